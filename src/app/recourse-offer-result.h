/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"
#include "recourse-offer.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the section of offers shows below what was written and ticked. */
GtkWidget *recourse_offer_result_new_verdict (const RecourseOfferCheck *check);
GtkWidget *recourse_offer_result_new_findings (RecourseGuideModel *guide,
                                               const RecourseOfferCheck *check);

G_END_DECLS
