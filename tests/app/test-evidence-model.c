/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-case.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-object.h"

#include <glib/gstdio.h>

#define N_MANY 1300 /* more than two portions */

/* Whoever only looks leaves no trace. */
static void
test_nothing (EvidenceCase *f, gconstpointer unused)
{
  g_autofree char *data = g_build_filename (f->folder, "data", NULL);

  evidence_case_open (f);
  g_assert_cmpint (recourse_evidence_model_state (f->model), ==, RECOURSE_EVIDENCE_EMPTY);
  g_assert_false (g_file_test (data, G_FILE_TEST_EXISTS));
  recourse_evidence_model_verify (f->model);
  g_assert_cmpint (recourse_evidence_model_job (f->model), ==, RECOURSE_EVIDENCE_IDLE);
}

/* What can be kept is kept; what cannot is named with its reason. */
static void
test_add (EvidenceCase *f, gconstpointer unused)
{
  g_autofree char *first = evidence_case_write (f, "first.txt", "one");
  g_autofree char *second = evidence_case_write (f, "第二.txt", "two");
  g_autofree char *missing = g_build_filename (f->folder, "missing.txt", NULL);
  g_autofree char *path = NULL;
  const RecourseEvidenceAdded *added = NULL;
  const RecourseEvidenceRefusal *refusal = NULL;

  evidence_case_open (f);
  evidence_case_add (f, (const char *[]){ first, missing, second, NULL });
  g_assert_cmpint (recourse_evidence_model_job (f->model), ==, RECOURSE_EVIDENCE_ADDING);
  evidence_case_wait_idle (f);
  evidence_case_wait_kept (f, 2);
  g_assert_cmpint (recourse_evidence_model_state (f->model), ==, RECOURSE_EVIDENCE_OPEN);
  added = recourse_evidence_model_peek_added (f->model);
  g_assert_cmpuint (added->seqs->len, ==, 2);
  g_assert_cmpuint (added->refusals->len, ==, 1);
  refusal = added->refusals->pdata[0];
  g_assert_cmpstr (refusal->name, ==, "missing.txt");
  g_assert_error (refusal->error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
  g_assert_cmpstr (recourse_evidence_item_peek (evidence_case_item (f, 0))->name, ==, "第二.txt");
  g_assert_cmpstr (recourse_evidence_item_peek (evidence_case_item (f, 1))->name, ==, "first.txt");
  path = evidence_case_find (f);
  g_assert_cmpstr (recourse_evidence_service_peek_path (f->service), ==, path);
  recourse_evidence_model_forget_added (f->model);
  g_assert_null (recourse_evidence_model_peek_added (f->model));
}

/* What comes from the clipboard is kept as it came. */
static void
test_add_pasted (EvidenceCase *f, gconstpointer unused)
{
  static const guint8 bytes[] = { 0x89, 'P', 'N', 'G', 0, 1, 2 };
  g_autoptr (GBytes) contents = g_bytes_new_static (bytes, sizeof bytes);
  g_autoptr (GPtrArray) drafts = recourse_evidence_drafts_new ();
  g_autofree char *kept = NULL;
  g_autofree char *path = NULL;
  gsize length = 0;

  evidence_case_open (f);
  g_ptr_array_add (drafts, recourse_evidence_draft_new_pasted (contents, "p.png", "bill-page"));
  recourse_evidence_model_add (f->model, drafts);
  evidence_case_wait_idle (f);
  evidence_case_wait_kept (f, 1);
  path = recourse_object_build_path (
      recourse_evidence_service_peek_path (f->service),
      recourse_evidence_item_peek (evidence_case_item (f, 0))->sha256);
  g_assert_true (g_file_get_contents (path, &kept, &length, NULL));
  g_assert_cmpmem (kept, (int) length, bytes, sizeof bytes);
  g_assert_cmpstr (recourse_evidence_item_peek (evidence_case_item (f, 0))->kind, ==, "bill-page");
}

/* Files that come while something is under way are not lost. */
static void
test_add_twice (EvidenceCase *f, gconstpointer unused)
{
  g_autofree char *first = evidence_case_write (f, "first.txt", "one");
  g_autofree char *second = evidence_case_write (f, "second.txt", "two");

  evidence_case_open (f);
  evidence_case_add (f, (const char *[]){ first, NULL });
  evidence_case_add (f, (const char *[]){ second, NULL });
  evidence_case_wait_kept (f, 2);
  evidence_case_wait_idle (f);
  g_assert_cmpuint (recourse_evidence_model_n_items (f->model), ==, 2);
}

static void
test_reopen (EvidenceCase *f, gconstpointer unused)
{
  g_autofree char *path = NULL;

  evidence_case_open (f);
  evidence_case_add_one (f, "a.txt", "a");
  path = evidence_case_find (f);
  evidence_case_reopen (f);
  g_assert_cmpint (recourse_evidence_model_state (f->model), ==, RECOURSE_EVIDENCE_OPEN);
  g_assert_cmpstr (recourse_evidence_service_peek_path (f->service), ==, path);
  g_assert_cmpuint (recourse_evidence_model_n_kept (f->model), ==, 1);
}

static void
append_many (const char *path, const char *sha256)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseCaseFolder)
      folder = recourse_case_folder_open (path, RECOURSE_ACCESS_WRITE, &error);
  g_autoptr (GPtrArray)
      drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_log_draft_free);

  g_assert_no_error (error);
  for (int i = 0; i < N_MANY; i++)
    {
      RecourseLogDraft *draft = recourse_log_draft_new ("evidence-added", RECOURSE_AUTHOR_HELPER);

      recourse_log_draft_add_string (draft, "evidence", "");
      recourse_log_draft_add_string (draft, "sha256", sha256);
      recourse_log_draft_add_integer (draft, "bytes", 1);
      recourse_log_draft_add_text (draft, "name", "many");
      g_ptr_array_add (drafts, draft);
    }
  recourse_log_append_all (recourse_case_folder_peek_log (folder), drafts, NULL, &error);
  g_assert_no_error (error);
}

