/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RecourseShelfLayout: what one may choose, and what was chosen. Of three children the first is the
 * choice as a column, which stands beside the third where there is room; the second is the same
 * choice in lines, which stands above the third elsewhere.
 */
#define RECOURSE_TYPE_SHELF_LAYOUT (recourse_shelf_layout_get_type ())
G_DECLARE_FINAL_TYPE (RecourseShelfLayout,
                      recourse_shelf_layout,
                      RECOURSE,
                      SHELF_LAYOUT,
                      GtkLayoutManager)

GtkWidget *recourse_shelf_box_new (GtkWidget *column, GtkWidget *lines, GtkWidget *content);

G_END_DECLS
