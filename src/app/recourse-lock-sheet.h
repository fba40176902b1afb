/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseLockSheet: explains what the loss of the passphrase means before it is set. */
#define RECOURSE_TYPE_LOCK_SHEET (recourse_lock_sheet_get_type ())
G_DECLARE_FINAL_TYPE (RecourseLockSheet, recourse_lock_sheet, RECOURSE, LOCK_SHEET, AdwBin)

GtkWidget *recourse_lock_sheet_new (RecourseEvidenceModel *model);
void recourse_lock_sheet_present (RecourseEvidenceModel *model, GtkWidget *over);

G_END_DECLS
