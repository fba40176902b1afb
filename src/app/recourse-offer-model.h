/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-offer.h"

G_BEGIN_DECLS

/**
 * RecourseOfferModel: what somebody who offers to get money back wrote and said, and what gives him
 * away. It outlives the page, and nothing of it is written to any file. Nothing of it may be shown
 * while somebody may be watching.
 *
 * Signals: "changed", when what was written or ticked is different, or the red flags have come.
 */
#define RECOURSE_TYPE_OFFER_MODEL (recourse_offer_model_get_type ())
G_DECLARE_FINAL_TYPE (RecourseOfferModel, recourse_offer_model, RECOURSE, OFFER_MODEL, GObject)

RecourseOfferModel *recourse_offer_model_new (void) G_GNUC_WARN_UNUSED_RESULT;
RecoursePack *recourse_offer_model_peek_pack (RecourseOfferModel *self);
void recourse_offer_model_set_pack (RecourseOfferModel *self, RecoursePack *pack);
const char *recourse_offer_model_peek_text (RecourseOfferModel *self);
void recourse_offer_model_set_text (RecourseOfferModel *self, const char *text);
gboolean recourse_offer_model_is_ticked (RecourseOfferModel *self, const RecourseRedFlag *flag);
void recourse_offer_model_set_ticked (RecourseOfferModel *self,
                                      const RecourseRedFlag *flag,
                                      gboolean is_ticked);
gboolean recourse_offer_model_is_untouched (RecourseOfferModel *self);
void recourse_offer_model_clear (RecourseOfferModel *self);
const RecourseOfferCheck *recourse_offer_model_peek_check (RecourseOfferModel *self);

G_END_DECLS
