/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-paper"

#include "recourse-case-paper.h"

#include "recourse-own-words.h"

/* What nobody knows the time of stands behind all others. */
static gint
compare_payments (gconstpointer a, gconstpointer b)
{
  const RecourseCasePayment *first = *(const RecourseCasePayment *const *) a;
  const RecourseCasePayment *second = *(const RecourseCasePayment *const *) b;

  if (first->transferred_at != second->transferred_at)
    return first->transferred_at > second->transferred_at ? -1 : 1;
  return first->number > second->number ? -1 : 1;
}

static GPtrArray *
list_payments (RecourseCaseState *state)
{
  GPtrArray *payments = g_ptr_array_new ();

  for (guint i = 0; i < recourse_case_state_n_payments (state); i++)
    g_ptr_array_add (payments, (gpointer) recourse_case_state_payment (state, i));
  g_ptr_array_sort (payments, compare_payments);
  return payments;
}

static gboolean
read_case (RecourseCasePaper *self,
           RecourseAdvisor *advisor,
           RecourseCaseFolder *folder,
           gint64 now,
           GError **error)
{
  g_autoptr (RecourseAdvisor) own = recourse_own_words_advisor (advisor, error);

  if (own == NULL)
    return FALSE;
  self->state = recourse_case_state_read (folder, error);
  if (self->state == NULL)
    return FALSE;
  self->payments = list_payments (self->state);
  self->interview = recourse_interview_new (own, now);
  return recourse_case_state_apply (self->state, self->interview, NULL, error);
}

/* The fields of the summary that say what kind of sheet it is are set before; @options are not
 * NULL. */
gboolean
recourse_case_paper_begin (RecourseCasePaper *self,
                           RecourseAdvisor *advisor,
                           RecourseCaseFolder *folder,
                           const RecourseSummaryOptions *options,
                           gint64 now,
                           GError **error)
{
  self->summary.is_pack_unused = TRUE;
  if (!read_case (self, advisor, folder, now, error)
      || !recourse_summary_begin (&self->summary, recourse_advisor_peek_pack (advisor), folder,
                                  options, error))
    return FALSE;
  self->summary.names = self->summary.words;
  return TRUE;
}

void
recourse_case_paper_clear (RecourseCasePaper *self)
{
  recourse_summary_clear (&self->summary);
  g_clear_pointer (&self->payments, g_ptr_array_unref);
  g_clear_object (&self->interview);
  g_clear_pointer (&self->state, recourse_case_state_unref);
}

RecourseAdvisor *
recourse_case_paper_peek_advisor (const RecourseCasePaper *self)
{
  return recourse_interview_peek_advisor (self->interview);
}

/* What was paid in all; FALSE also when the amount of a single one is not known: half a sum would
 * be read out as the whole. */
gboolean
recourse_case_paper_total (const RecourseCasePaper *self, gint64 *out_fen)
{
  for (guint i = 0; i < self->payments->len; i++)
    if (((const RecourseCasePayment *) self->payments->pdata[i])->amount <= 0)
      return FALSE;
  return recourse_case_state_total (self->state, out_fen);
}

/* @text, which stands in the log as @field of @entry; NULL when it is unknown or not to be given.
 */
const char *
recourse_case_paper_text (const RecourseCasePaper *self,
                          gint64 entry,
                          const char *field,
                          const char *text)
{
  if (text == NULL || *text == '\0' || recourse_summary_is_withheld (&self->summary, entry, field))
    return NULL;
  return text;
}

/* How @value of @variable is called in short; NULL when our pack does not have it. */
const RecourseText *
recourse_case_paper_find_value (const RecourseCasePaper *self,
                                const char *variable,
                                const char *value)
{
  RecoursePack *pack = self->summary.words;
  const RecourseVariable *found;
  guint index = 0;

  if (value == NULL || !recourse_pack_find_variable (pack, variable, &index))
    return NULL;
  found = recourse_pack_variable (pack, index);
  return recourse_variable_find_value (found, value, &index) ? &found->values[index].chip : NULL;
}
