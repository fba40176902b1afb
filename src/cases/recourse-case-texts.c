/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-texts"

#include "recourse-case-private.h"

/*
 * What a person typed stands in the table of texts alone, never in the cache: what is erased there
 * is gone. So each text is fetched by the number of its entry whenever a state is read.
 */

typedef struct
{
  const char *field;
  char **out;
} Wanted;

static gboolean
load (RecourseLog *log, gint64 entry, const Wanted *wanted, guint n_wanted, GError **error)
{
  g_autoptr (RecourseLogLine) line = recourse_log_read_line (log, entry, error);
  g_autoptr (RecourseLogTexts) texts = NULL;

  texts = line != NULL ? recourse_log_texts_new (log, entry, entry, error) : NULL;
  if (texts == NULL)
    return FALSE;
  for (guint i = 0; i < n_wanted; i++)
    {
      RecourseDigest commitment;
      RecourseTextState state;

      if (recourse_log_line_get_commitment (line, wanted[i].field, &commitment, NULL)
          && !recourse_log_texts_find (texts, line, wanted[i].field, &state, wanted[i].out, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_payments (RecourseCaseState *self, RecourseLog *log, gboolean is_brief, GError **error)
{
  for (guint i = 0; i < self->payments->len; i++)
    {
      RecourseCasePayment *payment = self->payments->pdata[i];
      const Wanted wanted[] = { { "payee", &payment->payee },
                                { "transaction", &payment->transaction },
                                { "merchant_order", &payment->merchant_order },
                                { "note", &payment->note } };

      if (!load (log, payment->entry, wanted, is_brief ? 1 : G_N_ELEMENTS (wanted), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_contacts (RecourseCaseState *self, RecourseLog *log, GError **error)
{
  for (guint i = 0; i < self->contacts->len; i++)
    {
      RecourseCaseContact *contact = self->contacts->pdata[i];
      const Wanted wanted[] = { { "number", &contact->number },
                                { "name", &contact->name },
                                { "reference", &contact->reference },
                                { "note", &contact->note },
                                { "next", &contact->next } };

      if (!load (log, contact->entry, wanted, G_N_ELEMENTS (wanted), error))
        return FALSE;
    }
  return TRUE;
}

/**
 * recourse_case_texts_load:
 * @self: a state that has no texts yet
 * @is_brief: the title and the payees alone
 *
 * A text that is withheld or changed stays %NULL.
 */
gboolean
recourse_case_texts_load (RecourseCaseState *self,
                          RecourseLog *log,
                          gboolean is_brief,
                          GError **error)
{
  const Wanted title = { "title", &self->title };

  return (self->title_entry == 0 || load (log, self->title_entry, &title, 1, error))
         && load_payments (self, log, is_brief, error)
         && (is_brief || load_contacts (self, log, error));
}
