/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-search-index"

#include "recourse-search.h"

#include "recourse-error.h"
#include "recourse-statement.h"
#include "temp-folder.h"
#include "verify-case.h"

#include <glib/gstdio.h>
#include <string.h>

/* The index in cache/search.db follows the log, and is made anew when it cannot be right. */

#define PAGE 4096
#define N_MANY 5000 /* more than two portions */

static char *
get_index_path (const VerifyCase *c)
{
  return g_build_filename (c->path, "cache", "search.db", NULL);
}

static RecourseSearch *
open_search (VerifyCase *c)
{
  g_autoptr (GError) error = NULL;
  RecourseSearch *search = recourse_search_open (c->folder, NULL, NULL, &error);

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

/* As a visit to the page does. */
static void
visit (VerifyCase *c)
{
  g_autoptr (RecourseSearch) search = open_search (c);

  update (search);
}

static guint
count_found (RecourseSearch *search, const char *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = recourse_search_find (search, query, G_MAXUINT, &error);

  g_assert_no_error (error);
  return found->len;
}

static void
add_note (VerifyCase *c, const char *note)
{
  g_autoptr (RecourseLogDraft) draft = recourse_log_draft_new ("note", RECOURSE_AUTHOR_PERSON);

  recourse_log_draft_add_text (draft, "note", note);
  verify_case_append (c, draft);
}

static void
add_many (VerifyCase *c)
{
  g_autoptr (GPtrArray)
      drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_log_draft_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *note = g_strdup_printf ("第%u条 拉黑", i);
      RecourseLogDraft *draft = recourse_log_draft_new ("note", RECOURSE_AUTHOR_PERSON);

      recourse_log_draft_add_text (draft, "note", note);
      g_ptr_array_add (drafts, draft);
    }
  recourse_log_append_all (verify_case_log (c), drafts, NULL, &error);
  g_assert_no_error (error);
}

/* The index by itself; -1: no row. */
static gint64
ask_index (const VerifyCase *c, const char *sql)
{
  static const RecourseDatabaseFormat format = { .application_id = 0x52435349,
                                                 .version = 1,
                                                 .is_cache = TRUE };
  g_autofree char *path = get_index_path (c);
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseDatabase)
      database = recourse_database_open (path, &format, RECOURSE_ACCESS_WRITE, &error);
  g_autoptr (RecourseStatement) statement = NULL;
  gboolean has_row = FALSE;
  gint64 number = -1;

  g_assert_no_error (error);
  statement = recourse_statement_new (database, sql, &error);
  g_assert_no_error (error);
  recourse_statement_step (statement, &has_row, &error);
  g_assert_no_error (error);
  if (has_row)
    recourse_statement_get_int64 (statement, 0, &number, NULL);
  return number;
}

#define LAST_SEQ "SELECT last_seq FROM state"

static void
test_follows_log (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseSearch) search = open_search (c);

  g_assert_cmpint (ask_index (c, LAST_SEQ), ==, 0);
  update (search);
  g_assert_cmpint (ask_index (c, LAST_SEQ), ==, 4);
  add_note (c, "又来了一条");
  g_assert_cmpuint (count_found (search, "一条"), ==, 1);
  g_assert_cmpint (ask_index (c, LAST_SEQ), ==, 4);
  update (search);
  g_assert_cmpint (ask_index (c, LAST_SEQ), ==, 5);
  g_assert_cmpint (ask_index (c, "SELECT count(*) FROM words WHERE words MATCH '\"一条\"'"), ==, 1);
  g_assert_cmpuint (count_found (search, "一条"), ==, 1);
}

typedef struct
{
  GPtrArray *reports; /* of RecourseProgress */
  GCancellable *cancellable;
} Watch;

static void
watch_cb (const RecourseProgress *progress, gpointer data)
{
  Watch *watch = data;

  g_ptr_array_add (watch->reports, g_memdup2 (progress, sizeof *progress));
  g_cancellable_cancel (watch->cancellable);
}

