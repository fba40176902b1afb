/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case-desk.h"

#include "recourse-case-catalogue.h"
#include "recourse-error.h"

static void
listed_cb (gboolean *is_listed)
{
  *is_listed = TRUE;
}

static gboolean
is_true (gpointer flag)
{
  return *(gboolean *) flag;
}

static const RecourseCaseCatalogue *
list (CaseDesk *f)
{
  gboolean is_listed = FALSE;
  gulong handler = g_signal_connect_swapped (f->desk, "listed", G_CALLBACK (listed_cb), &is_listed);

  recourse_case_desk_list (f->desk);
  app_test_wait (is_true, &is_listed);
  g_signal_handler_disconnect (f->desk, handler);
  return recourse_case_desk_peek_catalogue (f->desk);
}

/* (transfer full): the folder of a new case, which is then in use. */
static char *
make_case (CaseDesk *f, const char *title, const char *problem)
{
  recourse_case_desk_start_new (f->desk);
  case_desk_wait_switched (f);
  case_desk_answer (f, "problem", problem);
  recourse_case_desk_rename (f->desk, title);
  case_desk_wait_saved (f);
  return case_desk_dup_path (f);
}

static void
test_empty (CaseDesk *f, gconstpointer unused)
{
  const RecourseCaseCatalogue *catalogue = list (f);

  g_assert_cmpuint (catalogue->readings->len, ==, 0);
  g_assert_cmpuint (catalogue->deleted->len, ==, 0);
  g_assert_false (g_file_test (f->data, G_FILE_TEST_EXISTS));
}

/* The newest first; one whose screen may be shared is named as such. */
static void
test_list (CaseDesk *f, gconstpointer unused)
{
  g_autofree char *first = make_case (f, "妈妈", "deceived");
  g_autofree char *second = make_case (f, "爸爸", "dispute");
  g_autofree char *id = g_path_get_basename (first);
  const RecourseCaseCatalogue *catalogue = list (f);
  const RecourseCaseReading *reading;

  g_assert_cmpuint (catalogue->readings->len, ==, 2);
  reading = catalogue->readings->pdata[0];
  g_assert_cmpstr (reading->summary->title, ==, "爸爸");
  g_assert_cmpstr (reading->summary->path, ==, second);
  g_assert_false (recourse_case_catalogue_is_watched (catalogue, id));
  recourse_case_desk_open (f->desk, first);
  case_desk_wait_switched (f);
  recourse_guide_model_raise_alarm (f->guide);
  case_desk_wait_saved (f);
  catalogue = list (f);
  g_assert_true (recourse_case_catalogue_is_watched (catalogue, id));
}

static void
deleted_cb (char **out_id, const char *id)
{
  *out_id = g_strdup (id);
}

static gboolean
is_set (gpointer text)
{
  return *(char **) text != NULL;
}

/* The one in use is left for an empty one first, and comes back as it was. */
static void
test_delete_in_use (CaseDesk *f, gconstpointer unused)
{
  g_autofree char *path = make_case (f, "妈妈", "deceived");
  g_autofree char *id = g_path_get_basename (path);
  g_autofree char *deleted = NULL;
  const RecourseCaseCatalogue *catalogue;

  g_signal_connect_swapped (f->desk, "deleted", G_CALLBACK (deleted_cb), &deleted);
  recourse_case_desk_delete (f->desk, id);
  app_test_wait (is_set, &deleted);
  g_assert_cmpstr (deleted, ==, id);
  g_assert_null (recourse_case_desk_peek_path (f->desk));
  g_assert_true (recourse_interview_is_untouched (f->interview));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  catalogue = list (f);
  g_assert_cmpuint (catalogue->readings->len, ==, 0);
  g_assert_cmpuint (catalogue->deleted->len, ==, 1);
  recourse_case_desk_restore (f->desk, id);
  app_test_drain (f->lanes);
  catalogue = list (f);
  g_assert_cmpuint (catalogue->readings->len, ==, 1);
  recourse_case_desk_open (f->desk, path);
  f->n_switched = 0;
  case_desk_wait_switched (f);
  g_assert_true (case_desk_has_answer (f, "problem", "deceived"));
  g_signal_handlers_disconnect_by_data (f->desk, &deleted);
}

