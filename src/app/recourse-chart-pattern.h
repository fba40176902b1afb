/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-chart-look.h"

G_BEGIN_DECLS

/* What tells the series apart besides their colours. */

cairo_pattern_t *recourse_chart_pattern_hatch (const RecourseChartLook *look,
                                               guint series,
                                               const GdkRGBA *lines,
                                               const GdkRGBA *ground);
void recourse_chart_pattern_add_mark (cairo_t *cr, guint series, double x, double y, double radius);

G_END_DECLS
