/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-exact"

#include "recourse-exact.h"

static RecourseWide
find_common_factor (RecourseWide a, RecourseWide b)
{
  a = a < 0 ? -a : a;
  while (b != 0)
    {
      RecourseWide rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

/**
 * recourse_exact_init:
 * @numerator: well inside the type: its magnitude is below 2^126
 * @denominator: 1 or more
 *
 * Returns: FALSE when @denominator is no denominator or @numerator is too large.
 */
gboolean
recourse_exact_init (RecourseExact *out_value, RecourseWide numerator, RecourseWide denominator)
{
  const RecourseWide limit = (RecourseWide) 1 << 126;
  RecourseWide common;

  if (denominator < 1 || numerator <= -limit || numerator >= limit)
    return FALSE;
  common = find_common_factor (numerator, denominator);
  out_value->numerator = numerator / common;
  out_value->denominator = denominator / common;
  return TRUE;
}

/** recourse_exact_add: adds @other to @self; FALSE when the sum does not fit. */
gboolean
recourse_exact_add (RecourseExact *self, const RecourseExact *other)
{
  RecourseWide left;
  RecourseWide right;
  RecourseWide numerator;
  RecourseWide denominator;

  if (__builtin_mul_overflow (self->numerator, other->denominator, &left)
      || __builtin_mul_overflow (other->numerator, self->denominator, &right)
      || __builtin_add_overflow (left, right, &numerator)
      || __builtin_mul_overflow (self->denominator, other->denominator, &denominator))
    return FALSE;
  return recourse_exact_init (self, numerator, denominator);
}

/** recourse_exact_multiply: multiplies @self by @factor; FALSE when the product does not fit. */
gboolean
recourse_exact_multiply (RecourseExact *self, const RecourseFraction *factor)
{
  RecourseWide numerator;
  RecourseWide denominator;

  if (__builtin_mul_overflow (self->numerator, (RecourseWide) factor->numerator, &numerator)
      || __builtin_mul_overflow (self->denominator, (RecourseWide) factor->denominator,
                                 &denominator))
    return FALSE;
  return recourse_exact_init (self, numerator, denominator);
}

/**
 * recourse_exact_round:
 *
 * The whole number that is nearest to @self; from the middle up, towards plus infinity, also below
 * zero: -0.5 gives 0 and -1.5 gives -1.
 *
 * Returns: FALSE when it does not fit.
 */
gboolean
recourse_exact_round (const RecourseExact *self, gint64 *out_rounded)
{
  RecourseWide whole = self->numerator / self->denominator;
  RecourseWide rest = self->numerator % self->denominator;

  if (rest < 0)
    {
      rest += self->denominator;
      whole--;
    }
  if (rest >= self->denominator - rest)
    whole++;
  if (whole < G_MININT64 || whole > G_MAXINT64)
    return FALSE;
  *out_rounded = (gint64) whole;
  return TRUE;
}

/**
 * recourse_exact_format:
 * @self: 0 or more, and its whole part fits into 64 bits
 *
 * Returns: (transfer full) (nullable): @self in decimals, without zeros at the end; %NULL when
 * @max_decimals of them do not say it exactly.
 */
char *
recourse_exact_format (const RecourseExact *self, guint max_decimals)
{
  g_autoptr (GString) text = g_string_new (NULL);
  RecourseWide rest = self->numerator % self->denominator;

  g_string_append_printf (text, "%" G_GINT64_FORMAT,
                          (gint64) (self->numerator / self->denominator));
  if (rest != 0)
    g_string_append_c (text, '.');
  for (guint i = 0; rest != 0 && i < max_decimals; i++)
    {
      if (__builtin_mul_overflow (rest, (RecourseWide) 10, &rest))
        return NULL;
      g_string_append_c (text, (char) ('0' + (int) (rest / self->denominator)));
      rest %= self->denominator;
    }
  return rest == 0 ? g_strdup (text->str) : NULL;
}
