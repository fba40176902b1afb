/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-case.h"

#include "recourse-case-dialogs.h"
#include "recourse-case-state.h"
#include "recourse-deadlines-section.h"
#include "recourse-household-model.h"
#include "recourse-window.h"

#include <glib/gstdio.h>

typedef struct
{
  EvidenceCase base; /* for a data folder, a clock and lanes */
  char *data;
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
  evidence_case_set_up (&f->base, NULL);
  f->data = g_build_filename (f->base.folder, "data", NULL);
  f->settings = recourse_settings_new (FALSE);
  f->window = recourse_window_new (GTK_APPLICATION ((gpointer) application), f->settings,
                                   f->base.lanes, f->base.clock, f->data, RECOURSE_LANGUAGE_EN);
  gtk_window_present (GTK_WINDOW (f->window));
  recourse_window_load (f->window, NULL);
  app_test_wait (is_loaded, f->window);
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
  g_free (f->data);
  evidence_case_tear_down (&f->base, NULL);
}

static RecourseGuideModel *
peek_guide (Fixture *f)
{
  return recourse_evidence_model_peek_guide (
      recourse_session_peek_evidence (recourse_window_peek_session (f->window)));
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

static gboolean
has_dialog (gpointer unused)
{
  return find_dialog () != NULL;
}

static gboolean
is_gone (gpointer window)
{
  return *(gpointer *) window == NULL;
}

static gboolean
has_banner (gpointer window)
{
  return app_test_find_button (window, "case.save", NULL) != NULL;
}

static gboolean
has_no_banner (gpointer window)
{
  return !has_banner (window);
}

/* No folder can be made where a file stands in the way. */
static void
answer_in_vain (Fixture *f)
{
  g_assert_true (g_file_set_contents (f->data, "", 0, NULL));
  app_test_answer (peek_guide (f), "problem", "deceived");
  app_test_wait (has_banner, f->window);
}

static guint
count_answers (Fixture *f)
{
  g_autofree char *path = evidence_case_find (&f->base);
  g_autoptr (RecourseCaseFolder)
      folder = recourse_case_folder_open (path, RECOURSE_ACCESS_READ, NULL);
  g_autoptr (RecourseCaseState) state = recourse_case_state_read (folder, NULL);

  return recourse_case_state_n_answers (state);
}

/* It is said for as long as it is so, and the button does what it says. */
static void
test_trouble (Fixture *f, gconstpointer unused)
{
  answer_in_vain (f);
  g_assert_cmpint (g_unlink (f->data), ==, 0);
  g_signal_emit_by_name (app_test_find_button (GTK_WIDGET (f->window), "case.save", NULL),
                         "clicked");
  app_test_wait (has_no_banner, f->window);
  g_assert_cmpuint (count_answers (f), ==, 1);
}

/* What was answered in the last moment is written before the window goes. */
static void
test_close (Fixture *f, gconstpointer unused)
{
  app_test_answer (peek_guide (f), "problem", "deceived");
  gtk_window_close (GTK_WINDOW (f->window));
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  app_test_wait (is_gone, &f->window);
  g_assert_null (find_dialog ());
  g_assert_cmpuint (count_answers (f), ==, 1);
}

static void
test_close_in_trouble (Fixture *f, gconstpointer unused)
{
  answer_in_vain (f);
  gtk_window_close (GTK_WINDOW (f->window));
  app_test_wait (has_dialog, NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog ()), "keep");
  g_assert_true (recourse_window_is_loaded (f->window));
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  gtk_window_close (GTK_WINDOW (f->window));
  app_test_wait (has_dialog, NULL);
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog ()), RECOURSE_CASE_DIALOGS_YES);
  app_test_wait (is_gone, &f->window);
}

/* --- The household ------------------------------------------------------------------------------
 */

static gboolean
is_read (gpointer model)
{
  return recourse_household_model_peek_household (model) != NULL;
}

static gboolean
is_writing (gpointer model)
{
  return recourse_household_model_is_writing (model);
}

static gboolean
has_failed (gpointer model)
{
  return recourse_household_model_peek_failure (model) != NULL && !is_writing (model);
}

static char *
build_lock_path (Fixture *f)
{
  return g_build_filename (f->data, "household.json.lock", NULL);
}

