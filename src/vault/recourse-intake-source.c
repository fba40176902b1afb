/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-intake-source"

#include "recourse-intake-source.h"

#include "recourse-china-time.h"
#include "recourse-digest.h"
#include "recourse-error.h"
#include "recourse-media-type.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* One source is read once, and copied and hashed on the way. A mapped file that somebody cuts would
 * kill the program, so it is read. */

#define UNFINISHED_MODE 0600
#define COPY_MODE 0400
#define UNFINISHED "unfinished"
/* The coarsest clock of a file system in use (FAT) has steps of 2 seconds: a file that was written
 * twice within one step shows the same times. */
#define COARSEST_STEP (5 * RECOURSE_SECOND / 2)

typedef struct
{
  const RecourseIntakeSource *job;
  const char *name; /* for messages */
  int from;
  int to;
  struct stat before;
  RecourseHasher *hasher;
  RecourseIntakeCopy *copy;
} Copying;

static gboolean
fail (const char *name, GError **error, int code, const char *cause)
{
  g_autofree char *quoted = recourse_error_quote (name);

  g_set_error (error, RECOURSE_ERROR, code, "cannot add '%s': %s", quoted, cause);
  return FALSE;
}

static gboolean
fail_errno (const char *name, GError **error, int saved_errno)
{
  g_autofree char *quoted = recourse_error_quote (name);

  recourse_error_set_errno (error, saved_errno, "cannot add '%s'", quoted);
  return FALSE;
}

/* --- The source ---------------------------------------------------------------------------------
 */

static gboolean
check_is_file (const char *path, const struct stat *info, GError **error)
{
  const char *cause;

  if (S_ISREG (info->st_mode))
    return TRUE;
  if (S_ISDIR (info->st_mode))
    cause = "it is a folder";
  else if (S_ISCHR (info->st_mode) || S_ISBLK (info->st_mode))
    cause = "it is a device";
  else if (S_ISFIFO (info->st_mode))
    cause = "it is a pipe";
  else
    cause = "it is not a file";
  return fail (path, error, RECOURSE_ERROR_INVALID_ARGUMENT, cause);
}

/* Reading must not even move the time of the last access, which only its owner may ask for. */
static int
open_quietly (const char *path)
{
  const int flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
  int fd = open (path, flags | O_NOATIME);

  return fd < 0 && errno == EPERM ? open (path, flags) : fd;
}

/* Looked at before it is opened, as opening a device can already do something; and after, as it may
 * be another one by then. */
static gboolean
open_source (Copying *self, GError **error)
{
  if (stat (self->name, &self->before) != 0)
    return fail_errno (self->name, error, errno);
  if (!check_is_file (self->name, &self->before, error))
    return FALSE;
  self->from = open_quietly (self->name);
  if (self->from < 0 || fstat (self->from, &self->before) != 0)
    return fail_errno (self->name, error, errno);
  return check_is_file (self->name, &self->before, error);
}

static gboolean
fail_changed (const Copying *self, GError **error)
{
  return fail (self->name, error, RECOURSE_ERROR_BUSY, "it changed while it was being copied");
}

