/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-window"

#include "recourse-window.h"

#include "recourse-about.h"
#include "recourse-compare-plan.h"
#include "recourse-config.h"
#include "recourse-foreign-pack.h"
#include "recourse-guide-page.h"
#include "recourse-interface-language.h"
#include "recourse-notice.h"
#include "recourse-reminder-notifier.h"
#include "recourse-statement-sheet.h"
#include "recourse-text-scale.h"
#include "recourse-view-state.h"
#include "recourse-window-closing.h"
#include "recourse-window-dialogs.h"
#include "recourse-window-pages.h"
#include "recourse-window-view.h"

#include <glib/gi18n.h>
#include <string.h>

/* A shorter wait passes unnoticed; a spinner would only flicker. */
#define SPINNER_DELAY_MS 400

struct _RecourseWindow
{
  AdwApplicationWindow parent_instance;

  RecourseSettings *settings;
  RecourseSession *session;
  RecourseReminderNotifier *notifier;
  RecourseTextScale *text_scale;
  RecourseLanguage language;
  guint spinner_timeout;
  GPtrArray *files; /* with which the program was called, until there is knowledge; or NULL */
  RecourseWindowView *view;
};

G_DEFINE_FINAL_TYPE (RecourseWindow, recourse_window, ADW_TYPE_APPLICATION_WINDOW)

/* --- Showing --------------------------------------------------------------------------------- */

static void
update_actions (RecourseWindow *self)
{
  int level = recourse_text_scale_get_level (self->text_scale);
  gboolean is_ready = recourse_window_is_loaded (self);
  gboolean has_case = is_ready && recourse_session_peek_directory (self->session) == NULL;
  GtkWidget *widget = GTK_WIDGET (self);

  recourse_window_view_set_has_large_text (self->view, level > 0);
  gtk_widget_action_set_enabled (widget, "win.text-smaller", level > 0);
  gtk_widget_action_set_enabled (widget, "win.text-normal", level > 0);
  gtk_widget_action_set_enabled (widget, "win.text-larger", level < RECOURSE_TEXT_SCALE_MAX);
  gtk_widget_action_set_enabled (widget, "win.start-again", is_ready);
  gtk_widget_action_set_enabled (widget, "win.about-knowledge", is_ready);
  gtk_widget_action_set_enabled (widget, "win.case-section", has_case);
  gtk_widget_action_set_enabled (widget, "win.keep-text", has_case);
  gtk_widget_action_set_enabled (widget, "win.read-statement", has_case);
}

/* Builds all that is shown from the models, in the language of the moment. */
static GtkWidget *
build_view (RecourseWindow *self)
{
  RecourseWindowView *view = recourse_window_view_new (self->language);
  GtkWidget *page = NULL;

  if (recourse_window_is_loaded (self))
    page = recourse_window_pages_add (view, self->session, self->language);
  else if (recourse_session_peek_trouble (self->session) != NULL)
    recourse_window_view_show_trouble (
        view, recourse_window_pages_new_trouble (self->session, self->language));
  else if (recourse_session_is_loading (self->session) && self->spinner_timeout == 0)
    recourse_window_view_show_loading (view);
  if (self->view != NULL)
    recourse_window_view_take_layout (view, self->view);
  self->view = view;
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (view));
  gtk_window_set_title (GTK_WINDOW (self), _ ("Recourse"));
  update_actions (self);
  return page;
}

static void
show_anew (RecourseWindow *self)
{
  GtkWidget *page = build_view (self);

  if (page != NULL)
    recourse_guide_page_grab_initial_focus (RECOURSE_GUIDE_PAGE (page));
}

static void
switch_language (RecourseWindow *self, RecourseLanguage language)
{
  g_autoptr (RecourseViewState) state = recourse_view_state_new (GTK_WIDGET (self->view));
  g_autofree char *page_name = g_strdup (recourse_window_view_get_page_name (self->view));

  self->language = language;
  recourse_interface_language_apply (language);
  recourse_settings_set_language (self->settings, language);
  build_view (self);
  recourse_window_view_set_page_name (self->view, page_name);
  recourse_view_state_restore (state, GTK_WIDGET (self->view));
}

