/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-removal"

#include "recourse-removal.h"

#include "log-case.h"
#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-log-schema.h"
#include "temp-folder.h"
#include "vault-case.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DAY (24 * RECOURSE_HOUR)

static void
remove_entry (VaultCase *c, gint64 seq, gboolean at_once)
{
  const RecourseRemovalRequest request = { .seq = seq,
                                           .pressed = RECOURSE_PRESSED_UNSURE,
                                           .at_once = at_once,
                                           .author = RECOURSE_AUTHOR_HELPER };
  g_autoptr (GError) error = NULL;

  recourse_removal_remove (c->vault, &request, &error);
  g_assert_no_error (error);
}

static void
assert_not_removed (VaultCase *c, gint64 seq, gboolean at_once, int code)
{
  const RecourseRemovalRequest request = { .seq = seq, .at_once = at_once };
  gint64 n_before = vault_case_count_entries (c);
  g_autoptr (GError) error = NULL;

  g_assert_false (recourse_removal_remove (c->vault, &request, &error));
  g_assert_error (error, RECOURSE_ERROR, code);
  g_assert_cmpint (vault_case_count_entries (c), ==, n_before);
}

static void
restore (VaultCase *c, gint64 seq)
{
  g_autoptr (GError) error = NULL;

  recourse_removal_restore (c->vault, seq, RECOURSE_AUTHOR_PERSON, &error);
  g_assert_no_error (error);
}

static void
assert_not_restored (VaultCase *c, gint64 seq, int code)
{
  gint64 n_before = vault_case_count_entries (c);
  g_autoptr (GError) error = NULL;

  g_assert_false (recourse_removal_restore (c->vault, seq, RECOURSE_AUTHOR_PERSON, &error));
  g_assert_error (error, RECOURSE_ERROR, code);
  g_assert_cmpint (vault_case_count_entries (c), ==, n_before);
}

/* Where the file of @contents is: 'o'bjects, 't'rash, both or nowhere. */
static void
assert_place (const VaultCase *c, const char *contents, const char *expected)
{
  g_autofree char *sha256 = vault_case_digest (contents);
  g_autofree char *object = vault_case_object (c, contents);
  g_autofree char *trashed = vault_case_place (c, "trash", sha256);
  g_autofree char *found = g_strconcat (g_file_test (object, G_FILE_TEST_EXISTS) ? "o" : "",
                                        g_file_test (trashed, G_FILE_TEST_EXISTS) ? "t" : "", NULL);

  g_assert_cmpstr (found, ==, expected);
}

static void
assert_state (VaultCase *c, gint64 seq, RecourseExhibitState expected)
{
  g_autoptr (RecourseExhibit) exhibit = vault_case_exhibit (c, seq);

  g_assert_cmpint (exhibit->state, ==, expected);
}

static guint
empty_trash (VaultCase *c, gint64 now)
{
  guint n_deleted = 99;
  g_autoptr (GError) error = NULL;

  recourse_removal_empty_trash (c->vault, now, &n_deleted, &error);
  g_assert_no_error (error);
  return n_deleted;
}

/* --- Removing ----------------------------------------------------------------------------------
 */

static void
test_remove (VaultCase *c, gconstpointer unused)
{
  gint64 seq = vault_case_keep (c, "abc");
  g_autofree char *sha256 = vault_case_digest ("abc");
  g_autofree char *trashed = vault_case_place (c, "trash", sha256);
  g_autoptr (RecourseExhibit) exhibit = NULL;
  g_autoptr (RecourseLogLine) line = NULL;
  RecourseJsonView root;
  const char *text = NULL;

  remove_entry (c, seq, FALSE);
  assert_place (c, "abc", "t");
  g_assert_cmpuint (temp_folder_mode (trashed), ==, 0400);
  exhibit = vault_case_exhibit (c, seq);
  g_assert_cmpint (exhibit->state, ==, RECOURSE_EXHIBIT_IN_TRASH);
  line = recourse_log_read_line (vault_case_log (c), 3, NULL);
  /* Seven days, but for the moment between two looks at the clock. */
  g_assert_cmpint (exhibit->until, <=, recourse_log_line_get_at (line) + 7 * DAY);
  g_assert_cmpint (exhibit->until, >, recourse_log_line_get_at (line) + 7 * DAY - RECOURSE_MINUTE);
  g_assert_cmpstr (recourse_log_line_get_kind (line), ==, "evidence-removed");
  g_assert_cmpint (recourse_log_line_get_author (line), ==, RECOURSE_AUTHOR_HELPER);
  recourse_log_line_root (line, &root);
  g_assert_true (recourse_json_get_string (&root, "pressed", &text, NULL));
  g_assert_cmpstr (text, ==, "unsure");
  g_assert_false (recourse_json_view_has (&root, "at_once"));
  vault_case_assert_whole (c);
}

