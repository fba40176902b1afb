/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-chart-marker"

#include "recourse-chart-marker.h"

#include "recourse-chart-pen.h"
#include "recourse-chart-text.h"
#include "recourse-money.h"

#include <math.h>
#include <string.h>

/* In font sizes. */
#define AMOUNT_SIZE 0.92
#define COST_SIZE 0.92
#define PADDING_X 0.55
#define PADDING_Y 0.2
#define OFFSET 0.9

/* The chosen route's cost at the user's amount, in pixels. */
typedef struct
{
  double x;
  double high;
  double low;
} Spot;

static void
draw_line (const RecourseChartPlot *plot, cairo_t *cr, double x, double top)
{
  GdkRGBA ink = recourse_chart_look_ink (plot->look, 0.75);

  gdk_cairo_set_source_rgba (cr, &ink);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, x, top);
  cairo_line_to (cr, x, (double) (plot->area.origin.y + plot->area.size.height));
  cairo_stroke (cr);
}

/* The amount in words, over the line, right of the axis' title. */
static void
draw_amount (const RecourseChartPlot *plot, cairo_t *cr, double title_end)
{
  g_autofree char *text = recourse_money_format (plot->data->amount, plot->language);
  g_autoptr (PangoLayout)
      layout = recourse_chart_look_layout (plot->look, text, AMOUNT_SIZE, PANGO_WEIGHT_BOLD);
  GdkRGBA ink = recourse_chart_look_ink (plot->look, 1.0);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gdk_cairo_set_source_rgba (cr, &ink);
  cairo_move_to (cr, MAX (recourse_chart_plot_label_x (plot, plot->data->amount, width), title_end),
                 0.0);
  pango_cairo_show_layout (cr, layout);
}

static void
add_pill (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  double right = x + width - radius;
  double bottom = y + height - radius;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + radius, y + radius, radius, 2.0 * G_PI_2, 3.0 * G_PI_2);
  cairo_arc (cr, right, y + radius, radius, -G_PI_2, 0.0);
  cairo_arc (cr, right, bottom, radius, 0.0, G_PI_2);
  cairo_arc (cr, x + radius, bottom, radius, G_PI_2, 2.0 * G_PI_2);
  cairo_close_path (cr);
}

/* Right of the line if there is room for @width, else on the wider side. */
static gboolean
choose_side (const RecourseChartPlot *plot, double x, double width, double *out_room)
{
  double offset = (OFFSET + 2.0 * PADDING_X) * plot->look->em;
  double room_left = x - (double) plot->area.origin.x - offset;
  double room_right = (double) (plot->area.origin.x + plot->area.size.width) - x - offset;
  gboolean is_right = room_right >= width || (room_left < width && room_right > room_left);

  *out_room = is_right ? room_right : room_left;
  return is_right;
}

/* Lets no line end within the figure @fen. */
static void
keep_together (PangoLayout *layout, gint64 fen, RecourseLanguage language)
{
  g_autofree char *money = recourse_money_format (fen, language);
  const char *text = pango_layout_get_text (layout);
  const char *at = strstr (text, money);
  PangoAttribute *whole;

  if (at == NULL)
    return;
  whole = pango_attr_allow_breaks_new (FALSE);
  whole->start_index = (guint) (at - text);
  whole->end_index = (guint) (at - text + strlen (money));
  pango_attr_list_insert (pango_layout_get_attributes (layout), whole);
  pango_layout_context_changed (layout);
}

/* Breaks the lines where there is too little @room, but a figure stays whole and may stick out. */
static void
wrap_label (PangoLayout *layout, double room, PangoRectangle *out_size)
{
  pango_layout_get_pixel_extents (layout, NULL, out_size);
  if (out_size->width <= room)
    return;
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, (int) (MAX (room, 0.0) * PANGO_SCALE));
  pango_layout_get_pixel_extents (layout, NULL, out_size);
  /* The longest figure makes room for the other words. */
  pango_layout_set_width (layout, (int) (MAX (room, out_size->width) * PANGO_SCALE));
  pango_layout_get_pixel_extents (layout, NULL, out_size);
}

