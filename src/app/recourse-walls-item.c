/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-walls-item"

#include "recourse-walls-item.h"

#include "recourse-choice-row.h"
#include "recourse-claim-list.h"
#include "recourse-disclosure.h"
#include "recourse-guide-text.h"
#include "recourse-label.h"
#include "recourse-walls-text.h"

#include <glib/gi18n.h>

struct _RecourseWallsItem
{
  AdwBin parent_instance;

  GtkWidget *check;
  GtkWidget *done;

  RecourseHouseholdModel *model;
  const RecoursePreventionItem *item; /* borrowed from the pack, which the guide keeps */
  RecourseGuideModel *guide;
  gboolean is_showing; /* the tick is being set by the program */
};

G_DEFINE_FINAL_TYPE (RecourseWallsItem, recourse_walls_item, ADW_TYPE_BIN)

static void
show_done (RecourseWallsItem *self, gint64 at)
{
  gboolean is_due = recourse_household_model_is_due (self->model, self->item->id);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->done, at != RECOURSE_TIME_UNKNOWN);
  if (at == RECOURSE_TIME_UNKNOWN)
    return;
  text = recourse_walls_text_done (at, is_due, recourse_guide_model_language (self->guide));
  gtk_label_set_text (GTK_LABEL (self->done), text);
}

static void
changed_cb (RecourseWallsItem *self)
{
  gint64 at = recourse_household_model_ticked_at (self->model, self->item->id);

  self->is_showing = TRUE;
  gtk_widget_set_sensitive (self->check,
                            recourse_household_model_peek_household (self->model) != NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), at != RECOURSE_TIME_UNKNOWN);
  self->is_showing = FALSE;
  show_done (self, at);
}

static void
toggled_cb (RecourseWallsItem *self)
{
  gboolean is_done = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check));

  if (self->is_showing || recourse_household_model_tick (self->model, self->item->id, is_done))
    return;
  /* It is ticked when it is known for whom. */
  changed_cb (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "walls.ask", "s", self->item->id);
}

/* --- What belongs to it -------------------------------------------------------------------------
 */

static void
populate_fallback_cb (RecourseWallsItem *self, GtkBox *content)
{
  recourse_label_append_take (GTK_WIDGET (content),
                              recourse_guide_text (self->guide, &self->item->fallback), NULL);
}

static void
append_where (RecourseWallsItem *self, GtkWidget *notes)
{
  g_autofree char *key = g_strdup_printf ("walls/%s/fallback", self->item->id);
  GtkWidget *disclosure = recourse_disclosure_new (self->guide, _ ("Looks different?"), key);

  recourse_label_append (notes, _ ("Where it is"), "caption-heading");
  recourse_label_append_take (notes, recourse_guide_text (self->guide, &self->item->where), NULL);
  recourse_disclosure_connect (RECOURSE_DISCLOSURE (disclosure), G_CALLBACK (populate_fallback_cb),
                               self);
  gtk_box_append (GTK_BOX (notes), disclosure);
}

static void
append_limit (RecourseWallsItem *self, GtkWidget *notes)
{
  recourse_label_append (notes, _ ("Keep in mind"), "caption-heading");
  recourse_label_append_take (notes, recourse_guide_text (self->guide, &self->item->limit), NULL);
}

static GtkWidget *
make_notes (RecourseWallsItem *self, GHashTable *told)
{
  GtkWidget *notes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *doubts = recourse_claim_list_new_doubts (self->guide, &self->item->claims, told);

  self->done = recourse_label_append (notes, "", "caption-heading");
  if (self->item->has_where)
    append_where (self, notes);
  if (self->item->has_limit)
    append_limit (self, notes);
  if (doubts != NULL)
    gtk_box_append (GTK_BOX (notes), doubts);
  gtk_widget_add_css_class (notes, "recourse-step-notes");
  return notes;
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_walls_item_dispose (GObject *object)
{
  RecourseWallsItem *self = RECOURSE_WALLS_ITEM (object);

  g_clear_object (&self->guide);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_walls_item_parent_class)->dispose (object);
}

static void
recourse_walls_item_class_init (RecourseWallsItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_walls_item_dispose;
}

static void
recourse_walls_item_init (RecourseWallsItem *self)
{
}

static void
build (RecourseWallsItem *self, GHashTable *told)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *text = recourse_guide_text (self->guide, &self->item->text);

  self->check = recourse_check_row_new (text, NULL);
  gtk_box_append (GTK_BOX (box), self->check);
  gtk_box_append (GTK_BOX (box), make_notes (self, told));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * recourse_walls_item_new:
 * @item: borrowed from the pack of @guide
 * @told: (element-type RecourseClaim): see recourse_claim_list_new_doubts()
 */
GtkWidget *
recourse_walls_item_new (RecourseGuideModel *guide,
                         RecourseHouseholdModel *model,
                         const RecoursePreventionItem *item,
                         GHashTable *told)
{
  RecourseWallsItem *self = g_object_new (RECOURSE_TYPE_WALLS_ITEM, NULL);

  self->model = g_object_ref (model);
  self->item = item;
  self->guide = g_object_ref (guide);
  build (self, told);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}
