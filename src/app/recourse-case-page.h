/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseCasePage: the case in use, in sections; while somebody may be watching it shows none of
 * it. */
#define RECOURSE_TYPE_CASE_PAGE (recourse_case_page_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCasePage, recourse_case_page, RECOURSE, CASE_PAGE, AdwBin)

GtkWidget *recourse_case_page_new (RecourseCaseDesk *desk);
void recourse_case_page_show_section (RecourseCasePage *self, const char *id);
void recourse_case_page_note_call (RecourseCasePage *self, const char *contact);

G_END_DECLS
