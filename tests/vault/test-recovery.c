/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-recovery"

#include "recourse-recovery.h"

#include "log-case.h"
#include "recourse-error.h"
#include "recourse-intake-folder.h"
#include "recourse-log-schema.h"
#include "temp-folder.h"
#include "vault-case.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder of a process that is dead, or that is said to live. */
static char *
make_leftover (const VaultCase *c, const char *name)
{
  char *path = vault_case_place (c, "incoming", name);
  g_autofree char *lock = g_build_filename (path, "lock", NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_true (g_file_set_contents (lock, "", 0, NULL));
  return path;
}

static char *
leave (const char *folder, const char *name, const char *contents)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return path;
}

static char *
leave_copy (const char *folder, const char *contents)
{
  g_autofree char *sha256 = vault_case_digest (contents);

  return leave (folder, sha256, contents);
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autofree char *contents = temp_folder_read (path, NULL);

  g_assert_cmpstr (contents, ==, expected);
}

/* A log that lists a file which has not moved to its place yet. */
static char *
keep_and_move_back (VaultCase *c, const char *folder, const char *contents)
{
  g_autofree char *object = vault_case_object (c, contents);
  g_autofree char *sha256 = vault_case_digest (contents);
  char *path = g_build_filename (folder, sha256, NULL);

  vault_case_keep (c, contents);
  g_assert_cmpint (g_rename (object, path), ==, 0);
  return path;
}

static void
test_nothing (VaultCase *c, gconstpointer unused)
{
  vault_case_keep (c, "abc");
  vault_case_open (c);
  vault_case_assert_whole (c);
}

static void
test_listed (VaultCase *c, gconstpointer unused)
{
  g_autofree char *folder = make_leftover (c, "dead");
  g_autofree char *path = keep_and_move_back (c, folder, "abc");

  vault_case_open (c);
  vault_case_assert_whole (c);
  g_assert_cmpint (vault_case_count_entries (c), ==, 2);
  g_assert_cmpuint (vault_case_count_files (c, "objects"), ==, 1);
}

static void
test_unlisted (VaultCase *c, gconstpointer unused)
{
  g_autofree char *folder = make_leftover (c, "dead");
  g_autofree char *empty = make_leftover (c, "also dead");
  g_autofree char *lockless = vault_case_place (c, "incoming", "dead early");
  g_autofree char *copy = leave_copy (folder, "never listed");
  g_autofree char *unfinished = leave (folder, "unfinished", "half of it");

  g_assert_cmpint (g_mkdir (lockless, 0700), ==, 0);
  vault_case_open (c);
  vault_case_assert_whole (c); /* nothing in incoming */
}

/* It was listed before by another process, and the object is there. */
static void
test_listed_before (VaultCase *c, gconstpointer unused)
{
  g_autofree char *folder = make_leftover (c, "dead");
  g_autofree char *whole = NULL;
  g_autofree char *torn = NULL;
  g_autofree char *sha256 = vault_case_digest ("def");

  vault_case_keep (c, "abc");
  vault_case_keep (c, "def");
  whole = leave_copy (folder, "abc");
  torn = leave (folder, sha256, "de");
  vault_case_open (c);
  vault_case_assert_whole (c);
}

/* The only copy that there is, and it is not what it should be: nothing better is known, so it
 * stays. It does not become an object. */
static void
test_listed_and_torn (VaultCase *c, gconstpointer unused)
{
  g_autofree char *folder = make_leftover (c, "dead");
  g_autofree char *path = keep_and_move_back (c, folder, "abc");

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_true (g_file_set_contents (path, "ab", -1, NULL));
  vault_case_open (c);
  vault_case_open (c);
  assert_contents (path, "ab");
  g_assert_cmpuint (vault_case_count_files (c, "objects"), ==, 0);
}

static void
test_living (VaultCase *c, gconstpointer unused)
{
  g_autofree char *folder = make_leftover (c, "alive");
  g_autofree char *lock_path = g_build_filename (folder, "lock", NULL);
  g_autofree char *copy = leave_copy (folder, "not listed yet");
  g_autofree char *unfinished = leave (folder, "unfinished", "half of it");
  int lock = open (lock_path, O_RDWR | O_CLOEXEC);

  g_assert_cmpint (flock (lock, LOCK_EX | LOCK_NB), ==, 0);
  vault_case_open (c);
  assert_contents (copy, "not listed yet");
  assert_contents (unfinished, "half of it");
  g_assert_cmpint (close (lock), ==, 0); /* it dies */
  vault_case_open (c);
  vault_case_assert_whole (c);
}

/* Another connection of this process counts as another process: the window has two lanes. */
static void
test_living_here (VaultCase *c, gconstpointer unused)
{
  g_autoptr (RecourseIntakeFolder) incoming = recourse_intake_folder_new (
      recourse_case_folder_peek_log (c->vault), recourse_case_folder_get_path (c->vault), NULL);
  g_autofree char *copy = leave_copy (recourse_intake_folder_get_path (incoming), "abc");
  g_autoptr (RecourseCaseFolder) other = NULL;

  other = recourse_case_folder_open (c->path, RECOURSE_ACCESS_WRITE, NULL);
  g_assert_nonnull (other);
  assert_contents (copy, "abc");
  g_assert_cmpint (g_unlink (copy), ==, 0);
  g_clear_pointer (&incoming, recourse_intake_folder_free);
  vault_case_assert_whole (c);
}

