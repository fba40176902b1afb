/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-bag-import"

#include "bag-case.h"
#include "bag-smith.h"
#include "log-case.h"
#include "recourse-error.h"
#include "recourse-imported.h"
#include "recourse-object.h"
#include "temp-folder.h"

#include <glib/gstdio.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>

static char *
import (BagCase *c, const char *cases, const char *passphrase)
{
  g_autoptr (GError) error = NULL;
  char *id = recourse_bag_import (cases, c->bag, passphrase, "Recourse 0.2.0", NULL, NULL, NULL,
                                  &error);

  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, recourse_case_folder_get_id (c->source));
  return id;
}

static RecourseCaseFolder *
import_and_open (BagCase *c, const char *passphrase)
{
  g_autofree char *id = import (c, c->other, passphrase);
  g_autofree char *path = g_build_filename (c->other, id, NULL);
  g_autoptr (GError) error = NULL;
  RecourseCaseFolder *folder = recourse_case_folder_open (path, RECOURSE_ACCESS_WRITE, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (bag_case_count (c->other), ==, 1); /* nothing of the making is left */
  return folder;
}

static void
assert_refused (BagCase *c, const char *passphrase, int code, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (recourse_bag_import (c->other, c->bag, passphrase, "x", NULL, NULL, NULL, &error));
  bag_case_assert_error (error, RECOURSE_ERROR, code, part);
  g_assert_cmpuint (bag_case_count (c->other), ==, 0);
}

static GBytes *
read_line (RecourseLog *log, gint64 seq)
{
  g_autoptr (GPtrArray) entries = recourse_log_read (log, seq, 1, NULL);

  g_assert_cmpuint (entries->len, ==, 1);
  return g_bytes_ref (((RecourseLogEntry *) entries->pdata[0])->line);
}

static RecourseObjectState
check_object (RecourseCaseFolder *folder, const char *data)
{
  RecourseObjectState state = RECOURSE_OBJECT_UNREADABLE;
  g_autofree char *hex = g_compute_checksum_for_string (G_CHECKSUM_SHA256, data, -1);

  g_assert_true (recourse_object_check (recourse_case_folder_get_path (folder), hex,
                                        (gint64) strlen (data), &state, NULL, NULL, NULL, NULL));
  return state;
}

static void
test_lines (BagCase *c, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;

  bag_case_export_all (c);
  folder = import_and_open (c, NULL);
  log_case_assert_intact (recourse_case_folder_peek_log (folder), BAG_CASE_ENTRIES + 1);
  for (gint64 seq = 1; seq <= BAG_CASE_ENTRIES; seq++)
    {
      g_autoptr (GBytes) here = read_line (recourse_case_folder_peek_log (folder), seq);
      g_autoptr (GBytes) there = read_line (recourse_case_folder_peek_log (c->source), seq);

      g_assert_true (g_bytes_equal (here, there));
    }
}

static void
test_imported_entry (BagCase *c, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (RecourseLogLine) line = NULL;
  g_autofree char *head = NULL;
  RecourseJsonView root;
  const char *text;
  gint64 number = 0;

  recourse_log_get_head (recourse_case_folder_peek_log (c->source), &number, &head, NULL);
  bag_case_export_all (c);
  folder = import_and_open (c, NULL);
  line = recourse_log_read_line (recourse_case_folder_peek_log (folder), BAG_CASE_ENTRIES + 1,
                                 NULL);
  g_assert_cmpstr (recourse_log_line_get_kind (line), ==, "imported");
  g_assert_cmpint (recourse_log_line_get_author (line), ==, RECOURSE_AUTHOR_PROGRAM);
  recourse_log_line_root (line, &root);
  g_assert_true (recourse_json_get_integer (&root, "entries", 0, 100, &number, NULL));
  g_assert_cmpint (number, ==, BAG_CASE_ENTRIES);
  g_assert_true (recourse_json_get_string (&root, "head", &text, NULL));
  g_assert_cmpstr (text, ==, head);
  g_assert_true (recourse_json_get_string (&root, "program", &text, NULL));
  g_assert_cmpstr (text, ==, "Recourse 0.2.0");
  g_assert_false (recourse_json_view_has (&root, "absent"));
}

static void
test_texts (BagCase *c, gconstpointer unused)
{
  const RecourseBagText withheld = { BAG_CASE_NOTE, "next" };
  RecourseBagExport what = bag_case_choose (NULL, 0);
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (RecourseLogLine) line = NULL;
  g_autofree char *note = NULL;
  g_autofree char *next = NULL;
  RecourseTextState state = RECOURSE_TEXT_CHANGED;

  what.withheld = &withheld;
  what.n_withheld = 1;
  bag_case_export (c, &what);
  folder = import_and_open (c, NULL);
  line = recourse_log_read_line (recourse_case_folder_peek_log (folder), BAG_CASE_NOTE, NULL);
  g_assert_true (recourse_log_read_text (recourse_case_folder_peek_log (folder), line, "note",
                                         &state, &note, NULL));
  g_assert_cmpint (state, ==, RECOURSE_TEXT_INTACT);
  g_assert_cmpstr (note, ==, "He said: \"wait\nuntil tomorrow\".\n\n");
  g_assert_true (recourse_log_read_text (recourse_case_folder_peek_log (folder), line, "next",
                                         &state, &next, NULL));
  g_assert_cmpint (state, ==, RECOURSE_TEXT_WITHHELD);
}

static void
test_objects (BagCase *c, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autofree char *hex = g_compute_checksum_for_string (G_CHECKSUM_SHA256, BAG_CASE_PHOTO_TEXT, -1);
  g_autofree char *object = NULL;
  g_autofree char *incoming = NULL;

  bag_case_export_all (c);
  folder = import_and_open (c, NULL);
  g_assert_cmpint (check_object (folder, BAG_CASE_PHOTO_TEXT), ==, RECOURSE_OBJECT_INTACT);
  g_assert_cmpint (check_object (folder, ""), ==, RECOURSE_OBJECT_INTACT);
  g_assert_cmpint (check_object (folder, "gone"), ==, RECOURSE_OBJECT_MISSING);
  object = recourse_object_build_path (recourse_case_folder_get_path (folder), hex);
  incoming = g_build_filename (recourse_case_folder_get_path (folder), "incoming", NULL);
  g_assert_cmpuint (temp_folder_mode (object), ==, 0400);
  g_assert_cmpuint (temp_folder_mode (recourse_case_folder_get_path (folder)), ==, 0700);
  g_assert_cmpuint (bag_case_count (incoming), ==, 0);
}

/* Of what was not handed over the case says so, and only of that. */
static void
test_part (BagCase *c, gconstpointer unused)
{
  static const gint64 exhibits[] = { BAG_CASE_AGAIN }; /* it has the content of another one */
  const RecourseBagExport what = bag_case_choose (exhibits, 1);
  g_autoptr (RecourseBagReport) report = NULL;
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (RecourseLogLine) line = NULL;
  RecourseImported imported;

  bag_case_export (c, &what);
  report = recourse_bag_verify (c->bag, NULL, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (report->n_files, ==, 1);
  g_assert_cmpuint (report->n_absent, ==, 1);
  folder = import_and_open (c, NULL);
  g_assert_cmpint (check_object (folder, BAG_CASE_PHOTO_TEXT), ==, RECOURSE_OBJECT_INTACT);
  g_assert_cmpint (check_object (folder, ""), ==, RECOURSE_OBJECT_MISSING);
  line = recourse_log_read_line (recourse_case_folder_peek_log (folder), BAG_CASE_ENTRIES + 1,
                                 NULL);
  recourse_imported_init (&imported);
  g_assert_true (recourse_imported_feed (&imported, line, NULL));
  g_assert_true (recourse_imported_is_absent (&imported, BAG_CASE_EMPTY));
  g_assert_false (recourse_imported_is_absent (&imported, BAG_CASE_PHOTO));
  g_assert_false (recourse_imported_is_absent (&imported, BAG_CASE_REMOVED));
  g_assert_cmpint (imported.n_entries, ==, BAG_CASE_ENTRIES);
  recourse_imported_clear (&imported);
}

/* What was imported can be handed on: all that is there, and the texts that are there. */
static void
test_hand_on (BagCase *c, gconstpointer unused)
{
  static const gint64 exhibits[] = { BAG_CASE_PHOTO };
  static const gint64 absent[] = { BAG_CASE_EMPTY };
  const RecourseBagText withheld = { BAG_CASE_NOTE, "note" };
  RecourseBagExport what = bag_case_choose (exhibits, 1);
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (RecourseBagReport) report = NULL;
  g_autoptr (GError) error = NULL;

  what.withheld = &withheld;
  what.n_withheld = 1;
  bag_case_export (c, &what);
  folder = import_and_open (c, NULL);
  g_assert_cmpint (g_unlink (c->bag), ==, 0);
  what = bag_case_choose (absent, 1);
  g_assert_false (recourse_bag_export (folder, &what, c->bag, NULL, NULL, NULL, &error));
  bag_case_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND, "'0003-empty.txt'");
  what = bag_case_choose (exhibits, 1);
  g_assert_true (recourse_bag_export (folder, &what, c->bag, NULL, NULL, NULL, NULL));
  report = recourse_bag_verify (c->bag, NULL, NULL, NULL, NULL, NULL);
  g_assert_cmpint (report->n_entries, ==, BAG_CASE_ENTRIES + 1);
  g_assert_cmpuint (report->n_withheld, ==, 1);
}

static void
test_report (BagCase *c, gconstpointer unused)
{
  g_autoptr (RecourseBagReport) report = NULL;
  g_autofree char *head = NULL;
  gboolean is_encrypted = TRUE;
  gint64 number = 0;

  recourse_log_get_head (recourse_case_folder_peek_log (c->source), &number, &head, NULL);
  bag_case_export_all (c);
  report = recourse_bag_verify (c->bag, NULL, NULL, NULL, NULL, NULL);
  g_assert_cmpstr (report->id, ==, recourse_case_folder_get_id (c->source));
  g_assert_cmpint (report->n_entries, ==, BAG_CASE_ENTRIES);
  g_assert_cmpstr (report->head, ==, head);
  g_assert_cmpuint (report->n_files, ==, 3);
  g_assert_cmpint (report->n_bytes, ==, 2 * (gint64) strlen (BAG_CASE_PHOTO_TEXT));
  g_assert_cmpuint (report->n_withheld, ==, 0);
  g_assert_cmpuint (report->n_absent, ==, 0);
  g_assert_cmpint (report->audience, ==, RECOURSE_BAG_FOR_POLICE);
  g_assert_true (g_str_has_suffix (report->exported_at, "+08:00"));
  g_assert_cmpuint (bag_case_count (c->folder), ==, 2); /* the cases and the bag */
  g_assert_true (recourse_bag_is_encrypted (c->bag, &is_encrypted, NULL));
  g_assert_false (is_encrypted);
}

/* --- A case that is there -----------------------------------------------------------------------
 */

/* On the computer where it was made it is a prefix of what is there. */
static void
test_existing (BagCase *c, gconstpointer unused)
{
  g_autofree char *id = NULL;

  bag_case_export_all (c);
  id = import (c, c->cases, NULL);
  log_case_assert_intact (recourse_case_folder_peek_log (c->source), BAG_CASE_ENTRIES + 1);
  g_assert_cmpuint (bag_case_count (c->cases), ==, 1);
}

static void
test_existing_twice (BagCase *c, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autofree char *id = NULL;

  bag_case_export_all (c);
  folder = import_and_open (c, NULL);
  id = import (c, c->other, NULL);
  log_case_assert_intact (recourse_case_folder_peek_log (folder), BAG_CASE_ENTRIES + 1);
}

static void
assert_existing_refused (BagCase *c, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (recourse_bag_import (c->other, c->bag, NULL, "x", NULL, NULL, NULL, &error));
  bag_case_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT, part);
  g_assert_cmpuint (bag_case_count (c->other), ==, 1);
}

