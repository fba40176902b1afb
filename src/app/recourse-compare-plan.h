/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-compare-model.h"

G_BEGIN_DECLS

guint recourse_compare_plan_find_remedy (RecourseCompareModel *model, int option);
gboolean recourse_compare_plan_is_reachable (RecourseGuideModel *guide);

G_END_DECLS
