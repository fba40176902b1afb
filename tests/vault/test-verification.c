/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-verification"

#include "recourse-verification.h"

#include "recourse-error.h"
#include "recourse-object.h"
#include "recourse-uuid.h"
#include "recourse-witness.h"
#include "temp-folder.h"
#include "verify-case.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ALL_INTACT "2 photo.jpg intact, 4 voucher.pdf intact"

static void
assert_found (VerifyCase *c, const char *expected)
{
  g_autoptr (RecourseVerification) result = verify_case_run (c);
  g_autofree char *found = verify_result_write (result);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_intact (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseVerification) result = verify_case_run (c);
  g_autofree char *hash = NULL;
  gint64 n_entries = 0;

  g_assert_true (result->is_intact);
  g_assert_cmpint (result->n_bytes, ==, strlen (VERIFY_FIRST) + strlen (VERIFY_SECOND));
  g_assert_true (recourse_log_get_head (verify_case_log (c), &n_entries, &hash, NULL));
  g_assert_cmpstr (result->head, ==, hash);
  assert_found (c, "intact 4 0: " ALL_INTACT);
  recourse_verification_free (NULL);
}

/* --- What may become of a case ------------------------------------------------------------------
 * The expected words are those of docs/case-format.md, "What is found". */

static void
check_sql (VerifyCase *c, const char *sql, const char *expected)
{
  verify_case_damage (c, sql);
  assert_found (c, expected);
}

static void
test_sql (gconstpointer data)
{
  const char *const *row = data;
  VerifyCase c;

  verify_case_set_up (&c, NULL);
  check_sql (&c, row[1], row[2]);
  verify_case_tear_down (&c, NULL);
}

