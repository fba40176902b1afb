/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-actions"

#include "recourse-case-actions.h"

#include "recourse-case-dialogs.h"
#include "recourse-case-text.h"
#include "recourse-cases-sheet.h"
#include "recourse-deadlines-sheet.h"
#include "recourse-export-sheet.h"
#include "recourse-notice.h"
#include "recourse-rename-sheet.h"
#include "recourse-window-pages.h"

#include <glib/gi18n.h>

#define SESSION "recourse-case-session"
#define GROUP "recourse-case-group"
#define PATH "recourse-case-path"
#define CHOOSER "recourse-case-chooser"
#define EXPORTING "recourse-case-exporting"

static RecourseSession *
peek_session (gpointer view)
{
  return g_object_get_data (G_OBJECT (view), SESSION);
}

static RecourseCaseDesk *
peek_desk (gpointer view)
{
  return recourse_session_peek_desk (peek_session (view));
}

static RecourseLanguage
get_language (gpointer view)
{
  return recourse_guide_model_language (recourse_session_peek_guide (peek_session (view)));
}

/* --- Taking one up ------------------------------------------------------------------------------
 */

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  recourse_case_desk_start_new (peek_desk (view));
  gtk_widget_activate_action (view, "win.open-guide", NULL);
}

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  recourse_case_desk_open (peek_desk (view), g_variant_get_string (parameter, NULL));
}

static void
open_found_action (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  const char *path = NULL;
  const char *words = NULL;

  g_variant_get (parameter, "(&s&s)", &path, &words);
  recourse_case_desk_set_sought (peek_desk (view), path, words);
  if (g_strcmp0 (recourse_case_desk_peek_path (peek_desk (view)), path) != 0)
    recourse_case_desk_open (peek_desk (view), path);
  gtk_widget_activate_action (view, "win.case-section", "s", "timeline");
}

static void
show_action (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  gtk_widget_activate_action (view, "win.case-section", "s", "payments");
}

static void
all_action (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  recourse_cases_sheet_present (peek_session (view), view);
}

static void
deadlines_action (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  recourse_deadlines_sheet_present (peek_session (view), view);
}

static void
list_action (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  recourse_case_desk_list (peek_desk (view));
}

/* --- What is written into it --------------------------------------------------------------------
 */

static void
rename_action (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  recourse_rename_sheet_present (peek_desk (view), view);
}

static void
close_action (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  recourse_case_desk_close (peek_desk (view), NULL);
}

static void
reopen_action (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  recourse_case_desk_reopen (peek_desk (view));
}

static void
save_action (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  recourse_case_desk_save (peek_desk (view));
}

static void
forget_lost_action (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  recourse_case_desk_forget_lost (peek_desk (view));
}

/* --- Deleting it --------------------------------------------------------------------------------
 */

/* The case is taken up first, and its list of evidence read; only then is it known what can be
 * handed over. */
static void
export_if_open (GtkWidget *view, RecourseEvidenceModel *model)
{
  const char *wanted = g_object_get_data (G_OBJECT (view), EXPORTING);

  if (wanted == NULL || g_strcmp0 (recourse_case_desk_peek_path (peek_desk (view)), wanted) != 0
      || recourse_evidence_model_state (model) != RECOURSE_EVIDENCE_OPEN
      || recourse_evidence_model_is_reading (model))
    return;
  g_object_set_data (G_OBJECT (view), EXPORTING, NULL);
  recourse_export_sheet_present (model, view);
}

static void
export_first (GtkWidget *view, const char *path)
{
  RecourseCaseDesk *desk = peek_desk (view);

  if (g_strcmp0 (recourse_case_desk_peek_path (desk), path) != 0)
    recourse_case_desk_open (desk, path);
  g_object_set_data_full (G_OBJECT (view), EXPORTING, g_strdup (path), g_free);
  gtk_widget_activate_action (view, "win.open-evidence", NULL);
  export_if_open (view, recourse_session_peek_evidence (peek_session (view)));
}

