/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-compare-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RecourseCompareCard: a route where the window is too narrow for a table.
 *
 * Signals: "chosen", when its button was pressed.
 */
#define RECOURSE_TYPE_COMPARE_CARD (recourse_compare_card_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCompareCard, recourse_compare_card, RECOURSE, COMPARE_CARD, AdwBin)

GtkWidget *recourse_compare_card_new (RecourseCompareRow *row);
RecourseCompareRow *recourse_compare_card_peek_row (RecourseCompareCard *self);
void recourse_compare_card_set_chosen (RecourseCompareCard *self, gboolean is_chosen);

G_END_DECLS
