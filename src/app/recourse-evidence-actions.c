/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-actions"

#include "recourse-evidence-actions.h"

#include "recourse-evidence-paste.h"
#include "recourse-export-sheet.h"
#include "recourse-import-sheet.h"
#include "recourse-lock-sheet.h"
#include "recourse-notice.h"
#include "recourse-removal-sheet.h"
#include "recourse-witness-sheet.h"

#include <glib/gi18n.h>

#define MODEL "recourse-evidence-model"
#define CHOOSER "recourse-evidence-chooser"
#define GROUP "recourse-evidence-group"

static RecourseEvidenceModel *
peek_model (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), MODEL);
}

/* --- Choosing files ------------------------------------------------------------------------------
 */

static void
choose (GtkWidget *widget, GtkFileChooserNative *chooser, GCallback callback)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_native_dialog_set_transient_for (GTK_NATIVE_DIALOG (chooser), GTK_WINDOW (root));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_object_set_data_full (G_OBJECT (widget), CHOOSER, chooser, g_object_unref);
  g_signal_connect_object (chooser, "response", callback, widget, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
files_chosen_cb (GtkWidget *widget, int response, GtkFileChooserNative *chooser)
{
  g_autoptr (GListModel) files = NULL;
  const char *kind = g_object_get_data (G_OBJECT (chooser), "kind");

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
  if (files != NULL)
    recourse_evidence_paste_add_files (peek_model (widget), files, kind);
  g_object_set_data (G_OBJECT (widget), CHOOSER, NULL);
}

static void
choose_files (GtkWidget *widget, const char *kind)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Add Files"), NULL, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Add"), NULL);

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  g_object_set_data_full (G_OBJECT (chooser), "kind", g_strdup (kind), g_free);
  choose (widget, chooser, G_CALLBACK (files_chosen_cb));
}

static void
add_action (GSimpleAction *action, GVariant *parameter, gpointer widget)
{
  choose_files (widget, NULL);
}

static void
add_kind_action (GSimpleAction *action, GVariant *parameter, gpointer widget)
{
  choose_files (widget, g_variant_get_string (parameter, NULL));
}

static void
bag_chosen_cb (GtkWidget *widget, int response, GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file != NULL)
    path = g_file_get_path (file);
  if (path != NULL)
    recourse_import_sheet_present (peek_model (widget), path, widget);
  g_object_set_data (G_OBJECT (widget), CHOOSER, NULL);
}

static void
import_action (GSimpleAction *action, GVariant *parameter, gpointer widget)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Take In a Case"), NULL, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Cases that were handed over (ZIP)"));
  gtk_file_filter_add_suffix (filter, "zip");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  choose (widget, chooser, G_CALLBACK (bag_chosen_cb));
}

/* --- The rest ------------------------------------------------------------------------------------
 */

static void
paste_action (GSimpleAction *action, GVariant *parameter, gpointer widget)
{
  recourse_evidence_paste (widget, peek_model (widget));
}

static void
verify_action (GSimpleAction *action, GVariant *parameter, gpointer widget)
{
  recourse_evidence_model_verify (peek_model (widget));
}

static void
witness_action (GSimpleAction *action, GVariant *parameter, gpointer widget)
{
  recourse_witness_sheet_present (peek_model (widget), widget);
}

static void
export_action (GSimpleAction *action, GVariant *parameter, gpointer widget)
{
  recourse_export_sheet_present (peek_model (widget), widget);
}

static void
lock_action (GSimpleAction *action, GVariant *parameter, gpointer widget)
{
  recourse_lock_sheet_present (peek_model (widget), widget);
}

static void
cancel_action (GSimpleAction *action, GVariant *parameter, gpointer widget)
{
  recourse_evidence_model_cancel (peek_model (widget));
}

static void
start_new_action (GSimpleAction *action, GVariant *parameter, gpointer widget)
{
  recourse_evidence_model_start_new (peek_model (widget));
}

static void
remove_action (GSimpleAction *action, GVariant *parameter, gpointer widget)
{
  recourse_removal_sheet_present (peek_model (widget), g_variant_get_int64 (parameter), widget);
}

static void
restore_action (GSimpleAction *action, GVariant *parameter, gpointer widget)
{
  recourse_evidence_model_restore (peek_model (widget), g_variant_get_int64 (parameter));
}

