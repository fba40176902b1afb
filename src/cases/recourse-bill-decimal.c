/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bill-decimal"

#include "recourse-bill-decimal.h"

#define MAX_EXPONENT 400 /* that of the largest number a spreadsheet has is 308 */
#define MAX_DIGITS 400

/* A number as it stands there: digits without leading zeros, times ten to the power of exponent. */
typedef struct
{
  char digits[MAX_DIGITS];
  guint n_digits;
  gint exponent;
} Written;

static gboolean
take_digit (Written *written, char digit)
{
  if (digit == '0' && written->n_digits == 0)
    return TRUE;
  if (written->n_digits == MAX_DIGITS)
    return FALSE;
  written->digits[written->n_digits++] = digit;
  return TRUE;
}

static gboolean
read_mantissa (const char **at, Written *written)
{
  guint n_read = 0;

  for (; g_ascii_isdigit (**at); (*at)++, n_read++)
    if (!take_digit (written, **at))
      return FALSE;
  if (**at != '.')
    return n_read > 0;
  for ((*at)++; g_ascii_isdigit (**at); (*at)++, n_read++)
    {
      if (n_read > MAX_DIGITS || !take_digit (written, **at))
        return FALSE;
      written->exponent--;
    }
  return n_read > 0;
}

static gboolean
read_exponent (const char **at, Written *written)
{
  gboolean is_negative;
  gint exponent = 0;

  if (**at != 'e' && **at != 'E')
    return TRUE;
  (*at)++;
  is_negative = **at == '-';
  if (**at == '-' || **at == '+')
    (*at)++;
  if (!g_ascii_isdigit (**at))
    return FALSE;
  for (; g_ascii_isdigit (**at); (*at)++)
    {
      exponent = exponent * 10 + g_ascii_digit_value (**at);
      if (exponent > MAX_EXPONENT)
        return FALSE;
    }
  written->exponent += is_negative ? -exponent : exponent;
  return TRUE;
}

static gboolean
append_digit (gint64 *value, int digit)
{
  return !__builtin_mul_overflow (*value, 10, value)
         && !__builtin_add_overflow (*value, digit, value);
}

/**
 * recourse_bill_decimal_scale:
 * @text: digits, perhaps with a point and an exponent, and nothing else: "46355.586875", "1.5E-2"
 * @out_scaled: the number times ten to the power of @n_decimals; what is smaller is dropped
 *
 * Returns: FALSE when it is no such number, or does not fit
 */
gboolean
recourse_bill_decimal_scale (const char *text, guint n_decimals, gint64 *out_scaled)
{
  Written written = { .n_digits = 0 };
  const char *at = text;
  gint64 value = 0;
  gint n_wanted;

  g_return_val_if_fail (text != NULL && out_scaled != NULL, FALSE);

  if (!read_mantissa (&at, &written) || !read_exponent (&at, &written) || *at != '\0')
    return FALSE;
  n_wanted = (gint) written.n_digits + written.exponent + (gint) n_decimals;
  for (gint i = 0; i < n_wanted; i++)
    {
      int digit = i < (gint) written.n_digits ? written.digits[i] - '0' : 0;

      if (written.n_digits == 0)
        break;
      if (!append_digit (&value, digit))
        return FALSE;
    }
  *out_scaled = value;
  return TRUE;
}
