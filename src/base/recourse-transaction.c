/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-transaction"

#include "recourse-transaction.h"

#include "recourse-database-private.h"

/* A script "BEGIN; ...; COMMIT;" would leave the transaction open after an error inside it. */
struct _RecourseTransaction
{
  RecourseDatabase *database; /* lent */
};

static RecourseTransaction *
begin (RecourseDatabase *database, const char *sql, GError **error)
{
  RecourseTransaction *self;

  if (!recourse_database_execute (database, sql, error))
    return NULL;
  self = g_new0 (RecourseTransaction, 1);
  self->database = database;
  return self;
}

/**
 * recourse_transaction_begin:
 * @database: lent; it has no transaction yet
 *
 * Takes the right to write at once, so that what is read inside is still true when it is written.
 * Another process that holds it for more than 10 seconds is %RECOURSE_ERROR_BUSY.
 *
 * Returns: (transfer full): the scope, or NULL
 */
RecourseTransaction *
recourse_transaction_begin (RecourseDatabase *database, GError **error)
{
  g_return_val_if_fail (database != NULL, NULL);

  return begin (database, "BEGIN IMMEDIATE", error);
}

/**
 * recourse_transaction_begin_reading:
 * @database: lent; it has no transaction yet
 *
 * All that is read inside is of one moment, whatever others write meanwhile. Nobody waits for it;
 * there is nothing to commit.
 *
 * Returns: (transfer full): the scope, or NULL
 */
RecourseTransaction *
recourse_transaction_begin_reading (RecourseDatabase *database, GError **error)
{
  g_return_val_if_fail (database != NULL, NULL);

  return begin (database, "BEGIN", error);
}

/**
 * recourse_transaction_free:
 * @self: (transfer full) (nullable): a transaction; rolled back when it was not committed
 */
void
recourse_transaction_free (RecourseTransaction *self)
{
  if (self == NULL)
    return;
  /* After some errors SQLite has rolled back by itself. Should this fail, nothing was committed all
   * the same, and the connection refuses the next transaction. */
  if (sqlite3_get_autocommit (self->database->handle) == 0)
    recourse_database_execute (self->database, "ROLLBACK", NULL);
  g_free (self);
}

/**
 * recourse_transaction_commit:
 *
 * When it gives TRUE, what was written is on the disk. When it fails, nothing was written. To be
 * called once.
 */
gboolean
recourse_transaction_commit (RecourseTransaction *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return recourse_database_execute (self->database, "COMMIT", error);
}
