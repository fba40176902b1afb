/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-log-append"

#include "recourse-log.h"

#include "recourse-chain.h"
#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-log-private.h"
#include "recourse-statement.h"
#include "recourse-transaction.h"

/* The last entry, from which the next one follows. */
typedef struct
{
  gint64 seq;
  gint64 at;
  char hash[RECOURSE_DIGEST_HEX_LENGTH + 1];
} Tail;

static gboolean
fail_damaged (gint64 seq, GError **error)
{
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
               "cannot add to the log: its last entry, %" G_GINT64_FORMAT ", is damaged", seq);
  return FALSE;
}

/* The last two entries: whether the last one follows from the one before. */
static gboolean
check_tail (const RecourseLogEntry *previous, const RecourseLogEntry *last, Tail *tail)
{
  g_autoptr (RecourseLogLine) line = recourse_log_entry_parse (last, NULL);
  gsize length = 0;
  const char *data;

  if (line == NULL)
    return FALSE;
  if (previous != NULL)
    g_strlcpy (tail->hash, previous->hash, sizeof tail->hash);
  data = g_bytes_get_data (last->line, &length);
  recourse_chain_hash (tail->hash, data, length, tail->hash);
  tail->seq = last->seq;
  tail->at = recourse_log_line_get_at (line);
  return g_str_equal (tail->hash, last->hash);
}

/*
 * Building on a damaged entry would make the damage part of a log that is longer than any good copy
 * of it. Reading two entries costs next to nothing.
 */
static gboolean
read_tail (RecourseLog *self, Tail *tail, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *hash = NULL;
  RecourseChain start;
  gint64 n_entries;

  recourse_chain_init (&start);
  *tail = (Tail){ .at = RECOURSE_TIME_UNKNOWN };
  g_strlcpy (tail->hash, start.head, sizeof tail->hash);
  if (!recourse_log_get_head (self, &n_entries, &hash, error))
    return FALSE;
  if (n_entries == 0)
    return TRUE;
  entries = recourse_log_read (self, n_entries - 1, 2, error);
  if (entries == NULL)
    return FALSE;
  if (entries->len != (n_entries == 1 ? 1 : 2)
      || !check_tail (n_entries == 1 ? NULL : entries->pdata[0], entries->pdata[entries->len - 1],
                      tail))
    return fail_damaged (n_entries, error);
  return TRUE;
}

static gboolean
insert_line (RecourseDatabase *database, const Tail *tail, const char *line, GError **error)
{
  g_autoptr (RecourseStatement) statement = recourse_statement_new (
      database, "INSERT INTO log (seq, line, hash) VALUES (?1, ?2, ?3)", error);

  return statement != NULL && recourse_statement_bind_int64 (statement, 1, tail->seq, error)
         && recourse_statement_bind_text (statement, 2, line, error)
         && recourse_statement_bind_text (statement, 3, tail->hash, error)
         && recourse_statement_run (statement, error);
}

