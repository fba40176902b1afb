/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseNowCard: what is already certain and cannot wait until the questions are answered.
 * Hidden when there is nothing of the kind. */
#define RECOURSE_TYPE_NOW_CARD (recourse_now_card_get_type ())
G_DECLARE_FINAL_TYPE (RecourseNowCard, recourse_now_card, RECOURSE, NOW_CARD, AdwBin)

GtkWidget *recourse_now_card_new (RecourseGuideModel *model);

G_END_DECLS
