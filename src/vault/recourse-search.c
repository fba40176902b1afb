/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-search"

#include "recourse-search.h"

#include "recourse-error.h"
#include "recourse-search-private.h"
#include "recourse-search-words.h"

#include <string.h>

/*
 * The index proposes, the text decides. What the index does not know yet is read in the log, so
 * that nothing is missing however old the index is, or where there is none.
 */

#define PAGE 512
#define MAX_QUERY_BYTES 4096
#define MAX_WORDS 16

/* One word of the query. */
typedef struct
{
  const char *text; /* folded */
  GPtrArray *kinds; /* the kinds of the index whose words have it; of utf8 */
} Term;

/* --- Kinds --------------------------------------------------------------------------------------
 */

/* The id itself is one of the words; it is all there is when nobody knows others. */
static const char *
look_up_words (RecourseSearch *self, const char *kind)
{
  const char *known = g_hash_table_lookup (self->known_words, kind);
  g_autofree char *others = NULL;
  g_autofree char *all = NULL;
  char *folded;

  if (known != NULL)
    return known;
  others = self->words != NULL ? self->words (kind, self->words_data) : NULL;
  all = g_strjoin (" ", kind, others, NULL);
  folded = recourse_search_fold (all);
  g_hash_table_insert (self->known_words, g_strdup (kind), folded);
  return folded;
}

