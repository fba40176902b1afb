/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-table"

#include "recourse-pack-private.h"

/**
 * recourse_pack_allocate:
 * @n: how many items; may be 0
 *
 * Zeroed memory for @n items of @item_size bytes that lives as long as the pack.
 */
gpointer
recourse_pack_allocate (RecoursePack *self, gsize n, gsize item_size)
{
  gpointer block = g_malloc0_n (MAX (n, 1), item_size);

  g_ptr_array_add (self->memory, block);
  return block;
}

/**
 * recourse_pack_take_string:
 * @text: (transfer full): a string from g_malloc()
 *
 * Makes @text live as long as the pack. Returns @text.
 */
char *
recourse_pack_take_string (RecoursePack *self, char *text)
{
  g_ptr_array_add (self->memory, text);
  return text;
}

/**
 * recourse_pack_table_init:
 * @capacity: the most items that recourse_pack_table_add() will be asked to add
 * @item_size: size of the struct, which begins with its `char *id`
 *
 * Makes the empty table @kind. The items never move, so pointers to them may be kept.
 */
void
recourse_pack_table_init (RecoursePack *self,
                          RecoursePackTableKind kind,
                          guint capacity,
                          gsize item_size)
{
  RecoursePackTable *table = &self->tables[kind];

  g_assert (table->by_id == NULL);

  table->items = recourse_pack_allocate (self, capacity, item_size);
  table->item_size = item_size;
  table->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * recourse_pack_table_add:
 * @id: owned by the pack
 *
 * Adds a zeroed item called @id at the end of the table @kind. Returns %FALSE, and adds nothing,
 * when the table has that id already.
 */
gboolean
recourse_pack_table_add (RecoursePack *self, RecoursePackTableKind kind, char *id)
{
  RecoursePackTable *table = &self->tables[kind];

  if (g_hash_table_contains (table->by_id, id))
    return FALSE;

  g_hash_table_insert (table->by_id, id, GUINT_TO_POINTER (table->n + 1));
  *(char **) recourse_pack_table_item (self, kind, table->n++) = id;
  return TRUE;
}

/**
 * recourse_pack_table_item:
 *
 * The item at @index of the table @kind; borrowed. The caller keeps to the table's capacity.
 */
gpointer
recourse_pack_table_item (const RecoursePack *self, RecoursePackTableKind kind, guint index)
{
  const RecoursePackTable *table = &self->tables[kind];

  return table->items + index * table->item_size;
}

/**
 * recourse_pack_table_find:
 * @out_index: (out) (optional): set only when the item is found
 *
 * Whether the table @kind has an item called @id.
 */
gboolean
recourse_pack_table_find (const RecoursePack *self,
                          RecoursePackTableKind kind,
                          const char *id,
                          guint *out_index)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->tables[kind].by_id, id));

  if (found == 0)
    return FALSE;
  if (out_index != NULL)
    *out_index = found - 1;
  return TRUE;
}
