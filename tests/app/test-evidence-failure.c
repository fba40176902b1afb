/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-window.h"

#include "recourse-error.h"
#include "recourse-evidence-page.h"

#define TAKEN "There is a file of that name, and it is not replaced. Choose another name."
#define WRONG "The passphrase is not right. Nothing was changed: try again."

static void
export_to (EvidenceWindow *f, const char *name)
{
  RecourseEvidenceExport *what = g_new0 (RecourseEvidenceExport, 1);
  gint64 seq = recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->seq;

  what->output = g_build_filename (f->base.folder, name, NULL);
  what->withheld = g_array_new (FALSE, FALSE, sizeof (RecourseBagText));
  what->exhibits = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (what->exhibits, seq);
  recourse_evidence_model_export (f->base.model, what);
  evidence_case_wait_idle (&f->base);
}

/* Kept, and handed over to a name that is taken. */
static void
fail_to_export (EvidenceWindow *f)
{
  g_autofree char *taken = NULL;

  evidence_window_present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  taken = evidence_case_write (&f->base, "taken.zip", "precious");
  export_to (f, "taken.zip");
}

static void
test_gone_when_it_succeeds (EvidenceWindow *f, gconstpointer unused)
{
  fail_to_export (f);
  g_assert_true (evidence_window_shows (f, "Nothing was handed over"));
  g_assert_true (evidence_window_shows (f, TAKEN));
  recourse_evidence_model_verify (f->base.model);
  evidence_case_wait_idle (&f->base);
  g_assert_true (evidence_window_shows (f, TAKEN));
  export_to (f, "free.zip");
  g_assert_false (evidence_window_shows (f, TAKEN));
  g_assert_null (recourse_evidence_model_peek_failure (f->base.model));
}

static void
test_closed (EvidenceWindow *f, gconstpointer unused)
{
  GtkWidget *card = NULL;

  fail_to_export (f);
  card = gtk_widget_get_ancestor (app_test_find_label (f->page, TAKEN), GTK_TYPE_BOX);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (card)), ==,
                   GTK_ACCESSIBLE_ROLE_ALERT);
  evidence_window_press (card, "Understood");
  g_assert_false (evidence_window_shows (f, TAKEN));
}

static void
fail (EvidenceWindow *f, RecourseEvidenceJob job, RecourseError code)
{
  g_autoptr (GError) error = g_error_new_literal (RECOURSE_ERROR, code, "cause");

  recourse_evidence_model_fail (f->base.model, job, error);
}

/* The next one takes its place, and what only follows from it does not. */
static void
test_replaced (EvidenceWindow *f, gconstpointer unused)
{
  fail_to_export (f);
  fail (f, RECOURSE_EVIDENCE_REMOVING, RECOURSE_ERROR_BUSY);
  g_assert_false (evidence_window_shows (f, TAKEN));
  g_assert_true (evidence_window_shows (f, "Nothing was removed"));
  fail (f, RECOURSE_EVIDENCE_READING, RECOURSE_ERROR_IO);
  g_assert_true (evidence_window_shows (f, "Nothing was removed"));
}

/* A new page in another language says it too; what the person cancelled is no failure. */
static void
test_outlives_the_page (EvidenceWindow *f, gconstpointer unused)
{
  g_autoptr (GError) cancelled = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "x");

  fail_to_export (f);
  recourse_evidence_model_fail (f->base.model, RECOURSE_EVIDENCE_ADDING, cancelled);
  f->page = recourse_evidence_page_new (f->base.model);
  adw_window_set_content (ADW_WINDOW (f->window), f->page);
  app_test_wait (evidence_window_is_ready, f);
  g_assert_true (evidence_window_shows (f, TAKEN));
}

