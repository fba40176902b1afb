/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-plan-times"

#include "recourse-plan-private.h"

#include "recourse-case-deadline.h"
#include "recourse-sheet-number.h"
#include "recourse-visible-text.h"

#define MAX_AGREED_CHARACTERS 120

/* --- What was paid ------------------------------------------------------------------------------
 */

static void
format_time (const RecoursePlanSheet *self, const RecourseCasePayment *payment, RecourseText *out)
{
  const RecourseText *about = recourse_paper_word (self->paper.summary.words, "plan", "about");
  const RecourseText *unknown = recourse_paper_word (self->paper.summary.words, "plan",
                                                     "time-unknown");

  for (guint i = 0; i < RECOURSE_N_LANGUAGES; i++)
    {
      RecourseLanguage language = (RecourseLanguage) i;
      g_autofree char *minute = NULL;
      RecourseSlot slot = { "time", NULL };

      if (payment->transferred_at == RECOURSE_TIME_UNKNOWN)
        out->in[i] = g_strdup (recourse_text_get (unknown, language));
      else if (!payment->is_about)
        out->in[i] = recourse_china_time_format (payment->transferred_at, language);
      else
        {
          minute = recourse_china_time_format_minute (payment->transferred_at, language);
          slot.value = minute;
          out->in[i] = recourse_text_fill (about, &slot, 1, language);
        }
    }
}

static void
format_amount (const RecoursePlanSheet *self, gint64 fen, RecourseText *out)
{
  const RecourseText *unknown = recourse_paper_word (self->paper.summary.words, "plan",
                                                     "amount-unknown");

  for (guint i = 0; i < RECOURSE_N_LANGUAGES; i++)
    out->in[i] = fen > 0 ? recourse_sheet_number_amount (fen)
                         : g_strdup (recourse_text_get (unknown, (RecourseLanguage) i));
}

