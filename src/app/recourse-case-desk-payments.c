/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-desk-payments"

/* Payments that are told apart from the guide, which then has to speak of them too. */
#include "recourse-case-desk-private.h"
#include "recourse-case-entry.h"

/* --- What the guide knows of them ---------------------------------------------------------------
 */

/** recourse_case_desk_note_money: time and amount of the guide, as they go into the case now */
void
recourse_case_desk_note_money (RecourseCaseDesk *self)
{
  if (self->guide != NULL)
    self->before = *recourse_interview_peek_situation (recourse_case_desk_peek_interview (self));
}

/* What somebody typed meanwhile comes after what is written. */
static gboolean
is_money_the_same (RecourseCaseDesk *self)
{
  const RecourseSituation *now = recourse_interview_peek_situation (
      recourse_case_desk_peek_interview (self));

  return now->amount == self->before.amount && now->transferred_at == self->before.transferred_at
         && now->is_about == self->before.is_about;
}

/** recourse_case_desk_take_money: the guide speaks of the newest payment and of what all come to */
void
recourse_case_desk_take_money (RecourseCaseDesk *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->has_told_money || self->waiting->len > 0 || self->state == NULL)
    return;
  self->has_told_money = FALSE;
  self->last_payment = 0;
  if (self->guide == NULL || !is_money_the_same (self))
    return;
  self->is_applying = TRUE;
  recourse_guide_model_hold (self->guide);
  if (!recourse_case_state_apply_payments (self->state, recourse_case_desk_peek_interview (self),
                                           &error))
    recourse_case_desk_emit_failed (self, error);
  recourse_guide_model_release (self->guide);
  self->is_applying = FALSE;
}

/** recourse_case_desk_forget_payments: what belongs to the case that was in use */
void
recourse_case_desk_forget_payments (RecourseCaseDesk *self)
{
  g_hash_table_remove_all (self->typed);
  self->last_payment = 0;
  self->has_told_money = self->has_told_money && self->waiting->len > 0;
}

/* --- Telling them -------------------------------------------------------------------------------
 */

/* What was answered in the guide becomes the first payment, if there is none. */
static guint
find_last_number (RecourseCaseDesk *self)
{
  guint last = self->last_payment;
  const RecourseSituation *situation;

  for (guint i = 0; self->state != NULL && i < recourse_case_state_n_payments (self->state); i++)
    last = MAX (last, recourse_case_state_payment (self->state, i)->number);
  if (last > 0 || self->guide == NULL)
    return last;
  situation = recourse_interview_peek_situation (recourse_case_desk_peek_interview (self));
  return situation->amount > 0 || situation->transferred_at != RECOURSE_TIME_UNKNOWN ? 1 : 0;
}

static void
answer (RecourseCaseDesk *self, const char *variable, const char *value, const char *known)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (self->guide);
  guint index;
  guint which;

  if (value == NULL || g_strcmp0 (value, known) == 0
      || !recourse_pack_find_variable (pack, variable, &index)
      || !recourse_variable_find_value (recourse_pack_variable (pack, index), value, &which))
    return;
  for (guint i = 0; i < recourse_pack_n_screens (pack); i++)
    if (recourse_pack_screen (pack, i)->n_signs == 0
        && recourse_pack_screen (pack, i)->variables[0] == index)
      recourse_guide_model_choose (self->guide, i, which);
}

static const RecourseCasePayment *
find_number (RecourseCaseDesk *self, guint number)
{
  for (guint i = 0; self->state != NULL && i < recourse_case_state_n_payments (self->state); i++)
    if (recourse_case_state_payment (self->state, i)->number == number)
      return recourse_case_state_payment (self->state, i);
  return NULL;
}

