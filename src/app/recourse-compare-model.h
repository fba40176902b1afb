/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-comparison.h"
#include "recourse-compare-input.h"
#include "recourse-guide-model.h"

G_BEGIN_DECLS

#define RECOURSE_COMPARE_NO_ROUTE (-1)

/* The entries of the page, by number. */
#define RECOURSE_COMPARE_SLOT_AMOUNT 0
#define RECOURSE_COMPARE_SLOT_WAGE 1
#define RECOURSE_COMPARE_SLOT_QUOTE(quote) (2 + (guint) (quote))
#define RECOURSE_COMPARE_SLOT_ODDS(option) (2 + RECOURSE_N_QUOTES + (guint) (option))
#define RECOURSE_COMPARE_N_SLOTS (2 + RECOURSE_N_QUOTES + RECOURSE_MAX_OPTIONS)

/** RecourseCompareColumn: of the table. */
typedef enum
{
  RECOURSE_COMPARE_COLUMN_ROUTE,
  RECOURSE_COMPARE_COLUMN_COST,
  RECOURSE_COMPARE_COLUMN_UP_FRONT,
  RECOURSE_COMPARE_COLUMN_BREAK_EVEN,
  RECOURSE_COMPARE_COLUMN_TIME,
  RECOURSE_COMPARE_COLUMN_DEADLINE,
  RECOURSE_COMPARE_COLUMN_SOURCE,
} RecourseCompareColumn;

#define RECOURSE_COMPARE_N_COLUMNS (RECOURSE_COMPARE_COLUMN_SOURCE + 1)
#define RECOURSE_COMPARE_UNSORTED (-1)

/**
 * RecourseCompareModel: what the user set for the comparison of the routes, and what follows from
 * it. It outlives the page, which is built anew when the language changes. The amount is that of
 * the interview: entered here it counts in the guide, and the other way round.
 *
 * Signals: "changed", when something that the page shows may differ.
 */
#define RECOURSE_TYPE_COMPARE_MODEL (recourse_compare_model_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCompareModel,
                      recourse_compare_model,
                      RECOURSE,
                      COMPARE_MODEL,
                      GObject)

RecourseCompareModel *
recourse_compare_model_new (RecourseGuideModel *guide) G_GNUC_WARN_UNUSED_RESULT;
RecourseGuideModel *recourse_compare_model_peek_guide (RecourseCompareModel *self);
gboolean recourse_compare_model_is_hidden (RecourseCompareModel *self);
gboolean recourse_compare_model_is_untouched (RecourseCompareModel *self);
void recourse_compare_model_start_again (RecourseCompareModel *self);

gint64 recourse_compare_model_amount (RecourseCompareModel *self);
const RecourseComparison *recourse_compare_model_peek_comparison (RecourseCompareModel *self,
                                                                  GError **error);
const RecourseRoute *recourse_compare_model_peek_route (RecourseCompareModel *self, int option);
guint recourse_compare_model_place (RecourseCompareModel *self, int option);

const RecourseCompareInput *recourse_compare_model_peek_input (RecourseCompareModel *self,
                                                               guint slot);
void recourse_compare_model_type (RecourseCompareModel *self, guint slot, const char *text);
gboolean recourse_compare_model_has_extra (RecourseCompareModel *self, RecourseExtra extra);
void
recourse_compare_model_set_extra (RecourseCompareModel *self, RecourseExtra extra, gboolean is_on);
int recourse_compare_model_chosen (RecourseCompareModel *self);
void recourse_compare_model_choose (RecourseCompareModel *self, int option);
int recourse_compare_model_sort_column (RecourseCompareModel *self, gboolean *out_is_descending);
void
recourse_compare_model_set_sort (RecourseCompareModel *self, int column, gboolean is_descending);
const RecourseCompareRequest *recourse_compare_model_peek_request (RecourseCompareModel *self);

G_END_DECLS
