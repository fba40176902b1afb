/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-chart-axis"

#include "recourse-chart-axis.h"

#include <math.h>

/* What an axis shows when there is nothing to show: ¥10 and ¥100. */
#define EMPTY_FOOT 1000
#define EMPTY_HIGH 10000

/* The foot is at most this part of the highest cost, or a cost of some fen would take all room. */
#define DEEPEST_FOOT 100000

/* No value that is drawn is larger; its 1-2-5 neighbours still fit. */
#define LARGEST G_GINT64_CONSTANT (1000000000000000)

static const int steps[] = { 1, 2, 5 };

/* The power of ten at or below @value, which is 1 or more. */
static gint64
find_decade (gint64 value)
{
  gint64 decade = 1;

  while (decade <= value / 10)
    decade *= 10;
  return decade;
}

/* The number of the form 1, 2 or 5 times a power of ten that is at or below @value. */
static gint64
round_down (gint64 value)
{
  gint64 decade = find_decade (value);

  if (value >= 5 * decade)
    return 5 * decade;
  return value >= 2 * decade ? 2 * decade : decade;
}

static gint64
round_up (gint64 value)
{
  gint64 decade = find_decade (value);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (value <= steps[i] * decade)
        return steps[i] * decade;
    }
  return 10 * decade;
}

/**
 * recourse_chart_axis_for_amounts:
 * @least: in fen; below 1 counts as 1
 * @most: in fen; below @least counts as @least
 *
 * Returns: an axis from @least to @most; wider where no two round figures lie in between
 */
RecourseChartAxis
recourse_chart_axis_for_amounts (gint64 least, gint64 most)
{
  gint64 ticks[RECOURSE_CHART_MAX_TICKS];
  RecourseChartAxis self = { 0 };

  self.low = CLAMP (least, 1, LARGEST);
  self.high = CLAMP (most, self.low, LARGEST);
  if (self.low < self.high && recourse_chart_axis_list_ticks (&self, 0, ticks) >= 2)
    return self;
  self.low = round_down (MAX (self.low - 1, 1));
  self.high = round_up (self.high + 1);
  return self;
}

/**
 * recourse_chart_axis_for_costs:
 * @least: the smallest cost above 0, in fen; 0 when there is none
 * @most: the highest cost, in fen
 *
 * Returns: an axis from 0 up to a round figure at or above @most
 */
RecourseChartAxis
recourse_chart_axis_for_costs (gint64 least, gint64 most)
{
  RecourseChartAxis self = { 0 };

  if (least <= 0 || most <= 0)
    return (RecourseChartAxis){ 0, EMPTY_HIGH, EMPTY_FOOT };
  self.high = round_up (MIN (most, LARGEST));
  self.foot = MAX (find_decade (MIN (least, self.high)), find_decade (self.high) / DEEPEST_FOOT);
  if (self.high < 10 * self.foot)
    self.high = 10 * self.foot;
  return self;
}

/* The length of the way up to @value, in e-folds. The foot is one of them long, so that the line
 * keeps its direction where it becomes logarithmic. */
static double
climb (const RecourseChartAxis *self, gint64 value)
{
  if (self->foot == 0)
    return log ((double) MAX (value, 1));
  if (value <= self->foot)
    return (double) value / (double) self->foot;
  return 1.0 + log ((double) value / (double) self->foot);
}

/**
 * recourse_chart_axis_place:
 * @value: in fen
 *
 * Returns: where @value stands: 0 at the beginning, 1 at the end; what lies outside stands at the
 *   nearer end
 */
double
recourse_chart_axis_place (const RecourseChartAxis *self, gint64 value)
{
  double low = climb (self, self->low);
  double high = climb (self, self->high);

  return (climb (self, CLAMP (value, self->low, self->high)) - low) / (high - low);
}

