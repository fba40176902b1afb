/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case-desk.h"

#include "recourse-case-entry.h"
#include "recourse-guide-payment.h"

/* What the desk makes of payments: those of the guide, those told beside it, and those that
 * somebody else writes meanwhile. */

static void
test_payment (CaseDesk *f, gconstpointer unused)
{
  const RecourseCasePayment *payment;

  g_assert_true (recourse_interview_set_amount (f->interview, 800000, NULL));
  g_assert_true (
      recourse_interview_set_transferred_at (f->interview, APP_TEST_NOW - 60000000, NULL));
  case_desk_wait_saved (f);
  payment = recourse_case_state_newest_payment (recourse_case_desk_peek_state (f->desk));
  g_assert_cmpint (payment->amount, ==, 800000);
  g_assert_cmpint (payment->transferred_at, ==, APP_TEST_NOW - 60000000);
}

static void
add_payment (CaseDesk *f, gint64 amount, gint64 time)
{
  RecourseCasePayment payment = { .amount = amount, .transferred_at = time };
  g_autoptr (GPtrArray) payments = g_ptr_array_new ();

  g_ptr_array_add (payments, &payment);
  recourse_case_desk_tell_payments (f->desk, payments, NULL);
}

/* A payment that is entered beside the guide counts there too, and the guide does not take it back;
 * not even when somebody answers in the same moment. */
static void
test_several_payments (CaseDesk *f, gconstpointer unused)
{
  const RecourseGuidePayments *told;
  g_autofree char *summary = NULL;
  RecourseCaseState *state;

  case_desk_answer (f, "problem", "deceived");
  g_assert_true (recourse_interview_set_amount (f->interview, 800000, NULL));
  g_assert_true (
      recourse_interview_set_transferred_at (f->interview, APP_TEST_NOW - 7200000000, NULL));
  case_desk_wait_saved (f);
  g_assert_null (recourse_guide_payment_summary (f->guide));
  add_payment (f, 100000, APP_TEST_NOW - 60000000);
  case_desk_answer (f, "payment", "transfer");
  case_desk_wait_saved (f);
  state = recourse_case_desk_peek_state (f->desk);
  g_assert_cmpuint (recourse_case_state_n_payments (state), ==, 2);
  g_assert_cmpint (recourse_interview_peek_situation (f->interview)->amount, ==, 900000);
  g_assert_cmpint (recourse_interview_peek_situation (f->interview)->transferred_at, ==,
                   APP_TEST_NOW - 60000000);
  g_assert_true (case_desk_has_answer (f, "payment", "transfer"));
  summary = recourse_guide_payment_summary (f->guide);
  g_assert_nonnull (summary);
  g_assert_nonnull (strstr (summary, "2 payments, ¥9,000 in all. The newest: ¥1,000, "));
  told = recourse_guide_model_peek_payments (f->guide);
  g_assert_cmpuint (told->n, ==, 2);
  g_assert_cmpint (told->amount, ==, 100000);
}

static void
append_elsewhere (const char *path, guint number, gint64 amount)
{
  RecourseCasePayment payment = { .number = number,
                                  .amount = amount,
                                  .transferred_at = APP_TEST_NOW - 60000000 };
  g_autoptr (RecourseLogDraft)
      draft = recourse_case_entry_payment (&payment, RECOURSE_AUTHOR_HELPER);
  g_autoptr (RecourseCaseFolder)
      folder = recourse_case_folder_open (path, RECOURSE_ACCESS_WRITE, NULL);

  g_assert_true (recourse_log_append (recourse_case_folder_peek_log (folder), draft, NULL, NULL));
}

/* What another program writes into the case is not taken back by the next answer, and not by the
 * one after it. */
static void
test_company (CaseDesk *f, gconstpointer unused)
{
  g_autofree char *path = NULL;
  RecourseCaseState *state;

  g_assert_true (recourse_interview_set_amount (f->interview, 800000, NULL));
  g_assert_true (
      recourse_interview_set_transferred_at (f->interview, APP_TEST_NOW - 7200000000, NULL));
  case_desk_wait_saved (f);
  path = case_desk_dup_path (f);
  append_elsewhere (path, 2, 100000);
  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  case_desk_answer (f, "payment", "transfer");
  case_desk_wait_saved (f);
  state = recourse_case_desk_peek_state (f->desk);
  g_assert_cmpuint (recourse_case_state_n_payments (state), ==, 2);
  g_assert_cmpint (recourse_case_state_payment (state, 1)->amount, ==, 100000);
  g_assert_cmpint (recourse_interview_peek_situation (f->interview)->amount, ==, 900000);
  g_assert_true (case_desk_has_answer (f, "problem", "deceived"));
  g_assert_true (case_desk_has_answer (f, "payment", "transfer"));
  g_assert_cmpint (recourse_case_state_n_entries (state), ==, 5);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  case_desk_add_test ("/app/case-desk/payment", test_payment);
  case_desk_add_test ("/app/case-desk/several-payments", test_several_payments);
  case_desk_add_test ("/app/case-desk/company", test_company);
  return g_test_run ();
}
