/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-case-search"

#include "recourse-case-search.h"

#include "across-case.h"

#include <string.h>

static void
search (AcrossCase *f, const char *words, RecourseCaseMatches *matches)
{
  g_autoptr (GError) error = NULL;

  recourse_case_search (f->cases, words, f->pack, 2, matches, &error);
  g_assert_no_error (error);
}

static const RecourseCaseMatch *
find_only (const RecourseCaseMatches *matches, RecourseCaseFolder *folder)
{
  const RecourseCaseMatch *match;

  g_assert_cmpuint (matches->items->len, ==, 1);
  match = matches->items->pdata[0];
  g_assert_cmpstr (match->summary->id, ==, recourse_case_folder_get_id (folder));
  return match;
}

/* One case with words in each place, and another one beside it. */
static void
test_places (AcrossCase *f, gconstpointer unused)
{
  static const char *const words[] = { "转错",   "王建国",      "ＷＡＮＧ", "4200001234",
                                       "M-5678", "李警官",      "110",      "案号99",
                                       "再打",   "转错 王建国", "记一笔" };
  const RecourseCasePayment payment = { .number = 1,
                                        .transferred_at = RECOURSE_TIME_UNKNOWN,
                                        .payee = (char *) "王建国 wang",
                                        .transaction = (char *) "4200001234567",
                                        .merchant_order = (char *) "M-5678" };
  const RecourseCaseContact contact = { .happened_at = RECOURSE_TIME_UNKNOWN,
                                        .next_at = RECOURSE_TIME_UNKNOWN,
                                        .name = (char *) "李警官",
                                        .number = (char *) "110",
                                        .reference = (char *) "案号99",
                                        .next = (char *) "再打一次" };
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, "转错的八千元");
  g_autoptr (RecourseCaseFolder) other = across_case_new (f, "别的");

  across_case_append (folder, recourse_case_entry_payment (&payment, RECOURSE_AUTHOR_PERSON));
  across_case_append (folder, recourse_case_entry_contact (&contact, RECOURSE_AUTHOR_PERSON));
  across_case_append (folder, recourse_case_entry_note ("记一笔", 0, RECOURSE_AUTHOR_PERSON));
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_auto (RecourseCaseMatches) matches = { 0 };
      const RecourseCaseMatch *match;

      g_test_message ("%s", words[i]);
      search (f, words[i], &matches);
      match = find_only (&matches, folder);
      /* A note is in the log alone; a title and a payee together in what the case says. */
      g_assert_cmpint (match->is_told, ==, !g_str_equal (words[i], "记一笔"));
      g_assert_cmpuint (match->entries->len, ==, (strchr (words[i], ' ') != NULL ? 0 : 1));
      g_assert_false (match->is_cut);
    }
}

static void
test_nothing (AcrossCase *f, gconstpointer unused)
{
  static const char *const words[] = { "", "  ", "没有这个", "转错 没有" };
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, "转错的八千元");

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_auto (RecourseCaseMatches) matches = { 0 };

      search (f, words[i], &matches);
      g_assert_cmpuint (matches.items->len + matches.left_out->len, ==, 0);
    }
}

static void
test_cut (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, NULL);
  g_auto (RecourseCaseMatches) matches = { 0 };
  const RecourseCaseMatch *match;
  gint64 last = 0;

  for (guint i = 0; i < 3; i++)
    last = across_case_append (folder,
                               recourse_case_entry_note ("电话", 0, RECOURSE_AUTHOR_PERSON));
  search (f, "电话", &matches);
  match = find_only (&matches, folder);
  g_assert_true (match->is_cut);
  g_assert_cmpuint (match->entries->len, ==, 2);
  g_assert_cmpint (g_array_index (match->entries, gint64, 0), ==, last);
}

static void
test_left_out (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) good = across_case_new (f, "转错一");
  g_autoptr (RecourseCaseFolder) closed = across_case_new (f, "转错二");
  g_autoptr (RecourseCaseFolder) damaged = across_case_new (f, "转错三");
  g_autofree char *id = g_strdup (recourse_case_folder_get_id (damaged));
  g_autofree char *database = g_build_filename (f->cases, id, "case.db", NULL);
  g_auto (RecourseCaseMatches) matches = { 0 };

  across_case_append (closed, recourse_case_entry_close (NULL, RECOURSE_AUTHOR_PERSON));
  g_clear_pointer (&damaged, recourse_case_folder_free);
  g_assert_true (g_file_set_contents (database, "no database", -1, NULL));
  search (f, "转错", &matches);
  g_assert_cmpuint (matches.items->len, ==, 2);
  g_assert_cmpuint (matches.left_out->len, ==, 1);
  g_assert_cmpstr (((RecourseCaseSummary *) matches.left_out->pdata[0])->id, ==, id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  across_case_add ("/cases/search/places", test_places);
  across_case_add ("/cases/search/nothing", test_nothing);
  across_case_add ("/cases/search/cut", test_cut);
  across_case_add ("/cases/search/left-out", test_left_out);
  return g_test_run ();
}
