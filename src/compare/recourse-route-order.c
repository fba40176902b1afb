/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-route-order"

#include "recourse-comparison-private.h"

/* The place of the remedy that sends people to the route: by urgency, then as the pack lists it. */
static guint
find_remedy_place (RecoursePack *pack, const RecourseOption *option)
{
  guint n_remedies = recourse_pack_n_remedies (pack);
  guint best = G_MAXUINT;

  for (guint i = 0; i < n_remedies; i++)
    {
      const RecourseRemedy *remedy = recourse_pack_remedy (pack, i);

      for (guint k = 0; k < remedy->n_options; k++)
        if (remedy->options[k] == option)
          best = MIN (best, (guint) remedy->urgency * n_remedies + i);
    }
  return best;
}

/* What is never applicable comes last, whatever else. */
static guint
find_group (const RecourseRoute *route)
{
  return route->has_cost ? (guint) route->applicable : RECOURSE_APPLICABLE_NO + 1;
}

static gboolean
comes_before (RecoursePack *pack, const RecourseRoute *a, const RecourseRoute *b)
{
  if (find_group (a) != find_group (b))
    return find_group (a) < find_group (b);
  return find_remedy_place (pack, a->option) < find_remedy_place (pack, b->option);
}

/**
 * recourse_comparison_list:
 * @out_routes: set to the indices of the routes in the order of acting
 *
 * What is open comes before what is perhaps open and what is not; a warning comes last. Within
 * these, routes stand as the plan has their remedies, so that the police come before a complaint.
 * No cost and no odds rank anything.
 */
void
recourse_comparison_list (RecourseAdvisor *advisor,
                          const RecourseComparison *comparison,
                          guint out_routes[RECOURSE_MAX_OPTIONS])
{
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);

  for (guint i = 0; i < comparison->n_routes; i++)
    {
      guint at = i;

      for (;
           at > 0
           && comes_before (pack, &comparison->routes[i], &comparison->routes[out_routes[at - 1]]);
           at--)
        out_routes[at] = out_routes[at - 1];
      out_routes[at] = i;
    }
}
