/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-input"

#include "recourse-cli-input.h"

#include <string.h>

/*
 * What a frightened person types at a terminal: full-width digits and punctuation of a Chinese
 * input method, blanks or commas, capital letters. Nothing here ever prints.
 */

#define MAX_LINE 1024

static const char *const unknown_words[] = {
  "", "?", "unknown", "don't know", "i don't know", "not sure", "不知道", "不清楚", "不记得",
};

/**
 * recourse_cli_input_read:
 * @out_is_text: set to %FALSE for a line of more than 1023 bytes or with a NUL, which is read to
 *   its end and must not be taken for an answer; never more than that is kept in memory
 *
 * Returns: (transfer full) (nullable): the next line as recourse_cli_input_normalise() makes it,
 * %NULL at the end of the input
 */
char *
recourse_cli_input_read (FILE *stream, gboolean *out_is_text)
{
  char line[MAX_LINE];
  gsize length = 0;
  int character = fgetc (stream);

  if (character == EOF)
    return NULL;
  *out_is_text = TRUE;
  for (; character != '\n' && character != EOF; character = fgetc (stream))
    {
      if (character == '\0' || length == sizeof line - 1)
        *out_is_text = FALSE;
      else
        line[length++] = (char) character;
    }
  line[*out_is_text ? length : 0] = '\0';
  return recourse_cli_input_normalise (line);
}

/**
 * recourse_cli_input_normalise:
 *
 * Returns: (transfer full): @typed in small letters, with ASCII in place of full-width characters
 * and without blanks around it
 */
char *
recourse_cli_input_normalise (const char *typed)
{
  g_autofree char *valid = g_utf8_make_valid (typed, -1);
  g_autofree char *narrow = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_strstrip (g_utf8_strdown (narrow, -1));
}

/** recourse_cli_input_choice: @text as one row, from 0, of @n_rows numbered from 1 */
gboolean
recourse_cli_input_choice (const char *text, guint n_rows, guint *out_row)
{
  guint64 number = 0;

  if (!g_ascii_string_to_unsigned (text, 10, 1, n_rows, &number, NULL))
    return FALSE;
  *out_row = (guint) number - 1;
  return TRUE;
}

/**
 * recourse_cli_input_choices:
 * @n_rows: at most 64
 * @out_rows: set to one bit for each row that @text names
 *
 * Returns: %FALSE when @text names no row or something else
 */
gboolean
recourse_cli_input_choices (const char *text, guint n_rows, guint64 *out_rows)
{
  g_autofree char *plain = g_strdup (text);
  g_auto (GStrv) words = NULL;
  guint64 rows = 0;

  for (char *mark = strstr (plain, "、"); mark != NULL; mark = strstr (plain, "、"))
    memset (mark, ' ', strlen ("、"));
  words = g_strsplit_set (plain, " ,;\t", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint row = 0;

      if (*words[i] == '\0')
        continue;
      if (!recourse_cli_input_choice (words[i], n_rows, &row))
        return FALSE;
      rows |= G_GUINT64_CONSTANT (1) << row;
    }
  *out_rows = rows;
  return rows != 0;
}

static gboolean
is_one_of (const char *text, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_str_equal (text, words[i]))
      return TRUE;
  return FALSE;
}

/** recourse_cli_input_is_unknown: whether @text says that the answer is not known; nothing does */
gboolean
recourse_cli_input_is_unknown (const char *text)
{
  return is_one_of (text, unknown_words, G_N_ELEMENTS (unknown_words));
}