/* Name, statement, what is found. */
static const char *const sql_rows[][3] = {
  { "guards-removed", "SELECT 1", "intact 4 0: " ALL_INTACT },
  { "line-changed", "UPDATE log SET line = replace(line, 'person', 'helper') WHERE seq = 3",
    "damaged 4 3: " ALL_INTACT },
  { "first-line-changed", "UPDATE log SET line = replace(line, 'helper', 'person') WHERE seq = 1",
    "damaged 4 1: " ALL_INTACT },
  /* The exhibit of a line that is none is not known, and its file seems to be unlisted. */
  { "line-unreadable", "UPDATE log SET line = 'x' WHERE seq = 2",
    "damaged 4 2: 4 voucher.pdf intact, 0 " VERIFY_FIRST_SHA256 " unlisted" },
  { "line-empty", "UPDATE log SET line = '' WHERE seq = 3", "damaged 4 3: " ALL_INTACT },
  { "hash-changed", "UPDATE log SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE seq = 4",
    "damaged 4 4: " ALL_INTACT },
  { "tail-cut", "DELETE FROM log WHERE seq = 4",
    "damaged 3 0: 2 photo.jpg intact, 4 name changed, 0 " VERIFY_SECOND_SHA256 " unlisted" },
  { "entry-taken-out", "DELETE FROM log WHERE seq = 3",
    "damaged 3 3: 2 photo.jpg intact, 3 note changed, 4 voucher.pdf intact" },
  { "log-emptied", "DELETE FROM log",
    "damaged 0 1: 1 title changed, 2 name changed, 2 note changed, 3 note changed, "
    "4 name changed, 0 " VERIFY_SECOND_SHA256 " unlisted, 0 " VERIFY_FIRST_SHA256 " unlisted" },
  { "reordered",
    "UPDATE log SET line = old.line, hash = old.hash FROM (SELECT seq, line, hash FROM log) AS old "
    "WHERE old.seq = 7 - log.seq AND log.seq IN (3, 4)",
    "damaged 4 3: 2 photo.jpg intact, 0 " VERIFY_SECOND_SHA256 " unlisted" },
  { "inserted",
    "INSERT INTO log SELECT 5, replace(line, '\"seq\":3', '\"seq\":5'), hash FROM log "
    "WHERE seq = 3",
    "damaged 5 5: 2 photo.jpg intact, 4 voucher.pdf intact, 5 note withheld" },
  { "inserted-below", "INSERT INTO log SELECT 0, line, hash FROM log WHERE seq = 3",
    "damaged 5 1: " ALL_INTACT },
  { "inserted-far-below",
    "INSERT INTO log SELECT -4611686018427387904, line, hash FROM log "
    "WHERE seq = 3",
    "damaged 5 1: " ALL_INTACT },
  { "inserted-at-the-end",
    "INSERT INTO log SELECT 9223372036854775807, line, hash FROM log "
    "WHERE seq = 3",
    "damaged 5 5: " ALL_INTACT },
  { "text-changed", "UPDATE texts SET text = 'another note' WHERE seq = 3",
    "damaged 4 0: 2 photo.jpg intact, 3 note changed, 4 voucher.pdf intact" },
  { "text-not-utf8", "UPDATE texts SET text = CAST(x'FF' AS TEXT) WHERE seq = 3",
    "damaged 4 0: 2 photo.jpg intact, 3 note changed, 4 voucher.pdf intact" },
  { "salt-changed", "UPDATE texts SET salt = upper(salt) WHERE seq = 1",
    "damaged 4 0: 1 title changed, " ALL_INTACT },
  { "name-changed", "UPDATE texts SET text = 'photo2.jpg' WHERE seq = 2 AND field = 'name'",
    "damaged 4 0: 2 " VERIFY_FIRST_SHA256 " changed, 4 voucher.pdf intact" },
  { "note-of-exhibit-changed", "UPDATE texts SET text = 'x' WHERE seq = 2 AND field = 'note'",
    "damaged 4 0: 2 photo.jpg changed, 4 voucher.pdf intact" },
  { "texts-swapped",
    "UPDATE texts SET text = (SELECT text FROM texts AS o WHERE o.seq = 2 AND o.field = 'note') "
    "WHERE seq = 3",
    "damaged 4 0: 2 photo.jpg intact, 3 note changed, 4 voucher.pdf intact" },
  { "text-added", "INSERT INTO texts VALUES (3, 'order', '00', 'x')",
    "damaged 4 0: 2 photo.jpg intact, 3 order changed, 4 voucher.pdf intact" },
  { "text-added-to-exhibit", "INSERT INTO texts VALUES (4, 'note', '00', 'x')",
    "damaged 4 0: 2 photo.jpg intact, 4 voucher.pdf changed" },
  { "text-added-to-nothing", "INSERT INTO texts VALUES (99, 'note', '00', 'x')",
    "damaged 4 0: " ALL_INTACT ", 99 note changed" },
  { "text-added-below", "INSERT INTO texts VALUES (-1, 'note', '00', 'x')",
    "damaged 4 0: -1 note changed, " ALL_INTACT },
  { "text-taken-out", "DELETE FROM texts WHERE seq = 3",
    "intact 4 0: 2 photo.jpg intact, 3 note withheld, 4 voucher.pdf intact" },
  { "name-taken-out", "DELETE FROM texts WHERE seq = 2 AND field = 'name'",
    "intact 4 0: 2 " VERIFY_FIRST_SHA256 " withheld, 4 voucher.pdf intact" },
  { "all-texts-taken-out", "DELETE FROM texts",
    "intact 4 0: 1 title withheld, 2 " VERIFY_FIRST_SHA256 " withheld, 3 note withheld, "
    "4 " VERIFY_SECOND_SHA256 " withheld" },
};

static void
add_sql_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sql_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/vault/verification/", sql_rows[i][0], NULL);

      g_test_add_data_func (path, sql_rows[i], test_sql);
    }
}

static void
test_object_changed (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *path = verify_case_object (c, VERIFY_FIRST_SHA256);

  verify_case_replace (path, "First photograph", -1);
  assert_found (c, "damaged 4 0: 2 photo.jpg changed, 4 voucher.pdf intact");
  verify_case_replace (path, VERIFY_FIRST "x", -1);
  assert_found (c, "damaged 4 0: 2 photo.jpg changed, 4 voucher.pdf intact");
  verify_case_replace (path, "", -1);
  assert_found (c, "damaged 4 0: 2 photo.jpg changed, 4 voucher.pdf intact");
  verify_case_replace (path, VERIFY_FIRST, -1);
  assert_found (c, "intact 4 0: " ALL_INTACT);
}

static void
test_objects_swapped (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *first = verify_case_object (c, VERIFY_FIRST_SHA256);
  g_autofree char *second = verify_case_object (c, VERIFY_SECOND_SHA256);

  verify_case_replace (first, VERIFY_SECOND, -1);
  verify_case_replace (second, VERIFY_FIRST, -1);
  assert_found (c, "damaged 4 0: 2 photo.jpg changed, 4 voucher.pdf changed");
}

