/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-desk-sheet"

#include "recourse-desk-sheet.h"

#include "recourse-desk-private.h"
#include "recourse-error.h"

/*
 * One page with what a desk that stops payments asks. It has to be one: a second page is left on
 * the printer. So sizes and shares are tried, from what reads best to what just fits.
 */

#define ALL G_MAXUINT

typedef struct
{
  double scale;
  gboolean is_dense;
  guint payments;
  glong characters; /* of the story */
} Try;

static const Try TRIES[] = {
  { 1.00, FALSE, ALL, 600 }, { 0.95, FALSE, ALL, 450 }, { 0.90, FALSE, ALL, 320 },
  { 0.85, FALSE, ALL, 220 }, { 0.90, TRUE, ALL, 220 },  { 0.85, TRUE, ALL, 160 },
  { 0.80, TRUE, ALL, 120 },  { 0.76, TRUE, ALL, 80 },   { 0.76, TRUE, 14, 80 },
  { 0.73, TRUE, 12, 60 },    { 0.76, TRUE, 10, 80 },    { 0.76, TRUE, 8, 80 },
  { 0.76, TRUE, 6, 80 },     { 0.76, TRUE, 4, 80 },     { 0.76, TRUE, 3, 80 },
  { 0.76, TRUE, 2, 80 },     { 0.72, TRUE, 1, 60 },
};

/* --- What is missing ----------------------------------------------------------------------------
 */

static void
add_gap (GArray *gaps, guint payment, const char *field, gboolean is_missing)
{
  RecourseDeskGap gap = { payment, field };

  if (is_missing)
    g_array_append_val (gaps, gap);
}

static void
add_gaps (GArray *gaps, RecourseCaseState *state, const RecourseCasePayment *payment)
{
  gboolean has_time = payment->transferred_at != RECOURSE_TIME_UNKNOWN;

  add_gap (gaps, payment->number, "amount", payment->amount == 0);
  add_gap (gaps, payment->number, "time", !has_time);
  add_gap (gaps, payment->number, "seconds", has_time && payment->is_about);
  add_gap (gaps, payment->number, "payee", payment->payee == NULL);
  add_gap (gaps, payment->number, "transaction", payment->transaction == NULL);
  add_gap (gaps, payment->number, "merchant-order",
           recourse_desk_needs_merchant_order (state, payment) && payment->merchant_order == NULL);
  add_gap (gaps, payment->number, "state",
           recourse_case_state_payment_value (state, payment, "state") == NULL);
  add_gap (gaps, payment->number, "payment",
           recourse_case_state_payment_value (state, payment, "payment") == NULL);
  add_gap (gaps, payment->number, "method",
           recourse_case_state_payment_value (state, payment, "funding") == NULL);
}

/**
 * recourse_desk_gaps:
 *
 * What the program could still be told, so that the window can ask for it before somebody prints.
 * Names, telephones, accounts and the number of an identity card are not among it: they are written
 * by hand, on the paper alone.
 *
 * Returns: (transfer full) (element-type RecourseDeskGap): in the order of the payments
 */
GArray *
recourse_desk_gaps (RecourseCaseState *state)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (RecourseDeskGap));

  g_return_val_if_fail (state != NULL, gaps);

  add_gap (gaps, 0, "payments", recourse_case_state_n_payments (state) == 0);
  for (guint i = 0; i < recourse_case_state_n_payments (state); i++)
    add_gaps (gaps, state, recourse_case_state_payment (state, i));
  return gaps;
}

/* --- The sheet ----------------------------------------------------------------------------------
 */

static void
clear_desk (RecourseDesk *self)
{
  g_clear_pointer (&self->story, g_ptr_array_unref);
  recourse_case_paper_clear (&self->paper);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecourseDesk, clear_desk)

static void
fill_page (const RecourseDesk *self)
{
  const RecourseSummary *summary = &self->paper.summary;

  recourse_summary_add_paragraph (summary, RECOURSE_SHEET_TITLE, "title");
  recourse_desk_add_lead (self, recourse_desk_is_for_police (self) ? "lead" : "lead-mistake");
  recourse_desk_add_person (self);
  recourse_desk_add_payments (self);
  recourse_desk_add_other_side (self);
  recourse_desk_add_script (self);
  recourse_desk_add_story (self);
  recourse_desk_add_answer (self);
}

static gboolean
fit_page (RecourseDesk *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (TRIES); i++)
    {
      recourse_sheet_begin_again (self->paper.summary.sheet, TRIES[i].scale, TRIES[i].is_dense);
      self->most_payments = TRIES[i].payments;
      self->most_characters = TRIES[i].characters;
      self->is_dense = TRIES[i].is_dense;
      fill_page (self);
      if (recourse_sheet_n_pages (self->paper.summary.sheet) == 1)
        return TRUE;
    }
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
               "cannot make a desk sheet: it does not fit on one page");
  return FALSE;
}

/**
 * recourse_desk_sheet_pdf:
 * @advisor: of the pack that is loaded; another one than the program's own is named and not used
 * @options: (nullable): what is withheld, and whether there is English beside; the rest is ignored
 * @now: the moment that the words to read out are for
 *
 * One page of A4, whatever the case holds, with what a desk that stops payments asks: each payment
 * apart, and lines to write on for all that is unknown, or nobody's business but theirs.
 *
 * Returns: (transfer full): a PDF file, or NULL with the errors of recourse_summary_pdf()
 */
GBytes *
recourse_desk_sheet_pdf (RecourseAdvisor *advisor,
                         RecourseCaseFolder *folder,
                         const RecourseSummaryOptions *options,
                         gint64 now,
                         GError **error)
{
  static const RecourseSummaryOptions whole = { NULL };
  g_auto (RecourseDesk) self = { .paper = { .summary = { .paper = "desk" } }, .now = now };

  g_return_val_if_fail (RECOURSE_IS_ADVISOR (advisor) && folder != NULL, NULL);

  if (!recourse_case_paper_begin (&self.paper, advisor, folder, options != NULL ? options : &whole,
                                  now, error))
    return NULL;
  self.story = recourse_desk_read_story (&self.paper, error);
  if (self.story == NULL || !fit_page (&self, error))
    return NULL;
  return recourse_sheet_finish (self.paper.summary.sheet, error);
}
