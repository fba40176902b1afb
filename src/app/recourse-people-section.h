/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecoursePeopleSection: who was paid in the case in use, how much, what is known of them, and a
 * place to note down more. */
#define RECOURSE_TYPE_PEOPLE_SECTION (recourse_people_section_get_type ())
G_DECLARE_FINAL_TYPE (RecoursePeopleSection,
                      recourse_people_section,
                      RECOURSE,
                      PEOPLE_SECTION,
                      AdwBin)

GtkWidget *recourse_people_section_new (RecourseCaseDesk *desk);

G_END_DECLS
