/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-case-deleted"

#include "deleted-case.h"
#include "recourse-error.h"
#include "temp-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static void
assert_refused (const DeletedCase *f, int code, const char *part_of_message)
{
  g_autoptr (GError) error = NULL;
  gint64 until = 17;

  g_assert_false (recourse_case_delete (f->lock.cases, f->lock.id, NOON, &until, &error));
  g_assert_error (error, RECOURSE_ERROR, code);
  if (strstr (error->message, part_of_message) == NULL)
    g_error ("'%s' does not say '%s'", error->message, part_of_message);
  g_assert_cmpint (until, ==, 17);
}

/* --- There and back -----------------------------------------------------------------------------
 */

static void
test_delete (DeletedCase *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  const RecourseCaseDeleted *deleted;

  delete_well (f);
  g_assert_false (exists (f->lock.path));
  cases = recourse_case_list_read (f->lock.cases, NULL);
  g_assert_cmpuint (cases->len, ==, 0);
  waiting = list_deleted (f);
  g_assert_cmpuint (waiting->len, ==, 1);
  deleted = waiting->pdata[0];
  g_assert_cmpstr (deleted->summary->id, ==, f->lock.id);
  g_assert_cmpstr (deleted->summary->title, ==, "转错的八千元");
  g_assert_no_error (deleted->summary->trouble);
  g_assert_cmpint (deleted->deleted_at, ==, NOON);
  g_assert_cmpint (deleted->until, ==, NOON + 7 * DAY);
}

static void
test_record (DeletedCase *f, gconstpointer unused)
{
  g_autofree char *text = NULL;

  delete_well (f);
  text = temp_folder_read (f->record, NULL);
  g_assert_cmpstr (text, ==, "{\"deleted\":\"2026-11-29T12:00:00.000+08:00\"}\n");
  g_assert_cmpuint (temp_folder_mode (f->record), ==, 0600);
  g_assert_cmpuint (temp_folder_mode (f->deleted), ==, 0700);
}

static void
test_restore (DeletedCase *f, gconstpointer unused)
{
  delete_well (f);
  restore_well (f);
  assert_opens (f);
  g_assert_false (exists (f->waiting));
  g_assert_false (exists (f->record));
  delete_well (f);
  restore_well (f);
  assert_opens (f);
}

static void
test_locked (DeletedCase *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) waiting = NULL;

  lock_well (&f->lock);
  delete_well (f);
  waiting = list_deleted (f);
  g_assert_true (((RecourseCaseDeleted *) waiting->pdata[0])->summary->is_locked);
  restore_well (f);
  assert_still_locked (&f->lock);
}

static void
test_damaged (DeletedCase *f, gconstpointer unused)
{
  g_autofree char *database = g_build_filename (f->lock.path, "case.db", NULL);
  g_autoptr (GPtrArray) waiting = NULL;

  g_assert_true (g_file_set_contents (database, "no database at all", -1, NULL));
  delete_well (f);
  waiting = list_deleted (f);
  g_assert_nonnull (((RecourseCaseDeleted *) waiting->pdata[0])->summary->trouble);
  restore_well (f);
  g_assert_true (exists (database));
}

static void
test_nothing_deleted (DeletedCase *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) waiting = list_deleted (f);

  g_assert_cmpuint (waiting->len, ==, 0);
  sweep_well (f, NOON);
  g_assert_false (exists (f->deleted));
}

/* --- What is refused ----------------------------------------------------------------------------
 */

static void
test_no_id (DeletedCase *f, gconstpointer unused)
{
  static const char *const ids[] = { "", "..", "../cases", "x", ".new-x" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) other = NULL;

      g_assert_false (recourse_case_delete (f->lock.cases, ids[i], NOON, NULL, &error));
      g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
      g_assert_false (recourse_case_restore (f->lock.cases, ids[i], &other));
      g_assert_error (other, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
    }
  assert_opens (f);
}

