/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-input"

#include "recourse-cli-input.h"

#include <string.h>

/*
 * What a frightened person types at a terminal: full-width digits and punctuation of a Chinese
 * input method, blanks or commas, capital letters. Nothing here ever prints.
 */

#define MAX_LINE 1024
#define DAY (24 * RECOURSE_HOUR)

static const char *const now_words[] = { "now", "just now", "现在", "刚刚", "刚才" };
static const char *const unknown_words[] = {
  "", "?", "unknown", "don't know", "i don't know", "not sure", "不知道", "不清楚", "不记得",
};
static const char *const today_words[] = { "today", "今天" };
static const char *const yesterday_words[] = { "yesterday", "昨天" };

static void
skip_rest_of_line (FILE *stream)
{
  int character = 0;

  while (character != '\n' && character != EOF)
    character = fgetc (stream);
}

/**
 * recourse_cli_input_read:
 *
 * Returns: (transfer full) (nullable): the next line as recourse_cli_input_normalise() makes it,
 * %NULL at the end of the input
 */
char *
recourse_cli_input_read (FILE *stream)
{
  char line[MAX_LINE];

  if (fgets (line, sizeof line, stream) == NULL)
    return NULL;
  if (strchr (line, '\n') == NULL && !feof (stream))
    skip_rest_of_line (stream);
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

static const char *
skip_word (const char *text, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_str_has_prefix (text, words[i]))
      return text + strlen (words[i]) + strspn (text + strlen (words[i]), " ");
  return NULL;
}

/* 2021年11月21日18点30分 is 2021-11-21 18:30, so that one pattern reads both. */
static char *
replace_chinese_units (const char *text)
{
  static const char *const pairs[][2] = { { "年", "-" }, { "月", "-" }, { "日", " " },
                                          { "号", " " }, { "点", ":" }, { "时", ":" },
                                          { "分", ":" }, { "秒", "" },  { "/", "-" } };
  GString *plain = g_string_new (text);

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_string_replace (plain, pairs[i][0], pairs[i][1], 0);
  while (plain->len > 0 && strchr (" :", plain->str[plain->len - 1]) != NULL)
    g_string_truncate (plain, plain->len - 1);
  return g_string_free (plain, FALSE);
}

static gboolean
read_clock (const char *text, RecourseCivilTime *civil)
{
  int end = 0;

  civil->second = 0;
  if (sscanf (text, "%2d:%2d%n", &civil->hour, &civil->minute, &end) != 2)
    return FALSE;
  if (text[end] == '\0')
    return TRUE;
  text += end;
  return sscanf (text, ":%2d%n", &civil->second, &end) == 1 && text[end] == '\0';
}

static gboolean
read_date_and_clock (const char *text, RecourseCivilTime *civil)
{
  int end = 0;

  return sscanf (text, "%4d-%2d-%2d %n", &civil->year, &civil->month, &civil->day, &end) == 3
         && end > 0 && read_clock (text + end, civil);
}

/**
 * recourse_cli_input_time:
 * @text: "now", "18:30", "yesterday 18:30", "2021-11-21 18:30", as in a bill or as in ISO 8601
 * @now: what today is
 *
 * Returns: %FALSE when @text cannot be read; a time to come can
 */
gboolean
recourse_cli_input_time (const char *text, gint64 now, gint64 *out_time)
{
  const char *after_yesterday = skip_word (text, yesterday_words, G_N_ELEMENTS (yesterday_words));
  const char *after_today = skip_word (text, today_words, G_N_ELEMENTS (today_words));
  const char *clock = after_yesterday != NULL ? after_yesterday : after_today;
  g_autofree char *plain = replace_chinese_units (clock != NULL ? clock : text);
  g_autofree char *capitals = g_ascii_strup (text, -1);
  RecourseCivilTime civil;

  if (is_one_of (text, now_words, G_N_ELEMENTS (now_words)))
    {
      *out_time = now;
      return TRUE;
    }
  recourse_china_time_to_civil (after_yesterday != NULL ? now - DAY : now, &civil);
  if (read_clock (plain, &civil) || (clock == NULL && read_date_and_clock (plain, &civil)))
    return recourse_china_time_from_civil (&civil, out_time, NULL);
  return recourse_china_time_parse (capitals, out_time, NULL);
}
