/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-household-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseWallsPeople: whose list it is: a button for each person, and what can be done with the
 * one who is chosen. Its buttons activate "walls.add", "walls.rename" and "walls.remove". */
#define RECOURSE_TYPE_WALLS_PEOPLE (recourse_walls_people_get_type ())
G_DECLARE_FINAL_TYPE (RecourseWallsPeople, recourse_walls_people, RECOURSE, WALLS_PEOPLE, AdwBin)

GtkWidget *recourse_walls_people_new (RecourseHouseholdModel *model);

G_END_DECLS
