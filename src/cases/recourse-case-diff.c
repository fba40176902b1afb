/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-diff"

#include "recourse-case-entry.h"
#include "recourse-case-private.h"
#include "recourse-money.h"

/*
 * From an interview into the log: an entry for whatever is not as the case says. What the case says
 * and the pack does not know any more is let alone: nobody took it back.
 */

typedef struct
{
  RecourseCaseState *state;
  RecourseInterview *interview;
  RecoursePack *pack;
  RecourseAuthor author;
  GPtrArray *drafts;
  gboolean is_alarm_raised; /* as the log has it after the drafts so far */
  gboolean has_sharing_ended;
} Comparison;

static void
free_draft (gpointer data)
{
  recourse_log_draft_free (data);
}

/* --- Answers ------------------------------------------------------------------------------------
 */

typedef struct
{
  gboolean is_answered;
  gboolean is_unsure;
  guint64 bits; /* of signs, or of the value */
} Answer;

static Answer
look_at_interview (const Comparison *self, guint screen)
{
  Answer answer = { .is_answered = recourse_interview_is_answered (self->interview, screen),
                    .is_unsure = recourse_interview_is_unsure (self->interview, screen) };
  guint value = 0;

  if (!answer.is_answered || answer.is_unsure)
    return answer;
  if (recourse_interview_answered_value (self->interview, screen, &value))
    answer.bits = G_GUINT64_CONSTANT (1) << value;
  else
    answer.bits = recourse_interview_ticked_signs (self->interview, screen);
  return answer;
}

static Answer
look_at_state (const Comparison *self, guint screen)
{
  for (guint i = 0; self->state != NULL && i < self->state->answers->len; i++)
    {
      const RecourseCaseAnswer *told = self->state->answers->pdata[i];
      Answer answer = { .is_answered = TRUE, .is_unsure = told->is_unsure };
      guint index;

      if (recourse_case_answer_find (told, self->pack, &index, &answer.bits) && index == screen)
        return answer;
    }
  return (Answer){ 0 };
}

/* One list for each variable of the screen, with what is still possible; all of them empty when the
 * answer was taken back. */
static void
add_values (const Comparison *self,
            RecourseLogDraft *draft,
            const RecourseScreen *screen,
            gboolean is_answered)
{
  const RecourseSpace *space = recourse_advisor_peek_space (
      recourse_interview_peek_advisor (self->interview));
  const RecourseBox *known = &recourse_interview_peek_situation (self->interview)->known;

  recourse_log_draft_begin_object (draft, "values");
  for (guint i = 0; i < screen->n_variables; i++)
    {
      const RecourseVariable *variable = recourse_pack_variable (self->pack, screen->variables[i]);
      guint64 possible = recourse_space_get (space, known, screen->variables[i]);

      recourse_log_draft_begin_list (draft, variable->id);
      for (guint value = 0; is_answered && value < variable->n_values; value++)
        if ((possible >> value & 1) != 0)
          recourse_log_draft_add_string (draft, NULL, variable->values[value].id);
      recourse_log_draft_end (draft);
    }
  recourse_log_draft_end (draft);
}

static void
add_signs (RecourseLogDraft *draft, const RecourseScreen *screen, guint64 ticked)
{
  recourse_log_draft_begin_list (draft, "signs");
  for (guint i = 0; i < screen->n_signs; i++)
    if ((ticked >> i & 1) != 0)
      recourse_log_draft_add_string (draft, NULL, screen->signs[i].id);
  recourse_log_draft_end (draft);
}

/* As the fold does it. */
static void
note_signs (Comparison *self, const Answer *answer)
{
  self->is_alarm_raised = FALSE;
  if (answer->is_answered)
    self->has_sharing_ended = FALSE;
}

