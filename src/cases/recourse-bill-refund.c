/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bill-refund"

#include "recourse-bill-refund.h"

#include "recourse-bill-words.h"
#include "recourse-money.h"

#include <string.h>

/* Which incoming row gives a payment back. docs/statement-format.md has the rule; whatever could
 * be otherwise is left alone. */

static gboolean
is_refund (const RecourseBillRow *row)
{
  return row->direction == RECOURSE_BILL_IN && recourse_bill_words_is_refund (row->kind);
}

static gboolean
is_same_number (const char *a, const char *b)
{
  return !recourse_bill_words_is_nothing (a) && !recourse_bill_words_is_nothing (b)
         && !recourse_bill_words_is_damaged (a) && g_str_equal (a, b);
}

static gboolean
is_possible (const RecourseBillRow *payment, const RecourseBillRow *refund)
{
  return is_refund (refund) && refund->time >= payment->time && refund->amount > 0
         && refund->amount <= payment->amount;
}

static gboolean
fits_by_number (const RecourseBillRow *payment, const RecourseBillRow *refund)
{
  return is_same_number (payment->merchant_order, refund->merchant_order)
         || is_same_number (payment->transaction, refund->transaction)
         || is_same_number (payment->transaction, refund->merchant_order);
}

/* What the status says came back; 0: it says nothing. */
static gint64
get_told (const RecourseBillRow *payment)
{
  if (g_strcmp0 (payment->state, "returned") == 0)
    return payment->amount;
  return MAX (payment->refunded, 0);
}

/* The kind of a refund is that of the payment, or the name of the payee, with -退款 behind it. Red
 * packets have several kinds, and one refund. */
static gboolean
fits_by_kind (const RecourseBillRow *payment, const RecourseBillRow *refund)
{
  const char *dash = strrchr (refund->kind, '-');
  gsize length = dash != NULL ? (gsize) (dash - refund->kind) : 0;
  g_autofree char *of_what = g_strndup (refund->kind, length);

  if (length == 0)
    return FALSE;
  if (g_strcmp0 (payment->kind, of_what) == 0 || g_strcmp0 (payment->payee, of_what) == 0)
    return TRUE;
  return g_strcmp0 (recourse_bill_words_payment (of_what), "red_packet") == 0
         && g_strcmp0 (recourse_bill_words_payment (payment->kind), "red_packet") == 0;
}

static gboolean
fits_by_words (const RecourseBillRow *payment, const RecourseBillRow *refund)
{
  return payment->direction == RECOURSE_BILL_OUT && is_possible (payment, refund)
         && refund->amount == get_told (payment) && fits_by_kind (payment, refund);
}

static void
find_by_number (RecourseBill *bill, const RecourseBillRow *payment, GArray *found)
{
  for (guint i = 0; i < recourse_bill_n_rows (bill); i++)
    {
      const RecourseBillRow *row = recourse_bill_row (bill, i);

      if (is_possible (payment, row) && fits_by_number (payment, row))
        g_array_append_val (found, i);
    }
}

static void
note_number (GHashTable *numbers, const char *number)
{
  if (!recourse_bill_words_is_nothing (number) && !recourse_bill_words_is_damaged (number))
    g_hash_table_add (numbers, (gpointer) number);
}

/* The numbers of everything that was paid: a refund that has one of them belongs there. */
static GHashTable *
collect_numbers (RecourseBill *bill)
{
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < recourse_bill_n_rows (bill); i++)
    {
      const RecourseBillRow *row = recourse_bill_row (bill, i);

      if (row->direction != RECOURSE_BILL_OUT)
        continue;
      note_number (numbers, row->merchant_order);
      note_number (numbers, row->transaction);
    }
  return numbers;
}

static gboolean
has_number (GHashTable *numbers, const RecourseBillRow *refund)
{
  return (refund->merchant_order != NULL && g_hash_table_contains (numbers, refund->merchant_order))
         || (refund->transaction != NULL && g_hash_table_contains (numbers, refund->transaction));
}

static gboolean
is_only_payment (RecourseBill *bill, const RecourseBillRow *refund)
{
  guint n_payments = 0;

  for (guint i = 0; i < recourse_bill_n_rows (bill) && n_payments < 2; i++)
    n_payments += fits_by_words (recourse_bill_row (bill, i), refund) ? 1 : 0;
  return n_payments == 1;
}

static void
find_by_words (RecourseBill *bill, const RecourseBillRow *payment, GArray *found)
{
  g_autoptr (GHashTable) numbers = collect_numbers (bill);

  for (guint i = 0; i < recourse_bill_n_rows (bill); i++)
    {
      const RecourseBillRow *row = recourse_bill_row (bill, i);

      if (fits_by_words (payment, row) && !has_number (numbers, row))
        g_array_append_val (found, i);
    }
  if (found->len != 1
      || !is_only_payment (bill, recourse_bill_row (bill, g_array_index (found, guint, 0))))
    g_array_set_size (found, 0);
}

/**
 * recourse_bill_find_refunds:
 * @payment: index of an outgoing row; any other has no refunds
 *
 * Returns: (transfer full) (element-type guint): indexes of the rows that give it back, or a part
 *   of it, in the order of the file
 */
GArray *
recourse_bill_find_refunds (RecourseBill *bill, guint payment)
{
  const RecourseBillRow *row;
  GArray *found;

  g_return_val_if_fail (bill != NULL && payment < recourse_bill_n_rows (bill), NULL);

  row = recourse_bill_row (bill, payment);
  found = g_array_new (FALSE, FALSE, sizeof (guint));
  if (row->direction != RECOURSE_BILL_OUT)
    return found;
  find_by_number (bill, row, found);
  if (found->len == 0 && get_told (row) > 0)
    find_by_words (bill, row, found);
  return found;
}

static gint64
add_refunds (RecourseBill *bill, const GArray *refunds)
{
  gint64 sum = 0;

  for (guint i = 0; i < refunds->len; i++)
    {
      const RecourseBillRow *row = recourse_bill_row (bill, g_array_index (refunds, guint, i));

      if (!recourse_money_add (sum, row->amount, &sum))
        return G_MAXINT64;
    }
  return sum;
}

/**
 * recourse_bill_get_refunded:
 * @payment: index of a row
 *
 * What the status says comes first; rows that together give back more than was paid belong to
 * something else, and count as nothing.
 *
 * Returns: how much of it came back, in fen; 0: nothing that the statement tells of
 */
gint64
recourse_bill_get_refunded (RecourseBill *bill, guint payment)
{
  g_autoptr (GArray) refunds = NULL;
  const RecourseBillRow *row;
  gint64 sum;

  g_return_val_if_fail (bill != NULL && payment < recourse_bill_n_rows (bill), 0);

  row = recourse_bill_row (bill, payment);
  if (get_told (row) > 0)
    return get_told (row);
  refunds = recourse_bill_find_refunds (bill, payment);
  sum = add_refunds (bill, refunds);
  return sum <= row->amount ? sum : 0;
}
