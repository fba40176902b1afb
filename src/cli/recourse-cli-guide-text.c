/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-guide-text"

#include "recourse-cli-guide-private.h"

#include "recourse-cli-question.h"
#include "recourse-cli-remedy.h"

static RecoursePack *
peek_pack (const RecourseCliGuide *self)
{
  return recourse_advisor_peek_pack (self->advisor);
}

/** recourse_cli_guide_say: one paragraph of the program itself */
void
recourse_cli_guide_say (const RecourseCliGuide *self, RecourseCliWord word)
{
  recourse_cli_page_text (self->page, 0, recourse_cli_word (word, self->language));
}

/** recourse_cli_guide_say_filled: the same with one {} filled in */
void
recourse_cli_guide_say_filled (const RecourseCliGuide *self,
                               RecourseCliWord word,
                               const char *value)
{
  g_autofree char *text = recourse_cli_word_fill (word, self->language, value, NULL);

  recourse_cli_page_text (self->page, 0, text);
}

static void
get_result (const RecourseCliGuide *self, RecourseCliResult *out_result)
{
  guint remedy = 0;

  *out_result = (RecourseCliResult){
    .advisor = self->advisor,
    .situation = *recourse_interview_peek_situation (self->interview),
    .advice = *recourse_interview_peek_advice (self->interview),
    .settled = recourse_interview_settled (self->interview),
  };
  if (recourse_cli_remedy_find_follow_up (peek_pack (self), &remedy))
    out_result->has_record = recourse_interview_get_record (self->interview, remedy,
                                                            &out_result->record);
}

/** recourse_cli_guide_can_record: whether a payment stop may be asked for: the report to the police
 * is in the plan, nothing was noted yet, and nobody is watching
 */
gboolean
recourse_cli_guide_can_record (const RecourseCliGuide *self, guint *out_remedy)
{
  RecourseCliResult result;

  get_result (self, &result);
  return recourse_cli_remedy_find_follow_up (peek_pack (self), out_remedy) && !result.has_record
         && result.advice.statuses[*out_remedy] == RECOURSE_STATUS_CERTAIN
         && !recourse_interview_is_screen_shared (self->interview);
}

/** recourse_cli_guide_print_record: the countdown and the steps of what was just noted */
void
recourse_cli_guide_print_record (const RecourseCliGuide *self)
{
  RecourseCliResult result;

  get_result (self, &result);
  recourse_cli_remedy_print_follow_up (self->page, &result, self->language, result.record.remedy);
}

/** recourse_cli_guide_print_plan: the plan that follows from what is known */
void
recourse_cli_guide_print_plan (const RecourseCliGuide *self)
{
  RecourseCliPlanStyle style = {
    .language = self->language,
    .hides_details = recourse_interview_is_screen_shared (self->interview),
  };
  RecourseCliResult result;

  get_result (self, &result);
  recourse_cli_page_blank (self->page);
  recourse_cli_plan_print (self->page, &result, &style);
}

/* --- What is urgent --- */

static void
announce_remedy (const RecourseCliGuide *self,
                 const RecourseCliResult *result,
                 guint remedy,
                 guint n_steps)
{
  const RecourseRemedy *shown = recourse_pack_remedy (peek_pack (self), remedy);

  recourse_cli_page_heading (self->page, 0, recourse_text_get (&shown->title, self->language));
  recourse_cli_remedy_print_steps (self->page, result, self->language, remedy, n_steps);
}

/**
 * recourse_cli_guide_note_announced: what is certain has been said; what is not will be said
 * again once it is
 */
void
recourse_cli_guide_note_announced (RecourseCliGuide *self)
{
  const RecourseAdvice *advice = recourse_interview_peek_advice (self->interview);

  for (guint i = 0; i < recourse_pack_n_remedies (peek_pack (self)); i++)
    self->is_announced[i] = advice->statuses[i] == RECOURSE_STATUS_CERTAIN;
}

/*
 * New remedies that cannot wait, each with its first step; those that were said before by name
 * alone. @n_first: how many steps of the very first one.
 */