/* The cost in a coloured field beside the line. Costs rise to the right, so there is room right of
 * the line below the cost, and left of it above. */
static void
draw_label (const RecourseChartPlot *plot,
            cairo_t *cr,
            PangoLayout *layout,
            const GdkRGBA *colour,
            Spot spot)
{
  double em = plot->look->em;
  GdkRGBA ink = recourse_chart_look_text_on_colour (plot->look);
  gboolean is_right;
  PangoRectangle size;
  double room;
  double x;
  double y;

  pango_layout_get_pixel_extents (layout, NULL, &size);
  is_right = choose_side (plot, spot.x, size.width, &room);
  wrap_label (layout, room, &size);
  size.width += (int) (2.0 * PADDING_X * em);
  size.height += (int) (2.0 * PADDING_Y * em);
  x = is_right ? spot.x + OFFSET * em : MAX (spot.x - OFFSET * em - size.width, 0.0);
  y = is_right ? spot.low + 0.2 * em : spot.high - 0.2 * em - size.height;
  y = CLAMP (y, (double) plot->area.origin.y,
             recourse_chart_plot_y (plot, 0) - size.height - 0.6 * em);
  gdk_cairo_set_source_rgba (cr, colour);
  add_pill (cr, x, y, size.width, size.height, MIN (size.height / 2.0, em));
  cairo_fill (cr);
  gdk_cairo_set_source_rgba (cr, &ink);
  cairo_move_to (cr, x + PADDING_X * em, y + PADDING_Y * em);
  pango_cairo_show_layout (cr, layout);
}

/* A stretch from low to high with a point at each end. */
static void
draw_spot (cairo_t *cr, const RecourseChartPen *pen, Spot spot)
{
  double radius = pen->radius;

  gdk_cairo_set_source_rgba (cr, &pen->colour);
  add_pill (cr, spot.x - radius, spot.high - radius, 2.0 * radius, 2.0 * radius, radius);
  cairo_fill (cr);
  add_pill (cr, spot.x - radius, spot.low - radius, 2.0 * radius, 2.0 * radius, radius);
  cairo_fill (cr);
  cairo_set_line_width (cr, pen->width);
  cairo_move_to (cr, spot.x, spot.high);
  cairo_line_to (cr, spot.x, spot.low);
  cairo_stroke (cr);
}

static void
draw_cost (const RecourseChartPlot *plot, cairo_t *cr, double x)
{
  guint chosen = (guint) plot->data->chosen;
  RecourseChartPen pen = recourse_chart_pen_for (plot->data, plot->look, chosen);
  g_autoptr (PangoLayout) layout = NULL;
  g_autofree char *text = NULL;
  RecourseRange cost;
  gboolean is_exact;
  Spot spot = { .x = x };

  if (!recourse_chart_data_cost_at (plot->data, chosen, plot->data->amount, &cost, &is_exact))
    return;
  text = recourse_chart_text_cost (&cost, is_exact, plot->language);
  spot.high = recourse_chart_plot_y (plot, cost.high);
  spot.low = recourse_chart_plot_y (plot, cost.low);
  draw_spot (cr, &pen, spot);
  layout = recourse_chart_look_layout (plot->look, text, COST_SIZE, PANGO_WEIGHT_BOLD);
  keep_together (layout, cost.low, plot->language);
  keep_together (layout, cost.high, plot->language);
  draw_label (plot, cr, layout, &pen.colour, spot);
}

/**
 * recourse_chart_marker_draw:
 * @title_end: from which x on the line above the plot is empty
 *
 * Draws nothing where the user's amount is not known or not in the chart.
 */
void
recourse_chart_marker_draw (const RecourseChartPlot *plot, cairo_t *cr, double title_end)
{
  double x;

  if (!recourse_chart_data_covers (plot->data, plot->data->amount))
    return;
  x = floor (recourse_chart_plot_x (plot, plot->data->amount)) + 0.5;
  draw_line (plot, cr, x, (double) plot->area.origin.y - 0.4 * plot->look->em);
  draw_amount (plot, cr, title_end);
  if (plot->data->chosen >= 0)
    draw_cost (plot, cr, x);
}
