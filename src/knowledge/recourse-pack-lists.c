/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-lists"

#include "recourse-pack-reader.h"

#include "recourse-error.h"

/* What a message calls the thing that a reference does not find. */
static const char *const TABLE_NOUNS[] = {
  [RECOURSE_PACK_SOURCES] = "source",       [RECOURSE_PACK_CLAIMS] = "claim",
  [RECOURSE_PACK_CONTACTS] = "contact",     [RECOURSE_PACK_EVIDENCE] = "kind of evidence",
  [RECOURSE_PACK_MESSAGES] = "message",     [RECOURSE_PACK_SCHEDULES] = "schedule",
  [RECOURSE_PACK_SERVICES] = "service",     [RECOURSE_PACK_OPTIONS] = "option",
  [RECOURSE_PACK_REMEDIES] = "remedy",      [RECOURSE_PACK_IMPOSSIBLE] = "impossible situation",
  [RECOURSE_PACK_SITUATIONS] = "situation", [RECOURSE_PACK_SCREENS] = "screen",
  [RECOURSE_PACK_PAPERS] = "paper",         [RECOURSE_PACK_LETTERS] = "letter",
  [RECOURSE_PACK_PREVENTIONS] = "part",     [RECOURSE_PACK_TRACINGS] = "way of tracing",
  [RECOURSE_PACK_TRAPS] = "trap",           [RECOURSE_PACK_TERMS] = "term",
  [RECOURSE_PACK_RED_FLAGS] = "red flag",   [RECOURSE_PACK_DENIALS] = "denial",
  [RECOURSE_PACK_QUIZ_CASES] = "case",      [RECOURSE_PACK_VARIABLES] = "variable",
};
G_STATIC_ASSERT (G_N_ELEMENTS (TABLE_NOUNS) == RECOURSE_PACK_N_TABLES);

/* @seen: the ids of the list so far; borrowed. */
static gboolean
read_item (RecoursePackReader *self,
           const RecourseJsonView *view,
           const RecoursePackItemKind *kind,
           gpointer item,
           GHashTable *seen,
           GError **error)
{
  char **id = item;

  if (!recourse_json_view_expect_object (view, kind->keys, error)
      || !recourse_pack_reader_id (self, view, id, error))
    return FALSE;
  if (!g_hash_table_add (seen, *id))
    {
      recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT, "duplicate %s '%s'",
                                kind->noun, *id);
      return FALSE;
    }
  return kind->read (self, view, item, error);
}

/**
 * recourse_pack_reader_check_length:
 * @list: a list of items of @kind
 * @n: how many there are
 *
 * Refuses more items than one list of this kind may have. Errors: LIMIT.
 */
gboolean
recourse_pack_reader_check_length (const RecourseJsonView *list,
                                   const RecoursePackItemKind *kind,
                                   guint n,
                                   GError **error)
{
  if (kind->most == 0 || n <= kind->most)
    return TRUE;
  recourse_json_view_error (list, error, RECOURSE_ERROR_LIMIT, "%u %ss, at most %u are allowed", n,
                            kind->noun, kind->most);
  return FALSE;
}

static gboolean
open_list (const RecourseJsonView *view,
           const char *key,
           const RecoursePackItemKind *kind,
           RecourseJsonView *out_list,
           guint *out_n,
           GError **error)
{
  if (!recourse_json_view_get (view, key, out_list, error)
      || !recourse_json_view_expect_array (out_list, out_n, error)
      || !recourse_pack_reader_check_length (out_list, kind, *out_n, error))
    return FALSE;
  if (*out_n > 0)
    return TRUE;
  recourse_json_view_error (out_list, error, RECOURSE_ERROR_INVALID_CONTENT,
                            "at least one %s is needed", kind->noun);
  return FALSE;
}

/**
 * recourse_pack_reader_items:
 *
 * Reads the list of objects under @key, which has at least one member and no id twice. Returns the
 * array of structs, owned by the pack, or %NULL with @error set.
 */
gpointer
recourse_pack_reader_items (RecoursePackReader *self,
                            const RecourseJsonView *view,
                            const char *key,
                            const RecoursePackItemKind *kind,
                            guint *out_n,
                            GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  RecourseJsonView list;
  guint8 *items = NULL;
  guint n = 0;

  if (!open_list (view, key, kind, &list, &n, error))
    return NULL;
  items = recourse_pack_allocate (self->pack, n, kind->size);
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView element;

      recourse_json_view_element (&list, i, &element);
      if (!read_item (self, &element, kind, items + i * kind->size, seen, error))
        return NULL;
    }
  *out_n = n;
  return items;
}

