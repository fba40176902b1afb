/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-letter-facts"

#include "recourse-letter-facts.h"

#include "recourse-error.h"
#include "recourse-handover.h"
#include "recourse-money.h"
#include "recourse-paper.h"
#include "recourse-visible-text.h"

#include <string.h>

#define MAX_NAME_LENGTH 200 /* characters of what stands in the middle of a sentence */

/* --- What came of the payments ------------------------------------------------------------------
 */

/* FALSE when it cannot be told. */
static gboolean
find_returned (const RecourseCasePayment *payment, gint64 *out_fen)
{
  *out_fen = payment->refunded;
  if (g_strcmp0 (payment->state, "returned") == 0 && payment->refunded == 0)
    *out_fen = payment->amount;
  return *out_fen >= 0 && *out_fen <= payment->amount;
}

/* A sum of which one part is missing would be taken for the whole, so it is then none at all. */
static void
add_up (RecourseLetterFacts *self)
{
  gint64 total = 0;
  gint64 returned = 0;

  for (guint i = 0; i < self->payments->len; i++)
    {
      const RecourseCasePayment *payment = self->payments->pdata[i];
      gint64 part = 0;

      if (payment->amount <= 0 || !find_returned (payment, &part)
          || !recourse_money_add (total, payment->amount, &total)
          || !recourse_money_add (returned, part, &returned))
        return;
    }
  self->total = total;
  self->returned = returned;
  self->outstanding = total - returned;
}

static void
compare_payees (RecourseLetterFacts *self)
{
  for (guint i = 0; i < self->payments->len; i++)
    {
      const RecourseCasePayment *payment = self->payments->pdata[i];

      if (i == 0)
        self->payee = payment->payee;
      else if (g_strcmp0 (self->payee, payment->payee) != 0)
        self->has_other_payees = TRUE;
    }
  if (self->has_other_payees)
    self->payee = NULL;
}

/* --- What goes in -------------------------------------------------------------------------------
 */

static gboolean
is_wanted (const RecourseLetterOptions *options, guint number)
{
  for (guint i = 0; i < options->n_payments; i++)
    if (options->payments[i] == number)
      return TRUE;
  return options->payments == NULL;
}

static gboolean
has_payment (const GPtrArray *payments, guint number)
{
  for (guint i = 0; i < payments->len; i++)
    if (((const RecourseCasePayment *) payments->pdata[i])->number == number)
      return TRUE;
  return FALSE;
}

static gboolean
take_payments (RecourseLetterFacts *self,
               RecourseCaseState *state,
               const RecourseLetterOptions *options,
               GError **error)
{
  for (guint i = 0; i < recourse_case_state_n_payments (state); i++)
    {
      const RecourseCasePayment *payment = recourse_case_state_payment (state, i);

      if (is_wanted (options, payment->number))
        g_ptr_array_add (self->payments, (gpointer) payment);
    }
  for (guint i = 0; i < options->n_payments; i++)
    if (!has_payment (self->payments, options->payments[i]))
      {
        g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND, "the case has no payment %u",
                     options->payments[i]);
        return FALSE;
      }
  return TRUE;
}

/* Whoever is not the police may show it to the other side, so gets what a court gets. */
static void
take_exhibits (RecourseLetterFacts *self, RecourseLetterReader to, const GPtrArray *exhibits)
{
  RecourseBagAudience audience = to == RECOURSE_LETTER_TO_POLICE ? RECOURSE_BAG_FOR_POLICE
                                                                 : RECOURSE_BAG_FOR_COURT;

  for (guint i = 0; exhibits != NULL && i < exhibits->len; i++)
    if (recourse_handover_is_proposed (self->words, exhibits->pdata[i], audience))
      g_ptr_array_add (self->exhibits, exhibits->pdata[i]);
}

/* Errors: a payment in @options that the case does not have NOT_FOUND. */
gboolean
recourse_letter_facts_init (RecourseLetterFacts *self,
                            RecoursePack *words,
                            RecourseLetterReader to,
                            RecourseCaseState *state,
                            const GPtrArray *exhibits,
                            const RecourseLetterOptions *options,
                            GError **error)
{
  *self = (RecourseLetterFacts){
    .words = words,
    .state = state,
    .payments = g_ptr_array_new (),
    .exhibits = g_ptr_array_new (),
    .contacts = g_ptr_array_new (),
  };
  if (!take_payments (self, state, options, error))
    return FALSE;
  take_exhibits (self, to, exhibits);
  for (guint i = 0; i < recourse_case_state_n_contacts (state); i++)
    g_ptr_array_add (self->contacts, (gpointer) recourse_case_state_contact (state, i));
  add_up (self);
  compare_payees (self);
  return TRUE;
}

