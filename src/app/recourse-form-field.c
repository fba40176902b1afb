/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-form-field"

#include "recourse-form-field.h"

#include "recourse-label.h"

struct _RecourseFormField
{
  AdwBin parent_instance;

  GtkWidget *box;
  GtkWidget *entry;
  GtkWidget *fault;

  RecourseFormCheck check;
  gpointer check_data;
  RecourseCaseDesk *desk;
  char *key;
};

enum
{
  TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseFormField, recourse_form_field, ADW_TYPE_BIN)

static void
show_fault (RecourseFormField *self, const char *fault)
{
  gboolean is_wrong = fault != NULL;

  gtk_label_set_text (GTK_LABEL (self->fault), is_wrong ? fault : "");
  gtk_widget_set_visible (self->fault, is_wrong);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
      is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (is_wrong)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
}

static void
typed_cb (RecourseFormField *self)
{
  show_fault (self, NULL);
  if (self->key != NULL)
    recourse_case_desk_set_typed (self->desk, self->key,
                                  gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_signal_emit (self, signals[TYPED], 0);
}

static const char *
find_fault (RecourseFormField *self)
{
  g_autofree char *text = recourse_form_field_dup_text (self);

  return self->check != NULL ? self->check (text, self->check_data) : NULL;
}

static void
left_cb (RecourseFormField *self)
{
  show_fault (self, find_fault (self));
}

static void
recourse_form_field_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_FORM_FIELD (object)->desk);
  G_OBJECT_CLASS (recourse_form_field_parent_class)->dispose (object);
}

static void
recourse_form_field_finalize (GObject *object)
{
  g_free (RECOURSE_FORM_FIELD (object)->key);
  G_OBJECT_CLASS (recourse_form_field_parent_class)->finalize (object);
}

static gboolean
recourse_form_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RECOURSE_FORM_FIELD (widget)->entry);
}

static void
recourse_form_field_class_init (RecourseFormFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_form_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_form_field_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = recourse_form_field_grab_focus;
  signals[TYPED] = g_signal_new ("typed", RECOURSE_TYPE_FORM_FIELD, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
recourse_form_field_init (RecourseFormField *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->entry = gtk_entry_new ();
  self->fault = recourse_label_new ("", "recourse-error");
  gtk_widget_set_visible (self->fault, FALSE);
  gtk_widget_add_css_class (self->entry, "recourse-field");
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 6);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  gtk_box_append (GTK_BOX (self->box), self->entry);
  gtk_box_append (GTK_BOX (self->box), self->fault);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/** recourse_form_field_new: @hint: (nullable): how to write it; stands below the title */
GtkWidget *
recourse_form_field_new (const char *title, const char *hint)
{
  RecourseFormField *self = g_object_new (RECOURSE_TYPE_FORM_FIELD, NULL);
  GtkWidget *label = recourse_label_new (title, "heading");

  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->entry);
  if (hint != NULL)
    gtk_box_prepend (GTK_BOX (self->box), recourse_label_new (hint, "caption"));
  gtk_box_prepend (GTK_BOX (self->box), label);
  return GTK_WIDGET (self);
}

/** recourse_form_field_set_check: @check: what is wrong with a text; @data: lives as long as @self
 */
void
recourse_form_field_set_check (RecourseFormField *self, RecourseFormCheck check, gpointer data)
{
  g_return_if_fail (RECOURSE_IS_FORM_FIELD (self));

  self->check = check;
  self->check_data = data;
}

/**
 * recourse_form_field_bind:
 * @key: under which @desk keeps what is typed
 * @known: (nullable): what stands there as long as nothing was typed
 */
void
recourse_form_field_bind (RecourseFormField *self,
                          RecourseCaseDesk *desk,
                          const char *key,
                          const char *known)
{
  const char *typed;

  g_return_if_fail (RECOURSE_IS_FORM_FIELD (self));

  typed = recourse_case_desk_peek_typed (desk, key);
  if (typed == NULL)
    typed = known != NULL ? known : "";
  gtk_editable_set_text (GTK_EDITABLE (self->entry), typed);
  self->desk = g_object_ref (desk);
  self->key = g_strdup (key);
}

/** recourse_form_field_activate_default: Enter in it is the default response of its dialog */
void
recourse_form_field_activate_default (RecourseFormField *self)
{
  g_return_if_fail (RECOURSE_IS_FORM_FIELD (self));

  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), TRUE);
}

/** recourse_form_field_set_text: as if somebody had typed @text */
void
recourse_form_field_set_text (RecourseFormField *self, const char *text)
{
  g_return_if_fail (RECOURSE_IS_FORM_FIELD (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/** recourse_form_field_dup_text: (transfer full): what stands there, without blanks around it */
char *
recourse_form_field_dup_text (RecourseFormField *self)
{
  g_return_val_if_fail (RECOURSE_IS_FORM_FIELD (self), NULL);

  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

/** recourse_form_field_is_good: otherwise says what is wrong, and takes the focus */
gboolean
recourse_form_field_is_good (RecourseFormField *self)
{
  const char *fault;

  g_return_val_if_fail (RECOURSE_IS_FORM_FIELD (self), FALSE);

  fault = find_fault (self);
  if (fault == NULL)
    return TRUE;
  gtk_widget_grab_focus (self->entry);
  show_fault (self, fault);
  return FALSE;
}

/** recourse_form_field_forget: what was typed is saved, or given up */
void
recourse_form_field_forget (RecourseFormField *self)
{
  g_return_if_fail (RECOURSE_IS_FORM_FIELD (self));

  if (self->key != NULL)
    recourse_case_desk_set_typed (self->desk, self->key, NULL);
}

/** recourse_form_field_clear: the same, and the field stays, empty */
void
recourse_form_field_clear (RecourseFormField *self)
{
  g_return_if_fail (RECOURSE_IS_FORM_FIELD (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  recourse_form_field_forget (self);
}
