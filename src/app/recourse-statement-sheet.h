/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-statement-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseStatementSheet: how to get a bill statement, reading it, choosing its payments and
 * taking them into the case in use. While somebody may be watching it closes. */
#define RECOURSE_TYPE_STATEMENT_SHEET (recourse_statement_sheet_get_type ())
G_DECLARE_FINAL_TYPE (RecourseStatementSheet,
                      recourse_statement_sheet,
                      RECOURSE,
                      STATEMENT_SHEET,
                      AdwBin)

GtkWidget *recourse_statement_sheet_new (RecourseStatementModel *model);
void recourse_statement_sheet_present (RecourseCaseDesk *desk, GtkWidget *over);

G_END_DECLS