static void
add_decade (const RecourseChartAxis *self,
            gint64 decade,
            guint n_steps,
            gint64 *ticks,
            guint *n_ticks)
{
  for (guint i = 0; i < n_steps; i++)
    {
      gint64 tick = steps[i] * decade;

      if (tick >= MAX (self->low, self->foot) && tick <= self->high
          && *n_ticks < RECOURSE_CHART_MAX_TICKS)
        ticks[(*n_ticks)++] = tick;
    }
}

/**
 * recourse_chart_axis_list_ticks:
 * @sparseness: 0: 1, 2 and 5 times each power of ten; 1: each power of ten; n: every nth of them,
 *   from the first one on
 * @out_ticks: filled with rising values in fen
 *
 * Returns: how many there are; 0 comes first on an axis with a foot
 */
guint
recourse_chart_axis_list_ticks (const RecourseChartAxis *self,
                                guint sparseness,
                                gint64 out_ticks[RECOURSE_CHART_MAX_TICKS])
{
  guint n_steps = sparseness == 0 ? G_N_ELEMENTS (steps) : 1;
  gint64 least = MAX (self->low, self->foot);
  guint n_ticks = 0;
  guint nth = 0;

  if (self->foot > 0)
    out_ticks[n_ticks++] = 0;
  for (gint64 decade = find_decade (least); decade <= self->high; decade *= 10)
    {
      if (sparseness == 0 || (decade >= least && nth++ % sparseness == 0))
        add_decade (self, decade, n_steps, out_ticks, &n_ticks);
    }
  return n_ticks;
}

/* What would run into the label of 0 goes; 0 itself, what is free, is always told. */
static guint
make_room_for_zero (const RecourseChartAxis *self,
                    RecourseChartSpanFunc span,
                    gpointer user_data,
                    gint64 *ticks,
                    guint n_ticks)
{
  double zero_end = 0.0;
  guint n_kept = 1;

  if (self->foot == 0 || n_ticks == 0)
    return n_ticks;
  span (0, 0.0, &(double){ 0.0 }, &zero_end, user_data);
  for (guint i = 1; i < n_ticks; i++)
    {
      double start = 0.0;

      span (ticks[i], recourse_chart_axis_place (self, ticks[i]), &start, &(double){ 0.0 },
            user_data);
      if (start >= zero_end)
        ticks[n_kept++] = ticks[i];
    }
  return n_kept;
}

static gboolean
have_room (const RecourseChartAxis *self,
           RecourseChartSpanFunc span,
           gpointer user_data,
           const gint64 *ticks,
           guint n_ticks)
{
  double last_end = -G_MAXDOUBLE;

  for (guint i = 0; i < n_ticks; i++)
    {
      double start = 0.0;
      double end = 0.0;

      span (ticks[i], recourse_chart_axis_place (self, ticks[i]), &start, &end, user_data);
      if (start < last_end)
        return FALSE;
      last_end = end;
    }
  return TRUE;
}

/**
 * recourse_chart_axis_fit_ticks:
 * @span: tells the room that a label takes
 * @out_ticks: filled with rising values in fen
 *
 * Returns: how many there are: as many as stand beside each other without touching, and at least
 *   one where the axis has a round figure
 */
guint
recourse_chart_axis_fit_ticks (const RecourseChartAxis *self,
                               RecourseChartSpanFunc span,
                               gpointer user_data,
                               gint64 out_ticks[RECOURSE_CHART_MAX_TICKS])
{
  for (guint sparseness = 0; sparseness <= RECOURSE_CHART_MAX_SPARSENESS; sparseness++)
    {
      guint n_ticks = recourse_chart_axis_list_ticks (self, sparseness, out_ticks);

      n_ticks = make_room_for_zero (self, span, user_data, out_ticks, n_ticks);
      if (n_ticks > 0 && have_room (self, span, user_data, out_ticks, n_ticks))
        return n_ticks;
    }
  return MIN (recourse_chart_axis_list_ticks (self, 0, out_ticks), 1);
}
