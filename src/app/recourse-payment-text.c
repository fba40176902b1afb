/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-payment-text"

#include "recourse-payment-text.h"

#include "recourse-case-people.h"
#include "recourse-display.h"
#include "recourse-guide-text.h"
#include "recourse-money.h"

#include <glib/gi18n.h>
#include <string.h>

/* As a long number is read aloud. */
#define GROUP 4

/** recourse_payment_text_amount: in yuan, or that nobody knows it */
char *
recourse_payment_text_amount (RecourseGuideModel *guide, const RecourseCasePayment *payment)
{
  if (payment->amount == 0)
    return g_strdup (_ ("amount not known"));
  return recourse_money_format (payment->amount, recourse_guide_model_language (guide));
}

/** recourse_payment_text_time: Beijing time, with the local one in brackets where it differs; no
 * more exact than it was told */
char *
recourse_payment_text_time (RecourseGuideModel *guide, const RecourseCasePayment *payment)
{
  RecourseLanguage language = recourse_guide_model_language (guide);

  if (payment->transferred_at == RECOURSE_TIME_UNKNOWN)
    return g_strdup (_ ("time not known"));
  if (payment->is_about)
    return recourse_display_about (payment->transferred_at, recourse_guide_model_now (guide),
                                   language);
  return recourse_display_moment (payment->transferred_at, language);
}

/**
 * recourse_payment_text_value:
 * @variable: id of a variable of the pack
 * @value: (nullable): id of a value
 *
 * Returns: (nullable): its short form; NULL when it is not known, or the pack does not have it
 */
char *
recourse_payment_text_value (RecourseGuideModel *guide, const char *variable, const char *value)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (guide);
  const RecourseVariable *found;
  guint index;
  guint which;

  if (value == NULL || !recourse_pack_find_variable (pack, variable, &index))
    return NULL;
  found = recourse_pack_variable (pack, index);
  if (!recourse_variable_find_value (found, value, &which))
    return NULL;
  return recourse_guide_text (guide, &found->values[which].chip);
}

static guint
count_known (RecourseCaseState *state)
{
  guint n = 0;

  for (guint i = 0; i < recourse_case_state_n_payments (state); i++)
    n += recourse_case_state_payment (state, i)->amount > 0 ? 1 : 0;
  return n;
}

/** recourse_payment_text_total: how many there are and what they come to, as far as it is known */
char *
recourse_payment_text_total (RecourseGuideModel *guide, RecourseCaseState *state)
{
  guint n = state != NULL ? recourse_case_state_n_payments (state) : 0;
  g_autofree char *money = NULL;
  g_autofree char *text = NULL;
  gint64 total = 0;

  if (n == 0)
    return g_strdup (_ ("No payment is entered yet."));
  if (!recourse_case_state_total (state, &total))
    return g_strdup_printf (ngettext ("%u payment. The amount is not known yet.",
                                      "%u payments. The amounts are not known yet.", n),
                            n);
  money = recourse_money_format (total, recourse_guide_model_language (guide));
  text = g_strdup_printf (ngettext ("%u payment, %s in all.", "%u payments, %s in all.", n), n,
                          money);
  if (count_known (state) == n)
    return g_steal_pointer (&text);
  /* Translators: follows the total of all payments */
  return g_strdup_printf (_ ("%s An amount that is not known is not in it."), text);
}

/** recourse_payment_text_grouped: @number: digits and letters; in groups of four, for reading
 * aloud and comparing */
char *
recourse_payment_text_grouped (const char *number)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (const char *at = number; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (n > 0 && n % GROUP == 0)
        g_string_append_c (text, ' ');
      g_string_append_unichar (text, g_utf8_get_char (at));
      n++;
    }
  return g_string_free (text, FALSE);
}

/** recourse_payment_text_same_payee: (nullable): that @payee was paid in other cases too; NULL: as
 * far as is known, in this one only */
char *
recourse_payment_text_same_payee (RecourseCaseDesk *desk, const char *payee)
{
  guint n = recourse_case_people_count_cases (desk, payee);

  if (n < 2)
    return NULL;
  return g_strdup_printf (ngettext ("the same payee in %u case", "the same payee in %u cases", n),
                          n);
}
