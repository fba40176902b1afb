/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-summary-evidence"

#include "recourse-exhibit.h"
#include "recourse-sheet-number.h"
#include "recourse-summary-private.h"

static const RecourseSheetColumns COLUMNS = { { 0.08, 0.56, 0.36 }, 3 };

/* 1234567 as "1,234,567". */
static char *
group_number (gint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  GString *grouped = g_string_new (digits);

  for (gssize at = (gssize) grouped->len - 3; at > 0; at -= 3)
    g_string_insert_c (grouped, at, ',');
  return g_string_free (grouped, FALSE);
}

static void
add_fact (const RecourseSummary *self, RecourseSheetCell *cell, const char *id, const char *text)
{
  g_autofree char *label = recourse_summary_word (self, id);

  recourse_sheet_cell_add_fact (cell, label, text);
}

/* --- The file -----------------------------------------------------------------------------------
 */

static const RecourseText *
find_kind (const RecourseSummary *self, const char *id)
{
  const RecourseEvidenceKind *kind = recourse_pack_find_evidence (self->names, id);

  return kind != NULL ? &kind->title : NULL;
}

/* An id that the pack does not have is a word of whoever wrote the line. */
static void
add_kind (const RecourseSummary *self, RecourseSheetCell *cell, const char *id)
{
  const RecourseText *title = find_kind (self, id);
  g_autofree char *text = title != NULL ? recourse_summary_both (self, title) : NULL;

  if (text != NULL)
    add_fact (self, cell, "kind", text);
  else if (*id != '\0')
    recourse_summary_add_quote (self, cell, "kind", id);
}

static gboolean
add_optional_text (const RecourseSummary *self,
                   RecourseSheetCell *cell,
                   const RecourseLogLine *line,
                   const char *field,
                   const char *label,
                   GError **error)
{
  RecourseDigest commitment;

  return !recourse_log_line_get_commitment (line, field, &commitment, NULL)
         || recourse_summary_add_text (self, cell, line, field, label, error);
}

static gboolean
fill_file (const RecourseSummary *self,
           RecourseSheetCell *cell,
           const RecourseExhibit *exhibit,
           GError **error)
{
  g_autoptr (RecourseLogLine) line = recourse_log_read_line (self->log, exhibit->seq, error);

  if (line == NULL || !add_optional_text (self, cell, line, "name", NULL, error))
    return FALSE;
  add_kind (self, cell, exhibit->kind);
  if (!add_optional_text (self, cell, line, "note", "note", error)
      || !add_optional_text (self, cell, line, "order", "order", error))
    return FALSE;
  recourse_summary_add_digest (self, cell, exhibit->sha256);
  return TRUE;
}

/* --- Time, size, and what became of it ----------------------------------------------------------
 */

static void
add_time (const RecourseSummary *self, RecourseSheetCell *cell, const char *id, gint64 time)
{
  g_autofree char *text = NULL;

  if (time == RECOURSE_TIME_UNKNOWN)
    return;
  text = recourse_summary_time (time);
  add_fact (self, cell, id, text);
}

static void
add_word (const RecourseSummary *self, RecourseSheetCell *cell, const char *id)
{
  g_autofree char *word = recourse_summary_word (self, id);

  recourse_sheet_cell_add (cell, RECOURSE_SHEET_CELL, word);
}

static void
add_state (const RecourseSummary *self, RecourseSheetCell *cell, const RecourseExhibit *exhibit)
{
  g_autofree char *until = NULL;
  g_autofree char *text = NULL;

  if (exhibit->state == RECOURSE_EXHIBIT_REMOVED)
    add_word (self, cell, "removed");
  else if (self->included != NULL)
    add_word (self, cell,
              g_hash_table_contains (self->included, &exhibit->seq) ? "included" : "left-out");
  if (exhibit->state != RECOURSE_EXHIBIT_IN_TRASH)
    return;
  until = recourse_summary_time (exhibit->until);
  text = recourse_summary_fill (self, "in-trash", "time", &(RecourseText){ { until, until } });
  recourse_sheet_cell_add (cell, RECOURSE_SHEET_CELL, text);
}

static void
fill_facts (const RecourseSummary *self, RecourseSheetCell *cell, const RecourseExhibit *exhibit)
{
  g_autofree char *number = group_number (exhibit->bytes);
  g_autofree char *unit = recourse_summary_word (self, "bytes");
  g_autofree char *size = g_strconcat (number, " ", unit, NULL);

  add_time (self, cell, "added", exhibit->added_at);
  add_time (self, cell, "happened", exhibit->happened);
  add_fact (self, cell, "size", size);
  add_state (self, cell, exhibit);
}

/* --- The table ----------------------------------------------------------------------------------
 */

static gboolean
add_row (const RecourseSummary *self, const RecourseExhibit *exhibit, GError **error)
{
  g_autoptr (RecourseSheetCell) number = recourse_sheet_cell_new ();
  g_autoptr (RecourseSheetCell) file = recourse_sheet_cell_new ();
  g_autoptr (RecourseSheetCell) facts = recourse_sheet_cell_new ();
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, exhibit->seq);
  RecourseSheetCell *cells[] = { number, file, facts };

  recourse_sheet_cell_add (number, RECOURSE_SHEET_CELL, digits);
  if (!fill_file (self, file, exhibit, error))
    return FALSE;
  fill_facts (self, facts, exhibit);
  recourse_sheet_add_row (self->sheet, cells);
  return TRUE;
}

static void
begin_table (const RecourseSummary *self)
{
  static const char *const heads[] = { "number", "file", "when" };
  RecourseSheetCell *cells[G_N_ELEMENTS (heads)];

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      cells[i] = recourse_sheet_cell_new ();
      recourse_summary_add_label (self, cells[i], heads[i]);
    }
  recourse_sheet_begin_table (self->sheet, &COLUMNS, cells);
}

static gboolean
add_rows (const RecourseSummary *self, const GPtrArray *exhibits, GError **error)
{
  for (guint i = 0; i < exhibits->len; i++)
    {
      const RecourseExhibit *exhibit = exhibits->pdata[i];

      if (exhibit->seq <= self->n_entries && !add_row (self, exhibit, error))
        return FALSE;
    }
  return TRUE;
}

/* Adds the list of all that was ever entered as evidence. */
gboolean
recourse_summary_add_evidence (const RecourseSummary *self, GError **error)
{
  g_autoptr (GPtrArray) exhibits = recourse_exhibit_read_all (self->log, error);
  gboolean is_whole;

  if (exhibits == NULL)
    return FALSE;
  recourse_summary_add_heading (self, "evidence");
  if (exhibits->len == 0)
    {
      recourse_summary_add_paragraph (self, RECOURSE_SHEET_BODY, "no-evidence");
      return TRUE;
    }
  begin_table (self);
  is_whole = add_rows (self, exhibits, error);
  recourse_sheet_end_table (self->sheet);
  return is_whole;
}
