/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-apply"

#include "recourse-case-private.h"

/*
 * From the log into an interview. The pack may have changed since: a question may be gone, or a
 * value of it, or a sign. Such an answer is left open, so that it is asked again. Nothing here
 * depends on the order in which things were told.
 */

static gboolean
find_sign (const RecourseScreen *screen, const char *id, guint64 *bits)
{
  for (guint i = 0; i < screen->n_signs; i++)
    if (g_str_equal (screen->signs[i].id, id))
      {
        *bits |= G_GUINT64_CONSTANT (1) << i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_signs (const RecourseCaseAnswer *self, const RecourseScreen *screen, guint64 *out_bits)
{
  *out_bits = 0;
  if (self->signs == NULL)
    return FALSE;
  for (guint i = 0; self->signs[i] != NULL; i++)
    if (!find_sign (screen, self->signs[i], out_bits))
      return FALSE;
  return TRUE;
}

/**
 * recourse_case_answer_find:
 * @out_screen: index of its screen
 * @out_bits: one bit for each sign that was ticked, or the bit of the value; 0 when unsure
 *
 * Returns: %FALSE when @pack does not know the screen, the value or a sign any more, so that the
 *   question is open again
 */
gboolean
recourse_case_answer_find (const RecourseCaseAnswer *self,
                           RecoursePack *pack,
                           guint *out_screen,
                           guint64 *out_bits)
{
  const RecourseScreen *screen;
  guint value = 0;

  *out_bits = 0;
  if (!recourse_pack_find_screen (pack, self->screen, out_screen))
    return FALSE;
  screen = recourse_pack_screen (pack, *out_screen);
  if (self->is_unsure)
    return TRUE;
  if (screen->n_signs > 0)
    return find_signs (self, screen, out_bits);
  if (self->values == NULL || g_strv_length (self->values) != 1
      || !recourse_variable_find_value (recourse_pack_variable (pack, screen->variables[0]),
                                        self->values[0], &value))
    return FALSE;
  *out_bits = G_GUINT64_CONSTANT (1) << value;
  return TRUE;
}

typedef struct
{
  RecourseCaseState *state;
  RecourseInterview *interview;
  RecoursePack *pack;
  GPtrArray *lost;
} Application;

static void
apply_answer (Application *self, const RecourseCaseAnswer *answer)
{
  guint screen;
  guint64 bits;

  if (!recourse_case_answer_find (answer, self->pack, &screen, &bits))
    {
      g_ptr_array_add (self->lost, g_strdup (answer->screen));
      return;
    }
  if (answer->is_unsure)
    recourse_interview_answer_unsure (self->interview, screen);
  else if (recourse_pack_screen (self->pack, screen)->n_signs == 0)
    recourse_interview_answer_value (self->interview, screen, (guint) __builtin_ctzll (bits));
  else if (!self->state->is_alarm_raised)
    recourse_interview_answer_signs (self->interview, screen, bits);
}

/* The alarm answers the signs by itself, and signs that are answered end it. */
static void
apply_answers (Application *self)
{
  if (self->state->is_alarm_raised)
    recourse_interview_raise_alarm (self->interview);
  for (guint i = 0; i < self->state->answers->len; i++)
    apply_answer (self, self->state->answers->pdata[i]);
  recourse_interview_set_sharing_ended (self->interview, self->state->has_sharing_ended);
}

static gboolean
has_step (const RecourseStep *steps, guint n_steps, const char *id)
{
  for (guint i = 0; i < n_steps; i++)
    if (g_str_equal (steps[i].id, id))
      return TRUE;
  return FALSE;
}

static gboolean
has_remedy_step (const RecourseRemedy *remedy, const char *id)
{
  return has_step (remedy->steps, remedy->n_steps, id)
         || (remedy->follow_up != NULL
             && has_step (remedy->follow_up->steps, remedy->follow_up->n_steps, id));
}

static gboolean
apply_step (Application *self, const RecourseCaseStep *step, GError **error)
{
  const RecourseRemedy *remedy;
  guint index = 0;

  remedy = recourse_pack_find_remedy (self->pack, step->remedy, &index)
               ? recourse_pack_remedy (self->pack, index)
               : NULL;
  if (remedy != NULL && step->step == NULL && remedy->follow_up != NULL)
    return recourse_interview_record (self->interview, index, step->done_at, error);
  if (remedy != NULL && step->step != NULL && has_remedy_step (remedy, step->step))
    recourse_interview_tick (self->interview, index, step->step, step->done_at);
  else
    g_ptr_array_add (self->lost,
                     g_strdup_printf ("%s/%s", step->remedy, step->step != NULL ? step->step : ""));
  return TRUE;
}

static gboolean
apply_payments (Application *self, GError **error)
{
  const RecourseCasePayment *newest = recourse_case_state_newest_payment (self->state);
  gint64 total;

  const RecourseSituation *known = recourse_interview_peek_situation (self->interview);
  gint64 time = newest != NULL ? newest->transferred_at : RECOURSE_TIME_UNKNOWN;

  if (newest == NULL && known->amount == 0 && known->transferred_at == RECOURSE_TIME_UNKNOWN)
    return TRUE;
  recourse_case_state_total (self->state, &total);
  if (!recourse_interview_set_transferred_at (self->interview, time, error)
      || !recourse_interview_set_amount (self->interview, total, error))
    return FALSE;
  recourse_interview_set_time_is_about (self->interview, newest != NULL && newest->is_about);
  return TRUE;
}

/* The latest moment that was told: a clock that was set back since does not make it untrue. */
static gint64
find_latest (const RecourseCaseState *self, gint64 now)
{
  for (guint i = 0; i < self->payments->len; i++)
    now = MAX (now, ((const RecourseCasePayment *) self->payments->pdata[i])->transferred_at);
  for (guint i = 0; i < self->steps->len; i++)
    now = MAX (now, ((const RecourseCaseStep *) self->steps->pdata[i])->done_at);
  return now;
}

/**
 * recourse_case_state_apply_payments:
 * @interview: in which anything may be answered
 *
 * Brings only the time of the newest payment and the amount of all of them into @interview, after
 * payments were told; when there is none any more, both are unknown.
 *
 * Errors: those of the interview. What was brought in until then stays.
 */
gboolean
recourse_case_state_apply_payments (RecourseCaseState *self,
                                    RecourseInterview *interview,
                                    GError **error)
{
  Application application = { .state = self, .interview = interview };
  gboolean is_good;
  gint64 now;

  g_return_val_if_fail (self != NULL && RECOURSE_IS_INTERVIEW (interview), FALSE);

  now = recourse_interview_peek_situation (interview)->at;
  recourse_interview_set_now (interview, find_latest (self, now));
  is_good = apply_payments (&application, error);
  recourse_interview_set_now (interview, now);
  return is_good;
}

static gboolean
apply_all (Application *self, GError **error)
{
  apply_answers (self);
  for (guint i = 0; i < self->state->steps->len; i++)
    if (!apply_step (self, self->state->steps->pdata[i], error))
      return FALSE;
  return apply_payments (self, error);
}

/**
 * recourse_case_state_apply:
 * @interview: one in which nothing was answered yet, of any version of the pack
 * @out_lost: (out) (optional) (transfer full) (element-type utf8): what the pack does not have any
 *   more and so was not brought in: ids of screens, whose questions are open again where they
 *   exist, and `REMEDY/STEP` of steps (`REMEDY/` for a follow-up)
 *
 * Brings what the case says into @interview: answers, steps, what was recorded, the time of the
 * newest payment and the amount of all of them. A time that lies in the future by the clock of now
 * counts as now.
 */
gboolean
recourse_case_state_apply (RecourseCaseState *self,
                           RecourseInterview *interview,
                           GPtrArray **out_lost,
                           GError **error)
{
  g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func (g_free);
  Application application = { .state = self, .interview = interview, .lost = lost };
  gboolean is_good;
  gint64 now;

  g_return_val_if_fail (self != NULL && RECOURSE_IS_INTERVIEW (interview), FALSE);

  application.pack = recourse_advisor_peek_pack (recourse_interview_peek_advisor (interview));
  now = recourse_interview_peek_situation (interview)->at;
  recourse_interview_set_now (interview, find_latest (self, now));
  is_good = apply_all (&application, error);
  recourse_interview_set_now (interview, now);
  if (is_good && out_lost != NULL)
    *out_lost = g_steal_pointer (&lost);
  return is_good;
}
