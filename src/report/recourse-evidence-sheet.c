/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-sheet"

#include "recourse-evidence-sheet.h"

#include "recourse-exhibit.h"
#include "recourse-summary-private.h"

#include <string.h>

/* The list of evidence (证据目录) that a court, a mediator or the police get with the pieces. */

#define AFTER_HEAD 6.0
#define N_HEADS 4

static const RecourseSheetColumns COLUMNS = { { 0.07, 0.46, 0.25, 0.22 }, N_HEADS };
static const RecourseSheetColumns FORM = { { 0.34, 0.33, 0.33 }, 3 };

typedef struct
{
  RecourseSummary summary;
  GHashTable *descriptions;
} Listing;

static void
clear_listing (Listing *self)
{
  recourse_summary_clear (&self->summary);
  g_clear_pointer (&self->descriptions, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Listing, clear_listing)

/* --- One piece ----------------------------------------------------------------------------------
 */

static void
add_blank (const RecourseSummary *self, RecourseSheetCell *cell, const char *id)
{
  g_autofree char *word = recourse_summary_word (self, id);

  recourse_sheet_cell_add_blank (cell, RECOURSE_SHEET_LABEL, word);
}

static void
add_word (const RecourseSummary *self, RecourseSheetCell *cell, const char *id)
{
  g_autofree char *word = recourse_summary_word (self, id);

  recourse_sheet_cell_add (cell, RECOURSE_SHEET_CELL, word);
}

static void
add_both (const RecourseSummary *self,
          RecourseSheetCell *cell,
          RecourseSheetStyle style,
          const RecourseText *text)
{
  g_autofree char *both = recourse_summary_both (self, text);

  recourse_sheet_cell_add (cell, style, both);
}

/* The name of a kind may come from another pack; an id that it does not have is somebody's word. */
static void
add_kind (const RecourseSummary *self, RecourseSheetCell *cell, const char *id)
{
  const RecourseEvidenceKind *kind = recourse_pack_find_evidence (self->names, id);

  if (kind != NULL)
    add_both (self, cell, RECOURSE_SHEET_STRONG, &kind->title);
  else if (*id != '\0')
    recourse_summary_add_quote (self, cell, "kind", id);
}

/* What a piece shows is said in our own words, or by a pen. */
static const RecourseEvidenceKind *
find_own_kind (const RecourseSummary *self, const RecourseExhibit *exhibit)
{
  return recourse_pack_find_evidence (self->words, exhibit->kind);
}

static void
add_source (const RecourseSummary *self, RecourseSheetCell *cell, const RecourseExhibit *exhibit)
{
  const RecourseEvidenceKind *kind = find_own_kind (self, exhibit);
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (kind == NULL)
    {
      add_blank (self, cell, "source");
      return;
    }
  label = recourse_summary_word (self, "source");
  text = recourse_summary_both (self, &kind->source);
  recourse_sheet_cell_add_fact (cell, label, text);
}

/* --- What was said of it later ------------------------------------------------------------------
 */

/* "7 note" -> the last entry that says it anew. */
static GHashTable *
read_descriptions (const RecourseSummary *self, GError **error)
{
  static const char *const fields[] = { "note", "order" };
  g_autoptr (GPtrArray) entries = recourse_log_read_with (self->log, "evidence-described", error);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      g_autoptr (RecourseLogLine) line = recourse_log_entry_parse (entries->pdata[i], error);
      RecourseJsonView root;
      gint64 entry = 0;

      if (line == NULL)
        return NULL;
      recourse_log_line_root (line, &root);
      if (strcmp (recourse_log_line_get_kind (line), "evidence-described") != 0
          || recourse_log_line_get_seq (line) > self->n_entries
          || !recourse_json_get_integer (&root, "entry", 1, RECOURSE_JSON_MAX_INTEGER, &entry,
                                         NULL))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        if (recourse_json_view_has (&root, fields[j]))
          {
            gint64 seq = recourse_log_line_get_seq (line);

            g_hash_table_replace (found,
                                  g_strdup_printf ("%" G_GINT64_FORMAT " %s", entry, fields[j]),
                                  g_memdup2 (&seq, sizeof seq));
          }
    }
  return entries != NULL ? g_steal_pointer (&found) : NULL;
}

/* An empty text takes back what was said. */
static gboolean
is_taken_back (const RecourseSummary *self, const RecourseLogLine *line, const char *field)
{
  RecourseTextState state = RECOURSE_TEXT_WITHHELD;
  g_autofree char *text = NULL;

  return recourse_log_read_text (self->log, line, field, &state, &text, NULL)
         && state == RECOURSE_TEXT_INTACT && *text == '\0';
}

