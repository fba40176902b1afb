/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-files"

#include "recourse-files.h"

#include "recourse-error.h"
#include "recourse-files-private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* What evidence needs of a file system: folders that only their owner sees, changes that survive a
 * power cut, and nothing that is ever replaced. */

#define FOLDER_MODE 0700

static gboolean
fail (GError **error, int saved_errno, const char *what, const char *path)
{
  g_autofree char *quoted = recourse_error_quote (path);

  recourse_error_set_errno (error, saved_errno, "%s '%s'", what, quoted);
  return FALSE;
}

/**
 * recourse_files_make_folder:
 *
 * Makes the folder @path with mode 0700, whatever the umask. Its parent has to exist, and it must
 * not (%RECOURSE_ERROR_INVALID_ARGUMENT).
 */
gboolean
recourse_files_make_folder (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  if (mkdir (path, FOLDER_MODE) != 0)
    return fail (error, errno, "cannot make folder", path);
  if (chmod (path, FOLDER_MODE) != 0)
    return fail (error, errno, "cannot set the mode of folder", path);
  return TRUE;
}

/* Another process may make the same folder at the same time, and that is just as well. */
static gboolean
make_or_find (const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *parent = g_path_get_dirname (path);

  if (recourse_files_make_folder (path, &cause))
    return recourse_files_sync_folder (parent, error);
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/**
 * recourse_files_ensure_folder:
 *
 * Makes @path and what is missing above it, each as recourse_files_make_folder() does and safe from
 * a power cut. Folders that exist stay as they are.
 */
gboolean
recourse_files_ensure_folder (const char *path, GError **error)
{
  g_autofree char *parent = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  parent = g_path_get_dirname (path);
  return recourse_files_ensure_folder (parent, error) && make_or_find (path, error);
}

/**
 * recourse_files_sync_folder:
 *
 * Waits until the names in @path (not the contents of the files) are on the disk.
 */
gboolean
recourse_files_sync_folder (const char *path, GError **error)
{
  int fd;
  int saved_errno;

  g_return_val_if_fail (path != NULL, FALSE);

  fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0)
    return fail (error, errno, "cannot open folder", path);
  saved_errno = fsync (fd) == 0 ? 0 : errno;
  close (fd);
  /* Some network file systems cannot sync a folder at all, and say so with EINVAL. */
  if (saved_errno != 0 && saved_errno != EINVAL)
    return fail (error, saved_errno, "cannot sync folder", path);
  return TRUE;
}

static gboolean
is_folder (const char *path)
{
  struct stat info;

  return lstat (path, &info) == 0 && S_ISDIR (info.st_mode);
}

/* A new folder is empty, and rename() may replace an empty folder: making it claims the name. */
static int
rename_folder_by_claim (const char *from, const char *to)
{
  int saved_errno;

  if (mkdir (to, FOLDER_MODE) != 0)
    return errno;
  if (rename (from, to) == 0)
    return 0;
  saved_errno = errno;
  rmdir (to);
  return saved_errno;
}

int
recourse_files_rename_by_claim (const char *from, const char *to)
{
  if (is_folder (from))
    return rename_folder_by_claim (from, to);
  if (link (from, to) != 0)
    return errno;
  return unlink (from) == 0 ? 0 : errno;
}

/**
 * recourse_files_rename:
 * @from: a file or a folder
 * @to: its new name in the same file system
 *
 * Gives a file or folder another name in one step, and never replaces anything: when @to exists,
 * that is %RECOURSE_ERROR_INVALID_ARGUMENT and nothing has changed. For a power cut, sync both
 * folders after it.
 */
gboolean
recourse_files_rename (const char *from, const char *to, GError **error)
{
  g_autofree char *quoted_to = NULL;
  g_autofree char *quoted_from = NULL;
  int saved_errno;

  g_return_val_if_fail (from != NULL, FALSE);
  g_return_val_if_fail (to != NULL, FALSE);

  saved_errno = renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0 ? 0 : errno;
  if (saved_errno == EINVAL || saved_errno == ENOSYS)
    saved_errno = recourse_files_rename_by_claim (from, to);
  if (saved_errno == 0)
    return TRUE;
  quoted_from = recourse_error_quote (from);
  quoted_to = recourse_error_quote (to);
  recourse_error_set_errno (error, saved_errno, "cannot rename '%s' to '%s'", quoted_from,
                            quoted_to);
  return FALSE;
}

static void
set_too_large (const char *path, gsize max_bytes, GError **error)
{
  g_autofree char *quoted = recourse_error_quote (path);

  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
               "cannot read '%s': larger than %" G_GSIZE_FORMAT " bytes", quoted, max_bytes);
}

static gboolean
check_is_file (int fd, const char *path, GError **error)
{
  g_autofree char *quoted = NULL;
  struct stat info;

  if (fstat (fd, &info) != 0)
    return fail (error, errno, "cannot read", path);
  if (S_ISREG (info.st_mode))
    return TRUE;
  quoted = recourse_error_quote (path);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
               "cannot read '%s': not a regular file", quoted);
  return FALSE;
}

/* What counts is what was read, not the size: the file may grow meanwhile. */
static GBytes *
read_opened (int fd, const char *path, gsize max_bytes, GError **error)
{
  g_autoptr (GByteArray) contents = g_byte_array_new ();
  guint8 block[32 * 1024];
  gssize got;

  if (!check_is_file (fd, path, error))
    return NULL;
  while ((got = read (fd, block, sizeof block)) != 0)
    {
      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        {
          fail (error, errno, "cannot read", path);
          return NULL;
        }
      if (contents->len + (gsize) got > max_bytes)
        {
          set_too_large (path, max_bytes, error);
          return NULL;
        }
      g_byte_array_append (contents, block, (guint) got);
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&contents));
}

/**
 * recourse_files_read:
 * @max_bytes: the largest size that is right here, below 2 GiB
 *
 * Reads a whole file. A link at the end of @path is not followed, and a device or FIFO does not
 * hold the program up. Not a regular file is %RECOURSE_ERROR_INVALID_CONTENT, too large is
 * %RECOURSE_ERROR_LIMIT.
 *
 * Returns: (transfer full): the bytes, or NULL
 */
GBytes *
recourse_files_read (const char *path, gsize max_bytes, GError **error)
{
  GBytes *bytes;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (max_bytes <= G_MAXINT32, NULL);

  fd = open (path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY);
  if (fd < 0)
    {
      fail (error, errno, "cannot open", path);
      return NULL;
    }
  bytes = read_opened (fd, path, max_bytes, error);
  close (fd);
  return bytes;
}
