/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-statement-model-take"

/* What was chosen goes into the case: the file first, then the payments, which name it. */
#include "recourse-error.h"
#include "recourse-evidence-draft.h"
#include "recourse-statement-model-private.h"

/* The kind of evidence that such a file is, in the pack. */
#define KIND "full-statement"
/* A payment that was typed in is the one of the statement when their times are no further apart. */
#define SAME_TIME (24 * RECOURSE_HOUR)

enum
{
  REPLACED = 1,
  STAYS,
};

/* --- Payments that are in the case ---------------------------------------------------------------
 */

static guint
n_payments (RecourseStatementModel *self)
{
  RecourseCaseState *state = recourse_case_desk_peek_state (self->desk);

  return state != NULL ? recourse_case_state_n_payments (state) : 0;
}

static const RecourseCasePayment *
peek_payment (RecourseStatementModel *self, guint index)
{
  return recourse_case_state_payment (recourse_case_desk_peek_state (self->desk), index);
}

static const RecourseCasePayment *
find_by_transaction (RecourseStatementModel *self, const char *transaction)
{
  for (guint i = 0; transaction != NULL && i < n_payments (self); i++)
    if (g_strcmp0 (peek_payment (self, i)->transaction, transaction) == 0)
      return peek_payment (self, i);
  return NULL;
}

/** recourse_statement_model_is_in_case: whether the case has a payment with the number of @row */
gboolean
recourse_statement_model_is_in_case (RecourseStatementModel *self, guint row)
{
  RecourseBill *bill = recourse_statement_model_peek_bill (self);

  g_return_val_if_fail (bill != NULL, FALSE);

  return find_by_transaction (self, recourse_bill_row (bill, row)->transaction) != NULL;
}

static gboolean
is_typed (const RecourseCasePayment *payment)
{
  return payment->statement == 0 && payment->transaction == NULL;
}

/** recourse_statement_model_list_typed: (transfer full) (element-type guint): numbers of payments
 * that were typed in without an order number, so that they may be among those of the statement */
GArray *
recourse_statement_model_list_typed (RecourseStatementModel *self)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_payments (self); i++)
    if (is_typed (peek_payment (self, i)))
      g_array_append_val (numbers, peek_payment (self, i)->number);
  return numbers;
}

static const RecourseCasePayment *
find_number (RecourseStatementModel *self, guint number)
{
  for (guint i = 0; i < n_payments (self); i++)
    if (peek_payment (self, i)->number == number)
      return peek_payment (self, i);
  return NULL;
}

static gboolean
is_same (const RecourseCasePayment *typed, const RecourseBillRow *row)
{
  return typed->amount == row->amount
         && (typed->transferred_at == RECOURSE_TIME_UNKNOWN
             || ABS (typed->transferred_at - row->time) <= SAME_TIME);
}

/* Nothing is known of it, or it is one of those that are chosen, or what they come to. */
static gboolean
is_likely_replaced (RecourseStatementModel *self, const RecourseCasePayment *typed)
{
  RecourseBill *bill = recourse_statement_model_peek_bill (self);
  gint64 total;

  if (self->chosen->len == 0)
    return FALSE;
  if (typed->amount == 0)
    return TRUE;
  for (guint i = 0; i < self->chosen->len; i++)
    if (is_same (typed, recourse_bill_row (bill, g_array_index (self->chosen, guint, i))))
      return TRUE;
  return recourse_statement_model_total (self, &total) && typed->amount == total;
}

/** recourse_statement_model_replaces: whether those that are chosen take the place of payment
 * @number; as somebody said, else as it looks */
gboolean
recourse_statement_model_replaces (RecourseStatementModel *self, guint number)
{
  const RecourseCasePayment *typed;
  int said;

  g_return_val_if_fail (RECOURSE_IS_STATEMENT_MODEL (self), FALSE);

  typed = find_number (self, number);
  said = GPOINTER_TO_INT (g_hash_table_lookup (self->replaced, GUINT_TO_POINTER (number)));
  if (said != 0)
    return said == REPLACED;
  return typed != NULL && is_likely_replaced (self, typed);
}

