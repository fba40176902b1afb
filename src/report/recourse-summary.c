/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-summary"

#include "recourse-summary.h"

#include "recourse-summary-private.h"

#include <string.h>

#define PAGE 512
#define AFTER_HEAD 6.0

/* What is needed before the first line is printed. */
typedef struct
{
  RecourseLogLine *named; /* the last entry that names the case, or NULL */
  gint64 last_at;
} Overview;

/* --- Walking through the log --------------------------------------------------------------------
 */

static gboolean
visit (const RecourseLogEntry *entry, RecourseSummaryEntryFunc func, gpointer data, GError **error)
{
  g_autoptr (RecourseLogLine) line = recourse_log_entry_parse (entry, error);

  return line != NULL && func (entry, line, data, error);
}

/* Calls @func for each entry in its order, up to the last one of the moment when the summary was
 * begun. A damaged entry ends it with its error. */
gboolean
recourse_summary_walk (const RecourseSummary *self,
                       RecourseSummaryEntryFunc func,
                       gpointer data,
                       GError **error)
{
  for (gint64 first = 1; first <= self->n_entries; first += PAGE)
    {
      guint most = (guint) MIN (PAGE, self->n_entries - first + 1);
      g_autoptr (GPtrArray) entries = recourse_log_read (self->log, first, most, error);

      if (entries == NULL)
        return FALSE;
      for (guint i = 0; i < entries->len; i++)
        if (!visit (entries->pdata[i], func, data, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
look_at_entry (const RecourseLogEntry *entry, RecourseLogLine *line, gpointer data, GError **error)
{
  Overview *overview = data;
  const char *kind = recourse_log_line_get_kind (line);

  overview->last_at = recourse_log_line_get_at (line);
  if (strcmp (kind, "case-opened") != 0 && strcmp (kind, "case-renamed") != 0)
    return TRUE;
  g_clear_pointer (&overview->named, recourse_log_line_free);
  overview->named = recourse_log_entry_parse (entry, error);
  return overview->named != NULL;
}

/* --- The head of the first page -----------------------------------------------------------------
 */

static void
add_fact (const RecourseSummary *self, RecourseSheetCell *cell, const char *id, const char *text)
{
  g_autofree char *label = recourse_summary_word (self, id);

  recourse_sheet_cell_add_fact (cell, label, text);
}

static void
add_audience (const RecourseSummary *self, RecourseSheetCell *cell, const char *audience)
{
  g_autofree char *id = audience != NULL ? g_strconcat ("for.", audience, NULL) : NULL;
  g_autofree char *word = NULL;

  if (id == NULL)
    return;
  word = recourse_summary_word (self, id);
  add_fact (self, cell, "for", word);
}

static gboolean
add_name (const RecourseSummary *self,
          RecourseSheetCell *cell,
          const RecourseLogLine *named,
          GError **error)
{
  RecourseDigest commitment;

  if (named == NULL || !recourse_log_line_get_commitment (named, "title", &commitment, NULL))
    return TRUE;
  return recourse_summary_add_text (self, cell, named, "title", "case-name", error);
}

static gboolean
add_head (const RecourseSummary *self,
          const Overview *overview,
          const RecourseSummaryOptions *options,
          GError **error)
{
  g_autoptr (RecourseSheetCell) cell = recourse_sheet_cell_new ();
  g_autofree char *at = recourse_summary_time (overview->last_at);
  g_autofree char *entries = g_strdup_printf ("%" G_GINT64_FORMAT, self->n_entries);

  recourse_summary_add_paragraph (self, RECOURSE_SHEET_TITLE, "title");
  recourse_sheet_add_space (self->sheet, AFTER_HEAD);
  if (!add_name (self, cell, overview->named, error))
    return FALSE;
  add_audience (self, cell, options->audience);
  add_fact (self, cell, "as-of", at);
  add_fact (self, cell, "entries", entries);
  recourse_sheet_add_cell (self->sheet, cell);
  recourse_sheet_add_space (self->sheet, AFTER_HEAD);
  recourse_summary_add_paragraph (self, RECOURSE_SHEET_BODY, "how-to-read");
  recourse_summary_add_paragraph (self, RECOURSE_SHEET_BODY, "what-it-shows");
  recourse_summary_add_paragraph (self, RECOURSE_SHEET_BODY, "times");
  recourse_summary_add_paragraph (self, RECOURSE_SHEET_BODY, "original");
  return TRUE;
}

/* --- The whole ----------------------------------------------------------------------------------
 */

static void
clear_overview (Overview *self)
{
  g_clear_pointer (&self->named, recourse_log_line_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Overview, clear_overview)

/**
 * recourse_summary_pdf:
 * @pack: what names kinds of evidence, questions and steps; another one than the program's own is
 *   named on each page, and gives no other word
 * @options: (nullable): %NULL for the whole case in Chinese
 *
 * The case for people: payments, who was spoken to and how far the plan is; a list of the evidence
 * with its digests; and all that was entered, in its order.
 * It shows the log as it stands when the call begins, and verifies nothing. The same log and
 * options give the same words.
 *
 * Returns: (transfer full): a PDF file, or NULL: %RECOURSE_ERROR_NOT_FOUND when there is no font
 *   with Chinese characters, %RECOURSE_ERROR_INVALID_CONTENT when an entry is damaged, else as
 *   reading the log has it
 */
GBytes *
recourse_summary_pdf (RecoursePack *pack,
                      RecourseCaseFolder *folder,
                      const RecourseSummaryOptions *options,
                      GError **error)
{
  static const RecourseSummaryOptions whole = { NULL };
  g_auto (RecourseSummary) self = { NULL };
  g_auto (Overview) overview = { NULL, 0 };

  g_return_val_if_fail (RECOURSE_IS_PACK (pack) && folder != NULL, NULL);

  options = options != NULL ? options : &whole;
  if (!recourse_summary_begin (&self, pack, folder, options, error)
      || !recourse_summary_walk (&self, look_at_entry, &overview, error)
      || !add_head (&self, &overview, options, error)
      || !recourse_summary_add_case (&self, folder, options, error)
      || !recourse_summary_add_evidence (&self, error)
      || !recourse_summary_add_timeline (&self, error))
    return NULL;
  return recourse_sheet_finish (self.sheet, error);
}
