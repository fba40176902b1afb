/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-plan"

#include "recourse-plan.h"

#include "recourse-money.h"

/**
 * recourse_plan_list:
 * @out_plan: set to the remedies of @kind that have @status, in the order of acting
 */
void
recourse_plan_list (RecourseAdvisor *advisor,
                    const RecourseAdvice *advice,
                    RecourseRemedyKind kind,
                    RecourseStatus status,
                    RecoursePlan *out_plan)
{
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);
  guint n_remedies = recourse_pack_n_remedies (pack);

  out_plan->n_items = 0;
  for (int urgency = RECOURSE_URGENCY_NOW; urgency <= RECOURSE_URGENCY_LATER; urgency++)
    for (guint i = 0; i < n_remedies; i++)
      {
        const RecourseRemedy *remedy = recourse_pack_remedy (pack, i);

        if (remedy->kind == kind && (int) remedy->urgency == urgency
            && advice->statuses[i] == status)
          out_plan->items[out_plan->n_items++] = i;
      }
}

/** recourse_plan_put_last: moves @remedy, if it is there, behind the others of its urgency */
void
recourse_plan_put_last (RecourseAdvisor *advisor, RecoursePlan *plan, guint remedy)
{
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);

  for (guint i = 0; i + 1 < plan->n_items; i++)
    {
      guint next = plan->items[i + 1];

      if (plan->items[i] != remedy
          || recourse_pack_remedy (pack, next)->urgency
                 != recourse_pack_remedy (pack, remedy)->urgency)
        continue;
      plan->items[i] = next;
      plan->items[i + 1] = remedy;
    }
}

/**
 * recourse_plan_steps:
 *
 * The steps of @remedy that fit @situation: those whose condition holds in all that is still
 * possible.
 *
 * Returns: (transfer container) (element-type RecourseStep): borrowed from the pack
 */
GPtrArray *
recourse_plan_steps (RecourseAdvisor *advisor, const RecourseSituation *situation, guint remedy)
{
  const RecourseRemedy *chosen = recourse_pack_remedy (recourse_advisor_peek_pack (advisor),
                                                       remedy);
  GPtrArray *steps = g_ptr_array_new ();

  for (guint i = 0; i < chosen->n_steps; i++)
    if (recourse_advisor_holds (advisor, situation, &chosen->steps[i].when))
      g_ptr_array_add (steps, &chosen->steps[i]);
  return steps;
}

/**
 * recourse_plan_messages:
 *
 * The words to send or to read aloud that belong to @remedy and can fit @situation: while an answer
 * is missing, the variants for both cases are offered.
 *
 * Returns: (transfer container) (element-type RecourseMessage): borrowed from the pack
 */
GPtrArray *
recourse_plan_messages (RecourseAdvisor *advisor, const RecourseSituation *situation, guint remedy)
{
  const RecourseRemedy *chosen = recourse_pack_remedy (recourse_advisor_peek_pack (advisor),
                                                       remedy);
  GPtrArray *messages = g_ptr_array_new ();

  for (guint i = 0; i < chosen->n_messages; i++)
    if (recourse_advisor_can_hold (advisor, situation, &chosen->messages[i]->when))
      g_ptr_array_add (messages, (gpointer) chosen->messages[i]);
  return messages;
}

/**
 * recourse_situation_format_time:
 *
 * Returns: (transfer full) (nullable): when the money went, in Beijing time, with seconds only
 * where somebody entered them; NULL when it is not known
 */
char *
recourse_situation_format_time (const RecourseSituation *self, RecourseLanguage language)
{
  RecourseCivilTime civil;

  if (self->transferred_at == RECOURSE_TIME_UNKNOWN)
    return NULL;
  recourse_china_time_to_civil (self->transferred_at, &civil);
  if (self->is_about || civil.second == 0)
    return recourse_china_time_format_minute (self->transferred_at, language);
  return recourse_china_time_format (self->transferred_at, language);
}

/* A payment stop compares the time, so a guess must not sound like what the bill says. */
static char *
dup_time_slot (const RecourseSituation *self, RecourseLanguage language)
{
  g_autofree char *time = recourse_situation_format_time (self, language);

  if (time == NULL || !self->is_about)
    return g_steal_pointer (&time);
  if (language == RECOURSE_LANGUAGE_ZH_CN)
    return g_strdup_printf ("大约%s（准确时间请照账单念）", time);
  return g_strdup_printf ("about %s (read the exact time from the bill)", time);
}

/**
 * recourse_situation_fill_message:
 *
 * Returns: (transfer full): the words of @message with what is known of the payment; the rest stays
 * a blank to fill in
 */
char *
recourse_situation_fill_message (const RecourseSituation *self,
                                 const RecourseMessage *message,
                                 RecourseLanguage language)
{
  g_autofree char *time = dup_time_slot (self, language);
  g_autofree char *amount = self->amount > 0 ? recourse_money_format (self->amount, language)
                                             : NULL;
  const RecourseSlot slots[] = { { "time", time }, { "amount", amount } };

  return recourse_message_fill (message, slots, G_N_ELEMENTS (slots), language);
}