/* A later bag, whose log went on otherwise than here. */
static void
test_existing_other (BagCase *c, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;

  bag_case_export_all (c);
  folder = import_and_open (c, NULL);
  g_assert_cmpint (g_unlink (c->bag), ==, 0);
  bag_case_export_all (c);
  assert_existing_refused (c, "there already, and its log is another one");
  log_case_assert_intact (recourse_case_folder_peek_log (folder), BAG_CASE_ENTRIES + 1);
}

/* A copy of the case as it was earlier. */
static void
test_existing_shorter (BagCase *c, gconstpointer unused)
{
  const char *id = recourse_case_folder_get_id (c->source);
  g_autofree char *path = g_build_filename (c->other, id, NULL);
  g_autofree char *database = g_build_filename (path, "case.db", NULL);
  g_autoptr (GBytes) first = read_line (recourse_case_folder_peek_log (c->source), 1);
  g_autofree char *line = g_strndup (g_bytes_get_data (first, NULL), g_bytes_get_size (first));
  g_autofree char *hash = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (RecourseLog) log = NULL;
  const LogCase old = { .path = database };
  g_autofree char *text = g_strdup_printf ("%064d\n%s\n", 0, line);

  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  sql = g_strdup_printf ("INSERT INTO log VALUES (1, '%s', '%s')", line, hash);
  bag_case_export_all (c);
  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  log = recourse_log_create (database, NULL);
  log_case_execute (&old, sql);
  assert_existing_refused (c, "there already, and its log has fewer entries");
}

