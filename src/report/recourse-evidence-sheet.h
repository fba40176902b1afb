/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-summary.h"

G_BEGIN_DECLS

GBytes *recourse_evidence_sheet_pdf (RecoursePack *pack,
                                     RecourseCaseFolder *folder,
                                     const RecourseSummaryOptions *options,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