static void
test_object_renamed (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *path = verify_case_object (c, VERIFY_SECOND_SHA256);
  g_autofree char *shelf = g_path_get_dirname (path);
  g_autofree char *renamed = g_build_filename (shelf, "voucher.pdf", NULL);
  g_autofree char *in_first_shelf = g_build_filename (c->path, "objects", VERIFY_SECOND_SHA256,
                                                      NULL);

  g_assert_cmpint (g_rename (path, renamed), ==, 0);
  assert_found (c, "damaged 4 0: 2 photo.jpg intact, 4 voucher.pdf missing, "
                   "0 voucher.pdf unlisted");
  g_assert_cmpint (g_rename (renamed, in_first_shelf), ==, 0);
  assert_found (c, "damaged 4 0: 2 photo.jpg intact, 4 voucher.pdf missing, "
                   "0 " VERIFY_SECOND_SHA256 " unlisted");
}

static void
test_object_missing (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *path = verify_case_object (c, VERIFY_FIRST_SHA256);
  g_autofree char *objects = g_build_filename (c->path, "objects", NULL);
  g_autofree char *elsewhere = g_build_filename (c->temp, "elsewhere", NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_found (c, "damaged 4 0: 2 photo.jpg missing, 4 voucher.pdf intact");
  g_assert_cmpint (g_rename (objects, elsewhere), ==, 0);
  assert_found (c, "damaged 4 0: 2 photo.jpg missing, 4 voucher.pdf missing");
}

/* Entered, and not moved to its place yet: what a crash leaves, and what the next opening mends. */
static void
test_object_incoming (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *path = verify_case_object (c, VERIFY_FIRST_SHA256);
  g_autofree char *folder = g_build_filename (c->path, "incoming", "12-34", NULL);
  g_autofree char *incoming = g_build_filename (folder, VERIFY_FIRST_SHA256, NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (g_rename (path, incoming), ==, 0);
  assert_found (c, "intact 4 0: " ALL_INTACT);
  verify_case_replace (incoming, "First photograph", -1);
  assert_found (c, "damaged 4 0: 2 photo.jpg changed, 4 voucher.pdf intact");
}

static void
test_object_no_file (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *path = verify_case_object (c, VERIFY_FIRST_SHA256);
  g_autofree char *copy = g_build_filename (c->temp, "copy", NULL);

  g_assert_cmpint (g_rename (path, copy), ==, 0);
  g_assert_cmpint (symlink (copy, path), ==, 0);
  assert_found (c, "damaged 4 0: 2 photo.jpg changed, 4 voucher.pdf intact");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_found (c, "damaged 4 0: 2 photo.jpg changed, 4 voucher.pdf intact");
  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_found (c, "damaged 4 0: 2 photo.jpg changed, 4 voucher.pdf intact");
}

static void
write_stray (const VerifyCase *c, const char *folder, const char *name)
{
  g_autofree char *shelf = g_build_filename (c->path, "objects", folder, NULL);
  g_autofree char *path = g_build_filename (shelf, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (shelf, 0700), ==, 0);
  verify_case_replace (path, "x", -1);
}

/* Also one that is right in itself: what no line names was not entered here. Nothing is deleted. */
static void
test_unlisted (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *other = verify_case_object (c, VERIFY_SECOND_SHA256);

  verify_case_write_object (c, "third");
  write_stray (c, "zz", "deep");
  write_stray (c, "16", "\xFFname");
  write_stray (c, "00", VERIFY_SECOND_SHA256);
  write_stray (c, ".", "top");
  assert_found (c, "damaged 4 0: " ALL_INTACT ", 0 " VERIFY_SECOND_SHA256 " unlisted, "
                   "0 b1e99324505bd32da0e1f85dcf5e19a09db0481e8a15f62c41eb320304a8e927 unlisted, "
                   "0 top unlisted, 0 zz unlisted, 0 \xEF\xBF\xBDname unlisted");
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

/* --- Removed ------------------------------------------------------------------------------------
 */

static void
test_removed (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *in_trash = g_build_filename (c->path, "trash", VERIFY_FIRST_SHA256, NULL);

  verify_case_remove (c, VERIFY_PHOTO, VERIFY_FIRST_SHA256, FALSE);
  verify_case_remove (c, VERIFY_VOUCHER, VERIFY_SECOND_SHA256, TRUE);
  assert_found (c, "intact 6 0: 2 photo.jpg removed, 4 voucher.pdf removed");
  verify_case_replace (in_trash, "Second photograph", -1);
  assert_found (c, "damaged 6 0: 2 photo.jpg changed, 4 voucher.pdf removed");
  g_assert_cmpint (g_unlink (in_trash), ==, 0); /* its time is over */
  assert_found (c, "intact 6 0: 2 photo.jpg removed, 4 voucher.pdf removed");
}

static void
test_removed_and_restored (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLogDraft)
      draft = recourse_log_draft_new ("evidence-restored", RECOURSE_AUTHOR_PERSON);

  verify_case_remove (c, VERIFY_PHOTO, VERIFY_FIRST_SHA256, FALSE);
  recourse_log_draft_add_integer (draft, "entry", VERIFY_PHOTO);
  recourse_log_draft_add_string (draft, "sha256", VERIFY_FIRST_SHA256);
  verify_case_append (c, draft);
  assert_found (c, "damaged 6 0: 2 photo.jpg missing, 4 voucher.pdf intact");
  verify_case_write_object (c, VERIFY_FIRST);
  assert_found (c, "intact 6 0: " ALL_INTACT);
}

/* Two exhibits on one object: it stays until both are removed. */
static void
test_shared_object (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *path = verify_case_object (c, VERIFY_FIRST_SHA256);
  g_autoptr (RecourseLogDraft) again = verify_case_draft_exhibit ("again.jpg", VERIFY_FIRST);
  g_autoptr (RecourseVerification) result = NULL;

  verify_case_append (c, again);
  verify_case_remove (c, VERIFY_PHOTO, VERIFY_FIRST_SHA256, TRUE);
  verify_case_write_object (c, VERIFY_FIRST);
  assert_found (c, "intact 6 0: 2 photo.jpg removed, 4 voucher.pdf intact, 5 again.jpg intact");
  result = verify_case_run (c);
  g_assert_cmpint (result->n_bytes, ==, strlen (VERIFY_FIRST) + strlen (VERIFY_SECOND));
  verify_case_replace (path, "x", -1);
  assert_found (c, "damaged 6 0: 2 photo.jpg removed, 4 voucher.pdf intact, 5 again.jpg changed");
}

static void
test_erased (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  recourse_log_erase_text (verify_case_log (c), VERIFY_NOTE, "note", RECOURSE_AUTHOR_PERSON,
                           &error);
  g_assert_no_error (error);
  assert_found (c, "intact 5 0: 2 photo.jpg intact, 3 note withheld, 4 voucher.pdf intact");
}

/* --- The whole folder ---------------------------------------------------------------------------
 */

static void
test_renamed_folder (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *id = recourse_uuid_new ();
  g_autofree char *parent = g_path_get_dirname (c->path);
  g_autofree char *renamed = g_build_filename (parent, id, NULL);

  verify_case_close (c);
  g_assert_cmpint (g_rename (c->path, renamed), ==, 0);
  g_free (c->path);
  c->path = g_steal_pointer (&renamed);
  assert_found (c, "damaged 4 1: " ALL_INTACT);
}

static RecourseWitnessVerdict
check_witness (VerifyCase *c, const RecourseWitnessCode *code)
{
  RecourseWitnessVerdict verdict = RECOURSE_WITNESS_HOLDS;

  verify_case_open (c);
  g_assert_true (recourse_witness_check (verify_case_log (c), code, &verdict, NULL));
  return verdict;
}

static RecourseWitnessCode
make_witness (VerifyCase *c)
{
  g_autoptr (GError) error = NULL;
  RecourseWitnessCode code = { 0 };

  recourse_witness_make (verify_case_log (c), &code, &error);
  g_assert_no_error (error);
  return code;
}

/* An older copy of the whole folder is a whole case: only who wrote the code down can tell. */
static void
test_rolled_back (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLogDraft) draft = verify_case_draft_exhibit ("third.jpg", "third");
  g_autofree char *copy = verify_case_copy (c);
  RecourseWitnessCode code;

  verify_case_append (c, draft);
  verify_case_write_object (c, "third");
  code = make_witness (c);
  verify_case_roll_back (c, copy);
  assert_found (c, "intact 4 0: " ALL_INTACT);
  g_assert_cmpint (check_witness (c, &code), ==, RECOURSE_WITNESS_SHORTER);
}

/* The log alone: what was entered since stands among the objects. */
static void
test_log_rolled_back (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLogDraft) draft = verify_case_draft_exhibit ("third.jpg", "third");
  g_autofree char *copy = verify_case_copy (c);
  RecourseWitnessCode code;

  verify_case_append (c, draft);
  code = make_witness (c);
  verify_case_roll_back (c, copy);
  verify_case_write_object (c, "third");
  assert_found (c, "damaged 4 0: " ALL_INTACT
                   ", 0 b1e99324505bd32da0e1f85dcf5e19a09db0481e8a15f62c41eb320304a8e927 unlisted");
  g_assert_cmpint (check_witness (c, &code), ==, RECOURSE_WITNESS_SHORTER);
}

