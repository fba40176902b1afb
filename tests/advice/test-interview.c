/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-interview"

#include "interview-fixture.h"
#include "small-pack.h"

static void
test_new (InterviewFixture *f, gconstpointer unused)
{
  g_assert_true (recourse_interview_peek_advisor (f->interview) == f->advisor);
  g_assert_cmpuint (recourse_interview_next_screen (f->interview), ==, PROBLEM);
  g_assert_cmpint (recourse_interview_peek_situation (f->interview)->at, ==, NOW);
  for (guint i = PROBLEM; i <= PAYEE; i++)
    g_assert_false (recourse_interview_is_answered (f->interview, i));
  g_assert_false (recourse_interview_is_screen_shared (f->interview));
  g_assert_cmpuint (f->n_changes, ==, 0);
}

static void
test_answer_value (InterviewFixture *f, gconstpointer unused)
{
  guint value = 9;

  g_assert_false (recourse_interview_answered_value (f->interview, PROBLEM, &value));
  recourse_interview_answer_value (f->interview, PROBLEM, 1);
  g_assert_cmpuint (f->n_changes, ==, 1);
  g_assert_true (recourse_interview_is_answered (f->interview, PROBLEM));
  g_assert_false (recourse_interview_is_unsure (f->interview, PROBLEM));
  g_assert_true (recourse_interview_answered_value (f->interview, PROBLEM, &value));
  g_assert_cmpuint (value, ==, 1);
  g_assert_cmpint (interview_fixture_status (f, POLICE), ==, RECOURSE_STATUS_CERTAIN);
}

static void
test_unsure (InterviewFixture *f, gconstpointer unused)
{
  guint value = 9;

  recourse_interview_answer_unsure (f->interview, STATE);
  g_assert_true (recourse_interview_is_answered (f->interview, STATE));
  g_assert_true (recourse_interview_is_unsure (f->interview, STATE));
  g_assert_false (recourse_interview_answered_value (f->interview, STATE, &value));
  g_assert_cmphex (interview_fixture_known (f, "state"), ==, 3);

  recourse_interview_answer_value (f->interview, STATE, 0);
  g_assert_false (recourse_interview_is_unsure (f->interview, STATE));
}

/* The highest ticked value wins, for each variable by itself. */
static void
test_signs (InterviewFixture *f, gconstpointer unused)
{
  static const struct
  {
    guint64 ticked;
    guint64 fraud;
    guint64 shared;
  } rows[] = {
    { 0, 1, 1 },
    { NEW_CONTACT, 2, 1 },
    { HURRY, 4, 1 },
    { HURRY | NEW_CONTACT, 4, 1 },
    { SCREEN_SEEN, 4, 2 },
    { SCREEN_SEEN | NEW_CONTACT, 4, 2 },
    { HURRY | NEW_CONTACT | SCREEN_SEEN, 4, 2 },
  };
  guint value = 9;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      recourse_interview_answer_signs (f->interview, SIGNS, rows[i].ticked);
      g_assert_cmphex (interview_fixture_known (f, "fraud"), ==, rows[i].fraud);
      g_assert_cmphex (interview_fixture_known (f, "shared"), ==, rows[i].shared);
      g_assert_cmphex (recourse_interview_ticked_signs (f->interview, SIGNS), ==, rows[i].ticked);
      g_assert_true (recourse_interview_is_answered (f->interview, SIGNS));
      g_assert_false (recourse_interview_answered_value (f->interview, SIGNS, &value));
      g_assert_cmpint (recourse_interview_is_screen_shared (f->interview), ==, rows[i].shared == 2);
    }
}

static void
test_signs_unsure (InterviewFixture *f, gconstpointer unused)
{
  recourse_interview_answer_unsure (f->interview, SIGNS);
  g_assert_cmphex (interview_fixture_known (f, "fraud"), ==, 7);
  g_assert_cmphex (interview_fixture_known (f, "shared"), ==, 3);
  g_assert_true (recourse_interview_is_unsure (f->interview, SIGNS));
  g_assert_cmphex (recourse_interview_ticked_signs (f->interview, SIGNS), ==, 0);
}

