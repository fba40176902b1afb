/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-log-texts"

#include "recourse-log-texts.h"

#include "recourse-log-private.h"
#include "recourse-statement.h"

#include <string.h>

/* One query for a page is many times faster than one for each text, and a list of 100,000 exhibits
 * has to open at once. */

typedef struct
{
  gint64 seq;
  char *field;
  char *salt; /* NULL: salt or text is not even a text in UTF-8 */
  gsize salt_length;
  char *text;
  gsize length;
} Row;

struct _RecourseLogTexts
{
  GArray *rows; /* of Row, by their numbers */
  gint64 first_seq;
  gint64 last_seq;
};

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_free (row->field);
  g_free (row->salt);
  g_free (row->text);
}

static char *
copy_bytes (RecourseStatement *statement, int column, gsize *out_length)
{
  const char *data = recourse_statement_peek_bytes (statement, column, out_length);

  return g_strndup (data, *out_length);
}

static gboolean
copy_row (RecourseStatement *statement, Row *row, GError **error)
{
  gsize field_length = 0;
  gsize length = 0;
  const char *text = recourse_statement_peek_bytes (statement, 3, &length);

  if (!recourse_statement_get_int64 (statement, 0, &row->seq, error))
    return FALSE;
  row->field = copy_bytes (statement, 1, &field_length);
  if (!recourse_statement_is_text (statement, 2) || !recourse_statement_is_text (statement, 3)
      || !g_utf8_validate_len (text, length, NULL))
    return TRUE;
  row->salt = copy_bytes (statement, 2, &row->salt_length);
  row->text = copy_bytes (statement, 3, &row->length);
  return TRUE;
}

static gboolean
read_rows (RecourseLogTexts *self, RecourseStatement *statement, GError **error)
{
  gboolean has_row = FALSE;

  if (!recourse_statement_step (statement, &has_row, error))
    return FALSE;
  while (has_row)
    {
      Row row = { 0 };

      if (!copy_row (statement, &row, error))
        return FALSE;
      g_array_append_val (self->rows, row);
      if (!recourse_statement_step (statement, &has_row, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * recourse_log_texts_new:
 * @first_seq: the first entry of the page
 * @last_seq: the last one
 *
 * Returns: (transfer full): their texts as they are kept; NULL when the database cannot be read
 */
RecourseLogTexts *
recourse_log_texts_new (RecourseLog *log, gint64 first_seq, gint64 last_seq, GError **error)
{
  g_autoptr (RecourseLogTexts) self = NULL;
  g_autoptr (RecourseStatement) statement = NULL;

  g_return_val_if_fail (log != NULL, NULL);

  statement = recourse_statement_new (log->database,
                                      "SELECT seq, field, salt, text FROM texts "
                                      "WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq, field",
                                      error);
  if (statement == NULL || !recourse_statement_bind_int64 (statement, 1, first_seq, error)
      || !recourse_statement_bind_int64 (statement, 2, last_seq, error))
    return NULL;
  self = g_new0 (RecourseLogTexts, 1);
  self->first_seq = first_seq;
  self->last_seq = last_seq;
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  return read_rows (self, statement, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * recourse_log_texts_free:
 * @self: (transfer full) (nullable): texts
 */
void
recourse_log_texts_free (RecourseLogTexts *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_free (self);
}

/* The first row of an entry, or of a later one. */
static guint
find_first (const RecourseLogTexts *self, gint64 seq)
{
  guint low = 0;
  guint high = self->rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->rows, Row, middle).seq < seq)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static const Row *
find_row (const RecourseLogTexts *self, gint64 seq, const char *field)
{
  for (guint i = find_first (self, seq); i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->seq != seq)
        return NULL;
      if (strcmp (row->field, field) == 0)
        return row;
    }
  return NULL;
}

static RecourseTextState
judge_row (const Row *row, const RecourseDigest *commitment)
{
  if (row == NULL)
    return RECOURSE_TEXT_WITHHELD;
  if (row->salt == NULL
      || !recourse_commitment_check (commitment, row->salt, row->salt_length, row->text,
                                     row->length))
    return RECOURSE_TEXT_CHANGED;
  return RECOURSE_TEXT_INTACT;
}

/**
 * recourse_log_texts_find:
 * @line: an entry of the page
 *
 * recourse_log_read_text(), from the page.
 */
gboolean
recourse_log_texts_find (const RecourseLogTexts *self,
                         const RecourseLogLine *line,
                         const char *field,
                         RecourseTextState *out_state,
                         char **out_text,
                         GError **error)
{
  RecourseDigest commitment;
  const Row *row;
  gint64 seq;

  g_return_val_if_fail (self != NULL && line != NULL, FALSE);
  g_return_val_if_fail (field != NULL && out_state != NULL, FALSE);

  seq = recourse_log_line_get_seq (line);
  g_return_val_if_fail (seq >= self->first_seq && seq <= self->last_seq, FALSE);

  if (out_text != NULL)
    *out_text = NULL;
  if (!recourse_log_line_get_commitment (line, field, &commitment, error))
    return FALSE;
  row = find_row (self, seq, field);
  *out_state = judge_row (row, &commitment);
  if (*out_state == RECOURSE_TEXT_INTACT && out_text != NULL)
    *out_text = g_strndup (row->text, row->length);
  return TRUE;
}