/* The first screenful is there before the rest is read, and the rest follows in order. */
static void
test_portions (EvidenceCase *f, gconstpointer unused)
{
  g_autofree char *path = NULL;
  GListModel *list = NULL;
  gint64 expected = N_MANY + 2;

  evidence_case_open (f);
  evidence_case_add_one (f, "a.txt", "a");
  path = evidence_case_find (f);
  append_many (path, recourse_evidence_item_peek (evidence_case_item (f, 0))->sha256);
  evidence_case_reopen (f);
  list = recourse_evidence_model_peek_list (f->model);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, N_MANY + 1);
  for (guint i = 0; i < N_MANY + 1; i++)
    g_assert_cmpint (recourse_evidence_item_peek (evidence_case_item (f, i))->seq, ==, expected--);
  g_assert_cmpuint (recourse_evidence_model_n_same (
                        f->model, recourse_evidence_item_peek (evidence_case_item (f, 0))->sha256),
                    ==, N_MANY + 1);
}

static const RecourseEvidenceWant *
find_want (const GArray *wants, const char *kind)
{
  for (guint i = 0; i < wants->len; i++)
    if (g_str_equal (g_array_index (wants, RecourseEvidenceWant, i).kind->id, kind))
      return &g_array_index (wants, RecourseEvidenceWant, i);
  return NULL;
}

static gboolean
has_kind (gpointer user_data)
{
  EvidenceCase *f = user_data;

  return *recourse_evidence_item_peek (evidence_case_item (f, 0))->kind != '\0';
}

static void
test_describe (EvidenceCase *f, gconstpointer unused)
{
  RecourseExhibitDescription what = { .kind = "bill-page",
                                      .note = "八千元",
                                      .happened = RECOURSE_TIME_UNKNOWN };
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  evidence_case_open (f);
  evidence_case_add_one (f, "a.txt", "a");
  before = recourse_evidence_model_make_checklist (f->model);
  g_assert_false (find_want (before, "bill-page")->is_kept);
  recourse_evidence_model_describe (
      f->model, recourse_evidence_item_peek (evidence_case_item (f, 0))->seq, &what);
  app_test_wait (has_kind, f);
  g_assert_cmpstr (recourse_evidence_item_peek (evidence_case_item (f, 0))->note, ==, "八千元");
  after = recourse_evidence_model_make_checklist (f->model);
  g_assert_true (find_want (after, "bill-page")->is_kept);
  evidence_case_reopen (f);
  g_assert_cmpstr (recourse_evidence_item_peek (evidence_case_item (f, 0))->kind, ==, "bill-page");
}

