/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-verification.h"

#include "recourse-log-schema.h"
#include "temp-folder.h"
#include "verify-case.h"

#include <stdio.h>
#include <string.h>

/*
 * How long a verification takes: the log alone, and the files beside `openssl dgst -sha256` spread
 * over the same cores, one after the other and twice each, so that both find the files in memory.
 */

#define N_NOTES 100000
#define BATCH 5000
#define N_FILES 256
#define FILE_BYTES (2 * 1024 * 1024)
#define N_ROUNDS 3

static double
seconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static void
add_notes (VerifyCase *c)
{
  for (guint i = 0; i < N_NOTES; i += BATCH)
    {
      g_autoptr (GPtrArray)
          drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_log_draft_free);
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < BATCH; j++)
        {
          g_autofree char *note = g_strdup_printf ("第%u条：对方说明天还钱", i + j);
          RecourseLogDraft *draft = recourse_log_draft_new ("note", RECOURSE_AUTHOR_PERSON);

          recourse_log_draft_add_text (draft, "note", note);
          g_ptr_array_add (drafts, draft);
        }
      recourse_log_append_all (verify_case_log (c), drafts, NULL, &error);
      g_assert_no_error (error);
    }
}

static void
add_files (VerifyCase *c)
{
  g_autofree char *contents = g_malloc (FILE_BYTES + 1);

  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.jpg", i);
      g_autoptr (RecourseLogDraft) draft = NULL;

      memset (contents, 'a' + (int) (i % 26), FILE_BYTES);
      contents[FILE_BYTES] = '\0';
      memcpy (contents, name, strlen (name));
      draft = verify_case_draft_exhibit (name, contents);
      verify_case_append (c, draft);
      verify_case_write_object (c, contents);
    }
}

static void
measure_chain (VerifyCase *c)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (RecourseVerification) result = recourse_verification_run_chain (c->folder, NULL, NULL);
  double seconds = seconds_since (start);

  g_assert_true (result->is_intact);
  printf ("%-58s %9.1f ms\n", "chain and texts of 100,000 entries", seconds * 1000);
}

static double
measure_verification (VerifyCase *c)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (RecourseVerification)
      result = recourse_verification_run (c->folder, 0, NULL, NULL, NULL, NULL);

  g_assert_true (result->is_intact);
  return seconds_since (start);
}

/* Gives 0 when there is no openssl. */
static double
measure_openssl (const VerifyCase *c)
{
  g_autofree char *script = g_strdup_printf (
      "find '%s/objects' -type f -print0 | xargs -0 -P %u -n 16 openssl dgst -sha256 > /dev/null",
      c->path, g_get_num_processors ());
  const char *const arguments[] = { "/bin/sh", "-c", script, NULL };
  g_autofree char *openssl = g_find_program_in_path ("openssl");
  gint64 start = g_get_monotonic_time ();
  int status = -1;

  if (openssl == NULL)
    return 0;
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL,
                               NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  return seconds_since (start);
}

static void
measure_files (VerifyCase *c)
{
  double ours = G_MAXDOUBLE;
  double theirs = G_MAXDOUBLE;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      ours = MIN (ours, measure_verification (c));
      theirs = MIN (theirs, measure_openssl (c));
    }
  printf ("%-58s %9.1f ms\n", "512 MiB in 256 files: verification", ours * 1000);
  if (theirs <= 0)
    printf ("openssl is not installed: no comparison\n");
  else
    {
      printf ("%-58s %9.1f ms\n", "512 MiB in 256 files: openssl dgst -sha256", theirs * 1000);
      printf ("%-58s %9.2f\n", "verification : openssl", ours / theirs);
    }
}

int
main (void)
{
  VerifyCase files;
  VerifyCase notes;

  verify_case_set_up (&files, NULL);
  add_files (&files);
  measure_files (&files);
  verify_case_tear_down (&files, NULL);

  verify_case_set_up (&notes, NULL);
  add_notes (&notes);
  measure_chain (&notes);
  verify_case_tear_down (&notes, NULL);
  return 0;
}
