/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseCasesSheet: all cases, with a search, and those that were deleted. */
#define RECOURSE_TYPE_CASES_SHEET (recourse_cases_sheet_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCasesSheet, recourse_cases_sheet, RECOURSE, CASES_SHEET, AdwBin)

GtkWidget *recourse_cases_sheet_new (RecourseSession *session);
void recourse_cases_sheet_present (RecourseSession *session, GtkWidget *over);

G_END_DECLS