/* The end of the log cut off cleanly, with its texts and its object. */
static void
test_tail_cut_cleanly (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *path = verify_case_object (c, VERIFY_SECOND_SHA256);
  RecourseWitnessCode code = make_witness (c);

  verify_case_damage (c, "DELETE FROM log WHERE seq = 4");
  verify_case_damage (c, "DELETE FROM texts WHERE seq = 4");
  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_found (c, "intact 3 0: 2 photo.jpg intact");
  g_assert_cmpint (check_witness (c, &code), ==, RECOURSE_WITNESS_SHORTER);
}

/* Somebody makes the whole log anew, under the same id and without what incriminates him. */
static void
rewrite (VerifyCase *c)
{
  g_autofree char *id = g_path_get_basename (c->path);
  g_autofree char *path = g_build_filename (c->path, "case.db", NULL);
  g_autofree char *object = verify_case_object (c, VERIFY_FIRST_SHA256);
  g_autoptr (RecourseLogDraft)
      first = recourse_log_draft_new ("case-opened", RECOURSE_AUTHOR_HELPER);
  g_autoptr (RecourseLogDraft) voucher = verify_case_draft_exhibit ("voucher.pdf", VERIFY_SECOND);
  g_autoptr (RecourseLog) log = NULL;

  verify_case_close (c);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_unlink (object), ==, 0);
  log = recourse_log_create (path, NULL);
  recourse_log_draft_add_string (first, "case", id);
  recourse_log_draft_add_integer (first, "format", 1);
  recourse_log_draft_add_string (first, "program", "Recourse 0.1.0");
  for (guint i = 0; i < 4; i++)
    g_assert_true (recourse_log_append (log, i == 0 ? first : voucher, NULL, NULL));
}

