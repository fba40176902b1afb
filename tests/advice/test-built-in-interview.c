/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-built-in-interview"

#include "recourse-interview.h"
#include "recourse-plan.h"

#include "built-in-fixture.h"
#include "oracle.h"

/* What the built-in pack says to real people: the first minute, the alarm, a friend's transfer. */
#define LONGEST_INTERVIEW 8

/* Whoever was tricked hears of the police at once, before any other question. */
static void
test_deceived (BuiltInFixture *f, gconstpointer unused)
{
  guint police = oracle_remedy (f->pack, "police-report");
  RecourseSituation situation;
  RecourseAdvice advice;
  RecoursePlan plan;

  recourse_advisor_situation_init (f->advisor, &situation);
  recourse_advisor_advise (f->advisor, &situation, &advice);
  g_assert_cmpstr (recourse_pack_screen (f->pack, advice.next_screen)->id, ==, "problem");
  oracle_answer (f->advisor, &situation, "problem=deceived");
  recourse_advisor_advise (f->advisor, &situation, &advice);
  g_assert_cmpint (advice.statuses[police], ==, RECOURSE_STATUS_CERTAIN);
  recourse_plan_list (f->advisor, &advice, RECOURSE_REMEDY_DO, RECOURSE_STATUS_CERTAIN, &plan);
  g_assert_cmpuint (plan.items[0], ==, police);
}

/* The big button: cutting the connection comes first of all, then the police. */
static void
test_alarm (BuiltInFixture *f, gconstpointer unused)
{
  g_autoptr (RecourseInterview) interview = recourse_interview_new (f->advisor, 0);
  const RecourseAdvice *advice = recourse_interview_peek_advice (interview);
  RecoursePlan plan;

  recourse_interview_raise_alarm (interview);
  g_assert_true (recourse_interview_is_screen_shared (interview));
  recourse_plan_list (f->advisor, advice, RECOURSE_REMEDY_DO, RECOURSE_STATUS_CERTAIN, &plan);
  g_assert_cmpuint (plan.items[0], ==, oracle_remedy (f->pack, "stop-screen-share"));
  g_assert_cmpuint (plan.items[1], ==, oracle_remedy (f->pack, "police-report"));
}

/* Every sign that says that the screen is seen hides payment details, whatever else is ticked. */
static void
test_signs_of_sharing (BuiltInFixture *f, gconstpointer unused)
{
  g_autoptr (RecourseInterview) interview = recourse_interview_new (f->advisor, 0);
  guint screen = oracle_screen (f->pack, "signs");
  guint shared = oracle_variable (f->pack, "screen_shared");
  const RecourseScreen *signs = recourse_pack_screen (f->pack, screen);

  g_assert_cmpuint (signs->n_signs, <, 16);
  for (guint64 ticked = 0; ticked < G_GUINT64_CONSTANT (1) << signs->n_signs; ticked++)
    {
      gboolean is_seen = FALSE;

      for (guint s = 0; s < signs->n_signs; s++)
        is_seen = is_seen || ((ticked >> s & 1) != 0 && signs->signs[s].sets[shared] == 2);
      recourse_interview_answer_signs (interview, screen, ticked);
      g_assert_cmpint (recourse_interview_is_screen_shared (interview), ==, is_seen);
    }
}

static void
assert_status (BuiltInFixture *f,
               const RecourseAdvice *advice,
               const char *remedy,
               RecourseStatus status)
{
  g_assert_cmpint (advice->statuses[oracle_remedy (f->pack, remedy)], ==, status);
}

static const RecourseDeadline *
find_deadline (BuiltInFixture *f, const RecourseAdvice *advice, const char *remedy)
{
  for (guint i = 0; i < advice->n_deadlines; i++)
    if (advice->deadlines[i].remedy == oracle_remedy (f->pack, remedy))
      return &advice->deadlines[i];
  return NULL;
}

static void
advise_after (BuiltInFixture *f,
              RecourseSituation *situation,
              gint64 after,
              RecourseAdvice *out_advice)
{
  gint64 start = 0;

  g_assert_true (recourse_china_time_parse ("2026-11-23T10:00:00+08:00", &start, NULL));
  g_assert_true (recourse_advisor_set_times (f->advisor, situation, start, start + after, NULL));
  recourse_advisor_advise (f->advisor, situation, out_advice);
}

/* Sent to the wrong friend at ten in the morning, and not accepted yet. */
static void
test_friend_transfer (BuiltInFixture *f, gconstpointer unused)
{
  const RecourseDeadline *deadline = NULL;
  RecourseSituation situation;
  RecourseAdvice advice;
  gint64 end = 0;

  g_assert_true (recourse_china_time_parse ("2026-11-24T10:00:00+08:00", &end, NULL));
  recourse_advisor_situation_init (f->advisor, &situation);
  oracle_answer (f->advisor, &situation,
                 "problem=wrong_person fraud=none screen_shared=no payment=transfer state=pending");

  advise_after (f, &situation, 20 * RECOURSE_MINUTE, &advice);
  assert_status (f, &advice, "ask-return", RECOURSE_STATUS_CERTAIN);
  assert_status (f, &advice, "await-auto-return", RECOURSE_STATUS_CERTAIN);
  assert_status (f, &advice, "recall-button", RECOURSE_STATUS_CERTAIN);
  assert_status (f, &advice, "remind-payee", RECOURSE_STATUS_CERTAIN);
  assert_status (f, &advice, "police-report", RECOURSE_STATUS_RULED_OUT);
  assert_status (f, &advice, "ask-refund", RECOURSE_STATUS_RULED_OUT);
  g_assert_cmpuint (advice.next_screen, ==, RECOURSE_NO_SCREEN);
  deadline = find_deadline (f, &advice, "await-auto-return");
  g_assert_cmpint (deadline->at, ==, end);
  g_assert_cmpint (deadline->state, ==, RECOURSE_DEADLINE_OPEN);
  g_assert_cmpint (advice.wake_up, ==, end - 24 * RECOURSE_HOUR + 30 * RECOURSE_MINUTE);

  advise_after (f, &situation, 18 * RECOURSE_HOUR, &advice);
  g_assert_cmpint (find_deadline (f, &advice, "await-auto-return")->state, ==,
                   RECOURSE_DEADLINE_CLOSING);
  g_assert_cmpint (advice.wake_up, ==, end);

  /* A day later it cannot be waiting any more. */
  advise_after (f, &situation, 24 * RECOURSE_HOUR, &advice);
  g_assert_true (advice.is_contradictory);
}

