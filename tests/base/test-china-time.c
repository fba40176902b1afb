/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-china-time"

#include "recourse-china-time.h"

#include "recourse-error.h"

#define DAY (24 * RECOURSE_HOUR)

/* 2021-11-22T18:30:52+08:00 in seconds, by `date -u -d 2021-11-22T10:30:52Z +%s`. */
#define SECONDS G_GINT64_CONSTANT (1637577052)
#define MOMENT (SECONDS * RECOURSE_SECOND)
#define WHOLE_MINUTE (MOMENT - 52 * RECOURSE_SECOND)

static void
test_now (void)
{
  g_assert_cmpint (recourse_china_time_now (), !=, RECOURSE_TIME_UNKNOWN);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gint64 time;
  } rows[] = {
    { "2021-11-22T18:30:52", MOMENT },
    { "2021-11-22 18:30:52", MOMENT },
    { "2021-11-22T18:30", WHOLE_MINUTE },
    { "2021-11-22T18:30:52+08:00", MOMENT },
    { "2021-11-22T18:30:52+0800", MOMENT },
    { "2021-11-22T18:30:52+08", MOMENT },
    { "2021-11-22 18:30:52 +08:00", MOMENT },
    { "2021-11-22T10:30:52Z", MOMENT },
    { "2021-11-22 10:30:52 Z", MOMENT },
    { "2021-11-22T10:30Z", WHOLE_MINUTE },
    { "2021-11-22T10:30:52-00:00", MOMENT },
    { "2021-11-22T05:30:52-05:00", MOMENT },
    { "2021-11-22T16:00:52+0530", MOMENT },
    { "2021-11-23T00:30:52+14:00", MOMENT },
    { "2021-11-22T18:30:52.5", MOMENT + RECOURSE_SECOND / 2 },
    { "2021-11-22T10:30:52.000001Z", MOMENT + 1 },
    { "2021-11-22T18:30:52.1234567899", MOMENT + 123456 },
    { "1970-01-01T00:00:00Z", 0 },
    { "1970-01-01T00:00:00", -RECOURSE_CHINA_OFFSET },
    { "2000-02-29T00:00:00Z", 951782400 * RECOURSE_SECOND },
    { "2024-02-29T00:00:00Z", 1709164800 * RECOURSE_SECOND },
    { "2038-01-19T03:14:08Z", (G_GINT64_CONSTANT (1) << 31) * RECOURSE_SECOND },
    { "9998-12-31T15:59:59Z", 253370735999 * RECOURSE_SECOND },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 time = RECOURSE_TIME_UNKNOWN;

      g_assert_true (recourse_china_time_parse (rows[i].text, &time, &error));
      g_assert_no_error (error);
      g_assert_cmpint (time, ==, rows[i].time);
    }
}

static void
assert_refused (const char *text, int code, const char *part_of_message)
{
  g_autoptr (GError) error = NULL;
  gint64 time = 4711;

  g_assert_false (recourse_china_time_parse (text, &time, &error));
  g_assert_error (error, RECOURSE_ERROR, code);
  g_assert_nonnull (strstr (error->message, part_of_message));
  g_assert_cmpint (time, ==, 4711);
}

static const struct
{
  const char *text;
  const char *part_of_message;
} unreadable[] = {
  { "", "begin with a date" },
  { "now", "begin with a date" },
  { "21-11-22T18:30", "begin with a date" },
  { "2021/11/22 18:30", "begin with a date" },
  { "2021-1-22T18:30", "begin with a date" },
  { "+2021-11-22T18:30", "begin with a date" },
  { " 2021-11-22T18:30", "begin with a date" },
  { "２０２１-11-22T18:30", "begin with a date" },
  { "2021-11-22", "no time of day" },
  { "2021-11-22T", "no time of day" },
  { "2021-11-22t18:30", "T or blank" },
  { "2021-11-2218:30", "T or blank" },
  { "2021-11-22  18:30", "proper time of day" },
  { "2021-11-22T18", "proper time of day" },
  { "2021-11-22T1830", "proper time of day" },
  { "2021-11-22T8:30", "proper time of day" },
  { "2021-11-22T18:30:", "proper time of day" },
  { "2021-11-22T18:30:5", "proper time of day" },
  { "2021-11-22T18:30:52.", "proper time of day" },
  { "2021-11-22T18:30:52,5", "proper zone" },
  { "2021-11-22T18:30 ", "proper zone" },
  { "2021-11-22T18:30z", "proper zone" },
  { "2021-11-22T18:30ZZ", "proper zone" },
  { "2021-11-22T18:30Z ", "proper zone" },
  { "2021-11-22T18:30  Z", "proper zone" },
  { "2021-11-22T18:30+8", "proper zone" },
  { "2021-11-22T18:30+080", "proper zone" },
  { "2021-11-22T18:30+08:", "proper zone" },
  { "2021-11-22T18:30+08:60", "proper zone" },
  { "2021-11-22T18:30+14:01", "proper zone" },
  { "2021-11-22T18:30-15:00", "proper zone" },
  { "2021-11-22T18:30+08:00x", "proper zone" },
  { "2021-11-22T18:30 CST", "proper zone" },
  { "2021-00-22T18:30", "months go from 01 to 12" },
  { "2021-13-22T18:30", "months go from 01 to 12" },
  { "2021-11-00T18:30", "a day that this month" },
  { "2021-11-31T18:30", "a day that this month" },
  { "2021-02-29T18:30", "a day that this month" },
  { "2100-02-29T18:30", "a day that this month" },
  { "2021-11-22T24:00", "hours go from 00 to 23" },
  { "2021-11-22T18:60", "minutes go from 00 to 59" },
  { "2016-12-31T23:59:60Z", "seconds go from 00 to 59" },
};

