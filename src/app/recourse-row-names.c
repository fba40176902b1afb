/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-row-names"

#include "recourse-row-names.h"

static void
collect_texts (GtkWidget *widget, GString *text, guint *n_left)
{
  if (*n_left == 0)
    return;
  if (GTK_IS_LABEL (widget))
    {
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              gtk_label_get_text (GTK_LABEL (widget)));
      (*n_left)--;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_texts (child, text, n_left);
}

/**
 * recourse_row_names_update:
 * @n_parts: how many of the texts of a row make its name
 *
 * Names the rows that there are: up to GTK 4.10 a row of a table has no name of its own for a
 * screen reader. Call it again when rows may show something else.
 */
void
recourse_row_names_update (GtkColumnView *view, guint n_parts)
{
  GtkWidget *list;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  list = gtk_widget_get_last_child (GTK_WIDGET (view));
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n_left = n_parts;

      collect_texts (row, text, &n_left);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      text->str, -1);
    }
}