/* He accepted it and keeps it: the claim's date is in years, and never rules the claim out. */
static void
test_friend_keeps_it (BuiltInFixture *f, gconstpointer unused)
{
  RecourseSituation situation;
  RecourseAdvice advice;
  gint64 end = 0;

  g_assert_true (recourse_china_time_parse ("2029-11-23T10:00:00+08:00", &end, NULL));
  recourse_advisor_situation_init (f->advisor, &situation);
  oracle_answer (f->advisor, &situation,
                 "problem=wrong_person fraud=none screen_shared=no payment=transfer state=received "
                 "payee=refuses identity=known");
  advise_after (f, &situation, 48 * RECOURSE_HOUR, &advice);
  assert_status (f, &advice, "ask-refund", RECOURSE_STATUS_CERTAIN);
  assert_status (f, &advice, "civil-claim", RECOURSE_STATUS_CERTAIN);
  assert_status (f, &advice, "mediation", RECOURSE_STATUS_CERTAIN);
  assert_status (f, &advice, "identify-payee", RECOURSE_STATUS_RULED_OUT);
  g_assert_cmpint (find_deadline (f, &advice, "civil-claim")->at, ==, end);

  advise_after (f, &situation, 366 * 4 * 24 * RECOURSE_HOUR, &advice);
  assert_status (f, &advice, "civil-claim", RECOURSE_STATUS_CERTAIN);
  g_assert_cmpint (find_deadline (f, &advice, "civil-claim")->state, ==, RECOURSE_DEADLINE_PAST);
}

/* Each way in which one question can be answered: single values, sets of signs, "not sure". */
static guint
count_answers (const BuiltInFixture *f, const RecourseScreen *screen)
{
  guint n = 1;

  for (guint i = 0; i < screen->n_variables; i++)
    n *= recourse_pack_variable (f->pack, screen->variables[i])->n_values;
  return screen->on_start_page ? n : n + 1;
}

static void
give_answer (const BuiltInFixture *f, RecourseSituation *situation, guint screen, guint answer)
{
  const RecourseScreen *shown = recourse_pack_screen (f->pack, screen);
  guint n_values = count_answers (f, shown) - (shown->on_start_page ? 0 : 1);

  for (guint i = 0; i < shown->n_variables; i++)
    {
      guint width = recourse_pack_variable (f->pack, shown->variables[i])->n_values;
      guint64 values = G_GUINT64_CONSTANT (1) << answer % width;

      recourse_advisor_answer (f->advisor, situation, shown->variables[i],
                               answer >= n_values ? G_MAXUINT64 : values);
      answer = answer >= n_values ? answer : answer / width;
    }
}

/* The most screens from here on; each answer has to lower the bound. */
static guint
measure_interview (const BuiltInFixture *f, const RecourseSituation *situation, guint bound)
{
  const RecourseScreen *screen = NULL;
  RecourseAdvice advice;
  guint longest = 0;

  recourse_advisor_advise (f->advisor, situation, &advice);
  g_assert_cmpuint (advice.at_most, <, bound);
  if (advice.next_screen == RECOURSE_NO_SCREEN)
    return 0;
  screen = recourse_pack_screen (f->pack, advice.next_screen);
  for (guint i = 0; i < count_answers (f, screen); i++)
    {
      RecourseSituation next = *situation;
      guint rest = 0;

      give_answer (f, &next, advice.next_screen, i);
      rest = measure_interview (f, &next, advice.at_most);
      longest = MAX (longest, rest);
    }
  return longest + (screen->on_start_page ? 0 : 1);
}

/* Every interview, contradictory answers and "not sure" included, with and without the clock. */
static void
test_longest_interview (BuiltInFixture *f, gconstpointer unused)
{
  RecourseSituation situation;
  guint longest = 0;

  recourse_advisor_situation_init (f->advisor, &situation);
  longest = measure_interview (f, &situation, G_MAXUINT);
  g_test_message ("the longest interview has %u screens", longest);
  g_assert_cmpuint (longest, <=, LONGEST_INTERVIEW);
  g_assert_true (recourse_advisor_set_times (f->advisor, &situation, 0, RECOURSE_HOUR, NULL));
  g_assert_cmpuint (measure_interview (f, &situation, G_MAXUINT), <=, longest);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  built_in_fixture_add ("/advice/built-in/deceived", test_deceived);
  built_in_fixture_add ("/advice/built-in/alarm", test_alarm);
  built_in_fixture_add ("/advice/built-in/signs-of-sharing", test_signs_of_sharing);
  built_in_fixture_add ("/advice/built-in/friend-transfer", test_friend_transfer);
  built_in_fixture_add ("/advice/built-in/friend-keeps-it", test_friend_keeps_it);
  built_in_fixture_add ("/advice/built-in/longest-interview", test_longest_interview);
  return g_test_run ();
}
