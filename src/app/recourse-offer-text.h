/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-offer.h"

G_BEGIN_DECLS

/**
 * RecourseOfferQuote: a piece of what they wrote, fit to be shown.
 * @text: with the words before and after, so that one finds the place again
 * @marks: (element-type RecourseOfferSpan): where in @text the words stand that were found
 */
typedef struct
{
  char *text;
  GArray *marks;
} RecourseOfferQuote;

/* What the check of an offer comes to, in words. Pure, but for the language of gettext. */
const char *recourse_offer_text_verdict (RecourseOfferVerdict verdict);
char *recourse_offer_text_reasons (const RecourseOfferCheck *check);
const char *recourse_offer_text_verdict_icon (RecourseOfferVerdict verdict);
const char *recourse_offer_text_verdict_class (RecourseOfferVerdict verdict);
const char *recourse_offer_text_level (RecourseFlagLevel level);
char *recourse_offer_text_words (const RecourseOfferCheck *check,
                                 const RecourseOfferFinding *finding,
                                 RecourseLanguage language);
GPtrArray *recourse_offer_text_quotes (const RecourseOfferCheck *check,
                                       const RecourseOfferFinding *finding,
                                       guint max_quotes);

G_END_DECLS
