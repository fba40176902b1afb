/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-comparison"

#include "compare-case.h"
#include "law-schedules.h"
#include "recourse-error.h"
#include "recourse-money.h"

/* The figures are those of the contract and of FACT-FEE-06. */

static gboolean
has_remark (const RecourseRoute *route, RecourseRemarkKind kind, const char *id)
{
  for (guint i = 0; i < route->n_remarks; i++)
    if (route->remarks[i]->kind == kind && g_str_equal (route->remarks[i]->id, id))
      return TRUE;
  return FALSE;
}

static void
assert_applicable (BuiltInFixture *f,
                   const CompareCase *self,
                   const char *id,
                   RecourseApplicable expected)
{
  g_assert_cmpint (compare_case_find_route (f, self, id)->applicable, ==, expected);
}

static void
test_order (BuiltInFixture *f, gconstpointer unused)
{
  const char *const ids[] = { "platform-complaint", "police-report", "mediation",
                              "payment-order",      "small-claim",   "civil-suit",
                              "recovery-service" };
  g_autofree CompareCase *self = compare_case_new (f);

  compare_case_work_out (f, self);
  g_assert_cmpuint (self->comparison.n_routes, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (self->comparison.routes[i].option->id, ==, ids[i]);
}

/* Ids of @self's routes in the order of acting, with blanks between. */
static char *
list_routes (BuiltInFixture *f, const CompareCase *self)
{
  GString *text = g_string_new (NULL);
  guint routes[RECOURSE_MAX_OPTIONS];

  recourse_comparison_list (f->advisor, &self->comparison, routes);
  for (guint i = 0; i < self->comparison.n_routes; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : " ",
                            self->comparison.routes[routes[i]].option->id);
  return g_string_free (text, FALSE);
}

/* The police come before a complaint, what is open before what is not, the warning last. */
static void
test_order_of_acting (BuiltInFixture *f, gconstpointer unused)
{
  g_autofree CompareCase *tricked = compare_case_new (f);
  g_autofree CompareCase *mistake = compare_case_new (f);
  g_autofree char *tricked_routes = NULL;
  g_autofree char *mistake_routes = NULL;

  compare_case_answer (f, tricked, "problem", "deceived");
  compare_case_work_out (f, tricked);
  tricked_routes = list_routes (f, tricked);
  g_assert_true (g_str_has_prefix (tricked_routes, "police-report platform-complaint "));
  g_assert_true (g_str_has_suffix (tricked_routes, " recovery-service"));
  compare_case_answer (f, mistake, "problem", "wrong_person");
  compare_case_answer (f, mistake, "payment", "transfer");
  compare_case_answer (f, mistake, "state", "received");
  compare_case_answer (f, mistake, "fraud", "none");
  compare_case_answer (f, mistake, "screen_shared", "no");
  compare_case_answer (f, mistake, "payee", "silent");
  compare_case_answer (f, mistake, "identity", "known");
  compare_case_work_out (f, mistake);
  mistake_routes = list_routes (f, mistake);
  g_assert_cmpstr (mistake_routes, ==,
                   "mediation payment-order civil-suit small-claim police-report "
                   "platform-complaint recovery-service");
}

static void
test_filing_fees (BuiltInFixture *f, gconstpointer unused)
{
  g_autofree CompareCase *self = compare_case_new (f);

  compare_case_work_out (f, self);
  compare_case_assert_range (
      compare_case_find_item (compare_case_find_route (f, self, "civil-suit"), "filing")->fen,
      23750, 47500);
  compare_case_assert_range (
      compare_case_find_item (compare_case_find_route (f, self, "small-claim"), "filing")->fen,
      23750, 23750);
  compare_case_assert_range (
      compare_case_find_item (compare_case_find_route (f, self, "payment-order"), "filing")->fen,
      15833, 15833);
  compare_case_assert_range (compare_case_find_route (f, self, "mediation")->cost, 0, 0);
  compare_case_assert_range (compare_case_find_route (f, self, "police-report")->cost, 0, 0);
  for (guint i = 0; i + 1 < self->comparison.n_routes; i++)
    g_assert_cmpuint (self->comparison.routes[i].n_items, >, 0);
  compare_case_assert_range (compare_case_find_route (f, self, "civil-suit")->up_front, 23750,
                             47500);
  compare_case_assert_range (compare_case_find_route (f, self, "civil-suit")->returned, 23750,
                             47500);
  /* 237.50 / 27,237.50 and 475 / 27,475 */
  compare_case_assert_range (compare_case_find_route (f, self, "civil-suit")->break_even, 9, 17);
}

/* The payee bears the fee of enforcement: shown, and no cost of the user's. */
static void
test_enforcement (BuiltInFixture *f, gconstpointer unused)
{
  g_autofree CompareCase *self = compare_case_new (f);
  const RecourseRoute *route = NULL;

  compare_case_work_out (f, self);
  route = compare_case_find_route (f, self, "civil-suit");
  g_assert_cmpuint (route->n_others, ==, 1);
  compare_case_assert_range (route->others[0].fen, 30500, 30500);
  compare_case_assert_range (route->cost, 23750, 47500);
}

static void
test_preservation (BuiltInFixture *f, gconstpointer unused)
{
  g_autofree CompareCase *self = compare_case_new (f);

  self->request.extras[RECOURSE_EXTRA_PRESERVATION] = TRUE;
  compare_case_work_out (f, self);
  for (guint i = 0; i < self->comparison.n_routes; i++)
    {
      const RecourseRoute *route = &self->comparison.routes[i];
      const RecourseRouteItem *item = compare_case_find_item (route, "preservation");
      gboolean is_suit = g_str_equal (route->option->id, "small-claim")
                         || g_str_equal (route->option->id, "civil-suit");

      g_assert_cmpint (item != NULL, ==, is_suit);
      if (item != NULL)
        compare_case_assert_range (item->fen, 29000, 29000);
    }
  compare_case_assert_range (compare_case_find_route (f, self, "civil-suit")->cost, 52750, 76500);
  compare_case_assert_range (compare_case_find_route (f, self, "civil-suit")->returned, 23750,
                             47500);
  g_assert_false (
      compare_case_find_item (compare_case_find_route (f, self, "civil-suit"), "guarantee")
          ->is_priced);
  assert_applicable (f, self, "civil-suit", RECOURSE_APPLICABLE_YES);
  assert_applicable (f, self, "payment-order", RECOURSE_APPLICABLE_NO);
  g_assert_true (has_remark (compare_case_find_route (f, self, "payment-order"),
                             RECOURSE_REMARK_CLOSED, "freeze-before-suing"));
}

static void
test_payee_missing (BuiltInFixture *f, gconstpointer unused)
{
  g_autofree CompareCase *self = compare_case_new (f);
  RecourseRange days;

  compare_case_work_out (f, self);
  /* 7 days to be accepted, then 3 to 6 months. */
  days = compare_case_find_route (f, self, "civil-suit")->days;
  compare_case_assert_range (days, 97, 187);
  self->request.extras[RECOURSE_EXTRA_PAYEE_MISSING] = TRUE;
  compare_case_work_out (f, self);
  assert_applicable (f, self, "small-claim", RECOURSE_APPLICABLE_NO);
  assert_applicable (f, self, "payment-order", RECOURSE_APPLICABLE_NO);
  assert_applicable (f, self, "civil-suit", RECOURSE_APPLICABLE_YES);
  g_assert_true (has_remark (compare_case_find_route (f, self, "small-claim"),
                             RECOURSE_REMARK_CLOSED, "missing"));
  g_assert_true (has_remark (compare_case_find_route (f, self, "payment-order"),
                             RECOURSE_REMARK_CLOSED, "missing"));
  compare_case_assert_range (
      compare_case_find_item (compare_case_find_route (f, self, "civil-suit"), "filing")->fen,
      47500, 47500);
  g_assert_nonnull (
      compare_case_find_item (compare_case_find_route (f, self, "civil-suit"), "notice"));
  /* The ordinary procedure, and one or two notices of 30 days. */
  compare_case_assert_range (compare_case_find_route (f, self, "civil-suit")->days, 217, 247);
  g_assert_cmpint (compare_case_find_route (f, self, "civil-suit")->days.low, >, days.low);
  g_assert_cmpint (compare_case_find_route (f, self, "civil-suit")->days.high, >, days.high);
}

static void
test_identity_unknown (BuiltInFixture *f, gconstpointer unused)
{
  const char *const ids[] = { "mediation", "payment-order", "small-claim", "civil-suit" };
  g_autofree CompareCase *self = compare_case_new (f);

  compare_case_answer (f, self, "identity", "unknown");
  compare_case_work_out (f, self);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const RecourseRoute *route = compare_case_find_route (f, self, ids[i]);

      g_assert_cmpint (route->applicable, ==, RECOURSE_APPLICABLE_NO);
      g_assert_true (has_remark (route, RECOURSE_REMARK_CLOSED, "who-is-it"));
      g_assert_null (route->limit_text);
      g_assert_true (route->has_cost);
    }
}

