/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-case.h"

#include "recourse-case-catalogue.h"
#include "recourse-object.h"

#include <glib/gstdio.h>

#define N_MANY 400

/* Another case is taken up while something is under way for the one before. */

/* (transfer full): a case of which @name is kept; it is left again. */
static char *
make_case (EvidenceCase *f, const char *name)
{
  char *path;

  recourse_evidence_service_use (f->service, NULL);
  evidence_case_add_one (f, name, name);
  recourse_evidence_model_forget_added (f->model);
  path = g_strdup (recourse_evidence_service_peek_path (f->service));
  recourse_evidence_service_use (f->service, NULL);
  return path;
}

/* Until @n files stand in its list. */
static void
use (EvidenceCase *f, const char *path, guint n)
{
  recourse_evidence_service_use (f->service, path);
  evidence_case_wait_kept (f, n);
}

static guint
count_cases (EvidenceCase *f)
{
  g_autofree char *cases = g_build_filename (f->folder, "data", "cases", NULL);
  g_autoptr (GDir) folder = g_dir_open (cases, 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static gboolean
is_read (gpointer model)
{
  return recourse_evidence_model_state (model) == RECOURSE_EVIDENCE_OPEN
         && !recourse_evidence_model_is_reading (model);
}

static void
damage_first (EvidenceCase *f)
{
  const char *sha256 = recourse_evidence_item_peek (evidence_case_item (f, 0))->sha256;
  g_autofree char *path = recourse_object_build_path (
      recourse_evidence_service_peek_path (f->service), sha256);

  g_assert_cmpint (g_chmod (path, 0600), ==, 0);
  g_assert_true (g_file_set_contents (path, "X", 1, NULL));
}

/* What a verification found holds for the case that was verified. */
static void
test_verify (EvidenceCase *f, gconstpointer unused)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gboolean was_intact;
  gint64 at;

  evidence_case_open (f);
  first = make_case (f, "a.txt");
  second = make_case (f, "b.txt");
  use (f, first, 1);
  damage_first (f);
  recourse_evidence_model_verify (f->model);
  use (f, second, 1);
  evidence_case_wait_idle (f);
  g_assert_false (recourse_evidence_model_verified (f->model, &at, &was_intact));
  g_assert_null (recourse_evidence_model_peek_verification (f->model));
  g_assert_false (recourse_evidence_item_is_damaged (evidence_case_item (f, 0)));
  g_assert_no_error (f->failure);
}

/* What is being kept goes on where it was begun. Nothing is said there of what it is: the entries
 * of the other case have the same numbers. */
static void
test_add (EvidenceCase *f, gconstpointer unused)
{
  g_autofree char *more = evidence_case_write (f, "more.txt", "more");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  evidence_case_open (f);
  first = make_case (f, "a.txt");
  second = make_case (f, "b.txt");
  use (f, first, 1);
  evidence_case_add (f, (const char *[]){ more, NULL });
  use (f, second, 1);
  evidence_case_wait_idle (f);
  g_assert_null (recourse_evidence_model_peek_added (f->model));
  use (f, first, 2);
  g_assert_cmpstr (recourse_evidence_item_peek (evidence_case_item (f, 0))->name, ==, "more.txt");
  use (f, second, 1);
  g_assert_no_error (f->failure);
}

/* That a file could not be kept is said wherever somebody is now. */
static void
test_refused (EvidenceCase *f, gconstpointer unused)
{
  g_autofree char *more = evidence_case_write (f, "more.txt", "more");
  g_autofree char *missing = g_build_filename (f->folder, "missing.txt", NULL);
  const RecourseEvidenceAdded *added = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  evidence_case_open (f);
  first = make_case (f, "a.txt");
  second = make_case (f, "b.txt");
  use (f, first, 1);
  evidence_case_add (f, (const char *[]){ missing, more, NULL });
  use (f, second, 1);
  evidence_case_wait_idle (f);
  added = recourse_evidence_model_peek_added (f->model);
  g_assert_nonnull (added);
  g_assert_cmpuint (added->refusals->len, ==, 1);
  g_assert_cmpuint (added->seqs->len, ==, 0);
}

/* What was dropped while something else was under way goes into the case where it was dropped. */
static void
test_waiting (EvidenceCase *f, gconstpointer unused)
{
  g_autofree char *more = evidence_case_write (f, "more.txt", "more");
  g_autofree char *other = evidence_case_write (f, "other.txt", "other");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  evidence_case_open (f);
  first = make_case (f, "a.txt");
  second = make_case (f, "b.txt");
  use (f, first, 1);
  recourse_evidence_model_verify (f->model);
  evidence_case_add (f, (const char *[]){ more, NULL });
  use (f, second, 1);
  evidence_case_add (f, (const char *[]){ other, NULL });
  evidence_case_wait_kept (f, 2);
  evidence_case_wait_idle (f);
  g_assert_cmpstr (recourse_evidence_item_peek (evidence_case_item (f, 0))->name, ==, "other.txt");
  g_assert_nonnull (recourse_evidence_model_peek_added (f->model));
  use (f, first, 2);
  g_assert_cmpstr (recourse_evidence_item_peek (evidence_case_item (f, 0))->name, ==, "more.txt");
  g_assert_no_error (f->failure);
}

/* Before the case is there: it is made for the first files, and not twice. */
static void
test_waiting_unmade (EvidenceCase *f, gconstpointer unused)
{
  g_autofree char *first = evidence_case_write (f, "a.txt", "a");
  g_autofree char *second = evidence_case_write (f, "b.txt", "b");
  g_autofree char *third = evidence_case_write (f, "c.txt", "c");
  g_autofree char *path = NULL;

  evidence_case_open (f);
  evidence_case_add (f, (const char *[]){ first, NULL });
  evidence_case_add (f, (const char *[]){ second, NULL });
  recourse_evidence_service_use (f->service, NULL);
  evidence_case_add (f, (const char *[]){ third, NULL });
  evidence_case_wait_kept (f, 1);
  evidence_case_wait_idle (f);
  path = g_strdup (recourse_evidence_service_peek_path (f->service));
  g_assert_cmpstr (recourse_evidence_item_peek (evidence_case_item (f, 0))->name, ==, "c.txt");
  g_assert_cmpuint (count_cases (f), ==, 2);
}

/* Whoever went on to another case can still stop it. */
static void
test_cancel (EvidenceCase *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) drafts = recourse_evidence_drafts_new ();
  g_autofree char *more = evidence_case_write (f, "more.txt", "more");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  evidence_case_open (f);
  first = make_case (f, "a.txt");
  second = make_case (f, "b.txt");
  use (f, first, 1);
  for (guint i = 0; i < N_MANY; i++)
    g_ptr_array_add (drafts, recourse_evidence_draft_new_file (more, NULL));
  recourse_evidence_model_add (f->model, drafts);
  recourse_evidence_service_use (f->service, second);
  recourse_evidence_model_cancel (f->model);
  evidence_case_wait_idle (f);
  recourse_evidence_service_use (f->service, first);
  app_test_wait (is_read, f->model);
  g_assert_cmpuint (recourse_evidence_model_n_kept (f->model), <, 1 + N_MANY);
}

