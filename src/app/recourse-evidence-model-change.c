/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-model-change"

#include "recourse-evidence-model-private.h"

/* Small changes of what is kept: done at once, beside the job that is under way. Nothing stops
 * them: whoever goes on to another case, or locks this one, has said them. */
typedef struct
{
  RecourseEvidenceModel *self;
  RecourseEvidenceJob what;
  gint64 seq;
  RecourseCaseSeat *seat;
} Change;

static Change *
new_change (RecourseEvidenceModel *self, RecourseEvidenceJob what, gint64 seq)
{
  Change *change = g_new (Change, 1);

  *change = (Change){ .self = g_object_ref (self),
                      .what = what,
                      .seq = seq,
                      .seat = recourse_case_seat_ref (
                          recourse_evidence_service_peek_seat (self->service)) };
  return change;
}

/* What was done is told where it was done, and what failed everywhere. */
static void
tell (RecourseEvidenceModel *self, const Change *change, const GError *error)
{
  if (error != NULL)
    {
      recourse_evidence_model_fail (self, change->what, error);
      return;
    }
  recourse_evidence_model_succeed (self, change->what);
  if (change->what == RECOURSE_EVIDENCE_REMOVING
      && recourse_evidence_service_is_in_use (self->service, change->seat))
    recourse_evidence_model_emit_removed (self, change->seq);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Change *change = user_data;
  g_autoptr (RecourseEvidenceModel) self = change->self;
  g_autoptr (RecourseCaseSeat) seat = change->seat;
  g_autoptr (GError) error = NULL;

  recourse_evidence_service_done_finish (RECOURSE_EVIDENCE_SERVICE (source), result, &error);
  tell (self, change, error);
  recourse_evidence_model_refresh (self);
}

/** recourse_evidence_model_describe: says what an exhibit is */
void
recourse_evidence_model_describe (RecourseEvidenceModel *self,
                                  gint64 seq,
                                  const RecourseExhibitDescription *what)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  recourse_evidence_service_describe_async (self->service, seq, what, NULL, done_cb,
                                            new_change (self, RECOURSE_EVIDENCE_DESCRIBING, seq));
}

/** recourse_evidence_model_remove: @pressed: whether somebody told them to; @is_at_once: for good
 */
void
recourse_evidence_model_remove (RecourseEvidenceModel *self,
                                gint64 seq,
                                RecoursePressed pressed,
                                gboolean is_at_once)
{
  RecourseRemovalRequest request = { .seq = seq, .pressed = pressed, .at_once = is_at_once };

  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  recourse_evidence_service_remove_async (self->service, &request, NULL, done_cb,
                                          new_change (self, RECOURSE_EVIDENCE_REMOVING, seq));
}

/** recourse_evidence_model_restore: brings back what was removed */
void
recourse_evidence_model_restore (RecourseEvidenceModel *self, gint64 seq)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  recourse_evidence_service_restore_async (self->service, seq, NULL, done_cb,
                                           new_change (self, RECOURSE_EVIDENCE_RESTORING, seq));
}
