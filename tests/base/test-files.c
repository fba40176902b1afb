/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-files"

#include "recourse-files.h"

#include "recourse-error.h"
#include "recourse-files-private.h"
#include "temp-folder.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *from;
  char *to;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->folder = temp_folder_new ();
  f->from = g_build_filename (f->folder, "from", NULL);
  f->to = g_build_filename (f->folder, "to", NULL);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_free (f->from);
  g_free (f->to);
  temp_folder_free (f->folder);
}

static void
write_file (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autofree char *text = temp_folder_read (path, NULL);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_make_folder_umask (Fixture *f, gconstpointer unused)
{
  static const mode_t masks[] = { 0, 022, 0777 };
  mode_t before = umask (0);

  for (gsize i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autoptr (GError) error = NULL;

      umask (masks[i]);
      g_assert_true (recourse_files_make_folder (f->to, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (temp_folder_mode (f->to), ==, 0700);
      g_assert_cmpint (g_rmdir (f->to), ==, 0);
    }
  umask (before);
}

static void
test_make_folder_refused (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) exists = NULL;
  g_autoptr (GError) orphan = NULL;
  g_autofree char *deep = g_build_filename (f->from, "deep", NULL);

  g_assert_false (recourse_files_make_folder (f->folder, &exists));
  g_assert_error (exists, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  g_assert_false (recourse_files_make_folder (deep, &orphan));
  g_assert_error (orphan, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
}

static void
test_ensure_folder (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *deep = g_build_filename (f->to, "a", "b", NULL);
  mode_t before = umask (0777);

  g_assert_true (recourse_files_ensure_folder (deep, &error));
  umask (before);
  g_assert_no_error (error);
  g_assert_cmpuint (temp_folder_mode (f->to), ==, 0700);
  g_assert_cmpuint (temp_folder_mode (deep), ==, 0700);
  g_assert_cmpint (chmod (deep, 0750), ==, 0);
  g_assert_true (recourse_files_ensure_folder (deep, &error));
  g_assert_cmpuint (temp_folder_mode (deep), ==, 0750);
}

static void
test_ensure_folder_refused (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *below = g_build_filename (f->from, "a", NULL);

  write_file (f->from, "x");
  g_assert_false (recourse_files_ensure_folder (below, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
}

static void
test_sync_folder (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) missing = NULL;

  g_assert_true (recourse_files_sync_folder (f->folder, &error));
  g_assert_no_error (error);
  g_assert_false (recourse_files_sync_folder (f->to, &missing));
  g_assert_error (missing, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
}

static gboolean
rename_with_error (const char *from, const char *to)
{
  g_autoptr (GError) error = NULL;

  if (recourse_files_rename (from, to, &error))
    return TRUE;
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  return FALSE;
}

static gboolean
rename_by_claim (const char *from, const char *to)
{
  int saved_errno = recourse_files_rename_by_claim (from, to);

  if (saved_errno != 0)
    g_assert_cmpint (saved_errno, ==, EEXIST);
  return saved_errno == 0;
}

typedef gboolean (*RenameFunc) (const char *from, const char *to);

static void
test_rename_file (Fixture *f, gconstpointer func)
{
  RenameFunc rename_it = (RenameFunc) func;

  write_file (f->from, "new");
  g_assert_true (rename_it (f->from, f->to));
  g_assert_false (g_file_test (f->from, G_FILE_TEST_EXISTS));
  assert_contents (f->to, "new");
  write_file (f->from, "newer");
  g_assert_false (rename_it (f->from, f->to));
  assert_contents (f->from, "newer");
  assert_contents (f->to, "new");
}

static void
test_rename_folder (Fixture *f, gconstpointer func)
{
  RenameFunc rename_it = (RenameFunc) func;
  g_autofree char *before = g_build_filename (f->from, "file", NULL);
  g_autofree char *after = g_build_filename (f->to, "file", NULL);

  g_assert_cmpint (g_mkdir (f->from, 0700), ==, 0);
  write_file (before, "x");
  g_assert_cmpint (g_mkdir (f->to, 0700), ==, 0); /* rename() alone would replace it */
  g_assert_false (rename_it (f->from, f->to));
  assert_contents (before, "x");
  g_assert_cmpint (g_rmdir (f->to), ==, 0);
  g_assert_true (rename_it (f->from, f->to));
  assert_contents (after, "x");
  g_assert_false (g_file_test (f->from, G_FILE_TEST_EXISTS));
}

static void
test_rename_missing (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (recourse_files_rename (f->from, f->to, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (f->to, G_FILE_TEST_EXISTS));
}

static void
test_read (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) limit = NULL;
  g_autoptr (GBytes) bytes = NULL;

  write_file (f->from, "four");
  bytes = recourse_files_read (f->from, 4, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 4);
  g_assert_cmpint (memcmp (g_bytes_get_data (bytes, NULL), "four", 4), ==, 0);
  g_assert_null (recourse_files_read (f->from, 3, &limit));
  g_assert_error (limit, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
}

static void
assert_not_read (const char *path, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (recourse_files_read (path, 100, &error));
  g_assert_error (error, RECOURSE_ERROR, code);
}

static void
test_read_refused (Fixture *f, gconstpointer unused)
{
  g_autofree char *fifo = g_build_filename (f->folder, "fifo", NULL);

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (symlink (fifo, f->to), ==, 0);
  assert_not_read (f->from, RECOURSE_ERROR_NOT_FOUND);
  assert_not_read (f->folder, RECOURSE_ERROR_INVALID_CONTENT);
  assert_not_read (fifo, RECOURSE_ERROR_INVALID_CONTENT);
  assert_not_read (f->to, RECOURSE_ERROR_INVALID_ARGUMENT);
}

static void
read_forbidden (gpointer data)
{
  Fixture *f = data;

  child_become_nobody (f->folder);
  g_assert_cmpint (chmod (f->from, 0), ==, 0);
  assert_not_read (f->from, RECOURSE_ERROR_PERMISSION);
}

static void
test_read_forbidden (Fixture *f, gconstpointer unused)
{
  write_file (f->from, "x");
  child_run (read_forbidden, f);
}

/* A link out of the tree is taken away; what it leads to stays. */
static void
test_remove_tree (Fixture *f, gconstpointer unused)
{
  g_autofree char *deep = g_build_filename (f->from, "a", "b", NULL);
  g_autofree char *file = g_build_filename (deep, "file", NULL);
  g_autofree char *link_path = g_build_filename (f->from, "a", "link", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (deep, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (f->to, 0700), ==, 0);
  write_file (file, "x");
  g_assert_cmpint (symlink (f->to, link_path), ==, 0);
  g_assert_true (recourse_files_remove_tree (f->from, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (f->from, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (f->to, G_FILE_TEST_IS_DIR));
  g_assert_true (recourse_files_remove_tree (f->from, &error));
  g_assert_no_error (error);
}

static void
test_remove_tree_refused (Fixture *f, gconstpointer unused)
{
  g_autofree char *deepest = g_strdup (f->from);
  g_autoptr (GError) error = NULL;

  write_file (f->to, "x");
  g_assert_false (recourse_files_remove_tree (f->to, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *upper = g_steal_pointer (&deepest);

      deepest = g_build_filename (upper, "x", NULL);
    }
  g_assert_cmpint (g_mkdir_with_parents (deepest, 0700), ==, 0);
  g_assert_false (recourse_files_remove_tree (f->from, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
  g_assert_true (g_file_test (deepest, G_FILE_TEST_IS_DIR));
}

/* --- Writing ------------------------------------------------------------------------------------
 */

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_write_new (Fixture *f, gconstpointer unused)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("taken along", 11);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;

  recourse_files_write_new (f->to, bytes, &error);
  g_assert_no_error (error);
  assert_contents (f->to, "taken along");
  g_assert_cmpuint (temp_folder_mode (f->to), ==, 0600);
  recourse_files_write_new (f->from, nothing, &error);
  g_assert_no_error (error);
  assert_contents (f->from, "");
  g_assert_cmpuint (count_entries (f->folder), ==, 2);
}

static void
test_write_new_refused (Fixture *f, gconstpointer unused)
{
  g_autofree char *orphan = g_build_filename (f->folder, "none", "file", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) exists = NULL;
  g_autoptr (GError) link = NULL;
  g_autoptr (GError) missing = NULL;

  write_file (f->to, "old");
  g_assert_false (recourse_files_write_new (f->to, bytes, &exists));
  g_assert_error (exists, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  assert_contents (f->to, "old");
  g_assert_cmpint (symlink (f->folder, f->from), ==, 0);
  g_assert_false (recourse_files_write_new (f->from, bytes, &link));
  g_assert_error (link, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  g_assert_false (recourse_files_write_new (orphan, bytes, &missing));
  g_assert_error (missing, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_entries (f->folder), ==, 2);
}

/* What could not be written to its end is not left there. */
static void
test_write_new_cut (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) contents = g_bytes_new_static ("draft", 5);
  struct rlimit before;
  struct rlimit small;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = (struct rlimit){ 3, before.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (recourse_files_write_new (f->to, contents, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_DFL);
  g_assert_nonnull (error);
  g_assert_true (error->domain == RECOURSE_ERROR);
  g_assert_false (g_file_test (f->to, G_FILE_TEST_EXISTS));
}

static void
test_write_over (Fixture *f, gconstpointer unused)
{
  g_autofree char *orphan = g_build_filename (f->folder, "none", "file", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) folder = NULL;
  g_autoptr (GError) missing = NULL;

  g_assert_true (recourse_files_write_over (f->to, bytes, &error));
  assert_contents (f->to, "new");
  write_file (f->to, "what was there before");
  g_assert_cmpint (g_chmod (f->to, 0644), ==, 0);
  g_assert_true (recourse_files_write_over (f->to, bytes, &error));
  g_assert_no_error (error);
  assert_contents (f->to, "new");
  g_assert_cmpuint (temp_folder_mode (f->to), ==, 0600);
  g_assert_false (recourse_files_write_over (f->folder, bytes, &folder));
  g_assert_true (folder->domain == RECOURSE_ERROR);
  g_assert_false (recourse_files_write_over (orphan, bytes, &missing));
  g_assert_error (missing, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_entries (f->folder), ==, 1);
}

/* What a link leads to stays as it is: it may be anything. */
static void
test_write_over_link (Fixture *f, gconstpointer unused)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;

  write_file (f->from, "elsewhere");
  g_assert_cmpint (symlink (f->from, f->to), ==, 0);
  g_assert_true (recourse_files_write_over (f->to, bytes, &error));
  assert_contents (f->from, "elsewhere");
  assert_contents (f->to, "new");
  g_assert_false (g_file_test (f->to, G_FILE_TEST_IS_SYMLINK));
}

static void
add (const char *path, gconstpointer data, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, data, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/base/files/make-folder/umask", NULL, test_make_folder_umask);
  add ("/base/files/make-folder/refused", NULL, test_make_folder_refused);
  add ("/base/files/ensure-folder", NULL, test_ensure_folder);
  add ("/base/files/ensure-folder/refused", NULL, test_ensure_folder_refused);
  add ("/base/files/sync-folder", NULL, test_sync_folder);
  add ("/base/files/rename/file", rename_with_error, test_rename_file);
  add ("/base/files/rename/folder", rename_with_error, test_rename_folder);
  add ("/base/files/rename/missing", NULL, test_rename_missing);
  add ("/base/files/rename-by-claim/file", rename_by_claim, test_rename_file);
  add ("/base/files/rename-by-claim/folder", rename_by_claim, test_rename_folder);
  add ("/base/files/remove-tree", NULL, test_remove_tree);
  add ("/base/files/remove-tree/refused", NULL, test_remove_tree_refused);
  add ("/base/files/read", NULL, test_read);
  add ("/base/files/read/refused", NULL, test_read_refused);
  add ("/base/files/read/forbidden", NULL, test_read_forbidden);
  add ("/base/files/write-new", NULL, test_write_new);
  add ("/base/files/write-new/refused", NULL, test_write_new_refused);
  add ("/base/files/write-new/cut", NULL, test_write_new_cut);
  add ("/base/files/write-over", NULL, test_write_over);
  add ("/base/files/write-over/link", NULL, test_write_over_link);
  return g_test_run ();
}
