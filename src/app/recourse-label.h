/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_label_new (const char *text, const char *css_class);
GtkWidget *recourse_label_new_take (char *text, const char *css_class);
GtkWidget *recourse_label_append (GtkWidget *box, const char *text, const char *css_class);
GtkWidget *recourse_label_append_take (GtkWidget *box, char *text, const char *css_class);

G_END_DECLS
