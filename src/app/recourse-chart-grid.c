/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-chart-grid"

#include "recourse-chart-grid.h"

#include <glib/gi18n.h>
#include <math.h>

#define GRID_STRENGTH 0.13
#define ZERO_STRENGTH 0.5
#define LABEL_SIZE 0.85
#define GAP 0.55

static void
set_ink (const RecourseChartPlot *plot, cairo_t *cr, double strength)
{
  GdkRGBA ink = recourse_chart_look_ink (plot->look, strength);

  gdk_cairo_set_source_rgba (cr, &ink);
}

/* On whole pixels, so that a line of one pixel is one. */
static double
snap (double position)
{
  return floor (position) + 0.5;
}

static void
draw_cost_line (const RecourseChartPlot *plot, cairo_t *cr, gint64 cost)
{
  const graphene_rect_t *area = &plot->area;
  double y = snap (recourse_chart_plot_y (plot, cost));

  set_ink (plot, cr, cost == 0 ? ZERO_STRENGTH : GRID_STRENGTH);
  cairo_move_to (cr, (double) area->origin.x, y);
  cairo_line_to (cr, (double) (area->origin.x + area->size.width), y);
  cairo_stroke (cr);
}

static void
draw_cost_label (const RecourseChartPlot *plot, cairo_t *cr, gint64 cost)
{
  g_autoptr (PangoLayout) layout = recourse_chart_plot_label (plot, cost);
  int width;
  int height;

  pango_layout_get_pixel_size (layout, &width, &height);
  set_ink (plot, cr, RECOURSE_CHART_LABEL_STRENGTH);
  cairo_move_to (cr, (double) plot->area.origin.x - GAP * plot->look->em - width,
                 recourse_chart_plot_y (plot, cost) - height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_amount (const RecourseChartPlot *plot, cairo_t *cr, gint64 amount)
{
  g_autoptr (PangoLayout) layout = recourse_chart_plot_label (plot, amount);
  double bottom = (double) (plot->area.origin.y + plot->area.size.height);
  double x = recourse_chart_plot_x (plot, amount);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  set_ink (plot, cr, GRID_STRENGTH);
  cairo_move_to (cr, snap (x), (double) plot->area.origin.y);
  cairo_line_to (cr, snap (x), bottom);
  cairo_stroke (cr);
  set_ink (plot, cr, RECOURSE_CHART_LABEL_STRENGTH);
  cairo_move_to (cr, recourse_chart_plot_label_x (plot, amount, width),
                 bottom + GAP * plot->look->em);
  pango_cairo_show_layout (cr, layout);
}

/* Above the plot, at its left; returns where the title ends. */
static double
draw_cost_title (const RecourseChartPlot *plot, cairo_t *cr)
{
  /* Translators: the title of the chart's upright axis */
  g_autoptr (PangoLayout) layout = recourse_chart_look_layout (plot->look, C_ ("chart", "Cost"),
                                                               LABEL_SIZE, PANGO_WEIGHT_NORMAL);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  cairo_move_to (cr, 0.0, 0.0);
  pango_cairo_show_layout (cr, layout);
  return width + 2.0 * GAP * plot->look->em;
}

/* Below the plot, at its right. */
static void
draw_amount_title (const RecourseChartPlot *plot, cairo_t *cr)
{
  /* Translators: the title of the chart's level axis: how much money one wants back */
  g_autoptr (PangoLayout) layout = recourse_chart_look_layout (plot->look, _ ("Amount claimed"),
                                                               LABEL_SIZE, PANGO_WEIGHT_NORMAL);
  double right = (double) (plot->area.origin.x + plot->area.size.width);
  double bottom = (double) (plot->area.origin.y + plot->area.size.height);
  int width;
  int height;

  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cr, MAX (right - width, 0.0), bottom + 1.2 * GAP * plot->look->em + height);
  pango_cairo_show_layout (cr, layout);
}

/**
 * recourse_chart_grid_draw:
 *
 * Returns: from which x on the line above the plot is empty
 */
double
recourse_chart_grid_draw (const RecourseChartPlot *plot, cairo_t *cr)
{
  cairo_set_line_width (cr, 1.0);
  for (guint i = 0; i < plot->n_amount_ticks; i++)
    draw_amount (plot, cr, plot->amount_ticks[i]);
  for (guint i = 0; i < plot->n_cost_ticks; i++)
    {
      draw_cost_line (plot, cr, plot->cost_ticks[i]);
      draw_cost_label (plot, cr, plot->cost_ticks[i]);
    }
  set_ink (plot, cr, RECOURSE_CHART_LABEL_STRENGTH);
  draw_amount_title (plot, cr);
  return draw_cost_title (plot, cr);
}
