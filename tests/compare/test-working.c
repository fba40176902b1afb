/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-working"

#include "law-schedules.h"

/* The line that shows how a fee was computed; each of these was checked with a calculator. */
typedef struct
{
  const RecourseSchedule *schedule;
  gint64 base;
  RecourseFraction factor;
  const char *english;
  const char *chinese;
} Row;

static void
assert_rows (const Row *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    {
      const RecourseScheduleVersion *version = &rows[i].schedule->versions[0];
      g_autofree char *english = recourse_schedule_version_format_working (
          version, rows[i].base, &rows[i].factor, RECOURSE_LANGUAGE_EN);
      g_autofree char *chinese = recourse_schedule_version_format_working (
          version, rows[i].base, &rows[i].factor, RECOURSE_LANGUAGE_ZH_CN);

      g_assert_cmpstr (english, ==, rows[i].english);
      g_assert_cmpstr (chinese, ==, rows[i].chinese);
    }
}

static void
test_bracket (void)
{
  const Row rows[] = {
    { &LAW_FILING,
      YUAN (27000),
      { 1, 1 },
      "2.5% of ¥27,000 minus ¥200 = ¥475",
      "27,000元的2.5%，减200元，等于475元" },
    { &LAW_FILING,
      YUAN (27000),
      { 1, 2 },
      "2.5% of ¥27,000 minus ¥200 = ¥475; halved once: ¥237.50",
      "27,000元的2.5%，减200元，等于475元；减半一次：237.50元" },
    { &LAW_FILING,
      YUAN (50000),
      { 1, 3 },
      "2.5% of ¥50,000 minus ¥200 = ¥1,050; one third: ¥350",
      "50,000元的2.5%，减200元，等于1,050元；三分之一：350元" },
    { &LAW_FILING,
      YUAN (150000),
      { 2, 3 },
      "2% of ¥150,000 plus ¥300 = ¥3,300; times 2/3: ¥2,200",
      "150,000元的2%，加300元，等于3,300元；乘以2/3：2,200元" },
    { &LAW_FILING,
      YUAN (150000),
      { 2, 1 },
      "2% of ¥150,000 plus ¥300 = ¥3,300; times 2: ¥6,600",
      "150,000元的2%，加300元，等于3,300元；乘以2：6,600元" },
    { &LAW_FILING,
      YUAN (150000),
      { 2, 4 },
      "2% of ¥150,000 plus ¥300 = ¥3,300; halved once: ¥1,650",
      "150,000元的2%，加300元，等于3,300元；减半一次：1,650元" },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_rounded (void)
{
  const Row rows[] = {
    { &LAW_FILING,
      YUAN (10001),
      { 1, 1 },
      "2.5% of ¥10,001 minus ¥200 = ¥50.025, rounded half up to the fen: ¥50.03",
      "10,001元的2.5%，减200元，等于50.025元，四舍五入到分：50.03元" },
    { &LAW_FILING,
      YUAN (10001),
      { 1, 2 },
      "2.5% of ¥10,001 minus ¥200 = ¥50.025; halved once: ¥25.0125, rounded half up to the fen: "
      "¥25.01",
      "10,001元的2.5%，减200元，等于50.025元；减半一次：25.0125元，四舍五入到分：25.01元" },
    { &LAW_FILING,
      YUAN (10001),
      { 1, 3 },
      "2.5% of ¥10,001 minus ¥200 = ¥50.025; one third: ¥16.675, rounded half up to the fen: "
      "¥16.68",
      "10,001元的2.5%，减200元，等于50.025元；三分之一：16.675元，四舍五入到分：16.68元" },
    { &LAW_FILING,
      YUAN (27000),
      { 1, 3 },
      "2.5% of ¥27,000 minus ¥200 = ¥475; one third, rounded half up to the fen: ¥158.33",
      "27,000元的2.5%，减200元，等于475元；三分之一，四舍五入到分：158.33元" },
    { &LAW_FILING,
      1000001,
      { 1, 1 },
      "2.5% of ¥10,000.01 minus ¥200 = ¥50.00025, rounded half up to the fen: ¥50",
      "10,000.01元的2.5%，减200元，等于50.00025元，四舍五入到分：50元" },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_flat (void)
{
  RecourseBracket steps[] = { { YUAN (10), { 0, 1 }, 100 },
                              { YUAN (20), { 0, 1 }, 200 },
                              { G_MAXINT64, { 0, 1 }, 0 } };
  RecourseScheduleVersion version = { .articles = { { "art. 1", "第1条" } },
                                      .brackets = steps,
                                      .n_brackets = G_N_ELEMENTS (steps) };
  const RecourseSchedule schedule = { .versions = &version };
  const Row rows[] = {
    { &LAW_FILING, YUAN (10000), { 1, 1 }, "up to ¥10,000: ¥50", "不超过10,000元：50元" },
    { &LAW_FILING,
      1,
      { 1, 2 },
      "up to ¥10,000: ¥50; halved once: ¥25",
      "不超过10,000元：50元；减半一次：25元" },
    { &LAW_FILING,
      YUAN (5000),
      { 1, 3 },
      "up to ¥10,000: ¥50; one third, rounded half up to the fen: ¥16.67",
      "不超过10,000元：50元；三分之一，四舍五入到分：16.67元" },
    { &schedule, YUAN (15), { 1, 1 }, "above ¥10, up to ¥20: ¥2", "超过10元，不超过20元：2元" },
    { &schedule, YUAN (25), { 1, 1 }, "above ¥20: ¥0", "超过20元：0元" },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_cap (void)
{
  const Row rows[] = {
    { &LAW_PRESERVATION,
      YUAN (896000),
      { 1, 1 },
      "0.5% of ¥896,000 plus ¥520 = ¥5,000",
      "896,000元的0.5%，加520元，等于5,000元" },
    { &LAW_PRESERVATION,
      YUAN (900000),
      { 1, 1 },
      "0.5% of ¥900,000 plus ¥520 = ¥5,020, but at most ¥5,000",
      "900,000元的0.5%，加520元，等于5,020元，但最高5,000元" },
    { &LAW_PRESERVATION,
      YUAN (900001),
      { 1, 2 },
      "0.5% of ¥900,001 plus ¥520 = ¥5,020.005, but at most ¥5,000; halved once: ¥2,500",
      "900,001元的0.5%，加520元，等于5,020.005元，但最高5,000元；减半一次：2,500元" },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_sliced (void)
{
  const Row rows[] = {
    { &LAW_SUCCESS_FEE,
      YUAN (27000),
      { 1, 1 },
      "18% of ¥27,000 = ¥4,860",
      "27,000元的18%，等于4,860元" },
    { &LAW_SUCCESS_FEE,
      13,
      { 1, 1 },
      "18% of ¥0.13 = ¥0.0234, rounded half up to the fen: ¥0.02",
      "0.13元的18%，等于0.0234元，四舍五入到分：0.02元" },
    { &LAW_SUCCESS_FEE,
      YUAN (1500000),
      { 1, 1 },
      "18% of the first ¥1,000,000 = ¥180,000, 15% of the next ¥500,000 = ¥75,000; together: "
      "¥255,000",
      "前1,000,000元的18%，等于180,000元；其后500,000元的15%，等于75,000元；合计：255,000元" },
    { &LAW_SUCCESS_FEE,
      YUAN (1000000) + 1,
      { 1, 2 },
      "18% of the first ¥1,000,000 = ¥180,000, 15% of the next ¥0.01 = ¥0.0015; together: "
      "¥180,000.0015; halved once: ¥90,000.00075, rounded half up to the fen: ¥90,000",
      "前1,000,000元的18%，等于180,000元；其后0.01元的15%，等于0.0015元；合计：180,000.0015元；"
      "减半一次：90,000.00075元，四舍五入到分：90,000元" },
  };

  assert_rows (rows, G_N_ELEMENTS (rows));
}

/* What no number of decimals can say is marked as about, or as rounded. */
static void
test_without_an_end (void)
{
  RecourseBracket thirds[] = { { YUAN (100), { 1, 3 }, 0 }, { G_MAXINT64, { 1, 6 }, 0 } };
  RecourseScheduleVersion version = { .articles = { { "art. 1", "第1条" } },
                                      .brackets = thirds,
                                      .n_brackets = G_N_ELEMENTS (thirds) };
  RecourseScheduleVersion sliced = version;
  const RecourseSchedule schedule = { .versions = &version };
  const RecourseSchedule in_slices = { .versions = &sliced };
  const Row rows[] = {
    { &schedule,
      YUAN (100),
      { 1, 1 },
      "1/3 of ¥100, rounded half up to the fen: ¥33.33",
      "100元的1/3，四舍五入到分：33.33元" },
    { &schedule,
      YUAN (100),
      { 1, 2 },
      "1/3 of ¥100 ≈ ¥33.3333; halved once, rounded half up to the fen: ¥16.67",
      "100元的1/3，约33.3333元；减半一次，四舍五入到分：16.67元" },
    { &schedule,
      YUAN (100),
      { 3, 1 },
      "1/3 of ¥100 ≈ ¥33.3333; times 3: ¥100",
      "100元的1/3，约33.3333元；乘以3：100元" },
    { &in_slices,
      YUAN (200),
      { 1, 1 },
      "1/3 of the first ¥100 ≈ ¥33.3333, 1/6 of the next ¥100 ≈ ¥16.6667; together: ¥50",
      "前100元的1/3，约33.3333元；其后100元的1/6，约16.6667元；合计：50元" },
  };

  sliced.is_sliced = TRUE;
  assert_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_without_a_factor (void)
{
  g_autofree char *text = recourse_schedule_version_format_working (
      &LAW_FILING.versions[0], YUAN (27000), NULL, RECOURSE_LANGUAGE_EN);

  g_assert_cmpstr (text, ==, "2.5% of ¥27,000 minus ¥200 = ¥475");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/working/bracket", test_bracket);
  g_test_add_func ("/compare/working/rounded", test_rounded);
  g_test_add_func ("/compare/working/flat", test_flat);
  g_test_add_func ("/compare/working/cap", test_cap);
  g_test_add_func ("/compare/working/sliced", test_sliced);
  g_test_add_func ("/compare/working/without-an-end", test_without_an_end);
  g_test_add_func ("/compare/working/without-a-factor", test_without_a_factor);
  return g_test_run ();
}
