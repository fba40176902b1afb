/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-statement"

#include "recourse-statement.h"

#include "database-case.h"
#include "recourse-error.h"
#include "recourse-transaction.h"

static RecourseStatement *
prepare (RecourseDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;
  RecourseStatement *statement = recourse_statement_new (database, sql, &error);

  g_assert_no_error (error);
  return statement;
}

static RecourseStatement *
step_to_row (RecourseDatabase *database, const char *sql)
{
  RecourseStatement *statement = prepare (database, sql);
  gboolean has_row = FALSE;

  g_assert_true (recourse_statement_step (statement, &has_row, NULL));
  g_assert_true (has_row);
  return statement;
}

static void
assert_bytes (const void *data, gsize length, const char *expected, gsize expected_length)
{
  g_assert_cmpuint (length, ==, expected_length);
  g_assert_cmpint (memcmp (data, expected, length), ==, 0);
}

static void
test_new (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);
  g_autoptr (RecourseStatement) statement = prepare (database, "SELECT 1");
  gboolean has_row = FALSE;

  g_assert_true (recourse_statement_step (statement, &has_row, NULL));
  g_assert_true (has_row);
  g_assert_true (recourse_statement_step (statement, &has_row, NULL));
  g_assert_false (has_row);
  recourse_statement_free (NULL);
}

static void
test_bind (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);
  g_autoptr (RecourseStatement) statement = prepare (database, "SELECT ?1, ?2, ?3, ?4");
  const char *text = NULL;
  const void *data = NULL;
  gsize length = 99;
  gint64 number = 0;
  gboolean has_row = FALSE;

  g_assert_true (recourse_statement_bind_int64 (statement, 1, G_MININT64, NULL));
  g_assert_true (recourse_statement_bind_text (statement, 2, "8千 'x'", NULL));
  g_assert_true (recourse_statement_bind_blob (statement, 3, "a\0b", 3, NULL));
  g_assert_true (recourse_statement_bind_blob (statement, 4, NULL, 0, NULL));
  g_assert_true (recourse_statement_step (statement, &has_row, NULL));
  g_assert_true (recourse_statement_get_int64 (statement, 0, &number, NULL));
  g_assert_cmpint (number, ==, G_MININT64);
  g_assert_true (recourse_statement_get_text (statement, 1, &text, NULL));
  g_assert_cmpstr (text, ==, "8千 'x'");
  g_assert_true (recourse_statement_get_blob (statement, 2, &data, &length, NULL));
  assert_bytes (data, length, "a\0b", 3);
  g_assert_true (recourse_statement_get_blob (statement, 3, &data, &length, NULL));
  g_assert_cmpuint (length, ==, 0);
}