static void
test_delete_other (CaseDesk *f, gconstpointer unused)
{
  g_autofree char *first = make_case (f, "妈妈", "deceived");
  g_autofree char *second = make_case (f, "爸爸", "dispute");
  g_autofree char *id = g_path_get_basename (first);
  g_autofree char *deleted = NULL;

  g_signal_connect_swapped (f->desk, "deleted", G_CALLBACK (deleted_cb), &deleted);
  recourse_case_desk_delete (f->desk, id);
  app_test_wait (is_set, &deleted);
  g_assert_cmpstr (recourse_case_desk_peek_path (f->desk), ==, second);
  case_desk_answer (f, "payment", "transfer");
  case_desk_wait_saved (f);
  g_assert_true (case_desk_has_answer (f, "payment", "transfer"));
  g_assert_cmpuint (list (f)->readings->len, ==, 1);
  g_signal_handlers_disconnect_by_data (f->desk, &deleted);
}

static gboolean
has_failed (gpointer user_data)
{
  return ((CaseDesk *) user_data)->failure != NULL;
}

static void
test_delete_unknown (CaseDesk *f, gconstpointer unused)
{
  recourse_case_desk_delete (f->desk, "3f0c9a52-6d1e-4b7a-9c58-1e2f3a4b5c6d");
  app_test_wait (has_failed, f);
  g_assert_error (f->failure, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
}

typedef struct
{
  GHashTable *found;
  RecourseCaseWeight *weight;
} Answer;

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ((Answer *) user_data)->found = recourse_case_catalogue_search_finish (
      RECOURSE_EVIDENCE_SERVICE (source), result, NULL);
}

static gboolean
is_found (gpointer user_data)
{
  return ((Answer *) user_data)->found != NULL;
}

static void
test_search (CaseDesk *f, gconstpointer unused)
{
  g_autofree char *first = make_case (f, "妈妈的转账", "deceived");
  g_autofree char *second = make_case (f, "爸爸", "dispute");
  g_autofree char *id = g_path_get_basename (first);
  Answer answer = { NULL };

  recourse_case_catalogue_search_async (f->service, recourse_guide_model_peek_pack (f->guide),
                                        "转账", NULL, found_cb, &answer);
  app_test_wait (is_found, &answer);
  g_assert_cmpuint (g_hash_table_size (answer.found), ==, 1);
  g_assert_true (g_hash_table_contains (answer.found, id));
  g_hash_table_unref (answer.found);
}

static void
weighed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ((Answer *) user_data)->weight = recourse_case_catalogue_weigh_finish (
      RECOURSE_EVIDENCE_SERVICE (source), result, NULL);
}

static gboolean
is_weighed (gpointer user_data)
{
  return ((Answer *) user_data)->weight != NULL;
}

static void
test_weigh (CaseDesk *f, gconstpointer unused)
{
  g_autofree char *path = make_case (f, "妈妈", "deceived");
  Answer answer = { NULL };

  recourse_case_catalogue_weigh_async (f->service, path, weighed_cb, &answer);
  app_test_wait (is_weighed, &answer);
  g_assert_true (answer.weight->is_known);
  g_assert_cmpstr (answer.weight->title, ==, "妈妈");
  g_assert_cmpint (answer.weight->n_entries, ==, 3);
  g_assert_cmpuint (answer.weight->n_files, ==, 0);
  recourse_case_weight_free (answer.weight);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  case_desk_add_test ("/app/case-list/empty", test_empty);
  case_desk_add_test ("/app/case-list/list", test_list);
  case_desk_add_test ("/app/case-list/delete-in-use", test_delete_in_use);
  case_desk_add_test ("/app/case-list/delete-other", test_delete_other);
  case_desk_add_test ("/app/case-list/delete-unknown", test_delete_unknown);
  case_desk_add_test ("/app/case-list/search", test_search);
  case_desk_add_test ("/app/case-list/weigh", test_weigh);
  return g_test_run ();
}