static char *
make_picture (const VaultCase *c, const char *contents)
{
  g_autofree char *sha256 = vault_case_digest (contents);
  g_autofree char *name = g_strconcat (sha256, "-720", NULL);
  g_autofree char *folder = vault_case_place (c, "cache", "thumbnails");
  char *path;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  path = g_build_filename (folder, name, NULL);
  g_assert_true (g_file_set_contents (path, "pixels", -1, NULL));
  return path;
}

/* Whatever was made of it to be shown goes with it, and not before the last entry that keeps it. */
static void
test_remove_pictures (VaultCase *c, gconstpointer unused)
{
  gint64 first = vault_case_keep (c, "abc");
  gint64 second = vault_case_keep (c, "abc");
  g_autofree char *picture = make_picture (c, "abc");
  g_autofree char *other = make_picture (c, "def");

  remove_entry (c, first, TRUE);
  g_assert_true (g_file_test (picture, G_FILE_TEST_EXISTS));
  remove_entry (c, second, FALSE);
  g_assert_false (g_file_test (picture, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

static void
test_remove_at_once (VaultCase *c, gconstpointer unused)
{
  gint64 seq = vault_case_keep (c, "abc");
  g_autoptr (RecourseLogLine) line = NULL;
  RecourseJsonView root;

  remove_entry (c, seq, TRUE);
  assert_place (c, "abc", "");
  assert_state (c, seq, RECOURSE_EXHIBIT_REMOVED);
  line = recourse_log_read_line (vault_case_log (c), 3, NULL);
  recourse_log_line_root (line, &root);
  g_assert_true (recourse_json_view_has (&root, "at_once"));
  g_assert_false (recourse_json_view_has (&root, "until"));
  vault_case_assert_whole (c);
}

/* Two entries of one content: the file goes with the last one. */
static void
test_remove_one_of_two (VaultCase *c, gconstpointer unused)
{
  gint64 first = vault_case_keep (c, "abc");
  gint64 second = vault_case_keep (c, "abc");

  remove_entry (c, first, TRUE);
  assert_place (c, "abc", "o");
  assert_state (c, first, RECOURSE_EXHIBIT_REMOVED);
  assert_state (c, second, RECOURSE_EXHIBIT_KEPT);
  vault_case_assert_whole (c);
  remove_entry (c, second, FALSE);
  assert_place (c, "abc", "t");
  /* The first one stays removed for good. */
  assert_not_restored (c, first, RECOURSE_ERROR_INVALID_ARGUMENT);
}

/* At once for one entry does not cut short the seven days of another one. */
static void
test_remove_at_once_beside_trash (VaultCase *c, gconstpointer unused)
{
  gint64 first = vault_case_keep (c, "abc");
  gint64 second = vault_case_keep (c, "abc");

  remove_entry (c, first, FALSE);
  remove_entry (c, second, TRUE);
  assert_place (c, "abc", "t");
  restore (c, first);
  vault_case_assert_whole (c);
}

static void
test_remove_from_trash (VaultCase *c, gconstpointer unused)
{
  gint64 seq = vault_case_keep (c, "abc");

  remove_entry (c, seq, FALSE);
  assert_not_removed (c, seq, FALSE, RECOURSE_ERROR_INVALID_ARGUMENT);
  remove_entry (c, seq, TRUE);
  assert_place (c, "abc", "");
  assert_not_removed (c, seq, TRUE, RECOURSE_ERROR_INVALID_ARGUMENT);
}

static void
test_remove_refused (VaultCase *c, gconstpointer unused)
{
  vault_case_keep (c, "abc");
  assert_not_removed (c, 1, FALSE, RECOURSE_ERROR_NOT_FOUND); /* opens the case */
  assert_not_removed (c, 3, FALSE, RECOURSE_ERROR_NOT_FOUND);
  assert_not_removed (c, 0, TRUE, RECOURSE_ERROR_NOT_FOUND);
  assert_not_removed (c, -1, TRUE, RECOURSE_ERROR_NOT_FOUND);
  vault_case_assert_whole (c);
}

static void
damage_entry (VaultCase *c, gint64 seq)
{
  g_autofree char *path = vault_case_place (c, "case.db", NULL);
  g_autofree char *sql = g_strdup_printf (
      "UPDATE log SET line = line || ' ' WHERE seq = %" G_GINT64_FORMAT, seq);
  LogCase log_case = { .path = path };

  log_case_append_note (vault_case_log (c), "the tail is right");
  log_case_append_note (vault_case_log (c), "so that one can append");
  vault_case_close (c);
  log_case_execute (&log_case, "DROP TRIGGER log_update");
  log_case_execute (&log_case, sql);
  log_case_execute (&log_case, recourse_log_schema[3]);
  vault_case_open (c);
}

/* A damaged entry may have listed the same content. */
static void
test_damaged_log (VaultCase *c, gconstpointer unused)
{
  gint64 first = vault_case_keep (c, "abc");
  gint64 second = vault_case_keep (c, "def");

  remove_entry (c, second, FALSE);
  vault_case_keep (c, "ghi");
  damage_entry (c, 5);
  assert_not_removed (c, first, TRUE, RECOURSE_ERROR_INVALID_CONTENT);
  assert_not_restored (c, second, RECOURSE_ERROR_INVALID_CONTENT);
  g_assert_cmpuint (empty_trash (c, recourse_china_time_now () + 8 * DAY), ==, 0);
  assert_place (c, "abc", "o");
  assert_place (c, "def", "t");
}

/* --- Bringing back -----------------------------------------------------------------------------
 */

static void
test_restore (VaultCase *c, gconstpointer unused)
{
  gint64 seq = vault_case_keep (c, "abc");

  remove_entry (c, seq, FALSE);
  restore (c, seq);
  assert_place (c, "abc", "o");
  assert_state (c, seq, RECOURSE_EXHIBIT_KEPT);
  vault_case_assert_whole (c);
  assert_not_restored (c, seq, RECOURSE_ERROR_INVALID_ARGUMENT);
  remove_entry (c, seq, FALSE); /* and once more */
  restore (c, seq);
  vault_case_assert_whole (c);
}

static void
test_restore_refused (VaultCase *c, gconstpointer unused)
{
  gint64 seq = vault_case_keep (c, "abc");
  g_autofree char *sha256 = vault_case_digest ("abc");
  g_autofree char *trashed = vault_case_place (c, "trash", sha256);

  assert_not_restored (c, seq, RECOURSE_ERROR_INVALID_ARGUMENT);
  assert_not_restored (c, 1, RECOURSE_ERROR_NOT_FOUND);
  remove_entry (c, seq, FALSE);
  g_assert_cmpint (g_unlink (trashed), ==, 0);
  assert_not_restored (c, seq, RECOURSE_ERROR_NOT_FOUND);
}

/* The same content was added again meanwhile: the file is there. */
static void
test_restore_beside_new (VaultCase *c, gconstpointer unused)
{
  gint64 first = vault_case_keep (c, "abc");

  remove_entry (c, first, FALSE);
  vault_case_keep (c, "abc");
  restore (c, first);
  assert_place (c, "abc", "o");
  vault_case_assert_whole (c);
}

/* The object was damaged meanwhile, and the copy in the trash is good: it takes the place. */
static void
test_restore_over_damage (VaultCase *c, gconstpointer unused)
{
  gint64 first = vault_case_keep (c, "abc");
  g_autofree char *object = vault_case_object (c, "abc");
  g_autofree char *aside = g_strconcat (object, ".damaged-1", NULL);

  remove_entry (c, first, FALSE);
  vault_case_keep (c, "abc");
  g_assert_cmpint (chmod (object, 0600), ==, 0);
  g_assert_true (g_file_set_contents (object, "abd", -1, NULL));
  restore (c, first);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_unlink (aside), ==, 0);
  vault_case_assert_whole (c);
}

/* --- The trash ---------------------------------------------------------------------------------
 */

static void
test_empty_trash (VaultCase *c, gconstpointer unused)
{
  gint64 first = vault_case_keep (c, "abc");
  gint64 second = vault_case_keep (c, "def");
  gint64 now = recourse_china_time_now ();

  remove_entry (c, first, FALSE);
  vault_case_keep (c, "ghi");
  g_assert_cmpuint (empty_trash (c, now + 7 * DAY - RECOURSE_HOUR), ==, 0);
  assert_place (c, "abc", "t");
  g_assert_cmpuint (empty_trash (c, now + 7 * DAY + RECOURSE_HOUR), ==, 1);
  assert_place (c, "abc", "");
  assert_state (c, second, RECOURSE_EXHIBIT_KEPT);
  assert_not_restored (c, first, RECOURSE_ERROR_NOT_FOUND);
  assert_place (c, "def", "o");
  assert_place (c, "ghi", "o");
}

/* The latest of several removals counts. */
static void
test_latest_removal (VaultCase *c, gconstpointer unused)
{
  gint64 first = vault_case_keep (c, "abc");
  gint64 second = vault_case_keep (c, "abc");
  g_autoptr (RecourseExhibit) exhibit = NULL;

  remove_entry (c, second, FALSE);
  remove_entry (c, first, FALSE);
  exhibit = vault_case_exhibit (c, first);
  g_assert_cmpuint (empty_trash (c, exhibit->until - 1), ==, 0);
  g_assert_cmpuint (empty_trash (c, exhibit->until), ==, 1);
}

/* What a crash between the log and the file has left. */
static void
test_crash_before_move (VaultCase *c, gconstpointer unused)
{
  gint64 first = vault_case_keep (c, "abc");
  gint64 second = vault_case_keep (c, "def");
  g_autofree char *object = vault_case_object (c, "abc");
  g_autofree char *sha256 = vault_case_digest ("abc");
  g_autofree char *trashed = vault_case_place (c, "trash", sha256);
  g_autofree char *deleted = vault_case_object (c, "def");
  g_autofree char *shelf = g_path_get_dirname (deleted);

  remove_entry (c, first, FALSE);
  remove_entry (c, second, TRUE);
  g_assert_cmpint (g_rename (trashed, object), ==, 0);
  g_assert_true (g_file_set_contents (deleted, "def", -1, NULL));
  vault_case_open (c);
  assert_place (c, "abc", "t");
  assert_place (c, "def", "");
  vault_case_assert_whole (c);
}

/* And one between the file and the log, when something is brought back. */
static void
test_crash_in_restore (VaultCase *c, gconstpointer unused)
{
  gint64 seq = vault_case_keep (c, "abc");
  g_autofree char *object = vault_case_object (c, "abc");
  g_autofree char *sha256 = vault_case_digest ("abc");
  g_autofree char *trashed = vault_case_place (c, "trash", sha256);

  remove_entry (c, seq, FALSE);
  g_assert_cmpint (g_rename (trashed, object), ==, 0);
  vault_case_open (c);
  assert_place (c, "abc", "t");
  restore (c, seq);
  /* And listed, but in the trash: as after a copy of only a part of the folder. */
  g_assert_cmpint (g_rename (object, trashed), ==, 0);
  vault_case_open (c);
  assert_place (c, "abc", "o");
  vault_case_assert_whole (c);
}

/* --- Two processes -----------------------------------------------------------------------------
 */

#define N_ROUNDS 25

static void
add_many (gpointer data)
{
  VaultCase *c = data;

  vault_case_open (c);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *object = vault_case_object (c, "abc");
      gint64 seq = vault_case_keep (c, "abc");
      g_autoptr (RecourseExhibit) exhibit = vault_case_exhibit (c, seq);

      /* Nobody removes this one, so its file has to be there from now on. */
      g_assert_cmpint (exhibit->state, ==, RECOURSE_EXHIBIT_KEPT);
      g_assert_true (g_file_test (object, G_FILE_TEST_EXISTS));
      remove_entry (c, seq, i % 2 == 0);
    }
  vault_case_close (c);
}

/* One content, added and removed by two processes all the time. */
static void
test_two_processes (VaultCase *c, gconstpointer unused)
{
  pid_t first;
  pid_t second;

  vault_case_close (c);
  first = child_start (add_many, c);
  second = child_start (add_many, c);
  child_join (first);
  child_join (second);
  vault_case_open (c);
  g_assert_cmpint (vault_case_count_entries (c), ==, 1 + 2 * 2 * N_ROUNDS);
  vault_case_assert_whole (c);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vault_case_add ("/vault/removal/remove", test_remove);
  vault_case_add ("/vault/removal/remove/pictures", test_remove_pictures);
  vault_case_add ("/vault/removal/remove/at-once", test_remove_at_once);
  vault_case_add ("/vault/removal/remove/one-of-two", test_remove_one_of_two);
  vault_case_add ("/vault/removal/remove/at-once-beside-trash", test_remove_at_once_beside_trash);
  vault_case_add ("/vault/removal/remove/from-trash", test_remove_from_trash);
  vault_case_add ("/vault/removal/remove/refused", test_remove_refused);
  vault_case_add ("/vault/removal/damaged-log", test_damaged_log);
  vault_case_add ("/vault/removal/restore", test_restore);
  vault_case_add ("/vault/removal/restore/refused", test_restore_refused);
  vault_case_add ("/vault/removal/restore/beside-new", test_restore_beside_new);
  vault_case_add ("/vault/removal/restore/over-damage", test_restore_over_damage);
  vault_case_add ("/vault/removal/empty-trash", test_empty_trash);
  vault_case_add ("/vault/removal/latest", test_latest_removal);
  vault_case_add ("/vault/removal/crash/before-move", test_crash_before_move);
  vault_case_add ("/vault/removal/crash/in-restore", test_crash_in_restore);
  vault_case_add ("/vault/removal/two-processes", test_two_processes);
  return g_test_run ();
}
