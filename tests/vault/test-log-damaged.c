/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-log-damaged"

#include "log-case.h"
#include "recourse-chain.h"
#include "recourse-error.h"
#include "recourse-log-schema.h"
#include "temp-folder.h"

#include <fcntl.h>
#include <unistd.h>

#define PAGE 4096

/* What others, the disk and our own mistakes do to a log. */

static RecourseDatabase *
open_database (const LogCase *c)
{
  g_autoptr (GError) error = NULL;
  RecourseDatabase *database = recourse_database_open (c->path, &recourse_log_format,
                                                       RECOURSE_ACCESS_WRITE, &error);

  g_assert_no_error (error);
  return database;
}

static void
test_triggers (LogCase *c, gconstpointer unused)
{
  static const char *const refused[] = {
    "UPDATE log SET line = 'x' WHERE seq = 1",
    "UPDATE log SET seq = 9 WHERE seq = 2",
    "UPDATE OR REPLACE log SET seq = 1 WHERE seq = 2",
    "DELETE FROM log WHERE seq = 2",
    "DELETE FROM log",
    "INSERT INTO log VALUES (2, 'x', 'x')",
    "INSERT INTO log VALUES (4, 'x', 'x')",
    "INSERT INTO log VALUES (0, 'x', 'x')",
    "INSERT INTO log (line, hash) VALUES ('x', 'x')",
    "INSERT OR REPLACE INTO log VALUES (1, 'x', 'x')",
    "INSERT OR REPLACE INTO log VALUES (2, 'x', 'x')",
    "INSERT INTO log VALUES (2, 'x', 'x') ON CONFLICT (seq) DO UPDATE SET line = 'x'",
    "UPDATE texts SET text = 'x'",
    "UPDATE texts SET seq = 9",
    "INSERT OR REPLACE INTO texts VALUES (1, 'note', 'x', 'x')",
    "INSERT INTO log VALUES (3, x'78', 'x')",
    "INSERT INTO log VALUES (3, NULL, 'x')",
    "INSERT INTO texts VALUES (1, 'name', x'78', 'x')",
  };
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (RecourseDatabase) database = open_database (c);

  log_case_append_note (log, "a");
  log_case_append_note (log, "b");
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      if (recourse_database_execute (database, refused[i], &error))
        g_error ("done: %s", refused[i]);
      g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
    }
  log_case_assert_intact (log, 2);
}

/* The triggers that see an insertion do not need recursive_triggers. */
static void
test_triggers_alone (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (RecourseDatabase) database = open_database (c);

  log_case_append_note (log, "a");
  g_assert_true (recourse_database_execute (database, "PRAGMA recursive_triggers=OFF", NULL));
  g_assert_false (recourse_database_execute (
      database, "INSERT OR REPLACE INTO log VALUES (1, 'x', 'x')", NULL));
  g_assert_false (recourse_database_execute (
      database, "INSERT OR REPLACE INTO texts VALUES (1, 'note', 'x', 'x')", NULL));
  log_case_assert_intact (log, 1);
}

static void
test_newer_format (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);

  log_case_append_note (log, "a");
  g_clear_pointer (&log, recourse_log_free);
  log_case_execute (c, "PRAGMA user_version=2");
  log_case_assert_refused (c, RECOURSE_ERROR_UNSUPPORTED, "newer version");
}

static void
test_foreign (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);

  g_clear_pointer (&log, recourse_log_free);
  log_case_execute (c, "PRAGMA application_id=7");
  log_case_assert_refused (c, RECOURSE_ERROR_INVALID_CONTENT, "another program");
}

