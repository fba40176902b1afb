/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state-case.h"

#include "recourse-error.h"

#include <string.h>

/* Between a case and the interview, where a random walk does not come by: packs that have changed,
 * clocks that were set back, several payments. */

#define NOW (G_GINT64_CONSTANT (1795399200) * RECOURSE_SECOND) /* 2026-11-23 10:00 in Beijing */

typedef struct
{
  VaultCase vault;
  RecourseAdvisor *advisor;
  RecoursePack *pack; /* borrowed */
  RecourseInterview *interview;
} Resumed;

static void
set_up (Resumed *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);

  g_assert_no_error (error);
  vault_case_set_up (&self->vault, NULL);
  self->advisor = recourse_advisor_new (pack, &error);
  g_assert_no_error (error);
  self->pack = recourse_advisor_peek_pack (self->advisor);
  self->interview = recourse_interview_new (self->advisor, NOW);
}

static void
tear_down (Resumed *self, gconstpointer unused)
{
  g_assert_finalize_object (self->interview);
  g_object_unref (self->advisor);
  vault_case_tear_down (&self->vault, NULL);
}

static GPtrArray *
apply (Resumed *self)
{
  g_autoptr (RecourseCaseState) state = state_case_read (&self->vault);
  g_autoptr (GError) error = NULL;
  GPtrArray *lost = NULL;

  recourse_case_state_apply (state, self->interview, &lost, &error);
  g_assert_no_error (error);
  return lost;
}

static guint
count_differences (Resumed *self)
{
  g_autoptr (RecourseCaseState) state = state_case_read (&self->vault);
  g_autoptr (GPtrArray)
      drafts = recourse_case_state_diff (state, self->interview, RECOURSE_AUTHOR_PERSON);

  return drafts->len;
}

static void
save (Resumed *self, guint n_expected)
{
  g_autoptr (RecourseCaseState) state = state_case_read (&self->vault);
  g_autoptr (GPtrArray)
      drafts = recourse_case_state_diff (state, self->interview, RECOURSE_AUTHOR_PERSON);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (drafts->len, ==, n_expected);
  recourse_log_append_all (vault_case_log (&self->vault), drafts, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_differences (self), ==, 0);
}

static guint
find_screen (Resumed *self, const char *id)
{
  guint screen = 0;

  g_assert_true (recourse_pack_find_screen (self->pack, id, &screen));
  return screen;
}

static guint
find_remedy (Resumed *self, const char *id)
{
  guint remedy = 0;

  g_assert_true (recourse_pack_find_remedy (self->pack, id, &remedy));
  return remedy;
}

static void
test_nothing (Resumed *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) lost = apply (self);
  g_autoptr (GPtrArray)
      drafts = recourse_case_state_diff (NULL, self->interview, RECOURSE_AUTHOR_PERSON);

  g_assert_cmpuint (lost->len, ==, 0);
  g_assert_cmpuint (drafts->len, ==, 0);
  g_assert_cmpuint (count_differences (self), ==, 0);
}

/* --- Another pack -------------------------------------------------------------------------------
 */

static void
answer (Resumed *self, const char *screen, const char *rest)
{
  g_autofree char *keys = g_strdup_printf ("\"pack\":\"2020.1\",\"screen\":\"%s\",%s", screen,
                                           rest);

  state_case_append_raw (&self->vault, "answered", keys);
}

static void
test_lost (Resumed *self, gconstpointer unused)
{
  static const char *const expected[] = { "colour", "state", "signs", "funding", "dance/one" };
  g_autoptr (GPtrArray) lost = NULL;

  answer (self, "colour", "\"values\":{\"colour\":[\"red\"]}");
  answer (self, "state", "\"values\":{\"state\":[\"evaporated\"]}");
  answer (self, "signs", "\"values\":{\"fraud\":[\"strong\"]},\"signs\":[\"pay-again\",\"gone\"]");
  answer (self, "funding", "\"values\":{\"funding\":[\"balance\",\"bank_card\"]}");
  answer (self, "payee", "\"values\":{\"payee\":[\"silent\"]}");
  state_case_append_raw (&self->vault, "step-done",
                         "\"remedy\":\"dance\",\"step\":\"one\",\"done\":true");
  lost = apply (self);
  g_assert_cmpuint (lost->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < lost->len; i++)
    g_assert_cmpstr (lost->pdata[i], ==, expected[i]);
  g_assert_true (recourse_interview_is_answered (self->interview, find_screen (self, "payee")));
  g_assert_false (recourse_interview_is_answered (self->interview, find_screen (self, "state")));
}

