/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-compare-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RecourseCompareOrder: by what the routes are sorted. The headings of the table answer to the
 * pointer only, and the cards have none; here it can be chosen by keyboard, at any width.
 */
#define RECOURSE_TYPE_COMPARE_ORDER (recourse_compare_order_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCompareOrder, recourse_compare_order, RECOURSE, COMPARE_ORDER, AdwBin)

GtkWidget *recourse_compare_order_new (RecourseCompareModel *model,
                                       GtkColumnView *view,
                                       GtkColumnViewColumn *const *columns,
                                       GListModel *rows);
GtkSorter *recourse_compare_order_peek_sorter (RecourseCompareOrder *self);
void recourse_compare_order_sort_again (RecourseCompareOrder *self);

G_END_DECLS
