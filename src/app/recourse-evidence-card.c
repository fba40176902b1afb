/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-card"

#include "recourse-evidence-card.h"

#include "recourse-button.h"
#include "recourse-row-layout.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecourseEvidenceCard
{
  AdwBin parent_instance;

  RecourseButton *button;

  RecourseEvidenceItem *item;
};

enum
{
  PROP_ITEM = 1,
  N_PROPERTIES
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseEvidenceCard, recourse_evidence_card, ADW_TYPE_BIN)

static void
clicked_cb (RecourseEvidenceCard *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
recourse_evidence_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ITEM)
    g_value_set_object (value, RECOURSE_EVIDENCE_CARD (object)->item);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
recourse_evidence_card_set_property (GObject *object,
                                     guint id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  if (id == PROP_ITEM)
    g_set_object (&RECOURSE_EVIDENCE_CARD (object)->item, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
recourse_evidence_card_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_EVIDENCE_CARD (object)->item);
  G_OBJECT_CLASS (recourse_evidence_card_parent_class)->dispose (object);
}

static void
recourse_evidence_card_class_init (RecourseEvidenceCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = recourse_evidence_card_dispose;
  object_class->get_property = recourse_evidence_card_get_property;
  object_class->set_property = recourse_evidence_card_set_property;
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, RECOURSE_TYPE_EVIDENCE_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                   | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHOSEN] = g_signal_new ("chosen", RECOURSE_TYPE_EVIDENCE_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-evidence-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidenceCard, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
recourse_evidence_card_init (RecourseEvidenceCard *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_EVIDENCE_ITEM);
  g_type_ensure (RECOURSE_TYPE_ROW_LAYOUT);
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Many buttons with the same words: each says whose it is. */
static void
name_button (RecourseEvidenceCard *self)
{
  g_autofree char *file = NULL;
  g_autofree char *name = NULL;

  g_object_get (self->item, "name", &file, NULL);
  /* Translators: read out by a screen reader; %s is the name of a file */
  name = g_strdup_printf (_ ("Show %s"), file);
  recourse_button_set_name (self->button, name);
}

/** recourse_evidence_card_new: follows @item */
GtkWidget *
recourse_evidence_card_new (RecourseEvidenceItem *item)
{
  RecourseEvidenceCard *self = g_object_new (RECOURSE_TYPE_EVIDENCE_CARD, "item", item, NULL);

  name_button (self);
  return GTK_WIDGET (self);
}

/** recourse_evidence_card_peek_item: borrowed */
RecourseEvidenceItem *
recourse_evidence_card_peek_item (RecourseEvidenceCard *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_CARD (self), NULL);

  return self->item;
}

/** recourse_evidence_card_set_chosen: whether its details are what is shown */
void
recourse_evidence_card_set_chosen (RecourseEvidenceCard *self, gboolean is_chosen)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_CARD (self));

  if (is_chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "recourse-chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "recourse-chosen");
}
