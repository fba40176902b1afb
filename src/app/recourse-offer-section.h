/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-protect-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseOfferSection: somebody offers to get the money back: what gives a dishonest offer away.
 */
#define RECOURSE_TYPE_OFFER_SECTION (recourse_offer_section_get_type ())
G_DECLARE_FINAL_TYPE (RecourseOfferSection, recourse_offer_section, RECOURSE, OFFER_SECTION, AdwBin)

GtkWidget *recourse_offer_section_new (RecourseProtectModel *model);

G_END_DECLS
