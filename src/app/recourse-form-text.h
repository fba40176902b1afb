/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseFormText: as RecourseFormField, for what takes more than a line, such as what somebody
 * said. */
#define RECOURSE_TYPE_FORM_TEXT (recourse_form_text_get_type ())
G_DECLARE_FINAL_TYPE (RecourseFormText, recourse_form_text, RECOURSE, FORM_TEXT, AdwBin)

GtkWidget *recourse_form_text_new (RecourseCaseDesk *desk,
                                   const char *title,
                                   const char *key,
                                   const char *known);
char *recourse_form_text_dup_text (RecourseFormText *self);
void recourse_form_text_forget (RecourseFormText *self);

G_END_DECLS
