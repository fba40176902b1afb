/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-text-reader"

#include "recourse-text-reader.h"

#include "recourse-log-private.h"

struct _RecourseTextReader
{
  RecourseStatement *statement;
  RecourseTextRow row;
  gboolean has_row;
};

/**
 * recourse_text_row_read:
 * @statement: at a row of "seq, field, salt, text"
 * @out_row: (transfer none): valid until the next step
 */
gboolean
recourse_text_row_read (RecourseStatement *statement, RecourseTextRow *out_row, GError **error)
{
  g_return_val_if_fail (statement != NULL, FALSE);
  g_return_val_if_fail (out_row != NULL, FALSE);

  *out_row = (RecourseTextRow){ 0 };
  if (!recourse_statement_get_int64 (statement, 0, &out_row->seq, error))
    return FALSE;
  for (int column = 1; column <= 3; column++)
    out_row->is_damaged |= !recourse_statement_is_text (statement, column);
  out_row->field = recourse_statement_peek_bytes (statement, 1, &out_row->field_length);
  out_row->salt = recourse_statement_peek_bytes (statement, 2, &out_row->salt_length);
  out_row->text = recourse_statement_peek_bytes (statement, 3, &out_row->length);
  return TRUE;
}

/**
 * recourse_text_row_judge:
 * @commitment: what stands in the line
 * @out_text: (optional) (transfer full): the text when it is intact; else it is not touched
 *
 * That the bytes are those that were committed to would do; a text must be fit to be shown as well.
 *
 * Returns: %RECOURSE_TEXT_INTACT or %RECOURSE_TEXT_CHANGED
 */
RecourseTextState
recourse_text_row_judge (const RecourseTextRow *self,
                         const RecourseDigest *commitment,
                         char **out_text)
{
  g_return_val_if_fail (self != NULL, RECOURSE_TEXT_CHANGED);
  g_return_val_if_fail (commitment != NULL, RECOURSE_TEXT_CHANGED);

  if (self->is_damaged || !g_utf8_validate_len (self->text, self->length, NULL)
      || !recourse_commitment_check (commitment, self->salt, self->salt_length, self->text,
                                     self->length))
    return RECOURSE_TEXT_CHANGED;
  if (out_text != NULL)
    *out_text = g_strndup (self->text, self->length);
  return RECOURSE_TEXT_INTACT;
}

/**
 * recourse_text_reader_new:
 * @log: lent; it has to outlive the reader
 *
 * Returns: (transfer full): a reader of all texts, before the first; or NULL
 */
RecourseTextReader *
recourse_text_reader_new (RecourseLog *log, GError **error)
{
  g_autoptr (RecourseTextReader) self = NULL;

  g_return_val_if_fail (log != NULL, NULL);

  self = g_new0 (RecourseTextReader, 1);
  self->statement = recourse_statement_new (log->database,
                                            "SELECT seq, field, salt, text FROM texts "
                                            "WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq, field",
                                            error);
  if (self->statement == NULL || !recourse_text_reader_seek (self, G_MININT64, G_MAXINT64, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * recourse_text_reader_free:
 * @self: (transfer full) (nullable): a reader
 */
void
recourse_text_reader_free (RecourseTextReader *self)
{
  if (self == NULL)
    return;
  recourse_statement_free (self->statement);
  g_free (self);
}

/** recourse_text_reader_seek: the next text is the first one of the entries in this range. */
gboolean
recourse_text_reader_seek (RecourseTextReader *self,
                           gint64 first_seq,
                           gint64 last_seq,
                           GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  self->has_row = FALSE;
  recourse_statement_reset (self->statement);
  return recourse_statement_bind_int64 (self->statement, 1, first_seq, error)
         && recourse_statement_bind_int64 (self->statement, 2, last_seq, error);
}

/**
 * recourse_text_reader_next:
 *
 * Goes to the next text; after the last one recourse_text_reader_peek() gives NULL. A damaged
 * database is %RECOURSE_ERROR_INVALID_CONTENT; a damaged text is one of them.
 */
gboolean
recourse_text_reader_next (RecourseTextReader *self, GError **error)
{
  gboolean has_row = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  self->has_row = FALSE;
  if (!recourse_statement_step (self->statement, &has_row, error)
      || (has_row && !recourse_text_row_read (self->statement, &self->row, error)))
    return FALSE;
  self->has_row = has_row;
  return TRUE;
}

/** recourse_text_reader_peek: (transfer none) (nullable): until the next one; NULL at the end. */
const RecourseTextRow *
recourse_text_reader_peek (const RecourseTextReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->has_row ? &self->row : NULL;
}
