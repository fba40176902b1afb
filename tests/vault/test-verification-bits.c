/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-verification-bits"

#include "recourse-verification.h"

#include "recourse-log-schema.h"
#include "recourse-statement.h"
#include "temp-folder.h"
#include "verify-case.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/*
 * Every single bit of what is kept, flipped one after the other: of the objects, of their names,
 * and of each column of each row. Each has to be found, and named by its number.
 */

/* What else is written while a bit is flipped; without waiting for the disk each time. */
static RecourseDatabase *
open_past_the_log (VerifyCase *c)
{
  g_autofree char *path = g_build_filename (c->path, "case.db", NULL);
  g_autoptr (GError) error = NULL;
  RecourseDatabase *database;

  verify_case_damage (c, "SELECT 1");
  database = recourse_database_open (path, &recourse_log_format, RECOURSE_ACCESS_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (recourse_database_execute (database, "PRAGMA synchronous=OFF", NULL));
  verify_case_open (c);
  return database;
}

static RecourseVerification *
run (VerifyCase *c, gboolean with_objects)
{
  g_autoptr (GError) error = NULL;
  RecourseVerification *result;

  result = with_objects ? recourse_verification_run (c->folder, 1, NULL, NULL, NULL, &error)
                        : recourse_verification_run_chain (c->folder, NULL, &error);
  g_assert_no_error (error);
  return result;
}

static void
fail (const RecourseVerification *result, const char *what, gint64 seq, gsize bit)
{
  g_autofree char *found = verify_result_write (result);

  g_error ("%s of %" G_GINT64_FORMAT ", bit %" G_GSIZE_FORMAT ": %s", what, seq, bit, found);
}

static void
flip (guint8 *bytes, gsize bit)
{
  bytes[bit / 8] ^= (guint8) (1 << bit % 8);
}

/* --- The log ------------------------------------------------------------------------------------
 */

static GByteArray *
read_cell (RecourseDatabase *database, const char *sql, gint64 seq, const char *field)
{
  g_autoptr (RecourseStatement) statement = recourse_statement_new (database, sql, NULL);
  GByteArray *bytes = g_byte_array_new ();
  gboolean has_row = FALSE;
  const void *data;
  gsize length;

  g_assert_true (recourse_statement_bind_int64 (statement, 1, seq, NULL));
  g_assert_true (field == NULL || recourse_statement_bind_text (statement, 2, field, NULL));
  g_assert_true (recourse_statement_step (statement, &has_row, NULL));
  g_assert_true (has_row);
  data = recourse_statement_peek_bytes (statement, 0, &length);
  return g_byte_array_append (bytes, data, (guint) length);
}

static void
write_cell (RecourseStatement *update, const GByteArray *bytes)
{
  g_autoptr (GError) error = NULL;

  recourse_statement_bind_blob (update, 1, bytes->data, bytes->len, &error);
  g_assert_no_error (error);
  recourse_statement_run (update, &error);
  g_assert_no_error (error);
}

static gboolean
is_broken_at (const RecourseVerification *result, gint64 seq)
{
  return !result->is_intact && result->broken_at == seq;
}

static void
flip_log_column (VerifyCase *c,
                 RecourseDatabase *database,
                 gint64 seq,
                 const char *read,
                 const char *write)
{
  g_autoptr (GByteArray) bytes = read_cell (database, read, seq, NULL);
  g_autoptr (RecourseStatement) update = recourse_statement_new (database, write, NULL);

  g_assert_true (recourse_statement_bind_int64 (update, 2, seq, NULL));
  for (gsize bit = 0; bit < (gsize) bytes->len * 8; bit++)
    {
      g_autoptr (RecourseVerification) result = NULL;

      flip (bytes->data, bit);
      write_cell (update, bytes);
      result = run (c, FALSE);
      if (!is_broken_at (result, seq))
        fail (result, write, seq, bit);
      flip (bytes->data, bit);
    }
  write_cell (update, bytes);
}

/* The number of a row is its place as well: with a lesser number it becomes the first. */
static void
flip_log_number (VerifyCase *c, RecourseDatabase *database, gint64 seq, gint64 n_entries)
{
  g_autoptr (RecourseStatement)
      update = recourse_statement_new (database, "UPDATE log SET seq = ?1 WHERE seq = ?2", NULL);

  for (guint bit = 0; bit < 64; bit++)
    {
      gint64 other = (gint64) ((guint64) seq ^ G_GUINT64_CONSTANT (1) << bit);
      g_autoptr (RecourseVerification) result = NULL;

      if (other >= 1 && other <= n_entries)
        continue; /* there is one already */
      g_assert_true (recourse_statement_bind_int64 (update, 1, other, NULL));
      g_assert_true (recourse_statement_bind_int64 (update, 2, seq, NULL));
      g_assert_true (recourse_statement_run (update, NULL));
      result = run (c, FALSE);
      if (!is_broken_at (result, other < 1 ? 1 : seq))
        fail (result, "number", seq, bit);
      g_assert_true (recourse_statement_bind_int64 (update, 1, seq, NULL));
      g_assert_true (recourse_statement_bind_int64 (update, 2, other, NULL));
      g_assert_true (recourse_statement_run (update, NULL));
    }
}

static void
assert_intact_again (VerifyCase *c)
{
  g_autoptr (RecourseVerification) result = run (c, TRUE);

  if (!result->is_intact)
    fail (result, "nothing", 0, 0);
}

static void
test_log (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = open_past_the_log (c);

  for (gint64 seq = VERIFY_OPENED; seq <= VERIFY_VOUCHER; seq++)
    {
      flip_log_column (c, database, seq, "SELECT line FROM log WHERE seq = ?1",
                       "UPDATE log SET line = CAST(?1 AS TEXT) WHERE seq = ?2");
      flip_log_column (c, database, seq, "SELECT hash FROM log WHERE seq = ?1",
                       "UPDATE log SET hash = CAST(?1 AS TEXT) WHERE seq = ?2");
      flip_log_number (c, database, seq, VERIFY_VOUCHER);
    }
  assert_intact_again (c);
}

/* --- The texts ----------------------------------------------------------------------------------
 */

typedef struct
{
  gint64 seq;
  const char *field;
} TextKey;

static const TextKey text_keys[] = {
  { VERIFY_OPENED, "title" }, { VERIFY_PHOTO, "name" },   { VERIFY_PHOTO, "note" },
  { VERIFY_NOTE, "note" },    { VERIFY_VOUCHER, "name" },
};

static void
flip_text_column (VerifyCase *c,
                  RecourseDatabase *database,
                  const TextKey *key,
                  const char *read,
                  const char *write)
{
  g_autoptr (GByteArray) bytes = read_cell (database, read, key->seq, key->field);
  g_autoptr (RecourseStatement) update = recourse_statement_new (database, write, NULL);

  g_assert_true (recourse_statement_bind_int64 (update, 2, key->seq, NULL));
  g_assert_true (recourse_statement_bind_text (update, 3, key->field, NULL));
  for (gsize bit = 0; bit < (gsize) bytes->len * 8; bit++)
    {
      g_autoptr (RecourseVerification) result = NULL;

      flip (bytes->data, bit);
      write_cell (update, bytes);
      result = run (c, FALSE);
      if (result->is_intact || !verify_result_has (result, key->seq, NULL, RECOURSE_ITEM_CHANGED))
        fail (result, write, key->seq, bit);
      flip (bytes->data, bit);
    }
  write_cell (update, bytes);
}

/* The row is found by its text then, which stays what it is. */
static void
flip_text_field (VerifyCase *c, RecourseDatabase *database, const TextKey *key)
{
  g_autoptr (GByteArray) salt = read_cell (
      database, "SELECT salt FROM texts WHERE seq = ?1 AND field = ?2", key->seq, key->field);
  g_autofree char *salt_text = g_strndup ((const char *) salt->data, salt->len);
  g_autoptr (RecourseStatement) update = recourse_statement_new (
      database, "UPDATE texts SET field = CAST(?1 AS TEXT) WHERE salt = ?2", NULL);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) key->field, (guint) strlen (key->field));
  g_assert_true (recourse_statement_bind_text (update, 2, salt_text, NULL));
  for (gsize bit = 0; bit < (gsize) bytes->len * 8; bit++)
    {
      g_autoptr (RecourseVerification) result = NULL;

      flip (bytes->data, bit);
      write_cell (update, bytes);
      result = run (c, FALSE);
      if (result->is_intact || !verify_result_has (result, key->seq, NULL, RECOURSE_ITEM_CHANGED))
        fail (result, "field", key->seq, bit);
      flip (bytes->data, bit);
    }
  write_cell (update, bytes);
}

