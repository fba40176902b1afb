/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-choice-row"

#include "recourse-choice-row.h"

#include "recourse-label.h"
#include "recourse-row-layout.h"

#include <glib/gi18n.h>

struct _RecourseChoiceRow
{
  GtkButton parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *hint;
  GtkWidget *chosen;
};

G_DEFINE_FINAL_TYPE (RecourseChoiceRow, recourse_choice_row, GTK_TYPE_BUTTON)

static void
recourse_choice_row_class_init (RecourseChoiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseChoiceRow, chosen);
  gtk_widget_class_bind_template_child (widget_class, RecourseChoiceRow, hint);
  gtk_widget_class_bind_template_child (widget_class, RecourseChoiceRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RecourseChoiceRow, title);
}

static void
recourse_choice_row_init (RecourseChoiceRow *self)
{
  g_type_ensure (RECOURSE_TYPE_ROW_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
describe (GtkWidget *row, const char *title, const char *hint)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (hint != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint,
                                    -1);
}

/**
 * recourse_choice_row_new:
 * @icon: (nullable): name of a symbolic icon
 * @title: plain; also the accessible name
 * @hint: (nullable): a sentence of explanation
 */
GtkWidget *
recourse_choice_row_new (const char *icon, const char *title, const char *hint)
{
  RecourseChoiceRow *self = g_object_new (RECOURSE_TYPE_CHOICE_ROW, NULL);

  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), icon != NULL);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  describe (GTK_WIDGET (self), title, hint);
  return GTK_WIDGET (self);
}

/** recourse_choice_row_set_chosen: marks the answer that was given before, by a tick and in words
 */
void
recourse_choice_row_set_chosen (RecourseChoiceRow *self, gboolean is_chosen)
{
  g_autofree char *hint = NULL;

  g_return_if_fail (RECOURSE_IS_CHOICE_ROW (self));

  gtk_widget_set_visible (self->chosen, is_chosen);
  if (!is_chosen)
    return;
  /* Translators: read out by a screen reader; %s is a sentence of explanation or empty */
  hint = g_strdup_printf (_ ("Your answer so far. %s"), gtk_label_get_text (self->hint));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint,
                                  -1);
}

/**
 * recourse_check_row_new:
 * @title: plain; also the accessible name
 * @hint: (nullable): a sentence of explanation
 *
 * Returns: (transfer floating): a GtkCheckButton as a big row, whose words wrap
 */
GtkWidget *
recourse_check_row_new (const char *title, const char *hint)
{
  GtkWidget *row = gtk_check_button_new ();
  GtkWidget *child = recourse_row_box_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  recourse_label_append (box, title, hint != NULL ? "recourse-choice-title" : NULL);
  if (hint != NULL)
    recourse_label_append (box, hint, NULL);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (child), box);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (row), child);
  gtk_widget_add_css_class (row, "recourse-choice");
  describe (row, title, hint);
  return row;
}
