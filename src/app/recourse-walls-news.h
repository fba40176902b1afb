/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-household-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseWallsNews: what could not be read or kept, until it is mended or somebody has read it.
 */
#define RECOURSE_TYPE_WALLS_NEWS (recourse_walls_news_get_type ())
G_DECLARE_FINAL_TYPE (RecourseWallsNews, recourse_walls_news, RECOURSE, WALLS_NEWS, AdwBin)

GtkWidget *recourse_walls_news_new (RecourseHouseholdModel *model);

G_END_DECLS
