/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-route-cost"

#include "recourse-error.h"
#include "recourse-money.h"
#include "route-fixture.h"

#include <string.h>

#define SEED 20261124
#define N_RANDOM 20000

static void
assert_range (RecourseRange range, gint64 low, gint64 high)
{
  g_assert_cmpint (range.low, ==, low);
  g_assert_cmpint (range.high, ==, high);
}

static void
assert_working (const RecourseRouteItem *item, gint64 amount, const char *en, const char *zh)
{
  g_autofree char *english = recourse_route_item_format_working (item, amount,
                                                                 RECOURSE_LANGUAGE_EN);
  g_autofree char *chinese = recourse_route_item_format_working (item, amount,
                                                                 RECOURSE_LANGUAGE_ZH_CN);

  g_assert_cmpstr (english, ==, en);
  g_assert_cmpstr (chinese, ==, zh);
}

static RecourseCostRule *
add_fixed (RouteFixture *self, gint64 low, gint64 high)
{
  RecourseCostRule *item = route_fixture_item (self, RECOURSE_PRICE_FIXED);

  item->low = low;
  item->high = high;
  return item;
}

static void
test_schedule (RouteFixture *self, gconstpointer unused)
{
  route_fixture_scheduled (self, &LAW_FILING, LAW_HALF, LAW_FULL);
  route_fixture_work_out (self);
  g_assert_true (self->route.has_cost);
  g_assert_cmpuint (self->route.n_items, ==, 1);
  g_assert_true (self->route.items[0].version == &LAW_FILING.versions[0]);
  g_assert_true (self->route.items[0].rule == &self->items[0]);
  assert_range (self->route.items[0].fen, 23750, 47500);
  assert_range (self->route.cost, 23750, 47500);
  assert_working (&self->route.items[0], YUAN (27000),
                  "2.5% of ¥27,000 minus ¥200 = ¥475; halved once: ¥237.50; in full: ¥475",
                  "27,000元的2.5%，减200元，等于475元；减半一次：237.50元；全额：475元");
}

static void
test_factors_if_missing (RouteFixture *self, gconstpointer unused)
{
  RecourseCostRule *item = route_fixture_scheduled (self, &LAW_FILING, LAW_HALF, LAW_FULL);

  item->factors_if_missing[0] = LAW_FULL;
  self->request.extras[RECOURSE_EXTRA_PAYEE_MISSING] = TRUE;
  route_fixture_work_out (self);
  assert_range (self->route.cost, 47500, 47500);
  assert_working (&self->route.items[0], YUAN (27000), "2.5% of ¥27,000 minus ¥200 = ¥475",
                  "27,000元的2.5%，减200元，等于475元");
}

static void
test_fixed (RouteFixture *self, gconstpointer unused)
{
  add_fixed (self, 0, 0);
  add_fixed (self, YUAN (20), YUAN (20));
  add_fixed (self, YUAN (800), YUAN (3000));
  route_fixture_work_out (self);
  assert_range (self->route.cost, YUAN (820), YUAN (3020));
  assert_working (&self->route.items[0], 1, "free", "不收费");
  assert_working (&self->route.items[1], 1, "¥20", "20元");
  assert_working (&self->route.items[2], 1, "¥800 to ¥3,000", "800元到3,000元");
}

