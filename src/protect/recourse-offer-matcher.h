/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** How wide a gap of a pattern may be: 12 Chinese characters, or 40 letters. */
#define RECOURSE_OFFER_GAP_WIDTH 120

/** And one that passes the ends of clauses: 40, or 133. */
#define RECOURSE_OFFER_FAR_WIDTH 400

/**
 * RecourseOfferMatch: units of a folded text, from @start up to @end.
 * @first_end: where the first part of the pattern ends
 * @last_start: where the last part begins
 * @forbids: what was found is itself a prohibition
 */
typedef struct
{
  guint rule;
  guint start;
  guint first_end;
  guint last_start;
  guint end;
  gboolean forbids;
} RecourseOfferMatch;

/** RecourseOfferMatcher: all patterns at once; after recourse_offer_matcher_link() it never
 * changes. */
typedef struct _RecourseOfferMatcher RecourseOfferMatcher;

RecourseOfferMatcher *recourse_offer_matcher_new (void) G_GNUC_WARN_UNUSED_RESULT;
void recourse_offer_matcher_free (RecourseOfferMatcher *self);
gboolean recourse_offer_matcher_add (RecourseOfferMatcher *self,
                                     guint rule,
                                     const char *pattern,
                                     GError **error);
void recourse_offer_matcher_link (RecourseOfferMatcher *self);
GArray *recourse_offer_matcher_run (const RecourseOfferMatcher *self,
                                    const GArray *units) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseOfferMatcher, recourse_offer_matcher_free)

G_END_DECLS
