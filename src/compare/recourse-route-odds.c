/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-route-odds"

#include "recourse-comparison-private.h"
#include "recourse-error.h"
#include "recourse-schedule-private.h"

#define CERTAIN 1000 /* permille */

/* What a route costs, in two parts: @kept is lost whatever comes, @returned only when losing. */
typedef struct
{
  RecourseWide kept;
  RecourseWide returned;
} Stake;

/* Rounds @numerator / @denominator to a whole number, half up. */
static gboolean
divide (RecourseWide numerator, RecourseWide denominator, gint64 *out, GError **error)
{
  RecourseExact exact;

  if (recourse_exact_init (&exact, numerator, denominator) && recourse_exact_round (&exact, out))
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
               "the odds of a route cannot be computed: its cost is too large");
  return FALSE;
}

static gboolean
find_break_even (const Stake *stake, gint64 amount, gint64 *out_permille, GError **error)
{
  return divide ((stake->kept + stake->returned) * CERTAIN, amount + stake->returned, out_permille,
                 error);
}

static gboolean
find_expected (const Stake *stake, gint64 amount, int odds, gint64 *out_fen, GError **error)
{
  RecourseWide thousandfold = (RecourseWide) odds * amount - stake->kept * CERTAIN
                              - stake->returned * (CERTAIN - odds);

  return divide (thousandfold, CERTAIN, out_fen, error);
}

static void
put_in_order (RecourseRange *range)
{
  if (range->low > range->high)
    *range = (RecourseRange){ range->high, range->low };
}

/**
 * recourse_route_find_odds:
 * @self: with its cost
 * @amount: in fen, what winning brings; odds mean that it is really received
 * @odds: in permille, or %RECOURSE_PERMILLE_UNKNOWN
 *
 * Let A be the amount, r the part of the cost that comes back when winning and u the rest of it.
 * Who wins has A - u, who loses -u - r, so with odds p the route brings
 *
 *   p (A - u) + (1 - p) (-u - r)  =  p A - u - (1 - p) r
 *
 * in the mean, which is nothing where p (A + r) = u + r: the odds it takes are (u + r) / (A + r).
 * They are above 1 exactly where u > A, and then it can never be worth it.
 *
 * Both are computed exactly and rounded once, half up: towards plus infinity, below zero too. While
 * u <= A, a higher cost of either part raises the odds it takes. Beyond, more that comes back
 * lowers them; the two figures are then put in order, and both say never.
 *
 * Errors: %RECOURSE_ERROR_LIMIT when a figure does not fit.
 */
gboolean
recourse_route_find_odds (RecourseRoute *self, gint64 amount, int odds, GError **error)
{
  const Stake low = { (RecourseWide) self->cost.low - self->returned.low, self->returned.low };
  const Stake high = { (RecourseWide) self->cost.high - self->returned.high, self->returned.high };

  if (!find_break_even (&low, amount, &self->break_even.low, error)
      || !find_break_even (&high, amount, &self->break_even.high, error))
    return FALSE;
  put_in_order (&self->break_even);
  self->has_odds = odds != RECOURSE_PERMILLE_UNKNOWN;
  return !self->has_odds
         || (find_expected (&high, amount, odds, &self->expected_net.low, error)
             && find_expected (&low, amount, odds, &self->expected_net.high, error));
}
