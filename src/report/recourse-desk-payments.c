/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-desk-payments"

#include "recourse-desk-private.h"

#include "recourse-sheet-number.h"
#include "recourse-visible-text.h"

/* Each payment apart. A desk compares the name, the account, the amount and the time, and stops
 * nothing where one of them is wrong: so nothing is rounded, and no second is made up. */

#define N_COLUMNS 4
#define MAX_PAYEE_CHARACTERS 40
#define MAX_VALUE_CHARACTERS 40

static const RecourseSheetColumns COLUMNS = { { 0.17, 0.25, 0.21, 0.37 }, N_COLUMNS };

/* Only a shop's payment has such a number that somebody needs; how it was paid may be unknown. */
gboolean
recourse_desk_needs_merchant_order (RecourseCaseState *state, const RecourseCasePayment *payment)
{
  return g_strcmp0 (recourse_case_state_payment_value (state, payment, "payment"), "merchant") == 0;
}

static void
add_fact (const RecourseDesk *self, RecourseSheetCell *cell, const char *id, const char *text)
{
  g_autofree char *label = recourse_summary_word (&self->paper.summary, id);

  recourse_sheet_cell_add_fact (cell, label, text);
}

/* A value of the pack; another word is somebody's own; and nothing is a line to write on. */
static void
add_value (const RecourseDesk *self,
           RecourseSheetCell *cell,
           const char *id,
           const char *variable,
           const char *value)
{
  const RecourseText *text = recourse_case_paper_find_value (&self->paper, variable, value);
  g_autofree char *both = text != NULL ? recourse_summary_both (&self->paper.summary, text) : NULL;

  if (both != NULL && self->is_dense)
    recourse_sheet_cell_add (cell, RECOURSE_SHEET_CELL, both);
  else if (both != NULL)
    add_fact (self, cell, id, both);
  else if (value != NULL && *value != '\0')
    {
      g_autofree char *line = recourse_visible_line (value, MAX_VALUE_CHARACTERS);
      g_autofree char *label = recourse_summary_word (&self->paper.summary, id);

      recourse_sheet_cell_add_quoted_fact (cell, label, line);
    }
  else
    recourse_desk_add_blank (self, cell, id);
}

static const char *
peek_value (const RecourseDesk *self, const RecourseCasePayment *payment, const char *screen)
{
  return recourse_case_state_payment_value (self->paper.state, payment, screen);
}

/* How it was paid and from where, in one line where there is little room. */
static void
add_way (const RecourseDesk *self, RecourseSheetCell *cell, const RecourseCasePayment *payment)
{
  const char *way_id = peek_value (self, payment, "payment");
  const char *from_id = peek_value (self, payment, "funding");
  const RecourseText *way = recourse_case_paper_find_value (&self->paper, "payment", way_id);
  const RecourseText *from = recourse_case_paper_find_value (&self->paper, "funding", from_id);

  if (self->is_dense && way != NULL && from != NULL)
    {
      g_autofree char *first = recourse_summary_both (&self->paper.summary, way);
      g_autofree char *second = recourse_summary_both (&self->paper.summary, from);
      g_autofree char *both = g_strconcat (first, "  ", second, NULL);

      recourse_sheet_cell_add (cell, RECOURSE_SHEET_CELL, both);
      return;
    }
  add_value (self, cell, "payment", "payment", way_id);
  add_value (self, cell, "method", "funding", from_id);
}

static void
fill_amount (const RecourseDesk *self, RecourseSheetCell *cell, const RecourseCasePayment *payment)
{
  const RecourseSummary *summary = &self->paper.summary;
  g_autofree char *digits = g_strdup_printf ("%u", payment->number);
  g_autofree char *title = recourse_summary_fill (summary, "payment-number", "number",
                                                  &(RecourseText){ { digits, digits } });
  g_autofree char *amount = recourse_sheet_number_amount (payment->amount);

  recourse_sheet_cell_add (cell, RECOURSE_SHEET_LABEL, title);
  if (payment->amount > 0)
    recourse_sheet_cell_add (cell, RECOURSE_SHEET_STRONG, amount);
  else
    recourse_sheet_cell_add_blank (cell, RECOURSE_SHEET_LABEL, "");
  if (payment->refunded > 0)
    {
      g_autofree char *refunded = recourse_sheet_number_amount (payment->refunded);
      g_autofree char *text = recourse_summary_fill (summary, "refunded", "amount",
                                                     &(RecourseText){ { refunded, refunded } });

      recourse_sheet_cell_add (cell, RECOURSE_SHEET_CELL, text);
    }
}

static void
add_guessed_time (const RecourseDesk *self, RecourseSheetCell *cell, gint64 time)
{
  g_autofree char *chinese = recourse_china_time_format_minute (time, RECOURSE_LANGUAGE_ZH_CN);
  g_autofree char *english = recourse_china_time_format_minute (time, RECOURSE_LANGUAGE_EN);
  RecourseText value = { { NULL } };
  g_autofree char *text = NULL;

  value.in[RECOURSE_LANGUAGE_ZH_CN] = chinese;
  value.in[RECOURSE_LANGUAGE_EN] = english;
  text = recourse_summary_fill (&self->paper.summary, "about", "time", &value);
  recourse_sheet_cell_add (cell, RECOURSE_SHEET_CELL, text);
  recourse_desk_add_blank (self, cell, "exact-time");
}

