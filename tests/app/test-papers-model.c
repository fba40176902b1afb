/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case-desk.h"

#include "recourse-desk-sheet.h"
#include "recourse-error.h"
#include "recourse-papers-list.h"
#include "recourse-papers-model.h"
#include "recourse-papers-text.h"
#include "recourse-viewer-copy.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* Where the viewer was sent to last; NULL: nowhere. */
static char *launched;

static gboolean
launch (const char *path, GError **error)
{
  g_free (launched);
  launched = g_strdup (path);
  return TRUE;
}

static gboolean
refuse_to_launch (const char *path, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "no application");
  return FALSE;
}

static RecoursePapersModel *
start (CaseDesk *f)
{
  RecoursePapersModel *model = recourse_papers_model_peek (f->desk);

  g_clear_pointer (&launched, g_free);
  recourse_papers_model_set_launch (model, launch);
  return model;
}

static gboolean
is_idle (gpointer model)
{
  return !recourse_papers_model_is_busy (model);
}

static gboolean
has_letter (gpointer model)
{
  return recourse_papers_model_peek_letter (model) != NULL;
}

static gboolean
has_failure (gpointer model)
{
  return recourse_papers_model_peek_failure (model) != NULL;
}

static gboolean
begins_with (const char *path, const char *start)
{
  g_autofree char *contents = NULL;
  gsize length = 0;

  return g_file_get_contents (path, &contents, &length, NULL) && length > 1000
         && memcmp (contents, start, strlen (start)) == 0;
}

static void
assert_no_failure (RecoursePapersModel *model)
{
  const RecoursePapersFailure *failure = recourse_papers_model_peek_failure (model);

  if (failure != NULL)
    g_assert_no_error (failure->error);
}

/* One answer is enough, also while it is not written yet: each sheet, with English and without. */
static void
test_save_sheets (CaseDesk *f, gconstpointer unused)
{
  RecoursePapersModel *model = start (f);

  case_desk_answer (f, "problem", "deceived");
  g_assert_false (recourse_case_desk_is_saved (f->desk));
  for (guint kind = 0; kind < RECOURSE_N_SHEETS; kind++)
    {
      g_autofree char *name = recourse_papers_text_file_name ((RecoursePaperKind) kind, NULL,
                                                              RECOURSE_LANGUAGE_EN);
      g_autofree char *path = g_build_filename (f->folder, name, NULL);
      GStatBuf info;

      recourse_papers_model_set_has_english (model, kind % 2 == 1);
      recourse_papers_model_save (model, (RecoursePaperKind) kind, NULL, path);
      g_assert_true (recourse_papers_model_is_busy (model));
      app_test_wait (is_idle, model);
      assert_no_failure (model);
      g_assert_cmpstr (recourse_papers_model_peek_saved (model), ==, path);
      g_assert_true (begins_with (path, "%PDF-"));
      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 0777, ==, 0600);
    }
  g_assert_null (launched);
  recourse_papers_model_forget_news (model);
  g_assert_null (recourse_papers_model_peek_saved (model));
}

/* What is there is replaced: the file chooser has asked. */
static void
test_save_letters (CaseDesk *f, gconstpointer unused)
{
  RecoursePapersModel *model = start (f);
  g_autofree char *path = g_build_filename (f->folder, "letter.odt", NULL);
  g_autoptr (GArray) fits = NULL;

  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  fits = recourse_papers_list_letters (f->desk);
  g_assert_cmpuint (fits->len, ==, 2);
  for (guint i = 0; i < fits->len; i++)
    {
      const RecourseLetterFit *fit = &g_array_index (fits, RecourseLetterFit, i);

      g_assert_true (fit->is_certain);
      g_assert_true (g_file_set_contents (path, "what was there before", -1, NULL));
      recourse_papers_model_save (model, RECOURSE_PAPER_LETTER, fit->form->id, path);
      app_test_wait (is_idle, model);
      assert_no_failure (model);
      g_assert_true (begins_with (path, "PK"));
    }
}

