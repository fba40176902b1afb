/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-pack.h"

typedef struct
{
  RecourseUnit unit;
  gint64 low;
  gint64 high;
  const char *english;
  const char *chinese;
} ValueCase;

static const ValueCase value_cases[] = {
  { RECOURSE_UNIT_MINUTE, 1, 1, "1 minute", "1分钟" },
  { RECOURSE_UNIT_MINUTE, 30, 30, "30 minutes", "30分钟" },
  { RECOURSE_UNIT_HOUR, 1, 1, "1 hour", "1小时" },
  { RECOURSE_UNIT_HOUR, 24, 24, "24 hours", "24小时" },
  { RECOURSE_UNIT_DAY, 3, 3, "3 days", "3天" },
  { RECOURSE_UNIT_DAY, 1, 1, "1 day", "1天" },
  { RECOURSE_UNIT_WORKING_DAY, 1, 3, "1 to 3 working days", "1到3个工作日" },
  { RECOURSE_UNIT_WORKING_DAY, 1, 1, "1 working day", "1个工作日" },
  { RECOURSE_UNIT_MONTH, 6, 6, "6 months", "6个月" },
  { RECOURSE_UNIT_MONTH, 1, 1, "1 month", "1个月" },
  { RECOURSE_UNIT_YEAR, 1, 1, "1 year", "1年" },
  { RECOURSE_UNIT_YEAR, 3, 3, "3 years", "3年" },
  { RECOURSE_UNIT_YEAR, 0, 0, "0 years", "0年" },
  { RECOURSE_UNIT_FEN, 80000, 300000, "¥800 to ¥3,000", "800元到3,000元" },
  { RECOURSE_UNIT_FEN, 5000, 5000, "¥50", "50元" },
  { RECOURSE_UNIT_PERMILLE, 920, 920, "92%", "92%" },
  { RECOURSE_UNIT_PERMILLE, 984, 984, "98.4%", "98.4%" },
  { RECOURSE_UNIT_PERMILLE, 1000, 1000, "100%", "100%" },
  { RECOURSE_UNIT_PERMILLE, 5, 5, "0.5%", "0.5%" },
  { RECOURSE_UNIT_PERMILLE, 100, 200, "10% to 20%", "10%到20%" },
  { RECOURSE_UNIT_COUNT, 2, 2, "2", "2" },
  { RECOURSE_UNIT_COUNT, 2, 4, "2 to 4", "2到4" },
  { RECOURSE_UNIT_TIMES_PERMILLE, 7300, 7300, "7.3 times", "7.3倍" },
  { RECOURSE_UNIT_TIMES_PERMILLE, 3000, 3000, "3 times", "3倍" },
  { RECOURSE_UNIT_TIMES_PERMILLE, 1005, 1005, "1.005 times", "1.005倍" },
  { RECOURSE_UNIT_AGE, 60, 60, "60", "60岁" },
  { RECOURSE_UNIT_AGE, 60, 65, "60 to 65", "60到65岁" },
};

static void
test_format_value (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (value_cases); i++)
    {
      const ValueCase *c = &value_cases[i];
      const RecourseClaim claim = { .unit = c->unit, .low = c->low, .high = c->high };
      g_autofree char *english = recourse_claim_format_value (&claim, RECOURSE_LANGUAGE_EN);
      g_autofree char *chinese = recourse_claim_format_value (&claim, RECOURSE_LANGUAGE_ZH_CN);

      g_assert_cmpstr (english, ==, c->english);
      g_assert_cmpstr (chinese, ==, c->chinese);
    }
}

static void
test_no_value (void)
{
  const RecourseClaim claim = { .unit = RECOURSE_UNIT_NONE };

  g_assert_null (recourse_claim_format_value (&claim, RECOURSE_LANGUAGE_EN));
}

static void
test_status_id (void)
{
  static const char *const words[] = { "law",        "official", "reported",
                                       "unverified", "rejected", "harmful" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpstr (recourse_claim_status_id ((RecourseClaimStatus) i), ==, words[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/knowledge/claim/format-value", test_format_value);
  g_test_add_func ("/knowledge/claim/no-value", test_no_value);
  g_test_add_func ("/knowledge/claim/status-id", test_status_id);
  return g_test_run ();
}
