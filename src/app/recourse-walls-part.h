/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-household-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseWallsPart: a checklist of the pack as a card: what it is for, how much of it the chosen
 * person has done, its items, and what all that rests on. */
#define RECOURSE_TYPE_WALLS_PART (recourse_walls_part_get_type ())
G_DECLARE_FINAL_TYPE (RecourseWallsPart, recourse_walls_part, RECOURSE, WALLS_PART, AdwBin)

GtkWidget *recourse_walls_part_new (RecourseGuideModel *guide,
                                    RecourseHouseholdModel *model,
                                    const RecoursePrevention *part);
void recourse_walls_part_fill (RecourseWallsPart *self);

G_END_DECLS
