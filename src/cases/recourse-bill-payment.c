/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bill-payment"

#include "recourse-bill-choice.h"

#include "recourse-bill-refund.h"
#include "recourse-bill-words.h"
#include "recourse-commitment.h"

#include <string.h>

#define SENT_TO "发给"

/* What the log would not take is left out rather than cut: half a name is another one. */
static char *
dup_text (const char *text)
{
  if (recourse_bill_words_is_nothing (text) || strlen (text) > RECOURSE_TEXT_MAX_BYTES)
    return NULL;
  return g_strdup (text);
}

static char *
dup_number (const char *number)
{
  char *text = dup_text (number);

  if (text != NULL && recourse_bill_words_is_damaged (text))
    g_clear_pointer (&text, g_free);
  return text;
}

/* 发给李四: a red packet says to whom it went in words. */
static char *
dup_payee (const RecourseBillRow *row, const char *payment)
{
  const char *payee = row->payee;

  if (payee != NULL && g_strcmp0 (payment, "red_packet") == 0 && g_str_has_prefix (payee, SENT_TO))
    payee += strlen (SENT_TO);
  return dup_text (payee);
}

/* The one value that is possible; several leave the question open. */
static char *
dup_only (const char *const *values)
{
  return g_strv_length ((char **) values) == 1 ? g_strdup (values[0]) : NULL;
}

/**
 * recourse_bill_make_payment:
 * @index: of an outgoing row
 *
 * Returns: (transfer full): what the row says of the payment, with its refunds; its number, and the
 *   entry of the file, are for the caller to fill in; free with recourse_case_payment_free()
 */
RecourseCasePayment *
recourse_bill_make_payment (RecourseBill *bill, guint index)
{
  const RecourseBillRow *row;
  RecourseCasePayment *payment;

  g_return_val_if_fail (bill != NULL && index < recourse_bill_n_rows (bill), NULL);

  row = recourse_bill_row (bill, index);
  payment = recourse_case_payment_new ();
  payment->amount = row->amount;
  payment->transferred_at = row->time;
  payment->is_about = row->is_about;
  payment->state = g_strdup (row->state);
  payment->payment = g_strdup (recourse_bill_words_payment (row->kind));
  payment->method = dup_only (recourse_bill_words_funding (row->method));
  payment->refunded = recourse_bill_get_refunded (bill, index);
  payment->payee = dup_payee (row, payment->payment);
  payment->transaction = dup_number (row->transaction);
  payment->merchant_order = dup_number (row->merchant_order);
  payment->note = dup_text (row->note);
  if (payment->note == NULL)
    payment->note = dup_text (row->goods);
  return payment;
}