static void
test_remove (EvidenceCase *f, gconstpointer unused)
{
  const RecourseExhibit *exhibit = NULL;

  evidence_case_open (f);
  evidence_case_add_one (f, "a.txt", "a");
  exhibit = recourse_evidence_item_peek (evidence_case_item (f, 0));
  recourse_evidence_model_remove (f->model, exhibit->seq, RECOURSE_PRESSED_NO, FALSE);
  evidence_case_wait_kept (f, 0);
  g_assert_cmpint (exhibit->state, ==, RECOURSE_EXHIBIT_IN_TRASH);
  g_assert_cmpuint (recourse_evidence_model_n_items (f->model), ==, 1);
  g_assert_cmpint (recourse_evidence_model_state (f->model), ==, RECOURSE_EVIDENCE_OPEN);
  recourse_evidence_model_restore (f->model, exhibit->seq);
  evidence_case_wait_kept (f, 1);
  g_assert_cmpint (exhibit->state, ==, RECOURSE_EXHIBIT_KEPT);
  recourse_evidence_model_remove (f->model, exhibit->seq, RECOURSE_PRESSED_NO, TRUE);
  evidence_case_wait_kept (f, 0);
  g_assert_cmpint (exhibit->state, ==, RECOURSE_EXHIBIT_REMOVED);
  g_assert_no_error (f->failure);
}

static gboolean
has_failed (gpointer user_data)
{
  return ((EvidenceCase *) user_data)->failure != NULL;
}

/* What is gone for good does not come back, and whoever asked for it is told. */
static void
test_restore_refused (EvidenceCase *f, gconstpointer unused)
{
  gint64 seq;

  evidence_case_open (f);
  evidence_case_add_one (f, "a.txt", "a");
  seq = recourse_evidence_item_peek (evidence_case_item (f, 0))->seq;
  recourse_evidence_model_remove (f->model, seq, RECOURSE_PRESSED_NO, TRUE);
  evidence_case_wait_kept (f, 0);
  recourse_evidence_model_restore (f->model, seq);
  app_test_wait (has_failed, f);
  g_assert_cmpint (f->failure->domain, ==, RECOURSE_ERROR);
}

static void
damage (EvidenceCase *f, guint position)
{
  const char *sha256 = recourse_evidence_item_peek (evidence_case_item (f, position))->sha256;
  g_autofree char *path = recourse_object_build_path (
      recourse_evidence_service_peek_path (f->service), sha256);

  g_assert_cmpint (g_chmod (path, 0600), ==, 0);
  g_assert_true (g_file_set_contents (path, "X", 1, NULL));
}

static void
test_verify (EvidenceCase *f, gconstpointer unused)
{
  gboolean was_intact = FALSE;
  gint64 at = 0;

  evidence_case_open (f);
  evidence_case_add_one (f, "a.txt", "a");
  evidence_case_add_one (f, "b.txt", "b");
  g_assert_false (recourse_evidence_model_verified (f->model, &at, &was_intact));
  recourse_evidence_model_verify (f->model);
  g_assert_cmpint (recourse_evidence_model_job (f->model), ==, RECOURSE_EVIDENCE_VERIFYING);
  evidence_case_wait_idle (f);
  g_assert_true (recourse_evidence_model_verified (f->model, &at, &was_intact));
  g_assert_true (was_intact);
  damage (f, 1);
  recourse_evidence_model_verify (f->model);
  evidence_case_wait_idle (f);
  g_assert_false (recourse_evidence_model_peek_verification (f->model)->is_intact);
  g_assert_true (recourse_evidence_item_is_damaged (evidence_case_item (f, 1)));
  g_assert_false (recourse_evidence_item_is_damaged (evidence_case_item (f, 0)));
  evidence_case_reopen (f);
  g_assert_true (recourse_evidence_model_verified (f->model, &at, &was_intact));
  g_assert_false (was_intact);
}

static gboolean
has_found_one (gpointer user_data)
{
  return g_list_model_get_n_items (recourse_evidence_model_peek_list (user_data)) == 1;
}

static void
test_search (EvidenceCase *f, gconstpointer unused)
{
  evidence_case_open (f);
  evidence_case_add_one (f, "账单截图.png", "a");
  evidence_case_add_one (f, "other.txt", "b");
  recourse_evidence_model_search (f->model, " 截图 ");
  g_assert_cmpstr (recourse_evidence_model_query (f->model), ==, "截图");
  app_test_wait (has_found_one, f->model);
  g_assert_cmpstr (recourse_evidence_item_peek (evidence_case_item (f, 0))->name, ==,
                   "账单截图.png");
  recourse_evidence_model_search (f->model, "");
  g_assert_cmpuint (g_list_model_get_n_items (recourse_evidence_model_peek_list (f->model)), ==, 2);
  g_assert_no_error (f->failure);
}

