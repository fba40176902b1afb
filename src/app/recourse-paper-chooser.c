/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-paper-chooser"

#include "recourse-paper-chooser.h"

#include <glib/gi18n.h>

/* Where people look for what they saved. */
static void
choose_folder (GtkFileChooser *chooser)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autoptr (GFile)
      folder = g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());

  gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}

/**
 * recourse_paper_chooser_new:
 * @widget: in the window that asks
 * @name: of the file, as a proposal
 *
 * Asks where something that is made is saved; it asks again before it gives the name of a file that
 * is there.
 *
 * Returns: (transfer full): not shown yet
 */
GtkFileChooserNative *
recourse_paper_chooser_new (GtkWidget *widget, const char *name)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkFileChooserNative *self = gtk_file_chooser_native_new (
      _ ("Where to Save It"), GTK_WINDOW (root), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self), TRUE);
  choose_folder (GTK_FILE_CHOOSER (self));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self), name);
  return self;
}

/** recourse_paper_chooser_get_path: (transfer full) (nullable): what was chosen, when @response
 * says that something was */
char *
recourse_paper_chooser_get_path (GtkFileChooserNative *self, int response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self));
  return file != NULL ? g_file_get_path (file) : NULL;
}