static void
test_not_found (DeletedCase *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (recourse_case_restore (f->lock.cases, f->lock.id, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
  delete_well (f);
  assert_refused (f, RECOURSE_ERROR_NOT_FOUND, "there is no case");
}

static void
test_in_use (DeletedCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;

  folder = recourse_case_folder_open (f->lock.path, RECOURSE_ACCESS_READ, NULL);
  assert_refused (f, RECOURSE_ERROR_BUSY, "somebody else has it open");
  g_assert_false (exists (f->waiting));
  g_assert_false (exists (f->record));
  g_clear_pointer (&folder, recourse_case_folder_free);
  delete_well (f);
}

/* Locked and unlocked, it has another name meanwhile; and the guard is held. */
static void
test_being_locked (DeletedCase *f, gconstpointer unused)
{
  g_autofree char *name = g_strconcat (RECOURSE_LOCK_HIDDEN, f->lock.id, NULL);
  g_autofree char *hidden = g_build_filename (f->lock.cases, name, NULL);
  int guard = recourse_lock_state_take_guard (f->lock.path, NULL);

  assert_refused (f, RECOURSE_ERROR_BUSY, "locked or unlocked by somebody else");
  g_assert_cmpint (g_rename (f->lock.path, hidden), ==, 0);
  assert_refused (f, RECOURSE_ERROR_BUSY, "locked or unlocked by somebody else");
  close (guard);
  delete_well (f);
  g_assert_false (exists (hidden));
}

static void
test_links (DeletedCase *f, gconstpointer unused)
{
  g_autofree char *elsewhere = g_build_filename (f->data, "elsewhere", NULL);

  g_assert_cmpint (g_rename (f->lock.path, elsewhere), ==, 0);
  g_assert_cmpint (symlink (elsewhere, f->lock.path), ==, 0);
  assert_refused (f, RECOURSE_ERROR_INVALID_CONTENT, "it is no folder");
  g_assert_true (exists (f->lock.path));
  g_assert_cmpint (unlink (f->lock.path), ==, 0);
  g_assert_cmpint (g_rename (elsewhere, f->lock.path), ==, 0);
  g_assert_cmpint (g_rmdir (f->deleted), ==, 0);
  g_assert_cmpint (symlink (f->data, f->deleted), ==, 0);
  assert_refused (f, RECOURSE_ERROR_INVALID_CONTENT, "it is a link");
  assert_opens (f);
}

static void
test_exists_already (DeletedCase *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  delete_well (f);
  before = temp_folder_read (f->record, NULL);
  g_assert_cmpint (g_mkdir (f->lock.path, 0700), ==, 0);
  g_assert_false (recourse_case_restore (f->lock.cases, f->lock.id, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  g_assert_nonnull (strstr (error->message, "there is one of this id already"));
  assert_refused (f, RECOURSE_ERROR_INVALID_ARGUMENT, "still kept");
  after = temp_folder_read (f->record, NULL);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (exists (f->waiting));
}

static void
become_nobody_and_try (gpointer data)
{
  const DeletedCase *f = data;

  child_become_nobody (f->data);
  g_assert_cmpint (g_chmod (f->lock.cases, 0500), ==, 0);
  assert_refused (f, RECOURSE_ERROR_PERMISSION, "cannot rename");
}

static void
test_not_allowed (DeletedCase *f, gconstpointer unused)
{
  child_run (become_nobody_and_try, f);
  g_assert_false (exists (f->record));
  g_assert_true (exists (f->lock.path));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  deleted_case_add ("/cases/deleted/delete", test_delete);
  deleted_case_add ("/cases/deleted/record", test_record);
  deleted_case_add ("/cases/deleted/restore", test_restore);
  deleted_case_add ("/cases/deleted/locked", test_locked);
  deleted_case_add ("/cases/deleted/damaged", test_damaged);
  deleted_case_add ("/cases/deleted/nothing", test_nothing_deleted);
  deleted_case_add ("/cases/deleted/no-id", test_no_id);
  deleted_case_add ("/cases/deleted/not-found", test_not_found);
  deleted_case_add ("/cases/deleted/in-use", test_in_use);
  deleted_case_add ("/cases/deleted/being-locked", test_being_locked);
  deleted_case_add ("/cases/deleted/links", test_links);
  deleted_case_add ("/cases/deleted/exists-already", test_exists_already);
  deleted_case_add ("/cases/deleted/not-allowed", test_not_allowed);
  return g_test_run ();
}
