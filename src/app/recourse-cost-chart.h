/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-chart-data.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RecourseCostChart: what each route costs against the amount claimed, drawn, and in words for
 * who does not see it. */
#define RECOURSE_TYPE_COST_CHART (recourse_cost_chart_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCostChart, recourse_cost_chart, RECOURSE, COST_CHART, GtkWidget)

GtkWidget *recourse_cost_chart_new (RecourseLanguage language);
void recourse_cost_chart_set (RecourseCostChart *self,
                              const gint64 *amounts,
                              guint n_amounts,
                              const RecourseCostSeries *series,
                              guint n_series,
                              gint64 amount,
                              int chosen);

G_END_DECLS
