/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-chart-axis.h"

#include <math.h>

#define YUAN G_GINT64_CONSTANT (100)
#define TINY 1
#define HUGE_AMOUNT (100000000 * YUAN)

static void
test_place_of_amounts (void)
{
  RecourseChartAxis axis = recourse_chart_axis_for_amounts (100 * YUAN, 1000000 * YUAN);

  g_assert_cmpfloat_with_epsilon (recourse_chart_axis_place (&axis, 100 * YUAN), 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (recourse_chart_axis_place (&axis, 1000 * YUAN), 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (recourse_chart_axis_place (&axis, 10000 * YUAN), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (recourse_chart_axis_place (&axis, 1000000 * YUAN), 1.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (recourse_chart_axis_place (&axis, 1), 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (recourse_chart_axis_place (&axis, HUGE_AMOUNT), 1.0, 1e-9);
}

/* The foot is one e-fold long: from ¥10 to ¥1,000 there are ln 100 more. */
static void
test_place_of_costs (void)
{
  RecourseChartAxis axis = recourse_chart_axis_for_costs (25 * YUAN, 900 * YUAN);
  double whole = 1.0 + log (100.0);

  g_assert_cmpint (axis.low, ==, 0);
  g_assert_cmpint (axis.foot, ==, 10 * YUAN);
  g_assert_cmpint (axis.high, ==, 1000 * YUAN);
  g_assert_cmpfloat_with_epsilon (recourse_chart_axis_place (&axis, 0), 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (recourse_chart_axis_place (&axis, 5 * YUAN), 0.5 / whole, 1e-9);
  g_assert_cmpfloat_with_epsilon (recourse_chart_axis_place (&axis, 10 * YUAN), 1.0 / whole, 1e-9);
  g_assert_cmpfloat_with_epsilon (recourse_chart_axis_place (&axis, 100 * YUAN),
                                  (1.0 + log (10.0)) / whole, 1e-9);
  g_assert_cmpfloat_with_epsilon (recourse_chart_axis_place (&axis, 1000 * YUAN), 1.0, 1e-9);
}

static void
test_place_rises (void)
{
  RecourseChartAxis axis = recourse_chart_axis_for_costs (7, 300000 * YUAN);
  double last = -1.0;

  for (gint64 cost = 0; cost < 300000 * YUAN; cost += 1 + cost / 7)
    {
      double place = recourse_chart_axis_place (&axis, cost);

      g_assert_cmpfloat (place, >, last);
      g_assert_cmpfloat (place, <=, 1.0);
      last = place;
    }
}

static void
test_axis_bounds (void)
{
  static const struct
  {
    gint64 least;
    gint64 most;
    gint64 low;
    gint64 high;
  } cases[] = {
    { 100 * YUAN, 1000000 * YUAN, 100 * YUAN, 1000000 * YUAN },
    /* What holds no two round figures grows until it does. */
    { 27000 * YUAN, 27000 * YUAN, 20000 * YUAN, 50000 * YUAN },
    { 20000 * YUAN, 20000 * YUAN, 10000 * YUAN, 50000 * YUAN },
    { 21000 * YUAN, 22000 * YUAN, 20000 * YUAN, 50000 * YUAN },
    { TINY, TINY, 1, 2 },
    { TINY, HUGE_AMOUNT, 1, HUGE_AMOUNT },
    /* What makes no sense still gives an axis. */
    { -5, -7, 1, 2 },
    { 500, 100, 200, 1000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RecourseChartAxis axis = recourse_chart_axis_for_amounts (cases[i].least, cases[i].most);

      g_assert_cmpint (axis.low, ==, cases[i].low);
      g_assert_cmpint (axis.high, ==, cases[i].high);
      g_assert_cmpint (axis.foot, ==, 0);
    }
}

static void
test_cost_bounds (void)
{
  static const struct
  {
    gint64 least;
    gint64 most;
    gint64 foot;
    gint64 high;
  } cases[] = {
    { 1667, 1630000, 1000, 2000000 },
    { 5000, 5000, 1000, 10000 },
    { 1, 1, 1, 10 },
    /* Nothing costs anything. */
    { 0, 0, 1000, 10000 },
    /* One fen does not push everything else to the top. */
    { 1, 1000000000, 10000, 1000000000 },
    { G_MAXINT64, G_MAXINT64, G_GINT64_CONSTANT (1000000000000000),
      G_GINT64_CONSTANT (10000000000000000) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RecourseChartAxis axis = recourse_chart_axis_for_costs (cases[i].least, cases[i].most);

      g_assert_cmpint (axis.foot, ==, cases[i].foot);
      g_assert_cmpint (axis.high, ==, cases[i].high);
    }
}

static void
assert_ticks (const RecourseChartAxis *axis, guint sparseness, const char *expected)
{
  gint64 ticks[RECOURSE_CHART_MAX_TICKS];
  guint n_ticks = recourse_chart_axis_list_ticks (axis, sparseness, ticks);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_ticks; i++)
    g_string_append_printf (text, i > 0 ? " %" G_GINT64_FORMAT : "%" G_GINT64_FORMAT, ticks[i]);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_ticks (void)
{
  RecourseChartAxis amounts = { 150, 12000, 0 };
  RecourseChartAxis costs = { 0, 2000, 10 };
  RecourseChartAxis wide = { 1, 10000000000, 0 };

  assert_ticks (&amounts, 0, "200 500 1000 2000 5000 10000");
  assert_ticks (&amounts, 1, "1000 10000");
  assert_ticks (&amounts, 2, "1000");
  assert_ticks (&amounts, 3, "1000");
  assert_ticks (&wide, 3, "1 1000 1000000 1000000000");
  assert_ticks (&wide, 12, "1");
  assert_ticks (&costs, 0, "0 10 20 50 100 200 500 1000 2000");
  assert_ticks (&costs, 1, "0 10 100 1000");
  assert_ticks (&costs, 2, "0 10 1000");
}

/* Labels as wide as @user_data says, on an axis 100 long. */
static void
span_fixed (gint64 value, double place, double *out_start, double *out_end, gpointer user_data)
{
  double width = *(double *) user_data;

  *out_start = 100.0 * place - width / 2.0;
  *out_end = *out_start + width;
}

static void
test_ticks_that_fit (void)
{
  static const struct
  {
    double width;
    guint n_ticks;
  } cases[] = {
    /* Of ¥1 to ¥10,000, four decades. */
    { 1.0, 13 }, { 7.0, 13 }, { 8.0, 5 },   { 24.0, 5 },   { 26.0, 3 },
    { 60.0, 2 }, { 80.0, 2 }, { 101.0, 1 }, { 1000.0, 1 },
  };
  RecourseChartAxis axis = { 1 * YUAN, 10000 * YUAN, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 ticks[RECOURSE_CHART_MAX_TICKS];
      double width = cases[i].width;

      g_assert_cmpuint (recourse_chart_axis_fit_ticks (&axis, span_fixed, &width, ticks), ==,
                        cases[i].n_ticks);
    }
}

/* However little room there is, what is free has its label. */
static void
test_zero_stays (void)
{
  RecourseChartAxis axis = recourse_chart_axis_for_costs (25 * YUAN, 20000 * YUAN);

  for (double width = 1.0; width < 300.0; width += 1.0)
    {
      gint64 ticks[RECOURSE_CHART_MAX_TICKS];

      g_assert_cmpuint (recourse_chart_axis_fit_ticks (&axis, span_fixed, &width, ticks), >=, 1);
      g_assert_cmpint (ticks[0], ==, 0);
    }
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/app/chart-axis/place-of-amounts", test_place_of_amounts);
  g_test_add_func ("/app/chart-axis/place-of-costs", test_place_of_costs);
  g_test_add_func ("/app/chart-axis/place-rises", test_place_rises);
  g_test_add_func ("/app/chart-axis/amount-bounds", test_axis_bounds);
  g_test_add_func ("/app/chart-axis/cost-bounds", test_cost_bounds);
  g_test_add_func ("/app/chart-axis/ticks", test_ticks);
  g_test_add_func ("/app/chart-axis/ticks-that-fit", test_ticks_that_fit);
  g_test_add_func ("/app/chart-axis/zero-stays", test_zero_stays);
  return g_test_run ();
}