static void
test_bind_refused (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);
  g_autoptr (RecourseStatement) statement = prepare (database, "SELECT ?1");
  g_autoptr (GError) number = NULL;
  g_autoptr (GError) text = NULL;
  g_autoptr (GError) blob = NULL;

  g_assert_false (recourse_statement_bind_int64 (statement, 2, 1, &number));
  g_assert_error (number, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  g_assert_false (recourse_statement_bind_text (statement, 0, "x", &text));
  g_assert_error (text, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  g_assert_false (recourse_statement_bind_blob (statement, 2, "x", 1, &blob));
  g_assert_error (blob, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
}

static void
test_run_again (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);
  g_autoptr (RecourseStatement) statement = prepare (database, "INSERT INTO t VALUES (?1, ?2)");
  g_autoptr (GError) error = NULL;

  g_assert_true (recourse_statement_bind_text (statement, 2, "stays", NULL));
  for (gint64 i = 1; i <= 3; i++)
    {
      g_assert_true (recourse_statement_bind_int64 (statement, 1, i, NULL));
      g_assert_true (recourse_statement_run (statement, NULL));
    }
  g_assert_false (recourse_statement_run (statement, &error)); /* 3 again */
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  g_assert_true (recourse_statement_bind_int64 (statement, 1, 4, NULL));
  g_assert_true (recourse_statement_run (statement, NULL));
  g_assert_cmpint (database_case_number (database, "SELECT count(*) FROM t WHERE words='stays'"),
                   ==, 4);
}

/* SQLite would turn each of these into something. */
static void
test_wrong_type (DatabaseCase *c, gconstpointer unused)
{
  static const char *const no_text[] = {
    "SELECT 1",
    "SELECT x'61'",
    "SELECT NULL",
    "SELECT 1.5",
    "SELECT CAST(x'61FF' AS TEXT)",
    "SELECT CAST(x'610062' AS TEXT)",
  };
  g_autoptr (RecourseDatabase) database = database_case_create (c);

  for (gsize i = 0; i < G_N_ELEMENTS (no_text); i++)
    {
      g_autoptr (RecourseStatement) statement = step_to_row (database, no_text[i]);
      g_autoptr (GError) error = NULL;
      const char *text = NULL;

      g_assert_false (recourse_statement_get_text (statement, 0, &text, &error));
      g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
      g_assert_null (text);
    }
}

static void
test_wrong_type_number (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);
  g_autoptr (RecourseStatement) statement = step_to_row (database, "SELECT '1', 1");
  g_autoptr (GError) number_error = NULL;
  g_autoptr (GError) blob_error = NULL;
  const void *data = NULL;
  gsize length = 0;
  gint64 number = 0;

  g_assert_false (recourse_statement_get_int64 (statement, 0, &number, &number_error));
  g_assert_error (number_error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
  g_assert_false (recourse_statement_get_blob (statement, 1, &data, &length, &blob_error));
  g_assert_error (blob_error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
}

static void
test_peek_bytes (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);
  g_autoptr (RecourseStatement)
      statement = step_to_row (database, "SELECT CAST(x'61FF0062' AS TEXT), x'6100', NULL");
  const void *data;
  gsize length = 0;

  g_assert_true (recourse_statement_is_text (statement, 0));
  g_assert_false (recourse_statement_is_text (statement, 1));
  g_assert_false (recourse_statement_is_text (statement, 2));
  data = recourse_statement_peek_bytes (statement, 0, &length);
  assert_bytes (data, length, "a\xFF\0b", 4);
  data = recourse_statement_peek_bytes (statement, 1, &length);
  assert_bytes (data, length, "a\0", 2);
  data = recourse_statement_peek_bytes (statement, 2, &length);
  g_assert_nonnull (data);
  g_assert_cmpuint (length, ==, 0);
}

/* --- Transactions -------------------------------------------------------------------------------
 */

static void
begin_and_leave (RecourseDatabase *database, const char *sql, gboolean is_committed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseTransaction) transaction = recourse_transaction_begin (database, &error);

  g_assert_no_error (error);
  database_case_execute (database, "INSERT INTO t VALUES (1, 'x')");
  if (sql != NULL)
    database_case_assert_fails (database, sql, RECOURSE_ERROR_INVALID_ARGUMENT);
  if (is_committed)
    g_assert_true (recourse_transaction_commit (transaction, NULL));
}

static void
test_transaction (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);
  g_autoptr (RecourseDatabase) other = database_case_open (c, RECOURSE_ACCESS_READ);

  begin_and_leave (database, NULL, FALSE);
  g_assert_cmpint (database_case_number (database, "SELECT count(*) FROM t"), ==, 0);
  begin_and_leave (database, "INSERT INTO t VALUES (1, 'y')", FALSE);
  g_assert_cmpint (database_case_number (database, "SELECT count(*) FROM t"), ==, 0);
  begin_and_leave (database, NULL, TRUE);
  g_assert_cmpint (database_case_number (other, "SELECT count(*) FROM t"), ==, 1);
  recourse_transaction_free (NULL);
}

/* SQLite itself ends the transaction then; there is nothing left to roll back. */
static void
test_transaction_ended (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseTransaction) transaction = recourse_transaction_begin (database, NULL);

  database_case_execute (database, "INSERT INTO t VALUES (1, 'x')");
  database_case_assert_fails (database, "INSERT OR ROLLBACK INTO t VALUES (1, 'y')",
                              RECOURSE_ERROR_INVALID_ARGUMENT);
  g_assert_false (recourse_transaction_commit (transaction, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
  g_assert_cmpint (database_case_number (database, "SELECT count(*) FROM t"), ==, 0);
}

static void
test_transaction_twice (DatabaseCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = database_case_create (c);
  g_autoptr (RecourseTransaction) transaction = recourse_transaction_begin (database, NULL);
  g_autoptr (RecourseTransaction) second = NULL;
  g_autoptr (GError) error = NULL;

  second = recourse_transaction_begin (database, &error);
  g_assert_null (second);
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
  g_assert_true (recourse_transaction_commit (transaction, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  database_case_add ("/base/statement/new", test_new);
  database_case_add ("/base/statement/bind", test_bind);
  database_case_add ("/base/statement/bind/refused", test_bind_refused);
  database_case_add ("/base/statement/run/again", test_run_again);
  database_case_add ("/base/statement/wrong-type", test_wrong_type);
  database_case_add ("/base/statement/wrong-type/number", test_wrong_type_number);
  database_case_add ("/base/statement/peek-bytes", test_peek_bytes);
  database_case_add ("/base/transaction/scope", test_transaction);
  database_case_add ("/base/transaction/ended", test_transaction_ended);
  database_case_add ("/base/transaction/twice", test_transaction_twice);
  return g_test_run ();
}
