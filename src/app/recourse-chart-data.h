/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-chart-axis.h"
#include "recourse-comparison.h"

G_BEGIN_DECLS

/**
 * RecourseCostSeries: one route in the chart.
 * @name: plain text
 * @costs: in fen, one for each amount; a low below 0: no figure there
 */
typedef struct
{
  const char *name;
  RecourseApplicable applicable;
  const RecourseRange *costs;
} RecourseCostSeries;

/**
 * RecourseChartData: what a chart shows, copied. It never changes.
 * @amounts: rising, in fen
 * @amount: the user's own in fen, or 0
 * @chosen: index of a series, or -1
 */
typedef struct
{
  gint64 *amounts;
  guint n_amounts;
  RecourseCostSeries *series; /* borrows from @names and @costs */
  guint n_series;
  gint64 amount;
  int chosen;

  char **names;
  RecourseRange *costs;
} RecourseChartData;

RecourseChartData *recourse_chart_data_new (const gint64 *amounts,
                                            guint n_amounts,
                                            const RecourseCostSeries *series,
                                            guint n_series,
                                            gint64 amount,
                                            int chosen) G_GNUC_WARN_UNUSED_RESULT;
void recourse_chart_data_free (RecourseChartData *self);
gboolean recourse_chart_data_equal (const RecourseChartData *self, const RecourseChartData *other);
gboolean recourse_chart_data_is_free (const RecourseChartData *self, guint series);
gboolean recourse_chart_data_is_closed (const RecourseChartData *self, guint series);
guint recourse_chart_data_lead_free (const RecourseChartData *self, gboolean is_closed);
gboolean recourse_chart_data_has_figures (const RecourseChartData *self, guint series);
gboolean recourse_chart_data_covers (const RecourseChartData *self, gint64 amount);
gboolean recourse_chart_data_cost_at (const RecourseChartData *self,
                                      guint series,
                                      gint64 amount,
                                      RecourseRange *out_cost,
                                      gboolean *out_is_exact);
RecourseChartAxis recourse_chart_data_amount_axis (const RecourseChartData *self);
RecourseChartAxis recourse_chart_data_cost_axis (const RecourseChartData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseChartData, recourse_chart_data_free)

G_END_DECLS
