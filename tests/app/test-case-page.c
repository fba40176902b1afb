/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case-desk.h"

#include "recourse-case-page.h"
#include "recourse-case-people.h"
#include "recourse-case-sections.h"
#include "recourse-form-field.h"
#include "recourse-payment-form.h"
#include "recourse-payment-text.h"
#include "recourse-payments-section.h"
#include "recourse-rename-sheet.h"
#include "recourse-statement-sheet.h"

#define TIME (APP_TEST_NOW - 2 * RECOURSE_HOUR)

typedef struct
{
  CaseDesk desk;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
build_page (Fixture *f)
{
  f->page = recourse_case_page_new (f->desk.desk);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  case_desk_set_up (&f->desk, NULL);
  f->window = gtk_window_new ();
  build_page (f);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  case_desk_tear_down (&f->desk, NULL);
}

static void
tell (Fixture *f, const char *payee, gint64 fen, gint64 time, const char *transaction)
{
  RecourseCasePayment payment = { .amount = fen,
                                  .transferred_at = time,
                                  .payee = (char *) payee,
                                  .transaction = (char *) transaction };
  g_autoptr (GPtrArray) payments = g_ptr_array_new ();

  g_ptr_array_add (payments, &payment);
  recourse_case_desk_tell_payments (f->desk.desk, payments, NULL);
  case_desk_wait_saved (&f->desk);
}

static gboolean
sees (Fixture *f, const char *text)
{
  return app_test_find_label (f->page, text) != NULL;
}

static void
press (Fixture *f, const char *action, guint number)
{
  GtkWidget *section = app_test_find_type (f->page, RECOURSE_TYPE_PAYMENTS_SECTION);

  if (number > 0)
    gtk_widget_activate_action (section, action, "u", number);
  else
    gtk_widget_activate_action (section, action, NULL);
}

static GtkEditable *
find_entry (GtkWidget *root, const char *title)
{
  GtkWidget *label = app_test_find_label (root, title);
  GtkWidget *field;

  g_assert_nonnull (label);
  field = gtk_widget_get_ancestor (label, RECOURSE_TYPE_FORM_FIELD);
  return GTK_EDITABLE (app_test_find_type (field, GTK_TYPE_ENTRY));
}

static void
click (Fixture *f, const char *text)
{
  GtkWidget *label = app_test_find_label (f->page, text);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
}

static void
test_no_case (Fixture *f, gconstpointer unused)
{
  g_assert_true (sees (f, "No Case Yet"));
  g_assert_true (sees (f, "No payment is entered yet."));
  g_assert_false (sees (f, "This Case Is Locked"));
}

static void
test_payments (Fixture *f, gconstpointer unused)
{
  tell (f, "Zhang San", 300000, TIME, "100005000120211121");
  tell (f, "Li Si", 200050, RECOURSE_TIME_UNKNOWN, NULL);
  g_assert_false (sees (f, "No Case Yet"));
  g_assert_true (sees (f, "2 payments, ¥5,000.50 in all."));
  g_assert_true (sees (f, "Payment 1: ¥3,000"));
  g_assert_true (sees (f, "Payment 2: ¥2,000.50"));
  g_assert_true (sees (f, "Paid to: Zhang San"));
  g_assert_true (sees (f, "Transaction number: 1000 0500 0120 2111 21"));
  g_assert_true (sees (f, "Time: time not known"));
}

/* While somebody may be watching, nothing of it is even there. */
static void
test_hidden (Fixture *f, gconstpointer unused)
{
  tell (f, "Zhang San", 300000, TIME, NULL);
  g_assert_true (sees (f, "Paid to: Zhang San"));
  recourse_guide_model_raise_alarm (f->desk.guide);
  g_assert_false (sees (f, "Paid to: Zhang San"));
  g_assert_null (app_test_find_type (f->page, RECOURSE_TYPE_PAYMENTS_SECTION));
  g_assert_true (sees (f, "First cut the connection"));
  recourse_guide_model_end_sharing (f->desk.guide);
  g_assert_true (sees (f, "Paid to: Zhang San"));
}

static void
test_add (Fixture *f, gconstpointer unused)
{
  const RecourseCasePayment *payment;

  press (f, "payments.add", 0);
  gtk_editable_set_text (find_entry (f->page, "Amount in yuan"), "8,000.50");
  gtk_editable_set_text (find_entry (f->page, "When was it paid? (Beijing time)"),
                         "2021-11-21 10:30:05");
  gtk_editable_set_text (find_entry (f->page, "Who was it paid to?"), " Zhang San ");
  gtk_editable_set_text (find_entry (f->page, "Transaction number (交易单号)"),
                         "1000 0500 0120 2111");
  click (f, "Save");
  case_desk_wait_saved (&f->desk);
  g_assert_null (app_test_find_type (f->page, RECOURSE_TYPE_PAYMENT_FORM));
  payment = recourse_case_state_payment (recourse_case_desk_peek_state (f->desk.desk), 0);
  g_assert_cmpint (payment->amount, ==, 800050);
  g_assert_cmpstr (payment->payee, ==, "Zhang San");
  g_assert_cmpstr (payment->transaction, ==, "1000050001202111");
  g_assert_false (payment->is_about);
  g_assert_true (sees (f, "1 payment, ¥8,000.50 in all."));
  g_assert_cmpint (recourse_interview_peek_situation (f->desk.interview)->amount, ==, 800050);
}

/* What is wrong is said, and stays as it was typed. */
static void
test_faults (Fixture *f, gconstpointer unused)
{
  GtkEditable *amount;

  press (f, "payments.add", 0);
  amount = find_entry (f->page, "Amount in yuan");
  gtk_editable_set_text (amount, "many");
  gtk_editable_set_text (find_entry (f->page, "When was it paid? (Beijing time)"),
                         "2031-11-21 10:30");
  click (f, "Save");
  g_assert_true (sees (f, "This is not an amount in yuan. Write it like 8000 or 8,000.50, or leave "
                          "it empty."));
  g_assert_cmpstr (gtk_editable_get_text (amount), ==, "many");
  gtk_editable_set_text (amount, "80");
  click (f, "Save");
  g_assert_true (sees (f, "This time has not come yet. Check the date."));
  g_assert_null (recourse_case_desk_peek_state (f->desk.desk));
}

/* A page that is built anew, as for another language, loses nothing that was typed. */
static void
test_typed_stays (Fixture *f, gconstpointer unused)
{
  press (f, "payments.add", 0);
  gtk_editable_set_text (find_entry (f->page, "Who was it paid to?"), "Zhang");
  build_page (f);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (f->page, "Who was it paid to?")), ==,
                   "Zhang");
  click (f, "Do Not Save");
  press (f, "payments.add", 0);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (f->page, "Who was it paid to?")), ==, "");
}

