/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-model-adding"

#include "recourse-evidence-model-private.h"

/* Files that wait for the job that is under way, and for which case. */
typedef struct
{
  RecourseCaseSeat *seat;
  GPtrArray *drafts;
} Waiting;

static void
free_waiting (gpointer data)
{
  Waiting *waiting = data;

  recourse_case_seat_unref (waiting->seat);
  g_ptr_array_unref (waiting->drafts);
  g_free (waiting);
}

/* (transfer full) */
GPtrArray *
recourse_evidence_model_waiting_new (void)
{
  return g_ptr_array_new_with_free_func (free_waiting);
}

/* (transfer none): where files wait that are dropped now. */
static Waiting *
find_last (RecourseEvidenceModel *self)
{
  RecourseCaseSeat *seat = recourse_evidence_service_peek_seat (self->service);
  Waiting *last = NULL;

  if (self->waiting->len > 0)
    last = self->waiting->pdata[self->waiting->len - 1];
  if (last != NULL && last->seat == seat)
    return last;
  last = g_new (Waiting, 1);
  *last = (Waiting){ .seat = recourse_case_seat_ref (seat),
                     .drafts = recourse_evidence_drafts_new () };
  g_ptr_array_add (self->waiting, last);
  return last;
}

/* Of what another case keeps nothing is shown here, where its numbers mean something else; that
 * something was not kept must be said. */
static RecourseEvidenceAdded *
take_elsewhere (RecourseEvidenceAdded *added)
{
  g_array_set_size (added->seqs, 0);
  if (added->refusals->len > 0)
    return added;
  recourse_evidence_added_free (added);
  return NULL;
}

static void
take_added (RecourseEvidenceModel *self, RecourseEvidenceAdded *added)
{
  if (added->trouble != NULL)
    recourse_evidence_model_fail (self, RECOURSE_EVIDENCE_ADDING, added->trouble);
  else
    recourse_evidence_model_succeed (self, RECOURSE_EVIDENCE_ADDING);
  g_clear_pointer (&self->added, recourse_evidence_added_free);
  self->added = recourse_evidence_model_is_job_in_use (self) ? added : take_elsewhere (added);
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseEvidenceModel) self = RECOURSE_EVIDENCE_MODEL (user_data);
  g_autoptr (GError) error = NULL;
  RecourseEvidenceAdded *added;

  added = recourse_evidence_service_add_finish (RECOURSE_EVIDENCE_SERVICE (source), result, &error);
  if (added != NULL)
    take_added (self, added);
  else
    recourse_evidence_model_fail (self, RECOURSE_EVIDENCE_ADDING, error);
  recourse_evidence_model_refresh (self);
  recourse_evidence_model_end_job (self);
}

/* What was dropped first comes next. */
void
recourse_evidence_model_add_waiting (RecourseEvidenceModel *self)
{
  Waiting *next;

  if (self->waiting->len == 0)
    return;
  next = g_ptr_array_steal_index (self->waiting, 0);
  g_clear_pointer (&self->added, recourse_evidence_added_free);
  recourse_evidence_model_begin_job (self, RECOURSE_EVIDENCE_ADDING, next->seat);
  recourse_evidence_service_add_to_async (self->service, next->seat, next->drafts,
                                          recourse_evidence_model_progress, G_OBJECT (self),
                                          self->job_cancellable, added_cb, g_object_ref (self));
  free_waiting (next);
}

/**
 * recourse_evidence_model_add:
 * @drafts: (element-type RecourseEvidenceDraft): emptied
 *
 * Keeps files in the case that is in use now; after the job that is under way, if there is one.
 */
void
recourse_evidence_model_add (RecourseEvidenceModel *self, GPtrArray *drafts)
{
  Waiting *last;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));
  g_return_if_fail (drafts != NULL);

  if (drafts->len == 0)
    return;
  last = find_last (self);
  while (drafts->len > 0)
    g_ptr_array_add (last->drafts, g_ptr_array_steal_index (drafts, 0));
  if (self->job == RECOURSE_EVIDENCE_IDLE)
    recourse_evidence_model_add_waiting (self);
}

/** recourse_evidence_model_peek_added: (nullable): what became of the last ones; NULL when
 * everything was said about it */
const RecourseEvidenceAdded *
recourse_evidence_model_peek_added (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), NULL);

  return self->added;
}

/** recourse_evidence_model_forget_added: nobody needs to be told any more */
void
recourse_evidence_model_forget_added (RecourseEvidenceModel *self)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  g_clear_pointer (&self->added, recourse_evidence_added_free);
  recourse_evidence_model_emit_changed (self);
}
