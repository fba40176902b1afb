/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-protect-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseWallsSection: the checklists of the page Protect: the walls, what the bank can limit,
 * what helps an older person; ticked for a person. */
#define RECOURSE_TYPE_WALLS_SECTION (recourse_walls_section_get_type ())
G_DECLARE_FINAL_TYPE (RecourseWallsSection, recourse_walls_section, RECOURSE, WALLS_SECTION, AdwBin)

GtkWidget *recourse_walls_section_new (RecourseProtectModel *protect);

G_END_DECLS
