/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseTimelineSection: everything that stands in the log of the case in use, and a place for a
 * note. */
#define RECOURSE_TYPE_TIMELINE_SECTION (recourse_timeline_section_get_type ())
G_DECLARE_FINAL_TYPE (RecourseTimelineSection,
                      recourse_timeline_section,
                      RECOURSE,
                      TIMELINE_SECTION,
                      AdwBin)

GtkWidget *recourse_timeline_section_new (RecourseCaseDesk *desk);

G_END_DECLS
