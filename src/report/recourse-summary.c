/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-summary"

#include "recourse-summary.h"

#include "recourse-own-words.h"
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
clear_summary (RecourseSummary *self)
{
  g_clear_object (&self->words);
  g_clear_pointer (&self->sheet, recourse_sheet_free);
  g_clear_pointer (&self->included, g_hash_table_unref);
  g_clear_pointer (&self->withheld, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecourseSummary, clear_summary)

static void
clear_overview (Overview *self)
{
  g_clear_pointer (&self->named, recourse_log_line_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Overview, clear_overview)

static void
take_choices (RecourseSummary *self, const RecourseSummaryOptions *options)
{
  self->with_english = options->with_english;
  self->withheld = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < options->n_withheld; i++)
    g_hash_table_add (self->withheld,
                      g_strdup_printf ("%" G_GINT64_FORMAT " %s", options->withheld[i].seq,
                                       options->withheld[i].field));
  if (options->exhibits == NULL)
    return;
  self->included = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < options->n_exhibits; i++)
    g_hash_table_add (self->included, g_memdup2 (&options->exhibits[i], sizeof (gint64)));
}

static gboolean
open_sheet (RecourseSummary *self, GError **error)
{
  RecourseSheetFrame frame = { .words = self->words, .with_english = self->with_english };
  g_autofree char *hash = NULL;
  RecourseDigest head;

  if (!recourse_log_get_head (self->log, &self->n_entries, &hash, error)
      || !recourse_digest_from_hex (hash, &head, error))
    return FALSE;
  recourse_witness_code_init (&frame.code, self->n_entries, &head);
  frame.title = recourse_text_get (recourse_paper_word (self->words, "summary", "title"),
                                   RECOURSE_LANGUAGE_ZH_CN);
  if (!recourse_pack_is_built_in (self->names))
    frame.foreign_pack = recourse_text_get (recourse_pack_peek_title (self->names),
                                            RECOURSE_LANGUAGE_ZH_CN);
  self->sheet = recourse_sheet_new (&frame, error);
  return self->sheet != NULL;
}

/**
 * recourse_summary_pdf:
 * @pack: what names kinds of evidence, questions and steps; another one than the program's own is
 *   named on each page, and gives no other word
 * @options: (nullable): %NULL for the whole case in Chinese
 *
 * The case for people: what was entered, in its order, and a list of the evidence with its digests.
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
  g_auto (RecourseSummary) self = { .names = pack };
  g_auto (Overview) overview = { NULL, 0 };

  g_return_val_if_fail (RECOURSE_IS_PACK (pack) && folder != NULL, NULL);

  options = options != NULL ? options : &whole;
  self.log = recourse_case_folder_peek_log (folder);
  self.words = recourse_own_words_ref (pack, error);
  take_choices (&self, options);
  if (self.words == NULL || !open_sheet (&self, error)
      || !recourse_summary_walk (&self, look_at_entry, &overview, error)
      || !add_head (&self, &overview, options, error)
      || !recourse_summary_add_evidence (&self, error)
      || !recourse_summary_add_timeline (&self, error))
    return NULL;
  return recourse_sheet_finish (self.sheet, error);
}
