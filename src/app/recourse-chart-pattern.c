/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-chart-pattern"

#include "recourse-chart-pattern.h"

#include <math.h>

static void
add_line (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
}

/* Slanting lines go on in the neighbouring tiles, hence the two corners. */
static void
add_slant (cairo_t *cr, double size, gboolean is_rising)
{
  double left = is_rising ? size : 0.0;
  double right = size - left;

  for (int i = -1; i <= 1; i++)
    add_line (cr, i * size - size, left + (left - right), i * size + 2 * size,
              right + (right - left));
}

static void
add_dot (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0.0, 2.0 * G_PI);
}

static void
draw_tile (cairo_t *cr, guint series, double size)
{
  double half = size / 2.0;

  switch (series % RECOURSE_CHART_N_PATTERNS)
    {
    case 0:
      add_slant (cr, size, TRUE);
      add_slant (cr, size, FALSE);
      break;
    case 1:
      add_line (cr, half, 0.0, half, size);
      add_line (cr, 0.0, half, size, half);
      break;
    case 2:
      add_dot (cr, half, half, size / 4.0);
      break;
    case 3:
      add_dot (cr, half, half, size / 7.0);
      cairo_fill (cr);
      break;
    case 4:
      add_slant (cr, size, FALSE);
      break;
    case 5:
      add_slant (cr, size, TRUE);
      break;
    case 6:
      add_line (cr, 0.0, half, size, half);
      break;
    default:
      add_line (cr, half, 0.0, half, size);
      break;
    }
  cairo_stroke (cr);
}

/**
 * recourse_chart_pattern_hatch:
 * @ground: between @lines, which may shine through
 *
 * Returns: (transfer full): the pattern of a series, to be filled into its area
 */
cairo_pattern_t *
recourse_chart_pattern_hatch (const RecourseChartLook *look,
                              guint series,
                              const GdkRGBA *lines,
                              const GdkRGBA *ground)
{
  int size = MAX (7, (int) lround (look->em * 0.55));
  cairo_surface_t *tile = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size * look->scale,
                                                      size * look->scale);
  cairo_pattern_t *pattern;
  cairo_t *cr;

  cairo_surface_set_device_scale (tile, look->scale, look->scale);
  cr = cairo_create (tile);
  gdk_cairo_set_source_rgba (cr, ground);
  cairo_paint (cr);
  gdk_cairo_set_source_rgba (cr, lines);
  cairo_set_line_width (cr, look->is_high_contrast ? 1.5 : 1.0);
  draw_tile (cr, series, size);
  cairo_destroy (cr);
  pattern = cairo_pattern_create_for_surface (tile);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_REPEAT);
  cairo_surface_destroy (tile);
  return pattern;
}

/* A polygon with its first corner at @turn, in full turns clockwise from the top. */
static void
add_polygon (cairo_t *cr, guint n_corners, double turn, double x, double y, double radius)
{
  for (guint i = 0; i < n_corners; i++)
    {
      double angle = 2.0 * G_PI * (turn + (double) i / n_corners);

      cairo_line_to (cr, x + radius * sin (angle), y - radius * cos (angle));
    }
  cairo_close_path (cr);
}

/* A star or cross: corners that stand out, and corners drawn in. */
static void
add_star (cairo_t *cr, guint n_points, double turn, double x, double y, double radius)
{
  for (guint i = 0; i < 2 * n_points; i++)
    {
      double angle = 2.0 * G_PI * (turn + (double) i / (2 * n_points));
      double reach = i % 2 == 0 ? radius : radius * 0.4;

      cairo_line_to (cr, x + reach * sin (angle), y - reach * cos (angle));
    }
  cairo_close_path (cr);
}

/**
 * recourse_chart_pattern_add_mark:
 * @radius: in pixels
 *
 * Adds the mark of a series, each has another shape, to the path of @cr.
 */
void
recourse_chart_pattern_add_mark (cairo_t *cr, guint series, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  switch (series % RECOURSE_CHART_N_PATTERNS)
    {
    case 0:
      cairo_arc (cr, x, y, radius * 0.85, 0.0, 2.0 * G_PI);
      break;
    case 1:
      add_polygon (cr, 6, 0.0, x, y, radius);
      break;
    case 2:
      add_star (cr, 4, 0.0, x, y, radius * 1.35);
      break;
    case 3:
      add_polygon (cr, 4, 0.0, x, y, radius * 1.15);
      break;
    case 4:
      add_polygon (cr, 3, 0.0, x, y + radius * 0.15, radius * 1.15);
      break;
    case 5:
      add_polygon (cr, 4, 0.125, x, y, radius * 1.05);
      break;
    case 6:
      add_star (cr, 5, 0.0, x, y, radius * 1.35);
      break;
    default:
      add_polygon (cr, 3, 0.5, x, y - radius * 0.15, radius * 1.15);
      break;
    }
}