static void
clear_text (RecourseText *self)
{
  for (guint i = 0; i < RECOURSE_N_LANGUAGES; i++)
    g_free (self->in[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecourseText, clear_text)

/* Each list has its slots in this order; a word takes those that it names. */
enum
{
  SLOT_COUNT,
  SLOT_TOTAL,
  SLOT_AMOUNT,
  SLOT_TIME,
  N_SLOTS
};

static void
add_sentence (const RecoursePlanSheet *self, const char *word, const RecourseText *values)
{
  static const char *const names[N_SLOTS] = { "count", "total", "amount", "time" };
  const RecourseText *text = recourse_paper_word (self->paper.summary.words, "plan", word);
  g_autoptr (RecourseSheetCell) cell = recourse_sheet_cell_new ();
  g_auto (RecourseText) filled = { { NULL } };

  for (guint i = 0; i < RECOURSE_N_LANGUAGES; i++)
    {
      RecourseSlot slots[N_SLOTS];

      for (guint j = 0; j < N_SLOTS; j++)
        slots[j] = (RecourseSlot){ names[j], values[j].in[i] };
      filled.in[i] = recourse_text_fill (text, slots, N_SLOTS, (RecourseLanguage) i);
    }
  recourse_plan_sheet_add_both (self, cell, RECOURSE_SHEET_LARGE_STRONG, "", &filled);
  recourse_sheet_add_space (self->paper.summary.sheet, 6);
  recourse_sheet_add_cell (self->paper.summary.sheet, cell);
}

/* The sum, and the newest: of that one the clock runs. */
void
recourse_plan_sheet_add_payments (const RecoursePlanSheet *self)
{
  const RecourseCasePayment *newest = recourse_case_state_newest_payment (self->paper.state);
  g_auto (RecourseText) amount = { { NULL } };
  g_auto (RecourseText) time = { { NULL } };
  g_autofree char *count = g_strdup_printf ("%u", self->paper.payments->len);
  g_autofree char *total = NULL;
  gint64 fen = 0;
  const char *word = "paid-one";

  if (newest == NULL)
    return;
  format_amount (self, newest->amount, &amount);
  format_time (self, newest, &time);
  if (self->paper.payments->len > 1)
    word = recourse_case_paper_total (&self->paper, &fen) ? "paid-several" : "paid-several-open";
  total = recourse_sheet_number_amount (fen);
  {
    const RecourseText values[N_SLOTS] = { [SLOT_COUNT] = { { count, count } },
                                           [SLOT_TOTAL] = { { total, total } },
                                           [SLOT_AMOUNT] = amount,
                                           [SLOT_TIME] = time };

    add_sentence (self, word, values);
  }
}

/* --- Times to remember --------------------------------------------------------------------------
 */

/* What was agreed with somebody: their words, which a screen that may be watched would not show. */
static const char *
find_agreed (const RecoursePlanSheet *self, gint64 entry)
{
  for (guint i = 0; i < recourse_case_state_n_contacts (self->paper.state); i++)
    {
      const RecourseCaseContact *contact = recourse_case_state_contact (self->paper.state, i);

      if (contact->entry == entry)
        return recourse_case_paper_text (&self->paper, entry, "next", contact->next);
    }
  return NULL;
}

static char *
format_moment (const RecoursePlanSheet *self, const RecourseCaseDeadline *deadline)
{
  const RecourseSummary *summary = &self->paper.summary;
  g_autofree char *chinese = recourse_china_time_format_minute (deadline->at,
                                                                RECOURSE_LANGUAGE_ZH_CN);
  g_autofree char *english = recourse_china_time_format_minute (deadline->at, RECOURSE_LANGUAGE_EN);
  const RecourseText time = {
    { [RECOURSE_LANGUAGE_EN] = english, [RECOURSE_LANGUAGE_ZH_CN] = chinese }
  };
  g_autofree char *text = deadline->is_about
                              ? recourse_summary_fill (summary, "about", "time", &time)
                              : recourse_summary_both (summary, &time);
  g_autofree char *past = deadline->state == RECOURSE_DEADLINE_PAST
                              ? recourse_summary_word (summary, "past")
                              : NULL;

  return g_strconcat (text, past, NULL);
}

static RecourseSheetCell *
begin_moment (const RecoursePlanSheet *self, const RecourseCaseDeadline *deadline)
{
  RecourseSheetCell *cell = recourse_sheet_cell_new ();
  g_autofree char *time = format_moment (self, deadline);

  recourse_sheet_cell_add (cell, RECOURSE_SHEET_LARGE_STRONG, time);
  return cell;
}

/* NULL where there is nothing to remember: an agreement that is over, or not to be told. */
static RecourseSheetCell *
tell_moment (const RecoursePlanSheet *self, const RecourseCaseDeadline *deadline)
{
  const RecourseText *label = NULL;
  RecourseSheetCell *cell;
  const char *agreed;
  g_autofree char *line = NULL;

  if (recourse_case_deadline_find (deadline, self->paper.summary.words, &label, NULL))
    {
      cell = begin_moment (self, deadline);
      recourse_plan_sheet_add_both (self, cell, RECOURSE_SHEET_LARGE, "", label);
      return cell;
    }
  agreed = find_agreed (self, deadline->contact);
  if (agreed == NULL || deadline->at < self->now)
    return NULL;
  line = recourse_visible_line (agreed, MAX_AGREED_CHARACTERS);
  cell = begin_moment (self, deadline);
  recourse_plan_sheet_add_both (self, cell, RECOURSE_SHEET_LARGE, "",
                                recourse_paper_word (self->paper.summary.words, "plan", "agreed"));
  recourse_sheet_cell_add (cell, RECOURSE_SHEET_LARGE_QUOTE, line);
  return cell;
}

gboolean
recourse_plan_sheet_add_times (const RecoursePlanSheet *self, GError **error)
{
  g_autoptr (GPtrArray) deadlines = recourse_case_deadlines_list (
      self->paper.state, recourse_case_paper_peek_advisor (&self->paper), self->now, error);
  gboolean has_heading = FALSE;

  for (guint i = 0; deadlines != NULL && i < deadlines->len; i++)
    {
      g_autoptr (RecourseSheetCell) cell = tell_moment (self, deadlines->pdata[i]);

      if (cell == NULL)
        continue;
      if (!has_heading)
        recourse_summary_add_heading (&self->paper.summary, "deadlines");
      has_heading = TRUE;
      recourse_sheet_add_cell (self->paper.summary.sheet, cell);
      recourse_sheet_add_space (self->paper.summary.sheet, 8);
    }
  return deadlines != NULL;
}
