/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-china-time"

#include "recourse-china-time.h"

#include "recourse-civil.h"
#include "recourse-error.h"

#define MIN_YEAR 1970
#define MAX_YEAR 9998 /* 9999 is left over, so that no zone leads to a year of five digits */
#define SECONDS_PER_DAY 86400
#define CHINA_OFFSET_SECONDS (RECOURSE_CHINA_OFFSET / RECOURSE_SECOND)
#define MAX_ZONE_MINUTES (14 * 60) /* the Line Islands; nobody is further from UTC */
#define FRACTION_DIGITS 6

/* A time as it stands in the text. */
typedef struct
{
  RecourseCivilTime civil;
  gint64 microsecond;
  gint64 offset_seconds;
} Written;

static gboolean
fail (GError **error, int code, const char *subject, const char *problem)
{
  g_autofree char *quoted = recourse_error_quote (subject);

  g_set_error (error, RECOURSE_ERROR, code, "time '%s' %s", quoted, problem);
  return FALSE;
}

static gboolean
check_year (int year, const char *subject, GError **error)
{
  if (year >= MIN_YEAR && year <= MAX_YEAR)
    return TRUE;
  return fail (error, RECOURSE_ERROR_LIMIT, subject,
               "is out of range; the years go from 1970 to 9998");
}

static const char *
find_calendar_problem (const RecourseCivilTime *civil)
{
  if (civil->month < 1 || civil->month > 12)
    return "has no such month; the months go from 01 to 12";
  if (civil->day < 1 || civil->day > recourse_civil_days_in_month (civil->year, civil->month))
    return "has a day that this month does not have";
  if (civil->hour < 0 || civil->hour > 23)
    return "has no such hour; the hours go from 00 to 23";
  if (civil->minute < 0 || civil->minute > 59)
    return "has no such minute; the minutes go from 00 to 59";
  if (civil->second < 0 || civil->second > 59)
    return "has no such second; the seconds go from 00 to 59";
  return NULL;
}

static gboolean
check_civil (const RecourseCivilTime *civil, const char *subject, GError **error)
{
  const char *problem;

  if (!check_year (civil->year, subject, error))
    return FALSE;
  problem = find_calendar_problem (civil);
  return problem == NULL || fail (error, RECOURSE_ERROR_INVALID_ARGUMENT, subject, problem);
}

static gint64
count_seconds (const RecourseCivilTime *civil, gint64 offset_seconds)
{
  return recourse_civil_to_days (civil->year, civil->month, civil->day) * SECONDS_PER_DAY
         + civil->hour * 3600 + civil->minute * 60 + civil->second - offset_seconds;
}

static gboolean
skip (const char **at, char expected)
{
  if (**at != expected)
    return FALSE;
  (*at)++;
  return TRUE;
}

static gboolean
read_number (const char **at, int n_digits, int *out)
{
  int value = 0;

  for (int i = 0; i < n_digits; i++, (*at)++)
    {
      if (!g_ascii_isdigit (**at))
        return FALSE;
      value = value * 10 + g_ascii_digit_value (**at);
    }
  *out = value;
  return TRUE;
}

static gboolean
read_date (const char **at, RecourseCivilTime *civil)
{
  return read_number (at, 4, &civil->year) && skip (at, '-') && read_number (at, 2, &civil->month)
         && skip (at, '-') && read_number (at, 2, &civil->day);
}

/* Digits past the microseconds are dropped. */
static gboolean
read_fraction (const char **at, gint64 *microsecond)
{
  guint n_digits = 0;

  for (; g_ascii_isdigit (**at); (*at)++, n_digits++)
    {
      if (n_digits < FRACTION_DIGITS)
        *microsecond = *microsecond * 10 + g_ascii_digit_value (**at);
    }
  for (guint i = n_digits; i < FRACTION_DIGITS; i++)
    *microsecond *= 10;
  return n_digits > 0;
}

static gboolean
read_clock (const char **at, Written *written)
{
  if (!read_number (at, 2, &written->civil.hour) || !skip (at, ':')
      || !read_number (at, 2, &written->civil.minute))
    return FALSE;
  if (!skip (at, ':'))
    return TRUE;
  if (!read_number (at, 2, &written->civil.second))
    return FALSE;
  return !skip (at, '.') || read_fraction (at, &written->microsecond);
}

static gboolean
read_offset (const char **at, int sign, gint64 *offset_seconds)
{
  int hours = 0;
  int minutes = 0;

  if (!read_number (at, 2, &hours))
    return FALSE;
  if ((skip (at, ':') || g_ascii_isdigit (**at)) && !read_number (at, 2, &minutes))
    return FALSE;
  *offset_seconds = sign * (hours * 3600 + minutes * 60);
  return minutes < 60 && hours * 60 + minutes <= MAX_ZONE_MINUTES;
}

/* What has no zone was read off a Chinese telephone. */
static gboolean
read_zone (const char **at, gint64 *offset_seconds)
{
  *offset_seconds = CHINA_OFFSET_SECONDS;
  if (**at == '\0')
    return TRUE;
  skip (at, ' ');
  if (skip (at, 'Z'))
    {
      *offset_seconds = 0;
      return TRUE;
    }
  if (skip (at, '+'))
    return read_offset (at, 1, offset_seconds);
  return skip (at, '-') && read_offset (at, -1, offset_seconds);
}