static void
announce (RecourseCliGuide *self, guint n_first)
{
  g_autoptr (GString) known = g_string_new (NULL);
  gboolean has_heading = FALSE;
  RecourseCliResult result;
  RecoursePlan plan;

  get_result (self, &result);
  recourse_interview_list_urgent (self->interview, &plan);
  for (guint i = 0; i < plan.n_items; i++)
    {
      const RecourseRemedy *remedy = recourse_pack_remedy (peek_pack (self), plan.items[i]);

      if (self->is_announced[plan.items[i]] && n_first == 1)
        {
          g_string_append_printf (known, "%s%s", known->len == 0 ? "" : " / ",
                                  recourse_text_get (&remedy->title, self->language));
          continue;
        }
      if (!has_heading)
        recourse_cli_page_heading (
            self->page, 0, recourse_cli_word (RECOURSE_CLI_WORD_DO_THIS_NOW, self->language));
      announce_remedy (self, &result, plan.items[i], has_heading ? 1 : n_first);
      has_heading = TRUE;
    }
  if (known->len > 0)
    recourse_cli_guide_say_filled (self, RECOURSE_CLI_WORD_STILL_DO, known->str);
  recourse_cli_guide_note_announced (self);
}

/**
 * recourse_cli_guide_show_progress: what is urgent, and how much there is still to ask;
 * @n_first steps of the first remedy
 */
void
recourse_cli_guide_show_progress (RecourseCliGuide *self, guint n_first)
{
  guint at_most = recourse_interview_peek_advice (self->interview)->at_most;
  g_autofree char *number = g_strdup_printf ("%u", at_most);

  recourse_cli_page_blank (self->page);
  announce (self, n_first);
  if (at_most > 0)
    recourse_cli_guide_say_filled (self, RECOURSE_CLI_WORD_AT_MOST, number);
}

static void
print_cut (const RecourseCliGuide *self)
{
  recourse_cli_page_heading (self->page, 0,
                             recourse_cli_word (RECOURSE_CLI_WORD_ASK_CUT, self->language));
  recourse_cli_question_print_row (
      self->page, 1, recourse_cli_word (RECOURSE_CLI_WORD_CUT_YES, self->language), NULL);
  recourse_cli_question_print_row (
      self->page, 2, recourse_cli_word (RECOURSE_CLI_WORD_CUT_NO, self->language), NULL);
}

static void
print_open_question (const RecourseCliGuide *self, RecourseCliWord ask, RecourseCliWord help)
{
  recourse_cli_page_heading (self->page, 0, recourse_cli_word (ask, self->language));
  recourse_cli_guide_say (self, help);
}

static void
print_clash (const RecourseCliGuide *self)
{
  RecourseCliResult result;

  get_result (self, &result);
  recourse_cli_plan_print_clash (self->page, &result, self->language);
  recourse_cli_guide_say (self, RECOURSE_CLI_WORD_ASK_CLASH);
}

static void
print_stop (const RecourseCliGuide *self)
{
  const RecourseRemedy *remedy = NULL;
  guint index = 0;

  if (!recourse_cli_guide_can_record (self, &index))
    return;
  remedy = recourse_pack_remedy (peek_pack (self), index);
  recourse_cli_page_heading (self->page, 0,
                             recourse_text_get (&remedy->follow_up->ask, self->language));
  recourse_cli_guide_say (self, RECOURSE_CLI_WORD_ASK_STOP_HELP);
}

/** recourse_cli_guide_print_step: the question of @step */
void
recourse_cli_guide_print_step (const RecourseCliGuide *self, const RecourseCliStep *step)
{
  recourse_cli_page_blank (self->page);
  switch (step->kind)
    {
    case RECOURSE_CLI_STEP_SCREEN:
      recourse_cli_question_print (self->page, self->interview, step->screen, self->language);
      break;
    case RECOURSE_CLI_STEP_CUT:
      print_cut (self);
      break;
    case RECOURSE_CLI_STEP_WHEN:
      print_open_question (self, RECOURSE_CLI_WORD_ASK_WHEN, RECOURSE_CLI_WORD_ASK_WHEN_HELP);
      break;
    case RECOURSE_CLI_STEP_AMOUNT:
      print_open_question (self, RECOURSE_CLI_WORD_ASK_AMOUNT, RECOURSE_CLI_WORD_ASK_AMOUNT_HELP);
      break;
    case RECOURSE_CLI_STEP_CLASH:
      print_clash (self);
      break;
    case RECOURSE_CLI_STEP_STOP:
      print_stop (self);
      break;
    case RECOURSE_CLI_STEP_ALARM:
    case RECOURSE_CLI_STEP_END:
    default:
      g_assert_not_reached ();
    }
  if (self->history->len == 0)
    recourse_cli_guide_say (self, RECOURSE_CLI_WORD_ALARM_OFFER);
}
