/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-schedule"

#include "recourse-schedule.h"

#include "law-schedules.h"
#include "recourse-error.h"
#include "recourse-money.h"

#include <string.h>

static gint64
evaluate (const RecourseSchedule *schedule, gint64 base, const RecourseFraction *factor)
{
  g_autoptr (GError) error = NULL;
  gint64 fen = -1;

  g_assert_true (
      recourse_schedule_version_evaluate (&schedule->versions[0], base, factor, &fen, &error));
  g_assert_no_error (error);
  return fen;
}

static void
assert_fails (const RecourseScheduleVersion *version,
              gint64 base,
              const RecourseFraction *factor,
              RecourseError code)
{
  g_autoptr (GError) error = NULL;
  gint64 fen = 12345;

  g_assert_false (recourse_schedule_version_evaluate (version, base, factor, &fen, &error));
  g_assert_error (error, RECOURSE_ERROR, (int) code);
  g_assert_nonnull (
      strstr (error->message, recourse_text_get (&version->articles, RECOURSE_LANGUAGE_EN)));
  g_assert_cmpint (fen, ==, 12345);
  g_assert_null (
      recourse_schedule_version_format_working (version, base, factor, RECOURSE_LANGUAGE_EN));
}

/* FACT-FEE-06, in yuan and fen as it stands there. */
static void
test_worked_examples (void)
{
  const struct
  {
    gint64 yuan;
    gint64 ordinary, halved, payment_order, preservation, enforcement; /* fen */
  } rows[] = {
    { 2000, 5000, 2500, 1667, 4000, 5000 },
    { 5000, 5000, 2500, 1667, 7000, 5000 },
    { 27000, 47500, 23750, 15833, 29000, 30500 },
    { 50000, 105000, 52500, 35000, 52000, 65000 },
    { 150000, 330000, 165000, 110000, 127000, 215000 },
    { 300000, 580000, 290000, 193333, 202000, 440000 },
    { 1000000, 1380000, 690000, 460000, 500000, 1240000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 base = YUAN (rows[i].yuan);

      g_assert_cmpint (evaluate (&LAW_FILING, base, &LAW_FULL), ==, rows[i].ordinary);
      g_assert_cmpint (evaluate (&LAW_FILING, base, NULL), ==, rows[i].ordinary);
      g_assert_cmpint (evaluate (&LAW_FILING, base, &LAW_HALF), ==, rows[i].halved);
      g_assert_cmpint (evaluate (&LAW_FILING, base, &LAW_THIRD), ==, rows[i].payment_order);
      g_assert_cmpint (evaluate (&LAW_PRESERVATION, base, NULL), ==, rows[i].preservation);
      g_assert_cmpint (evaluate (&LAW_ENFORCEMENT, base, NULL), ==, rows[i].enforcement);
    }
}

typedef struct
{
  const RecourseSchedule *schedule;
  gint64 base; /* fen */
  gint64 fee;
} Point;

static void
assert_points (const Point *points, guint n_points)
{
  for (guint i = 0; i < n_points; i++)
    g_assert_cmpint (evaluate (points[i].schedule, points[i].base, NULL), ==, points[i].fee);
}

/* The test points of FACT-FEE-06, and that no bound has a step: one fen more costs nothing more. */
static void
test_boundaries (void)
{
  const Point points[] = {
    { &LAW_FILING, YUAN (10000), YUAN (50) },
    { &LAW_FILING, YUAN (10001), 5003 },
    { &LAW_FILING, YUAN (100000), YUAN (2300) },
    { &LAW_FILING, YUAN (200000), YUAN (4300) },
    { &LAW_FILING, YUAN (500000), YUAN (8800) },
    { &LAW_FILING, YUAN (1000000), YUAN (13800) },
    { &LAW_FILING, YUAN (2000000), YUAN (22800) },
    { &LAW_FILING, YUAN (5000000), YUAN (46800) },
    { &LAW_FILING, YUAN (10000000), YUAN (81800) },
    { &LAW_FILING, YUAN (20000000), YUAN (141800) },
    { &LAW_PRESERVATION, YUAN (1000), YUAN (30) },
    { &LAW_PRESERVATION, YUAN (100000), YUAN (1020) },
    { &LAW_ENFORCEMENT, YUAN (10000), YUAN (50) },
    { &LAW_ENFORCEMENT, YUAN (500000), YUAN (7400) },
    { &LAW_ENFORCEMENT, YUAN (5000000), YUAN (52400) },
    { &LAW_ENFORCEMENT, YUAN (10000000), YUAN (77400) },
    { &LAW_SUCCESS_FEE, YUAN (1000000), YUAN (180000) },
    { &LAW_SUCCESS_FEE, YUAN (5000000), YUAN (780000) },
    { &LAW_SUCCESS_FEE, YUAN (10000000), YUAN (1380000) },
    { &LAW_SUCCESS_FEE, YUAN (50000000), YUAN (4980000) },
  };

  assert_points (points, G_N_ELEMENTS (points));
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    if (points[i].base != YUAN (10001))
      g_assert_cmpint (evaluate (points[i].schedule, points[i].base + 1, NULL), ==, points[i].fee);
}

static void
test_ends_of_the_range (void)
{
  const Point points[] = {
    { &LAW_FILING, 1, YUAN (50) },
    { &LAW_PRESERVATION, 1, YUAN (30) },
    { &LAW_ENFORCEMENT, 1, YUAN (50) },
    { &LAW_SUCCESS_FEE, 1, 0 },
    { &LAW_FILING, RECOURSE_MONEY_MAX_FEN, YUAN (541800) },
    { &LAW_PRESERVATION, RECOURSE_MONEY_MAX_FEN, YUAN (5000) },
    { &LAW_ENFORCEMENT, RECOURSE_MONEY_MAX_FEN, YUAN (167400) },
    { &LAW_SUCCESS_FEE, RECOURSE_MONEY_MAX_FEN, YUAN (7980000) },
  };

  assert_points (points, G_N_ELEMENTS (points));
  for (guint i = 0; i < 4; i++)
    {
      const RecourseScheduleVersion *version = &points[i].schedule->versions[0];

      assert_fails (version, 0, NULL, RECOURSE_ERROR_LIMIT);
      assert_fails (version, -1, NULL, RECOURSE_ERROR_LIMIT);
      assert_fails (version, RECOURSE_MONEY_MAX_FEN + 1, NULL, RECOURSE_ERROR_LIMIT);
      assert_fails (version, G_MAXINT64, NULL, RECOURSE_ERROR_LIMIT);
      assert_fails (version, G_MININT64, NULL, RECOURSE_ERROR_LIMIT);
    }
}

/* FACT-FEE-04 and -07. */
static void
test_cap (void)
{
  const Point points[] = {
    { &LAW_PRESERVATION, YUAN (896000) - 200, YUAN (5000) - 1 },
    { &LAW_PRESERVATION, YUAN (896000), YUAN (5000) },
    { &LAW_PRESERVATION, YUAN (896000) + 200, YUAN (5000) },
    { &LAW_PRESERVATION, YUAN (10000000), YUAN (5000) },
  };

  assert_points (points, G_N_ELEMENTS (points));
  /* The factor comes after the cap. */
  g_assert_cmpint (evaluate (&LAW_PRESERVATION, YUAN (10000000), &LAW_HALF), ==, YUAN (2500));
  g_assert_cmpint (evaluate (&LAW_FILING, YUAN (246667), NULL), ==, 500001);
  g_assert_cmpint (evaluate (&LAW_FILING, YUAN (246666), NULL), ==, 499999);
  g_assert_cmpint (evaluate (&LAW_FILING, YUAN (620000), &LAW_HALF), ==, YUAN (5000));
}

static void
test_rounding (void)
{
  const struct
  {
    gint64 base;
    const RecourseFraction *factor;
    gint64 fee;
  } rows[] = {
    { 1000019, NULL, 5000 },            /* 5000.475 */
    { 1000020, NULL, 5001 },            /* 5000.5: from the middle up */
    { 1000040, &LAW_HALF, 2501 },       /* 2500.5 */
    { YUAN (10001), &LAW_HALF, 2501 },  /* 2501.25; 5003 / 2 would be 2502 */
    { YUAN (10001), &LAW_THIRD, 1668 }, /* 1667.5; 5003 / 3 is 1667.67 */
    { YUAN (5000), &LAW_THIRD, 1667 },  /* 1666.67 */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (evaluate (&LAW_FILING, rows[i].base, rows[i].factor), ==, rows[i].fee);
  /* Two slices of half a fen each are a whole one: 0.18 * 3 + ... is rounded once, at the end. */
  g_assert_cmpint (evaluate (&LAW_SUCCESS_FEE, YUAN (1000000) + 3, NULL), ==, YUAN (180000));
  g_assert_cmpint (evaluate (&LAW_SUCCESS_FEE, YUAN (1000000) + 4, NULL), ==, YUAN (180000) + 1);
}

static RecourseScheduleVersion
make_version (RecourseBracket *brackets, guint n_brackets)
{
  return (RecourseScheduleVersion){ .from = "2007-04-01",
                                    .review_by = "2027-11-30",
                                    .articles = { { "art. 1", "第1条" } },
                                    .brackets = brackets,
                                    .n_brackets = n_brackets };
}

static void
test_slices_add_up_before_rounding (void)
{
  RecourseBracket thirds[] = { { 1, { 1, 3 }, 0 },
                               { 2, { 1, 6 }, 0 },
                               { G_MAXINT64, { 1, 2 }, 0 } };
  RecourseScheduleVersion version = make_version (thirds, G_N_ELEMENTS (thirds));
  const RecourseSchedule schedule = { .id = "thirds", .versions = &version, .n_versions = 1 };

  version.is_sliced = TRUE;
  g_assert_cmpint (evaluate (&schedule, 1, NULL), ==, 0);
  g_assert_cmpint (evaluate (&schedule, 2, NULL), ==, 1); /* 1/3 + 1/6: each alone would be 0 */
  g_assert_cmpint (evaluate (&schedule, 3, NULL), ==, 1); /* 1 exactly */
  g_assert_cmpint (evaluate (&schedule, 4, NULL), ==, 2); /* 1.5 */
  version.cap = 1;
  g_assert_cmpint (evaluate (&schedule, 4, NULL), ==, 1);
}

static void
test_overflow (void)
{
  RecourseBracket steep[] = { { G_MAXINT64, { G_MAXINT64, 1 }, G_MAXINT64 } };
  RecourseBracket odd[] = { { 1, { 1, G_MAXINT64 }, 0 },
                            { 2, { 1, G_MAXINT64 - 1 }, 0 },
                            { G_MAXINT64, { 1, G_MAXINT64 - 2 }, 0 } };
  RecourseScheduleVersion version = make_version (steep, 1);
  RecourseScheduleVersion sliced = make_version (odd, G_N_ELEMENTS (odd));
  const RecourseFraction large = { G_MAXINT64, 1 };

  assert_fails (&version, RECOURSE_MONEY_MAX_FEN, NULL, RECOURSE_ERROR_LIMIT);
  assert_fails (&version, RECOURSE_MONEY_MAX_FEN, &large, RECOURSE_ERROR_LIMIT);
  assert_fails (&version, 1, NULL, RECOURSE_ERROR_LIMIT);
  assert_fails (&LAW_FILING.versions[0], RECOURSE_MONEY_MAX_FEN, &large, RECOURSE_ERROR_LIMIT);
  sliced.is_sliced = TRUE;
  assert_fails (&sliced, 100, NULL, RECOURSE_ERROR_LIMIT);
  /* Here it is only the common denominator that does not fit. */
  odd[0].rate.denominator = ((gint64) 1 << 50) - 1;
  odd[1].rate.denominator = ((gint64) 1 << 50) + 1;
  odd[2].rate.denominator = ((gint64) 1 << 40) + 2;
  assert_fails (&sliced, 3, NULL, RECOURSE_ERROR_LIMIT);
  /* A cap tames what can still be computed. */
  version.cap = YUAN (5000);
  g_assert_cmpint (evaluate (&(RecourseSchedule){ .versions = &version }, 7, NULL), ==,
                   YUAN (5000));
}

static void
test_content_without_a_fee (void)
{
  RecourseBracket negative[] = { { G_MAXINT64, { 1, 100 }, -101 } };
  RecourseBracket short_one[] = { { YUAN (1), { 1, 100 }, 0 } };
  RecourseScheduleVersion version = make_version (negative, 1);

  assert_fails (&version, YUAN (1), NULL, RECOURSE_ERROR_INVALID_CONTENT);
  version.brackets = short_one;
  assert_fails (&version, YUAN (1) + 1, NULL, RECOURSE_ERROR_INVALID_CONTENT);
  version.n_brackets = 0;
  assert_fails (&version, 1, NULL, RECOURSE_ERROR_INVALID_CONTENT);
  assert_fails (&LAW_FILING.versions[0], 1, &(RecourseFraction){ -1, 2 },
                RECOURSE_ERROR_INVALID_CONTENT);
}

static gint64
moment (const char *iso8601)
{
  g_autoptr (GError) error = NULL;
  gint64 time = 0;

  recourse_china_time_parse (iso8601, &time, &error);
  g_assert_no_error (error);
  return time;
}

static void
test_versions (void)
{
  RecourseBracket bracket = { G_MAXINT64, { 1, 100 }, 0 };
  RecourseScheduleVersion versions[] = { make_version (&bracket, 1), make_version (&bracket, 1),
                                         make_version (&bracket, 1) };
  const RecourseSchedule schedule = { .id = "filing", .versions = versions, .n_versions = 3 };
  const struct
  {
    const char *at;
    int version; /* or -1 */
  } rows[] = {
    { "1970-01-01T08:00:00", -1 },      { "2007-03-31T23:59:59", -1 },
    { "2007-03-31T15:59:59Z", -1 },     { "2007-03-31T16:00:00Z", 0 }, /* midnight in Beijing */
    { "2007-04-01T00:00:00", 0 },       { "2026-12-31T23:59:59", 0 },
    { "2027-01-01T00:00:00", 1 },       { "2027-06-30T23:59:59", 1 },
    { "2027-06-30T12:00:00-10:00", 2 }, { "9998-12-31T00:00:00", 2 },
  };

  versions[1].from = "2027-01-01";
  versions[2].from = "2027-07-01";
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      const RecourseScheduleVersion *version = recourse_schedule_version_at (
          &schedule, moment (rows[i].at), &error);

      if (rows[i].version >= 0)
        g_assert_true (version == &versions[rows[i].version]);
      else
        g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
      g_assert_true ((version == NULL) == (error != NULL));
    }
}

static void
test_before_the_first_version (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      recourse_schedule_version_at (&LAW_FILING, moment ("2006-12-31T20:00:00Z"), &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==,
                   "schedule 'filing' is not known for 2007-01-01; the first day it is known for "
                   "is 2007-04-01");
}

static void
test_due (void)
{
  const RecourseScheduleVersion *version = &LAW_FILING.versions[0];

  g_assert_false (recourse_schedule_version_is_due (version, moment ("2026-11-24T12:00:00")));
  g_assert_false (recourse_schedule_version_is_due (version, moment ("2027-11-30T23:59:59")));
  g_assert_true (recourse_schedule_version_is_due (version, moment ("2027-12-01T00:00:00")));
  g_assert_true (recourse_schedule_version_is_due (version, moment ("2027-11-30T16:00:00Z")));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/schedule/worked-examples", test_worked_examples);
  g_test_add_func ("/compare/schedule/boundaries", test_boundaries);
  g_test_add_func ("/compare/schedule/ends-of-the-range", test_ends_of_the_range);
  g_test_add_func ("/compare/schedule/cap", test_cap);
  g_test_add_func ("/compare/schedule/rounding", test_rounding);
  g_test_add_func ("/compare/schedule/slices-add-up-before-rounding",
                   test_slices_add_up_before_rounding);
  g_test_add_func ("/compare/schedule/overflow", test_overflow);
  g_test_add_func ("/compare/schedule/content-without-a-fee", test_content_without_a_fee);
  g_test_add_func ("/compare/schedule/versions", test_versions);
  g_test_add_func ("/compare/schedule/before-the-first-version", test_before_the_first_version);
  g_test_add_func ("/compare/schedule/due", test_due);
  return g_test_run ();
}
