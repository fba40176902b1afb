/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-dialogs"

#include "recourse-case-dialogs.h"

#include "recourse-case-deleted.h"
#include "recourse-case-text.h"
#include "recourse-dialog.h"

#include <glib/gi18n.h>

#define LARGE_TEXT "large-text"

static void
set_safe_response (AdwMessageDialog *dialog, const char *response)
{
  adw_message_dialog_set_default_response (dialog, response);
  adw_message_dialog_set_close_response (dialog, response);
}

/**
 * recourse_case_dialogs_new_delete:
 * @title: as it is shown
 * @can_export: whether there is something that could be handed over first
 *
 * Returns: (transfer floating): says what would be deleted; the responses are
 *   %RECOURSE_CASE_DIALOGS_YES and %RECOURSE_CASE_DIALOGS_EXPORT
 */
GtkWidget *
recourse_case_dialogs_new_delete (const char *title,
                                  const RecourseCaseWeight *weight,
                                  gboolean can_export,
                                  RecourseLanguage language)
{
  g_autofree char *what = recourse_case_text_weight (weight, language);
  g_autofree char *kept = NULL;
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;

  /* Translators: a number of days */
  kept = g_strdup_printf (
      ngettext ("For %d day it can be restored, in “All Cases”; then it is gone "
                "for good.",
                "For %d days it can be restored, in “All Cases”; then it is "
                "gone for good.",
                RECOURSE_CASE_DELETED_DAYS),
      RECOURSE_CASE_DELETED_DAYS);
  body = g_strdup_printf (
      "“%s”\n%s\n\n%s\n\n%s\n%s", title, what, kept, _ ("Did somebody tell you to delete this?"),
      _ ("Then do not delete it. Whoever wants it gone may be the one it speaks "
         "against. Keep it, and tell the police that somebody asked for it."));
  dialog = recourse_dialog_new_text (_ ("Delete This Case?"), body);
  adw_message_dialog_add_response (dialog, "keep", _ ("Keep It"));
  if (can_export)
    adw_message_dialog_add_response (dialog, RECOURSE_CASE_DIALOGS_EXPORT, _ ("Hand Over First…"));
  adw_message_dialog_add_response (dialog, RECOURSE_CASE_DIALOGS_YES, _ ("Delete It"));
  recourse_dialog_fit (dialog);
  adw_message_dialog_set_response_appearance (dialog, RECOURSE_CASE_DIALOGS_YES,
                                              ADW_RESPONSE_DESTRUCTIVE);
  set_safe_response (dialog, "keep");
  return GTK_WIDGET (dialog);
}

/** recourse_case_dialogs_new_failure: (transfer floating): says why something could not be done,
 * until somebody has read it */
GtkWidget *
recourse_case_dialogs_new_failure (const GError *error)
{
  g_autofree char *why = recourse_case_text_failure (error);
  AdwMessageDialog *dialog = recourse_dialog_new_text (_ ("That Did Not Work"), why);

  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  recourse_dialog_fit (dialog);
  set_safe_response (dialog, "close");
  return GTK_WIDGET (dialog);
}

/** recourse_case_dialogs_new_unsaved: (transfer floating): asks whether to close all the same, and
 * lose what could not be written because of @error */
GtkWidget *
recourse_case_dialogs_new_unsaved (const GError *error)
{
  g_autofree char *body = recourse_case_text_trouble (error);

  return recourse_case_dialogs_new_unsaved_text (body);
}

/** recourse_case_dialogs_new_unsaved_text: (transfer floating): the same, with what would be lost
 * and why */
GtkWidget *
recourse_case_dialogs_new_unsaved_text (const char *body)
{
  AdwMessageDialog *dialog = recourse_dialog_new_text (_ ("Close Without Saving?"), body);

  adw_message_dialog_add_responses (dialog, "keep", _ ("Go Back"), RECOURSE_CASE_DIALOGS_YES,
                                    _ ("Close and Lose Them"), NULL);
  recourse_dialog_fit (dialog);
  adw_message_dialog_set_response_appearance (dialog, RECOURSE_CASE_DIALOGS_YES,
                                              ADW_RESPONSE_DESTRUCTIVE);
  set_safe_response (dialog, "keep");
  return GTK_WIDGET (dialog);
}

/** recourse_case_dialogs_present: over the window of @over, with text as large as there */
void
recourse_case_dialogs_present (GtkWidget *dialog, GtkWidget *over)
{
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WINDOW (dialog));
  g_return_if_fail (GTK_IS_WIDGET (over));

  root = gtk_widget_get_root (over);
  if (GTK_IS_WINDOW (root))
    {
      gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
      if (gtk_widget_has_css_class (GTK_WIDGET (root), LARGE_TEXT))
        gtk_widget_add_css_class (dialog, LARGE_TEXT);
    }
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}
