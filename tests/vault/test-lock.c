/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-lock"

#include "lock-case.h"
#include "recourse-case-folder.h"
#include "recourse-error.h"
#include "recourse-files.h"
#include "temp-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_KILLS 40
#define LONGEST_LIFE_US 200000

/* --- There and back -----------------------------------------------------------------------------
 */

static void
test_round_trip (LockCase *f, gconstpointer unused)
{
  lock_well (f);
  assert_still_locked (f);
  unlock_well (f);
  lock_well (f);
  unlock_well (f);
}

static void
test_nothing_in_the_clear (LockCase *f, gconstpointer unused)
{
  g_autofree char *cached = g_build_filename (f->path, "cache", "thumbnail", NULL);
  g_autoptr (GDir) folder = NULL;
  g_autofree char *data = NULL;
  const char *name;
  gsize length;

  g_assert_true (g_file_set_contents (cached, "a picture of it", -1, NULL));
  lock_well (f);
  folder = g_dir_open (f->path, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_assert_true (g_str_equal (name, RECOURSE_LOCK_FILE)
                   || g_str_equal (name, RECOURSE_LOCK_GUARD));
  data = temp_folder_read (f->locked, &length);
  g_assert_cmpuint (length, >, LARGE);
  g_assert_null (g_strstr_len (data, (gssize) length, "转错的八千元"));
  g_assert_null (g_strstr_len (data, (gssize) length, "MNOPQRS"));
  g_assert_null (g_strstr_len (data, (gssize) length, "SQLite format"));
  g_assert_cmpuint (temp_folder_mode (f->locked), ==, 0600);
}

static void
test_not_opened (LockCase *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  lock_well (f);
  g_assert_null (recourse_case_folder_open (f->path, RECOURSE_ACCESS_READ, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION);
  g_assert_nonnull (strstr (error->message, "locked with a passphrase"));
}

/* As docs/case-format.md has it. */
static void
test_header (LockCase *f, gconstpointer unused)
{
  static const guint8 expected[] = { 'R', 'C', 'R', 'S', 'L', 'O', 'C', 'K', 1, 0, 0, 0, 0,
                                     0,   0,   0,   1,   0,   0,   0,   0,   0, 0, 0, 0, 0x20 };
  g_autofree char *data = NULL;
  gsize length;

  lock_well (f);
  data = temp_folder_read (f->locked, &length);
  g_assert_cmpmem (data, sizeof expected, expected, sizeof expected);
}

/* --- Passphrases --------------------------------------------------------------------------------
 */

static void
test_wrong_passphrase (LockCase *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  lock_well (f);
  g_assert_false (recourse_lock_open (f->path, "correct horse 电吃", NULL, NULL, NULL, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  /* It is called what people know it by, not what it is called meanwhile. */
  g_assert_null (strstr (error->message, ".locking-"));
  g_assert_nonnull (strstr (error->message, f->path));
  assert_still_locked (f);
  unlock_well (f);
}

static void
test_refused_passphrases (LockCase *f, gconstpointer unused)
{
  g_autofree char *endless = g_strnfill (RECOURSE_LOCK_MAX_BYTES + 1, 'x');
  const char *const refused[] = { "", "seven77", "七个字不算长", "not \xFF valid", endless };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (
          recourse_lock_close_at_cost (f->path, refused[i], &quick, NULL, NULL, NULL, &error));
      g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
      assert_open (f);
    }
}

/* é as one character and as two. */
static void
test_normal_form (LockCase *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  recourse_lock_close_at_cost (f->path, "caf\xC3\xA9 1234", &quick, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  recourse_lock_open (f->path, "cafe\xCC\x81 1234", NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_open (f);
}

static void
test_twice (LockCase *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (recourse_lock_open (f->path, PASSPHRASE, NULL, NULL, NULL, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  lock_well (f);
  g_assert_false (lock (f, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  unlock_well (f);
}

/* --- What stops it ------------------------------------------------------------------------------
 */

static void
test_busy (LockCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (GError) error = NULL;

  folder = recourse_case_folder_open (f->path, RECOURSE_ACCESS_READ, &error);
  g_assert_no_error (error);
  g_assert_false (lock (f, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_BUSY);
  g_clear_pointer (&folder, recourse_case_folder_free);
  assert_open (f);
}

static void
test_link (LockCase *f, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (f->path, "objects", "ab", "link", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("/etc/passwd", path), ==, 0);
  g_assert_false (lock (f, &error));
  g_assert_nonnull (error);
  assert_open (f);
}

/* Folders that lead round in two circles would be counted for ever. */
static void
test_circles (LockCase *f, gconstpointer unused)
{
  g_autofree char *first = g_build_filename (f->path, "objects", "ab", "first", NULL);
  g_autofree char *second = g_build_filename (f->path, "objects", "ab", "second", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("..", first), ==, 0);
  g_assert_cmpint (symlink ("..", second), ==, 0);
  g_assert_false (lock (f, &error));
  g_assert_nonnull (error);
  assert_open (f);
}

/* A copy that the log lists and that is not what its name says stays in incoming/, as nothing
 * better is known; the archive has no place for it. */
static void
test_copy_that_is_not_settled (LockCase *f, gconstpointer unused)
{
  g_autofree char *source = g_build_filename (f->cases, "source", NULL);
  g_autofree char *object = NULL;
  g_autofree char *folder = g_build_filename (f->path, "incoming", "of-a-dead-one", NULL);
  g_autofree char *copy = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  object = lock_case_keep (f, source);
  g_assert_cmpint (g_unlink (object), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  copy = g_build_filename (folder, strrchr (object, '/') + 1, NULL);
  g_assert_true (g_file_set_contents (copy, "half of i", -1, NULL));
  g_assert_false (lock (f, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
  assert_open (f);
  kept = temp_folder_read (copy, NULL);
  g_assert_cmpstr (kept, ==, "half of i");
}

static void
cancel_cb (const RecourseProgress *progress, gpointer data)
{
  g_assert_cmpint (progress->bytes_done, <=, progress->bytes_total);
  g_cancellable_cancel (data);
}

static void
test_cancelled (LockCase *f, gconstpointer unused)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (recourse_lock_close_at_cost (f->path, PASSPHRASE, &quick, cancel_cb, cancellable,
                                               cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  assert_open (f);
  lock_well (f);
  g_cancellable_reset (cancellable);
  g_assert_false (
      recourse_lock_open (f->path, PASSPHRASE, cancel_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_still_locked (f);
  unlock_well (f);
}

/* --- Crashes ------------------------------------------------------------------------------------
 */

static void
lock_or_unlock (gpointer data)
{
  LockCase *f = data;

  if (recourse_lock_is_locked (f->path))
    g_assert_true (recourse_lock_open (f->path, PASSPHRASE, NULL, NULL, NULL, NULL));
  else
    g_assert_true (lock (f, NULL));
}

/* How long a process lives that is not killed: nothing is asserted about it. */
static gint64
measure_one_way (LockCase *f)
{
  gint64 begin = g_get_monotonic_time ();

  child_run (lock_or_unlock, f);
  return g_get_monotonic_time () - begin;
}

/* A process is killed at any moment of either way; what is left is one state or the other. */
static void
test_killed (LockCase *f, gconstpointer unused)
{
  g_autofree char *hidden = g_strconcat (f->cases, "/" RECOURSE_LOCK_HIDDEN, f->id, NULL);
  gint64 longest = 2 * measure_one_way (f);
  guint n_caught = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr (GError) error = NULL;
      pid_t child = child_start (lock_or_unlock, f);

      g_usleep ((gulong) g_test_rand_int_range (0, (gint32) MIN (longest, LONGEST_LIFE_US)));
      kill (child, SIGKILL);
      waitpid (child, NULL, 0);
      n_caught += g_file_test (hidden, G_FILE_TEST_EXISTS);
      recourse_lock_recover (f->cases, &error);
      g_assert_no_error (error);
      g_assert_false (g_file_test (hidden, G_FILE_TEST_EXISTS));
      if (recourse_lock_is_locked (f->path))
        assert_still_locked (f);
      else
        assert_open (f);
    }
  g_test_message ("%u of %u kills met it at work", n_caught, N_KILLS);
  if (recourse_lock_is_locked (f->path))
    unlock_well (f);
}

/* The states in between that a kill may leave, each made by hand. */
static void
test_recover_states (LockCase *f, gconstpointer unused)
{
  g_autofree char *hidden = g_strconcat (f->cases, "/" RECOURSE_LOCK_HIDDEN, f->id, NULL);
  g_autofree char *part = g_build_filename (hidden, RECOURSE_LOCK_PART, NULL);
  g_autofree char *half = g_build_filename (hidden, "objects", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (f->path, hidden), ==, 0);
  g_assert_true (g_file_set_contents (part, "half", -1, NULL));
  g_assert_true (recourse_lock_recover (f->cases, &error));
  g_assert_no_error (error);
  assert_open (f);
  lock_well (f);
  g_assert_cmpint (g_rename (f->path, hidden), ==, 0);
  g_assert_cmpint (g_mkdir (half, 0700), ==, 0);
  g_assert_true (recourse_lock_recover (f->cases, &error));
  g_assert_no_error (error);
  assert_still_locked (f);
  unlock_well (f);
}

/* Somebody is at work on it; and a folder that is nothing is left as it is. */
static void
test_recover_leaves_alone (LockCase *f, gconstpointer unused)
{
  g_autofree char *hidden = g_strconcat (f->cases, "/" RECOURSE_LOCK_HIDDEN, f->id, NULL);
  g_autofree char *database = g_build_filename (hidden, "case.db", NULL);
  g_autoptr (GError) error = NULL;
  int guard = recourse_lock_state_take_guard (f->path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (g_rename (f->path, hidden), ==, 0);
  g_assert_true (recourse_lock_recover (f->cases, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (hidden, G_FILE_TEST_IS_DIR));
  close (guard);
  g_assert_cmpint (g_unlink (database), ==, 0);
  g_assert_false (recourse_lock_recover (f->cases, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT);
  g_assert_true (g_file_test (hidden, G_FILE_TEST_IS_DIR));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  lock_case_add ("/vault/lock/round-trip", test_round_trip);
  lock_case_add ("/vault/lock/nothing-in-the-clear", test_nothing_in_the_clear);
  lock_case_add ("/vault/lock/not-opened", test_not_opened);
  lock_case_add ("/vault/lock/header", test_header);
  lock_case_add ("/vault/lock/passphrase/wrong", test_wrong_passphrase);
  lock_case_add ("/vault/lock/passphrase/refused", test_refused_passphrases);
  lock_case_add ("/vault/lock/passphrase/normal-form", test_normal_form);
  lock_case_add ("/vault/lock/twice", test_twice);
  lock_case_add ("/vault/lock/busy", test_busy);
  lock_case_add ("/vault/lock/link", test_link);
  lock_case_add ("/vault/lock/circles", test_circles);
  lock_case_add ("/vault/lock/copy-that-is-not-settled", test_copy_that_is_not_settled);
  lock_case_add ("/vault/lock/cancelled", test_cancelled);
  lock_case_add ("/vault/lock/killed", test_killed);
  lock_case_add ("/vault/lock/recover/states", test_recover_states);
  lock_case_add ("/vault/lock/recover/leaves-alone", test_recover_leaves_alone);
  return g_test_run ();
}
