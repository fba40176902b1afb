/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "bench-chart"

#include "app-test.h"
#include "chart-sample.h"

#include "recourse-cost-chart.h"

/*
 * How long the chart takes: new figures after a keystroke, and one frame, recorded and drawn in
 * software. It prints figures and judges none of them: the machine decides too much. Each figure
 * is the best of several runs, which is what repeats best.
 */
#define N_RUNS 20
#define N_CALLS 10
#define N_AMOUNTS 120
#define FIRST_SERIES 2
#define N_SERIES 5
#define YUAN G_GINT64_CONSTANT (100)

typedef struct
{
  GtkWidget *chart;
  ChartSample sample;
  int width;
} Bench;

typedef void (*WorkFunc) (Bench *bench, guint round);

/* Another amount each time, or nothing would change. */
static void
work_set (Bench *bench, guint round)
{
  recourse_cost_chart_set (RECOURSE_COST_CHART (bench->chart), bench->sample.amounts,
                           bench->sample.n_amounts, bench->sample.series + FIRST_SERIES, N_SERIES,
                           bench->sample.amounts[round % bench->sample.n_amounts], 3);
}

static GskRenderNode *
record (Bench *bench)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (bench->chart)->snapshot (bench->chart, snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
work_record (Bench *bench, guint round)
{
  gsk_render_node_unref (record (bench));
}

static void
work_frame (Bench *bench, guint round)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         gtk_widget_get_width (bench->chart),
                                                         gtk_widget_get_height (bench->chart));
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node = record (bench);

  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
print_best (Bench *bench, const char *what, WorkFunc work)
{
  gint64 best = G_MAXINT64;

  for (guint run = 0; run < N_RUNS; run++)
    {
      gint64 start = g_get_monotonic_time ();

      for (guint i = 0; i < N_CALLS; i++)
        work (bench, run * N_CALLS + i);
      best = MIN (best, g_get_monotonic_time () - start);
    }
  g_print ("%5d px wide: %-34s %8.3f ms\n", bench->width, what, (double) best / N_CALLS / 1000.0);
}

static void
run_at (int width)
{
  Bench bench = { .width = width };
  int height;

  bench.chart = g_object_ref_sink (recourse_cost_chart_new (RECOURSE_LANGUAGE_EN));
  chart_sample_init (&bench.sample, 100 * YUAN, 1000000 * YUAN, N_AMOUNTS, RECOURSE_LANGUAGE_EN);
  work_set (&bench, N_AMOUNTS / 2);
  gtk_widget_measure (bench.chart, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_allocate (bench.chart, width, height, -1, NULL);
  print_best (&bench, "new figures", work_set);
  print_best (&bench, "frame, recorded", work_record);
  print_best (&bench, "frame, recorded and drawn", work_frame);
  chart_sample_clear (&bench.sample);
  g_object_unref (bench.chart);
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  run_at (320);
  run_at (900);
  run_at (1200);
  return 0;
}
