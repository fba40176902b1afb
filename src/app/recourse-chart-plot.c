/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-chart-plot"

#include "recourse-chart-plot.h"

#include "recourse-chart-text.h"

#include <math.h>

/* In font sizes. */
#define LABEL_SIZE 0.85
#define COST_SPACING 2.4
#define TOP 2.0
#define LABEL_GAP 0.55
#define RIGHT 0.7
#define HEIGHT_OF_TEXT 12.0
#define SHORT_BELOW 27.0

/* In pixels, besides the text. */
#define LEAST_HEIGHT 160.0
#define MOST_HEIGHT 280.0

/** recourse_chart_plot_least_height: in pixels, axes included; whatever the width */
double
recourse_chart_plot_least_height (const RecourseChartLook *look)
{
  return ceil (HEIGHT_OF_TEXT * look->em + LEAST_HEIGHT);
}

/**
 * recourse_chart_plot_good_height:
 * @width: in pixels
 *
 * Returns: 16:9, but taller where it is narrow, and no wall where it is wide; axes included
 */
double
recourse_chart_plot_good_height (const RecourseChartLook *look, double width)
{
  double most = HEIGHT_OF_TEXT * look->em + MOST_HEIGHT;

  return CLAMP (ceil (width * 9.0 / 16.0), recourse_chart_plot_least_height (look), ceil (most));
}

/** recourse_chart_plot_label: (transfer full): of a tick, in the plot's size */
PangoLayout *
recourse_chart_plot_label (const RecourseChartPlot *self, gint64 fen)
{
  g_autofree char *text = recourse_chart_text_tick (fen, self->language, self->is_short);

  return recourse_chart_look_layout (self->look, text, LABEL_SIZE, PANGO_WEIGHT_NORMAL);
}

static void
measure_label (const RecourseChartPlot *self, gint64 fen, int *out_width, int *out_height)
{
  g_autoptr (PangoLayout) layout = recourse_chart_plot_label (self, fen);

  pango_layout_get_pixel_size (layout, out_width, out_height);
}

static void
span_cost (gint64 value, double place, double *out_start, double *out_end, gpointer user_data)
{
  const RecourseChartPlot *self = user_data;
  double reach = COST_SPACING / 2.0 * self->look->em;

  *out_start = place * (double) self->area.size.height - reach;
  *out_end = *out_start + 2.0 * reach;
}

/**
 * recourse_chart_plot_label_x:
 * @width: of the label
 *
 * Returns: where the label of @amount begins: in its middle, but inside the widget
 */
double
recourse_chart_plot_label_x (const RecourseChartPlot *self, gint64 amount, double width)
{
  double most = (double) (self->area.origin.x + self->area.size.width) + RIGHT * self->look->em
                - width;

  return CLAMP (recourse_chart_plot_x (self, amount) - width / 2.0, 0.0, MAX (most, 0.0));
}

static void
span_amount (gint64 value, double place, double *out_start, double *out_end, gpointer user_data)
{
  const RecourseChartPlot *self = user_data;
  int width;

  measure_label (self, value, &width, &(int){ 0 });
  *out_start = recourse_chart_plot_label_x (self, value, width) - LABEL_GAP * self->look->em;
  *out_end = *out_start + width + 2.0 * LABEL_GAP * self->look->em;
}

static double
measure_gutter (const RecourseChartPlot *self)
{
  int widest = 0;

  for (guint i = 0; i < self->n_cost_ticks; i++)
    {
      int width;

      measure_label (self, self->cost_ticks[i], &width, &(int){ 0 });
      widest = MAX (widest, width);
    }
  return ceil (widest + LABEL_GAP * self->look->em);
}

/**
 * recourse_chart_plot_init:
 * @data: borrowed, as @look is
 * @width: with the axes, in pixels
 * @height: with the axes, in pixels
 */
void
recourse_chart_plot_init (RecourseChartPlot *self,
                          const RecourseChartData *data,
                          const RecourseChartLook *look,
                          RecourseLanguage language,
                          double width,
                          double height)
{
  double top = TOP * look->em;
  double bottom;
  double gutter;
  int line;

  *self = (RecourseChartPlot){ .data = data, .look = look, .language = language };
  self->is_short = width < SHORT_BELOW * look->em;
  self->amount_axis = recourse_chart_data_amount_axis (data);
  self->cost_axis = recourse_chart_data_cost_axis (data);
  measure_label (self, 0, &(int){ 0 }, &line);
  bottom = 2.0 * line + 2.0 * LABEL_GAP * look->em;
  graphene_rect_init (&self->area, 0.0F, (float) round (top), 1.0F,
                      (float) round (MAX (height - top - bottom, 1.0)));
  self->n_cost_ticks = recourse_chart_axis_fit_ticks (&self->cost_axis, span_cost, self,
                                                      self->cost_ticks);
  gutter = measure_gutter (self);
  self->area.origin.x = (float) gutter;
  self->area.size.width = (float) floor (MAX (width - gutter - RIGHT * look->em, 1.0));
  self->n_amount_ticks = recourse_chart_axis_fit_ticks (&self->amount_axis, span_amount, self,
                                                        self->amount_ticks);
}

/** recourse_chart_plot_x: of @amount, in pixels */
double
recourse_chart_plot_x (const RecourseChartPlot *self, gint64 amount)
{
  return (double) self->area.origin.x
         + recourse_chart_axis_place (&self->amount_axis, amount) * (double) self->area.size.width;
}

/** recourse_chart_plot_y: of @cost, in pixels */
double
recourse_chart_plot_y (const RecourseChartPlot *self, gint64 cost)
{
  double up = recourse_chart_axis_place (&self->cost_axis, cost);

  return (double) self->area.origin.y + (1.0 - up) * (double) self->area.size.height;
}

/** recourse_chart_plot_nearest: the index of the amount whose place is nearest to @x; there is one
 */
guint
recourse_chart_plot_nearest (const RecourseChartPlot *self, double x)
{
  guint nearest = 0;

  for (guint i = 1; i < self->data->n_amounts; i++)
    {
      if (fabs (recourse_chart_plot_x (self, self->data->amounts[i]) - x)
          < fabs (recourse_chart_plot_x (self, self->data->amounts[nearest]) - x))
        nearest = i;
    }
  return nearest;
}