static void
test_alarm (InterviewFixture *f, gconstpointer unused)
{
  recourse_interview_answer_value (f->interview, PROBLEM, 0);
  recourse_interview_raise_alarm (f->interview);
  g_assert_cmpuint (f->n_changes, ==, 2);
  g_assert_cmphex (interview_fixture_known (f, "fraud"), ==, 4);
  g_assert_cmphex (interview_fixture_known (f, "shared"), ==, 2);
  g_assert_cmphex (recourse_interview_ticked_signs (f->interview, SIGNS), ==, SCREEN_SEEN);
  g_assert_true (recourse_interview_is_answered (f->interview, SIGNS));
  g_assert_true (recourse_interview_is_screen_shared (f->interview));
  g_assert_cmpint (interview_fixture_status (f, POLICE), ==, RECOURSE_STATUS_CERTAIN);
  g_assert_cmpint (interview_fixture_status (f, CUT), ==, RECOURSE_STATUS_CERTAIN);
  /* What was answered before stays. */
  g_assert_cmphex (interview_fixture_known (f, "problem"), ==, 1);
}

static void
test_sharing_ended (InterviewFixture *f, gconstpointer unused)
{
  recourse_interview_raise_alarm (f->interview);
  recourse_interview_set_sharing_ended (f->interview, TRUE);
  g_assert_cmpuint (f->n_changes, ==, 2);
  g_assert_false (recourse_interview_is_screen_shared (f->interview));
  /* What to do about it still holds. */
  g_assert_cmpint (interview_fixture_status (f, CUT), ==, RECOURSE_STATUS_CERTAIN);

  recourse_interview_set_sharing_ended (f->interview, FALSE);
  g_assert_true (recourse_interview_is_screen_shared (f->interview));
  recourse_interview_set_sharing_ended (f->interview, TRUE);
  recourse_interview_raise_alarm (f->interview);
  g_assert_true (recourse_interview_is_screen_shared (f->interview));
  recourse_interview_answer_unsure (f->interview, SIGNS);
  g_assert_true (recourse_interview_is_screen_shared (f->interview));
  recourse_interview_set_sharing_ended (f->interview, TRUE);
  recourse_interview_answer_signs (f->interview, SIGNS, SCREEN_SEEN);
  g_assert_true (recourse_interview_is_screen_shared (f->interview));
}

static void
test_change_keeps_later_answers (InterviewFixture *f, gconstpointer unused)
{
  guint value = 9;

  recourse_interview_answer_value (f->interview, PROBLEM, 0);
  recourse_interview_answer_signs (f->interview, SIGNS, 0);
  recourse_interview_answer_value (f->interview, STATE, 1);
  recourse_interview_answer_value (f->interview, PAYEE, 1);
  g_assert_cmpint (interview_fixture_status (f, REFUND), ==, RECOURSE_STATUS_CERTAIN);
  g_assert_cmpuint (recourse_interview_next_screen (f->interview), ==, RECOURSE_NO_SCREEN);

  recourse_interview_answer_value (f->interview, STATE, 0);
  g_assert_cmpint (interview_fixture_status (f, REFUND), ==, RECOURSE_STATUS_RULED_OUT);
  recourse_interview_take_back (f->interview, STATE);
  g_assert_false (recourse_interview_is_answered (f->interview, STATE));
  g_assert_cmpuint (recourse_interview_next_screen (f->interview), ==, STATE);
  g_assert_true (recourse_interview_answered_value (f->interview, PAYEE, &value));
  g_assert_cmpuint (value, ==, 1);
  recourse_interview_answer_value (f->interview, STATE, 1);
  g_assert_cmpint (interview_fixture_status (f, REFUND), ==, RECOURSE_STATUS_CERTAIN);
}

static void
test_take_back_signs (InterviewFixture *f, gconstpointer unused)
{
  recourse_interview_answer_signs (f->interview, SIGNS, SCREEN_SEEN);
  recourse_interview_take_back (f->interview, SIGNS);
  g_assert_cmphex (interview_fixture_known (f, "fraud"), ==, 7);
  g_assert_cmphex (interview_fixture_known (f, "shared"), ==, 3);
  g_assert_cmphex (recourse_interview_ticked_signs (f->interview, SIGNS), ==, 0);
  g_assert_false (recourse_interview_is_answered (f->interview, SIGNS));
}

static void
assert_chip (InterviewFixture *f, guint screen, const char *english, const char *chinese)
{
  g_autofree char *in_english = recourse_interview_chip_text (f->interview, screen,
                                                              RECOURSE_LANGUAGE_EN);
  g_autofree char *in_chinese = recourse_interview_chip_text (f->interview, screen,
                                                              RECOURSE_LANGUAGE_ZH_CN);

  g_assert_cmpstr (in_english, ==, english);
  g_assert_cmpstr (in_chinese, ==, chinese);
}

