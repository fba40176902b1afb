/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"
#include "chart-sample.h"

#include "recourse-chart-look.h"
#include "recourse-chart-plot.h"
#include "recourse-chart-text.h"
#include "recourse-cost-chart.h"
#include "recourse-interface-language.h"

#define YUAN G_GINT64_CONSTANT (100)
#define TINY 1
#define HUGE_AMOUNT (100000000 * YUAN)

static const int widths[] = { 280, 300, 320, 640, 900, 1200 };

static GtkWidget *
new_chart (RecourseLanguage language)
{
  return g_object_ref_sink (recourse_cost_chart_new (language));
}

static void
allocate (GtkWidget *chart, int width)
{
  int minimum;
  int height;

  gtk_widget_measure (chart, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 280);
  gtk_widget_measure (chart, GTK_ORIENTATION_VERTICAL, width, &minimum, &height, NULL, NULL);
  g_assert_cmpint (minimum, >, 200);
  g_assert_cmpint (height, >=, minimum);
  gtk_widget_allocate (chart, width, height, -1, NULL);
}

/* (transfer full) */
static cairo_surface_t *
paint (GtkWidget *chart)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, gtk_widget_get_width (chart), gtk_widget_get_height (chart));
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;

  GTK_WIDGET_GET_CLASS (chart)->snapshot (chart, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_draw (node, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
has_colour (cairo_surface_t *surface, const GdkRGBA *colour)
{
  const guchar *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (pixels + (gsize) y * stride);

      for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
        {
          int red = (row[x] >> 16 & 0xff) - (int) (colour->red * 255.0F);
          int green = (row[x] >> 8 & 0xff) - (int) (colour->green * 255.0F);
          int blue = (row[x] & 0xff) - (int) (colour->blue * 255.0F);

          if (row[x] >> 24 == 0xff && ABS (red) + ABS (green) + ABS (blue) < 12)
            return TRUE;
        }
    }
  return FALSE;
}

/* None of these may say anything critical, which ends the test. */
static void
check_at_widths (const ChartSample *sample, guint n_series, gint64 amount, int chosen)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *chart = new_chart (RECOURSE_LANGUAGE_EN);
      cairo_surface_t *surface;

      recourse_cost_chart_set (RECOURSE_COST_CHART (chart), sample->amounts, sample->n_amounts,
                               sample->series, n_series, amount, chosen);
      allocate (chart, widths[i]);
      surface = paint (chart);
      cairo_surface_destroy (surface);
      g_assert_finalize_object (chart);
    }
}

