/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-civil"

#include "recourse-civil.h"

/*
 * Years are counted from 1 March, so that the leap day is a year's last day, and in cycles of 400
 * years, after which the calendar repeats itself.
 */
#define DAYS_PER_YEAR 365
#define DAYS_PER_CENTURY 36524
#define DAYS_PER_CYCLE 146097
#define YEARS_PER_CYCLE 400
#define DAYS_FROM_MARCH_0000_TO_1970 719468

static gint64
divide_down (gint64 dividend, gint64 divisor)
{
  gint64 quotient = dividend / divisor;

  return dividend % divisor < 0 ? quotient - 1 : quotient;
}

/* March is month 0. The months from March on repeat 31 30 31 30 31, 153 days in five months. */
static gint64
days_before_month (gint64 month_from_march)
{
  return (153 * month_from_march + 2) / 5;
}

/**
 * recourse_civil_to_days:
 * @month: 1 to 12
 * @day: 1 to the month's last day
 *
 * Returns: the days from 1970-01-01 to the date.
 */
gint64
recourse_civil_to_days (int year, int month, int day)
{
  gint64 march_year = month > 2 ? year : (gint64) year - 1;
  gint64 month_from_march = month > 2 ? month - 3 : month + 9;
  gint64 cycle = divide_down (march_year, YEARS_PER_CYCLE);
  gint64 year_of_cycle = march_year - cycle * YEARS_PER_CYCLE;
  gint64 leap_days = year_of_cycle / 4 - year_of_cycle / 100;

  return cycle * DAYS_PER_CYCLE + year_of_cycle * DAYS_PER_YEAR + leap_days
         + days_before_month (month_from_march) + (day - 1) - DAYS_FROM_MARCH_0000_TO_1970;
}

/**
 * recourse_civil_from_days:
 * @days: days from 1970-01-01
 *
 * The opposite of recourse_civil_to_days().
 */
void
recourse_civil_from_days (gint64 days, int *out_year, int *out_month, int *out_day)
{
  gint64 from_march_0000 = days + DAYS_FROM_MARCH_0000_TO_1970;
  gint64 cycle = divide_down (from_march_0000, DAYS_PER_CYCLE);
  gint64 day_of_cycle = from_march_0000 - cycle * DAYS_PER_CYCLE;
  gint64 year_of_cycle = (day_of_cycle - day_of_cycle / 1460 + day_of_cycle / DAYS_PER_CENTURY
                          - day_of_cycle / (DAYS_PER_CYCLE - 1))
                         / DAYS_PER_YEAR;
  gint64 day_of_year = day_of_cycle
                       - (year_of_cycle * DAYS_PER_YEAR + year_of_cycle / 4 - year_of_cycle / 100);
  gint64 month_from_march = (5 * day_of_year + 2) / 153;
  gboolean is_after_december = month_from_march >= 10;

  *out_day = (int) (day_of_year - days_before_month (month_from_march)) + 1;
  *out_month = (int) (is_after_december ? month_from_march - 9 : month_from_march + 3);
  *out_year = (int) (cycle * YEARS_PER_CYCLE + year_of_cycle + (is_after_december ? 1 : 0));
}

/** recourse_civil_days_in_month: 28 to 31, for a @month from 1 to 12. */
int
recourse_civil_days_in_month (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean is_leap = (year % 4 == 0 && year % 100 != 0) || year % YEARS_PER_CYCLE == 0;

  return month == 2 && is_leap ? 29 : days[month - 1];
}