static void
present_dialog (RecourseWindow *self, GtkWindow *dialog)
{
  recourse_text_scale_dress (self->text_scale, GTK_WIDGET (dialog));
  gtk_window_set_modal (dialog, TRUE);
  gtk_window_set_transient_for (dialog, GTK_WINDOW (self));
  gtk_window_present (dialog);
}

/* --- What the session does ---------------------------------------------------------------------
 */

static gboolean
show_spinner_cb (gpointer user_data)
{
  RecourseWindow *self = RECOURSE_WINDOW (user_data);

  self->spinner_timeout = 0;
  recourse_window_view_show_loading (self->view);
  return G_SOURCE_REMOVE;
}

static void
ask_to_keep (RecourseWindow *self)
{
  if (self->files == NULL || !recourse_window_is_loaded (self))
    return;
  recourse_window_pages_ask_to_keep (self->view, self->files);
  g_clear_pointer (&self->files, g_ptr_array_unref);
}

static void
session_changed_cb (RecourseWindow *self)
{
  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  if (recourse_session_is_loading (self->session))
    self->spinner_timeout = g_timeout_add (SPINNER_DELAY_MS, show_spinner_cb, self);
  show_anew (self);
  ask_to_keep (self);
}

static void
active_changed_cb (RecourseWindow *self)
{
  if (self->session != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    recourse_session_update_now (self->session);
}

static void
warning_answered_cb (RecourseWindow *self, const char *response, GtkWindow *dialog)
{
  const char *directory = g_object_get_data (G_OBJECT (dialog), "directory");

  if (g_str_equal (response, RECOURSE_FOREIGN_PACK_RESPONSE_LOAD))
    recourse_window_load (self, directory);
  else
    recourse_window_load (self, NULL);
}

/* --- Actions --------------------------------------------------------------------------------- */

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RecourseWindow *self = RECOURSE_WINDOW (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                          g_variant_get_string (parameter, NULL));
  recourse_notice_show (recourse_window_view_peek_toasts (self->view), _ ("Copied"));
}

static void
start_answered_cb (RecourseWindow *self, const char *response)
{
  RecourseGuideModel *guide = recourse_session_peek_guide (self->session);

  if (!g_str_equal (response, RECOURSE_WINDOW_DIALOGS_START) || guide == NULL)
    return;
  recourse_guide_model_start_again (guide);
  recourse_compare_model_start_again (recourse_session_peek_compare (self->session));
  recourse_protect_model_start_again (recourse_session_peek_protect (self->session));
  recourse_reference_model_start_again (recourse_session_peek_reference (self->session));
  show_anew (self);
}

static void
start_again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RecourseWindow *self = RECOURSE_WINDOW (widget);
  GtkWidget *dialog;

  if (recourse_session_is_untouched (self->session))
    {
      start_answered_cb (self, RECOURSE_WINDOW_DIALOGS_START);
      return;
    }
  dialog = recourse_window_dialogs_new_start_again ();
  g_signal_connect_object (dialog, "response", G_CALLBACK (start_answered_cb), self,
                           G_CONNECT_SWAPPED);
  present_dialog (self, GTK_WINDOW (dialog));
}

static void
open_page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  recourse_window_pages_open (RECOURSE_WINDOW (widget)->view, name, parameter);
}

static void
read_statement_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RecourseWindow *self = RECOURSE_WINDOW (widget);

  recourse_statement_sheet_present (recourse_session_peek_desk (self->session),
                                    GTK_WIDGET (self->view));
}

/* Where there is no plan yet, the guide goes on where it is. */
static void
open_remedy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RecourseWindow *self = RECOURSE_WINDOW (widget);
  GtkWidget *page = recourse_window_view_peek_page (self->view, "guide");

  recourse_window_view_set_page_name (self->view, "guide");
  if (page != NULL
      && recourse_compare_plan_is_reachable (recourse_session_peek_guide (self->session)))
    recourse_guide_page_show_remedy (RECOURSE_GUIDE_PAGE (page), g_variant_get_uint32 (parameter));
}

static void
switch_language_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RecourseWindow *self = RECOURSE_WINDOW (widget);

  switch_language (self, recourse_interface_language_other (self->language));
}

