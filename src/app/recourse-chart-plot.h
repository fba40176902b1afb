/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-chart-data.h"
#include "recourse-chart-look.h"

G_BEGIN_DECLS

/**
 * RecourseChartPlot: where everything in the plot stands. A value type that borrows.
 * @area: between the axes, in pixels of the widget
 * @amount_ticks: in fen
 * @cost_ticks: in fen
 */
typedef struct
{
  const RecourseChartData *data;
  const RecourseChartLook *look;
  RecourseLanguage language;
  gboolean is_short;
  RecourseChartAxis amount_axis;
  RecourseChartAxis cost_axis;
  gint64 amount_ticks[RECOURSE_CHART_MAX_TICKS];
  guint n_amount_ticks;
  gint64 cost_ticks[RECOURSE_CHART_MAX_TICKS];
  guint n_cost_ticks;
  graphene_rect_t area;
} RecourseChartPlot;

double recourse_chart_plot_least_height (const RecourseChartLook *look);
double recourse_chart_plot_good_height (const RecourseChartLook *look, double width);
void recourse_chart_plot_init (RecourseChartPlot *self,
                               const RecourseChartData *data,
                               const RecourseChartLook *look,
                               RecourseLanguage language,
                               double width,
                               double height);
double recourse_chart_plot_x (const RecourseChartPlot *self, gint64 amount);
double recourse_chart_plot_y (const RecourseChartPlot *self, gint64 cost);
guint recourse_chart_plot_nearest (const RecourseChartPlot *self, double x);
double recourse_chart_plot_label_x (const RecourseChartPlot *self, gint64 amount, double width);
PangoLayout *recourse_chart_plot_label (const RecourseChartPlot *self, gint64 fen);

G_END_DECLS
