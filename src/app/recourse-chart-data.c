/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-chart-data"

#include "recourse-chart-data.h"

/* Of an empty chart: ¥100 to ¥1,000,000. */
#define EMPTY_LEAST 10000
#define EMPTY_MOST 100000000

static void
copy_series (RecourseChartData *self, const RecourseCostSeries *series)
{
  self->names = g_new0 (char *, self->n_series + 1);
  self->costs = g_new0 (RecourseRange, (gsize) self->n_series * self->n_amounts);
  self->series = g_new0 (RecourseCostSeries, self->n_series);
  for (guint i = 0; i < self->n_series; i++)
    {
      RecourseRange *costs = self->costs + (gsize) i * self->n_amounts;

      for (guint j = 0; j < self->n_amounts; j++)
        costs[j] = series[i].costs[j];
      self->names[i] = g_strdup (series[i].name);
      self->series[i] = (RecourseCostSeries){ self->names[i], series[i].applicable, costs };
    }
}

/**
 * recourse_chart_data_new:
 * @amounts: rising, in fen
 * @amount: the user's own in fen, or 0
 * @chosen: index of a series, or -1
 *
 * Returns: (transfer full): a copy of it all
 */
RecourseChartData *
recourse_chart_data_new (const gint64 *amounts,
                         guint n_amounts,
                         const RecourseCostSeries *series,
                         guint n_series,
                         gint64 amount,
                         int chosen)
{
  RecourseChartData *self = g_new0 (RecourseChartData, 1);

  self->amounts = g_memdup2 (amounts, sizeof *amounts * n_amounts);
  self->n_amounts = n_amounts;
  self->n_series = n_series;
  self->amount = amount;
  self->chosen = chosen >= 0 && (guint) chosen < n_series ? chosen : -1;
  copy_series (self, series);
  return self;
}

/** recourse_chart_data_free: (transfer full) (nullable) */
void
recourse_chart_data_free (RecourseChartData *self)
{
  if (self == NULL)
    return;
  g_free (self->amounts);
  g_free (self->series);
  g_free (self->costs);
  g_strfreev (self->names);
  g_free (self);
}

static gboolean
is_same_series (const RecourseChartData *self, const RecourseChartData *other)
{
  for (guint i = 0; i < self->n_series; i++)
    {
      if (!g_str_equal (self->names[i], other->names[i])
          || self->series[i].applicable != other->series[i].applicable)
        return FALSE;
    }
  for (gsize i = 0; i < (gsize) self->n_series * self->n_amounts; i++)
    {
      if (self->costs[i].low != other->costs[i].low || self->costs[i].high != other->costs[i].high)
        return FALSE;
    }
  return TRUE;
}

/** recourse_chart_data_equal: whether a chart of both looks the same */
gboolean
recourse_chart_data_equal (const RecourseChartData *self, const RecourseChartData *other)
{
  if (self->n_amounts != other->n_amounts || self->n_series != other->n_series
      || self->amount != other->amount || self->chosen != other->chosen)
    return FALSE;
  for (guint i = 0; i < self->n_amounts; i++)
    {
      if (self->amounts[i] != other->amounts[i])
        return FALSE;
    }
  return is_same_series (self, other);
}

/** recourse_chart_data_has_figures: whether there is a cost for any amount */
gboolean
recourse_chart_data_has_figures (const RecourseChartData *self, guint series)
{
  for (guint i = 0; i < self->n_amounts; i++)
    {
      if (self->series[series].costs[i].low >= 0)
        return TRUE;
    }
  return FALSE;
}

/** recourse_chart_data_is_free: whether it costs nothing, whatever the amount */
gboolean
recourse_chart_data_is_free (const RecourseChartData *self, guint series)
{
  for (guint i = 0; i < self->n_amounts; i++)
    {
      if (self->series[series].costs[i].low >= 0 && self->series[series].costs[i].high > 0)
        return FALSE;
    }
  return recourse_chart_data_has_figures (self, series);
}

/** recourse_chart_data_is_closed: whether the route is not open */
gboolean
recourse_chart_data_is_closed (const RecourseChartData *self, guint series)
{
  return self->series[series].applicable == RECOURSE_APPLICABLE_NO;
}

/**
 * recourse_chart_data_lead_free:
 * @is_closed: of the routes that are not open, else of those that are
 *
 * Returns: the series by whose pattern the free routes are drawn, which fall together: the chosen
 *   one, else the first; @n_series when there is none
 */
guint
recourse_chart_data_lead_free (const RecourseChartData *self, gboolean is_closed)
{
  guint leader = self->n_series;

  for (guint i = self->n_series; i > 0; i--)
    {
      guint series = i - 1;

      if (recourse_chart_data_is_free (self, series)
          && recourse_chart_data_is_closed (self, series) == is_closed
          && (leader == self->n_series || self->chosen != (int) leader))
        leader = series;
    }
  return leader;
}

/** recourse_chart_data_covers: whether @amount lies within the amounts */
gboolean
recourse_chart_data_covers (const RecourseChartData *self, gint64 amount)
{
  return self->n_amounts > 0 && amount >= self->amounts[0]
         && amount <= self->amounts[self->n_amounts - 1];
}

/* The first amount that is not below @amount, which the amounts cover. */
static guint
find_amount (const RecourseChartData *self, gint64 amount)
{
  guint from = 0;
  guint to = self->n_amounts - 1;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (self->amounts[middle] < amount)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

/**
 * recourse_chart_data_cost_at:
 * @amount: in fen
 * @out_cost: set to the cost in fen
 * @out_is_exact: set to whether @amount is one of the amounts; if not, @out_cost goes from the
 *   lower neighbour's low to the upper neighbour's high, since costs do not fall
 *
 * Returns: FALSE where there is no figure
 */
gboolean
recourse_chart_data_cost_at (const RecourseChartData *self,
                             guint series,
                             gint64 amount,
                             RecourseRange *out_cost,
                             gboolean *out_is_exact)
{
  const RecourseRange *costs = self->series[series].costs;
  guint above;
  guint below;

  if (!recourse_chart_data_covers (self, amount))
    return FALSE;
  above = find_amount (self, amount);
  *out_is_exact = self->amounts[above] == amount;
  below = *out_is_exact ? above : above - 1;
  if (costs[below].low < 0 || costs[above].low < 0)
    return FALSE;
  *out_cost = (RecourseRange){ MIN (costs[below].low, costs[above].low),
                               MAX (costs[below].high, costs[above].high) };
  return TRUE;
}

/** recourse_chart_data_amount_axis: that holds all amounts */
RecourseChartAxis
recourse_chart_data_amount_axis (const RecourseChartData *self)
{
  if (self->n_amounts == 0)
    return recourse_chart_axis_for_amounts (EMPTY_LEAST, EMPTY_MOST);
  return recourse_chart_axis_for_amounts (self->amounts[0], self->amounts[self->n_amounts - 1]);
}

/** recourse_chart_data_cost_axis: that holds all costs */
RecourseChartAxis
recourse_chart_data_cost_axis (const RecourseChartData *self)
{
  gint64 least = G_MAXINT64;
  gint64 most = 0;

  for (gsize i = 0; i < (gsize) self->n_series * self->n_amounts; i++)
    {
      const RecourseRange *cost = &self->costs[i];

      if (cost->low < 0)
        continue;
      if (cost->high > 0)
        least = MIN (least, cost->low > 0 ? cost->low : cost->high);
      most = MAX (most, cost->high);
    }
  return recourse_chart_axis_for_costs (most > 0 ? least : 0, most);
}
