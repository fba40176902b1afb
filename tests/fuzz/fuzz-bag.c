/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "recourse-bag-contents.h"
#include "recourse-error.h"
#include "recourse-case-folder-private.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/*
 * A whole ZIP file. It lives in memory; only one that passes all checks is imported for true, into
 * a folder that is taken away again. Whatever it is, an import that fails leaves nothing behind.
 */

#define PASSPHRASE "open sesame 1"

static int
make_file (const uint8_t *data, size_t size)
{
  int fd = memfd_create ("bag", MFD_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  g_assert_true (size == 0 || write (fd, data, size) == (gssize) size);
  return fd;
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_entries = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n_entries++;
  return n_entries;
}

static void
import (int fd)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autofree char *folder = g_dir_make_tmp ("recourse-fuzz-XXXXXX", NULL);
  g_autofree char *id = NULL;
  g_autofree char *made = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (folder);
  id = recourse_bag_import (folder, path, PASSPHRASE, "fuzz", NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_entries (folder), ==, 1);
  made = g_build_filename (folder, id, NULL);
  g_assert_true (g_file_test (made, G_FILE_TEST_IS_DIR));
  recourse_case_folder_remove_unfinished (folder);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  RecourseBagJob job = { 0 };
  g_autoptr (RecourseBagContents) contents = NULL;
  g_autoptr (GError) error = NULL;

  contents = recourse_bag_contents_read (make_file (data, size), PASSPHRASE, &job, &error);
  g_assert_true ((contents == NULL) == (error != NULL));
  if (error != NULL)
    g_assert_true (error->domain == RECOURSE_ERROR);
  if (contents != NULL)
    import (contents->fd);
  return 0;
}
