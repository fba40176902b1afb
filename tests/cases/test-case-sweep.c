/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-case-sweep"

#include "deleted-case.h"
#include "recourse-error.h"
#include "temp-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define N_KILLS 30
#define LONGEST_LIFE_US 30000

/* --- When their time is over --------------------------------------------------------------------
 */

static void
test_sweep (DeletedCase *f, gconstpointer unused)
{
  g_autofree char *outside = g_build_filename (f->data, "outside", NULL);
  g_autofree char *link = g_build_filename (f->lock.path, "objects", "link", NULL);

  g_assert_true (g_file_set_contents (outside, "not ours", -1, NULL));
  g_assert_cmpint (symlink (outside, link), ==, 0);
  delete_well (f);
  sweep_well (f, NOON + 7 * DAY - 1);
  g_assert_true (exists (f->waiting));
  sweep_well (f, NOON + 7 * DAY);
  g_assert_false (exists (f->waiting));
  g_assert_false (exists (f->record));
  g_assert_false (exists (f->gone));
  g_assert_true (exists (outside));
}

static void
test_sweep_passes_links_over (DeletedCase *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) waiting = NULL;

  delete_well (f);
  restore_well (f);
  g_assert_cmpint (symlink (f->lock.path, f->waiting), ==, 0);
  g_assert_cmpint (symlink (f->lock.path, f->gone), ==, 0);
  sweep_well (f, NOON + 8 * DAY);
  waiting = list_deleted (f);
  g_assert_cmpuint (waiting->len, ==, 0);
  assert_opens (f);
}

/* Somebody put it there, or the record was lost: its days begin with the first sweep. */
static void
test_no_record (DeletedCase *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  delete_well (f);
  g_assert_true (g_file_set_contents (f->record, "{\"deleted\":\"once\"}", -1, NULL));
  first = list_deleted (f);
  g_assert_cmpint (((RecourseCaseDeleted *) first->pdata[0])->until, ==, RECOURSE_TIME_UNKNOWN);
  sweep_well (f, NOON + 30 * DAY);
  second = list_deleted (f);
  g_assert_cmpint (((RecourseCaseDeleted *) second->pdata[0])->until, ==, NOON + 37 * DAY);
  sweep_well (f, NOON + 37 * DAY);
  g_assert_false (exists (f->waiting));
}

static void
test_at_once (DeletedCase *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  recourse_case_delete_at_once (f->lock.cases, f->lock.id, &error);
  g_assert_no_error (error);
  g_assert_false (exists (f->lock.path));
  g_assert_false (exists (f->gone));
  g_assert_false (exists (f->waiting));
  g_assert_false (recourse_case_delete_at_once (f->lock.cases, f->lock.id, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
}

static void
test_at_once_later (DeletedCase *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  delete_well (f);
  recourse_case_delete_at_once (f->lock.cases, f->lock.id, &error);
  g_assert_no_error (error);
  g_assert_false (exists (f->waiting));
  g_assert_false (exists (f->record));
}

/* --- After a kill -------------------------------------------------------------------------------
 */

static void
test_killed_before (DeletedCase *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) waiting = NULL;

  delete_well (f);
  g_assert_cmpint (g_rename (f->waiting, f->lock.path), ==, 0);
  waiting = list_deleted (f);
  g_assert_cmpuint (waiting->len, ==, 0);
  assert_opens (f);
  sweep_well (f, g_get_real_time ());
  g_assert_true (exists (f->record));
  sweep_well (f, g_get_real_time () + 8 * DAY);
  g_assert_false (exists (f->record));
  assert_opens (f);
}

static void
test_killed_while_swept (DeletedCase *f, gconstpointer unused)
{
  g_autofree char *database = g_build_filename (f->gone, "case.db", NULL);
  g_autoptr (GPtrArray) waiting = NULL;

  delete_well (f);
  g_assert_cmpint (g_rename (f->waiting, f->gone), ==, 0);
  g_assert_cmpint (g_unlink (database), ==, 0);
  waiting = list_deleted (f);
  g_assert_cmpuint (waiting->len, ==, 0);
  sweep_well (f, NOON);
  g_assert_false (exists (f->gone));
}

/* Several at once: each case is swept once, and nobody has anything to complain of. */
static void
sweep_in_child (gpointer data)
{
  sweep_well (data, NOON + 7 * DAY);
}

static void
test_swept_by_several (DeletedCase *f, gconstpointer unused)
{
  pid_t children[4];

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("objects/%u/x", i);
      g_autofree char *path = g_build_filename (f->lock.path, name, NULL);

      g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
    }
  delete_well (f);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    children[i] = child_start (sweep_in_child, f);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    child_join (children[i]);
  g_assert_false (exists (f->waiting));
  g_assert_false (exists (f->gone));
  g_assert_false (exists (f->record));
}

static void
become_nobody_and_sweep (gpointer data)
{
  const DeletedCase *f = data;
  g_autoptr (GError) error = NULL;

  child_become_nobody (f->data);
  g_assert_cmpint (g_chmod (f->waiting, 0500), ==, 0);
  g_assert_false (recourse_case_deleted_sweep (f->lock.cases, NOON + 7 * DAY, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION);
}

/* What cannot be removed is said, cannot be found any more, and goes with a later sweep. */
static void
test_not_allowed (DeletedCase *f, gconstpointer unused)
{
  delete_well (f);
  child_run (become_nobody_and_sweep, f);
  g_assert_false (exists (f->waiting) && exists (f->gone));
  g_assert_true (exists (f->waiting) || exists (f->gone));
  if (exists (f->gone))
    g_assert_cmpint (g_chmod (f->gone, 0700), ==, 0);
  else
    g_assert_cmpint (g_chmod (f->waiting, 0700), ==, 0);
  sweep_well (f, NOON + 7 * DAY);
  g_assert_false (exists (f->waiting) || exists (f->gone));
}

static void
delete_and_restore_for_ever (gpointer data)
{
  const DeletedCase *f = data;

  while (TRUE)
    {
      recourse_case_delete (f->lock.cases, f->lock.id, NOON, NULL, NULL);
      recourse_case_restore (f->lock.cases, f->lock.id, NULL);
    }
}

static void
test_killed_any_time (DeletedCase *f, gconstpointer unused)
{
  guint n_deleted = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      pid_t child = child_start (delete_and_restore_for_ever, f);

      g_usleep ((gulong) g_test_rand_int_range (1, LONGEST_LIFE_US));
      child_kill (child);
      g_assert_true (exists (f->lock.path) != exists (f->waiting));
      if (exists (f->waiting))
        {
          n_deleted++;
          restore_well (f);
        }
      assert_opens (f);
    }
  g_test_message ("%u of %u were deleted when killed", n_deleted, N_KILLS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  deleted_case_add ("/cases/sweep/sweep", test_sweep);
  deleted_case_add ("/cases/sweep/sweep-links", test_sweep_passes_links_over);
  deleted_case_add ("/cases/sweep/no-record", test_no_record);
  deleted_case_add ("/cases/sweep/at-once", test_at_once);
  deleted_case_add ("/cases/sweep/at-once-later", test_at_once_later);
  deleted_case_add ("/cases/sweep/killed-before", test_killed_before);
  deleted_case_add ("/cases/sweep/killed-while-swept", test_killed_while_swept);
  deleted_case_add ("/cases/sweep/killed-any-time", test_killed_any_time);
  deleted_case_add ("/cases/sweep/several", test_swept_by_several);
  deleted_case_add ("/cases/sweep/not-allowed", test_not_allowed);
  return g_test_run ();
}
