/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-comparison.h"

G_BEGIN_DECLS

/* What a route is worked out from. All of it is borrowed and was checked. */
typedef struct
{
  RecourseAdvisor *advisor;
  const RecourseSituation *situation;
  const RecourseCompareRequest *request;
  int odds; /* of this route, in permille */
} RecourseRouteInput;

gboolean recourse_route_init (RecourseRoute *self,
                              const RecourseOption *option,
                              const RecourseRouteInput *input,
                              gboolean *out_is_due,
                              GError **error);

gboolean recourse_route_item_init (RecourseRouteItem *self,
                                   const RecourseCostRule *rule,
                                   const RecourseCompareRequest *request,
                                   gint64 at,
                                   gint64 amount,
                                   GError **error);
gboolean recourse_route_find_cost (RecourseRoute *self,
                                   const RecourseCompareRequest *request,
                                   gint64 at,
                                   gint64 amount,
                                   GError **error);
gboolean recourse_route_find_odds (RecourseRoute *self, gint64 amount, int odds, GError **error);
void recourse_route_find_time (RecourseRoute *self, const RecourseRouteInput *input);
void recourse_route_find_remarks (RecourseRoute *self, const RecourseRouteInput *input);
gboolean recourse_route_is_due (const RecourseRoute *self, const RecourseRouteInput *input);

static inline gboolean
recourse_compare_is_on (const RecourseCompareRequest *request,
                        gboolean has_extra,
                        RecourseExtra extra)
{
  return !has_extra || request->extras[extra];
}

G_END_DECLS
