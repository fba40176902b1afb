/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-compare-field"

#include "recourse-compare-field.h"

#include "recourse-compare-text.h"

struct _RecourseCompareField
{
  AdwBin parent_instance;

  GtkEntry *entry;
  GtkLabel *fault;
  GtkLabel *hint;
  GtkLabel *title;

  RecourseCompareModel *model;
  guint slot;
  gboolean is_showing; /* the model's text: it was not typed */
};

G_DEFINE_FINAL_TYPE (RecourseCompareField, recourse_compare_field, ADW_TYPE_BIN)

static void
changed_cb (RecourseCompareField *self)
{
  if (self->model != NULL && !self->is_showing)
    recourse_compare_model_type (self->model, self->slot,
                                 gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
show_text (RecourseCompareField *self, const char *text)
{
  const char *wanted = text != NULL ? text : "";

  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), wanted))
    return;
  self->is_showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), wanted);
  self->is_showing = FALSE;
}

static void
show_fault (RecourseCompareField *self, const char *text)
{
  gboolean is_wrong = *text != '\0';

  gtk_label_set_text (self->fault, text);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), is_wrong);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
      is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
recourse_compare_field_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_COMPARE_FIELD (object)->model);
  G_OBJECT_CLASS (recourse_compare_field_parent_class)->dispose (object);
}

static void
recourse_compare_field_class_init (RecourseCompareFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_compare_field_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-compare-field.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareField, entry);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareField, fault);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareField, hint);
  gtk_widget_class_bind_template_child (widget_class, RecourseCompareField, title);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
recourse_compare_field_init (RecourseCompareField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * recourse_compare_field_new:
 * @title: what to enter; also the accessible name
 * @hint: (nullable): a sentence of explanation
 *
 * A field without a slot: see recourse_compare_field_set_slot().
 */
GtkWidget *
recourse_compare_field_new (RecourseCompareModel *model, const char *title, const char *hint)
{
  RecourseCompareField *self = g_object_new (RECOURSE_TYPE_COMPARE_FIELD, NULL);

  self->model = g_object_ref (model);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  if (hint != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
  return GTK_WIDGET (self);
}

/** recourse_compare_field_set_slot: shows and changes the entry @slot of the model from now on */
void
recourse_compare_field_set_slot (RecourseCompareField *self, guint slot)
{
  g_return_if_fail (RECOURSE_IS_COMPARE_FIELD (self));

  self->slot = slot;
  recourse_compare_field_refresh (self);
}

/** recourse_compare_field_set_placeholder: an example, shown while the entry is empty */
void
recourse_compare_field_set_placeholder (RecourseCompareField *self, const char *text)
{
  g_return_if_fail (RECOURSE_IS_COMPARE_FIELD (self));

  gtk_entry_set_placeholder_text (self->entry, text);
}

/** recourse_compare_field_make_prominent: for what matters most on the page */
void
recourse_compare_field_make_prominent (RecourseCompareField *self)
{
  g_return_if_fail (RECOURSE_IS_COMPARE_FIELD (self));

  gtk_widget_add_css_class (GTK_WIDGET (self->title), "title-3");
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "recourse-choice");
}

/** recourse_compare_field_refresh: shows what the model says now; what is being typed stays */
void
recourse_compare_field_refresh (RecourseCompareField *self)
{
  const RecourseCompareInput *input = NULL;
  g_autofree char *fault = NULL;

  g_return_if_fail (RECOURSE_IS_COMPARE_FIELD (self));

  input = recourse_compare_model_peek_input (self->model, self->slot);
  fault = recourse_compare_text_fault (
      input->fault, self->slot, recourse_compare_model_amount (self->model),
      recourse_guide_model_language (recourse_compare_model_peek_guide (self->model)));
  show_text (self, input->text);
  show_fault (self, fault);
}
