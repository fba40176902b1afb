/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-lock"

#include "recourse-lock.h"

#include "recourse-case-folder.h"
#include "recourse-error.h"
#include "recourse-files.h"
#include "recourse-intake-folder.h"
#include "recourse-lock-archive.h"
#include "recourse-uuid.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DATABASE "case.db"

/* A case that is worked on, under a name under which nobody opens it. */
typedef struct
{
  char *path;
  char *hidden;
  int guard;
  RecourseLockJob job;
} Work;

static const char *const moved_folders[] = { "objects", "trash" };

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT, why);
  return FALSE;
}

static gboolean
check_passphrase (const char *passphrase, GError **error)
{
  if (!g_utf8_validate (passphrase, -1, NULL))
    return refuse (error, "the passphrase is not valid UTF-8");
  if (strlen (passphrase) > RECOURSE_LOCK_MAX_BYTES)
    return refuse (error, "the passphrase is longer than 1024 bytes");
  return g_utf8_strlen (passphrase, -1) >= RECOURSE_LOCK_MIN_CHARACTERS
         || refuse (error, "the passphrase has fewer than 8 characters");
}

static gboolean
fail_errno (const char *path, const char *what, GError **error)
{
  int saved_errno = errno;
  g_autofree char *quoted = recourse_error_quote (path);

  recourse_error_set_errno (error, saved_errno, "%s '%s'", what, quoted);
  return FALSE;
}

/* --- Out of everybody's sight ------------------------------------------------------------------
 */

static void
work_init (Work *self,
           const char *case_path,
           RecourseProgressFunc func,
           gpointer data,
           GCancellable *cancellable)
{
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *cases = NULL;

  self->path = g_canonicalize_filename (case_path, NULL);
  id = g_path_get_basename (self->path);
  cases = g_path_get_dirname (self->path);
  name = g_strconcat (RECOURSE_LOCK_HIDDEN, id, NULL);
  self->hidden = g_build_filename (cases, name, NULL);
  self->guard = -1;
  self->job = (RecourseLockJob){ .func = func, .data = data, .cancellable = cancellable };
}

static void
work_clear (Work *self)
{
  if (self->guard >= 0)
    close (self->guard);
  g_free (self->path);
  g_free (self->hidden);
}

static gboolean
hide (Work *self, GError **error)
{
  self->guard = recourse_lock_state_take_guard (self->path, error);
  return self->guard >= 0 && recourse_files_rename (self->path, self->hidden, error);
}

/* What went wrong before counts, not what goes wrong now. */
static gboolean
show (Work *self, gboolean is_done, GError **error)
{
  GError **unless_told = is_done ? error : NULL;

  return recourse_lock_state_settle (self->hidden, unless_told)
         && recourse_files_rename (self->hidden, self->path, unless_told) && is_done;
}

/* While it is worked on the folder has a name that nobody knows; people know the case by its own.
 */
static void
tell (const Work *self, GError *failure, GError **error)
{
  g_autofree char *hidden = g_path_get_basename (self->hidden);
  g_autofree char *known = g_path_get_basename (self->path);
  g_autoptr (GString) message = NULL;

  if (failure == NULL)
    return;
  message = g_string_new (failure->message);
  g_string_replace (message, hidden, known, 0);
  g_set_error_literal (error, failure->domain, failure->code, message->str);
}

/* --- Locking ------------------------------------------------------------------------------------
 */

/* Opening for writing brings to an end what another process has left; then all is in one file. */
static gboolean
claim_database (const char *path, GError **error)
{
  g_autofree char *database = g_build_filename (path, DATABASE, NULL);
  g_autoptr (RecourseLog) log = recourse_log_open (database, RECOURSE_ACCESS_WRITE, error);

  return log != NULL && recourse_log_claim (log, error);
}

/* What the recovery leaves there may be the only copy, and the archive has no place for it. */
static gboolean
check_nothing_is_coming_in (const char *path, GError **error)
{
  g_autofree char *incoming = g_build_filename (path, RECOURSE_INCOMING_FOLDER, NULL);
  g_autoptr (GDir) dir = g_dir_open (incoming, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *left = NULL;

  if (name == NULL)
    return TRUE;
  left = g_build_filename (incoming, name, NULL);
  quoted = recourse_error_quote (left);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
               "cannot lock the case: '%s' holds copies that could not be moved to their places",
               quoted);
  return FALSE;
}

static gboolean
prepare (const char *path, GError **error)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;

  folder = recourse_case_folder_open (path, RECOURSE_ACCESS_WRITE, error);
  if (folder == NULL)
    return FALSE;
  return recourse_log_claim (recourse_case_folder_peek_log (folder), error)
         && check_nothing_is_coming_in (path, error);
}

