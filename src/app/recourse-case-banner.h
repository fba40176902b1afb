/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseCaseBanner: what has to be said of the case in use for as long as it is so: that it is
 * not saved, cannot be read, is locked or closed, or that questions are asked again. */
#define RECOURSE_TYPE_CASE_BANNER (recourse_case_banner_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCaseBanner, recourse_case_banner, RECOURSE, CASE_BANNER, AdwBin)

GtkWidget *recourse_case_banner_new (RecourseSession *session);

G_END_DECLS
