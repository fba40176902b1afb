/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-witness"

#include "recourse-witness.h"

#include "log-case.h"
#include "recourse-error.h"
#include "verify-case.h"

#include <string.h>

static RecourseWitnessVerdict
check (RecourseLog *log, const RecourseWitnessCode *code)
{
  RecourseWitnessVerdict verdict = RECOURSE_WITNESS_BROKEN;
  g_autoptr (GError) error = NULL;

  recourse_witness_check (log, code, &verdict, &error);
  g_assert_no_error (error);
  return verdict;
}

static RecourseWitnessCode
make (RecourseLog *log)
{
  g_autoptr (GError) error = NULL;
  RecourseWitnessCode code = { 0 };

  recourse_witness_make (log, &code, &error);
  g_assert_no_error (error);
  return code;
}

static void
assert_not_made (RecourseLog *log, int expected, const char *message)
{
  g_autoptr (GError) error = NULL;
  RecourseWitnessCode code;

  g_assert_false (recourse_witness_make (log, &code, &error));
  g_assert_error (error, RECOURSE_ERROR, expected);
  g_assert_cmpstr (error->message, ==, message);
}

/* It is made of the number of entries and the first 100 bits of the last hash. */
static void
test_make (VerifyCase *c, gconstpointer unused)
{
  RecourseWitnessCode code = make (verify_case_log (c));
  RecourseWitnessCode expected;
  g_autofree char *hash = NULL;
  RecourseDigest head;
  gint64 n_entries;

  g_assert_true (recourse_log_get_head (verify_case_log (c), &n_entries, &hash, NULL));
  g_assert_true (recourse_digest_from_hex (hash, &head, NULL));
  recourse_witness_code_init (&expected, 4, &head);
  g_assert_true (recourse_witness_code_equal (&code, &expected));
}

static void
test_make_empty (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);

  assert_not_made (log, RECOURSE_ERROR_NOT_FOUND,
                   "cannot make a witness code: the log has no entries");
}

static void
test_make_broken (VerifyCase *c, gconstpointer unused)
{
  verify_case_damage (c, "UPDATE log SET line = replace(line, 'person', 'helper') WHERE seq = 3");
  verify_case_open (c);
  assert_not_made (verify_case_log (c), RECOURSE_ERROR_INVALID_CONTENT,
                   "cannot make a witness code: the log is broken at entry 3");
}

static void
append_notes (RecourseLog *log, gint64 n_notes)
{
  g_autoptr (GPtrArray)
      drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_log_draft_free);
  g_autoptr (GError) error = NULL;

  for (gint64 i = 0; i < n_notes; i++)
    g_ptr_array_add (drafts, log_case_draft_note ("x"));
  recourse_log_append_all (log, drafts, NULL, &error);
  g_assert_no_error (error);
}

/* What was written down holds for ever, whatever is added later. */
static void
test_holds (LogCase *c, gconstpointer unused)
{
  static const gint64 lengths[] = { 1, 2, 255, 256, 257, 511, 512, 513, 600 };
  g_autoptr (RecourseLog) log = log_case_create (c);
  RecourseWitnessCode codes[G_N_ELEMENTS (lengths)];

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      append_notes (log, lengths[i] - (i > 0 ? lengths[i - 1] : 0));
      codes[i] = make (log);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_assert_cmpint (codes[i].n_entries, ==, lengths[i]);
      g_assert_cmpint (check (log, &codes[i]), ==, RECOURSE_WITNESS_HOLDS);
    }
}

static void
test_differs (VerifyCase *c, gconstpointer unused)
{
  RecourseWitnessCode code = make (verify_case_log (c));

  for (guint bit = 0; bit < 100; bit++)
    {
      code.bits[bit / 8] ^= (guint8) (0x80 >> bit % 8);
      g_assert_cmpint (check (verify_case_log (c), &code), ==, RECOURSE_WITNESS_DIFFERS);
      code.bits[bit / 8] ^= (guint8) (0x80 >> bit % 8);
    }
  g_assert_cmpint (check (verify_case_log (c), &code), ==, RECOURSE_WITNESS_HOLDS);
  code.n_entries = 3;
  g_assert_cmpint (check (verify_case_log (c), &code), ==, RECOURSE_WITNESS_DIFFERS);
}

static void
test_shorter (VerifyCase *c, gconstpointer unused)
{
  RecourseWitnessCode code = make (verify_case_log (c));

  code.n_entries = 5;
  g_assert_cmpint (check (verify_case_log (c), &code), ==, RECOURSE_WITNESS_SHORTER);
  code.n_entries = RECOURSE_JSON_MAX_INTEGER;
  g_assert_cmpint (check (verify_case_log (c), &code), ==, RECOURSE_WITNESS_SHORTER);
}

