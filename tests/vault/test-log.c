/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-log"

#include "recourse-log.h"

#include "log-case.h"
#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-log-schema.h"
#include "temp-folder.h"

static void
assert_note (RecourseLog *log, gint64 seq, RecourseTextState expected_state, const char *expected)
{
  g_autoptr (RecourseLogLine) line = recourse_log_read_line (log, seq, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  RecourseTextState state;

  recourse_log_read_text (log, line, "note", &state, &text, &error);
  g_assert_no_error (error);
  g_assert_cmpint (state, ==, expected_state);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_create (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autofree char *hash = NULL;
  gint64 n_entries = 99;

  g_assert_true (recourse_log_can_write (log));
  g_assert_true (recourse_log_get_head (log, &n_entries, &hash, NULL));
  g_assert_cmpint (n_entries, ==, 0);
  g_assert_cmpstr (hash, ==, "0000000000000000000000000000000000000000000000000000000000000000");
  log_case_assert_intact (log, 0);
  g_assert_cmpuint (temp_folder_mode (c->path), ==, 0600);
  recourse_log_free (NULL);
}

static void
test_append (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (RecourseLogLine) line = NULL;

  g_assert_cmpint (log_case_append_note (log, "一"), ==, 1);
  g_assert_cmpint (log_case_append_note (log, "two\nlines"), ==, 2);
  g_clear_pointer (&log, recourse_log_free);
  log = log_case_open (c, RECOURSE_ACCESS_READ);
  log_case_assert_intact (log, 2);
  assert_note (log, 1, RECOURSE_TEXT_INTACT, "一");
  assert_note (log, 2, RECOURSE_TEXT_INTACT, "two\nlines");
  line = recourse_log_read_line (log, 2, NULL);
  g_assert_cmpint (recourse_log_line_get_at (line), ==, LOG_CASE_TIME);
  g_assert_cmpint (recourse_log_line_get_clock (line), ==, 0);
}

static void
test_append_all (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (GPtrArray)
      drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_log_draft_free);
  g_autoptr (GError) error = NULL;
  gint64 first = 0;

  g_ptr_array_add (drafts, log_case_draft_note ("a"));
  g_ptr_array_add (drafts, log_case_draft_note ("b"));
  g_ptr_array_add (drafts, log_case_draft_note ("c"));
  g_assert_true (recourse_log_append_all (log, drafts, &first, NULL));
  g_assert_cmpint (first, ==, 1);
  assert_note (log, 3, RECOURSE_TEXT_INTACT, "c");
  g_assert_true (recourse_log_append_all (log, drafts, &first, NULL));
  g_assert_cmpint (first, ==, 4);
  recourse_log_draft_add_integer (drafts->pdata[2], "note", 1); /* stands twice */
  g_assert_false (recourse_log_append_all (log, drafts, &first, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
  log_case_assert_intact (log, 6);
  g_assert_cmpint (log_case_append_note (log, "d"), ==, 7);
}

static void
test_append_read_only (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (RecourseLogDraft) draft = log_case_draft_note ("x");
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&log, recourse_log_free);
  log = log_case_open (c, RECOURSE_ACCESS_READ);
  g_assert_false (recourse_log_can_write (log));
  g_assert_false (recourse_log_append (log, draft, NULL, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION);
}

/* --- The clock ----------------------------------------------------------------------------------
 */

static void
pass_time (LogCase *c, gint64 wall, gint64 boot)
{
  c->now.wall += wall;
  c->now.boot += boot;
}

static gint64
append_and_get_clock (RecourseLog *log)
{
  gint64 seq = log_case_append_note (log, "x");
  g_autoptr (RecourseLogLine) line = recourse_log_read_line (log, seq, NULL);

  return recourse_log_line_get_clock (line);
}

static void
test_clock (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);

  pass_time (c, 2 * RECOURSE_HOUR, 2 * RECOURSE_HOUR);
  g_assert_cmpint (append_and_get_clock (log), ==, 0);
  pass_time (c, 61 * RECOURSE_SECOND, 0);
  g_assert_cmpint (append_and_get_clock (log), ==, 61000);
  g_assert_cmpint (append_and_get_clock (log), ==, 0);
  pass_time (c, -RECOURSE_SECOND, RECOURSE_SECOND);
  g_assert_cmpint (append_and_get_clock (log), ==, -2000);
  g_assert_cmpint (append_and_get_clock (log), ==, 0);
  log_case_assert_intact (log, 5);
}

/* Another process wrote when its clock was ahead; this one has just looked for the first time. */
static void
test_clock_other_process (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);

  log_case_append_note (log, "x");
  g_clear_pointer (&log, recourse_log_free);
  pass_time (c, -RECOURSE_HOUR, RECOURSE_HOUR);
  log = log_case_open (c, RECOURSE_ACCESS_WRITE);
  g_assert_cmpint (append_and_get_clock (log), ==, -3600000);
}

/* The mark of a jump is not lost with an entry that was refused; in a batch it stands once. */
static void
test_clock_kept (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (RecourseLogDraft) bad = recourse_log_draft_new ("x", RECOURSE_AUTHOR_PROGRAM);
  g_autoptr (GPtrArray)
      drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_log_draft_free);
  g_autoptr (RecourseLogLine) first = NULL;
  g_autoptr (RecourseLogLine) second = NULL;

  pass_time (c, 90 * RECOURSE_SECOND, 0);
  recourse_log_draft_add_integer (bad, "seq", 1);
  g_assert_false (recourse_log_append (log, bad, NULL, NULL));
  g_ptr_array_add (drafts, log_case_draft_note ("a"));
  g_ptr_array_add (drafts, log_case_draft_note ("b"));
  g_assert_true (recourse_log_append_all (log, drafts, NULL, NULL));
  first = recourse_log_read_line (log, 1, NULL);
  second = recourse_log_read_line (log, 2, NULL);
  g_assert_cmpint (recourse_log_line_get_clock (first), ==, 90000);
  g_assert_cmpint (recourse_log_line_get_clock (second), ==, 0);
  g_assert_cmpint (recourse_log_line_get_at (second), ==, recourse_log_line_get_at (first));
}

