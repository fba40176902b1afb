/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-window-dialogs"

#include "recourse-window-dialogs.h"

#include "recourse-dialog.h"

#include <glib/gi18n.h>

/**
 * recourse_window_dialogs_new_closing:
 * @evidence: (nullable): what may be under way
 *
 * What is complete stays when the program ends; but the files that would have come next are not
 * kept.
 *
 * Returns: (transfer floating) (nullable): asks whether to close all the same; the response for it
 *   is %RECOURSE_WINDOW_DIALOGS_CLOSE. NULL when nothing is under way
 */
GtkWidget *
recourse_window_dialogs_new_closing (RecourseEvidenceModel *evidence)
{
  AdwMessageDialog *dialog;

  if (evidence == NULL || recourse_evidence_model_job (evidence) == RECOURSE_EVIDENCE_IDLE)
    return NULL;

  dialog = recourse_dialog_new_text (_ ("Close Before It Is Done?"),
                                     _ ("Something is still being done with the evidence. What is "
                                        "complete stays; the rest is not done."));
  adw_message_dialog_add_responses (dialog, "wait", _ ("_Wait"), RECOURSE_WINDOW_DIALOGS_CLOSE,
                                    _ ("_Close Anyway"), NULL);
  recourse_dialog_fit (dialog);
  adw_message_dialog_set_response_appearance (dialog, RECOURSE_WINDOW_DIALOGS_CLOSE,
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "wait");
  adw_message_dialog_set_close_response (dialog, "wait");
  return GTK_WIDGET (dialog);
}

/** recourse_window_dialogs_new_start_again: (transfer floating): the response for it is
 * %RECOURSE_WINDOW_DIALOGS_START */
GtkWidget *
recourse_window_dialogs_new_start_again (void)
{
  AdwMessageDialog *dialog;

  dialog = recourse_dialog_new_text (_ ("Start Again?"),
                                     _ ("All answers are taken back, with the steps that you "
                                        "ticked and the times that you noted."));
  adw_message_dialog_add_responses (dialog, "keep", _ ("_Keep Everything"),
                                    RECOURSE_WINDOW_DIALOGS_START, _ ("_Start Again"), NULL);
  recourse_dialog_fit (dialog);
  adw_message_dialog_set_response_appearance (dialog, RECOURSE_WINDOW_DIALOGS_START,
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "keep");
  adw_message_dialog_set_close_response (dialog, "keep");
  return GTK_WIDGET (dialog);
}
