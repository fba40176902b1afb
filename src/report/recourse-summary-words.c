/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-summary-words"

#include "recourse-own-words.h"
#include "recourse-sheet-number.h"
#include "recourse-summary-private.h"
#include "recourse-visible-text.h"

#include <string.h>

#define PAPER "summary"
#define FINGERPRINT_NAME "SHA-256"

/* --- Words --------------------------------------------------------------------------------------
 */

/* @text in Chinese, and in English beside it if wanted; on the screen in its language. */
char *
recourse_summary_both (const RecourseSummary *self, const RecourseText *text)
{
  const char *chinese = recourse_text_get (text, RECOURSE_LANGUAGE_ZH_CN);

  if (self->is_on_screen)
    return g_strdup (recourse_text_get (text, self->language));
  if (!self->with_english)
    return g_strdup (chinese);
  return recourse_own_words_beside (chinese, recourse_text_get (text, RECOURSE_LANGUAGE_EN));
}

/* A sheet has words of its own, and else those of the summary. */
static const RecourseText *
find_word (const RecourseSummary *self, const char *id)
{
  const RecourseText *text = self->paper != NULL
                                 ? recourse_paper_word (self->words, self->paper, id)
                                 : NULL;

  return text != NULL ? text : recourse_paper_word (self->words, PAPER, id);
}

char *
recourse_summary_word (const RecourseSummary *self, const char *id)
{
  const RecourseText *text = find_word (self, id);

  g_return_val_if_fail (text != NULL, g_strdup (id));

  return recourse_summary_both (self, text);
}

/* @value: what stands in the slot @name, in each language; the same for both where it is digits. */
char *
recourse_summary_fill (const RecourseSummary *self,
                       const char *id,
                       const char *name,
                       const RecourseText *value)
{
  const RecourseSlot chinese = { name, recourse_text_get (value, RECOURSE_LANGUAGE_ZH_CN) };
  const RecourseSlot english = { name, recourse_text_get (value, RECOURSE_LANGUAGE_EN) };

  return recourse_summary_fill_slots (self, id, &chinese, &english, 1);
}

/* @chinese, @english: (array length=n_slots): what stands in the slots in each language. */
char *
recourse_summary_fill_slots (const RecourseSummary *self,
                             const char *id,
                             const RecourseSlot *chinese,
                             const RecourseSlot *english,
                             guint n_slots)
{
  const RecourseText *text = find_word (self, id);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (self->is_on_screen)
    return recourse_text_fill (text, self->language == RECOURSE_LANGUAGE_EN ? english : chinese,
                               n_slots, self->language);
  first = recourse_text_fill (text, chinese, n_slots, RECOURSE_LANGUAGE_ZH_CN);
  if (!self->with_english)
    return g_steal_pointer (&first);
  second = recourse_text_fill (text, english, n_slots, RECOURSE_LANGUAGE_EN);
  return recourse_own_words_beside (first, second);
}

/* In Beijing, the same in both languages: "2026-11-24 10:30:00". */
char *
recourse_summary_time (gint64 time)
{
  char *text = recourse_china_time_format_iso (time);

  text[strlen ("2026-11-24")] = ' ';
  text[strlen ("2026-11-24 10:30:00")] = '\0';
  return text;
}

char *
recourse_summary_minute (gint64 time)
{
  char *text = recourse_summary_time (time);

  text[strlen ("2026-11-24 10:30")] = '\0';
  return text;
}

void
recourse_summary_add_label (const RecourseSummary *self, RecourseSheetCell *cell, const char *id)
{
  g_autofree char *word = recourse_summary_word (self, id);

  recourse_sheet_cell_add (cell, RECOURSE_SHEET_LABEL, word);
}

/* @hex: a SHA-256 */
void
recourse_summary_add_digest (const RecourseSummary *self, RecourseSheetCell *cell, const char *hex)
{
  g_autofree char *word = recourse_summary_word (self, "fingerprint");
  g_autofree char *label = g_strconcat (word, "  " FINGERPRINT_NAME, NULL);
  g_autofree char *groups = recourse_sheet_number_digest (hex);

  recourse_sheet_cell_add (cell, RECOURSE_SHEET_LABEL, label);
  recourse_sheet_cell_add (cell, RECOURSE_SHEET_CODE, groups);
}

