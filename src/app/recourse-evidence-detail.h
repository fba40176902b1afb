/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseEvidenceDetail: all about the chosen exhibit, with a preview. */
#define RECOURSE_TYPE_EVIDENCE_DETAIL (recourse_evidence_detail_get_type ())
G_DECLARE_FINAL_TYPE (RecourseEvidenceDetail,
                      recourse_evidence_detail,
                      RECOURSE,
                      EVIDENCE_DETAIL,
                      AdwBin)

GtkWidget *recourse_evidence_detail_new (RecourseEvidenceModel *model);
void recourse_evidence_detail_refresh (RecourseEvidenceDetail *self);

G_END_DECLS
