/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-now-card"

#include "recourse-now-card.h"

#include "recourse-button.h"
#include "recourse-contact-row.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

#define SHOWN_STEPS 2

struct _RecourseNowCard
{
  AdwBin parent_instance;

  RecourseGuideModel *model;
};

G_DEFINE_FINAL_TYPE (RecourseNowCard, recourse_now_card, ADW_TYPE_BIN)

static char *
dup_title (RecourseNowCard *self, guint remedy)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (self->model);

  return recourse_guide_text (self->model, &recourse_pack_remedy (pack, remedy)->title);
}

static void
append_steps (RecourseNowCard *self, GtkWidget *card, guint remedy)
{
  g_autoptr (GPtrArray) steps = recourse_guide_steps (self->model, remedy);

  for (guint i = 0; i < steps->len && i < SHOWN_STEPS; i++)
    {
      const RecourseStep *step = steps->pdata[i];

      recourse_label_append_take (card, recourse_guide_text (self->model, &step->text), NULL);
      if (step->contact != NULL)
        gtk_box_append (GTK_BOX (card),
                        recourse_contact_row_new_to_note (self->model, step->contact));
    }
}

static void
append_others (RecourseNowCard *self, GtkWidget *card, const RecoursePlan *urgent)
{
  if (urgent->n_items > 1)
    recourse_label_append (card, _ ("Then"), "caption-heading");
  for (guint i = 1; i < urgent->n_items; i++)
    recourse_label_append_take (card, dup_title (self, urgent->items[i]), "heading");
}

static GtkWidget *
make_card (RecourseNowCard *self, const RecoursePlan *urgent)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *tag = recourse_label_append (card, _ ("Do this now"), "recourse-tag");
  GtkWidget *button = recourse_button_new (_ ("Show all the steps"), NULL);
  g_autofree char *title = dup_title (self, urgent->items[0]);

  gtk_widget_add_css_class (tag, "recourse-now");
  gtk_widget_set_halign (tag, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (card), recourse_heading_new (title, "title-3"));
  append_steps (self, card, urgent->items[0]);
  append_others (self, card, urgent);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "guide.show-plan");
  gtk_box_append (GTK_BOX (card), button);
  gtk_widget_add_css_class (card, "recourse-card");
  gtk_widget_add_css_class (card, "recourse-now");
  return card;
}

static void
refresh (RecourseNowCard *self)
{
  RecoursePlan urgent;

  recourse_interview_list_urgent (recourse_guide_model_peek_interview (self->model), &urgent);
  gtk_widget_set_visible (GTK_WIDGET (self), urgent.n_items > 0);
  adw_bin_set_child (ADW_BIN (self), urgent.n_items > 0 ? make_card (self, &urgent) : NULL);
}

static void
recourse_now_card_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_NOW_CARD (object)->model);
  G_OBJECT_CLASS (recourse_now_card_parent_class)->dispose (object);
}

static void
recourse_now_card_class_init (RecourseNowCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_now_card_dispose;
}

static void
recourse_now_card_init (RecourseNowCard *self)
{
}

/** recourse_now_card_new: follows @model */
GtkWidget *
recourse_now_card_new (RecourseGuideModel *model)
{
  RecourseNowCard *self = g_object_new (RECOURSE_TYPE_NOW_CARD, NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
