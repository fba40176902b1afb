/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-case.h"

#include "recourse-add-sheet.h"
#include "recourse-guide-page.h"
#include "recourse-window-dialogs.h"
#include "recourse-window.h"

typedef struct
{
  EvidenceCase base; /* for a data folder, a clock and lanes */
  RecourseSettings *settings;
  RecourseWindow *window;
} Fixture;

static gboolean
is_loaded (gpointer window)
{
  return recourse_window_is_loaded (window);
}

static void
set_up (Fixture *f, gconstpointer application)
{
  g_autofree char *data = NULL;

  evidence_case_set_up (&f->base, NULL);
  data = g_build_filename (f->base.folder, "data", NULL);
  f->settings = recourse_settings_new (FALSE);
  f->window = recourse_window_new (GTK_APPLICATION ((gpointer) application), f->settings,
                                   f->base.lanes, f->base.clock, data, RECOURSE_LANGUAGE_EN);
  gtk_window_present (GTK_WINDOW (f->window));
  recourse_window_load (f->window, NULL);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  while (g_list_model_get_n_items (windows) > 0)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, 0);

      gtk_window_destroy (window);
    }
  g_object_unref (f->settings);
  evidence_case_tear_down (&f->base, NULL);
}

/* The first shown widget of @type in any window but the main one. */
static GtkWidget *
find_over (Fixture *f, GType type)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkWidget *found = NULL;

      if (window != GTK_WIDGET (f->window))
        found = app_test_find_type (window, type);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static RecourseEvidenceModel *
peek_evidence (gpointer window)
{
  return recourse_session_peek_evidence (recourse_window_peek_session (window));
}

static gboolean
is_idle (gpointer window)
{
  return recourse_evidence_model_job (peek_evidence (window)) == RECOURSE_EVIDENCE_IDLE;
}

static void
start_adding (Fixture *f)
{
  g_autoptr (GPtrArray) drafts = recourse_evidence_drafts_new ();

  g_ptr_array_add (drafts, recourse_evidence_draft_new_file ("/nowhere/a.txt", NULL));
  recourse_evidence_model_add (peek_evidence (f->window), drafts);
}

static gboolean
is_gone (gpointer window)
{
  return *(gpointer *) window == NULL;
}

/* Files that are still to be kept are not forgotten without a word. */
static void
test_closed_while_adding (Fixture *f, gconstpointer unused)
{
  app_test_wait (is_loaded, f->window);
  start_adding (f);
  gtk_window_close (GTK_WINDOW (f->window));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_over (f, ADW_TYPE_MESSAGE_DIALOG)), "wait");
  app_test_wait (is_idle, f->window);
  start_adding (f);
  gtk_window_close (GTK_WINDOW (f->window));
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_over (f, ADW_TYPE_MESSAGE_DIALOG)),
                               RECOURSE_WINDOW_DIALOGS_CLOSE);
  app_test_wait (is_gone, &f->window);
}

static void
test_closed_when_idle (Fixture *f, gconstpointer unused)
{
  app_test_wait (is_loaded, f->window);
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_close (GTK_WINDOW (f->window));
  app_test_wait (is_gone, &f->window);
}

/* Files with which the program is called wait until there is somebody to ask; nothing is kept
 * before the answer. */
static void
test_keep_files (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *sheet = NULL;

  g_ptr_array_add (paths, evidence_case_write (&f->base, "账单.png", "p"));
  recourse_window_keep_files (f->window, paths);
  g_assert_null (find_over (f, RECOURSE_TYPE_ADD_SHEET));
  app_test_wait (is_loaded, f->window);
  sheet = find_over (f, RECOURSE_TYPE_ADD_SHEET);
  g_assert_nonnull (sheet);
  g_assert_nonnull (app_test_find_label (sheet, "账单.png"));
  g_assert_true (is_idle (f->window));
  g_signal_emit_by_name (
      gtk_widget_get_ancestor (app_test_find_label (sheet, "Keep Them"), GTK_TYPE_BUTTON),
      "clicked");
  g_assert_cmpint (recourse_evidence_model_job (peek_evidence (f->window)), ==,
                   RECOURSE_EVIDENCE_ADDING);
  app_test_wait (is_idle, f->window);
}

/* What is answered while a case is being locked would be written nowhere. */
static void
test_locking (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) drafts = recourse_evidence_drafts_new ();
  g_autofree char *path = evidence_case_write (&f->base, "bill.png", "p");
  GtkWidget *guide = NULL;

  app_test_wait (is_loaded, f->window);
  g_ptr_array_add (drafts, recourse_evidence_draft_new_file (path, NULL));
  recourse_evidence_model_add (peek_evidence (f->window), drafts);
  app_test_wait (is_idle, f->window);
  guide = app_test_find_type (GTK_WIDGET (f->window), RECOURSE_TYPE_GUIDE_PAGE);
  g_assert_true (gtk_widget_is_sensitive (guide));
  recourse_evidence_model_lock (peek_evidence (f->window), "correct horse battery");
  g_assert_false (gtk_widget_is_sensitive (guide));
  app_test_wait (is_idle, f->window);
  guide = app_test_find_type (GTK_WIDGET (f->window), RECOURSE_TYPE_GUIDE_PAGE);
  g_assert_true (gtk_widget_is_sensitive (guide));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;

  app_test_init_display (&argc, &argv);
  application = adw_application_new ("io.github.recourse_app.Recourse", G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application),
                                        "/io/github/recourse_app/Recourse");
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_test_add ("/app/window-evidence/closed-while-adding", Fixture, application, set_up,
              test_closed_while_adding, tear_down);
  g_test_add ("/app/window-evidence/closed-when-idle", Fixture, application, set_up,
              test_closed_when_idle, tear_down);
  g_test_add ("/app/window-evidence/keep-files", Fixture, application, set_up, test_keep_files,
              tear_down);
  g_test_add ("/app/window-evidence/locking", Fixture, application, set_up, test_locking,
              tear_down);
  return g_test_run ();
}