void
recourse_letter_facts_clear (RecourseLetterFacts *self)
{
  g_clear_pointer (&self->payments, g_ptr_array_unref);
  g_clear_pointer (&self->exhibits, g_ptr_array_unref);
  g_clear_pointer (&self->contacts, g_ptr_array_unref);
}

/* A letter has a payment and a piece of evidence to fill in by hand even when the case has none. */
guint
recourse_letter_facts_n_items (const RecourseLetterFacts *self, RecourseLetterEach each)
{
  switch (each)
    {
    case RECOURSE_LETTER_EACH_PAYMENT:
      return MAX (self->payments->len, 1);
    case RECOURSE_LETTER_EACH_EVIDENCE:
      return MAX (self->exhibits->len, 1);
    case RECOURSE_LETTER_EACH_CONTACT:
      return self->contacts->len;
    case RECOURSE_LETTER_ONCE:
    default:
      return 1;
    }
}

/* --- Single values ------------------------------------------------------------------------------
 */

/* Words of others can close neither the quotes around them nor open what looks like a gap. */
static char *
disarm (char *visible)
{
  g_autofree char *owned = visible;
  GString *text = NULL;

  g_strstrip (owned);
  if (*owned == '\0')
    return NULL;
  text = g_string_new (owned);
  g_string_replace (text, "“", "‘", 0);
  g_string_replace (text, "”", "’", 0);
  g_string_replace (text, "【", "〔", 0);
  g_string_replace (text, "】", "〕", 0);
  return g_string_free (text, FALSE);
}

static char *
dup_name (const char *text)
{
  return text != NULL ? disarm (recourse_visible_line (text, MAX_NAME_LENGTH)) : NULL;
}

static char *
dup_words (const char *text)
{
  return text != NULL ? disarm (recourse_visible_text (text)) : NULL;
}

static char *
dup_fen (gint64 fen, RecourseLanguage language)
{
  return fen > 0 ? recourse_money_format (fen, language) : NULL;
}

static char *
fill_word (const RecourseLetterFacts *self,
           const char *word,
           const RecourseSlot *slots,
           guint n_slots,
           RecourseLanguage language)
{
  return recourse_text_fill (recourse_paper_word (self->words, "letter", word), slots, n_slots,
                             language);
}

/* The second, where somebody read it from a clock; a guess says that it is one. */
static char *
dup_payment_time (const RecourseLetterFacts *self,
                  const RecourseCasePayment *payment,
                  RecourseLanguage language)
{
  g_autofree char *minute = NULL;
  RecourseCivilTime civil;

  if (payment->transferred_at == RECOURSE_TIME_UNKNOWN)
    return NULL;
  recourse_china_time_to_civil (payment->transferred_at, &civil);
  if (!payment->is_about && (civil.second != 0 || payment->statement != 0))
    return recourse_china_time_format (payment->transferred_at, language);
  minute = recourse_china_time_format_minute (payment->transferred_at, language);
  if (!payment->is_about)
    return g_steal_pointer (&minute);
  return fill_word (self, "about", &(RecourseSlot){ "time", minute }, 1, language);
}

static char *
dup_value_label (const RecourseLetterFacts *self,
                 const char *variable,
                 const char *value,
                 RecourseLanguage language)
{
  guint at = 0;
  guint index = 0;
  const RecourseVariable *found = NULL;

  if (value == NULL || !recourse_pack_find_variable (self->words, variable, &at))
    return NULL;
  found = recourse_pack_variable (self->words, at);
  if (!recourse_variable_find_value (found, value, &index))
    return NULL;
  return g_strdup (recourse_text_get (&found->values[index].label, language));
}

static char *
dup_payment_value (const RecourseLetterFacts *self,
                   const RecourseCasePayment *payment,
                   const char *name,
                   RecourseLanguage language)
{
  if (strcmp (name, "time") == 0)
    return dup_payment_time (self, payment, language);
  if (strcmp (name, "amount") == 0)
    return dup_fen (payment->amount, language);
  if (strcmp (name, "refunded") == 0)
    return dup_fen (payment->refunded, language);
  if (strcmp (name, "paid_to") == 0)
    return dup_name (payment->payee);
  if (strcmp (name, "how") == 0)
    return dup_value_label (self, "payment",
                            recourse_case_state_payment_value (self->state, payment, "payment"),
                            language);
  if (strcmp (name, "method") == 0)
    return dup_value_label (self, "funding",
                            recourse_case_state_payment_value (self->state, payment, "funding"),
                            language);
  if (strcmp (name, "order_number") == 0)
    return dup_name (payment->transaction);
  if (strcmp (name, "merchant_order") == 0)
    return dup_name (payment->merchant_order);
  return strcmp (name, "words") == 0 ? dup_words (payment->note) : NULL;
}

