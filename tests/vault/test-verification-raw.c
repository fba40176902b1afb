/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-verification-raw"

#include "recourse-verification.h"

#include "temp-folder.h"
#include "verify-case.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/*
 * Bits of case.db itself. Each of them is refused when the case is opened, or found, or stands
 * where nothing is kept: then all reads as before, in one pass and row by row. `-m slow` flips each
 * one; otherwise half as many as there are bytes that are not zero, and one of 64 zero bytes.
 */

static void
append_line (GString *all, RecourseLog *log, gint64 seq)
{
  g_autoptr (RecourseLogLine) line = recourse_log_read_line (log, seq, NULL);
  g_auto (GStrv) fields = line != NULL ? recourse_log_line_dup_fields (line) : NULL;

  g_string_append_printf (all, "%" G_GINT64_FORMAT " %s\n", seq,
                          line != NULL ? recourse_log_line_get_kind (line) : "unreadable");
  for (guint i = 0; fields != NULL && fields[i] != NULL; i++)
    {
      g_autofree char *text = NULL;
      RecourseTextState state = RECOURSE_TEXT_CHANGED;

      recourse_log_read_text (log, line, fields[i], &state, &text, NULL);
      g_string_append_printf (all, "%s %d %s\n", fields[i], (int) state, text);
    }
}

/* What is found, the head, and each row asked for by its number. */
static char *
write_all (RecourseCaseFolder *folder, const RecourseVerification *result)
{
  RecourseLog *log = recourse_case_folder_peek_log (folder);
  g_autofree char *found = verify_result_write (result);
  GString *all = g_string_new (found);

  g_string_append_printf (all, "\n%s\n", result->head);
  for (gint64 seq = 1; seq <= result->n_entries; seq++)
    append_line (all, log, seq);
  return g_string_free (all, FALSE);
}

typedef struct
{
  char *database;
  char *wal;
  char *shm;
  char *expected;
  guint n_refused;
  guint n_found;
  guint n_harmless;
} Trial;

static void
look (VerifyCase *c, Trial *trial, gsize bit)
{
  g_autoptr (RecourseCaseFolder) folder = recourse_case_folder_open_to_verify (c->path, NULL);
  g_autoptr (RecourseVerification) result = NULL;
  g_autofree char *all = NULL;

  if (folder != NULL)
    result = recourse_verification_run (folder, 1, NULL, NULL, NULL, NULL);
  if (result == NULL)
    {
      trial->n_refused++;
      return;
    }
  if (!result->is_intact)
    {
      trial->n_found++;
      return;
    }
  all = write_all (folder, result);
  if (!g_str_equal (all, trial->expected))
    g_error ("bit %" G_GSIZE_FORMAT ":\n%s", bit, all);
  trial->n_harmless++;
}

static void
flip_and_look (VerifyCase *c, Trial *trial, guint8 byte, gsize bit)
{
  guint8 flipped = byte ^ (guint8) (1 << bit % 8);
  int fd = open (trial->database, O_WRONLY | O_CLOEXEC);

  g_assert_cmpint (pwrite (fd, &flipped, 1, (off_t) (bit / 8)), ==, 1);
  look (c, trial, bit);
  g_assert_cmpint (pwrite (fd, &byte, 1, (off_t) (bit / 8)), ==, 1);
  g_assert_cmpint (close (fd), ==, 0);
  g_unlink (trial->wal);
  g_unlink (trial->shm);
}

static gboolean
is_chosen (guint8 byte, gsize bit, GRand *random)
{
  if (g_test_slow ())
    return TRUE;
  if (byte == 0)
    return g_rand_int_range (random, 0, 64 * 8) == 0;
  return g_rand_int_range (random, 0, 2 * 8) == 0;
}

static void
flip_database (VerifyCase *c, Trial *trial)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261124);
  g_autofree char *data = NULL;
  gsize length = 0;

  data = temp_folder_read (trial->database, &length);
  for (gsize bit = 0; bit < length * 8; bit++)
    {
      guint8 byte = (guint8) data[bit / 8];

      if (is_chosen (byte, bit, random))
        flip_and_look (c, trial, byte, bit);
    }
}

static void
test_database (VerifyCase *c, gconstpointer unused)
{
  Trial trial = {
    .database = g_build_filename (c->path, "case.db", NULL),
    .wal = g_build_filename (c->path, "case.db-wal", NULL),
    .shm = g_build_filename (c->path, "case.db-shm", NULL),
  };
  g_autoptr (RecourseVerification) result = verify_case_run (c);

  trial.expected = write_all (c->folder, result);
  verify_case_close (c);
  g_assert_false (g_file_test (trial.wal, G_FILE_TEST_EXISTS));
  flip_database (c, &trial);
  g_test_message ("%u refused, %u found, %u harmless", trial.n_refused, trial.n_found,
                  trial.n_harmless);
  g_assert_cmpuint (trial.n_refused, >, 0);
  g_assert_cmpuint (trial.n_found, >, 0);
  g_assert_cmpuint (trial.n_harmless, >, 0);
  g_clear_pointer (&result, recourse_verification_free);
  result = verify_case_run (c);
  g_assert_true (result->is_intact);
  g_free (trial.database);
  g_free (trial.wal);
  g_free (trial.shm);
  g_free (trial.expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  verify_case_add ("/vault/verification/raw/database", test_database);
  return g_test_run ();
}
