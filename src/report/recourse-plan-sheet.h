/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"
#include "recourse-summary.h"

G_BEGIN_DECLS

GBytes *recourse_plan_sheet_pdf (RecourseAdvisor *advisor,
                                 RecourseCaseFolder *folder,
                                 const RecourseSummaryOptions *options,
                                 gint64 now,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
