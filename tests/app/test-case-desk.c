/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case-desk.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-evidence-draft.h"
#include "recourse-lock.h"
#include "recourse-statement-model.h"

#include <glib/gstdio.h>
#include <string.h>

/* Whoever only looks leaves no trace. */
static void
test_nothing (CaseDesk *f, gconstpointer unused)
{
  g_assert_null (recourse_case_desk_peek_path (f->desk));
  g_assert_null (recourse_case_desk_peek_state (f->desk));
  recourse_interview_set_now (f->interview, APP_TEST_NOW + 1000000);
  recourse_case_desk_set_page (f->desk, "compare");
  case_desk_wait_saved (f);
  g_assert_false (g_file_test (f->data, G_FILE_TEST_EXISTS));
}

static void
test_first_answer (CaseDesk *f, gconstpointer unused)
{
  case_desk_answer (f, "problem", "deceived");
  g_assert_false (recourse_case_desk_is_saved (f->desk));
  case_desk_wait_saved (f);
  g_assert_cmpuint (case_desk_count_cases (f), ==, 1);
  g_assert_true (case_desk_has_answer (f, "problem", "deceived"));
  g_assert_cmpint (recourse_case_state_n_entries (recourse_case_desk_peek_state (f->desk)), ==, 2);
}

/* What is changed twice before it could be written is written once, and later answers stay. */
static void
test_coalesced (CaseDesk *f, gconstpointer unused)
{
  case_desk_answer (f, "problem", "deceived");
  case_desk_answer (f, "problem", "dispute");
  case_desk_answer (f, "payment", "transfer");
  case_desk_wait_saved (f);
  g_assert_cmpint (recourse_case_state_n_entries (recourse_case_desk_peek_state (f->desk)), ==, 3);
  case_desk_answer (f, "problem", "wrong_person");
  case_desk_wait_saved (f);
  g_assert_true (case_desk_has_answer (f, "problem", "wrong_person"));
  g_assert_true (case_desk_has_answer (f, "payment", "transfer"));
  g_assert_cmpint (recourse_case_state_n_entries (recourse_case_desk_peek_state (f->desk)), ==, 4);
}

/* A tick changes no advice, and is written all the same. */
static void
test_tick (CaseDesk *f, gconstpointer unused)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (f->guide);
  guint remedy = 0;
  const char *step;

  g_assert_true (recourse_pack_find_remedy (pack, "police-report", &remedy));
  step = recourse_pack_remedy (pack, remedy)->steps[0].id;
  recourse_interview_tick (f->interview, remedy, step, APP_TEST_NOW);
  case_desk_wait_saved (f);
  g_assert_cmpuint (recourse_case_state_n_steps (recourse_case_desk_peek_state (f->desk)), ==, 1);
  recourse_interview_untick (f->interview, remedy, step);
  case_desk_wait_saved (f);
  g_assert_cmpuint (recourse_case_state_n_steps (recourse_case_desk_peek_state (f->desk)), ==, 0);
}

static void
test_rename_and_close (CaseDesk *f, gconstpointer unused)
{
  RecourseCaseState *state;

  recourse_case_desk_rename (f->desk, "妈妈的八千元");
  case_desk_wait_saved (f);
  state = recourse_case_desk_peek_state (f->desk);
  g_assert_cmpstr (recourse_case_state_get_title (state), ==, "妈妈的八千元");
  g_assert_cmpint (recourse_case_state_closed_at (state), ==, RECOURSE_TIME_UNKNOWN);
  recourse_case_desk_close (f->desk, NULL);
  case_desk_wait_saved (f);
  state = recourse_case_desk_peek_state (f->desk);
  g_assert_cmpint (recourse_case_state_closed_at (state), !=, RECOURSE_TIME_UNKNOWN);
  recourse_case_desk_reopen (f->desk);
  case_desk_wait_saved (f);
  state = recourse_case_desk_peek_state (f->desk);
  g_assert_cmpint (recourse_case_state_closed_at (state), ==, RECOURSE_TIME_UNKNOWN);
}

static void
moved_cb (guint *n_moved)
{
  (*n_moved)++;
}

static gboolean
is_second (gpointer user_data)
{
  CaseDesk *f = user_data;

  return f->n_switched > 1;
}