static gboolean
add_last_text (const Listing *self,
               RecourseSheetCell *cell,
               gint64 entry,
               const char *field,
               const char *label,
               GError **error)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %s", entry, field);
  const gint64 *later = g_hash_table_lookup (self->descriptions, key);
  g_autoptr (RecourseLogLine)
      line = recourse_log_read_line (self->summary.log, later != NULL ? *later : entry, error);
  RecourseDigest commitment;

  if (line == NULL)
    return FALSE;
  return !recourse_log_line_get_commitment (line, field, &commitment, NULL)
         || is_taken_back (&self->summary, line, field)
         || recourse_summary_add_text (&self->summary, cell, line, field, label, error);
}

static gboolean
add_texts (const Listing *self,
           RecourseSheetCell *cell,
           const RecourseExhibit *exhibit,
           GError **error)
{
  return add_last_text (self, cell, exhibit->seq, "name", NULL, error)
         && add_last_text (self, cell, exhibit->seq, "note", "note", error)
         && add_last_text (self, cell, exhibit->seq, "order", "order", error);
}

static void
fill_what_it_proves (const RecourseSummary *self,
                     RecourseSheetCell *cell,
                     const RecourseExhibit *exhibit)
{
  const RecourseEvidenceKind *kind = find_own_kind (self, exhibit);

  if (kind != NULL)
    {
      add_both (self, cell, RECOURSE_SHEET_CELL, &kind->proves);
      return;
    }
  recourse_sheet_cell_add_blank (cell, RECOURSE_SHEET_LABEL, "");
  recourse_sheet_cell_add_blank (cell, RECOURSE_SHEET_LABEL, "");
}

static void
fill_form (const RecourseSummary *self, RecourseSheetCell *cell)
{
  add_blank (self, cell, "page");
  add_word (self, cell, "is-original");
  add_word (self, cell, "is-copy");
  add_blank (self, cell, "kept-at");
}

static gboolean
add_row (const Listing *listing, const RecourseExhibit *exhibit, guint number, GError **error)
{
  const RecourseSummary *self = &listing->summary;
  g_autoptr (RecourseSheetCell) first = recourse_sheet_cell_new ();
  g_autoptr (RecourseSheetCell) what = recourse_sheet_cell_new ();
  g_autoptr (RecourseSheetCell) proves = recourse_sheet_cell_new ();
  g_autoptr (RecourseSheetCell) form = recourse_sheet_cell_new ();
  g_autofree char *digits = g_strdup_printf ("%u", number);
  RecourseSheetCell *cells[N_HEADS] = { first, what, proves, form };

  recourse_sheet_cell_add (first, RECOURSE_SHEET_STRONG, digits);
  add_kind (self, what, exhibit->kind);
  if (!add_texts (listing, what, exhibit, error))
    return FALSE;
  add_source (self, what, exhibit);
  recourse_summary_add_digest (self, what, exhibit->sha256);
  fill_what_it_proves (self, proves, exhibit);
  fill_form (self, form);
  recourse_sheet_add_row (self->sheet, cells);
  return TRUE;
}

/* --- All of them --------------------------------------------------------------------------------
 */

/* What was removed is no evidence any more; what does not go along is not on the list. */
static gboolean
is_listed (const RecourseSummary *self, const RecourseExhibit *exhibit)
{
  return exhibit->seq <= self->n_entries && exhibit->state == RECOURSE_EXHIBIT_KEPT
         && (self->included == NULL || g_hash_table_contains (self->included, &exhibit->seq));
}

static guint
count_listed (const RecourseSummary *self, const GPtrArray *exhibits)
{
  guint n = 0;

  for (guint i = 0; i < exhibits->len; i++)
    n += is_listed (self, exhibits->pdata[i]);
  return n;
}

static void
begin_table (const RecourseSummary *self)
{
  static const char *const heads[N_HEADS] = { "number", "evidence", "proves", "pages" };
  RecourseSheetCell *cells[N_HEADS];

  for (guint i = 0; i < N_HEADS; i++)
    {
      cells[i] = recourse_sheet_cell_new ();
      recourse_summary_add_label (self, cells[i], heads[i]);
    }
  recourse_sheet_begin_table (self->sheet, &COLUMNS, cells);
}

static gboolean
add_table (const Listing *listing, const GPtrArray *exhibits, GError **error)
{
  const RecourseSummary *self = &listing->summary;
  gboolean is_whole = TRUE;
  guint number = 0;

  begin_table (self);
  for (guint i = 0; is_whole && i < exhibits->len; i++)
    if (is_listed (self, exhibits->pdata[i]))
      is_whole = add_row (listing, exhibits->pdata[i], ++number, error);
  recourse_sheet_end_table (self->sheet);
  return is_whole;
}

