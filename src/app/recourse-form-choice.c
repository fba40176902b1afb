/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-form-choice"

#include "recourse-form-choice.h"

#include "recourse-drop-down.h"
#include "recourse-guide-text.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

struct _RecourseFormChoice
{
  AdwBin parent_instance;

  GtkDropDown *list;
  RecourseCaseDesk *desk;
  const RecourseVariable *variable; /* NULL: the pack has none of that name */
  char *key;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseFormChoice, recourse_form_choice, ADW_TYPE_BIN)

static void
chosen_cb (RecourseFormChoice *self)
{
  const char *value = recourse_form_choice_get_value (self);

  recourse_case_desk_set_typed (self->desk, self->key, value != NULL ? value : "");
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
fill (RecourseFormChoice *self)
{
  RecourseGuideModel *guide = recourse_case_desk_peek_guide (self->desk);
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);

  gtk_string_list_append (texts, _ ("Not known"));
  for (guint i = 0; self->variable != NULL && i < self->variable->n_values; i++)
    gtk_string_list_take (texts, recourse_guide_text (guide, &self->variable->values[i].label));
  recourse_drop_down_fill (self->list, texts);
}

static void
select_value (RecourseFormChoice *self, const char *value)
{
  guint which;

  if (value != NULL && self->variable != NULL
      && recourse_variable_find_value (self->variable, value, &which))
    gtk_drop_down_set_selected (self->list, which + 1);
}

static void
recourse_form_choice_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_FORM_CHOICE (object)->desk);
  G_OBJECT_CLASS (recourse_form_choice_parent_class)->dispose (object);
}

static void
recourse_form_choice_finalize (GObject *object)
{
  g_free (RECOURSE_FORM_CHOICE (object)->key);
  G_OBJECT_CLASS (recourse_form_choice_parent_class)->finalize (object);
}

static void
recourse_form_choice_class_init (RecourseFormChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_form_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_form_choice_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", RECOURSE_TYPE_FORM_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
recourse_form_choice_init (RecourseFormChoice *self)
{
  self->list = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "recourse-field");
}

/**
 * recourse_form_choice_new:
 * @desk: with a guide
 * @variable: id of a variable of the pack
 * @key: under which @desk keeps what was chosen
 * @known: (nullable): id of the value that stands there as long as nothing was chosen
 */
GtkWidget *
recourse_form_choice_new (RecourseCaseDesk *desk,
                          const char *title,
                          const char *variable,
                          const char *key,
                          const char *known)
{
  RecourseFormChoice *self = g_object_new (RECOURSE_TYPE_FORM_CHOICE, NULL);
  RecoursePack *pack = recourse_guide_model_peek_pack (recourse_case_desk_peek_guide (desk));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *typed = recourse_case_desk_peek_typed (desk, key);
  guint index;

  self->desk = g_object_ref (desk);
  self->key = g_strdup (key);
  if (recourse_pack_find_variable (pack, variable, &index))
    self->variable = recourse_pack_variable (pack, index);
  fill (self);
  select_value (self, typed != NULL ? typed : known);
  recourse_label_append (box, title, "heading");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** recourse_form_choice_get_value: (nullable): its id, which the pack owns; NULL: not known */
const char *
recourse_form_choice_get_value (RecourseFormChoice *self)
{
  guint selected;

  g_return_val_if_fail (RECOURSE_IS_FORM_CHOICE (self), NULL);

  selected = gtk_drop_down_get_selected (self->list);
  if (self->variable == NULL || selected == 0 || selected > self->variable->n_values)
    return NULL;
  return self->variable->values[selected - 1].id;
}

/** recourse_form_choice_forget: what was chosen is saved, or given up */
void
recourse_form_choice_forget (RecourseFormChoice *self)
{
  g_return_if_fail (RECOURSE_IS_FORM_CHOICE (self));

  recourse_case_desk_set_typed (self->desk, self->key, NULL);
}