/* Who presses twice gets what was pressed last, and what was said between stays in its case. */
static void
test_switch_while_reading (CaseDesk *f, gconstpointer unused)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  first = case_desk_dup_path (f);
  recourse_case_desk_start_new (f->desk);
  case_desk_wait_switched (f);
  case_desk_answer (f, "problem", "dispute");
  case_desk_wait_saved (f);
  second = case_desk_dup_path (f);
  recourse_case_desk_open (f->desk, first);
  recourse_case_desk_rename (f->desk, "the first");
  recourse_case_desk_open (f->desk, second);
  app_test_wait (is_second, f);
  g_assert_cmpstr (recourse_case_desk_peek_path (f->desk), ==, second);
  g_assert_true (case_desk_has_answer (f, "problem", "dispute"));
  g_assert_null (recourse_case_state_get_title (recourse_case_desk_peek_state (f->desk)));
  f->n_switched = 0;
  recourse_case_desk_open (f->desk, first);
  case_desk_wait_switched (f);
  g_assert_cmpstr (recourse_case_state_get_title (recourse_case_desk_peek_state (f->desk)), ==,
                   "the first");
  case_desk_wait_saved (f);
}

/* A bag that is taken in does not ask before it is opened. */
static void
test_left_while_reading (CaseDesk *f, gconstpointer unused)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  first = case_desk_dup_path (f);
  recourse_case_desk_start_new (f->desk);
  case_desk_wait_switched (f);
  case_desk_answer (f, "problem", "dispute");
  case_desk_wait_saved (f);
  second = case_desk_dup_path (f);
  recourse_case_desk_open (f->desk, first);
  recourse_case_desk_rename (f->desk, "the first");
  recourse_evidence_service_use (f->service, second);
  case_desk_wait_switched (f);
  case_desk_wait_saved (f);
  g_assert_null (recourse_case_state_get_title (recourse_case_desk_peek_state (f->desk)));
  recourse_case_desk_open (f->desk, first);
  case_desk_wait_switched (f);
  g_assert_cmpstr (recourse_case_state_get_title (recourse_case_desk_peek_state (f->desk)), ==,
                   "the first");
  case_desk_wait_saved (f);
}

#define STATEMENT                                                                                                                  \
  "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n" \
  "2026-03-01 12:00:00,转账,某中介,/,支出,¥1980.00,零钱,对方已收钱,100,200,/\n"

static gboolean
is_statement_open (gpointer model)
{
  return recourse_statement_model_state (model) == RECOURSE_STATEMENT_OPEN;
}

/* Payments of a statement belong to the case in which somebody chose them. */
static void
test_statement_left (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (RecourseStatementModel) statement = recourse_statement_model_new (f->desk);
  g_autofree char *path = g_build_filename (f->folder, "bill.csv", NULL);
  g_autofree char *first = NULL;

  g_assert_true (g_file_set_contents (path, STATEMENT, -1, NULL));
  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  first = case_desk_dup_path (f);
  recourse_statement_model_open (statement, path);
  app_test_wait (is_statement_open, statement);
  recourse_statement_model_choose (statement, 0, TRUE);
  recourse_statement_model_take (statement);
  recourse_case_desk_start_new (f->desk);
  case_desk_wait_switched (f);
  app_test_wait (is_statement_open, statement);
  g_assert_nonnull (recourse_statement_model_peek_error (statement));
  case_desk_wait_saved (f);
  g_assert_null (recourse_case_desk_peek_path (f->desk));
  g_assert_cmpuint (case_desk_count_cases (f), ==, 1);
}

/* Each case has its own answers, and what was said last before leaving is not lost. */
static void
test_switch (CaseDesk *f, gconstpointer unused)
{
  g_autofree char *first = NULL;
  guint n_moved = 0;
  guint value = 0;

  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  first = case_desk_dup_path (f);
  case_desk_answer (f, "payment", "transfer");
  recourse_case_desk_start_new (f->desk);
  case_desk_wait_switched (f);
  g_assert_true (recourse_interview_is_untouched (f->interview));
  g_assert_null (recourse_case_desk_peek_path (f->desk));
  g_assert_cmpint (recourse_guide_model_step (f->guide), ==, RECOURSE_GUIDE_START);
  case_desk_answer (f, "problem", "dispute");
  case_desk_wait_saved (f);
  g_assert_cmpuint (case_desk_count_cases (f), ==, 2);
  g_signal_connect_swapped (f->guide, "moved", G_CALLBACK (moved_cb), &n_moved);
  recourse_case_desk_open (f->desk, first);
  case_desk_wait_switched (f);
  /* Both stand on the same page, which must not go on showing the other one. */
  g_assert_cmpuint (n_moved, ==, 1);
  g_signal_handlers_disconnect_by_data (f->guide, &n_moved);
  g_assert_cmpstr (recourse_case_desk_peek_path (f->desk), ==, first);
  g_assert_true (case_desk_has_answer (f, "problem", "deceived"));
  g_assert_true (case_desk_has_answer (f, "payment", "transfer"));
  g_assert_true (recourse_interview_answered_value (f->interview,
                                                    app_test_screen (f->guide, "payment"), &value));
  case_desk_wait_saved (f);
  g_assert_cmpint (recourse_case_state_n_entries (recourse_case_desk_peek_state (f->desk)), ==, 3);
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseEvidenceAdded) added = NULL;

  added = recourse_evidence_service_add_finish (RECOURSE_EVIDENCE_SERVICE (source), result, NULL);
  *(gboolean *) user_data = added != NULL && added->seqs->len == 1;
}

