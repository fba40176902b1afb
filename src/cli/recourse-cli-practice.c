/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-practice"

#include "recourse-cli-commands.h"

#include "recourse-cli-json.h"
#include "recourse-cli-plan.h"
#include "recourse-cli-protect.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"
#include "recourse-quiz.h"
#include "recourse-visible-text.h"

#define INDENT 2

/**
 * Desk: what the three commands work with.
 * @household: (nullable): how cases were answered before; %NULL with a pack from a folder, which
 *   looks at no household
 * @person: (nullable): whose answers; borrowed from @household
 */
typedef struct
{
  RecourseAdvisor *advisor;
  RecoursePack *pack;
  RecourseHousehold *household;
  char *path;
  const char *person;
} Desk;

static void
clear_desk (Desk *self)
{
  g_clear_object (&self->advisor);
  g_clear_pointer (&self->household, recourse_household_free);
  g_clear_pointer (&self->path, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, clear_desk)

static gboolean
open_household (Desk *self, const RecourseCliCall *call, GError **error)
{
  const char *typed = call->values[RECOURSE_CLI_OPTION_PERSON];

  if (!recourse_pack_is_built_in (self->pack))
    {
      if (typed == NULL)
        return TRUE;
      g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                           "--person: with --knowledge no household is looked at");
      return FALSE;
    }
  self->path = recourse_cli_protect_household_path (call);
  self->household = recourse_household_load (self->path, error);
  if (self->household == NULL)
    return FALSE;
  if (typed == NULL)
    return TRUE;
  self->person = recourse_cli_protect_find_person (self->household, typed, error);
  if (self->person == NULL)
    g_prefix_error (error, "--person: ");
  return self->person != NULL;
}

static gboolean
open_desk (Desk *self, const RecourseCliCall *call, GError **error)
{
  self->advisor = recourse_cli_call_load (call, error);
  if (self->advisor == NULL)
    return FALSE;
  self->pack = recourse_advisor_peek_pack (self->advisor);
  return open_household (self, call, error);
}

static const RecourseQuizCase *
find_case (const Desk *self, const RecourseCliCall *call, GError **error)
{
  const char *id = call->arguments->pdata[0];
  const RecourseQuizCase *quiz = recourse_pack_find_quiz_case (self->pack, id);
  g_autofree char *quoted = recourse_error_quote (id);

  if (quiz == NULL)
    g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                 "there is no practice case '%s'; 'practice list' lists them", quoted);
  return quiz;
}

static const char *
name_kind (const RecourseQuizCase *quiz)
{
  return quiz->has_message ? "message" : quiz->has_answers ? "situation" : "question";
}

/* --- practice list ------------------------------------------------------------------------------
 */

static const RecoursePractice *
find_last (const Desk *self, const RecourseQuizCase *quiz)
{
  return self->household != NULL
             ? recourse_household_find_practice (self->household, self->person, quiz->id)
             : NULL;
}

static void
add_last (JsonBuilder *builder, const RecoursePractice *last)
{
  json_builder_set_member_name (builder, "last");
  if (last == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  recourse_cli_json_time (builder, "at", last->at);
  recourse_cli_json_boolean (builder, "right", last->is_right);
  json_builder_end_object (builder);
}

static void
print_list_json (const Desk *self, RecourseCliPage *page, RecourseLanguage language)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "cases");
  json_builder_begin_array (builder);
  for (guint i = 0; i < recourse_pack_n_quiz_cases (self->pack); i++)
    {
      const RecourseQuizCase *quiz = recourse_pack_quiz_case (self->pack, i);

      json_builder_begin_object (builder);
      recourse_cli_json_string (builder, "id", quiz->id);
      recourse_cli_json_string (builder, "title", recourse_text_get (&quiz->title, language));
      recourse_cli_json_string (builder, "kind", name_kind (quiz));
      add_last (builder, find_last (self, quiz));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

static void
print_line (const Desk *self,
            RecourseCliPage *page,
            const RecourseQuizCase *quiz,
            RecourseLanguage language)
{
  const RecoursePractice *last = find_last (self, quiz);
  const char *title = recourse_text_get (&quiz->title, language);
  g_autofree char *mark = g_strconcat (quiz->id, ": ", NULL);
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (last == NULL)
    {
      recourse_cli_page_item (page, 0, mark, title);
      return;
    }
  day = recourse_china_time_format_date (last->at, language);
  text = recourse_cli_word_fill (last->is_right ? RECOURSE_CLI_WORD_PRACTICE_LAST_RIGHT
                                                : RECOURSE_CLI_WORD_PRACTICE_LAST_WRONG,
                                 language, title, day, NULL);
  recourse_cli_page_item (page, 0, mark, text);
}

/** recourse_cli_practice_list: `recoursectl practice list`; see recourse-cli-commands.h */
gboolean
recourse_cli_practice_list (const RecourseCliCall *call,
                            RecourseCliPage *page,
                            int *out_status,
                            GError **error)
{
  g_auto (Desk) desk = { NULL };

  if (!open_desk (&desk, call, error))
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      print_list_json (&desk, page, call->language);
      return TRUE;
    }
  recourse_cli_plan_print_banner (page, desk.pack, call->language);
  for (guint i = 0; i < recourse_pack_n_quiz_cases (desk.pack); i++)
    print_line (&desk, page, recourse_pack_quiz_case (desk.pack, i), call->language);
  return TRUE;
}

