/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-unpacking"

#include "recourse-bag-unpacking.h"

#include "recourse-bag-bytes.h"
#include "recourse-bag-format.h"
#include "recourse-bag-reader.h"
#include "recourse-digest.h"
#include "recourse-error.h"
#include "recourse-json.h"

#include <sys/stat.h>

/* What a bag has to have, and what is kept in memory of it; the rest is only hashed. */
static const struct
{
  const char *path;
  gint64 max_bytes;
} own_files[] = {
  { RECOURSE_BAG_DECLARATION, 4 * 1024 },
  { RECOURSE_BAG_INFO, 64 * 1024 },
  { RECOURSE_BAG_MANIFEST, 32 * 1024 * 1024 },
  { RECOURSE_BAG_TAG_MANIFEST, 1024 * 1024 },
  { RECOURSE_BAG_LOG, RECOURSE_BAG_MAX_LOG_BYTES },
  { RECOURSE_BAG_HEAD, 4 * 1024 },
  { RECOURSE_BAG_TEXTS, RECOURSE_BAG_MAX_LOG_BYTES },
  { RECOURSE_BAG_CASE, RECOURSE_JSON_MAX_BYTES },
};

/* 0: none of the bag's own files. */
static gint64
find_cap (const RecourseBagMember *member)
{
  for (gsize i = 0; i < G_N_ELEMENTS (own_files); i++)
    {
      if (g_str_equal (own_files[i].path, member->path))
        return own_files[i].max_bytes;
    }
  return 0;
}

static gboolean
check_own_files (const GPtrArray *members, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (own_files); i++)
    {
      gboolean has = FALSE;

      for (guint j = 0; j < members->len && !has; j++)
        {
          const RecourseBagMember *member = members->pdata[j];

          has = !member->is_folder && g_str_equal (member->path, own_files[i].path);
        }
      if (!has)
        return recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                                  "it is no bag of a case: file '%s' is missing",
                                  own_files[i].path);
    }
  return TRUE;
}

/* Deflate reaches 1,032 to 1. Photographs and films shrink by nothing, a long log by 10 to 1. */
static gboolean
check_size (const RecourseBagMember *member, GError **error)
{
  gint64 cap = find_cap (member);
  g_autofree char *quoted = recourse_error_quote (member->name);

  if (cap != 0 && member->size > cap)
    return recourse_bag_fail (error, RECOURSE_ERROR_LIMIT,
                              "entry '%s' is larger than %" G_GINT64_FORMAT " bytes", quoted, cap);
  if (member->size <= RECOURSE_BAG_SMALL_BYTES
      || member->size / RECOURSE_BAG_MAX_RATIO <= member->packed)
    return TRUE;
  return recourse_bag_fail (error, RECOURSE_ERROR_LIMIT,
                            "entry '%s' becomes more than %d times as large as it is here", quoted,
                            RECOURSE_BAG_MAX_RATIO);
}

/**
 * recourse_bag_unpacking_check_sizes:
 * @fd: the ZIP file
 * @members: what is in it, with their paths
 *
 * Whether the files of a bag are there, and none of them, nor all together, become larger than
 * could be right: %RECOURSE_ERROR_LIMIT. Nothing is unpacked for it; that each keeps to the size it
 * says is seen while it is unpacked.
 */
gboolean
recourse_bag_unpacking_check_sizes (int fd, const GPtrArray *members, GError **error)
{
  struct stat info;
  gint64 sum = 0;

  g_return_val_if_fail (members != NULL, FALSE);

  if (!check_own_files (members, error))
    return FALSE;
  if (fstat (fd, &info) != 0)
    return recourse_bag_fail (error, RECOURSE_ERROR_IO, "it cannot be read");
  for (guint i = 0; i < members->len; i++)
    {
      const RecourseBagMember *member = members->pdata[i];

      if (!check_size (member, error))
        return FALSE;
      sum += member->size; /* each is at most 2^36, and there are at most 2^15 */
    }
  if (sum > RECOURSE_BAG_MAX_BYTES)
    return recourse_bag_fail (error, RECOURSE_ERROR_LIMIT, "it becomes larger than 64 GiB");
  if (sum <= RECOURSE_BAG_SMALL_BYTES || sum / RECOURSE_BAG_MAX_RATIO <= info.st_size)
    return TRUE;
  return recourse_bag_fail (error, RECOURSE_ERROR_LIMIT,
                            "it becomes more than %d times as large as it is",
                            RECOURSE_BAG_MAX_RATIO);
}

static gboolean
read_member (RecourseBagReader *reader, RecourseBagMember *member, GError **error)
{
  g_autoptr (RecourseHasher) hasher = recourse_hasher_new ();
  g_autoptr (GByteArray) kept = find_cap (member) != 0 ? g_byte_array_new () : NULL;
  RecourseDigest digest;
  const guint8 *block;
  gsize length;

  do
    {
      if (!recourse_bag_reader_read (reader, &block, &length, error))
        return FALSE;
      recourse_hasher_update (hasher, block, length);
      if (kept != NULL)
        g_byte_array_append (kept, block, (guint) length);
    }
  while (length > 0);
  recourse_hasher_finish (hasher, &digest);
  member->sha256 = recourse_digest_to_hex (&digest);
  if (kept != NULL)
    member->contents = g_byte_array_free_to_bytes (g_steal_pointer (&kept));
  return TRUE;
}

/**
 * recourse_bag_unpacking_run:
 * @members: what is in it, checked; each file gets its digest, and the bag's own their contents
 *
 * Unpacks all into memory, block by block, and writes nothing.
 */
gboolean
recourse_bag_unpacking_run (int fd,
                            GPtrArray *members,
                            const char *passphrase,
                            RecourseBagJob *job,
                            GError **error)
{
  g_autoptr (RecourseBagReader) reader = NULL;
  RecourseBagMember *member = NULL;

  reader = recourse_bag_reader_new (fd, members, passphrase, job, error);
  if (reader == NULL || !recourse_bag_reader_next (reader, &member, error))
    return FALSE;
  while (member != NULL)
    {
      if (!member->is_folder && !read_member (reader, member, error))
        return FALSE;
      if (!recourse_bag_reader_next (reader, &member, error))
        return FALSE;
    }
  return TRUE;
}