/* The text is one that no line commits to then, wherever it went. Numbers whose text of that field
 * exists cannot be taken. */
static void
flip_text_number (VerifyCase *c, RecourseDatabase *database, const TextKey *key)
{
  g_autoptr (RecourseStatement) update = recourse_statement_new (
      database, "UPDATE texts SET seq = ?1 WHERE seq = ?2 AND field = ?3", NULL);

  g_assert_true (recourse_statement_bind_text (update, 3, key->field, NULL));
  for (guint bit = 0; bit < 64; bit++)
    {
      gint64 other = (gint64) ((guint64) key->seq ^ G_GUINT64_CONSTANT (1) << bit);
      g_autoptr (RecourseVerification) result = NULL;

      g_assert_true (recourse_statement_bind_int64 (update, 1, other, NULL));
      g_assert_true (recourse_statement_bind_int64 (update, 2, key->seq, NULL));
      if (!recourse_statement_run (update, NULL))
        continue;
      result = run (c, FALSE);
      if (result->is_intact || !verify_result_has (result, other, NULL, RECOURSE_ITEM_CHANGED)
          || !verify_result_has (result, key->seq, NULL, RECOURSE_ITEM_WITHHELD))
        fail (result, "number of text", key->seq, bit);
      g_assert_true (recourse_statement_bind_int64 (update, 1, key->seq, NULL));
      g_assert_true (recourse_statement_bind_int64 (update, 2, other, NULL));
      g_assert_true (recourse_statement_run (update, NULL));
    }
}

