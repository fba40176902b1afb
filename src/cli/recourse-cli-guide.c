/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-guide"

#include "recourse-cli-commands.h"

#include "recourse-cli-guide-private.h"
#include "recourse-cli-input.h"
#include "recourse-cli-plan.h"
#include "recourse-error.h"

#include <unistd.h>

/*
 * The interview in a terminal, for somebody who is frightened and has no display: one question at a
 * time, numbers as answers, what is urgent after each answer, and a plan even when the input ends
 * in the middle.
 */

static void
go_back (RecourseCliGuide *self)
{
  RecourseCliStep last;

  if (self->is_asking_stop && !self->is_plan_shown)
    {
      self->is_asking_stop = FALSE;
      return;
    }
  self->is_asking_stop = FALSE;
  self->is_plan_shown = FALSE;
  if (self->history->len == 0)
    {
      recourse_cli_guide_say (self, RECOURSE_CLI_WORD_NOTHING_BEFORE);
      return;
    }
  last = g_array_index (self->history, RecourseCliStep, self->history->len - 1);
  g_array_set_size (self->history, self->history->len - 1);
  recourse_cli_guide_take_back (self, &last);
  recourse_cli_guide_note_announced (self);
}

static void
raise_alarm (RecourseCliGuide *self)
{
  RecourseCliStep alarm = { .kind = RECOURSE_CLI_STEP_ALARM };

  recourse_interview_raise_alarm (self->interview);
  self->is_done[RECOURSE_CLI_STEP_CUT] = FALSE;
  self->is_asking_stop = FALSE;
  self->is_plan_shown = FALSE;
  g_array_append_val (self->history, alarm);
  recourse_cli_guide_show_progress (self, G_MAXUINT);
}

static void
switch_language (RecourseCliGuide *self)
{
  self->language = self->language == RECOURSE_LANGUAGE_EN ? RECOURSE_LANGUAGE_ZH_CN
                                                          : RECOURSE_LANGUAGE_EN;
  recourse_cli_guide_say (self, RECOURSE_CLI_WORD_KEYS);
}

static void
show_plan (const RecourseCliGuide *self)
{
  guint remedy = 0;

  recourse_cli_guide_print_plan (self);
  if (!self->is_asking_stop && recourse_cli_guide_can_record (self, &remedy))
    recourse_cli_guide_say (self, RECOURSE_CLI_WORD_STOP_OFFER);
}

/* Returns FALSE when @text is no key but an answer. */
static gboolean
press_key (RecourseCliGuide *self, const RecourseCliStep *step, const char *text)
{
  guint remedy = 0;

  if (g_str_equal (text, "b"))
    go_back (self);
  else if (g_str_equal (text, "l"))
    switch_language (self);
  else if (g_str_equal (text, "!"))
    raise_alarm (self);
  else if (g_str_equal (text, "p") && step->kind == RECOURSE_CLI_STEP_CLASH)
    self->is_done[RECOURSE_CLI_STEP_CLASH] = TRUE;
  else if (g_str_equal (text, "p"))
    show_plan (self);
  else if (g_str_equal (text, "s") && recourse_cli_guide_can_record (self, &remedy))
    self->is_asking_stop = TRUE;
  else
    return FALSE;
  return TRUE;
}

/* --- The conversation --- */

static void
look_at_clock (RecourseCliGuide *self)
{
  self->now = self->fixed_now != RECOURSE_TIME_UNKNOWN ? self->fixed_now
                                                       : recourse_china_time_now ();
  recourse_interview_set_now (self->interview, self->now);
}

/* What comes out of a pipe is not echoed by a terminal; a transcript without it is a riddle. */
static char *
ask_for_line (const RecourseCliGuide *self, gboolean *out_is_text)
{
  char *line = NULL;

  recourse_cli_page_raw (self->page, "> ");
  if (!recourse_cli_page_flush (self->page))
    return NULL;
  line = recourse_cli_input_read (stdin, out_is_text);
  if (line == NULL || !isatty (STDIN_FILENO))
    recourse_cli_page_text (self->page, 0, line != NULL ? line : "");
  return line;
}

