/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-full-disk"

#include "intake-case.h"
#include "recourse-error.h"
#include "recourse-removal.h"
#include "temp-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

/* A disk that is full, at every point at which it can become full; a disk that may not be written;
 * folders that may not; and two who add at once. The disk is a small one in memory, which is
 * mounted where only one child process sees it. */

#define DISK_BYTES (3 * 1024 * 1024)
#define PAGE 4096
#define NOT_PERMITTED 77

/* --- A disk of our own -------------------------------------------------------------------------
 */

typedef struct
{
  VaultCase *vault_case; /* its folder becomes the disk */
  void (*func) (VaultCase *c);
} DiskJob;

static void
write_map (const char *path, const char *text)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);

  if (fd < 0 || write (fd, text, strlen (text)) < 0)
    _exit (NOT_PERMITTED);
  close (fd);
}

/* Who is not root may be it in a namespace of users, where the system permits that. */
static void
enter_namespace (void)
{
  g_autofree char *users = g_strdup_printf ("0 %d 1", (int) geteuid ());
  g_autofree char *groups = g_strdup_printf ("0 %d 1", (int) getegid ());

  if (geteuid () == 0)
    {
      if (unshare (CLONE_NEWNS) != 0)
        _exit (NOT_PERMITTED);
      return;
    }
  if (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
    _exit (NOT_PERMITTED);
  write_map ("/proc/self/setgroups", "deny");
  write_map ("/proc/self/uid_map", users);
  write_map ("/proc/self/gid_map", groups);
}

/* Filling the disk of the machine would harm others. */
static void
assert_is_small (const char *path)
{
  struct statvfs info;

  g_assert_cmpint (statvfs (path, &info), ==, 0);
  g_assert_cmpuint (info.f_blocks * info.f_frsize, <=, DISK_BYTES);
}

static void
run_on_disk (gpointer data)
{
  const DiskJob *job = data;
  VaultCase *c = job->vault_case;
  VaultCase on_disk = { 0 };
  g_autofree char *options = g_strdup_printf ("size=%d,mode=0755", DISK_BYTES);

  enter_namespace ();
  if (mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0
      || mount ("tmpfs", c->sources, "tmpfs", MS_NOSUID | MS_NODEV, options) != 0)
    _exit (NOT_PERMITTED);
  assert_is_small (c->sources);
  vault_case_set_up_in (&on_disk, g_strdup (c->sources));
  job->func (&on_disk);
  vault_case_close (&on_disk);
}

/* A check that cannot be made is a failure for root on the machine that decides. */
static void
run_disk_job (VaultCase *c, void (*func) (VaultCase *c))
{
  DiskJob job = { .vault_case = c, .func = func };
  int status = -1;
  pid_t child;

  vault_case_close (c);
  child = child_start (run_on_disk, &job);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFEXITED (status) && WEXITSTATUS (status) == NOT_PERMITTED)
    {
      g_assert_false (geteuid () == 0 && g_getenv ("RECOURSE_CI") != NULL);
      g_test_skip ("the system does not permit a mount that only this process sees");
      return;
    }
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static gint64
count_free_pages (const VaultCase *c)
{
  struct statvfs info;

  g_assert_cmpint (statvfs (c->folder, &info), ==, 0);
  return (gint64) (info.f_bavail * info.f_frsize / PAGE);
}

/* Leaves so many pages free, or fewer: the file system itself needs some, too. */
static void
fill_disk (const VaultCase *c, gint64 n_free)
{
  g_autofree char *path = g_build_filename (c->folder, "filler", NULL);
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  int result = 0;

  assert_is_small (c->folder);
  for (off_t at = 0; result == 0 && count_free_pages (c) > n_free; at += PAGE)
    {
      g_assert_cmpint (at, <=, DISK_BYTES); /* never the real disk */
      result = posix_fallocate (fd, at, PAGE);
    }
  g_assert_true (result == 0 || result == ENOSPC);
  g_assert_cmpint (close (fd), ==, 0);
}

static void
free_disk (const VaultCase *c)
{
  g_autofree char *path = g_build_filename (c->folder, "filler", NULL);

  g_assert_cmpint (truncate (path, 0), ==, 0);
}

/* --- Full --------------------------------------------------------------------------------------
 */

typedef struct
{
  VaultCase *vault_case;
  guint n_saved;
  guint n_refused;
} Counts;

static void
count_cb (guint index, const RecourseIntakeReceipt *receipt, const GError *refusal, gpointer data)
{
  Counts *counts = data;

  if (receipt != NULL)
    counts->n_saved++;
  else
    g_assert_error (refusal, RECOURSE_ERROR, RECOURSE_ERROR_NO_SPACE);
  counts->n_refused += receipt == NULL;
}

/* The contents are in memory: the disk has to be full for what is kept alone. */
static Counts
add_to_full_disk (VaultCase *c, gint64 n_free)
{
  static const gsize sizes[] = { 30000, 5000, 100, 60000 };
  Counts counts = { 0 };
  const RecourseIntakeHooks hooks = { .settled = count_cb, .data = &counts };
  RecourseIntakeItem items[G_N_ELEMENTS (sizes)];
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      char *contents = g_malloc (sizes[i]);

      memset (contents, (int) n_free, sizes[i]);
      g_ptr_array_add (all, g_bytes_new_take (contents, sizes[i]));
      items[i] = intake_item (NULL);
      items[i].contents = all->pdata[i];
      items[i].name = "x";
    }
  if (!recourse_intake_run (c->vault, items, G_N_ELEMENTS (items), &hooks, NULL, &error))
    g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NO_SPACE);
  return counts;
}