/* What is broken behind the entries of the code does not matter to it. */
static void
test_broken (VerifyCase *c, gconstpointer unused)
{
  RecourseWitnessCode code = make (verify_case_log (c));
  g_autoptr (RecourseLogDraft) draft = log_case_draft_note ("more");
  RecourseWitnessCode later;

  verify_case_append (c, draft);
  later = make (verify_case_log (c));
  verify_case_damage (c, "UPDATE log SET line = replace(line, 'person', 'helper') WHERE seq = 5");
  verify_case_open (c);
  g_assert_cmpint (check (verify_case_log (c), &code), ==, RECOURSE_WITNESS_HOLDS);
  g_assert_cmpint (check (verify_case_log (c), &later), ==, RECOURSE_WITNESS_BROKEN);
  verify_case_damage (c, "UPDATE log SET hash = replace(hash, substr(hash, 64), '0') "
                         "WHERE seq = 4");
  verify_case_damage (c, "UPDATE log SET hash = substr(hash, 1, 63) || 'g' WHERE seq = 4");
  verify_case_open (c);
  g_assert_cmpint (check (verify_case_log (c), &code), ==, RECOURSE_WITNESS_BROKEN);
}

/* A row below 1 is seen by no list; it moves all others. */
static void
test_row_below (VerifyCase *c, gconstpointer unused)
{
  RecourseWitnessCode code = make (verify_case_log (c));

  verify_case_damage (c, "INSERT INTO log SELECT -7, line, hash FROM log WHERE seq = 3");
  verify_case_open (c);
  g_assert_cmpint (check (verify_case_log (c), &code), ==, RECOURSE_WITNESS_BROKEN);
}

/* --- The entry ----------------------------------------------------------------------------------
 */

static void
test_note (VerifyCase *c, gconstpointer unused)
{
  RecourseWitnessCode code = make (verify_case_log (c));
  g_autoptr (RecourseLogLine) line = NULL;
  g_autofree char *hash = NULL;
  const char *head = NULL;
  RecourseJsonView root;
  RecourseJsonView view;
  gboolean matches = FALSE;
  gint64 n_entries = 0;

  g_assert_true (recourse_log_get_head (verify_case_log (c), &n_entries, &hash, NULL));
  g_assert_true (
      recourse_witness_note (verify_case_log (c), &code, TRUE, RECOURSE_AUTHOR_PERSON, NULL));
  line = recourse_log_read_line (verify_case_log (c), 5, NULL);
  recourse_log_line_root (line, &root);
  g_assert_cmpstr (recourse_log_line_get_kind (line), ==, "witnessed");
  g_assert_cmpint (recourse_log_line_get_author (line), ==, RECOURSE_AUTHOR_PERSON);
  g_assert_true (recourse_json_get_integer (&root, "entries", 4, 4, &n_entries, NULL));
  g_assert_true (recourse_json_get_string (&root, "head", &head, NULL));
  g_assert_cmpuint (strlen (head), ==, 25);
  g_assert_true (g_str_has_prefix (hash, head));
  g_assert_true (recourse_json_view_get (&root, "matches", &view, NULL));
  g_assert_true (recourse_json_view_boolean (&view, &matches, NULL));
  g_assert_true (matches);
  g_assert_cmpint (check (verify_case_log (c), &code), ==, RECOURSE_WITNESS_HOLDS);
}

static void
test_note_refused (VerifyCase *c, gconstpointer unused)
{
  RecourseWitnessCode code = make (verify_case_log (c));
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseLogLine) line = NULL;

  verify_case_open (c); /* for reading */
  g_assert_false (
      recourse_witness_note (verify_case_log (c), &code, FALSE, RECOURSE_AUTHOR_PERSON, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION);
  line = recourse_log_read_line (verify_case_log (c), 5, NULL);
  g_assert_null (line);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  verify_case_add ("/vault/witness/make", test_make);
  log_case_add ("/vault/witness/make/empty", test_make_empty);
  verify_case_add ("/vault/witness/make/broken", test_make_broken);
  log_case_add ("/vault/witness/holds", test_holds);
  verify_case_add ("/vault/witness/differs", test_differs);
  verify_case_add ("/vault/witness/shorter", test_shorter);
  verify_case_add ("/vault/witness/broken", test_broken);
  verify_case_add ("/vault/witness/row-below", test_row_below);
  verify_case_add ("/vault/witness/note", test_note);
  verify_case_add ("/vault/witness/note/refused", test_note_refused);
  return g_test_run ();
}