static void
test_other_schema (LogCase *c, gconstpointer unused)
{
  static const struct
  {
    const char *make;
    const char *undo;
  } rows[] = {
    { "CREATE TABLE more (x)", "DROP TABLE more" },
    { "CREATE TRIGGER evil AFTER INSERT ON log BEGIN DELETE FROM texts; END", "DROP TRIGGER evil" },
    { "CREATE VIEW more AS SELECT 1", "DROP VIEW more" },
    { "CREATE INDEX more ON log (hash)", "DROP INDEX more" },
    { "ALTER TABLE texts ADD COLUMN more TEXT", "ALTER TABLE texts DROP COLUMN more" },
    { "DROP TRIGGER log_delete", NULL },
  };
  g_autoptr (RecourseLog) log = log_case_create (c);

  g_clear_pointer (&log, recourse_log_free);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      log_case_execute (c, rows[i].make);
      log_case_assert_refused (c, RECOURSE_ERROR_INVALID_CONTENT, "not those of a case");
      if (rows[i].undo == NULL)
        continue;
      log_case_execute (c, rows[i].undo);
      log = log_case_open (c, RECOURSE_ACCESS_WRITE);
      g_clear_pointer (&log, recourse_log_free);
    }
}

/* --- Damaged rows -------------------------------------------------------------------------------
 */

/* With the triggers out of the way; the log is open already and does not look again. */
static void
damage (const LogCase *c, const char *sql)
{
  log_case_execute (c, "DROP TRIGGER log_update");
  log_case_execute (c, sql);
}

static gint64
find_break (RecourseLog *log)
{
  g_autoptr (GPtrArray) entries = recourse_log_read (log, 0, 100, NULL);
  RecourseChain chain;

  recourse_chain_init (&chain);
  for (guint i = 0; i < entries->len; i++)
    {
      const RecourseLogEntry *entry = entries->pdata[i];
      gsize length = 0;
      const char *data = g_bytes_get_data (entry->line, &length);

      recourse_chain_feed (&chain, entry->seq, data != NULL ? data : "", length, entry->hash);
    }
  return chain.broken_at;
}