static void
test_quote (RouteFixture *self, gconstpointer unused)
{
  RecourseCostRule *with_range = route_fixture_item (self, RECOURSE_PRICE_QUOTE);
  RecourseCostRule *without = route_fixture_item (self, RECOURSE_PRICE_QUOTE);

  with_range->quote = RECOURSE_QUOTE_NOTARY;
  with_range->has_range = TRUE;
  with_range->low = YUAN (800);
  with_range->high = YUAN (3000);
  without->quote = RECOURSE_QUOTE_LAWYER;
  without->is_up_front = without->is_returned = TRUE;
  route_fixture_work_out (self);
  g_assert_cmpuint (self->route.n_items, ==, 2);
  g_assert_true (self->route.items[0].is_priced);
  g_assert_false (self->route.items[1].is_priced);
  assert_range (self->route.items[1].fen, 0, 0);
  assert_range (self->route.cost, YUAN (800), YUAN (3000));
  assert_range (self->route.up_front, 0, 0);
  assert_working (&self->route.items[0], 1, "¥800 to ¥3,000", "800元到3,000元");
  assert_working (&self->route.items[1], 1, "price not known", "价格未知");

  self->request.quotes[RECOURSE_QUOTE_NOTARY] = YUAN (900);
  self->request.quotes[RECOURSE_QUOTE_LAWYER] = 0;
  route_fixture_work_out (self);
  g_assert_true (self->route.items[1].is_priced);
  assert_range (self->route.cost, YUAN (900), YUAN (900));
  assert_working (&self->route.items[0], 1, "your quote", "按您问到的价");
  assert_working (&self->route.items[1], 1, "your quote", "按您问到的价");
}

/* Items stand in the order of the pack, each only with its switch. */
static void
test_switches (RouteFixture *self, gconstpointer unused)
{
  for (guint i = 0; i < RECOURSE_N_EXTRAS; i++)
    {
      RecourseCostRule *item = add_fixed (self, 1 << i, 1 << i);

      item->has_extra = TRUE;
      item->extra = (RecourseExtra) i;
    }
  add_fixed (self, 1024, 1024);
  for (guint set = 0; set < 1u << RECOURSE_N_EXTRAS; set++)
    {
      for (guint i = 0; i < RECOURSE_N_EXTRAS; i++)
        self->request.extras[i] = (set >> i & 1) != 0;
      route_fixture_work_out (self);
      g_assert_cmpuint (self->route.n_items, ==, (guint) __builtin_popcount (set) + 1);
      assert_range (self->route.cost, 1024 + (gint64) set, 1024 + (gint64) set);
      for (guint i = 1; i < self->route.n_items; i++)
        g_assert_true (self->route.items[i - 1].rule < self->route.items[i].rule);
    }
}

static void
test_parts (RouteFixture *self, gconstpointer unused)
{
  RecourseCostRule *filing = add_fixed (self, 100, 200);
  RecourseCostRule *enforcement = add_fixed (self, 10000, 20000);

  add_fixed (self, 1000, 2000)->is_up_front = TRUE;
  add_fixed (self, 10, 20);
  filing->is_up_front = filing->is_returned = TRUE;
  enforcement->is_borne_by_payee = TRUE;
  enforcement->is_up_front = enforcement->is_returned = TRUE;
  route_fixture_work_out (self);
  g_assert_cmpuint (self->route.n_items, ==, 3);
  g_assert_cmpuint (self->route.n_others, ==, 1);
  g_assert_true (self->route.others[0].rule == enforcement);
  assert_range (self->route.others[0].fen, 10000, 20000);
  assert_range (self->route.cost, 1110, 2220);
  assert_range (self->route.up_front, 1100, 2200);
  assert_range (self->route.returned, 100, 200);
}

static void
assert_fails (RouteFixture *self, RecourseError code)
{
  const RecourseRouteInput input = { .advisor = self->advisor,
                                     .situation = &self->situation,
                                     .request = &self->request,
                                     .odds = self->odds };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  RecourseRange cost = { 7, 7 };

  g_assert_false (recourse_route_init (&self->route, &self->option, &input, &self->is_due, &error));
  g_assert_error (error, RECOURSE_ERROR, (int) code);
  g_assert_false (recourse_compare_cost_at (&self->option, &self->request, self->situation.at,
                                            self->situation.amount, &cost, &again));
  g_assert_error (again, RECOURSE_ERROR, (int) code);
  assert_range (cost, 7, 7);
}

static void
test_sum_does_not_fit (RouteFixture *self, gconstpointer unused)
{
  add_fixed (self, 0, G_MAXINT64);
  add_fixed (self, 0, 1);
  assert_fails (self, RECOURSE_ERROR_LIMIT);
}

