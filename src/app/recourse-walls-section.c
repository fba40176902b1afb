/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-walls-section"

#include "recourse-walls-section.h"

#include "recourse-case-dialogs.h"
#include "recourse-heading.h"
#include "recourse-household-model.h"
#include "recourse-label.h"
#include "recourse-walls-dialogs.h"
#include "recourse-walls-news.h"
#include "recourse-walls-part.h"
#include "recourse-walls-people.h"

#include <glib/gi18n.h>

struct _RecourseWallsSection
{
  AdwBin parent_instance;

  RecourseHouseholdModel *model;
  GPtrArray *empty; /* of RecourseWallsPart, borrowed; those that have no items yet, last first */
  guint filling;
};

G_DEFINE_FINAL_TYPE (RecourseWallsSection, recourse_walls_section, ADW_TYPE_BIN)

/* --- What can be done ---------------------------------------------------------------------------
 */

/* @dialog: (nullable) */
static void
present (GtkWidget *widget, GtkWidget *dialog)
{
  if (dialog != NULL)
    recourse_case_dialogs_present (dialog, widget);
}

static gboolean
is_there (GtkWidget *widget)
{
  RecourseHouseholdModel *model = RECOURSE_WALLS_SECTION (widget)->model;

  return recourse_household_model_peek_household (model) != NULL;
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (is_there (widget))
    present (widget, recourse_walls_dialogs_new_add (RECOURSE_WALLS_SECTION (widget)->model, NULL));
}

static void
ask_action (GtkWidget *widget, const char *name, GVariant *item)
{
  if (is_there (widget))
    present (widget, recourse_walls_dialogs_new_add (RECOURSE_WALLS_SECTION (widget)->model,
                                                     g_variant_get_string (item, NULL)));
}

static void
rename_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present (widget, recourse_walls_dialogs_new_rename (RECOURSE_WALLS_SECTION (widget)->model));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present (widget, recourse_walls_dialogs_new_remove (RECOURSE_WALLS_SECTION (widget)->model));
}

/* --- The lists ----------------------------------------------------------------------------------
 */

/* One card after the other, so that the section is there at once. */
static gboolean
fill_cb (gpointer data)
{
  RecourseWallsSection *self = RECOURSE_WALLS_SECTION (data);

  if (self->empty->len > 0)
    recourse_walls_part_fill (g_ptr_array_steal_index (self->empty, self->empty->len - 1));
  if (self->empty->len > 0)
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

/* The walls stand together; whatever comes after them is none. */
static void
append_heading (GtkWidget *box, const RecoursePrevention *part, const RecoursePrevention *last)
{
  gboolean is_wall = part->kind == RECOURSE_PREVENTION_WALL;
  gboolean was_wall = last != NULL && last->kind == RECOURSE_PREVENTION_WALL;

  if (is_wall != was_wall)
    gtk_box_append (
        GTK_BOX (box),
        recourse_heading_new (is_wall ? _ ("Four Walls") : _ ("Besides the Walls"), "title-2"));
}

static void
append_parts (RecourseWallsSection *self, GtkWidget *box, RecourseGuideModel *guide)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (guide);
  const RecoursePrevention *last = NULL;

  for (guint i = 0; i < recourse_pack_n_preventions (pack); i++)
    {
      const RecoursePrevention *part = recourse_pack_prevention (pack, i);
      GtkWidget *card;

      if (!recourse_prevention_is_checklist (part))
        continue;
      card = recourse_walls_part_new (guide, self->model, part);
      append_heading (box, part, last);
      gtk_box_append (GTK_BOX (box), card);
      g_ptr_array_insert (self->empty, 0, card);
      last = part;
    }
  self->filling = g_idle_add (fill_cb, self);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_walls_section_dispose (GObject *object)
{
  RecourseWallsSection *self = RECOURSE_WALLS_SECTION (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_pointer (&self->empty, g_ptr_array_unref);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (recourse_walls_section_parent_class)->dispose (object);
}

static void
recourse_walls_section_class_init (RecourseWallsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_walls_section_dispose;
  gtk_widget_class_install_action (widget_class, "walls.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "walls.ask", "s", ask_action);
  gtk_widget_class_install_action (widget_class, "walls.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "walls.rename", NULL, rename_action);
}

static void
recourse_walls_section_init (RecourseWallsSection *self)
{
  self->empty = g_ptr_array_new ();
}

/** recourse_walls_section_new: with knowledge of somebody else its lists are shown, and nothing can
 * be ticked; see recourse_protect_sections_get() */
GtkWidget *
recourse_walls_section_new (RecourseProtectModel *protect)
{
  RecourseWallsSection *self = g_object_new (RECOURSE_TYPE_WALLS_SECTION, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->model = g_object_ref (
      recourse_household_model_peek (recourse_protect_model_peek_desk (protect)));
  gtk_box_append (GTK_BOX (box), recourse_heading_new (_ ("Settings and Habits"), "title-2"));
  recourse_label_append (
      box,
      _ ("No setting stops every mistake or every swindler. Each one does a little, and its limits "
         "stand beside it. Take the phone, go through a list together, and tick what is done."),
      NULL);
  gtk_box_append (GTK_BOX (box), recourse_walls_news_new (self->model));
  gtk_box_append (GTK_BOX (box), recourse_walls_people_new (self->model));
  append_parts (self, box, recourse_protect_model_peek_guide (protect));
  adw_bin_set_child (ADW_BIN (self), box);
  recourse_household_model_load (self->model);
  return GTK_WIDGET (self);
}
