/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-summary-case"

#include "recourse-case-state.h"
#include "recourse-sheet-number.h"
#include "recourse-summary-private.h"

#include <string.h>

/* What the case says now: payments and who was spoken to. The timeline says how it came to that. */

#define MAX_COLUMNS 3

static const RecourseSheetColumns PAYMENTS = { { 0.26, 0.32, 0.42 }, MAX_COLUMNS };
static const RecourseSheetColumns CONTACTS = { { 0.24, 0.28, 0.48 }, MAX_COLUMNS };

typedef struct
{
  RecourseSheetCell *cells[MAX_COLUMNS];
} Row;

static void
begin_row (Row *self)
{
  for (guint i = 0; i < MAX_COLUMNS; i++)
    self->cells[i] = recourse_sheet_cell_new ();
}

static void
end_row (Row *self, RecourseSheet *sheet)
{
  recourse_sheet_add_row (sheet, self->cells);
  for (guint i = 0; i < MAX_COLUMNS; i++)
    recourse_sheet_cell_free (self->cells[i]);
}

static void
begin_table (const RecourseSummary *self,
             const RecourseSheetColumns *columns,
             const char *const heads[MAX_COLUMNS])
{
  RecourseSheetCell *cells[MAX_COLUMNS];

  for (guint i = 0; i < MAX_COLUMNS; i++)
    {
      cells[i] = recourse_sheet_cell_new ();
      recourse_summary_add_label (self, cells[i], heads[i]);
    }
  recourse_sheet_begin_table (self->sheet, columns, cells);
}

static void
add_fact (const RecourseSummary *self, RecourseSheetCell *cell, const char *id, const char *text)
{
  g_autofree char *label = recourse_summary_word (self, id);

  recourse_sheet_cell_add_fact (cell, label, text);
}

/* @text, which stands in the log as @field of @entry; unknown, nothing is said of it. */
static void
add_text (const RecourseSummary *self,
          RecourseSheetCell *cell,
          gint64 entry,
          const char *field,
          const char *label,
          const char *text)
{
  g_autofree char *withheld = NULL;
  g_autofree char *visible = NULL;

  if (recourse_summary_is_withheld (self, entry, field))
    {
      withheld = recourse_summary_word (self, "withheld");
      add_fact (self, cell, label, withheld);
    }
  else if (text != NULL && *text != '\0')
    recourse_summary_add_quote (self, cell, label, text);
}

static void
add_value (const RecourseSummary *self,
           RecourseSheetCell *cell,
           const char *label,
           const char *variable,
           const char *value)
{
  guint index = 0;
  guint found = 0;
  g_autofree char *both = NULL;

  if (value == NULL || *value == '\0')
    return;
  if (!recourse_pack_find_variable (self->names, variable, &index)
      || !recourse_variable_find_value (recourse_pack_variable (self->names, index), value, &found))
    {
      recourse_summary_add_quote (self, cell, label, value);
      return;
    }
  both = recourse_summary_both (self,
                                &recourse_pack_variable (self->names, index)->values[found].label);
  add_fact (self, cell, label, both);
}

/* --- Payments -----------------------------------------------------------------------------------
 */

static void
add_amount (const RecourseSummary *self,
            RecourseSheetCell *cell,
            const RecourseCasePayment *payment)
{
  g_autofree char *digits = g_strdup_printf ("%u", payment->number);
  g_autofree char *title = recourse_summary_fill (self, "payment-number", "number",
                                                  &(RecourseText){ { digits, digits } });
  g_autofree char *amount = recourse_sheet_number_amount (payment->amount);
  g_autofree char *refunded = recourse_sheet_number_amount (payment->refunded);

  recourse_sheet_cell_add (cell, RECOURSE_SHEET_CELL, title);
  if (payment->amount > 0)
    recourse_sheet_cell_add (cell, RECOURSE_SHEET_STRONG, amount);
  if (payment->refunded > 0)
    add_fact (self, cell, "refunded", refunded);
}

static void
add_time (const RecourseSummary *self, RecourseSheetCell *cell, const RecourseCasePayment *payment)
{
  g_autofree char *time = NULL;
  g_autofree char *about = NULL;

  if (payment->transferred_at == RECOURSE_TIME_UNKNOWN)
    return;
  time = payment->is_about ? recourse_summary_minute (payment->transferred_at)
                           : recourse_summary_time (payment->transferred_at);
  if (payment->is_about)
    about = recourse_summary_fill (self, "about", "time", &(RecourseText){ { time, time } });
  add_fact (self, cell, "key.transferred", about != NULL ? about : time);
}

static void
add_number (const RecourseSummary *self,
            RecourseSheetCell *cell,
            const RecourseCasePayment *payment,
            const char *field,
            const char *label,
            const char *number)
{
  g_autofree char *groups = number != NULL ? recourse_sheet_number_group (number) : NULL;

  add_text (self, cell, payment->entry, field, label, groups);
}

