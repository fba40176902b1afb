/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseDeadlinesSheet: what has its time in all open cases. */
#define RECOURSE_TYPE_DEADLINES_SHEET (recourse_deadlines_sheet_get_type ())
G_DECLARE_FINAL_TYPE (RecourseDeadlinesSheet,
                      recourse_deadlines_sheet,
                      RECOURSE,
                      DEADLINES_SHEET,
                      AdwBin)

GtkWidget *recourse_deadlines_sheet_new (RecourseCaseDesk *desk);
void recourse_deadlines_sheet_present (RecourseSession *session, GtkWidget *over);

G_END_DECLS
