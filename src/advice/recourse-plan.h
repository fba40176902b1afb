/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"

G_BEGIN_DECLS

/**
 * RecoursePlan: indices of remedies in the order of acting: by urgency, then as the pack lists
 * them. A value type without anything to free.
 */
typedef struct
{
  guint items[RECOURSE_MAX_REMEDIES];
  guint n_items;
} RecoursePlan;

void recourse_plan_list (RecourseAdvisor *advisor,
                         const RecourseAdvice *advice,
                         RecourseRemedyKind kind,
                         RecourseStatus status,
                         RecoursePlan *out_plan);
void recourse_plan_put_last (RecourseAdvisor *advisor, RecoursePlan *plan, guint remedy);
GPtrArray *recourse_plan_steps (RecourseAdvisor *advisor,
                                const RecourseSituation *situation,
                                guint remedy) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *recourse_plan_messages (RecourseAdvisor *advisor,
                                   const RecourseSituation *situation,
                                   guint remedy) G_GNUC_WARN_UNUSED_RESULT;

char *recourse_situation_format_time (const RecourseSituation *self, RecourseLanguage language);
char *recourse_situation_fill_message (const RecourseSituation *self,
                                       const RecourseMessage *message,
                                       RecourseLanguage language);

G_END_DECLS
