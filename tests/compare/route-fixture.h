/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "law-schedules.h"
#include "recourse-comparison-private.h"

G_BEGIN_DECLS

/*
 * One option made by hand, over a pack of two questions: problem (mistake, deceived) and identity
 * (known, unknown). In the beginning nothing is answered, the amount is ¥27,000, the moment noon of
 * 24 November 2026 in Beijing, and the option holds everywhere and has no items and no remarks.
 */
typedef struct
{
  RecourseAdvisor *advisor;
  RecourseSituation situation;
  RecourseCompareRequest request;
  int odds;
  GPtrArray *boxes; /* owned: those of the conditions */
  RecourseOption option;
  RecourseCostRule items[RECOURSE_MAX_COST_ITEMS];
  RecourseRemark remarks[RECOURSE_MAX_ROUTE_REMARKS];
  RecourseRoute route; /* of the last work_out() */
  gboolean is_due;
} RouteFixture;

/* Values of the two variables, as bits. */
enum
{
  MISTAKE = 1,
  DECEIVED = 2,
  KNOWN = 1,
  UNKNOWN = 2,
  ANY = 3,
};

void route_fixture_test (const char *path, void (*func) (RouteFixture *self, gconstpointer unused));
RecourseCondition route_fixture_when (RouteFixture *self, guint64 problem, guint64 identity);
void route_fixture_answer (RouteFixture *self, guint64 problem, guint64 identity);
RecourseCostRule *route_fixture_item (RouteFixture *self, RecoursePriceKind price);
RecourseCostRule *route_fixture_scheduled (RouteFixture *self,
                                           const RecourseSchedule *schedule,
                                           RecourseFraction low,
                                           RecourseFraction high);
RecourseRemark *route_fixture_remark (RouteFixture *self,
                                      RecourseRemarkKind kind,
                                      guint64 problem,
                                      guint64 identity);
void route_fixture_work_out (RouteFixture *self);
gint64 route_fixture_moment (const char *iso8601);

G_END_DECLS