/* Full at once, full in the middle of a copy, of the log, of a folder; at last it fits. */
static void
fill_everywhere (VaultCase *c)
{
  Counts counts = { 0 };
  gint64 n_free = 0;
  guint n_in_part = 0;

  for (; counts.n_saved < 4; n_free++)
    {
      g_assert_cmpint (n_free, <, 100);
      fill_disk (c, n_free);
      counts = add_to_full_disk (c, n_free);
      n_in_part += counts.n_saved > 0 && counts.n_saved < 4;
      free_disk (c);
      vault_case_open (c);
      vault_case_assert_whole (c);
    }
  g_assert_cmpuint (n_in_part, >, 0);
}

static void
test_full (VaultCase *c, gconstpointer unused)
{
  run_disk_job (c, fill_everywhere);
}

/* On a disk without a free byte a case can be opened, and what is removed makes room. */
static void
make_room (VaultCase *c)
{
  gint64 seq = vault_case_keep (c, "abc");
  const RecourseRemovalRequest request = { .seq = seq, .at_once = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseCaseFolder) reader = NULL;

  fill_disk (c, 0);
  reader = recourse_case_folder_open (c->path, RECOURSE_ACCESS_READ, &error);
  g_assert_no_error (error);
  g_clear_pointer (&reader, recourse_case_folder_free);
  g_assert_cmpuint (add_to_full_disk (c, 1).n_saved, ==, 0);
  free_disk (c);
  recourse_removal_remove (c->vault, &request, &error);
  g_assert_no_error (error);
  vault_case_assert_whole (c);
}

static void
test_make_room (VaultCase *c, gconstpointer unused)
{
  run_disk_job (c, make_room);
}

/* Larger than what is free: refused before a byte is written. */
static void
add_too_large (VaultCase *c)
{
  g_autofree char *path = g_build_filename (c->folder, "sparse", NULL);
  int fd = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  gint64 n_free;

  g_assert_cmpint (ftruncate (fd, 2 * DISK_BYTES), ==, 0);
  g_assert_cmpint (close (fd), ==, 0);
  n_free = count_free_pages (c);
  g_assert_cmpint (intake_add_path (c, path), ==, -1 - RECOURSE_ERROR_NO_SPACE);
  g_assert_cmpint (count_free_pages (c), >=, n_free - 1);
  vault_case_assert_whole (c);
}

static void
test_too_large (VaultCase *c, gconstpointer unused)
{
  run_disk_job (c, add_too_large);
}

/* --- Not to be written -------------------------------------------------------------------------
 */

