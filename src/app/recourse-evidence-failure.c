/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-failure"

#include "recourse-button.h"
#include "recourse-evidence-parts.h"
#include "recourse-evidence-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

/*
 * What could not be done, as a message that stays: whoever is frightened, or reads slowly, must not
 * be raced by it.
 */

static void
append_close (GtkWidget *box, RecourseEvidenceModel *model)
{
  GtkWidget *button = recourse_button_new (_ ("Understood"), NULL);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "recourse-big");
  g_signal_connect_object (button, "clicked", G_CALLBACK (recourse_evidence_model_forget_failure),
                           model, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

/** recourse_evidence_failure_is_at_lock: whether it is told beside the field of the passphrase */
gboolean
recourse_evidence_failure_is_at_lock (RecourseEvidenceModel *model)
{
  const RecourseEvidenceFailure *failure = recourse_evidence_model_peek_failure (model);

  return failure != NULL && failure->job == RECOURSE_EVIDENCE_UNLOCKING
         && recourse_evidence_model_state (model) == RECOURSE_EVIDENCE_LOCKED;
}

/** recourse_evidence_failure_new: what could not be done, and what to do now; NULL when there is
 * nothing to say, or when it is told elsewhere */
GtkWidget *
recourse_evidence_failure_new (RecourseEvidenceModel *model)
{
  const RecourseEvidenceFailure *failure = recourse_evidence_model_peek_failure (model);
  g_autofree char *why = NULL;
  const char *title;
  GtkWidget *box;

  if (failure == NULL || recourse_evidence_failure_is_at_lock (model))
    return NULL;
  title = recourse_evidence_text_failure_title (failure->job);
  why = recourse_evidence_text_failure (failure->job, failure->error);
  box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8,
                      "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why, -1);
  gtk_box_append (GTK_BOX (box), recourse_heading_new (title, "title-3"));
  recourse_label_append (box, why, NULL);
  append_close (box, model);
  gtk_widget_add_css_class (box, "recourse-warning");
  return box;
}