static void
test_chips (InterviewFixture *f, gconstpointer unused)
{
  assert_chip (f, STATE, NULL, NULL);
  recourse_interview_answer_unsure (f->interview, STATE);
  assert_chip (f, STATE, NULL, NULL);
  recourse_interview_answer_value (f->interview, STATE, 1);
  assert_chip (f, STATE, "received", "字");

  recourse_interview_answer_signs (f->interview, SIGNS, 0);
  assert_chip (f, SIGNS, "none", "字");
  recourse_interview_answer_signs (f->interview, SIGNS, NEW_CONTACT);
  assert_chip (f, SIGNS, "suspected", "字");
  recourse_interview_answer_signs (f->interview, SIGNS, SCREEN_SEEN);
  assert_chip (f, SIGNS, "strong, yes", "字、字");
}

/* "No signs, shared" would be wrong: what is the lowest is only said when there is nothing else. */
static void
test_chip_without_lowest (void)
{
  static const char *const levels[] = { "fraud", "none strong", "shared", "no yes", NULL };
  g_autoptr (SmallPack) pack = small_pack_new ();
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (RecourseInterview) interview = NULL;
  g_autofree char *chip = NULL;

  small_pack_signs (pack, "signs", levels, "hurry: fraud=strong; seen: shared=yes");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "keep" });
  advisor = small_pack_compile (pack);
  interview = recourse_interview_new (advisor, NOW);
  recourse_interview_answer_signs (interview, 0, 2);
  chip = recourse_interview_chip_text (interview, 0, RECOURSE_LANGUAGE_EN);
  g_assert_cmpstr (chip, ==, "yes");
}

static void
assert_reason (InterviewFixture *f, guint remedy, const char *english, const char *chinese)
{
  g_autofree char *in_english = recourse_interview_reason_text (f->interview, remedy,
                                                                RECOURSE_LANGUAGE_EN);
  g_autofree char *in_chinese = recourse_interview_reason_text (f->interview, remedy,
                                                                RECOURSE_LANGUAGE_ZH_CN);

  g_assert_cmpstr (in_english, ==, english);
  g_assert_cmpstr (in_chinese, ==, chinese);
}

static void
test_reasons (InterviewFixture *f, gconstpointer unused)
{
  assert_reason (f, POLICE, NULL, NULL);
  recourse_interview_answer_value (f->interview, PROBLEM, 1);
  assert_reason (f, POLICE, "problem: deceived", "名：字");
  recourse_interview_answer_signs (f->interview, SIGNS, 0);
  recourse_interview_answer_value (f->interview, STATE, 1);
  recourse_interview_answer_value (f->interview, PAYEE, 1);
  assert_reason (f, REFUND, "signs: none; state: received; payee: refuses",
                 "名：字；名：字；名：字");
  assert_reason (f, WAIT, "state: received", "名：字");
}

static void
test_reason_always (void)
{
  g_autoptr (SmallPack) pack = small_pack_new ();
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (RecourseInterview) interview = NULL;
  g_autofree char *reason = NULL;

  small_pack_screen (pack, "problem", FALSE, "a b");
  small_pack_remedy (pack, &(SmallRemedy){ .id = "keep" });
  advisor = small_pack_compile (pack);
  interview = recourse_interview_new (advisor, NOW);
  reason = recourse_interview_reason_text (interview, 0, RECOURSE_LANGUAGE_EN);
  g_assert_cmpstr (reason, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  interview_fixture_add ("/advice/interview/new", test_new);
  interview_fixture_add ("/advice/interview/answer-value", test_answer_value);
  interview_fixture_add ("/advice/interview/unsure", test_unsure);
  interview_fixture_add ("/advice/interview/signs", test_signs);
  interview_fixture_add ("/advice/interview/signs-unsure", test_signs_unsure);
  interview_fixture_add ("/advice/interview/alarm", test_alarm);
  interview_fixture_add ("/advice/interview/sharing-ended", test_sharing_ended);
  interview_fixture_add ("/advice/interview/change-keeps-later-answers",
                         test_change_keeps_later_answers);
  interview_fixture_add ("/advice/interview/take-back-signs", test_take_back_signs);
  interview_fixture_add ("/advice/interview/chips", test_chips);
  g_test_add_func ("/advice/interview/chip-without-lowest", test_chip_without_lowest);
  interview_fixture_add ("/advice/interview/reasons", test_reasons);
  g_test_add_func ("/advice/interview/reason-always", test_reason_always);
  return g_test_run ();
}
