/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-dialog"

/*
 * The toolkit's dialog grows with its words, without end: with large type over a narrow window its
 * buttons lie outside the screen. Here the words scroll, and those on the buttons wrap.
 */
#include "recourse-dialog.h"

#include "recourse-label.h"

static void
wrap_labels (GtkWidget *root)
{
  if (GTK_IS_LABEL (root) && !gtk_label_get_wrap (GTK_LABEL (root)))
    {
      gtk_label_set_wrap (GTK_LABEL (root), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (root), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_justify (GTK_LABEL (root), GTK_JUSTIFY_CENTER);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap_labels (child);
}

/**
 * recourse_dialog_new:
 * @heading: a few words in Header Case
 * @content: (transfer floating): what stands below; it scrolls where there is no room for it
 *
 * Returns: (transfer floating): a dialog without responses
 */
AdwMessageDialog *
recourse_dialog_new (const char *heading, GtkWidget *content)
{
  GtkWidget *dialog;
  GtkWidget *scroller;

  g_return_val_if_fail (GTK_IS_WIDGET (content), NULL);

  dialog = adw_message_dialog_new (NULL, heading, NULL);
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_add_css_class (scroller, "recourse-dialog-words");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), scroller);
  return ADW_MESSAGE_DIALOG (dialog);
}

/**
 * recourse_dialog_new_text:
 * @heading: a few words in Header Case
 * @body: full sentences, shown as they are
 *
 * Returns: (transfer floating): a dialog without responses
 */
AdwMessageDialog *
recourse_dialog_new_text (const char *heading, const char *body)
{
  GtkWidget *label = recourse_label_new (body, "body");
  AdwMessageDialog *dialog = recourse_dialog_new (heading, label);

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5f);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_INHERIT);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  label, NULL, -1);
  return dialog;
}

/** recourse_dialog_fit: lets the words on the buttons wrap; after the responses were added */
void
recourse_dialog_fit (AdwMessageDialog *dialog)
{
  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (dialog));

  wrap_labels (GTK_WIDGET (dialog));
}
