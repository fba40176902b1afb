/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RecoursePairLayout: what matters, and what stands beside it. The first child is the main one; the
 * second and third stand beside it, one over the other, where there is room. In a narrow window the
 * second comes before the main child and the third after it.
 */
#define RECOURSE_TYPE_PAIR_LAYOUT (recourse_pair_layout_get_type ())
G_DECLARE_FINAL_TYPE (RecoursePairLayout,
                      recourse_pair_layout,
                      RECOURSE,
                      PAIR_LAYOUT,
                      GtkLayoutManager)

int recourse_pair_layout_font_size (GtkWidget *widget);

G_END_DECLS
