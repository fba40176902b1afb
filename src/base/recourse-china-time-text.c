/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-china-time-text"

#include "recourse-china-time.h"

#include <string.h>

/* How a person reads a moment or a length of time. Nothing here asks the locale: both languages can
 * be needed in one run. */

#define DAY (24 * RECOURSE_HOUR)
#define YEAR (365 * DAY)

static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

/* Two units that stand side by side: the smaller one is what is left of the larger one. */
typedef struct
{
  gint64 large;
  gint64 small;
  int small_width; /* two digits for what ticks, so that the text does not jump */
  const char *names[RECOURSE_N_LANGUAGES][2];
} UnitPair;

static char *
format_civil_date (const RecourseCivilTime *civil, RecourseLanguage language)
{
  if (language == RECOURSE_LANGUAGE_ZH_CN)
    return g_strdup_printf ("%d年%d月%d日", civil->year, civil->month, civil->day);
  return g_strdup_printf ("%d %s %d", civil->day, months[civil->month - 1], civil->year);
}

static char *
format_civil (const RecourseCivilTime *civil, RecourseLanguage language)
{
  g_autofree char *date = format_civil_date (civil, language);

  return g_strdup_printf ("%s%s%02d:%02d:%02d", date,
                          language == RECOURSE_LANGUAGE_ZH_CN ? " " : ", ", civil->hour,
                          civil->minute, civil->second);
}

/**
 * recourse_china_time_format:
 *
 * Returns: (transfer full): @time in Beijing as "22 Nov 2021, 18:30:52" or
 *   "2021年11月22日 18:30:52".
 */
char *
recourse_china_time_format (gint64 time, RecourseLanguage language)
{
  RecourseCivilTime civil;

  recourse_china_time_to_civil (time, &civil);
  return format_civil (&civil, language);
}

/**
 * recourse_china_time_format_minute:
 *
 * Returns: (transfer full): as recourse_china_time_format(), without the seconds.
 */
char *
recourse_china_time_format_minute (gint64 time, RecourseLanguage language)
{
  char *text = recourse_china_time_format (time, language);

  text[strlen (text) - strlen (":00")] = '\0';
  return text;
}

/**
 * recourse_china_time_format_date:
 *
 * Returns: (transfer full): the date in Beijing as "22 Nov 2021" or "2021年11月22日".
 */
char *
recourse_china_time_format_date (gint64 time, RecourseLanguage language)
{
  RecourseCivilTime civil;

  recourse_china_time_to_civil (time, &civil);
  return format_civil_date (&civil, language);
}

/**
 * recourse_china_time_format_local:
 *
 * Returns: (transfer full) (nullable): @time as recourse_china_time_format() writes it, but in the
 *   zone of this machine; NULL when the clocks there show Beijing time at that moment.
 */
char *
recourse_china_time_format_local (gint64 time, RecourseLanguage language)
{
  gint64 seconds = time / RECOURSE_SECOND - (time % RECOURSE_SECOND < 0 ? 1 : 0);
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (seconds);
  RecourseCivilTime civil;

  if (local == NULL || g_date_time_get_utc_offset (local) == RECOURSE_CHINA_OFFSET)
    return NULL;
  civil = (RecourseCivilTime){
    .year = g_date_time_get_year (local),
    .month = g_date_time_get_month (local),
    .day = g_date_time_get_day_of_month (local),
    .hour = g_date_time_get_hour (local),
    .minute = g_date_time_get_minute (local),
    .second = g_date_time_get_second (local),
  };
  return format_civil (&civil, language);
}

static const UnitPair *
choose_units (gint64 microseconds)
{
  static const UnitPair years = { YEAR, DAY, 1, { { "y", "d" }, { "年", "天" } } };
  static const UnitPair days = { DAY, RECOURSE_HOUR, 1, { { "d", "h" }, { "天", "小时" } } };
  static const UnitPair hours = {
    RECOURSE_HOUR, RECOURSE_MINUTE, 1, { { "h", "min" }, { "小时", "分" } }
  };
  static const UnitPair minutes = {
    RECOURSE_MINUTE, RECOURSE_SECOND, 2, { { "min", "s" }, { "分", "秒" } }
  };

  if (microseconds >= YEAR)
    return &years;
  if (microseconds > 2 * DAY)
    return &days;
  return microseconds >= RECOURSE_HOUR ? &hours : &minutes;
}

/**
 * recourse_china_time_format_remaining:
 * @microseconds: what is left; less than nothing counts as nothing
 *
 * A year is 365 days here: the exact moment stands beside a countdown.
 *
 * Returns: (transfer full): two units, always rounded down: "12 min 05 s", "23 h 12 min",
 *   "3 d 4 h", "2 y 120 d", or "12分05秒" and so on.
 */
char *
recourse_china_time_format_remaining (gint64 microseconds, RecourseLanguage language)
{
  gint64 left = MAX (microseconds, 0);
  const UnitPair *pair = choose_units (left);
  const char *const *names = pair->names[language == RECOURSE_LANGUAGE_ZH_CN];
  const char *gap = language == RECOURSE_LANGUAGE_ZH_CN ? "" : " ";
  int n_large = (int) (left / pair->large);
  int n_small = (int) (left % pair->large / pair->small);

  return g_strdup_printf ("%d%s%s%s%0*d%s%s", n_large, gap, names[0], gap, pair->small_width,
                          n_small, gap, names[1]);
}
