/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_claim_card_new_tag (RecourseClaimStatus status);
void recourse_claim_card_append_guide (GtkWidget *box,
                                       RecourseGuideModel *model,
                                       const RecourseClaim *claim);
GtkWidget *recourse_claim_card_new (RecourseGuideModel *model,
                                    const RecourseClaim *claim,
                                    const char *kind,
                                    gboolean is_unfolded);

G_END_DECLS