static gboolean
is_true (gpointer user_data)
{
  return *(gboolean *) user_data;
}

/* A file that is dropped in the moment of the first answer goes into the same case. */
static void
test_evidence_too (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) drafts = recourse_evidence_drafts_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a", 1);
  gboolean is_added = FALSE;

  g_ptr_array_add (drafts, recourse_evidence_draft_new_pasted (bytes, "a.txt", NULL));
  case_desk_answer (f, "problem", "deceived");
  recourse_evidence_service_add_async (f->service, drafts, NULL, NULL, NULL, added_cb, &is_added);
  app_test_wait (is_true, &is_added);
  case_desk_wait_saved (f);
  g_assert_cmpuint (case_desk_count_cases (f), ==, 1);
  g_assert_true (case_desk_has_answer (f, "problem", "deceived"));
}

/* A case that a file made is the one into which the next answer goes. */
static void
test_evidence_first (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) drafts = recourse_evidence_drafts_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a", 1);
  gboolean is_added = FALSE;

  g_ptr_array_add (drafts, recourse_evidence_draft_new_pasted (bytes, "a.txt", NULL));
  recourse_evidence_service_add_async (f->service, drafts, NULL, NULL, NULL, added_cb, &is_added);
  app_test_wait (is_true, &is_added);
  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  g_assert_cmpuint (case_desk_count_cases (f), ==, 1);
  g_assert_cmpint (recourse_case_state_n_entries (recourse_case_desk_peek_state (f->desk)), ==, 3);
}

/* --- Trouble ------------------------------------------------------------------------------------
 */

/* No case can be made where a file stands in the way. What was said stays and is written later. */
static void
test_cannot_make (CaseDesk *f, gconstpointer unused)
{
  g_assert_true (g_file_set_contents (f->data, "", 0, NULL));
  case_desk_answer (f, "problem", "deceived");
  recourse_case_desk_rename (f->desk, "t");
  case_desk_wait_trouble (f);
  g_assert_cmpint (recourse_case_desk_peek_trouble (f->desk)->domain, ==, RECOURSE_ERROR);
  g_assert_false (recourse_case_desk_is_saved (f->desk));
  g_assert_false (recourse_interview_is_untouched (f->interview));
  g_assert_cmpint (g_unlink (f->data), ==, 0);
  recourse_case_desk_save (f->desk);
  case_desk_wait_saved (f);
  g_assert_true (case_desk_has_answer (f, "problem", "deceived"));
  g_assert_cmpstr (recourse_case_state_get_title (recourse_case_desk_peek_state (f->desk)), ==,
                   "t");
}

static gboolean
has_failed (gpointer user_data)
{
  return ((CaseDesk *) user_data)->failure != NULL;
}

/* Somebody took the folder away: nothing is written into the void, and another case is not taken up
 * before the answers are safe. */
static void
test_taken_away (CaseDesk *f, gconstpointer unused)
{
  g_autofree char *path = NULL;
  g_autofree char *aside = g_build_filename (f->folder, "aside", NULL);

  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  path = case_desk_dup_path (f);
  g_assert_cmpint (g_rename (path, aside), ==, 0);
  case_desk_answer (f, "payment", "transfer");
  case_desk_wait_trouble (f);
  recourse_case_desk_start_new (f->desk);
  app_test_wait (has_failed, f);
  g_assert_cmpuint (f->n_switched, ==, 0);
  g_assert_cmpstr (recourse_case_desk_peek_path (f->desk), ==, path);
  g_assert_cmpint (g_rename (aside, path), ==, 0);
  recourse_case_desk_save (f->desk);
  case_desk_wait_saved (f);
  g_assert_true (case_desk_has_answer (f, "payment", "transfer"));
}

