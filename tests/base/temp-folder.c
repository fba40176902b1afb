/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "temp-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534
#define MAX_OPEN_FOLDERS 16

char *
temp_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("recourse-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static int
open_folder (const char *path, const struct stat *info, int type, struct FTW *place)
{
  return S_ISDIR (info->st_mode) ? chmod (path, 0700) : 0;
}

static int
remove_entry (const char *path, const struct stat *info, int type, struct FTW *place)
{
  return remove (path);
}

void
temp_folder_free (char *folder)
{
  g_assert_cmpint (nftw (folder, open_folder, MAX_OPEN_FOLDERS, FTW_PHYS), ==, 0);
  g_assert_cmpint (nftw (folder, remove_entry, MAX_OPEN_FOLDERS, FTW_PHYS | FTW_DEPTH), ==, 0);
  g_free (folder);
}

guint
temp_folder_mode (const char *path)
{
  struct stat info;

  if (lstat (path, &info) != 0)
    g_error ("%s: %s", path, g_strerror (errno));
  return info.st_mode & 07777;
}

char *
temp_folder_read (const char *path, gsize *out_length)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;

  g_file_get_contents (path, &data, out_length, &error);
  g_assert_no_error (error);
  return data;
}

pid_t
child_start (ChildFunc func, gpointer data)
{
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child != 0)
    return child;
  func (data);
  _exit (0);
}

void
child_join (pid_t child)
{
  int status = -1;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

void
child_run (ChildFunc func, gpointer data)
{
  child_join (child_start (func, data));
}

void
child_kill (pid_t child)
{
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  child_await_kill (child);
}

void
child_await_kill (pid_t child)
{
  int status = -1;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
}

static int
give_away (const char *path, const struct stat *info, int type, struct FTW *place)
{
  return lchown (path, NOBODY, NOBODY);
}

void
child_become_nobody (const char *folder)
{
  if (geteuid () != 0)
    return;
  g_assert_cmpint (nftw (folder, give_away, MAX_OPEN_FOLDERS, FTW_PHYS), ==, 0);
  g_assert_cmpint (setgroups (0, NULL), ==, 0);
  g_assert_cmpint (setresgid (NOBODY, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (setresuid (NOBODY, NOBODY, NOBODY), ==, 0);
}
