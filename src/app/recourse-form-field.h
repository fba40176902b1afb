/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RecourseFormField: a labelled entry of the page of the case. What is wrong with what was typed
 * stands below it in words, as soon as the entry is left; what was typed stays as it is.
 *
 * Signals: "typed".
 */
#define RECOURSE_TYPE_FORM_FIELD (recourse_form_field_get_type ())
G_DECLARE_FINAL_TYPE (RecourseFormField, recourse_form_field, RECOURSE, FORM_FIELD, AdwBin)

/* Returns the fault of @text, which has no blanks around it; NULL: it is good. The fault is static
 * and translated. */
typedef const char *(*RecourseFormCheck) (const char *text, gpointer data);

GtkWidget *recourse_form_field_new (const char *title, const char *hint);
void
recourse_form_field_set_check (RecourseFormField *self, RecourseFormCheck check, gpointer data);
void recourse_form_field_bind (RecourseFormField *self,
                               RecourseCaseDesk *desk,
                               const char *key,
                               const char *known);
void recourse_form_field_activate_default (RecourseFormField *self);
void recourse_form_field_set_text (RecourseFormField *self, const char *text);
char *recourse_form_field_dup_text (RecourseFormField *self);
gboolean recourse_form_field_is_good (RecourseFormField *self);
void recourse_form_field_forget (RecourseFormField *self);
void recourse_form_field_clear (RecourseFormField *self);

G_END_DECLS
