/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-search-build"

#include "recourse-search.h"

#include "recourse-error.h"
#include "recourse-search-private.h"
#include "recourse-search-words.h"

/* Keeping the index up with the log, in portions that are each there as a whole or not at all. */

#define BATCH 2000
/* After so many it is worth to merge what was added in portions. */
#define MANY (5 * BATCH)

/* --- What one entry brings ----------------------------------------------------------------------
 */

/* Keys whose value is an id that people know by other words. */
static const char *const kind_keys[] = { "evidence", "contact", "remedy", "setting" };

/** recourse_search_list_kinds: (transfer full) (element-type utf8): the ids in a line. */
GPtrArray *
recourse_search_list_kinds (const RecourseLogLine *line)
{
  GPtrArray *kinds = g_ptr_array_new_with_free_func (g_free);
  RecourseJsonView root;
  const char *id;

  recourse_log_line_root (line, &root);
  g_ptr_array_add (kinds, g_strdup (recourse_log_line_get_kind (line)));
  for (gsize i = 0; i < G_N_ELEMENTS (kind_keys); i++)
    {
      if (recourse_json_view_has (&root, kind_keys[i])
          && recourse_json_get_string (&root, kind_keys[i], &id, NULL) && *id != '\0')
        g_ptr_array_add (kinds, g_strdup (id));
    }
  return kinds;
}

