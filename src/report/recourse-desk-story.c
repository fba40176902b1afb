/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-desk-story"

#include "recourse-desk-private.h"

#include "recourse-visible-text.h"

#include <string.h>

/* What happened, in the words of those who wrote it down. */

#define MAX_NOTE_CHARACTERS 2000
#define MAX_NOTES 50
#define N_BLANK_LINES 3
#define N_BLANK_LINES_IF_DENSE 1

/* Less of a note than this says nothing. */
#define LEAST_CHARACTERS 12

typedef struct
{
  const RecourseCasePaper *paper;
  GPtrArray *notes;
} Reading;

static gboolean
read_note (Reading *self, const RecourseLogLine *line, GError **error)
{
  const RecourseSummary *summary = &self->paper->summary;
  RecourseTextState state = RECOURSE_TEXT_WITHHELD;
  g_autofree char *text = NULL;

  if (strcmp (recourse_log_line_get_kind (line), "note") != 0
      || recourse_log_line_get_author (line) == RECOURSE_AUTHOR_PROGRAM
      || recourse_summary_is_withheld (summary, recourse_log_line_get_seq (line), "note"))
    return TRUE;
  if (!recourse_log_read_text (summary->log, line, "note", &state, &text, error))
    return FALSE;
  if (state == RECOURSE_TEXT_INTACT && *text != '\0')
    g_ptr_array_add (self->notes, recourse_visible_line (text, MAX_NOTE_CHARACTERS));
  return TRUE;
}

static gboolean
read_notes (Reading *self, GError **error)
{
  const RecourseSummary *summary = &self->paper->summary;
  g_autoptr (GPtrArray) entries = recourse_log_read_with (summary->log, "note", error);

  for (guint i = 0; entries != NULL && i < entries->len && self->notes->len < MAX_NOTES; i++)
    {
      g_autoptr (RecourseLogLine) line = recourse_log_entry_parse (entries->pdata[i], error);

      if (line == NULL)
        return FALSE;
      if (recourse_log_line_get_seq (line) <= summary->n_entries && !read_note (self, line, error))
        return FALSE;
    }
  return entries != NULL;
}

/* Returns: (transfer full) (element-type utf8): notes, oldest first, fit to be printed; NULL when
 * the log cannot be read. */
GPtrArray *
recourse_desk_read_story (const RecourseCasePaper *paper, GError **error)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  Reading reading = { paper, notes };

  for (guint i = 0; i < recourse_case_state_n_payments (paper->state); i++)
    {
      const RecourseCasePayment *payment = recourse_case_state_payment (paper->state, i);
      const char *note = recourse_case_paper_text (paper, payment->entry, "note", payment->note);

      if (note != NULL)
        g_ptr_array_add (notes, recourse_visible_line (note, MAX_NOTE_CHARACTERS));
    }
  return read_notes (&reading, error) ? g_steal_pointer (&notes) : NULL;
}

static void
add_blank_lines (const RecourseDesk *self)
{
  g_autoptr (RecourseSheetCell) cell = recourse_sheet_cell_new ();

  for (guint i = 0; i < (self->is_dense ? N_BLANK_LINES_IF_DENSE : N_BLANK_LINES); i++)
    recourse_sheet_cell_add_blank (cell, RECOURSE_SHEET_LABEL, "");
  recourse_sheet_add_cell (self->paper.summary.sheet, cell);
}

void
recourse_desk_add_story (const RecourseDesk *self)
{
  g_autoptr (RecourseSheetCell) cell = recourse_sheet_cell_new ();
  glong left = self->most_characters;
  gboolean is_shortened = FALSE;

  recourse_desk_add_heading (self, "story");
  if (self->story->len == 0)
    {
      add_blank_lines (self);
      return;
    }
  for (guint i = 0; i < self->story->len; i++)
    {
      const char *note = self->story->pdata[i];
      glong length = g_utf8_strlen (note, -1);
      g_autofree char *part = NULL;

      is_shortened = is_shortened || length > left;
      if (length > left && left < LEAST_CHARACTERS)
        break;
      part = recourse_visible_line (note, (guint) left);
      recourse_sheet_cell_add (cell, RECOURSE_SHEET_QUOTE, part);
      left = MAX (0, left - length);
    }
  recourse_sheet_add_cell (self->paper.summary.sheet, cell);
  if (is_shortened)
    recourse_summary_add_paragraph (&self->paper.summary, RECOURSE_SHEET_LABEL, "shortened");
}
