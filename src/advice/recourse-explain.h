/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"

G_BEGIN_DECLS

/** RecourseReason: a smallest set of answers that is enough; one bit for each variable in
 * @variables. */
typedef struct
{
  guint32 variables;
} RecourseReason;

/** RecourseContradiction: answers that cannot all be true, and the line of impossible.json that
 * says so. */
typedef struct
{
  guint32 variables;
  guint impossible;
} RecourseContradiction;

/** RecourseChange: what another answer would do to one remedy. */
typedef struct
{
  guint remedy;
  RecourseStatus from;
  RecourseStatus to;
} RecourseChange;

gboolean recourse_advisor_explain (RecourseAdvisor *self,
                                   const RecourseSituation *situation,
                                   guint remedy,
                                   RecourseReason *out_reason);
GArray *recourse_advisor_contradictions (RecourseAdvisor *self, const RecourseSituation *situation)
    G_GNUC_WARN_UNUSED_RESULT;
GArray *recourse_advisor_what_if (RecourseAdvisor *self,
                                  const RecourseSituation *situation,
                                  guint variable,
                                  guint64 values) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