/* Links are not followed: somebody may have made them lead round in circles. */
static gint64
sum_sizes (const char *path)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;
  struct stat info;
  gint64 sum = 0;

  if (lstat (path, &info) != 0)
    return 0;
  if (!S_ISDIR (info.st_mode))
    return info.st_size;
  folder = g_dir_open (path, 0, NULL);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      sum += sum_sizes (child);
    }
  return sum;
}

static gboolean
write_part (Work *self,
            const char *part,
            const char *passphrase,
            const RecourseLockCost *cost,
            RecourseDigest *out_digest,
            GError **error)
{
  g_autoptr (RecourseLockWriter) writer = NULL;
  int fd;
  gboolean is_done;

  g_unlink (part);
  fd = open (part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail_errno (part, "cannot make", error);
  fchmod (fd, 0600);
  writer = recourse_lock_writer_new (fd, part, passphrase, cost, error);
  is_done = writer != NULL && recourse_lock_archive_write (self->hidden, writer, &self->job, error)
            && recourse_lock_writer_finish (writer, out_digest, error);
  close (fd);
  return is_done;
}

static gboolean
read_all (Work *self, RecourseLockReader *reader, GError **error)
{
  const void *data;
  gssize length;

  while ((length = recourse_lock_reader_read (reader, &data, error)) > 0)
    {
      if (!recourse_lock_job_add (&self->job, (gsize) length, error))
        return FALSE;
    }
  return length == 0;
}

/* The originals go only after what was written has been read back, with the same passphrase. */
static gboolean
check_part (Work *self,
            const char *part,
            const char *passphrase,
            const RecourseDigest *expected,
            GError **error)
{
  g_autoptr (RecourseLockReader) reader = NULL;
  RecourseDigest digest;
  gboolean is_done;
  int fd = open (part, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);

  if (fd < 0)
    return fail_errno (part, "cannot open", error);
  reader = recourse_lock_reader_new (fd, part, passphrase, error);
  is_done = reader != NULL && read_all (self, reader, error);
  close (fd);
  if (!is_done)
    return FALSE;
  recourse_lock_reader_get_digest (reader, &digest);
  if (recourse_digest_equal (&digest, expected))
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_IO,
               "what was written could not be read back; the case is not locked");
  return FALSE;
}

static gboolean
seal (Work *self, const char *passphrase, const RecourseLockCost *cost, GError **error)
{
  g_autofree char *part = g_build_filename (self->hidden, RECOURSE_LOCK_PART, NULL);
  g_autofree char *locked = g_build_filename (self->hidden, RECOURSE_LOCK_FILE, NULL);
  g_autofree char *database = g_build_filename (self->hidden, DATABASE, NULL);
  RecourseDigest digest;

  self->job.progress.bytes_total = 2 * sum_sizes (self->hidden);
  if (!claim_database (self->hidden, error)
      || !write_part (self, part, passphrase, cost, &digest, error)
      || !check_part (self, part, passphrase, &digest, error)
      || !recourse_files_rename (part, locked, error)
      || !recourse_files_sync_folder (self->hidden, error))
    return FALSE;
  if (g_unlink (database) != 0)
    return fail_errno (database, "cannot remove", error);
  return recourse_files_sync_folder (self->hidden, error);
}

/* For tests, which cannot afford the usual cost. */
gboolean
recourse_lock_close_at_cost (const char *case_path,
                             const char *passphrase,
                             const RecourseLockCost *cost,
                             RecourseProgressFunc func,
                             gpointer data,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (GError) failure = NULL;
  Work work;
  gboolean is_done;

  if (!check_passphrase (passphrase, error))
    return FALSE;
  if (recourse_lock_is_locked (case_path))
    return refuse (error, "the case is locked already");
  if (!prepare (case_path, error))
    return FALSE;
  work_init (&work, case_path, func, data, cancellable);
  is_done = hide (&work, &failure);
  if (is_done)
    is_done = show (&work, seal (&work, passphrase, cost, &failure), &failure);
  tell (&work, failure, error);
  work_clear (&work);
  return is_done;
}

/**
 * recourse_lock_close:
 * @case_path: the folder of a case that nobody has open (else %RECOURSE_ERROR_BUSY) and in which no
 *   copy is left that could not be moved to its place (else %RECOURSE_ERROR_INVALID_CONTENT)
 * @passphrase: at least %RECOURSE_LOCK_MIN_CHARACTERS characters; whoever loses it loses the case
 *
 * Turns a case into one encrypted file. The originals are taken away after the file was read back.
 * Whenever it fails or is cancelled, the case stays as it was. It needs as much free space as the
 * case has. What was deleted may still be found on the disk by somebody with the right tools.
 */