static void
open_read_only (VaultCase *c)
{
  g_autoptr (GError) error = NULL;

  vault_case_keep (c, "abc");
  vault_case_close (c);
  g_assert_cmpint (mount (NULL, c->folder, NULL, MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
  c->vault = recourse_case_folder_open (c->path, RECOURSE_ACCESS_WRITE, &error);
  g_assert_null (c->vault);
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION);
  c->vault = recourse_case_folder_open (c->path, RECOURSE_ACCESS_READ, NULL);
  g_assert_nonnull (c->vault);
  vault_case_assert_whole (c);
}

static void
test_read_only_disk (VaultCase *c, gconstpointer unused)
{
  run_disk_job (c, open_read_only);
}

/* As nobody: root may write everywhere. */
static void
add_in_closed_folder (VaultCase *c, const char *subfolder)
{
  g_autofree char *path = vault_case_write (c, "x", "a content");
  g_autofree char *closed = vault_case_place (c, subfolder, NULL);
  const RecourseIntakeItem item = intake_item (path);
  Counts counts = { 0 };
  const RecourseIntakeHooks hooks = { .settled = count_cb, .data = &counts };
  g_autoptr (GError) error = NULL;

  vault_case_open (c);
  g_assert_cmpint (chmod (closed, 0500), ==, 0);
  g_assert_false (recourse_intake_run (c->vault, &item, 1, &hooks, NULL, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION);
  g_assert_cmpuint (counts.n_saved + counts.n_refused, ==, 0);
  g_assert_cmpint (chmod (closed, 0700), ==, 0);
  vault_case_open (c);
  vault_case_assert_whole (c);
}

static void
add_in_closed_folders (gpointer data)
{
  VaultCase *c = data;

  child_become_nobody (c->folder);
  add_in_closed_folder (c, "incoming");
  g_assert_cmpint (vault_case_count_entries (c), ==, 1);
  /* Listed, but not in its place: nothing is reported, and nothing is lost. */
  add_in_closed_folder (c, "objects");
  g_assert_cmpint (vault_case_count_entries (c), ==, 2);
  g_assert_cmpuint (vault_case_count_files (c, "objects"), ==, 1);
  vault_case_close (c);
}

static void
test_closed_folders (VaultCase *c, gconstpointer unused)
{
  vault_case_close (c);
  child_run (add_in_closed_folders, c);
}

/* --- Two at once -------------------------------------------------------------------------------
 */

#define N_ROUNDS 12
#define N_ITEMS 10

/* Half of the contents are those that the other one adds, too. */
static void
add_many (gpointer data)
{
  VaultCase *c = data;

  vault_case_open (c);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      RecourseIntakeItem items[N_ITEMS];
      g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

      for (guint i = 0; i < N_ITEMS; i++)
        {
          char *text = g_strdup_printf ("%d %u %u", i % 2 == 0 ? 0 : getpid (), round, i);

          g_ptr_array_add (all, g_bytes_new_take (text, strlen (text)));
          items[i] = intake_item (NULL);
          items[i].contents = all->pdata[i];
          items[i].name = "x";
        }
      g_assert_cmpuint (intake_add_all (c, items, N_ITEMS).n_saved, ==, N_ITEMS);
    }
  vault_case_close (c);
}

static void
test_two_at_once (VaultCase *c, gconstpointer unused)
{
  pid_t first;
  pid_t second;

  vault_case_close (c);
  first = child_start (add_many, c);
  second = child_start (add_many, c);
  child_join (first);
  child_join (second);
  vault_case_open (c);
  g_assert_cmpint (vault_case_count_entries (c), ==, 1 + 2 * N_ROUNDS * N_ITEMS);
  g_assert_cmpuint (vault_case_count_files (c, "objects"), ==, N_ROUNDS * N_ITEMS * 3 / 2);
  vault_case_assert_whole (c);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vault_case_add ("/vault/durability/full-disk", test_full);
  vault_case_add ("/vault/durability/full-disk/room", test_make_room);
  vault_case_add ("/vault/durability/full-disk/too-large", test_too_large);
  vault_case_add ("/vault/durability/read-only-disk", test_read_only_disk);
  vault_case_add ("/vault/durability/closed-folders", test_closed_folders);
  vault_case_add ("/vault/durability/two-at-once", test_two_at_once);
  return g_test_run ();
}
