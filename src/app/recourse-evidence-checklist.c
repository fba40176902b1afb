/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-checklist"

#include "recourse-evidence-checklist.h"

#include "recourse-plan.h"

typedef struct
{
  GArray *wants;
  GHashTable *seen;
  RecourseEvidenceHas has;
  gpointer data;
} Making;

static void
add_kinds (Making *self, const RecourseRemedy *remedy, gboolean is_certain)
{
  for (guint i = 0; i < remedy->n_evidence; i++)
    {
      RecourseEvidenceWant want = { .kind = remedy->evidence[i], .is_certain = is_certain };

      if (!g_hash_table_add (self->seen, (gpointer) want.kind))
        continue;
      want.is_kept = self->has (want.kind->id, self->data);
      g_array_append_val (self->wants, want);
    }
}

static void
add_remedies (Making *self,
              RecourseAdvisor *advisor,
              const RecourseAdvice *advice,
              RecourseStatus status)
{
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);
  RecoursePlan plan;

  recourse_plan_list (advisor, advice, RECOURSE_REMEDY_DO, status, &plan);
  for (guint i = 0; i < plan.n_items; i++)
    add_kinds (self, recourse_pack_remedy (pack, plan.items[i]), status == RECOURSE_STATUS_CERTAIN);
}

/**
 * recourse_evidence_checklist_make:
 * @has: whether a kind is in the case
 *
 * Returns: (transfer full) (element-type RecourseEvidenceWant): each kind once, in the order in
 *   which the remedies are acted on: first what certainly holds asks for, then what may
 */
GArray *
recourse_evidence_checklist_make (RecourseAdvisor *advisor,
                                  const RecourseAdvice *advice,
                                  RecourseEvidenceHas has,
                                  gpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Making making = { .seen = seen, .has = has, .data = data };

  g_return_val_if_fail (RECOURSE_IS_ADVISOR (advisor), NULL);
  g_return_val_if_fail (advice != NULL && has != NULL, NULL);

  making.wants = g_array_new (FALSE, FALSE, sizeof (RecourseEvidenceWant));
  add_remedies (&making, advisor, advice, RECOURSE_STATUS_CERTAIN);
  add_remedies (&making, advisor, advice, RECOURSE_STATUS_POSSIBLE);
  return making.wants;
}
