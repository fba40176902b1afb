/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "route-fixture.h"

#include "small-pack.h"

gint64
route_fixture_moment (const char *iso8601)
{
  g_autoptr (GError) error = NULL;
  gint64 time = 0;

  recourse_china_time_parse (iso8601, &time, &error);
  g_assert_no_error (error);
  return time;
}

RecourseCondition
route_fixture_when (RouteFixture *self, guint64 problem, guint64 identity)
{
  RecourseConditionBox *box = g_new0 (RecourseConditionBox, 1);

  g_ptr_array_add (self->boxes, box);
  box->allowed[0] = problem;
  box->allowed[1] = identity;
  return (RecourseCondition){ 1, box };
}

void
route_fixture_answer (RouteFixture *self, guint64 problem, guint64 identity)
{
  recourse_advisor_answer (self->advisor, &self->situation, 0, problem);
  recourse_advisor_answer (self->advisor, &self->situation, 1, identity);
}

RecourseCostRule *
route_fixture_item (RouteFixture *self, RecoursePriceKind price)
{
  RecourseCostRule *item = &self->items[self->option.n_items++];

  item->id = (char *) "item";
  item->price = price;
  return item;
}

RecourseCostRule *
route_fixture_scheduled (RouteFixture *self,
                         const RecourseSchedule *schedule,
                         RecourseFraction low,
                         RecourseFraction high)
{
  RecourseCostRule *item = route_fixture_item (self, RECOURSE_PRICE_SCHEDULE);

  item->schedule = schedule;
  item->factors[0] = item->factors_if_missing[0] = low;
  item->factors[1] = item->factors_if_missing[1] = high;
  return item;
}

RecourseRemark *
route_fixture_remark (RouteFixture *self,
                      RecourseRemarkKind kind,
                      guint64 problem,
                      guint64 identity)
{
  RecourseRemark *remark = &self->remarks[self->option.n_remarks++];

  remark->id = (char *) "remark";
  remark->kind = kind;
  remark->when = route_fixture_when (self, problem, identity);
  return remark;
}

void
route_fixture_work_out (RouteFixture *self)
{
  const RecourseRouteInput input = { .advisor = self->advisor,
                                     .situation = &self->situation,
                                     .request = &self->request,
                                     .odds = self->odds };
  g_autoptr (GError) error = NULL;

  g_assert_true (recourse_route_init (&self->route, &self->option, &input, &self->is_due, &error));
  g_assert_no_error (error);
}

static void
set_up (RouteFixture *self, gconstpointer unused)
{
  g_autoptr (SmallPack) pack = small_pack_new ();
  g_autoptr (GError) error = NULL;

  small_pack_screen (pack, "problem", FALSE, "mistake deceived");
  small_pack_screen (pack, "identity", FALSE, "known unknown");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "call" });
  self->advisor = small_pack_compile (pack);
  recourse_advisor_situation_init (self->advisor, &self->situation);
  recourse_advisor_set_times (self->advisor, &self->situation, RECOURSE_TIME_UNKNOWN,
                              route_fixture_moment ("2026-11-24T12:00:00"), &error);
  g_assert_no_error (error);
  self->situation.amount = YUAN (27000);
  recourse_compare_request_init (&self->request);
  self->odds = RECOURSE_PERMILLE_UNKNOWN;
  self->boxes = g_ptr_array_new_with_free_func (g_free);
  self->option.id = (char *) "route";
  self->option.when = route_fixture_when (self, ANY, ANY);
  self->option.items = self->items;
  self->option.remarks = self->remarks;
}

static void
tear_down (RouteFixture *self, gconstpointer unused)
{
  g_ptr_array_unref (self->boxes);
  g_assert_finalize_object (self->advisor);
}

void
route_fixture_test (const char *path, void (*func) (RouteFixture *self, gconstpointer unused))
{
  g_test_add (path, RouteFixture, NULL, set_up, func, tear_down);
}
