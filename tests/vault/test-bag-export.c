/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-bag-export"

#include "bag-case.h"
#include "bag-smith.h"
#include "log-case.h"
#include "recourse-error.h"
#include "temp-folder.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

static const gint64 all[] = { BAG_CASE_PHOTO, BAG_CASE_EMPTY, BAG_CASE_AGAIN };

static RecourseLogLine *
read_last (BagCase *c, gint64 n_entries)
{
  g_autofree char *head = NULL;
  gint64 seq = 0;

  g_assert_true (
      recourse_log_get_head (recourse_case_folder_peek_log (c->source), &seq, &head, NULL));
  g_assert_cmpint (seq, ==, n_entries);
  return recourse_log_read_line (recourse_case_folder_peek_log (c->source), seq, NULL);
}

/* Nothing at the output, nothing beside it, nothing in the log. */
static void
assert_nothing_left (BagCase *c)
{
  g_autoptr (RecourseLogLine) line = read_last (c, BAG_CASE_ENTRIES);

  g_assert_nonnull (line);
  g_assert_false (g_file_test (c->bag, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (bag_case_count (c->folder), ==, 1); /* the cases */
}

static void
assert_refused (BagCase *c, const RecourseBagExport *what, int code, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (recourse_bag_export (c->source, what, c->bag, NULL, NULL, NULL, &error));
  bag_case_assert_error (error, RECOURSE_ERROR, code, part);
  assert_nothing_left (c);
}

static void
test_files (BagCase *c, gconstpointer unused)
{
  static const char *const expected[] = {
    "data/evidence/0002-聊天记录.jpg",
    "data/evidence/0003-empty.txt",
    "data/evidence/0004-again.jpg",
    "data/log.jsonl",
    "data/log.head",
    "data/texts.jsonl",
    "data/case.json",
    "manifest-sha256.txt",
    "bagit.txt",
    "bag-info.txt",
    "tagmanifest-sha256.txt",
  };
  g_autoptr (BagSmith) bag = NULL;
  g_autofree char *photo = NULL;
  g_autofree char *declaration = NULL;

  bag_case_export_all (c);
  g_assert_cmpuint (temp_folder_mode (c->bag), ==, 0600);
  bag = bag_smith_new (c->bag);
  g_assert_cmpuint (bag->paths->len, ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (bag->paths->pdata[i], ==, expected[i]);
  photo = bag_smith_dup (bag, expected[0]);
  g_assert_cmpstr (photo, ==, BAG_CASE_PHOTO_TEXT);
  declaration = bag_smith_dup (bag, "bagit.txt");
  g_assert_cmpstr (declaration, ==, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
}

/* The lines are those of the log before the export, each with its line feed. */
static void
test_log (BagCase *c, gconstpointer unused)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (BagSmith) bag = NULL;
  g_autofree char *log = NULL;
  g_autofree char *head = NULL;
  g_autofree char *expected_head = NULL;

  entries = recourse_log_read (recourse_case_folder_peek_log (c->source), 1, 100, NULL);
  g_assert_cmpuint (entries->len, ==, BAG_CASE_ENTRIES);
  for (guint i = 0; i < entries->len; i++)
    {
      const RecourseLogEntry *entry = entries->pdata[i];
      gsize length = 0;
      const char *data = g_bytes_get_data (entry->line, &length);

      g_string_append_len (lines, data, (gssize) length);
      g_string_append_c (lines, '\n');
    }
  bag_case_export_all (c);
  bag = bag_smith_new (c->bag);
  log = bag_smith_dup (bag, "data/log.jsonl");
  head = bag_smith_dup (bag, "data/log.head");
  expected_head = g_strconcat (((RecourseLogEntry *) entries->pdata[entries->len - 1])->hash, "\n",
                               NULL);
  g_assert_cmpstr (log, ==, lines->str);
  g_assert_cmpstr (head, ==, expected_head);
}

static void
test_exported_entry (BagCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLogLine) line = NULL;
  RecourseJsonView root;
  RecourseJsonView list;
  const char *text;
  gint64 number = 0;
  guint length = 1;

  bag_case_export_all (c);
  line = read_last (c, BAG_CASE_ENTRIES + 1);
  g_assert_cmpstr (recourse_log_line_get_kind (line), ==, "exported");
  g_assert_cmpint (recourse_log_line_get_author (line), ==, RECOURSE_AUTHOR_HELPER);
  recourse_log_line_root (line, &root);
  g_assert_true (recourse_json_get_string (&root, "for", &text, NULL));
  g_assert_cmpstr (text, ==, "police");
  g_assert_true (recourse_json_get_integer (&root, "entries", 0, 100, &number, NULL));
  g_assert_cmpint (number, ==, BAG_CASE_ENTRIES);
  g_assert_true (recourse_json_get_integer (&root, "files", 0, 100, &number, NULL));
  g_assert_cmpint (number, ==, 3);
  g_assert_true (recourse_json_view_get (&root, "withheld", &list, NULL));
  g_assert_true (recourse_json_view_expect_array (&list, &length, NULL));
  g_assert_cmpuint (length, ==, 0);
  log_case_assert_intact (recourse_case_folder_peek_log (c->source), BAG_CASE_ENTRIES + 1);
}

static void
test_withheld (BagCase *c, gconstpointer unused)
{
  static const RecourseBagText withheld[] = { { BAG_CASE_NOTE, "note" },
                                              { BAG_CASE_PHOTO, "name" } };
  RecourseBagExport what = bag_case_choose (all, G_N_ELEMENTS (all));
  g_autoptr (RecourseBagReport) report = NULL;
  g_autoptr (BagSmith) bag = NULL;
  g_autofree char *texts = NULL;
  g_autofree char *json = NULL;

  what.withheld = withheld;
  what.n_withheld = G_N_ELEMENTS (withheld);
  what.audience = RECOURSE_BAG_FOR_COURT;
  bag_case_export (c, &what);
  bag = bag_smith_new (c->bag);
  texts = bag_smith_dup (bag, "data/texts.jsonl");
  g_assert_null (strstr (texts, "tomorrow"));
  g_assert_null (strstr (texts, "聊天记录"));
  g_assert_nonnull (strstr (texts, "ring the bank"));
  /* A name that is withheld stands in no path either; the ending comes from the media type. */
  g_assert_cmpstr (bag->paths->pdata[0], ==, "data/evidence/0002.jpg");
  json = bag_smith_dup (bag, "data/case.json");
  g_assert_nonnull (strstr (json, "\"withheld\":[\n[2,\"name\"],\n[6,\"note\"]]"));
  report = recourse_bag_verify (c->bag, NULL, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (report->n_withheld, ==, 2);
  g_assert_cmpint (report->audience, ==, RECOURSE_BAG_FOR_COURT);
}

static void
test_extras (BagCase *c, gconstpointer unused)
{
  g_autoptr (GBytes) contents = g_bytes_new_static ("%PDF", 4);
  const RecourseBagExtra extra = { "data/summary.pdf", contents };
  RecourseBagExport what = bag_case_choose (all, 1);
  g_autoptr (BagSmith) bag = NULL;
  g_autofree char *summary = NULL;

  what.extras = &extra;
  what.n_extras = 1;
  bag_case_export (c, &what);
  bag = bag_smith_new (c->bag);
  summary = bag_smith_dup (bag, "data/summary.pdf");
  g_assert_cmpstr (summary, ==, "%PDF");
}

static void
test_extras_refused (BagCase *c, gconstpointer unused)
{
  static const char *const paths[] = { "summary.pdf", "data/", "data/evidence/x", "data/case.json",
                                       "data/a\\b" };
  g_autoptr (GBytes) contents = g_bytes_new_static ("x", 1);

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      const RecourseBagExtra extra = { paths[i], contents };
      RecourseBagExport what = bag_case_choose (all, 1);
      g_autoptr (GError) error = NULL;

      what.extras = &extra;
      what.n_extras = 1;
      g_assert_false (recourse_bag_export (c->source, &what, c->bag, NULL, NULL, NULL, &error));
      g_assert_cmpint (recourse_error_exit_code (error), ==, 2);
      assert_nothing_left (c);
    }
}

static void
test_exhibits_refused (BagCase *c, gconstpointer unused)
{
  static const gint64 removed[] = { BAG_CASE_PHOTO, BAG_CASE_REMOVED };
  static const gint64 none[] = { BAG_CASE_NOTE };
  static const gint64 beyond[] = { 99 };
  RecourseBagExport what = bag_case_choose (removed, 2);

  assert_refused (c, &what, RECOURSE_ERROR_INVALID_ARGUMENT, "entry 5 was removed");
  what = bag_case_choose (none, 1);
  assert_refused (c, &what, RECOURSE_ERROR_NOT_FOUND, "entry 6 of the log adds no evidence");
  what = bag_case_choose (beyond, 1);
  assert_refused (c, &what, RECOURSE_ERROR_NOT_FOUND, "entry 99");
}

static void
test_withheld_refused (BagCase *c, gconstpointer unused)
{
  const RecourseBagText withheld = { BAG_CASE_NOTE, "title" };
  RecourseBagExport what = bag_case_choose (all, 1);

  what.withheld = &withheld;
  what.n_withheld = 1;
  assert_refused (c, &what, RECOURSE_ERROR_INVALID_ARGUMENT, "'6/title' cannot be withheld");
}

static void
test_passphrase_refused (BagCase *c, gconstpointer unused)
{
  g_autofree char *long_one = g_strnfill (100, 'x');
  const char *const passphrases[] = { "", "密码", "a\tb", long_one };

  for (gsize i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      RecourseBagExport what = bag_case_choose (all, 1);

      what.passphrase = passphrases[i];
      assert_refused (c, &what, RECOURSE_ERROR_INVALID_ARGUMENT, "the passphrase");
    }
}

static void
write_over (const char *path, const char *text)
{
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* One flipped bit, one byte less, one more, and no file at all. */
static void
test_damaged (BagCase *c, gconstpointer unused)
{
  static const char *const texts[] = { "a photograph, more or lesr", "a photograph, more or les",
                                       "a photograph, more or less.", "" };
  const RecourseBagExport what = bag_case_choose (all, G_N_ELEMENTS (all));
  g_autofree char *object = bag_case_object (c, BAG_CASE_PHOTO_TEXT);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      write_over (object, texts[i]);
      assert_refused (c, &what, RECOURSE_ERROR_INVALID_CONTENT,
                      "evidence '0002-聊天记录.jpg': its file is not the one that was entered");
    }
  g_assert_cmpint (g_unlink (object), ==, 0);
  assert_refused (c, &what, RECOURSE_ERROR_NOT_FOUND, "evidence '0002-聊天记录.jpg': ");
}

/* What somebody does with another tool; then nobody could import it. */
static void
spoil (BagCase *c, const char *sql)
{
  const char *folder = recourse_case_folder_get_path (c->source);
  g_autofree char *database = g_build_filename (folder, "case.db", NULL);
  const LogCase log = { .path = database };

  log_case_execute (&log, sql);
}

static void
test_broken_chain (BagCase *c, gconstpointer unused)
{
  const RecourseBagExport what = bag_case_choose (all, 1);

  spoil (c, "DROP TRIGGER log_update");
  spoil (c, "UPDATE log SET line = replace (line, 'person', 'helper') "
            "WHERE seq = 6");
  assert_refused (c, &what, RECOURSE_ERROR_INVALID_CONTENT, "the log is damaged at entry 6");
}

/* One that was changed is told, unless it is not handed over anyway. */
static void
test_changed_text (BagCase *c, gconstpointer unused)
{
  const RecourseBagText withheld = { BAG_CASE_NOTE, "next" };
  RecourseBagExport what = bag_case_choose (all, 1);

  spoil (c, "DROP TRIGGER texts_update");
  spoil (c, "UPDATE texts SET text = 'x' WHERE seq = 6 AND field = 'next'");
  assert_refused (c, &what, RECOURSE_ERROR_INVALID_CONTENT, "text '6/next' was changed");
  what.withheld = &withheld;
  what.n_withheld = 1;
  bag_case_export (c, &what);
}

static void
test_output_exists (BagCase *c, gconstpointer unused)
{
  const RecourseBagExport what = bag_case_choose (all, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  g_assert_true (g_file_set_contents (c->bag, "precious", -1, NULL));
  g_assert_false (recourse_bag_export (c->source, &what, c->bag, NULL, NULL, NULL, &error));
  bag_case_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT, "there already");
  kept = temp_folder_read (c->bag, NULL);
  g_assert_cmpstr (kept, ==, "precious");
}

static void
test_output_nowhere (BagCase *c, gconstpointer unused)
{
  const RecourseBagExport what = bag_case_choose (all, 1);
  g_autofree char *nowhere = g_build_filename (c->folder, "no", "bag.zip", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (recourse_bag_export (c->source, &what, nowhere, NULL, NULL, NULL, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
  assert_nothing_left (c);
}

/* What is handed over has to be noted. */
static void
test_read_only (BagCase *c, gconstpointer unused)
{
  const RecourseBagExport what = bag_case_choose (all, 1);
  g_autofree char *path = g_strdup (recourse_case_folder_get_path (c->source));

  recourse_case_folder_free (c->source);
  c->source = recourse_case_folder_open (path, RECOURSE_ACCESS_READ, NULL);
  assert_refused (c, &what, RECOURSE_ERROR_PERMISSION, "noted in the log");
}

/* The log of a case that is imported later can be compared only when the bag has all of it. */
static void
test_log_beside (BagCase *c, gconstpointer unused)
{
  g_autoptr (RecourseBagReport) report = NULL;

  bag_case_export_all (c);
  g_assert_cmpint (g_unlink (c->bag), ==, 0);
  bag_case_export_all (c);
  report = recourse_bag_verify (c->bag, NULL, NULL, NULL, NULL, NULL);
  g_assert_cmpint (report->n_entries, ==, BAG_CASE_ENTRIES + 1);
}

/* --- Progress and Cancel ------------------------------------------------------------------------
 */

typedef struct
{
  GCancellable *cancellable;
  gint64 cancel_at; /* bytes; 0: never */
  guint n_calls;
  RecourseProgress last;
} Watch;

static void
watch_cb (const RecourseProgress *progress, gpointer data)
{
  Watch *watch = data;

  g_assert_cmpint (progress->bytes_done, >=, watch->last.bytes_done);
  watch->n_calls++;
  watch->last = *progress;
  if (watch->cancel_at > 0 && progress->bytes_done >= watch->cancel_at)
    g_cancellable_cancel (watch->cancellable);
}

static void
test_progress (BagCase *c, gconstpointer unused)
{
  const RecourseBagExport what = bag_case_choose (all, G_N_ELEMENTS (all));
  Watch watch = { 0 };

  g_assert_true (recourse_bag_export (c->source, &what, c->bag, watch_cb, &watch, NULL, NULL));
  g_assert_cmpuint (watch.n_calls, >=, 1);
  g_assert_cmpint (watch.last.bytes_done, ==, watch.last.bytes_total);
  g_assert_cmpuint (watch.last.items_done, ==, watch.last.items_total);
}

static void
test_cancel (BagCase *c, gconstpointer unused)
{
  const RecourseBagExport what = bag_case_choose (all, 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch watch = { .cancellable = cancellable, .cancel_at = 1 };
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (recourse_bag_export (c->source, &what, c->bag, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_nothing_left (c);
  g_clear_error (&error);
  g_cancellable_reset (cancellable);
  g_assert_false (
      recourse_bag_export (c->source, &what, c->bag, watch_cb, &watch, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_nothing_left (c);
}

/* A disk that is full at any place of the ZIP. */
static void
export_on_full_disk (gpointer data)
{
  BagCase *c = data;
  const RecourseBagExport what = bag_case_choose (all, G_N_ELEMENTS (all));
  g_autoptr (GError) error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &(struct rlimit){ 1024, RLIM_INFINITY }), ==, 0);
  g_assert_false (recourse_bag_export (c->source, &what, c->bag, NULL, NULL, NULL, &error));
  bag_case_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT, "cannot write the ZIP file");
  assert_nothing_left (c);
}

static void
test_full_disk (BagCase *c, gconstpointer unused)
{
  child_run (export_on_full_disk, c);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bag_case_add ("/vault/bag/export/files", test_files);
  bag_case_add ("/vault/bag/export/log", test_log);
  bag_case_add ("/vault/bag/export/exported-entry", test_exported_entry);
  bag_case_add ("/vault/bag/export/withheld", test_withheld);
  bag_case_add ("/vault/bag/export/extras", test_extras);
  bag_case_add ("/vault/bag/export/extras-refused", test_extras_refused);
  bag_case_add ("/vault/bag/export/exhibits-refused", test_exhibits_refused);
  bag_case_add ("/vault/bag/export/withheld-refused", test_withheld_refused);
  bag_case_add ("/vault/bag/export/passphrase-refused", test_passphrase_refused);
  bag_case_add ("/vault/bag/export/damaged", test_damaged);
  bag_case_add ("/vault/bag/export/broken-chain", test_broken_chain);
  bag_case_add ("/vault/bag/export/changed-text", test_changed_text);
  bag_case_add ("/vault/bag/export/output-exists", test_output_exists);
  bag_case_add ("/vault/bag/export/output-nowhere", test_output_nowhere);
  bag_case_add ("/vault/bag/export/read-only", test_read_only);
  bag_case_add ("/vault/bag/export/again", test_log_beside);
  bag_case_add ("/vault/bag/export/progress", test_progress);
  bag_case_add ("/vault/bag/export/cancel", test_cancel);
  bag_case_add ("/vault/bag/export/full-disk", test_full_disk);
  return g_test_run ();
}