static void
text_size_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RecourseWindow *self = RECOURSE_WINDOW (widget);
  int level = recourse_text_scale_get_level (self->text_scale);

  if (g_str_equal (name, "win.text-normal"))
    level = 0;
  else
    level += g_str_equal (name, "win.text-larger") ? 1 : -1;
  recourse_text_scale_set_level (self->text_scale, level);
  recourse_settings_set_text_scale (self->settings,
                                    recourse_text_scale_get_level (self->text_scale));
  update_actions (self);
}

static void
use_built_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  recourse_window_load (RECOURSE_WINDOW (widget), NULL);
}

static void
show_shortcuts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *overlay = recourse_about_shortcuts_new ();

  /* Only as the help overlay of a window does it find the keys of the actions. */
  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (widget),
                                           GTK_SHORTCUTS_WINDOW (overlay));
  present_dialog (RECOURSE_WINDOW (widget), overlay);
}

static void
about_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RecourseWindow *self = RECOURSE_WINDOW (widget);
  RecoursePack *pack = NULL;

  if (recourse_window_is_loaded (self))
    pack = recourse_session_peek_pack (self->session);
  present_dialog (self, recourse_about_new (pack, self->language));
}

static void
about_knowledge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RecourseWindow *self = RECOURSE_WINDOW (widget);

  present_dialog (self, recourse_about_knowledge_new (
                            recourse_session_peek_pack (self->session),
                            recourse_session_peek_directory (self->session), self->language));
}

/* --- The class ------------------------------------------------------------------------------- */

static gboolean
recourse_window_close_request (GtkWindow *window)
{
  RecourseWindow *self = RECOURSE_WINDOW (window);
  int width;
  int height;

  if (recourse_window_closing_delay (window, self->session))
    return TRUE;
  gtk_window_get_default_size (window, &width, &height);
  recourse_settings_set_window_size (self->settings, width, height);
  return GTK_WINDOW_CLASS (recourse_window_parent_class)->close_request (window);
}

static void
recourse_window_dispose (GObject *object)
{
  RecourseWindow *self = RECOURSE_WINDOW (object);

  self->view = NULL;
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  if (self->notifier != NULL)
    g_object_run_dispose (G_OBJECT (self->notifier));
  g_clear_object (&self->notifier);
  if (self->session != NULL)
    recourse_session_stop (self->session);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->text_scale);
  G_OBJECT_CLASS (recourse_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_action);
  gtk_widget_class_install_action (widget_class, "win.about-knowledge", NULL,
                                   about_knowledge_action);
  gtk_widget_class_install_action (widget_class, "win.all-deadlines", NULL, open_page_action);
  gtk_widget_class_install_action (widget_class, "win.case-section", "s", open_page_action);
  gtk_widget_class_install_action (widget_class, "win.copy", "s", copy_action);
  gtk_widget_class_install_action (widget_class, "win.leave-reference", NULL, open_page_action);
  gtk_widget_class_install_action (widget_class, "win.keep-text", "s", open_page_action);
  gtk_widget_class_install_action (widget_class, "win.note-call", "s", open_page_action);
  gtk_widget_class_install_action (widget_class, "win.open-claim", "s", open_page_action);
  gtk_widget_class_install_action (widget_class, "win.open-evidence", NULL, open_page_action);
  gtk_widget_class_install_action (widget_class, "win.open-guide", NULL, open_page_action);
  gtk_widget_class_install_action (widget_class, "win.open-protect", NULL, open_page_action);
  gtk_widget_class_install_action (widget_class, "win.open-remedy", "u", open_remedy_action);
  gtk_widget_class_install_action (widget_class, "win.protect-section", "s", open_page_action);
  gtk_widget_class_install_action (widget_class, "win.read-statement", NULL, read_statement_action);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.start-again", NULL, start_again_action);
  gtk_widget_class_install_action (widget_class, "win.switch-language", NULL,
                                   switch_language_action);
  gtk_widget_class_install_action (widget_class, "win.text-larger", NULL, text_size_action);
  gtk_widget_class_install_action (widget_class, "win.text-normal", NULL, text_size_action);
  gtk_widget_class_install_action (widget_class, "win.text-smaller", NULL, text_size_action);
  gtk_widget_class_install_action (widget_class, "win.use-built-in-knowledge", NULL,
                                   use_built_in_action);
}

