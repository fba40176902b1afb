/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-interview-sharing"

#include "interview-fixture.h"

#include "oracle.h"
#include "small-pack.h"

static void
test_signs_mean_sharing (InterviewFixture *f, gconstpointer unused)
{
  static const struct
  {
    guint64 ticked;
    gboolean is_sharing;
  } rows[] = {
    { 0, FALSE },
    { NEW_CONTACT, FALSE },
    { HURRY, FALSE },
    { HURRY | NEW_CONTACT, FALSE },
    { SCREEN_SEEN, TRUE },
    { SCREEN_SEEN | NEW_CONTACT, TRUE },
    { HURRY | NEW_CONTACT | SCREEN_SEEN, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (recourse_interview_signs_mean_sharing (f->interview, SIGNS, rows[i].ticked),
                     ==, rows[i].is_sharing);
  g_assert_false (recourse_interview_signs_mean_sharing (f->interview, STATE, 0));
  g_assert_cmpuint (f->n_changes, ==, 0);
}

/* No single sign sets both: only together do they say that somebody is watching. */
static void
test_signs_together (void)
{
  static const char *const levels[] = { "fraud", "none strong", "shared", "no yes", NULL };
  g_autoptr (SmallPack) pack = small_pack_new ();
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (RecourseInterview) interview = NULL;

  small_pack_signs (pack, "signs", levels, "hurry: fraud=strong; seen: shared=yes");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "keep" });
  advisor = small_pack_compile (pack);
  interview = recourse_interview_new (advisor, NOW);
  g_assert_false (recourse_interview_signs_mean_sharing (interview, 0, 1));
  g_assert_false (recourse_interview_signs_mean_sharing (interview, 0, 2));
  g_assert_true (recourse_interview_signs_mean_sharing (interview, 0, 3));
}

/* --- What is settled by cutting the connection; `report` comes before `cut` but needs an answer */

typedef struct
{
  RecourseAdvisor *advisor;
  RecourseInterview *interview;
} Plans;

static void
set_up (Plans *self, gconstpointer unused)
{
  static const char *const levels[] = { "fraud", "none strong", "shared", "no yes", NULL };
  g_autoptr (SmallPack) pack = small_pack_new ();

  small_pack_screen (pack, "problem", TRUE, "mistake deceived");
  small_pack_signs (pack, "signs", levels,
                    "hurry: fraud=strong; screen-seen: fraud=strong shared=yes");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "report", .when = "problem=deceived" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "cut", .when = "shared=yes" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "bank", .when = "fraud=strong" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "keep", .urgency = "today" });
  self->advisor = small_pack_compile (pack);
  self->interview = recourse_interview_new (self->advisor, NOW);
}

static void
tear_down (Plans *self, gconstpointer unused)
{
  g_assert_finalize_object (self->interview);
  g_assert_finalize_object (self->advisor);
}

static char *
dup_ids (Plans *self, const RecoursePlan *plan)
{
  RecoursePack *pack = recourse_advisor_peek_pack (self->advisor);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < plan->n_items; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            recourse_pack_remedy (pack, plan->items[i])->id);
  return g_string_free (ids, FALSE);
}

static void
assert_plans (Plans *self, const char *settled, const char *certain, const char *urgent)
{
  guint expected = settled == NULL
                       ? RECOURSE_NO_REMEDY
                       : oracle_remedy (recourse_advisor_peek_pack (self->advisor), settled);
  g_autofree char *listed = NULL;
  g_autofree char *listed_urgent = NULL;
  RecoursePlan plan;

  g_assert_cmpuint (recourse_interview_settled (self->interview), ==, expected);
  recourse_interview_list_plan (self->interview, RECOURSE_REMEDY_DO, RECOURSE_STATUS_CERTAIN,
                                &plan);
  listed = dup_ids (self, &plan);
  g_assert_cmpstr (listed, ==, certain);
  recourse_interview_list_urgent (self->interview, &plan);
  listed_urgent = dup_ids (self, &plan);
  g_assert_cmpstr (listed_urgent, ==, urgent);
}

static void
test_settled (Plans *self, gconstpointer unused)
{
  assert_plans (self, NULL, "keep", "");
  recourse_interview_raise_alarm (self->interview);
  assert_plans (self, NULL, "cut bank keep", "cut bank");
  recourse_interview_set_sharing_ended (self->interview, TRUE);
  assert_plans (self, "cut", "bank cut keep", "bank");
  recourse_interview_set_sharing_ended (self->interview, FALSE);
  assert_plans (self, NULL, "cut bank keep", "cut bank");
}

/* Whoever has cut the connection has not reported anything by that. */
static void
test_settled_stays (Plans *self, gconstpointer unused)
{
  recourse_interview_raise_alarm (self->interview);
  recourse_interview_set_sharing_ended (self->interview, TRUE);
  recourse_interview_answer_value (self->interview, 0, 1);
  assert_plans (self, "cut", "report bank cut keep", "report bank");
}

static void
test_settled_by_signs (Plans *self, gconstpointer unused)
{
  recourse_interview_answer_signs (self->interview, 1, 2);
  recourse_interview_set_sharing_ended (self->interview, TRUE);
  assert_plans (self, "cut", "bank cut keep", "bank");
  recourse_interview_answer_signs (self->interview, 1, 2);
  assert_plans (self, NULL, "cut bank keep", "cut bank");
}

/* What is taken back or left open was not done: nothing may be called done then. */
static void
test_settled_without_sharing (Plans *self, gconstpointer unused)
{
  recourse_interview_answer_signs (self->interview, 1, 1);
  recourse_interview_set_sharing_ended (self->interview, TRUE);
  assert_plans (self, NULL, "bank keep", "bank");
  recourse_interview_raise_alarm (self->interview);
  recourse_interview_set_sharing_ended (self->interview, TRUE);
  recourse_interview_answer_unsure (self->interview, 1);
  assert_plans (self, NULL, "keep", "");
  recourse_interview_raise_alarm (self->interview);
  recourse_interview_set_sharing_ended (self->interview, TRUE);
  recourse_interview_take_back (self->interview, 1);
  assert_plans (self, NULL, "keep", "");
}

static void
add_plans (const char *path, void (*run) (Plans *self, gconstpointer unused))
{
  g_test_add (path, Plans, NULL, set_up, run, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  interview_fixture_add ("/advice/interview/signs-mean-sharing", test_signs_mean_sharing);
  g_test_add_func ("/advice/interview/signs-together", test_signs_together);
  add_plans ("/advice/interview/settled", test_settled);
  add_plans ("/advice/interview/settled-stays", test_settled_stays);
  add_plans ("/advice/interview/settled-by-signs", test_settled_by_signs);
  add_plans ("/advice/interview/settled-without-sharing", test_settled_without_sharing);
  return g_test_run ();
}
