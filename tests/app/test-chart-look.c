/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-chart-look.h"

#include <math.h>

/*
 * The colours of the chart against the grounds of the toolkit, by the formula of WCAG 2: lines at
 * least 3:1, with high contrast 4.5:1; text at least 4.5:1.
 */
#define TEXT 4.5

typedef struct
{
  const char *ink;
  gboolean is_dark;
  gboolean is_high_contrast;
  double line;
  const char *grounds[3]; /* the toolkit's window, card and view */
} Style;

static const Style styles[] = {
  { "rgba(0,0,0,0.8)", FALSE, FALSE, 3.0, { "#fafafa", "#ffffff", "#ebebeb" } },
  { "#ffffff", TRUE, FALSE, 3.0, { "#242424", "#363636", "#303030" } },
  { "rgba(0,0,0,0.8)", FALSE, TRUE, 4.5, { "#fafafa", "#ffffff", "#ebebeb" } },
  { "#ffffff", TRUE, TRUE, 4.5, { "#242424", "#363636", "#303030" } },
};

static double
linearise (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const GdkRGBA *colour)
{
  return 0.2126 * linearise ((double) colour->red) + 0.7152 * linearise ((double) colour->green)
         + 0.0722 * linearise ((double) colour->blue);
}

static double
get_contrast (const GdkRGBA *a, const GdkRGBA *b)
{
  double first = get_luminance (a);
  double second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

static GdkRGBA
blend (const GdkRGBA *over, const GdkRGBA *ground)
{
  float rest = 1.0F - over->alpha;

  return (GdkRGBA){ over->red * over->alpha + ground->red * rest,
                    over->green * over->alpha + ground->green * rest,
                    over->blue * over->alpha + ground->blue * rest, 1.0F };
}

static RecourseChartLook
make_look (const Style *style)
{
  RecourseChartLook look = { .is_dark = style->is_dark,
                             .is_high_contrast = style->is_high_contrast };

  g_assert_true (gdk_rgba_parse (&look.ink, style->ink));
  return look;
}

static void
check_colour (const Style *style, const RecourseChartLook *look, GdkRGBA colour)
{
  GdkRGBA text = recourse_chart_look_text_on_colour (look);

  g_assert_cmpfloat (get_contrast (&text, &colour), >=, TEXT);
  for (guint i = 0; i < G_N_ELEMENTS (style->grounds); i++)
    {
      GdkRGBA ground;

      g_assert_true (gdk_rgba_parse (&ground, style->grounds[i]));
      g_assert_cmpfloat (get_contrast (&colour, &ground), >=, style->line);
    }
}

static void
check_labels (const Style *style, const RecourseChartLook *look)
{
  for (guint i = 0; i < G_N_ELEMENTS (style->grounds); i++)
    {
      GdkRGBA ink = recourse_chart_look_ink (look, RECOURSE_CHART_LABEL_STRENGTH);
      GdkRGBA ground;

      g_assert_true (gdk_rgba_parse (&ground, style->grounds[i]));
      ink = blend (&ink, &ground);
      g_assert_cmpfloat (get_contrast (&ink, &ground), >=, TEXT);
    }
}

static void
test_contrast (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      RecourseChartLook look = make_look (&styles[i]);

      for (guint series = 0; series < RECOURSE_CHART_N_PATTERNS; series++)
        check_colour (&styles[i], &look, recourse_chart_look_colour (&look, series));
      check_colour (&styles[i], &look, recourse_chart_look_closed_colour (&look));
      check_labels (&styles[i], &look);
    }
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/app/chart-look/contrast", test_contrast);
  return g_test_run ();
}