static void
test_before_the_law (RouteFixture *self, gconstpointer unused)
{
  route_fixture_scheduled (self, &LAW_FILING, LAW_HALF, LAW_FULL);
  self->situation.at = route_fixture_moment ("2007-03-31T23:59:59");
  assert_fails (self, RECOURSE_ERROR_LIMIT);
  self->situation.at = route_fixture_moment ("2007-04-01T00:00:00");
  route_fixture_work_out (self);
}

static void
test_cost_at (RouteFixture *self, gconstpointer unused)
{
  RecourseCostRule *enforcement = route_fixture_scheduled (self, &LAW_ENFORCEMENT, LAW_FULL,
                                                           LAW_FULL);
  RecourseRange cost = { 0 };

  enforcement->is_borne_by_payee = TRUE;
  route_fixture_scheduled (self, &LAW_FILING, LAW_HALF, LAW_FULL);
  add_fixed (self, 1, 2);
  self->situation.amount = 0; /* another amount than that of the situation */
  g_assert_true (recourse_compare_cost_at (&self->option, &self->request, self->situation.at,
                                           YUAN (27000), &cost, NULL));
  assert_range (cost, 23751, 47502);
}

static void
test_cost_at_without_a_cost (RouteFixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  RecourseRange cost = { 7, 7 };

  self->option.when = (RecourseCondition){ 0, NULL };
  g_assert_false (recourse_compare_cost_at (&self->option, &self->request, self->situation.at,
                                            YUAN (27000), &cost, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  assert_range (cost, 7, 7);
}

/* What the route costs for @u that is lost and @r that comes back, and with which odds. */
static void
stake (RouteFixture *self, gint64 amount, RecourseRange u, RecourseRange r, int odds)
{
  self->option.n_items = 0;
  add_fixed (self, u.low, u.high)->is_returned = FALSE;
  add_fixed (self, r.low, r.high)->is_returned = TRUE;
  self->situation.amount = amount;
  self->odds = odds;
  route_fixture_work_out (self);
}

static void
test_break_even (RouteFixture *self, gconstpointer unused)
{
  const struct
  {
    gint64 amount, u, r, permille;
  } rows[] = {
    { 1000, 0, 0, 0 },           { 1000, 500, 0, 500 },
    { 1000, 1000, 0, 1000 }, /* all of it: only if winning is certain */
    { 1000, 1001, 0, 1001 }, /* never */
    { 1000, 0, 1000, 500 },  /* 1000 / 2000 */
    { 1000, 0, 9000, 900 },  /* costs more than it brings, and yet it can be worth it */
    { 1000, 100, 500, 400 }, /* 600 / 1500 */
    { 2000, 1, 0, 1 },       /* 0.5, from the middle up */
    { 2001, 1, 0, 0 },       /* 0.4998 */
    { 1, 500000, 0, 500000000 }, { 2700000, 0, 47500, 17 }, /* 17.29 */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      stake (self, rows[i].amount, (RecourseRange){ rows[i].u, rows[i].u },
             (RecourseRange){ rows[i].r, rows[i].r }, RECOURSE_PERMILLE_UNKNOWN);
      assert_range (self->route.break_even, rows[i].permille, rows[i].permille);
      g_assert_false (self->route.has_odds);
      assert_range (self->route.expected_net, 0, 0);
    }
}

/* Above the amount, what comes back lowers the odds it takes; both figures say never all the same.
 */
static void
test_break_even_in_order (RouteFixture *self, gconstpointer unused)
{
  stake (self, 100, (RecourseRange){ 500, 500 }, (RecourseRange){ 0, 100 }, 500);
  assert_range (self->route.break_even, 3000, 5000);
  stake (self, 1000, (RecourseRange){ 100, 200 }, (RecourseRange){ 0, 500 }, 500);
  assert_range (self->route.break_even, 100, 467);
}

static void
test_expected (RouteFixture *self, gconstpointer unused)
{
  const struct
  {
    gint64 amount;
    RecourseRange u, r;
    int odds;
    gint64 low, high;
  } rows[] = {
    { 1000, { 100, 200 }, { 50, 60 }, 0, -260, -150 },
    { 1000, { 100, 200 }, { 50, 60 }, 1000, 800, 900 },
    { 1000, { 100, 200 }, { 50, 60 }, 500, 270, 375 },
    { 1, { 0, 0 }, { 0, 0 }, 500, 1, 1 },   /* 0.5 */
    { 1, { 0, 0 }, { 0, 0 }, 499, 0, 0 },   /* 0.499 */
    { 1, { 1, 2 }, { 0, 0 }, 500, -1, 0 },  /* -1.5 and -0.5: the middle goes up */
    { 1, { 1, 1 }, { 0, 0 }, 400, -1, -1 }, /* -0.6 */
    { 1, { 2, 2 }, { 0, 0 }, 600, -1, -1 }, /* -1.4 */
    { 10000000000, { 0, 0 }, { 0, 0 }, 999, 9990000000, 9990000000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      stake (self, rows[i].amount, rows[i].u, rows[i].r, rows[i].odds);
      g_assert_true (self->route.has_odds);
      assert_range (self->route.expected_net, rows[i].low, rows[i].high);
    }
}

static void
test_odds_do_not_fit (RouteFixture *self, gconstpointer unused)
{
  const RecourseRouteInput input = {
    .advisor = self->advisor, .situation = &self->situation, .request = &self->request, .odds = 500
  };
  g_autoptr (GError) error = NULL;

  add_fixed (self, 0, G_MAXINT64);
  self->situation.amount = 1;
  g_assert_false (recourse_route_init (&self->route, &self->option, &input, &self->is_due, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
}

static void
draw_items (RouteFixture *self, GRand *rand)
{
  const RecourseSchedule *const schedules[] = { &LAW_FILING, &LAW_PRESERVATION, &LAW_ENFORCEMENT,
                                                &LAW_SUCCESS_FEE };

  self->option.n_items = 0;
  memset (self->items, 0, sizeof self->items);
  for (gint32 i = g_rand_int_range (rand, 0, RECOURSE_MAX_COST_ITEMS + 1); i > 0; i--)
    {
      gint32 price = g_rand_int_range (rand, 0, 3);
      RecourseCostRule *item = price == RECOURSE_PRICE_SCHEDULE
                                   ? route_fixture_scheduled (
                                       self, schedules[g_rand_int_range (rand, 0, 4)], LAW_HALF,
                                       LAW_FULL)
                                   : route_fixture_item (self, (RecoursePriceKind) price);

      item->low = g_rand_int_range (rand, 0, 1000000);
      item->high = item->low + g_rand_int_range (rand, 0, 1000000);
      item->quote = (RecourseQuote) g_rand_int_range (rand, 0, RECOURSE_N_QUOTES);
      item->has_range = g_rand_boolean (rand);
      item->has_extra = g_rand_boolean (rand);
      item->extra = (RecourseExtra) g_rand_int_range (rand, 0, RECOURSE_N_EXTRAS);
      item->is_up_front = g_rand_boolean (rand);
      item->is_returned = g_rand_boolean (rand);
      item->is_borne_by_payee = g_rand_int_range (rand, 0, 4) == 0;
    }
}

static void
draw_request (RouteFixture *self, GRand *rand)
{
  gint64 top = 10;

  for (gint32 digits = g_rand_int_range (rand, 0, 10); digits > 0; digits--)
    top *= 10;
  self->situation.amount = MIN (1 + (gint64) (g_rand_double (rand) * (double) top),
                                RECOURSE_MONEY_MAX_FEN);
  for (guint i = 0; i < RECOURSE_N_EXTRAS; i++)
    self->request.extras[i] = g_rand_boolean (rand);
  for (guint i = 0; i < RECOURSE_N_QUOTES; i++)
    self->request.quotes[i] = g_rand_boolean (rand) ? -1 : g_rand_int_range (rand, 0, 5000000);
  self->odds = g_rand_int_range (rand, -1, 1001);
}

static void
assert_sums (const RecourseRoute *route)
{
  RecourseRange cost = { 0 };
  RecourseRange up_front = { 0 };
  RecourseRange returned = { 0 };

  for (guint i = 0; i < route->n_items; i++)
    {
      const RecourseRouteItem *item = &route->items[i];

      g_assert_true (item->is_priced || (item->fen.low == 0 && item->fen.high == 0));
      g_assert_cmpint (item->fen.low, <=, item->fen.high);
      cost.low += item->fen.low;
      cost.high += item->fen.high;
      up_front.low += item->rule->is_up_front ? item->fen.low : 0;
      up_front.high += item->rule->is_up_front ? item->fen.high : 0;
      returned.low += item->rule->is_returned ? item->fen.low : 0;
      returned.high += item->rule->is_returned ? item->fen.high : 0;
    }
  assert_range (route->cost, cost.low, cost.high);
  assert_range (route->up_front, up_front.low, up_front.high);
  assert_range (route->returned, returned.low, returned.high);
}

/* Odds of break-even bring nothing, but for the rounding of the odds to permille and of the fen. */
static void
assert_break_even_is_even (RouteFixture *self)
{
  RecourseRange break_even = self->route.break_even;
  gint64 slack = (self->situation.amount + self->route.returned.low) / 2000 + 1;

  if (self->route.cost.low - self->route.returned.low > self->situation.amount)
    {
      g_assert_cmpint (break_even.low, >=, 1000);
      return;
    }
  g_assert_cmpint (break_even.low, <=, 1000);
  self->odds = (int) break_even.low;
  route_fixture_work_out (self);
  g_assert_cmpint (ABS (self->route.expected_net.high), <=, slack);
}

static void
test_random (RouteFixture *self, gconstpointer unused)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      RecourseRange cost = { 0 };

      draw_items (self, rand);
      draw_request (self, rand);
      route_fixture_work_out (self);
      assert_sums (&self->route);
      g_assert_cmpint (self->route.break_even.low, <=, self->route.break_even.high);
      g_assert_cmpint (self->route.expected_net.low, <=, self->route.expected_net.high);
      g_assert_true (recourse_compare_cost_at (&self->option, &self->request, self->situation.at,
                                               self->situation.amount, &cost, NULL));
      assert_range (self->route.cost, cost.low, cost.high);
      assert_break_even_is_even (self);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  route_fixture_test ("/compare/route-cost/schedule", test_schedule);
  route_fixture_test ("/compare/route-cost/factors-if-missing", test_factors_if_missing);
  route_fixture_test ("/compare/route-cost/fixed", test_fixed);
  route_fixture_test ("/compare/route-cost/quote", test_quote);
  route_fixture_test ("/compare/route-cost/switches", test_switches);
  route_fixture_test ("/compare/route-cost/parts", test_parts);
  route_fixture_test ("/compare/route-cost/sum-does-not-fit", test_sum_does_not_fit);
  route_fixture_test ("/compare/route-cost/before-the-law", test_before_the_law);
  route_fixture_test ("/compare/route-cost/cost-at", test_cost_at);
  route_fixture_test ("/compare/route-cost/cost-at-without-a-cost", test_cost_at_without_a_cost);
  route_fixture_test ("/compare/route-cost/break-even", test_break_even);
  route_fixture_test ("/compare/route-cost/break-even-in-order", test_break_even_in_order);
  route_fixture_test ("/compare/route-cost/expected", test_expected);
  route_fixture_test ("/compare/route-cost/odds-do-not-fit", test_odds_do_not_fit);
  route_fixture_test ("/compare/route-cost/random", test_random);
  return g_test_run ();
}