/* Nobody may build on a last entry that is damaged, and what is before it still can be read. */
static void
test_damaged_row (gconstpointer data)
{
  g_autoptr (RecourseLog) log = NULL;
  g_autoptr (RecourseLogDraft) draft = log_case_draft_note ("c");
  g_autoptr (RecourseLogLine) first = NULL;
  g_autoptr (GError) error = NULL;
  LogCase c;

  log_case_set_up (&c, NULL);
  log = log_case_create (&c);
  log_case_append_note (log, "a");
  log_case_append_note (log, "b");
  damage (&c, data);
  g_assert_cmpint (find_break (log), ==, 2);
  g_assert_false (recourse_log_append (log, draft, NULL, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
  first = recourse_log_read_line (log, 1, NULL);
  g_assert_nonnull (first);
  g_clear_pointer (&log, recourse_log_free);
  log_case_tear_down (&c, NULL);
}

static void
add_damaged_rows (void)
{
  static const struct
  {
    const char *name;
    const char *sql;
  } rows[] = {
    { "line", "UPDATE log SET line = replace(line, 'person', 'helper') WHERE seq = 2" },
    { "line-number",
      "UPDATE log SET line = replace(line, '\"seq\":2', '\"seq\":3') WHERE seq = 2" },
    { "line-empty", "UPDATE log SET line = '' WHERE seq = 2" },
    { "line-utf8", "UPDATE log SET line = CAST(x'7BFF7D' AS TEXT) WHERE seq = 2" },
    { "line-zero", "UPDATE log SET line = line || char(0) || 'x' WHERE seq = 2" },
    { "line-long", "UPDATE log SET line = line || hex(zeroblob(40000)) WHERE seq = 2" },
    { "hash", "UPDATE log SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE seq = 2" },
    { "hash-case", "UPDATE log SET hash = upper(hash) WHERE seq = 2" },
    { "hash-empty", "UPDATE log SET hash = '' WHERE seq = 2" },
    { "hash-more", "UPDATE log SET hash = hash || char(0) || 'x' WHERE seq = 2" },
    { "hash-other", "UPDATE log SET hash = (SELECT hash FROM log WHERE seq = 1) WHERE seq = 2" },
    { "number", "UPDATE log SET seq = 3 WHERE seq = 2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/vault/log/damaged/", rows[i].name, NULL);

      g_test_add_data_func (path, rows[i].sql, test_damaged_row);
    }
}

/* The line of another entry: right in itself, and in the wrong place. */
static void
test_wrong_number (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (GError) error = NULL;

  log_case_append_note (log, "a");
  log_case_append_note (log, "b");
  damage (c, "UPDATE log SET line = (SELECT line FROM log WHERE seq = 1) WHERE seq = 2");
  g_assert_null (recourse_log_read_line (log, 2, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
  g_assert_cmpstr (error->message, ==, "entry 2 of the log: it gives itself another number");
}

/* One bit tells text from blob in SQLite's record, and the bytes stay the same. */
static void
test_other_type (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  char *found;
  int fd;

  log_case_append_note (log, "a");
  g_clear_pointer (&log, recourse_log_free);
  data = temp_folder_read (c->path, &length);
  found = memmem (data, length, "{\"seq\":1,", 9);
  g_assert_nonnull (found);
  /* Before it stand the serial types: of line in two bytes, 13 + 2 * length, then of hash. */
  fd = open (c->path, O_WRONLY | O_CLOEXEC);
  found[-3] ^= 1;
  g_assert_cmpint (pwrite (fd, &found[-3], 1, found - 3 - data), ==, 1);
  g_assert_cmpint (close (fd), ==, 0);
  log = log_case_open (c, RECOURSE_ACCESS_READ);
  entries = recourse_log_read (log, 1, 1, NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_true (((RecourseLogEntry *) entries->pdata[0])->is_damaged);
  g_assert_cmpint (find_break (log), ==, 1);
  g_assert_null (recourse_log_read_line (log, 1, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
}

/* --- Damaged pages ------------------------------------------------------------------------------
 */

static void
test_damaged_page (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autofree char *noise = g_strnfill (PAGE, '\xA5');
  g_autoptr (GError) read_error = NULL;
  g_autoptr (GError) append_error = NULL;
  g_autoptr (RecourseLogDraft) draft = log_case_draft_note ("x");
  off_t end;
  int fd;

  for (guint i = 0; i < 50; i++)
    log_case_append_note (log, "a note");
  g_clear_pointer (&log, recourse_log_free);
  fd = open (c->path, O_RDWR | O_CLOEXEC);
  end = lseek (fd, 0, SEEK_END);
  for (off_t at = PAGE; at < end; at += PAGE)
    g_assert_cmpint (pwrite (fd, noise, PAGE, at), ==, PAGE);
  g_assert_cmpint (close (fd), ==, 0);
  log = log_case_open (c, RECOURSE_ACCESS_WRITE);
  g_assert_null (recourse_log_read (log, 1, 100, &read_error));
  g_assert_error (read_error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
  g_assert_false (recourse_log_append (log, draft, NULL, &append_error));
  g_assert_error (append_error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
  g_clear_pointer (&log, recourse_log_free);
  g_assert_true (g_file_test (c->path, G_FILE_TEST_EXISTS)); /* never deleted or made anew */
  fd = open (c->path, O_RDONLY | O_CLOEXEC);
  g_assert_cmpint (lseek (fd, 0, SEEK_END), ==, end);
  g_assert_cmpint (close (fd), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  log_case_add ("/vault/log/triggers", test_triggers);
  log_case_add ("/vault/log/triggers/alone", test_triggers_alone);
  log_case_add ("/vault/log/newer-format", test_newer_format);
  log_case_add ("/vault/log/foreign", test_foreign);
  log_case_add ("/vault/log/other-schema", test_other_schema);
  add_damaged_rows ();
  log_case_add ("/vault/log/damaged/wrong-number", test_wrong_number);
  log_case_add ("/vault/log/damaged/other-type", test_other_type);
  log_case_add ("/vault/log/damaged/page", test_damaged_page);
  return g_test_run ();
}
