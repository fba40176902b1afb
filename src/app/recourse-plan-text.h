/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

G_BEGIN_DECLS

char *recourse_plan_text_new (RecourseGuideModel *model) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