/* It wraps: the narrowest window has 360 px, and its page margins. */
static void
test_narrow (EvidenceWindow *f, gconstpointer unused)
{
  evidence_window_present (f);
  for (int job = RECOURSE_EVIDENCE_ADDING; job <= RECOURSE_EVIDENCE_FETCHING; job++)
    {
      GtkWidget *button = NULL;
      int width = 0;

      recourse_evidence_model_forget_failure (f->base.model);
      fail (f, (RecourseEvidenceJob) job, RECOURSE_ERROR_IO);
      button = evidence_window_find_button (f->page, "Understood");
      gtk_widget_measure (gtk_widget_get_parent (button), GTK_ORIENTATION_HORIZONTAL, -1, &width,
                          NULL, NULL, NULL);
      g_assert_cmpint (width, <=, 324);
    }
}

static gboolean
is_locked (gpointer model)
{
  return recourse_evidence_model_state (model) == RECOURSE_EVIDENCE_LOCKED;
}

static gboolean
is_open (gpointer model)
{
  return recourse_evidence_model_state (model) == RECOURSE_EVIDENCE_OPEN;
}

/* Beside the field in which the passphrase is to be typed once more. */
static void
test_passphrase (EvidenceWindow *f, gconstpointer unused)
{
  GtkWidget *entry = NULL;
  GtkWidget *fault = NULL;

  evidence_window_present (f);
  evidence_case_add_one (&f->base, "a.txt", "a");
  recourse_evidence_model_lock (f->base.model, "correct horse");
  app_test_wait (is_locked, f->base.model);
  evidence_case_wait_idle (&f->base);
  recourse_evidence_model_unlock (f->base.model, "incorrect horse");
  evidence_case_wait_idle (&f->base);
  evidence_window_wait_for (f->page, WRONG);
  entry = app_test_find_type (f->page, GTK_TYPE_PASSWORD_ENTRY);
  fault = app_test_find_label (f->page, WRONG);
  g_assert_true (gtk_widget_get_parent (entry) == gtk_widget_get_parent (fault));
  g_assert_false (evidence_window_shows (f, "The case was not opened"));
  recourse_evidence_model_unlock (f->base.model, "correct horse");
  app_test_wait (is_open, f->base.model);
  evidence_case_wait_idle (&f->base);
  g_assert_false (evidence_window_shows (f, WRONG));
  g_assert_null (recourse_evidence_model_peek_failure (f->base.model));
}

/* Nothing there that could be kept; then there is. */
static void
test_clipboard (EvidenceWindow *f, gconstpointer unused)
{
  g_autofree char *path = evidence_case_write (&f->base, "pasted.txt", "p");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GdkFileList *list = gdk_file_list_new_from_array (&file, 1);

  evidence_window_present (f);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (f->page), "only words");
  gtk_widget_activate_action (app_test_find_button (f->page, "evidence.paste", NULL),
                              "evidence.paste", NULL);
  g_assert_true (evidence_window_shows (f, "Nothing was pasted"));
  gdk_clipboard_set (gtk_widget_get_clipboard (f->page), GDK_TYPE_FILE_LIST, list);
  g_boxed_free (GDK_TYPE_FILE_LIST, list);
  gtk_widget_activate_action (app_test_find_button (f->page, "evidence.paste", NULL),
                              "evidence.paste", NULL);
  evidence_case_wait_kept (&f->base, 1);
  evidence_case_wait_idle (&f->base);
  g_assert_false (evidence_window_shows (f, "Nothing was pasted"));
}

static void
add (const char *path, void (*func) (EvidenceWindow *, gconstpointer))
{
  g_test_add (path, EvidenceWindow, NULL, evidence_window_set_up, func, evidence_window_tear_down);
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  add ("/app/evidence-failure/gone-when-it-succeeds", test_gone_when_it_succeeds);
  add ("/app/evidence-failure/closed", test_closed);
  add ("/app/evidence-failure/replaced", test_replaced);
  add ("/app/evidence-failure/outlives-the-page", test_outlives_the_page);
  add ("/app/evidence-failure/narrow", test_narrow);
  add ("/app/evidence-failure/passphrase", test_passphrase);
  add ("/app/evidence-failure/clipboard", test_clipboard);
  return g_test_run ();
}
