/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-lock-unpack"

#include "recourse-lock-archive.h"

#include "recourse-error.h"
#include "recourse-files.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILE_MODE 0600
#define OBJECT_MODE 0400

typedef struct
{
  const char *folder;
  RecourseLockReader *reader;
  RecourseLockJob *job;
  struct archive *archive;
  GError *error; /* of the reader, below libarchive */
} Unpacking;

static la_ssize_t
read_cb (struct archive *archive, void *data, const void **block)
{
  Unpacking *self = data;
  gssize length = self->error == NULL
                      ? recourse_lock_reader_read (self->reader, block, &self->error)
                      : -1;

  if (length < 0)
    archive_set_error (archive, EIO, "cannot read");
  return length;
}

static gboolean
fail (Unpacking *self, const char *name, const char *cause, GError **error)
{
  g_autofree char *quoted = NULL;

  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  quoted = recourse_error_quote (name);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT, "cannot unpack '%s': %s",
               quoted, cause);
  return FALSE;
}

static gboolean
fail_errno (const char *name, int saved_errno, GError **error)
{
  g_autofree char *quoted = recourse_error_quote (name);

  recourse_error_set_errno (error, saved_errno, "cannot unpack '%s'", quoted);
  return FALSE;
}

/* Whoever knows the passphrase may have made this file, too. */
static gboolean
is_safe (const char *name)
{
  g_auto (GStrv) parts = NULL;

  if (name == NULL || *name == '\0' || *name == '/')
    return FALSE;
  parts = g_strsplit (name, "/", -1);
  return !g_strv_contains ((const char *const *) parts, "..")
         && !g_strv_contains ((const char *const *) parts, ".");
}

static gboolean
write_block (int fd, const char *name, const guint8 *at, gsize length, GError **error)
{
  while (length > 0)
    {
      gssize n_written = write (fd, at, length);

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written < 0)
        return fail_errno (name, errno, error);
      at += n_written;
      length -= (gsize) n_written;
    }
  return TRUE;
}

static gboolean
write_contents (Unpacking *self, int fd, const char *name, GError **error)
{
  const void *block;
  size_t length;
  la_int64_t offset;
  int result;

  while ((result = archive_read_data_block (self->archive, &block, &length, &offset)) == ARCHIVE_OK)
    {
      if (!write_block (fd, name, block, length, error)
          || !recourse_lock_job_add (self->job, length, error))
        return FALSE;
    }
  return result == ARCHIVE_EOF || fail (self, name, archive_error_string (self->archive), error);
}

static gboolean
unpack_file (Unpacking *self, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
  mode_t mode = strchr (name, '/') != NULL ? OBJECT_MODE : FILE_MODE;
  gboolean is_done;

  if (fd < 0)
    return fail_errno (name, errno, error);
  is_done = write_contents (self, fd, name, error);
  if (is_done && (fchmod (fd, mode) != 0 || fsync (fd) != 0))
    is_done = fail_errno (name, errno, error);
  close (fd);
  return is_done;
}

static gboolean
unpack_entry (Unpacking *self, struct archive_entry *entry, GError **error)
{
  g_autofree char *name = g_strdup (archive_entry_pathname (entry));
  g_autofree char *path = NULL;

  if (name != NULL && g_str_has_suffix (name, "/"))
    name[strlen (name) - 1] = '\0';
  if (!is_safe (name))
    return fail (self, name != NULL ? name : "", "its name leads out of the case", error);
  if (archive_entry_filetype (entry) == AE_IFREG && archive_entry_hardlink (entry) == NULL)
    return unpack_file (self, name, error);
  if (archive_entry_filetype (entry) != AE_IFDIR)
    return fail (self, name, "it is neither a file nor a folder", error);
  path = g_build_filename (self->folder, name, NULL);
  return recourse_files_make_folder (path, error);
}

static gboolean
unpack (Unpacking *self, GError **error)
{
  struct archive_entry *entry;
  int result;

  if (archive_read_support_format_tar (self->archive) != ARCHIVE_OK
      || archive_read_support_filter_none (self->archive) != ARCHIVE_OK
      || archive_read_open (self->archive, self, NULL, read_cb, NULL) != ARCHIVE_OK)
    return fail (self, self->folder, "it is no tar archive", error);
  while ((result = archive_read_next_header (self->archive, &entry)) == ARCHIVE_OK)
    {
      if (!unpack_entry (self, entry, error))
        return FALSE;
    }
  return result == ARCHIVE_EOF
         || fail (self, self->folder, archive_error_string (self->archive), error);
}

/* The end of the archive comes before the end of the stream, and only that proves the whole. */
static gboolean
read_to_the_end (Unpacking *self, GError **error)
{
  const void *block;
  gssize length;

  do
    length = recourse_lock_reader_read (self->reader, &block, error);
  while (length > 0);
  return length == 0;
}

/**
 * recourse_lock_archive_extract:
 * @folder: an empty folder
 *
 * Unpacks what recourse_lock_archive_write() wrote, each file safe on the disk; the names are not
 * yet. Damage is %RECOURSE_ERROR_INVALID_CONTENT; then @folder holds a part of it.
 */
gboolean
recourse_lock_archive_extract (RecourseLockReader *reader,
                               const char *folder,
                               RecourseLockJob *job,
                               GError **error)
{
  Unpacking self = { .folder = folder, .reader = reader, .job = job };
  gboolean is_done;

  g_return_val_if_fail (reader != NULL && folder != NULL && job != NULL, FALSE);

  self.archive = archive_read_new ();
  if (self.archive == NULL)
    g_error ("out of memory");
  is_done = unpack (&self, error) && read_to_the_end (&self, error);
  archive_read_free (self.archive);
  g_clear_error (&self.error);
  return is_done;
}
