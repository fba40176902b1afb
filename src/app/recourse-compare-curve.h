/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-compare-model.h"

G_BEGIN_DECLS

#define RECOURSE_COMPARE_CURVE_POINTS 121

guint recourse_compare_curve_list_amounts (gint64 amount, gint64 *out_amounts);
gboolean recourse_compare_curve_fill (RecourseCompareModel *model,
                                      const RecourseOption *option,
                                      const gint64 *amounts,
                                      guint n_amounts,
                                      RecourseRange *out_costs);

G_END_DECLS
