/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-paper.h"

G_BEGIN_DECLS

/**
 * RecoursePlanSheet:
 * @now: the moment that it is for
 * @called: (element-type RecourseContact): whose number stands there already
 *
 * The plan that is being printed, for recourse-plan-*.c alone.
 */
typedef struct
{
  RecourseCasePaper paper;
  gint64 now;
  GHashTable *called;
} RecoursePlanSheet;

/* recourse-plan-steps.c */
void recourse_plan_sheet_add_both (const RecoursePlanSheet *self,
                                   RecourseSheetCell *cell,
                                   RecourseSheetStyle style,
                                   const char *mark,
                                   const RecourseText *text);
void recourse_plan_sheet_add_urgency (const RecoursePlanSheet *self, RecourseUrgency urgency);
void recourse_plan_sheet_add_do_not (const RecoursePlanSheet *self);

/* recourse-plan-times.c */
void recourse_plan_sheet_add_payments (const RecoursePlanSheet *self);
gboolean recourse_plan_sheet_add_times (const RecoursePlanSheet *self, GError **error);

G_END_DECLS
