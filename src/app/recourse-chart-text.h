/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-chart-data.h"

G_BEGIN_DECLS

/* The words of the chart, and what it says to somebody who does not see it. All pure. */

char *recourse_chart_text_tick (gint64 fen, RecourseLanguage language, gboolean is_short);
char *
recourse_chart_text_cost (const RecourseRange *cost, gboolean is_exact, RecourseLanguage language);
char *recourse_chart_text_name (const RecourseChartData *data, guint series);
char *recourse_chart_text_free_routes (const RecourseChartData *data,
                                       gboolean is_closed,
                                       RecourseLanguage language);
char *
recourse_chart_text_at (const RecourseChartData *data, gint64 amount, RecourseLanguage language);
const char *recourse_chart_text_title (void);
char *recourse_chart_text_describe (const RecourseChartData *data, RecourseLanguage language);

G_END_DECLS
