/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-case-same-payees"

#include "recourse-same-payees.h"

#include "across-case.h"

#include <string.h>

/* One payment in each of two cases. */
static GPtrArray *
compare (AcrossCase *f, const char *first, const char *second, const char *note)
{
  g_autoptr (GPtrArray) states = NULL;
  const char *const payees[] = { first, second };

  states = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_case_state_unref);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RecourseCaseFolder) folder = across_case_new (f, NULL);
      const RecourseCasePayment payment = { .number = 1,
                                            .transferred_at = RECOURSE_TIME_UNKNOWN,
                                            .payee = (char *) payees[i],
                                            .note = i == 1 ? (char *) note : NULL };

      across_case_append (folder, recourse_case_entry_payment (&payment, RECOURSE_AUTHOR_PERSON));
      g_ptr_array_add (states, across_case_read (folder));
    }
  return recourse_same_payees_find (states);
}

static void
test_pairs (AcrossCase *f, gconstpointer unused)
{
  static const struct
  {
    const char *first;
    const char *second;
    const char *note; /* of the second */
    const char *text; /* in common; NULL: nothing */
    gboolean is_account;
  } rows[] = {
    { "王建国", "王建国", NULL, "王建国", FALSE },
    { "王建国", " 王 建国\xE2\x80\x8B", NULL, "王建国", FALSE },
    { "Li Si", "ＬＩ　ＳＩ", NULL, "Li Si", FALSE },
    { "王建国", "王建", NULL, NULL, FALSE },
    { "**国", "**国", NULL, NULL, FALSE },
    { "王**", "王**", NULL, NULL, FALSE },
    { "发财**建国", "发财**建国", NULL, "发财**建国", FALSE },
    { "…", "…", NULL, NULL, FALSE },
    { NULL, NULL, NULL, NULL, FALSE },
    { "王 13800138000", "李", "电话 138-0013-8000", "13800138000", TRUE },
    { "6222 0200 0000 0000 123", "李", "卡号６２２２０２００００００００００１２３",
      "6222020000000000123", TRUE },
    { "wxid_abc123", "李", "加的是 WXID_abc123，", "wxid_abc123", TRUE },
    { "wxid_", "李", "wxid_", NULL, FALSE },
    { "1234567890", "李", "1234567890", NULL, FALSE },
    { "12345678901234567890", "李", "12345678901234567890", NULL, FALSE },
    /* The number says nothing more than the name. */
    { "王13800138000", "王13800138000", NULL, "王13800138000", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) found = compare (f, rows[i].first, rows[i].second, rows[i].note);
      const RecourseSamePayee *payee;

      g_test_message ("%s", rows[i].first);
      g_assert_cmpuint (found->len, ==, (rows[i].text != NULL ? 1 : 0));
      if (rows[i].text == NULL)
        continue;
      payee = found->pdata[0];
      g_assert_cmpstr (payee->text, ==, rows[i].text);
      g_assert_cmpint (payee->is_account, ==, rows[i].is_account);
      g_assert_cmpuint (payee->case_ids->len, ==, 2);
    }
}

/* Twice in one case is one case. */
static void
test_one_case (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, NULL);
  g_autoptr (GPtrArray) states = NULL;
  g_autoptr (GPtrArray) found = NULL;

  states = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_case_state_unref);
  across_case_pay (folder, 1, 100, RECOURSE_TIME_UNKNOWN, "王建国");
  across_case_pay (folder, 2, 100, RECOURSE_TIME_UNKNOWN, "王建国");
  g_ptr_array_add (states, across_case_read (folder));
  found = recourse_same_payees_find (states);
  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_count (AcrossCase *f, gconstpointer unused)
{
  static const char *const payees[] = { "王建国", "王建国", "李四海", "张三丰" };
  g_autoptr (GPtrArray) states = NULL;
  g_autoptr (GPtrArray) found = NULL;

  states = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_case_state_unref);
  for (gsize i = 0; i < G_N_ELEMENTS (payees); i++)
    {
      g_autoptr (RecourseCaseFolder) folder = across_case_new (f, NULL);

      across_case_pay (folder, 1, 100, RECOURSE_TIME_UNKNOWN, payees[i]);
      if (i == 1)
        across_case_pay (folder, 2, 100, RECOURSE_TIME_UNKNOWN, "李四海");
      g_ptr_array_add (states, across_case_read (folder));
    }
  found = recourse_same_payees_find (states);
  g_assert_cmpuint (found->len, ==, 2);
  for (guint i = 0; i < 4; i++)
    {
      static const guint wanted[] = { 2, 3, 2, 0 };
      const char *id = recourse_case_state_get_id (states->pdata[i]);

      g_assert_cmpuint (recourse_same_payees_count (found, id), ==, wanted[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  across_case_add ("/cases/same-payees/pairs", test_pairs);
  across_case_add ("/cases/same-payees/one-case", test_one_case);
  across_case_add ("/cases/same-payees/count", test_count);
  return g_test_run ();
}
