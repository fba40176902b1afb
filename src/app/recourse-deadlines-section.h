/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseDeadlinesSection: what has its time in the case in use. */
#define RECOURSE_TYPE_DEADLINES_SECTION (recourse_deadlines_section_get_type ())
G_DECLARE_FINAL_TYPE (RecourseDeadlinesSection,
                      recourse_deadlines_section,
                      RECOURSE,
                      DEADLINES_SECTION,
                      AdwBin)

GtkWidget *recourse_deadlines_section_new (RecourseCaseDesk *desk);

G_END_DECLS