static void
add_head (const RecourseSummary *self, const RecourseSummaryOptions *options, guint n_listed)
{
  g_autofree char *number = g_strdup_printf ("%u", n_listed);
  g_autofree char *count = recourse_summary_fill (self, "count", "count",
                                                  &(RecourseText){ { number, number } });
  g_autofree char *id = options->audience != NULL ? g_strconcat ("for.", options->audience, NULL)
                                                  : NULL;
  g_autoptr (RecourseSheetCell) cell = recourse_sheet_cell_new ();

  recourse_summary_add_paragraph (self, RECOURSE_SHEET_TITLE, "title");
  recourse_sheet_add_space (self->sheet, AFTER_HEAD);
  recourse_sheet_cell_add (cell, RECOURSE_SHEET_CELL, count);
  if (id != NULL)
    {
      g_autofree char *label = recourse_summary_word (self, "for");
      g_autofree char *word = recourse_summary_word (self, id);

      recourse_sheet_cell_add_fact (cell, label, word);
    }
  recourse_sheet_add_cell (self->sheet, cell);
  recourse_summary_add_paragraph (self, RECOURSE_SHEET_BODY, "how-to-fill");
  recourse_summary_add_paragraph (self, RECOURSE_SHEET_BODY, "how-to-read");
  recourse_sheet_add_space (self->sheet, 2 * AFTER_HEAD);
}

static void
add_form (const RecourseSummary *self, const char *const ids[3])
{
  g_autoptr (RecourseSheetCell) first = recourse_sheet_cell_new ();
  g_autoptr (RecourseSheetCell) second = recourse_sheet_cell_new ();
  g_autoptr (RecourseSheetCell) third = recourse_sheet_cell_new ();
  RecourseSheetCell *cells[] = { first, second, third };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (ids[i] != NULL)
      add_blank (self, cells[i], ids[i]);
  recourse_sheet_add_columns (self->sheet, &FORM, cells);
}

static void
add_foot (const RecourseSummary *self)
{
  static const char *const where[] = { "original-phone", "original-account", "original-keeper" };
  static const char *const who[] = { "submitter", "signature", "date" };
  static const char *const copies[] = { "opponents", "copies", NULL };

  recourse_summary_add_heading (self, "originals");
  add_form (self, where);
  recourse_summary_add_paragraph (self, RECOURSE_SHEET_BODY, "original");
  recourse_summary_add_paragraph (self, RECOURSE_SHEET_BODY, "what-it-shows");
  recourse_summary_add_heading (self, "hand-in");
  add_form (self, copies);
  add_form (self, who);
}

/**
 * recourse_evidence_sheet_pdf:
 * @pack: what names kinds of evidence; another one than the program's own is named on each page and
 *   says nothing else
 * @options: (nullable): with exhibits, those alone are listed; without, all that were not removed
 *
 * The list of the evidence, numbered from 1 as it is handed in, with places to fill in by hand.
 *
 * Returns: (transfer full): a PDF file, or NULL with the errors of recourse_summary_pdf()
 */
GBytes *
recourse_evidence_sheet_pdf (RecoursePack *pack,
                             RecourseCaseFolder *folder,
                             const RecourseSummaryOptions *options,
                             GError **error)
{
  static const RecourseSummaryOptions whole = { NULL };
  g_auto (Listing) self = { { .paper = "evidence-list" }, NULL };
  g_autoptr (GPtrArray) exhibits = NULL;
  guint n_listed;

  g_return_val_if_fail (RECOURSE_IS_PACK (pack) && folder != NULL, NULL);

  options = options != NULL ? options : &whole;
  if (!recourse_summary_begin (&self.summary, pack, folder, options, error))
    return NULL;
  exhibits = recourse_exhibit_read_all (self.summary.log, error);
  self.descriptions = exhibits != NULL ? read_descriptions (&self.summary, error) : NULL;
  if (self.descriptions == NULL)
    return NULL;
  n_listed = count_listed (&self.summary, exhibits);
  add_head (&self.summary, options, n_listed);
  if (n_listed == 0)
    recourse_summary_add_paragraph (&self.summary, RECOURSE_SHEET_BODY, "no-evidence");
  else if (!add_table (&self, exhibits, error))
    return NULL;
  add_foot (&self.summary);
  return recourse_sheet_finish (self.summary.sheet, error);
}
