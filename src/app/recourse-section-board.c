/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-section-board"

#include "recourse-section-board.h"

#include "recourse-label.h"
#include "recourse-shelf-layout.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecourseSectionBoard
{
  AdwBin parent_instance;

  const RecourseSection *sections;
  guint n_sections;
  GObject *owner;
  GSimpleAction *action;
  AdwBin *place; /* of the section that is open */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (RecourseSectionBoard, recourse_section_board, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

/* --- The list of the sections --------------------------------------------------------------------
 */

static GtkWidget *
make_choice (const RecourseSection *section)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *label = recourse_label_new (_ (section->title), NULL);

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (section->title), -1);
  gtk_widget_add_css_class (button, "recourse-chip");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", section->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "sections.open");
  return button;
}

static GtkWidget *
fill_choices (RecourseSectionBoard *self, GtkWidget *box, const char *label)
{
  for (guint i = 0; i < self->n_sections; i++)
    gtk_box_append (GTK_BOX (box), make_choice (&self->sections[i]));
  gtk_widget_add_css_class (box, "recourse-sections");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return box;
}

static void
fill_shelf (RecourseSectionBoard *self, const char *label)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_valign (column, GTK_ALIGN_START);
  self->place = ADW_BIN (adw_bin_new ());
  adw_bin_set_child (ADW_BIN (self),
                     recourse_shelf_box_new (fill_choices (self, column, label),
                                             fill_choices (self, recourse_wrap_box_new (), label),
                                             GTK_WIDGET (self->place)));
}

/* --- The section that is open --------------------------------------------------------------------
 */

static void
chosen_cb (RecourseSectionBoard *self, GVariant *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);

  g_signal_emit (self, signals[CHOSEN], 0, id);
  recourse_section_board_open (self, id);
}

static void
add_action (RecourseSectionBoard *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->action = g_simple_action_new_stateful ("open", G_VARIANT_TYPE_STRING,
                                               g_variant_new_string (self->sections[0].id));
  g_signal_connect_object (self->action, "activate", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "sections", G_ACTION_GROUP (group));
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_section_board_dispose (GObject *object)
{
  RecourseSectionBoard *self = RECOURSE_SECTION_BOARD (object);

  g_clear_object (&self->action);
  g_clear_object (&self->owner);
  G_OBJECT_CLASS (recourse_section_board_parent_class)->dispose (object);
}

static void
recourse_section_board_class_init (RecourseSectionBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_section_board_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", RECOURSE_TYPE_SECTION_BOARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
recourse_section_board_init (RecourseSectionBoard *self)
{
}

/** recourse_section_find: borrowed; the first one where there is none with @id, which may be %NULL
 */
const RecourseSection *
recourse_section_find (const RecourseSection *sections, guint n_sections, const char *id)
{
  g_return_val_if_fail (n_sections > 0, NULL);

  for (guint i = 0; i < n_sections; i++)
    if (g_strcmp0 (sections[i].id, id) == 0)
      return &sections[i];
  return &sections[0];
}

/**
 * recourse_section_board_new:
 * @sections: a table that lasts as long as the program, in the order in which they are listed
 * @n_sections: at least one
 * @owner: (type GObject): what each section is made from; a reference is taken
 * @label: translated: what the list is called for a screen reader
 */
GtkWidget *
recourse_section_board_new (const RecourseSection *sections,
                            guint n_sections,
                            gpointer owner,
                            const char *label)
{
  RecourseSectionBoard *self;

  g_return_val_if_fail (n_sections > 0, NULL);
  g_return_val_if_fail (G_IS_OBJECT (owner), NULL);

  self = g_object_new (RECOURSE_TYPE_SECTION_BOARD, NULL);
  self->sections = sections;
  self->n_sections = n_sections;
  self->owner = g_object_ref (owner);
  add_action (self);
  fill_shelf (self, label);
  return GTK_WIDGET (self);
}

/** recourse_section_board_is_open: whether a section is */
gboolean
recourse_section_board_is_open (RecourseSectionBoard *self)
{
  g_return_val_if_fail (RECOURSE_IS_SECTION_BOARD (self), FALSE);

  return adw_bin_get_child (self->place) != NULL;
}

/** recourse_section_board_open: @id: (nullable): see recourse_section_find(). The section is made
 * anew even if it is open */
void
recourse_section_board_open (RecourseSectionBoard *self, const char *id)
{
  const RecourseSection *section;

  g_return_if_fail (RECOURSE_IS_SECTION_BOARD (self));

  section = recourse_section_find (self->sections, self->n_sections, id);
  g_simple_action_set_state (self->action, g_variant_new_string (section->id));
  adw_bin_set_child (self->place, section->create (self->owner));
}

/** recourse_section_board_close: nothing of the section that was open stays */
void
recourse_section_board_close (RecourseSectionBoard *self)
{
  g_return_if_fail (RECOURSE_IS_SECTION_BOARD (self));

  adw_bin_set_child (self->place, NULL);
}
