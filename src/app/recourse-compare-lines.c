/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-compare-lines"

#include "recourse-compare-lines.h"

#include "recourse-label.h"

/** recourse_compare_lines_begin: @box: a GtkBox whose children are all made here */
void
recourse_compare_lines_begin (RecourseCompareLines *self, GtkWidget *box)
{
  self->box = box;
  self->next = gtk_widget_get_first_child (box);
}

/** recourse_compare_lines_take: a child to use again; %NULL when there is none left */
GtkWidget *
recourse_compare_lines_take (RecourseCompareLines *self)
{
  GtkWidget *child = self->next;

  if (child == NULL)
    return NULL;
  self->next = gtk_widget_get_next_sibling (child);
  gtk_widget_set_visible (child, TRUE);
  return child;
}

/** recourse_compare_lines_add: a new child, where there is none to use again */
void
recourse_compare_lines_add (RecourseCompareLines *self, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (self->box), child);
}

/** recourse_compare_lines_put: a label; for boxes that hold nothing else; @css_class: (nullable) */
void
recourse_compare_lines_put (RecourseCompareLines *self, const char *text, const char *css_class)
{
  const char *const classes[] = { css_class, NULL };
  GtkWidget *label = recourse_compare_lines_take (self);

  if (label == NULL)
    {
      label = recourse_label_new ("", NULL);
      recourse_compare_lines_add (self, label);
    }
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_css_classes (label, (const char **) classes);
}

/** recourse_compare_lines_end: hides what is left over, and the box when it is empty */
void
recourse_compare_lines_end (RecourseCompareLines *self)
{
  gtk_widget_set_visible (self->box, self->next != gtk_widget_get_first_child (self->box));
  for (; self->next != NULL; self->next = gtk_widget_get_next_sibling (self->next))
    gtk_widget_set_visible (self->next, FALSE);
}
