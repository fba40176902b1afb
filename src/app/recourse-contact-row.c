/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-contact-row"

#include "recourse-contact-row.h"

#include "recourse-button.h"
#include "recourse-claim-link.h"
#include "recourse-display.h"
#include "recourse-guide-text.h"
#include "recourse-label.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

static GtkWidget *
make_copy_button (const char *number, const char *name)
{
  GtkWidget *button = recourse_button_new (_ ("Copy"), "edit-copy-symbolic");
  /* Translators: %s is whose telephone number it is */
  g_autofree char *label = g_strdup_printf (_ ("Copy the number: %s"), name);

  recourse_button_set_copied_text (RECOURSE_BUTTON (button), number);
  recourse_button_set_name (RECOURSE_BUTTON (button), label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
make_number (const char *number, const char *name)
{
  GtkWidget *line = recourse_wrap_box_new ();
  GtkWidget *label = recourse_label_append (line, number, "title-2");

  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (line), make_copy_button (number, name));
  return line;
}

/**
 * recourse_contact_row_new:
 *
 * Returns: (transfer floating): whom to ring, the number in large figures, and Copy. Of a foreign
 *   pack a sentence stands in the place of the number.
 */
GtkWidget *
recourse_contact_row_new (RecourseGuideModel *model, const RecourseContact *contact)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *name = recourse_guide_text (model, &contact->name);
  g_autofree char *number = recourse_guide_text_number (model, contact);

  recourse_label_append (row, name, "heading");
  if (recourse_guide_model_is_foreign_pack (model))
    recourse_label_append (row,
                           _ ("The number is not shown, because this guidance did not come with "
                              "Recourse. Look it up in a place that you trust."),
                           NULL);
  else if (number != NULL)
    gtk_box_append (GTK_BOX (row), make_number (number, name));
  return row;
}

/* Only where there is a number, and never while somebody may be watching. */
static gboolean
may_note (RecourseGuideModel *model, const RecourseContact *contact)
{
  return *contact->number != '\0' && !recourse_guide_model_is_foreign_pack (model)
         && !recourse_interview_is_screen_shared (recourse_guide_model_peek_interview (model));
}

/** recourse_contact_row_new_to_note: as recourse_contact_row_new(), with a button that opens the
 * form for what was said on the telephone */
GtkWidget *
recourse_contact_row_new_to_note (RecourseGuideModel *model, const RecourseContact *contact)
{
  GtkWidget *row = recourse_contact_row_new (model, contact);
  GtkWidget *button;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  if (!may_note (model, contact))
    return row;
  button = recourse_button_new (_ ("Note the call"), "document-edit-symbolic");
  name = recourse_guide_text (model, &contact->name);
  /* Translators: %s is who was called */
  label = g_strdup_printf (_ ("Note the call: %s"), name);
  recourse_button_set_name (RECOURSE_BUTTON (button), label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", contact->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.note-call");
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static void
append_use (GtkWidget *row, const char *heading, char *text)
{
  recourse_label_append (row, heading, "caption-heading");
  recourse_label_append_take (row, text, NULL);
}

/** recourse_contact_row_new_detailed: as recourse_contact_row_new_to_note(), with what it is for
 * and what it is not for */
GtkWidget *
recourse_contact_row_new_detailed (RecourseGuideModel *model, const RecourseContact *contact)
{
  GtkWidget *row = recourse_contact_row_new_to_note (model, contact);

  append_use (row, _ ("For"), recourse_guide_text (model, &contact->use_for));
  if (contact->has_not_for)
    append_use (row, _ ("Not for"), recourse_guide_text (model, &contact->not_for));
  if (contact->status == RECOURSE_STATUS_UNVERIFIED)
    {
      GtkWidget *tag = recourse_label_append (row, recourse_display_claim_status (contact->status),
                                              "recourse-tag");

      gtk_widget_add_css_class (tag, "recourse-today");
      gtk_widget_set_halign (tag, GTK_ALIGN_START);
    }
  gtk_box_append (GTK_BOX (row), recourse_claim_link_new_contact (model, contact));
  return row;
}

/** recourse_contact_row_new_own: @contact: of the built-in pack, whatever pack is in use: whom to
 * ring, the number, what it is for and what it is not for */
GtkWidget *
recourse_contact_row_new_own (const RecourseContact *contact, RecourseLanguage language)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const char *name = recourse_text_get (&contact->name, language);

  recourse_label_append (row, name, "heading");
  if (*contact->number != '\0')
    gtk_box_append (GTK_BOX (row), make_number (contact->number, name));
  append_use (row, _ ("For"), g_strdup (recourse_text_get (&contact->use_for, language)));
  if (contact->has_not_for)
    append_use (row, _ ("Not for"), g_strdup (recourse_text_get (&contact->not_for, language)));
  return row;
}
