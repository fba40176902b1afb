/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-button"

#include "recourse-button.h"

#include "recourse-label.h"
#include "recourse-row-layout.h"

struct _RecourseButton
{
  GtkButton parent_instance;

  GtkWidget *image;
  GtkWidget *label;
};

enum
{
  PROP_TEXT = 1,
  PROP_SYMBOL,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (RecourseButton, recourse_button, GTK_TYPE_BUTTON)

static void
set_symbol (RecourseButton *self, const char *symbol)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), symbol);
  gtk_widget_set_visible (self->image, symbol != NULL);
}

static void
recourse_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RecourseButton *self = RECOURSE_BUTTON (object);

  if (id == PROP_TEXT)
    g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->label)));
  else if (id == PROP_SYMBOL)
    g_value_set_string (value, gtk_image_get_icon_name (GTK_IMAGE (self->image)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
recourse_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RecourseButton *self = RECOURSE_BUTTON (object);

  if (id == PROP_TEXT)
    recourse_button_set_text (self, g_value_get_string (value));
  else if (id == PROP_SYMBOL)
    set_symbol (self, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
recourse_button_class_init (RecourseButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = recourse_button_get_property;
  object_class->set_property = recourse_button_set_property;
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_SYMBOL] = g_param_spec_string ("symbol", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
recourse_button_init (RecourseButton *self)
{
  GtkWidget *box = recourse_row_box_new ();

  self->image = gtk_image_new ();
  gtk_widget_set_visible (self->image, FALSE);
  self->label = recourse_label_new ("", NULL);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->image);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  /* The words may take what the button has, but the button itself asks for no more. */
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
  gtk_button_set_child (GTK_BUTTON (self), box);
}

/**
 * recourse_button_new:
 * @text: plain; also the accessible name
 * @icon: (nullable): name of a symbolic icon before the text
 */
GtkWidget *
recourse_button_new (const char *text, const char *icon)
{
  return g_object_new (RECOURSE_TYPE_BUTTON, "text", text, "symbol", icon, NULL);
}

/** recourse_button_set_text: @text is plain, and becomes the accessible name too */
void
recourse_button_set_text (RecourseButton *self, const char *text)
{
  g_return_if_fail (RECOURSE_IS_BUTTON (self));

  gtk_label_set_text (GTK_LABEL (self->label), text != NULL ? text : "");
  recourse_button_set_name (self, text != NULL ? text : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/** recourse_button_set_name: another accessible name than the text, which says more ("Copy the
 * number of ...") */
void
recourse_button_set_name (RecourseButton *self, const char *name)
{
  g_return_if_fail (RECOURSE_IS_BUTTON (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/** recourse_button_set_copied_text: makes @self copy @text when it is pressed */
void
recourse_button_set_copied_text (RecourseButton *self, const char *text)
{
  g_return_if_fail (RECOURSE_IS_BUTTON (self));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", text);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.copy");
}
