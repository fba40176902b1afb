/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-chart-data.h"

G_BEGIN_DECLS

/* Costs as the routes have them, for the chart's test and benchmark. */

#define CHART_SAMPLE_N_SERIES 7
#define CHART_SAMPLE_N_AMOUNTS 3

/* ¥100, ¥27,000 and ¥1,000,000, of chart_sample_data(). */
extern const gint64 chart_sample_amounts[CHART_SAMPLE_N_AMOUNTS];

typedef struct
{
  gint64 *amounts;
  guint n_amounts;
  RecourseRange *costs[CHART_SAMPLE_N_SERIES];
  RecourseCostSeries series[CHART_SAMPLE_N_SERIES];
} ChartSample;

void chart_sample_init (ChartSample *self,
                        gint64 least,
                        gint64 most,
                        guint n_amounts,
                        RecourseLanguage language);
void chart_sample_clear (ChartSample *self);
RecourseChartData *chart_sample_data (RecourseLanguage language, gint64 amount, int chosen);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChartSample, chart_sample_clear)

G_END_DECLS
