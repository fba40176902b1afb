/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseEvidencePage: the evidence of the case; while somebody may be watching it shows none. */
#define RECOURSE_TYPE_EVIDENCE_PAGE (recourse_evidence_page_get_type ())
G_DECLARE_FINAL_TYPE (RecourseEvidencePage, recourse_evidence_page, RECOURSE, EVIDENCE_PAGE, AdwBin)

GtkWidget *recourse_evidence_page_new (RecourseEvidenceModel *model);
void recourse_evidence_page_keep_text (RecourseEvidencePage *self, const char *text);
void recourse_evidence_page_ask_to_keep (RecourseEvidencePage *self, GPtrArray *paths);

G_END_DECLS