static void
test_progress (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseSearch) search = open_search (c);
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_free);
  Watch watch = { .reports = reports };
  const RecourseProgress *last;
  guint before = 0;

  add_many (c);
  g_assert_true (recourse_search_update (search, watch_cb, &watch, NULL, NULL));
  g_assert_cmpuint (reports->len, >, 2);
  for (guint i = 0; i < reports->len; i++)
    {
      last = reports->pdata[i];
      g_assert_cmpuint (last->items_done, >, before);
      g_assert_cmpuint (last->items_total, ==, N_MANY + 4);
      before = last->items_done;
    }
  g_assert_cmpuint (before, ==, N_MANY + 4);
  g_assert_cmpuint (count_found (search, "拉黑"), ==, N_MANY);
}

/* What was done stays, the rest is found all the same, and the next time goes on from there. */
static void
test_cancel (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseSearch) search = open_search (c);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_free);
  Watch watch = { .reports = reports, .cancellable = cancellable };
  g_autoptr (GError) error = NULL;
  gint64 done;

  add_many (c);
  g_assert_false (recourse_search_update (search, watch_cb, &watch, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  done = ask_index (c, LAST_SEQ);
  g_assert_cmpint (done, >, 0);
  g_assert_cmpint (done, <, N_MANY);
  g_assert_cmpuint (count_found (search, "拉黑"), ==, N_MANY);
  update (search);
  g_assert_cmpint (ask_index (c, LAST_SEQ), ==, N_MANY + 4);
  g_assert_cmpuint (count_found (search, "拉黑"), ==, N_MANY);
}

/* Two windows on the same case do not add anything twice, and each finds all. */
static void
test_two (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder)
      other = recourse_case_folder_open (c->path, RECOURSE_ACCESS_WRITE, NULL);
  g_autoptr (RecourseSearch) first = open_search (c);
  g_autoptr (RecourseSearch) second = recourse_search_open (other, NULL, NULL, NULL);

  for (guint i = 0; i < 10; i++)
    {
      add_note (c, "拉黑");
      update (i % 2 == 0 ? first : second);
      g_assert_cmpuint (count_found (first, "拉黑"), ==, i + 1);
      g_assert_cmpuint (count_found (second, "拉黑"), ==, i + 1);
    }
  g_assert_cmpint (ask_index (c, "SELECT count(*) FROM words WHERE words MATCH '\"拉黑\"'"), ==,
                   10);
}

/* --- Erased -------------------------------------------------------------------------------------
 */

static gboolean
is_in_file (const VerifyCase *c, const char *bytes)
{
  g_autofree char *path = get_index_path (c);
  g_autofree char *data = NULL;
  gsize length = 0;

  data = temp_folder_read (path, &length);
  return memmem (data, length, bytes, strlen (bytes)) != NULL;
}

static void
erase (VerifyCase *c, gint64 seq)
{
  g_autoptr (GError) error = NULL;

  recourse_log_erase_text (verify_case_log (c), seq, "note", RECOURSE_AUTHOR_PERSON, &error);
  g_assert_no_error (error);
}

/* The index keeps words in their order and what they have in common once: the character that only
 * the erased text has is looked for by itself. */
static void
test_erased (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseSearch) search = open_search (c);

  add_note (c, "𠮷犇骉");
  add_note (c, "拉黑");
  update (search);
  g_assert_true (is_in_file (c, "𠮷"));
  g_assert_cmpuint (count_found (search, "犇骉"), ==, 1);
  erase (c, 5);
  g_assert_cmpuint (count_found (search, "犇骉"), ==, 0);
  update (search);
  g_assert_false (is_in_file (c, "𠮷"));
  g_assert_cmpint (ask_index (c, "SELECT rowid FROM words WHERE words MATCH '\"犇骉\"'"), ==, -1);
  g_assert_cmpuint (count_found (search, "犇骉"), ==, 0);
  g_assert_cmpuint (count_found (search, "拉黑"), ==, 1);
  g_assert_cmpint (ask_index (c, LAST_SEQ), ==, 7);
}