static void
test_deceived (BuiltInFixture *f, gconstpointer unused)
{
  g_autofree CompareCase *self = compare_case_new (f);

  compare_case_answer (f, self, "problem", "deceived");
  compare_case_answer (f, self, "fraud", "strong");
  compare_case_work_out (f, self);
  assert_applicable (f, self, "police-report", RECOURSE_APPLICABLE_YES);
  assert_applicable (f, self, "platform-complaint", RECOURSE_APPLICABLE_YES);
  assert_applicable (f, self, "civil-suit", RECOURSE_APPLICABLE_NO);
  g_assert_true (has_remark (compare_case_find_route (f, self, "civil-suit"),
                             RECOURSE_REMARK_CLOSED, "tricked"));
}

/* With wages of ¥100,000 a year: a duty up to ¥50,000, by agreement up to ¥200,000. */
static void
test_wage_limit (BuiltInFixture *f, gconstpointer unused)
{
  const struct
  {
    gint64 amount;
    RecourseApplicable applicable;
  } rows[] = {
    { 1, RECOURSE_APPLICABLE_YES },          { 4999999, RECOURSE_APPLICABLE_YES },
    { 5000000, RECOURSE_APPLICABLE_YES },    { 5000001, RECOURSE_APPLICABLE_MAYBE },
    { 20000000, RECOURSE_APPLICABLE_MAYBE }, { 20000001, RECOURSE_APPLICABLE_NO },
    { 10000000000, RECOURSE_APPLICABLE_NO },
  };
  g_autofree CompareCase *self = compare_case_new (f);
  const RecourseRoute *route = NULL;

  compare_case_work_out (f, self);
  route = compare_case_find_route (f, self, "small-claim");
  g_assert_cmpint (route->applicable, ==, RECOURSE_APPLICABLE_MAYBE);
  g_assert_true (route->limit_text == &route->option->wage_limit->unknown);
  self->request.wage = 10000000;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      compare_case_set_amount (f, self, rows[i].amount);
      compare_case_work_out (f, self);
      g_assert_cmpint (route->applicable, ==, rows[i].applicable);
      g_assert_cmpint (route->limit_text == NULL, ==,
                       rows[i].applicable == RECOURSE_APPLICABLE_YES);
      assert_applicable (f, self, "civil-suit", RECOURSE_APPLICABLE_YES);
    }
}

