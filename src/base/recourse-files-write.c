/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-files-write"

#include "recourse-files.h"

#include "recourse-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define UNFINISHED ".recourse-XXXXXX.part"
#define FILE_MODE 0600

static gboolean
fail (GError **error, int saved_errno, const char *path)
{
  g_autofree char *quoted = recourse_error_quote (path);

  recourse_error_set_errno (error, saved_errno, "cannot write '%s'", quoted);
  return FALSE;
}

/* Gives 0 or an errno. */
static int
write_all (int fd, GBytes *bytes)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize done = write (fd, data, left);

      if (done < 0 && errno == EINTR)
        continue;
      if (done < 0)
        return errno;
      data += done;
      left -= (gsize) done;
    }
  return fsync (fd) == 0 ? 0 : errno;
}

/* (transfer full): where @bytes are on the disk, in the folder of @path; NULL with nothing left. */
static char *
write_part (const char *path, const char *folder, GBytes *bytes, GError **error)
{
  g_autofree char *part = g_build_filename (folder, UNFINISHED, NULL);
  int fd = g_mkstemp_full (part, O_RDWR | O_CLOEXEC, FILE_MODE);
  int saved_errno = fd < 0 ? errno : write_all (fd, bytes);

  if (fd >= 0)
    close (fd);
  if (saved_errno == 0)
    return g_steal_pointer (&part);
  if (fd >= 0)
    g_unlink (part);
  fail (error, saved_errno, path);
  return NULL;
}

static gboolean
put_in_place (const char *part, const char *path, const char *folder, GError **error)
{
  return recourse_files_rename (part, path, error) && recourse_files_sync_folder (folder, error);
}

/**
 * recourse_files_write_new:
 * @path: of a file that is not there; one that is there is %RECOURSE_ERROR_INVALID_ARGUMENT
 *
 * Writes a file of mode 0600 that is for the user to take along. It is there under its name when it
 * is whole and on the disk, or nothing is left of it.
 */
gboolean
recourse_files_write_new (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *part = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    return fail (error, EEXIST, path);
  folder = g_path_get_dirname (path);
  part = write_part (path, folder, bytes, error);
  if (part == NULL)
    return FALSE;
  if (put_in_place (part, path, folder, error))
    return TRUE;
  g_unlink (part);
  return FALSE;
}

/**
 * recourse_files_write_over:
 * @path: of a file that may be there already, when the user was asked and agreed
 *
 * As recourse_files_write_new(), but what was there under that name is replaced, in one step. A
 * link is replaced itself, not what it leads to; a folder stays, and is an error.
 */
gboolean
recourse_files_write_over (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *part = NULL;
  int saved_errno;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  folder = g_path_get_dirname (path);
  part = write_part (path, folder, bytes, error);
  if (part == NULL)
    return FALSE;
  if (g_rename (part, path) == 0)
    return recourse_files_sync_folder (folder, error);
  saved_errno = errno;
  g_unlink (part);
  return fail (error, saved_errno, path);
}
