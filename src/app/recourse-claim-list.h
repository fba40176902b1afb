/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_claim_list_new (RecourseGuideModel *model, GPtrArray *claims);
void recourse_claim_list_collect (GPtrArray *out_claims, const RecourseClaimList *claims);
GtkWidget *recourse_claim_list_new_doubts (RecourseGuideModel *model,
                                           const RecourseClaimList *claims,
                                           GHashTable *told);

G_END_DECLS
