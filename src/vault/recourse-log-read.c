/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-log-read"

#include "recourse-log.h"

#include "recourse-chain.h"
#include "recourse-error.h"
#include "recourse-log-private.h"
#include "recourse-log-salted.h"
#include "recourse-text-reader.h"

#include <string.h>

static void
free_entry (gpointer data)
{
  recourse_log_entry_free (data);
}

/* Longer than any line can be: not worth the memory. */
static GBytes *
copy_line (RecourseStatement *statement, int column, gboolean *is_damaged)
{
  gsize length = 0;
  const void *data = recourse_statement_peek_bytes (statement, column, &length);

  if (recourse_statement_is_text (statement, column) && length <= RECOURSE_LOG_LINE_MAX_BYTES)
    return g_bytes_new (data, length);
  *is_damaged = TRUE;
  return g_bytes_new (NULL, 0);
}

/* A right hash with a zero byte and more after it must not pass for the right hash. */
static char *
copy_hash (RecourseStatement *statement, int column, gboolean *is_damaged)
{
  gsize length = 0;
  const char *data = recourse_statement_peek_bytes (statement, column, &length);

  if (recourse_statement_is_text (statement, column) && length == RECOURSE_DIGEST_HEX_LENGTH
      && memchr (data, '\0', length) == NULL)
    return g_strndup (data, length);
  *is_damaged = TRUE;
  return g_strdup ("");
}

static RecourseLogEntry *
copy_entry (RecourseStatement *statement, GError **error)
{
  g_autoptr (RecourseLogEntry) entry = g_new0 (RecourseLogEntry, 1);

  if (!recourse_statement_get_int64 (statement, 0, &entry->seq, error))
    return NULL;
  entry->line = copy_line (statement, 1, &entry->is_damaged);
  entry->hash = copy_hash (statement, 2, &entry->is_damaged);
  return g_steal_pointer (&entry);
}

static gboolean
copy_rows (RecourseStatement *statement, GPtrArray *entries, GError **error)
{
  gboolean has_row = FALSE;

  if (!recourse_statement_step (statement, &has_row, error))
    return FALSE;
  while (has_row)
    {
      RecourseLogEntry *entry = copy_entry (statement, error);

      if (entry == NULL)
        return FALSE;
      g_ptr_array_add (entries, entry);
      if (!recourse_statement_step (statement, &has_row, error))
        return FALSE;
    }
  return TRUE;
}

/* A search asks for one entry after the other, and to prepare a statement takes longer than to read
 * an entry. */
static gboolean
prepare_read (RecourseLog *self, GError **error)
{
  if (self->read == NULL)
    self->read = recourse_statement_new (
        self->database, "SELECT seq, line, hash FROM log WHERE seq >= ?1 ORDER BY seq LIMIT ?2",
        error);
  return self->read != NULL;
}

/**
 * recourse_log_read:
 * @first_seq: the least number
 * @max_entries: the size of the page
 *
 * Returns: (transfer full) (element-type RecourseLogEntry): the entries from @first_seq on in their
 *   order, as they are kept; fewer than @max_entries at the end of the log. NULL when the database
 *   itself cannot be read; a damaged entry is one of them.
 */
GPtrArray *
recourse_log_read (RecourseLog *self, gint64 first_seq, guint max_entries, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  gboolean is_good;

  g_return_val_if_fail (self != NULL, NULL);

  if (!prepare_read (self, error)
      || !recourse_statement_bind_int64 (self->read, 1, first_seq, error)
      || !recourse_statement_bind_int64 (self->read, 2, max_entries, error))
    return NULL;
  entries = g_ptr_array_new_with_free_func (free_entry);
  is_good = copy_rows (self->read, entries, error);
  recourse_statement_reset (self->read);
  return is_good ? g_steal_pointer (&entries) : NULL;
}

/**
 * recourse_log_read_with:
 * @word: ASCII that JSON does not have to escape
 *
 * Returns: (transfer full) (element-type RecourseLogEntry): the entries whose lines may have @word
 *   in a string, in their order: those that have it as it is, and those with any escaped character,
 *   behind which it may hide. NULL when the database itself cannot be read.
 */
