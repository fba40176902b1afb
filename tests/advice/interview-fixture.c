/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interview-fixture.h"

#include "oracle.h"
#include "small-pack.h"

static RecourseAdvisor *
compile_pack (void)
{
  static const char *const levels[] = { "fraud", "none suspected strong", "shared", "no yes",
                                        NULL };
  g_autoptr (SmallPack) pack = small_pack_new ();

  small_pack_screen (pack, "problem", TRUE, "mistake deceived");
  small_pack_signs (pack, "signs", levels,
                    "hurry: fraud=strong; new-contact: fraud=suspected; "
                    "screen-seen: fraud=strong shared=yes");
  small_pack_screen (pack, "state", FALSE, "pending received");
  small_pack_screen (pack, "payee", FALSE, "friendly refuses");
  small_pack_elapsed (pack, "PT30M PT24H");
  small_pack_amount (pack, "300000");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "police",
                                           .when = "problem=deceived | fraud=strong",
                                           .steps = "ring; go",
                                           .follow_up = "PT48H" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "cut", .when = "shared=yes" });
  small_pack_remedy (
      pack, &(SmallRemedy){ .id = "refund", .when = "state=received payee=refuses fraud=none" });
  small_pack_remedy (
      pack,
      &(SmallRemedy){ .id = "wait", .when = "state=pending elapsed=c0,c1", .deadline = "PT24H" });
  return small_pack_compile (pack);
}

static void
changed_cb (RecourseInterview *interview, gpointer user_data)
{
  InterviewFixture *self = user_data;

  self->n_changes++;
}

static void
set_up (InterviewFixture *self, gconstpointer unused)
{
  self->advisor = compile_pack ();
  self->interview = recourse_interview_new (self->advisor, NOW);
  self->n_changes = 0;
  g_signal_connect (self->interview, "changed", G_CALLBACK (changed_cb), self);
}

static void
tear_down (InterviewFixture *self, gconstpointer unused)
{
  g_assert_finalize_object (self->interview);
  g_assert_finalize_object (self->advisor);
}

RecourseStatus
interview_fixture_status (InterviewFixture *self, guint remedy)
{
  return recourse_interview_peek_advice (self->interview)->statuses[remedy];
}

guint64
interview_fixture_known (InterviewFixture *self, const char *variable)
{
  guint v = oracle_variable (recourse_advisor_peek_pack (self->advisor), variable);

  return recourse_space_get (recourse_advisor_peek_space (self->advisor),
                             &recourse_interview_peek_situation (self->interview)->known, v);
}

void
interview_fixture_add (const char *path,
                       void (*func) (InterviewFixture *self, gconstpointer unused))
{
  g_test_add (path, InterviewFixture, NULL, set_up, func, tear_down);
}
