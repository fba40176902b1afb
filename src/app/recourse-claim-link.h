/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_claim_link_new (RecourseGuideModel *model, const RecourseClaim *claim);
GtkWidget *recourse_claim_link_new_contact (RecourseGuideModel *model,
                                            const RecourseContact *contact);
void recourse_claim_link_set_claim (GtkWidget *link,
                                    RecourseGuideModel *model,
                                    const RecourseClaim *claim);

G_END_DECLS
