/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-extraction"

#include "recourse-bag-extraction.h"

#include "recourse-bag-bytes.h"
#include "recourse-bag-reader.h"
#include "recourse-error.h"
#include "recourse-object.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* What is being extracted, under this name until it is whole. */
#define INCOMING "incoming/file"
#define FILE_MODE 0600

static gboolean
fail_write (int saved_errno, GError **error)
{
  recourse_error_set_errno (error, saved_errno, "cannot write the evidence");
  return FALSE;
}

static gboolean
write_block (int fd, const guint8 *block, gsize length, GError **error)
{
  while (length > 0)
    {
      gssize n_written = write (fd, block, length);

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written <= 0)
        return fail_write (n_written < 0 ? errno : EIO, error);
      block += n_written;
      length -= (gsize) n_written;
    }
  return TRUE;
}

/* Hashed once more: what was checked before stood in a file that others may write. */
static gboolean
write_file (RecourseBagReader *reader, int fd, const char *expected, GError **error)
{
  g_autoptr (RecourseHasher) hasher = recourse_hasher_new ();
  g_autofree char *hex = NULL;
  RecourseDigest digest;
  const guint8 *block;
  gsize length;

  do
    {
      if (!recourse_bag_reader_read (reader, &block, &length, error)
          || !write_block (fd, block, length, error))
        return FALSE;
      recourse_hasher_update (hasher, block, length);
    }
  while (length > 0);
  recourse_hasher_finish (hasher, &digest);
  hex = recourse_digest_to_hex (&digest);
  return g_str_equal (hex, expected)
         || recourse_bag_fail (error, RECOURSE_ERROR_INVALID_CONTENT,
                               "it was changed while it was read");
}

static gboolean
extract (RecourseBagReader *reader,
         const RecourseBagMember *member,
         const char *path,
         GError **error)
{
  gboolean is_good;
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);

  if (fd < 0)
    return fail_write (errno, error);
  is_good = write_file (reader, fd, member->sha256, error);
  if (close (fd) != 0 && is_good)
    return fail_write (errno, error);
  return is_good;
}

static gboolean
extract_and_settle (RecourseBagReader *reader,
                    const RecourseBagMember *member,
                    const char *folder,
                    GError **error)
{
  g_autofree char *path = g_build_filename (folder, INCOMING, NULL);

  return extract (reader, member, path, error)
         && recourse_object_settle (folder, path, member->sha256, member->size, error);
}

/* The paths of the files that become objects; of two with the same content, the first. */
static GHashTable *
choose (const RecourseBagContents *contents, RecourseBagJob *job)
{
  g_autoptr (GHashTable) met = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTable *chosen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < contents->info->files->len; i++)
    {
      const RecourseBagFile *file = contents->info->files->pdata[i];

      if (!g_hash_table_add (met, file->sha256))
        continue;
      g_hash_table_add (chosen, file->path);
      job->progress.bytes_total += file->bytes;
      job->progress.items_total++;
    }
  return chosen;
}

/**
 * recourse_bag_extraction_run:
 * @contents: a bag that was checked
 * @folder: of a case that is being made, with its subfolders
 *
 * Makes objects of the files of evidence. They are not synced.
 */
gboolean
recourse_bag_extraction_run (const RecourseBagContents *contents,
                             const char *passphrase,
                             const char *folder,
                             RecourseBagJob *job,
                             GError **error)
{
  g_autoptr (GHashTable) chosen = NULL;
  g_autoptr (RecourseBagReader) reader = NULL;
  RecourseBagMember *member = NULL;

  g_return_val_if_fail (contents != NULL && folder != NULL && job != NULL, FALSE);

  chosen = choose (contents, job);
  reader = recourse_bag_reader_new (contents->fd, contents->members, passphrase, job, error);
  if (reader == NULL || !recourse_bag_reader_next (reader, &member, error))
    return FALSE;
  while (member != NULL)
    {
      if (g_hash_table_contains (chosen, member->path)
          && !extract_and_settle (reader, member, folder, error))
        return FALSE;
      if (!recourse_bag_reader_next (reader, &member, error))
        return FALSE;
    }
  return TRUE;
}