/* It is made anew once for each, not each time that such an entry is met. */
static void
test_erased_before (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseSearch) search = NULL;
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_free);
  Watch watch = { .reports = reports };

  add_note (c, "𠮷犇骉");
  add_many (c);
  erase (c, 5);
  erase (c, 6);
  search = open_search (c);
  g_assert_true (recourse_search_update (search, watch_cb, &watch, NULL, NULL));
  g_assert_cmpuint (reports->len, ==, 3);
  g_assert_cmpuint (count_found (search, "拉黑"), ==, N_MANY - 1);
  erase (c, 7);
  update (search);
  g_assert_cmpuint (count_found (search, "拉黑"), ==, N_MANY - 2);
  g_assert_cmpint (ask_index (c, LAST_SEQ), ==, N_MANY + 8);
}

/* --- Not the right one --------------------------------------------------------------------------
 */

static void
assert_made_anew (VerifyCase *c)
{
  g_autoptr (RecourseSearch) search = open_search (c);

  g_assert_cmpuint (count_found (search, "noon"), ==, 1);
  update (search);
  g_assert_cmpuint (count_found (search, "noon"), ==, 1);
  g_assert_cmpint (ask_index (c, LAST_SEQ), ==, 4);
  g_assert_cmpint (ask_index (c, "SELECT rowid FROM words WHERE words MATCH '\"no\"'"), ==, 2);
}

static void
test_no_index (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *path = get_index_path (c);
  g_autofree char *cache = g_path_get_dirname (path);

  visit (c);
  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_made_anew (c);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (cache), ==, 0);
  assert_made_anew (c);
}

static void
test_no_database (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *path = get_index_path (c);
  g_autofree char *noise = g_strnfill (3 * PAGE, '\xA5');

  verify_case_replace (path, "", 0);
  assert_made_anew (c);
  verify_case_replace (path, "not a database", -1);
  assert_made_anew (c);
  verify_case_replace (path, noise, 3 * PAGE);
  assert_made_anew (c);
}

static void
execute (const VerifyCase *c, const char *sql)
{
  g_assert_cmpint (ask_index (c, sql), ==, -1);
}

static void
test_other_version (VerifyCase *c, gconstpointer unused)
{
  visit (c);
  execute (c, "PRAGMA user_version=2");
  assert_made_anew (c);
  execute (c, "PRAGMA application_id=2");
  assert_made_anew (c);
  execute (c, "DROP TABLE state");
  assert_made_anew (c);
  execute (c, "DELETE FROM state");
  assert_made_anew (c);
}

/* Each page in turn, while nobody has it open, with and without something new for the index: what
 * cannot be read is read in the log, and made anew. */
static void
test_damaged_pages (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *path = get_index_path (c);
  g_autofree char *good = NULL;
  gsize length = 0;

  visit (c);
  good = temp_folder_read (path, &length);
  g_assert_cmpuint (length, >, 2 * PAGE);
  for (gsize i = 0; i < 2 * length / PAGE; i++)
    {
      g_autofree char *damaged = g_memdup2 (good, length);
      g_autoptr (RecourseSearch) search = NULL;

      memset (damaged + i / 2 * PAGE, 0xA5, PAGE);
      verify_case_replace (path, damaged, (gssize) length);
      search = open_search (c);
      if (i % 2 == 1)
        add_note (c, "x");
      g_assert_cmpuint (count_found (search, "noon"), ==, 1);
      update (search);
      g_assert_cmpuint (count_found (search, "noon"), ==, 1);
      g_assert_cmpint (ask_index (c, "SELECT rowid FROM words WHERE words MATCH '\"no\"'"), ==, 2);
      g_clear_pointer (&search, recourse_search_free);
      g_free (g_steal_pointer (&good));
      visit (c);
      good = temp_folder_read (path, &length);
    }
}

static void
copy_index (const VerifyCase *from, const VerifyCase *to)
{
  g_autofree char *source = get_index_path (from);
  g_autofree char *target = get_index_path (to);
  g_autofree char *data = NULL;
  gsize length = 0;

  data = temp_folder_read (source, &length);
  verify_case_replace (target, data, (gssize) length);
}

