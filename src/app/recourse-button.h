/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RecourseButton: a button whose text wraps, so that it fits a narrow window at any text size. */
#define RECOURSE_TYPE_BUTTON (recourse_button_get_type ())
G_DECLARE_FINAL_TYPE (RecourseButton, recourse_button, RECOURSE, BUTTON, GtkButton)

GtkWidget *recourse_button_new (const char *text, const char *icon);
void recourse_button_set_text (RecourseButton *self, const char *text);
void recourse_button_set_name (RecourseButton *self, const char *name);
void recourse_button_set_copied_text (RecourseButton *self, const char *text);

G_END_DECLS