static const RecourseCasePayment *
find_newest (RecourseCaseDesk *self, GPtrArray *told)
{
  const RecourseCasePayment *newest = NULL;

  for (guint i = 0; i < told->len; i++)
    {
      const RecourseCasePayment *payment = told->pdata[i];

      if (newest == NULL || payment->transferred_at >= newest->transferred_at)
        newest = payment;
    }
  for (guint i = 0; self->state != NULL && i < recourse_case_state_n_payments (self->state); i++)
    if (newest != NULL
        && recourse_case_state_payment (self->state, i)->transferred_at > newest->transferred_at
        && recourse_case_state_payment (self->state, i)->number != newest->number)
      return NULL;
  return newest;
}

/* The questions of the guide are about the newest payment. What is not known of it, and what was
 * known before, changes no answer. */
static void
answer_questions (RecourseCaseDesk *self, GPtrArray *told)
{
  const RecourseCasePayment nothing = { 0 };
  const RecourseCasePayment *newest = find_newest (self, told);
  const RecourseCasePayment *known;

  if (newest == NULL || self->guide == NULL)
    return;
  known = find_number (self, newest->number);
  if (known == NULL)
    known = &nothing;
  answer (self, "state", newest->state, known->state);
  answer (self, "payment", newest->payment, known->payment);
  answer (self, "funding", newest->method, known->method);
}

/**
 * recourse_case_desk_tell_payments:
 * @payments: (element-type RecourseCasePayment): the number of each says whose place it takes; 0:
 *   it is new, and gets the next one
 * @removed: (nullable) (element-type guint): numbers of payments that are none of this story, as
 *   @payments are what they stood for
 *
 * Writes all of it or nothing; see recourse_case_desk_append(). What is known of the newest payment
 * of the case answers the questions of the guide.
 */
void
recourse_case_desk_tell_payments (RecourseCaseDesk *self, GPtrArray *payments, GArray *removed)
{
  g_autoptr (GPtrArray)
      drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_log_draft_free);

  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));
  g_return_if_fail (payments != NULL);

  self->last_payment = find_last_number (self);
  for (guint i = 0; i < payments->len; i++)
    {
      RecourseCasePayment payment = *(const RecourseCasePayment *) payments->pdata[i];

      if (payment.number == 0)
        payment.number = ++self->last_payment;
      g_ptr_array_add (drafts, recourse_case_entry_payment (&payment, RECOURSE_CASE_DESK_AUTHOR));
    }
  for (guint i = 0; removed != NULL && i < removed->len; i++)
    g_ptr_array_add (drafts, recourse_case_entry_payment_removed (g_array_index (removed, guint, i),
                                                                  NULL, RECOURSE_CASE_DESK_AUTHOR));
  self->has_told_money = TRUE;
  recourse_case_desk_append_all (self, drafts);
  answer_questions (self, payments);
}

/** recourse_case_desk_take_out_payment: it was entered by mistake; @note: (nullable): why */
void
recourse_case_desk_take_out_payment (RecourseCaseDesk *self, guint number, const char *note)
{
  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));

  self->has_told_money = TRUE;
  recourse_case_desk_append (
      self, recourse_case_entry_payment_removed (number, note, RECOURSE_CASE_DESK_AUTHOR));
}

/* --- What was typed and is not saved ------------------------------------------------------------
 */

/** recourse_case_desk_peek_typed: (transfer none) (nullable): NULL: nothing was typed */
const char *
recourse_case_desk_peek_typed (RecourseCaseDesk *self, const char *field)
{
  g_return_val_if_fail (RECOURSE_IS_CASE_DESK (self), NULL);

  return g_hash_table_lookup (self->typed, field);
}

/**
 * recourse_case_desk_set_typed:
 * @field: what the form calls it
 * @text: (nullable): NULL: it is saved, or given up
 *
 * Kept while the program runs, for pages that are built anew; over when another case is in use.
 */
void
recourse_case_desk_set_typed (RecourseCaseDesk *self, const char *field, const char *text)
{
  g_return_if_fail (RECOURSE_IS_CASE_DESK (self));
  g_return_if_fail (field != NULL);

  if (text != NULL)
    g_hash_table_insert (self->typed, g_strdup (field), g_strdup (text));
  else
    g_hash_table_remove (self->typed, field);
}
