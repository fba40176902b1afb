/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-protection.h"

G_BEGIN_DECLS

/** The longest text that is looked at, in bytes; what comes after is left out, and
 * recourse_offer_check_is_cut() says so. */
#define RECOURSE_OFFER_MAX_BYTES (64 * 1024)

/** RecourseOfferVerdict: there is none that says "safe". */
typedef enum
{
  RECOURSE_OFFER_EMPTY,   /* nothing was ticked or written */
  RECOURSE_OFFER_NONE,    /* no red flag was found; still check */
  RECOURSE_OFFER_CAUTION, /* only signs that alone prove nothing, or a text that cannot be read */
  RECOURSE_OFFER_STOP,    /* a strong sign */
} RecourseOfferVerdict;

/** RecourseOfferSpan: words of the original text, from byte @start up to @end. */
typedef struct
{
  gsize start;
  gsize end;
} RecourseOfferSpan;

/**
 * RecourseOfferFinding: a red flag that was found.
 * @is_ticked: somebody ticked it
 * @spans: (array length=n_spans): the words that triggered it, in their order, none inside another
 * @is_denied: nothing but denied words ("we never ask for …") speak for it; it counts for nothing
 *   and is shown as mentioned
 */
typedef struct
{
  const RecourseRedFlag *flag;
  gboolean is_ticked;
  gboolean is_denied;
  RecourseOfferSpan *spans;
  guint n_spans;
} RecourseOfferFinding;

/** RecourseOfferRules: the red flags of a pack, ready for matching; never changes, any thread. */
typedef struct _RecourseOfferRules RecourseOfferRules;

/** RecourseOfferCheck: what was found in one text; never changes. */
typedef struct _RecourseOfferCheck RecourseOfferCheck;

RecourseOfferRules *recourse_offer_rules_new (RecoursePack *pack) G_GNUC_WARN_UNUSED_RESULT;
void recourse_offer_rules_free (RecourseOfferRules *self);
gboolean recourse_offer_rules_check (RecoursePack *pack, GError **error);

RecourseOfferCheck *recourse_offer_check_new (const RecourseOfferRules *rules,
                                              const char *text,
                                              const RecourseRedFlag *const *ticked,
                                              guint n_ticked) G_GNUC_WARN_UNUSED_RESULT;
void recourse_offer_check_free (RecourseOfferCheck *self);
RecourseOfferVerdict recourse_offer_check_verdict (const RecourseOfferCheck *self);
gboolean recourse_offer_check_is_cut (const RecourseOfferCheck *self);
gboolean recourse_offer_check_is_garbled (const RecourseOfferCheck *self);
const char *recourse_offer_check_peek_text (const RecourseOfferCheck *self);
guint recourse_offer_check_n_findings (const RecourseOfferCheck *self);
const RecourseOfferFinding *recourse_offer_check_finding (const RecourseOfferCheck *self,
                                                          guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseOfferRules, recourse_offer_rules_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseOfferCheck, recourse_offer_check_free)

G_END_DECLS
