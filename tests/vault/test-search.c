/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-search"

#include "recourse-search.h"

#include "temp-folder.h"
#include "verify-case.h"

#include <glib/gstdio.h>
#include <string.h>

/* What the pack would say. */
static char *
give_words (const char *id, gpointer data)
{
  guint *n_calls = data;

  if (n_calls != NULL)
    (*n_calls)++;
  if (g_str_equal (id, "stamped-voucher"))
    return g_strdup ("盖章的转账电子凭证\nStamped Transfer Voucher");
  if (g_str_equal (id, "contacted"))
    return g_strdup ("打过电话 Telephone call");
  return NULL;
}

static RecourseSearch *
open_search (VerifyCase *c)
{
  g_autoptr (GError) error = NULL;
  RecourseSearch *search = recourse_search_open (c->folder, give_words, NULL, &error);

  g_assert_no_error (error);
  return search;
}

static void
update (RecourseSearch *search)
{
  g_autoptr (GError) error = NULL;

  recourse_search_update (search, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* "5 2": the numbers of what is found. */
static char *
find (RecourseSearch *search, const char *query, guint max)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = recourse_search_find (search, query, max, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            g_array_index (found, gint64, i));
  return g_string_free (text, FALSE);
}

static void
assert_finds (RecourseSearch *search, const char *query, const char *expected)
{
  g_autofree char *found = find (search, query, 1000);

  if (!g_str_equal (found, expected))
    g_error ("'%s' finds '%s' and not '%s'", query, found, expected);
}

static gint64
add_texts (VerifyCase *c, const char *kind, const char *const *fields)
{
  g_autoptr (RecourseLogDraft) draft = recourse_log_draft_new (kind, RECOURSE_AUTHOR_PERSON);

  if (g_str_equal (kind, "evidence-added"))
    {
      recourse_log_draft_add_string (draft, "evidence", "stamped-voucher");
      recourse_log_draft_add_string (draft, "sha256", VERIFY_SECOND_SHA256);
      recourse_log_draft_add_integer (draft, "bytes", 6);
    }
  if (g_str_equal (kind, "contacted"))
    recourse_log_draft_add_string (draft, "contact", "police-desk");
  for (; *fields != NULL; fields += 2)
    recourse_log_draft_add_text (draft, fields[0], fields[1]);
  return verify_case_append (c, draft);
}

/* Entries 5 to 12 beside those of verify_case_set_up(). */
static void
fill (VerifyCase *c)
{
  static const char *const voucher[] = { "name",  "IMG_20261124.jpg",
                                         "note",  "对方收款后拉黑，凭证号AB-2077",
                                         "order", "4200001234202611240987654321",
                                         NULL };
  static const char *const call[] = { "number",    "95017",
                                      "name",      "客服 李小姐",
                                      "reference", "工单９８７",
                                      "note",      "said \"wait 24h\" (again)",
                                      NULL };
  static const char *const renamed[] = { "title", "转错给陌生人的八千元", NULL };
  static const char *const mixed[] = { "note", "ＷｅＣｈａｔ转账￥8,000.00元 NOT 已退还", NULL };
  static const char *const single[] = { "note", "骗", NULL };
  static const char *const odd[] = { "note", "a*b^c:d{e}f+g\\h|i%j_k'l", NULL };
  static const char *const hidden[] = { "note", "退\u200B款\u00A0成功\nStraße", NULL };
  static const char *const empty[] = { "note", "", NULL };

  add_texts (c, "evidence-added", voucher);
  add_texts (c, "contacted", call);
  add_texts (c, "case-renamed", renamed);
  add_texts (c, "note", mixed);
  add_texts (c, "note", single);
  add_texts (c, "note", odd);
  add_texts (c, "note", hidden);
  add_texts (c, "note", empty);
}

static const char *const queries[][2] = {
  /* two Chinese characters, one, many */
  { "转错", "7 1" },
  { "拉黑", "5" },
  { "骗", "9" },
  { "黑", "5" },
  { "八千元", "7 1" },
  { "对方收款后拉黑", "5" },
  { "黑拉", "" },
  { "元", "8 7 1" },
  /* parts of numbers */
  { "95017", "6" },
  { "501", "6" },
  { "7", "6 5" },
  { "0987654321", "5" },
  { "2611", "5" },
  { "4200001234202611240987654321", "5" },
  { "42000012342026112409876543210", "" },
  /* mixed, upper and lower case, full and half width */
  { "号ab-20", "5" },
  { "wechat转账", "8" },
  { "WECHAT", "8" },
  { "工单987", "6" },
  { "９５０１７", "6" },
  { "¥8,000.00", "8" },
  { "ｉｍｇ＿2026", "5" },
  { "STRASSE", "11" },
  /* names, titles, notes, hidden characters */
  { "photo", "2" },
  { "noon", "2" },
  { "李小姐", "6" },
  { "陌生人", "7" },
  { "退款", "11" },
  { "款成", "" },
  { "款 成功", "11" },
  { "a note", "11 10 8 3" },
  /* all words have to be there, in any order and in any text of the entry */
  { "拉黑 img", "5" },
  { "img  拉黑\t凭证", "5" },
  { "拉黑 95017", "" },
  { "客服 987 wait", "6" },
  /* kinds: ids and the words of the pack */
  { "stamped-voucher", "5" },
  { "盖章", "5" },
  { "凭证", "5" },
  { "transfer VOUCHER", "5" },
  { "voucher", "5 4" },
  { "evidence-added", "5 4 2" },
  { "打过", "6" },
  { "police-desk", "6" },
  { "打过 李小姐", "6" },
  { "打过 拉黑", "" },
  /* nothing in a query has a meaning of its own */
  { "\"wait", "6" },
  { "\"", "6" },
  { "\"\"", "" },
  { "(again)", "6" },
  { "NOT", "12 11 10 9 8 3" },
  { "拉黑 NOT 凭证", "" },
  { "拉黑 OR 骗", "" },
  { "NEAR(a b)", "" },
  { "*", "10" },
  { "a*b", "10" },
  { "拉*", "" },
  { "^c:d", "10" },
  { "{e}f+g\\h", "10" },
  { "note:a", "" },
  { "%", "10" },
  { "_", "10 5" },
  { "k'l", "10" },
  { "-", "7 6 5 4 2 1" },
  { "'; DROP TABLE log", "" },
  /* nothing */
  { "", "" },
  { "   \t\n", "" },
  { "\u200B", "" },
  { "没有", "" },
  { "\xFF", "" },
};

static void
assert_all (RecourseSearch *search)
{
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    assert_finds (search, queries[i][0], queries[i][1]);
}

/* By the log alone, by an index that ends in the middle, and by one that is complete. */
static void
test_find (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (c->path, "cache", "search.db", NULL);
  g_autoptr (RecourseSearch) search = open_search (c);

  update (search);
  fill (c);
  assert_all (search);
  update (search);
  assert_all (search);
  update (search);
  assert_all (search);
  g_assert_cmpuint (temp_folder_mode (path), ==, 0600);
  g_clear_pointer (&search, recourse_search_free);
  search = open_search (c);
  assert_all (search);
  recourse_search_free (NULL);
}

static void
test_find_by_log_alone (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseSearch) search = open_search (c);

  fill (c);
  assert_all (search);
}

