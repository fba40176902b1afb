/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RECOURSE_TEXT_SCALE_MAX 3

/**
 * RecourseTextScale: how large the text of all windows is, in steps from 0 (as the system has it)
 * to %RECOURSE_TEXT_SCALE_MAX.
 *
 * Properties: "level".
 */
#define RECOURSE_TYPE_TEXT_SCALE (recourse_text_scale_get_type ())
G_DECLARE_FINAL_TYPE (RecourseTextScale, recourse_text_scale, RECOURSE, TEXT_SCALE, GObject)

RecourseTextScale *recourse_text_scale_new (GdkDisplay *display,
                                            int level) G_GNUC_WARN_UNUSED_RESULT;
int recourse_text_scale_get_level (RecourseTextScale *self);
void recourse_text_scale_set_level (RecourseTextScale *self, int level);
void recourse_text_scale_dress (RecourseTextScale *self, GtkWidget *window);
double recourse_text_scale_points (int level, double system_points);

G_END_DECLS