static void
launch (RecourseEvidenceModel *model, const char *path)
{
  g_autofree char *uri = NULL;
  g_autoptr (GError) error = NULL;

  uri = g_filename_to_uri (path, NULL, &error);
  if (uri != NULL && g_app_info_launch_default_for_uri (uri, NULL, &error))
    recourse_evidence_model_succeed (model, RECOURSE_EVIDENCE_LAUNCHING);
  else
    recourse_evidence_model_fail (model, RECOURSE_EVIDENCE_LAUNCHING, error);
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  RecourseEvidenceModel *model = peek_model (widget);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  path = recourse_evidence_service_view_finish (RECOURSE_EVIDENCE_SERVICE (source), result, &error);
  if (path == NULL)
    {
      recourse_evidence_model_fail (model, RECOURSE_EVIDENCE_VIEWING, error);
      return;
    }
  launch (model, path);
  recourse_evidence_model_refresh (model);
}

static void
view_action (GSimpleAction *action, GVariant *parameter, gpointer widget)
{
  RecourseEvidenceModel *model = peek_model (widget);
  RecourseEvidenceItem *item = recourse_evidence_model_find (model,
                                                             g_variant_get_int64 (parameter));

  if (item != NULL)
    recourse_evidence_service_view_async (recourse_evidence_model_peek_service (model),
                                          recourse_evidence_item_peek (item), NULL, copied_cb,
                                          g_object_ref (GTK_WIDGET (widget)));
}

static const GActionEntry entries[] = {
  { .name = "add", .activate = add_action },
  { .name = "add-kind", .activate = add_kind_action, .parameter_type = "s" },
  { .name = "cancel", .activate = cancel_action },
  { .name = "export", .activate = export_action },
  { .name = "import", .activate = import_action },
  { .name = "lock", .activate = lock_action },
  { .name = "paste", .activate = paste_action },
  { .name = "remove", .activate = remove_action, .parameter_type = "x" },
  { .name = "restore", .activate = restore_action, .parameter_type = "x" },
  { .name = "start-new", .activate = start_new_action },
  { .name = "verify", .activate = verify_action },
  { .name = "view", .activate = view_action, .parameter_type = "x" },
  { .name = "witness", .activate = witness_action },
};

/* --- Following the model -------------------------------------------------------------------------
 */

static void
set_enabled (GActionGroup *group, const char *name, gboolean is_enabled)
{
  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), name)), is_enabled);
}

/* Files may be dropped at any time: they wait for the job that is under way. */
static void
changed_cb (GtkWidget *widget)
{
  GActionGroup *group = g_object_get_data (G_OBJECT (widget), GROUP);
  RecourseEvidenceModel *model = peek_model (widget);
  RecourseEvidenceJob job = recourse_evidence_model_job (model);
  RecourseEvidenceState state = recourse_evidence_model_state (model);
  gboolean is_idle = job == RECOURSE_EVIDENCE_IDLE;
  gboolean is_open = state == RECOURSE_EVIDENCE_OPEN;

  set_enabled (group, "verify", is_idle && (is_open || state == RECOURSE_EVIDENCE_TROUBLE));
  set_enabled (group, "export", is_idle && is_open && recourse_evidence_model_n_kept (model) > 0);
  set_enabled (group, "import", is_idle);
  set_enabled (group, "lock", is_idle && is_open);
  set_enabled (group, "witness", is_open);
  set_enabled (group, "cancel", !is_idle);
}

static void
handed_over_cb (GtkWidget *widget, const char *path)
{
  g_autofree char *shown = g_filename_display_basename (path);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_ ("Written and closed: %s"), shown);

  recourse_evidence_tell (widget, text);
}

static void
removed_cb (GtkWidget *widget, gint64 seq)
{
  recourse_evidence_tell (widget, _ ("Removed. The log keeps that it was here."));
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer widget)
{
  GSList *files = g_value_get_boxed (value);

  recourse_evidence_paste_add_list (peek_model (widget), files);
  return TRUE;
}

static void
add_drop_target (GtkWidget *widget)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), widget);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

static gboolean
paste_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  recourse_evidence_paste (widget, peek_model (widget));
  return TRUE;
}

/* Wherever the focus is, but in an entry, which has its own Ctrl+V. */
static void
add_shortcut (GtkWidget *widget)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                        gtk_callback_action_new (paste_key_cb, NULL, NULL)));
  gtk_widget_add_controller (widget, keys);
}

/** recourse_evidence_actions_attach: they live as long as @widget */
void
recourse_evidence_actions_attach (GtkWidget *widget, RecourseEvidenceModel *model)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_data_full (G_OBJECT (widget), MODEL, g_object_ref (model), g_object_unref);
  g_object_set_data_full (G_OBJECT (widget), GROUP, group, g_object_unref);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), widget);
  gtk_widget_insert_action_group (widget, "evidence", G_ACTION_GROUP (group));
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "handed-over", G_CALLBACK (handed_over_cb), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "removed", G_CALLBACK (removed_cb), widget, G_CONNECT_SWAPPED);
  add_drop_target (widget);
  gtk_widget_add_css_class (widget, "recourse-drop-target");
  add_shortcut (widget);
  changed_cb (widget);
}
