/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-catalogue.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RECOURSE_CASE_DIALOGS_YES "yes"
#define RECOURSE_CASE_DIALOGS_EXPORT "export"

GtkWidget *recourse_case_dialogs_new_delete (const char *title,
                                             const RecourseCaseWeight *weight,
                                             gboolean can_export,
                                             RecourseLanguage language);
GtkWidget *recourse_case_dialogs_new_failure (const GError *error);
GtkWidget *recourse_case_dialogs_new_unsaved (const GError *error);
GtkWidget *recourse_case_dialogs_new_unsaved_text (const char *body);
void recourse_case_dialogs_present (GtkWidget *dialog, GtkWidget *over);

G_END_DECLS