static void
test_draws_anything (void)
{
  static const struct
  {
    gint64 least;
    gint64 most;
    guint n_amounts;
  } cases[] = {
    { 100 * YUAN, 1000000 * YUAN, 60 }, { 27000 * YUAN, 27000 * YUAN, 1 },
    { 27000 * YUAN, 27001 * YUAN, 2 },  { TINY, HUGE_AMOUNT, 40 },
    { HUGE_AMOUNT, HUGE_AMOUNT, 1 },    { TINY, TINY, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (ChartSample) sample = { 0 };

      chart_sample_init (&sample, cases[i].least, cases[i].most, cases[i].n_amounts,
                         RECOURSE_LANGUAGE_EN);
      check_at_widths (&sample, 0, cases[i].least, -1);
      check_at_widths (&sample, 1, cases[i].most, 0);
      check_at_widths (&sample, CHART_SAMPLE_N_SERIES, cases[i].least, 5);
      check_at_widths (&sample, CHART_SAMPLE_N_SERIES, cases[i].most, 3);
      check_at_widths (&sample, CHART_SAMPLE_N_SERIES, 0, 1);
    }
}

/* A chart to which nothing was given yet is drawn as well. */
static void
test_draws_nothing (void)
{
  GtkWidget *chart = new_chart (RECOURSE_LANGUAGE_EN);
  cairo_surface_t *surface;

  allocate (chart, 600);
  surface = paint (chart);
  cairo_surface_destroy (surface);
  g_assert_finalize_object (chart);
}

/* Figures that are missing leave a gap. */
static void
test_draws_gaps (void)
{
  static const RecourseRange gaps[] = { { -1, -1 }, { 5000, 9000 }, { -1, -1 } };
  static const RecourseRange none[] = { { -1, -1 }, { -1, -1 }, { -1, -1 } };
  const RecourseCostSeries series[] = { { "Some", RECOURSE_APPLICABLE_YES, gaps },
                                        { "None", RECOURSE_APPLICABLE_YES, none } };
  GtkWidget *chart = new_chart (RECOURSE_LANGUAGE_EN);
  cairo_surface_t *surface;

  recourse_cost_chart_set (RECOURSE_COST_CHART (chart), chart_sample_amounts,
                           CHART_SAMPLE_N_AMOUNTS, series, G_N_ELEMENTS (series), 9000 * YUAN, 0);
  allocate (chart, 600);
  surface = paint (chart);
  cairo_surface_destroy (surface);
  g_assert_finalize_object (chart);
}

/* Each priced route is seen in its own colour, one that is not open in none. */
static void
test_draws_colours (void)
{
  static const gboolean are_seen[] = { TRUE, FALSE, FALSE, FALSE, TRUE, TRUE, TRUE };
  GtkWidget *chart = new_chart (RECOURSE_LANGUAGE_EN);
  RecourseChartLook look = recourse_chart_look_of (chart);
  GdkRGBA grey = recourse_chart_look_closed_colour (&look);
  g_auto (ChartSample) sample = { 0 };
  cairo_surface_t *surface;

  chart_sample_init (&sample, 100 * YUAN, 1000000 * YUAN, 100, RECOURSE_LANGUAGE_EN);
  recourse_cost_chart_set (RECOURSE_COST_CHART (chart), sample.amounts, sample.n_amounts,
                           sample.series, CHART_SAMPLE_N_SERIES, 0, 5);
  allocate (chart, 900);
  surface = paint (chart);
  for (guint i = 0; i < CHART_SAMPLE_N_SERIES; i++)
    {
      GdkRGBA colour = recourse_chart_look_colour (&look, i);

      g_assert_cmpint (has_colour (surface, &colour), ==, are_seen[i]);
    }
  g_assert_true (has_colour (surface, &grey));
  cairo_surface_destroy (surface);
  g_assert_finalize_object (chart);
}

/* A chart is higher where it is narrow than the proportion says, and its least height, as GTK
 * wants it, never grows with the width. */
static void
test_height (void)
{
  GtkWidget *chart = new_chart (RECOURSE_LANGUAGE_EN);
  g_auto (ChartSample) sample = { 0 };
  int last = G_MAXINT;

  chart_sample_init (&sample, 100 * YUAN, 1000000 * YUAN, 10, RECOURSE_LANGUAGE_EN);
  recourse_cost_chart_set (RECOURSE_COST_CHART (chart), sample.amounts, sample.n_amounts,
                           sample.series, CHART_SAMPLE_N_SERIES, 0, 5);
  for (int width = 280; width < 2000; width += 40)
    {
      int minimum;
      int natural;

      gtk_widget_measure (chart, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
      g_assert_cmpint (minimum, <=, last);
      g_assert_cmpint (natural, >=, minimum);
      g_assert_true (width > 320 || natural > width);
      g_assert_true (width < 900 || natural < width * 2 / 3);
      last = minimum;
    }
  gtk_widget_measure (chart, GTK_ORIENTATION_VERTICAL, -1, &last, NULL, NULL, NULL);
  g_assert_cmpint (last, >, 0);
  g_assert_finalize_object (chart);
}

/* Labels */

static void
check_amount_labels (const RecourseChartPlot *plot, int width)
{
  double last_end = -1.0;

  g_assert_cmpuint (plot->n_amount_ticks, >=, 1);
  for (guint i = 0; i < plot->n_amount_ticks; i++)
    {
      g_autoptr (PangoLayout) label = recourse_chart_plot_label (plot, plot->amount_ticks[i]);
      int label_width;
      double start;

      pango_layout_get_pixel_size (label, &label_width, NULL);
      start = recourse_chart_plot_label_x (plot, plot->amount_ticks[i], label_width);
      g_assert_cmpfloat (start, >, last_end);
      last_end = start + label_width;
    }
  g_assert_cmpfloat (last_end, <=, width);
}

static void
check_cost_labels (const RecourseChartPlot *plot)
{
  double last = G_MAXDOUBLE;

  g_assert_cmpuint (plot->n_cost_ticks, >=, 2);
  for (guint i = 0; i < plot->n_cost_ticks; i++)
    {
      g_autoptr (PangoLayout) label = recourse_chart_plot_label (plot, plot->cost_ticks[i]);
      double y = recourse_chart_plot_y (plot, plot->cost_ticks[i]);
      int label_width;
      int label_height;

      pango_layout_get_pixel_size (label, &label_width, &label_height);
      g_assert_cmpfloat (y + label_height, <, last);
      g_assert_cmpfloat (label_width, <, (double) plot->area.origin.x);
      last = y;
    }
}

static void
check_labels_at (const ChartSample *sample, RecourseChartLook look, RecourseLanguage language)
{
  g_autoptr (RecourseChartData) data = recourse_chart_data_new (
      sample->amounts, sample->n_amounts, sample->series, CHART_SAMPLE_N_SERIES, 27000 * YUAN, 5);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      RecourseChartPlot plot;

      recourse_chart_plot_init (&plot, data, &look, language, widths[i],
                                recourse_chart_plot_least_height (&look));
      g_assert_cmpfloat ((double) plot.area.size.width, >, widths[i] / 3.0);
      check_amount_labels (&plot, widths[i]);
      check_cost_labels (&plot);
    }
}

static RecourseChartLook
enlarge (RecourseChartLook look, double factor)
{
  PangoFontDescription *font = pango_font_description_copy (
      pango_context_get_font_description (look.context));

  pango_font_description_set_absolute_size (font, look.em * factor * PANGO_SCALE);
  pango_context_set_font_description (look.context, font);
  pango_font_description_free (font);
  look.em *= factor;
  return look;
}

/* At each size of the text no label touches another, and all are inside. */
static void
test_labels (void)
{
  static const double factors[] = { 1.0, 1.25, 1.5, 2.0 };

  for (guint i = 0; i < G_N_ELEMENTS (factors) * RECOURSE_N_LANGUAGES; i++)
    {
      RecourseLanguage language = i % RECOURSE_N_LANGUAGES;
      g_auto (ChartSample) sample = { 0 };
      PangoContext *context;
      GtkWidget *chart;
      RecourseChartLook look;

      recourse_interface_language_apply (language);
      chart = new_chart (language);
      context = gtk_widget_create_pango_context (chart);
      look = recourse_chart_look_of (chart);
      look.context = context;
      chart_sample_init (&sample, 100 * YUAN, 1000000 * YUAN, 30, language);
      check_labels_at (&sample, enlarge (look, factors[i / RECOURSE_N_LANGUAGES]), language);
      g_object_unref (context);
      g_assert_finalize_object (chart);
    }
  recourse_interface_language_apply (RECOURSE_LANGUAGE_EN);
}

static void
test_nearest (void)
{
  GtkWidget *chart = new_chart (RECOURSE_LANGUAGE_EN);
  RecourseChartLook look = recourse_chart_look_of (chart);
  g_autoptr (RecourseChartData) data = chart_sample_data (RECOURSE_LANGUAGE_EN, 0, -1);
  RecourseChartPlot plot;

  recourse_chart_plot_init (&plot, data, &look, RECOURSE_LANGUAGE_EN, 600.0, 400.0);
  for (guint i = 0; i < CHART_SAMPLE_N_AMOUNTS; i++)
    {
      double x = recourse_chart_plot_x (&plot, chart_sample_amounts[i]);

      g_assert_cmpuint (recourse_chart_plot_nearest (&plot, x + 3.0), ==, i);
      g_assert_cmpuint (recourse_chart_plot_nearest (&plot, x - 3.0), ==, i);
    }
  g_assert_finalize_object (chart);
}

/* What a screen reader is told. */
static void
test_accessible (void)
{
  GtkWidget *chart = new_chart (RECOURSE_LANGUAGE_EN);
  g_autoptr (RecourseChartData) data = chart_sample_data (RECOURSE_LANGUAGE_EN, 27000 * YUAN, 4);
  g_autofree char *description = recourse_chart_text_describe (data, RECOURSE_LANGUAGE_EN);

  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Chart: what each route costs, by the amount claimed");
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "No costs to show.");
  recourse_cost_chart_set (RECOURSE_COST_CHART (chart), data->amounts, data->n_amounts,
                           data->series, data->n_series, data->amount, data->chosen);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
  g_assert_finalize_object (chart);
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  g_test_add_func ("/app/cost-chart/draw/anything", test_draws_anything);
  g_test_add_func ("/app/cost-chart/draw/nothing", test_draws_nothing);
  g_test_add_func ("/app/cost-chart/draw/gaps", test_draws_gaps);
  g_test_add_func ("/app/cost-chart/draw/colours", test_draws_colours);
  g_test_add_func ("/app/cost-chart/height", test_height);
  g_test_add_func ("/app/cost-chart/labels", test_labels);
  g_test_add_func ("/app/cost-chart/nearest", test_nearest);
  g_test_add_func ("/app/cost-chart/accessible", test_accessible);
  return g_test_run ();
}