static void
test_change (Fixture *f, gconstpointer unused)
{
  const RecourseCasePayment *payment;

  tell (f, "Zhang San", 300000, TIME + 123 * 1000, "1001");
  press (f, "payments.edit", 1);
  gtk_editable_set_text (find_entry (f->page, "Amount in yuan"), "3500");
  click (f, "Save");
  case_desk_wait_saved (&f->desk);
  payment = recourse_case_state_payment (recourse_case_desk_peek_state (f->desk.desk), 0);
  g_assert_cmpuint (payment->number, ==, 1);
  g_assert_cmpint (payment->amount, ==, 350000);
  g_assert_cmpstr (payment->transaction, ==, "1001");
  /* Its time was not touched. */
  g_assert_cmpint (payment->transferred_at, ==, TIME + 123 * 1000);
}

static void
test_take_out (Fixture *f, gconstpointer unused)
{
  tell (f, "Zhang San", 300000, TIME, NULL);
  recourse_case_desk_take_out_payment (f->desk.desk, 1, NULL);
  case_desk_wait_saved (&f->desk);
  g_assert_true (sees (f, "No payment is entered yet."));
  g_assert_cmpint (recourse_interview_peek_situation (f->desk.interview)->amount, ==, 0);
  g_assert_cmpint (recourse_interview_peek_situation (f->desk.interview)->transferred_at, ==,
                   RECOURSE_TIME_UNKNOWN);
}

