/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"

G_BEGIN_DECLS

/*
 * Exact fractions, for this room alone. The figures of a pack have 54 bits and amounts have 34, so
 * their products need more than 64; every step is checked all the same, and a result that does not
 * fit is FALSE and never a wrong number.
 */
__extension__ typedef __int128 RecourseWide;

/** RecourseExact: @denominator is 1 or more and has no common factor with @numerator. */
typedef struct
{
  RecourseWide numerator;
  RecourseWide denominator;
} RecourseExact;

gboolean
recourse_exact_init (RecourseExact *out_value, RecourseWide numerator, RecourseWide denominator);
gboolean recourse_exact_add (RecourseExact *self, const RecourseExact *other);
gboolean recourse_exact_multiply (RecourseExact *self, const RecourseFraction *factor);
gboolean recourse_exact_round (const RecourseExact *self, gint64 *out_rounded);
char *recourse_exact_format (const RecourseExact *self, guint max_decimals);

G_END_DECLS
