/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"
#include "chart-sample.h"

#include "recourse-chart-text.h"
#include "recourse-interface-language.h"

#define YUAN G_GINT64_CONSTANT (100)
#define HUGE_AMOUNT (100000000 * YUAN)

static void
test_tick_words (void)
{
  static const struct
  {
    gint64 fen;
    const char *english;
    const char *english_short;
    const char *chinese;
  } cases[] = {
    { 0, "free", "free", "免费" },
    { 1, "¥0.01", "¥0.01", "0.01元" },
    { 50, "¥0.50", "¥0.50", "0.50元" },
    { 10 * YUAN, "¥10", "¥10", "10元" },
    { 100 * YUAN, "¥100", "¥100", "100元" },
    { 1000 * YUAN, "¥1,000", "¥1k", "1千元" },
    { 5000 * YUAN, "¥5,000", "¥5k", "5千元" },
    { 10000 * YUAN, "¥10,000", "¥10k", "1万元" },
    { 100000 * YUAN, "¥100,000", "¥100k", "10万元" },
    { 1000000 * YUAN, "¥1 million", "¥1m", "100万元" },
    { 20000000 * YUAN, "¥20 million", "¥20m", "2000万元" },
    { 100000000 * YUAN, "¥100 million", "¥100m", "1亿元" },
    { 27350 * YUAN, "¥27,350", "¥27,350", "27,350元" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *english = NULL;
      g_autofree char *english_short = NULL;
      g_autofree char *chinese = NULL;

      recourse_interface_language_apply (RECOURSE_LANGUAGE_EN);
      english = recourse_chart_text_tick (cases[i].fen, RECOURSE_LANGUAGE_EN, FALSE);
      english_short = recourse_chart_text_tick (cases[i].fen, RECOURSE_LANGUAGE_EN, TRUE);
      recourse_interface_language_apply (RECOURSE_LANGUAGE_ZH_CN);
      chinese = recourse_chart_text_tick (cases[i].fen, RECOURSE_LANGUAGE_ZH_CN, i % 2 == 0);
      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (english_short, ==, cases[i].english_short);
      g_assert_cmpstr (chinese, ==, cases[i].chinese);
    }
  recourse_interface_language_apply (RECOURSE_LANGUAGE_EN);
}

static void
test_cost_words (void)
{
  static const struct
  {
    RecourseRange cost;
    gboolean is_exact;
    const char *text;
  } cases[] = {
    { { 0, 0 }, TRUE, "free" },
    { { 0, 0 }, FALSE, "free" },
    { { 23750, 23750 }, TRUE, "¥237.50" },
    { { 23750, 47500 }, TRUE, "¥237.50 to ¥475" },
    { { 0, 47500 }, TRUE, "¥0 to ¥475" },
    { { 23750, 47500 }, FALSE, "about ¥237.50 to ¥475" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = recourse_chart_text_cost (&cases[i].cost, cases[i].is_exact,
                                                        RECOURSE_LANGUAGE_EN);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_describe (void)
{
  g_autoptr (RecourseChartData) data = chart_sample_data (RECOURSE_LANGUAGE_EN, 27000 * YUAN, 4);
  g_autofree char *text = recourse_chart_text_describe (data, RECOURSE_LANGUAGE_EN);

  g_assert_cmpstr (text, ==,
                   "For ¥27,000: Payment order (not open) ¥158.33; Small claim ¥237.50; "
                   "Civil suit ¥237.50 to ¥475. "
                   "Free: Police report, Mediation. "
                   "Free, not open: Complaint. "
                   "The chart begins at ¥100: Payment order (not open) ¥16.67; Small claim ¥25; "
                   "Civil suit ¥25 to ¥50. "
                   "It ends at ¥1,000,000: Payment order (not open) ¥4,600; "
                   "Civil suit ¥6,900 to ¥13,800.");
}

static void
test_describe_chinese (void)
{
  g_autoptr (RecourseChartData) data = chart_sample_data (RECOURSE_LANGUAGE_ZH_CN, 27000 * YUAN, 4);
  g_autofree char *text = NULL;

  recourse_interface_language_apply (RECOURSE_LANGUAGE_ZH_CN);
  text = recourse_chart_text_describe (data, RECOURSE_LANGUAGE_ZH_CN);
  recourse_interface_language_apply (RECOURSE_LANGUAGE_EN);
  g_assert_cmpstr (text, ==,
                   "金额为27,000元时：支付令（走不通） 158.33元；小额诉讼 237.50元；"
                   "民事诉讼 237.50元到475元。"
                   "免费：报警、人民调解。"
                   "免费，但走不通：投诉。"
                   "图从100元开始：支付令（走不通） 16.67元；小额诉讼 25元；民事诉讼 25元到50元。"
                   "图到1,000,000元为止：支付令（走不通） 4,600元；民事诉讼 6,900元到13,800元。");
}

/* Between two amounts the words say so, outside of them or without an amount they keep silent. */
static void
test_describe_other_amounts (void)
{
  g_autoptr (RecourseChartData) between = chart_sample_data (RECOURSE_LANGUAGE_EN, 9000 * YUAN, -1);
  g_autoptr (RecourseChartData) beyond = chart_sample_data (RECOURSE_LANGUAGE_EN, HUGE_AMOUNT, -1);
  g_autoptr (RecourseChartData) none = chart_sample_data (RECOURSE_LANGUAGE_EN, 0, -1);
  g_autoptr (RecourseChartData) empty = recourse_chart_data_new (NULL, 0, NULL, 0, 0, -1);
  g_autofree char *between_text = recourse_chart_text_describe (between, RECOURSE_LANGUAGE_EN);
  g_autofree char *beyond_text = recourse_chart_text_describe (beyond, RECOURSE_LANGUAGE_EN);
  g_autofree char *none_text = recourse_chart_text_describe (none, RECOURSE_LANGUAGE_EN);
  g_autofree char *empty_text = recourse_chart_text_describe (empty, RECOURSE_LANGUAGE_EN);

  g_assert_true (g_str_has_prefix (between_text,
                                   "For ¥9,000: Payment order (not open) about ¥16.67 to ¥158.33; "
                                   "Small claim about ¥25 to ¥237.50;"));
  g_assert_true (g_str_has_prefix (beyond_text, "Free: Police report, Mediation."));
  g_assert_cmpstr (beyond_text, ==, none_text);
  g_assert_cmpstr (empty_text, ==, "No costs to show.");
}

static void
test_tooltip (void)
{
  g_autoptr (RecourseChartData) data = chart_sample_data (RECOURSE_LANGUAGE_EN, 0, -1);
  g_autofree char *text = recourse_chart_text_at (data, 1000000 * YUAN, RECOURSE_LANGUAGE_EN);

  g_assert_cmpstr (text, ==,
                   "¥1,000,000\nPayment order (not open) ¥4,600\nCivil suit ¥6,900 to ¥13,800\n"
                   "Free: Police report, Mediation");
}

static void
test_data_equal (void)
{
  g_autoptr (RecourseChartData) data = chart_sample_data (RECOURSE_LANGUAGE_EN, 27000 * YUAN, 4);
  g_autoptr (RecourseChartData) same = chart_sample_data (RECOURSE_LANGUAGE_EN, 27000 * YUAN, 4);
  g_autoptr (RecourseChartData) amount = chart_sample_data (RECOURSE_LANGUAGE_EN, 27001 * YUAN, 4);
  g_autoptr (RecourseChartData) chosen = chart_sample_data (RECOURSE_LANGUAGE_EN, 27000 * YUAN, -1);
  g_autoptr (RecourseChartData)
      names = chart_sample_data (RECOURSE_LANGUAGE_ZH_CN, 27000 * YUAN, 4);
  g_autoptr (RecourseChartData) cost = chart_sample_data (RECOURSE_LANGUAGE_EN, 27000 * YUAN, 4);
  g_autoptr (RecourseChartData) open = chart_sample_data (RECOURSE_LANGUAGE_EN, 27000 * YUAN, 4);

  cost->costs[CHART_SAMPLE_N_AMOUNTS * 5 + 2].high += 1;
  open->series[3].applicable = RECOURSE_APPLICABLE_YES;
  g_assert_true (recourse_chart_data_equal (data, same));
  g_assert_false (recourse_chart_data_equal (data, amount));
  g_assert_false (recourse_chart_data_equal (data, chosen));
  g_assert_false (recourse_chart_data_equal (data, names));
  g_assert_false (recourse_chart_data_equal (data, cost));
  g_assert_false (recourse_chart_data_equal (data, open));
}

/* The line of the free routes is that of the first, or of the chosen one. */
static void
test_lead_free (void)
{
  g_autoptr (RecourseChartData) none = chart_sample_data (RECOURSE_LANGUAGE_EN, 0, -1);
  g_autoptr (RecourseChartData) second = chart_sample_data (RECOURSE_LANGUAGE_EN, 0, 1);
  g_autoptr (RecourseChartData) empty = recourse_chart_data_new (NULL, 0, NULL, 0, 0, -1);

  g_assert_cmpuint (recourse_chart_data_lead_free (none, FALSE), ==, 0);
  g_assert_cmpuint (recourse_chart_data_lead_free (none, TRUE), ==, 2);
  g_assert_cmpuint (recourse_chart_data_lead_free (second, FALSE), ==, 1);
  g_assert_cmpuint (recourse_chart_data_lead_free (empty, FALSE), ==, 0);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/app/chart-text/ticks", test_tick_words);
  g_test_add_func ("/app/chart-text/costs", test_cost_words);
  g_test_add_func ("/app/chart-text/describe", test_describe);
  g_test_add_func ("/app/chart-text/describe-chinese", test_describe_chinese);
  g_test_add_func ("/app/chart-text/describe-other-amounts", test_describe_other_amounts);
  g_test_add_func ("/app/chart-text/tooltip", test_tooltip);
  g_test_add_func ("/app/chart-data/equal", test_data_equal);
  g_test_add_func ("/app/chart-data/lead-free", test_lead_free);
  return g_test_run ();
}
