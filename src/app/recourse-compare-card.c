/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-compare-card"

#include "recourse-compare-card.h"

#include "recourse-button.h"
#include "recourse-row-layout.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecourseCompareCard
{
  AdwBin parent_instance;

  RecourseButton *button;

  RecourseCompareRow *row;
};

enum
{
  PROP_ROW = 1,
  N_PROPERTIES
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseCompareCard, recourse_compare_card, ADW_TYPE_BIN)

/* A line of which nothing is known is left out. */
static gboolean
has_text_cb (GObject *unused, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
clicked_cb (RecourseCompareCard *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
recourse_compare_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ROW)
    g_value_set_object (value, RECOURSE_COMPARE_CARD (object)->row);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
recourse_compare_card_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  if (id == PROP_ROW)
    g_set_object (&RECOURSE_COMPARE_CARD (object)->row, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
recourse_compare_card_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_COMPARE_CARD (object)->row);
  G_OBJECT_CLASS (recourse_compare_card_parent_class)->dispose (object);
}

static void
recourse_compare_card_class_init (RecourseCompareCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = recourse_compare_card_dispose;
  object_class->get_property = recourse_compare_card_get_property;
  object_class->set_property = recourse_compare_card_set_property;
  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, RECOURSE_TYPE_COMPARE_ROW,
                                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                  | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHOSEN] = g_signal_new ("chosen", RECOURSE_TYPE_COMPARE_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-compare-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareCard, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_text_cb);
}

static void
recourse_compare_card_init (RecourseCompareCard *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_COMPARE_ROW);
  g_type_ensure (RECOURSE_TYPE_ROW_LAYOUT);
  g_type_ensure (RECOURSE_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Many buttons with the same words: each says whose it is. */
static void
name_button (RecourseCompareCard *self)
{
  gboolean is_trap = recourse_compare_row_is_trap (self->row);
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  g_object_get (self->row, "title", &title, NULL);
  /* A warning has no cost that could be worked out. */
  if (is_trap)
    recourse_button_set_text (self->button, _ ("Show why not"));
  /* Translators: read out by a screen reader; %s is the name of a legal route */
  name = g_strdup_printf (is_trap ? _ ("Show why not: %s") : _ ("Show how it is worked out: %s"),
                          title);
  recourse_button_set_name (self->button, name);
}

/** recourse_compare_card_new: follows @row */
GtkWidget *
recourse_compare_card_new (RecourseCompareRow *row)
{
  RecourseCompareCard *self = g_object_new (RECOURSE_TYPE_COMPARE_CARD, "row", row, NULL);

  name_button (self);
  return GTK_WIDGET (self);
}

/** recourse_compare_card_peek_row: borrowed */
RecourseCompareRow *
recourse_compare_card_peek_row (RecourseCompareCard *self)
{
  g_return_val_if_fail (RECOURSE_IS_COMPARE_CARD (self), NULL);

  return self->row;
}

/** recourse_compare_card_set_chosen: whether its working is what is shown */
void
recourse_compare_card_set_chosen (RecourseCompareCard *self, gboolean is_chosen)
{
  g_return_if_fail (RECOURSE_IS_COMPARE_CARD (self));

  if (is_chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "recourse-chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "recourse-chosen");
}