/* A paragraph over the whole width. */
void
recourse_summary_add_paragraph (const RecourseSummary *self,
                                RecourseSheetStyle style,
                                const char *id)
{
  const RecourseText *text = find_word (self, id);
  g_autofree char *english = NULL;

  recourse_sheet_add_paragraph (self->sheet, style,
                                recourse_text_get (text, RECOURSE_LANGUAGE_ZH_CN));
  if (!self->with_english)
    return;
  english = recourse_own_words_straighten (recourse_text_get (text, RECOURSE_LANGUAGE_EN));
  recourse_sheet_add_paragraph (
      self->sheet, self->is_large ? RECOURSE_SHEET_LARGE_BESIDE : RECOURSE_SHEET_BESIDE, english);
}

/* @text, and its English below where it is wanted. @mark: "" or what stands before the words, as in
 * a list. */
void
recourse_summary_add_marked (const RecourseSummary *self,
                             RecourseSheetCell *cell,
                             RecourseSheetStyle style,
                             const char *mark,
                             const RecourseText *text)
{
  g_autofree char *chinese = g_strconcat (mark, recourse_text_get (text, RECOURSE_LANGUAGE_ZH_CN),
                                          NULL);
  g_autofree char *english = NULL;

  recourse_sheet_cell_add (cell, style, chinese);
  if (!self->with_english)
    return;
  english = recourse_own_words_straighten (recourse_text_get (text, RECOURSE_LANGUAGE_EN));
  recourse_sheet_cell_add (
      cell, self->is_large ? RECOURSE_SHEET_LARGE_BESIDE : RECOURSE_SHEET_BESIDE, english);
}

/* Begins a part of the sheet. */
void
recourse_summary_add_heading (const RecourseSummary *self, const char *id)
{
  const RecourseText *text = find_word (self, id);
  g_autofree char *english = NULL;

  if (self->with_english)
    english = recourse_own_words_straighten (recourse_text_get (text, RECOURSE_LANGUAGE_EN));
  recourse_sheet_add_heading (self->sheet, recourse_text_get (text, RECOURSE_LANGUAGE_ZH_CN),
                              english);
}

/* --- What people wrote --------------------------------------------------------------------------
 */

/* @label: id of the words that say what it is; @text: of anybody. */
void
recourse_summary_add_quote (const RecourseSummary *self,
                            RecourseSheetCell *cell,
                            const char *label,
                            const char *text)
{
  g_autofree char *visible = recourse_visible_text (text);

  if (label != NULL)
    recourse_summary_add_label (self, cell, label);
  recourse_sheet_cell_add (cell, RECOURSE_SHEET_QUOTE, visible);
}

static void
add_absence (const RecourseSummary *self,
             RecourseSheetCell *cell,
             const char *label,
             const char *reason)
{
  g_autofree char *why = recourse_summary_word (self, reason);
  g_autofree char *what = NULL;

  if (label == NULL)
    {
      recourse_sheet_cell_add (cell, RECOURSE_SHEET_LABEL, why);
      return;
    }
  what = recourse_summary_word (self, label);
  recourse_sheet_cell_add_fact (cell, what, why);
}

gboolean
recourse_summary_is_withheld (const RecourseSummary *self, gint64 seq, const char *field)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %s", seq, field);

  return g_hash_table_contains (self->withheld, key);
}

/* Long numbers stand in groups everywhere on paper, so that they can be compared; what is longer
 * than a number stands as it is, whole. */
static char *
group_number (const char *field, const char *text)
{
  static const char *const numbers[] = { "transaction", "merchant_order", "order", NULL };

  return g_strv_contains (numbers, field) && strlen (text) <= RECOURSE_SHEET_NUMBER_MAX
             ? recourse_sheet_number_group (text)
             : g_strdup (text);
}

/* Adds the text that @line commits to under @field, or says that it is not given, or changed. */
gboolean
recourse_summary_add_text (const RecourseSummary *self,
                           RecourseSheetCell *cell,
                           const RecourseLogLine *line,
                           const char *field,
                           const char *label,
                           GError **error)
{
  RecourseTextState state = RECOURSE_TEXT_WITHHELD;
  g_autofree char *text = NULL;

  if (!recourse_summary_is_withheld (self, recourse_log_line_get_seq (line), field)
      && !recourse_log_read_text (self->log, line, field, &state, &text, error))
    return FALSE;
  if (state == RECOURSE_TEXT_INTACT)
    {
      g_autofree char *shown = group_number (field, text);

      recourse_summary_add_quote (self, cell, label, shown);
    }
  else
    add_absence (self, cell, label, state == RECOURSE_TEXT_CHANGED ? "changed" : "withheld");
  return TRUE;
}
