/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-plan"

#include "recourse-plan.h"

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
