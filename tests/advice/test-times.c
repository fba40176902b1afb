/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-times"

#include "oracle.h"
#include "small-pack.h"

#include "recourse-error.h"
#include "recourse-money.h"

/* 2024-02-28 12:00 in Beijing: 3 years later there is no 29 February. */
#define LEAP_EVE "2024-02-28T12:00:00+08:00"

static gint64
moment (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 time = RECOURSE_TIME_UNKNOWN;

  g_assert_true (recourse_china_time_parse (text, &time, &error));
  g_assert_no_error (error);
  return time;
}

/* Two questions, both measures, deadlines in hours and in years. */
static RecourseAdvisor *
compile_pack (void)
{
  g_autoptr (SmallPack) pack = small_pack_new ();

  small_pack_screen (pack, "state", FALSE, "pending received returned");
  small_pack_screen (pack, "payee", FALSE, "friendly silent refuses");
  small_pack_elapsed (pack, "PT30M PT24H P3Y");
  small_pack_amount (pack, "300000 1000000");
  small_pack_remedy (
      pack, &(SmallRemedy){
                .id = "wait", .urgency = "today", .when = "state=pending", .deadline = "PT24H" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "court",
                                           .urgency = "week",
                                           .when = "state=received payee=silent,refuses",
                                           .deadline = "P3Y" });
  small_pack_remedy (pack,
                     &(SmallRemedy){ .id = "patience", .kind = "do_not", .when = "elapsed=c0" });
  return small_pack_compile (pack);
}

enum
{
  WAIT,
  COURT,
  PATIENCE
};

static guint
elapsed_cell (RecourseAdvisor *advisor, gint64 transferred_at, gint64 at)
{
  guint elapsed = oracle_variable (recourse_advisor_peek_pack (advisor), "elapsed");
  RecourseSituation situation;
  guint64 bits = 0;

  recourse_advisor_situation_init (advisor, &situation);
  g_assert_true (recourse_advisor_set_times (advisor, &situation, transferred_at, at, NULL));
  bits = recourse_space_get (recourse_advisor_peek_space (advisor), &situation.known, elapsed);
  g_assert_cmpint (__builtin_popcountll (bits), ==, 1);
  return (guint) __builtin_ctzll (bits);
}

/* A cell is [cut, next): at the cut itself the later one begins. */
static void
test_elapsed_cells (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    gint64 and_microseconds;
    guint cell;
  } rows[] = {
    { "2026-11-23T10:00:00+08:00", "2026-11-23T10:00:00+08:00", 0, 0 },
    { "2026-11-23T10:00:00+08:00", "2026-11-23T10:30:00+08:00", -1, 0 },
    { "2026-11-23T10:00:00+08:00", "2026-11-23T10:30:00+08:00", 0, 1 },
    { "2026-11-23T10:00:00+08:00", "2026-11-24T10:00:00+08:00", -1, 1 },
    { "2026-11-23T10:00:00+08:00", "2026-11-24T10:00:00+08:00", 0, 2 },
    { "2026-11-23T10:00:00+08:00", "2029-11-23T10:00:00+08:00", -1, 2 },
    { "2026-11-23T10:00:00+08:00", "2029-11-23T10:00:00+08:00", 0, 3 },
    /* A year is calendar time in Beijing: 1095 days here, 1096 with a leap day in between. */
    { "2024-03-01T00:00:00+08:00", "2027-02-28T23:59:59+08:00", 999999, 2 },
    { "2024-03-01T00:00:00+08:00", "2027-03-01T00:00:00+08:00", 0, 3 },
    { LEAP_EVE, "2027-02-28T12:00:00+08:00", -1, 2 },
    { LEAP_EVE, "2027-02-28T12:00:00+08:00", 0, 3 },
    /* New Year's night: in UTC it is still the old year. */
    { "2026-01-01T00:10:00+08:00", "2029-01-01T00:10:00+08:00", -1, 2 },
    { "2026-01-01T00:10:00+08:00", "2028-12-31T16:10:00Z", 0, 3 },
    /* Hours are exact, whatever local clocks do. */
    { "2026-03-29T00:30:00+01:00", "2026-03-30T01:30:00+02:00", -1, 1 },
    { "2026-03-29T00:30:00+01:00", "2026-03-30T01:30:00+02:00", 0, 2 },
  };
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (elapsed_cell (advisor, moment (rows[i].from),
                                    moment (rows[i].to) + rows[i].and_microseconds),
                      ==, rows[i].cell);
}

