/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-figure"

#include "recourse-figure.h"

#include "recourse-money.h"

/* What stands after the number, blank included. */
typedef struct
{
  const char *singular;
  const char *plural;
  const char *chinese;
} UnitWords;

static const UnitWords UNIT_WORDS[] = {
  [RECOURSE_UNIT_NONE] = { "", "", "" },
  [RECOURSE_UNIT_MINUTE] = { " minute", " minutes", "分钟" },
  [RECOURSE_UNIT_HOUR] = { " hour", " hours", "小时" },
  [RECOURSE_UNIT_DAY] = { " day", " days", "天" },
  [RECOURSE_UNIT_WORKING_DAY] = { " working day", " working days", "个工作日" },
  [RECOURSE_UNIT_MONTH] = { " month", " months", "个月" },
  [RECOURSE_UNIT_YEAR] = { " year", " years", "年" },
  [RECOURSE_UNIT_FEN] = { "", "", "" },
  [RECOURSE_UNIT_PERMILLE] = { "%", "%", "%" },
  [RECOURSE_UNIT_COUNT] = { "", "", "" },
  [RECOURSE_UNIT_TIMES_PERMILLE] = { " times", " times", "倍" },
  [RECOURSE_UNIT_AGE] = { "", "", "岁" },
};

/* @value / @scale (a power of ten) in decimals, without zeros at the end. */
static char *
format_decimal (gint64 value, gint64 scale)
{
  GString *text = g_string_new (NULL);
  gint64 rest = value % scale;

  g_string_append_printf (text, "%" G_GINT64_FORMAT, value / scale);
  if (rest != 0)
    g_string_append_c (text, '.');
  for (; rest != 0; rest = rest * 10 % scale)
    g_string_append_c (text, (char) ('0' + rest * 10 / scale));
  return g_string_free (text, FALSE);
}

static char *
format_number (RecourseUnit unit, gint64 value, RecourseLanguage language)
{
  if (unit == RECOURSE_UNIT_FEN)
    return recourse_money_format (value, language);
  if (unit == RECOURSE_UNIT_PERMILLE)
    return format_decimal (value, 10);
  if (unit == RECOURSE_UNIT_TIMES_PERMILLE)
    return format_decimal (value, 1000);
  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

static const char *
find_unit_word (RecourseUnit unit, gint64 high, RecourseLanguage language)
{
  if (language == RECOURSE_LANGUAGE_ZH_CN)
    return UNIT_WORDS[unit].chinese;
  return high == 1 ? UNIT_WORDS[unit].singular : UNIT_WORDS[unit].plural;
}

/* The sign stands at both ends of a range of percentages: "10% to 20%", not "10 to 20%". */
static const char *
find_low_word (RecourseUnit unit)
{
  return unit == RECOURSE_UNIT_PERMILLE ? "%" : "";
}

/**
 * recourse_figure_format:
 * @unit: not %RECOURSE_UNIT_NONE
 * @low: 0 or more; equal to @high when the figure is no range
 *
 * A figure with its unit as a sentence says it: "24 hours", "1 to 3 working days", "¥800 to
 * ¥3,000", "98.4%", "7.3 times". Transfer full.
 */
char *
recourse_figure_format (RecourseUnit unit, gint64 low, gint64 high, RecourseLanguage language)
{
  g_autofree char *low_text = format_number (unit, low, language);
  g_autofree char *high_text = format_number (unit, high, language);
  const char *word = find_unit_word (unit, high, language);
  const char *between = language == RECOURSE_LANGUAGE_ZH_CN ? "到" : " to ";

  if (low == high)
    return g_strconcat (high_text, word, NULL);
  return g_strconcat (low_text, find_low_word (unit), between, high_text, word, NULL);
}

/**
 * recourse_figure_format_period:
 *
 * A length of time in the largest unit that gives a whole number, but never in days: law and
 * platform say "24 hours" and mean hours. Transfer full.
 */
char *
recourse_figure_format_period (const RecoursePeriod *period, RecourseLanguage language)
{
  gint64 hours = period->microseconds / RECOURSE_HOUR;
  gint64 minutes = period->microseconds / RECOURSE_MINUTE;

  if (period->years != 0)
    return recourse_figure_format (RECOURSE_UNIT_YEAR, period->years, period->years, language);
  if (period->microseconds % RECOURSE_HOUR == 0)
    return recourse_figure_format (RECOURSE_UNIT_HOUR, hours, hours, language);
  return recourse_figure_format (RECOURSE_UNIT_MINUTE, minutes, minutes, language);
}