static void
test_other_things (VaultCase *c, gconstpointer unused)
{
  g_autofree char *file = vault_case_place (c, "incoming", "a file");
  g_autofree char *link = vault_case_place (c, "incoming", "a link");
  g_autofree char *precious = vault_case_write (c, "precious", "abc");

  g_assert_true (g_file_set_contents (file, "x", -1, NULL));
  g_assert_cmpint (symlink (c->sources, link), ==, 0);
  vault_case_open (c);
  assert_contents (file, "x"); /* not ours */
  assert_contents (precious, "abc");
}

/* What the log does not list may be all that is left of a log that was rolled back. */
static void
test_unlisted_object (VaultCase *c, gconstpointer unused)
{
  g_autofree char *object = vault_case_object (c, "abc");
  g_autofree char *shelf = g_path_get_dirname (object);
  g_autofree char *sha256 = vault_case_digest ("def");
  g_autofree char *trashed = vault_case_place (c, "trash", sha256);

  g_assert_cmpint (g_mkdir (shelf, 0700), ==, 0);
  g_assert_true (g_file_set_contents (object, "abc", -1, NULL));
  g_assert_true (g_file_set_contents (trashed, "def", -1, NULL));
  vault_case_open (c);
  assert_contents (object, "abc");
  assert_contents (trashed, "def");
}

/* The leftover might have been listed by the entry that is damaged. */
static void
test_damaged_log (VaultCase *c, gconstpointer unused)
{
  g_autofree char *folder = make_leftover (c, "dead");
  g_autofree char *listed = keep_and_move_back (c, folder, "abc");
  g_autofree char *copy = leave_copy (folder, "def");
  g_autofree char *unfinished = leave (folder, "unfinished", "half of it");
  g_autofree char *object = vault_case_object (c, "abc");
  LogCase log_case = { .path = vault_case_place (c, "case.db", NULL) };

  vault_case_keep (c, "ghi");
  log_case_append_note (vault_case_log (c), "the tail is right");
  log_case_append_note (vault_case_log (c), "so that one can append");
  vault_case_close (c);
  log_case_execute (&log_case, "DROP TRIGGER log_update");
  log_case_execute (&log_case, "UPDATE log SET line = line || ' ' WHERE seq = 3");
  log_case_execute (&log_case, recourse_log_schema[3]);
  vault_case_open (c);
  assert_contents (object, "abc");                               /* listed: moved on */
  assert_contents (copy, "def");                                 /* unsure: kept */
  g_assert_false (g_file_test (unfinished, G_FILE_TEST_EXISTS)); /* nobody could list it */
  g_free (log_case.path);
}

static void
test_missing_folders (VaultCase *c, gconstpointer unused)
{
  static const char *const names[] = { "objects", "incoming", "trash" };

  vault_case_close (c);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = vault_case_place (c, names[i], NULL);

      g_assert_cmpint (g_rmdir (path), ==, 0);
    }
  vault_case_open (c);
  vault_case_keep (c, "abc");
  vault_case_assert_whole (c);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = vault_case_place (c, names[i], NULL);

      g_assert_cmpuint (temp_folder_mode (path), ==, 0700);
    }
}

/* Reading changes nothing. */
static void
test_reading (VaultCase *c, gconstpointer unused)
{
  g_autofree char *folder = make_leftover (c, "dead");
  g_autofree char *path = keep_and_move_back (c, folder, "abc");

  vault_case_close (c);
  c->vault = recourse_case_folder_open (c->path, RECOURSE_ACCESS_READ, NULL);
  assert_contents (path, "abc");
  vault_case_open (c);
  vault_case_assert_whole (c);
}

static void
open_in_closed_folder (gpointer data)
{
  VaultCase *c = data;
  g_autofree char *objects = vault_case_place (c, "objects", NULL);
  g_autoptr (RecourseCaseFolder) vault = NULL;
  g_autoptr (GError) error = NULL;

  child_become_nobody (c->folder);
  g_assert_cmpint (chmod (objects, 0500), ==, 0);
  vault = recourse_case_folder_open (c->path, RECOURSE_ACCESS_WRITE, &error);
  g_assert_null (vault);
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION);
  g_assert_cmpint (chmod (objects, 0700), ==, 0);
}

/* What the log lists cannot be moved on: that is told, and nothing is lost. */
static void
test_closed_objects (VaultCase *c, gconstpointer unused)
{
  g_autofree char *folder = make_leftover (c, "dead");
  g_autofree char *path = keep_and_move_back (c, folder, "abc");
  g_autofree char *object = vault_case_object (c, "abc");
  g_autofree char *shelf = g_path_get_dirname (object);

  g_assert_cmpint (g_rmdir (shelf), ==, 0);
  vault_case_close (c);
  child_run (open_in_closed_folder, c);
  vault_case_open (c);
  vault_case_assert_whole (c);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vault_case_add ("/vault/recovery/nothing", test_nothing);
  vault_case_add ("/vault/recovery/listed", test_listed);
  vault_case_add ("/vault/recovery/unlisted", test_unlisted);
  vault_case_add ("/vault/recovery/listed-before", test_listed_before);
  vault_case_add ("/vault/recovery/listed-and-torn", test_listed_and_torn);
  vault_case_add ("/vault/recovery/living", test_living);
  vault_case_add ("/vault/recovery/living-here", test_living_here);
  vault_case_add ("/vault/recovery/other-things", test_other_things);
  vault_case_add ("/vault/recovery/unlisted-object", test_unlisted_object);
  vault_case_add ("/vault/recovery/damaged-log", test_damaged_log);
  vault_case_add ("/vault/recovery/missing-folders", test_missing_folders);
  vault_case_add ("/vault/recovery/reading", test_reading);
  vault_case_add ("/vault/recovery/closed-objects", test_closed_objects);
  return g_test_run ();
}