gboolean
recourse_lock_close (const char *case_path,
                     const char *passphrase,
                     RecourseProgressFunc func,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  g_return_val_if_fail (case_path != NULL && passphrase != NULL, FALSE);

  return recourse_lock_close_at_cost (case_path, passphrase, &recourse_lock_usual_cost, func, data,
                                      cancellable, error);
}

/* --- Unlocking ----------------------------------------------------------------------------------
 */

static gboolean
extract (Work *self, const char *unpacked, const char *passphrase, GError **error)
{
  g_autofree char *locked = g_build_filename (self->hidden, RECOURSE_LOCK_FILE, NULL);
  g_autoptr (RecourseLockReader) reader = NULL;
  int fd = open (locked, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  gboolean is_done;

  if (fd < 0)
    return fail_errno (locked, "cannot open", error);
  self->job.progress.bytes_total = sum_sizes (locked);
  reader = recourse_lock_reader_new (fd, locked, passphrase, error);
  is_done = reader != NULL && recourse_files_make_folder (unpacked, error)
            && recourse_lock_archive_extract (reader, unpacked, &self->job, error);
  close (fd);
  return is_done;
}

/* All files and names below, before case.locked goes. */
static gboolean
sync_all (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean is_done = fd >= 0 && syncfs (fd) == 0;

  if (!is_done)
    fail_errno (path, "cannot sync", error);
  if (fd >= 0)
    close (fd);
  return is_done;
}

static gboolean
move (const Work *self, const char *unpacked, const char *name, GError **error)
{
  g_autofree char *from = g_build_filename (unpacked, name, NULL);
  g_autofree char *to = g_build_filename (self->hidden, name, NULL);

  return recourse_files_rename (from, to, error);
}

static gboolean
unseal (Work *self, const char *passphrase, GError **error)
{
  g_autofree char *unpacked = g_build_filename (self->hidden, RECOURSE_LOCK_UNPACKED, NULL);

  if (!recourse_lock_state_settle (self->hidden, error)
      || !extract (self, unpacked, passphrase, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (moved_folders); i++)
    {
      if (!move (self, unpacked, moved_folders[i], error))
        return FALSE;
    }
  return sync_all (self->hidden, error) && move (self, unpacked, DATABASE, error)
         && recourse_files_sync_folder (self->hidden, error);
}

/**
 * recourse_lock_open:
 * @case_path: the folder of a locked case
 * @passphrase: a wrong one is %RECOURSE_ERROR_INVALID_ARGUMENT, and changes nothing
 *
 * Brings the case back as it was. Whenever it fails or is cancelled, the case stays locked.
 */
gboolean
recourse_lock_open (const char *case_path,
                    const char *passphrase,
                    RecourseProgressFunc func,
                    gpointer data,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GError) failure = NULL;
  Work work;
  gboolean is_done;

  g_return_val_if_fail (case_path != NULL && passphrase != NULL, FALSE);

  if (!check_passphrase (passphrase, error))
    return FALSE;
  if (!recourse_lock_is_locked (case_path))
    return refuse (error, "the case is not locked");
  work_init (&work, case_path, func, data, cancellable);
  is_done = hide (&work, &failure);
  if (is_done)
    is_done = show (&work, unseal (&work, passphrase, &failure), &failure);
  tell (&work, failure, error);
  work_clear (&work);
  return is_done;
}

/* --- After a crash ------------------------------------------------------------------------------
 */

static gboolean
recover_case (const char *cases, const char *id, GError **error)
{
  g_autofree char *path = g_build_filename (cases, id, NULL);
  g_autoptr (GError) cause = NULL;
  gboolean is_done = TRUE;
  Work work;

  work_init (&work, path, NULL, NULL, NULL);
  work.guard = recourse_lock_state_take_guard (work.hidden, &cause);
  if (work.guard >= 0)
    is_done = show (&work, TRUE, error);
  else if (!g_error_matches (cause, RECOURSE_ERROR, RECOURSE_ERROR_BUSY))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      is_done = FALSE;
    }
  work_clear (&work);
  return is_done;
}

/**
 * recourse_lock_recover:
 * @cases: the folder of all cases; when it is not there, there is nothing to do
 *
 * Brings back what was being locked or unlocked when a process ended: as it was, or as it was to
 * be, never half. What others are at work on is left alone. To be called before cases are listed.
 */
gboolean
recourse_lock_recover (const char *cases, GError **error)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_return_val_if_fail (cases != NULL, FALSE);

  folder = g_dir_open (cases, 0, NULL);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      const char *id = name + strlen (RECOURSE_LOCK_HIDDEN);

      if (g_str_has_prefix (name, RECOURSE_LOCK_HIDDEN) && recourse_uuid_is_valid (id)
          && !recover_case (cases, id, error))
        return FALSE;
    }
  return TRUE;
}
