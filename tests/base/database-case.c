/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "database-case.h"

#include "recourse-error.h"
#include "recourse-statement.h"
#include "temp-folder.h"

const RecourseDatabaseFormat database_case_format = { .application_id = 0x54455354, .version = 3 };

static const char *const schema[] = {
  "CREATE TABLE t (number INTEGER PRIMARY KEY, words TEXT) STRICT",
  NULL,
};

void
database_case_set_up (DatabaseCase *self, gconstpointer unused)
{
  self->folder = temp_folder_new ();
  self->path = g_build_filename (self->folder, "a?b#c%20 证.db", NULL);
}

void
database_case_tear_down (DatabaseCase *self, gconstpointer unused)
{
  g_free (self->path);
  temp_folder_free (self->folder);
}

void
database_case_add (const char *path, void (*func) (DatabaseCase *, gconstpointer))
{
  g_test_add (path, DatabaseCase, NULL, database_case_set_up, func, database_case_tear_down);
}

RecourseDatabase *
database_case_create (const DatabaseCase *self)
{
  g_autoptr (GError) error = NULL;
  RecourseDatabase *database = recourse_database_create (self->path, &database_case_format, schema,
                                                         &error);

  g_assert_no_error (error);
  g_assert_nonnull (database);
  return database;
}

RecourseDatabase *
database_case_open (const DatabaseCase *self, RecourseAccess access)
{
  g_autoptr (GError) error = NULL;
  RecourseDatabase *database = recourse_database_open (self->path, &database_case_format, access,
                                                       &error);

  g_assert_no_error (error);
  g_assert_nonnull (database);
  return database;
}

void
database_case_assert_refused (const DatabaseCase *self, RecourseAccess access, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (recourse_database_open (self->path, &database_case_format, access, &error));
  g_assert_error (error, RECOURSE_ERROR, code);
}

void
database_case_execute (RecourseDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gboolean is_good = recourse_database_execute (database, sql, &error);

  g_assert_no_error (error);
  g_assert_true (is_good);
}

void
database_case_assert_fails (RecourseDatabase *database, const char *sql, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (recourse_database_execute (database, sql, &error));
  g_assert_error (error, RECOURSE_ERROR, code);
}

gint64
database_case_number (RecourseDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseStatement) statement = recourse_statement_new (database, sql, &error);
  gboolean has_row = FALSE;
  gint64 number = 0;

  g_assert_no_error (error);
  recourse_statement_step (statement, &has_row, &error);
  g_assert_no_error (error);
  g_assert_true (has_row);
  recourse_statement_get_int64 (statement, 0, &number, &error);
  g_assert_no_error (error);
  return number;
}