/* --- Reading ------------------------------------------------------------------------------------
 */

static void
test_read_pages (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (GPtrArray) page = NULL;
  g_autoptr (GPtrArray) beyond = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5; i++)
    log_case_append_note (log, "x");
  page = recourse_log_read (log, 3, 2, NULL);
  g_assert_cmpuint (page->len, ==, 2);
  g_assert_cmpint (((RecourseLogEntry *) page->pdata[0])->seq, ==, 3);
  g_assert_cmpint (((RecourseLogEntry *) page->pdata[1])->seq, ==, 4);
  beyond = recourse_log_read (log, 6, 2, NULL);
  g_assert_cmpuint (beyond->len, ==, 0);
  g_assert_null (recourse_log_read_line (log, 6, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
}

static void
test_read_line_missing (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (GError) error = NULL;

  log_case_append_note (log, "x");
  g_assert_null (recourse_log_read_line (log, 0, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
}

/* --- Texts --------------------------------------------------------------------------------------
 */

static void
test_text_states (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (RecourseLogLine) line = NULL;
  g_autoptr (GError) error = NULL;
  RecourseTextState state;

  for (guint i = 0; i < 5; i++)
    log_case_append_note (log, "same");
  log_case_execute (c, "DROP TRIGGER texts_update");
  log_case_execute (c, "DELETE FROM texts WHERE seq = 1");
  log_case_execute (c, "UPDATE texts SET text = 'Same' WHERE seq = 2");
  log_case_execute (c, "UPDATE texts SET salt = upper(salt) WHERE seq = 3");
  log_case_execute (c, "UPDATE texts SET text = CAST(x'73616D6500' AS TEXT) WHERE seq = 4");
  assert_note (log, 1, RECOURSE_TEXT_WITHHELD, NULL);
  assert_note (log, 2, RECOURSE_TEXT_CHANGED, NULL);
  assert_note (log, 3, RECOURSE_TEXT_CHANGED, NULL);
  assert_note (log, 4, RECOURSE_TEXT_CHANGED, NULL);
  assert_note (log, 5, RECOURSE_TEXT_INTACT, "same");
  line = recourse_log_read_line (log, 5, NULL);
  g_assert_false (recourse_log_read_text (log, line, "kind", &state, NULL, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
  log_case_assert_intact (log, 5); /* whatever became of the texts */
}

static void
assert_not_on_disk (const char *path, const char *secret)
{
  g_autofree char *data = NULL;
  gsize length = 0;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  data = temp_folder_read (path, &length);
  g_assert_null (memmem (data, length, secret, strlen (secret)));
}

static void
test_erase_text (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (RecourseLogLine) line = NULL;
  g_autofree char *beside = g_strconcat (c->path, "-wal", NULL);
  g_autoptr (GError) error = NULL;
  RecourseJsonView root;
  const char *field = NULL;
  gint64 entry = 0;

  log_case_append_note (log, "stays here");
  log_case_append_note (log, "ID 110101199003070000");
  g_assert_true (recourse_log_erase_text (log, 2, "note", RECOURSE_AUTHOR_HELPER, &error));
  g_assert_no_error (error);
  assert_not_on_disk (c->path, "110101199003070000");
  assert_not_on_disk (beside, "110101199003070000");
  assert_note (log, 1, RECOURSE_TEXT_INTACT, "stays here");
  assert_note (log, 2, RECOURSE_TEXT_WITHHELD, NULL);
  line = recourse_log_read_line (log, 3, NULL);
  recourse_log_line_root (line, &root);
  g_assert_cmpstr (recourse_log_line_get_kind (line), ==, "text-erased");
  g_assert_cmpint (recourse_log_line_get_author (line), ==, RECOURSE_AUTHOR_HELPER);
  g_assert_true (recourse_json_get_integer (&root, "entry", 0, 9, &entry, NULL));
  g_assert_cmpint (entry, ==, 2);
  g_assert_true (recourse_json_get_string (&root, "field", &field, NULL));
  g_assert_cmpstr (field, ==, "note");
  log_case_assert_intact (log, 3);
}

static void
test_erase_text_missing (LogCase *c, gconstpointer unused)
{
  static const struct
  {
    gint64 entry;
    const char *field;
  } rows[] = { { 1, "name" }, { 2, "note" }, { 0, "note" } };
  g_autoptr (RecourseLog) log = log_case_create (c);

  log_case_append_note (log, "x");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (recourse_log_erase_text (log, rows[i].entry, rows[i].field,
                                               RECOURSE_AUTHOR_HELPER, &error));
      g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
    }
  log_case_assert_intact (log, 1);
}

/* A reader who looks at an old state keeps the old page; erasing does not wait for him. */
static void
test_erase_text_while_read (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (RecourseDatabase) reader = NULL;
  g_autofree char *beside = g_strconcat (c->path, "-wal", NULL);

  log_case_append_note (log, "ID 110101199003070000");
  reader = recourse_database_open (c->path, &recourse_log_format, RECOURSE_ACCESS_READ, NULL);
  g_assert_true (recourse_database_execute (reader, "BEGIN", NULL));
  g_assert_true (recourse_database_execute (reader, "SELECT * FROM log", NULL));
  g_assert_true (recourse_log_erase_text (log, 1, "note", RECOURSE_AUTHOR_HELPER, NULL));
  g_assert_true (recourse_database_execute (reader, "COMMIT", NULL));
  g_clear_pointer (&reader, recourse_database_free);
  g_clear_pointer (&log, recourse_log_free);
  assert_not_on_disk (c->path, "110101199003070000");
  assert_not_on_disk (beside, "110101199003070000");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  log_case_add ("/vault/log/create", test_create);
  log_case_add ("/vault/log/append", test_append);
  log_case_add ("/vault/log/append-all", test_append_all);
  log_case_add ("/vault/log/append/read-only", test_append_read_only);
  log_case_add ("/vault/log/clock", test_clock);
  log_case_add ("/vault/log/clock/other-process", test_clock_other_process);
  log_case_add ("/vault/log/clock/kept", test_clock_kept);
  log_case_add ("/vault/log/read/pages", test_read_pages);
  log_case_add ("/vault/log/read-line/missing", test_read_line_missing);
  log_case_add ("/vault/log/text/states", test_text_states);
  log_case_add ("/vault/log/erase-text", test_erase_text);
  log_case_add ("/vault/log/erase-text/missing", test_erase_text_missing);
  log_case_add ("/vault/log/erase-text/while-read", test_erase_text_while_read);
  return g_test_run ();
}
