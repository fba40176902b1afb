/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-household-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseWallsItem: one thing to set or to do, with a big tick for the chosen person. While
 * nobody is chosen, a tick activates "walls.ask" with its id. */
#define RECOURSE_TYPE_WALLS_ITEM (recourse_walls_item_get_type ())
G_DECLARE_FINAL_TYPE (RecourseWallsItem, recourse_walls_item, RECOURSE, WALLS_ITEM, AdwBin)

GtkWidget *recourse_walls_item_new (RecourseGuideModel *guide,
                                    RecourseHouseholdModel *model,
                                    const RecoursePreventionItem *item,
                                    GHashTable *told);

G_END_DECLS
