/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-paper"

#include "recourse-paper.h"

#include "recourse-pack-private.h"

#include <string.h>

/**
 * recourse_pack_find_paper:
 *
 * The paper @id, borrowed, or %NULL. A loaded pack has those of docs/knowledge-format.md.
 */
const RecoursePaper *
recourse_pack_find_paper (RecoursePack *self, const char *id)
{
  guint index = 0;

  g_return_val_if_fail (RECOURSE_IS_PACK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!recourse_pack_table_find (self, RECOURSE_PACK_PAPERS, id, &index))
    return NULL;
  return recourse_pack_table_item (self, RECOURSE_PACK_PAPERS, index);
}

/**
 * recourse_paper_find_word:
 *
 * The words called @id, borrowed, or %NULL.
 */
const RecoursePaperWord *
recourse_paper_find_word (const RecoursePaper *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->n_words; i++)
    if (strcmp (self->words[i].id, id) == 0)
      return &self->words[i];
  return NULL;
}

/**
 * recourse_paper_word:
 *
 * The text of the words @word of @paper, borrowed, or %NULL when there are none. Loading has made
 * sure of those that recourse-paper-words.h names.
 */
const RecourseText *
recourse_paper_word (RecoursePack *pack, const char *paper, const char *word)
{
  const RecoursePaper *found = recourse_pack_find_paper (pack, paper);
  const RecoursePaperWord *words = found != NULL ? recourse_paper_find_word (found, word) : NULL;

  return words != NULL ? &words->text : NULL;
}
