/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-compare-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RecourseCompareTable: all routes, as a table that can be sorted, or as cards where the window is
 * too narrow for one. Choosing a row is noted in the model.
 *
 * Signals: "chosen" (gboolean is_opened), when a row was selected or opened.
 */
#define RECOURSE_TYPE_COMPARE_TABLE (recourse_compare_table_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCompareTable, recourse_compare_table, RECOURSE, COMPARE_TABLE, AdwBin)

GtkWidget *recourse_compare_table_new (RecourseCompareModel *model);
void recourse_compare_table_refresh (RecourseCompareTable *self);

G_END_DECLS
