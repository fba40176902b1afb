/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"

G_BEGIN_DECLS

#define RECOURSE_BOX_WORDS 2

/**
 * RecourseBox: for every variable the set of values still possible, packed side by side into two
 * words. A box is the product of these sets; it is empty when one of them is.
 */
typedef struct
{
  guint64 word[RECOURSE_BOX_WORDS];
} RecourseBox;

/**
 * RecourseSpace: where each variable of a pack lies in a box. A variable never straddles two words.
 * @top holds the highest bit of each field and @rest all its other bits, for the test of emptiness.
 */
typedef struct
{
  guint n_variables;
  guint8 at_word[RECOURSE_MAX_VARIABLES];
  guint8 shift[RECOURSE_MAX_VARIABLES];
  guint64 values[RECOURSE_MAX_VARIABLES]; /* all values of the variable, not shifted */
  RecourseBox all;
  RecourseBox top;
  RecourseBox rest;
} RecourseSpace;

gboolean
recourse_space_init (RecourseSpace *self, const guint *widths, guint n_variables, GError **error);
gboolean recourse_space_init_for_pack (RecourseSpace *self, RecoursePack *pack, GError **error);
void recourse_space_box_of (const RecourseSpace *self,
                            const RecourseConditionBox *condition,
                            RecourseBox *out_box);
char *
recourse_space_describe (const RecourseSpace *self, RecoursePack *pack, const RecourseBox *box);

/** recourse_space_get: the values of @variable in @box, from bit 0 on. */
static inline guint64
recourse_space_get (const RecourseSpace *self, const RecourseBox *box, guint variable)
{
  return (box->word[self->at_word[variable]] >> self->shift[variable]) & self->values[variable];
}

/** recourse_space_set: make @values the values of @variable in @box. */
static inline void
recourse_space_set (const RecourseSpace *self, RecourseBox *box, guint variable, guint64 values)
{
  guint64 *word = &box->word[self->at_word[variable]];

  *word &= ~(self->values[variable] << self->shift[variable]);
  *word |= (values & self->values[variable]) << self->shift[variable];
}

/** recourse_box_and: the intersection; it may be empty. */
static inline RecourseBox
recourse_box_and (const RecourseBox *a, const RecourseBox *b)
{
  return (RecourseBox){ { a->word[0] & b->word[0], a->word[1] & b->word[1] } };
}

/** recourse_box_or: field by field; a union only where the boxes differ in one variable. */
static inline RecourseBox
recourse_box_or (const RecourseBox *a, const RecourseBox *b)
{
  return (RecourseBox){ { a->word[0] | b->word[0], a->word[1] | b->word[1] } };
}

/** recourse_box_contains: whether every situation of the non-empty box @b lies in @a. */
static inline gboolean
recourse_box_contains (const RecourseBox *a, const RecourseBox *b)
{
  return (b->word[0] & ~a->word[0]) == 0 && (b->word[1] & ~a->word[1]) == 0;
}

/**
 * recourse_space_is_empty: whether some variable of @box has no value left. Adding @rest carries
 * into the top bit of each field that has a lower bit set, and never further, so all fields are
 * tested by one addition a word.
 */
static inline gboolean
recourse_space_is_empty (const RecourseSpace *self, const RecourseBox *box)
{
  guint64 low = ((box->word[0] & self->rest.word[0]) + self->rest.word[0]) | box->word[0];
  guint64 high = ((box->word[1] & self->rest.word[1]) + self->rest.word[1]) | box->word[1];

  return (low & self->top.word[0]) != self->top.word[0]
         || (high & self->top.word[1]) != self->top.word[1];
}

/** recourse_space_intersects: whether a situation lies in both boxes. */
static inline gboolean
recourse_space_intersects (const RecourseSpace *self, const RecourseBox *a, const RecourseBox *b)
{
  RecourseBox both = recourse_box_and (a, b);

  return !recourse_space_is_empty (self, &both);
}

G_END_DECLS
