/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-database"

#include "database-case.h"
#include "recourse-error.h"
#include "temp-folder.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

static void
test_create (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);

  g_assert_true (recourse_database_can_write (database));
  g_assert_cmpint (recourse_database_get_version (database), ==, 3);
  g_assert_cmpstr (recourse_database_get_path (database), ==, c->path);
  database_case_execute (database, "INSERT INTO t VALUES (7, 'x'), (8, 'y')");
  g_assert_cmpint (recourse_database_count_changes (database), ==, 2);
  recourse_database_free (NULL);
}

static void
test_create_exists (DatabaseCase *c, gconstpointer unused)
{
  static const char *const no_schema[] = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (c->path, "", 0, NULL));
  g_assert_null (recourse_database_create (c->path, &database_case_format, no_schema, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  after = temp_folder_read (c->path, NULL);
  g_assert_cmpstr (after, ==, "");
}

static void
test_create_bad_schema (DatabaseCase *c, gconstpointer unused)
{
  static const char *const bad_schema[] = { "CREATE TABLE a (x) STRICT", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (recourse_database_create (c->path, &database_case_format, bad_schema, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
  database_case_assert_refused (c, RECOURSE_ACCESS_WRITE, RECOURSE_ERROR_INVALID_CONTENT);
}

static void
assert_mode_0600 (const char *path, const char *suffix)
{
  g_autofree char *whole = g_strconcat (path, suffix, NULL);

  g_assert_cmpuint (temp_folder_mode (whole), ==, 0600);
}

static void
test_create_umask (DatabaseCase *c, gconstpointer unused)
{
  static const mode_t masks[] = { 0, 022, 0777 };
  mode_t before = umask (0);

  for (gsize i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autoptr (RecourseDatabase) database = NULL;

      umask (masks[i]);
      database = database_case_create (c);
      database_case_execute (database, "INSERT INTO t VALUES (1, 'x')");
      umask (before);
      assert_mode_0600 (c->path, "");
      assert_mode_0600 (c->path, "-wal");
      assert_mode_0600 (c->path, "-shm");
      g_clear_pointer (&database, recourse_database_free);
      g_assert_cmpint (g_unlink (c->path), ==, 0);
    }
}

static void
test_settings (DatabaseCase *c, gconstpointer unused)
{
  static const struct
  {
    const char *sql;
    gint64 expected;
  } rows[] = {
    { "PRAGMA synchronous", 2 },    { "PRAGMA busy_timeout", 10000 },
    { "PRAGMA foreign_keys", 0 },   { "PRAGMA recursive_triggers", 1 },
    { "PRAGMA trusted_schema", 0 }, { "PRAGMA cell_size_check", 1 },
    { "PRAGMA secure_delete", 1 },  { "PRAGMA temp_store", 2 },
    { "PRAGMA mmap_size", 0 },      { "PRAGMA application_id", 0x54455354 },
    { "PRAGMA user_version", 3 },   { "SELECT journal_mode='wal' FROM pragma_journal_mode", 1 },
  };
  g_autoptr (RecourseDatabase) created = database_case_create (c);
  g_autoptr (RecourseDatabase) opened = database_case_open (c, RECOURSE_ACCESS_WRITE);
  g_autoptr (RecourseDatabase) reader = database_case_open (c, RECOURSE_ACCESS_READ);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpint (database_case_number (created, rows[i].sql), ==, rows[i].expected);
      g_assert_cmpint (database_case_number (opened, rows[i].sql), ==, rows[i].expected);
      g_assert_cmpint (database_case_number (reader, rows[i].sql), ==, rows[i].expected);
    }
}

/* What a hostile schema or a mistake of ours could do. */
static void
test_defensive (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);

  recourse_database_execute (database, "PRAGMA writable_schema=ON", NULL);
  database_case_assert_fails (database, "UPDATE sqlite_schema SET sql='x'",
                              RECOURSE_ERROR_INVALID_CONTENT);
  recourse_database_execute (database, "PRAGMA journal_mode=OFF", NULL);
  g_assert_cmpint (
      database_case_number (database, "SELECT journal_mode='wal' FROM pragma_journal_mode"), ==, 1);
  database_case_assert_fails (database, "SELECT load_extension('x')",
                              RECOURSE_ERROR_INVALID_CONTENT);
  database_case_assert_fails (database, "SELECT \"no such column\" FROM t",
                              RECOURSE_ERROR_INVALID_CONTENT);
}

static void
test_open_refused (DatabaseCase *c, gconstpointer unused)
{
  g_autofree char *other = g_build_filename (c->folder, "other", NULL);
  g_autoptr (GError) error = NULL;

  database_case_assert_refused (c, RECOURSE_ACCESS_READ, RECOURSE_ERROR_NOT_FOUND);
  g_assert_cmpint (g_mkdir (c->path, 0700), ==, 0);
  database_case_assert_refused (c, RECOURSE_ACCESS_READ, RECOURSE_ERROR_INVALID_CONTENT);
  g_assert_cmpint (g_rmdir (c->path), ==, 0);
  g_assert_cmpint (mkfifo (c->path, 0600), ==, 0);
  database_case_assert_refused (c, RECOURSE_ACCESS_READ, RECOURSE_ERROR_INVALID_CONTENT);
  g_assert_cmpint (g_rename (c->path, other), ==, 0);
  g_assert_cmpint (symlink (other, c->path), ==, 0);
  database_case_assert_refused (c, RECOURSE_ACCESS_WRITE, RECOURSE_ERROR_INVALID_CONTENT);
  g_assert_cmpint (g_unlink (c->path), ==, 0);
  g_assert_true (g_file_set_contents (c->path, "This is a text and no database.", -1, NULL));
  database_case_assert_refused (c, RECOURSE_ACCESS_WRITE, RECOURSE_ERROR_INVALID_CONTENT);
  g_assert_true (g_file_set_contents (c->path, "", -1, NULL));
  database_case_assert_refused (c, RECOURSE_ACCESS_WRITE, RECOURSE_ERROR_INVALID_CONTENT);
}

static void
test_open_long_path (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) path = g_string_new (c->folder);

  while (path->len < 500)
    {
      g_string_append (path, "/0123456789012345678901234567890123456789012345678");
      g_assert_cmpint (g_mkdir (path->str, 0700), ==, 0);
    }
  g_string_append (path, "/a");
  g_assert_true (g_file_set_contents (path->str, "", -1, NULL));
  g_assert_null (
      recourse_database_open (path->str, &database_case_format, RECOURSE_ACCESS_READ, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
}

/* A process that is killed leaves the log beside the database as it is. */
static void
leave_log (gpointer data)
{
  const DatabaseCase *c = data;
  RecourseDatabase *database = database_case_create (c);

  database_case_execute (database, "INSERT INTO t VALUES (1, 'kept')");
  raise (SIGKILL);
}

static void
make_unfinished (DatabaseCase *c)
{
  pid_t child = child_start (leave_log, c);

  child_await_kill (child);
}

static GBytes *
read_bytes (const char *path)
{
  gsize length = 0;
  char *data = temp_folder_read (path, &length);

  return g_bytes_new_take (data, length);
}

static void
assert_bytes (const char *path, GBytes *expected)
{
  g_autoptr (GBytes) bytes = read_bytes (path);

  g_assert_true (g_bytes_equal (bytes, expected));
}

/* Not a byte of it is changed: neither its mode nor the log that waits beside it. */
static void
test_open_foreign (DatabaseCase *c, gconstpointer unused)
{
  static const struct
  {
    RecourseDatabaseFormat format;
    int code;
  } rows[] = {
    { { 0x54455355, 3 }, RECOURSE_ERROR_INVALID_CONTENT },
    { { 0x54455354, 2 }, RECOURSE_ERROR_UNSUPPORTED },
  };
  g_autofree char *log = g_strconcat (c->path, "-wal", NULL);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) log_before = NULL;

  make_unfinished (c);
  before = read_bytes (c->path);
  log_before = read_bytes (log);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (
          recourse_database_open (c->path, &rows[i].format, RECOURSE_ACCESS_WRITE, &error));
      g_assert_error (error, RECOURSE_ERROR, rows[i].code);
      assert_bytes (c->path, before);
      assert_bytes (log, log_before);
    }
}

static void
test_open_without_version (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);

  database_case_execute (database, "PRAGMA user_version=0");
  database_case_assert_refused (c, RECOURSE_ACCESS_READ, RECOURSE_ERROR_INVALID_CONTENT);
}

