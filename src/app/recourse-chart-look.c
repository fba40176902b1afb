/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-chart-look"

#include "recourse-chart-look.h"

#include <adwaita.h>
#include <math.h>

/* Each keeps 3:1 on the grounds of the toolkit, with high contrast 4.5:1; so does its opposite as
 * text on it. A test computes it. */
typedef struct
{
  const char *light;
  const char *dark;
  const char *light_high;
  const char *dark_high;
} Colour;

static const Colour colours[RECOURSE_CHART_N_PATTERNS] = {
  { "#1b7a3e", "#5bc98a", "#0d5a2a", "#8fe3b3" }, /* green */
  { "#00707a", "#4fc6d0", "#00525a", "#8ae3ea" }, /* teal */
  { "#5e5c64", "#b5b3bb", "#3d3846", "#deddda" }, /* grey */
  { "#813d9c", "#d09be6", "#61237a", "#e3c0f2" }, /* purple */
  { "#a84b00", "#ffa348", "#7a3500", "#ffc78a" }, /* orange */
  { "#1a5fb4", "#78aeed", "#0d4590", "#a5ccf7" }, /* blue */
  { "#a51d5a", "#f08fb8", "#7d1040", "#f9bdd6" }, /* pink */
  { "#7a6200", "#e5c84b", "#5e4300", "#f5de83" }, /* olive */
};

static const Colour closed = { "#73717a", "#95939c", "#5e5c64", "#c0bfbc" };

static GdkRGBA
pick (const Colour *colour, const RecourseChartLook *look)
{
  const char *light = look->is_high_contrast ? colour->light_high : colour->light;
  const char *dark = look->is_high_contrast ? colour->dark_high : colour->dark;
  GdkRGBA rgba;

  gdk_rgba_parse (&rgba, look->is_dark ? dark : light);
  return rgba;
}

static double
measure_em (PangoContext *context)
{
  PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size = size * pango_cairo_context_get_resolution (context) / 72.0;
  return size >= 1.0 ? size : 16.0;
}

/** recourse_chart_look_of: as @widget is styled now; valid until its style changes */
RecourseChartLook
recourse_chart_look_of (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  RecourseChartLook self = { 0 };

  self.context = gtk_widget_get_pango_context (widget);
  self.em = measure_em (self.context);
  self.scale = gtk_widget_get_scale_factor (widget);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &self.ink);
  /* Light text stands on a dark ground, whoever asked for it: system, user or a style of its own.
   */
  self.is_dark = self.ink.red + self.ink.green + self.ink.blue > 1.5F;
  self.is_high_contrast = adw_style_manager_get_high_contrast (manager);
  return self;
}

/** recourse_chart_look_colour: of a series that is open */
GdkRGBA
recourse_chart_look_colour (const RecourseChartLook *self, guint series)
{
  return pick (&colours[series % RECOURSE_CHART_N_PATTERNS], self);
}

/** recourse_chart_look_closed_colour: of all series that are not open */
GdkRGBA
recourse_chart_look_closed_colour (const RecourseChartLook *self)
{
  return pick (&closed, self);
}

/** recourse_chart_look_text_on_colour: for text on the colour of a series */
GdkRGBA
recourse_chart_look_text_on_colour (const RecourseChartLook *self)
{
  return self->is_dark ? (GdkRGBA){ 0, 0, 0, 1 } : (GdkRGBA){ 1, 1, 1, 1 };
}

/**
 * recourse_chart_look_ink:
 * @strength: 0 to 1, of 1 the widget's text
 */
GdkRGBA
recourse_chart_look_ink (const RecourseChartLook *self, double strength)
{
  GdkRGBA ink = self->ink;

  ink.alpha *= (float) (self->is_high_contrast ? sqrt (strength) : strength);
  return ink;
}

/**
 * recourse_chart_look_layout:
 * @size: of 1 the widget's font
 *
 * Returns: (transfer full): @text, plain, in the widget's font
 */
PangoLayout *
recourse_chart_look_layout (const RecourseChartLook *self,
                            const char *text,
                            double size,
                            PangoWeight weight)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (size));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}
