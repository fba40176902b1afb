/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bill-choice"

#include "recourse-bill-choice.h"

#include "recourse-money.h"
#include "recourse-search-fold.h"

#include <string.h>

#define MAX_WORDS 16
#define MAX_SEARCHED 1024 /* bytes of a column */
/* Between the columns in what is searched: words have no blanks, so none is found across two. */
#define BORDER " "

/* A row that may be chosen. */
typedef struct
{
  guint index;
  gint64 time;
  char *text; /* folded: all columns that are searched */
} Candidate;

struct _RecourseBillChoice
{
  RecourseBill *bill;
  GArray *candidates; /* of Candidate, newest first */
};

static void
clear_candidate (gpointer data)
{
  g_free (((Candidate *) data)->text);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  if (one->time != other->time)
    return one->time > other->time ? -1 : 1;
  return one->index < other->index ? -1 : one->index > other->index;
}

/* Somebody may have put a book there. */
static void
append_column (GString *text, const char *column)
{
  const char *end = column + strlen (column);

  if (end - column > MAX_SEARCHED)
    end = g_utf8_find_prev_char (column, column + MAX_SEARCHED);
  g_string_append_len (text, column, end - column);
}

/* Numbers and day as they are written on paper, too: 8000.50, 2026-11-29. */
static char *
make_text (const RecourseBillRow *row)
{
  g_autofree char *time = recourse_china_time_format_iso (row->time);
  g_autofree char *amount = g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", row->amount / 100,
                                             (int) (row->amount % 100));
  const char *columns[] = { row->payee,  row->goods,  row->note,        row->kind,
                            row->method, row->status, row->transaction, row->merchant_order,
                            amount,      time };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      append_column (text, columns[i] != NULL ? columns[i] : "");
      g_string_append (text, BORDER);
    }
  return recourse_search_fold (text->str);
}

/**
 * recourse_bill_choice_new:
 * @bill: it takes a reference
 *
 * With many rows it takes a moment: not for the main thread.
 *
 * Returns: (transfer full): its outgoing payments
 */
RecourseBillChoice *
recourse_bill_choice_new (RecourseBill *bill)
{
  RecourseBillChoice *self;

  g_return_val_if_fail (bill != NULL, NULL);

  self = g_new0 (RecourseBillChoice, 1);
  self->bill = recourse_bill_ref (bill);
  self->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_array_set_clear_func (self->candidates, clear_candidate);
  for (guint i = 0; i < recourse_bill_n_rows (bill); i++)
    {
      const RecourseBillRow *row = recourse_bill_row (bill, i);
      Candidate candidate = { .index = i, .time = row->time };

      if (row->direction != RECOURSE_BILL_OUT)
        continue;
      candidate.text = make_text (row);
      g_array_append_val (self->candidates, candidate);
    }
  g_array_sort (self->candidates, compare_candidates);
  return self;
}

/** recourse_bill_choice_free: (transfer full) (nullable) */
void
recourse_bill_choice_free (RecourseBillChoice *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->candidates);
  recourse_bill_unref (self->bill);
  g_free (self);
}

/** recourse_bill_choice_peek_bill: (transfer none): whose payments they are */
RecourseBill *
recourse_bill_choice_peek_bill (RecourseBillChoice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bill;
}

static gboolean
has_words (RecourseBillChoice *self, const Candidate *candidate, const GPtrArray *words)
{
  const RecourseBillRow *row = recourse_bill_row (self->bill, candidate->index);

  for (guint i = 0; i < words->len; i++)
    {
      gint64 fen;

      if (strstr (candidate->text, words->pdata[i]) == NULL
          && (!recourse_money_parse (words->pdata[i], &fen, NULL) || fen != row->amount))
        return FALSE;
    }
  return TRUE;
}

/**
 * recourse_bill_choice_find:
 * @query: (nullable): words that all have to be in a payment, as payee, order number, goods, note,
 *   kind, method, status, day or amount, written in any way; none: everything
 *
 * Returns: (transfer full) (element-type guint): indexes of rows of the bill, newest first
 */
GArray *
recourse_bill_choice_find (RecourseBillChoice *self, const char *query)
{
  g_autofree char *folded = recourse_search_fold (query != NULL ? query : "");
  g_autoptr (GPtrArray) words = recourse_search_split (folded, MAX_WORDS);
  GArray *found;

  g_return_val_if_fail (self != NULL, NULL);

  found = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (has_words (self, candidate, words))
        g_array_append_val (found, candidate->index);
    }
  return found;
}