static void
test_open_unfinished (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = NULL;

  make_unfinished (c);
  database = database_case_open (c, RECOURSE_ACCESS_WRITE);
  g_assert_cmpint (database_case_number (database, "SELECT count(*) FROM t WHERE words='kept'"), ==,
                   1);
}

/* --- Folders that cannot be written ------------------------------------------------------------
 */

static void
read_in_closed_folder (gpointer data)
{
  const DatabaseCase *c = data;
  g_autoptr (RecourseDatabase) database = NULL;

  child_become_nobody (c->folder);
  g_assert_cmpint (chmod (c->folder, 0500), ==, 0);
  database_case_assert_refused (c, RECOURSE_ACCESS_WRITE, RECOURSE_ERROR_PERMISSION);
  database = database_case_open (c, RECOURSE_ACCESS_READ);
  g_assert_false (recourse_database_can_write (database));
  g_assert_cmpint (database_case_number (database, "SELECT number FROM t"), ==, 1);
  database_case_assert_fails (database, "INSERT INTO t VALUES (2, 'x')", RECOURSE_ERROR_PERMISSION);
}

static void
test_closed_folder (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);

  database_case_execute (database, "INSERT INTO t VALUES (1, 'x')");
  g_clear_pointer (&database, recourse_database_free);
  child_run (read_in_closed_folder, (gpointer) c);
}

