/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-period"

#include "recourse-china-time.h"

#include "recourse-civil.h"
#include "recourse-error.h"

#define DAY (24 * RECOURSE_HOUR)
#define MAX_YEARS 100                          /* no limitation period comes near it */
#define MEAN_YEAR (RECOURSE_SECOND * 31556952) /* 365.2425 days */

/* What a period's last letter means; without length it counts calendar years. */
typedef struct
{
  gboolean is_time;
  char letter;
  gint64 length;
} Unit;

static const Unit units[] = {
  { TRUE, 'S', RECOURSE_SECOND },
  { TRUE, 'M', RECOURSE_MINUTE },
  { TRUE, 'H', RECOURSE_HOUR },
  { FALSE, 'D', DAY },
  { FALSE, 'Y', 0 },
};

static const Unit *
find_unit (gboolean is_time, char letter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (units[i].is_time == is_time && units[i].letter == letter)
        return &units[i];
    }
  return NULL;
}

static gboolean
fail (GError **error, int code, const char *text, const char *problem)
{
  g_autofree char *quoted = recourse_error_quote (text);

  g_set_error (error, RECOURSE_ERROR, code, "period '%s' %s", quoted, problem);
  return FALSE;
}

/* A number that is too large for any unit stays so, however many digits follow. */
static const Unit *
read_period (const char *text, gint64 *count)
{
  const char *at = text;
  const char *digits;
  gboolean is_time;
  const Unit *unit;

  if (*at++ != 'P')
    return NULL;
  is_time = *at == 'T';
  if (is_time)
    at++;
  digits = at;
  for (*count = 0; g_ascii_isdigit (*at); at++)
    {
      if (*count < G_MAXINT64 / 20)
        *count = *count * 10 + g_ascii_digit_value (*at);
    }
  if (at == digits)
    return NULL;
  unit = find_unit (is_time, *at);
  return unit != NULL && at[1] == '\0' ? unit : NULL;
}

/**
 * recourse_period_parse:
 * @iso8601: one number with one unit: PT30M, PT48H, PT10S, P3D or P3Y
 * @out_period: the period; not changed on error
 *
 * A day is exactly 24 hours, a year is calendar time. Everything else is
 * %RECOURSE_ERROR_INVALID_ARGUMENT; more than 100 years is %RECOURSE_ERROR_LIMIT.
 */
gboolean
recourse_period_parse (const char *iso8601, RecoursePeriod *out_period, GError **error)
{
  const Unit *unit;
  gint64 count;
  gint64 most;

  g_return_val_if_fail (iso8601 != NULL, FALSE);
  g_return_val_if_fail (out_period != NULL, FALSE);

  unit = read_period (iso8601, &count);
  if (unit == NULL)
    return fail (error, RECOURSE_ERROR_INVALID_ARGUMENT, iso8601,
                 "is not one number with one unit; write it for example as PT30M, PT48H, P3D or "
                 "P3Y");
  most = unit->length == 0 ? MAX_YEARS : MAX_YEARS * MEAN_YEAR / unit->length;
  if (count > most)
    return fail (error, RECOURSE_ERROR_LIMIT, iso8601, "is longer than 100 years");
  *out_period = (RecoursePeriod){ 0 };
  if (unit->length == 0)
    out_period->years = (int) count;
  else
    out_period->microseconds = count * unit->length;
  return TRUE;
}

/* The same date and time of day in Beijing @years later. Civil Code, article 202: where the month
 * has no corresponding day, the period ends on the month's last day. */
static gint64
count_days_of_years (gint64 time, int years)
{
  RecourseCivilTime civil;
  int year;
  int day;

  recourse_china_time_to_civil (time, &civil);
  year = civil.year + years;
  day = MIN (civil.day, recourse_civil_days_in_month (year, civil.month));
  return recourse_civil_to_days (year, civil.month, day)
         - recourse_civil_to_days (civil.year, civil.month, civil.day);
}

/**
 * recourse_period_add:
 * @time: a moment or %RECOURSE_TIME_UNKNOWN, which stays unknown
 *
 * Returns: the moment when a period that begins at @time has passed; years end on the same date and
 *   at the same time of day in Beijing, 29 February on the last day of February where there is
 *   none. A moment too far away to be expressed is %G_MAXINT64.
 */
gint64
recourse_period_add (const RecoursePeriod *self, gint64 time)
{
  gint64 length;
  gint64 sum;

  g_return_val_if_fail (self != NULL, time);
  g_return_val_if_fail (self->years >= 0 && self->years <= MAX_YEARS, time);

  if (time == RECOURSE_TIME_UNKNOWN)
    return time;
  length = self->microseconds;
  if (self->years > 0)
    length = count_days_of_years (time, self->years) * DAY;
  return __builtin_add_overflow (time, length, &sum) ? G_MAXINT64 : sum;
}

/**
 * recourse_period_compare:
 *
 * Returns: less than, equal to or greater than 0, as @a is shorter than, as long as or longer than
 *   @b. A year counts as the calendar's mean of 365.2425 days, for this order only.
 */
int
recourse_period_compare (const RecoursePeriod *a, const RecoursePeriod *b)
{
  gint64 length_a;
  gint64 length_b;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  length_a = a->microseconds + a->years * MEAN_YEAR;
  length_b = b->microseconds + b->years * MEAN_YEAR;
  return (length_a > length_b) - (length_a < length_b);
}