/* Nobody took back what this pack does not know; the answer that is given now takes its place. */
static void
test_lost_stays (Resumed *self, gconstpointer unused)
{
  answer (self, "colour", "\"values\":{\"colour\":[\"red\"]}");
  answer (self, "state", "\"values\":{\"state\":[\"evaporated\"]}");
  state_case_append_raw (&self->vault, "step-done",
                         "\"remedy\":\"dance\",\"step\":\"one\",\"done\":true");
  g_ptr_array_unref (apply (self));
  g_assert_cmpuint (count_differences (self), ==, 0);
  recourse_interview_answer_value (self->interview, find_screen (self, "state"), 0);
  save (self, 1);
}

static void
test_unknown_follow_up (Resumed *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) lost = NULL;

  state_case_append_raw (&self->vault, "step-done", "\"remedy\":\"ask-return\",\"done\":true");
  state_case_append_raw (&self->vault, "step-done",
                         "\"remedy\":\"police-report\",\"step\":\"gone\",\"done\":true");
  lost = apply (self);
  g_assert_cmpuint (lost->len, ==, 2);
  g_assert_cmpstr (lost->pdata[0], ==, "ask-return/");
  g_assert_cmpstr (lost->pdata[1], ==, "police-report/gone");
}

/* Changing an answer keeps later ones. */
static void
test_changed_answer (Resumed *self, gconstpointer unused)
{
  guint value = 99;

  answer (self, "problem", "\"values\":{\"problem\":[\"deceived\"]}");
  answer (self, "payee", "\"values\":{\"payee\":[\"silent\"]}");
  answer (self, "problem", "\"values\":{\"problem\":[\"wrong_person\"]}");
  g_ptr_array_unref (apply (self));
  g_assert_true (
      recourse_interview_answered_value (self->interview, find_screen (self, "payee"), &value));
  g_assert_cmpuint (value, ==, 1);
  g_assert_true (
      recourse_interview_answered_value (self->interview, find_screen (self, "problem"), &value));
  g_assert_cmpuint (value, ==, 0);
}

/* "I'm not sure" does not end an alarm, in the log neither. */
static void
test_alarm_and_unsure (Resumed *self, gconstpointer unused)
{
  guint signs = find_screen (self, "signs");
  g_autoptr (RecourseInterview) again = recourse_interview_new (self->advisor, NOW);
  g_autoptr (RecourseCaseState) state = NULL;

  recourse_interview_raise_alarm (self->interview);
  recourse_interview_answer_unsure (self->interview, signs);
  save (self, 2);
  state = state_case_read (&self->vault);
  g_assert_true (recourse_case_state_apply (state, again, NULL, NULL));
  g_assert_true (recourse_interview_is_screen_shared (again));
  g_assert_true (recourse_interview_is_unsure (again, signs));
}

/* --- Times --------------------------------------------------------------------------------------
 */

/* The clock was set back since: what happened has happened. */
static void
test_future (Resumed *self, gconstpointer unused)
{
  const RecourseCasePayment payment = { .number = 1,
                                        .amount = 100,
                                        .transferred_at = NOW + RECOURSE_HOUR };
  RecourseRecord record;
  guint police = find_remedy (self, "police-report");

  state_case_append (&self->vault, recourse_case_entry_payment (&payment, RECOURSE_AUTHOR_PERSON));
  state_case_append_raw (&self->vault, "step-done",
                         "\"remedy\":\"police-report\",\"done\":true,"
                         "\"happened\":\"2026-11-23T12:00:00.000+08:00\"");
  g_ptr_array_unref (apply (self));
  g_assert_cmpint (recourse_interview_peek_situation (self->interview)->transferred_at, ==,
                   NOW + RECOURSE_HOUR);
  g_assert_true (recourse_interview_get_record (self->interview, police, &record));
  g_assert_cmpint (record.happened_at, ==, NOW + 2 * RECOURSE_HOUR);
  g_assert_cmpuint (count_differences (self), ==, 0);
}

/* The log keeps milliseconds. */
static void
test_microseconds (Resumed *self, gconstpointer unused)
{
  const RecourseRemedy *first = recourse_pack_remedy (self->pack, 0);

  g_assert_true (recourse_interview_set_transferred_at (self->interview, NOW - 1, NULL));
  recourse_interview_tick (self->interview, 0, first->steps[0].id, NOW - 999);
  save (self, 2);
}

/* --- Payments -----------------------------------------------------------------------------------
 */

static void
pay (Resumed *self, guint number, gint64 amount, gint64 time)
{
  const RecourseCasePayment payment = { .number = number,
                                        .amount = amount,
                                        .transferred_at = time,
                                        .payee = (char *) "阳光*",
                                        .payment = (char *) "transfer" };

  state_case_append (&self->vault, recourse_case_entry_payment (&payment, RECOURSE_AUTHOR_PERSON));
}