static void
fill_time (const RecourseDesk *self, RecourseSheetCell *cell, const RecourseCasePayment *payment)
{
  g_autofree char *time = NULL;

  if (payment->transferred_at == RECOURSE_TIME_UNKNOWN)
    recourse_sheet_cell_add_blank (cell, RECOURSE_SHEET_LABEL, "");
  else if (payment->is_about)
    add_guessed_time (self, cell, payment->transferred_at);
  else
    {
      time = recourse_summary_time (payment->transferred_at);
      recourse_sheet_cell_add (cell, RECOURSE_SHEET_STRONG, time);
    }
  add_value (self, cell, "state", "state", peek_value (self, payment, "state"));
}

static void
fill_payee (const RecourseDesk *self, RecourseSheetCell *cell, const RecourseCasePayment *payment)
{
  const char *payee = recourse_case_paper_text (&self->paper, payment->entry, "payee",
                                                payment->payee);
  g_autofree char *line = payee != NULL ? recourse_visible_line (payee, MAX_PAYEE_CHARACTERS)
                                        : NULL;

  if (line != NULL)
    recourse_sheet_cell_add (cell, RECOURSE_SHEET_QUOTE, line);
  else
    recourse_sheet_cell_add_blank (cell, RECOURSE_SHEET_LABEL, "");
  add_way (self, cell, payment);
}

static void
add_number (const RecourseDesk *self, RecourseSheetCell *cell, const char *id, const char *number)
{
  g_autofree char *groups = recourse_sheet_number_group (number);
  g_autofree char *label = id != NULL ? recourse_summary_word (&self->paper.summary, id) : NULL;

  if (label != NULL)
    recourse_sheet_cell_add_quoted_fact (cell, label, groups);
  else
    recourse_sheet_cell_add (cell, RECOURSE_SHEET_QUOTE, groups);
}

static void
fill_numbers (const RecourseDesk *self, RecourseSheetCell *cell, const RecourseCasePayment *payment)
{
  const char *transaction = recourse_case_paper_text (&self->paper, payment->entry, "transaction",
                                                      payment->transaction);
  const char *merchant = recourse_case_paper_text (&self->paper, payment->entry, "merchant_order",
                                                   payment->merchant_order);

  if (transaction != NULL)
    add_number (self, cell, NULL, transaction);
  else
    recourse_sheet_cell_add_blank (cell, RECOURSE_SHEET_LABEL, "");
  if (merchant != NULL)
    add_number (self, cell, "merchant-order", merchant);
  else if (recourse_desk_needs_merchant_order (self->paper.state, payment))
    recourse_desk_add_blank (self, cell, "merchant-order");
}

static void
add_row (const RecourseDesk *self, const RecourseCasePayment *payment)
{
  static void (*const fill[N_COLUMNS]) (const RecourseDesk *, RecourseSheetCell *,
                                        const RecourseCasePayment *) = { fill_amount, fill_time,
                                                                         fill_payee, fill_numbers };
  RecourseSheetCell *cells[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      cells[i] = recourse_sheet_cell_new ();
      fill[i](self, cells[i], payment);
    }
  recourse_sheet_add_row (self->paper.summary.sheet, cells);
  for (guint i = 0; i < N_COLUMNS; i++)
    recourse_sheet_cell_free (cells[i]);
}

static void
begin_table (const RecourseDesk *self)
{
  static const char *const heads[N_COLUMNS] = { "amount", "time", "payee", "transaction" };
  RecourseSheetCell *cells[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      cells[i] = recourse_sheet_cell_new ();
      recourse_summary_add_label (&self->paper.summary, cells[i], heads[i]);
    }
  recourse_sheet_begin_table (self->paper.summary.sheet, &COLUMNS, cells);
}

/* The sum of all, also of those that are not printed; without one when it is not known. */
static void
add_heading (const RecourseDesk *self)
{
  const RecourseSummary *summary = &self->paper.summary;
  g_autofree char *count = g_strdup_printf ("%u", self->paper.payments->len);
  g_autofree char *total = NULL;
  g_autofree char *text = NULL;
  gint64 fen = 0;

  if (!recourse_case_paper_total (&self->paper, &fen))
    {
      recourse_desk_add_heading (self, "payments-open");
      return;
    }
  total = recourse_sheet_number_amount (fen);
  {
    const RecourseSlot slots[] = { { "count", count }, { "total", total } };

    text = recourse_summary_fill_slots (summary, "payments", slots, slots, G_N_ELEMENTS (slots));
  }
  recourse_sheet_add_paragraph (summary->sheet, RECOURSE_SHEET_SUBHEADING, text);
}

static void
say_how_many_more (const RecourseDesk *self, guint n_more)
{
  g_autofree char *count = g_strdup_printf ("%u", n_more);
  g_autofree char *text = recourse_summary_fill (&self->paper.summary, "more", "count",
                                                 &(RecourseText){ { count, count } });

  recourse_sheet_add_paragraph (self->paper.summary.sheet, RECOURSE_SHEET_STRONG, text);
}

void
recourse_desk_add_payments (const RecourseDesk *self)
{
  static const RecourseCasePayment nothing = { .number = 1,
                                               .transferred_at = RECOURSE_TIME_UNKNOWN };
  guint n = MIN (self->paper.payments->len, self->most_payments);

  add_heading (self);
  recourse_sheet_add_space (self->paper.summary.sheet, 4);
  begin_table (self);
  for (guint i = 0; i < n; i++)
    add_row (self, self->paper.payments->pdata[i]);
  if (n == 0)
    add_row (self, &nothing);
  recourse_sheet_end_table (self->paper.summary.sheet);
  if (n < self->paper.payments->len)
    say_how_many_more (self, self->paper.payments->len - n);
}