static void
handle_line (RecourseCliGuide *self, const RecourseCliStep *step, const char *line)
{
  if (press_key (self, step, line) || !recourse_cli_guide_answer_step (self, step, line))
    return;
  self->is_done[step->kind] = TRUE;
  g_array_append_val (self->history, *step);
  if (step->kind != RECOURSE_CLI_STEP_STOP)
    recourse_cli_guide_show_progress (self, 1);
}

/* Returns FALSE when the conversation is over. */
static gboolean
ask_step (RecourseCliGuide *self, const RecourseCliStep *step)
{
  gboolean is_text = TRUE;
  g_autofree char *line = NULL;

  recourse_cli_guide_print_step (self, step);
  line = ask_for_line (self, &is_text);
  if (line == NULL && !self->is_plan_shown)
    {
      recourse_cli_guide_say (self, RECOURSE_CLI_WORD_INPUT_ENDED);
      recourse_cli_guide_print_plan (self);
    }
  if (line == NULL)
    return FALSE;
  if (g_str_equal (line, "q"))
    {
      recourse_cli_guide_say (self, RECOURSE_CLI_WORD_BYE);
      return FALSE;
    }
  if (is_text)
    handle_line (self, step, line);
  else
    recourse_cli_guide_say (self, RECOURSE_CLI_WORD_WRONG_LINE);
  return TRUE;
}

/* The last plan, and the one question that makes sense only after it. Returns FALSE at the end. */
static gboolean
conclude (RecourseCliGuide *self)
{
  guint remedy = 0;

  if (self->is_plan_shown)
    return FALSE;
  recourse_cli_guide_print_plan (self);
  self->is_plan_shown = TRUE;
  self->is_asking_stop = recourse_cli_guide_can_record (self, &remedy);
  return self->is_asking_stop;
}

static void
converse (RecourseCliGuide *self)
{
  gboolean goes_on = TRUE;

  while (goes_on)
    {
      RecourseCliStep step;

      look_at_clock (self);
      step = recourse_cli_guide_choose_step (self);
      goes_on = step.kind == RECOURSE_CLI_STEP_END ? conclude (self) : ask_step (self, &step);
    }
}

static void
welcome (const RecourseCliGuide *self)
{
  recourse_cli_page_heading (self->page, 0,
                             recourse_cli_word (RECOURSE_CLI_WORD_WELCOME, self->language));
  recourse_cli_plan_print_banner (self->page, recourse_advisor_peek_pack (self->advisor),
                                  self->language);
  recourse_cli_guide_say (self, RECOURSE_CLI_WORD_DISCLAIMER);
  recourse_cli_guide_say (self, RECOURSE_CLI_WORD_KEYS);
}

/** recourse_cli_guide: `recoursectl guide`; see recourse-cli-commands.h */
gboolean
recourse_cli_guide (const RecourseCliCall *call,
                    RecourseCliPage *page,
                    int *out_status,
                    GError **error)
{
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (RecourseInterview) interview = NULL;
  g_autoptr (GArray) history = g_array_new (FALSE, FALSE, sizeof (RecourseCliStep));
  RecourseCliGuide self = { .page = page, .language = call->language, .history = history };

  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "--json: 'guide' talks to a person; 'advise' has JSON");
      return FALSE;
    }
  if (!recourse_cli_call_get_time (call, RECOURSE_CLI_OPTION_AT, RECOURSE_TIME_UNKNOWN,
                                   &self.fixed_now, error))
    return FALSE;
  advisor = recourse_cli_call_load (call, error);
  if (advisor == NULL)
    return FALSE;
  interview = recourse_interview_new (advisor, recourse_china_time_now ());
  self.advisor = advisor;
  self.interview = interview;
  welcome (&self);
  converse (&self);
  *out_status = 0;
  return TRUE;
}
