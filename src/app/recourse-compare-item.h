/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-compare-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseCompareItem: one thing to pay: its price, how that is worked out, and who bears it. */
#define RECOURSE_TYPE_COMPARE_ITEM (recourse_compare_item_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCompareItem, recourse_compare_item, RECOURSE, COMPARE_ITEM, AdwBin)

GtkWidget *recourse_compare_item_new (void);
void recourse_compare_item_show (RecourseCompareItem *self,
                                 RecourseCompareModel *model,
                                 const RecourseRouteItem *item);

G_END_DECLS