/* Also of a text that is changed: should it be what it was again one day, it is found. */
static gboolean
append_texts (RecourseSearch *self, gint64 seq, GString *document, GError **error)
{
  const RecourseTextRow *row;

  while ((row = recourse_text_reader_peek (self->texts)) != NULL && row->seq <= seq)
    {
      g_autofree char *text = g_utf8_make_valid (row->text, (gssize) row->length);
      g_autofree char *folded = recourse_search_fold (text);

      if (row->seq == seq)
        recourse_search_append_pairs (document, folded);
      if (!recourse_text_reader_next (self->texts, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
append_kinds (RecourseSearch *self, const RecourseLogLine *line, GString *document, GError **error)
{
  g_autoptr (GPtrArray) kinds = recourse_search_list_kinds (line);

  for (guint i = 0; i < kinds->len; i++)
    {
      recourse_search_append_kind (document, kinds->pdata[i]);
      if (!recourse_search_index_add_kind (self->index, kinds->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_entry (RecourseSearch *self,
           const RecourseLogEntry *entry,
           const RecourseLogLine *line,
           GError **error)
{
  g_autoptr (GString) document = g_string_new (NULL);

  return (line == NULL || append_kinds (self, line, document, error))
         && append_texts (self, entry->seq, document, error)
         && recourse_search_index_add (self->index, entry->seq, document->str, error);
}

/* --- One portion --------------------------------------------------------------------------------
 */

/* A text that was erased after it was indexed: nothing can be taken out of an index without its
 * text, so all of it is made anew. */
static gboolean
is_erasure_of_indexed (const RecourseLogLine *line, const RecourseSearchState *state)
{
  RecourseJsonView root;
  gint64 entry;

  if (!g_str_equal (recourse_log_line_get_kind (line), "text-erased")
      || recourse_log_line_get_seq (line) <= state->erased_until)
    return FALSE;
  recourse_log_line_root (line, &root);
  return !recourse_json_get_integer (&root, "entry", 1, RECOURSE_JSON_MAX_INTEGER, &entry, NULL)
         || entry <= state->last_seq;
}

/* The index may be ahead of a log that was rolled back, or of one that was written anew. */
static gboolean
follows_log (RecourseSearch *self,
             const RecourseSearchState *state,
             gboolean *out_follows,
             GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  const RecourseLogEntry *entry;

  *out_follows = FALSE;
  if (state->last_seq == 0)
    return TRUE;
  entries = recourse_log_read (self->log, state->last_seq, 1, error);
  if (entries == NULL)
    return FALSE;
  entry = entries->len == 1 ? entries->pdata[0] : NULL;
  *out_follows = entry != NULL && entry->seq == state->last_seq
                 && g_strcmp0 (entry->hash, state->last_hash) == 0;
  return TRUE;
}

static gboolean
start_anew (RecourseSearch *self, RecourseSearchState *state, GError **error)
{
  gint64 last;

  recourse_search_state_clear (state);
  *state = (RecourseSearchState){ 0 };
  if (!recourse_log_find_last (self->log, &last, error))
    return FALSE;
  state->erased_until = last;
  return recourse_search_index_reset (self->index, last, error);
}

static gboolean
add_entries (RecourseSearch *self,
             GPtrArray *entries,
             RecourseSearchState *state,
             gboolean *out_erased,
             GError **error)
{
  const RecourseLogEntry *first = entries->pdata[0];
  const RecourseLogEntry *last = entries->pdata[entries->len - 1];

  *out_erased = FALSE;
  if (!recourse_text_reader_seek (self->texts, first->seq, last->seq, error)
      || !recourse_text_reader_next (self->texts, error))
    return FALSE;
  for (guint i = 0; i < entries->len && !*out_erased; i++)
    {
      const RecourseLogEntry *entry = entries->pdata[i];
      g_autoptr (RecourseLogLine) line = recourse_log_entry_parse (entry, NULL);

      *out_erased = line != NULL && is_erasure_of_indexed (line, state);
      if (!*out_erased && !add_entry (self, entry, line, error))
        return FALSE;
    }
  g_free (state->last_hash);
  state->last_hash = g_strdup (last->hash);
  state->last_seq = last->seq;
  /* A statement that stands at a row keeps an old moment of the log. */
  if (!recourse_text_reader_seek (self->texts, 0, 0, error))
    return FALSE;
  return *out_erased ? start_anew (self, state, error)
                     : recourse_search_index_set_state (self->index, state, error);
}

/* Another process may have gone on since the last portion, so each begins with what is there. */
static gboolean
add_portion (RecourseSearch *self, RecourseSearchState *state, gboolean *is_done, GError **error)
{
  g_autoptr (RecourseTransaction) transaction = recourse_search_index_begin (self->index, error);
  g_autoptr (GPtrArray) entries = NULL;
  gboolean is_erased = FALSE;
  gboolean follows;

  if (transaction == NULL || !recourse_search_index_get_state (self->index, state, error)
      || !follows_log (self, state, &follows, error)
      || (!follows && !start_anew (self, state, error)))
    return FALSE;
  entries = recourse_log_read (self->log, state->last_seq + 1, BATCH, error);
  if (entries == NULL
      || (entries->len > 0 && !add_entries (self, entries, state, &is_erased, error)))
    return FALSE;
  *is_done = entries->len < BATCH && !is_erased;
  return recourse_transaction_commit (transaction, error);
}

/* --- All of it ----------------------------------------------------------------------------------
 */

static void
report (RecourseSearch *self, gint64 done, RecourseProgressFunc func, gpointer data)
{
  RecourseProgress progress = { .items_done = (guint) MIN (done, G_MAXUINT) };
  gint64 last = done;

  if (func == NULL)
    return;
  recourse_log_find_last (self->log, &last, NULL);
  progress.items_total = (guint) CLAMP (last, done, G_MAXUINT);
  func (&progress, data);
}

static gboolean
add_all (RecourseSearch *self,
         RecourseProgressFunc func,
         gpointer data,
         GCancellable *cancellable,
         GError **error)
{
  gboolean is_done = FALSE;
  gint64 n_added = 0;

  while (!is_done)
    {
      g_auto (RecourseSearchState) state = { 0 };

      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !add_portion (self, &state, &is_done, error))
        return FALSE;
      n_added += BATCH;
      report (self, state.last_seq, func, data);
    }
  return n_added < MANY || recourse_search_index_merge (self->index, error);
}

/* Whether the index ends where the log ends, which is most often so. */
static gboolean
is_current (RecourseSearch *self)
{
  g_auto (RecourseSearchState) state = { 0 };
  gboolean follows = FALSE;
  gint64 last = 0;

  return !self->is_damaged && recourse_log_find_last (self->log, &last, NULL)
         && recourse_search_index_get_state (self->index, &state, NULL) && state.last_seq == last
         && follows_log (self, &state, &follows, NULL) && follows;
}

/**
 * recourse_search_update:
 * @func: (nullable): told of entries
 *
 * Brings the index up to the end of the log. Without it all is found just as well, but by reading
 * the log. What was done stays when it is cancelled. An index that is damaged, ahead of the log or
 * of another one, or that knows a text which was erased, is made anew.
 */
gboolean
recourse_search_update (RecourseSearch *self,
                        RecourseProgressFunc func,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (is_current (self))
    return TRUE;
  if (!self->is_damaged && add_all (self, func, data, cancellable, &cause))
    return TRUE;
  if (cause != NULL && !g_error_matches (cause, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  /* It may be the log that is damaged, and then this fails in the same way. */
  return recourse_search_open_index (self, error) && add_all (self, func, data, cancellable, error);
}