/* Something said later is found as well, and leads to what it is said of. */
static void
test_search_described (EvidenceCase *f, gconstpointer unused)
{
  RecourseExhibitDescription what = { .kind = "bill-page",
                                      .note = "中介费用",
                                      .happened = RECOURSE_TIME_UNKNOWN };

  evidence_case_open (f);
  evidence_case_add_one (f, "a.txt", "a");
  evidence_case_add_one (f, "b.txt", "b");
  recourse_evidence_model_describe (
      f->model, recourse_evidence_item_peek (evidence_case_item (f, 0))->seq, &what);
  app_test_wait (has_kind, f);
  recourse_evidence_model_search (f->model, "中介");
  app_test_wait (has_found_one, f->model);
  g_assert_cmpstr (recourse_evidence_item_peek (evidence_case_item (f, 0))->name, ==, "b.txt");
}

/* A case that cannot be read is left as it is; what is added next goes into a new one. */
static void
test_trouble (EvidenceCase *f, gconstpointer unused)
{
  g_autofree char *path = NULL;
  g_autofree char *database = NULL;
  g_autofree char *contents = NULL;
  gsize length = 0;

  path = g_build_filename (f->folder, "data", "cases", "3f0c9a52-6d1e-4b7a-9c58-1e2f3a4b5c6d",
                           NULL);
  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  database = g_build_filename (path, "case.db", NULL);
  g_assert_true (g_file_set_contents (database, "not a database", -1, NULL));
  evidence_case_open (f);
  g_assert_cmpint (recourse_evidence_model_state (f->model), ==, RECOURSE_EVIDENCE_TROUBLE);
  g_assert_nonnull (recourse_evidence_model_peek_trouble (f->model));
  recourse_evidence_model_start_new (f->model);
  g_assert_cmpint (recourse_evidence_model_state (f->model), ==, RECOURSE_EVIDENCE_EMPTY);
  evidence_case_add_one (f, "b.txt", "b");
  g_assert_cmpstr (recourse_evidence_service_peek_path (f->service), !=, path);
  g_assert_true (g_file_get_contents (database, &contents, &length, NULL));
  g_assert_cmpstr (contents, ==, "not a database");
}

static gboolean
is_locked (gpointer user_data)
{
  return recourse_evidence_model_state (user_data) == RECOURSE_EVIDENCE_LOCKED;
}

static gboolean
is_open_again (gpointer user_data)
{
  return recourse_evidence_model_state (user_data) == RECOURSE_EVIDENCE_OPEN;
}

static void
test_lock (EvidenceCase *f, gconstpointer unused)
{
  evidence_case_open (f);
  evidence_case_add_one (f, "a.txt", "a");
  recourse_evidence_model_lock (f->model, "correct horse battery");
  app_test_wait (is_locked, f->model);
  evidence_case_wait_idle (f);
  g_assert_no_error (f->failure);
  g_assert_cmpuint (recourse_evidence_model_n_items (f->model), ==, 0);
  recourse_evidence_model_unlock (f->model, "something else");
  evidence_case_wait_idle (f);
  g_assert_nonnull (f->failure);
  g_assert_cmpint (recourse_evidence_model_state (f->model), ==, RECOURSE_EVIDENCE_LOCKED);
  recourse_evidence_model_unlock (f->model, "correct horse battery");
  app_test_wait (is_open_again, f->model);
  evidence_case_wait_kept (f, 1);
}

static void
handed_over_cb (char **out_path, const char *path)
{
  *out_path = g_strdup (path);
}

static gboolean
is_set (gpointer path)
{
  return *(char **) path != NULL;
}

static RecourseEvidenceExport *
make_export (EvidenceCase *f, const char *output)
{
  RecourseEvidenceExport *what = g_new0 (RecourseEvidenceExport, 1);
  gint64 seq = recourse_evidence_item_peek (evidence_case_item (f, 0))->seq;

  what->audience = RECOURSE_BAG_FOR_COURT;
  what->output = g_strdup (output);
  what->passphrase = g_strdup ("correct horse");
  what->exhibits = g_array_new (FALSE, FALSE, sizeof (gint64));
  what->withheld = g_array_new (FALSE, FALSE, sizeof (RecourseBagText));
  g_array_append_val (what->exhibits, seq);
  g_array_append_val (what->withheld, ((RecourseBagText){ seq, "note" }));
  return what;
}

static RecourseExhibit *
read_in (EvidenceCase *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseCaseFolder) folder = recourse_case_folder_open (
      recourse_evidence_service_peek_path (f->service), RECOURSE_ACCESS_READ, &error);
  RecourseExhibit *exhibit = NULL;

  g_assert_no_error (error);
  exhibit = recourse_exhibit_read (recourse_case_folder_peek_log (folder), 2, &error);
  g_assert_no_error (error);
  return exhibit;
}

