/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-foreign-pack"

#include "recourse-foreign-pack.h"

#include "recourse-dialog.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

/* Enough to recognise a title or a folder by, too little for a message of somebody's own. */
#define MAX_CHARACTERS 120

static gboolean
is_harmless (gunichar character)
{
  switch ((int) g_unichar_type (character))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_UNASSIGNED:
      return FALSE;
    default:
      return TRUE;
    }
}

/**
 * recourse_foreign_pack_inert:
 * @text: words of somebody else, not necessarily UTF-8
 *
 * Returns: (transfer full): @text in one line and not endless, without characters that turn the
 * direction of writing or cannot be seen
 */
char *
recourse_foreign_pack_inert (const char *text)
{
  g_autofree char *valid = NULL;
  GString *inert = g_string_new (NULL);
  guint n_characters = 0;

  g_return_val_if_fail (text != NULL, g_string_free (inert, FALSE));

  valid = g_utf8_make_valid (text, -1);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (++n_characters > MAX_CHARACTERS)
        {
          g_string_append (inert, "…");
          break;
        }
      g_string_append_unichar (inert, is_harmless (character) ? character : ' ');
    }
  return g_string_free (inert, FALSE);
}

/**
 * recourse_foreign_pack_warning_new:
 * @directory: where the other knowledge is
 *
 * Returns: (transfer floating): a dialog that asks before it is loaded; closing it means the
 * built-in knowledge
 */
GtkWindow *
recourse_foreign_pack_warning_new (const char *directory)
{
  g_autofree char *name = NULL;
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;

  g_return_val_if_fail (directory != NULL, NULL);

  name = recourse_foreign_pack_inert (directory);
  body = g_strdup_printf (
      _ ("Recourse was told to take its advice from the folder “%s”. Whoever wrote it decides what "
         "you will read. If somebody on the telephone or in a chat told you to do this, do not.\n\n"
         "Telephone numbers and links from it stay hidden."),
      name);
  dialog = recourse_dialog_new_text (_ ("Use Knowledge From Somebody Else?"), body);
  adw_message_dialog_add_responses (
      dialog, RECOURSE_FOREIGN_PACK_RESPONSE_LOAD, _ ("_Load It All the Same"),
      RECOURSE_FOREIGN_PACK_RESPONSE_BUILT_IN, _ ("Use the _Built-in Knowledge"), NULL);
  recourse_dialog_fit (dialog);
  adw_message_dialog_set_response_appearance (dialog, RECOURSE_FOREIGN_PACK_RESPONSE_LOAD,
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, RECOURSE_FOREIGN_PACK_RESPONSE_BUILT_IN,
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, RECOURSE_FOREIGN_PACK_RESPONSE_BUILT_IN);
  adw_message_dialog_set_close_response (dialog, RECOURSE_FOREIGN_PACK_RESPONSE_BUILT_IN);
  return GTK_WINDOW (dialog);
}

/**
 * recourse_foreign_pack_banner_new:
 * @pack: the other knowledge, loaded
 * @directory: where it is
 *
 * Returns: (transfer floating): the line that stays on top as long as @pack is in use
 */
GtkWidget *
recourse_foreign_pack_banner_new (RecoursePack *pack,
                                  const char *directory,
                                  RecourseLanguage language)
{
  g_autofree char *title = NULL;
  g_autofree char *place = NULL;
  g_autofree char *text = NULL;
  GtkWidget *banner;
  GtkWidget *label;

  g_return_val_if_fail (RECOURSE_IS_PACK (pack), NULL);
  g_return_val_if_fail (directory != NULL, NULL);

  title = recourse_foreign_pack_inert (
      recourse_text_get (recourse_pack_peek_title (pack), language));
  place = recourse_foreign_pack_inert (directory);
  /* Translators: the first is the folder of the other knowledge, the second its own title */
  text = g_strdup_printf (
      _ ("Written by somebody else, from the folder “%s”. Telephone numbers and "
         "links are hidden. It calls itself “%s”."),
      place, title);
  label = recourse_label_new (text, NULL);
  gtk_widget_set_hexpand (label, TRUE);
  banner = gtk_info_bar_new ();
  gtk_info_bar_set_message_type (GTK_INFO_BAR (banner), GTK_MESSAGE_WARNING);
  gtk_info_bar_add_child (GTK_INFO_BAR (banner), label);
  gtk_widget_add_css_class (banner, "recourse-banner");
  return banner;
}