/** recourse_statement_model_set_replaces: what somebody says */
void
recourse_statement_model_set_replaces (RecourseStatementModel *self,
                                       guint number,
                                       gboolean is_replaced)
{
  g_return_if_fail (RECOURSE_IS_STATEMENT_MODEL (self));

  g_hash_table_insert (self->replaced, GUINT_TO_POINTER (number),
                       GINT_TO_POINTER (is_replaced ? REPLACED : STAYS));
}

/* --- The payments
 * ---------------------------------------------------------------------------------
 */

static GArray *
list_replaced (RecourseStatementModel *self)
{
  GArray *numbers = recourse_statement_model_list_typed (self);

  for (guint i = numbers->len; i > 0; i--)
    if (!recourse_statement_model_replaces (self, g_array_index (numbers, guint, i - 1)))
      g_array_remove_index (numbers, i - 1);
  return numbers;
}

/* The one that looks like @payment, else none. */
static guint
take_same_number (RecourseStatementModel *self, GArray *free_numbers, const RecourseBillRow *row)
{
  for (guint i = 0; i < free_numbers->len; i++)
    {
      guint number = g_array_index (free_numbers, guint, i);

      if (is_same (find_number (self, number), row))
        {
          g_array_remove_index (free_numbers, i);
          return number;
        }
    }
  return 0;
}

/* What somebody noted down himself is not lost. */
static void
keep_note (RecourseStatementModel *self, RecourseCasePayment *payment)
{
  const RecourseCasePayment *known = find_number (self, payment->number);

  if (known == NULL || known->note == NULL)
    return;
  g_free (payment->note);
  payment->note = g_strdup (known->note);
}

static RecourseCasePayment *
make_payment (RecourseStatementModel *self, guint row, GArray *free_numbers)
{
  RecourseBill *bill = recourse_statement_model_peek_bill (self);
  RecourseCasePayment *payment = recourse_bill_make_payment (bill, row);
  const RecourseCasePayment *known = find_by_transaction (self, payment->transaction);
  const char *said = g_hash_table_lookup (self->states, GUINT_TO_POINTER (row));

  payment->statement = self->seq;
  if (payment->state == NULL)
    payment->state = g_strdup (said);
  payment->number = known != NULL
                        ? known->number
                        : take_same_number (self, free_numbers, recourse_bill_row (bill, row));
  return payment;
}

/* The numbers of those that are replaced are used again, so that the log says what became of them.
 */
static void
tell_payments (RecourseStatementModel *self)
{
  g_autoptr (GPtrArray) payments = g_ptr_array_new_with_free_func (recourse_case_payment_free);
  g_autoptr (GArray) free_numbers = list_replaced (self);

  for (guint i = 0; i < self->chosen->len; i++)
    g_ptr_array_add (payments,
                     make_payment (self, g_array_index (self->chosen, guint, i), free_numbers));
  for (guint i = 0; i < payments->len; i++)
    {
      RecourseCasePayment *payment = payments->pdata[i];

      if (payment->number == 0 && free_numbers->len > 0)
        {
          payment->number = g_array_index (free_numbers, guint, 0);
          g_array_remove_index (free_numbers, 0);
        }
      keep_note (self, payment);
    }
  self->has_told = TRUE;
  recourse_case_desk_tell_payments (self->desk, payments, free_numbers);
  recourse_statement_model_look_at_desk (self);
}

