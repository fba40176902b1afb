/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-verification-run"

#include "recourse-verification.h"

#include "recourse-error.h"
#include "temp-folder.h"
#include "verify-case.h"

#include <glib/gstdio.h>
#include <string.h>

#define ALL_INTACT "2 photo.jpg intact, 4 voucher.pdf intact"

static void
assert_found (VerifyCase *c, const char *expected)
{
  g_autoptr (RecourseVerification) result = verify_case_run (c);
  g_autofree char *found = verify_result_write (result);

  g_assert_cmpstr (found, ==, expected);
}

/* --- How it runs --------------------------------------------------------------------------------
 */

static void
test_chain_alone (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *object = verify_case_object (c, VERIFY_FIRST_SHA256);
  g_autoptr (RecourseVerification) whole = NULL;
  g_autoptr (RecourseVerification) damaged = NULL;
  g_autofree char *of_whole = NULL;
  g_autofree char *of_damaged = NULL;

  g_assert_cmpint (g_unlink (object), ==, 0);
  whole = recourse_verification_run_chain (c->folder, NULL, NULL);
  of_whole = verify_result_write (whole);
  g_assert_cmpstr (of_whole, ==, "intact 4 0:");
  verify_case_damage (c, "UPDATE texts SET text = 'x' WHERE field = 'note'");
  verify_case_open (c);
  damaged = recourse_verification_run_chain (c->folder, NULL, NULL);
  of_damaged = verify_result_write (damaged);
  g_assert_cmpstr (of_damaged, ==, "damaged 4 0: 2 photo.jpg changed, 3 note changed");
}

typedef struct
{
  GMutex lock;
  RecourseProgress last;
  guint n_calls;
  GCancellable *cancellable; /* to be cancelled by the first call */
} Watch;

static void
watch_cb (const RecourseProgress *progress, gpointer data)
{
  Watch *watch = data;

  g_mutex_lock (&watch->lock);
  g_assert_cmpint (progress->bytes_done, <=, progress->bytes_total);
  g_assert_cmpuint (progress->items_done, <=, progress->items_total);
  if (progress->bytes_done >= watch->last.bytes_done)
    watch->last = *progress;
  watch->n_calls++;
  g_cancellable_cancel (watch->cancellable);
  g_mutex_unlock (&watch->lock);
}

static void
add_many (VerifyCase *c, guint n_exhibits)
{
  for (guint i = 0; i < n_exhibits; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);
      g_autoptr (RecourseLogDraft) draft = verify_case_draft_exhibit (name, name);

      verify_case_append (c, draft);
      verify_case_write_object (c, name);
    }
}

/* The last report tells all, also of what is missing. */
static void
test_progress (VerifyCase *c, gconstpointer unused)
{
  g_autofree char *object = verify_case_object (c, VERIFY_FIRST_SHA256);
  g_autoptr (RecourseVerification) result = NULL;
  Watch watch = { 0 };

  add_many (c, 20);
  g_assert_cmpint (g_unlink (object), ==, 0);
  for (guint n_threads = 1; n_threads <= 8; n_threads++)
    {
      watch = (Watch){ 0 };
      g_mutex_init (&watch.lock);
      g_clear_pointer (&result, recourse_verification_free);
      result = recourse_verification_run (c->folder, n_threads, watch_cb, &watch, NULL, NULL);
      g_assert_cmpuint (watch.last.items_done, ==, 22);
      g_assert_cmpuint (watch.last.items_total, ==, 22);
      g_assert_cmpint (watch.last.bytes_done, ==, watch.last.bytes_total);
      g_assert_cmpint (watch.last.bytes_total, ==, result->n_bytes);
      g_mutex_clear (&watch.lock);
    }
}

