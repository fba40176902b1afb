/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where values stand on an axis of the chart, and which of them get a label. All pure. */

#define RECOURSE_CHART_MAX_TICKS 64
#define RECOURSE_CHART_MAX_SPARSENESS 12

/**
 * RecourseChartAxis: logarithmic from @low to @high, in fen. A value type.
 * @foot: above 0, the axis begins at 0 and is linear up to here
 */
typedef struct
{
  gint64 low;
  gint64 high;
  gint64 foot;
} RecourseChartAxis;

/**
 * RecourseChartSpanFunc:
 * @place: where @value stands, 0 to 1
 * @out_start: set to where its label begins along the axis, @out_end to where that ends; with the
 * air that it wants, in any unit
 */
typedef void (*RecourseChartSpanFunc) (gint64 value,
                                       double place,
                                       double *out_start,
                                       double *out_end,
                                       gpointer user_data);

RecourseChartAxis recourse_chart_axis_for_amounts (gint64 least, gint64 most);
RecourseChartAxis recourse_chart_axis_for_costs (gint64 least, gint64 most);
double recourse_chart_axis_place (const RecourseChartAxis *self, gint64 value);
guint recourse_chart_axis_list_ticks (const RecourseChartAxis *self,
                                      guint sparseness,
                                      gint64 out_ticks[RECOURSE_CHART_MAX_TICKS]);
guint recourse_chart_axis_fit_ticks (const RecourseChartAxis *self,
                                     RecourseChartSpanFunc span,
                                     gpointer user_data,
                                     gint64 out_ticks[RECOURSE_CHART_MAX_TICKS]);

G_END_DECLS
