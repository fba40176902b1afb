/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-compare-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseCompareDetail: the route that was chosen: what it is, how its cost is worked out, what
 * odds it takes, and on what all that rests. */
#define RECOURSE_TYPE_COMPARE_DETAIL (recourse_compare_detail_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCompareDetail,
                      recourse_compare_detail,
                      RECOURSE,
                      COMPARE_DETAIL,
                      AdwBin)

GtkWidget *recourse_compare_detail_new (RecourseCompareModel *model);
void recourse_compare_detail_refresh (RecourseCompareDetail *self);
void recourse_compare_detail_reveal (RecourseCompareDetail *self, gboolean is_opened);

G_END_DECLS
