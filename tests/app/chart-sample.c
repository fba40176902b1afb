/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "chart-sample"

#include "chart-sample.h"

#include <math.h>

#define YUAN 100

static const struct
{
  const char *names[RECOURSE_N_LANGUAGES];
  RecourseApplicable applicable;
} routes[CHART_SAMPLE_N_SERIES] = {
  { { "Complaint inside WeChat", "在微信里投诉" }, RECOURSE_APPLICABLE_YES },
  { { "Report to the police", "报警" }, RECOURSE_APPLICABLE_YES },
  { { "People’s mediation", "人民调解" }, RECOURSE_APPLICABLE_MAYBE },
  { { "Payment order", "支付令" }, RECOURSE_APPLICABLE_NO },
  { { "Small-claims procedure", "小额诉讼" }, RECOURSE_APPLICABLE_YES },
  { { "Civil lawsuit", "民事诉讼" }, RECOURSE_APPLICABLE_YES },
  { { "Civil lawsuit with a lawyer", "请律师打官司" }, RECOURSE_APPLICABLE_YES },
};

/* Near enough to the court's fee up to ¥500,000, and without its rounding. */
static gint64
estimate_fee (gint64 amount)
{
  if (amount <= 10000 * YUAN)
    return 50 * YUAN;
  if (amount <= 100000 * YUAN)
    return amount / 40 - 200 * YUAN;
  if (amount <= 200000 * YUAN)
    return amount / 50 + 300 * YUAN;
  return amount / 1000 * 15 + 1300 * YUAN;
}

static RecourseRange
estimate_cost (guint route, gint64 amount)
{
  gint64 fee = estimate_fee (amount);

  switch (route)
    {
    case 3:
      return (RecourseRange){ fee / 3, fee / 3 };
    case 4:
      return (RecourseRange){ fee / 2, fee / 2 };
    case 5:
      return (RecourseRange){ fee / 2, fee };
    case 6:
      return (RecourseRange){ fee / 2 + 3000 * YUAN, fee + 8000 * YUAN };
    default:
      return (RecourseRange){ 0, 0 };
    }
}

/** chart_sample_init: amounts from @least to @most, in fen, at even distances on a logarithmic
 * axis; to be cleared */
void
chart_sample_init (ChartSample *self,
                   gint64 least,
                   gint64 most,
                   guint n_amounts,
                   RecourseLanguage language)
{
  double step = log ((double) most / (double) least) / MAX (n_amounts - 1.0, 1.0);

  self->n_amounts = n_amounts;
  self->amounts = g_new (gint64, n_amounts);
  for (guint i = 0; i < n_amounts; i++)
    self->amounts[i] = i + 1 == n_amounts ? most : llround ((double) least * exp (step * i));
  for (guint i = 0; i < CHART_SAMPLE_N_SERIES; i++)
    {
      self->costs[i] = g_new (RecourseRange, n_amounts);
      for (guint j = 0; j < n_amounts; j++)
        self->costs[i][j] = estimate_cost (i, self->amounts[j]);
      self->series[i] = (RecourseCostSeries){ routes[i].names[language], routes[i].applicable,
                                              self->costs[i] };
    }
}

/** chart_sample_clear: frees what it holds */
void
chart_sample_clear (ChartSample *self)
{
  g_free (self->amounts);
  for (guint i = 0; i < CHART_SAMPLE_N_SERIES; i++)
    g_free (self->costs[i]);
}

const gint64 chart_sample_amounts[CHART_SAMPLE_N_AMOUNTS] = { 100 * YUAN, 27000 * YUAN,
                                                              1000000 * YUAN };
static const RecourseRange nothing[] = { { 0, 0 }, { 0, 0 }, { 0, 0 } };
static const RecourseRange order[] = { { 1667, 1667 }, { 15833, 15833 }, { 460000, 460000 } };
static const RecourseRange small[] = { { 2500, 2500 }, { 23750, 23750 }, { -1, -1 } };
static const RecourseRange suit[] = { { 2500, 5000 }, { 23750, 47500 }, { 690000, 1380000 } };

/** chart_sample_data: (transfer full): six routes at three amounts, two of them not open, one
 * without a figure at the last amount */
RecourseChartData *
chart_sample_data (RecourseLanguage language, gint64 amount, int chosen)
{
  gboolean is_chinese = language == RECOURSE_LANGUAGE_ZH_CN;
  const RecourseCostSeries series[] = {
    { is_chinese ? "报警" : "Police report", RECOURSE_APPLICABLE_YES, nothing },
    { is_chinese ? "人民调解" : "Mediation", RECOURSE_APPLICABLE_MAYBE, nothing },
    { is_chinese ? "投诉" : "Complaint", RECOURSE_APPLICABLE_NO, nothing },
    { is_chinese ? "支付令" : "Payment order", RECOURSE_APPLICABLE_NO, order },
    { is_chinese ? "小额诉讼" : "Small claim", RECOURSE_APPLICABLE_YES, small },
    { is_chinese ? "民事诉讼" : "Civil suit", RECOURSE_APPLICABLE_YES, suit },
  };

  return recourse_chart_data_new (chart_sample_amounts, CHART_SAMPLE_N_AMOUNTS, series,
                                  G_N_ELEMENTS (series), amount, chosen);
}