static void
test_existing_unreadable (BagCase *c, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (c->other, recourse_case_folder_get_id (c->source),
                                            NULL);

  bag_case_export_all (c);
  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  assert_existing_refused (c, "there already, and ");
  g_assert_cmpuint (bag_case_count (path), ==, 0);
}

/* --- Passphrases --------------------------------------------------------------------------------
 */

static void
export_encrypted (BagCase *c)
{
  static const gint64 exhibits[] = { BAG_CASE_PHOTO, BAG_CASE_EMPTY };
  RecourseBagExport what = bag_case_choose (exhibits, G_N_ELEMENTS (exhibits));

  what.passphrase = "correct horse 7";
  bag_case_export (c, &what);
}

static void
test_encrypted (BagCase *c, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autofree char *bag = NULL;
  gboolean is_encrypted = FALSE;
  gsize length = 0;

  export_encrypted (c);
  g_assert_true (recourse_bag_is_encrypted (c->bag, &is_encrypted, NULL));
  g_assert_true (is_encrypted);
  bag = temp_folder_read (c->bag, &length);
  g_assert_null (memmem (bag, length, BAG_CASE_PHOTO_TEXT, strlen (BAG_CASE_PHOTO_TEXT)));
  /* Names in a ZIP are never encrypted. */
  g_assert_null (memmem (bag, length, "聊天", strlen ("聊天")));
  folder = import_and_open (c, "correct horse 7");
  g_assert_cmpint (check_object (folder, BAG_CASE_PHOTO_TEXT), ==, RECOURSE_OBJECT_INTACT);
}