GPtrArray *
recourse_log_read_with (RecourseLog *self, const char *word, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (RecourseStatement) statement = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (word != NULL && g_str_is_ascii (word), NULL);

  statement = recourse_statement_new (self->database,
                                      "SELECT seq, line, hash FROM log WHERE instr (line, ?1) > 0 "
                                      "OR instr (line, '\\u') > 0 ORDER BY seq",
                                      error);
  if (statement == NULL || !recourse_statement_bind_text (statement, 1, word, error))
    return NULL;
  entries = g_ptr_array_new_with_free_func (free_entry);
  return copy_rows (statement, entries, error) ? g_steal_pointer (&entries) : NULL;
}

/**
 * recourse_log_read_line:
 *
 * Returns: (transfer full): the entry @seq, read and checked; NULL when there is none
 *   (%RECOURSE_ERROR_NOT_FOUND) or it is damaged (%RECOURSE_ERROR_INVALID_CONTENT)
 */
RecourseLogLine *
recourse_log_read_line (RecourseLog *self, gint64 seq, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  entries = recourse_log_read (self, seq, 1, error);
  if (entries == NULL)
    return NULL;
  if (entries->len == 1 && ((RecourseLogEntry *) entries->pdata[0])->seq == seq)
    return recourse_log_entry_parse (entries->pdata[0], error);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND,
               "the log has no entry %" G_GINT64_FORMAT, seq);
  return NULL;
}

/**
 * recourse_log_get_head:
 * @out_n_entries: the number of the last entry, 0 for an empty log
 * @out_hash: (transfer full): its hash as it is kept, 64 zeros for an empty log
 *
 * What a witness code is made of. The chain is not verified; a hash that cannot be one is
 * %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_log_get_head (RecourseLog *self, gint64 *out_n_entries, char **out_hash, GError **error)
{
  g_autoptr (RecourseStatement) statement = NULL;
  const char *hash = NULL;
  gboolean has_row = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (out_n_entries != NULL && out_hash != NULL, FALSE);

  statement = recourse_statement_new (self->database,
                                      "SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1", error);
  if (statement == NULL || !recourse_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      *out_n_entries = 0;
      *out_hash = g_strnfill (RECOURSE_DIGEST_HEX_LENGTH, '0');
      return TRUE;
    }
  if (!recourse_statement_get_int64 (statement, 0, out_n_entries, error)
      || !recourse_statement_get_text (statement, 1, &hash, error))
    return FALSE;
  if (!recourse_chain_is_hash (hash))
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
                   "entry %" G_GINT64_FORMAT " of the log is damaged: its hash is none",
                   *out_n_entries);
      return FALSE;
    }
  *out_hash = g_strdup (hash);
  return TRUE;
}

/**
 * recourse_log_find_last:
 * @out_seq: the greatest number under which an entry is kept, damaged or not; 0: none
 */
gboolean
recourse_log_find_last (RecourseLog *self, gint64 *out_seq, GError **error)
{
  g_autoptr (RecourseStatement) statement = NULL;
  gboolean has_row = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (out_seq != NULL, FALSE);

  *out_seq = 0;
  statement = recourse_statement_new (self->database,
                                      "SELECT seq FROM log ORDER BY seq DESC LIMIT 1", error);
  if (statement == NULL || !recourse_statement_step (statement, &has_row, error))
    return FALSE;
  return !has_row || recourse_statement_get_int64 (statement, 0, out_seq, error);
}

static RecourseStatement *
find_text (RecourseLog *self, gint64 seq, const char *field, gboolean *out_is_there, GError **error)
{
  g_autoptr (RecourseStatement) statement = NULL;

  statement = recourse_statement_new (
      self->database, "SELECT seq, field, salt, text FROM texts WHERE seq = ?1 AND field = ?2",
      error);
  if (statement == NULL || !recourse_statement_bind_int64 (statement, 1, seq, error)
      || !recourse_statement_bind_text (statement, 2, field, error)
      || !recourse_statement_step (statement, out_is_there, error))
    return NULL;
  return g_steal_pointer (&statement);
}

