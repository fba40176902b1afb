/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-letter-form"

#include "recourse-letter-form.h"

#include "recourse-pack-private.h"

/** recourse_pack_n_letters: how many letters the pack has. */
guint
recourse_pack_n_letters (RecoursePack *self)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (self), 0);

  return self->tables[RECOURSE_PACK_LETTERS].n;
}

/** recourse_pack_letter: the letter at @index, in the order of the pack; borrowed. */
const RecourseLetterForm *
recourse_pack_letter (RecoursePack *self, guint index)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (self), NULL);
  g_return_val_if_fail (index < self->tables[RECOURSE_PACK_LETTERS].n, NULL);

  return recourse_pack_table_item (self, RECOURSE_PACK_LETTERS, index);
}

/** recourse_pack_find_letter: the letter @id, borrowed, or %NULL. */
const RecourseLetterForm *
recourse_pack_find_letter (RecoursePack *self, const char *id)
{
  guint index = 0;

  g_return_val_if_fail (RECOURSE_IS_PACK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!recourse_pack_table_find (self, RECOURSE_PACK_LETTERS, id, &index))
    return NULL;
  return recourse_pack_table_item (self, RECOURSE_PACK_LETTERS, index);
}
