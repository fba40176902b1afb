/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-compare-plan"

#include "recourse-compare-plan.h"

static gboolean
lists_option (const RecourseRemedy *remedy, const RecourseOption *option)
{
  for (guint i = 0; i < remedy->n_options; i++)
    if (remedy->options[i] == option)
      return remedy->kind == RECOURSE_REMEDY_DO;
  return FALSE;
}

/**
 * recourse_compare_plan_find_remedy:
 * @option: a number of the pack
 *
 * Returns: the first remedy of the plan with the steps of @option, one that is certain before one
 *   that is possible; %RECOURSE_NO_REMEDY when the plan has none
 */
guint
recourse_compare_plan_find_remedy (RecourseCompareModel *model, int option)
{
  RecourseGuideModel *guide = recourse_compare_model_peek_guide (model);
  RecoursePack *pack = recourse_guide_model_peek_pack (guide);
  const RecourseAdvice *advice = recourse_guide_model_peek_advice (guide);
  guint found = RECOURSE_NO_REMEDY;

  if (option < 0)
    return RECOURSE_NO_REMEDY;
  for (guint i = 0; i < recourse_pack_n_remedies (pack); i++)
    {
      if (!lists_option (recourse_pack_remedy (pack, i),
                         recourse_pack_option (pack, (guint) option)))
        continue;
      if (advice->statuses[i] == RECOURSE_STATUS_CERTAIN)
        return i;
      if (advice->statuses[i] == RECOURSE_STATUS_POSSIBLE && found == RECOURSE_NO_REMEDY)
        found = i;
    }
  return found;
}

/** recourse_compare_plan_is_reachable: whether enough was answered for a plan, and nobody watches
 */
gboolean
recourse_compare_plan_is_reachable (RecourseGuideModel *guide)
{
  RecourseInterview *interview = recourse_guide_model_peek_interview (guide);
  guint next = recourse_interview_next_screen (interview);

  return !recourse_interview_is_screen_shared (interview)
         && (next == RECOURSE_NO_SCREEN
             || !recourse_pack_screen (recourse_guide_model_peek_pack (guide), next)
                     ->on_start_page);
}