/**
 * recourse_log_read_salted:
 * @out_text: (optional) (transfer full) (nullable): the text, when it is intact; else NULL
 * @out_salt: (optional) (transfer full) (nullable): its salt in hex, when it is intact; else NULL
 *
 * As recourse_log_read_text().
 */
gboolean
recourse_log_read_salted (RecourseLog *self,
                          const RecourseLogLine *line,
                          const char *field,
                          RecourseTextState *out_state,
                          char **out_text,
                          char **out_salt,
                          GError **error)
{
  g_autoptr (RecourseStatement) statement = NULL;
  RecourseDigest commitment;
  RecourseTextRow row;
  gboolean is_there = FALSE;

  g_return_val_if_fail (self != NULL && line != NULL, FALSE);
  g_return_val_if_fail (field != NULL && out_state != NULL, FALSE);

  if (out_text != NULL)
    *out_text = NULL;
  if (out_salt != NULL)
    *out_salt = NULL;
  *out_state = RECOURSE_TEXT_WITHHELD;
  if (!recourse_log_line_get_commitment (line, field, &commitment, error))
    return FALSE;
  statement = find_text (self, recourse_log_line_get_seq (line), field, &is_there, error);
  if (statement == NULL || !is_there)
    return statement != NULL;
  if (!recourse_text_row_read (statement, &row, error))
    return FALSE;
  *out_state = recourse_text_row_judge (&row, &commitment, out_text);
  if (out_salt != NULL && *out_state == RECOURSE_TEXT_INTACT)
    *out_salt = g_strndup (row.salt, row.salt_length);
  return TRUE;
}

/**
 * recourse_log_read_text:
 * @line: an entry of this log
 * @field: one of its keys with a commitment; any other is %RECOURSE_ERROR_INVALID_CONTENT
 * @out_text: (optional) (transfer full) (nullable): the text, when it is intact; else NULL
 */
gboolean
recourse_log_read_text (RecourseLog *self,
                        const RecourseLogLine *line,
                        const char *field,
                        RecourseTextState *out_state,
                        char **out_text,
                        GError **error)
{
  return recourse_log_read_salted (self, line, field, out_state, out_text, NULL, error);
}

/**
 * recourse_log_entry_free:
 * @entry: (transfer full) (nullable): an entry
 */
void
recourse_log_entry_free (RecourseLogEntry *entry)
{
  if (entry == NULL)
    return;
  g_clear_pointer (&entry->line, g_bytes_unref);
  g_free (entry->hash);
  g_free (entry);
}

/**
 * recourse_log_entry_parse:
 *
 * Reads the line; the number in it has to be the one under which it is kept. Whether the chain
 * holds is another question. What is wrong is %RECOURSE_ERROR_INVALID_CONTENT or
 * %RECOURSE_ERROR_LIMIT.
 *
 * Returns: (transfer full): the line, or NULL
 */
RecourseLogLine *
recourse_log_entry_parse (const RecourseLogEntry *entry, GError **error)
{
  g_autoptr (RecourseLogLine) line = NULL;
  g_autofree char *origin = NULL;
  const char *data;
  gsize length = 0;

  g_return_val_if_fail (entry != NULL, NULL);

  origin = g_strdup_printf ("entry %" G_GINT64_FORMAT " of the log", entry->seq);
  if (!entry->is_damaged)
    {
      data = g_bytes_get_data (entry->line, &length);
      line = recourse_log_line_new (data != NULL ? data : "", length, origin, error);
      if (line == NULL)
        return NULL;
    }
  if (line != NULL && recourse_log_line_get_seq (line) == entry->seq)
    return g_steal_pointer (&line);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT, "%s: %s", origin,
               line == NULL ? "it is damaged" : "it gives itself another number");
  return NULL;
}
