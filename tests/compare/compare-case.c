/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare-case.h"

gint64
compare_case_moment (const char *iso8601)
{
  g_autoptr (GError) error = NULL;
  gint64 time = 0;

  recourse_china_time_parse (iso8601, &time, &error);
  g_assert_no_error (error);
  return time;
}

void
compare_case_answer (BuiltInFixture *f, CompareCase *self, const char *variable, const char *value)
{
  guint index = 0;
  guint at = 0;

  g_assert_true (recourse_pack_find_variable (f->pack, variable, &index));
  g_assert_true (
      recourse_variable_find_value (recourse_pack_variable (f->pack, index), value, &at));
  recourse_advisor_answer (f->advisor, &self->situation, index, G_GUINT64_CONSTANT (1) << at);
}

void
compare_case_set_times (BuiltInFixture *f,
                        CompareCase *self,
                        const char *transferred_at,
                        const char *at)
{
  g_autoptr (GError) error = NULL;

  recourse_advisor_set_times (f->advisor, &self->situation,
                              transferred_at != NULL ? compare_case_moment (transferred_at)
                                                     : RECOURSE_TIME_UNKNOWN,
                              compare_case_moment (at), &error);
  g_assert_no_error (error);
}

void
compare_case_set_amount (BuiltInFixture *f, CompareCase *self, gint64 fen)
{
  g_autoptr (GError) error = NULL;

  recourse_advisor_set_amount (f->advisor, &self->situation, fen, &error);
  g_assert_no_error (error);
}

/* ¥27,000 to a wrong person whose name is known and who refuses to pay it back. */
CompareCase *
compare_case_new (BuiltInFixture *f)
{
  const char *const answers[][2] = {
    { "problem", "wrong_person" }, { "payment", "transfer" }, { "state", "received" },
    { "fraud", "none" },           { "screen_shared", "no" }, { "payee", "refuses" },
    { "identity", "known" },
  };
  CompareCase *self = g_new0 (CompareCase, 1);

  recourse_advisor_situation_init (f->advisor, &self->situation);
  recourse_compare_request_init (&self->request);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    compare_case_answer (f, self, answers[i][0], answers[i][1]);
  compare_case_set_times (f, self, NULL, "2026-11-24T12:00:00");
  compare_case_set_amount (f, self, 2700000);
  return self;
}

void
compare_case_work_out (BuiltInFixture *f, CompareCase *self)
{
  g_autoptr (GError) error = NULL;

  recourse_compare (f->advisor, &self->situation, &self->request, &self->comparison, &error);
  g_assert_no_error (error);
}

const RecourseRoute *
compare_case_find_route (BuiltInFixture *f, const CompareCase *self, const char *id)
{
  guint index = 0;

  g_assert_true (recourse_pack_find_option (f->pack, id, &index));
  g_assert_cmpuint (index, <, self->comparison.n_routes);
  g_assert_cmpstr (self->comparison.routes[index].option->id, ==, id);
  return &self->comparison.routes[index];
}

const RecourseRouteItem *
compare_case_find_item (const RecourseRoute *route, const char *id)
{
  for (guint i = 0; i < route->n_items; i++)
    if (g_str_equal (route->items[i].rule->id, id))
      return &route->items[i];
  return NULL;
}

void
compare_case_assert_range (RecourseRange range, gint64 low, gint64 high)
{
  g_assert_cmpint (range.low, ==, low);
  g_assert_cmpint (range.high, ==, high);
}
