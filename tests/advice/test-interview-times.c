/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-interview-times"

#include "interview-fixture.h"

#include "recourse-error.h"
#include "recourse-money.h"

static void
test_times (InterviewFixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (recourse_interview_set_transferred_at (f->interview, NOW - RECOURSE_HOUR, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (f->n_changes, ==, 1);
  g_assert_cmphex (interview_fixture_known (f, "elapsed"), ==, 2);
  g_assert_cmpint (recourse_interview_peek_advice (f->interview)->wake_up, ==,
                   NOW + 17 * RECOURSE_HOUR);

  recourse_interview_set_now (f->interview, NOW + 23 * RECOURSE_HOUR);
  g_assert_cmphex (interview_fixture_known (f, "elapsed"), ==, 4);
  g_assert_cmpint (interview_fixture_status (f, WAIT), ==, RECOURSE_STATUS_RULED_OUT);

  g_assert_true (
      recourse_interview_set_transferred_at (f->interview, RECOURSE_TIME_UNKNOWN, &error));
  g_assert_cmphex (interview_fixture_known (f, "elapsed"), ==, 7);
}

static void
test_time_in_the_future (InterviewFixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (recourse_interview_set_transferred_at (f->interview, NOW, &error));
  g_assert_false (recourse_interview_set_transferred_at (f->interview, NOW + 1, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  g_assert_cmpint (recourse_interview_peek_situation (f->interview)->transferred_at, ==, NOW);
  g_assert_cmpuint (f->n_changes, ==, 1);
}

/* "Just now" is said of one time only: the next one was read from somewhere. */
static void
test_time_is_about (InterviewFixture *f, gconstpointer unused)
{
  const RecourseSituation *situation = recourse_interview_peek_situation (f->interview);

  g_assert_true (recourse_interview_set_transferred_at (f->interview, NOW, NULL));
  g_assert_false (situation->is_about);
  recourse_interview_set_time_is_about (f->interview, TRUE);
  g_assert_true (situation->is_about);
  g_assert_cmpuint (f->n_changes, ==, 2);
  recourse_interview_set_now (f->interview, NOW + RECOURSE_HOUR);
  g_assert_false (
      recourse_interview_set_transferred_at (f->interview, NOW + 2 * RECOURSE_HOUR, NULL));
  g_assert_true (situation->is_about);
  g_assert_true (recourse_interview_set_transferred_at (f->interview, NOW, NULL));
  g_assert_false (situation->is_about);
  recourse_interview_set_time_is_about (f->interview, TRUE);
  recourse_interview_start_again (f->interview);
  g_assert_false (situation->is_about);
}

/* Somebody sets the clock to before the transfer: it has happened all the same. */
static void
test_clock_set_back (InterviewFixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (recourse_interview_set_transferred_at (f->interview, NOW - RECOURSE_HOUR, &error));
  recourse_interview_set_now (f->interview, NOW - 48 * RECOURSE_HOUR);
  g_assert_cmphex (interview_fixture_known (f, "elapsed"), ==, 1);
  g_assert_cmpint (recourse_interview_peek_situation (f->interview)->transferred_at, ==,
                   NOW - RECOURSE_HOUR);
  g_assert_cmpint (recourse_interview_peek_advice (f->interview)->deadlines[0].state, ==,
                   RECOURSE_DEADLINE_OPEN);
  recourse_interview_set_now (f->interview, NOW);
  g_assert_cmphex (interview_fixture_known (f, "elapsed"), ==, 2);

  /* Without a transfer there is nothing that it could be before. */
  g_assert_true (
      recourse_interview_set_transferred_at (f->interview, RECOURSE_TIME_UNKNOWN, &error));
  recourse_interview_set_now (f->interview, 0);
  g_assert_cmphex (interview_fixture_known (f, "elapsed"), ==, 7);
}

static void
test_amount (InterviewFixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (recourse_interview_set_amount (f->interview, 300000, &error));
  g_assert_cmphex (interview_fixture_known (f, "amount"), ==, 2);
  g_assert_false (recourse_interview_set_amount (f->interview, RECOURSE_MONEY_MAX_FEN + 1, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
  g_assert_cmpint (recourse_interview_peek_situation (f->interview)->amount, ==, 300000);
  g_assert_cmpuint (f->n_changes, ==, 1);
}

static void
test_ticks (InterviewFixture *f, gconstpointer unused)
{
  RecourseInterview *interview = f->interview;

  g_assert_cmpint (recourse_interview_ticked_at (interview, POLICE, "go"), ==,
                   RECOURSE_TIME_UNKNOWN);
  recourse_interview_tick (interview, POLICE, "go", NOW);
  g_assert_cmpint (recourse_interview_ticked_at (interview, POLICE, "go"), ==, NOW);
  g_assert_cmpint (recourse_interview_ticked_at (interview, POLICE, "ring"), ==,
                   RECOURSE_TIME_UNKNOWN);
  g_assert_cmpint (recourse_interview_ticked_at (interview, CUT, "go"), ==, RECOURSE_TIME_UNKNOWN);
  recourse_interview_tick (interview, POLICE, "go", NOW + 1);
  g_assert_cmpint (recourse_interview_ticked_at (interview, POLICE, "go"), ==, NOW + 1);

  /* Answers come and go; what was done stays done. */
  recourse_interview_answer_value (interview, PROBLEM, 0);
  g_assert_cmpint (recourse_interview_ticked_at (interview, POLICE, "go"), ==, NOW + 1);
  recourse_interview_untick (interview, POLICE, "go");
  g_assert_cmpint (recourse_interview_ticked_at (interview, POLICE, "go"), ==,
                   RECOURSE_TIME_UNKNOWN);
  recourse_interview_untick (interview, POLICE, "go");
}

/* A stop lasts 48 hours; its last quarter begins after 36. */
static void
test_record_countdown (InterviewFixture *f, gconstpointer unused)
{
  static const struct
  {
    gint64 after;
    RecourseDeadlineState state;
    gint64 wake_up;
  } rows[] = {
    { 0, RECOURSE_DEADLINE_OPEN, NOW + 36 * RECOURSE_HOUR },
    { 36 * RECOURSE_HOUR - 1, RECOURSE_DEADLINE_OPEN, NOW + 36 * RECOURSE_HOUR },
    { 36 * RECOURSE_HOUR, RECOURSE_DEADLINE_CLOSING, NOW + 48 * RECOURSE_HOUR },
    { 48 * RECOURSE_HOUR - 1, RECOURSE_DEADLINE_CLOSING, NOW + 48 * RECOURSE_HOUR },
    { 48 * RECOURSE_HOUR, RECOURSE_DEADLINE_PAST, RECOURSE_TIME_UNKNOWN },
    /* the clock was set back */
    { -RECOURSE_HOUR, RECOURSE_DEADLINE_OPEN, NOW + 36 * RECOURSE_HOUR },
  };
  RecourseRecord record;

  g_assert_false (recourse_interview_get_record (f->interview, POLICE, &record));
  g_assert_true (recourse_interview_record (f->interview, POLICE, NOW, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      recourse_interview_set_now (f->interview, NOW + rows[i].after);
      g_assert_true (recourse_interview_get_record (f->interview, POLICE, &record));
      g_assert_cmpuint (record.remedy, ==, POLICE);
      g_assert_cmpint (record.happened_at, ==, NOW);
      g_assert_cmpint (record.ends_at, ==, NOW + 48 * RECOURSE_HOUR);
      g_assert_cmpint (record.state, ==, rows[i].state);
      g_assert_cmpint (recourse_interview_peek_advice (f->interview)->wake_up, ==, rows[i].wake_up);
    }
}

/* The earliest of all changes is the one to wake up for. */
static void
test_record_and_deadline (InterviewFixture *f, gconstpointer unused)
{
  g_assert_true (recourse_interview_set_transferred_at (f->interview, NOW, NULL));
  g_assert_true (
      recourse_interview_record (f->interview, POLICE, NOW - 36 * RECOURSE_HOUR + 1, NULL));
  g_assert_cmpint (recourse_interview_peek_advice (f->interview)->wake_up, ==, NOW + 1);
  g_assert_true (recourse_interview_record (f->interview, POLICE, NOW, NULL));
  g_assert_cmpint (recourse_interview_peek_advice (f->interview)->wake_up, ==,
                   NOW + 30 * RECOURSE_MINUTE);
}

static void
test_record_in_the_future (InterviewFixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  RecourseRecord record;

  g_assert_false (recourse_interview_record (f->interview, POLICE, NOW + 1, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  g_assert_false (recourse_interview_get_record (f->interview, POLICE, &record));
  g_assert_cmpuint (f->n_changes, ==, 0);
}

static void
test_remove_record (InterviewFixture *f, gconstpointer unused)
{
  RecourseRecord record;

  g_assert_true (recourse_interview_record (f->interview, POLICE, NOW, NULL));
  recourse_interview_remove_record (f->interview, POLICE);
  g_assert_false (recourse_interview_get_record (f->interview, POLICE, &record));
  g_assert_cmpint (recourse_interview_peek_advice (f->interview)->wake_up, ==,
                   RECOURSE_TIME_UNKNOWN);
}

static void
test_start_again (InterviewFixture *f, gconstpointer unused)
{
  RecourseRecord record;

  recourse_interview_raise_alarm (f->interview);
  recourse_interview_answer_value (f->interview, PROBLEM, 1);
  recourse_interview_tick (f->interview, POLICE, "go", NOW);
  g_assert_true (recourse_interview_record (f->interview, POLICE, NOW, NULL));
  g_assert_true (recourse_interview_set_transferred_at (f->interview, NOW, NULL));
  g_assert_true (recourse_interview_set_amount (f->interview, 1, NULL));
  recourse_interview_start_again (f->interview);
  for (guint i = PROBLEM; i <= PAYEE; i++)
    g_assert_false (recourse_interview_is_answered (f->interview, i));
  g_assert_cmphex (recourse_interview_ticked_signs (f->interview, SIGNS), ==, 0);
  g_assert_false (recourse_interview_is_screen_shared (f->interview));
  g_assert_cmpint (recourse_interview_ticked_at (f->interview, POLICE, "go"), ==,
                   RECOURSE_TIME_UNKNOWN);
  g_assert_false (recourse_interview_get_record (f->interview, POLICE, &record));
  g_assert_cmpint (recourse_interview_peek_situation (f->interview)->transferred_at, ==,
                   RECOURSE_TIME_UNKNOWN);
  g_assert_cmpint (recourse_interview_peek_situation (f->interview)->amount, ==, 0);
  g_assert_cmpint (recourse_interview_peek_advice (f->interview)->wake_up, ==,
                   RECOURSE_TIME_UNKNOWN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  interview_fixture_add ("/advice/interview/times", test_times);
  interview_fixture_add ("/advice/interview/time-in-the-future", test_time_in_the_future);
  interview_fixture_add ("/advice/interview/time-is-about", test_time_is_about);
  interview_fixture_add ("/advice/interview/clock-set-back", test_clock_set_back);
  interview_fixture_add ("/advice/interview/amount", test_amount);
  interview_fixture_add ("/advice/interview/ticks", test_ticks);
  interview_fixture_add ("/advice/interview/record-countdown", test_record_countdown);
  interview_fixture_add ("/advice/interview/record-and-deadline", test_record_and_deadline);
  interview_fixture_add ("/advice/interview/record-in-the-future", test_record_in_the_future);
  interview_fixture_add ("/advice/interview/remove-record", test_remove_record);
  interview_fixture_add ("/advice/interview/start-again", test_start_again);
  return g_test_run ();
}