/* --- practice show ------------------------------------------------------------------------------
 */

/* The order of the pack may tell which one is right. */
static RecourseQuiz *
lay_out (RecoursePack *pack, const RecourseQuizCase *quiz)
{
  RecourseQuiz *round = recourse_quiz_new (pack, 0, NULL);

  while (recourse_quiz_peek_case (round) != quiz)
    recourse_quiz_next (round);
  return round;
}

static void
print_case_json (RecourseCliPage *page,
                 const RecourseQuizCase *quiz,
                 const RecourseQuiz *round,
                 RecourseLanguage language)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "id", quiz->id);
  recourse_cli_json_string (builder, "kind", name_kind (quiz));
  recourse_cli_json_string (builder, "title", recourse_text_get (&quiz->title, language));
  recourse_cli_json_string (builder, "story", recourse_text_get (&quiz->story, language));
  recourse_cli_json_string (
      builder, "message", quiz->has_message ? recourse_text_get (&quiz->message, language) : NULL);
  recourse_cli_json_string (builder, "ask", recourse_text_get (&quiz->ask, language));
  json_builder_set_member_name (builder, "choices");
  json_builder_begin_array (builder);
  for (guint i = 0; i < recourse_quiz_n_choices (round); i++)
    {
      const RecourseChoice *choice = recourse_quiz_choice (round, i);

      json_builder_begin_object (builder);
      recourse_cli_json_string (builder, "id", choice->id);
      recourse_cli_json_string (builder, "text", recourse_text_get (&choice->text, language));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

static void
print_message (RecourseCliPage *page, const RecourseQuizCase *quiz, RecourseLanguage language)
{
  g_autofree char *visible = recourse_visible_text (recourse_text_get (&quiz->message, language));
  g_auto (GStrv) lines = g_strsplit (visible, "\n", -1);

  recourse_cli_page_text (page, 0,
                          recourse_cli_word (RECOURSE_CLI_WORD_PRACTICE_MESSAGE, language));
  for (guint i = 0; lines[i] != NULL; i++)
    recourse_cli_page_item (page, INDENT, "| ", lines[i]);
  recourse_cli_page_blank (page);
}

static void
print_case (RecourseCliPage *page,
            const RecourseQuizCase *quiz,
            const RecourseQuiz *round,
            RecourseLanguage language)
{
  g_autofree char *how = recourse_cli_word_fill (RECOURSE_CLI_WORD_PRACTICE_HOW, language, quiz->id,
                                                 NULL);

  recourse_cli_page_heading (page, 0, recourse_text_get (&quiz->title, language));
  recourse_cli_page_text (page, 0, recourse_text_get (&quiz->story, language));
  recourse_cli_page_blank (page);
  if (quiz->has_message)
    print_message (page, quiz, language);
  recourse_cli_page_heading (page, 0, recourse_text_get (&quiz->ask, language));
  for (guint i = 0; i < recourse_quiz_n_choices (round); i++)
    {
      const RecourseChoice *choice = recourse_quiz_choice (round, i);
      g_autofree char *mark = g_strconcat (choice->id, ": ", NULL);

      recourse_cli_page_item (page, INDENT, mark, recourse_text_get (&choice->text, language));
    }
  recourse_cli_page_blank (page);
  recourse_cli_page_text (page, 0, how);
}

/** recourse_cli_practice_show: `recoursectl practice show`; see recourse-cli-commands.h */
gboolean
recourse_cli_practice_show (const RecourseCliCall *call,
                            RecourseCliPage *page,
                            int *out_status,
                            GError **error)
{
  g_auto (Desk) desk = { NULL };
  const RecourseQuizCase *quiz = NULL;
  g_autoptr (RecourseQuiz) round = NULL;

  desk.advisor = recourse_cli_call_load (call, error);
  if (desk.advisor == NULL)
    return FALSE;
  desk.pack = recourse_advisor_peek_pack (desk.advisor);
  quiz = find_case (&desk, call, error);
  if (quiz == NULL)
    return FALSE;
  round = lay_out (desk.pack, quiz);
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      print_case_json (page, quiz, round, call->language);
      return TRUE;
    }
  recourse_cli_plan_print_banner (page, desk.pack, call->language);
  print_case (page, quiz, round, call->language);
  return TRUE;
}

/* --- practice answer ----------------------------------------------------------------------------
 */

