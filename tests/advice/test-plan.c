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

/* 2026-11-23 10:00:07 in Beijing, and the same minute without seconds */
#define SECONDS (G_GINT64_CONSTANT (1795399207) * RECOURSE_SECOND)
#define MINUTE (SECONDS - 7 * RECOURSE_SECOND)

/* A guess must not sound like what the bill says. */
static void
test_fill_message (void)
{
  static const struct
  {
    gint64 time;
    gboolean is_about;
    gint64 amount;
    const char *english;
    const char *chinese;
  } rows[] = {
    { SECONDS, FALSE, 800050, "at 23 Nov 2026, 10:00:07: ¥8,000.50",
      "2026年11月23日 10:00:07转了8,000.50元" },
    { MINUTE, FALSE, 0, "at 23 Nov 2026, 10:00: ________", "2026年11月23日 10:00转了＿＿＿＿" },
    { SECONDS, TRUE, 0, "at about 23 Nov 2026, 10:00 (read the exact time from the bill): ________",
      "大约2026年11月23日 10:00（准确时间请照账单念）转了＿＿＿＿" },
    { RECOURSE_TIME_UNKNOWN, FALSE, 100, "at ________: ¥1", "＿＿＿＿转了1元" },
    { RECOURSE_TIME_UNKNOWN, TRUE, 0, "at ________: ________", "＿＿＿＿转了＿＿＿＿" },
  };
  char english[] = "at {slot:time}: {slot:amount}";
  char chinese[] = "{slot:time}转了{slot:amount}";
  const RecourseMessage message = {
    .text = { .in = { [RECOURSE_LANGUAGE_EN] = english, [RECOURSE_LANGUAGE_ZH_CN] = chinese } }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const RecourseSituation situation = { .transferred_at = rows[i].time,
                                            .is_about = rows[i].is_about,
                                            .amount = rows[i].amount };
      g_autofree char *in_english = recourse_situation_fill_message (&situation, &message,
                                                                     RECOURSE_LANGUAGE_EN);
      g_autofree char *in_chinese = recourse_situation_fill_message (&situation, &message,
                                                                     RECOURSE_LANGUAGE_ZH_CN);

      g_assert_cmpstr (in_english, ==, rows[i].english);
      g_assert_cmpstr (in_chinese, ==, rows[i].chinese);
    }
}

/* Behind the others of its urgency and no further; what is not there moves nothing. */
static void
test_put_last (void)
{
  g_autoptr (RecourseAdvisor) advisor = compile_pack ();
  RecoursePack *pack = recourse_advisor_peek_pack (advisor);
  guint ask = oracle_remedy (pack, "ask");
  guint police = oracle_remedy (pack, "police");
  guint photo = oracle_remedy (pack, "photo");
  guint keep = oracle_remedy (pack, "keep");
  RecoursePlan plan = { .n_items = 4, .items = { ask, police, photo, keep } };

  recourse_plan_put_last (advisor, &plan, RECOURSE_NO_REMEDY);
  recourse_plan_put_last (advisor, &plan, oracle_remedy (pack, "court"));
  g_assert_cmpuint (plan.items[0], ==, ask);
  recourse_plan_put_last (advisor, &plan, ask);
  g_assert_cmpuint (plan.n_items, ==, 4);
  g_assert_cmpuint (plan.items[0], ==, police);
  g_assert_cmpuint (plan.items[1], ==, photo);
  g_assert_cmpuint (plan.items[2], ==, ask);
  g_assert_cmpuint (plan.items[3], ==, keep);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/plan/order", test_order);
  g_test_add_func ("/advice/plan/steps", test_steps);
  g_test_add_func ("/advice/plan/messages", test_messages);
  g_test_add_func ("/advice/plan/fill-message", test_fill_message);
  g_test_add_func ("/advice/plan/put-last", test_put_last);
  return g_test_run ();
}