/**
 * recourse_pack_reader_rows:
 *
 * As recourse_pack_reader_items(), for structs without an id.
 */
gpointer
recourse_pack_reader_rows (RecoursePackReader *self,
                           const RecourseJsonView *view,
                           const char *key,
                           const RecoursePackItemKind *kind,
                           guint *out_n,
                           GError **error)
{
  RecourseJsonView list;
  guint8 *rows = NULL;
  guint n = 0;

  if (!open_list (view, key, kind, &list, &n, error))
    return NULL;
  rows = recourse_pack_allocate (self->pack, n, kind->size);
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView element;

      recourse_json_view_element (&list, i, &element);
      if (!recourse_json_view_expect_object (&element, kind->keys, error)
          || !kind->read (self, &element, rows + i * kind->size, error))
        return NULL;
    }
  *out_n = n;
  return rows;
}

/**
 * recourse_pack_reader_reference:
 * @view: a string
 *
 * Reads an id and finds its item in @table. Errors: no such item NOT_FOUND.
 */
gboolean
recourse_pack_reader_reference (RecoursePackReader *self,
                                const RecourseJsonView *view,
                                RecoursePackTableKind table,
                                guint *out_index,
                                GError **error)
{
  g_autofree char *problem = NULL;
  const char *id = NULL;

  if (!recourse_json_view_string (view, &id, error))
    return FALSE;
  if (recourse_pack_table_find (self->pack, table, id, out_index))
    return TRUE;
  problem = g_strconcat ("there is no ", TABLE_NOUNS[table], NULL);
  return recourse_pack_reader_refuse_text (view, error, RECOURSE_ERROR_NOT_FOUND, problem, id);
}

static gboolean
read_index (RecoursePackReader *self,
            const RecourseJsonView *view,
            RecoursePackTableKind table,
            GHashTable *seen,
            guint *out_index,
            GError **error)
{
  if (!recourse_pack_reader_reference (self, view, table, out_index, error))
    return FALSE;
  if (g_hash_table_add (seen, GUINT_TO_POINTER (*out_index)))
    return TRUE;
  recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                            "the %s stands twice in the list", TABLE_NOUNS[table]);
  return FALSE;
}

/**
 * recourse_pack_reader_indices:
 *
 * Reads the list of ids under @key, none twice, as indices in @table. Returns the array, owned by
 * the pack, or %NULL with @error set.
 */
guint *
recourse_pack_reader_indices (RecoursePackReader *self,
                              const RecourseJsonView *view,
                              const char *key,
                              RecoursePackTableKind table,
                              guint *out_n,
                              GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  RecourseJsonView list;
  guint *indices = NULL;
  guint n = 0;

  if (!recourse_json_view_get (view, key, &list, error)
      || !recourse_json_view_expect_array (&list, &n, error))
    return NULL;

  indices = recourse_pack_allocate (self->pack, n, sizeof *indices);
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView element;

      recourse_json_view_element (&list, i, &element);
      if (!read_index (self, &element, table, seen, &indices[i], error))
        return NULL;
    }
  *out_n = n;
  return indices;
}

/**
 * recourse_pack_reader_references:
 *
 * As recourse_pack_reader_indices(), but returns an array of pointers to the items.
 */
gpointer
recourse_pack_reader_references (RecoursePackReader *self,
                                 const RecourseJsonView *view,
                                 const char *key,
                                 RecoursePackTableKind table,
                                 guint *out_n,
                                 GError **error)
{
  guint *indices = recourse_pack_reader_indices (self, view, key, table, out_n, error);
  gpointer *items = NULL;

  if (indices == NULL)
    return NULL;
  items = recourse_pack_allocate (self->pack, *out_n, sizeof *items);
  for (guint i = 0; i < *out_n; i++)
    items[i] = recourse_pack_table_item (self->pack, table, indices[i]);
  return items;
}

/**
 * recourse_pack_reader_claims:
 *
 * Reads the list `claims`.
 */
gboolean
recourse_pack_reader_claims (RecoursePackReader *self,
                             const RecourseJsonView *view,
                             RecourseClaimList *out_claims,
                             GError **error)
{
  out_claims->items = recourse_pack_reader_references (self, view, "claims", RECOURSE_PACK_CLAIMS,
                                                       &out_claims->n, error);
  return out_claims->items != NULL;
}