/* What is handed over can be taken in elsewhere. A note that stays behind stays behind in all its
 * versions: the one that was said later too. */
static void
test_hand_over (EvidenceCase *f, gconstpointer unused)
{
  RecourseExhibitDescription what = { .kind = "bill-page",
                                      .note = "for the family alone",
                                      .happened = RECOURSE_TIME_UNKNOWN };
  g_autofree char *output = g_build_filename (f->folder, "bag.zip", NULL);
  g_autofree char *data = g_build_filename (f->folder, "data", NULL);
  g_autofree char *aside = g_build_filename (f->folder, "aside", NULL);
  g_autoptr (RecourseExhibit) taken = NULL;
  g_autofree char *written = NULL;

  evidence_case_open (f);
  evidence_case_add_one (f, "a.txt", "a");
  recourse_evidence_model_describe (f->model, 2, &what);
  app_test_wait (has_kind, f);
  g_signal_connect_swapped (f->model, "handed-over", G_CALLBACK (handed_over_cb), &written);
  recourse_evidence_model_export (f->model, make_export (f, output));
  app_test_wait (is_set, &written);
  evidence_case_wait_idle (f);
  g_assert_cmpstr (written, ==, output);
  g_signal_handlers_disconnect_by_data (f->model, &written);
  evidence_case_close (f);
  g_assert_cmpint (g_rename (data, aside), ==, 0);
  evidence_case_reopen (f);
  recourse_evidence_model_import (f->model, output, "wrong horse");
  app_test_wait (has_failed, f);
  evidence_case_wait_idle (f);
  g_assert_cmpint (recourse_evidence_model_state (f->model), ==, RECOURSE_EVIDENCE_EMPTY);
  recourse_evidence_model_import (f->model, output, "correct horse");
  evidence_case_wait_kept (f, 1);
  evidence_case_wait_idle (f);
  taken = read_in (f);
  g_assert_cmpstr (taken->kind, ==, "bill-page");
  g_assert_cmpstr (taken->name, ==, "a.txt");
  g_assert_null (taken->note);
}

static void
test_form (EvidenceCase *f, gconstpointer unused)
{
  recourse_evidence_model_set_form_text (f->model, 3, RECOURSE_EVIDENCE_FIELD_NOTE, "half a sent");
  g_assert_cmpstr (recourse_evidence_model_form_text (f->model, 3, RECOURSE_EVIDENCE_FIELD_NOTE),
                   ==, "half a sent");
  g_assert_null (recourse_evidence_model_form_text (f->model, 4, RECOURSE_EVIDENCE_FIELD_NOTE));
  recourse_evidence_model_set_form_text (f->model, 4, RECOURSE_EVIDENCE_FIELD_ORDER, "1");
  g_assert_null (recourse_evidence_model_form_text (f->model, 3, RECOURSE_EVIDENCE_FIELD_NOTE));
  recourse_evidence_model_forget_form (f->model);
  g_assert_null (recourse_evidence_model_form_text (f->model, 4, RECOURSE_EVIDENCE_FIELD_ORDER));
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  evidence_case_add_test ("/app/evidence-model/nothing", test_nothing);
  evidence_case_add_test ("/app/evidence-model/add", test_add);
  evidence_case_add_test ("/app/evidence-model/add-pasted", test_add_pasted);
  evidence_case_add_test ("/app/evidence-model/add-twice", test_add_twice);
  evidence_case_add_test ("/app/evidence-model/reopen", test_reopen);
  evidence_case_add_test ("/app/evidence-model/portions", test_portions);
  evidence_case_add_test ("/app/evidence-model/describe", test_describe);
  evidence_case_add_test ("/app/evidence-model/remove", test_remove);
  evidence_case_add_test ("/app/evidence-model/restore-refused", test_restore_refused);
  evidence_case_add_test ("/app/evidence-model/verify", test_verify);
  evidence_case_add_test ("/app/evidence-model/search", test_search);
  evidence_case_add_test ("/app/evidence-model/search-described", test_search_described);
  evidence_case_add_test ("/app/evidence-model/trouble", test_trouble);
  evidence_case_add_test ("/app/evidence-model/lock", test_lock);
  evidence_case_add_test ("/app/evidence-model/hand-over", test_hand_over);
  evidence_case_add_test ("/app/evidence-model/form", test_form);
  return g_test_run ();
}