static void
test_rewritten (VerifyCase *c, gconstpointer unused)
{
  RecourseWitnessCode code = make_witness (c);

  rewrite (c);
  assert_found (c, "intact 4 0: 2 voucher.pdf intact, 3 voucher.pdf intact, 4 voucher.pdf intact");
  g_assert_cmpint (check_witness (c, &code), ==, RECOURSE_WITNESS_DIFFERS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  verify_case_add ("/vault/verification/intact", test_intact);
  add_sql_rows ();
  verify_case_add ("/vault/verification/object-changed", test_object_changed);
  verify_case_add ("/vault/verification/objects-swapped", test_objects_swapped);
  verify_case_add ("/vault/verification/object-renamed", test_object_renamed);
  verify_case_add ("/vault/verification/object-missing", test_object_missing);
  verify_case_add ("/vault/verification/object-incoming", test_object_incoming);
  verify_case_add ("/vault/verification/object-no-file", test_object_no_file);
  verify_case_add ("/vault/verification/unlisted", test_unlisted);
  verify_case_add ("/vault/verification/removed", test_removed);
  verify_case_add ("/vault/verification/removed-and-restored", test_removed_and_restored);
  verify_case_add ("/vault/verification/shared-object", test_shared_object);
  verify_case_add ("/vault/verification/erased", test_erased);
  verify_case_add ("/vault/verification/renamed-folder", test_renamed_folder);
  verify_case_add ("/vault/verification/rolled-back", test_rolled_back);
  verify_case_add ("/vault/verification/log-rolled-back", test_log_rolled_back);
  verify_case_add ("/vault/verification/tail-cut-cleanly", test_tail_cut_cleanly);
  verify_case_add ("/vault/verification/rewritten", test_rewritten);
  return g_test_run ();
}
