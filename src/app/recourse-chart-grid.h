/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-chart-plot.h"

G_BEGIN_DECLS

/* What stands behind the series: lines at the round figures, and what they mean. */
double recourse_chart_grid_draw (const RecourseChartPlot *plot, cairo_t *cr);

G_END_DECLS
