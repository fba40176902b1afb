/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-walls-people"

#include "recourse-walls-people.h"

#include "recourse-button.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

#define PERSON "recourse-person"

struct _RecourseWallsPeople
{
  AdwBin parent_instance;

  RecourseHouseholdModel *model;
  GtkWidget *names;
  char *shown; /* what @names was made for */
};

G_DEFINE_FINAL_TYPE (RecourseWallsPeople, recourse_walls_people, ADW_TYPE_BIN)

static const RecourseHousehold *
peek_household (RecourseWallsPeople *self)
{
  return recourse_household_model_peek_household (self->model);
}

/* --- The names ----------------------------------------------------------------------------------
 */

static void
toggled_cb (RecourseWallsPeople *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    recourse_household_model_choose (self->model, g_object_get_data (G_OBJECT (button), PERSON));
}

static GtkWidget *
make_name (RecourseWallsPeople *self, const char *person, GtkToggleButton *group)
{
  const char *name = recourse_household_peek_name (peek_household (self), person);
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), recourse_label_new (name, NULL));
  gtk_widget_add_css_class (button, "recourse-big");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), PERSON, g_strdup (person), g_free);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (button),
      g_strcmp0 (person, recourse_household_model_peek_person (self->model)) == 0);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
append_names (RecourseWallsPeople *self, GtkWidget *row)
{
  GtkWidget *first = NULL;

  for (guint i = 0; i < recourse_household_n_people (peek_household (self)); i++)
    {
      const char *person = recourse_household_person_id (peek_household (self), i);
      GtkWidget *button = make_name (self, person, (GtkToggleButton *) first);

      if (first == NULL)
        first = button;
      gtk_box_append (GTK_BOX (row), button);
    }
}

static void
append_button (GtkWidget *row, const char *text, const char *action)
{
  GtkWidget *button = recourse_button_new (text, NULL);

  gtk_widget_add_css_class (button, "recourse-big");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (row), button);
}

static void
append_hint (RecourseWallsPeople *self)
{
  if (recourse_household_n_people (peek_household (self)) == 0)
    recourse_label_append (self->names,
                           _ ("Nobody is entered yet. You can read the lists all the same. When "
                              "you tick something, Recourse asks whose phone it is."),
                           NULL);
  else if (recourse_household_model_peek_person (self->model) == NULL)
    recourse_label_append (self->names, _ ("Choose whose list it is."), NULL);
}

/* While somebody may be watching, the page says so itself. */
static void
append_reason (RecourseWallsPeople *self)
{
  if (recourse_case_desk_peek_guide (recourse_household_model_peek_desk (self->model)) == NULL)
    recourse_label_append (self->names,
                           _ ("With knowledge from elsewhere the lists can be read, but nothing is "
                              "ticked or kept."),
                           NULL);
}

static void
show_names (RecourseWallsPeople *self)
{
  GtkWidget *row;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->names)) != NULL)
    gtk_box_remove (GTK_BOX (self->names), child);
  if (peek_household (self) == NULL)
    {
      append_reason (self);
      return;
    }
  append_hint (self);
  row = recourse_wrap_box_new ();
  gtk_widget_add_css_class (row, "recourse-sections");
  append_names (self, row);
  append_button (row, _ ("Add a Person…"), "walls.add");
  gtk_box_append (GTK_BOX (self->names), row);
  if (recourse_household_model_peek_person (self->model) == NULL)
    return;
  row = recourse_wrap_box_new ();
  append_button (row, _ ("Change the Name…"), "walls.rename");
  append_button (row, _ ("Remove…"), "walls.remove");
  gtk_box_append (GTK_BOX (self->names), row);
}

/* So that a tick somewhere takes the focus from no button here. */
static char *
describe (RecourseWallsPeople *self)
{
  const RecourseHousehold *household = peek_household (self);
  const char *person = recourse_household_model_peek_person (self->model);
  GString *text;

  if (household == NULL)
    return g_strdup ("");
  text = g_string_new (person != NULL ? "chosen" : "nobody");
  for (guint i = 0; i < recourse_household_n_people (household); i++)
    {
      const char *id = recourse_household_person_id (household, i);

      g_string_append_printf (text, "\n%s %s", id, recourse_household_peek_name (household, id));
    }
  return g_string_free (text, FALSE);
}

/* The buttons stay; only another one is pressed in. */
static void
show_chosen (RecourseWallsPeople *self, GtkWidget *widget)
{
  const char *person = g_object_get_data (G_OBJECT (widget), PERSON);

  if (person != NULL && g_strcmp0 (person, recourse_household_model_peek_person (self->model)) == 0)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    show_chosen (self, child);
}

static void
changed_cb (RecourseWallsPeople *self)
{
  g_autofree char *now = describe (self);

  if (g_strcmp0 (now, self->shown) == 0)
    {
      show_chosen (self, self->names);
      return;
    }
  g_free (self->shown);
  self->shown = g_steal_pointer (&now);
  show_names (self);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_walls_people_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_WALLS_PEOPLE (object)->model);
  G_OBJECT_CLASS (recourse_walls_people_parent_class)->dispose (object);
}

static void
recourse_walls_people_finalize (GObject *object)
{
  g_free (RECOURSE_WALLS_PEOPLE (object)->shown);
  G_OBJECT_CLASS (recourse_walls_people_parent_class)->finalize (object);
}

static void
recourse_walls_people_class_init (RecourseWallsPeopleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_walls_people_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_walls_people_finalize;
}

static void
recourse_walls_people_init (RecourseWallsPeople *self)
{
}

/** recourse_walls_people_new: follows @model */
GtkWidget *
recourse_walls_people_new (RecourseHouseholdModel *model)
{
  RecourseWallsPeople *self = g_object_new (RECOURSE_TYPE_WALLS_PEOPLE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->model = g_object_ref (model);
  self->names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_box_append (GTK_BOX (box), recourse_heading_new (_ ("Whose phone is it?"), "title-3"));
  gtk_box_append (GTK_BOX (box), self->names);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}