static const RecourseChoice *
find_choice (const RecourseCliCall *call, const RecourseQuizCase *quiz, GError **error)
{
  g_autofree char *quoted = NULL;

  if (call->arguments->len != 2)
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "answer: give one choice; 'practice show %s' lists them", quiz->id);
      return NULL;
    }
  for (guint i = 0; i < quiz->n_choices; i++)
    if (g_str_equal (quiz->choices[i].id, call->arguments->pdata[1]))
      return &quiz->choices[i];
  quoted = recourse_error_quote (call->arguments->pdata[1]);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "there is no choice '%s'; 'practice show %s' lists them", quoted, quiz->id);
  return NULL;
}

static gboolean
keep (const Desk *self, const RecourseQuizCase *quiz, const RecourseChoice *choice, GError **error)
{
  RecourseHouseholdEdit edit = { .kind = RECOURSE_HOUSEHOLD_PRACTISE,
                                 .person = self->person,
                                 .key = quiz->id,
                                 .at = recourse_china_time_now (),
                                 .is_right = choice->is_right };

  return self->household == NULL || recourse_household_edit (self->path, &edit, error);
}

static void
print_answer_json (const Desk *self,
                   RecourseCliPage *page,
                   const RecourseQuizCase *quiz,
                   const RecourseChoice *choice,
                   RecourseLanguage language)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "id", quiz->id);
  recourse_cli_json_string (builder, "choice", choice->id);
  recourse_cli_json_boolean (builder, "right", choice->is_right);
  recourse_cli_json_string (builder, "why", recourse_text_get (&choice->why, language));
  json_builder_set_member_name (builder, "right_choices");
  json_builder_begin_array (builder);
  for (guint i = 0; i < quiz->n_choices; i++)
    if (quiz->choices[i].is_right)
      json_builder_add_string_value (builder, quiz->choices[i].id);
  json_builder_end_array (builder);
  recourse_cli_json_boolean (builder, "kept", self->household != NULL);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

static void
print_better (RecourseCliPage *page, const RecourseQuizCase *quiz, RecourseLanguage language)
{
  for (guint i = 0; i < quiz->n_choices; i++)
    {
      if (!quiz->choices[i].is_right)
        continue;
      recourse_cli_page_blank (page);
      recourse_cli_page_item (page, 0,
                              recourse_cli_word (RECOURSE_CLI_WORD_PRACTICE_BETTER, language),
                              recourse_text_get (&quiz->choices[i].text, language));
      recourse_cli_page_text (page, INDENT, recourse_text_get (&quiz->choices[i].why, language));
    }
}

static void
print_check (const Desk *self,
             RecourseCliPage *page,
             const RecourseQuizCase *quiz,
             RecourseLanguage language)
{
  g_autoptr (RecourseOfferRules) rules = recourse_offer_rules_new (self->pack);
  g_autoptr (RecourseOfferCheck) check = recourse_quiz_case_check (quiz, rules, language);

  if (recourse_offer_check_n_findings (check) == 0)
    return;
  recourse_cli_page_blank (page);
  recourse_cli_page_text (page, 0, recourse_cli_word (RECOURSE_CLI_WORD_PRACTICE_CHECK, language));
  for (guint i = 0; i < recourse_offer_check_n_findings (check); i++)
    recourse_cli_protect_print_finding (page, check, i, language);
}

static void
print_answer (const Desk *self,
              RecourseCliPage *page,
              const RecourseQuizCase *quiz,
              const RecourseChoice *choice,
              RecourseLanguage language)
{
  recourse_cli_plan_print_banner (page, self->pack, language);
  recourse_cli_page_heading (page, 0,
                             recourse_cli_word (choice->is_right ? RECOURSE_CLI_WORD_PRACTICE_RIGHT
                                                                 : RECOURSE_CLI_WORD_PRACTICE_WRONG,
                                                language));
  recourse_cli_page_text (page, 0, recourse_text_get (&choice->why, language));
  if (!choice->is_right)
    print_better (page, quiz, language);
  if (quiz->has_message)
    print_check (self, page, quiz, language);
  if (self->household == NULL)
    return;
  recourse_cli_page_blank (page);
  recourse_cli_page_text (page, 0, recourse_cli_word (RECOURSE_CLI_WORD_PRACTICE_KEPT, language));
}

/** recourse_cli_practice_answer: `recoursectl practice answer`; see recourse-cli-commands.h */
gboolean
recourse_cli_practice_answer (const RecourseCliCall *call,
                              RecourseCliPage *page,
                              int *out_status,
                              GError **error)
{
  g_auto (Desk) desk = { NULL };
  const RecourseQuizCase *quiz = NULL;
  const RecourseChoice *choice = NULL;

  if (!open_desk (&desk, call, error))
    return FALSE;
  quiz = find_case (&desk, call, error);
  choice = quiz != NULL ? find_choice (call, quiz, error) : NULL;
  if (choice == NULL || !keep (&desk, quiz, choice, error))
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    print_answer_json (&desk, page, quiz, choice, call->language);
  else
    print_answer (&desk, page, quiz, choice, call->language);
  return TRUE;
}
