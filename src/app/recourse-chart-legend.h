/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-chart-data.h"
#include "recourse-chart-look.h"

G_BEGIN_DECLS

/** RecourseChartLegend: the names of the series with their patterns, in lines that wrap. */
typedef struct _RecourseChartLegend RecourseChartLegend;

RecourseChartLegend *
recourse_chart_legend_new (const RecourseChartData *data,
                           const RecourseChartLook *look,
                           RecourseLanguage language) G_GNUC_WARN_UNUSED_RESULT;
void recourse_chart_legend_free (RecourseChartLegend *self);
guint recourse_chart_legend_n_entries (const RecourseChartLegend *self);
double recourse_chart_legend_arrange (RecourseChartLegend *self, double width);
void recourse_chart_legend_draw (RecourseChartLegend *self, cairo_t *cr, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseChartLegend, recourse_chart_legend_free)

G_END_DECLS
