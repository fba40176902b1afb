/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-chart-plot.h"

G_BEGIN_DECLS

/* The series themselves, the chosen one on top. */
void recourse_chart_bands_draw (const RecourseChartPlot *plot, cairo_t *cr);

G_END_DECLS
