/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-schedule-oracle"

#include "fee-oracle.h"
#include "law-schedules.h"
#include "recourse-money.h"

#define SEED 20261124
#define N_AMOUNTS 120000

typedef struct
{
  const RecourseSchedule *schedule;
  int64_t (*oracle) (int64_t fen, int64_t divisor);
} Fee;

static const Fee FEES[] = {
  { &LAW_FILING, oracle_filing },
  { &LAW_PRESERVATION, oracle_preservation },
  { &LAW_ENFORCEMENT, oracle_enforcement },
  { &LAW_SUCCESS_FEE, oracle_success_fee },
};

static void
compare_at (gint64 amount)
{
  for (guint i = 0; i < G_N_ELEMENTS (FEES); i++)
    for (gint64 divisor = 1; divisor <= 3; divisor++)
      {
        const RecourseFraction factor = { 1, divisor };
        gint64 fen = -1;

        g_assert_true (recourse_schedule_version_evaluate (&FEES[i].schedule->versions[0], amount,
                                                           &factor, &fen, NULL));
        if (fen != FEES[i].oracle (amount, divisor))
          g_error ("%s of %" G_GINT64_FORMAT " fen, divided by %" G_GINT64_FORMAT
                   ": %" G_GINT64_FORMAT " instead of %" G_GINT64_FORMAT,
                   FEES[i].schedule->id, amount, divisor, fen,
                   (gint64) FEES[i].oracle (amount, divisor));
      }
}

/* All magnitudes alike, so that the small amounts that people lose are not one in a million. */
static gint64
draw_amount (GRand *rand)
{
  gint64 top = 10;

  for (gint32 digits = g_rand_int_range (rand, 0, 10); digits > 0; digits--)
    top *= 10;
  return 1 + (gint64) (g_rand_double (rand) * (double) top);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_AMOUNTS; i++)
    compare_at (MIN (draw_amount (rand), RECOURSE_MONEY_MAX_FEN));
}

/* Fees change their slope at these amounts and round differently beside them. */
static void
test_around_each_bound (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (FEES); i++)
    {
      const RecourseScheduleVersion *version = &FEES[i].schedule->versions[0];

      for (guint j = 0; j + 1 < version->n_brackets; j++)
        for (gint64 offset = -500; offset <= 500; offset++)
          compare_at (version->brackets[j].up_to + offset);
    }
  for (gint64 offset = 0; offset < 500; offset++)
    {
      compare_at (RECOURSE_MONEY_MIN_FEN + offset);
      compare_at (RECOURSE_MONEY_MAX_FEN - offset);
      compare_at (YUAN (896000) - 250 + offset);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/schedule-oracle/random", test_random);
  g_test_add_func ("/compare/schedule-oracle/around-each-bound", test_around_each_bound);
  return g_test_run ();
}
