/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void recourse_row_names_update (GtkColumnView *view, guint n_parts);

G_END_DECLS