static void
delete_answered_cb (GtkWidget *view, const char *response, GtkWidget *dialog)
{
  const char *path = g_object_get_data (G_OBJECT (dialog), PATH);
  g_autofree char *id = g_path_get_basename (path);

  if (g_str_equal (response, RECOURSE_CASE_DIALOGS_EXPORT))
    export_first (view, path);
  else if (g_str_equal (response, RECOURSE_CASE_DIALOGS_YES))
    recourse_case_desk_delete (peek_desk (view), id);
}

typedef struct
{
  GWeakRef view;
  char *path;
} Question;

static GtkWidget *
end_question (Question *question, char **out_path)
{
  GtkWidget *view = g_weak_ref_get (&question->view);

  *out_path = question->path;
  g_weak_ref_clear (&question->view);
  g_free (question);
  return view;
}

static void
weighed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseCaseWeight) weight = NULL;
  g_autofree char *path = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GtkWidget) view = end_question (user_data, &path);
  GtkWidget *dialog;

  weight = recourse_case_catalogue_weigh_finish (RECOURSE_EVIDENCE_SERVICE (source), result, NULL);
  if (view == NULL || weight == NULL || gtk_widget_get_root (view) == NULL
      || recourse_case_desk_is_hidden (peek_desk (view)))
    return;
  title = recourse_case_text_title (weight->title, weight->opened_at, get_language (view));
  dialog = recourse_case_dialogs_new_delete (title, weight, weight->n_files > 0,
                                             get_language (view));
  g_object_set_data_full (G_OBJECT (dialog), PATH, g_strdup (path), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (delete_answered_cb), view,
                           G_CONNECT_SWAPPED);
  recourse_case_dialogs_present (dialog, view);
}

static void
delete_action (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  RecourseEvidenceService *service = recourse_case_desk_peek_service (peek_desk (view));
  Question *question = g_new (Question, 1);

  question->path = g_variant_dup_string (parameter, NULL);
  g_weak_ref_init (&question->view, view);
  recourse_case_catalogue_weigh_async (service, question->path, weighed_cb, question);
}

/* --- A table of all of them ---------------------------------------------------------------------
 */

static void
table_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) view = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  is_done = recourse_evidence_service_done_finish (RECOURSE_EVIDENCE_SERVICE (source), result,
                                                   &error);
  if (gtk_widget_get_root (view) == NULL)
    return;
  if (is_done)
    recourse_notice_show (recourse_window_view_peek_toasts (RECOURSE_WINDOW_VIEW (view)),
                          _ ("The table is written."));
  else
    recourse_case_dialogs_present (recourse_case_dialogs_new_failure (error), view);
}

static void
table_chosen_cb (GtkWidget *view, int response, GtkFileChooserNative *chooser)
{
  RecourseGuideModel *guide = recourse_session_peek_guide (peek_session (view));
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file != NULL)
    path = g_file_get_path (file);
  if (path != NULL && guide != NULL)
    recourse_case_catalogue_write_overview_async (
        recourse_case_desk_peek_service (peek_desk (view)),
        recourse_guide_model_peek_advisor (guide), recourse_guide_model_now (guide),
        recourse_guide_model_language (guide), path, table_written_cb, g_object_ref (view));
  g_object_set_data (G_OBJECT (view), CHOOSER, NULL);
}

static void
overview_action (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Table of All Cases"), GTK_WINDOW (gtk_widget_get_root (view)),
      GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "recourse-cases.csv");
  g_object_set_data_full (G_OBJECT (view), CHOOSER, chooser, g_object_unref);
  g_signal_connect_object (chooser, "response", G_CALLBACK (table_chosen_cb), view,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
restore_action (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  recourse_case_desk_restore (peek_desk (view), g_variant_get_string (parameter, NULL));
}

static void
open_sheet_action (GSimpleAction *action, GVariant *kind, gpointer view)
{
  recourse_window_pages_open_sheet (RECOURSE_WINDOW_VIEW (view), peek_desk (view),
                                    (RecoursePaperKind) g_variant_get_uint32 (kind));
}

static const GActionEntry entries[] = {
  { .name = "all", .activate = all_action },
  { .name = "close", .activate = close_action },
  { .name = "deadlines", .activate = deadlines_action },
  { .name = "delete", .activate = delete_action, .parameter_type = "s" },
  { .name = "forget-lost", .activate = forget_lost_action },
  { .name = "list", .activate = list_action },
  { .name = "new", .activate = new_action },
  { .name = "open", .activate = open_action, .parameter_type = "s" },
  { .name = "open-found", .activate = open_found_action, .parameter_type = "(ss)" },
  { .name = "open-sheet", .activate = open_sheet_action, .parameter_type = "u" },
  { .name = "overview", .activate = overview_action },
  { .name = "rename", .activate = rename_action },
  { .name = "reopen", .activate = reopen_action },
  { .name = "restore", .activate = restore_action, .parameter_type = "s" },
  { .name = "save", .activate = save_action },
  { .name = "show", .activate = show_action },
};

/* --- Following the models -----------------------------------------------------------------------
 */

static void
set_enabled (GActionGroup *group, const char *name, gboolean is_enabled)
{
  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), name)), is_enabled);
}

