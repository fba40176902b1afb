/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-summary-begin"

#include "recourse-own-words.h"
#include "recourse-summary-private.h"

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
  RecourseSheetFrame frame = { .words = self->words,
                               .with_english = self->with_english,
                               .is_pack_unused = self->is_pack_unused,
                               .is_large = self->is_large };
  g_autofree char *hash = NULL;
  RecourseDigest head;

  if (!recourse_log_get_head (self->log, &self->n_entries, &hash, error)
      || !recourse_digest_from_hex (hash, &head, error))
    return FALSE;
  recourse_witness_code_init (&frame.code, self->n_entries, &head);
  frame.title = recourse_text_get (
      recourse_paper_word (self->words, self->paper != NULL ? self->paper : "summary", "title"),
      RECOURSE_LANGUAGE_ZH_CN);
  if (!recourse_pack_is_built_in (self->names))
    frame.foreign_pack = recourse_text_get (recourse_pack_peek_title (self->names),
                                            RECOURSE_LANGUAGE_ZH_CN);
  self->sheet = recourse_sheet_new (&frame, error);
  return self->sheet != NULL;
}

/*
 * Opens the sheet; the fields of @self that say what kind of sheet it is are set before. @pack
 * names what the log only numbers; @options are not NULL. The sheet shows the log up to this
 * moment.
 */
gboolean
recourse_summary_begin (RecourseSummary *self,
                        RecoursePack *pack,
                        RecourseCaseFolder *folder,
                        const RecourseSummaryOptions *options,
                        GError **error)
{
  self->names = pack;
  self->log = recourse_case_folder_peek_log (folder);
  self->words = recourse_own_words_ref (pack, error);
  take_choices (self, options);
  return self->words != NULL && open_sheet (self, error);
}

/*
 * Opens a sheet for a household, in large type; @paper and @with_english are set before. @pack is
 * the one that is loaded: another one than our own is named, and nothing comes from it. @notice:
 * (nullable): id of the words of the paper that stand in the place of "filled in by the family".
 */
gboolean
recourse_summary_begin_without_case (RecourseSummary *self,
                                     RecoursePack *pack,
                                     const char *notice,
                                     GError **error)
{
  RecourseSheetFrame frame = { .is_caseless = TRUE, .is_large = TRUE, .is_pack_unused = TRUE };

  self->is_pack_unused = TRUE;
  self->is_large = TRUE;
  self->words = recourse_own_words_ref (pack, error);
  if (self->words == NULL)
    return FALSE;
  frame.words = self->words;
  frame.with_english = self->with_english;
  frame.title = recourse_text_get (recourse_paper_word (self->words, self->paper, "title"),
                                   RECOURSE_LANGUAGE_ZH_CN);
  if (notice != NULL)
    frame.notice = recourse_paper_word (self->words, self->paper, notice);
  if (!recourse_pack_is_built_in (pack))
    frame.foreign_pack = recourse_text_get (recourse_pack_peek_title (pack),
                                            RECOURSE_LANGUAGE_ZH_CN);
  self->sheet = recourse_sheet_new (&frame, error);
  return self->sheet != NULL;
}

void
recourse_summary_clear (RecourseSummary *self)
{
  g_clear_object (&self->words);
  g_clear_pointer (&self->sheet, recourse_sheet_free);
  g_clear_pointer (&self->included, g_hash_table_unref);
  g_clear_pointer (&self->withheld, g_hash_table_unref);
}