static void
test_encrypted_refused (BagCase *c, gconstpointer unused)
{
  export_encrypted (c);
  assert_refused (c, NULL, RECOURSE_ERROR_INVALID_ARGUMENT, "no passphrase was given");
  assert_refused (c, "", RECOURSE_ERROR_INVALID_ARGUMENT, "no passphrase was given");
  assert_refused (c, "correct horse 8", RECOURSE_ERROR_INVALID_ARGUMENT,
                  "the passphrase is not the right one");
}

/* --- What is in the way -------------------------------------------------------------------------
 */

static char *
build_unfinished (BagCase *c)
{
  g_autofree char *hidden = g_strconcat (".new-", recourse_case_folder_get_id (c->source), NULL);

  return g_build_filename (c->other, hidden, NULL);
}

/* An import that was killed leaves its folder; the next one sweeps it. */
static void
test_after_crash (BagCase *c, gconstpointer unused)
{
  g_autofree char *unfinished = build_unfinished (c);
  g_autofree char *left = g_build_filename (unfinished, "case.db", NULL);
  g_autoptr (RecourseCaseFolder) folder = NULL;

  g_assert_cmpint (g_mkdir_with_parents (unfinished, 0700), ==, 0);
  g_assert_true (g_file_set_contents (left, "half", -1, NULL));
  bag_case_export_all (c);
  folder = import_and_open (c, NULL);
  log_case_assert_intact (recourse_case_folder_peek_log (folder), BAG_CASE_ENTRIES + 1);
}