static void
compare_answer (Comparison *self, guint index)
{
  const RecourseScreen *screen = recourse_pack_screen (self->pack, index);
  const Answer now = look_at_interview (self, index);
  const Answer told = look_at_state (self, index);
  RecourseLogDraft *draft;

  if (now.is_answered == told.is_answered && now.is_unsure == told.is_unsure
      && now.bits == told.bits)
    return;
  draft = recourse_log_draft_new ("answered", self->author);
  recourse_log_draft_add_string (draft, "pack", recourse_pack_peek_version (self->pack));
  recourse_log_draft_add_string (draft, "screen", screen->id);
  add_values (self, draft, screen, now.is_answered);
  if (now.is_unsure)
    recourse_log_draft_add_boolean (draft, "unsure", TRUE);
  else if (screen->n_signs > 0)
    {
      add_signs (draft, screen, now.bits);
      note_signs (self, &now);
    }
  g_ptr_array_add (self->drafts, draft);
}

static void
compare_sharing (Comparison *self)
{
  gboolean is_raised = recourse_interview_is_alarm_raised (self->interview);
  gboolean has_ended = recourse_interview_is_sharing_ended (self->interview);
  RecourseLogDraft *draft;

  if (is_raised == self->is_alarm_raised && has_ended == self->has_sharing_ended)
    return;
  draft = recourse_log_draft_new ("screen-sharing", self->author);
  recourse_log_draft_add_boolean (draft, "alarm", is_raised);
  recourse_log_draft_add_boolean (draft, "ended", has_ended);
  g_ptr_array_add (self->drafts, draft);
}

/* --- Steps --------------------------------------------------------------------------------------
 */

static gint64
find_done (const RecourseCaseState *state, const char *remedy, const char *step)
{
  for (guint i = 0; state != NULL && i < state->steps->len; i++)
    {
      const RecourseCaseStep *known = state->steps->pdata[i];

      if (g_str_equal (known->remedy, remedy) && g_strcmp0 (known->step, step) == 0)
        return known->done_at;
    }
  return RECOURSE_TIME_UNKNOWN;
}

static void
compare_done (Comparison *self, const char *remedy, const char *step, gint64 done_at)
{
  RecourseLogDraft *draft;

  done_at = recourse_case_whole_milliseconds (done_at);
  if (done_at == find_done (self->state, remedy, step))
    return;
  draft = recourse_log_draft_new ("step-done", self->author);
  recourse_log_draft_add_string (draft, "pack", recourse_pack_peek_version (self->pack));
  recourse_log_draft_add_string (draft, "remedy", remedy);
  if (step != NULL)
    recourse_log_draft_add_string (draft, "step", step);
  recourse_log_draft_add_boolean (draft, "done", done_at != RECOURSE_TIME_UNKNOWN);
  if (done_at != RECOURSE_TIME_UNKNOWN)
    recourse_log_draft_add_time (draft, "happened", done_at);
  g_ptr_array_add (self->drafts, draft);
}

static void
compare_steps (Comparison *self, guint index, const RecourseStep *steps, guint n_steps)
{
  const RecourseRemedy *remedy = recourse_pack_remedy (self->pack, index);

  for (guint i = 0; i < n_steps; i++)
    compare_done (self, remedy->id, steps[i].id,
                  recourse_interview_ticked_at (self->interview, index, steps[i].id));
}

static void
compare_remedy (Comparison *self, guint index)
{
  const RecourseRemedy *remedy = recourse_pack_remedy (self->pack, index);
  RecourseRecord record = { .happened_at = RECOURSE_TIME_UNKNOWN };

  compare_steps (self, index, remedy->steps, remedy->n_steps);
  if (remedy->follow_up == NULL)
    return;
  recourse_interview_get_record (self->interview, index, &record);
  compare_done (self, remedy->id, NULL, record.happened_at);
  compare_steps (self, index, remedy->follow_up->steps, remedy->follow_up->n_steps);
}

/* --- Payments -----------------------------------------------------------------------------------
 */

/* What the newest payment comes to when all of them are to come to @amount. Which one was meant
 * nobody knows; when it would have to be less than nothing, it was another. */
