/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include <math.h>

/*
 * The contrast of every pair of colours in the style sheets, by the formula of WCAG 2: text at
 * least 4.5:1 on its own ground and on the grounds of the toolkit, edges at least 3:1.
 */
#define TEXT 4.5
#define EDGE 3.0

typedef struct
{
  const char *file;
  const char *grounds[3]; /* the toolkit's window, card and view */
} Sheet;

static const Sheet sheets[] = {
  { "resources/css/recourse.css", { "#fafafa", "#ffffff", "#ebebeb" } },
  { "resources/css/recourse-dark.css", { "#242424", "#363636", "#303030" } },
};

static const char *const kinds[] = { "now", "today", "week", "later", "kept", "warning" };

static GHashTable *
read_colours (const char *name)
{
  g_autofree char *path = app_test_source_path (name);
  g_autofree char *css = NULL;
  g_autoptr (GRegex) regex = g_regex_new ("@define-color (\\w+) (#[0-9a-f]{6});", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GHashTable *colours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_assert_true (g_file_get_contents (path, &css, NULL, NULL));
  for (g_regex_match (regex, css, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    g_hash_table_insert (colours, g_match_info_fetch (match, 1), g_match_info_fetch (match, 2));
  g_assert_cmpuint (g_hash_table_size (colours), >, 0);
  return colours;
}

static double
linearise (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const char *colour)
{
  GdkRGBA rgba;

  g_assert_true (gdk_rgba_parse (&rgba, colour));
  return 0.2126 * linearise ((double) rgba.red) + 0.7152 * linearise ((double) rgba.green)
         + 0.0722 * linearise ((double) rgba.blue);
}

static double
get_contrast (const char *a, const char *b)
{
  double first = get_luminance (a);
  double second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

static const char *
get_colour (GHashTable *colours, const char *kind, const char *part)
{
  g_autofree char *name = g_strdup_printf ("recourse_%s_%s", kind, part);
  const char *colour = g_hash_table_lookup (colours, name);

  if (colour == NULL)
    g_error ("no colour '%s'", name);
  return colour;
}

static void
check_kind (GHashTable *colours, const Sheet *sheet, const char *kind)
{
  const char *text = get_colour (colours, kind, "fg");
  const char *edge = get_colour (colours, kind, "edge");

  g_assert_cmpfloat (get_contrast (text, get_colour (colours, kind, "bg")), >=, TEXT);
  for (guint i = 0; i < G_N_ELEMENTS (sheet->grounds); i++)
    {
      g_assert_cmpfloat (get_contrast (text, sheet->grounds[i]), >=, TEXT);
      g_assert_cmpfloat (get_contrast (edge, sheet->grounds[i]), >=, EDGE);
    }
}

static void
test_kinds (gconstpointer data)
{
  const Sheet *sheet = data;
  g_autoptr (GHashTable) colours = read_colours (sheet->file);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    check_kind (colours, sheet, kinds[i]);
}

/* White on a button that is suggested or dangerous, and such words on the window. */
static void
test_buttons (gconstpointer data)
{
  static const char *const names[] = { "accent", "destructive" };
  const Sheet *sheet = data;
  g_autoptr (GHashTable) colours = read_colours (sheet->file);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *ground = g_strdup_printf ("%s_bg_color", names[i]);
      g_autofree char *text = g_strdup_printf ("%s_fg_color", names[i]);
      g_autofree char *plain = g_strdup_printf ("%s_color", names[i]);

      g_assert_cmpfloat (
          get_contrast (g_hash_table_lookup (colours, text), g_hash_table_lookup (colours, ground)),
          >=, TEXT);
      g_assert_cmpfloat (get_contrast (g_hash_table_lookup (colours, plain), sheet->grounds[0]), >=,
                         TEXT);
    }
}

/* The formula itself, against the values that WCAG gives. */
static void
test_formula (void)
{
  g_assert_cmpfloat_with_epsilon (get_contrast ("#000000", "#ffffff"), 21.0, 0.001);
  g_assert_cmpfloat_with_epsilon (get_contrast ("#777777", "#ffffff"), 4.48, 0.01);
  g_assert_cmpfloat_with_epsilon (get_contrast ("#ffffff", "#ffffff"), 1.0, 0.001);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/app/contrast/formula", test_formula);
  g_test_add_data_func ("/app/contrast/light", &sheets[0], test_kinds);
  g_test_add_data_func ("/app/contrast/dark", &sheets[1], test_kinds);
  g_test_add_data_func ("/app/contrast/light-buttons", &sheets[0], test_buttons);
  g_test_add_data_func ("/app/contrast/dark-buttons", &sheets[1], test_buttons);
  return g_test_run ();
}
