/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RecourseContactChoice: whom somebody spoke to, of those that the pack knows, or somebody else.
 *
 * Signals: "chosen" (the number of the one before).
 */
#define RECOURSE_TYPE_CONTACT_CHOICE (recourse_contact_choice_get_type ())
G_DECLARE_FINAL_TYPE (RecourseContactChoice,
                      recourse_contact_choice,
                      RECOURSE,
                      CONTACT_CHOICE,
                      AdwBin)

GtkWidget *recourse_contact_choice_new (RecourseCaseDesk *desk, const char *key, const char *known);
const char *recourse_contact_choice_get_id (RecourseContactChoice *self);
const char *recourse_contact_choice_peek_number (RecourseContactChoice *self);
void recourse_contact_choice_forget (RecourseContactChoice *self);

G_END_DECLS
