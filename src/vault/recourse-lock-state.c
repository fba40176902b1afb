/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-lock-state"

#include "recourse-lock-state.h"

#include "recourse-error.h"
#include "recourse-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/*
 * One rule decides what a folder is at any moment, whatever was cut off: while case.db is there,
 * all of the case is there in the clear; without it, case.locked is whole. So case.db is the first
 * thing that locking takes away, and the last one that unlocking puts back.
 */
#define DATABASE "case.db"

/* What is there in the clear besides the database. */
static const char *const clear_folders[] = { "objects", "trash", "cache", "incoming" };
static const char *const database_files[] = { DATABASE "-wal", DATABASE "-shm" };

static gboolean
exists (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
remove_file (const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *quoted = NULL;

  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;
  quoted = recourse_error_quote (path);
  recourse_error_set_errno (error, errno, "cannot remove '%s'", quoted);
  return FALSE;
}

static gboolean
remove_folder (const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return recourse_files_remove_tree (path, error);
}

/* It is in the clear: what would lock it, or did, is of no use any more. */
static gboolean
settle_open (const char *path, GError **error)
{
  if (!remove_file (path, RECOURSE_LOCK_PART, error)
      || !remove_folder (path, RECOURSE_LOCK_UNPACKED, error)
      || !remove_file (path, RECOURSE_LOCK_FILE, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (clear_folders); i++)
    {
      g_autofree char *folder = g_build_filename (path, clear_folders[i], NULL);

      if (!recourse_files_ensure_folder (folder, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
settle_locked (const char *path, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (database_files); i++)
    {
      if (!remove_file (path, database_files[i], error))
        return FALSE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (clear_folders); i++)
    {
      if (!remove_folder (path, clear_folders[i], error))
        return FALSE;
    }
  return remove_folder (path, RECOURSE_LOCK_UNPACKED, error)
         && remove_file (path, RECOURSE_LOCK_PART, error);
}

/**
 * recourse_lock_is_locked:
 * @case_path: the folder of a case
 *
 * Returns: whether it can only be used after its passphrase was given
 */
gboolean
recourse_lock_is_locked (const char *case_path)
{
  g_return_val_if_fail (case_path != NULL, FALSE);

  return !exists (case_path, DATABASE) && exists (case_path, RECOURSE_LOCK_FILE);
}

/**
 * recourse_lock_state_settle:
 * @path: a folder that nobody else uses
 *
 * Brings the folder to one of its two states, whatever was cut off, and takes away what belongs to
 * the other one. A folder that is in neither is left as it is: %RECOURSE_ERROR_INVALID_CONTENT.
 */
gboolean
recourse_lock_state_settle (const char *path, GError **error)
{
  g_autofree char *quoted = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  if (exists (path, DATABASE))
    return settle_open (path, error);
  if (exists (path, RECOURSE_LOCK_FILE))
    return settle_locked (path, error);
  quoted = recourse_error_quote (path);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
               "'%s' holds neither a case nor a locked one", quoted);
  return FALSE;
}

/**
 * recourse_lock_state_take_guard:
 * @path: the folder
 *
 * Whoever locks or unlocks holds the guard; it is free when its process has ended, however.
 *
 * Returns: a descriptor to close at the end, or -1; somebody at work is %RECOURSE_ERROR_BUSY
 */
int
recourse_lock_state_take_guard (const char *path, GError **error)
{
  g_autofree char *guard = g_build_filename (path, RECOURSE_LOCK_GUARD, NULL);
  g_autofree char *quoted = recourse_error_quote (path);
  int fd = open (guard, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0)
    return fd;
  if (errno == EWOULDBLOCK)
    g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_BUSY,
                 "'%s' is being locked or unlocked by somebody else", quoted);
  else
    recourse_error_set_errno (error, errno, "cannot guard '%s'", quoted);
  if (fd >= 0)
    close (fd);
  return -1;
}
