/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-desk-apply"

/* From the case into the guide. */
#include "recourse-case-desk-private.h"
#include "recourse-china-time.h"

/** recourse_case_desk_show_payments: how many there are, and the newest of them */
void
recourse_case_desk_show_payments (RecourseCaseDesk *self)
{
  const RecourseCasePayment *newest = NULL;
  RecourseGuidePayments payments = { .transferred_at = RECOURSE_TIME_UNKNOWN };

  if (self->guide == NULL)
    return;
  if (self->state != NULL)
    newest = recourse_case_state_newest_payment (self->state);
  if (newest != NULL)
    payments = (RecourseGuidePayments){ .n = recourse_case_state_n_payments (self->state),
                                        .amount = newest->amount,
                                        .transferred_at = newest->transferred_at,
                                        .is_about = newest->is_about };
  recourse_guide_model_set_payments (self->guide, &payments);
}

/** recourse_case_desk_catch_up: the guide shows what somebody else said too, or the next answer
 * would take it back; where it stands, and what is typed, stays */
void
recourse_case_desk_catch_up (RecourseCaseDesk *self)
{
  g_autoptr (GError) error = NULL;

  self->is_behind = FALSE;
  if (self->guide == NULL || self->state == NULL)
    return;
  self->is_applying = TRUE;
  recourse_guide_model_hold (self->guide);
  recourse_interview_start_again (recourse_case_desk_peek_interview (self));
  if (!recourse_case_state_apply (self->state, recourse_case_desk_peek_interview (self), NULL,
                                  &error))
    recourse_case_desk_emit_failed (self, error);
  recourse_guide_model_release (self->guide);
  self->is_applying = FALSE;
}

/** recourse_case_desk_put_back: the answers of the case take the place of those that the guide
 * shows, which goes to where it stood */
void
recourse_case_desk_put_back (RecourseCaseDesk *self)
{
  g_autoptr (GError) error = NULL;

  if (self->guide == NULL)
    return;
  self->is_applying = TRUE;
  recourse_guide_model_hold (self->guide);
  recourse_interview_start_again (recourse_case_desk_peek_interview (self));
  g_clear_pointer (&self->lost, g_ptr_array_unref);
  if (self->state != NULL
      && !recourse_case_state_apply (self->state, recourse_case_desk_peek_interview (self),
                                     &self->lost, &error))
    recourse_case_desk_emit_failed (self, error);
  recourse_guide_model_take_place (self->guide, self->place);
  recourse_case_desk_show_payments (self);
  recourse_guide_model_release (self->guide);
  g_clear_pointer (&self->place, recourse_guide_place_free);
  self->is_applying = FALSE;
  self->is_dirty = FALSE;
}
