/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-walls-part"

#include "recourse-walls-part.h"

#include "recourse-guide-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-prevention-claims.h"
#include "recourse-walls-item.h"
#include "recourse-walls-text.h"

struct _RecourseWallsPart
{
  AdwBin parent_instance;

  GtkWidget *progress;
  GtkWidget *items;

  RecourseHouseholdModel *model;
  const RecoursePrevention *part; /* borrowed from the pack, which the guide keeps */
  RecourseGuideModel *guide;
};

G_DEFINE_FINAL_TYPE (RecourseWallsPart, recourse_walls_part, ADW_TYPE_BIN)

/* Nothing is said of nobody. */
static void
changed_cb (RecourseWallsPart *self)
{
  gboolean is_chosen = recourse_household_model_peek_person (self->model) != NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->progress, is_chosen);
  if (!is_chosen)
    return;
  text = recourse_walls_text_progress (recourse_household_model_count (self->model, self->part),
                                       self->part->n_items);
  gtk_label_set_text (GTK_LABEL (self->progress), text);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_walls_part_dispose (GObject *object)
{
  RecourseWallsPart *self = RECOURSE_WALLS_PART (object);

  g_clear_object (&self->guide);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_walls_part_parent_class)->dispose (object);
}

static void
recourse_walls_part_class_init (RecourseWallsPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_walls_part_dispose;
}

static void
recourse_walls_part_init (RecourseWallsPart *self)
{
}

static void
build (RecourseWallsPart *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  g_autofree char *title = recourse_guide_text (self->guide, &self->part->title);

  gtk_box_append (GTK_BOX (card), recourse_heading_new (title, "title-3"));
  recourse_label_append_take (card, recourse_guide_text (self->guide, &self->part->summary), NULL);
  self->progress = recourse_label_append (card, "", "heading");
  self->items = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_box_append (GTK_BOX (card), self->items);
  recourse_prevention_claims_append (card, self->guide, self->part);
  gtk_widget_add_css_class (card, "recourse-card");
  adw_bin_set_child (ADW_BIN (self), card);
}

/** recourse_walls_part_new: @part: borrowed from the pack of @guide; one that is a checklist. Its
 * items are not there until recourse_walls_part_fill() */
GtkWidget *
recourse_walls_part_new (RecourseGuideModel *guide,
                         RecourseHouseholdModel *model,
                         const RecoursePrevention *part)
{
  RecourseWallsPart *self = g_object_new (RECOURSE_TYPE_WALLS_PART, NULL);

  self->model = g_object_ref (model);
  self->part = part;
  self->guide = g_object_ref (guide);
  build (self);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}

/** recourse_walls_part_fill: makes the items, once; it takes a moment */
void
recourse_walls_part_fill (RecourseWallsPart *self)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);

  g_return_if_fail (RECOURSE_IS_WALLS_PART (self));

  if (gtk_widget_get_first_child (self->items) != NULL)
    return;
  for (guint i = 0; i < self->part->n_items; i++)
    gtk_box_append (GTK_BOX (self->items), recourse_walls_item_new (self->guide, self->model,
                                                                    &self->part->items[i], told));
}
