/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-agreement-sheet"

#include "recourse-agreement-sheet.h"

#include "recourse-error.h"
#include "recourse-own-words.h"
#include "recourse-sheet-number.h"
#include "recourse-summary-private.h"

/*
 * One page for the wall beside the telephone. In Chinese it has to be one: what hangs behind it is
 * not read. So a line to write on is given up before the words become smaller, and that only where
 * the font of this machine is larger than usual.
 */

#define PAPER "agreement"
#define RULE_GAP 5.0
#define LINE_GAP 9.0

/* Who is rung stands on one page, also where there is a second one. */
#define NUMBERS_HEIGHT 300.0

typedef struct
{
  double scale;
  guint n_people;
} Try;

static const Try TRIES[] = { { 1, 4 }, { 1, 3 }, { 1, 2 }, { 0.94, 2 }, { 0.88, 2 } };

/* The order of a bad call: before paying, while paying, afterwards. They have numbers, so that
 * somebody far away can say "the third". */
static const char *const RULES[] = { "rule.ring-back", "rule.safe-account", "rule.secrets",
                                     "rule.one-yuan",  "rule.at-once",      "rule.keep",
                                     "rule.helpers",   "rule.nobody-scolds" };

/* Their numbers are printed, so that nobody has to look for them. */
static const char *const PRINTED[] = { "police", "wechat-pay", "antifraud" };

static const RecourseSheetColumns TWO = { { 0.5, 0.5 }, 2 };

/** recourse_agreement_n_rules: how much the family agrees on */
guint
recourse_agreement_n_rules (void)
{
  return G_N_ELEMENTS (RULES);
}

/** recourse_agreement_rule: (transfer none): one thing that the family agrees on, with the claims
 * behind it; @pack: our own, see recourse_own_words_ref() */
const RecoursePaperWord *
recourse_agreement_rule (RecoursePack *pack, guint index)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (pack) && index < G_N_ELEMENTS (RULES), NULL);

  return recourse_paper_find_word (recourse_pack_find_paper (pack, PAPER), RULES[index]);
}

static void
add_rules (const RecourseSummary *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (RULES); i++)
    {
      g_autoptr (RecourseSheetCell) cell = recourse_sheet_cell_new ();
      g_autofree char *number = g_strdup_printf ("%u.  ", i + 1);

      recourse_summary_add_marked (self, cell, RECOURSE_SHEET_LARGE_STEP, number,
                                   &recourse_agreement_rule (self->words, i)->text);
      recourse_sheet_add_space (self->sheet, RULE_GAP);
      recourse_sheet_add_cell (self->sheet, cell);
    }
}

/* --- Numbers ------------------------------------------------------------------------------------
 */

static void
add_number (const RecourseSummary *self, RecourseSheetCell *cell, const char *id)
{
  const RecourseContact *contact = recourse_pack_find_contact (self->words, id);
  g_autofree char *number = NULL;
  g_autofree char *mark = NULL;

  if (contact == NULL)
    return;
  number = recourse_sheet_number_group (contact->number);
  mark = g_strconcat (number, "  ", NULL);
  recourse_summary_add_marked (self, cell, RECOURSE_SHEET_LARGE_STRONG, mark, &contact->name);
}

/* Two in a row. */
static void
add_printed (const RecourseSummary *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (PRINTED); i += TWO.n)
    {
      g_autoptr (RecourseSheetCell) left = recourse_sheet_cell_new ();
      g_autoptr (RecourseSheetCell) right = recourse_sheet_cell_new ();
      RecourseSheetCell *const cells[] = { left, right };

      for (guint k = 0; k < TWO.n && i + k < G_N_ELEMENTS (PRINTED); k++)
        add_number (self, cells[k], PRINTED[i + k]);
      recourse_sheet_add_columns (self->sheet, &TWO, cells);
    }
}

static void
add_blanks (const RecourseSummary *self,
            const RecourseSheetColumns *columns,
            const char *first,
            const char *second)
{
  g_autoptr (RecourseSheetCell) left = recourse_sheet_cell_new ();
  g_autoptr (RecourseSheetCell) right = recourse_sheet_cell_new ();
  RecourseSheetCell *const cells[] = { left, right };
  g_autofree char *left_word = recourse_summary_word (self, first);
  g_autofree char *right_word = second != NULL ? recourse_summary_word (self, second) : NULL;

  recourse_sheet_cell_add_blank (left, RECOURSE_SHEET_LARGE, left_word);
  if (right_word != NULL)
    recourse_sheet_cell_add_blank (right, RECOURSE_SHEET_LARGE, right_word);
  recourse_sheet_add_space (self->sheet, LINE_GAP);
  recourse_sheet_add_columns (self->sheet, columns, cells);
}

static void
add_blank (const RecourseSummary *self, const char *word)
{
  static const RecourseSheetColumns one = { { 1 }, 1 };

  add_blanks (self, &one, word, NULL);
}

static void
fill_page (const RecourseSummary *self, guint n_people)
{
  recourse_summary_add_paragraph (self, RECOURSE_SHEET_LARGE_TITLE, "title");
  recourse_summary_add_paragraph (self, RECOURSE_SHEET_LARGE, "lead");
  add_rules (self);
  recourse_sheet_need (self->sheet, NUMBERS_HEIGHT);
  recourse_summary_add_heading (self, "numbers");
  add_printed (self);
  for (guint i = 0; i < n_people; i++)
    add_blanks (self, &TWO, "person", "phone");
  add_blank (self, "station");
  add_blank (self, "bank");
  add_blanks (self, &TWO, "signature", "signature");
  add_blanks (self, &TWO, "signature", "date");
}

/**
 * recourse_agreement_sheet_pdf:
 * @pack: the pack that is loaded; another one than the program's own is named and not used
 * @with_english: English below the Chinese; then there may be two pages
 *
 * What a family agrees on about money, in large type, with lines for names, numbers and signatures.
 * In Chinese alone it is one page. It belongs to no case.
 *
 * Returns: (transfer full): a PDF file, or NULL with the errors of recourse_summary_pdf()
 */
GBytes *
recourse_agreement_sheet_pdf (RecoursePack *pack, gboolean with_english, GError **error)
{
  g_auto (RecourseSummary) self = { .paper = PAPER, .with_english = with_english };

  g_return_val_if_fail (RECOURSE_IS_PACK (pack), NULL);

  if (!recourse_summary_begin_without_case (&self, pack, NULL, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (TRIES); i++)
    {
      recourse_sheet_begin_again (self.sheet, TRIES[i].scale, FALSE);
      fill_page (&self, TRIES[i].n_people);
      if (recourse_sheet_n_pages (self.sheet) == 1 || with_english)
        return recourse_sheet_finish (self.sheet, error);
    }
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
               "cannot make a family agreement: it does not fit on one page");
  return NULL;
}
