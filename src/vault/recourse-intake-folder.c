/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-intake-folder"

#include "recourse-intake-folder.h"

#include "recourse-error.h"
#include "recourse-files.h"
#include "recourse-uuid.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/utsname.h>
#include <unistd.h>

#define LOCK_MODE 0600

struct _RecourseIntakeFolder
{
  char *path;
  char *lock_path;
  int lock;   /* the system frees it when the process ends, however it ends */
  int folder; /* opened before the first write: syncfs() tells errors since then */
};

static gboolean
fail (GError **error, int saved_errno, const char *what, const char *path)
{
  g_autofree char *quoted = recourse_error_quote (path);

  recourse_error_set_errno (error, saved_errno, "%s '%s'", what, quoted);
  return FALSE;
}

static gboolean
make_lock (RecourseIntakeFolder *self, GError **error)
{
  self->lock = open (self->lock_path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                     LOCK_MODE);
  if (self->lock < 0)
    return fail (error, errno, "cannot make", self->lock_path);
  if (fchmod (self->lock, LOCK_MODE) != 0 || flock (self->lock, LOCK_EX | LOCK_NB) != 0)
    return fail (error, errno, "cannot lock", self->lock_path);
  return TRUE;
}

/* Alone, because between the making and the locking it looks like the folder of a dead one. */
static gboolean
make_folder (RecourseLog *log, gpointer data, GError **error)
{
  RecourseIntakeFolder *self = data;

  if (!recourse_files_make_folder (self->path, error) || !make_lock (self, error))
    return FALSE;
  self->folder = open (self->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
  return self->folder >= 0 || fail (error, errno, "cannot open folder", self->path);
}

/**
 * recourse_intake_folder_new:
 * @log: of the case in @case_path, open for writing
 *
 * Makes a folder of a name that nobody else has, and locks it.
 *
 * Returns: (transfer full): the folder, or NULL
 */
RecourseIntakeFolder *
recourse_intake_folder_new (RecourseLog *log, const char *case_path, GError **error)
{
  g_autoptr (RecourseIntakeFolder) self = g_new0 (RecourseIntakeFolder, 1);
  g_autofree char *uuid = recourse_uuid_new ();
  g_autofree char *name = NULL;
  g_autofree char *parent = NULL;

  g_return_val_if_fail (log != NULL && case_path != NULL, NULL);

  parent = g_build_filename (case_path, RECOURSE_INCOMING_FOLDER, NULL);
  /* Two processes that were forked from one draw the same random numbers. */
  name = g_strdup_printf ("%d-%s", (int) getpid (), uuid);
  self->path = g_build_filename (parent, name, NULL);
  self->lock_path = g_build_filename (self->path, RECOURSE_INCOMING_LOCK, NULL);
  self->lock = self->folder = -1;
  if (!recourse_log_run_alone (log, make_folder, self, error)
      || !recourse_files_sync_folder (parent, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * recourse_intake_folder_free:
 * @self: (transfer full) (nullable): a folder
 *
 * Removes it, unless something is left in it: that is for the next recovery.
 */
void
recourse_intake_folder_free (RecourseIntakeFolder *self)
{
  if (self == NULL)
    return;
  unlink (self->lock_path);
  rmdir (self->path);
  if (self->folder >= 0)
    close (self->folder);
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->lock_path);
  g_free (self->path);
  g_free (self);
}

/** recourse_intake_folder_get_path: (transfer none): absolute. */
const char *
recourse_intake_folder_get_path (const RecourseIntakeFolder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/** recourse_intake_folder_measure_space: bytes that are free; G_MAXINT64 when nobody knows. */
gint64
recourse_intake_folder_measure_space (const RecourseIntakeFolder *self)
{
  struct statvfs info;

  g_return_val_if_fail (self != NULL, 0);

  /* Some file systems in user space count nothing at all. */
  if (fstatvfs (self->folder, &info) != 0 || info.f_blocks == 0 || info.f_frsize == 0)
    return G_MAXINT64;
  if (info.f_bavail > (guint64) G_MAXINT64 / info.f_frsize)
    return G_MAXINT64;
  return (gint64) (info.f_bavail * info.f_frsize);
}

/* Before Linux 5.8 it kept silent about data that could not be written. */
static gboolean
can_trust_syncfs (void)
{
  struct utsname system;
  int major = 0;
  int minor = 0;

  return uname (&system) == 0 && sscanf (system.release, "%d.%d", &major, &minor) == 2
         && (major > 5 || (major == 5 && minor >= 8));
}

/**
 * recourse_intake_folder_sync_all:
 * @out_is_synced: FALSE when the system cannot do it, or cannot be trusted with it
 *
 * Waits until all of the file system is on the disk: cheaper than many files one by one.
 */
gboolean
recourse_intake_folder_sync_all (const RecourseIntakeFolder *self,
                                 gboolean *out_is_synced,
                                 GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (out_is_synced != NULL, FALSE);

  *out_is_synced = can_trust_syncfs () && syncfs (self->folder) == 0;
  if (*out_is_synced || !can_trust_syncfs () || errno == ENOSYS || errno == EOPNOTSUPP)
    return TRUE;
  return fail (error, errno, "cannot sync the file system of", self->path);
}

/**
 * recourse_intake_folder_take_over:
 * @path: a folder in `incoming/`; nobody makes one at the moment, see recourse_log_run_alone()
 *
 * Locks the folder of a process that is dead, for who sweeps it.
 *
 * Returns: a descriptor that the caller closes when it is done, or -1 while its owner lives
 */
int
recourse_intake_folder_take_over (const char *path)
{
  g_autofree char *lock_path = g_build_filename (path, RECOURSE_INCOMING_LOCK, NULL);
  /* It is missing when the owner died before it was made, or while it was cleaning up. */
  int lock = open (lock_path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, LOCK_MODE);

  if (lock >= 0 && flock (lock, LOCK_EX | LOCK_NB) == 0)
    return lock;
  if (lock >= 0)
    close (lock);
  return -1;
}
