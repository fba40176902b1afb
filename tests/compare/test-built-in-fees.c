/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-built-in-fees"

#include "compare-case.h"
#include "fee-oracle.h"
#include "law-schedules.h"
#include "recourse-money.h"

/*
 * The schedules that the program ships, at every bound of the law. The numbers are those of
 * FACT-FEE-06 and -07 and FACT-AID-05: a slip in the pack has to fail here, not in front of a
 * court.
 */

typedef struct
{
  const char *schedule;
  gint64 base; /* fen */
  gint64 fee;
} Point;

static const Point POINTS[] = {
  { "filing-fee", 1, YUAN (50) },
  { "filing-fee", YUAN (10000), YUAN (50) },
  { "filing-fee", YUAN (10001), 5003 },
  { "filing-fee", YUAN (100000), YUAN (2300) },
  { "filing-fee", YUAN (200000), YUAN (4300) },
  { "filing-fee", 24666650, 500000 },
  { "filing-fee", YUAN (500000), YUAN (8800) },
  { "filing-fee", YUAN (1000000), YUAN (13800) },
  { "filing-fee", YUAN (2000000), YUAN (22800) },
  { "filing-fee", YUAN (5000000), YUAN (46800) },
  { "filing-fee", YUAN (10000000), YUAN (81800) },
  { "filing-fee", YUAN (20000000), YUAN (141800) },
  { "filing-fee", RECOURSE_MONEY_MAX_FEN, YUAN (541800) },
  { "preservation-fee", 1, YUAN (30) },
  { "preservation-fee", YUAN (1000), YUAN (30) },
  { "preservation-fee", YUAN (100000), YUAN (1020) },
  { "preservation-fee", YUAN (896000) - 200, YUAN (5000) - 1 },
  { "preservation-fee", YUAN (896000), YUAN (5000) },
  { "preservation-fee", RECOURSE_MONEY_MAX_FEN, YUAN (5000) },
  { "enforcement-fee", 1, YUAN (50) },
  { "enforcement-fee", YUAN (10000), YUAN (50) },
  { "enforcement-fee", YUAN (500000), YUAN (7400) },
  { "enforcement-fee", YUAN (5000000), YUAN (52400) },
  { "enforcement-fee", YUAN (10000000), YUAN (77400) },
  { "enforcement-fee", RECOURSE_MONEY_MAX_FEN, YUAN (167400) },
  { "success-fee-ceiling", YUAN (1000000), YUAN (180000) },
  { "success-fee-ceiling", YUAN (5000000), YUAN (780000) },
  { "success-fee-ceiling", YUAN (10000000), YUAN (1380000) },
  { "success-fee-ceiling", YUAN (50000000), YUAN (4980000) },
  { "success-fee-ceiling", RECOURSE_MONEY_MAX_FEN, YUAN (7980000) },
};

static const RecourseScheduleVersion *
find_version (BuiltInFixture *f, const char *id)
{
  const RecourseSchedule *schedule = recourse_pack_find_schedule (f->pack, id);
  const RecourseScheduleVersion *version = NULL;

  g_assert_nonnull (schedule);
  version = recourse_schedule_version_at (schedule, compare_case_moment ("2026-11-29T12:00:00"),
                                          NULL);
  g_assert_nonnull (version);
  return version;
}

static gint64
evaluate (const RecourseScheduleVersion *version, gint64 base, gint64 divisor)
{
  const RecourseFraction factor = { 1, divisor };
  gint64 fen = -1;

  g_assert_true (recourse_schedule_version_evaluate (version, base, &factor, &fen, NULL));
  return fen;
}

static void
test_bounds (BuiltInFixture *f, gconstpointer unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (POINTS); i++)
    g_assert_cmpint (evaluate (find_version (f, POINTS[i].schedule), POINTS[i].base, 1), ==,
                     POINTS[i].fee);
}

/* FACT-FEE-06: amount in yuan; full, halved, payment order, preservation, enforcement in fen. */
static void
test_worked_examples (BuiltInFixture *f, gconstpointer unused)
{
  static const gint64 rows[][6] = {
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
      gint64 base = YUAN (rows[i][0]);

      for (gint64 divisor = 1; divisor <= 3; divisor++)
        g_assert_cmpint (evaluate (find_version (f, "filing-fee"), base, divisor), ==,
                         rows[i][divisor]);
      g_assert_cmpint (evaluate (find_version (f, "preservation-fee"), base, 1), ==, rows[i][4]);
      g_assert_cmpint (evaluate (find_version (f, "enforcement-fee"), base, 1), ==, rows[i][5]);
    }
}

/* Around each bound of the shipped brackets a fen more or less rounds another way. */
static void
test_around_each_bound (BuiltInFixture *f, gconstpointer unused)
{
  static const struct
  {
    const char *id;
    int64_t (*oracle) (int64_t fen, int64_t divisor);
    guint n_brackets;
  } fees[] = {
    { "filing-fee", oracle_filing, 10 },
    { "preservation-fee", oracle_preservation, 3 },
    { "enforcement-fee", oracle_enforcement, 5 },
    { "success-fee-ceiling", oracle_success_fee, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fees); i++)
    {
      const RecourseScheduleVersion *version = find_version (f, fees[i].id);

      g_assert_cmpuint (version->n_brackets, ==, fees[i].n_brackets);
      for (guint j = 0; j + 1 < version->n_brackets; j++)
        for (gint64 offset = -200; offset <= 200; offset++)
          for (gint64 divisor = 1; divisor <= 3; divisor++)
            {
              gint64 base = version->brackets[j].up_to + offset;

              g_assert_cmpint (evaluate (version, base, divisor), ==,
                               fees[i].oracle (base, divisor));
            }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  built_in_fixture_add ("/compare/built-in-fees/bounds", test_bounds);
  built_in_fixture_add ("/compare/built-in-fees/worked-examples", test_worked_examples);
  built_in_fixture_add ("/compare/built-in-fees/around-each-bound", test_around_each_bound);
  return g_test_run ();
}
