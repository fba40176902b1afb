/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-compare-input"

#include "recourse-compare-input.h"

#include "recourse-error.h"
#include "recourse-money.h"

#include <string.h>

#define MAX_PERMILLE 1000

/* What a Chinese keyboard types in full width means the same as its ASCII twin. */
static char *
fold_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return g_strstrip (g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE));
}

/* Money knows no amount of nothing, but something may well cost nothing. */
static gboolean
is_zero (const char *folded)
{
  const char *at = folded;

  if (g_str_has_prefix (at, "¥"))
    at += strlen ("¥");
  return *at == '0' && (strspn (at, "0.") == strlen (at) || strcmp (at, "0元") == 0);
}

static RecourseCompareFault
parse_money (RecourseCompareKind kind, const char *folded, gint64 *out_fen)
{
  g_autoptr (GError) error = NULL;

  if (kind == RECOURSE_COMPARE_PRICE && is_zero (folded))
    {
      *out_fen = 0;
      return RECOURSE_COMPARE_FAULT_NONE;
    }
  if (recourse_money_parse (folded, out_fen, &error))
    return RECOURSE_COMPARE_FAULT_NONE;
  return g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT)
             ? RECOURSE_COMPARE_FAULT_RANGE
             : RECOURSE_COMPARE_FAULT_NO_NUMBER;
}

/* "35" and "35.5", with or without the sign; one decimal is as fine as odds are counted. */
static RecourseCompareFault
parse_percent (char *folded, gint64 *out_permille)
{
  char *at = folded;
  gint64 permille = 0;

  if (g_str_has_suffix (folded, "%"))
    folded[strlen (folded) - 1] = '\0';
  g_strchomp (folded);
  if (!g_ascii_isdigit (*at))
    return RECOURSE_COMPARE_FAULT_NO_NUMBER;
  for (; g_ascii_isdigit (*at); at++)
    permille = MIN (permille * 10 + g_ascii_digit_value (*at), MAX_PERMILLE);
  permille *= 10;
  if (*at == '.' && g_ascii_isdigit (at[1]))
    {
      permille += g_ascii_digit_value (at[1]);
      at += 2;
    }
  if (*at != '\0')
    return RECOURSE_COMPARE_FAULT_NO_NUMBER;
  if (permille > MAX_PERMILLE)
    return RECOURSE_COMPARE_FAULT_RANGE;
  *out_permille = permille;
  return RECOURSE_COMPARE_FAULT_NONE;
}

/**
 * recourse_compare_input_set:
 * @text: (nullable): copied
 *
 * Keeps @text as it is, and reads it. An empty one is no fault and has no value.
 */
void
recourse_compare_input_set (RecourseCompareInput *self, RecourseCompareKind kind, const char *text)
{
  g_autofree char *folded = fold_text (text != NULL ? text : "");
  g_autofree char *old = self->text;
  gint64 value = RECOURSE_COMPARE_NO_VALUE;

  self->text = g_strdup (text);
  self->fault = RECOURSE_COMPARE_FAULT_NONE;
  if (*folded != '\0')
    self->fault = kind == RECOURSE_COMPARE_PERCENT ? parse_percent (folded, &value)
                                                   : parse_money (kind, folded, &value);
  self->value = self->fault == RECOURSE_COMPARE_FAULT_NONE ? value : RECOURSE_COMPARE_NO_VALUE;
}

/** recourse_compare_input_clear: nothing was typed */
void
recourse_compare_input_clear (RecourseCompareInput *self)
{
  g_clear_pointer (&self->text, g_free);
  self->value = RECOURSE_COMPARE_NO_VALUE;
  self->fault = RECOURSE_COMPARE_FAULT_NONE;
}
