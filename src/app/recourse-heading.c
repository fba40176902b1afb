/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-heading"

#include "recourse-heading.h"

#include "recourse-label.h"

struct _RecourseHeading
{
  GtkWidget parent_instance;

  GtkWidget *label;
};

enum
{
  PROP_TEXT = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (RecourseHeading, recourse_heading, GTK_TYPE_WIDGET)

static void
recourse_heading_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RecourseHeading *self = RECOURSE_HEADING (object);

  if (id == PROP_TEXT)
    g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->label)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
recourse_heading_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TEXT)
    recourse_heading_set_text (RECOURSE_HEADING (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
recourse_heading_dispose (GObject *object)
{
  g_clear_pointer (&RECOURSE_HEADING (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (recourse_heading_parent_class)->dispose (object);
}

/* Tab looks for something to act on: a heading is none. */
static gboolean
recourse_heading_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return FALSE;
}

static void
recourse_heading_class_init (RecourseHeadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = recourse_heading_dispose;
  object_class->get_property = recourse_heading_get_property;
  object_class->set_property = recourse_heading_set_property;
  widget_class->focus = recourse_heading_focus;
  properties[PROP_TEXT] = g_param_spec_string (
      "text", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_HEADING);
}

static void
recourse_heading_init (RecourseHeading *self)
{
  self->label = recourse_label_new ("", NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * recourse_heading_new:
 * @css_class: (nullable): its size: "title-1" to "title-4", "heading"
 */
GtkWidget *
recourse_heading_new (const char *text, const char *css_class)
{
  GtkWidget *self = g_object_new (RECOURSE_TYPE_HEADING, "text", text, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (self, css_class);
  return self;
}

/** recourse_heading_find: the first heading at or below @root; borrowed; %NULL when there is none
 */
GtkWidget *
recourse_heading_find (GtkWidget *root)
{
  GtkWidget *found = RECOURSE_IS_HEADING (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = recourse_heading_find (child);
  return found;
}

/** recourse_heading_set_text: @text is plain */
void
recourse_heading_set_text (RecourseHeading *self, const char *text)
{
  g_return_if_fail (RECOURSE_IS_HEADING (self));

  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (self->label)), text) == 0)
    return;
  gtk_label_set_text (GTK_LABEL (self->label), text != NULL ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (self->label)), -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}
