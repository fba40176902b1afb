/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseCaseButton: names the case in use at the start of the header, and leads to the others.
 */
#define RECOURSE_TYPE_CASE_BUTTON (recourse_case_button_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCaseButton, recourse_case_button, RECOURSE, CASE_BUTTON, AdwBin)

char *recourse_case_button_make_title (RecourseCaseDesk *desk,
                                       RecourseLanguage language) G_GNUC_WARN_UNUSED_RESULT;
void recourse_case_button_set_session (RecourseCaseButton *self, RecourseSession *session);

G_END_DECLS