static void
find_as_nobody (gpointer data)
{
  VerifyCase *c = data;
  g_autofree char *cache = g_build_filename (c->path, "cache", NULL);
  g_autofree char *path = g_build_filename (cache, "search.db", NULL);
  g_autoptr (RecourseSearch) search = NULL;

  child_become_nobody (c->temp);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (g_chmod (i == 0 ? cache : c->path, 0500), ==, 0);
      g_clear_pointer (&c->folder, recourse_case_folder_free);
      c->folder = recourse_case_folder_open (
          c->path, i == 0 ? RECOURSE_ACCESS_WRITE : RECOURSE_ACCESS_READ, NULL);
      g_assert_nonnull (c->folder);
      search = open_search (c);
      assert_all (search);
      update (search);
      assert_all (search);
      g_clear_pointer (&search, recourse_search_free);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  verify_case_close (c);
}

/* Where nothing can be written, the index is in memory. */
static void
test_closed_folder (VerifyCase *c, gconstpointer unused)
{
  fill (c);
  verify_case_close (c);
  child_run (find_as_nobody, c);
}

static void
test_max (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseSearch) search = open_search (c);

  fill (c);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *none = find (search, "-", 0);
      g_autofree char *three = find (search, "-", 3);
      g_autofree char *exactly = find (search, "-", 6);

      g_assert_cmpstr (none, ==, "");
      g_assert_cmpstr (three, ==, "7 6 5");
      g_assert_cmpstr (exactly, ==, "7 6 5 4 2 1");
      update (search);
    }
}

/* Nobody asks for the words of a kind again and again. */
static void
test_words (VerifyCase *c, gconstpointer unused)
{
  guint n_calls = 0;
  g_autoptr (RecourseSearch) search = recourse_search_open (c->folder, give_words, &n_calls, NULL);
  g_autoptr (RecourseSearch) bare = recourse_search_open (c->folder, NULL, NULL, NULL);

  fill (c);
  update (search);
  assert_finds (search, "盖章", "5");
  g_assert_cmpuint (n_calls, >, 0);
  n_calls = 0;
  assert_finds (search, "盖章", "5");
  g_assert_cmpuint (n_calls, ==, 0);
  assert_finds (bare, "盖章", "");
  assert_finds (bare, "stamped", "5");
}

