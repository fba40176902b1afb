/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-case.h"

/* Nothing that a search finds is lost silently, whenever it is typed. */

static void
append_many (const char *path, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseCaseFolder)
      folder = recourse_case_folder_open (path, RECOURSE_ACCESS_WRITE, &error);
  g_autoptr (GPtrArray)
      drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_log_draft_free);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "many", -1);

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      RecourseLogDraft *draft = recourse_log_draft_new ("evidence-added", RECOURSE_AUTHOR_HELPER);

      recourse_log_draft_add_string (draft, "evidence", "");
      recourse_log_draft_add_string (draft, "sha256", sha256);
      recourse_log_draft_add_integer (draft, "bytes", 4);
      recourse_log_draft_add_text (draft, "name", "many.txt");
      g_ptr_array_add (drafts, draft);
    }
  recourse_log_append_all (recourse_case_folder_peek_log (folder), drafts, NULL, &error);
  g_assert_no_error (error);
}

/* One file that is older than @n others. */
static void
make_old (EvidenceCase *f, guint n)
{
  g_autofree char *path = NULL;

  evidence_case_open (f);
  evidence_case_add_one (f, "最早的.txt", "oldest");
  path = evidence_case_find (f);
  append_many (path, n);
  evidence_case_close (f);
  evidence_case_make (f);
  recourse_evidence_service_use (f->service, path);
}

static guint
count (EvidenceCase *f)
{
  return g_list_model_get_n_items (recourse_evidence_model_peek_list (f->model));
}

static gboolean
has_first_rows (gpointer user_data)
{
  return recourse_evidence_model_state (user_data) == RECOURSE_EVIDENCE_OPEN;
}

static gboolean
has_one (gpointer user_data)
{
  return count (user_data) == 1;
}

static gboolean
has_two (gpointer user_data)
{
  return count (user_data) == 2;
}

static gboolean
has_found (gpointer user_data)
{
  return !recourse_evidence_model_is_searching (user_data);
}

/* What stands further down than the list has been read. */
static void
test_while_reading (EvidenceCase *f, gconstpointer unused)
{
  make_old (f, 20000);
  recourse_evidence_model_open (f->model);
  app_test_wait (has_first_rows, f->model);
  g_assert_true (recourse_evidence_model_is_reading (f->model));
  recourse_evidence_model_search (f->model, "最早");
  app_test_wait (has_one, f);
  g_assert_cmpint (recourse_evidence_item_peek (evidence_case_item (f, 0))->seq, ==, 2);
}

/* Before it is known, it must not look as if there were nothing. */
static void
test_not_known_yet (EvidenceCase *f, gconstpointer unused)
{
  evidence_case_open (f);
  evidence_case_add_one (f, "a.txt", "a");
  g_assert_false (recourse_evidence_model_is_searching (f->model));
  recourse_evidence_model_search (f->model, "nothing like it");
  g_assert_true (recourse_evidence_model_is_searching (f->model));
  app_test_wait (has_found, f->model);
  g_assert_cmpuint (count (f), ==, 0);
  recourse_evidence_model_search (f->model, "once more");
  recourse_evidence_model_search (f->model, "");
  g_assert_false (recourse_evidence_model_is_searching (f->model));
}

static void
test_cut (EvidenceCase *f, gconstpointer unused)
{
  make_old (f, RECOURSE_EVIDENCE_MAX_FOUND + 1);
  evidence_case_open (f);
  recourse_evidence_model_search (f->model, "many");
  app_test_wait (has_found, f->model);
  g_assert_cmpuint (count (f), ==, RECOURSE_EVIDENCE_MAX_FOUND);
  g_assert_true (recourse_evidence_model_is_cut (f->model));
  recourse_evidence_model_search (f->model, "最早");
  app_test_wait (has_found, f->model);
  g_assert_false (recourse_evidence_model_is_cut (f->model));
}

static void
test_exactly_as_many (EvidenceCase *f, gconstpointer unused)
{
  make_old (f, RECOURSE_EVIDENCE_MAX_FOUND);
  evidence_case_open (f);
  recourse_evidence_model_search (f->model, "many");
  app_test_wait (has_found, f->model);
  g_assert_cmpuint (count (f), ==, RECOURSE_EVIDENCE_MAX_FOUND);
  g_assert_false (recourse_evidence_model_is_cut (f->model));
}

/* What is kept meanwhile is found without typing anew. */
static void
test_added_meanwhile (EvidenceCase *f, gconstpointer unused)
{
  g_autofree char *second = evidence_case_write (f, "账单二.txt", "b");

  evidence_case_open (f);
  evidence_case_add_one (f, "账单一.txt", "a");
  recourse_evidence_model_search (f->model, "账单");
  app_test_wait (has_one, f);
  evidence_case_add (f, (const char *[]){ second, NULL });
  app_test_wait (has_two, f);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  evidence_case_add_test ("/app/evidence-search/while-reading", test_while_reading);
  evidence_case_add_test ("/app/evidence-search/not-known-yet", test_not_known_yet);
  evidence_case_add_test ("/app/evidence-search/cut", test_cut);
  evidence_case_add_test ("/app/evidence-search/exactly-as-many", test_exactly_as_many);
  evidence_case_add_test ("/app/evidence-search/added-meanwhile", test_added_meanwhile);
  return g_test_run ();
}
