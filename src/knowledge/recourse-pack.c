/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack"

#include "recourse-pack.h"

#include "recourse-pack-private.h"
#include "recourse-pack-reader.h"

G_DEFINE_FINAL_TYPE (RecoursePack, recourse_pack, G_TYPE_OBJECT)

static void
recourse_pack_finalize (GObject *object)
{
  RecoursePack *self = RECOURSE_PACK (object);

  for (guint i = 0; i < RECOURSE_PACK_N_TABLES; i++)
    g_clear_pointer (&self->tables[i].by_id, g_hash_table_unref);
  g_clear_pointer (&self->memory, g_ptr_array_unref);

  G_OBJECT_CLASS (recourse_pack_parent_class)->finalize (object);
}

static void
recourse_pack_class_init (RecoursePackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = recourse_pack_finalize;
}

static void
recourse_pack_init (RecoursePack *self)
{
  self->memory = g_ptr_array_new_with_free_func (g_free);
}

/**
 * recourse_pack_new_built_in:
 *
 * The pack that is part of the program. Transfer full. Errors: see
 * recourse_pack_new_from_directory().
 */
RecoursePack *
recourse_pack_new_built_in (GError **error)
{
  g_autoptr (RecoursePack) self = g_object_new (RECOURSE_TYPE_PACK, NULL);

  self->is_built_in = TRUE;
  return recourse_pack_read (self, NULL, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * recourse_pack_new_from_directory:
 * @directory: a folder with the files of docs/knowledge-format.md
 *
 * Reads and checks a whole pack; what breaks a rule is refused with file and path. Transfer full.
 * Errors: newer format UNSUPPORTED; a file, id or reference that is not there NOT_FOUND; a cap
 * LIMIT; no access PERMISSION; the system IO; all else INVALID_CONTENT.
 */
RecoursePack *
recourse_pack_new_from_directory (const char *directory, GError **error)
{
  g_autoptr (RecoursePack) self = NULL;

  g_return_val_if_fail (directory != NULL, NULL);

  self = g_object_new (RECOURSE_TYPE_PACK, NULL);
  return recourse_pack_read (self, directory, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * recourse_pack_is_built_in:
 *
 * Whether the words are the program's own, and not of a folder that somebody named.
 */
gboolean
recourse_pack_is_built_in (RecoursePack *self)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (self), FALSE);
  return self->is_built_in;
}

/**
 * recourse_pack_peek_version:
 *
 * The version that the pack gives itself. Borrowed.
 */
const char *
recourse_pack_peek_version (RecoursePack *self)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (self), NULL);
  return self->version;
}

/**
 * recourse_pack_peek_as_of:
 *
 * The date, YYYY-MM-DD, on which the pack was last brought up to date. Borrowed.
 */
const char *
recourse_pack_peek_as_of (RecoursePack *self)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (self), NULL);
  return self->as_of;
}

/**
 * recourse_pack_peek_title:
 *
 * The name of the pack. Borrowed.
 */
const RecourseText *
recourse_pack_peek_title (RecoursePack *self)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (self), NULL);
  return &self->title;
}

/**
 * recourse_pack_peek_digest:
 *
 * SHA-256 over all files of the pack in hex: the same words, the same digest. Borrowed.
 */
const char *
recourse_pack_peek_digest (RecoursePack *self)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (self), NULL);
  return self->digest;
}
