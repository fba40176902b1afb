/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-model-search"

#include "recourse-evidence-model-private.h"

/* --- Searching ----------------------------------------------------------------------------------
 */

static void
take_found (RecourseEvidenceModel *self, const GArray *seqs)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < MIN (seqs->len, RECOURSE_EVIDENCE_MAX_FOUND); i++)
    {
      gpointer item = g_hash_table_lookup (self->by_seq, &g_array_index (seqs, gint64, i));

      if (item != NULL && !g_ptr_array_find (items, item, NULL))
        g_ptr_array_add (items, item);
    }
  self->is_cut = seqs->len > RECOURSE_EVIDENCE_MAX_FOUND;
  g_list_store_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)),
                       items->pdata, items->len);
}

static void
search_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseEvidenceModel) self = RECOURSE_EVIDENCE_MODEL (user_data);
  g_autoptr (GArray) seqs = NULL;
  g_autoptr (GError) error = NULL;

  seqs = recourse_evidence_service_search_finish (RECOURSE_EVIDENCE_SERVICE (source), result,
                                                  &error);
  /* Another one goes on in its place. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->is_searching = FALSE;
  if (seqs == NULL)
    {
      recourse_evidence_model_fail (self, RECOURSE_EVIDENCE_SEARCHING, error);
      return;
    }
  if (self->found != NULL)
    take_found (self, seqs);
  recourse_evidence_model_succeed (self, RECOURSE_EVIDENCE_SEARCHING);
  recourse_evidence_model_emit_changed (self);
}

void
recourse_evidence_model_stop_searching (RecourseEvidenceModel *self)
{
  if (self->searching != NULL)
    g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  self->is_searching = FALSE;
}

static void
start_search (RecourseEvidenceModel *self)
{
  recourse_evidence_model_stop_searching (self);
  self->searching = g_cancellable_new ();
  self->is_searching = TRUE;
  recourse_evidence_service_search_async (self->service,
                                          recourse_guide_model_peek_pack (self->guide), self->query,
                                          self->searching, search_cb, g_object_ref (self));
}

/* What was found and was not in the list yet, or was not in the case yet, is shown now. */
void
recourse_evidence_model_search_again (RecourseEvidenceModel *self)
{
  if (self->found != NULL)
    start_search (self);
}

/** recourse_evidence_model_search: @query: what somebody typed so far; blank shows all */
void
recourse_evidence_model_search (RecourseEvidenceModel *self, const char *query)
{
  g_autofree char *wanted = NULL;
  gboolean had_query;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  wanted = g_strstrip (g_strdup (query != NULL ? query : ""));
  if (g_str_equal (wanted, recourse_evidence_model_query (self)))
    return;
  had_query = self->found != NULL;
  recourse_evidence_model_stop_searching (self);
  g_free (self->query);
  self->query = g_steal_pointer (&wanted);
  self->is_cut = FALSE;
  if (*self->query == '\0')
    {
      g_clear_object (&self->found);
      recourse_evidence_model_succeed (self, RECOURSE_EVIDENCE_SEARCHING);
    }
  else if (self->found == NULL)
    self->found = g_list_store_new (RECOURSE_TYPE_EVIDENCE_ITEM);
  if (had_query != (self->found != NULL))
    g_signal_emit_by_name (self, "listed");
  recourse_evidence_model_search_again (self);
  recourse_evidence_model_emit_changed (self);
}

/** recourse_evidence_model_query: what is searched for; "" when nothing is */
const char *
recourse_evidence_model_query (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), "");

  return self->query != NULL ? self->query : "";
}

/** recourse_evidence_model_is_searching: whether what is found is not known yet */
gboolean
recourse_evidence_model_is_searching (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), FALSE);

  return self->is_searching;
}

/** recourse_evidence_model_is_cut: whether more is found than %RECOURSE_EVIDENCE_MAX_FOUND */
gboolean
recourse_evidence_model_is_cut (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), FALSE);

  return self->is_cut;
}

/* --- What was typed -----------------------------------------------------------------------------
 */

/* In another case the same number is another exhibit. */
static gboolean
is_form_about (RecourseEvidenceModel *self, gint64 seq)
{
  return self->form_seq == seq && self->form_seat != NULL
         && recourse_evidence_service_is_in_use (self->service, self->form_seat);
}

/**
 * recourse_evidence_model_form_text:
 * @seq: what the form is about
 *
 * Returns: (nullable): what was typed there and not saved; NULL: nothing
 */
const char *
recourse_evidence_model_form_text (RecourseEvidenceModel *self,
                                   gint64 seq,
                                   RecourseEvidenceField field)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), NULL);

  return is_form_about (self, seq) ? self->form[field] : NULL;
}

/** recourse_evidence_model_set_form_text: @text: (nullable): kept while the page is built anew */
void
recourse_evidence_model_set_form_text (RecourseEvidenceModel *self,
                                       gint64 seq,
                                       RecourseEvidenceField field,
                                       const char *text)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  if (!is_form_about (self, seq))
    recourse_evidence_model_forget_form (self);
  self->form_seq = seq;
  if (self->form_seat == NULL)
    self->form_seat = recourse_case_seat_ref (recourse_evidence_service_peek_seat (self->service));
  g_free (self->form[field]);
  self->form[field] = g_strdup (text);
}

/** recourse_evidence_model_forget_form: what was typed is saved, or not wanted */
void
recourse_evidence_model_forget_form (RecourseEvidenceModel *self)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  for (guint i = 0; i < RECOURSE_EVIDENCE_N_FIELDS; i++)
    g_clear_pointer (&self->form[i], g_free);
  g_clear_pointer (&self->form_seat, recourse_case_seat_unref);
  self->form_seq = RECOURSE_EVIDENCE_NONE;
}
