/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RECOURSE_TYPE_APPLICATION (recourse_application_get_type ())
G_DECLARE_FINAL_TYPE (RecourseApplication,
                      recourse_application,
                      RECOURSE,
                      APPLICATION,
                      AdwApplication)

void recourse_application_register_resources (void);
RecourseApplication *recourse_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
