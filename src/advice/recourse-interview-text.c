/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-interview-text"

#include "recourse-explain.h"
#include "recourse-interview.h"

#define LIST_SEPARATOR(language) ((language) == RECOURSE_LANGUAGE_ZH_CN ? "、" : ", ")
#define COLON(language) ((language) == RECOURSE_LANGUAGE_ZH_CN ? "：" : ": ")
#define SEMICOLON(language) ((language) == RECOURSE_LANGUAGE_ZH_CN ? "；" : "; ")

static void
append_value_names (GString *text,
                    const RecourseVariable *variable,
                    guint64 values,
                    RecourseLanguage language)
{
  const char *separator = "";

  for (guint i = 0; i < variable->n_values; i++)
    {
      if ((values >> i & 1) == 0)
        continue;
      g_string_append (text, separator);
      g_string_append (text, recourse_text_get (&variable->values[i].chip, language));
      separator = LIST_SEPARATOR (language);
    }
}

/**
 * recourse_interview_reason_text:
 * @remedy: one that is certain or ruled out
 *
 * The smallest set of answers that already makes it so, in words: "What happened: I was tricked;
 * ...".
 *
 * Returns: (transfer full): the text, "" when it holds whatever the answers are, or %NULL when
 * @remedy is undecided
 */
char *
recourse_interview_reason_text (RecourseInterview *self, guint remedy, RecourseLanguage language)
{
  RecourseAdvisor *advisor = recourse_interview_peek_advisor (self);
  const RecourseSituation *situation = recourse_interview_peek_situation (self);
  const RecourseSpace *space = recourse_advisor_peek_space (advisor);
  g_autoptr (GString) text = g_string_new (NULL);
  RecourseReason reason;

  if (!recourse_advisor_explain (advisor, situation, remedy, &reason))
    return NULL;
  for (guint v = 0; v < space->n_variables; v++)
    {
      const RecourseVariable *variable = recourse_pack_variable (
          recourse_advisor_peek_pack (advisor), v);

      if ((reason.variables >> v & 1) == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, SEMICOLON (language));
      g_string_append (text, recourse_text_get (&variable->name, language));
      g_string_append (text, COLON (language));
      append_value_names (text, variable, recourse_space_get (space, &situation->known, v),
                          language);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
has_more_than_lowest (const RecourseSpace *space,
                      const RecourseScreen *screen,
                      const RecourseBox *known)
{
  for (guint i = 0; i < screen->n_variables; i++)
    if (recourse_space_get (space, known, screen->variables[i]) != 1)
      return TRUE;
  return FALSE;
}

/**
 * recourse_interview_chip_text:
 *
 * What was answered to @screen, short enough for a chip. For a screen of signs these are the values
 * that the signs add up to, without those that are the lowest, but for the first where all of them
 * are; "I'm not sure" has no values.
 *
 * Returns: (transfer full): the text, or %NULL when @screen is unanswered or the answer is "I'm not
 * sure"
 */
char *
recourse_interview_chip_text (RecourseInterview *self, guint screen, RecourseLanguage language)
{
  RecourseAdvisor *advisor = recourse_interview_peek_advisor (self);
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);
  const RecourseSpace *space = recourse_advisor_peek_space (advisor);
  const RecourseScreen *shown = recourse_pack_screen (pack, screen);
  const RecourseBox *known = &recourse_interview_peek_situation (self)->known;
  gboolean says_more = has_more_than_lowest (space, shown, known);
  g_autoptr (GString) text = g_string_new (NULL);

  if (!recourse_interview_is_answered (self, screen) || recourse_interview_is_unsure (self, screen))
    return NULL;
  for (guint i = 0; i < shown->n_variables; i++)
    {
      guint64 values = recourse_space_get (space, known, shown->variables[i]);

      if (values == 1 && (i > 0 || says_more))
        continue;
      if (text->len > 0)
        g_string_append (text, LIST_SEPARATOR (language));
      append_value_names (text, recourse_pack_variable (pack, shown->variables[i]), values,
                          language);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
