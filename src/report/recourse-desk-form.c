/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-desk-form"

#include "recourse-desk-private.h"

#include "recourse-own-words.h"

#include <string.h>

/* The places to write on. A number of an identity card is never asked for and never stored: it is a
 * line on paper, like the name. */

#define LEAD_GAP 4.0

static const RecourseSheetColumns LEAD = { { 0.66, 0.34 }, 2 };
static const RecourseSheetColumns THREE = { { 0.38, 0.24, 0.38 }, 3 };
static const RecourseSheetColumns THREE_EVEN = { { 0.32, 0.34, 0.34 }, 3 };
static const RecourseSheetColumns TWO = { { 0.5, 0.5 }, 2 };
static const RecourseSheetColumns TWO_UNEVEN = { { 0.56, 0.44 }, 2 };
static const RecourseSheetColumns FOUR = { { 0.24, 0.27, 0.23, 0.26 }, 4 };
static const RecourseSheetColumns ONE = { { 1 }, 1 };

void
recourse_desk_add_blank (const RecourseDesk *self, RecourseSheetCell *cell, const char *id)
{
  g_autofree char *word = recourse_summary_word (&self->paper.summary, id);

  recourse_sheet_cell_add_blank (cell, RECOURSE_SHEET_LABEL, word);
}

/* @ids: as many as there are @columns */
void
recourse_desk_add_blanks (const RecourseDesk *self,
                          const RecourseSheetColumns *columns,
                          const char *const *ids)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  for (guint i = 0; i < columns->n; i++)
    {
      RecourseSheetCell *cell = recourse_sheet_cell_new ();

      recourse_desk_add_blank (self, cell, ids[i]);
      g_ptr_array_add (cells, cell);
    }
  recourse_sheet_add_columns (self->paper.summary.sheet, columns,
                              (RecourseSheetCell *const *) cells->pdata);
  for (guint i = 0; i < cells->len; i++)
    recourse_sheet_cell_free (cells->pdata[i]);
}

/* The first words, and of when the page is. */
void
recourse_desk_add_lead (const RecourseDesk *self, const char *id)
{
  const RecourseSummary *summary = &self->paper.summary;
  const RecourseText *text = recourse_paper_word (summary->words, "desk", id);
  g_autofree char *english = recourse_own_words_straighten (
      recourse_text_get (text, RECOURSE_LANGUAGE_EN));
  g_autofree char *label = recourse_summary_word (summary, "as-of");
  g_autofree char *now = recourse_summary_time (self->now);
  g_autoptr (RecourseSheetCell) left = recourse_sheet_cell_new ();
  g_autoptr (RecourseSheetCell) right = recourse_sheet_cell_new ();
  RecourseSheetCell *cells[] = { left, right };

  now[strlen (now) - strlen (":00")] = '\0';
  recourse_sheet_cell_add (left, RECOURSE_SHEET_BODY,
                           recourse_text_get (text, RECOURSE_LANGUAGE_ZH_CN));
  if (summary->with_english)
    recourse_sheet_cell_add (left, RECOURSE_SHEET_BESIDE, english);
  recourse_sheet_cell_add_fact (right, label, now);
  recourse_sheet_add_space (summary->sheet, LEAD_GAP);
  recourse_sheet_add_columns (summary->sheet, &LEAD, cells);
}

void
recourse_desk_add_heading (const RecourseDesk *self, const char *id)
{
  g_autofree char *word = recourse_summary_word (&self->paper.summary, id);

  recourse_sheet_add_paragraph (self->paper.summary.sheet, RECOURSE_SHEET_SUBHEADING, word);
}

void
recourse_desk_add_person (const RecourseDesk *self)
{
  static const char *const who[] = { "name", "age", "phone" };
  static const char *const more[] = { "id-card", "companion" };
  static const char *const account[] = { "payer-wechat", "payer-card" };

  recourse_desk_add_heading (self, "person");
  recourse_desk_add_blanks (self, &THREE, who);
  recourse_desk_add_blanks (self, &TWO_UNEVEN, more);
  recourse_desk_add_blanks (self, &TWO, account);
}

void
recourse_desk_add_other_side (const RecourseDesk *self)
{
  static const char *const account[] = { "other-wechat", "other-account" };
  static const char *const traces[] = { "other-traces" };
  static const char *const all[] = { "other-wechat", "other-account", "other-traces" };

  recourse_desk_add_heading (self, "other-side");
  if (self->is_dense && !self->paper.summary.with_english)
    {
      recourse_desk_add_blanks (self, &THREE_EVEN, all);
      return;
    }
  recourse_desk_add_blanks (self, &TWO, account);
  recourse_desk_add_blanks (self, &ONE, traces);
}

void
recourse_desk_add_answer (const RecourseDesk *self)
{
  static const char *const answer[] = { "unit", "officer", "reference", "stopped-at" };

  recourse_desk_add_heading (self, "answer");
  recourse_desk_add_blanks (self, &FOUR, answer);
}
