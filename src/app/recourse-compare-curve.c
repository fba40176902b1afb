/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-compare-curve"

#include "recourse-compare-curve.h"

#include "recourse-money.h"

#include <math.h>

/* The drawing shows amounts up to so many times smaller and larger than that of the case. */
#define SPREAD 30
#define SMALLEST G_GINT64_CONSTANT (10000) /* ¥100: below, all routes cost the same */
#define YUAN 100

/* Without an amount: ¥100 to ¥1,000,000. */
#define USUAL_HIGH G_GINT64_CONSTANT (100000000)

static void
find_ends (gint64 amount, gint64 *out_low, gint64 *out_high)
{
  *out_low = SMALLEST;
  *out_high = USUAL_HIGH;
  if (amount <= 0)
    return;
  *out_low = MAX (amount / SPREAD, MIN (SMALLEST, MAX (amount / 2, 1)));
  *out_high = MIN (MAX (amount, YUAN) * SPREAD, RECOURSE_MONEY_MAX_FEN);
}

/**
 * recourse_compare_curve_list_amounts:
 * @amount: of the case, in fen, or 0
 * @out_amounts: room for %RECOURSE_COMPARE_CURVE_POINTS
 *
 * Chooses amounts around that of the case at which the costs are drawn, evenly on a logarithmic
 * scale. Where to draw needs no exactness: whole yuan do, where there are so many.
 *
 * Returns: how many there are; they rise, and @amount is among them
 */
guint
recourse_compare_curve_list_amounts (gint64 amount, gint64 *out_amounts)
{
  gint64 low = 0;
  gint64 high = 0;
  guint n = 0;

  find_ends (amount, &low, &high);
  for (guint i = 0; i < RECOURSE_COMPARE_CURVE_POINTS - 1; i++)
    {
      double share = (double) i / (RECOURSE_COMPARE_CURVE_POINTS - 2);
      gint64 at = (gint64) ((double) low * pow ((double) high / (double) low, share));

      if (at > SMALLEST)
        at = (at + YUAN / 2) / YUAN * YUAN;
      at = CLAMP (at, low, high);
      if (n > 0 && out_amounts[n - 1] < amount && amount < at)
        out_amounts[n++] = amount;
      if (n == 0 || at > out_amounts[n - 1])
        out_amounts[n++] = at;
    }
  return n;
}

/**
 * recourse_compare_curve_fill:
 * @out_costs: room for @n_amounts; what @option costs at each of them, with the switches and quotes
 *   of @model
 *
 * Returns: FALSE where it cannot be worked out, or nothing could be drawn: a route that is never
 *   open has no cost
 */
gboolean
recourse_compare_curve_fill (RecourseCompareModel *model,
                             const RecourseOption *option,
                             const gint64 *amounts,
                             guint n_amounts,
                             RecourseRange *out_costs)
{
  const RecourseCompareRequest *request = recourse_compare_model_peek_request (model);
  RecourseInterview *interview = recourse_guide_model_peek_interview (
      recourse_compare_model_peek_guide (model));
  gint64 at = recourse_interview_peek_situation (interview)->at;

  if (option->n_items == 0)
    return FALSE;
  for (guint i = 0; i < n_amounts; i++)
    if (!recourse_compare_cost_at (option, request, at, amounts[i], &out_costs[i], NULL))
      return FALSE;
  return TRUE;
}