/* What was typed of one is not offered as what another case's entry of that number is. */
static void
test_form (EvidenceCase *f, gconstpointer unused)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  evidence_case_open (f);
  first = make_case (f, "a.txt");
  second = make_case (f, "b.txt");
  use (f, first, 1);
  recourse_evidence_model_set_form_text (f->model, 2, RECOURSE_EVIDENCE_FIELD_NOTE, "my son");
  use (f, first, 1);
  g_assert_cmpstr (recourse_evidence_model_form_text (f->model, 2, RECOURSE_EVIDENCE_FIELD_NOTE),
                   ==, "my son");
  use (f, second, 1);
  g_assert_null (recourse_evidence_model_form_text (f->model, 2, RECOURSE_EVIDENCE_FIELD_NOTE));
}

/* What was said just before another case was taken up is written all the same. */
static void
test_describe (EvidenceCase *f, gconstpointer unused)
{
  const RecourseExhibitDescription what = { .note = "a page of the bill",
                                            .happened = RECOURSE_TIME_UNKNOWN };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  evidence_case_open (f);
  first = make_case (f, "a.txt");
  second = make_case (f, "b.txt");
  use (f, first, 1);
  recourse_evidence_model_describe (f->model, 2, &what);
  use (f, second, 1);
  use (f, first, 1);
  g_assert_cmpstr (recourse_evidence_item_peek (evidence_case_item (f, 0))->note, ==, what.note);
  g_assert_no_error (f->failure);
}

