/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-route-remarks"

#include "route-fixture.h"

#define YES RECOURSE_APPLICABLE_YES
#define MAYBE RECOURSE_APPLICABLE_MAYBE
#define NO RECOURSE_APPLICABLE_NO

/* The indices of the remarks that are listed, as bits: @expected 5 is the first and the third. */
static void
assert_route (RouteFixture *self, RecourseApplicable applicable, guint expected)
{
  guint listed = 0;

  route_fixture_work_out (self);
  g_assert_cmpint (self->route.applicable, ==, applicable);
  for (guint i = 0; i < self->route.n_remarks; i++)
    {
      listed |= 1u << (self->route.remarks[i] - self->remarks);
      g_assert_true (i == 0 || self->route.remarks[i - 1] < self->route.remarks[i]);
    }
  g_assert_cmphex (listed, ==, expected);
  g_assert_cmpuint (self->route.n_remarks, ==, (guint) __builtin_popcount (expected));
}

static void
test_region (RouteFixture *self, gconstpointer unused)
{
  self->option.when = route_fixture_when (self, MISTAKE, KNOWN);
  assert_route (self, MAYBE, 0);
  route_fixture_answer (self, MISTAKE, ANY);
  assert_route (self, MAYBE, 0);
  route_fixture_answer (self, MISTAKE, KNOWN);
  assert_route (self, YES, 0);
  route_fixture_answer (self, MISTAKE, UNKNOWN);
  assert_route (self, NO, 0);
  route_fixture_answer (self, DECEIVED, ANY);
  assert_route (self, NO, 0);
}

/* One sure reason is enough; where none is sure, all that can hold are said. */
static void
test_closed (RouteFixture *self, gconstpointer unused)
{
  self->option.when = route_fixture_when (self, MISTAKE, KNOWN);
  route_fixture_remark (self, RECOURSE_REMARK_CLOSED, DECEIVED, ANY);
  route_fixture_remark (self, RECOURSE_REMARK_CLOSED, MISTAKE, UNKNOWN);
  route_fixture_remark (self, RECOURSE_REMARK_CLOSED, DECEIVED, UNKNOWN);

  assert_route (self, MAYBE, 0);
  route_fixture_answer (self, MISTAKE, KNOWN);
  assert_route (self, YES, 0);
  route_fixture_answer (self, DECEIVED, KNOWN);
  assert_route (self, NO, 1);
  route_fixture_answer (self, DECEIVED, ANY);
  assert_route (self, NO, 1);
  route_fixture_answer (self, DECEIVED, UNKNOWN);
  assert_route (self, NO, 5);
  route_fixture_answer (self, ANY, UNKNOWN);
  assert_route (self, NO, 7);
}

static void
test_closed_by_a_switch (RouteFixture *self, gconstpointer unused)
{
  RecourseRemark *missing = route_fixture_remark (self, RECOURSE_REMARK_CLOSED, ANY, ANY);
  RecourseRemark *freezing = route_fixture_remark (self, RECOURSE_REMARK_CLOSED, MISTAKE, ANY);

  missing->has_extra = freezing->has_extra = TRUE;
  missing->extra = RECOURSE_EXTRA_PAYEE_MISSING;
  freezing->extra = RECOURSE_EXTRA_PRESERVATION;
  assert_route (self, YES, 0);
  self->request.extras[RECOURSE_EXTRA_LAWYER] = TRUE;
  assert_route (self, YES, 0);
  self->request.extras[RECOURSE_EXTRA_PRESERVATION] = TRUE;
  assert_route (self, MAYBE, 0); /* it depends on an answer that is missing */
  route_fixture_answer (self, DECEIVED, ANY);
  assert_route (self, YES, 0);
  route_fixture_answer (self, MISTAKE, ANY);
  assert_route (self, NO, 2);
  self->request.extras[RECOURSE_EXTRA_PAYEE_MISSING] = TRUE;
  assert_route (self, NO, 3);
}

/* A reason that is sure leaves no room for those that are not. */
static void
test_closed_by_switch_and_region (RouteFixture *self, gconstpointer unused)
{
  self->option.when = route_fixture_when (self, MISTAKE, KNOWN);
  route_fixture_remark (self, RECOURSE_REMARK_CLOSED, DECEIVED, UNKNOWN);
  route_fixture_remark (self, RECOURSE_REMARK_CLOSED, MISTAKE, UNKNOWN);
  *route_fixture_remark (self, RECOURSE_REMARK_CLOSED, ANY,
                         ANY) = (RecourseRemark){ .kind = RECOURSE_REMARK_CLOSED,
                                                  .when = route_fixture_when (self, ANY, ANY),
                                                  .has_extra = TRUE,
                                                  .extra = RECOURSE_EXTRA_PAYEE_MISSING };
  route_fixture_answer (self, ANY, UNKNOWN);
  assert_route (self, NO, 3);
  self->request.extras[RECOURSE_EXTRA_PAYEE_MISSING] = TRUE;
  assert_route (self, NO, 4);
}

static void
test_doubt (RouteFixture *self, gconstpointer unused)
{
  RecourseRemark *missing = NULL;

  self->option.when = route_fixture_when (self, ANY, KNOWN);
  route_fixture_remark (self, RECOURSE_REMARK_DOUBT, DECEIVED, ANY);
  missing = route_fixture_remark (self, RECOURSE_REMARK_DOUBT, ANY, ANY);
  missing->has_extra = TRUE;
  missing->extra = RECOURSE_EXTRA_PAYEE_MISSING;

  assert_route (self, MAYBE, 1);
  route_fixture_answer (self, ANY, KNOWN);
  assert_route (self, MAYBE, 1);
  route_fixture_answer (self, MISTAKE, KNOWN);
  assert_route (self, YES, 0);
  self->request.extras[RECOURSE_EXTRA_PAYEE_MISSING] = TRUE;
  assert_route (self, MAYBE, 2);
  route_fixture_answer (self, DECEIVED, KNOWN);
  assert_route (self, MAYBE, 3);
  route_fixture_answer (self, DECEIVED, UNKNOWN);
  assert_route (self, NO, 0);
}