/* While something is being done for a case it stays in use; and while somebody may be watching,
 * nothing is shown of any. */
static void
update (GtkWidget *view)
{
  GActionGroup *group = g_object_get_data (G_OBJECT (view), GROUP);
  RecourseCaseDesk *desk = peek_desk (view);
  gboolean is_hidden = recourse_case_desk_is_hidden (desk);
  gboolean is_busy = recourse_session_is_busy (peek_session (view));
  RecourseCaseState *state = recourse_case_desk_peek_state (desk);

  set_enabled (group, "all", !is_hidden);
  set_enabled (group, "deadlines", !is_hidden);
  set_enabled (group, "new", !is_hidden && !is_busy);
  set_enabled (group, "open", !is_hidden && !is_busy);
  set_enabled (group, "open-found", !is_hidden && !is_busy);
  set_enabled (group, "delete", !is_hidden && !is_busy);
  set_enabled (group, "restore", !is_hidden);
  set_enabled (group, "overview", !is_hidden);
  set_enabled (group, "rename", !is_hidden && state != NULL);
  set_enabled (group, "close", !is_hidden && state != NULL);
  set_enabled (group, "reopen", !is_hidden && state != NULL);
}

static void
evidence_changed_cb (GtkWidget *view, RecourseEvidenceModel *model)
{
  update (view);
  export_if_open (view, model);
}

static void
failed_cb (GtkWidget *view, const GError *error)
{
  if (gtk_widget_get_root (view) != NULL)
    recourse_case_dialogs_present (recourse_case_dialogs_new_failure (error), view);
}

static void
deleted_cb (GtkWidget *view, const char *id)
{
  recourse_notice_show (recourse_window_view_peek_toasts (RECOURSE_WINDOW_VIEW (view)),
                        _ ("Deleted. It can be restored in “All Cases”."));
}

/** recourse_case_actions_attach: they live as long as @view; @session has knowledge */
void
recourse_case_actions_attach (GtkWidget *view, RecourseSession *session)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();
  RecourseCaseDesk *desk = recourse_session_peek_desk (session);
  RecourseInterview *interview;

  g_return_if_fail (GTK_IS_WIDGET (view));

  g_object_set_data_full (G_OBJECT (view), SESSION, g_object_ref (session), g_object_unref);
  g_object_set_data_full (G_OBJECT (view), GROUP, group, g_object_unref);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), view);
  gtk_widget_insert_action_group (view, "case", G_ACTION_GROUP (group));
  interview = recourse_guide_model_peek_interview (recourse_session_peek_guide (session));
  g_signal_connect_object (desk, "changed", G_CALLBACK (update), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (interview, "changed", G_CALLBACK (update), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "failed", G_CALLBACK (failed_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "deleted", G_CALLBACK (deleted_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (recourse_session_peek_evidence (session), "changed",
                           G_CALLBACK (evidence_changed_cb), view, G_CONNECT_SWAPPED);
  update (view);
}

/** recourse_case_actions_share: @widget, in another window, has the same actions as @view */
void
recourse_case_actions_share (GtkWidget *view, GtkWidget *widget)
{
  GActionGroup *group = g_object_get_data (G_OBJECT (view), GROUP);

  g_return_if_fail (group != NULL);

  gtk_widget_insert_action_group (widget, "case", group);
}