static gboolean
is_in_kinds (RecourseSearch *self, GPtrArray *kinds, const char *word)
{
  for (guint i = 0; i < kinds->len; i++)
    {
      if (strstr (look_up_words (self, kinds->pdata[i]), word) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* --- The text decides ---------------------------------------------------------------------------
 */

/* Only of texts that are what was entered: nobody is shown another one. */
static gboolean
read_texts (RecourseSearch *self, const RecourseLogLine *line, GPtrArray *texts, GError **error)
{
  gint64 seq = recourse_log_line_get_seq (line);
  const RecourseTextRow *row;

  if (!recourse_text_reader_seek (self->texts, seq, seq, error)
      || !recourse_text_reader_next (self->texts, error))
    return FALSE;
  while ((row = recourse_text_reader_peek (self->texts)) != NULL)
    {
      g_autofree char *field = g_utf8_make_valid (row->field, (gssize) row->field_length);
      g_autofree char *text = NULL;
      RecourseDigest commitment;

      if (recourse_log_line_get_commitment (line, field, &commitment, NULL)
          && recourse_text_row_judge (row, &commitment, &text) == RECOURSE_TEXT_INTACT)
        g_ptr_array_add (texts, recourse_search_fold (text));
      if (!recourse_text_reader_next (self->texts, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_in_texts (GPtrArray *texts, const char *word)
{
  for (guint i = 0; i < texts->len; i++)
    {
      if (strstr (texts->pdata[i], word) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* A damaged entry has no words; a verification names it. */
static gboolean
match_entry (RecourseSearch *self,
             const RecourseLogEntry *entry,
             GArray *terms,
             gboolean *out_matches,
             GError **error)
{
  g_autoptr (RecourseLogLine) line = recourse_log_entry_parse (entry, NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) kinds = NULL;

  *out_matches = FALSE;
  if (line == NULL)
    return TRUE;
  if (!read_texts (self, line, texts, error))
    return FALSE;
  kinds = recourse_search_list_kinds (line);
  for (guint i = 0; i < terms->len; i++)
    {
      const char *word = g_array_index (terms, Term, i).text;

      if (!is_in_texts (texts, word) && !is_in_kinds (self, kinds, word))
        return TRUE;
    }
  *out_matches = TRUE;
  return TRUE;
}

static gboolean
take_entry (RecourseSearch *self,
            const RecourseLogEntry *entry,
            GArray *terms,
            GArray *found,
            GError **error)
{
  gboolean matches;

  if (!match_entry (self, entry, terms, &matches, error))
    return FALSE;
  if (matches)
    g_array_append_val (found, entry->seq);
  return TRUE;
}

/* --- Without the index --------------------------------------------------------------------------
 */

/* From the end of the log down to @after_seq, which is left out. */
static gboolean
scan_log (RecourseSearch *self,
          gint64 after_seq,
          GArray *terms,
          guint max,
          GArray *found,
          GError **error)
{
  gint64 last;

  if (!recourse_log_find_last (self->log, &last, error))
    return FALSE;
  while (last > after_seq && found->len < max)
    {
      gint64 first = MAX (last - PAGE, after_seq) + 1;
      g_autoptr (GPtrArray) entries = recourse_log_read (self->log, first, PAGE, error);

      if (entries == NULL)
        return FALSE;
      for (guint i = entries->len; i > 0 && found->len < max; i--)
        {
          const RecourseLogEntry *entry = entries->pdata[i - 1];

          if (entry->seq <= last && !take_entry (self, entry, terms, found, error))
            return FALSE;
        }
      last = first - 1;
    }
  return TRUE;
}

/* --- With it ------------------------------------------------------------------------------------
 */

static gboolean
choose_kinds (RecourseSearch *self, GArray *terms, GError **error)
{
  g_autoptr (GPtrArray) kinds = recourse_search_index_list_kinds (self->index, error);

  if (kinds == NULL)
    return FALSE;
  for (guint i = 0; i < terms->len; i++)
    {
      Term *term = &g_array_index (terms, Term, i);

      for (guint j = 0; j < kinds->len; j++)
        {
          if (strstr (look_up_words (self, kinds->pdata[j]), term->text) != NULL)
            g_ptr_array_add (term->kinds, g_strdup (kinds->pdata[j]));
        }
    }
  return TRUE;
}

static char *
write_query (GArray *terms)
{
  GString *query = g_string_new (NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      const Term *term = &g_array_index (terms, Term, i);

      recourse_search_append_condition (query, term->text, term->kinds);
    }
  return g_string_free (query, FALSE);
}

static gboolean
take_proposal (RecourseSearch *self, gint64 seq, GArray *terms, GArray *found, GError **error)
{
  g_autoptr (GPtrArray) entries = recourse_log_read (self->log, seq, 1, error);

  if (entries == NULL)
    return FALSE;
  if (entries->len == 0 || ((RecourseLogEntry *) entries->pdata[0])->seq != seq)
    return TRUE;
  return take_entry (self, entries->pdata[0], terms, found, error);
}

/* What is wrong with the index and what is wrong with the log are told apart: the index can be done
 * without. */
static gboolean
ask_index (RecourseSearch *self,
           gint64 up_to_seq,
           GArray *terms,
           guint max,
           GArray *found,
           gboolean *out_has_failed,
           GError **error)
{
  g_autofree char *query = NULL;
  gint64 seq = 0;

  *out_has_failed = !choose_kinds (self, terms, NULL);
  if (*out_has_failed)
    return TRUE;
  query = write_query (terms);
  *out_has_failed = !recourse_search_index_ask (self->index, query, NULL);
  while (!*out_has_failed && found->len < max)
    {
      *out_has_failed = !recourse_search_index_next (self->index, &seq, NULL);
      if (*out_has_failed || seq == 0)
        break;
      if (seq <= up_to_seq && !take_proposal (self, seq, terms, found, error))
        return FALSE;
    }
  return TRUE;
}

/* In one moment of the log: it is also much faster than a moment for each entry. */
static gboolean
find_all (RecourseSearch *self, GArray *terms, guint max, GArray *found, GError **error)
{
  g_autoptr (RecourseTransaction) moment = recourse_log_begin_reading (self->log, error);
  g_auto (RecourseSearchState) state = { 0 };
  gboolean has_failed = self->is_damaged
                        || !recourse_search_index_get_state (self->index, &state, NULL);
  gboolean is_good;

  if (moment == NULL)
    return FALSE;
  if (has_failed)
    return scan_log (self, 0, terms, max, found, error);
  if (!scan_log (self, state.last_seq, terms, max, found, error))
    return FALSE;
  is_good = ask_index (self, state.last_seq, terms, max, found, &has_failed, error);
  recourse_search_index_stop (self->index);
  if (!is_good || !has_failed)
    return is_good;
  self->is_damaged = TRUE;
  g_array_set_size (found, 0);
  return scan_log (self, 0, terms, max, found, error);
}

/* --- The query ----------------------------------------------------------------------------------
 */

static void
clear_term (gpointer data)
{
  g_ptr_array_unref (((Term *) data)->kinds);
}

/* Of a word that is left out, or cut, more is found than was asked for, never less. */
static char *
cut_query (const char *query)
{
  gsize length = strlen (query);

  if (length <= MAX_QUERY_BYTES)
    return g_strdup (query);
  length = MAX_QUERY_BYTES;
  while (length > 0 && ((guchar) query[length] & 0xC0) == 0x80)
    length--;
  return g_strndup (query, length);
}

/**
 * recourse_search_find:
 * @query: what somebody typed; all words of it, which stand between blanks, have to be in the texts
 *   or among the words for the kinds of an entry. Nothing in it has a meaning of its own. After
 *   4096 bytes or 16 words the rest is left out
 * @max: how many entries to give at most
 *
 * Upper and lower case, full and half width do not matter; parts of words and numbers are found,
 * and single characters. An empty query finds nothing.
 *
 * Returns: (transfer full) (element-type gint64): the numbers of entries, newest first; NULL when
 *   the log cannot be read
 */
GArray *
recourse_search_find (RecourseSearch *self, const char *query, guint max, GError **error)
{
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (Term));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) words = NULL;
  g_autofree char *cut = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);

  cut = cut_query (query);
  folded = recourse_search_fold (cut);
  words = recourse_search_split (folded, MAX_WORDS);
  g_array_set_clear_func (terms, clear_term);
  for (guint i = 0; i < words->len; i++)
    {
      Term term = { .text = words->pdata[i], .kinds = g_ptr_array_new_with_free_func (g_free) };

      g_array_append_val (terms, term);
    }
  if (terms->len > 0 && !find_all (self, terms, max, found, error))
    return NULL;
  return g_steal_pointer (&found);
}

/* --- Opening ------------------------------------------------------------------------------------
 */

/** recourse_search_open_index: opens it, or makes another one when it is damaged. */
gboolean
recourse_search_open_index (RecourseSearch *self, GError **error)
{
  gboolean can_keep = recourse_log_can_write (self->log);

  if (self->index != NULL)
    recourse_search_index_discard (self->index);
  self->is_damaged = FALSE;
  self->index = recourse_search_index_open (recourse_case_folder_get_path (self->folder),
                                            recourse_case_folder_get_id (self->folder), can_keep,
                                            error);
  self->is_damaged = self->index == NULL;
  return self->index != NULL;
}

/**
 * recourse_search_open:
 * @folder: lent; it has to outlive the search. When it was opened for reading, the index is in
 *   memory
 * @words: (nullable): other words for kinds
 * @data: for @words
 *
 * Opens the index, or makes an empty one; recourse_search_update() fills it.
 *
 * Returns: (transfer full): the search, or NULL
 */
RecourseSearch *
recourse_search_open (RecourseCaseFolder *folder,
                      RecourseSearchWordsFunc words,
                      gpointer data,
                      GError **error)
{
  g_autoptr (RecourseSearch) self = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_new0 (RecourseSearch, 1);
  self->folder = folder;
  self->log = recourse_case_folder_peek_log (folder);
  self->words = words;
  self->words_data = data;
  self->known_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->texts = recourse_text_reader_new (self->log, error);
  if (self->texts == NULL || !recourse_search_open_index (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * recourse_search_free:
 * @self: (transfer full) (nullable): a search
 */
void
recourse_search_free (RecourseSearch *self)
{
  if (self == NULL)
    return;
  recourse_search_index_free (self->index);
  recourse_text_reader_free (self->texts);
  g_hash_table_unref (self->known_words);
  g_free (self);
}
