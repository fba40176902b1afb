/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseContactsSection: who was called or spoken to, the last one first, with a form for
 * another one or for a correction. */
#define RECOURSE_TYPE_CONTACTS_SECTION (recourse_contacts_section_get_type ())
G_DECLARE_FINAL_TYPE (RecourseContactsSection,
                      recourse_contacts_section,
                      RECOURSE,
                      CONTACTS_SECTION,
                      AdwBin)

GtkWidget *recourse_contacts_section_new (RecourseCaseDesk *desk);

G_END_DECLS