static void
test_texts (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseDatabase) database = open_past_the_log (c);

  for (gsize i = 0; i < G_N_ELEMENTS (text_keys); i++)
    {
      const TextKey *key = &text_keys[i];

      flip_text_column (c, database, key, "SELECT salt FROM texts WHERE seq = ?1 AND field = ?2",
                        "UPDATE texts SET salt = CAST(?1 AS TEXT) WHERE seq = ?2 AND field = ?3");
      flip_text_column (c, database, key, "SELECT text FROM texts WHERE seq = ?1 AND field = ?2",
                        "UPDATE texts SET text = CAST(?1 AS TEXT) WHERE seq = ?2 AND field = ?3");
      flip_text_field (c, database, key);
      flip_text_number (c, database, key);
    }
  assert_intact_again (c);
}

/* --- The objects --------------------------------------------------------------------------------
 */

static void
flip_object (VerifyCase *c, gint64 seq, const char *sha256, const char *contents)
{
  g_autofree char *path = verify_case_object (c, sha256);
  gsize length = strlen (contents);
  g_autofree guint8 *bytes = g_memdup2 (contents, length);
  int fd;

  g_assert_cmpint (g_chmod (path, 0600), ==, 0);
  fd = open (path, O_WRONLY | O_CLOEXEC);
  g_assert_cmpint (fd, >=, 0);
  for (gsize bit = 0; bit < length * 8; bit++)
    {
      g_autoptr (RecourseVerification) result = NULL;

      flip (bytes, bit);
      g_assert_cmpint (pwrite (fd, bytes, length, 0), ==, (gssize) length);
      result = run (c, TRUE);
      if (result->is_intact || !verify_result_has (result, seq, NULL, RECOURSE_ITEM_CHANGED))
        fail (result, "object", seq, bit);
      flip (bytes, bit);
    }
  g_assert_cmpint (pwrite (fd, bytes, length, 0), ==, (gssize) length);
  g_assert_cmpint (close (fd), ==, 0);
}

static void
test_objects (VerifyCase *c, gconstpointer unused)
{
  flip_object (c, VERIFY_PHOTO, VERIFY_FIRST_SHA256, VERIFY_FIRST);
  flip_object (c, VERIFY_VOUCHER, VERIFY_SECOND_SHA256, VERIFY_SECOND);
  assert_intact_again (c);
}

static void
test_object_names (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *path = verify_case_object (c, VERIFY_SECOND_SHA256);
  g_autofree char *shelf = g_path_get_dirname (path);
  char name[] = VERIFY_SECOND_SHA256;

  for (gsize bit = 0; bit < strlen (VERIFY_SECOND_SHA256) * 8; bit++)
    {
      g_autoptr (RecourseVerification) result = NULL;
      g_autofree char *renamed = NULL;
      g_autofree char *shown = NULL;

      flip ((guint8 *) name, bit);
      renamed = g_build_filename (shelf, name, NULL);
      shown = g_utf8_make_valid (name, -1);
      g_assert_cmpint (g_rename (path, renamed), ==, 0);
      result = run (c, TRUE);
      if (!verify_result_has (result, VERIFY_VOUCHER, NULL, RECOURSE_ITEM_MISSING)
          || !verify_result_has (result, 0, shown, RECOURSE_ITEM_UNLISTED))
        fail (result, "name of object", VERIFY_VOUCHER, bit);
      g_assert_cmpint (g_rename (renamed, path), ==, 0);
      flip ((guint8 *) name, bit);
    }
  assert_intact_again (c);
}

