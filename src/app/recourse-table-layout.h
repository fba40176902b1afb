/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RecourseTableLayout: a GtkColumnView as high as all its rows, whose texts wrap.
 *
 * The table itself, made to scroll, asks for the height of rows that never wrap. This layout asks
 * each row how high it is for the width that there is.
 */
#define RECOURSE_TYPE_TABLE_LAYOUT (recourse_table_layout_get_type ())
G_DECLARE_FINAL_TYPE (RecourseTableLayout,
                      recourse_table_layout,
                      RECOURSE,
                      TABLE_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
