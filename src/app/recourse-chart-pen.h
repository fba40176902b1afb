/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-chart-data.h"
#include "recourse-chart-look.h"

G_BEGIN_DECLS

/**
 * RecourseChartPen: how one series is drawn, in the plot and in the legend. A value type.
 * @series: which pattern
 * @radius: of its marks
 */
typedef struct
{
  const RecourseChartLook *look;
  guint series;
  GdkRGBA colour;
  gboolean is_closed;
  gboolean is_chosen;
  double width;
  double radius;
} RecourseChartPen;

RecourseChartPen
recourse_chart_pen_for (const RecourseChartData *data, const RecourseChartLook *look, guint series);
void recourse_chart_pen_fill (const RecourseChartPen *self, cairo_t *cr);
void recourse_chart_pen_stroke (const RecourseChartPen *self, cairo_t *cr);
void recourse_chart_pen_mark (const RecourseChartPen *self, cairo_t *cr, double x, double y);

G_END_DECLS
