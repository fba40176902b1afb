/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"

G_BEGIN_DECLS

/*
 * Letters as the pack has them, before a case fills them. Owned by the pack, as everything in
 * recourse-pack-types.h.
 */

#define RECOURSE_LETTER_MAX_CHECKS 12
#define RECOURSE_LETTER_MAX_LINES 80
#define RECOURSE_LETTER_MAX_NEEDS 4 /* of one line */

/** RecourseLetterReader: who gets a letter; what the family wrote for itself is for the police
 * alone. */
typedef enum
{
  RECOURSE_LETTER_TO_PAYEE,
  RECOURSE_LETTER_TO_PLATFORM,
  RECOURSE_LETTER_TO_POLICE,
  RECOURSE_LETTER_TO_COURT,
} RecourseLetterReader;

/** RecourseLetterEach: how often a line stands in the letter. */
typedef enum
{
  RECOURSE_LETTER_ONCE,
  RECOURSE_LETTER_EACH_PAYMENT,
  RECOURSE_LETTER_EACH_EVIDENCE,
  RECOURSE_LETTER_EACH_CONTACT,
} RecourseLetterEach;

typedef enum
{
  RECOURSE_LETTER_BODY, /* begins with two blanks, as Chinese paragraphs do */
  RECOURSE_LETTER_LINE,
  RECOURSE_LETTER_HEADING,
  RECOURSE_LETTER_QUOTE,   /* somebody's own words */
  RECOURSE_LETTER_CLOSING, /* signature and date, on the right */
  RECOURSE_LETTER_TITLE,   /* made of the letter's heading; no line of the pack has it */
} RecourseLetterStyle;

/**
 * RecourseLetterLine:
 * @text: still with its {slot:...} marks
 * @needs: (array length=n_needs): slots without which the line is left out, instead of a gap
 * @when: whether it belongs into the letter
 */
typedef struct
{
  char *id;
  RecourseLetterStyle style;
  RecourseLetterEach each;
  RecourseText text;
  const char *needs[RECOURSE_LETTER_MAX_NEEDS];
  guint n_needs;
  RecourseCondition when;
  RecourseClaimList claims;
} RecourseLetterLine;

/** RecourseLetterCheck: something to look at before the letter is used. */
typedef struct
{
  char *id;
  RecourseText text;
  RecourseCondition when;
  RecourseClaimList claims;
} RecourseLetterCheck;

/**
 * RecourseLetterForm:
 * @title: what it is called in a list
 * @summary: what it is for
 * @heading: what stands above it, if @has_heading
 * @when: for whom it is fit
 */
typedef struct
{
  char *id;
  RecourseLetterReader to;
  RecourseText title;
  RecourseText summary;
  gboolean has_heading;
  RecourseText heading;
  RecourseCondition when;
  RecourseLetterCheck *checks;
  guint n_checks;
  RecourseLetterLine *lines;
  guint n_lines;
} RecourseLetterForm;

/**
 * RecourseLetterSlot: a mark that a line may have.
 * @each: of which lines; %RECOURSE_LETTER_ONCE: of all
 * @is_private: what the family wrote for itself, so for the police alone
 */
typedef struct
{
  const char *name;
  RecourseLetterEach each;
  gboolean is_private;
} RecourseLetterSlot;

extern const RecourseLetterSlot recourse_letter_slots[]; /* ended by a name of NULL */

const RecourseLetterSlot *recourse_letter_find_slot (const char *name, gsize length);

guint recourse_pack_n_letters (RecoursePack *self);
const RecourseLetterForm *recourse_pack_letter (RecoursePack *self, guint index);
const RecourseLetterForm *recourse_pack_find_letter (RecoursePack *self, const char *id);

G_END_DECLS