/* A query is cut, and finds more then, not less. */
static void
test_huge_query (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseSearch) search = open_search (c);
  g_autoptr (GString) repeated = g_string_new (NULL);
  g_autofree char *long_word = g_strnfill (1000 * 1000, 'x');

  fill (c);
  update (search);
  for (guint i = 0; i < 100000; i++)
    g_string_append (repeated, "拉黑 ");
  assert_finds (search, repeated->str, "5");
  assert_finds (search, long_word, "");
  g_string_truncate (repeated, 0);
  for (guint i = 0; i < 16; i++)
    g_string_append (repeated, "拉黑 ");
  g_string_append (repeated, "没有");
  assert_finds (search, repeated->str, "5");
}

/* --- Against a search that is too simple to be wrong --------------------------------------------
 */

/* Characters that stay what they are; the blank is among them. */
static const char *const alphabet[] = { "转", "账", "元", "骗", "a",  "b", "1", "2",
                                        "-",  "\"", "*",  " ",  "，", "😀", "ñ" };

static char *
make_text (GRand *random, gint32 max_characters)
{
  gint32 n_characters = g_rand_int_range (random, 0, max_characters + 1);
  GString *text = g_string_new (NULL);

  for (gint32 i = 0; i < n_characters; i++)
    g_string_append (text, alphabet[g_rand_int_range (random, 0, G_N_ELEMENTS (alphabet))]);
  return g_string_free (text, FALSE);
}

static gboolean
has_all_words (const char *text, const char *query)
{
  g_auto (GStrv) words = g_strsplit (query, " ", -1);

  for (char **word = words; *word != NULL; word++)
    {
      if (strstr (text, *word) == NULL)
        return FALSE;
    }
  return TRUE;
}

static char *
find_simply (GPtrArray *texts, gint64 first_seq, const char *query)
{
  GString *found = g_string_new (NULL);

  for (guint i = texts->len; i > 0 && strspn (query, " ") < strlen (query); i--)
    {
      if (has_all_words (texts->pdata[i - 1], query))
        g_string_append_printf (found, "%s%" G_GINT64_FORMAT, found->len > 0 ? " " : "",
                                first_seq + i - 1);
    }
  return g_string_free (found, FALSE);
}

/* The kind has no character of the alphabet, so that only the text counts. */
static void
add_random_notes (VerifyCase *c, GRand *random, GPtrArray *texts, guint n_notes)
{
  g_autoptr (GPtrArray)
      drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_log_draft_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_notes; i++)
    {
      RecourseLogDraft *draft = recourse_log_draft_new ("xyz", RECOURSE_AUTHOR_PERSON);
      char *text = make_text (random, 30);

      recourse_log_draft_add_text (draft, "note", text);
      g_ptr_array_add (texts, text);
      g_ptr_array_add (drafts, draft);
    }
  recourse_log_append_all (verify_case_log (c), drafts, NULL, &error);
  g_assert_no_error (error);
}

static void
test_against_simple (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261124);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RecourseSearch) search = open_search (c);
  guint n_found = 0;

  for (guint i = 0; i < 400; i += 100)
    {
      add_random_notes (c, random, texts, 100);
      if (i == 200)
        update (search);
    }
  for (guint i = 0; i < 800; i++)
    {
      g_autofree char *query = make_text (random, 5);
      g_autofree char *expected = find_simply (texts, VERIFY_VOUCHER + 1, query);
      g_autofree char *found = find (search, query, 1000);
      const char *rest = found + strlen (expected);

      /* Entries 1 to 4 may have an "a" or a "-", too; they come last. */
      if (!g_str_has_prefix (found, expected) || strspn (rest, " 1234") != strlen (rest))
        g_error ("'%s' finds '%s' and not '%s'", query, found, expected);
      n_found += *expected != '\0' ? 1 : 0;
      if (i == 200)
        update (search);
    }
  g_assert_cmpuint (n_found, >, 200);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  verify_case_add ("/vault/search/find", test_find);
  verify_case_add ("/vault/search/find/by-log-alone", test_find_by_log_alone);
  verify_case_add ("/vault/search/closed-folder", test_closed_folder);
  verify_case_add ("/vault/search/max", test_max);
  verify_case_add ("/vault/search/words", test_words);
  verify_case_add ("/vault/search/huge-query", test_huge_query);
  verify_case_add ("/vault/search/against-simple", test_against_simple);
  return g_test_run ();
}
