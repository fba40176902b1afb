/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-compare-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseCompareBill: what a route costs, thing by thing, and what the other side bears. */
#define RECOURSE_TYPE_COMPARE_BILL (recourse_compare_bill_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCompareBill, recourse_compare_bill, RECOURSE, COMPARE_BILL, AdwBin)

GtkWidget *recourse_compare_bill_new (RecourseCompareModel *model);
void recourse_compare_bill_show (RecourseCompareBill *self, const RecourseRoute *route);

G_END_DECLS
