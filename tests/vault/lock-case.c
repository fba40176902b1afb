/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lock-case.h"

#include "recourse-case-folder.h"
#include "recourse-china-time.h"
#include "recourse-intake.h"
#include "recourse-object.h"
#include "temp-folder.h"

#include <glib/gstdio.h>

const RecourseLockCost quick = { .operations = 1, .memory = 8192 };

static void
write_object (LockCase *f, const char *name, gsize length, char first)
{
  g_autofree char *folder = g_build_filename (f->path, "objects", "ab", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *data = g_malloc (length + 1);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < length; i++)
    data[i] = (char) (first + (char) (i % 7));
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (path, 0400), ==, 0);
}

static void
set_up (LockCase *f, gconstpointer unused)
{
  const RecourseCaseOpening opening = { .program = "test 1",
                                        .title = "转错的八千元",
                                        .author = RECOURSE_AUTHOR_HELPER };
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (GError) error = NULL;

  f->cases = temp_folder_new ();
  folder = recourse_case_folder_create (f->cases, &opening, &error);
  g_assert_no_error (error);
  f->path = g_strdup (recourse_case_folder_get_path (folder));
  f->id = g_strdup (recourse_case_folder_get_id (folder));
  f->locked = g_build_filename (f->path, RECOURSE_LOCK_FILE, NULL);
  write_object (f, "small", 5, 'a');
  write_object (f, "large", LARGE, 'M');
  write_object (f, "empty", 0, 'x');
}

static void
tear_down (LockCase *f, gconstpointer unused)
{
  temp_folder_free (f->cases);
  g_free (f->path);
  g_free (f->id);
  g_free (f->locked);
}

static void
keep_digest_cb (guint index,
                const RecourseIntakeReceipt *receipt,
                const GError *error,
                gpointer data)
{
  char **out_sha256 = data;

  g_assert_no_error (error);
  *out_sha256 = g_strdup (receipt->sha256);
}

char *
lock_case_keep (LockCase *f, const char *source)
{
  const RecourseIntakeItem item = { .path = source, .kind = "", .happened = RECOURSE_TIME_UNKNOWN };
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autofree char *sha256 = NULL;
  g_autoptr (GError) error = NULL;
  const RecourseIntakeHooks hooks = { .author = RECOURSE_AUTHOR_HELPER,
                                      .settled = keep_digest_cb,
                                      .data = &sha256 };

  g_assert_true (g_file_set_contents (source, "half of it, and the other half", -1, NULL));
  folder = recourse_case_folder_open (f->path, RECOURSE_ACCESS_WRITE, &error);
  g_assert_no_error (error);
  recourse_intake_run (folder, &item, 1, &hooks, NULL, &error);
  g_assert_no_error (error);
  return recourse_object_build_path (f->path, sha256);
}

gboolean
lock (LockCase *f, GError **error)
{
  return recourse_lock_close_at_cost (f->path, PASSPHRASE, &quick, NULL, NULL, NULL, error);
}

void
lock_well (LockCase *f)
{
  g_autoptr (GError) error = NULL;

  lock (f, &error);
  g_assert_no_error (error);
  g_assert_true (recourse_lock_is_locked (f->path));
}

static void
assert_object (const LockCase *f, const char *name, gsize length, char first)
{
  g_autofree char *path = g_build_filename (f->path, "objects", "ab", name, NULL);
  gsize length_now = 0;
  g_autofree char *data = temp_folder_read (path, &length_now);

  g_assert_cmpuint (length_now, ==, length);
  for (gsize i = 0; i < length; i++)
    g_assert_cmpint (data[i], ==, (char) (first + (char) (i % 7)));
  g_assert_cmpuint (temp_folder_mode (path), ==, 0400);
}

/* All is there in the clear, as it was. */
void
assert_open (const LockCase *f)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (recourse_lock_is_locked (f->path));
  g_assert_false (g_file_test (f->locked, G_FILE_TEST_EXISTS));
  folder = recourse_case_folder_open (f->path, RECOURSE_ACCESS_WRITE, &error);
  g_assert_no_error (error);
  assert_object (f, "small", 5, 'a');
  assert_object (f, "large", LARGE, 'M');
  assert_object (f, "empty", 0, 'x');
}

void
unlock_well (LockCase *f)
{
  g_autoptr (GError) error = NULL;

  recourse_lock_open (f->path, PASSPHRASE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_open (f);
}

void
assert_still_locked (LockCase *f)
{
  g_autofree char *database = g_build_filename (f->path, "case.db", NULL);
  g_autofree char *objects = g_build_filename (f->path, "objects", NULL);

  g_assert_true (recourse_lock_is_locked (f->path));
  g_assert_false (g_file_test (database, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (objects, G_FILE_TEST_EXISTS));
}

void
lock_case_add (const char *path, void (*func) (LockCase *, gconstpointer))
{
  g_test_add (path, LockCase, NULL, set_up, func, tear_down);
}
