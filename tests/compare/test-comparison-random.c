/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-comparison-random"

#include "compare-case.h"
#include "fee-oracle.h"
#include "recourse-money.h"

#define SEED 20261124
#define N_RANDOM 3000

static void
draw (BuiltInFixture *f, GRand *rand, CompareCase *self)
{
  const RecourseSpace *space = recourse_advisor_peek_space (f->advisor);
  gint64 top = 10;

  recourse_advisor_situation_init (f->advisor, &self->situation);
  for (guint v = 0; v < f->n_variables; v++)
    {
      guint64 values = g_rand_int (rand) & space->values[v];

      if (values != 0)
        recourse_advisor_answer (f->advisor, &self->situation, v, values);
    }
  compare_case_set_times (f, self, g_rand_boolean (rand) ? "2024-02-29T12:00:00" : NULL,
                          "2026-11-24T12:00:00");
  for (gint32 digits = g_rand_int_range (rand, 0, 9); digits > 0; digits--)
    top *= 10;
  compare_case_set_amount (f, self, 1 + (gint64) (g_rand_double (rand) * (double) top));
  for (guint i = 0; i < RECOURSE_N_EXTRAS; i++)
    self->request.extras[i] = g_rand_boolean (rand);
  for (guint i = 0; i < RECOURSE_N_QUOTES; i++)
    self->request.quotes[i] = g_rand_boolean (rand) ? -1 : g_rand_int_range (rand, 0, 1000000);
  self->request.wage = g_rand_boolean (rand) ? -1 : g_rand_int_range (rand, 1, 100000000);
  for (guint i = 0; i < RECOURSE_MAX_OPTIONS; i++)
    self->request.odds[i] = g_rand_int_range (rand, -1, 1001);
}

static void
assert_in_order (RecourseRange range)
{
  g_assert_cmpint (range.low, <=, range.high);
}

static void
assert_figures (const RecourseRoute *route)
{
  RecourseRange sum = { 0 };

  for (guint i = 0; i < route->n_items; i++)
    {
      assert_in_order (route->items[i].fen);
      sum.low += route->items[i].fen.low;
      sum.high += route->items[i].fen.high;
    }
  compare_case_assert_range (route->cost, sum.low, sum.high);
  assert_in_order (route->cost);
  assert_in_order (route->up_front);
  assert_in_order (route->returned);
  assert_in_order (route->break_even);
  assert_in_order (route->days);
  assert_in_order (route->expected_net);
  g_assert_cmpint (route->up_front.low, <=, route->cost.low);
  g_assert_cmpint (route->up_front.high, <=, route->cost.high);
  g_assert_cmpint (route->returned.high, <=, route->cost.high);
}

/* What is closed says why, what is only perhaps open by a doubt says which, what is open neither.
 */
static void
assert_reasons (const RecourseRoute *route)
{
  guint n[RECOURSE_REMARK_NOTE + 1] = { 0 };

  for (guint i = 0; i < route->n_remarks; i++)
    n[route->remarks[i]->kind]++;
  if (route->applicable == RECOURSE_APPLICABLE_NO)
    g_assert_true (n[RECOURSE_REMARK_CLOSED] > 0 || route->limit_text != NULL);
  else
    g_assert_cmpuint (n[RECOURSE_REMARK_CLOSED], ==, 0);
  if (route->applicable != RECOURSE_APPLICABLE_MAYBE)
    g_assert_cmpuint (n[RECOURSE_REMARK_DOUBT], ==, 0);
  if (route->applicable == RECOURSE_APPLICABLE_YES)
    g_assert_null (route->limit_text);
}

static void
assert_never (const RecourseRoute *route)
{
  g_assert_cmpint (route->applicable, ==, RECOURSE_APPLICABLE_NO);
  g_assert_false (route->has_cost);
  g_assert_false (route->has_odds);
  g_assert_false (route->has_days);
  g_assert_cmpuint (route->n_items + route->n_others, ==, 0);
}

static void
assert_fees (const RecourseRoute *route, const CompareCase *self)
{
  gint64 amount = self->situation.amount;
  const RecourseRouteItem *filing = compare_case_find_item (route, "filing");
  const RecourseRouteItem *preservation = compare_case_find_item (route, "preservation");

  if (preservation != NULL)
    compare_case_assert_range (preservation->fen, oracle_preservation (amount, 1),
                               oracle_preservation (amount, 1));
  if (g_str_equal (route->option->id, "payment-order"))
    compare_case_assert_range (filing->fen, oracle_filing (amount, 3), oracle_filing (amount, 3));
  if (g_str_equal (route->option->id, "small-claim"))
    compare_case_assert_range (filing->fen, oracle_filing (amount, 2), oracle_filing (amount, 2));
  if (g_str_equal (route->option->id, "civil-suit"))
    {
      int64_t least = self->request.extras[RECOURSE_EXTRA_PAYEE_MISSING] ? 1 : 2;

      compare_case_assert_range (filing->fen, oracle_filing (amount, least),
                                 oracle_filing (amount, 1));
      compare_case_assert_range (route->others[0].fen, oracle_enforcement (amount, 1),
                                 oracle_enforcement (amount, 1));
    }
}

/* Contradictory answers are among them: a comparison must not mind. */
static void
test_random (BuiltInFixture *f, gconstpointer unused)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autofree CompareCase *self = compare_case_new (f);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      draw (f, rand, self);
      compare_case_work_out (f, self);
      for (guint j = 0; j < self->comparison.n_routes; j++)
        {
          const RecourseRoute *route = &self->comparison.routes[j];

          assert_figures (route);
          assert_reasons (route);
          assert_fees (route, self);
        }
      assert_never (compare_case_find_route (f, self, "recovery-service"));
    }
}

/* The schedule that no route uses: what a lawyer may ask for when he is paid for winning. */
static void
test_success_fee (BuiltInFixture *f, gconstpointer unused)
{
  const RecourseSchedule *schedule = recourse_pack_find_schedule (f->pack, "success-fee-ceiling");
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  const RecourseScheduleVersion *version = NULL;

  g_assert_nonnull (schedule);
  version = recourse_schedule_version_at (schedule, compare_case_moment ("2026-11-24T12:00:00"),
                                          NULL);
  g_assert_nonnull (version);
  for (guint i = 0; i < N_RANDOM; i++)
    {
      gint64 amount = 1 + (gint64) (g_rand_double (rand) * RECOURSE_MONEY_MAX_FEN);
      gint64 fen = 0;

      g_assert_true (recourse_schedule_version_evaluate (version, amount, NULL, &fen, NULL));
      g_assert_cmpint (fen, ==, oracle_success_fee (amount, 1));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  built_in_fixture_add ("/compare/comparison-random/routes", test_random);
  built_in_fixture_add ("/compare/comparison-random/success-fee", test_success_fee);
  return g_test_run ();
}
