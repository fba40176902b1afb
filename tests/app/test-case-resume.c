/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case-desk.h"

#include "recourse-case-entry.h"
#include "recourse-case-folder.h"

#include <glib/gstdio.h>

static void
test_same_place (CaseDesk *f, gconstpointer unused)
{
  g_autofree char *path = NULL;
  guint question;

  case_desk_answer (f, "problem", "wrong_person");
  recourse_guide_model_go_on (f->guide);
  recourse_guide_model_answer_signs (f->guide, app_test_screen (f->guide, "signs"), 0);
  g_assert_cmpint (recourse_guide_model_step (f->guide), ==, RECOURSE_GUIDE_QUESTION);
  question = recourse_guide_model_question (f->guide);
  recourse_case_desk_set_page (f->desk, "compare");
  case_desk_wait_saved (f);
  path = case_desk_dup_path (f);
  case_desk_start_again (f);
  g_assert_cmpstr (recourse_case_desk_peek_path (f->desk), ==, path);
  g_assert_cmpstr (recourse_case_desk_peek_page (f->desk), ==, "compare");
  g_assert_cmpint (recourse_guide_model_step (f->guide), ==, RECOURSE_GUIDE_QUESTION);
  g_assert_cmpuint (recourse_guide_model_question (f->guide), ==, question);
  recourse_guide_model_go_back (f->guide);
  g_assert_cmpuint (recourse_guide_model_question (f->guide), ==,
                    app_test_screen (f->guide, "signs"));
  recourse_guide_model_go_back (f->guide);
  g_assert_cmpint (recourse_guide_model_step (f->guide), ==, RECOURSE_GUIDE_WHEN);
}

/* Looking at a case that was resumed writes nothing into it. */
static void
test_quiet (CaseDesk *f, gconstpointer unused)
{
  gint64 n_entries;

  case_desk_answer (f, "problem", "deceived");
  recourse_guide_model_answer_signs (f->guide, app_test_screen (f->guide, "signs"), 1);
  g_assert_true (
      recourse_interview_set_transferred_at (f->interview, APP_TEST_NOW - 1234567, NULL));
  case_desk_wait_saved (f);
  n_entries = recourse_case_state_n_entries (recourse_case_desk_peek_state (f->desk));
  case_desk_start_again (f);
  recourse_interview_set_now (f->interview, APP_TEST_NOW + 60000000);
  recourse_case_desk_set_page (f->desk, "evidence");
  case_desk_wait_saved (f);
  g_assert_cmpint (recourse_case_state_n_entries (recourse_case_desk_peek_state (f->desk)), ==,
                   n_entries);
}

/* Whoever began a new case finds it so again, and not the old one. */
static void
test_new_stays_new (CaseDesk *f, gconstpointer unused)
{
  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  recourse_case_desk_start_new (f->desk);
  case_desk_wait_switched (f);
  case_desk_wait_saved (f);
  case_desk_start_again (f);
  g_assert_null (recourse_case_desk_peek_path (f->desk));
  g_assert_true (recourse_interview_is_untouched (f->interview));
}