static void
test_time_unknown (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecourseSituation situation;
  RecourseAdvice advice;

  recourse_advisor_situation_init (advisor, &situation);
  g_assert_true (recourse_advisor_set_times (advisor, &situation, 0, RECOURSE_HOUR, NULL));
  g_assert_cmpint (oracle_advise (advisor, &situation).statuses[PATIENCE], ==,
                   RECOURSE_STATUS_RULED_OUT);

  /* "I do not know when it was" takes the cell back. */
  g_assert_true (
      recourse_advisor_set_times (advisor, &situation, RECOURSE_TIME_UNKNOWN, RECOURSE_HOUR, NULL));
  advice = oracle_advise (advisor, &situation);
  g_assert_cmpint (advice.statuses[PATIENCE], ==, RECOURSE_STATUS_POSSIBLE);
  g_assert_cmpuint (advice.n_deadlines, ==, 0);
  g_assert_cmpint (advice.wake_up, ==, RECOURSE_TIME_UNKNOWN);
}

static void
test_time_in_the_future (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  g_autoptr (GError) error = NULL;
  RecourseSituation situation;
  RecourseSituation before;

  recourse_advisor_situation_init (advisor, &situation);
  g_assert_true (recourse_advisor_set_times (advisor, &situation, 0, RECOURSE_HOUR, NULL));
  before = situation;
  g_assert_false (recourse_advisor_set_times (advisor, &situation, 1, 0, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  g_assert_cmpmem (&situation, sizeof situation, &before, sizeof before);
}

static void
test_amount_cells (void)
{
  static const struct
  {
    gint64 fen;
    guint64 cells;
  } rows[] = { { 0, 7 },
               { 1, 1 },
               { 299999, 1 },
               { 300000, 2 },
               { 999999, 2 },
               { 1000000, 4 },
               { RECOURSE_MONEY_MAX_FEN, 4 } };
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  guint amount = oracle_variable (recourse_advisor_peek_pack (advisor), "amount");
  RecourseSituation situation;

  recourse_advisor_situation_init (advisor, &situation);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (recourse_advisor_set_amount (advisor, &situation, rows[i].fen, NULL));
      g_assert_cmpint (situation.amount, ==, rows[i].fen);
      g_assert_cmphex (
          recourse_space_get (recourse_advisor_peek_space (advisor), &situation.known, amount), ==,
          rows[i].cells);
    }
}

static void
test_amount_out_of_range (void)
{
  static const gint64 rows[] = { -1, G_MININT64, RECOURSE_MONEY_MAX_FEN + 1, G_MAXINT64 };
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecourseSituation situation;
  RecourseSituation before;

  recourse_advisor_situation_init (advisor, &situation);
  g_assert_true (recourse_advisor_set_amount (advisor, &situation, 800000, NULL));
  before = situation;
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (recourse_advisor_set_amount (advisor, &situation, rows[i], &error));
      g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
      g_assert_cmpmem (&situation, sizeof situation, &before, sizeof before);
    }
}

