/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RecourseWrapLayout: children in lines, as words are: as many in a line as fit. */
#define RECOURSE_TYPE_WRAP_LAYOUT (recourse_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (RecourseWrapLayout,
                      recourse_wrap_layout,
                      RECOURSE,
                      WRAP_LAYOUT,
                      GtkLayoutManager)

GtkWidget *recourse_wrap_box_new (void);

G_END_DECLS
