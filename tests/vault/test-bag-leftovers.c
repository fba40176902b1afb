/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-bag-leftovers"

#include "bag-case.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

static const gint64 all[] = { BAG_CASE_PHOTO };

static char *
leave_beside (BagCase *c, const char *name)
{
  char *path = g_build_filename (c->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "half a bag", -1, NULL));
  return path;
}

/* What an export that was cut off has left beside the output goes with the next one. */
static void
test_left_over (BagCase *c, gconstpointer unused)
{
  const RecourseBagExport what = bag_case_choose (all, 1);
  g_autofree char *left = leave_beside (c, ".recourse-aB3dE6.part");

  bag_case_export (c, &what);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
}

/* Only what bears exactly our name, is a file and is held by nobody. */
static void
test_left_alone (BagCase *c, gconstpointer unused)
{
  static const char *const names[] = { ".recourse-aB3dE.part",    ".recourse-aB3dE67.part",
                                       ".recourse-aB3-E6.part",   "recourse-aB3dE6.part",
                                       ".recourse-aB3dE6.part.x", ".recourse-holden.part" };
  const RecourseBagExport what = bag_case_choose (all, 1);
  g_autofree char *link = g_build_filename (c->folder, ".recourse-linked.part", NULL);
  g_autofree char *folder = g_build_filename (c->folder, ".recourse-folder.part", NULL);
  int fd = -1;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = leave_beside (c, names[i]);

      if (i == G_N_ELEMENTS (names) - 1)
        fd = open (path, O_RDONLY | O_CLOEXEC);
    }
  g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), ==, 0);
  g_assert_cmpint (symlink ("recourse-aB3dE6.part", link), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  bag_case_export (c, &what);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (c->folder, names[i], NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
  close (fd);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bag_case_add ("/vault/bag/leftovers/swept", test_left_over);
  bag_case_add ("/vault/bag/leftovers/left-alone", test_left_alone);
  return g_test_run ();
}