/** recourse_statement_model_look_at_desk: whether the payments are written */
void
recourse_statement_model_look_at_desk (RecourseStatementModel *self)
{
  const GError *trouble = recourse_case_desk_peek_trouble (self->desk);

  if (!self->has_told || self->state == RECOURSE_STATEMENT_DONE
      || recourse_case_desk_is_writing (self->desk))
    return;
  if (trouble == NULL)
    recourse_statement_model_set_state (self, RECOURSE_STATEMENT_DONE, NULL);
  else if (self->state == RECOURSE_STATEMENT_KEEPING)
    recourse_statement_model_set_state (self, RECOURSE_STATEMENT_UNWRITTEN, g_error_copy (trouble));
}

/* --- The file ------------------------------------------------------------------------------------
 */

static GError *
take_added (RecourseStatementModel *self, const RecourseEvidenceAdded *added)
{
  if (added->seqs->len > 0)
    {
      self->seq = g_array_index (added->seqs, gint64, 0);
      return NULL;
    }
  if (added->refusals->len > 0)
    return g_error_copy (((const RecourseEvidenceRefusal *) added->refusals->pdata[0])->error);
  return added->trouble != NULL
             ? g_error_copy (added->trouble)
             : g_error_new (RECOURSE_ERROR, RECOURSE_ERROR_IO, "the file was not kept");
}

/* What was chosen was chosen for the case in which the file is now. */
static gboolean
is_left (RecourseStatementModel *self)
{
  return !recourse_evidence_service_is_in_use (recourse_case_desk_peek_service (self->desk),
                                               self->seat);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseStatementModel) self = RECOURSE_STATEMENT_MODEL (user_data);
  g_autoptr (RecourseEvidenceAdded) added = NULL;
  GError *error = NULL;

  added = recourse_evidence_service_add_finish (RECOURSE_EVIDENCE_SERVICE (source), result, &error);
  if (added != NULL)
    error = take_added (self, added);
  if (error == NULL && is_left (self))
    error = g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "another case was opened meanwhile");
  if (error != NULL)
    recourse_statement_model_set_state (self, RECOURSE_STATEMENT_OPEN, error);
  else
    tell_payments (self);
}

/** recourse_statement_model_take: keeps the file as evidence, then tells the payments that are
 * chosen, at least one. When the file cannot be kept, nothing is told and all stays chosen. */
void
recourse_statement_model_take (RecourseStatementModel *self)
{
  g_autoptr (GPtrArray) drafts = recourse_evidence_drafts_new ();
  RecourseEvidenceService *service;

  g_return_if_fail (RECOURSE_IS_STATEMENT_MODEL (self));
  g_return_if_fail (self->state == RECOURSE_STATEMENT_OPEN && self->chosen->len > 0);

  service = recourse_case_desk_peek_service (self->desk);
  g_ptr_array_add (drafts, recourse_evidence_draft_new_file (self->path, KIND));
  g_clear_pointer (&self->seat, recourse_case_seat_unref);
  self->seat = recourse_case_seat_ref (recourse_evidence_service_peek_seat (service));
  recourse_evidence_service_add_async (service, drafts, NULL, NULL, NULL, kept_cb,
                                       g_object_ref (self));
  recourse_statement_model_set_state (self, RECOURSE_STATEMENT_KEEPING, NULL);
}

/** recourse_statement_model_take_without_file: tells the payments all the same */
void
recourse_statement_model_take_without_file (RecourseStatementModel *self)
{
  g_return_if_fail (RECOURSE_IS_STATEMENT_MODEL (self));
  g_return_if_fail (self->state == RECOURSE_STATEMENT_OPEN && self->chosen->len > 0);

  recourse_statement_model_set_state (self, RECOURSE_STATEMENT_KEEPING, NULL);
  tell_payments (self);
}

/** recourse_statement_model_try_again: to write what is not written */
void
recourse_statement_model_try_again (RecourseStatementModel *self)
{
  g_return_if_fail (RECOURSE_IS_STATEMENT_MODEL (self));
  g_return_if_fail (self->state == RECOURSE_STATEMENT_UNWRITTEN);

  recourse_statement_model_set_state (self, RECOURSE_STATEMENT_KEEPING, NULL);
  recourse_case_desk_save (self->desk);
}
