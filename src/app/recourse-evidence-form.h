/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseEvidenceForm: what a person says of one or several exhibits.
 *
 * Signals: "done", when it is saved or put off. */
#define RECOURSE_TYPE_EVIDENCE_FORM (recourse_evidence_form_get_type ())
G_DECLARE_FINAL_TYPE (RecourseEvidenceForm, recourse_evidence_form, RECOURSE, EVIDENCE_FORM, AdwBin)

GtkWidget *recourse_evidence_form_new (RecourseEvidenceModel *model, GArray *seqs);

G_END_DECLS
