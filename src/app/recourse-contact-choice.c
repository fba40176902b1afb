/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-contact-choice"

#include "recourse-contact-choice.h"

#include "recourse-drop-down.h"
#include "recourse-guide-text.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

struct _RecourseContactChoice
{
  AdwBin parent_instance;

  GtkDropDown *list;
  RecourseCaseDesk *desk;
  char *key;
  const char *number; /* of the one that is chosen; borrowed from the pack */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseContactChoice, recourse_contact_choice, ADW_TYPE_BIN)

static RecoursePack *
peek_pack (RecourseContactChoice *self)
{
  return recourse_guide_model_peek_pack (recourse_case_desk_peek_guide (self->desk));
}

/* The first row is somebody else. */
static const RecourseContact *
find_chosen (RecourseContactChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->list);

  if (selected == 0 || selected > recourse_pack_n_contacts (peek_pack (self)))
    return NULL;
  return recourse_pack_contact (peek_pack (self), selected - 1);
}

static void
chosen_cb (RecourseContactChoice *self)
{
  const RecourseContact *contact = find_chosen (self);
  const char *former = self->number;

  self->number = contact != NULL ? contact->number : "";
  recourse_case_desk_set_typed (self->desk, self->key, contact != NULL ? contact->id : "");
  g_signal_emit (self, signals[CHOSEN], 0, former);
}

static void
fill (RecourseContactChoice *self)
{
  RecourseGuideModel *guide = recourse_case_desk_peek_guide (self->desk);
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);

  gtk_string_list_append (texts, _ ("Somebody else"));
  for (guint i = 0; i < recourse_pack_n_contacts (peek_pack (self)); i++)
    gtk_string_list_take (
        texts, recourse_guide_text (guide, &recourse_pack_contact (peek_pack (self), i)->name));
  recourse_drop_down_fill (self->list, texts);
}

static void
select_id (RecourseContactChoice *self, const char *id)
{
  const RecourseContact *contact;

  for (guint i = 0; id != NULL && i < recourse_pack_n_contacts (peek_pack (self)); i++)
    if (g_str_equal (recourse_pack_contact (peek_pack (self), i)->id, id))
      gtk_drop_down_set_selected (self->list, i + 1);
  contact = find_chosen (self);
  self->number = contact != NULL ? contact->number : "";
}

static void
recourse_contact_choice_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_CONTACT_CHOICE (object)->desk);
  G_OBJECT_CLASS (recourse_contact_choice_parent_class)->dispose (object);
}

static void
recourse_contact_choice_finalize (GObject *object)
{
  g_free (RECOURSE_CONTACT_CHOICE (object)->key);
  G_OBJECT_CLASS (recourse_contact_choice_parent_class)->finalize (object);
}

static void
recourse_contact_choice_class_init (RecourseContactChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_contact_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_contact_choice_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", RECOURSE_TYPE_CONTACT_CHOICE, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
recourse_contact_choice_init (RecourseContactChoice *self)
{
  self->list = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "recourse-field");
}

/**
 * recourse_contact_choice_new:
 * @desk: with a guide
 * @key: under which @desk keeps what was chosen
 * @known: (nullable): id of the contact that stands there as long as nothing was chosen
 */
GtkWidget *
recourse_contact_choice_new (RecourseCaseDesk *desk, const char *key, const char *known)
{
  RecourseContactChoice *self = g_object_new (RECOURSE_TYPE_CONTACT_CHOICE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *typed = recourse_case_desk_peek_typed (desk, key);

  self->desk = g_object_ref (desk);
  self->key = g_strdup (key);
  fill (self);
  select_id (self, typed != NULL ? typed : known);
  recourse_label_append (box, _ ("Whom did you speak to?"), "heading");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Whom did you speak to?"), -1);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** recourse_contact_choice_get_id: (nullable): which the pack owns; NULL: somebody else */
const char *
recourse_contact_choice_get_id (RecourseContactChoice *self)
{
  const RecourseContact *contact;

  g_return_val_if_fail (RECOURSE_IS_CONTACT_CHOICE (self), NULL);

  contact = find_chosen (self);
  return contact != NULL ? contact->id : NULL;
}

/** recourse_contact_choice_peek_number: of the one that is chosen; "" when the pack has none */
const char *
recourse_contact_choice_peek_number (RecourseContactChoice *self)
{
  g_return_val_if_fail (RECOURSE_IS_CONTACT_CHOICE (self), NULL);

  return self->number;
}

/** recourse_contact_choice_forget: what was chosen is saved, or given up */
void
recourse_contact_choice_forget (RecourseContactChoice *self)
{
  g_return_if_fail (RECOURSE_IS_CONTACT_CHOICE (self));

  recourse_case_desk_set_typed (self->desk, self->key, NULL);
}
