/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RecourseRowLayout: children side by side. Those that do not expand get their natural width, the
 * others share the rest.
 *
 * A horizontal GtkBox asks a label how wide it must be for a given height, and with tall lines gets
 * an answer that is too wide: the text is then cut off. This layout never asks.
 */
#define RECOURSE_TYPE_ROW_LAYOUT (recourse_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (RecourseRowLayout,
                      recourse_row_layout,
                      RECOURSE,
                      ROW_LAYOUT,
                      GtkLayoutManager)

GtkWidget *recourse_row_box_new (void);

G_END_DECLS
