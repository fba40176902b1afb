/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-label"

#include "recourse-label.h"

/**
 * recourse_label_new:
 * @text: shown as it is: markup is not read
 * @css_class: (nullable): style class
 *
 * Returns: (transfer floating): a label that wraps at any width, between the letters of a long word
 *   if it must
 */
GtkWidget *
recourse_label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/** recourse_label_new_take: as recourse_label_new(), but takes @text */
GtkWidget *
recourse_label_new_take (char *text, const char *css_class)
{
  GtkWidget *label = recourse_label_new (text, css_class);

  g_free (text);
  return label;
}

/** recourse_label_append: puts a new label at the end of the GtkBox @box; it is borrowed */
GtkWidget *
recourse_label_append (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = recourse_label_new (text, css_class);

  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/** recourse_label_append_take: as recourse_label_append(), but takes @text */
GtkWidget *
recourse_label_append_take (GtkWidget *box, char *text, const char *css_class)
{
  GtkWidget *label = recourse_label_append (box, text, css_class);

  g_free (text);
  return label;
}
