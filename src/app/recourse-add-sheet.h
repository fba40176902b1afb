/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseAddSheet: asks whether files with which the program was called are to be kept. */
#define RECOURSE_TYPE_ADD_SHEET (recourse_add_sheet_get_type ())
G_DECLARE_FINAL_TYPE (RecourseAddSheet, recourse_add_sheet, RECOURSE, ADD_SHEET, AdwBin)

GtkWidget *recourse_add_sheet_new (RecourseEvidenceModel *model, GPtrArray *paths);
void recourse_add_sheet_present (RecourseEvidenceModel *model, GPtrArray *paths, GtkWidget *over);

G_END_DECLS
