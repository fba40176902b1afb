/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-search"

#include "recourse-case-search.h"

#include "recourse-evidence-words.h"
#include "recourse-search-fold.h"
#include "recourse-search.h"

#include <string.h>

#define MAX_WORDS 16 /* as many as one case looks for */

typedef struct
{
  const char *query;
  GPtrArray *words; /* of utf8, folded */
  RecoursePack *pack;
  guint max_entries;
} Query;

static void
free_match (gpointer data)
{
  RecourseCaseMatch *match = data;

  recourse_case_summary_free (match->summary);
  g_clear_pointer (&match->entries, g_array_unref);
  g_free (match);
}

static void
free_summary (gpointer data)
{
  recourse_case_summary_free (data);
}

/* --- What the case says now ---------------------------------------------------------------------
 */

/* Nothing is found across two of them. */
static void
add_text (GString *out, const char *text)
{
  g_autofree char *folded = text != NULL ? recourse_search_fold (text) : NULL;

  if (folded != NULL)
    g_string_append_printf (out, "%s\n", folded);
}

static char *
gather_texts (RecourseCaseState *state)
{
  GString *out = g_string_new (NULL);

  add_text (out, recourse_case_state_get_title (state));
  add_text (out, recourse_case_state_get_id (state));
  for (guint i = 0; i < recourse_case_state_n_payments (state); i++)
    {
      const RecourseCasePayment *payment = recourse_case_state_payment (state, i);

      add_text (out, payment->payee);
      add_text (out, payment->transaction);
      add_text (out, payment->merchant_order);
      add_text (out, payment->note);
    }
  for (guint i = 0; i < recourse_case_state_n_contacts (state); i++)
    {
      const RecourseCaseContact *contact = recourse_case_state_contact (state, i);

      add_text (out, contact->name);
      add_text (out, contact->number);
      add_text (out, contact->reference);
      add_text (out, contact->note);
      add_text (out, contact->next);
    }
  return g_string_free (out, FALSE);
}

/* The words may stand in different places: the title has one and the payee another. */
static gboolean
is_told (const Query *self, RecourseCaseState *state)
{
  g_autofree char *texts = gather_texts (state);

  for (guint i = 0; i < self->words->len; i++)
    if (strstr (texts, self->words->pdata[i]) == NULL)
      return FALSE;
  return self->words->len > 0;
}

/* --- Its log ------------------------------------------------------------------------------------
 */

/* One more than is given tells whether there are more. */
static GArray *
find_entries (const Query *self, RecourseCaseFolder *folder, GError **error)
{
  g_autoptr (RecourseSearch) search = NULL;

  search = recourse_search_open (folder, recourse_evidence_words, self->pack, error);
  return search != NULL ? recourse_search_find (search, self->query, self->max_entries + 1, error)
                        : NULL;
}

static RecourseCaseMatch *
search_case (const Query *self, const char *path, GError **error)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (RecourseCaseState) state = NULL;
  RecourseCaseMatch *match;
  GArray *entries;

  folder = recourse_case_folder_open (path, RECOURSE_ACCESS_READ, error);
  state = folder != NULL ? recourse_case_state_read (folder, error) : NULL;
  entries = state != NULL ? find_entries (self, folder, error) : NULL;
  if (entries == NULL)
    return NULL;
  match = g_new0 (RecourseCaseMatch, 1);
  match->is_told = is_told (self, state);
  match->is_cut = entries->len > self->max_entries;
  g_array_set_size (entries, MIN (entries->len, self->max_entries));
  match->entries = entries;
  return match;
}

/* Takes the summary where it is of use. */
static void
add_case (RecourseCaseMatches *out, const Query *query, RecourseCaseSummary **summary)
{
  RecourseCaseMatch *match = NULL;

  if ((*summary)->trouble == NULL)
    match = search_case (query, (*summary)->path, &(*summary)->trouble);
  if (match == NULL)
    {
      g_ptr_array_add (out->left_out, g_steal_pointer (summary));
      return;
    }
  if (!match->is_told && match->entries->len == 0)
    {
      free_match (match);
      return;
    }
  match->summary = g_steal_pointer (summary);
  g_ptr_array_add (out->items, match);
}

/**
 * recourse_case_search:
 * @cases: the folder of all cases
 * @words: what somebody typed; all of its words have to be in one entry of the log, as in
 *   recourse_search_find(), or in what the case says now. No word finds nothing
 * @max_entries: how many entries to give of each case at most
 * @out_matches: to be cleared when this gives TRUE
 *
 * Searches all cases, closed ones too. One that is locked, or cannot be read, is named in
 * @out_matches, and is no error.
 */
gboolean
recourse_case_search (const char *cases,
                      const char *words,
                      RecoursePack *pack,
                      guint max_entries,
                      RecourseCaseMatches *out_matches,
                      GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) split = NULL;
  g_autofree char *folded = NULL;
  Query query = { .query = words, .pack = pack, .max_entries = max_entries };

  g_return_val_if_fail (cases != NULL && words != NULL && out_matches != NULL, FALSE);
  g_return_val_if_fail (RECOURSE_IS_PACK (pack), FALSE);

  list = recourse_case_list_read (cases, error);
  if (list == NULL)
    return FALSE;
  folded = recourse_search_fold (words);
  split = recourse_search_split (folded, MAX_WORDS);
  query.words = split;
  *out_matches = (RecourseCaseMatches){
    .items = g_ptr_array_new_with_free_func (free_match),
    .left_out = g_ptr_array_new_with_free_func (free_summary),
  };
  for (guint i = 0; i < list->len; i++)
    add_case (out_matches, &query, (RecourseCaseSummary **) &list->pdata[i]);
  return TRUE;
}

/** recourse_case_matches_clear: frees what @self owns */
void
recourse_case_matches_clear (RecourseCaseMatches *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
}