static void
assert_payment (Resumed *self, guint index, gint64 amount, gint64 time)
{
  g_autoptr (RecourseCaseState) state = state_case_read (&self->vault);
  const RecourseCasePayment *payment = recourse_case_state_payment (state, index);

  g_assert_cmpint (payment->amount, ==, amount);
  g_assert_cmpint (payment->transferred_at, ==, time);
}

static void
test_first_payment (Resumed *self, gconstpointer unused)
{
  g_assert_true (recourse_interview_set_amount (self->interview, 500, NULL));
  g_assert_true (recourse_interview_set_transferred_at (self->interview, NOW, NULL));
  recourse_interview_set_time_is_about (self->interview, TRUE);
  save (self, 1);
  assert_payment (self, 0, 500, NOW);
}

/* What the interview does not know of a payment stays. */
static void
test_only_payment (Resumed *self, gconstpointer unused)
{
  g_autoptr (RecourseCaseState) state = NULL;

  pay (self, 3, 500, NOW - RECOURSE_HOUR);
  g_ptr_array_unref (apply (self));
  g_assert_true (recourse_interview_set_amount (self->interview, 700, NULL));
  save (self, 1);
  assert_payment (self, 0, 700, NOW - RECOURSE_HOUR);
  g_assert_true (recourse_interview_set_amount (self->interview, 0, NULL));
  save (self, 1);
  assert_payment (self, 0, 0, NOW - RECOURSE_HOUR);
  state = state_case_read (&self->vault);
  g_assert_cmpuint (recourse_case_state_n_payments (state), ==, 1);
  g_assert_cmpuint (recourse_case_state_payment (state, 0)->number, ==, 3);
  g_assert_cmpstr (recourse_case_state_payment (state, 0)->payee, ==, "阳光*");
  g_assert_cmpstr (recourse_case_state_payment (state, 0)->payment, ==, "transfer");
}

static void
test_total (Resumed *self, gconstpointer unused)
{
  pay (self, 1, 300, NOW - 3 * RECOURSE_HOUR);
  pay (self, 2, 500, NOW - RECOURSE_HOUR);
  pay (self, 3, 200, NOW - 2 * RECOURSE_HOUR);
  g_ptr_array_unref (apply (self));
  g_assert_cmpint (recourse_interview_peek_situation (self->interview)->amount, ==, 1000);
  g_assert_cmpint (recourse_interview_peek_situation (self->interview)->transferred_at, ==,
                   NOW - RECOURSE_HOUR);
  g_assert_cmpuint (count_differences (self), ==, 0);
  g_assert_true (recourse_interview_set_amount (self->interview, 1100, NULL));
  save (self, 1);
  assert_payment (self, 0, 300, NOW - 3 * RECOURSE_HOUR);
  assert_payment (self, 1, 600, NOW - RECOURSE_HOUR);
  assert_payment (self, 2, 200, NOW - 2 * RECOURSE_HOUR);
}

/* Not even all of the newest payment makes up for the difference, or the time is that of another.
 */
static void
test_total_untouched (Resumed *self, gconstpointer unused)
{
  pay (self, 1, 300, NOW - 3 * RECOURSE_HOUR);
  pay (self, 2, 500, NOW - RECOURSE_HOUR);
  g_ptr_array_unref (apply (self));
  g_assert_true (recourse_interview_set_amount (self->interview, 300, NULL));
  g_assert_cmpuint (count_differences (self), ==, 0);
  g_assert_true (recourse_interview_set_amount (self->interview, 0, NULL));
  g_assert_cmpuint (count_differences (self), ==, 0);
  g_assert_true (
      recourse_interview_set_transferred_at (self->interview, NOW - 4 * RECOURSE_HOUR, NULL));
  g_assert_cmpuint (count_differences (self), ==, 0);
  g_assert_true (
      recourse_interview_set_transferred_at (self->interview, NOW - 2 * RECOURSE_HOUR, NULL));
  save (self, 1);
  assert_payment (self, 1, 500, NOW - 2 * RECOURSE_HOUR);
}

static void
add (const char *path, void (*func) (Resumed *, gconstpointer))
{
  g_test_add (path, Resumed, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/cases/interview/nothing", test_nothing);
  add ("/cases/interview/lost", test_lost);
  add ("/cases/interview/lost-stays", test_lost_stays);
  add ("/cases/interview/unknown-follow-up", test_unknown_follow_up);
  add ("/cases/interview/changed-answer", test_changed_answer);
  add ("/cases/interview/alarm-and-unsure", test_alarm_and_unsure);
  add ("/cases/interview/future", test_future);
  add ("/cases/interview/microseconds", test_microseconds);
  add ("/cases/interview/first-payment", test_first_payment);
  add ("/cases/interview/only-payment", test_only_payment);
  add ("/cases/interview/total", test_total);
  add ("/cases/interview/total-untouched", test_total_untouched);
  return g_test_run ();
}
