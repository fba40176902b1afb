/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"

G_BEGIN_DECLS

/*
 * What the advisor is compared with: every point of the space of a small pack, with the verdicts
 * that its conditions give there, evaluated box by box. Regions have no part in it.
 *
 * A point is one value for each variable, numbered in the pack's order; what is known is one mask
 * for each variable.
 */
typedef struct
{
  guint8 values[RECOURSE_MAX_VARIABLES];
  gboolean is_possible;
  guint64 verdicts; /* one bit for each remedy that holds */
} OraclePoint;

typedef struct
{
  RecoursePack *pack; /* borrowed */
  guint n_variables;
  guint n_remedies;
  guint n_points;
  OraclePoint *points;
} Oracle;

typedef struct
{
  guint64 masks[RECOURSE_MAX_VARIABLES];
} OracleKnown;

Oracle *oracle_new (RecoursePack *pack) G_GNUC_WARN_UNUSED_RESULT;
void oracle_free (Oracle *self);

gboolean oracle_condition_holds (const RecourseCondition *condition,
                                 const guint8 *values,
                                 guint n_variables);
void
oracle_know (RecourseAdvisor *advisor, const RecourseSituation *situation, OracleKnown *out_known);
gboolean oracle_is_in (const Oracle *self, const OraclePoint *point, const OracleKnown *known);
gboolean oracle_is_contradictory (const Oracle *self, const OracleKnown *known);
RecourseStatus oracle_status (const Oracle *self, const OracleKnown *known, guint remedy);
void
oracle_check_statuses (const Oracle *self, const OracleKnown *known, const RecourseAdvice *advice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Oracle, oracle_free)

/* Asking the pack by name; an unknown name ends the test. */
guint oracle_variable (RecoursePack *pack, const char *id);
guint oracle_screen (RecoursePack *pack, const char *id);
guint oracle_remedy (RecoursePack *pack, const char *id);
guint64 oracle_values (RecoursePack *pack, guint variable, const char *ids);
void oracle_answer (RecourseAdvisor *advisor, RecourseSituation *situation, const char *answers);
RecourseAdvice oracle_advise (RecourseAdvisor *advisor, const RecourseSituation *situation);

G_END_DECLS
