/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-offer.h"

G_BEGIN_DECLS

/** OfferCase: the rules of the built-in pack. */
typedef struct
{
  RecoursePack *pack;
  RecourseOfferRules *rules;
} OfferCase;

void offer_case_add (const char *path, void (*func) (OfferCase *c, gconstpointer unused));

RecourseOfferCheck *offer_case_check (OfferCase *c, const char *text) G_GNUC_WARN_UNUSED_RESULT;
const RecourseOfferFinding *offer_case_find (const RecourseOfferCheck *check, const char *flag);
gboolean offer_case_counts (const RecourseOfferCheck *check, const char *flag);
char *offer_case_dup_words (const RecourseOfferCheck *check,
                            const RecourseOfferSpan *span) G_GNUC_WARN_UNUSED_RESULT;
void offer_case_check_spans (const RecourseOfferCheck *check);

G_END_DECLS
