/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseEvidenceProgress: how far the job is that is under way, and Cancel. */
#define RECOURSE_TYPE_EVIDENCE_PROGRESS (recourse_evidence_progress_get_type ())
G_DECLARE_FINAL_TYPE (RecourseEvidenceProgress,
                      recourse_evidence_progress,
                      RECOURSE,
                      EVIDENCE_PROGRESS,
                      AdwBin)

GtkWidget *recourse_evidence_progress_new (RecourseEvidenceModel *model);
void recourse_evidence_progress_refresh (RecourseEvidenceProgress *self);

G_END_DECLS
