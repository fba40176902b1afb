/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-summary-timeline"

#include "recourse-summary-private.h"

#define MILLISECOND (RECOURSE_SECOND / 1000)

static const RecourseSheetColumns COLUMNS = { { 0.08, 0.27, 0.65 }, 3 };

static void
add_author (const RecourseSummary *self, RecourseSheetCell *cell, RecourseAuthor author)
{
  g_autofree char *id = g_strconcat ("author.", recourse_author_name (author), NULL);
  g_autofree char *word = recourse_summary_word (self, id);

  recourse_sheet_cell_add (cell, RECOURSE_SHEET_LABEL, word);
}

/* In the column of the time, since it says what the time is worth. */
static void
add_clock (const RecourseSummary *self, RecourseSheetCell *cell, gint64 milliseconds)
{
  const char *id = milliseconds > 0 ? "clock-forwards" : "clock-backwards";
  g_autofree char *text = NULL;
  RecourseText span;

  if (milliseconds == 0)
    return;
  for (guint i = 0; i < RECOURSE_N_LANGUAGES; i++)
    span.in[i] = recourse_china_time_format_remaining (ABS (milliseconds) * MILLISECOND,
                                                       (RecourseLanguage) i);
  text = recourse_summary_fill (self, id, "span", &span);
  for (guint i = 0; i < RECOURSE_N_LANGUAGES; i++)
    g_free (span.in[i]);
  recourse_sheet_cell_add (cell, RECOURSE_SHEET_LABEL, text);
}

static gboolean
add_entry (const RecourseLogEntry *entry, RecourseLogLine *line, gpointer data, GError **error)
{
  const RecourseSummary *self = data;
  g_autoptr (RecourseSheetCell) number = recourse_sheet_cell_new ();
  g_autoptr (RecourseSheetCell) when = recourse_sheet_cell_new ();
  g_autoptr (RecourseSheetCell) what = recourse_sheet_cell_new ();
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, entry->seq);
  g_autofree char *time = recourse_summary_time (recourse_log_line_get_at (line));
  RecourseSheetCell *cells[] = { number, when, what };

  recourse_sheet_cell_add (number, RECOURSE_SHEET_CELL, digits);
  recourse_sheet_cell_add (when, RECOURSE_SHEET_CELL, time);
  add_author (self, when, recourse_log_line_get_author (line));
  add_clock (self, when, recourse_log_line_get_clock (line));
  if (!recourse_entry_text_add (self, what, entry, line, error))
    return FALSE;
  recourse_sheet_add_row (self->sheet, cells);
  return TRUE;
}

static void
begin_table (const RecourseSummary *self)
{
  g_autofree char *at = recourse_summary_word (self, "entered-at");
  g_autofree char *who = recourse_summary_word (self, "who");
  RecourseSheetCell *cells[] = { recourse_sheet_cell_new (), recourse_sheet_cell_new (),
                                 recourse_sheet_cell_new () };

  recourse_summary_add_label (self, cells[0], "number");
  recourse_sheet_cell_add (cells[1], RECOURSE_SHEET_LABEL, at);
  recourse_sheet_cell_add (cells[1], RECOURSE_SHEET_LABEL, who);
  recourse_summary_add_label (self, cells[2], "what");
  recourse_sheet_begin_table (self->sheet, &COLUMNS, cells);
}

/* Adds every entry of the log in its order. */
gboolean
recourse_summary_add_timeline (const RecourseSummary *self, GError **error)
{
  gboolean is_whole;

  recourse_summary_add_heading (self, "timeline");
  begin_table (self);
  is_whole = recourse_summary_walk (self, add_entry, (gpointer) self, error);
  recourse_sheet_end_table (self->sheet);
  return is_whole;
}