/* The viewer gets a copy for its user alone, under a name that says what it is. */
static void
test_open (CaseDesk *f, gconstpointer unused)
{
  RecoursePapersModel *model = start (f);
  GStatBuf info;

  case_desk_answer (f, "problem", "deceived");
  recourse_papers_model_open (model, RECOURSE_PAPER_DESK, NULL, "报警/单子.pdf");
  app_test_wait (is_idle, model);
  assert_no_failure (model);
  g_assert_true (g_str_has_prefix (launched, g_get_user_runtime_dir ()));
  g_assert_true (g_str_has_suffix (launched, "/报警_单子.pdf"));
  g_assert_true (begins_with (launched, "%PDF-"));
  g_assert_cmpint (g_stat (launched, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_null (recourse_papers_model_peek_saved (model));
  recourse_viewer_copy_clear ();
  g_assert_false (g_file_test (launched, G_FILE_TEST_EXISTS));
}

static void
test_no_viewer (CaseDesk *f, gconstpointer unused)
{
  RecoursePapersModel *model = start (f);
  const RecoursePapersFailure *failure;

  recourse_papers_model_set_launch (model, refuse_to_launch);
  case_desk_answer (f, "problem", "deceived");
  recourse_papers_model_open (model, RECOURSE_PAPER_PLAN, NULL, "plan.pdf");
  app_test_wait (has_failure, model);
  failure = recourse_papers_model_peek_failure (model);
  g_assert_cmpint (failure->job, ==, RECOURSE_PAPERS_LAUNCHING);
  g_assert_cmpint (failure->kind, ==, RECOURSE_PAPER_PLAN);
  /* It is over as soon as something else is asked for. */
  recourse_papers_model_set_launch (model, launch);
  recourse_papers_model_open (model, RECOURSE_PAPER_PLAN, NULL, "plan.pdf");
  g_assert_null (recourse_papers_model_peek_failure (model));
  app_test_wait (is_idle, model);
  g_assert_nonnull (launched);
}

static void
test_cannot_write (CaseDesk *f, gconstpointer unused)
{
  RecoursePapersModel *model = start (f);
  g_autofree char *path = g_build_filename (f->folder, "gone", "plan.pdf", NULL);
  g_autofree char *text = NULL;
  const RecoursePapersFailure *failure;

  case_desk_answer (f, "problem", "deceived");
  recourse_papers_model_save (model, RECOURSE_PAPER_PLAN, NULL, path);
  app_test_wait (has_failure, model);
  failure = recourse_papers_model_peek_failure (model);
  g_assert_cmpint (failure->job, ==, RECOURSE_PAPERS_MAKING);
  g_assert_error (failure->error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
  g_assert_false (recourse_papers_model_is_busy (model));
  text = recourse_papers_text_failure (failure);
  g_assert_true (g_str_has_prefix (text, "Something is no longer where it was"));
  recourse_papers_model_forget_news (model);
  g_assert_null (recourse_papers_model_peek_failure (model));
}

static void
test_cancel (CaseDesk *f, gconstpointer unused)
{
  RecoursePapersModel *model = start (f);
  g_autofree char *path = g_build_filename (f->folder, "plan.pdf", NULL);

  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  recourse_papers_model_save (model, RECOURSE_PAPER_PLAN, NULL, path);
  recourse_papers_model_cancel (model);
  g_assert_false (recourse_papers_model_is_busy (model));
  app_test_drain (f->lanes);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_null (recourse_papers_model_peek_saved (model));
  g_assert_null (recourse_papers_model_peek_failure (model));
}

/* The letter follows the case; what does not fit any more is told, and is closed. */
static void
test_letter (CaseDesk *f, gconstpointer unused)
{
  RecoursePapersModel *model = start (f);
  const RecourseLetter *letter;
  g_autofree char *text = NULL;

  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  recourse_papers_model_show_letter (model, "police-statement");
  g_assert_cmpstr (recourse_papers_model_peek_letter_id (model), ==, "police-statement");
  app_test_wait (has_letter, model);
  letter = recourse_papers_model_peek_letter (model);
  text = recourse_letter_text (letter, RECOURSE_LANGUAGE_ZH_CN);
  g_assert_nonnull (strstr (text, "被"));
  case_desk_answer (f, "problem", "received_mistake");
  app_test_wait (has_failure, model);
  g_assert_cmpint (recourse_papers_model_peek_failure (model)->job, ==, RECOURSE_PAPERS_READING);
  g_assert_null (recourse_papers_model_peek_letter_id (model));
  g_assert_null (recourse_papers_model_peek_letter (model));
}

/* While somebody may be watching, nothing is made, shown or listed. */
static void
test_hidden (CaseDesk *f, gconstpointer unused)
{
  RecoursePapersModel *model = start (f);
  g_autofree char *path = g_build_filename (f->folder, "plan.pdf", NULL);

  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  recourse_papers_model_show_letter (model, "police-statement");
  app_test_wait (has_letter, model);
  recourse_papers_model_open (model, RECOURSE_PAPER_DESK, NULL, "desk.pdf");
  recourse_interview_raise_alarm (f->interview);
  case_desk_wait_saved (f);
  app_test_drain (f->lanes);
  g_assert_null (launched);
  g_assert_null (recourse_papers_model_peek_letter (model));
  g_assert_null (recourse_papers_list_gaps (f->desk));
  g_assert_null (recourse_papers_list_letters (f->desk));
  recourse_papers_model_save (model, RECOURSE_PAPER_PLAN, NULL, path);
  g_assert_false (recourse_papers_model_is_busy (model));
  recourse_papers_model_show_letter (model, "police-statement");
  g_assert_null (recourse_papers_model_peek_letter_id (model));
}

static void
test_switched (CaseDesk *f, gconstpointer unused)
{
  RecoursePapersModel *model = start (f);

  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  recourse_papers_model_show_letter (model, "police-statement");
  app_test_wait (has_letter, model);
  recourse_case_desk_start_new (f->desk);
  case_desk_wait_switched (f);
  g_assert_null (recourse_papers_model_peek_letter_id (model));
  g_assert_null (recourse_papers_list_gaps (f->desk));
}

/* --- What is said -------------------------------------------------------------------------------
 */

static void
test_gaps (CaseDesk *f, gconstpointer unused)
{
  static const RecourseDeskGap known[] = {
    { 1, "seconds" }, { 1, "merchant-order" }, { 2, "amount" }, { 4, "method" }, { 5, "payee" }
  };
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (RecourseDeskGap));
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) some = NULL;
  g_autoptr (GArray) none = NULL;
  g_autoptr (GPtrArray) first = NULL;

  g_array_append_vals (gaps, known, G_N_ELEMENTS (known));
  all = recourse_papers_text_gaps (gaps, 4);
  g_assert_cmpuint (all->len, ==, 4);
  g_assert_cmpstr (all->pdata[0], ==, "Payment 1: the exact second; the merchant number");
  g_assert_cmpstr (all->pdata[3], ==, "Payment 5: who it was paid to");
  some = recourse_papers_text_gaps (gaps, 2);
  g_assert_cmpuint (some->len, ==, 3);
  g_assert_cmpstr (some->pdata[1], ==, "Payment 2: the amount");
  g_assert_cmpstr (some->pdata[2], ==, "and 2 more payments");
  case_desk_answer (f, "problem", "deceived");
  case_desk_wait_saved (f);
  none = recourse_papers_list_gaps (f->desk);
  first = recourse_papers_text_gaps (none, 4);
  g_assert_cmpuint (first->len, ==, 1);
  g_assert_cmpstr (first->pdata[0], ==, "No payment is entered yet.");
}

static void
assert_next_gap (const char *text, gsize from, const char *expected)
{
  gsize start = 0;
  gsize end = 0;
  gboolean is_there = recourse_papers_text_next_gap (text, from, &start, &end);
  g_autofree char *found = is_there ? g_strndup (text + start, end - start) : NULL;

  g_assert_cmpstr (found, ==, expected);
}

static void
test_next_gap (CaseDesk *f, gconstpointer unused)
{
  assert_next_gap ("我叫【您的姓名：＿】，住【住址】。", 0, "【您的姓名：＿】");
  assert_next_gap ("我叫【姓名】，住【住址】。", strlen ("我叫【姓名】"), "【住址】");
  assert_next_gap ("前【如属实才留下：【时间】付的】后", 0, "【如属实才留下：【时间】付的】");
  assert_next_gap ("没有", 0, NULL);
  assert_next_gap ("】【没有完", 0, NULL);
  assert_next_gap ("", 0, NULL);
}

static void
test_font (CaseDesk *f, gconstpointer unused)
{
  g_autoptr (GError) font = g_error_new (RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND,
                                         "cannot make a sheet: install the package "
                                         "'fonts-noto-cjk'");
  g_autoptr (GError) file = g_error_new (RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND, "no such file");
  const RecoursePapersFailure one = { RECOURSE_PAPERS_MAKING, RECOURSE_PAPER_PLAN, font };
  const RecoursePapersFailure other = { RECOURSE_PAPERS_MAKING, RECOURSE_PAPER_PLAN, file };
  g_autofree char *named = recourse_papers_text_failure (&one);
  g_autofree char *plain = recourse_papers_text_failure (&other);

  g_assert_nonnull (strstr (named, "Install the package fonts-noto-cjk"));
  g_assert_null (strstr (plain, "font"));
}

/* --- Without a font -----------------------------------------------------------------------------
 */

static void
test_no_font_alone (CaseDesk *f, gconstpointer unused)
{
  RecoursePapersModel *model = start (f);
  g_autofree char *path = g_build_filename (f->folder, "plan.pdf", NULL);
  g_autofree char *text = NULL;

  if (!g_test_subprocess ())
    return;
  case_desk_answer (f, "problem", "deceived");
  recourse_papers_model_save (model, RECOURSE_PAPER_PLAN, NULL, path);
  app_test_wait (has_failure, model);
  text = recourse_papers_text_failure (recourse_papers_model_peek_failure (model));
  g_assert_nonnull (strstr (text, "fonts-noto-cjk"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Fontconfig reads its settings once in a process. */
static void
test_no_font (CaseDesk *f, gconstpointer unused)
{
  g_test_trap_subprocess ("/app/papers-model/no-font/subprocess", 0, 0);
  g_test_trap_assert_passed ();
}

/* Before there is any thread. */
static void
hide_fonts (const char *folder)
{
  g_autofree char *config = g_build_filename (folder, "fonts.conf", NULL);

  g_assert_true (g_file_set_contents (config, "<fontconfig></fontconfig>", -1, NULL));
  g_setenv ("FONTCONFIG_FILE", config, TRUE);
}

int
main (int argc, char **argv)
{
  char *runtime = app_test_folder_new ();
  int code;

  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  app_test_init (&argc, &argv);
  if (g_test_subprocess ())
    hide_fonts (runtime);
  case_desk_add_test ("/app/papers-model/save-sheets", test_save_sheets);
  case_desk_add_test ("/app/papers-model/save-letters", test_save_letters);
  case_desk_add_test ("/app/papers-model/open", test_open);
  case_desk_add_test ("/app/papers-model/no-viewer", test_no_viewer);
  case_desk_add_test ("/app/papers-model/cannot-write", test_cannot_write);
  case_desk_add_test ("/app/papers-model/cancel", test_cancel);
  case_desk_add_test ("/app/papers-model/letter", test_letter);
  case_desk_add_test ("/app/papers-model/hidden", test_hidden);
  case_desk_add_test ("/app/papers-model/switched", test_switched);
  case_desk_add_test ("/app/papers-model/gaps", test_gaps);
  case_desk_add_test ("/app/papers-model/next-gap", test_next_gap);
  case_desk_add_test ("/app/papers-model/font", test_font);
  case_desk_add_test ("/app/papers-model/no-font", test_no_font);
  case_desk_add_test ("/app/papers-model/no-font/subprocess", test_no_font_alone);
  code = g_test_run ();
  g_free (launched);
  app_test_folder_remove (runtime);
  return code;
}
