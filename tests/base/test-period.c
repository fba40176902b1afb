/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-period"

#include "recourse-china-time.h"
#include "recourse-error.h"

#define DAY (24 * RECOURSE_HOUR)

static gint64
moment (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 time = RECOURSE_TIME_UNKNOWN;

  g_assert_true (recourse_china_time_parse (text, &time, &error));
  g_assert_no_error (error);
  return time;
}

static RecoursePeriod
period (const char *text)
{
  g_autoptr (GError) error = NULL;
  RecoursePeriod parsed = { -1, -1 };

  g_assert_true (recourse_period_parse (text, &parsed, &error));
  g_assert_no_error (error);
  return parsed;
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gint64 microseconds;
    int years;
  } rows[] = {
    { "PT0S", 0, 0 },
    { "PT10S", 10 * RECOURSE_SECOND, 0 },
    { "PT30M", 30 * RECOURSE_MINUTE, 0 },
    { "PT2H", 2 * RECOURSE_HOUR, 0 },
    { "PT48H", 48 * RECOURSE_HOUR, 0 },
    { "P0D", 0, 0 },
    { "P3D", 3 * DAY, 0 },
    { "P3Y", 0, 3 },
    { "P20Y", 0, 20 },
    { "P100Y", 0, 100 },
    { "P36524D", 36524 * DAY, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RecoursePeriod parsed = period (rows[i].text);

      g_assert_cmpint (parsed.microseconds, ==, rows[i].microseconds);
      g_assert_cmpint (parsed.years, ==, rows[i].years);
    }
}

static void
assert_refused (const char *text, int code)
{
  g_autoptr (GError) error = NULL;
  RecoursePeriod parsed = { 7, 7 };

  g_assert_false (recourse_period_parse (text, &parsed, &error));
  g_assert_error (error, RECOURSE_ERROR, code);
  g_assert_cmpint (parsed.microseconds, ==, 7);
  g_assert_cmpint (parsed.years, ==, 7);
}

static void
test_parse_refused (void)
{
  static const char *const texts[] = {
    "",      "P",       "PT",     "3",   "3Y",   "PY",   "P3",     "P3M",  "P2W",  "PT3D", "P3H",
    "P1Y2D", "PT1H30M", "P1DT2H", "p3y", "P-3Y", "P+3Y", "PT1.5H", "P3Y ", " P3Y", "PTH",  "P3YP3Y",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i], RECOURSE_ERROR_INVALID_ARGUMENT);
}

static void
test_parse_limit (void)
{
  static const char *const texts[] = {
    "P101Y", "P36525D", "PT876583H", "PT99999999999999999999S", "P99999999999999999999999Y",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i], RECOURSE_ERROR_LIMIT);
}

static void
test_add (void)
{
  static const struct
  {
    const char *from;
    const char *length;
    const char *to;
  } rows[] = {
    { "2021-11-22T18:30:52", "PT30M", "2021-11-22T19:00:52" },
    { "2021-11-22T18:30:52", "PT48H", "2021-11-24T18:30:52" },
    { "2021-12-31T23:59:59", "PT10S", "2022-01-01T00:00:09" },
    { "2024-02-28T12:00", "P1D", "2024-02-29T12:00" },
    { "2021-11-22T18:30:52", "P3Y", "2024-11-22T18:30:52" },
    { "2021-11-22T18:30:52", "P20Y", "2041-11-22T18:30:52" },
    { "2024-02-29T12:00", "P3Y", "2027-02-28T12:00" },
    { "2024-02-29T12:00", "P4Y", "2028-02-29T12:00" },
    { "2024-02-28T12:00", "P4Y", "2028-02-28T12:00" },
    { "2023-02-28T12:00", "P1Y", "2024-02-28T12:00" },
    { "2080-02-29T00:00", "P20Y", "2100-02-28T00:00" },
    { "2000-02-29T00:00", "P100Y", "2100-02-28T00:00" },
    /* Beijing's date counts: it is 1 March there, and still 29 February in UTC. */
    { "2024-02-29T20:00Z", "P1Y", "2025-03-01T04:00" },
    { "2021-11-22T18:30:52.25", "P1Y", "2022-11-22T18:30:52.25" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RecoursePeriod length = period (rows[i].length);

      g_assert_cmpint (recourse_period_add (&length, moment (rows[i].from)), ==,
                       moment (rows[i].to));
    }
}

static void
test_add_unknown (void)
{
  RecoursePeriod hours = period ("PT48H");
  RecoursePeriod years = period ("P3Y");

  g_assert_cmpint (recourse_period_add (&hours, RECOURSE_TIME_UNKNOWN), ==, RECOURSE_TIME_UNKNOWN);
  g_assert_cmpint (recourse_period_add (&years, RECOURSE_TIME_UNKNOWN), ==, RECOURSE_TIME_UNKNOWN);
}

static void
test_add_overflow (void)
{
  RecoursePeriod hours = period ("PT48H");
  RecoursePeriod years = period ("P100Y");

  g_assert_cmpint (recourse_period_add (&hours, G_MAXINT64 - 1), ==, G_MAXINT64);
  g_assert_cmpint (recourse_period_add (&years, G_MAXINT64 - 1), ==, G_MAXINT64);
}

static void
test_compare (void)
{
  /* From short to long; 365 days < a year < 366 days, for the order alone. */
  static const char *const texts[] = { "PT0S",  "PT30M", "PT2H",  "P1D", "PT48H", "P3D",
                                       "P365D", "P1Y",   "P366D", "P3Y", "P20Y" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          RecoursePeriod a = period (texts[i]);
          RecoursePeriod b = period (texts[j]);
          int order = recourse_period_compare (&a, &b);

          g_assert_true (i < j ? order < 0 : i > j ? order > 0 : order == 0);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/period/parse", test_parse);
  g_test_add_func ("/base/period/parse/refused", test_parse_refused);
  g_test_add_func ("/base/period/parse/limit", test_parse_limit);
  g_test_add_func ("/base/period/add", test_add);
  g_test_add_func ("/base/period/add/unknown", test_add_unknown);
  g_test_add_func ("/base/period/add/overflow", test_add_overflow);
  g_test_add_func ("/base/period/compare", test_compare);
  return g_test_run ();
}