static gboolean
is_same_moment (const struct timespec *a, const struct timespec *b)
{
  return a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

static gint64
to_time (const struct timespec *moment)
{
  return moment->tv_sec * RECOURSE_SECOND + moment->tv_nsec / 1000;
}

/* What its times cannot show, reading it again does. */
static gboolean
compare_again (const Copying *self, GError **error)
{
  g_autoptr (RecourseHasher) hasher = recourse_hasher_new ();
  g_autofree char *sha256 = NULL;
  RecourseDigest digest;
  gint64 bytes = 0;
  gssize got;

  if (lseek (self->from, 0, SEEK_SET) != 0)
    return fail_errno (self->name, error, errno);
  while ((got = read (self->from, self->job->block, RECOURSE_INTAKE_BLOCK)) != 0)
    {
      if (g_cancellable_set_error_if_cancelled (self->job->cancellable, error))
        return FALSE;
      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        return fail_errno (self->name, error, errno);
      bytes += got;
      if (bytes > self->copy->bytes)
        return fail_changed (self, error);
      recourse_hasher_update (hasher, self->job->block, (gsize) got);
    }
  recourse_hasher_finish (hasher, &digest);
  sha256 = recourse_digest_to_hex (&digest);
  return g_str_equal (sha256, self->copy->sha256) || fail_changed (self, error);
}

static gboolean
check_unchanged (const Copying *self, GError **error)
{
  struct stat after;

  if (fstat (self->from, &after) != 0)
    return fail_errno (self->name, error, errno);
  if (after.st_nlink == 0)
    return fail (self->name, error, RECOURSE_ERROR_NOT_FOUND,
                 "it was deleted while it was being copied");
  if (after.st_size != self->copy->bytes || self->before.st_size != self->copy->bytes
      || !is_same_moment (&after.st_mtim, &self->before.st_mtim)
      || !is_same_moment (&after.st_ctim, &self->before.st_ctim))
    return fail_changed (self, error);
  return to_time (&after.st_ctim) + COARSEST_STEP < recourse_china_time_now ()
         || compare_again (self, error);
}

/* --- The copy -----------------------------------------------------------------------------------
 */

static gboolean
check_space (const Copying *self, gint64 bytes, GError **error)
{
  gint64 space = recourse_intake_folder_measure_space (self->job->folder);
  g_autofree char *cause = NULL;

  if (bytes <= space)
    return TRUE;
  cause = g_strdup_printf ("it has %" G_GINT64_FORMAT " bytes and the disk only %" G_GINT64_FORMAT
                           " that are free",
                           bytes, space);
  return fail (self->name, error, RECOURSE_ERROR_NO_SPACE, cause);
}

static gboolean
open_copy (Copying *self, gint64 bytes, GError **error)
{
  RecourseIntakeCopy *copy = self->copy;

  if (!check_space (self, bytes, error))
    return FALSE;
  copy->path = g_build_filename (recourse_intake_folder_get_path (self->job->folder), UNFINISHED,
                                 NULL);
  copy->fd = open (copy->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                   UNFINISHED_MODE);
  if (copy->fd < 0)
    {
      fail_errno (self->name, error, errno);
      g_clear_pointer (&copy->path, g_free);
      return FALSE;
    }
  return TRUE;
}

static gboolean
write_block (Copying *self, const guint8 *block, gsize length, GError **error)
{
  gsize written = 0;

  recourse_hasher_update (self->hasher, block, length);
  while (written < length)
    {
      gssize got = write (self->copy->fd, block + written, length - written);

      if (got < 0 && errno != EINTR)
        return fail_errno (self->name, error, errno);
      written += (gsize) MAX (got, 0);
    }
  if (self->copy->bytes == 0)
    self->copy->media_type = recourse_media_type_guess (block,
                                                        MIN (length, RECOURSE_MEDIA_TYPE_BYTES));
  self->copy->bytes += length;
  self->job->func (length, self->job->data);
  return !g_cancellable_set_error_if_cancelled (self->job->cancellable, error);
}

static gboolean
copy_source (Copying *self, GError **error)
{
  gssize got;

  while ((got = read (self->from, self->job->block, RECOURSE_INTAKE_BLOCK)) != 0)
    {
      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        return fail_errno (self->name, error, errno);
      /* A log that somebody writes without end would fill the disk. */
      if (self->copy->bytes + got > self->before.st_size)
        return fail_changed (self, error);
      if (!write_block (self, self->job->block, (gsize) got, error))
        return FALSE;
    }
  return TRUE;
}

/* Its name says what it is: that is how the recovery finds what the log lists. The same content
 * twice in one run is one file. */
static gboolean
finish_copy (Copying *self, GError **error)
{
  RecourseIntakeCopy *copy = self->copy;
  g_autofree char *path = NULL;
  RecourseDigest digest;

  recourse_hasher_finish (self->hasher, &digest);
  copy->sha256 = recourse_digest_to_hex (&digest);
  if (self->from >= 0 && !check_unchanged (self, error))
    return FALSE;
  path = g_build_filename (recourse_intake_folder_get_path (self->job->folder), copy->sha256, NULL);
  if (fchmod (copy->fd, COPY_MODE) != 0 || rename (copy->path, path) != 0)
    return fail_errno (self->name, error, errno);
  g_free (copy->path);
  copy->path = g_steal_pointer (&path);
  /* So that the disk is busy while the next one is hashed; only a hint. */
  sync_file_range (copy->fd, 0, 0, SYNC_FILE_RANGE_WRITE);
  return TRUE;
}

static void
begin_copying (Copying *self, const RecourseIntakeSource *job, const char *name)
{
  *self = (Copying){ .job = job, .name = name, .from = -1 };
  self->hasher = recourse_hasher_new ();
  self->copy = g_new0 (RecourseIntakeCopy, 1);
  self->copy->fd = -1;
  self->copy->modified = RECOURSE_TIME_UNKNOWN;
}

static RecourseIntakeCopy *
end_copying (Copying *self, gboolean is_good)
{
  if (self->from >= 0)
    close (self->from);
  recourse_hasher_free (self->hasher);
  if (is_good)
    return self->copy;
  recourse_intake_copy_remove (self->copy);
  recourse_intake_copy_free (self->copy);
  return NULL;
}

/**
 * recourse_intake_copy_file:
 *
 * Copies and hashes a file without touching it. What is no file is
 * %RECOURSE_ERROR_INVALID_ARGUMENT, one that is larger than the free space
 * %RECOURSE_ERROR_NO_SPACE, before anything is written; one that changed meanwhile is
 * %RECOURSE_ERROR_BUSY. Nothing is left of one that failed.
 *
 * Returns: (transfer full): the copy, or NULL
 */
RecourseIntakeCopy *
recourse_intake_copy_file (const RecourseIntakeSource *self, const char *path, GError **error)
{
  Copying copying;
  gboolean is_good;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  begin_copying (&copying, self, path);
  is_good = open_source (&copying, error) && open_copy (&copying, copying.before.st_size, error)
            && copy_source (&copying, error) && finish_copy (&copying, error);
  copying.copy->modified = to_time (&copying.before.st_mtim);
  return end_copying (&copying, is_good);
}

/**
 * recourse_intake_copy_bytes:
 * @name: for messages
 *
 * The same for what has no file: something that was pasted.
 *
 * Returns: (transfer full): the copy, or NULL
 */
RecourseIntakeCopy *
recourse_intake_copy_bytes (const RecourseIntakeSource *self,
                            GBytes *contents,
                            const char *name,
                            GError **error)
{
  Copying copying;
  gboolean is_good;
  gsize length = 0;
  const guint8 *data;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (contents != NULL && name != NULL, NULL);

  data = g_bytes_get_data (contents, &length);
  begin_copying (&copying, self, name);
  is_good = open_copy (&copying, (gint64) length, error);
  for (gsize at = 0; is_good && at < length; at += RECOURSE_INTAKE_BLOCK)
    is_good = write_block (&copying, data + at, MIN (length - at, RECOURSE_INTAKE_BLOCK), error);
  is_good = is_good && finish_copy (&copying, error);
  return end_copying (&copying, is_good);
}

/** recourse_intake_copy_remove: takes the copy off the disk again. */
void
recourse_intake_copy_remove (RecourseIntakeCopy *self)
{
  g_return_if_fail (self != NULL);

  if (self->path != NULL)
    unlink (self->path);
}

/**
 * recourse_intake_copy_free:
 * @self: (transfer full) (nullable): a copy; the file stays
 */
void
recourse_intake_copy_free (RecourseIntakeCopy *self)
{
  if (self == NULL)
    return;
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->path);
  g_free (self->sha256);
  g_free (self);
}
