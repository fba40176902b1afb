/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-offer-matcher.h"

G_BEGIN_DECLS

/** RecourseOfferDenialKind: what the id of a line of denials.json begins with. */
typedef enum
{
  RECOURSE_OFFER_DENIAL_BEFORE, /* "we never ask for …" */
  RECOURSE_OFFER_DENIAL_FORBID, /* "never pay …": does not deny a prohibition */
  RECOURSE_OFFER_DENIAL_WITHIN, /* "tell nobody your code": denies prohibitions that begin in it */
  RECOURSE_OFFER_DENIAL_AFTER,  /* "… is a scam" */
  RECOURSE_OFFER_DENIAL_TURN,   /* "but", "just": a denial ends here */
} RecourseOfferDenialKind;

#define RECOURSE_OFFER_N_DENIAL_KINDS 5

/** RecourseOfferDenials: where a text denies what it mentions. */
typedef struct _RecourseOfferDenials RecourseOfferDenials;

RecourseOfferDenialKind recourse_offer_denial_kind (const char *id);

RecourseOfferDenials *recourse_offer_denials_new (const GArray *units,
                                                  const GArray *matches,
                                                  guint first_rule) G_GNUC_WARN_UNUSED_RESULT;
void recourse_offer_denials_free (RecourseOfferDenials *self);
gboolean recourse_offer_denials_deny (const RecourseOfferDenials *self,
                                      const RecourseOfferMatch *match);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseOfferDenials, recourse_offer_denials_free)

G_END_DECLS
