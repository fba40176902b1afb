/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseFormChoice: a labelled choice among the values of a variable of the pack; the first row
 * says that nobody knows. */
#define RECOURSE_TYPE_FORM_CHOICE (recourse_form_choice_get_type ())
G_DECLARE_FINAL_TYPE (RecourseFormChoice, recourse_form_choice, RECOURSE, FORM_CHOICE, AdwBin)

GtkWidget *recourse_form_choice_new (RecourseCaseDesk *desk,
                                     const char *title,
                                     const char *variable,
                                     const char *key,
                                     const char *known);
const char *recourse_form_choice_get_value (RecourseFormChoice *self);
void recourse_form_choice_forget (RecourseFormChoice *self);

G_END_DECLS
