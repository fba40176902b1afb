/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-route-time"

#include "route-fixture.h"

static RecourseClaim week = { .id = (char *) "week",
                              .unit = RECOURSE_UNIT_DAY,
                              .low = 7,
                              .high = 7 };
static RecourseClaim months = { .id = (char *) "months",
                                .unit = RECOURSE_UNIT_MONTH,
                                .low = 2,
                                .high = 6 };
static RecourseClaim notice = { .id = (char *) "notice",
                                .unit = RECOURSE_UNIT_DAY,
                                .low = 30,
                                .high = 60 };
static RecourseClaim old = { .id = (char *) "old", .review_by = (char *) "2026-11-23" };
static RecourseClaim ageless = { .id = (char *) "ageless" };

static const RecourseClaim *short_claims[] = { &week, &months };
static const RecourseClaim *long_claims[] = { &week, &months, &notice };
static const RecourseClaim *old_claims[] = { &ageless, &old };

static const RecourseClaimList SHORT = { short_claims, 2 };
static const RecourseClaimList LONG = { long_claims, 3 };
static const RecourseClaimList OLD = { old_claims, 2 };

static void
test_days (RouteFixture *self, gconstpointer unused)
{
  RecourseTimeRule rule = {
    .low = SHORT, .high = SHORT, .low_if_missing = SHORT, .high_if_missing = LONG
  };

  route_fixture_work_out (self);
  g_assert_false (self->route.has_days);
  self->option.time = &rule;
  route_fixture_work_out (self);
  g_assert_true (self->route.has_days);
  g_assert_cmpint (self->route.days.low, ==, 67);
  g_assert_cmpint (self->route.days.high, ==, 187);
  self->request.extras[RECOURSE_EXTRA_PAYEE_MISSING] = TRUE;
  route_fixture_work_out (self);
  g_assert_cmpint (self->route.days.low, ==, 67);
  g_assert_cmpint (self->route.days.high, ==, 247);
}

static void
set_times (RouteFixture *self, const char *transferred_at, const char *at)
{
  g_autoptr (GError) error = NULL;

  recourse_advisor_set_times (self->advisor, &self->situation,
                              route_fixture_moment (transferred_at), route_fixture_moment (at),
                              &error);
  g_assert_no_error (error);
}

/* Three calendar years from 24 November 2023, noon: 1096 days; the last quarter begins with 274. */
static void
test_deadline (RouteFixture *self, gconstpointer unused)
{
  const struct
  {
    const char *at;
    RecourseDeadlineState state;
  } rows[] = {
    { "2023-11-24T12:00:00", RECOURSE_DEADLINE_OPEN },
    { "2026-02-23T11:59:59", RECOURSE_DEADLINE_OPEN },
    { "2026-02-23T12:00:00", RECOURSE_DEADLINE_CLOSING },
    { "2026-11-24T11:59:59", RECOURSE_DEADLINE_CLOSING },
    { "2026-11-24T12:00:00", RECOURSE_DEADLINE_PAST },
    { "2036-11-24T12:00:00", RECOURSE_DEADLINE_PAST },
  };
  RecourseDeadlineRule rule = { .after = { 0, 3 }, .kind = RECOURSE_DEADLINE_EARLIEST };

  self->option.deadline = &rule;
  route_fixture_work_out (self);
  g_assert_cmpint (self->route.deadline_at, ==, RECOURSE_TIME_UNKNOWN);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      set_times (self, "2023-11-24T12:00:00", rows[i].at);
      route_fixture_work_out (self);
      g_assert_cmpint (self->route.deadline_at, ==, route_fixture_moment ("2026-11-24T12:00:00"));
      g_assert_cmpint (self->route.deadline_state, ==, rows[i].state);
    }
}

static void
test_no_deadline (RouteFixture *self, gconstpointer unused)
{
  set_times (self, "2023-11-24T12:00:00", "2026-11-24T12:00:00");
  route_fixture_work_out (self);
  g_assert_cmpint (self->route.deadline_at, ==, RECOURSE_TIME_UNKNOWN);
}

static void
assert_due (RouteFixture *self, gboolean is_due)
{
  route_fixture_work_out (self);
  g_assert_cmpint (self->is_due, ==, is_due);
}

static void
test_due_item (RouteFixture *self, gconstpointer unused)
{
  RecourseCostRule *item = route_fixture_item (self, RECOURSE_PRICE_FIXED);

  assert_due (self, FALSE);
  item->claims = OLD;
  assert_due (self, TRUE);
  item->is_borne_by_payee = TRUE;
  assert_due (self, TRUE);
  item->has_extra = TRUE;
  item->extra = RECOURSE_EXTRA_LAWYER;
  assert_due (self, FALSE); /* it is not used */
  item->has_extra = FALSE;
  self->situation.at = route_fixture_moment ("2026-11-23T23:59:59");
  assert_due (self, FALSE); /* its last day */
}

static void
test_due_schedule (RouteFixture *self, gconstpointer unused)
{
  RecourseSchedule schedule = LAW_FILING;

  route_fixture_scheduled (self, &schedule, LAW_FULL, LAW_FULL);
  assert_due (self, FALSE);
  schedule.claims = OLD;
  assert_due (self, TRUE);
  schedule.claims = (RecourseClaimList){ NULL, 0 };
  self->situation.at = route_fixture_moment ("2027-11-30T23:59:59");
  assert_due (self, FALSE);
  self->situation.at = route_fixture_moment ("2027-12-01T00:00:00");
  assert_due (self, TRUE);
}

static void
test_due_time (RouteFixture *self, gconstpointer unused)
{
  RecourseTimeRule rule = {
    .low = SHORT, .high = SHORT, .low_if_missing = SHORT, .high_if_missing = OLD
  };

  self->option.time = &rule;
  assert_due (self, FALSE);
  self->request.extras[RECOURSE_EXTRA_PAYEE_MISSING] = TRUE;
  assert_due (self, TRUE);
  rule.high_if_missing = SHORT;
  rule.low_if_missing = OLD;
  assert_due (self, TRUE);
  rule.low_if_missing = SHORT;
  assert_due (self, FALSE);
}

static void
test_due_limits (RouteFixture *self, gconstpointer unused)
{
  RecourseDeadlineRule deadline = { .after = { 0, 3 }, .claims = OLD };
  RecourseWageLimit limit = { .mandatory = { 1, 2 }, .agreed = { 2, 1 }, .claims = OLD };

  self->option.deadline = &deadline;
  assert_due (self, TRUE);
  self->option.deadline = NULL;
  assert_due (self, FALSE);
  self->option.wage_limit = &limit;
  assert_due (self, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  route_fixture_test ("/compare/route-time/days", test_days);
  route_fixture_test ("/compare/route-time/deadline", test_deadline);
  route_fixture_test ("/compare/route-time/no-deadline", test_no_deadline);
  route_fixture_test ("/compare/route-time/due-item", test_due_item);
  route_fixture_test ("/compare/route-time/due-schedule", test_due_schedule);
  route_fixture_test ("/compare/route-time/due-time", test_due_time);
  route_fixture_test ("/compare/route-time/due-limits", test_due_limits);
  return g_test_run ();
}
