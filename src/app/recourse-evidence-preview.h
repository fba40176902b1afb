/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseEvidencePreview: a picture, the first page or the beginning of a text, made by another
 * process. */
#define RECOURSE_TYPE_EVIDENCE_PREVIEW (recourse_evidence_preview_get_type ())
G_DECLARE_FINAL_TYPE (RecourseEvidencePreview,
                      recourse_evidence_preview,
                      RECOURSE,
                      EVIDENCE_PREVIEW,
                      AdwBin)

GtkWidget *recourse_evidence_preview_new (RecourseEvidenceModel *model);
void recourse_evidence_preview_show (RecourseEvidencePreview *self, const RecourseExhibit *exhibit);

G_END_DECLS
