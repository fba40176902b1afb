/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-guide-text"

#include "recourse-guide-text.h"

#include "recourse-contact-filter.h"
#include "recourse-guide-payment.h"
#include "recourse-money.h"
#include "recourse-plan.h"

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
  g_autofree char *time = NULL;
  g_autofree char *amount = NULL;
  RecourseMessage shown = *message;
  RecourseSlot slots[] = { { "time", NULL }, { "amount", NULL } };

  time = recourse_guide_payment_slot_time (model, language);
  if (situation->amount > 0)
    amount = recourse_money_format (situation->amount, language);
  slots[0].value = time;
  slots[1].value = amount;
  shown.text.in[language] = text;
  return recourse_message_fill (&shown, slots, G_N_ELEMENTS (slots), language);
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

/** recourse_guide_list_plan: the remedies of @kind and @status in the order of acting; what was
 * done on the emergency page stands behind the others that are urgent */
void
recourse_guide_list_plan (RecourseGuideModel *model,
                          RecourseRemedyKind kind,
                          RecourseStatus status,
                          RecoursePlan *out_plan)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (model);
  guint settled = recourse_guide_model_settled (model);

  recourse_plan_list (recourse_guide_model_peek_advisor (model),
                      recourse_guide_model_peek_advice (model), kind, status, out_plan);
  for (guint i = 0; i + 1 < out_plan->n_items; i++)
    {
      guint next = out_plan->items[i + 1];

      if (out_plan->items[i] != settled
          || recourse_pack_remedy (pack, next)->urgency != RECOURSE_URGENCY_NOW)
        continue;
      out_plan->items[i] = next;
      out_plan->items[i + 1] = settled;
    }
}

/** recourse_guide_list_urgent: what is certain and urgent, but for what was done on the emergency
 * page */
void
recourse_guide_list_urgent (RecourseGuideModel *model, RecoursePlan *out_plan)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (model);
  guint settled = recourse_guide_model_settled (model);
  RecoursePlan plan;

  out_plan->n_items = 0;
  recourse_guide_list_plan (model, RECOURSE_REMEDY_DO, RECOURSE_STATUS_CERTAIN, &plan);
  for (guint i = 0; i < plan.n_items; i++)
    if (recourse_pack_remedy (pack, plan.items[i])->urgency == RECOURSE_URGENCY_NOW
        && plan.items[i] != settled)
      out_plan->items[out_plan->n_items++] = plan.items[i];
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
