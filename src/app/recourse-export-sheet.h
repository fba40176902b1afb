/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseExportSheet: for whom, what, and where to. */
#define RECOURSE_TYPE_EXPORT_SHEET (recourse_export_sheet_get_type ())
G_DECLARE_FINAL_TYPE (RecourseExportSheet, recourse_export_sheet, RECOURSE, EXPORT_SHEET, AdwBin)

GtkWidget *recourse_export_sheet_new (RecourseEvidenceModel *model);
void recourse_export_sheet_choose (RecourseExportSheet *self, RecourseBagAudience audience);
RecourseEvidenceExport *recourse_export_sheet_make (RecourseExportSheet *self, const char *output);
void recourse_export_sheet_present (RecourseEvidenceModel *model, GtkWidget *over);
gboolean recourse_export_sheet_is_passphrase (const char *text);

G_END_DECLS
