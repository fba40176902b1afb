/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-object"

#include "recourse-object.h"

#include "recourse-error.h"
#include "temp-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* By `printf abc | sha256sum` and `printf '' | sha256sum`. */
#define ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
#define EMPTY "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define LARGE_BYTES (3 * 1024 * 1024 + 1)

typedef struct
{
  char *folder;
  char *path;     /* where ABC stands */
  char *incoming; /* a file beside the objects */
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autofree char *objects = NULL;

  f->folder = temp_folder_new ();
  objects = g_build_filename (f->folder, "objects", NULL);
  g_assert_cmpint (g_mkdir (objects, 0700), ==, 0);
  f->path = g_build_filename (objects, "ba", ABC, NULL);
  f->incoming = g_build_filename (f->folder, "incoming", NULL);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_free (f->path);
  g_free (f->incoming);
  temp_folder_free (f->folder);
}

static void
write_file (const char *path, const char *contents)
{
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

/* Another content, at the place of ABC. */
static void
plant (const Fixture *f, const char *contents)
{
  g_autofree char *shelf = g_path_get_dirname (f->path);

  g_assert_cmpint (g_mkdir_with_parents (shelf, 0700), ==, 0);
  write_file (f->path, contents);
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autofree char *contents = temp_folder_read (path, NULL);

  g_assert_cmpstr (contents, ==, expected);
}

static void
assert_state (const Fixture *f, const char *sha256, gint64 bytes, RecourseObjectState expected)
{
  RecourseObjectState state = (RecourseObjectState) -1;
  g_autoptr (GError) error = NULL;

  g_assert_true (
      recourse_object_check (f->folder, sha256, bytes, &state, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (state, ==, expected);
}

static gboolean
settle (const Fixture *f)
{
  g_autoptr (GError) error = NULL;
  gboolean is_settled;

  write_file (f->incoming, "abc");
  is_settled = recourse_object_settle (f->folder, f->incoming, ABC, 3, &error);
  g_assert_no_error (error);
  return is_settled;
}

static void
test_build_path (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = recourse_object_build_path (f->folder, ABC);

  g_assert_cmpstr (path, ==, f->path);
}

/* Nothing but a digest may become part of a path. */
static void
test_build_path_refused (Fixture *f, gconstpointer unused)
{
  if (g_test_subprocess ())
    {
      g_log_set_always_fatal (G_LOG_FATAL_MASK);
      g_assert_null (recourse_object_build_path (f->folder, "../../x"));
      exit (7);
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*recourse_chain_is_hash*");
}

/* --- Checking ----------------------------------------------------------------------------------
 */

static void
test_check (Fixture *f, gconstpointer unused)
{
  assert_state (f, ABC, 3, RECOURSE_OBJECT_MISSING);
  plant (f, "abc");
  assert_state (f, ABC, 3, RECOURSE_OBJECT_INTACT);
  plant (f, "abd");
  assert_state (f, ABC, 3, RECOURSE_OBJECT_CHANGED);
  plant (f, "ab");
  assert_state (f, ABC, 3, RECOURSE_OBJECT_CHANGED);
  plant (f, "abcd");
  assert_state (f, ABC, 3, RECOURSE_OBJECT_CHANGED);
  /* Right bytes, but not the size that the log has. */
  plant (f, "abc");
  assert_state (f, ABC, 4, RECOURSE_OBJECT_CHANGED);
}

static void
test_check_empty (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = recourse_object_build_path (f->folder, EMPTY);
  g_autofree char *shelf = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir (shelf, 0700), ==, 0);
  write_file (path, "");
  assert_state (f, EMPTY, 0, RECOURSE_OBJECT_INTACT);
  write_file (path, "x");
  assert_state (f, EMPTY, 0, RECOURSE_OBJECT_CHANGED);
}

static void
test_check_no_file (Fixture *f, gconstpointer unused)
{
  g_autofree char *shelf = g_path_get_dirname (f->path);

  g_assert_cmpint (g_mkdir (shelf, 0700), ==, 0);
  write_file (f->incoming, "abc");
  g_assert_cmpint (symlink (f->incoming, f->path), ==, 0);
  assert_state (f, ABC, 3, RECOURSE_OBJECT_CHANGED); /* though the right bytes are behind it */
  g_assert_cmpint (unlink (f->path), ==, 0);
  g_assert_cmpint (mkfifo (f->path, 0600), ==, 0);
  assert_state (f, ABC, 3, RECOURSE_OBJECT_CHANGED);
  g_assert_cmpint (unlink (f->path), ==, 0);
  g_assert_cmpint (g_mkdir (f->path, 0700), ==, 0);
  assert_state (f, ABC, 3, RECOURSE_OBJECT_CHANGED);
  g_assert_cmpint (g_rmdir (f->path), ==, 0);
  g_assert_cmpint (g_rmdir (shelf), ==, 0);
  write_file (shelf, "a file where a folder should be");
  assert_state (f, ABC, 3, RECOURSE_OBJECT_MISSING);
}

static void
check_unreadable (gpointer data)
{
  const Fixture *f = data;

  child_become_nobody (f->folder);
  g_assert_cmpint (chmod (f->path, 0), ==, 0);
  assert_state (f, ABC, 3, RECOURSE_OBJECT_UNREADABLE);
}

static void
test_check_unreadable (Fixture *f, gconstpointer unused)
{
  plant (f, "abc");
  child_run (check_unreadable, f);
}

typedef struct
{
  gint64 last;
  guint n_calls;
  GCancellable *cancellable;
} Watch;

static void
watch_cb (const RecourseProgress *progress, gpointer data)
{
  Watch *watch = data;

  g_assert_cmpint (progress->bytes_done, >, watch->last);
  g_assert_cmpint (progress->bytes_total, ==, LARGE_BYTES);
  watch->last = progress->bytes_done;
  watch->n_calls++;
  if (watch->cancellable != NULL)
    g_cancellable_cancel (watch->cancellable);
}

static char *
plant_large (const Fixture *f, const char **out_sha256)
{
  /* By `head -c 3145729 /dev/zero | sha256sum`. */
  static const char sha256[] = "5983281b51c767c831104f52c95e4075f27e6f4fa8dd0526e3929f79176a1217";
  g_autofree char *contents = g_malloc0 (LARGE_BYTES);
  char *path = recourse_object_build_path (f->folder, sha256);
  g_autofree char *shelf = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir (shelf, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, contents, LARGE_BYTES, NULL));
  *out_sha256 = sha256;
  return path;
}

static void
test_check_progress (Fixture *f, gconstpointer unused)
{
  RecourseObjectState state = RECOURSE_OBJECT_MISSING;
  const char *sha256;
  g_autofree char *path = plant_large (f, &sha256);
  Watch watch = { 0 };

  g_assert_true (
      recourse_object_check (f->folder, sha256, LARGE_BYTES, &state, watch_cb, &watch, NULL, NULL));
  g_assert_cmpint (state, ==, RECOURSE_OBJECT_INTACT);
  g_assert_cmpint (watch.last, ==, LARGE_BYTES);
  g_assert_cmpuint (watch.n_calls, >, 3);
}

static void
test_check_cancelled (Fixture *f, gconstpointer unused)
{
  RecourseObjectState state = RECOURSE_OBJECT_MISSING;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const char *sha256;
  g_autofree char *path = plant_large (f, &sha256);
  Watch watch = { .cancellable = cancellable };

  g_assert_false (recourse_object_check (f->folder, sha256, LARGE_BYTES, &state, watch_cb, &watch,
                                         cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (watch.n_calls, ==, 1);
}

/* --- Opening -----------------------------------------------------------------------------------
 */

static void
assert_not_opened (const Fixture *f, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (recourse_object_open (f->folder, ABC, &error), ==, -1);
  g_assert_error (error, RECOURSE_ERROR, code);
  g_assert_nonnull (strstr (error->message, "cannot open object"));
}

static void
test_open (Fixture *f, gconstpointer unused)
{
  char contents[4] = "";
  int fd;

  assert_not_opened (f, RECOURSE_ERROR_NOT_FOUND);
  plant (f, "abc");
  fd = recourse_object_open (f->folder, ABC, NULL);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (read (fd, contents, sizeof contents), ==, 3);
  g_assert_cmpstr (contents, ==, "abc");
  g_assert_cmpint (fcntl (fd, F_GETFD) & FD_CLOEXEC, ==, FD_CLOEXEC);
  g_assert_cmpint (write (fd, "x", 1), ==, -1);
  g_assert_cmpint (close (fd), ==, 0);
}

static void
test_open_no_file (Fixture *f, gconstpointer unused)
{
  plant (f, "abc");
  g_assert_cmpint (g_rename (f->path, f->incoming), ==, 0);
  g_assert_cmpint (symlink (f->incoming, f->path), ==, 0);
  assert_not_opened (f, RECOURSE_ERROR_INVALID_CONTENT);
  g_assert_cmpint (unlink (f->path), ==, 0);
  g_assert_cmpint (mkfifo (f->path, 0600), ==, 0);
  assert_not_opened (f, RECOURSE_ERROR_INVALID_CONTENT);
}

/* --- Settling ----------------------------------------------------------------------------------
 */

static void
settle_under_mask (gpointer data)
{
  const Fixture *f = data;
  g_autofree char *shelf = g_path_get_dirname (f->path);

  child_become_nobody (f->folder);
  write_file (f->incoming, "abc");
  umask (0777);
  g_assert_true (recourse_object_settle (f->folder, f->incoming, ABC, 3, NULL));
  g_assert_cmpuint (temp_folder_mode (f->path), ==, 0400);
  g_assert_cmpuint (temp_folder_mode (shelf), ==, 0700);
}

static void
test_settle (Fixture *f, gconstpointer unused)
{
  child_run (settle_under_mask, f);
  assert_contents (f->path, "abc");
  g_assert_false (g_file_test (f->incoming, G_FILE_TEST_EXISTS));
}

/* The object that is there stays, and not even its inode changes. */
static void
test_settle_again (Fixture *f, gconstpointer unused)
{
  struct stat before;
  struct stat after;

  g_assert_true (settle (f));
  g_assert_cmpint (lstat (f->path, &before), ==, 0);
  g_assert_true (settle (f));
  g_assert_cmpint (lstat (f->path, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  g_assert_false (g_file_test (f->incoming, G_FILE_TEST_EXISTS));
}

/* Damage is neither deleted nor does it stand in the way of the good copy. */
static void
test_settle_over_damage (Fixture *f, gconstpointer unused)
{
  g_autofree char *first = g_strconcat (f->path, ".damaged-1", NULL);
  g_autofree char *second = g_strconcat (f->path, ".damaged-2", NULL);

  plant (f, "abd");
  g_assert_true (settle (f));
  assert_contents (f->path, "abc");
  assert_contents (first, "abd");
  g_assert_cmpint (g_rename (f->path, f->incoming), ==, 0);
  g_assert_cmpint (g_mkdir (f->path, 0700), ==, 0);
  g_assert_true (settle (f));
  assert_contents (f->path, "abc");
  assert_contents (first, "abd");
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_DIR));
}

static void
settle_in_closed_folder (gpointer data)
{
  const Fixture *f = data;
  g_autofree char *objects = g_build_filename (f->folder, "objects", NULL);
  g_autoptr (GError) error = NULL;

  child_become_nobody (f->folder);
  write_file (f->incoming, "abc");
  g_assert_cmpint (chmod (objects, 0500), ==, 0);
  g_assert_false (recourse_object_settle (f->folder, f->incoming, ABC, 3, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION);
  assert_contents (f->incoming, "abc");
}

static void
test_settle_closed_folder (Fixture *f, gconstpointer unused)
{
  child_run (settle_in_closed_folder, f);
}

static void
settle_many (gpointer data)
{
  const Fixture *f = data;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *mine = g_strdup_printf ("%s-%d", f->incoming, getpid ());
      g_autoptr (GError) error = NULL;

      write_file (mine, "abc");
      recourse_object_settle (f->folder, mine, ABC, 3, &error);
      g_assert_no_error (error);
      /* As a removal would do it. */
      unlink (f->path);
    }
}

/* Several processes settle and remove the same object at once: none of them fails. */
static void
test_settle_at_once (Fixture *f, gconstpointer unused)
{
  pid_t first = child_start (settle_many, f);
  pid_t second = child_start (settle_many, f);

  child_join (first);
  child_join (second);
}

static void
add (const char *path, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/vault/object/build-path", test_build_path);
  add ("/vault/object/build-path/refused", test_build_path_refused);
  add ("/vault/object/check", test_check);
  add ("/vault/object/check/empty", test_check_empty);
  add ("/vault/object/check/no-file", test_check_no_file);
  add ("/vault/object/check/unreadable", test_check_unreadable);
  add ("/vault/object/check/progress", test_check_progress);
  add ("/vault/object/check/cancelled", test_check_cancelled);
  add ("/vault/object/open", test_open);
  add ("/vault/object/open/no-file", test_open_no_file);
  add ("/vault/object/settle", test_settle);
  add ("/vault/object/settle/again", test_settle_again);
  add ("/vault/object/settle/over-damage", test_settle_over_damage);
  add ("/vault/object/settle/closed-folder", test_settle_closed_folder);
  add ("/vault/object/settle/at-once", test_settle_at_once);
  return g_test_run ();
}
