/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-lock-pack"

#include "recourse-lock-archive.h"

#include "recourse-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK (256 * 1024)

/* All of a case that is not made anew: the cache goes, and what is coming in was swept. */
static const char *const roots[] = { "case.db", "objects", "trash" };

typedef struct
{
  const char *folder;
  RecourseLockWriter *writer;
  RecourseLockJob *job;
  struct archive *archive;
  guint8 *block;
  GError *error; /* of the writer, below libarchive */
} Packing;

/** recourse_lock_job_add: tells how far it is; FALSE when it was cancelled */
gboolean
recourse_lock_job_add (RecourseLockJob *self, gsize n_bytes, GError **error)
{
  self->progress.bytes_done += (gint64) n_bytes;
  if (self->func != NULL)
    self->func (&self->progress, self->data);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

static la_ssize_t
write_cb (struct archive *archive, void *data, const void *block, size_t length)
{
  Packing *self = data;

  if (self->error == NULL && recourse_lock_writer_write (self->writer, block, length, &self->error))
    return (la_ssize_t) length;
  archive_set_error (archive, EIO, "cannot write");
  return -1;
}

static gboolean
check (Packing *self, int result, const char *name, GError **error)
{
  g_autofree char *quoted = NULL;

  if (result >= ARCHIVE_WARN)
    return TRUE;
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  quoted = recourse_error_quote (name);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_IO, "cannot pack '%s': %s", quoted,
               archive_error_string (self->archive));
  return FALSE;
}

static gboolean
fail_errno (const char *name, int saved_errno, GError **error)
{
  g_autofree char *quoted = recourse_error_quote (name);

  recourse_error_set_errno (error, saved_errno, "cannot pack '%s'", quoted);
  return FALSE;
}

static gboolean
fail_changed (const char *name, GError **error)
{
  g_autofree char *quoted = recourse_error_quote (name);

  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
               "cannot pack '%s': it changed meanwhile", quoted);
  return FALSE;
}

static gboolean
write_entry (Packing *self, const char *name, const struct stat *info, GError **error)
{
  struct archive_entry *entry = archive_entry_new ();
  gboolean is_done;

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, S_ISDIR (info->st_mode) ? AE_IFDIR : AE_IFREG);
  archive_entry_set_perm (entry, info->st_mode & 0700);
  archive_entry_set_mtime (entry, info->st_mtim.tv_sec, 0);
  archive_entry_set_size (entry, S_ISDIR (info->st_mode) ? 0 : info->st_size);
  is_done = check (self, archive_write_header (self->archive, entry), name, error);
  archive_entry_free (entry);
  return is_done;
}

static gboolean
write_contents (Packing *self, int fd, const char *name, gint64 size, GError **error)
{
  gint64 n_done = 0;

  while (n_done < size)
    {
      gssize n_read = read (fd, self->block, (gsize) MIN (BLOCK, size - n_done));

      if (n_read < 0 && errno == EINTR)
        continue;
      if (n_read < 0)
        return fail_errno (name, errno, error);
      if (n_read == 0)
        return fail_changed (name, error);
      if (!check (self,
                  (int) MIN (archive_write_data (self->archive, self->block, (gsize) n_read), 0),
                  name, error)
          || !recourse_lock_job_add (self->job, (gsize) n_read, error))
        return FALSE;
      n_done += n_read;
    }
  return read (fd, self->block, 1) == 0 || fail_changed (name, error);
}

static gboolean pack_entry (Packing *self, const char *name, GError **error);

static gboolean
pack_folder (Packing *self, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &cause);
  const char *child;

  if (folder == NULL)
    {
      recourse_error_take_io (error, g_steal_pointer (&cause), NULL);
      return FALSE;
    }
  while ((child = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child_name = g_build_filename (name, child, NULL);

      if (!pack_entry (self, child_name, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
pack_opened (Packing *self, int fd, const char *name, GError **error)
{
  g_autofree char *quoted = NULL;
  struct stat info;

  if (fstat (fd, &info) != 0)
    return fail_errno (name, errno, error);
  if (S_ISREG (info.st_mode) || S_ISDIR (info.st_mode))
    {
      if (!write_entry (self, name, &info, error))
        return FALSE;
      return S_ISDIR (info.st_mode) ? pack_folder (self, name, error)
                                    : write_contents (self, fd, name, info.st_size, error);
    }
  quoted = recourse_error_quote (name);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
               "cannot pack '%s': it is neither a file nor a folder", quoted);
  return FALSE;
}

/* A link in a case was put there by somebody else; it is refused, not followed. */
static gboolean
pack_entry (Packing *self, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  int fd = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  gboolean is_done;

  if (fd < 0)
    return fail_errno (name, errno, error);
  is_done = pack_opened (self, fd, name, error);
  close (fd);
  return is_done;
}

static gboolean
pack (Packing *self, GError **error)
{
  gboolean is_done;

  is_done = check (self, archive_write_set_format_pax_restricted (self->archive), "", error)
            && check (self, archive_write_add_filter_none (self->archive), "", error)
            && check (self, archive_write_set_options (self->archive, "hdrcharset=BINARY"), "",
                      error)
            && check (self, archive_write_open (self->archive, self, NULL, write_cb, NULL), "",
                      error);
  for (gsize i = 0; is_done && i < G_N_ELEMENTS (roots); i++)
    is_done = pack_entry (self, roots[i], error);
  return is_done && check (self, archive_write_close (self->archive), "", error);
}

/**
 * recourse_lock_archive_write:
 * @folder: of a case that nobody else uses
 *
 * Writes what is in it as a tar archive. Whatever is no file and no folder is
 * %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_lock_archive_write (const char *folder,
                             RecourseLockWriter *writer,
                             RecourseLockJob *job,
                             GError **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK);
  Packing self = { .folder = folder, .writer = writer, .job = job, .block = block };
  gboolean is_done;

  g_return_val_if_fail (folder != NULL && writer != NULL && job != NULL, FALSE);

  self.archive = archive_write_new ();
  if (self.archive == NULL)
    g_error ("out of memory");
  is_done = pack (&self, error);
  archive_write_free (self.archive);
  g_clear_error (&self.error);
  return is_done;
}
