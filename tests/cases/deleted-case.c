/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "deleted-case.h"

#include "temp-folder.h"

static char *
build (const DeletedCase *f, const char *before, const char *after)
{
  g_autofree char *name = g_strconcat (before, f->lock.id, after, NULL);

  return g_build_filename (f->deleted, name, NULL);
}

static void
set_up (DeletedCase *f, gconstpointer unused)
{
  const RecourseCaseOpening opening = { .program = "test 1",
                                        .title = "转错的八千元",
                                        .author = RECOURSE_AUTHOR_HELPER };
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (GError) error = NULL;

  f->data = temp_folder_new ();
  f->lock.cases = g_build_filename (f->data, "cases", NULL);
  folder = recourse_case_folder_create (f->lock.cases, &opening, &error);
  g_assert_no_error (error);
  f->lock.path = g_strdup (recourse_case_folder_get_path (folder));
  f->lock.id = g_strdup (recourse_case_folder_get_id (folder));
  f->lock.locked = g_build_filename (f->lock.path, RECOURSE_LOCK_FILE, NULL);
  f->deleted = g_build_filename (f->data, "deleted", NULL);
  f->waiting = build (f, "", "");
  f->record = build (f, "", ".json");
  f->gone = build (f, ".gone-", "");
}

static void
tear_down (DeletedCase *f, gconstpointer unused)
{
  temp_folder_free (f->data);
  g_free (f->lock.cases);
  g_free (f->lock.path);
  g_free (f->lock.id);
  g_free (f->lock.locked);
  g_free (f->deleted);
  g_free (f->waiting);
  g_free (f->record);
  g_free (f->gone);
}

gboolean
exists (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK);
}

void
assert_opens (const DeletedCase *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseCaseFolder) folder = NULL;

  folder = recourse_case_folder_open (f->lock.path, RECOURSE_ACCESS_WRITE, &error);
  g_assert_no_error (error);
}

void
delete_well (const DeletedCase *f)
{
  g_autoptr (GError) error = NULL;
  gint64 until = 0;

  recourse_case_delete (f->lock.cases, f->lock.id, NOON, &until, &error);
  g_assert_no_error (error);
  g_assert_cmpint (until, ==, NOON + 7 * DAY);
}

void
restore_well (const DeletedCase *f)
{
  g_autoptr (GError) error = NULL;

  recourse_case_restore (f->lock.cases, f->lock.id, &error);
  g_assert_no_error (error);
}

void
sweep_well (const DeletedCase *f, gint64 now)
{
  g_autoptr (GError) error = NULL;

  recourse_case_deleted_sweep (f->lock.cases, now, &error);
  g_assert_no_error (error);
}

GPtrArray *
list_deleted (const DeletedCase *f)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *cases = recourse_case_deleted_list (f->lock.cases, &error);

  g_assert_no_error (error);
  return cases;
}

void
deleted_case_add (const char *path, void (*func) (DeletedCase *, gconstpointer))
{
  g_test_add (path, DeletedCase, NULL, set_up, func, tear_down);
}
