/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RecourseHeading: the title of a page. It can take the focus when its page appears, so that a
 * screen reader begins there, but Tab passes it by. */
#define RECOURSE_TYPE_HEADING (recourse_heading_get_type ())
G_DECLARE_FINAL_TYPE (RecourseHeading, recourse_heading, RECOURSE, HEADING, GtkWidget)

GtkWidget *recourse_heading_new (const char *text, const char *css_class);
GtkWidget *recourse_heading_find (GtkWidget *root);
void recourse_heading_set_text (RecourseHeading *self, const char *text);

G_END_DECLS
