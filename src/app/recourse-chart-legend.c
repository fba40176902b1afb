/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-chart-legend"

#include "recourse-chart-legend.h"

#include "recourse-chart-pen.h"
#include "recourse-chart-text.h"

#include <string.h>

/* In font sizes. */
#define TEXT_SIZE 0.92
#define SWATCH_WIDTH 2.2
#define SWATCH_HEIGHT 1.0
#define SWATCH_GAP 0.5
#define COLUMN_GAP 1.6
#define ROW_GAP 0.45

/* A row of the legend: @series lends its pattern; routes that are free share one. */
typedef struct
{
  guint series;
  gboolean is_band;
  PangoLayout *layout;
  double x;
  double y;
} Entry;

struct _RecourseChartLegend
{
  const RecourseChartData *data;
  RecourseChartLook look;
  GArray *entries;
};

static void
clear_entry (gpointer data)
{
  g_object_unref (((Entry *) data)->layout);
}

static gboolean
is_band (const RecourseChartData *data, guint series)
{
  const RecourseRange *costs = data->series[series].costs;

  for (guint i = 0; i < data->n_amounts; i++)
    {
      if (costs[i].low >= 0 && costs[i].low < costs[i].high)
        return TRUE;
    }
  return FALSE;
}

/* The chosen route's name stands out, alone or among others. */
static void
embolden_chosen (PangoLayout *layout, const RecourseChartData *data)
{
  const char *text = pango_layout_get_text (layout);
  const char *name = data->series[data->chosen].name;
  const char *at = strstr (text, name);
  PangoAttrList *attributes = pango_layout_get_attributes (layout);
  PangoAttribute *bold;

  if (at == NULL)
    return;
  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->start_index = (guint) (at - text);
  bold->end_index = (guint) (at - text + strlen (name));
  pango_attr_list_change (attributes, bold);
  pango_layout_set_attributes (layout, attributes);
}

static void
add_entry (RecourseChartLegend *self, guint series, const char *text, gboolean has_chosen)
{
  Entry entry = { .series = series, .is_band = is_band (self->data, series) };

  entry.layout = recourse_chart_look_layout (&self->look, text, TEXT_SIZE, PANGO_WEIGHT_NORMAL);
  if (has_chosen)
    embolden_chosen (entry.layout, self->data);
  g_array_append_val (self->entries, entry);
}

static void
add_priced (RecourseChartLegend *self)
{
  for (guint i = 0; i < self->data->n_series; i++)
    {
      g_autofree char *name = NULL;

      if (recourse_chart_data_is_free (self->data, i)
          || !recourse_chart_data_has_figures (self->data, i))
        continue;
      name = recourse_chart_text_name (self->data, i);
      add_entry (self, i, name, self->data->chosen == (int) i);
    }
}

/* The routes that are free share a line in the plot, and so they do here. */
static void
add_free (RecourseChartLegend *self, gboolean is_closed, RecourseLanguage language)
{
  const RecourseChartData *data = self->data;
  g_autofree char *names = recourse_chart_text_free_routes (data, is_closed, language);
  guint leader = recourse_chart_data_lead_free (data, is_closed);

  if (names != NULL)
    add_entry (self, leader, names, data->chosen == (int) leader);
}

/**
 * recourse_chart_legend_new:
 * @data: borrowed; has to stay alive as long as the legend
 *
 * Returns: (transfer full): to be arranged before it is drawn
 */
RecourseChartLegend *
recourse_chart_legend_new (const RecourseChartData *data,
                           const RecourseChartLook *look,
                           RecourseLanguage language)
{
  RecourseChartLegend *self = g_new0 (RecourseChartLegend, 1);

  self->data = data;
  self->look = *look;
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  add_priced (self);
  add_free (self, FALSE, language);
  add_free (self, TRUE, language);
  return self;
}

/** recourse_chart_legend_free: (transfer full) (nullable) */
void
recourse_chart_legend_free (RecourseChartLegend *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_free (self);
}

/** recourse_chart_legend_n_entries: */
guint
recourse_chart_legend_n_entries (const RecourseChartLegend *self)
{
  return self->entries->len;
}

/**
 * recourse_chart_legend_arrange:
 * @width: in pixels
 *
 * Returns: the height of the whole, in pixels
 */
double
recourse_chart_legend_arrange (RecourseChartLegend *self, double width)
{
  double indent = self->look.em * (SWATCH_WIDTH + SWATCH_GAP);
  double text_width = MAX (width - indent, 1.0);
  double x = 0.0;
  double y = 0.0;
  double row_height = 0.0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);
      PangoRectangle size;

      pango_layout_set_width (entry->layout, -1);
      pango_layout_get_pixel_extents (entry->layout, NULL, &size);
      if (x > 0.0 && x + indent + size.width > width)
        {
          x = 0.0;
          y += row_height + self->look.em * ROW_GAP;
          row_height = 0.0;
        }
      if (size.width > text_width)
        pango_layout_set_width (entry->layout, (int) (text_width * PANGO_SCALE));
      pango_layout_get_pixel_extents (entry->layout, NULL, &size);
      entry->x = x;
      entry->y = y;
      x += indent + size.width + self->look.em * COLUMN_GAP;
      row_height = MAX (row_height, size.height);
    }
  return y + row_height;
}

/* What the series looks like in the plot, in small. */
static void
draw_swatch (const RecourseChartLegend *self, const Entry *entry, cairo_t *cr, double middle)
{
  RecourseChartPen pen = recourse_chart_pen_for (self->data, &self->look, entry->series);
  double width = self->look.em * SWATCH_WIDTH;
  double reach = entry->is_band ? self->look.em * SWATCH_HEIGHT / 2.0 : 0.0;

  cairo_new_path (cr);
  if (entry->is_band)
    {
      cairo_rectangle (cr, 0.0, middle - reach, width, 2.0 * reach);
      recourse_chart_pen_fill (&pen, cr);
      cairo_move_to (cr, 0.0, middle + reach);
      cairo_line_to (cr, width, middle + reach);
    }
  cairo_move_to (cr, 0.0, middle - reach);
  cairo_line_to (cr, width, middle - reach);
  recourse_chart_pen_stroke (&pen, cr);
  if (!entry->is_band)
    recourse_chart_pen_mark (&pen, cr, width / 2.0, middle);
}

static double
measure_first_line (PangoLayout *layout)
{
  PangoRectangle size;

  pango_layout_line_get_pixel_extents (pango_layout_get_line_readonly (layout, 0), NULL, &size);
  return size.height;
}

/** recourse_chart_legend_draw: with its upper left corner at @x, @y */
void
recourse_chart_legend_draw (RecourseChartLegend *self, cairo_t *cr, double x, double y)
{
  GdkRGBA ink = recourse_chart_look_ink (&self->look, 1.0);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      cairo_save (cr);
      cairo_translate (cr, x + entry->x, y + entry->y);
      draw_swatch (self, entry, cr, measure_first_line (entry->layout) / 2.0);
      gdk_cairo_set_source_rgba (cr, &ink);
      cairo_move_to (cr, self->look.em * (SWATCH_WIDTH + SWATCH_GAP), 0.0);
      pango_cairo_show_layout (cr, entry->layout);
      cairo_restore (cr);
    }
}
