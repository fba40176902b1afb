/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-log"

#include "recourse-log.h"

#include "recourse-china-time.h"
#include "recourse-log-private.h"
#include "recourse-log-schema.h"

static void
look_at_system_clocks (RecourseInstant *out_instant, gpointer unused)
{
  recourse_instant_now (out_instant);
}

static RecourseLog *
wrap_database (RecourseDatabase *database)
{
  RecourseLog *self = g_new0 (RecourseLog, 1);

  self->database = database;
  recourse_log_set_clock (self, look_at_system_clocks, NULL);
  return self;
}

/**
 * recourse_log_create:
 * @path: a file that does not exist yet
 *
 * Makes a database with an empty log; see recourse_database_create().
 *
 * Returns: (transfer full): the log, or NULL
 */
RecourseLog *
recourse_log_create (const char *path, GError **error)
{
  RecourseDatabase *database;

  g_return_val_if_fail (path != NULL, NULL);

  database = recourse_database_create (path, &recourse_log_format, recourse_log_schema, error);
  return database != NULL ? wrap_database (database) : NULL;
}

/*
 * The place for what turns an older format into the present one: copy the database beside it with
 * SQLite's backup, then one transaction for each step from recourse_database_get_version() on.
 * There is no older format yet.
 */
static gboolean
migrate (RecourseDatabase *database, GError **error)
{
  g_return_val_if_fail (recourse_database_get_version (database) == RECOURSE_CASE_FORMAT, FALSE);

  return TRUE;
}

/**
 * recourse_log_open:
 *
 * Opens a log that exists; see recourse_database_open(). A database with other tables or triggers
 * than ours is %RECOURSE_ERROR_INVALID_CONTENT.
 *
 * Returns: (transfer full): the log, or NULL
 */
RecourseLog *
recourse_log_open (const char *path, RecourseAccess access, GError **error)
{
  g_autoptr (RecourseDatabase) database = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  database = recourse_database_open (path, &recourse_log_format, access, error);
  if (database == NULL || !migrate (database, error)
      || !recourse_log_schema_check (database, error))
    return NULL;
  return wrap_database (g_steal_pointer (&database));
}

/**
 * recourse_log_free:
 * @self: (transfer full) (nullable): a log
 */
void
recourse_log_free (RecourseLog *self)
{
  if (self == NULL)
    return;
  recourse_statement_free (self->read);
  recourse_database_free (self->database);
  g_free (self);
}

/**
 * recourse_log_set_clock:
 * @func: looks at the clocks; called at once and inside each transaction that appends
 *
 * For tests. The log reads the clock by itself: a moment that the caller had read could, after
 * waiting for another process, lie before that one's entries.
 */
void
recourse_log_set_clock (RecourseLog *self, RecourseInstantFunc func, gpointer data)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (func != NULL);

  self->look = func;
  self->look_data = data;
  func (&self->looked, data);
}

/** recourse_log_look: the moment, by the clock that the log writes into its entries. */
gint64
recourse_log_look (const RecourseLog *self)
{
  RecourseInstant now;

  g_return_val_if_fail (self != NULL, RECOURSE_TIME_UNKNOWN);

  self->look (&now, self->look_data);
  return now.wall;
}

/** recourse_log_can_write: whether it was opened for writing. */
gboolean
recourse_log_can_write (const RecourseLog *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return recourse_database_can_write (self->database);
}

/** recourse_log_claim: recourse_database_claim() of its database; to be freed next. */
gboolean
recourse_log_claim (RecourseLog *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return recourse_database_claim (self->database, error);
}

/**
 * recourse_log_begin_reading:
 *
 * Until it is freed, all that is read is of one moment, and nothing can be appended.
 *
 * Returns: (transfer full): the scope, to be freed before the log; or NULL
 */
RecourseTransaction *
recourse_log_begin_reading (RecourseLog *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return recourse_transaction_begin_reading (self->database, error);
}

/** recourse_log_check_structure: recourse_database_check_structure() for its database. */
gboolean
recourse_log_check_structure (RecourseLog *self, gboolean *out_is_sound, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return recourse_database_check_structure (self->database, out_is_sound, error);
}
