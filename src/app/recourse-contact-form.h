/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RecourseContactForm: a conversation while it is noted or corrected. What is typed belongs to the
 * desk, so that a page that is built anew loses nothing.
 *
 * Signals: "done", when it is saved or given up.
 */
#define RECOURSE_TYPE_CONTACT_FORM (recourse_contact_form_get_type ())
G_DECLARE_FINAL_TYPE (RecourseContactForm, recourse_contact_form, RECOURSE, CONTACT_FORM, AdwBin)

GtkWidget *recourse_contact_form_new (RecourseCaseDesk *desk, const char *which);

/* Which form is open, as the desk keeps it. */
const char *recourse_contact_form_peek_open (RecourseCaseDesk *desk);
void recourse_contact_form_open_new (RecourseCaseDesk *desk, const char *contact);
void recourse_contact_form_open_entry (RecourseCaseDesk *desk, gint64 entry);
gint64 recourse_contact_form_get_entry (const char *which);
gboolean recourse_contact_form_take_fresh (RecourseCaseDesk *desk);

G_END_DECLS