/* "盖章账单（文件“a.pdf”，记录第5号）" */
static char *
dup_exhibit (const RecourseLetterFacts *self,
             const RecourseExhibit *exhibit,
             RecourseLanguage language)
{
  const RecourseEvidenceKind *kind = recourse_pack_find_evidence (self->words, exhibit->kind);
  g_autofree char *entry = g_strdup_printf ("%" G_GINT64_FORMAT, exhibit->seq);
  g_autofree char *name = dup_name (exhibit->name);
  const RecourseSlot slots[] = {
    { "kind", kind != NULL ? recourse_text_get (&kind->title, language) : NULL },
    { "name", name },
    { "entry", entry },
  };

  return fill_word (self, kind != NULL ? "exhibit" : "exhibit-file", slots, G_N_ELEMENTS (slots),
                    language);
}

/* What such a piece can show, as the list of evidence says it too. */
static char *
dup_proves (const RecourseLetterFacts *self,
            const RecourseExhibit *exhibit,
            RecourseLanguage language)
{
  const RecourseEvidenceKind *kind = recourse_pack_find_evidence (self->words, exhibit->kind);

  return kind != NULL ? g_strdup (recourse_text_get (&kind->proves, language)) : NULL;
}

static char *
dup_exhibit_value (const RecourseLetterFacts *self,
                   const RecourseExhibit *exhibit,
                   const char *name,
                   RecourseLanguage language)
{
  if (strcmp (name, "exhibit") == 0)
    return dup_exhibit (self, exhibit, language);
  if (strcmp (name, "proves") == 0)
    return dup_proves (self, exhibit, language);
  return strcmp (name, "exhibit_note") == 0 ? dup_words (exhibit->note) : NULL;
}

static char *
dup_contact (const RecourseLetterFacts *self, const char *id, RecourseLanguage language)
{
  const RecourseContact *contact = id != NULL ? recourse_pack_find_contact (self->words, id) : NULL;

  if (contact == NULL)
    return fill_word (self, "other-contact", NULL, 0, language);
  return g_strdup (recourse_text_get (&contact->name, language));
}

static char *
dup_contact_value (const RecourseLetterFacts *self,
                   const RecourseCaseContact *contact,
                   const char *name,
                   RecourseLanguage language)
{
  gint64 time = contact->happened_at != RECOURSE_TIME_UNKNOWN ? contact->happened_at : contact->at;

  if (strcmp (name, "contact") == 0)
    return dup_contact (self, contact->contact, language);
  if (strcmp (name, "contact_time") == 0)
    return recourse_china_time_format_minute (time, language);
  if (strcmp (name, "contact_number") == 0)
    return dup_name (contact->number);
  if (strcmp (name, "contact_name") == 0)
    return dup_name (contact->name);
  if (strcmp (name, "contact_reference") == 0)
    return dup_name (contact->reference);
  return strcmp (name, "contact_note") == 0 ? dup_words (contact->note) : NULL;
}

static char *
dup_case_value (const RecourseLetterFacts *self, const char *name, RecourseLanguage language)
{
  if (strcmp (name, "total") == 0)
    return dup_fen (self->total, language);
  if (strcmp (name, "returned") == 0)
    return dup_fen (self->returned, language);
  if (strcmp (name, "outstanding") == 0)
    return dup_fen (self->outstanding, language);
  if (strcmp (name, "count") == 0 && self->payments->len > 0)
    return g_strdup_printf ("%u", self->payments->len);
  if (strcmp (name, "contact_count") == 0 && self->contacts->len > 0)
    return g_strdup_printf ("%u", self->contacts->len);
  return strcmp (name, "payee") == 0 ? dup_name (self->payee) : NULL;
}

/*
 * What the case says for @slot in a line of the kind @each, of its item number @item from 0.
 *
 * Returns: (transfer full) (nullable): NULL for a gap
 */
char *
recourse_letter_facts_value (const RecourseLetterFacts *self,
                             const RecourseLetterSlot *slot,
                             RecourseLetterEach each,
                             guint item,
                             RecourseLanguage language)
{
  if (strcmp (slot->name, "number") == 0)
    return g_strdup_printf ("%u", item + 1);
  if (slot->each == RECOURSE_LETTER_EACH_PAYMENT && item < self->payments->len)
    return dup_payment_value (self, self->payments->pdata[item], slot->name, language);
  if (slot->each == RECOURSE_LETTER_EACH_EVIDENCE && item < self->exhibits->len)
    return dup_exhibit_value (self, self->exhibits->pdata[item], slot->name, language);
  if (slot->each == RECOURSE_LETTER_EACH_CONTACT && item < self->contacts->len)
    return dup_contact_value (self, self->contacts->pdata[item], slot->name, language);
  return slot->each == RECOURSE_LETTER_ONCE ? dup_case_value (self, slot->name, language) : NULL;
}