static gboolean
read_written (const char *text, Written *written, GError **error)
{
  const char *at = text;

  if (!read_date (&at, &written->civil))
    return fail (error, RECOURSE_ERROR_INVALID_ARGUMENT, text,
                 "does not begin with a date; write it for example as 2021-11-22T18:30");
  if (*at == '\0' || (skip (&at, 'T') && *at == '\0'))
    return fail (error, RECOURSE_ERROR_INVALID_ARGUMENT, text,
                 "has a date but no time of day; write it for example as 2021-11-22T18:30");
  if (at[-1] != 'T' && !skip (&at, ' '))
    return fail (error, RECOURSE_ERROR_INVALID_ARGUMENT, text,
                 "has no T or blank after the date; write it for example as 2021-11-22T18:30");
  if (!read_clock (&at, written))
    return fail (error, RECOURSE_ERROR_INVALID_ARGUMENT, text,
                 "has no proper time of day; write it for example as 2021-11-22T18:30");
  if (!read_zone (&at, &written->offset_seconds) || *at != '\0')
    return fail (error, RECOURSE_ERROR_INVALID_ARGUMENT, text,
                 "has no proper zone at its end; write Z or for example +08:00, or nothing for "
                 "Beijing time");
  return TRUE;
}

/** recourse_china_time_now: this moment by the machine's clock, which may be wrong. */
gint64
recourse_china_time_now (void)
{
  return g_get_real_time ();
}

/**
 * recourse_china_time_parse:
 * @iso8601: YYYY-MM-DDTHH:MM[:SS[.fraction]][zone], with a blank in place of the T if need be; the
 *   zone is Z, +HH:MM, +HHMM or +HH, and Beijing's when there is none
 * @out_time: the moment; not changed on error
 *
 * What is no time is %RECOURSE_ERROR_INVALID_ARGUMENT; a year outside 1970 to 9998, as written or
 * in Beijing, is %RECOURSE_ERROR_LIMIT.
 */
gboolean
recourse_china_time_parse (const char *iso8601, gint64 *out_time, GError **error)
{
  Written written = { 0 };
  RecourseCivilTime in_beijing;
  gint64 moment;

  g_return_val_if_fail (iso8601 != NULL, FALSE);
  g_return_val_if_fail (out_time != NULL, FALSE);

  if (!read_written (iso8601, &written, error) || !check_civil (&written.civil, iso8601, error))
    return FALSE;
  moment = count_seconds (&written.civil, written.offset_seconds) * RECOURSE_SECOND
           + written.microsecond;
  recourse_china_time_to_civil (moment, &in_beijing);
  if (!check_year (in_beijing.year, iso8601, error))
    return FALSE;
  *out_time = moment;
  return TRUE;
}

/**
 * recourse_china_time_format_iso:
 *
 * Returns: (transfer full): @time as "2021-11-22T18:30:52+08:00"; the fraction is dropped.
 */
char *
recourse_china_time_format_iso (gint64 time)
{
  RecourseCivilTime civil;

  recourse_china_time_to_civil (time, &civil);
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d+08:00", civil.year, civil.month, civil.day,
                          civil.hour, civil.minute, civil.second);
}

/**
 * recourse_china_time_format_stamp:
 *
 * Returns: (transfer full): @time as "2021-11-22T18:30:52.123+08:00"; what is less than a
 *   millisecond is dropped.
 */
char *
recourse_china_time_format_stamp (gint64 time)
{
  gint64 in_second = time % RECOURSE_SECOND;
  int milliseconds = (int) ((in_second < 0 ? in_second + RECOURSE_SECOND : in_second) / 1000);
  RecourseCivilTime civil;

  recourse_china_time_to_civil (time, &civil);
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d.%03d+08:00", civil.year, civil.month,
                          civil.day, civil.hour, civil.minute, civil.second, milliseconds);
}

/**
 * recourse_china_time_from_civil:
 * @civil: a date and time of day in Beijing
 * @out_time: the moment; not changed on error
 *
 * A date or time of day that does not exist is %RECOURSE_ERROR_INVALID_ARGUMENT, a year outside
 * 1970 to 9998 is %RECOURSE_ERROR_LIMIT.
 */
gboolean
recourse_china_time_from_civil (const RecourseCivilTime *civil, gint64 *out_time, GError **error)
{
  g_autofree char *subject = NULL;

  g_return_val_if_fail (civil != NULL, FALSE);
  g_return_val_if_fail (out_time != NULL, FALSE);

  subject = g_strdup_printf ("%04d-%02d-%02d %02d:%02d:%02d", civil->year, civil->month, civil->day,
                             civil->hour, civil->minute, civil->second);
  if (!check_civil (civil, subject, error))
    return FALSE;
  *out_time = count_seconds (civil, CHINA_OFFSET_SECONDS) * RECOURSE_SECOND;
  return TRUE;
}

/** recourse_china_time_to_civil: date and time of day in Beijing at any @time, without fraction. */
void
recourse_china_time_to_civil (gint64 time, RecourseCivilTime *out_civil)
{
  gint64 seconds = time / RECOURSE_SECOND - (time % RECOURSE_SECOND < 0 ? 1 : 0);
  gint64 in_beijing = seconds + CHINA_OFFSET_SECONDS;
  gint64 days = in_beijing / SECONDS_PER_DAY - (in_beijing % SECONDS_PER_DAY < 0 ? 1 : 0);
  int second_of_day = (int) (in_beijing - days * SECONDS_PER_DAY);

  g_return_if_fail (out_civil != NULL);

  recourse_civil_from_days (days, &out_civil->year, &out_civil->month, &out_civil->day);
  out_civil->hour = second_of_day / 3600;
  out_civil->minute = second_of_day / 60 % 60;
  out_civil->second = second_of_day % 60;
}
