/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-chart-plot.h"

G_BEGIN_DECLS

/* The user's own amount, and what the chosen route costs for it. */
void recourse_chart_marker_draw (const RecourseChartPlot *plot, cairo_t *cr, double title_end);

G_END_DECLS