static void
test_other_case (VerifyCase *c, gconstpointer unused)
{
  VerifyCase other;

  verify_case_set_up (&other, NULL);
  add_note (&other, "𠮷密");
  visit (&other);
  copy_index (&other, c);
  g_assert_true (is_in_file (c, "𠮷"));
  assert_made_anew (c);
  g_assert_false (is_in_file (c, "𠮷"));
  verify_case_tear_down (&other, NULL);
}

/* The folder was rolled back, but not its cache; and the log has gone on otherwise since. */
static void
test_ahead_of_log (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *copy = verify_case_copy (c);
  g_autofree char *path = get_index_path (c);
  g_autofree char *data = NULL;
  gsize length = 0;

  for (guint i = 0; i < 3; i++)
    add_note (c, "𠮷密");
  visit (c);
  data = temp_folder_read (path, &length);
  for (guint i = 0; i < 2; i++)
    {
      verify_case_roll_back (c, copy);
      verify_case_replace (path, data, (gssize) length);
      c->folder = recourse_case_folder_open (c->path, RECOURSE_ACCESS_WRITE, NULL);
      if (i == 0)
        assert_made_anew (c);
      for (guint j = 0; j < 3 && i == 1; j++)
        add_note (c, "拉黑");
      {
        g_autoptr (RecourseSearch) search = open_search (c);

        update (search);
        g_assert_cmpuint (count_found (search, "𠮷密"), ==, 0);
        g_assert_cmpuint (count_found (search, "拉黑"), ==, i == 1 ? 3 : 0);
        g_assert_cmpuint (count_found (search, "noon"), ==, 1);
      }
      verify_case_close (c);
    }
}

/* A text that somebody changed is not shown, and one that is right again is found again. */
static void
test_changed_text (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseSearch) search = NULL;

  visit (c);
  verify_case_damage (c, "UPDATE texts SET text = 'taken at nine' WHERE text = 'taken at noon'");
  verify_case_open (c);
  search = open_search (c);
  g_assert_cmpuint (count_found (search, "noon"), ==, 0);
  g_assert_cmpuint (count_found (search, "nine"), ==, 0);
  update (search);
  g_assert_cmpuint (count_found (search, "nine"), ==, 0);
  g_clear_pointer (&search, recourse_search_free);
  verify_case_damage (c, "UPDATE texts SET text = 'taken at noon' WHERE text = 'taken at nine'");
  verify_case_open (c);
  search = open_search (c);
  update (search);
  g_assert_cmpuint (count_found (search, "noon"), ==, 1);
}

/* Entries that are damaged are left out; all others are found. */
static void
test_damaged_log (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseSearch) search = NULL;

  verify_case_damage (c, "UPDATE log SET line = 'x' WHERE seq = 3");
  verify_case_open (c);
  search = open_search (c);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (count_found (search, "noon"), ==, 1);
      g_assert_cmpuint (count_found (search, "a note"), ==, 0);
      g_assert_cmpuint (count_found (search, "voucher.pdf"), ==, 1);
      update (search);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  verify_case_add ("/vault/search/index/follows-log", test_follows_log);
  verify_case_add ("/vault/search/index/progress", test_progress);
  verify_case_add ("/vault/search/index/cancel", test_cancel);
  verify_case_add ("/vault/search/index/two", test_two);
  verify_case_add ("/vault/search/index/erased", test_erased);
  verify_case_add ("/vault/search/index/erased-before", test_erased_before);
  verify_case_add ("/vault/search/index/none", test_no_index);
  verify_case_add ("/vault/search/index/no-database", test_no_database);
  verify_case_add ("/vault/search/index/other-version", test_other_version);
  verify_case_add ("/vault/search/index/damaged-pages", test_damaged_pages);
  verify_case_add ("/vault/search/index/other-case", test_other_case);
  verify_case_add ("/vault/search/index/ahead-of-log", test_ahead_of_log);
  verify_case_add ("/vault/search/index/changed-text", test_changed_text);
  verify_case_add ("/vault/search/index/damaged-log", test_damaged_log);
  return g_test_run ();
}