static void
overwrite (CaseDesk *f, const char *text)
{
  g_autofree char *path = g_build_filename (f->data, "window.json", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Where nobody remembers, the case that changed last is taken up. */
static void
test_damaged_memory (CaseDesk *f, gconstpointer unused)
{
  static const char *const texts[] = { "", "{", "[]", "{\"format\":1}",
                                       "{\"case\":7,\"page\":\"a\"}" };
  g_autofree char *path = NULL;

  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  path = case_desk_dup_path (f);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      overwrite (f, texts[i]);
      case_desk_start_again (f);
      g_assert_cmpstr (recourse_case_desk_peek_path (f->desk), ==, path);
    }
  overwrite (f, "{\"format\":1,\"case\":\"../../etc\",\"page\":\"guide\"}");
  case_desk_start_again (f);
  g_assert_null (recourse_case_desk_peek_path (f->desk));
}

/* A place that nobody understands leads to what is asked next. */
static void
test_damaged_place (CaseDesk *f, gconstpointer unused)
{
  g_autofree char *path = NULL;
  g_autofree char *place = NULL;

  case_desk_answer (f, "problem", "wrong_person");
  case_desk_wait_saved (f);
  path = case_desk_dup_path (f);
  place = g_build_filename (path, "cache", "place.json", NULL);
  g_assert_true (g_file_set_contents (place, "{\"format\":1,\"trail\":7}", -1, NULL));
  case_desk_start_again (f);
  g_assert_cmpint (recourse_guide_model_step (f->guide), ==, RECOURSE_GUIDE_WHEN);
  case_desk_stop (f);
  g_assert_true (g_file_set_contents (
      place,
      "{\"format\":1,\"passed_when\":true,\"returns_to_plan\":false,\"signs\":\"0\","
      "\"trail\":[\"start\",\"question:gone\",\"plan\"]}",
      -1, NULL));
  case_desk_start (f);
  g_assert_cmpint (recourse_guide_model_step (f->guide), ==, RECOURSE_GUIDE_PLAN);
}

static void
append_unknown_answer (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseCaseFolder)
      folder = recourse_case_folder_open (path, RECOURSE_ACCESS_WRITE, &error);
  g_autoptr (RecourseLogDraft) draft = recourse_log_draft_new ("answered", RECOURSE_AUTHOR_HELPER);

  g_assert_no_error (error);
  recourse_log_draft_add_string (draft, "pack", "0.0.1");
  recourse_log_draft_add_string (draft, "screen", "moon");
  recourse_log_draft_begin_object (draft, "values");
  recourse_log_draft_begin_list (draft, "phase");
  recourse_log_draft_add_string (draft, NULL, "full");
  recourse_log_draft_end (draft);
  recourse_log_draft_end (draft);
  g_assert_true (recourse_log_append (recourse_case_folder_peek_log (folder), draft, NULL, &error));
}

/* What the knowledge does not know any more is told, stays in the log and disturbs nothing else. */
static void
test_lost (CaseDesk *f, gconstpointer unused)
{
  g_autofree char *path = NULL;
  GPtrArray *lost;

  case_desk_answer (f, "problem", "wrong_person");
  case_desk_wait_saved (f);
  g_assert_null (recourse_case_desk_peek_lost (f->desk));
  path = case_desk_dup_path (f);
  case_desk_stop (f);
  append_unknown_answer (path);
  case_desk_start (f);
  lost = recourse_case_desk_peek_lost (f->desk);
  g_assert_nonnull (lost);
  g_assert_cmpuint (lost->len, ==, 1);
  g_assert_cmpstr (lost->pdata[0], ==, "moon");
  g_assert_true (case_desk_has_answer (f, "problem", "wrong_person"));
  recourse_case_desk_forget_lost (f->desk);
  g_assert_null (recourse_case_desk_peek_lost (f->desk));
}

/* Knowledge that is loaded anew finds the answers again, those of the last moment too. */
static void
test_attach_again (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseInterview) interview = NULL;
  g_autoptr (RecourseGuideModel) guide = NULL;

  case_desk_answer (f, "problem", "wrong_person");
  recourse_case_desk_detach (f->desk);
  app_test_drain (f->lanes);
  interview = app_test_interview_new (f->clock);
  guide = recourse_guide_model_new (interview, f->clock, FALSE);
  recourse_case_desk_attach (f->desk, guide);
  g_assert_true (recourse_interview_is_answered (interview, app_test_screen (guide, "problem")));
  g_assert_cmpint (recourse_guide_model_step (guide), ==, RECOURSE_GUIDE_WHEN);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  case_desk_add_test ("/app/case-resume/same-place", test_same_place);
  case_desk_add_test ("/app/case-resume/quiet", test_quiet);
  case_desk_add_test ("/app/case-resume/new-stays-new", test_new_stays_new);
  case_desk_add_test ("/app/case-resume/damaged-memory", test_damaged_memory);
  case_desk_add_test ("/app/case-resume/damaged-place", test_damaged_place);
  case_desk_add_test ("/app/case-resume/lost", test_lost);
  case_desk_add_test ("/app/case-resume/attach-again", test_attach_again);
  return g_test_run ();
}
