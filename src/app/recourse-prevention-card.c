/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-prevention-card"

#include "recourse-prevention-card.h"

#include "recourse-claim-list.h"
#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-prevention-claims.h"
#include "recourse-row-layout.h"

#include <glib/gi18n.h>

struct _RecoursePreventionCard
{
  AdwBin parent_instance;

  GtkWidget *box;

  RecourseGuideModel *guide;
  const RecoursePrevention *part; /* borrowed from its pack */
  gboolean is_own;                /* of the built-in pack, whatever pack is in use */
};

G_DEFINE_FINAL_TYPE (RecoursePreventionCard, recourse_prevention_card, ADW_TYPE_BIN)

static char *
dup_text (RecoursePreventionCard *self, const RecourseText *text)
{
  if (!self->is_own)
    return recourse_guide_text (self->guide, text);
  return g_strdup (recourse_text_get (text, recourse_guide_model_language (self->guide)));
}

/* --- What is to be done -------------------------------------------------------------------------
 */

static void
append_note (RecoursePreventionCard *self,
             GtkWidget *box,
             const char *title,
             const RecourseText *text)
{
  recourse_label_append (box, title, "caption-heading");
  recourse_label_append_take (box, dup_text (self, text), NULL);
}

static GtkWidget *
make_item (RecoursePreventionCard *self, const RecoursePreventionItem *item, GHashTable *told)
{
  GtkWidget *row = recourse_row_box_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *bullet = recourse_label_append (row, "•", NULL);
  GtkWidget *doubts = recourse_claim_list_new_doubts (self->guide, &item->claims, told);

  gtk_widget_set_valign (bullet, GTK_ALIGN_START);
  gtk_widget_set_margin_end (bullet, 8);
  gtk_accessible_update_state (GTK_ACCESSIBLE (bullet), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_hexpand (box, TRUE);
  recourse_label_append_take (box, dup_text (self, &item->text), NULL);
  if (item->has_where)
    {
      append_note (self, box, _ ("Where to find it"), &item->where);
      append_note (self, box, _ ("Looks different?"), &item->fallback);
    }
  if (item->has_limit)
    append_note (self, box, _ ("Keep in mind"), &item->limit);
  if (doubts != NULL)
    gtk_box_append (GTK_BOX (box), doubts);
  gtk_box_append (GTK_BOX (row), box);
  return row;
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_prevention_card_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_PREVENTION_CARD (object)->guide);
  G_OBJECT_CLASS (recourse_prevention_card_parent_class)->dispose (object);
}

static void
recourse_prevention_card_class_init (RecoursePreventionCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_prevention_card_dispose;
}

static void
recourse_prevention_card_init (RecoursePreventionCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->box, "recourse-card");
  adw_bin_set_child (ADW_BIN (self), self->box);
}

static void
build (RecoursePreventionCard *self)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  g_autofree char *title = dup_text (self, &self->part->title);

  gtk_box_append (GTK_BOX (self->box), recourse_heading_new (title, "title-3"));
  recourse_label_append_take (self->box, dup_text (self, &self->part->summary), NULL);
  for (guint i = 0; i < self->part->n_items; i++)
    gtk_box_append (GTK_BOX (self->box), make_item (self, &self->part->items[i], told));
  recourse_prevention_claims_append (self->box, self->guide, self->part);
}

/**
 * recourse_prevention_card_new:
 * @part: borrowed from its pack, which has to last as long as the card
 * @is_own: whether that is the built-in pack, so that all of its words may be shown, whatever pack
 *   @guide has
 */
GtkWidget *
recourse_prevention_card_new (RecourseGuideModel *guide,
                              const RecoursePrevention *part,
                              gboolean is_own)
{
  RecoursePreventionCard *self = g_object_new (RECOURSE_TYPE_PREVENTION_CARD, NULL);

  self->guide = g_object_ref (guide);
  self->part = part;
  self->is_own = is_own;
  build (self);
  return GTK_WIDGET (self);
}
