/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-plan"

#include "recourse-plan.h"

#include "oracle.h"
#include "small-pack.h"

static RecourseAdvisor *
compile_pack (void)
{
  g_autoptr (SmallPack) pack = small_pack_new ();

  small_pack_screen (pack, "problem", TRUE, "mistake deceived");
  small_pack_screen (pack, "helper", TRUE, "me away");
  small_pack_screen (pack, "state", FALSE, "pending received");
  small_pack_message (pack, "letter", "problem=mistake");
  small_pack_message (pack, "call", "");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "prevent", .urgency = "later" });
  small_pack_remedy (pack,
                     &(SmallRemedy){ .id = "court", .urgency = "week", .when = "state=received" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "keep", .urgency = "today" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "threat", .kind = "do_not", .urgency = "today" });
  small_pack_remedy (pack,
                     &(SmallRemedy){ .id = "ask",
                                     .when = "problem=mistake",
                                     .steps = "open; mine: helper=me; theirs: helper=away; pend: "
                                              "state=pending",
                                     .messages = "call letter" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "delete", .kind = "do_not" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "police", .when = "problem=deceived" });
  small_pack_remedy (pack, &(SmallRemedy){ .id = "photo" });
  return small_pack_compile (pack);
}

static void
assert_list (RecourseAdvisor *advisor,
             const RecourseSituation *situation,
             RecourseRemedyKind kind,
             RecourseStatus status,
             const char *expected)
{
  g_autoptr (GString) listed = g_string_new (NULL);
  RecourseAdvice advice;
  RecoursePlan plan;

  recourse_advisor_advise (advisor, situation, &advice);
  recourse_plan_list (advisor, &advice, kind, status, &plan);
  for (guint i = 0; i < plan.n_items; i++)
    g_string_append_printf (
        listed, "%s%s", i > 0 ? " " : "",
        recourse_pack_remedy (recourse_advisor_peek_pack (advisor), plan.items[i])->id);
  g_assert_cmpstr (listed->str, ==, expected);
}

static void
test_order (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecourseSituation situation;

  recourse_advisor_situation_init (advisor, &situation);
  oracle_answer (advisor, &situation, "problem=mistake");
  assert_list (advisor, &situation, RECOURSE_REMEDY_DO, RECOURSE_STATUS_CERTAIN,
               "ask photo keep prevent");
  assert_list (advisor, &situation, RECOURSE_REMEDY_DO, RECOURSE_STATUS_POSSIBLE, "court");
  assert_list (advisor, &situation, RECOURSE_REMEDY_DO, RECOURSE_STATUS_RULED_OUT, "police");
  assert_list (advisor, &situation, RECOURSE_REMEDY_DO_NOT, RECOURSE_STATUS_CERTAIN,
               "delete threat");
  assert_list (advisor, &situation, RECOURSE_REMEDY_DO_NOT, RECOURSE_STATUS_POSSIBLE, "");
}

static void
assert_steps (RecourseAdvisor *advisor, const RecourseSituation *situation, const char *expected)
{
  guint ask = oracle_remedy (recourse_advisor_peek_pack (advisor), "ask");
  g_autoptr (GPtrArray) steps = recourse_plan_steps (advisor, situation, ask);
  g_autoptr (GString) listed = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const RecourseStep *step = g_ptr_array_index (steps, i);

      g_string_append_printf (listed, "%s%s", i > 0 ? " " : "", step->id);
    }
  g_assert_cmpstr (listed->str, ==, expected);
}

/* A step that may not fit is left out; who sits here is taken to be the first until it is said. */
static void
test_steps (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecourseSituation situation;

  recourse_advisor_situation_init (advisor, &situation);
  assert_steps (advisor, &situation, "open mine");
  oracle_answer (advisor, &situation, "helper=away state=received");
  assert_steps (advisor, &situation, "open theirs");
  oracle_answer (advisor, &situation, "state=pending");
  assert_steps (advisor, &situation, "open theirs pend");
}

static void
assert_messages (RecourseAdvisor *advisor, const RecourseSituation *situation, const char *expected)
{
  guint ask = oracle_remedy (recourse_advisor_peek_pack (advisor), "ask");
  g_autoptr (GPtrArray) messages = recourse_plan_messages (advisor, situation, ask);
  g_autoptr (GString) listed = g_string_new (NULL);

  for (guint i = 0; i < messages->len; i++)
    {
      const RecourseMessage *message = g_ptr_array_index (messages, i);

      g_string_append_printf (listed, "%s%s", i > 0 ? " " : "", message->id);
    }
  g_assert_cmpstr (listed->str, ==, expected);
}

static void
test_messages (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecourseSituation situation;

  /* While an answer is missing, the words for each of its values are offered. */
  recourse_advisor_situation_init (advisor, &situation);
  assert_messages (advisor, &situation, "call letter");
  oracle_answer (advisor, &situation, "problem=mistake");
  assert_messages (advisor, &situation, "call letter");
  oracle_answer (advisor, &situation, "problem=deceived");
  assert_messages (advisor, &situation, "call");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/plan/order", test_order);
  g_test_add_func ("/advice/plan/steps", test_steps);
  g_test_add_func ("/advice/plan/messages", test_messages);
  return g_test_run ();
}
