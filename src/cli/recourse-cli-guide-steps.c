/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-guide-steps"

#include "recourse-cli-guide-private.h"

#include "recourse-cli-input.h"
#include "recourse-cli-question.h"
#include "recourse-cli-remedy.h"
#include "recourse-cli-time.h"
#include "recourse-money.h"

static RecoursePack *
peek_pack (const RecourseCliGuide *self)
{
  return recourse_advisor_peek_pack (self->advisor);
}

static gboolean
find_start_page_screen (const RecourseCliGuide *self, guint *out_screen)
{
  for (guint i = 0; i < recourse_pack_n_screens (peek_pack (self)); i++)
    if (recourse_pack_screen (peek_pack (self), i)->on_start_page
        && !recourse_interview_is_answered (self->interview, i))
      {
        *out_screen = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * recourse_cli_guide_choose_step: what comes next. While somebody may be watching, neither time
 * nor amount is asked: whether the connection is cut comes before everything.
 */
RecourseCliStep
recourse_cli_guide_choose_step (const RecourseCliGuide *self)
{
  const RecourseAdvice *advice = recourse_interview_peek_advice (self->interview);
  gboolean is_watched = recourse_interview_is_screen_shared (self->interview);
  RecourseCliStep step = { .kind = RECOURSE_CLI_STEP_SCREEN };

  if (is_watched && !self->is_done[RECOURSE_CLI_STEP_CUT])
    step.kind = RECOURSE_CLI_STEP_CUT;
  else if (self->is_asking_stop)
    step.kind = RECOURSE_CLI_STEP_STOP;
  else if (find_start_page_screen (self, &step.screen))
    return step;
  else if (!is_watched && !self->is_done[RECOURSE_CLI_STEP_WHEN])
    step.kind = RECOURSE_CLI_STEP_WHEN;
  else if (!is_watched && !self->is_done[RECOURSE_CLI_STEP_AMOUNT])
    step.kind = RECOURSE_CLI_STEP_AMOUNT;
  else if (advice->is_contradictory && !self->is_done[RECOURSE_CLI_STEP_CLASH])
    step.kind = RECOURSE_CLI_STEP_CLASH;
  else if (advice->next_screen != RECOURSE_NO_SCREEN)
    step.screen = advice->next_screen;
  else
    step.kind = RECOURSE_CLI_STEP_END;
  return step;
}

/* --- Answers; each returns whether the text was one --- */

static gboolean
answer_screen (RecourseCliGuide *self, guint screen, const char *text)
{
  if (!recourse_cli_question_answer (self->interview, screen, text))
    {
      recourse_cli_question_complain (self->page, self->interview, screen, self->language);
      return FALSE;
    }
  if (recourse_pack_screen (peek_pack (self), screen)->n_signs > 0)
    self->is_done[RECOURSE_CLI_STEP_CUT] = FALSE;
  self->is_done[RECOURSE_CLI_STEP_CLASH] = FALSE;
  return TRUE;
}

static gboolean
answer_cut (RecourseCliGuide *self, const char *text)
{
  guint row = 0;

  if (!recourse_cli_input_choice (text, 2, &row))
    {
      recourse_cli_guide_say_filled (self, RECOURSE_CLI_WORD_WRONG_CHOICE, "2");
      return FALSE;
    }
  recourse_interview_set_sharing_ended (self->interview, row == 0);
  return TRUE;
}

/* A time that has come; complains about every other. */
static gboolean
read_past_time (RecourseCliGuide *self, const char *text, gint64 *out_time, gboolean *out_is_about)
{
  RecourseCliTimeVerdict verdict = recourse_cli_time_read (text, self->now, out_time);
  g_autofree char *now = recourse_china_time_format (self->now, self->language);

  *out_is_about = verdict == RECOURSE_CLI_TIME_JUST_NOW;
  if (*out_is_about || (verdict == RECOURSE_CLI_TIME_READ && *out_time <= self->now))
    return TRUE;
  if (verdict == RECOURSE_CLI_TIME_READ)
    recourse_cli_guide_say_filled (self, RECOURSE_CLI_WORD_FUTURE, now);
  else if (verdict == RECOURSE_CLI_TIME_AMBIGUOUS)
    recourse_cli_guide_say (self, RECOURSE_CLI_WORD_AMBIGUOUS_TIME);
  else
    recourse_cli_guide_say (self, RECOURSE_CLI_WORD_WRONG_TIME);
  return FALSE;
}

/* When the money went; of what nobody read from a clock, the seconds mean nothing. */
static char *
format_transfer_time (const RecourseCliGuide *self)
{
  const RecourseSituation *situation = recourse_interview_peek_situation (self->interview);
  g_autofree char *minute = NULL;

  if (!situation->is_about)
    return recourse_cli_remedy_format_time (situation->transferred_at, self->language);
  minute = recourse_situation_format_time (situation, self->language);
  return recourse_cli_word_fill (RECOURSE_CLI_WORD_BEIJING, self->language, minute, NULL);
}

static gboolean
answer_when (RecourseCliGuide *self, const char *text)
{
  gint64 time = RECOURSE_TIME_UNKNOWN;
  gboolean is_about = FALSE;
  g_autofree char *shown = NULL;

  if (recourse_cli_input_is_unknown (text))
    return recourse_interview_set_transferred_at (self->interview, time, NULL);
  if (!read_past_time (self, text, &time, &is_about)
      || !recourse_interview_set_transferred_at (self->interview, time, NULL))
    return FALSE;
  recourse_interview_set_time_is_about (self->interview, is_about);
  shown = format_transfer_time (self);
  recourse_cli_guide_say_filled (self, RECOURSE_CLI_WORD_NOTED, shown);
  return TRUE;
}

static gboolean
is_before_transfer (RecourseCliGuide *self, gint64 time)
{
  gint64 transferred_at = recourse_interview_peek_situation (self->interview)->transferred_at;
  g_autofree char *shown = NULL;

  if (transferred_at == RECOURSE_TIME_UNKNOWN || time >= transferred_at)
    return FALSE;
  shown = format_transfer_time (self);
  recourse_cli_guide_say_filled (self, RECOURSE_CLI_WORD_STOP_TOO_EARLY, shown);
  return TRUE;
}

/* Leaves the question when there is nothing to note. */
static gboolean
answer_stop (RecourseCliGuide *self, const char *text)
{
  gint64 time = 0;
  gboolean is_about = FALSE;
  guint remedy = 0;

  if (recourse_cli_input_is_unknown (text) || !recourse_cli_guide_can_record (self, &remedy))
    {
      self->is_asking_stop = FALSE;
      return FALSE;
    }
  if (!read_past_time (self, text, &time, &is_about) || is_before_transfer (self, time)
      || !recourse_interview_record (self->interview, remedy, time, NULL))
    return FALSE;
  self->is_asking_stop = FALSE;
  recourse_cli_guide_print_record (self);
  return TRUE;
}

static gboolean
answer_amount (RecourseCliGuide *self, const char *text)
{
  gint64 fen = 0;
  g_autofree char *shown = NULL;

  if (recourse_cli_input_is_unknown (text))
    return recourse_interview_set_amount (self->interview, 0, NULL);
  if (!recourse_money_parse (text, &fen, NULL)
      || !recourse_interview_set_amount (self->interview, fen, NULL))
    {
      recourse_cli_guide_say (self, RECOURSE_CLI_WORD_WRONG_AMOUNT);
      return FALSE;
    }
  shown = recourse_money_format (fen, self->language);
  recourse_cli_guide_say_filled (self, RECOURSE_CLI_WORD_NOTED, shown);
  return TRUE;
}

/**
 * recourse_cli_guide_answer_step: reads @text as the answer to @step; complains and returns
 * %FALSE when it is none
 */
gboolean
recourse_cli_guide_answer_step (RecourseCliGuide *self,
                                const RecourseCliStep *step,
                                const char *text)
{
  switch (step->kind)
    {
    case RECOURSE_CLI_STEP_SCREEN:
      return answer_screen (self, step->screen, text);
    case RECOURSE_CLI_STEP_CUT:
      return answer_cut (self, text);
    case RECOURSE_CLI_STEP_WHEN:
      return answer_when (self, text);
    case RECOURSE_CLI_STEP_AMOUNT:
      return answer_amount (self, text);
    case RECOURSE_CLI_STEP_STOP:
      return answer_stop (self, text);
    case RECOURSE_CLI_STEP_CLASH:
    case RECOURSE_CLI_STEP_ALARM:
    case RECOURSE_CLI_STEP_END:
    default:
      return FALSE;
    }
}

static void
take_back_signs (RecourseCliGuide *self)
{
  for (guint i = 0; i < recourse_pack_n_screens (peek_pack (self)); i++)
    if (recourse_pack_screen (peek_pack (self), i)->n_signs > 0)
      recourse_interview_take_back (self->interview, i);
}

static void
take_back_record (RecourseCliGuide *self)
{
  guint remedy = 0;

  if (recourse_cli_remedy_find_follow_up (peek_pack (self), &remedy))
    recourse_interview_remove_record (self->interview, remedy);
}

/** recourse_cli_guide_take_back: undoes the answer to @step */
void
recourse_cli_guide_take_back (RecourseCliGuide *self, const RecourseCliStep *step)
{
  self->is_done[step->kind] = FALSE;
  if (step->kind == RECOURSE_CLI_STEP_SCREEN)
    recourse_interview_take_back (self->interview, step->screen);
  else if (step->kind == RECOURSE_CLI_STEP_ALARM)
    take_back_signs (self);
  else if (step->kind == RECOURSE_CLI_STEP_CUT)
    recourse_interview_set_sharing_ended (self->interview, FALSE);
  else if (step->kind == RECOURSE_CLI_STEP_WHEN)
    (void) recourse_interview_set_transferred_at (self->interview, RECOURSE_TIME_UNKNOWN, NULL);
  else if (step->kind == RECOURSE_CLI_STEP_AMOUNT)
    (void) recourse_interview_set_amount (self->interview, 0, NULL);
  else if (step->kind == RECOURSE_CLI_STEP_STOP)
    take_back_record (self);
}