/* --- A large case, sampled ----------------------------------------------------------------------
 */

#define LARGE_EXHIBITS 400
#define SAMPLES 60

static void
fill (VerifyCase *c)
{
  g_autoptr (GPtrArray)
      drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_log_draft_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < LARGE_EXHIBITS; i++)
    {
      g_autofree char *name = g_strdup_printf ("exhibit %u", i);

      g_ptr_array_add (drafts, verify_case_draft_exhibit (name, name));
      verify_case_write_object (c, name);
    }
  recourse_log_append_all (verify_case_log (c), drafts, NULL, &error);
  g_assert_no_error (error);
}

static void
flip_sample (VerifyCase *c, RecourseDatabase *database, GRand *random)
{
  gint64 seq = VERIFY_VOUCHER + 1 + g_rand_int_range (random, 0, LARGE_EXHIBITS);
  gboolean is_line = g_rand_boolean (random);
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (RecourseStatement) update = NULL;
  g_autoptr (RecourseVerification) result = NULL;
  gsize bit;

  bytes = read_cell (database,
                     is_line ? "SELECT line FROM log WHERE seq = ?1"
                             : "SELECT text FROM texts WHERE seq = ?1",
                     seq, NULL);
  update = recourse_statement_new (database,
                                   is_line ? "UPDATE log SET line = CAST(?1 AS TEXT) WHERE seq = ?2"
                                           : "UPDATE texts SET text = CAST(?1 AS TEXT) "
                                             "WHERE seq = ?2",
                                   NULL);
  bit = (gsize) g_rand_int_range (random, 0, (gint32) bytes->len * 8);
  g_assert_true (recourse_statement_bind_int64 (update, 2, seq, NULL));
  flip (bytes->data, bit);
  write_cell (update, bytes);
  result = run (c, FALSE);
  if (is_line ? !is_broken_at (result, seq)
              : result->is_intact || !verify_result_has (result, seq, NULL, RECOURSE_ITEM_CHANGED))
    fail (result, is_line ? "line" : "text", seq, bit);
  flip (bytes->data, bit);
  write_cell (update, bytes);
}

static void
flip_sample_object (VerifyCase *c, GRand *random)
{
  gint32 index = g_rand_int_range (random, 0, LARGE_EXHIBITS);
  g_autofree char *contents = g_strdup_printf ("exhibit %d", index);
  g_autofree char *damaged = g_strdup (contents);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, contents, -1);
  g_autofree char *path = verify_case_object (c, sha256);
  g_autoptr (RecourseVerification) result = NULL;

  flip ((guint8 *) damaged, (gsize) g_rand_int_range (random, 0, (gint32) strlen (damaged) * 8));
  verify_case_replace (path, damaged, (gssize) strlen (contents));
  result = recourse_verification_run (c->folder, 0, NULL, NULL, NULL, NULL);
  if (result->is_intact
      || !verify_result_has (result, VERIFY_VOUCHER + 1 + index, contents, RECOURSE_ITEM_CHANGED))
    fail (result, "object", index, 0);
  verify_case_replace (path, contents, -1);
}

static void
test_large (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261124);
  g_autoptr (RecourseDatabase) database = NULL;

  fill (c);
  database = open_past_the_log (c);
  for (guint i = 0; i < SAMPLES; i++)
    flip_sample (c, database, random);
  for (guint i = 0; i < SAMPLES / 2; i++)
    flip_sample_object (c, random);
  assert_intact_again (c);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  verify_case_add ("/vault/verification/bits/log", test_log);
  verify_case_add ("/vault/verification/bits/texts", test_texts);
  verify_case_add ("/vault/verification/bits/objects", test_objects);
  verify_case_add ("/vault/verification/bits/object-names", test_object_names);
  verify_case_add ("/vault/verification/bits/large", test_large);
  return g_test_run ();
}