static void
test_note (RouteFixture *self, gconstpointer unused)
{
  RecourseRemark *freezing = NULL;

  self->option.when = route_fixture_when (self, ANY, KNOWN);
  route_fixture_remark (self, RECOURSE_REMARK_NOTE, ANY, ANY);
  route_fixture_remark (self, RECOURSE_REMARK_NOTE, MISTAKE, ANY);
  freezing = route_fixture_remark (self, RECOURSE_REMARK_NOTE, ANY, ANY);
  freezing->has_extra = TRUE;
  freezing->extra = RECOURSE_EXTRA_PRESERVATION;

  assert_route (self, MAYBE, 1);
  route_fixture_answer (self, MISTAKE, KNOWN);
  assert_route (self, YES, 3);
  self->request.extras[RECOURSE_EXTRA_PRESERVATION] = TRUE;
  assert_route (self, YES, 7);
  route_fixture_answer (self, MISTAKE, UNKNOWN);
  assert_route (self, NO, 7);
}

static void
set_limit (RouteFixture *self, RecourseWageLimit *limit)
{
  *limit = (RecourseWageLimit){ .mandatory = { 1, 2 }, .agreed = { 2, 1 } };
  self->option.wage_limit = limit;
}

static void
assert_limit (RouteFixture *self,
              gint64 amount,
              RecourseApplicable applicable,
              const RecourseText *text)
{
  self->situation.amount = amount;
  assert_route (self, applicable, 0);
  g_assert_true (self->route.limit_text == text);
}

/* A yearly wage of ¥108,645.01: half of it is ¥54,322.505, double ¥217,290.02. */
static void
test_wage_limit (RouteFixture *self, gconstpointer unused)
{
  RecourseWageLimit limit;

  set_limit (self, &limit);
  self->request.wage = 10864501;
  assert_limit (self, 1, YES, NULL);
  assert_limit (self, 5432250, YES, NULL);
  assert_limit (self, 5432251, MAYBE, &limit.between);
  assert_limit (self, 21729002, MAYBE, &limit.between);
  assert_limit (self, 21729003, NO, &limit.above);
  assert_limit (self, 10000000000, NO, &limit.above);

  self->request.wage = 10000000000;
  assert_limit (self, 5000000000, YES, NULL);
  assert_limit (self, 5000000001, MAYBE, &limit.between);
  assert_limit (self, 10000000000, MAYBE, &limit.between);
}

static void
test_wage_unknown (RouteFixture *self, gconstpointer unused)
{
  RecourseWageLimit limit;

  set_limit (self, &limit);
  assert_limit (self, 1, MAYBE, &limit.unknown);
  assert_limit (self, 10000000000, MAYBE, &limit.unknown);
}

static void
test_wage_limit_of_a_closed_route (RouteFixture *self, gconstpointer unused)
{
  RecourseWageLimit limit;

  set_limit (self, &limit);
  self->option.when = route_fixture_when (self, ANY, KNOWN);
  self->request.wage = YUAN (100000);
  assert_limit (self, YUAN (50000), MAYBE, NULL); /* by its region */
  assert_limit (self, YUAN (50001), MAYBE, &limit.between);
  assert_limit (self, YUAN (200001), NO, &limit.above);
  route_fixture_answer (self, ANY, UNKNOWN);
  assert_limit (self, YUAN (200001), NO, NULL);
  self->request.wage = -1;
  assert_limit (self, YUAN (200001), NO, NULL);
}

static void
test_never_applicable (RouteFixture *self, gconstpointer unused)
{
  self->option.when = (RecourseCondition){ 0, NULL };
  route_fixture_remark (self, RECOURSE_REMARK_CLOSED, ANY, ANY);
  route_fixture_remark (self, RECOURSE_REMARK_NOTE, ANY, ANY);
  self->odds = 500;
  assert_route (self, NO, 3);
  g_assert_false (self->route.has_cost);
  g_assert_false (self->route.has_days);
  g_assert_false (self->route.has_odds);
  g_assert_cmpuint (self->route.n_items + self->route.n_others, ==, 0);
  g_assert_cmpint (self->route.cost.high, ==, 0);
  g_assert_cmpint (self->route.deadline_at, ==, RECOURSE_TIME_UNKNOWN);
  g_assert_false (self->is_due);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  route_fixture_test ("/compare/route-remarks/region", test_region);
  route_fixture_test ("/compare/route-remarks/closed", test_closed);
  route_fixture_test ("/compare/route-remarks/closed-by-a-switch", test_closed_by_a_switch);
  route_fixture_test ("/compare/route-remarks/closed-by-switch-and-region",
                      test_closed_by_switch_and_region);
  route_fixture_test ("/compare/route-remarks/doubt", test_doubt);
  route_fixture_test ("/compare/route-remarks/note", test_note);
  route_fixture_test ("/compare/route-remarks/wage-limit", test_wage_limit);
  route_fixture_test ("/compare/route-remarks/wage-unknown", test_wage_unknown);
  route_fixture_test ("/compare/route-remarks/wage-limit-of-a-closed-route",
                      test_wage_limit_of_a_closed_route);
  route_fixture_test ("/compare/route-remarks/never-applicable", test_never_applicable);
  return g_test_run ();
}
