/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** How far apart two things are is counted in these: a Chinese character is as wide as three
 * letters of a word. */
#define RECOURSE_OFFER_WIDTH_CHINESE 10
#define RECOURSE_OFFER_WIDTH_LETTER 3

typedef enum
{
  RECOURSE_OFFER_UNIT_CHINESE = 1 << 0,
  RECOURSE_OFFER_UNIT_LETTER = 1 << 1,
  RECOURSE_OFFER_UNIT_DIGIT = 1 << 2,
  RECOURSE_OFFER_UNIT_DISGUISED = 1 << 3, /* something else stood there that looks like it */
  RECOURSE_OFFER_UNIT_SPREAD = 1 << 4,    /* of a word written with a blank after each letter */
} RecourseOfferUnitFlags;

/** RecourseOfferSeparator: the strongest of what stands before a unit. */
typedef enum
{
  RECOURSE_OFFER_SEPARATOR_NONE,
  RECOURSE_OFFER_SEPARATOR_JOINT, /* hyphens, quotation marks, 、 */
  RECOURSE_OFFER_SEPARATOR_BLANK,
  RECOURSE_OFFER_SEPARATOR_SYMBOL,
  RECOURSE_OFFER_SEPARATOR_COMMA,
  RECOURSE_OFFER_SEPARATOR_CLAUSE,
  RECOURSE_OFFER_SEPARATOR_SENTENCE,
} RecourseOfferSeparator;

/**
 * RecourseOfferUnit: one character of the folded text.
 * @start: the first of its bytes in the original
 * @end: one past the last of them
 * @at: the width of all units before it
 * @clause: counts up where a pattern cannot pass
 * @reach: counts up where a denial ends
 * @sentence: counts up where a sentence ends
 */
typedef struct
{
  gunichar c;
  guint32 start;
  guint32 end;
  guint32 at;
  guint32 clause;
  guint32 reach;
  guint32 sentence;
  guint8 flags;
  guint8 before;
} RecourseOfferUnit;

gunichar recourse_offer_character_simplify (gunichar c);
gunichar recourse_offer_character_unmask (gunichar c);

GArray *recourse_offer_fold (const char *text, gsize length) G_GNUC_WARN_UNUSED_RESULT;
void recourse_offer_fold_mark (GArray *units);
gboolean recourse_offer_fold_is_inside_word (const GArray *units, guint place);

G_END_DECLS
