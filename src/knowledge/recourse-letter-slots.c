/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-letter-slots"

#include "recourse-letter-form.h"

#include <string.h>

#define ONCE RECOURSE_LETTER_ONCE
#define PAYMENT RECOURSE_LETTER_EACH_PAYMENT
#define EVIDENCE RECOURSE_LETTER_EACH_EVIDENCE
#define CONTACT RECOURSE_LETTER_EACH_CONTACT

/*
 * The case fills some of these; the rest are gaps that only a person can fill. What is never
 * stored, such as an identity-card number, is a {slot:blank}: a line to write on, which has no name
 * here. Each but that one has its name on paper under the words "gap.NAME" of the paper "letter".
 */
const RecourseLetterSlot recourse_letter_slots[] = {
  { "blank", ONCE, FALSE },
  { "name", ONCE, FALSE },
  { "age", ONCE, FALSE },
  { "address", ONCE, FALSE },
  { "phone", ONCE, FALSE },
  { "wechat", ONCE, FALSE },
  { "platform", ONCE, FALSE },
  { "payee", ONCE, FALSE },
  { "payee_name", ONCE, FALSE },
  { "payee_address", ONCE, FALSE },
  { "payee_phone", ONCE, FALSE },
  { "payee_wechat", ONCE, FALSE },
  { "payee_links", ONCE, FALSE },
  { "intended", ONCE, FALSE },
  { "reason", ONCE, FALSE },
  { "agreed", ONCE, FALSE },
  { "broken", ONCE, FALSE },
  { "deadline", ONCE, FALSE },
  { "demanded_at", ONCE, FALSE },
  { "count", ONCE, FALSE },
  { "total", ONCE, FALSE },
  { "returned", ONCE, FALSE },
  { "outstanding", ONCE, FALSE },
  { "excess", ONCE, FALSE },
  { "interest", ONCE, FALSE },
  { "court", ONCE, FALSE },
  { "station", ONCE, FALSE },
  { "reported_at", ONCE, FALSE },
  { "receipt", ONCE, FALSE },
  { "where", ONCE, FALSE },
  { "met", ONCE, FALSE },
  { "said", ONCE, FALSE },
  { "why_paid", ONCE, FALSE },
  { "noticed", ONCE, FALSE },
  { "lent", ONCE, FALSE },
  { "date", ONCE, FALSE },
  { "contact_count", ONCE, TRUE },
  { "number", PAYMENT, FALSE },
  { "time", PAYMENT, FALSE },
  { "amount", PAYMENT, FALSE },
  { "paid_to", PAYMENT, FALSE },
  { "how", PAYMENT, FALSE },
  { "method", PAYMENT, FALSE },
  { "order_number", PAYMENT, FALSE },
  { "merchant_order", PAYMENT, FALSE },
  { "refunded", PAYMENT, FALSE },
  { "words", PAYMENT, TRUE },
  { "exhibit", EVIDENCE, FALSE },
  { "exhibit_note", EVIDENCE, TRUE },
  { "proves", EVIDENCE, FALSE },
  { "contact", CONTACT, TRUE },
  { "contact_time", CONTACT, TRUE },
  { "contact_number", CONTACT, TRUE },
  { "contact_name", CONTACT, TRUE },
  { "contact_reference", CONTACT, TRUE },
  { "contact_note", CONTACT, TRUE },

  { NULL, ONCE, FALSE },
};

/** recourse_letter_find_slot: the slot whose name is the first @length bytes of @name, or %NULL. */
const RecourseLetterSlot *
recourse_letter_find_slot (const char *name, gsize length)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (const RecourseLetterSlot *slot = recourse_letter_slots; slot->name != NULL; slot++)
    if (strlen (slot->name) == length && strncmp (slot->name, name, length) == 0)
      return slot;
  return NULL;
}
