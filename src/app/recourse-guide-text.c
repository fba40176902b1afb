/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-guide-text"

#include "recourse-guide-text.h"

#include "recourse-contact-filter.h"

#include <string.h>

/**
 * recourse_guide_text_take:
 * @text: (transfer full) (nullable): words that come from the pack
 *
 * Returns: (transfer full): the words to show: without numbers and addresses if the pack is foreign
 */
char *
recourse_guide_text_take (RecourseGuideModel *model, char *text)
{
  char *shown = NULL;

  if (text == NULL || !recourse_guide_model_is_foreign_pack (model))
    return text;
  shown = recourse_contact_filter_text (text);
  g_free (text);
  return shown;
}

/** recourse_guide_text_in: @text in @language, as recourse_guide_text_take() shows it; transfer
 * full */
char *
recourse_guide_text_in (RecourseGuideModel *model,
                        const RecourseText *text,
                        RecourseLanguage language)
{
  return recourse_guide_text_take (model, g_strdup (recourse_text_get (text, language)));
}

/** recourse_guide_text: @text in the language of the page; transfer full */
char *
recourse_guide_text (RecourseGuideModel *model, const RecourseText *text)
{
  return recourse_guide_text_in (model, text, recourse_guide_model_language (model));
}

/**
 * recourse_guide_text_citation:
 * @law: what the law is called
 * @articles: where in it
 *
 * Returns: (transfer full): both as they are cited in the language of the page: "Civil Code, art.
 *   188", or 《民法典》第188条. Titles within a title take the single marks, as is the rule.
 */
char *
recourse_guide_text_citation (RecourseGuideModel *model,
                              const RecourseText *law,
                              const RecourseText *articles)
{
  g_autofree char *place = recourse_guide_text (model, articles);
  g_autofree char *title = recourse_guide_text (model, law);
  GString *text = g_string_new (title);

  if (recourse_guide_model_language (model) != RECOURSE_LANGUAGE_ZH_CN)
    {
      g_string_append_printf (text, ", %s", place);
      return g_string_free (text, FALSE);
    }
  g_string_replace (text, "《", "〈", 0);
  g_string_replace (text, "》", "〉", 0);
  g_string_prepend (text, "《");
  g_string_append_printf (text, "》%s", place);
  return g_string_free (text, FALSE);
}

/**
 * recourse_guide_text_message:
 *
 * Returns: (transfer full): the words of @message with time and amount as far as they are known.
 *   These come from the user, so they are shown with a foreign pack too.
 */
char *
recourse_guide_text_message (RecourseGuideModel *model,
                             const RecourseMessage *message,
                             RecourseLanguage language)
{
  const RecourseSituation *situation = recourse_interview_peek_situation (
      recourse_guide_model_peek_interview (model));
  g_autofree char *text = recourse_guide_text_in (model, &message->text, language);
  RecourseMessage shown = *message;

  shown.text.in[language] = text;
  return recourse_situation_fill_message (situation, &shown, language);
}

/** recourse_guide_message_has_slots: whether @message says something about the payment or a person
 */
gboolean
recourse_guide_message_has_slots (const RecourseMessage *message)
{
  return strstr (recourse_text_get (&message->text, RECOURSE_LANGUAGE_ZH_CN), "{slot:") != NULL;
}

/**
 * recourse_guide_text_number:
 *
 * Returns: (transfer full) (nullable): the number to dial; %NULL when there is none, or when it
 *   comes from a foreign pack
 */
char *
recourse_guide_text_number (RecourseGuideModel *model, const RecourseContact *contact)
{
  if (recourse_guide_model_is_foreign_pack (model) || *contact->number == '\0')
    return NULL;
  return g_strdup (contact->number);
}

/** recourse_guide_steps: the steps of @remedy to show; transfer container, borrowed from the pack
 */
GPtrArray *
recourse_guide_steps (RecourseGuideModel *model, guint remedy)
{
  RecourseInterview *interview = recourse_guide_model_peek_interview (model);

  return recourse_plan_steps (recourse_guide_model_peek_advisor (model),
                              recourse_interview_peek_situation (interview), remedy);
}

/** recourse_guide_messages: the words of @remedy to show; transfer container, borrowed from the
 * pack */
GPtrArray *
recourse_guide_messages (RecourseGuideModel *model, guint remedy)
{
  RecourseInterview *interview = recourse_guide_model_peek_interview (model);

  return recourse_plan_messages (recourse_guide_model_peek_advisor (model),
                                 recourse_interview_peek_situation (interview), remedy);
}
