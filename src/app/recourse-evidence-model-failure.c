/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-model-failure"

#include "recourse-evidence-model-private.h"

/* What could not be done. It is told by a message that stays, as nobody reads at the same speed. */

/* Whether @done shows that @failed is over. */
static gboolean
is_over (RecourseEvidenceJob failed, RecourseEvidenceJob done)
{
  if (done == RECOURSE_EVIDENCE_ADDING && failed == RECOURSE_EVIDENCE_PASTING)
    return TRUE;
  if (done == RECOURSE_EVIDENCE_LAUNCHING && failed == RECOURSE_EVIDENCE_VIEWING)
    return TRUE;
  return failed == done;
}

/* Without telling anybody. */
void
recourse_evidence_model_clear_failure (RecourseEvidenceModel *self)
{
  g_clear_error (&self->failure.error);
}

/** recourse_evidence_model_peek_failure: (nullable): the last one that still matters */
const RecourseEvidenceFailure *
recourse_evidence_model_peek_failure (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), NULL);

  return self->failure.error != NULL ? &self->failure : NULL;
}

/** recourse_evidence_model_fail: @job came to nothing; what was cancelled did not fail. That the
 * list cannot be read is said only when nothing else is: it would follow from the same cause. */
void
recourse_evidence_model_fail (RecourseEvidenceModel *self,
                              RecourseEvidenceJob job,
                              const GError *error)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || (job == RECOURSE_EVIDENCE_READING && self->failure.error != NULL))
    return;
  g_clear_error (&self->failure.error);
  self->failure.serial++;
  self->failure.job = job;
  self->failure.error = g_error_copy (error);
  g_signal_emit_by_name (self, "failed", error);
  recourse_evidence_model_emit_changed (self);
}

/** recourse_evidence_model_succeed: @job is done, so that its last failure matters no more */
void
recourse_evidence_model_succeed (RecourseEvidenceModel *self, RecourseEvidenceJob job)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  if (self->failure.error != NULL && is_over (self->failure.job, job))
    recourse_evidence_model_forget_failure (self);
}

/** recourse_evidence_model_forget_failure: somebody has read it */
void
recourse_evidence_model_forget_failure (RecourseEvidenceModel *self)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  recourse_evidence_model_clear_failure (self);
  recourse_evidence_model_emit_changed (self);
}
