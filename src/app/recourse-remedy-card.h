/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseRemedyCard: all there is to one remedy of the plan. */
#define RECOURSE_TYPE_REMEDY_CARD (recourse_remedy_card_get_type ())
G_DECLARE_FINAL_TYPE (RecourseRemedyCard, recourse_remedy_card, RECOURSE, REMEDY_CARD, AdwBin)

GtkWidget *recourse_remedy_card_new (RecourseGuideModel *model, guint remedy, GHashTable *told);
guint recourse_remedy_card_remedy (RecourseRemedyCard *self);
void recourse_remedy_card_refresh (RecourseRemedyCard *self);

G_END_DECLS
