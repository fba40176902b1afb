/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-part"

#include "recourse-bag-part.h"

#include "recourse-error.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * A bag until it is whole. It lies in the folder of the output, so that it only has to be renamed,
 * and that folder is not ours: a stick, or the desktop. Whoever writes one holds a lock on it. So
 * what an export has left behind when the power failed is told from one that is being written, and
 * is swept by the next export to the same folder.
 */
#define PREFIX ".recourse-"
#define RANDOM "XXXXXX"
#define SUFFIX ".part"
#define FILE_MODE 0600
#define MAX_TRIES 16

static gboolean
has_our_name (const char *name)
{
  const char *at = name + strlen (PREFIX);

  if (!g_str_has_prefix (name, PREFIX)
      || strlen (name) != strlen (PREFIX) + strlen (RANDOM) + strlen (SUFFIX)
      || !g_str_has_suffix (name, SUFFIX))
    return FALSE;
  for (gsize i = 0; i < strlen (RANDOM); i++)
    if (!g_ascii_isalnum (at[i]))
      return FALSE;
  return TRUE;
}

/* Whether @fd is what stands at @path, and nothing but a file of this user. */
static gboolean
is_at (int fd, const char *path)
{
  struct stat opened;
  struct stat named;

  return fstat (fd, &opened) == 0 && lstat (path, &named) == 0 && S_ISREG (opened.st_mode)
         && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
         && opened.st_uid == geteuid () && opened.st_nlink == 1;
}

static void
sweep_one (const char *path)
{
  int fd = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);

  if (fd < 0)
    return;
  if (flock (fd, LOCK_EX | LOCK_NB) == 0 && is_at (fd, path))
    unlink (path);
  close (fd);
}

/* What cannot be swept is no reason not to hand a case over. */
static void
sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (has_our_name (name))
        sweep_one (path);
    }
}

/* Between the making and the locking it looks like one that was left behind. Where a file system
 * knows no locks, nobody sweeps either. */
static gboolean
claim (int fd, const char *path)
{
  if (flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    return FALSE;
  return is_at (fd, path);
}

/**
 * recourse_bag_part_make:
 * @out_path: (out) (transfer full): where it is
 *
 * Makes an empty file for a bag in @folder, after sweeping away what exports that were cut off have
 * left there. It is locked until it is closed.
 *
 * Returns: a descriptor, or -1
 */
int
recourse_bag_part_make (const char *folder, char **out_path, GError **error)
{
  g_return_val_if_fail (folder != NULL && out_path != NULL, -1);

  sweep (folder);
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *path = g_build_filename (folder, PREFIX RANDOM SUFFIX, NULL);
      int fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, FILE_MODE);

      if (fd < 0)
        {
          recourse_error_set_errno (error, errno, "cannot write there");
          return -1;
        }
      if (claim (fd, path))
        {
          *out_path = g_steal_pointer (&path);
          return fd;
        }
      close (fd);
    }
  g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_BUSY,
                       "cannot write there: other programs take the file away");
  return -1;
}
