/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"
#include "recourse-region.h"

G_BEGIN_DECLS

/*
 * A remedy, compiled: where it holds and where it does not, both without what cannot be; and the
 * same two with it, for answers that clash. The first two together are all possible situations.
 */
typedef struct
{
  RecourseRegion *holds;
  RecourseRegion *fails;
  RecourseRegion *holds_anywhere;
  RecourseRegion *fails_anywhere;
} RecourseCompiledRemedy;

struct _RecourseAdvisor
{
  GObject parent_instance;

  RecoursePack *pack;
  RecourseSpace space;
  RecourseCompiledRemedy *remedies;
  guint n_remedies;
  RecourseRegion **impossible_by_rule;
  guint n_impossible;
  RecourseRegion *impossible;
  RecourseRegion *possible;
  guint32 presentation; /* start-page variables on which no remedy depends */
};

void recourse_advisor_find_next (RecourseAdvisor *self,
                                 const RecourseSituation *situation,
                                 RecourseAdvice *advice);
void recourse_advisor_find_deadlines (RecourseAdvisor *self,
                                      const RecourseSituation *situation,
                                      RecourseAdvice *advice);
gboolean recourse_condition_names (const RecourseSpace *space,
                                   const RecourseCondition *condition,
                                   guint variable);
RecourseStatus recourse_advisor_status_in (RecourseAdvisor *self,
                                           guint remedy,
                                           const RecourseBox *box,
                                           gboolean is_contradictory);

G_END_DECLS