/* The last transaction is in the log alone; a reader that left it out would show less than there
 * is. With the shared memory still there SQLite can read it, without it cannot. */
static void
read_unfinished_in_closed_folder (gpointer data)
{
  const DatabaseCase *c = data;
  g_autoptr (RecourseDatabase) database = NULL;
  g_autofree char *memory = g_strconcat (c->path, "-shm", NULL);

  child_become_nobody (c->folder);
  g_assert_cmpint (chmod (c->folder, 0500), ==, 0);
  database = database_case_open (c, RECOURSE_ACCESS_READ);
  g_assert_cmpint (database_case_number (database, "SELECT number FROM t"), ==, 1);
  g_clear_pointer (&database, recourse_database_free);
  g_assert_cmpint (chmod (c->folder, 0700), ==, 0);
  g_assert_cmpint (g_unlink (memory), ==, 0);
  g_assert_cmpint (chmod (c->folder, 0500), ==, 0);
  database_case_assert_refused (c, RECOURSE_ACCESS_READ, RECOURSE_ERROR_PERMISSION);
}

static void
test_closed_folder_unfinished (DatabaseCase *c, gconstpointer unused)
{
  make_unfinished (c);
  child_run (read_unfinished_in_closed_folder, (gpointer) c);
}

static void
open_closed_file (gpointer data)
{
  const DatabaseCase *c = data;

  child_become_nobody (c->folder);
  g_assert_cmpint (chmod (c->path, 0400), ==, 0);
  database_case_assert_refused (c, RECOURSE_ACCESS_WRITE, RECOURSE_ERROR_PERMISSION);
  g_assert_cmpint (chmod (c->path, 0), ==, 0);
  database_case_assert_refused (c, RECOURSE_ACCESS_READ, RECOURSE_ERROR_PERMISSION);
}

static void
test_closed_file (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);

  g_clear_pointer (&database, recourse_database_free);
  child_run (open_closed_file, (gpointer) c);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  database_case_add ("/base/database/create", test_create);
  database_case_add ("/base/database/create/exists", test_create_exists);
  database_case_add ("/base/database/create/bad-schema", test_create_bad_schema);
  database_case_add ("/base/database/create/umask", test_create_umask);
  database_case_add ("/base/database/settings", test_settings);
  database_case_add ("/base/database/defensive", test_defensive);
  database_case_add ("/base/database/open/refused", test_open_refused);
  database_case_add ("/base/database/open/long-path", test_open_long_path);
  database_case_add ("/base/database/open/foreign-or-newer", test_open_foreign);
  database_case_add ("/base/database/open/without-version", test_open_without_version);
  database_case_add ("/base/database/open/unfinished", test_open_unfinished);
  database_case_add ("/base/database/closed-folder", test_closed_folder);
  database_case_add ("/base/database/closed-folder/unfinished", test_closed_folder_unfinished);
  database_case_add ("/base/database/closed-file", test_closed_file);
  return g_test_run ();
}