/* Somebody was added; a folder stands where the file of the lock has to be. */
static RecourseHouseholdModel *
add_in_vain (Fixture *f)
{
  RecourseHouseholdModel *model = recourse_household_model_peek (
      recourse_session_peek_desk (recourse_window_peek_session (f->window)));
  g_autofree char *lock = build_lock_path (f);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (lock, 0700), ==, 0);
  recourse_household_model_load (model);
  app_test_wait (is_read, model);
  recourse_household_model_add (model, "Mother", &error);
  g_assert_no_error (error);
  return model;
}

/* Somebody who goes back can mend it; then the window goes, and nothing is lost. */
static void
test_close_household (Fixture *f, gconstpointer unused)
{
  RecourseHouseholdModel *model = add_in_vain (f);
  g_autofree char *lock = build_lock_path (f);
  g_autofree char *path = g_build_filename (f->data, "household.json", NULL);

  app_test_wait (has_failed, model);
  gtk_window_close (GTK_WINDOW (f->window));
  app_test_wait (has_dialog, NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog ()), "keep");
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  g_assert_true (recourse_window_is_loaded (f->window));
  g_assert_cmpint (g_rmdir (lock), ==, 0);
  recourse_household_model_try_again (model);
  gtk_window_close (GTK_WINDOW (f->window));
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  app_test_wait (is_gone, &f->window);
  g_assert_null (find_dialog ());
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* That the answers are written says nothing of the household. */
static void
test_close_both (Fixture *f, gconstpointer unused)
{
  app_test_answer (peek_guide (f), "problem", "deceived");
  add_in_vain (f);
  gtk_window_close (GTK_WINDOW (f->window));
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  app_test_wait (has_dialog, NULL);
  g_assert_nonnull (f->window);
  g_assert_cmpuint (count_answers (f), ==, 1);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog ()), RECOURSE_CASE_DIALOGS_YES);
  app_test_wait (is_gone, &f->window);
}

/* No title is on the screen while somebody may be watching, and nothing of the cases can be done.
 */
static void
test_hidden (Fixture *f, gconstpointer unused)
{
  GtkWidget *button = app_test_find_button (GTK_WIDGET (f->window), "case.all", NULL);

  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_nonnull (app_test_find_label (GTK_WIDGET (f->window), "New case"));
  recourse_guide_model_raise_alarm (peek_guide (f));
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_null (app_test_find_label (GTK_WIDGET (f->window), "New case"));
  recourse_guide_model_withdraw_alarm (peek_guide (f));
  g_assert_true (gtk_widget_is_sensitive (button));
}

static gboolean
has_case (gpointer data)
{
  Fixture *f = data;
  g_autofree char *path = evidence_case_find (&f->base);

  return path != NULL;
}

static gboolean
is_written (gpointer data)
{
  Fixture *f = data;

  return count_answers (f) > 0;
}

static gboolean
has_deadlines (gpointer window)
{
  return app_test_find_type (window, RECOURSE_TYPE_DEADLINES_SECTION) != NULL;
}

/* What is chosen in a notification leads to the deadlines, and goes with the window. */
static void
test_reminder (Fixture *f, gconstpointer unused)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (f->window));
  g_autoptr (GtkApplication) kept = g_object_ref (application);
  g_autofree char *path = NULL;

  app_test_answer (peek_guide (f), "problem", "deceived");
  app_test_wait (has_case, f);
  path = evidence_case_find (&f->base);
  app_test_wait (is_written, f);
  g_action_group_activate_action (G_ACTION_GROUP (kept), "reminder-open",
                                  g_variant_new_string (path));
  app_test_wait (has_deadlines, f->window);
  g_action_group_activate_action (G_ACTION_GROUP (kept), "reminder-later",
                                  g_variant_new ("(sss)", "nobody", "contact/2", "hour"));
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_false (g_action_group_has_action (G_ACTION_GROUP (kept), "reminder-open"));
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
  g_test_add ("/app/window-cases/trouble", Fixture, application, set_up, test_trouble, tear_down);
  g_test_add ("/app/window-cases/close", Fixture, application, set_up, test_close, tear_down);
  g_test_add ("/app/window-cases/close-in-trouble", Fixture, application, set_up,
              test_close_in_trouble, tear_down);
  g_test_add ("/app/window-cases/close-household", Fixture, application, set_up,
              test_close_household, tear_down);
  g_test_add ("/app/window-cases/close-both", Fixture, application, set_up, test_close_both,
              tear_down);
  g_test_add ("/app/window-cases/reminder", Fixture, application, set_up, test_reminder, tear_down);
  g_test_add ("/app/window-cases/hidden", Fixture, application, set_up, test_hidden, tear_down);
  return g_test_run ();
}
