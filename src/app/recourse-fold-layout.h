/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RecourseFoldLayout: the same thing in two shapes. The first child shows where there is room for
 * it, counted in font sizes so that larger text folds it sooner; the second one elsewhere.
 *
 * Properties: "narrowest", the room that the first child needs.
 */
#define RECOURSE_TYPE_FOLD_LAYOUT (recourse_fold_layout_get_type ())
G_DECLARE_FINAL_TYPE (RecourseFoldLayout,
                      recourse_fold_layout,
                      RECOURSE,
                      FOLD_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
