/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseEvidenceView: all of the page but the notice that hides it. */
#define RECOURSE_TYPE_EVIDENCE_VIEW (recourse_evidence_view_get_type ())
G_DECLARE_FINAL_TYPE (RecourseEvidenceView, recourse_evidence_view, RECOURSE, EVIDENCE_VIEW, AdwBin)

GtkWidget *recourse_evidence_view_new (RecourseEvidenceModel *model);
void recourse_evidence_view_refresh (RecourseEvidenceView *self);

G_END_DECLS