static gint64
share_amount (RecourseCaseState *state, const RecourseCasePayment *newest, gint64 amount)
{
  gint64 total = 0;
  gint64 others;

  recourse_case_state_total (state, &total);
  if (amount == total)
    return newest->amount;
  others = total - newest->amount;
  if (state->payments->len == 1 || others == 0)
    return amount;
  return amount > others ? amount - others : newest->amount;
}

static gboolean
would_be_newest (const RecourseCaseState *state, const RecourseCasePayment *newest, gint64 time)
{
  for (guint i = 0; i < state->payments->len; i++)
    {
      const RecourseCasePayment *other = state->payments->pdata[i];

      if (other != newest
          && (other->transferred_at > time
              || (other->transferred_at == time && other->number > newest->number)))
        return FALSE;
    }
  return TRUE;
}

/* The payment as the interview has it; texts and ids are borrowed from @newest. */
static RecourseCasePayment
look_at_payment (const Comparison *self, const RecourseCasePayment *newest)
{
  const RecourseSituation *situation = recourse_interview_peek_situation (self->interview);
  gint64 time = recourse_case_whole_milliseconds (situation->transferred_at);
  RecourseCasePayment payment = { .number = 1 };

  if (newest != NULL)
    payment = *newest;
  payment.amount = newest != NULL ? share_amount (self->state, newest, situation->amount)
                                  : situation->amount;
  if (newest != NULL && !would_be_newest (self->state, newest, time))
    return payment;
  payment.transferred_at = time;
  payment.is_about = situation->is_about && time != RECOURSE_TIME_UNKNOWN;
  return payment;
}

static void
compare_payment (Comparison *self)
{
  const RecourseCasePayment nothing = { .transferred_at = RECOURSE_TIME_UNKNOWN };
  const RecourseCasePayment *newest = self->state != NULL
                                          ? recourse_case_state_newest_payment (self->state)
                                          : NULL;
  const RecourseCasePayment *told = newest != NULL ? newest : &nothing;
  const RecourseCasePayment payment = look_at_payment (self, newest);

  if (payment.transferred_at != told->transferred_at || payment.is_about != told->is_about
      || payment.amount != told->amount)
    g_ptr_array_add (self->drafts, recourse_case_entry_payment (&payment, self->author));
}

/**
 * recourse_case_state_diff:
 * @self: (nullable): what the case says; %NULL when there is no case yet
 * @interview: what was answered; its pack may be another one than that of the case
 * @author: who answers
 *
 * Time and amount go to the first payment when there is none yet, else to the newest. With several
 * payments, an amount that is not their total changes the newest by the difference; where that
 * would leave nothing of it, the amounts stay as they are, and so does its time where another
 * payment would become the newest.
 *
 * Returns: (transfer full) (element-type RecourseLogDraft): entries after which the case says what
 *   @interview does, to be appended in this order; empty when it does already
 */
GPtrArray *
recourse_case_state_diff (RecourseCaseState *self,
                          RecourseInterview *interview,
                          RecourseAuthor author)
{
  Comparison comparison = { .state = self, .interview = interview, .author = author };

  g_return_val_if_fail (RECOURSE_IS_INTERVIEW (interview), NULL);

  comparison.pack = recourse_advisor_peek_pack (recourse_interview_peek_advisor (interview));
  comparison.drafts = g_ptr_array_new_with_free_func (free_draft);
  comparison.is_alarm_raised = self != NULL && self->is_alarm_raised;
  comparison.has_sharing_ended = self != NULL && self->has_sharing_ended;
  for (guint i = 0; i < recourse_pack_n_screens (comparison.pack); i++)
    compare_answer (&comparison, i);
  compare_sharing (&comparison);
  for (guint i = 0; i < recourse_pack_n_remedies (comparison.pack); i++)
    compare_remedy (&comparison, i);
  compare_payment (&comparison);
  return comparison.drafts;
}