static void
test_deadline (BuiltInFixture *f, gconstpointer unused)
{
  const struct
  {
    const char *at;
    RecourseDeadlineState state;
  } rows[] = {
    { "2023-11-25T12:00:00", RECOURSE_DEADLINE_OPEN },
    { "2026-08-24T12:00:00", RECOURSE_DEADLINE_CLOSING },
    { "2026-11-24T12:00:00", RECOURSE_DEADLINE_PAST },
  };
  g_autofree CompareCase *self = compare_case_new (f);

  compare_case_work_out (f, self);
  g_assert_cmpint (compare_case_find_route (f, self, "civil-suit")->deadline_at, ==,
                   RECOURSE_TIME_UNKNOWN);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const RecourseRoute *route = NULL;

      compare_case_set_times (f, self, "2023-11-24T12:00:00", rows[i].at);
      compare_case_work_out (f, self);
      route = compare_case_find_route (f, self, "civil-suit");
      g_assert_cmpint (route->deadline_at, ==, compare_case_moment ("2026-11-24T12:00:00"));
      g_assert_cmpint (route->deadline_state, ==, rows[i].state);
      /* A court does not raise limitation by itself: the route stays open. */
      g_assert_cmpint (route->applicable, ==, RECOURSE_APPLICABLE_YES);
    }
  g_assert_cmpint (compare_case_find_route (f, self, "police-report")->deadline_at, ==,
                   RECOURSE_TIME_UNKNOWN);
}

static void
test_due (BuiltInFixture *f, gconstpointer unused)
{
  g_autofree CompareCase *self = compare_case_new (f);

  compare_case_work_out (f, self);
  g_assert_false (self->comparison.is_due);
  compare_case_set_times (f, self, NULL, "2036-01-01T00:00:00");
  compare_case_work_out (f, self);
  g_assert_true (self->comparison.is_due);
}

