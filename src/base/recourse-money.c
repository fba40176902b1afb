/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-money"

#include "recourse-money.h"

#include "recourse-error.h"

#include <string.h>

#define FEN_PER_YUAN 100
#define GROUP_DIGITS 3

static const char *const currency_signs[] = { "¥", "RMB", "CNY", NULL };
static const char *const currency_words[] = { "元", "圆", "块", "yuan", NULL };

/* What a Chinese keyboard types in full width means the same as its ASCII twin. */
static gunichar
fold_width (gunichar character)
{
  if (character >= 0xFF10 && character <= 0xFF19) /* full-width digits */
    return '0' + (character - 0xFF10);
  if (character == 0xFF0E) /* full-width full stop */
    return '.';
  if (character == 0xFF0C) /* full-width comma */
    return ',';
  if (character == 0xFFE5) /* full-width yuan sign */
    return 0x00A5;
  if (character == 0xFF0D || character == 0x2212) /* full-width hyphen, minus sign */
    return '-';
  return g_unichar_isspace (character) ? ' ' : character;
}

static char *
fold_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *folded = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (folded, fold_width (g_utf8_get_char (at)));
  return g_strstrip (g_string_free (folded, FALSE));
}

static char *
strip_sign (char *text)
{
  for (guint i = 0; currency_signs[i] != NULL; i++)
    {
      gsize length = strlen (currency_signs[i]);

      if (g_ascii_strncasecmp (text, currency_signs[i], length) == 0)
        return g_strchug (text + length);
    }
  return text;
}

static void
strip_word (char *text)
{
  gsize length = strlen (text);

  for (guint i = 0; currency_words[i] != NULL; i++)
    {
      gsize word_length = strlen (currency_words[i]);

      if (length < word_length)
        continue;
      if (g_ascii_strcasecmp (text + length - word_length, currency_words[i]) == 0)
        {
          text[length - word_length] = '\0';
          g_strchomp (text);
          return;
        }
    }
}

/* Digits past the largest amount do not count any more: the value stays too large. */
static guint
read_digits (const char **at, gint64 *value)
{
  guint n_digits = 0;

  for (; g_ascii_isdigit (**at); (*at)++, n_digits++)
    {
      if (*value <= RECOURSE_MONEY_MAX_FEN)
        *value = *value * 10 + g_ascii_digit_value (**at);
    }
  return n_digits;
}

static gboolean
read_yuan (const char **at, gint64 *yuan)
{
  guint n_digits = read_digits (at, yuan);

  if (n_digits == 0 || (**at == ',' && n_digits > GROUP_DIGITS))
    return FALSE;
  while (**at == ',')
    {
      (*at)++;
      if (read_digits (at, yuan) != GROUP_DIGITS)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_fen (const char **at, gint64 *fen)
{
  guint n_digits;

  if (**at != '.')
    return TRUE;
  (*at)++;
  n_digits = read_digits (at, fen);
  if (n_digits == 1)
    *fen *= 10;
  return n_digits == 1 || n_digits == 2;
}

static gboolean
read_number (const char *text, gint64 *out_fen)
{
  gint64 yuan = 0;
  gint64 fen = 0;

  if (!read_yuan (&text, &yuan) || !read_fen (&text, &fen) || *text != '\0')
    return FALSE;
  *out_fen = yuan * FEN_PER_YUAN + fen;
  return TRUE;
}

static char *
strip_minus (char *text, gboolean *is_negative)
{
  if (*is_negative || text[0] != '-')
    return text;
  *is_negative = TRUE;
  return g_strchug (text + 1);
}

static gboolean
read_amount (const char *text, gint64 *out_fen)
{
  g_autofree char *folded = fold_text (text);
  gboolean is_negative = FALSE;
  char *number = strip_minus (folded, &is_negative);

  number = strip_minus (strip_sign (number), &is_negative);
  strip_word (number);
  if (!read_number (number, out_fen))
    return FALSE;
  if (is_negative)
    *out_fen = -*out_fen;
  return TRUE;
}

static gboolean
check_range (gint64 fen, const char *quoted, GError **error)
{
  gboolean is_low = fen < RECOURSE_MONEY_MIN_FEN;
  g_autofree char *bound = NULL;

  if (!is_low && fen <= RECOURSE_MONEY_MAX_FEN)
    return TRUE;
  bound = recourse_money_format (is_low ? RECOURSE_MONEY_MIN_FEN : RECOURSE_MONEY_MAX_FEN,
                                 RECOURSE_LANGUAGE_EN);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
               is_low ? "amount '%s' is too small; the smallest is %s"
                      : "amount '%s' is too large; the largest is %s",
               quoted, bound);
  return FALSE;
}

/**
 * recourse_money_parse:
 * @text: an amount in yuan as a person types it, such as "8000", "¥8,000.50" or "８０００元"
 * @out_fen: the amount in fen, %RECOURSE_MONEY_MIN_FEN to %RECOURSE_MONEY_MAX_FEN
 *
 * What can be read in two ways is refused with %RECOURSE_ERROR_INVALID_ARGUMENT; an amount out of
 * range, zero and negative ones included, with %RECOURSE_ERROR_LIMIT.
 */
gboolean
recourse_money_parse (const char *text, gint64 *out_fen, GError **error)
{
  g_autofree char *quoted = NULL;
  gint64 fen;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out_fen != NULL, FALSE);

  quoted = recourse_error_quote (text);
  if (!read_amount (text, &fen))
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "amount '%s' is not a number of yuan; write it in digits, for example 8000 or "
                   "8,000.50",
                   quoted);
      return FALSE;
    }
  if (!check_range (fen, quoted, error))
    return FALSE;
  *out_fen = fen;
  return TRUE;
}

static char *
group_digits (guint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  gsize length = strlen (digits);
  GString *grouped = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % GROUP_DIGITS == 0)
        g_string_append_c (grouped, ',');
      g_string_append_c (grouped, digits[i]);
    }
  return g_string_free (grouped, FALSE);
}

/**
 * recourse_money_format:
 * @fen: any amount in fen
 *
 * Returns: (transfer full): @fen as "¥8,000.50" or "8,000.50元", without decimals when it is whole.
 */
char *
recourse_money_format (gint64 fen, RecourseLanguage language)
{
  guint64 magnitude = fen < 0 ? -(guint64) fen : (guint64) fen;
  g_autofree char *yuan = group_digits (magnitude / FEN_PER_YUAN);
  guint rest = (guint) (magnitude % FEN_PER_YUAN);
  g_autofree char *decimals = rest == 0 ? g_strdup ("") : g_strdup_printf (".%02u", rest);
  const char *minus = fen < 0 ? "-" : "";

  if (language == RECOURSE_LANGUAGE_ZH_CN)
    return g_strdup_printf ("%s%s%s元", minus, yuan, decimals);
  return g_strdup_printf ("%s¥%s%s", minus, yuan, decimals);
}

/**
 * recourse_money_add:
 *
 * Returns: FALSE when the sum does not fit; @out_fen is then not to be used.
 */
gboolean
recourse_money_add (gint64 a, gint64 b, gint64 *out_fen)
{
  return !__builtin_add_overflow (a, b, out_fen);
}

/**
 * recourse_money_subtract:
 *
 * Returns: FALSE when the difference does not fit; @out_fen is then not to be used.
 */
gboolean
recourse_money_subtract (gint64 a, gint64 b, gint64 *out_fen)
{
  return !__builtin_sub_overflow (a, b, out_fen);
}
