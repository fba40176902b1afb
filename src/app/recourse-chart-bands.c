/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-chart-bands"

#include "recourse-chart-bands.h"

#include "recourse-chart-pen.h"

#include <math.h>

/* Between two marks of a series, in font sizes. */
#define MARK_DISTANCE 9.0

/* Amounts @from to @to, the last one not included, that all have a figure. */
typedef struct
{
  guint from;
  guint to;
} Run;

typedef struct
{
  const RecourseChartPlot *plot;
  const RecourseRange *costs;
  const double *xs; /* of the amounts */
  RecourseChartPen pen;
} Band;

static gboolean
find_run (const Band *band, guint at, Run *out_run)
{
  guint n_amounts = band->plot->data->n_amounts;

  while (at < n_amounts && band->costs[at].low < 0)
    at++;
  out_run->from = at;
  while (at < n_amounts && band->costs[at].low >= 0)
    at++;
  out_run->to = at;
  return out_run->from < out_run->to;
}

static double
high_y (const Band *band, guint i)
{
  return recourse_chart_plot_y (band->plot, band->costs[i].high);
}

static double
low_y (const Band *band, guint i)
{
  return recourse_chart_plot_y (band->plot, band->costs[i].low);
}

/* What lies on the way between its neighbours, as where a fee has a floor, is no corner. */
static gboolean
is_corner (const Band *band, const Run *run, guint i)
{
  if (i == run->from || i + 1 == run->to)
    return TRUE;
  return band->costs[i - 1].low != band->costs[i].low
         || band->costs[i + 1].low != band->costs[i].low
         || band->costs[i - 1].high != band->costs[i].high
         || band->costs[i + 1].high != band->costs[i].high;
}

static void
add_high_edge (const Band *band, cairo_t *cr, const Run *run)
{
  for (guint i = run->from; i < run->to; i++)
    {
      if (is_corner (band, run, i))
        cairo_line_to (cr, band->xs[i], high_y (band, i));
    }
}

/* From right to left. */
static void
add_low_edge (const Band *band, cairo_t *cr, const Run *run)
{
  for (guint i = run->to; i > run->from; i--)
    {
      if (is_corner (band, run, i - 1))
        cairo_line_to (cr, band->xs[i - 1], low_y (band, i - 1));
    }
}

static gboolean
is_line (const Band *band, const Run *run)
{
  for (guint i = run->from; i < run->to; i++)
    {
      if (band->costs[i].low != band->costs[i].high)
        return FALSE;
    }
  return TRUE;
}

static void
fill_band (const Band *band, cairo_t *cr, const Run *run)
{
  if (is_line (band, run))
    return;
  cairo_new_path (cr);
  add_high_edge (band, cr, run);
  add_low_edge (band, cr, run);
  cairo_close_path (cr);
  recourse_chart_pen_fill (&band->pen, cr);
}

/* A single amount has no edges; what it has is the way from its low to its high. */
static void
stroke_band (const Band *band, cairo_t *cr, const Run *run)
{
  if (is_line (band, run))
    return;
  cairo_new_path (cr);
  add_high_edge (band, cr, run);
  if (run->to > run->from + 1)
    cairo_new_sub_path (cr);
  add_low_edge (band, cr, run);
  recourse_chart_pen_stroke (&band->pen, cr);
}

static void
stroke_line (const Band *band, cairo_t *cr, const Run *run)
{
  if (!is_line (band, run))
    return;
  cairo_new_path (cr);
  add_high_edge (band, cr, run);
  recourse_chart_pen_stroke (&band->pen, cr);
}

/* Between two neighbouring amounts; @next is the first place that is free for a mark. */
static double
mark_stretch (const Band *band, cairo_t *cr, guint i, double next)
{
  double distance = MARK_DISTANCE * band->plot->look->em;
  double left = band->xs[i];
  double right = band->xs[i + 1];
  gboolean is_thin = is_line (band, &(Run){ i, i + 2 });

  for (; next <= right; next += distance)
    {
      double part = (next - left) / (right - left);

      if (is_thin && part >= 0.0)
        recourse_chart_pen_mark (&band->pen, cr, next,
                                 (1.0 - part) * high_y (band, i) + part * high_y (band, i + 1));
    }
  return next;
}

/* A line has marks where a band has a hatch. They stand at even distances, each series a little
 * further than the one before, so that those of routes that cost the same are seen side by side. */
static void
mark_run (const Band *band, cairo_t *cr, const Run *run)
{
  double shift = fmod (0.3 + 0.37 * band->pen.series, 1.0) * MARK_DISTANCE;
  double next = (double) band->plot->area.origin.x + shift * band->plot->look->em;

  if (run->to == run->from + 1 && is_line (band, run))
    recourse_chart_pen_mark (&band->pen, cr, band->xs[run->from], high_y (band, run->from));
  for (guint i = run->from; i + 1 < run->to; i++)
    next = mark_stretch (band, cr, i, next);
}

typedef void (*DrawFunc) (const Band *band, cairo_t *cr, const Run *run);

static void
draw_series (const RecourseChartPlot *plot,
             const double *xs,
             cairo_t *cr,
             guint series,
             DrawFunc draw)
{
  Band band = { plot, plot->data->series[series].costs, xs,
                recourse_chart_pen_for (plot->data, plot->look, series) };
  Run run = { 0, 0 };

  while (find_run (&band, run.to, &run))
    draw (&band, cr, &run);
}

/* Routes that are free fall together: one line stands for those that are open, and one for the
 * others where there is no open one. */
static gboolean
is_drawn (const RecourseChartData *data, guint series)
{
  guint open = recourse_chart_data_lead_free (data, FALSE);
  guint closed = recourse_chart_data_lead_free (data, TRUE);

  if (!recourse_chart_data_is_free (data, series))
    return TRUE;
  if (data->chosen == (int) series)
    return TRUE;
  return open < data->n_series ? series == open : series == closed;
}

static void
draw_others (const RecourseChartPlot *plot, const double *xs, cairo_t *cr, DrawFunc draw)
{
  for (guint i = 0; i < plot->data->n_series; i++)
    {
      if (plot->data->chosen != (int) i && is_drawn (plot->data, i))
        draw_series (plot, xs, cr, i, draw);
    }
}

static void
draw_chosen (const RecourseChartPlot *plot, const double *xs, cairo_t *cr, DrawFunc draw)
{
  if (plot->data->chosen >= 0)
    draw_series (plot, xs, cr, (guint) plot->data->chosen, draw);
}

/** recourse_chart_bands_draw: areas below lines, and the marks last: they tell what else runs where
 * the chosen route covers it */
void
recourse_chart_bands_draw (const RecourseChartPlot *plot, cairo_t *cr)
{
  const RecourseChartData *data = plot->data;
  g_autofree double *xs = g_new (double, data->n_amounts);

  for (guint i = 0; i < data->n_amounts; i++)
    xs[i] = recourse_chart_plot_x (plot, data->amounts[i]);
  draw_others (plot, xs, cr, fill_band);
  draw_others (plot, xs, cr, stroke_band);
  draw_others (plot, xs, cr, stroke_line);
  draw_chosen (plot, xs, cr, fill_band);
  draw_chosen (plot, xs, cr, stroke_band);
  draw_chosen (plot, xs, cr, stroke_line);
  draw_others (plot, xs, cr, mark_run);
  draw_chosen (plot, xs, cr, mark_run);
}
