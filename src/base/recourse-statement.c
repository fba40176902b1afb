/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-statement"

#include "recourse-statement.h"

#include "recourse-database-private.h"
#include "recourse-error.h"

#include <string.h>

struct _RecourseStatement
{
  RecourseDatabase *database; /* lent */
  sqlite3_stmt *handle;
};

/**
 * recourse_statement_new:
 * @database: lent; it has to outlive the statement
 * @sql: one statement, a constant: values are bound, never written into it
 *
 * Returns: (transfer full): the statement, or NULL; a table that is not there is
 *   %RECOURSE_ERROR_INVALID_CONTENT
 */
RecourseStatement *
recourse_statement_new (RecourseDatabase *database, const char *sql, GError **error)
{
  g_autoptr (RecourseStatement) self = NULL;
  const char *rest = NULL;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  self = g_new0 (RecourseStatement, 1);
  self->database = database;
  if (!recourse_database_check (
          database, sqlite3_prepare_v2 (database->handle, sql, -1, &self->handle, &rest), error))
    return NULL;
  g_return_val_if_fail (self->handle != NULL && *rest == '\0', NULL);
  return g_steal_pointer (&self);
}

/**
 * recourse_statement_free:
 * @self: (transfer full) (nullable): a statement in any state
 */
void
recourse_statement_free (RecourseStatement *self)
{
  if (self == NULL)
    return;
  sqlite3_finalize (self->handle);
  g_free (self);
}

/** recourse_statement_bind_int64: a @parameter that is not there is INVALID_ARGUMENT. */
gboolean
recourse_statement_bind_int64 (RecourseStatement *self, int parameter, gint64 value, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return recourse_database_check (self->database,
                                  sqlite3_bind_int64 (self->handle, parameter, value), error);
}

/**
 * recourse_statement_bind_text:
 * @text: UTF-8; it is copied
 */
gboolean
recourse_statement_bind_text (RecourseStatement *self,
                              int parameter,
                              const char *text,
                              GError **error)
{
  int result;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  result = sqlite3_bind_text64 (self->handle, parameter, text, strlen (text), SQLITE_TRANSIENT,
                                SQLITE_UTF8);
  return recourse_database_check (self->database, result, error);
}

/**
 * recourse_statement_bind_blob:
 * @data: (nullable): @length bytes, which are copied; may be NULL when @length is 0
 */
gboolean
recourse_statement_bind_blob (RecourseStatement *self,
                              int parameter,
                              const void *data,
                              gsize length,
                              GError **error)
{
  int result;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  /* SQLite would make NULL of a pointer that is NULL. */
  result = sqlite3_bind_blob64 (self->handle, parameter, length > 0 ? data : "", length,
                                SQLITE_TRANSIENT);
  return recourse_database_check (self->database, result, error);
}

/**
 * recourse_statement_step:
 * @out_has_row: whether there is a row whose columns can be read now; after the last one a further
 *   step begins again
 */
gboolean
recourse_statement_step (RecourseStatement *self, gboolean *out_has_row, GError **error)
{
  int result;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (out_has_row != NULL, FALSE);

  result = sqlite3_step (self->handle);
  *out_has_row = result == SQLITE_ROW;
  return recourse_database_check (self->database, result, error);
}

/**
 * recourse_statement_run:
 *
 * Takes all steps, whatever rows come, and makes the statement ready to be bound and run again. The
 * values that are bound stay.
 */
gboolean
recourse_statement_run (RecourseStatement *self, GError **error)
{
  gboolean has_row = TRUE;
  gboolean is_good = TRUE;

  g_return_val_if_fail (self != NULL, FALSE);

  while (is_good && has_row)
    is_good = recourse_statement_step (self, &has_row, error);
  recourse_statement_reset (self);
  return is_good;
}

/**
 * recourse_statement_reset:
 *
 * Lets go of the rows that are still to come, so that the statement can be bound and stepped anew.
 */
void
recourse_statement_reset (RecourseStatement *self)
{
  g_return_if_fail (self != NULL);

  /* It repeats the result of the last step, which is known. */
  sqlite3_reset (self->handle);
}

static gboolean
fail_type (const RecourseStatement *self, int column, const char *expected, GError **error)
{
  g_autofree char *path = recourse_error_quote (self->database->path);
  g_autofree char *name = recourse_error_quote (sqlite3_column_name (self->handle, column));

  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
               "cannot use database '%s': '%s' is not %s", path, name, expected);
  return FALSE;
}

/** recourse_statement_get_int64: any other type is %RECOURSE_ERROR_INVALID_CONTENT. */
gboolean
recourse_statement_get_int64 (RecourseStatement *self,
                              int column,
                              gint64 *out_value,
                              GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (out_value != NULL, FALSE);

  if (sqlite3_column_type (self->handle, column) != SQLITE_INTEGER)
    return fail_type (self, column, "a number", error);
  *out_value = sqlite3_column_int64 (self->handle, column);
  return TRUE;
}

/**
 * recourse_statement_get_text:
 * @out_text: (transfer none): valid UTF-8 without zero bytes, until the next step
 *
 * Anything else is %RECOURSE_ERROR_INVALID_CONTENT: SQLite itself keeps any bytes as text.
 */
gboolean
recourse_statement_get_text (RecourseStatement *self,
                             int column,
                             const char **out_text,
                             GError **error)
{
  const char *text;
  gsize length;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (out_text != NULL, FALSE);

  if (!recourse_statement_is_text (self, column))
    return fail_type (self, column, "a text", error);
  text = recourse_statement_peek_bytes (self, column, &length);
  if (!g_utf8_validate_len (text, length, NULL))
    return fail_type (self, column, "a text in UTF-8", error);
  *out_text = text;
  return TRUE;
}

/**
 * recourse_statement_get_blob:
 * @out_data: (transfer none): @out_length bytes, until the next step
 *
 * Any other type is %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_statement_get_blob (RecourseStatement *self,
                             int column,
                             const void **out_data,
                             gsize *out_length,
                             GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (out_data != NULL && out_length != NULL, FALSE);

  if (sqlite3_column_type (self->handle, column) != SQLITE_BLOB)
    return fail_type (self, column, "a blob", error);
  *out_data = recourse_statement_peek_bytes (self, column, out_length);
  return TRUE;
}

/** recourse_statement_is_text: whether SQLite keeps the value as text, valid UTF-8 or not. */
gboolean
recourse_statement_is_text (RecourseStatement *self, int column)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return sqlite3_column_type (self->handle, column) == SQLITE_TEXT;
}

/**
 * recourse_statement_peek_bytes:
 *
 * Returns: (transfer none): the bytes of a text or blob as they are, until the next step; those of
 *   a text have a zero byte after them. For who wants to see what is damaged, too.
 */
const void *
recourse_statement_peek_bytes (RecourseStatement *self, int column, gsize *out_length)
{
  const void *data;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (out_length != NULL, NULL);

  if (recourse_statement_is_text (self, column))
    data = sqlite3_column_text (self->handle, column);
  else
    data = sqlite3_column_blob (self->handle, column);
  *out_length = (gsize) sqlite3_column_bytes (self->handle, column);
  return data != NULL ? data : "";
}