static void
test_cancel (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch watch = { .cancellable = cancellable };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;

  add_many (c, 20);
  g_mutex_init (&watch.lock);
  g_assert_null (recourse_verification_run (c->folder, 1, watch_cb, &watch, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (recourse_verification_run_chain (c->folder, cancellable, &again));
  g_assert_error (again, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_mutex_clear (&watch.lock);
  g_assert_cmpuint (watch.n_calls, ==, 1);
}

static void
verify_as_nobody (gpointer data)
{
  VerifyCase *c = data;
  g_autofree char *objects = g_build_filename (c->path, "objects", NULL);
  g_autofree char *shelf = g_build_filename (objects, "81", NULL);
  g_autofree char *cache = g_build_filename (c->path, "cache", NULL);
  g_autofree char *first = verify_case_object (c, VERIFY_FIRST_SHA256);
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseVerification) result = NULL;

  child_become_nobody (c->temp);
  g_assert_cmpint (g_chmod (c->path, 0500), ==, 0);
  assert_found (c, "intact 4 0: " ALL_INTACT);
  result = verify_case_run (c);
  g_assert_cmpint (g_chmod (cache, 0500), ==, 0);
  g_assert_false (recourse_verification_remember (c->path, 0, result, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION);
  g_assert_cmpint (g_chmod (first, 0), ==, 0);
  assert_found (c, "damaged 4 0: 2 photo.jpg unreadable, 4 voucher.pdf intact");
  g_assert_cmpint (g_chmod (shelf, 0), ==, 0);
  assert_found (c, "damaged 4 0: 2 photo.jpg unreadable, 4 voucher.pdf intact, 0 81 unreadable");
  verify_case_close (c);
}

/* Nothing can be written, and in the end not everything can be read. */
static void
test_closed_folder (VerifyCase *c, gconstpointer unused)
{
  verify_case_close (c);
  child_run (verify_as_nobody, c);
}

/* Whoever is busy with the case is not disturbed, and what he adds is not damage. */
static void
test_while_writing (VerifyCase *c, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder)
      writer = recourse_case_folder_open (c->path, RECOURSE_ACCESS_WRITE, NULL);
  g_autoptr (RecourseTransaction) moment = NULL;
  g_autoptr (RecourseLogDraft) draft = recourse_log_draft_new ("note", RECOURSE_AUTHOR_PERSON);

  verify_case_open (c);
  moment = recourse_log_begin_reading (recourse_case_folder_peek_log (writer), NULL);
  g_assert_nonnull (moment);
  assert_found (c, "intact 4 0: " ALL_INTACT);
  g_clear_pointer (&moment, recourse_transaction_free);
  recourse_log_draft_add_text (draft, "note", "another");
  g_assert_true (recourse_log_append (recourse_case_folder_peek_log (writer), draft, NULL, NULL));
  assert_found (c, "intact 5 0: " ALL_INTACT);
}

/* --- Remembering --------------------------------------------------------------------------------
 */

static void
test_remember (VerifyCase *c, gconstpointer unused)
{
  const gint64 at = G_GINT64_CONSTANT (1795487400123) * 1000; /* 2026-11-24T10:30:00.123+08:00 */
  g_autofree char *cache = g_build_filename (c->path, "cache", NULL);
  g_autofree char *file = g_build_filename (cache, "verified.json", NULL);
  g_autoptr (RecourseVerification) result = verify_case_run (c);
  g_autofree char *text = NULL;
  gint64 recalled_at = 0;
  gboolean was_intact = FALSE;

  g_assert_false (recourse_verification_recall (c->path, &recalled_at, &was_intact));
  g_assert_true (recourse_verification_remember (c->path, at, result, NULL));
  g_assert_cmpuint (temp_folder_mode (file), ==, 0600);
  text = temp_folder_read (file, NULL);
  g_assert_nonnull (strstr (text, "\"at\":\"2026-11-24T10:30:00.123+08:00\",\"intact\":true"));
  g_assert_true (recourse_verification_recall (c->path, &recalled_at, &was_intact));
  g_assert_cmpint (recalled_at, ==, at);
  g_assert_true (was_intact);
  result->is_intact = FALSE;
  g_assert_true (recourse_verification_remember (c->path, at + 1000000, result, NULL));
  g_assert_true (recourse_verification_recall (c->path, &recalled_at, &was_intact));
  g_assert_cmpint (recalled_at, ==, at + 1000000);
  g_assert_false (was_intact);
  g_assert_cmpint (g_unlink (file), ==, 0);
  g_assert_cmpint (g_rmdir (cache), ==, 0);
  g_assert_true (recourse_verification_remember (c->path, at, result, NULL));
  g_assert_cmpuint (temp_folder_mode (cache), ==, 0700);
}

static void
test_recall_damaged (VerifyCase *c, gconstpointer unused)
{
  static const char *const rows[] = {
    "",
    "{",
    "[]",
    "{}",
    "{\"at\":\"2026-11-24T10:30:00.123+08:00\"}",
    "{\"at\":\"2026-11-24T10:30:00.123+08:00\",\"intact\":1}",
    "{\"at\":\"yesterday\",\"intact\":true}",
    "{\"at\":1795487400123,\"intact\":true}",
  };
  g_autofree char *file = g_build_filename (c->path, "cache", "verified.json", NULL);
  g_autofree char *huge = g_strnfill (5000, ' ');
  gboolean was_intact;
  gint64 at;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      verify_case_replace (file, rows[i], -1);
      g_assert_false (recourse_verification_recall (c->path, &at, &was_intact));
    }
  verify_case_replace (file, huge, -1);
  g_assert_false (recourse_verification_recall (c->path, &at, &was_intact));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  verify_case_add ("/vault/verification/chain-alone", test_chain_alone);
  verify_case_add ("/vault/verification/progress", test_progress);
  verify_case_add ("/vault/verification/cancel", test_cancel);
  verify_case_add ("/vault/verification/closed-folder", test_closed_folder);
  verify_case_add ("/vault/verification/while-writing", test_while_writing);
  verify_case_add ("/vault/verification/remember", test_remember);
  verify_case_add ("/vault/verification/recall/damaged", test_recall_damaged);
  return g_test_run ();
}
