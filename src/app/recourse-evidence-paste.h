/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* How files and pictures come into the case: from the clipboard, by drop, from a file chooser. */
void recourse_evidence_paste (GtkWidget *widget, RecourseEvidenceModel *model);
void recourse_evidence_paste_add_files (RecourseEvidenceModel *model,
                                        GListModel *files,
                                        const char *kind);
void recourse_evidence_paste_add_list (RecourseEvidenceModel *model, GSList *files);
void recourse_evidence_paste_add_text (RecourseEvidenceModel *model, const char *text);
const char *recourse_evidence_paste_suffix (const char *media_type);
void recourse_evidence_tell (GtkWidget *widget, const char *text);

G_END_DECLS
