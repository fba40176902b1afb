/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseImportSheet: says what taking in a case means, and asks for its passphrase. */
#define RECOURSE_TYPE_IMPORT_SHEET (recourse_import_sheet_get_type ())
G_DECLARE_FINAL_TYPE (RecourseImportSheet, recourse_import_sheet, RECOURSE, IMPORT_SHEET, AdwBin)

GtkWidget *recourse_import_sheet_new (RecourseEvidenceModel *model, const char *path);
void
recourse_import_sheet_present (RecourseEvidenceModel *model, const char *path, GtkWidget *over);

G_END_DECLS
