/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-entry-words"

#include "recourse-entry-words.h"

#include "recourse-summary-private.h"

/**
 * recourse_entry_words:
 * @pack: our own
 * @log: that @entry is of
 * @line: @entry, parsed
 * @language: of the screen
 *
 * What the summary prints of an entry, for the screen: one line for each fact, the first says what
 * kind of entry it is; what people wrote stands in quotation marks, and what could hide in it is
 * made visible. Errors: only those of reading the database.
 *
 * Returns: (transfer full)
 */
char *
recourse_entry_words (RecoursePack *pack,
                      RecourseLog *log,
                      const RecourseLogEntry *entry,
                      const RecourseLogLine *line,
                      RecourseLanguage language,
                      GError **error)
{
  g_autoptr (GHashTable) nothing = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (RecourseSheetCell) cell = recourse_sheet_cell_new ();
  const RecourseSummary summary = { .words = pack,
                                    .names = pack,
                                    .log = log,
                                    .is_on_screen = TRUE,
                                    .language = language,
                                    .withheld = nothing };

  g_return_val_if_fail (pack != NULL && log != NULL && entry != NULL && line != NULL, NULL);

  if (!recourse_entry_text_add (&summary, cell, entry, line, error))
    return NULL;
  return recourse_sheet_cell_dup_text (cell, language == RECOURSE_LANGUAGE_EN ? ": " : "：");
}
