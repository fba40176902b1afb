/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-text-scale.h"

static void
test_points (void)
{
  static const struct
  {
    int level;
    double system;
    double expected;
  } cases[] = {
    { 0, 11, 11 },
    { 0, 20, 20 },
    /* Large type: at least 18 points, and more at each level. */
    { 1, 11, 18 },
    { 2, 11, 20 },
    { 3, 11, 22 },
    { 1, 8, 18 },
    { 3, 8, 22 },
    /* Never less than 125, 150 and 200 per cent of what the system has. */
    { 1, 16, 20 },
    { 2, 16, 24 },
    { 3, 16, 32 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (recourse_text_scale_points (cases[i].level, cases[i].system),
                                    cases[i].expected, 0.001);
}

static double
measure_points (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  return pango_font_description_get_size_is_absolute (font) ? size * 72.0 / 96.0 : size;
}

typedef struct
{
  GtkWidget *plain;
  GtkWidget *heading;
  double expected;
} Labels;

static gboolean
have_size (gpointer user_data)
{
  Labels *labels = user_data;

  return ABS (measure_points (labels->plain) - labels->expected) < 0.1
         && ABS (measure_points (labels->heading) - labels->expected) < 0.1;
}

static GtkWidget *
make_window (Labels *labels)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  labels->plain = gtk_label_new ("x");
  labels->heading = gtk_label_new ("x");
  /* A class whose size the toolkit fixes in points. */
  gtk_widget_add_css_class (labels->heading, "heading");
  gtk_box_append (GTK_BOX (box), labels->plain);
  gtk_box_append (GTK_BOX (box), labels->heading);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static GtkCssProvider *
load_style (void)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/recourse_app/Recourse/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  return provider;
}

/* What labels really get. */
static void
test_labels (void)
{
  g_autoptr (RecourseTextScale) scale = NULL;
  g_autoptr (GtkCssProvider) style = load_style ();
  Labels labels;
  GtkWidget *window = make_window (&labels);
  double system = measure_points (labels.plain);

  scale = recourse_text_scale_new (gtk_widget_get_display (window), 0);
  recourse_text_scale_dress (scale, window);
  for (int level = RECOURSE_TEXT_SCALE_MAX; level > 0; level--)
    {
      recourse_text_scale_set_level (scale, level);
      g_assert_true (gtk_widget_has_css_class (window, "large-text"));
      labels.expected = recourse_text_scale_points (level, system);
      g_assert_cmpfloat (labels.expected, >=, 18.0);
      app_test_wait (have_size, &labels);
    }
  recourse_text_scale_set_level (scale, 0);
  g_assert_false (gtk_widget_has_css_class (window, "large-text"));
  labels.expected = system;
  app_test_wait (have_size, &labels);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count_cb (RecourseTextScale *scale, GParamSpec *pspec, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
test_level (void)
{
  RecourseTextScale *scale = recourse_text_scale_new (gdk_display_get_default (), 99);
  guint n_times = 0;

  g_signal_connect (scale, "notify::level", G_CALLBACK (count_cb), &n_times);
  g_assert_cmpint (recourse_text_scale_get_level (scale), ==, RECOURSE_TEXT_SCALE_MAX);
  recourse_text_scale_set_level (scale, 99);
  g_assert_cmpuint (n_times, ==, 0);
  recourse_text_scale_set_level (scale, -1);
  g_assert_cmpint (recourse_text_scale_get_level (scale), ==, 0);
  g_assert_cmpuint (n_times, ==, 1);
  g_assert_finalize_object (scale);
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  g_test_add_func ("/app/text-scale/points", test_points);
  g_test_add_func ("/app/text-scale/labels", test_labels);
  g_test_add_func ("/app/text-scale/level", test_level);
  return g_test_run ();
}
