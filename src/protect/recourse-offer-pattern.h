/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** How a part of a pattern goes on in the next. */
typedef enum
{
  RECOURSE_OFFER_JOINT_END,  /* it is the last */
  RECOURSE_OFFER_JOINT_NEXT, /* at once, after the ending of a word */
  RECOURSE_OFFER_JOINT_GAP,  /* a little later in the same clause */
  RECOURSE_OFFER_JOINT_FAR,  /* some clauses later */
} RecourseOfferJoint;

/** RecourseOfferWords: one way to write a part: folded letters, and whether the last word may have
 * any ending. */
typedef struct
{
  GArray *letters; /* (element-type gunichar) */
  gboolean is_open;
} RecourseOfferWords;

/** RecourseOfferPart: what stands without a gap in it, in all the ways to write it. */
typedef struct
{
  GPtrArray *ways; /* (element-type RecourseOfferWords) */
  RecourseOfferJoint joint;
} RecourseOfferPart;

/** RecourseOfferPattern: a pattern of docs/offer-check.md, read. */
typedef struct
{
  GPtrArray *parts; /* (element-type RecourseOfferPart) */
  gboolean is_disguised;
  gboolean forbids; /* it is itself a prohibition */
} RecourseOfferPattern;

RecourseOfferPattern *recourse_offer_pattern_new (const char *source,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_offer_pattern_free (RecourseOfferPattern *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseOfferPattern, recourse_offer_pattern_free)

G_END_DECLS
