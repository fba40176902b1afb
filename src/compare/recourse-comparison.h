/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"
#include "recourse-schedule.h"

G_BEGIN_DECLS

#define RECOURSE_MAX_OPTIONS RECOURSE_PACK_MAX_OPTIONS
#define RECOURSE_MAX_COST_ITEMS RECOURSE_PACK_MAX_COST_ITEMS /* of one route */
#define RECOURSE_MAX_ROUTE_REMARKS RECOURSE_PACK_MAX_REMARKS /* of one route */
#define RECOURSE_PERMILLE_UNKNOWN (-1)

/** RecourseApplicable: whether a route is open. */
typedef enum
{
  RECOURSE_APPLICABLE_YES,
  RECOURSE_APPLICABLE_MAYBE,
  RECOURSE_APPLICABLE_NO,
} RecourseApplicable;

/** RecourseRange: from @low to @high, in fen, days or permille as its user says. */
typedef struct
{
  gint64 low;
  gint64 high;
} RecourseRange;

/**
 * RecourseCompareRequest: what the user set beside the situation. A value type; made by
 * recourse_compare_request_init().
 * @extras: the switches
 * @quotes: in fen, or -1: none entered
 * @wage: the province's yearly average wage in fen, or -1: not known
 * @odds: his own odds of each route in permille, or %RECOURSE_PERMILLE_UNKNOWN
 */
typedef struct
{
  gboolean extras[RECOURSE_N_EXTRAS];
  gint64 quotes[RECOURSE_N_QUOTES];
  gint64 wage;
  int odds[RECOURSE_MAX_OPTIONS];
} RecourseCompareRequest;

/**
 * RecourseRouteItem: one thing to pay.
 * @is_priced: FALSE where no law and no quote gives a price; @fen is then 0 and counts nowhere
 * @version: (nullable): the schedule that it was computed by
 * @ceiling: (nullable): the schedule of the most that may be asked by success; no part of @fen
 */
typedef struct
{
  const RecourseCostRule *rule;
  RecourseRange fen;
  gboolean is_priced;
  const RecourseScheduleVersion *version;
  RecourseFraction factors[2]; /* used with @version */
  const RecourseScheduleVersion *ceiling;
} RecourseRouteItem;

/**
 * RecourseRoute: one route, worked out. A value type that borrows from the pack.
 * @applicable: whether it is open; @remarks and @limit_text say why not or why only perhaps
 * @items: what the user pays; @others: what the payee bears in the end
 * @cost: the sum of @items, @up_front and @returned the parts of it that are paid first and that
 * come back when winning
 * @has_cost: FALSE for a route that is never applicable; the figures are then 0
 * @break_even: odds in permille from which it is worth it, with the low and with the high cost;
 * above 1000 it can never be
 * @days: to a result, when @has_days
 * @deadline_at: or %RECOURSE_TIME_UNKNOWN
 * @expected_net: with the user's odds, when @has_odds; low with the high cost
 */
typedef struct
{
  const RecourseOption *option;
  RecourseApplicable applicable;
  const RecourseRemark *remarks[RECOURSE_MAX_ROUTE_REMARKS];
  guint n_remarks;
  const RecourseText *limit_text; /* (nullable): what the wage limit has to say */
  RecourseRouteItem items[RECOURSE_MAX_COST_ITEMS];
  guint n_items;
  RecourseRouteItem others[RECOURSE_MAX_COST_ITEMS];
  guint n_others;
  gboolean has_cost;
  RecourseRange cost;
  RecourseRange up_front;
  RecourseRange returned;
  RecourseRange break_even;
  gboolean has_days;
  RecourseRange days;
  gint64 deadline_at;
  RecourseDeadlineState deadline_state;
  gboolean has_odds;
  RecourseRange expected_net;
} RecourseRoute;

/**
 * RecourseComparison: all routes, in the pack's order. A value type without anything to free; big,
 * so better not on a deep stack.
 * @is_due: some figure used is past the day on which it had to be looked at again
 */
typedef struct
{
  RecourseRoute routes[RECOURSE_MAX_OPTIONS];
  guint n_routes;
  gboolean is_due;
} RecourseComparison;

void recourse_compare_request_init (RecourseCompareRequest *out_request);
gboolean recourse_compare (RecourseAdvisor *advisor,
                           const RecourseSituation *situation,
                           const RecourseCompareRequest *request,
                           RecourseComparison *out_comparison,
                           GError **error);
gboolean recourse_compare_cost_at (const RecourseOption *option,
                                   const RecourseCompareRequest *request,
                                   gint64 at,
                                   gint64 amount,
                                   RecourseRange *out_cost,
                                   GError **error);
void recourse_comparison_list (RecourseAdvisor *advisor,
                               const RecourseComparison *comparison,
                               guint out_routes[RECOURSE_MAX_OPTIONS]);
char *recourse_route_item_format_working (const RecourseRouteItem *self,
                                          gint64 amount,
                                          RecourseLanguage language);
char *recourse_route_item_format_ceiling (const RecourseRouteItem *self,
                                          gint64 amount,
                                          RecourseLanguage language);

G_END_DECLS
