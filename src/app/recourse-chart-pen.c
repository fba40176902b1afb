/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-chart-pen"

#include "recourse-chart-pen.h"

#include "recourse-chart-pattern.h"

static double
choose_width (const RecourseChartPen *pen)
{
  double width = pen->is_chosen ? 3.0 : 1.75;

  if (pen->is_closed)
    width -= 0.5;
  return pen->look->is_high_contrast ? width + 0.75 : width;
}

/** recourse_chart_pen_for: the pen of a series; valid as long as @look */
RecourseChartPen
recourse_chart_pen_for (const RecourseChartData *data, const RecourseChartLook *look, guint series)
{
  RecourseChartPen self = { .look = look, .series = series };

  self.is_closed = recourse_chart_data_is_closed (data, series);
  self.is_chosen = data->chosen == (int) series;
  self.colour = self.is_closed ? recourse_chart_look_closed_colour (look)
                               : recourse_chart_look_colour (look, series);
  self.width = choose_width (&self);
  self.radius = look->em * (self.is_chosen ? 0.36 : 0.29);
  return self;
}

static GdkRGBA
dilute (GdkRGBA colour, float alpha)
{
  colour.alpha = alpha;
  return colour;
}

/** recourse_chart_pen_fill: fills the path with the pattern and clears it */
void
recourse_chart_pen_fill (const RecourseChartPen *self, cairo_t *cr)
{
  GdkRGBA ground = dilute (self->colour, self->is_chosen ? 0.2F : 0.08F);
  GdkRGBA lines = dilute (self->colour, self->is_chosen ? 0.75F : 0.4F);
  cairo_pattern_t *hatch;

  if (self->is_closed)
    ground.alpha = 0.0F;
  hatch = recourse_chart_pattern_hatch (self->look, self->series, &lines, &ground);
  cairo_set_source (cr, hatch);
  cairo_fill (cr);
  cairo_pattern_destroy (hatch);
}

/** recourse_chart_pen_stroke: draws the path as a line of the series and clears it */
void
recourse_chart_pen_stroke (const RecourseChartPen *self, cairo_t *cr)
{
  static const double dashes[] = { 5.0, 4.0 };

  cairo_save (cr);
  gdk_cairo_set_source_rgba (cr, &self->colour);
  cairo_set_line_width (cr, self->width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  if (self->is_closed)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/** recourse_chart_pen_mark: draws the mark of the series, hollow where it is not open */
void
recourse_chart_pen_mark (const RecourseChartPen *self, cairo_t *cr, double x, double y)
{
  recourse_chart_pattern_add_mark (cr, self->series, x, y, self->radius);
  gdk_cairo_set_source_rgba (cr, &self->colour);
  if (self->is_closed)
    {
      cairo_set_line_width (cr, 1.25);
      cairo_stroke (cr);
    }
  else
    cairo_fill (cr);
}