static void
add_payment (const RecourseSummary *self, const RecourseCasePayment *payment)
{
  Row row;

  begin_row (&row);
  add_amount (self, row.cells[0], payment);
  add_time (self, row.cells[1], payment);
  add_value (self, row.cells[1], "key.state", "state", payment->state);
  add_value (self, row.cells[1], "paid-by", "payment", payment->payment);
  add_value (self, row.cells[1], "key.method", "funding", payment->method);
  add_text (self, row.cells[2], payment->entry, "payee", "key.payee", payment->payee);
  add_number (self, row.cells[2], payment, "transaction", "key.transaction", payment->transaction);
  add_number (self, row.cells[2], payment, "merchant_order", "key.merchant-order",
              payment->merchant_order);
  add_text (self, row.cells[2], payment->entry, "note", "note", payment->note);
  end_row (&row, self->sheet);
}

static gboolean
knows_all_amounts (RecourseCaseState *state)
{
  for (guint i = 0; i < recourse_case_state_n_payments (state); i++)
    if (recourse_case_state_payment (state, i)->amount <= 0)
      return FALSE;
  return TRUE;
}

static void
add_total (const RecourseSummary *self, RecourseCaseState *state)
{
  g_autofree char *count = g_strdup_printf ("%u", recourse_case_state_n_payments (state));
  g_autofree char *total = NULL;
  g_autofree char *text = NULL;
  gint64 fen = 0;
  RecourseSlot slots[2];

  if (!knows_all_amounts (state) || !recourse_case_state_total (state, &fen))
    return;
  total = recourse_sheet_number_amount (fen);
  slots[0] = (RecourseSlot){ "count", count };
  slots[1] = (RecourseSlot){ "total", total };
  text = recourse_summary_fill_slots (self, "payments-total", slots, slots, G_N_ELEMENTS (slots));
  recourse_sheet_add_paragraph (self->sheet, RECOURSE_SHEET_STRONG, text);
}

static void
add_payments (const RecourseSummary *self, RecourseCaseState *state)
{
  static const char *const heads[MAX_COLUMNS] = { "key.amount", "key.transferred", "key.payee" };

  if (recourse_case_state_n_payments (state) == 0)
    return;
  recourse_summary_add_heading (self, "payments");
  add_total (self, state);
  begin_table (self, &PAYMENTS, heads);
  for (guint i = 0; i < recourse_case_state_n_payments (state); i++)
    add_payment (self, recourse_case_state_payment (state, i));
  recourse_sheet_end_table (self->sheet);
}

/* --- Contacts -----------------------------------------------------------------------------------
 */

static void
add_whom (const RecourseSummary *self, RecourseSheetCell *cell, const RecourseCaseContact *contact)
{
  const RecourseContact *known = contact->contact != NULL
                                     ? recourse_pack_find_contact (self->names, contact->contact)
                                     : NULL;
  g_autofree char *both = known != NULL ? recourse_summary_both (self, &known->name) : NULL;

  if (both != NULL)
    recourse_sheet_cell_add (cell, RECOURSE_SHEET_CELL, both);
  else if (contact->contact != NULL)
    recourse_summary_add_quote (self, cell, "key.contact", contact->contact);
  add_text (self, cell, contact->entry, "number", "key.number", contact->number);
  add_text (self, cell, contact->entry, "name", "key.name", contact->name);
  add_text (self, cell, contact->entry, "reference", "key.reference", contact->reference);
}

static void
add_contact (const RecourseSummary *self, const RecourseCaseContact *contact)
{
  gboolean has_time = contact->happened_at != RECOURSE_TIME_UNKNOWN;
  g_autofree char *time = recourse_summary_minute (has_time ? contact->happened_at : contact->at);
  g_autofree char *next = NULL;
  Row row;

  begin_row (&row);
  add_fact (self, row.cells[0], has_time ? "happened" : "entered-at", time);
  add_whom (self, row.cells[1], contact);
  add_text (self, row.cells[2], contact->entry, "note", "key.note", contact->note);
  add_text (self, row.cells[2], contact->entry, "next", "key.next", contact->next);
  if (contact->next_at != RECOURSE_TIME_UNKNOWN)
    {
      next = recourse_summary_minute (contact->next_at);
      add_fact (self, row.cells[2], "key.next-at", next);
    }
  end_row (&row, self->sheet);
}

static void
add_contacts (const RecourseSummary *self, RecourseCaseState *state)
{
  static const char *const heads[MAX_COLUMNS] = { "when-contacted", "key.contact", "key.note" };

  if (recourse_case_state_n_contacts (state) == 0)
    return;
  recourse_summary_add_heading (self, "contacts");
  begin_table (self, &CONTACTS, heads);
  for (guint i = 0; i < recourse_case_state_n_contacts (state); i++)
    add_contact (self, recourse_case_state_contact (state, i));
  recourse_sheet_end_table (self->sheet);
}

/* What is still to be done is nobody's business but the family's. */
static gboolean
has_plan (const RecourseSummaryOptions *options)
{
  return options->advisor != NULL
         && (options->audience == NULL
             || strcmp (options->audience, recourse_bag_audience_name (RECOURSE_BAG_FOR_FAMILY))
                    == 0);
}

/* Adds what @folder says now; @options->advisor and its moment add how far the plan is. */
gboolean
recourse_summary_add_case (const RecourseSummary *self,
                           RecourseCaseFolder *folder,
                           const RecourseSummaryOptions *options,
                           GError **error)
{
  g_autoptr (RecourseCaseState) state = recourse_case_state_read (folder, error);

  if (state == NULL)
    return FALSE;
  add_payments (self, state);
  add_contacts (self, state);
  return !has_plan (options) || recourse_summary_add_plan (self, state, options, error);
}
