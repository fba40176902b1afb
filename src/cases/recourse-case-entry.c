/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-entry"

#include "recourse-case-entry.h"

/* What is wrong with a text (too long, not UTF-8) is told when the draft is appended. */
static void
add_text (RecourseLogDraft *draft, const char *field, const char *text)
{
  if (text != NULL && *text != '\0')
    recourse_log_draft_add_text (draft, field, text);
}

static void
add_string (RecourseLogDraft *draft, const char *key, const char *id)
{
  if (id != NULL)
    recourse_log_draft_add_string (draft, key, id);
}

static void
add_number (RecourseLogDraft *draft, const char *key, gint64 number)
{
  if (number != 0)
    recourse_log_draft_add_integer (draft, key, number);
}

static void
add_time (RecourseLogDraft *draft, const char *key, gint64 time)
{
  if (time != RECOURSE_TIME_UNKNOWN)
    recourse_log_draft_add_time (draft, key, time);
}

/** recourse_case_entry_rename: (transfer full): the case is called @title from now on */
RecourseLogDraft *
recourse_case_entry_rename (const char *title, RecourseAuthor author)
{
  RecourseLogDraft *draft;

  g_return_val_if_fail (title != NULL, NULL);

  draft = recourse_log_draft_new ("case-renamed", author);
  recourse_log_draft_add_text (draft, "title", title);
  return draft;
}

/**
 * recourse_case_entry_close:
 * @note: (nullable): how it ended
 *
 * Returns: (transfer full): nothing is left to do; the case stays and can be opened again
 */
RecourseLogDraft *
recourse_case_entry_close (const char *note, RecourseAuthor author)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("case-closed", author);

  add_text (draft, "note", note);
  return draft;
}

/**
 * recourse_case_entry_reopen:
 * @note: (nullable): why
 *
 * Returns: (transfer full): the case goes on
 */
RecourseLogDraft *
recourse_case_entry_reopen (const char *note, RecourseAuthor author)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("case-reopened", author);

  add_text (draft, "note", note);
  return draft;
}

/**
 * recourse_case_entry_note:
 * @about: the entry that it is about; 0: the case
 *
 * Returns: (transfer full): what somebody wants to remember
 */
RecourseLogDraft *
recourse_case_entry_note (const char *note, gint64 about, RecourseAuthor author)
{
  RecourseLogDraft *draft;

  g_return_val_if_fail (note != NULL, NULL);

  draft = recourse_log_draft_new ("note", author);
  recourse_log_draft_add_text (draft, "note", note);
  add_number (draft, "entry", about);
  return draft;
}

/**
 * recourse_case_entry_payment:
 * @payment: all that is known of it; its number is one more than that of the last one, or that of
 *   a payment whose place it takes
 *
 * Returns: (transfer full): the payment, told for the first time or again
 */
RecourseLogDraft *
recourse_case_entry_payment (const RecourseCasePayment *payment, RecourseAuthor author)
{
  RecourseLogDraft *draft;

  g_return_val_if_fail (payment != NULL && payment->number > 0, NULL);

  draft = recourse_log_draft_new ("payment-added", author);
  recourse_log_draft_add_integer (draft, "payment", payment->number);
  add_string (draft, "state", payment->state);
  add_number (draft, "amount", payment->amount);
  add_time (draft, "transferred", payment->transferred_at);
  if (payment->is_about && payment->transferred_at != RECOURSE_TIME_UNKNOWN)
    recourse_log_draft_add_boolean (draft, "about", TRUE);
  add_string (draft, "way", payment->payment);
  add_string (draft, "method", payment->method);
  add_number (draft, "statement", payment->statement);
  add_number (draft, "refunded", payment->refunded);
  add_text (draft, "payee", payment->payee);
  add_text (draft, "transaction", payment->transaction);
  add_text (draft, "merchant_order", payment->merchant_order);
  add_text (draft, "note", payment->note);
  return draft;
}

/**
 * recourse_case_entry_payment_removed:
 * @number: of the payment
 * @note: (nullable): why
 *
 * Returns: (transfer full): the payment was entered by mistake and is none of this story
 */
RecourseLogDraft *
recourse_case_entry_payment_removed (guint number, const char *note, RecourseAuthor author)
{
  RecourseLogDraft *draft;

  g_return_val_if_fail (number > 0, NULL);

  draft = recourse_log_draft_new ("payment-removed", author);
  recourse_log_draft_add_integer (draft, "payment", number);
  add_text (draft, "note", note);
  return draft;
}

/** recourse_case_entry_contact: (transfer full): somebody was called or spoken to; with @corrects,
 * told again */
RecourseLogDraft *
recourse_case_entry_contact (const RecourseCaseContact *contact, RecourseAuthor author)
{
  RecourseLogDraft *draft;

  g_return_val_if_fail (contact != NULL, NULL);

  draft = recourse_log_draft_new ("contacted", author);
  add_string (draft, "contact", contact->contact);
  add_time (draft, "happened", contact->happened_at);
  add_text (draft, "number", contact->number);
  add_text (draft, "name", contact->name);
  add_text (draft, "reference", contact->reference);
  add_text (draft, "note", contact->note);
  add_text (draft, "next", contact->next);
  add_time (draft, "next_at", contact->next_at);
  add_number (draft, "corrects", contact->corrects);
  return draft;
}