/* 24 hours: the last quarter begins after 18, and at the end itself it is past. */
static void
test_deadline_states (void)
{
  static const struct
  {
    gint64 at;
    RecourseDeadlineState state;
    gint64 wake_up;
  } rows[] = {
    { 0, RECOURSE_DEADLINE_OPEN, 30 * RECOURSE_MINUTE },
    { 30 * RECOURSE_MINUTE - 1, RECOURSE_DEADLINE_OPEN, 30 * RECOURSE_MINUTE },
    { 30 * RECOURSE_MINUTE, RECOURSE_DEADLINE_OPEN, 18 * RECOURSE_HOUR },
    { 18 * RECOURSE_HOUR - 1, RECOURSE_DEADLINE_OPEN, 18 * RECOURSE_HOUR },
    { 18 * RECOURSE_HOUR, RECOURSE_DEADLINE_CLOSING, 24 * RECOURSE_HOUR },
    { 24 * RECOURSE_HOUR - 1, RECOURSE_DEADLINE_CLOSING, 24 * RECOURSE_HOUR },
  };
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  gint64 start = moment ("2026-11-23T10:00:00+08:00");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RecourseSituation situation;
      RecourseAdvice advice;

      recourse_advisor_situation_init (advisor, &situation);
      oracle_answer (advisor, &situation, "state=pending");
      g_assert_true (
          recourse_advisor_set_times (advisor, &situation, start, start + rows[i].at, NULL));
      advice = oracle_advise (advisor, &situation);
      g_assert_cmpuint (advice.n_deadlines, ==, 1);
      g_assert_cmpuint (advice.deadlines[0].remedy, ==, WAIT);
      g_assert_cmpint (advice.deadlines[0].at, ==, start + 24 * RECOURSE_HOUR);
      g_assert_cmpint (advice.deadlines[0].state, ==, rows[i].state);
      g_assert_cmpint (advice.wake_up, ==, start + rows[i].wake_up);
    }
}

static void
test_deadline_in_years (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  gint64 start = moment (LEAP_EVE);
  gint64 end = moment ("2027-02-28T12:00:00+08:00");
  gint64 closing = end - (end - start) / 4;
  RecourseSituation situation;
  RecourseAdvice advice;

  recourse_advisor_situation_init (advisor, &situation);
  oracle_answer (advisor, &situation, "state=received payee=refuses");
  g_assert_true (recourse_advisor_set_times (advisor, &situation, start, closing - 1, NULL));
  advice = oracle_advise (advisor, &situation);
  g_assert_cmpint (advice.deadlines[0].at, ==, end);
  g_assert_cmpint (advice.deadlines[0].state, ==, RECOURSE_DEADLINE_OPEN);
  g_assert_cmpint (advice.wake_up, ==, closing);

  g_assert_true (recourse_advisor_set_times (advisor, &situation, start, end - 1, NULL));
  advice = oracle_advise (advisor, &situation);
  g_assert_cmpint (advice.deadlines[0].state, ==, RECOURSE_DEADLINE_CLOSING);
  g_assert_cmpint (advice.wake_up, ==, end);

  g_assert_true (recourse_advisor_set_times (advisor, &situation, start, end, NULL));
  advice = oracle_advise (advisor, &situation);
  g_assert_cmpint (advice.deadlines[0].state, ==, RECOURSE_DEADLINE_PAST);
  g_assert_cmpint (advice.statuses[COURT], ==, RECOURSE_STATUS_CERTAIN);
  g_assert_cmpint (advice.wake_up, ==, RECOURSE_TIME_UNKNOWN);
}

/* A deadline of what is still possible is shown, of what is ruled out it is not. */
static void
test_deadline_of_undecided (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecourseSituation situation;
  RecourseAdvice advice;

  recourse_advisor_situation_init (advisor, &situation);
  g_assert_true (recourse_advisor_set_times (advisor, &situation, 0, RECOURSE_HOUR, NULL));
  g_assert_cmpuint (oracle_advise (advisor, &situation).n_deadlines, ==, 2);
  oracle_answer (advisor, &situation, "state=returned");
  advice = oracle_advise (advisor, &situation);
  g_assert_cmpuint (advice.n_deadlines, ==, 0);
  g_assert_cmpint (advice.wake_up, ==, 24 * RECOURSE_HOUR);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/time/elapsed-cells", test_elapsed_cells);
  g_test_add_func ("/advice/time/unknown", test_time_unknown);
  g_test_add_func ("/advice/time/in-the-future", test_time_in_the_future);
  g_test_add_func ("/advice/amount/cells", test_amount_cells);
  g_test_add_func ("/advice/amount/out-of-range", test_amount_out_of_range);
  g_test_add_func ("/advice/deadline/states", test_deadline_states);
  g_test_add_func ("/advice/deadline/in-years", test_deadline_in_years);
  g_test_add_func ("/advice/deadline/of-undecided", test_deadline_of_undecided);
  return g_test_run ();
}
