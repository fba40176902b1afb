/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-interview"

#include "recourse-interview.h"

#include "recourse-interview-private.h"

enum
{
  CHANGED,
  TICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseInterview, recourse_interview, G_TYPE_OBJECT)

static RecoursePack *
peek_pack (RecourseInterview *self)
{
  return recourse_advisor_peek_pack (self->advisor);
}

/** recourse_interview_update: computes the advice anew and says so */
void
recourse_interview_update (RecourseInterview *self)
{
  recourse_advisor_advise (self->advisor, &self->situation, &self->advice);
  recourse_interview_include_records (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
recourse_interview_finalize (GObject *object)
{
  RecourseInterview *self = RECOURSE_INTERVIEW (object);

  g_clear_object (&self->advisor);
  g_free (self->screens);
  g_hash_table_unref (self->ticks);
  g_hash_table_unref (self->records);
  G_OBJECT_CLASS (recourse_interview_parent_class)->finalize (object);
}

static void
recourse_interview_class_init (RecourseInterviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = recourse_interview_finalize;
  signals[CHANGED] = g_signal_new ("changed", RECOURSE_TYPE_INTERVIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[TICKED] = g_signal_new ("ticked", RECOURSE_TYPE_INTERVIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
recourse_interview_init (RecourseInterview *self)
{
  self->ticks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->records = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
}

/**
 * recourse_interview_new:
 * @advisor: the interview takes a reference
 * @now: in microseconds
 *
 * Returns: (transfer full): an interview in which nothing was answered
 */
RecourseInterview *
recourse_interview_new (RecourseAdvisor *advisor, gint64 now)
{
  RecourseInterview *self = g_object_new (RECOURSE_TYPE_INTERVIEW, NULL);

  self->advisor = g_object_ref (advisor);
  self->now = now;
  self->screens = g_new0 (ScreenAnswer, recourse_pack_n_screens (peek_pack (self)));
  recourse_interview_start_again (self);
  return self;
}

/** recourse_interview_peek_advisor: borrowed */
RecourseAdvisor *
recourse_interview_peek_advisor (RecourseInterview *self)
{
  return self->advisor;
}

/** recourse_interview_peek_situation: what is known; borrowed, true until the next change */
const RecourseSituation *
recourse_interview_peek_situation (RecourseInterview *self)
{
  return &self->situation;
}

/** recourse_interview_peek_advice: what follows from it; borrowed, true until the next change */
const RecourseAdvice *
recourse_interview_peek_advice (RecourseInterview *self)
{
  return &self->advice;
}

/** recourse_interview_start_again: forgets every answer, tick and record */
void
recourse_interview_start_again (RecourseInterview *self)
{
  guint n_screens = recourse_pack_n_screens (peek_pack (self));

  recourse_advisor_situation_init (self->advisor, &self->situation);
  self->situation.at = self->now;
  for (guint i = 0; i < n_screens; i++)
    self->screens[i] = (ScreenAnswer){ 0 };
  self->is_alarm_raised = FALSE;
  self->has_sharing_ended = FALSE;
  g_hash_table_remove_all (self->ticks);
  g_hash_table_remove_all (self->records);
  recourse_interview_update (self);
}

/** recourse_interview_is_untouched: whether nothing was answered, ticked, recorded or said */
gboolean
recourse_interview_is_untouched (RecourseInterview *self)
{
  return self->situation.answered == 0 && self->situation.amount == 0
         && self->situation.transferred_at == RECOURSE_TIME_UNKNOWN && !self->is_alarm_raised
         && !self->has_sharing_ended && g_hash_table_size (self->ticks) == 0
         && g_hash_table_size (self->records) == 0;
}

/**
 * recourse_interview_answer_value:
 * @screen: one that sets a single variable by its values
 * @value: index of the value
 *
 * Answers a question, again if it was answered before; all other answers stay.
 */
void
recourse_interview_answer_value (RecourseInterview *self, guint screen, guint value)
{
  const RecourseScreen *shown = recourse_pack_screen (peek_pack (self), screen);

  g_return_if_fail (shown->n_signs == 0);

  recourse_advisor_answer (self->advisor, &self->situation, shown->variables[0],
                           G_GUINT64_CONSTANT (1) << value);
  self->screens[screen] = (ScreenAnswer){ .is_answered = TRUE };
  recourse_interview_update (self);
}

/** recourse_interview_answer_unsure: "I'm not sure": all values stay possible and the question is
 * closed */
void
recourse_interview_answer_unsure (RecourseInterview *self, guint screen)
{
  const RecourseScreen *shown = recourse_pack_screen (peek_pack (self), screen);

  for (guint i = 0; i < shown->n_variables; i++)
    recourse_advisor_answer (self->advisor, &self->situation, shown->variables[i], G_MAXUINT64);
  self->screens[screen] = (ScreenAnswer){ .is_answered = TRUE, .is_unsure = TRUE };
  recourse_interview_update (self);
}

/** recourse_interview_take_back: makes the answer to @screen unknown again, so that it may be asked
 * again */
void
recourse_interview_take_back (RecourseInterview *self, guint screen)
{
  const RecourseScreen *shown = recourse_pack_screen (peek_pack (self), screen);

  for (guint i = 0; i < shown->n_variables; i++)
    recourse_advisor_forget (self->advisor, &self->situation, shown->variables[i]);
  self->screens[screen] = (ScreenAnswer){ 0 };
  if (shown->n_signs > 0)
    self->is_alarm_raised = FALSE;
  recourse_interview_update (self);
}

/** recourse_interview_is_answered: "I'm not sure" is an answer */
gboolean
recourse_interview_is_answered (RecourseInterview *self, guint screen)
{
  return self->screens[screen].is_answered;
}

/** recourse_interview_is_unsure: whether @screen was answered by "I'm not sure" */
gboolean
recourse_interview_is_unsure (RecourseInterview *self, guint screen)
{
  return self->screens[screen].is_unsure;
}

/** recourse_interview_ticked_signs: one bit for each sign that was ticked */
guint64
recourse_interview_ticked_signs (RecourseInterview *self, guint screen)
{
  return self->screens[screen].ticked;
}

/**
 * recourse_interview_answered_value:
 * @out_value: set to the index of the value
 *
 * Returns: %FALSE when @screen was not answered by one value
 */
gboolean
recourse_interview_answered_value (RecourseInterview *self, guint screen, guint *out_value)
{
  const RecourseScreen *shown = recourse_pack_screen (peek_pack (self), screen);
  guint64 values = 0;

  if (!self->screens[screen].is_answered || self->screens[screen].is_unsure || shown->n_signs > 0)
    return FALSE;
  values = recourse_space_get (recourse_advisor_peek_space (self->advisor), &self->situation.known,
                               shown->variables[0]);
  *out_value = (guint) __builtin_ctzll (values);
  return TRUE;
}

/** recourse_interview_next_screen: the question to ask next, or %RECOURSE_NO_SCREEN */
guint
recourse_interview_next_screen (RecourseInterview *self)
{
  return self->advice.next_screen;
}

/**
 * recourse_interview_set_transferred_at:
 * @time: in microseconds, or %RECOURSE_TIME_UNKNOWN
 *
 * Errors: %RECOURSE_ERROR_INVALID_ARGUMENT when @time lies in the future; nothing changes then.
 */
gboolean
recourse_interview_set_transferred_at (RecourseInterview *self, gint64 time, GError **error)
{
  if (!recourse_advisor_set_times (self->advisor, &self->situation, time, self->now, error))
    return FALSE;
  self->situation.is_about = FALSE;
  recourse_interview_update (self);
  return TRUE;
}

/**
 * recourse_interview_set_time_is_about:
 *
 * Whether the time of the transfer is only "just now". A new time is exact until this is said.
 */
void
recourse_interview_set_time_is_about (RecourseInterview *self, gboolean is_about)
{
  self->situation.is_about = is_about;
  recourse_interview_update (self);
}

/**
 * recourse_interview_set_amount:
 * @fen: or 0 when it is not known
 *
 * Errors: %RECOURSE_ERROR_LIMIT, and nothing changes.
 */
gboolean
recourse_interview_set_amount (RecourseInterview *self, gint64 fen, GError **error)
{
  if (!recourse_advisor_set_amount (self->advisor, &self->situation, fen, error))
    return FALSE;
  recourse_interview_update (self);
  return TRUE;
}

/**
 * recourse_interview_set_now:
 * @now: in microseconds
 *
 * Computes the advice for another moment. A clock that was set to before the transfer leaves the
 * elapsed time at its first cell: the transfer has certainly happened.
 */
void
recourse_interview_set_now (RecourseInterview *self, gint64 now)
{
  gint64 transferred_at = self->situation.transferred_at;

  self->now = now;
  if (transferred_at != RECOURSE_TIME_UNKNOWN)
    now = MAX (now, transferred_at);
  recourse_advisor_set_times (self->advisor, &self->situation, transferred_at, now, NULL);
  recourse_interview_update (self);
}
