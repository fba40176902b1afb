/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-database-errors"

#include "database-case.h"
#include "recourse-error.h"
#include "recourse-transaction.h"
#include "temp-folder.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#define PAGE 4096

/* One case for each code that a result of SQLite becomes. */

static void
test_constraint (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = g_strdup_printf (
      "cannot use database '%s': UNIQUE constraint failed: t.number", c->path);

  database_case_execute (database, "INSERT INTO t VALUES (1, 'x')");
  g_assert_false (recourse_database_execute (database, "INSERT INTO t VALUES (1, 'y')", &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  g_assert_cmpstr (error->message, ==, expected);
}

static void
test_content (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);

  database_case_assert_fails (database, "SELECT * FROM no_such_table",
                              RECOURSE_ERROR_INVALID_CONTENT);
}

static void
test_limit (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);

  database_case_assert_fails (database, "SELECT zeroblob(2147483647)", RECOURSE_ERROR_LIMIT);
}

static void
test_busy (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) first = database_case_create (c);
  g_autoptr (RecourseDatabase) second = database_case_open (c, RECOURSE_ACCESS_WRITE);
  g_autoptr (RecourseTransaction) holds = recourse_transaction_begin (first, NULL);
  g_autoptr (RecourseTransaction) waits = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (holds);
  database_case_execute (second, "PRAGMA busy_timeout=0"); /* the test does not wait */
  waits = recourse_transaction_begin (second, &error);
  g_assert_null (waits);
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_BUSY);
}

static void
test_no_space (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);

  database_case_execute (database, "PRAGMA max_page_count=3");
  database_case_assert_fails (database, "INSERT INTO t VALUES (1, hex(zeroblob(100000)))",
                              RECOURSE_ERROR_NO_SPACE);
  g_assert_cmpint (database_case_number (database, "SELECT count(*) FROM t"), ==, 0);
}

/* The system refuses to let the file grow, with another code than that of a full disk. */
static void
write_beyond_limit (gpointer data)
{
  const DatabaseCase *c = data;
  const struct rlimit limit = { 64 * 1024, 64 * 1024 };
  g_autoptr (RecourseDatabase) database = database_case_create (c);

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  database_case_assert_fails (database, "INSERT INTO t VALUES (1, hex(zeroblob(100000)))",
                              RECOURSE_ERROR_IO);
  g_assert_cmpint (database_case_number (database, "SELECT count(*) FROM t"), ==, 0);
}

static void
test_io (DatabaseCase *c, gconstpointer unused)
{
  child_run (write_beyond_limit, c);
}

/* Each page but the first, which names the schema, is overwritten. */
static void
damage_pages (const char *path)
{
  g_autofree char *noise = g_strnfill (PAGE, '\xA5');
  int fd = open (path, O_RDWR | O_CLOEXEC);
  off_t end = lseek (fd, 0, SEEK_END);

  g_assert_cmpint (end, >, 2 * PAGE);
  for (off_t at = PAGE; at < end; at += PAGE)
    g_assert_cmpint (pwrite (fd, noise, PAGE, at), ==, PAGE);
  g_assert_cmpint (close (fd), ==, 0);
}

static void
test_damaged_page (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);

  database_case_execute (database, "INSERT INTO t VALUES (1, hex(zeroblob(10000)))");
  g_clear_pointer (&database, recourse_database_free);
  damage_pages (c->path);
  database = database_case_open (c, RECOURSE_ACCESS_WRITE);
  database_case_assert_fails (database, "SELECT words FROM t", RECOURSE_ERROR_INVALID_CONTENT);
}

static void
test_cut (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);

  database_case_execute (database, "INSERT INTO t VALUES (1, hex(zeroblob(10000)))");
  g_clear_pointer (&database, recourse_database_free);
  g_assert_cmpint (truncate (c->path, 2 * PAGE), ==, 0);
  database_case_assert_refused (c, RECOURSE_ACCESS_READ, RECOURSE_ERROR_INVALID_CONTENT);
  database_case_assert_refused (c, RECOURSE_ACCESS_WRITE, RECOURSE_ERROR_INVALID_CONTENT);
  g_assert_cmpint (truncate (c->path, 50), ==, 0);
  database_case_assert_refused (c, RECOURSE_ACCESS_READ, RECOURSE_ERROR_INVALID_CONTENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  database_case_add ("/base/database/error/constraint", test_constraint);
  database_case_add ("/base/database/error/content", test_content);
  database_case_add ("/base/database/error/limit", test_limit);
  database_case_add ("/base/database/error/busy", test_busy);
  database_case_add ("/base/database/error/no-space", test_no_space);
  database_case_add ("/base/database/error/io", test_io);
  database_case_add ("/base/database/error/damaged-page", test_damaged_page);
  database_case_add ("/base/database/error/cut", test_cut);
  return g_test_run ();
}