static void
test_working (BuiltInFixture *f, gconstpointer unused)
{
  g_autofree CompareCase *self = compare_case_new (f);
  g_autofree char *english = NULL;
  g_autofree char *chinese = NULL;
  g_autofree char *free_of_charge = NULL;
  const RecourseRouteItem *item = NULL;

  compare_case_work_out (f, self);
  item = compare_case_find_item (compare_case_find_route (f, self, "small-claim"), "filing");
  english = recourse_route_item_format_working (item, 2700000, RECOURSE_LANGUAGE_EN);
  g_assert_cmpstr (english, ==, "2.5% of ¥27,000 minus ¥200 = ¥475; halved once: ¥237.50");
  chinese = recourse_route_item_format_working (item, 2700000, RECOURSE_LANGUAGE_ZH_CN);
  g_assert_cmpstr (chinese, ==, "27,000元的2.5%，减200元，等于475元；减半一次：237.50元");
  free_of_charge = recourse_route_item_format_working (
      &compare_case_find_route (f, self, "police-report")->items[0], 2700000, RECOURSE_LANGUAGE_EN);
  g_assert_cmpstr (free_of_charge, ==, "free");
}

/* What a lawyer may ask by success: FACT-AID-05, by slice of what comes back. */
static void
test_ceiling (BuiltInFixture *f, gconstpointer unused)
{
  g_autofree CompareCase *self = compare_case_new (f);
  g_autofree char *english = NULL;
  g_autofree char *chinese = NULL;
  g_autofree char *sliced = NULL;
  const RecourseRouteItem *item = NULL;

  self->request.extras[RECOURSE_EXTRA_LAWYER] = TRUE;
  compare_case_work_out (f, self);
  item = compare_case_find_item (compare_case_find_route (f, self, "civil-suit"), "lawyer");
  english = recourse_route_item_format_ceiling (item, 2700000, RECOURSE_LANGUAGE_EN);
  g_assert_true (g_str_has_suffix (english, ": 18% of ¥27,000 = ¥4,860"));
  chinese = recourse_route_item_format_ceiling (item, 2700000, RECOURSE_LANGUAGE_ZH_CN);
  g_assert_true (g_str_has_suffix (chinese, "：27,000元的18%，等于4,860元"));
  /* 180,000 and 15 % of the second million */
  sliced = recourse_route_item_format_ceiling (item, YUAN (2000000), RECOURSE_LANGUAGE_EN);
  g_assert_true (g_str_has_suffix (sliced, "¥330,000"));
  /* It is no price: nothing is counted for it. */
  g_assert_false (item->is_priced);
  compare_case_assert_range (compare_case_find_route (f, self, "civil-suit")->cost, 23750, 47500);
  item = compare_case_find_item (compare_case_find_route (f, self, "civil-suit"), "filing");
  g_assert_null (recourse_route_item_format_ceiling (item, 2700000, RECOURSE_LANGUAGE_EN));
}

/* The opinion is of December 2021; a comparison for an earlier day has no ceiling, and no error. */
static void
test_ceiling_not_yet (BuiltInFixture *f, gconstpointer unused)
{
  g_autofree CompareCase *self = compare_case_new (f);
  const RecourseRouteItem *item = NULL;

  self->request.extras[RECOURSE_EXTRA_LAWYER] = TRUE;
  compare_case_set_times (f, self, NULL, "2021-11-30T12:00:00");
  compare_case_work_out (f, self);
  item = compare_case_find_item (compare_case_find_route (f, self, "small-claim"), "lawyer");
  g_assert_null (recourse_route_item_format_ceiling (item, 2700000, RECOURSE_LANGUAGE_EN));
}

static void
assert_refused (BuiltInFixture *f, CompareCase *self, RecourseError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (
      recourse_compare (f->advisor, &self->situation, &self->request, &self->comparison, &error));
  g_assert_error (error, RECOURSE_ERROR, (int) code);
}

static void
test_amounts (BuiltInFixture *f, gconstpointer unused)
{
  g_autofree CompareCase *self = compare_case_new (f);

  compare_case_set_amount (f, self, 1);
  compare_case_work_out (f, self);
  compare_case_assert_range (compare_case_find_route (f, self, "civil-suit")->cost, 2500, 5000);
  compare_case_set_amount (f, self, RECOURSE_MONEY_MAX_FEN);
  compare_case_work_out (f, self);
  compare_case_assert_range (compare_case_find_route (f, self, "civil-suit")->cost, 27090000,
                             54180000);
  self->situation.amount = 0;
  assert_refused (f, self, RECOURSE_ERROR_INVALID_ARGUMENT);
  self->situation.amount = -1;
  assert_refused (f, self, RECOURSE_ERROR_LIMIT);
  self->situation.amount = RECOURSE_MONEY_MAX_FEN + 1;
  assert_refused (f, self, RECOURSE_ERROR_LIMIT);
}

