/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-question"

#include "recourse-cli-question.h"

#include "recourse-cli-input.h"
#include "recourse-cli-words.h"

#define HINT_INDENT 5

/* One screen of the interview as numbered rows: its values or signs, "none of these", "not sure".
 */

static RecoursePack *
peek_pack (RecourseInterview *interview)
{
  return recourse_advisor_peek_pack (recourse_interview_peek_advisor (interview));
}

static const RecourseScreen *
peek_screen (RecourseInterview *interview, guint screen)
{
  return recourse_pack_screen (peek_pack (interview), screen);
}

static const RecourseVariable *
peek_variable (RecourseInterview *interview, const RecourseScreen *screen)
{
  return recourse_pack_variable (peek_pack (interview), screen->variables[0]);
}

static guint
count_rows (RecourseInterview *interview, const RecourseScreen *screen)
{
  guint n_rows = screen->n_signs > 0 ? screen->n_signs + 1
                                     : peek_variable (interview, screen)->n_values;

  return n_rows + (screen->has_how_to_find_out ? 1 : 0);
}

/** recourse_cli_question_print_row: one answer; @hint may be %NULL */
void
recourse_cli_question_print_row (RecourseCliPage *page,
                                 guint number,
                                 const char *label,
                                 const char *hint)
{
  g_autofree char *mark = g_strdup_printf ("%3u  ", number);

  recourse_cli_page_item (page, 0, mark, label);
  if (hint != NULL)
    recourse_cli_page_text (page, HINT_INDENT, hint);
}

static void
print_values (RecourseCliPage *page, const RecourseVariable *variable, RecourseLanguage language)
{
  for (guint i = 0; i < variable->n_values; i++)
    {
      const RecourseValue *value = &variable->values[i];

      recourse_cli_question_print_row (page, i + 1, recourse_text_get (&value->label, language),
                                       value->has_hint ? recourse_text_get (&value->hint, language)
                                                       : NULL);
    }
}

static void
print_signs (RecourseCliPage *page, const RecourseScreen *screen, RecourseLanguage language)
{
  for (guint i = 0; i < screen->n_signs; i++)
    recourse_cli_question_print_row (page, i + 1,
                                     recourse_text_get (&screen->signs[i].label, language), NULL);
  recourse_cli_question_print_row (page, screen->n_signs + 1,
                                   recourse_cli_word (RECOURSE_CLI_WORD_NONE_OF_THESE, language),
                                   NULL);
}

/** recourse_cli_question_print: the question with its numbered rows */
void
recourse_cli_question_print (RecourseCliPage *page,
                             RecourseInterview *interview,
                             guint screen,
                             RecourseLanguage language)
{
  const RecourseScreen *shown = peek_screen (interview, screen);

  recourse_cli_page_heading (page, 0, recourse_text_get (&shown->ask, language));
  recourse_cli_page_text (page, 0, recourse_text_get (&shown->help, language));
  if (shown->n_signs > 0)
    {
      recourse_cli_page_text (page, 0, recourse_cli_word (RECOURSE_CLI_WORD_SEVERAL, language));
      print_signs (page, shown, language);
    }
  else
    print_values (page, peek_variable (interview, shown), language);
  if (shown->has_how_to_find_out)
    recourse_cli_question_print_row (page, count_rows (interview, shown),
                                     recourse_cli_word (RECOURSE_CLI_WORD_UNSURE, language),
                                     recourse_text_get (&shown->how_to_find_out, language));
}

static gboolean
answer_signs (RecourseInterview *interview, guint screen, const char *text)
{
  const RecourseScreen *shown = peek_screen (interview, screen);
  guint n_rows = count_rows (interview, shown);
  guint64 none = G_GUINT64_CONSTANT (1) << shown->n_signs;
  guint64 rows = 0;

  if (!recourse_cli_input_choices (text, n_rows, &rows))
    return FALSE;
  if (rows == none)
    recourse_interview_answer_signs (interview, screen, 0);
  else if (rows == none << 1)
    recourse_interview_answer_unsure (interview, screen);
  else if (rows < none)
    recourse_interview_answer_signs (interview, screen, rows);
  else
    return FALSE;
  return TRUE;
}

/**
 * recourse_cli_question_answer:
 * @text: as recourse_cli_input_normalise() makes it
 *
 * Returns: %FALSE when @text is no answer to @screen; nothing changes then
 */
gboolean
recourse_cli_question_answer (RecourseInterview *interview, guint screen, const char *text)
{
  const RecourseScreen *shown = peek_screen (interview, screen);
  guint row = 0;

  if (shown->n_signs > 0)
    return answer_signs (interview, screen, text);
  if (!recourse_cli_input_choice (text, count_rows (interview, shown), &row))
    return FALSE;
  if (row < peek_variable (interview, shown)->n_values)
    recourse_interview_answer_value (interview, screen, row);
  else
    recourse_interview_answer_unsure (interview, screen);
  return TRUE;
}

/** recourse_cli_question_complain: says what can be typed at @screen */
void
recourse_cli_question_complain (RecourseCliPage *page,
                                RecourseInterview *interview,
                                guint screen,
                                RecourseLanguage language)
{
  const RecourseScreen *shown = peek_screen (interview, screen);
  g_autofree char *number = g_strdup_printf ("%u", count_rows (interview, shown));
  g_autofree char *text = recourse_cli_word_fill (
      shown->n_signs > 0 ? RECOURSE_CLI_WORD_WRONG_SIGNS : RECOURSE_CLI_WORD_WRONG_CHOICE, language,
      number, NULL);

  recourse_cli_page_text (page, 0, text);
}
