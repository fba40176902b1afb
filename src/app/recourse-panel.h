/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A window over the window, for one thing to decide or to read; Escape closes it. */
GtkWindow *recourse_panel_new (const char *title, GtkWidget *content);
void recourse_panel_present (GtkWindow *panel, GtkWidget *over);
void recourse_panel_close (GtkWidget *content);

G_END_DECLS