static void
test_parse_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unreadable); i++)
    assert_refused (unreadable[i].text, RECOURSE_ERROR_INVALID_ARGUMENT,
                    unreadable[i].part_of_message);
}

static void
test_parse_limit (void)
{
  static const char *const texts[] = {
    "0000-01-01T00:00",  "1969-12-31T23:59:59",    "9999-01-01T00:00",
    "9998-12-31T16:00Z", "1970-01-01T00:00+14:00",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i], RECOURSE_ERROR_LIMIT, "1970 to 9998");
}

static void
test_parse_message (void)
{
  assert_refused ("2021-11-22", RECOURSE_ERROR_INVALID_ARGUMENT,
                  "time '2021-11-22' has a date but no time of day; write it for example as "
                  "2021-11-22T18:30");
}

static void
test_format (void)
{
  static const struct
  {
    gint64 time;
    const char *iso;
    const char *english;
    const char *chinese;
    const char *english_date;
    const char *chinese_date;
  } rows[] = {
    { MOMENT, "2021-11-22T18:30:52+08:00", "22 Nov 2021, 18:30:52", "2021年11月22日 18:30:52",
      "22 Nov 2021", "2021年11月22日" },
    { MOMENT + RECOURSE_SECOND - 1, "2021-11-22T18:30:52+08:00", "22 Nov 2021, 18:30:52",
      "2021年11月22日 18:30:52", "22 Nov 2021", "2021年11月22日" },
    { 0, "1970-01-01T08:00:00+08:00", "1 Jan 1970, 08:00:00", "1970年1月1日 08:00:00", "1 Jan 1970",
      "1970年1月1日" },
    { -1, "1970-01-01T07:59:59+08:00", "1 Jan 1970, 07:59:59", "1970年1月1日 07:59:59",
      "1 Jan 1970", "1970年1月1日" },
    { 1709222400 * RECOURSE_SECOND, /* 2024-02-29T16:00Z, the next day in Beijing */
      "2024-03-01T00:00:00+08:00", "1 Mar 2024, 00:00:00", "2024年3月1日 00:00:00", "1 Mar 2024",
      "2024年3月1日" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *iso = recourse_china_time_format_iso (rows[i].time);
      g_autofree char *english = recourse_china_time_format (rows[i].time, RECOURSE_LANGUAGE_EN);
      g_autofree char *chinese = recourse_china_time_format (rows[i].time, RECOURSE_LANGUAGE_ZH_CN);
      g_autofree char *english_date = recourse_china_time_format_date (rows[i].time,
                                                                       RECOURSE_LANGUAGE_EN);
      g_autofree char *chinese_date = recourse_china_time_format_date (rows[i].time,
                                                                       RECOURSE_LANGUAGE_ZH_CN);

      g_assert_cmpstr (iso, ==, rows[i].iso);
      g_assert_cmpstr (english, ==, rows[i].english);
      g_assert_cmpstr (chinese, ==, rows[i].chinese);
      g_assert_cmpstr (english_date, ==, rows[i].english_date);
      g_assert_cmpstr (chinese_date, ==, rows[i].chinese_date);
    }
}

/* What is less than a millisecond is cut off, also before 1970. */
static void
test_format_stamp (void)
{
  static const struct
  {
    gint64 time;
    const char *stamp;
  } rows[] = {
    { MOMENT, "2021-11-22T18:30:52.000+08:00" },
    { MOMENT + 123456, "2021-11-22T18:30:52.123+08:00" },
    { MOMENT + RECOURSE_SECOND - 1, "2021-11-22T18:30:52.999+08:00" },
    { 0, "1970-01-01T08:00:00.000+08:00" },
    { -1, "1970-01-01T07:59:59.999+08:00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *stamp = recourse_china_time_format_stamp (rows[i].time);

      g_assert_cmpstr (stamp, ==, rows[i].stamp);
    }
}

/* Cut off, not rounded. */
static void
test_format_minute (void)
{
  static const struct
  {
    gint64 time;
    const char *english;
    const char *chinese;
  } rows[] = {
    { MOMENT, "22 Nov 2021, 18:30", "2021年11月22日 18:30" },
    { WHOLE_MINUTE, "22 Nov 2021, 18:30", "2021年11月22日 18:30" },
    { WHOLE_MINUTE - 1, "22 Nov 2021, 18:29", "2021年11月22日 18:29" },
    { -1, "1 Jan 1970, 07:59", "1970年1月1日 07:59" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *english = recourse_china_time_format_minute (rows[i].time,
                                                                    RECOURSE_LANGUAGE_EN);
      g_autofree char *chinese = recourse_china_time_format_minute (rows[i].time,
                                                                    RECOURSE_LANGUAGE_ZH_CN);

      g_assert_cmpstr (english, ==, rows[i].english);
      g_assert_cmpstr (chinese, ==, rows[i].chinese);
    }
}

/* Rules in the style of POSIX, so that no time-zone database is needed. */
static void
test_format_local (void)
{
  g_autofree char *english = NULL;
  g_autofree char *chinese = NULL;

  g_setenv ("TZ", "EST+05", TRUE);
  english = recourse_china_time_format_local (MOMENT, RECOURSE_LANGUAGE_EN);
  chinese = recourse_china_time_format_local (MOMENT, RECOURSE_LANGUAGE_ZH_CN);
  g_assert_cmpstr (english, ==, "22 Nov 2021, 05:30:52");
  g_assert_cmpstr (chinese, ==, "2021年11月22日 05:30:52");
}

static void
test_format_local_same (void)
{
  g_setenv ("TZ", "CST-08", TRUE);
  g_assert_null (recourse_china_time_format_local (MOMENT, RECOURSE_LANGUAGE_EN));
}

static void
test_format_remaining (void)
{
  static const struct
  {
    gint64 left;
    const char *english;
    const char *chinese;
  } rows[] = {
    { G_MININT64, "0 min 00 s", "0分00秒" },
    { 0, "0 min 00 s", "0分00秒" },
    { RECOURSE_SECOND - 1, "0 min 00 s", "0分00秒" },
    { 12 * RECOURSE_MINUTE + 5 * RECOURSE_SECOND, "12 min 05 s", "12分05秒" },
    { RECOURSE_HOUR - 1, "59 min 59 s", "59分59秒" },
    { RECOURSE_HOUR, "1 h 0 min", "1小时0分" },
    { 23 * RECOURSE_HOUR + 13 * RECOURSE_MINUTE - 1, "23 h 12 min", "23小时12分" },
    { 48 * RECOURSE_HOUR, "48 h 0 min", "48小时0分" },
    { 48 * RECOURSE_HOUR + 1, "2 d 0 h", "2天0小时" },
    { 3 * DAY + 4 * RECOURSE_HOUR, "3 d 4 h", "3天4小时" },
    { 365 * DAY - 1, "364 d 23 h", "364天23小时" },
    { 365 * DAY, "1 y 0 d", "1年0天" },
    { (2 * 365 + 120) * DAY, "2 y 120 d", "2年120天" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *english = recourse_china_time_format_remaining (rows[i].left,
                                                                       RECOURSE_LANGUAGE_EN);
      g_autofree char *chinese = recourse_china_time_format_remaining (rows[i].left,
                                                                       RECOURSE_LANGUAGE_ZH_CN);

      g_assert_cmpstr (english, ==, rows[i].english);
      g_assert_cmpstr (chinese, ==, rows[i].chinese);
    }
}

static void
test_from_civil (void)
{
  g_autoptr (GError) error = NULL;
  RecourseCivilTime civil = { 2021, 11, 22, 18, 30, 52 };
  gint64 time = 0;

  g_assert_true (recourse_china_time_from_civil (&civil, &time, &error));
  g_assert_no_error (error);
  g_assert_cmpint (time, ==, MOMENT);
}

static void
test_from_civil_refused (void)
{
  static const struct
  {
    RecourseCivilTime civil;
    RecourseError code;
  } rows[] = {
    { { 1969, 12, 31, 23, 59, 59 }, RECOURSE_ERROR_LIMIT },
    { { 9999, 1, 1, 0, 0, 0 }, RECOURSE_ERROR_LIMIT },
    { { G_MAXINT, 1, 1, 0, 0, 0 }, RECOURSE_ERROR_LIMIT },
    { { 2021, 0, 1, 0, 0, 0 }, RECOURSE_ERROR_INVALID_ARGUMENT },
    { { 2021, 13, 1, 0, 0, 0 }, RECOURSE_ERROR_INVALID_ARGUMENT },
    { { 2021, 2, 29, 0, 0, 0 }, RECOURSE_ERROR_INVALID_ARGUMENT },
    { { 2021, 1, -1, 0, 0, 0 }, RECOURSE_ERROR_INVALID_ARGUMENT },
    { { 2021, 1, 1, 24, 0, 0 }, RECOURSE_ERROR_INVALID_ARGUMENT },
    { { 2021, 1, 1, -1, 0, 0 }, RECOURSE_ERROR_INVALID_ARGUMENT },
    { { 2021, 1, 1, 0, 60, 0 }, RECOURSE_ERROR_INVALID_ARGUMENT },
    { { 2021, 1, 1, 0, 0, 60 }, RECOURSE_ERROR_INVALID_ARGUMENT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 time = 4711;

      g_assert_false (recourse_china_time_from_civil (&rows[i].civil, &time, &error));
      g_assert_error (error, RECOURSE_ERROR, (int) rows[i].code);
      g_assert_cmpint (time, ==, 4711);
    }
}

/* GDate is the independent calendar. */
static void
test_civil_every_day (void)
{
  GDate date;
  gint64 time = -RECOURSE_CHINA_OFFSET;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1970);
  for (; g_date_get_year (&date) < 9999; g_date_add_days (&date, 1), time += DAY)
    {
      RecourseCivilTime civil;
      gint64 again = RECOURSE_TIME_UNKNOWN;

      recourse_china_time_to_civil (time, &civil);
      if (civil.year != g_date_get_year (&date) || civil.month != (int) g_date_get_month (&date)
          || civil.day != g_date_get_day (&date))
        g_error ("wrong date %d-%d-%d", civil.year, civil.month, civil.day);
      g_assert_true (recourse_china_time_from_civil (&civil, &again, NULL));
      g_assert_cmpint (again, ==, time);
    }
}

/* A wrong clock may give any number: no overflow, and a date that exists. */
static void
test_civil_extremes (void)
{
  static const gint64 times[] = { G_MININT64, G_MAXINT64 };

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *text = recourse_china_time_format (times[i], RECOURSE_LANGUAGE_EN);
      g_autofree char *local = recourse_china_time_format_local (times[i], RECOURSE_LANGUAGE_EN);
      RecourseCivilTime civil;

      recourse_china_time_to_civil (times[i], &civil);
      g_assert_nonnull (text);
      g_assert_null (local);
      g_assert_cmpint (civil.month, >=, 1);
      g_assert_cmpint (civil.month, <=, 12);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/china-time/now", test_now);
  g_test_add_func ("/base/china-time/parse", test_parse);
  g_test_add_func ("/base/china-time/parse/refused", test_parse_refused);
  g_test_add_func ("/base/china-time/parse/limit", test_parse_limit);
  g_test_add_func ("/base/china-time/parse/message", test_parse_message);
  g_test_add_func ("/base/china-time/format", test_format);
  g_test_add_func ("/base/china-time/format/stamp", test_format_stamp);
  g_test_add_func ("/base/china-time/format/minute", test_format_minute);
  g_test_add_func ("/base/china-time/format-local", test_format_local);
  g_test_add_func ("/base/china-time/format-local/same", test_format_local_same);
  g_test_add_func ("/base/china-time/format-remaining", test_format_remaining);
  g_test_add_func ("/base/china-time/from-civil", test_from_civil);
  g_test_add_func ("/base/china-time/from-civil/refused", test_from_civil_refused);
  g_test_add_func ("/base/china-time/civil/every-day", test_civil_every_day);
  g_test_add_func ("/base/china-time/civil/extremes", test_civil_extremes);
  return g_test_run ();
}
