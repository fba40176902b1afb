/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-about"

#include "recourse-about.h"

#include "recourse-config.h"
#include "recourse-dialog.h"
#include "recourse-display.h"
#include "recourse-foreign-pack.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

/**
 * recourse_about_knowledge_label:
 * @pack: the knowledge in use
 *
 * Returns: (transfer full): its version and date in a few words, for the menu
 */
char *
recourse_about_knowledge_label (RecoursePack *pack, RecourseLanguage language)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (RECOURSE_IS_PACK (pack), NULL);

  date = recourse_display_day (recourse_pack_peek_as_of (pack), language);
  /* Translators: the first is a version such as 2026.11.1, the second a date */
  return g_strdup_printf (_ ("Knowledge %s, %s"), recourse_pack_peek_version (pack), date);
}

/**
 * recourse_about_new:
 * @pack: (nullable): the knowledge in use, when it was loaded
 *
 * Returns: (transfer floating): the window that says what program this is
 */
GtkWindow *
recourse_about_new (RecoursePack *pack, RecourseLanguage language)
{
  g_autofree char *knowledge = NULL;
  g_autofree char *comments = NULL;
  GtkWidget *window = adw_about_window_new ();

  if (pack != NULL)
    knowledge = recourse_about_knowledge_label (pack, language);
  comments = g_strconcat (
      _ ("Recourse helps a family after a payment that went wrong. It has no staff, no hotline and "
         "no fee, and it opens no network connection."),
      knowledge != NULL ? "\n\n" : NULL, knowledge, NULL);
  g_object_set (window, "application-name", _ ("Recourse"), "application-icon", RECOURSE_APP_ID,
                "version", RECOURSE_VERSION, "developer-name", _ ("The Recourse authors"),
                "comments", comments, "license-type", GTK_LICENSE_GPL_3_0, "copyright",
                _ ("© The Recourse authors"), NULL);
  return GTK_WINDOW (window);
}

/**
 * recourse_about_knowledge_new:
 * @pack: the knowledge in use
 * @directory: (nullable): where it comes from, when it is not the built-in one
 *
 * Returns: (transfer floating): a dialog with its title, version, date, place and checksum
 */
GtkWindow *
recourse_about_knowledge_new (RecoursePack *pack, const char *directory, RecourseLanguage language)
{
  g_autofree char *title = NULL;
  g_autofree char *version = NULL;
  g_autofree char *place = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *digest;
  AdwMessageDialog *dialog;

  g_return_val_if_fail (RECOURSE_IS_PACK (pack), NULL);

  title = recourse_foreign_pack_inert (
      recourse_text_get (recourse_pack_peek_title (pack), language));
  version = recourse_about_knowledge_label (pack, language);
  place = directory != NULL ? g_strdup_printf (_ ("From the folder %s"), directory)
                            : g_strdup (_ ("It came with this program."));
  recourse_label_append (box, title, "heading");
  recourse_label_append (box, version, NULL);
  recourse_label_append (box, place, NULL);
  recourse_label_append (box, _ ("Checksum (SHA-256):"), NULL);
  digest = recourse_label_append (box, recourse_pack_peek_digest (pack), "recourse-detail");
  gtk_label_set_selectable (GTK_LABEL (digest), TRUE);
  dialog = recourse_dialog_new (_ ("About the Knowledge"), box);
  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  adw_message_dialog_set_default_response (dialog, "close");
  return GTK_WINDOW (dialog);
}

/**
 * recourse_about_shortcuts_new:
 *
 * Returns: (transfer floating): the window that lists the keyboard shortcuts, in the language of
 * the moment
 */
GtkWindow *
recourse_about_shortcuts_new (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (
      "/io/github/recourse_app/Recourse/ui/recourse-shortcuts.ui");

  return GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
}
