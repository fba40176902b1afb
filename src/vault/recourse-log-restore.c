/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-log-restore"

#include "recourse-log-restore.h"

#include "recourse-chain.h"
#include "recourse-error.h"
#include "recourse-log-private.h"
#include "recourse-statement.h"
#include "recourse-transaction.h"

struct _RecourseLogRestore
{
  RecourseTransaction *transaction;
  RecourseStatement *lines;
  RecourseStatement *texts;
  RecourseChain chain;
};

static gboolean
prepare (RecourseLogRestore *self, RecourseLog *log, GError **error)
{
  self->transaction = recourse_transaction_begin (log->database, error);
  if (self->transaction == NULL)
    return FALSE;
  self->lines = recourse_statement_new (
      log->database, "INSERT INTO log (seq, line, hash) VALUES (?1, ?2, ?3)", error);
  if (self->lines == NULL)
    return FALSE;
  self->texts = recourse_statement_new (
      log->database, "INSERT INTO texts (seq, field, salt, text) VALUES (?1, ?2, ?3, ?4)", error);
  return self->texts != NULL;
}

/**
 * recourse_log_restore_begin:
 * @log: lent; an empty one
 *
 * Returns: (transfer full): a transaction before its first line, or NULL
 */
RecourseLogRestore *
recourse_log_restore_begin (RecourseLog *log, GError **error)
{
  g_autoptr (RecourseLogRestore) self = NULL;

  g_return_val_if_fail (log != NULL, NULL);

  self = g_new0 (RecourseLogRestore, 1);
  recourse_chain_init (&self->chain);
  return prepare (self, log, error) ? g_steal_pointer (&self) : NULL;
}

/** recourse_log_restore_free: (transfer full) (nullable). */
void
recourse_log_restore_free (RecourseLogRestore *self)
{
  if (self == NULL)
    return;
  recourse_statement_free (self->lines);
  recourse_statement_free (self->texts);
  recourse_transaction_free (self->transaction);
  g_free (self);
}

/**
 * recourse_log_restore_add_line:
 * @line: @length bytes without the line feed, checked by the caller; they are kept as they are
 *
 * The next entry; its hash follows from the ones before.
 */
gboolean
recourse_log_restore_add_line (RecourseLogRestore *self,
                               const char *line,
                               gsize length,
                               GError **error)
{
  g_autofree char *copy = NULL;
  gint64 seq;

  g_return_val_if_fail (self != NULL && line != NULL, FALSE);

  seq = self->chain.n_entries + 1;
  copy = g_strndup (line, length);
  if (!recourse_chain_feed (&self->chain, seq, line, length, NULL))
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
                   "cannot restore entry %" G_GINT64_FORMAT ": it is no line", seq);
      return FALSE;
    }
  return recourse_statement_bind_int64 (self->lines, 1, seq, error)
         && recourse_statement_bind_text (self->lines, 2, copy, error)
         && recourse_statement_bind_text (self->lines, 3, self->chain.head, error)
         && recourse_statement_run (self->lines, error);
}

/** recourse_log_restore_add_text: a text with its salt in hex, checked by the caller. */
gboolean
recourse_log_restore_add_text (RecourseLogRestore *self,
                               gint64 seq,
                               const char *field,
                               const char *salt,
                               const char *text,
                               GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (field != NULL && salt != NULL && text != NULL, FALSE);

  return recourse_statement_bind_int64 (self->texts, 1, seq, error)
         && recourse_statement_bind_text (self->texts, 2, field, error)
         && recourse_statement_bind_text (self->texts, 3, salt, error)
         && recourse_statement_bind_text (self->texts, 4, text, error)
         && recourse_statement_run (self->texts, error);
}

/**
 * recourse_log_restore_commit:
 * @head: the hash that the last line must have got
 *
 * When it gives TRUE, all of it is on the disk. Another head is %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_log_restore_commit (RecourseLogRestore *self, const char *head, GError **error)
{
  g_return_val_if_fail (self != NULL && head != NULL, FALSE);

  if (g_str_equal (self->chain.head, head))
    return recourse_transaction_commit (self->transaction, error);
  g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
                       "cannot restore the log: its lines are other ones than those checked");
  return FALSE;
}