static void
test_moments (BuiltInFixture *f, gconstpointer unused)
{
  g_autofree CompareCase *self = compare_case_new (f);

  self->situation.at = RECOURSE_TIME_UNKNOWN;
  assert_refused (f, self, RECOURSE_ERROR_INVALID_ARGUMENT);
  self->situation.at = compare_case_moment ("2007-03-31T23:59:59");
  assert_refused (f, self, RECOURSE_ERROR_LIMIT);
  self->situation.at = compare_case_moment ("2007-04-01T00:00:00");
  compare_case_work_out (f, self);
}

static void
test_requests (BuiltInFixture *f, gconstpointer unused)
{
  g_autofree CompareCase *self = compare_case_new (f);

  self->request.quotes[RECOURSE_QUOTE_NOTICE] = -2;
  assert_refused (f, self, RECOURSE_ERROR_LIMIT);
  self->request.quotes[RECOURSE_QUOTE_NOTICE] = RECOURSE_MONEY_MAX_FEN + 1;
  assert_refused (f, self, RECOURSE_ERROR_LIMIT);
  self->request.quotes[RECOURSE_QUOTE_NOTICE] = -1;
  self->request.wage = 0;
  assert_refused (f, self, RECOURSE_ERROR_LIMIT);
  self->request.wage = -1;
  self->request.odds[2] = 1001;
  assert_refused (f, self, RECOURSE_ERROR_LIMIT);
  self->request.odds[2] = -2;
  assert_refused (f, self, RECOURSE_ERROR_LIMIT);
}

static void
test_odds (BuiltInFixture *f, gconstpointer unused)
{
  g_autofree CompareCase *self = compare_case_new (f);
  guint suit = 0;

  g_assert_true (recourse_pack_find_option (f->pack, "civil-suit", &suit));
  self->request.odds[suit] = 600;
  compare_case_work_out (f, self);
  g_assert_true (self->comparison.routes[suit].has_odds);
  g_assert_false (self->comparison.routes[suit - 1].has_odds);
  /* 16,200 - 0.4 * 475 and - 0.4 * 237.50 */
  compare_case_assert_range (self->comparison.routes[suit].expected_net, 1601000, 1610500);
}

static void
test_request_init (void)
{
  RecourseCompareRequest request = { 0 };

  recourse_compare_request_init (&request);
  g_assert_cmpint (request.wage, ==, -1);
  for (guint i = 0; i < RECOURSE_N_EXTRAS; i++)
    g_assert_false (request.extras[i]);
  for (guint i = 0; i < RECOURSE_N_QUOTES; i++)
    g_assert_cmpint (request.quotes[i], ==, -1);
  for (guint i = 0; i < RECOURSE_MAX_OPTIONS; i++)
    g_assert_cmpint (request.odds[i], ==, RECOURSE_PERMILLE_UNKNOWN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/comparison/request-init", test_request_init);
  built_in_fixture_add ("/compare/comparison/order", test_order);
  built_in_fixture_add ("/compare/comparison/order-of-acting", test_order_of_acting);
  built_in_fixture_add ("/compare/comparison/filing-fees", test_filing_fees);
  built_in_fixture_add ("/compare/comparison/enforcement", test_enforcement);
  built_in_fixture_add ("/compare/comparison/preservation", test_preservation);
  built_in_fixture_add ("/compare/comparison/payee-missing", test_payee_missing);
  built_in_fixture_add ("/compare/comparison/identity-unknown", test_identity_unknown);
  built_in_fixture_add ("/compare/comparison/deceived", test_deceived);
  built_in_fixture_add ("/compare/comparison/wage-limit", test_wage_limit);
  built_in_fixture_add ("/compare/comparison/deadline", test_deadline);
  built_in_fixture_add ("/compare/comparison/due", test_due);
  built_in_fixture_add ("/compare/comparison/working", test_working);
  built_in_fixture_add ("/compare/comparison/ceiling", test_ceiling);
  built_in_fixture_add ("/compare/comparison/ceiling-not-yet", test_ceiling_not_yet);
  built_in_fixture_add ("/compare/comparison/amounts", test_amounts);
  built_in_fixture_add ("/compare/comparison/moments", test_moments);
  built_in_fixture_add ("/compare/comparison/requests", test_requests);
  built_in_fixture_add ("/compare/comparison/odds", test_odds);
  return g_test_run ();
}
