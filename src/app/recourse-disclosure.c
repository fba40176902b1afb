/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-disclosure"

#include "recourse-disclosure.h"

#include "recourse-row-layout.h"

struct _RecourseDisclosure
{
  AdwBin parent_instance;

  GtkWidget *button;
  GtkLabel *title;
  GtkImage *arrow;
  GtkBox *content;

  RecourseGuideModel *model;
  char *key;
  gboolean is_populated;
};

enum
{
  POPULATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseDisclosure, recourse_disclosure, ADW_TYPE_BIN)

static void
show_state (RecourseDisclosure *self)
{
  gboolean is_open = recourse_guide_drafts_is_open (recourse_guide_model_peek_drafts (self->model),
                                                    self->key);

  if (is_open && !self->is_populated)
    {
      self->is_populated = TRUE;
      g_signal_emit (self, signals[POPULATE], 0, self->content);
    }
  gtk_image_set_from_icon_name (self->arrow, is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->content), is_open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED,
                               is_open, -1);
}

static void
clicked_cb (RecourseDisclosure *self)
{
  RecourseGuideDrafts *drafts = recourse_guide_model_peek_drafts (self->model);

  recourse_guide_drafts_set_open (drafts, self->key,
                                  !recourse_guide_drafts_is_open (drafts, self->key));
  show_state (self);
}

static void
recourse_disclosure_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_DISCLOSURE (object)->model);
  G_OBJECT_CLASS (recourse_disclosure_parent_class)->dispose (object);
}

static void
recourse_disclosure_finalize (GObject *object)
{
  g_free (RECOURSE_DISCLOSURE (object)->key);
  G_OBJECT_CLASS (recourse_disclosure_parent_class)->finalize (object);
}

static void
recourse_disclosure_class_init (RecourseDisclosureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_disclosure_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_disclosure_finalize;
  signals[POPULATE] = g_signal_new ("populate", RECOURSE_TYPE_DISCLOSURE, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-disclosure.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseDisclosure, arrow);
  gtk_widget_class_bind_template_child (widget_class, RecourseDisclosure, button);
  gtk_widget_class_bind_template_child (widget_class, RecourseDisclosure, content);
  gtk_widget_class_bind_template_child (widget_class, RecourseDisclosure, title);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
recourse_disclosure_init (RecourseDisclosure *self)
{
  g_type_ensure (RECOURSE_TYPE_ROW_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * recourse_disclosure_new:
 * @title: plain
 * @key: by which @model remembers whether it is unfolded
 *
 * What to show in it is connected by recourse_disclosure_connect().
 */
GtkWidget *
recourse_disclosure_new (RecourseGuideModel *model, const char *title, const char *key)
{
  RecourseDisclosure *self = g_object_new (RECOURSE_TYPE_DISCLOSURE, NULL);

  self->model = g_object_ref (model);
  self->key = g_strdup (key);
  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  return GTK_WIDGET (self);
}

/**
 * recourse_disclosure_connect:
 * @populate: void (*) (gpointer object, GtkBox *content, RecourseDisclosure *self)
 * @object: a GObject; the connection ends with it
 */
void
recourse_disclosure_connect (RecourseDisclosure *self, GCallback populate, gpointer object)
{
  g_return_if_fail (RECOURSE_IS_DISCLOSURE (self));

  g_signal_connect_object (self, "populate", populate, object, G_CONNECT_SWAPPED);
  show_state (self);
}
