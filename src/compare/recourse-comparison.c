/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-comparison"

#include "recourse-comparison.h"

#include "recourse-comparison-private.h"
#include "recourse-error.h"
#include "recourse-money.h"

#define CERTAIN 1000 /* permille */

/* The reader of the pack refuses more, so a route and a comparison always have room. */
G_STATIC_ASSERT (RECOURSE_PACK_MAX_OPTIONS <= RECOURSE_MAX_OPTIONS);
G_STATIC_ASSERT (RECOURSE_PACK_MAX_COST_ITEMS <= RECOURSE_MAX_COST_ITEMS);
G_STATIC_ASSERT (RECOURSE_PACK_MAX_REMARKS <= RECOURSE_MAX_ROUTE_REMARKS);

/**
 * recourse_compare_request_init:
 *
 * Makes @out_request the one in which nothing is set.
 */
void
recourse_compare_request_init (RecourseCompareRequest *out_request)
{
  *out_request = (RecourseCompareRequest){ .wage = -1 };
  for (guint i = 0; i < RECOURSE_N_QUOTES; i++)
    out_request->quotes[i] = -1;
  for (guint i = 0; i < RECOURSE_MAX_OPTIONS; i++)
    out_request->odds[i] = RECOURSE_PERMILLE_UNKNOWN;
}

static gboolean
check_amount (gint64 amount, GError **error)
{
  if (amount == 0)
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "a comparison needs the amount");
      return FALSE;
    }
  if (amount >= RECOURSE_MONEY_MIN_FEN && amount <= RECOURSE_MONEY_MAX_FEN)
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
               "an amount of %" G_GINT64_FORMAT " fen is outside of ¥0.01 to ¥100,000,000", amount);
  return FALSE;
}

static gboolean
check_moment (gint64 at, GError **error)
{
  if (at != RECOURSE_TIME_UNKNOWN)
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "a comparison needs the moment that it is for");
  return FALSE;
}

/* @value is unset (-1) or from @least to @most. */
static gboolean
check_setting (const char *what, gint64 value, gint64 least, gint64 most, GError **error)
{
  if (value == -1 || (value >= least && value <= most))
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
               "%s of %" G_GINT64_FORMAT " is outside of %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT,
               what, value, least, most);
  return FALSE;
}

static gboolean
check_request (const RecourseCompareRequest *request, GError **error)
{
  for (guint i = 0; i < RECOURSE_N_QUOTES; i++)
    if (!check_setting ("a quote in fen", request->quotes[i], 0, RECOURSE_MONEY_MAX_FEN, error))
      return FALSE;
  for (guint i = 0; i < RECOURSE_MAX_OPTIONS; i++)
    if (!check_setting ("odds in permille", request->odds[i], 0, CERTAIN, error))
      return FALSE;
  return check_setting ("a yearly wage in fen", request->wage, RECOURSE_MONEY_MIN_FEN,
                        RECOURSE_MONEY_MAX_FEN, error);
}

/**
 * recourse_route_init:
 * @out_is_due: set to whether a figure behind the route has to be looked at again
 *
 * Works out one route. One that is never applicable has remarks and nothing else.
 *
 * Errors: as recourse_compare().
 */
gboolean
recourse_route_init (RecourseRoute *self,
                     const RecourseOption *option,
                     const RecourseRouteInput *input,
                     gboolean *out_is_due,
                     GError **error)
{
  gint64 amount = input->situation->amount;

  *self = (RecourseRoute){ .option = option, .deadline_at = RECOURSE_TIME_UNKNOWN };
  *out_is_due = FALSE;
  recourse_route_find_remarks (self, input);
  if (option->when.n_boxes == 0)
    return TRUE;
  if (!recourse_route_find_cost (self, input->request, input->situation->at, amount, error)
      || !recourse_route_find_odds (self, amount, input->odds, error))
    return FALSE;
  recourse_route_find_time (self, input);
  *out_is_due = recourse_route_is_due (self, input);
  return TRUE;
}

static gboolean
add_routes (const RecourseRouteInput *common, RecourseComparison *comparison, GError **error)
{
  RecoursePack *pack = recourse_advisor_peek_pack (common->advisor);

  for (guint i = 0; i < recourse_pack_n_options (pack); i++)
    {
      RecourseRouteInput input = *common;
      gboolean is_due = FALSE;

      input.odds = common->request->odds[i];
      if (!recourse_route_init (&comparison->routes[i], recourse_pack_option (pack, i), &input,
                                &is_due, error))
        return FALSE;
      comparison->is_due = comparison->is_due || is_due;
      comparison->n_routes++;
    }
  return TRUE;
}

/**
 * recourse_compare:
 * @situation: with the amount and the moment that the comparison is for
 * @out_comparison: filled in; not to be used on error
 *
 * Works out every option of the pack, in its order: what it costs, what it takes, whether it is
 * open and why not. The law of the moment asked about counts. Nothing ranks the routes.
 *
 * Errors: %RECOURSE_ERROR_INVALID_ARGUMENT without an amount or a moment; %RECOURSE_ERROR_LIMIT for
 * an amount outside %RECOURSE_MONEY_MIN_FEN to %RECOURSE_MONEY_MAX_FEN, a quote, wage or odds out
 * of range, a moment before the first version of a schedule, and figures that do not fit;
 * %RECOURSE_ERROR_INVALID_CONTENT for a schedule of the pack that gives no figure.
 */
gboolean
recourse_compare (RecourseAdvisor *advisor,
                  const RecourseSituation *situation,
                  const RecourseCompareRequest *request,
                  RecourseComparison *out_comparison,
                  GError **error)
{
  const RecourseRouteInput input = { .advisor = advisor,
                                     .situation = situation,
                                     .request = request };

  out_comparison->n_routes = 0;
  out_comparison->is_due = FALSE;
  return check_amount (situation->amount, error) && check_moment (situation->at, error)
         && check_request (request, error) && add_routes (&input, out_comparison, error);
}

/**
 * recourse_compare_cost_at:
 * @at: the moment whose law counts, in microseconds
 * @amount: in fen
 * @out_cost: in fen, as #RecourseRoute has it; not changed on error
 *
 * What @option costs for another amount: a point of its curve.
 *
 * Errors: as recourse_compare(); %RECOURSE_ERROR_INVALID_ARGUMENT also for an option that is never
 * applicable, because it has no cost.
 */
gboolean
recourse_compare_cost_at (const RecourseOption *option,
                          const RecourseCompareRequest *request,
                          gint64 at,
                          gint64 amount,
                          RecourseRange *out_cost,
                          GError **error)
{
  RecourseRoute route = { .option = option };

  if (!check_amount (amount, error) || !check_moment (at, error) || !check_request (request, error))
    return FALSE;
  if (option->when.n_boxes == 0)
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "option '%s' is never applicable and has no cost", option->id);
      return FALSE;
    }
  if (!recourse_route_find_cost (&route, request, at, amount, error))
    return FALSE;
  *out_cost = route.cost;
  return TRUE;
}