static gboolean
insert_texts (RecourseDatabase *database, gint64 seq, const RecourseLogDraft *draft, GError **error)
{
  g_autoptr (RecourseStatement) statement = recourse_statement_new (
      database, "INSERT INTO texts (seq, field, salt, text) VALUES (?1, ?2, ?3, ?4)", error);

  if (statement == NULL || !recourse_statement_bind_int64 (statement, 1, seq, error))
    return FALSE;
  for (guint i = 0; i < recourse_log_draft_n_texts (draft); i++)
    {
      const RecourseLogText *text = recourse_log_draft_peek_text (draft, i);

      if (!recourse_statement_bind_text (statement, 2, text->field, error)
          || !recourse_statement_bind_text (statement, 3, text->salt, error)
          || !recourse_statement_bind_text (statement, 4, text->text, error)
          || !recourse_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_entry (RecourseLog *self,
              Tail *tail,
              const RecourseLogDraft *draft,
              gint64 clock,
              GError **error)
{
  g_autofree char *line = recourse_log_draft_write_line (draft, tail->seq + 1, tail->at, clock,
                                                         error);

  if (line == NULL)
    return FALSE;
  tail->seq++;
  recourse_chain_hash (tail->hash, line, strlen (line), tail->hash);
  return insert_line (self->database, tail, line, error)
         && insert_texts (self->database, tail->seq, draft, error);
}

/* Inside a transaction: nobody else can append between the tail and the entries that follow it. */
static gboolean
append_inside (RecourseLog *self,
               RecourseLogDraft *const *drafts,
               guint n_drafts,
               gint64 *out_first_seq,
               RecourseInstant *out_looked,
               GError **error)
{
  gint64 clock;
  Tail tail;

  if (!read_tail (self, &tail, error))
    return FALSE;
  self->look (out_looked, self->look_data);
  clock = recourse_instant_find_jump (&self->looked, out_looked, tail.at);
  tail.at = out_looked->wall;
  *out_first_seq = tail.seq + 1;
  for (guint i = 0; i < n_drafts; i++)
    {
      if (!insert_entry (self, &tail, drafts[i], i == 0 ? clock : 0, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * recourse_log_append_all:
 * @drafts: (element-type RecourseLogDraft): one or more, in their order
 * @out_first_seq: (optional): the number of the first one; the others follow
 *
 * Appends all of them or, on any error, none. When it gives TRUE they are on the disk. They get
 * their numbers and their common moment now. What can be wrong with them says
 * recourse_log_draft_write_line(); a log whose last entry is damaged is
 * %RECOURSE_ERROR_INVALID_CONTENT; the rest says recourse_database_execute(). Inside
 * recourse_log_run_alone() they are on the disk when that one gives TRUE.
 */
gboolean
recourse_log_append_all (RecourseLog *self,
                         GPtrArray *drafts,
                         gint64 *out_first_seq,
                         GError **error)
{
  g_autoptr (RecourseTransaction) transaction = NULL;
  RecourseInstant looked;
  gint64 first_seq;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (drafts != NULL && drafts->len > 0, FALSE);

  if (!self->is_alone)
    {
      transaction = recourse_transaction_begin (self->database, error);
      if (transaction == NULL)
        return FALSE;
    }
  if (!append_inside (self, (RecourseLogDraft *const *) drafts->pdata, drafts->len, &first_seq,
                      &looked, error)
      || (transaction != NULL && !recourse_transaction_commit (transaction, error)))
    return FALSE;
  /* Only now: a jump that was found before an entry that failed belongs to the next one. */
  self->looked = looked;
  if (out_first_seq != NULL)
    *out_first_seq = first_seq;
  return TRUE;
}

/** recourse_log_append: recourse_log_append_all() for one entry. */
gboolean
recourse_log_append (RecourseLog *self, RecourseLogDraft *draft, gint64 *out_seq, GError **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new ();

  g_return_val_if_fail (draft != NULL, FALSE);

  g_ptr_array_add (drafts, draft);
  return recourse_log_append_all (self, drafts, out_seq, error);
}

/**
 * recourse_log_run_alone:
 * @func: gives FALSE, with an error, for nothing to have happened to the log
 *
 * Calls @func in one transaction: until it is done, no other connection changes the log, so that
 * what @func reads is still true when it appends, or moves files that follow from what it read. It
 * should be short, as others wait for at most 10 seconds.
 */
gboolean
recourse_log_run_alone (RecourseLog *self, RecourseLogFunc func, gpointer data, GError **error)
{
  g_autoptr (RecourseTransaction) transaction = NULL;
  RecourseInstant looked;
  gboolean is_good;

  g_return_val_if_fail (self != NULL && !self->is_alone, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  /* SQLite would begin it all the same. */
  if (!recourse_log_can_write (self))
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION,
                   "cannot write the log: it was opened for reading alone");
      return FALSE;
    }
  transaction = recourse_transaction_begin (self->database, error);
  if (transaction == NULL)
    return FALSE;
  looked = self->looked;
  self->is_alone = TRUE;
  is_good = func (self, data, error);
  self->is_alone = FALSE;
  if (is_good && recourse_transaction_commit (transaction, error))
    return TRUE;
  self->looked = looked;
  return FALSE;
}

/* --- Erasing ------------------------------------------------------------------------------------
 */

static gboolean
delete_text (RecourseLog *self, gint64 entry, const char *field, GError **error)
{
  g_autoptr (RecourseStatement) statement = recourse_statement_new (
      self->database, "DELETE FROM texts WHERE seq = ?1 AND field = ?2", error);
  g_autofree char *quoted = NULL;

  if (statement == NULL || !recourse_statement_bind_int64 (statement, 1, entry, error)
      || !recourse_statement_bind_text (statement, 2, field, error)
      || !recourse_statement_run (statement, error))
    return FALSE;
  if (recourse_database_count_changes (self->database) == 1)
    return TRUE;
  quoted = recourse_error_quote (field);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND,
               "entry %" G_GINT64_FORMAT " has no text '%s'", entry, quoted);
  return FALSE;
}

static gboolean
erase_and_note (RecourseLog *self,
                gint64 entry,
                const char *field,
                RecourseAuthor author,
                GError **error)
{
  g_autoptr (RecourseLogDraft) draft = recourse_log_draft_new ("text-erased", author);
  g_autoptr (RecourseTransaction) transaction = NULL;
  RecourseInstant looked;
  gint64 seq;

  recourse_log_draft_add_integer (draft, "entry", entry);
  recourse_log_draft_add_string (draft, "field", field);
  transaction = recourse_transaction_begin (self->database, error);
  if (transaction == NULL || !delete_text (self, entry, field, error)
      || !append_inside (self, &draft, 1, &seq, &looked, error)
      || !recourse_transaction_commit (transaction, error))
    return FALSE;
  self->looked = looked;
  return TRUE;
}

/**
 * recourse_log_erase_text:
 * @entry: the number of the entry
 * @field: the key of its text
 *
 * Takes one text and its salt out for ever, and says so in the log; the chain stays intact, and the
 * text counts as withheld. The one thing that is ever deleted from the database. No such text is
 * %RECOURSE_ERROR_NOT_FOUND.
 */
gboolean
recourse_log_erase_text (RecourseLog *self,
                         gint64 entry,
                         const char *field,
                         RecourseAuthor author,
                         GError **error)
{
  g_return_val_if_fail (self != NULL && !self->is_alone, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  if (!erase_and_note (self, entry, field, author, error))
    return FALSE;
  /* The page in the database is overwritten, but the log beside it may still hold the old one. When
   * somebody is reading just now, whoever closes the database last does this. */
  recourse_database_empty_log (self->database, NULL);
  return TRUE;
}
