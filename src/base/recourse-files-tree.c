/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-files-tree"

#include "recourse-files.h"

#include "recourse-error.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Deeper than any folder of a case; a hostile one must not use up our stack. */
#define MOST_LEVELS 16

static gboolean
fail (GError **error, int saved_errno, const char *path, const char *name)
{
  g_autofree char *full = name != NULL ? g_build_filename (path, name, NULL) : g_strdup (path);
  g_autofree char *quoted = recourse_error_quote (full);

  recourse_error_set_errno (error, saved_errno, "cannot remove '%s'", quoted);
  return FALSE;
}

static gboolean
fail_too_deep (GError **error, const char *path)
{
  g_autofree char *quoted = recourse_error_quote (path);

  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
               "cannot remove '%s': folders in it are too deep", quoted);
  return FALSE;
}

static gboolean
is_self_or_parent (const char *name)
{
  return strcmp (name, ".") == 0 || strcmp (name, "..") == 0;
}

static gboolean remove_contents (int folder, const char *path, guint level, GError **error);

static gboolean
remove_folder (int parent, const char *path, const char *name, guint level, GError **error)
{
  g_autofree char *full = g_build_filename (path, name, NULL);
  int folder = openat (parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

  if (folder < 0)
    return fail (error, errno, path, name);
  if (!remove_contents (folder, full, level + 1, error))
    return FALSE;
  return unlinkat (parent, name, AT_REMOVEDIR) == 0 || fail (error, errno, path, name);
}

static gboolean
remove_entry (int parent, const char *path, const char *name, guint level, GError **error)
{
  struct stat info;

  if (fstatat (parent, name, &info, AT_SYMLINK_NOFOLLOW) != 0)
    return fail (error, errno, path, name);
  if (S_ISDIR (info.st_mode))
    return level < MOST_LEVELS ? remove_folder (parent, path, name, level, error)
                               : fail_too_deep (error, path);
  return unlinkat (parent, name, 0) == 0 || fail (error, errno, path, name);
}

/* Takes over @folder. */
static gboolean
remove_contents (int folder, const char *path, guint level, GError **error)
{
  DIR *entries = fdopendir (folder);
  gboolean is_done = entries != NULL;
  struct dirent *entry;

  if (entries == NULL)
    {
      fail (error, errno, path, NULL);
      close (folder);
      return FALSE;
    }
  while (is_done && (errno = 0, entry = readdir (entries)) != NULL)
    {
      if (!is_self_or_parent (entry->d_name))
        is_done = remove_entry (folder, path, entry->d_name, level, error);
    }
  if (is_done && errno != 0)
    is_done = fail (error, errno, path, NULL);
  closedir (entries);
  return is_done;
}

/**
 * recourse_files_remove_tree:
 * @path: a folder; when it is not there, nothing is wrong
 *
 * Removes a folder with all that is in it, for what nobody was told of yet or what is kept
 * elsewhere. No link is followed. What cannot be removed stays, with what is above it; more than 16
 * levels are %RECOURSE_ERROR_LIMIT.
 */
gboolean
recourse_files_remove_tree (const char *path, GError **error)
{
  int folder;

  g_return_val_if_fail (path != NULL, FALSE);

  folder = open (path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0)
    return errno == ENOENT || fail (error, errno, path, NULL);
  if (!remove_contents (folder, path, 0, error))
    return FALSE;
  return rmdir (path) == 0 || fail (error, errno, path, NULL);
}
