/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseRemovalSheet: asks whether somebody told the person to delete an exhibit, and removes it
 * if that is still wanted. */
#define RECOURSE_TYPE_REMOVAL_SHEET (recourse_removal_sheet_get_type ())
G_DECLARE_FINAL_TYPE (RecourseRemovalSheet, recourse_removal_sheet, RECOURSE, REMOVAL_SHEET, AdwBin)

GtkWidget *recourse_removal_sheet_new (RecourseEvidenceModel *model, gint64 seq);
void recourse_removal_sheet_present (RecourseEvidenceModel *model, gint64 seq, GtkWidget *over);
gboolean recourse_removal_sheet_is_promise (const char *typed, const char *sentence);

G_END_DECLS