static void
test_busy (BagCase *c, gconstpointer unused)
{
  g_autofree char *unfinished = build_unfinished (c);
  g_autoptr (GError) error = NULL;
  int fd;

  g_assert_cmpint (g_mkdir_with_parents (unfinished, 0700), ==, 0);
  fd = open (unfinished, O_RDONLY | O_DIRECTORY);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  bag_case_export_all (c);
  g_assert_null (recourse_bag_import (c->other, c->bag, NULL, "x", NULL, NULL, NULL, &error));
  bag_case_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_BUSY, "another process");
  g_assert_true (g_file_test (unfinished, G_FILE_TEST_IS_DIR));
  close (fd);
}

static void
cancel_cb (const RecourseProgress *progress, gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_cancel (BagCase *c, gconstpointer unused)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  bag_case_export_all (c);
  g_assert_null (recourse_bag_import (c->other, c->bag, NULL, "x", cancel_cb, cancellable,
                                      cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (bag_case_count (c->other), ==, 0);
}

static void
test_no_file (BagCase *c, gconstpointer unused)
{
  assert_refused (c, NULL, RECOURSE_ERROR_NOT_FOUND, "no such file");
  g_assert_cmpint (g_mkdir (c->bag, 0700), ==, 0);
  assert_refused (c, NULL, RECOURSE_ERROR_INVALID_ARGUMENT, "not a regular file");
}

static void
import_on_full_disk (gpointer data)
{
  BagCase *c = data;

  signal (SIGXFSZ, SIG_IGN);
  for (rlim_t size = 0; size < 64 * 1024; size += 4 * 1024)
    {
      g_autofree char *id = NULL;

      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &(struct rlimit){ size, RLIM_INFINITY }), ==, 0);
      id = recourse_bag_import (c->other, c->bag, NULL, "x", NULL, NULL, NULL, NULL);
      g_assert_cmpuint (bag_case_count (c->other), ==, id == NULL ? 0 : 1);
      if (id != NULL)
        return;
    }
  g_assert_not_reached ();
}

/* The disk is full at every place; the case is there as a whole or not at all. */
static void
test_full_disk (BagCase *c, gconstpointer unused)
{
  bag_case_export_all (c);
  child_run (import_on_full_disk, c);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bag_case_add ("/vault/bag/import/lines", test_lines);
  bag_case_add ("/vault/bag/import/imported-entry", test_imported_entry);
  bag_case_add ("/vault/bag/import/texts", test_texts);
  bag_case_add ("/vault/bag/import/objects", test_objects);
  bag_case_add ("/vault/bag/import/part", test_part);
  bag_case_add ("/vault/bag/import/hand-on", test_hand_on);
  bag_case_add ("/vault/bag/verify/report", test_report);
  bag_case_add ("/vault/bag/import/existing", test_existing);
  bag_case_add ("/vault/bag/import/existing/twice", test_existing_twice);
  bag_case_add ("/vault/bag/import/existing/other", test_existing_other);
  bag_case_add ("/vault/bag/import/existing/shorter", test_existing_shorter);
  bag_case_add ("/vault/bag/import/existing/unreadable", test_existing_unreadable);
  bag_case_add ("/vault/bag/import/encrypted", test_encrypted);
  bag_case_add ("/vault/bag/import/encrypted/refused", test_encrypted_refused);
  bag_case_add ("/vault/bag/import/after-crash", test_after_crash);
  bag_case_add ("/vault/bag/import/busy", test_busy);
  bag_case_add ("/vault/bag/import/cancel", test_cancel);
  bag_case_add ("/vault/bag/import/no-file", test_no_file);
  bag_case_add ("/vault/bag/import/full-disk", test_full_disk);
  return g_test_run ();
}
