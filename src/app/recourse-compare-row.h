/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-compare-model.h"

G_BEGIN_DECLS

/** RecourseCompareRow: a route as the table and the cards show it. Its texts are properties that
 * change in place. */
#define RECOURSE_TYPE_COMPARE_ROW (recourse_compare_row_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCompareRow, recourse_compare_row, RECOURSE, COMPARE_ROW, GObject)

RecourseCompareRow *recourse_compare_row_new (RecourseCompareModel *model,
                                              int option) G_GNUC_WARN_UNUSED_RESULT;
int recourse_compare_row_option (RecourseCompareRow *self);
gboolean recourse_compare_row_is_trap (RecourseCompareRow *self);
void recourse_compare_row_refresh (RecourseCompareRow *self);
int recourse_compare_row_compare (RecourseCompareRow *self,
                                  RecourseCompareRow *other,
                                  RecourseCompareColumn column);
int recourse_compare_row_compare_traps (RecourseCompareRow *self, RecourseCompareRow *other);
int recourse_compare_row_compare_usual (RecourseCompareRow *self, RecourseCompareRow *other);

G_END_DECLS