static void
test_people (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) people = NULL;
  const RecourseCasePerson *person;

  tell (f, "Li Si", 10000, TIME, NULL);
  tell (f, "Zhang San", 300000, TIME, NULL);
  tell (f, NULL, 900000, TIME, NULL);
  tell (f, "Zhang San", 200000, TIME, NULL);
  people = recourse_case_people_list (recourse_case_desk_peek_state (f->desk.desk));
  g_assert_cmpuint (people->len, ==, 3);
  person = people->pdata[0];
  g_assert_cmpstr (person->payee, ==, "Zhang San");
  g_assert_cmpuint (person->n_payments, ==, 2);
  g_assert_cmpint (person->amount, ==, 500000);
  person = people->pdata[2];
  g_assert_null (person->payee);
  recourse_case_page_show_section (RECOURSE_CASE_PAGE (f->page), "people");
  g_assert_true (sees (f, "Was paid: 2 payments, ¥5,000"));
  g_assert_true (sees (f, "Name not entered"));
}

static void
test_note (Fixture *f, gconstpointer unused)
{
  gint64 n_entries;

  tell (f, "Zhang San", 300000, TIME, NULL);
  n_entries = recourse_case_state_n_entries (recourse_case_desk_peek_state (f->desk.desk));
  recourse_case_page_show_section (RECOURSE_CASE_PAGE (f->page), "people");
  gtk_editable_set_text (find_entry (f->page, "A note about this person"), "139");
  click (f, "Save the Note");
  case_desk_wait_saved (&f->desk);
  g_assert_cmpint (recourse_case_state_n_entries (recourse_case_desk_peek_state (f->desk.desk)), ==,
                   n_entries + 1);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (f->page, "A note about this person")), ==,
                   "");
}

/* Every section can be made with and without a case. */
static void
test_sections (Fixture *f, gconstpointer unused)
{
  for (guint i = 0; i < recourse_case_sections_n (); i++)
    recourse_case_page_show_section (RECOURSE_CASE_PAGE (f->page),
                                     recourse_case_sections_get (i)->id);
  tell (f, "Zhang San", 300000, TIME, NULL);
  for (guint i = 0; i < recourse_case_sections_n (); i++)
    recourse_case_page_show_section (RECOURSE_CASE_PAGE (f->page),
                                     recourse_case_sections_get (i)->id);
  recourse_case_page_show_section (RECOURSE_CASE_PAGE (f->page), "no-such-section");
  g_assert_true (sees (f, "Payment 1: ¥3,000"));
}

static void
test_grouped (void)
{
  g_autofree char *eighteen = recourse_payment_text_grouped ("100005000120211121");
  g_autofree char *four = recourse_payment_text_grouped ("1234");
  g_autofree char *none = recourse_payment_text_grouped ("");

  g_assert_cmpstr (eighteen, ==, "1000 0500 0120 2111 21");
  g_assert_cmpstr (four, ==, "1234");
  g_assert_cmpstr (none, ==, "");
}

static guint
count_windows (void)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ());
}

/* A question about the case that was in use is not answered for the next one. */
static void
test_questions_end_with_the_case (Fixture *f, gconstpointer unused)
{
  guint before;

  case_desk_answer (&f->desk, "problem", "deceived");
  case_desk_wait_saved (&f->desk);
  before = count_windows ();
  recourse_rename_sheet_present (f->desk.desk, f->page);
  recourse_statement_sheet_present (f->desk.desk, f->page);
  g_assert_cmpuint (count_windows (), ==, before + 2);
  recourse_case_desk_start_new (f->desk.desk);
  case_desk_wait_switched (&f->desk);
  g_assert_cmpuint (count_windows (), ==, before);
}

static void
add_test (const char *path, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  g_test_add_func ("/app/case-page/grouped", test_grouped);
  add_test ("/app/case-page/no-case", test_no_case);
  add_test ("/app/case-page/payments", test_payments);
  add_test ("/app/case-page/hidden", test_hidden);
  add_test ("/app/case-page/add", test_add);
  add_test ("/app/case-page/faults", test_faults);
  add_test ("/app/case-page/typed-stays", test_typed_stays);
  add_test ("/app/case-page/change", test_change);
  add_test ("/app/case-page/take-out", test_take_out);
  add_test ("/app/case-page/people", test_people);
  add_test ("/app/case-page/note", test_note);
  add_test ("/app/case-page/sections", test_sections);
  add_test ("/app/case-page/questions-end-with-the-case", test_questions_end_with_the_case);
  return g_test_run ();
}
