/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseWitnessSheet: the code of the moment, to be written down, and the check of one that was.
 */
#define RECOURSE_TYPE_WITNESS_SHEET (recourse_witness_sheet_get_type ())
G_DECLARE_FINAL_TYPE (RecourseWitnessSheet, recourse_witness_sheet, RECOURSE, WITNESS_SHEET, AdwBin)

GtkWidget *recourse_witness_sheet_new (RecourseEvidenceModel *model);
void recourse_witness_sheet_present (RecourseEvidenceModel *model, GtkWidget *over);

G_END_DECLS
