/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-bill.h"

#include "recourse-bill-choice.h"
#include "recourse-error.h"
#include "recourse-money.h"

#define MOST_ROWS 50 /* of which all is asked */

static void
check_text (const char *text)
{
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
}

static void
check_row (const RecourseBillRow *row)
{
  g_assert_cmpuint (row->line, >=, 1);
  g_assert_cmpint (row->amount, >=, 0);
  g_assert_cmpint (row->amount, <=, RECOURSE_MONEY_MAX_FEN);
  g_assert_cmpint (row->refunded, >=, RECOURSE_BILL_NOT_REFUNDED);
  g_assert_cmpint (row->refunded, <=, row->amount);
  g_assert_true (row->state == NULL || g_str_equal (row->state, "received")
                 || g_str_equal (row->state, "returned"));
  check_text (row->kind);
  check_text (row->payee);
  check_text (row->goods);
  check_text (row->method);
  check_text (row->status);
  check_text (row->transaction);
  check_text (row->merchant_order);
  check_text (row->note);
}

static void
ask (RecourseBill *bill)
{
  guint n_rows = recourse_bill_n_rows (bill);
  g_autoptr (RecourseBillChoice) choice = recourse_bill_choice_new (bill);
  g_autoptr (GArray) found = recourse_bill_choice_find (choice, "张 8,000");

  g_assert_cmpuint (found->len, <=, n_rows);
  for (guint i = 0; i < n_rows; i++)
    check_row (recourse_bill_row (bill, i));
  for (guint i = 0; i < MIN (n_rows, MOST_ROWS); i++)
    {
      g_autoptr (RecourseCasePayment) payment = recourse_bill_make_payment (bill, i);

      g_assert_cmpint (payment->refunded, >=, 0);
      g_assert_cmpint (payment->refunded, <=, payment->amount);
    }
}

void
fuzz_bill_check (RecourseBill *bill, GError *error)
{
  g_assert_true ((bill == NULL) == (error != NULL));
  if (error != NULL)
    g_assert_true (error->domain == RECOURSE_ERROR);
  if (bill != NULL)
    ask (bill);
  g_clear_error (&error);
  g_clear_pointer (&bill, recourse_bill_unref);
}
