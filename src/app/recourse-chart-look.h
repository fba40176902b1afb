/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** How many series have a colour and a pattern that no other has. */
#define RECOURSE_CHART_N_PATTERNS 8

/** How much of the widget's ink the labels of the axes have. */
#define RECOURSE_CHART_LABEL_STRENGTH 0.78

/**
 * RecourseChartLook: what a chart is drawn with. A value type.
 * @context: of the widget's font; borrowed
 * @em: size of that font in pixels
 * @scale: device pixels of a pixel
 * @ink: colour of the widget's text
 */
typedef struct
{
  PangoContext *context;
  double em;
  int scale;
  GdkRGBA ink;
  gboolean is_dark;
  gboolean is_high_contrast;
} RecourseChartLook;

RecourseChartLook recourse_chart_look_of (GtkWidget *widget);
GdkRGBA recourse_chart_look_colour (const RecourseChartLook *self, guint series);
GdkRGBA recourse_chart_look_closed_colour (const RecourseChartLook *self);
GdkRGBA recourse_chart_look_text_on_colour (const RecourseChartLook *self);
GdkRGBA recourse_chart_look_ink (const RecourseChartLook *self, double strength);
PangoLayout *recourse_chart_look_layout (const RecourseChartLook *self,
                                         const char *text,
                                         double size,
                                         PangoWeight weight);

G_END_DECLS
