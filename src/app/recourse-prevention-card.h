/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"
#include "recourse-protection.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecoursePreventionCard: a part of what the pack says on prevention in which nothing is ticked.
 */
#define RECOURSE_TYPE_PREVENTION_CARD (recourse_prevention_card_get_type ())
G_DECLARE_FINAL_TYPE (RecoursePreventionCard,
                      recourse_prevention_card,
                      RECOURSE,
                      PREVENTION_CARD,
                      AdwBin)

GtkWidget *recourse_prevention_card_new (RecourseGuideModel *guide,
                                         const RecoursePrevention *part,
                                         gboolean is_own);

G_END_DECLS