static char *
break_case (CaseDesk *f)
{
  g_autofree char *database = NULL;
  char *path = g_build_filename (f->data, "cases", "3f0c9a52-6d1e-4b7a-9c58-1e2f3a4b5c6d", NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  database = g_build_filename (path, "case.db", NULL);
  g_assert_true (g_file_set_contents (database, "not a database", -1, NULL));
  return path;
}

/* What cannot be read is let alone; what is said goes into a case of its own. */
static void
test_unreadable (CaseDesk *f, gconstpointer unused)
{
  g_autofree char *path = break_case (f);
  g_autofree char *database = g_build_filename (path, "case.db", NULL);
  g_autofree char *contents = NULL;

  recourse_case_desk_open (f->desk, path);
  case_desk_wait_switched (f);
  g_assert_nonnull (recourse_case_desk_peek_unreadable (f->desk));
  g_assert_null (recourse_case_desk_peek_state (f->desk));
  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  g_assert_cmpstr (recourse_case_desk_peek_path (f->desk), !=, path);
  g_assert_true (case_desk_has_answer (f, "problem", "deceived"));
  g_assert_true (g_file_get_contents (database, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "not a database");
}

/* Nothing of a locked case shows; what is answered before it is unlocked goes into a new one. */
static void
test_locked (CaseDesk *f, gconstpointer unused)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  path = case_desk_dup_path (f);
  case_desk_stop (f);
  g_assert_true (recourse_lock_close (path, "correct horse battery", NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  case_desk_start (f);
  g_assert_true (recourse_case_desk_is_locked (f->desk));
  g_assert_null (recourse_case_desk_peek_state (f->desk));
  g_assert_true (recourse_interview_is_untouched (f->interview));
  g_assert_true (recourse_lock_open (path, "correct horse battery", NULL, NULL, NULL, &error));
  recourse_case_desk_reread (f->desk);
  case_desk_wait_switched (f);
  g_assert_true (case_desk_has_answer (f, "problem", "deceived"));
  case_desk_stop (f);
  g_assert_true (recourse_lock_close (path, "correct horse battery", NULL, NULL, NULL, &error));
  case_desk_start (f);
  case_desk_answer (f, "problem", "dispute");
  case_desk_wait_saved (f);
  g_assert_cmpstr (recourse_case_desk_peek_path (f->desk), !=, path);
  g_assert_true (recourse_lock_is_locked (path));
}

/* --- Who may be watching ------------------------------------------------------------------------
 */

static void
test_alarm (CaseDesk *f, gconstpointer unused)
{
  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  g_assert_false (recourse_case_desk_is_hidden (f->desk));
  recourse_guide_model_raise_alarm (f->guide);
  g_assert_true (recourse_case_desk_is_hidden (f->desk));
  case_desk_wait_saved (f);
  case_desk_start_again (f);
  g_assert_true (recourse_case_desk_is_hidden (f->desk));
  g_assert_cmpint (recourse_guide_model_step (f->guide), ==, RECOURSE_GUIDE_ALARM);
  recourse_guide_model_end_sharing (f->guide);
  case_desk_wait_saved (f);
  case_desk_start_again (f);
  g_assert_false (recourse_case_desk_is_hidden (f->desk));
}

/* Whoever pressed the button by mistake finds the way back in the next run of the program too. */
static void
test_alarm_by_mistake (CaseDesk *f, gconstpointer unused)
{
  guint signs = app_test_screen (f->guide, "signs");

  case_desk_answer (f, "problem", "deceived");
  recourse_guide_model_raise_alarm (f->guide);
  case_desk_wait_saved (f);
  case_desk_start_again (f);
  recourse_guide_model_withdraw_alarm (f->guide);
  g_assert_false (recourse_case_desk_is_hidden (f->desk));
  g_assert_false (recourse_interview_is_answered (f->interview, signs));
  g_assert_true (
      recourse_interview_is_answered (f->interview, app_test_screen (f->guide, "problem")));
  case_desk_wait_saved (f);
  case_desk_start_again (f);
  g_assert_false (recourse_case_desk_is_hidden (f->desk));
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  case_desk_add_test ("/app/case-desk/nothing", test_nothing);
  case_desk_add_test ("/app/case-desk/first-answer", test_first_answer);
  case_desk_add_test ("/app/case-desk/coalesced", test_coalesced);
  case_desk_add_test ("/app/case-desk/tick", test_tick);
  case_desk_add_test ("/app/case-desk/rename-and-close", test_rename_and_close);
  case_desk_add_test ("/app/case-desk/switch", test_switch);
  case_desk_add_test ("/app/case-desk/switch-while-reading", test_switch_while_reading);
  case_desk_add_test ("/app/case-desk/left-while-reading", test_left_while_reading);
  case_desk_add_test ("/app/case-desk/statement-left", test_statement_left);
  case_desk_add_test ("/app/case-desk/evidence-too", test_evidence_too);
  case_desk_add_test ("/app/case-desk/evidence-first", test_evidence_first);
  case_desk_add_test ("/app/case-desk/cannot-make", test_cannot_make);
  case_desk_add_test ("/app/case-desk/taken-away", test_taken_away);
  case_desk_add_test ("/app/case-desk/unreadable", test_unreadable);
  case_desk_add_test ("/app/case-desk/locked", test_locked);
  case_desk_add_test ("/app/case-desk/alarm", test_alarm);
  case_desk_add_test ("/app/case-desk/alarm-by-mistake", test_alarm_by_mistake);
  return g_test_run ();
}
