/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-myth-sheet"

#include "recourse-myth-sheet.h"

#include "recourse-error.h"
#include "recourse-myth-card.h"
#include "recourse-own-words.h"
#include "recourse-summary-private.h"

/* Cards in large type, as many on a page as it holds whole, to cut apart. */

#define PAPER "myths"
#define BULLET "・ "

typedef char *(*LineFunc) (RecoursePack *pack,
                           const RecourseRemedy *card,
                           RecourseLanguage language);

/* What is made of both languages, and not one text of the pack. */
static void
add_line (const RecourseSummary *self,
          RecourseSheetCell *cell,
          RecourseSheetStyle style,
          const RecourseRemedy *card,
          LineFunc func)
{
  g_autofree char *chinese = func (self->words, card, RECOURSE_LANGUAGE_ZH_CN);
  g_autofree char *english = func (self->words, card, RECOURSE_LANGUAGE_EN);
  const RecourseText text = {
    { [RECOURSE_LANGUAGE_EN] = english, [RECOURSE_LANGUAGE_ZH_CN] = chinese }
  };

  recourse_summary_add_marked (self, cell, style, "", &text);
}

static void
add_card (const RecourseSummary *self, const RecourseRemedy *card)
{
  g_autoptr (RecourseSheetCell) cell = recourse_sheet_cell_new ();
  g_autoptr (GPtrArray) steps = recourse_myth_card_steps (self->words, card);
  const RecourseText *context = recourse_myth_card_context (self->words, card);

  recourse_summary_add_marked (self, cell, RECOURSE_SHEET_LARGE_HEADING, "", &card->title);
  if (context != NULL)
    recourse_summary_add_marked (self, cell, RECOURSE_SHEET_LARGE_BESIDE, "", context);
  add_line (self, cell, RECOURSE_SHEET_LARGE, card, recourse_myth_card_why);
  recourse_summary_add_marked (self, cell, RECOURSE_SHEET_LARGE_STRONG, "",
                               recourse_paper_word (self->words, PAPER, "instead"));
  for (guint i = 0; i < steps->len; i++)
    recourse_summary_add_marked (self, cell, RECOURSE_SHEET_LARGE_STEP, BULLET,
                                 &((const RecourseStep *) steps->pdata[i])->text);
  recourse_sheet_cell_add (cell, RECOURSE_SHEET_SMALL, "");
  add_line (self, cell, RECOURSE_SHEET_LARGE_BESIDE, card, recourse_myth_card_source);
  recourse_sheet_add_card (self->sheet, cell);
}

static GPtrArray *
choose (RecoursePack *pack, const char *const *ids, GError **error)
{
  g_autoptr (GPtrArray) cards = NULL;

  if (ids == NULL)
    return recourse_myth_card_list (pack);
  cards = g_ptr_array_new ();
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const RecourseRemedy *card = recourse_myth_card_find (pack, ids[i]);
      g_autofree char *quoted = recourse_error_quote (ids[i]);

      if (card == NULL)
        {
          g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                       "there is no myth card '%s'", quoted);
          return NULL;
        }
      if (!g_ptr_array_find (cards, card, NULL))
        g_ptr_array_add (cards, (gpointer) card);
    }
  return g_steal_pointer (&cards);
}

/**
 * recourse_myth_sheet_pdf:
 * @pack: the pack that is loaded; another one than the program's own is named and not used
 * @ids: (nullable) (array zero-terminated=1): of the cards, each printed once; NULL: all
 *
 * Myth cards in large type, each whole on its page.
 *
 * Returns: (transfer full): a PDF file. Errors: an id that is no card, or none at all,
 *   INVALID_ARGUMENT; those of recourse_summary_pdf()
 */
GBytes *
recourse_myth_sheet_pdf (RecoursePack *pack,
                         const char *const *ids,
                         gboolean with_english,
                         GError **error)
{
  g_auto (RecourseSummary) self = { .paper = PAPER, .with_english = with_english };
  g_autoptr (GPtrArray) cards = NULL;

  g_return_val_if_fail (RECOURSE_IS_PACK (pack), NULL);

  if (!recourse_summary_begin_without_case (&self, pack, "notice", error))
    return NULL;
  cards = choose (self.words, ids, error);
  if (cards == NULL)
    return NULL;
  if (cards->len == 0)
    {
      g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                           "no myth card is chosen");
      return NULL;
    }
  for (guint i = 0; i < cards->len; i++)
    add_card (&self, cards->pdata[i]);
  return recourse_sheet_finish (self.sheet, error);
}