static void
removed_cb (guint *n_removed)
{
  (*n_removed)++;
}

/* Another case's page does not say that something was removed. */
static void
test_remove (EvidenceCase *f, gconstpointer unused)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint n_removed = 0;

  evidence_case_open (f);
  first = make_case (f, "a.txt");
  second = make_case (f, "b.txt");
  use (f, first, 1);
  g_signal_connect_swapped (f->model, "removed", G_CALLBACK (removed_cb), &n_removed);
  recourse_evidence_model_remove (f->model, 2, RECOURSE_PRESSED_NO, FALSE);
  use (f, second, 1);
  recourse_evidence_service_use (f->service, first);
  app_test_wait (is_read, f->model);
  g_assert_cmpuint (recourse_evidence_model_n_kept (f->model), ==, 0);
  g_assert_cmpuint (n_removed, ==, 0);
  g_signal_handlers_disconnect_by_data (f->model, &n_removed);
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer is_done)
{
  g_autoptr (GError) error = NULL;

  recourse_evidence_service_done_finish (RECOURSE_EVIDENCE_SERVICE (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) is_done = TRUE;
}

static gboolean
is_set (gpointer is_done)
{
  return *(gboolean *) is_done;
}

static gboolean
has_more (gpointer model)
{
  g_autoptr (RecourseEvidenceItem)
      first = g_list_model_get_item (recourse_evidence_model_peek_list (model), 0);

  return g_str_equal (recourse_evidence_item_peek (first)->name, "more.txt");
}

/* What becomes of another case does not touch the list of this one. */
static void
test_delete_other (EvidenceCase *f, gconstpointer unused)
{
  g_autofree char *more = evidence_case_write (f, "more.txt", "more");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *id = NULL;
  gboolean is_done = FALSE;

  evidence_case_open (f);
  first = make_case (f, "a.txt");
  second = make_case (f, "b.txt");
  use (f, first, 1);
  id = g_path_get_basename (second);
  recourse_case_catalogue_delete_async (f->service, id, deleted_cb, &is_done);
  app_test_wait (is_set, &is_done);
  g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));
  evidence_case_add (f, (const char *[]){ more, NULL });
  app_test_wait (has_more, f->model);
  evidence_case_wait_idle (f);
  g_assert_cmpuint (recourse_evidence_model_n_items (f->model), ==, 2);
  g_assert_cmpuint (recourse_evidence_model_n_kept (f->model), ==, 2);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  evidence_case_add_test ("/app/evidence-switch/verify", test_verify);
  evidence_case_add_test ("/app/evidence-switch/add", test_add);
  evidence_case_add_test ("/app/evidence-switch/refused", test_refused);
  evidence_case_add_test ("/app/evidence-switch/waiting", test_waiting);
  evidence_case_add_test ("/app/evidence-switch/waiting-unmade", test_waiting_unmade);
  evidence_case_add_test ("/app/evidence-switch/cancel", test_cancel);
  evidence_case_add_test ("/app/evidence-switch/form", test_form);
  evidence_case_add_test ("/app/evidence-switch/describe", test_describe);
  evidence_case_add_test ("/app/evidence-switch/remove", test_remove);
  evidence_case_add_test ("/app/evidence-switch/delete-other", test_delete_other);
  return g_test_run ();
}