static void
recourse_window_class_init (RecourseWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = recourse_window_close_request;
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
recourse_window_init (RecourseWindow *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), 360, 360);
  gtk_window_set_icon_name (GTK_WINDOW (self), RECOURSE_APP_ID);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
}

/**
 * recourse_window_new:
 * @data_folder: (nullable): where the cases are; NULL for the user's own
 * @language: of the interface; gettext must already be switched to it
 *
 * Returns: (transfer floating): a window without knowledge: see recourse_window_load()
 */
RecourseWindow *
recourse_window_new (GtkApplication *application,
                     RecourseSettings *settings,
                     RecourseService *service,
                     RecourseClock *clock,
                     const char *data_folder,
                     RecourseLanguage language)
{
  RecourseWindow *self = g_object_new (RECOURSE_TYPE_WINDOW, "application", application, NULL);
  int width;
  int height;

  self->settings = g_object_ref (settings);
  self->session = recourse_session_new (service, clock, data_folder);
  self->notifier = recourse_reminder_notifier_new (GTK_WINDOW (self), self->session, clock);
  self->language = language;
  self->text_scale = recourse_text_scale_new (gtk_widget_get_display (GTK_WIDGET (self)),
                                              recourse_settings_get_text_scale (settings));
  recourse_text_scale_dress (self->text_scale, GTK_WIDGET (self));
  g_signal_connect_object (self->session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  recourse_settings_get_window_size (settings, &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  build_view (self);
  return self;
}

/**
 * recourse_window_load:
 * @directory: (nullable): where other knowledge is; NULL for the built-in one
 *
 * Loads it in the service and then shows the guide, or what is wrong. What was shown before goes.
 */
void
recourse_window_load (RecourseWindow *self, const char *directory)
{
  g_return_if_fail (RECOURSE_IS_WINDOW (self));

  recourse_session_load (self->session, directory);
}

/**
 * recourse_window_ask_and_load:
 * @directory: where other knowledge is
 *
 * Asks first, and loads the built-in knowledge if the answer is no.
 */
void
recourse_window_ask_and_load (RecourseWindow *self, const char *directory)
{
  GtkWindow *dialog;

  g_return_if_fail (RECOURSE_IS_WINDOW (self));
  g_return_if_fail (directory != NULL);

  dialog = recourse_foreign_pack_warning_new (directory);
  g_object_set_data_full (G_OBJECT (dialog), "directory", g_strdup (directory), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (warning_answered_cb), self,
                           G_CONNECT_SWAPPED);
  present_dialog (self, dialog);
}

/**
 * recourse_window_keep_files:
 * @paths: (element-type filename): files with which the program was called
 *
 * Asks whether they are to be kept as evidence, as soon as there is knowledge.
 */
void
recourse_window_keep_files (RecourseWindow *self, GPtrArray *paths)
{
  g_return_if_fail (RECOURSE_IS_WINDOW (self));
  g_return_if_fail (paths != NULL);

  g_clear_pointer (&self->files, g_ptr_array_unref);
  self->files = g_ptr_array_ref (paths);
  ask_to_keep (self);
}

/** recourse_window_peek_session: (transfer none): the models */
RecourseSession *
recourse_window_peek_session (RecourseWindow *self)
{
  g_return_val_if_fail (RECOURSE_IS_WINDOW (self), NULL);

  return self->session;
}

/** recourse_window_get_language: of the interface */
RecourseLanguage
recourse_window_get_language (RecourseWindow *self)
{
  g_return_val_if_fail (RECOURSE_IS_WINDOW (self), RECOURSE_LANGUAGE_EN);

  return self->language;
}

/** recourse_window_is_loaded: whether there is knowledge and the guide is shown */
gboolean
recourse_window_is_loaded (RecourseWindow *self)
{
  g_return_val_if_fail (RECOURSE_IS_WINDOW (self), FALSE);

  return recourse_session_peek_guide (self->session) != NULL;
}
