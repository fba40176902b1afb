/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-database-cache"

#include "database-case.h"
#include "recourse-error.h"
#include "recourse-statement.h"
#include "recourse-transaction.h"
#include "temp-folder.h"

#include <fcntl.h>
#include <unistd.h>

#define PAGE 4096

/* Databases that may be lost, looks at one moment, and pages that do not hold together. */

static const RecourseDatabaseFormat cache_format = { .application_id = 0x54455354,
                                                     .version = 1,
                                                     .is_cache = TRUE };
static const char *const schema[] = {
  "CREATE TABLE t (number INTEGER PRIMARY KEY, words TEXT) STRICT",
  NULL,
};

static void
assert_absent (const char *path, const char *suffix)
{
  g_autofree char *whole = g_strconcat (path, suffix, NULL);

  g_assert_false (g_file_test (whole, G_FILE_TEST_EXISTS));
}

/* Nothing stands beside it, neither while it is open nor when it is opened again. */
static void
test_cache (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase)
      database = recourse_database_create (c->path, &cache_format, schema, NULL);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_nonnull (database);
      database_case_execute (database, "INSERT INTO t (words) VALUES ('x')");
      assert_absent (c->path, "-wal");
      assert_absent (c->path, "-shm");
      assert_absent (c->path, "-journal");
      g_assert_cmpuint (temp_folder_mode (c->path), ==, 0600);
      g_clear_pointer (&database, recourse_database_free);
      database = recourse_database_open (c->path, &cache_format, RECOURSE_ACCESS_WRITE, NULL);
    }
  g_assert_cmpint (database_case_number (database, "SELECT count(*) FROM t"), ==, 2);
}

static void
test_in_memory (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseDatabase)
      first = recourse_database_create_in_memory (&cache_format, schema, &error);
  g_autoptr (RecourseDatabase)
      second = recourse_database_create_in_memory (&cache_format, schema, &error);

  g_assert_no_error (error);
  g_assert_true (recourse_database_can_write (first));
  g_assert_cmpint (recourse_database_get_version (first), ==, 1);
  database_case_execute (first, "INSERT INTO t VALUES (1, 'x')");
  g_assert_cmpint (database_case_number (first, "SELECT count(*) FROM t"), ==, 1);
  g_assert_cmpint (database_case_number (second, "SELECT count(*) FROM t"), ==, 0);
  g_assert_cmpint (database_case_number (first, "PRAGMA temp_store"), ==, 2);
}

static void
test_in_memory_bad_schema (void)
{
  static const char *const bad_schema[] = { "CREATE TABLE a (x) STRICT", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (recourse_database_create_in_memory (&cache_format, bad_schema, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
}

/* Nobody waits for who reads, and who reads sees one moment. */
static void
test_reading (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) writer = database_case_create (c);
  g_autoptr (RecourseDatabase) reader = database_case_open (c, RECOURSE_ACCESS_READ);
  g_autoptr (RecourseTransaction) moment = recourse_transaction_begin_reading (reader, NULL);

  g_assert_nonnull (moment);
  g_assert_cmpint (database_case_number (reader, "SELECT count(*) FROM t"), ==, 0);
  database_case_execute (writer, "INSERT INTO t VALUES (1, 'x')");
  g_assert_cmpint (database_case_number (reader, "SELECT count(*) FROM t"), ==, 0);
  g_clear_pointer (&moment, recourse_transaction_free);
  g_assert_cmpint (database_case_number (reader, "SELECT count(*) FROM t"), ==, 1);
}

static void
fill (RecourseDatabase *database)
{
  database_case_execute (database,
                         "INSERT INTO t SELECT value, hex(randomblob(50)) "
                         "FROM (WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL "
                         "SELECT value + 1 FROM n WHERE value < 500) SELECT value FROM n)");
}

static gboolean
is_sound (RecourseDatabase *database)
{
  g_autoptr (GError) error = NULL;
  gboolean answer = FALSE;

  recourse_database_check_structure (database, &answer, &error);
  g_assert_no_error (error);
  return answer;
}

/* Page 2 is the top of the table: its first number decides where each row is looked for. */
static void
test_structure (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);
  guint8 bytes[PAGE];
  guint offset;
  int fd;

  fill (database);
  g_assert_true (is_sound (database));
  g_clear_pointer (&database, recourse_database_free);
  fd = open (c->path, O_RDWR | O_CLOEXEC);
  g_assert_cmpint (pread (fd, bytes, PAGE, PAGE), ==, PAGE);
  g_assert_cmpint (bytes[0], ==, 5); /* an inner page of a table */
  offset = (guint) bytes[12] << 8 | bytes[13];
  bytes[offset + 4] ^= 1; /* the number, after four bytes of a page's */
  g_assert_cmpint (pwrite (fd, bytes, PAGE, PAGE), ==, PAGE);
  database = database_case_open (c, RECOURSE_ACCESS_READ);
  g_assert_cmpint (database_case_number (database, "SELECT count(*) FROM t"), ==, 500);
  g_assert_false (is_sound (database));
  g_clear_pointer (&database, recourse_database_free);
  bytes[0] ^= 0xFF;
  g_assert_cmpint (pwrite (fd, bytes, PAGE, PAGE), ==, PAGE);
  g_assert_cmpint (close (fd), ==, 0);
  database = database_case_open (c, RECOURSE_ACCESS_READ);
  g_assert_false (is_sound (database));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  database_case_add ("/base/database/cache", test_cache);
  database_case_add ("/base/database/in-memory", test_in_memory);
  g_test_add_func ("/base/database/in-memory/bad-schema", test_in_memory_bad_schema);
  database_case_add ("/base/database/reading", test_reading);
  database_case_add ("/base/database/structure", test_structure);
  return g_test_run ();
}
