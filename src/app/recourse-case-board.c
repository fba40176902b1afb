/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-board"

#include "recourse-case-board.h"

#include "recourse-button.h"
#include "recourse-case-sections.h"
#include "recourse-evidence-text.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-shelf-layout.h"
#include "recourse-visible-text.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecourseCaseBoard
{
  AdwBin parent_instance;

  GtkLabel *closed;
  GtkWidget *loading;
  GtkWidget *locked;
  GtkWidget *none;
  GtkWidget *ready;
  RecourseHeading *title;
  GtkWidget *trouble;
  GtkLabel *trouble_body;
  GtkLabel *trouble_message;

  RecourseCaseDesk *desk;
  GSimpleAction *section;
  AdwBin *place; /* of the section that is open */
};

G_DEFINE_FINAL_TYPE (RecourseCaseBoard, recourse_case_board, ADW_TYPE_BIN)

/* --- The section that is open --------------------------------------------------------------------
 */

static void
open_section (RecourseCaseBoard *self)
{
  const char *id = recourse_case_desk_peek_section (self->desk);
  const RecourseCaseSection *section = recourse_case_sections_find (id);

  g_simple_action_set_state (self->section, g_variant_new_string (section->id));
  adw_bin_set_child (self->place, section->create (self->desk));
}

static void
section_cb (RecourseCaseBoard *self, GVariant *parameter)
{
  recourse_case_board_show_section (self, g_variant_get_string (parameter, NULL));
}

static void
add_action (RecourseCaseBoard *self)
{
  const RecourseCaseSection *first = recourse_case_sections_get (0);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->section = g_simple_action_new_stateful ("section", G_VARIANT_TYPE_STRING,
                                                g_variant_new_string (first->id));
  g_signal_connect_object (self->section, "activate", G_CALLBACK (section_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->section));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "case-page", G_ACTION_GROUP (group));
}

/* --- The list of the sections --------------------------------------------------------------------
 */

static GtkWidget *
make_choice (const RecourseCaseSection *section)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *label = recourse_label_new (_ (section->title), NULL);

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (section->title), -1);
  gtk_widget_add_css_class (button, "recourse-chip");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", section->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case-page.section");
  return button;
}

static GtkWidget *
fill_choices (GtkWidget *box)
{
  for (guint i = 0; i < recourse_case_sections_n (); i++)
    gtk_box_append (GTK_BOX (box), make_choice (recourse_case_sections_get (i)));
  gtk_widget_add_css_class (box, "recourse-sections");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sections of the case"), -1);
  return box;
}

static void
fill_shelf (RecourseCaseBoard *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_valign (column, GTK_ALIGN_START);
  self->place = ADW_BIN (adw_bin_new ());
  adw_bin_set_child (ADW_BIN (self->ready),
                     recourse_shelf_box_new (fill_choices (column),
                                             fill_choices (recourse_wrap_box_new ()),
                                             GTK_WIDGET (self->place)));
}

/* --- What can be read
 * -----------------------------------------------------------------------------
 */

static void
show_title (RecourseCaseBoard *self, RecourseCaseState *state)
{
  const char *title = state != NULL ? recourse_case_state_get_title (state) : NULL;
  g_autofree char *shown = title != NULL ? recourse_visible_text (title) : NULL;

  recourse_heading_set_text (self->title, shown != NULL ? shown : _ ("This Case"));
  gtk_widget_set_visible (GTK_WIDGET (self->closed),
                          state != NULL
                              && recourse_case_state_closed_at (state) != RECOURSE_TIME_UNKNOWN);
}

static void
show_trouble (RecourseCaseBoard *self, const GError *error)
{
  g_autofree char *body = error != NULL ? recourse_evidence_text_trouble (error) : NULL;
  g_autofree char *message = error != NULL ? recourse_visible_text (error->message) : NULL;

  gtk_widget_set_visible (self->trouble, error != NULL);
  gtk_label_set_text (self->trouble_body, body != NULL ? body : "");
  gtk_label_set_text (self->trouble_message, message != NULL ? message : "");
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_case_board_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_CASE_BOARD (object)->section);
  g_clear_object (&RECOURSE_CASE_BOARD (object)->desk);
  G_OBJECT_CLASS (recourse_case_board_parent_class)->dispose (object);
}

static void
recourse_case_board_class_init (RecourseCaseBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_case_board_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-case-board.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseCaseBoard, closed);
  gtk_widget_class_bind_template_child (widget_class, RecourseCaseBoard, loading);
  gtk_widget_class_bind_template_child (widget_class, RecourseCaseBoard, locked);
  gtk_widget_class_bind_template_child (widget_class, RecourseCaseBoard, none);
  gtk_widget_class_bind_template_child (widget_class, RecourseCaseBoard, ready);
  gtk_widget_class_bind_template_child (widget_class, RecourseCaseBoard, title);
  gtk_widget_class_bind_template_child (widget_class, RecourseCaseBoard, trouble);
  gtk_widget_class_bind_template_child (widget_class, RecourseCaseBoard, trouble_body);
  gtk_widget_class_bind_template_child (widget_class, RecourseCaseBoard, trouble_message);
}

static void
recourse_case_board_init (RecourseCaseBoard *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_action (self);
  fill_shelf (self);
}

/** recourse_case_board_new: see recourse_case_page_new() */
GtkWidget *
recourse_case_board_new (RecourseCaseDesk *desk)
{
  RecourseCaseBoard *self = g_object_new (RECOURSE_TYPE_CASE_BOARD, NULL);

  self->desk = g_object_ref (desk);
  recourse_case_board_refresh (self);
  return GTK_WIDGET (self);
}

/** recourse_case_board_refresh: shows what the desk says now. The section that is open refreshes
 * itself; it is there as long as something can be read or entered. */
void
recourse_case_board_refresh (RecourseCaseBoard *self)
{
  RecourseCaseState *state;
  const GError *trouble;
  gboolean is_locked;
  gboolean is_none;
  gboolean is_ready;

  g_return_if_fail (RECOURSE_IS_CASE_BOARD (self));

  state = recourse_case_desk_peek_state (self->desk);
  trouble = recourse_case_desk_peek_unreadable (self->desk);
  is_locked = recourse_case_desk_is_locked (self->desk);
  is_none = recourse_case_desk_peek_path (self->desk) == NULL;
  is_ready = !is_locked && trouble == NULL && (is_none || state != NULL);
  show_title (self, is_ready ? state : NULL);
  show_trouble (self, is_locked ? NULL : trouble);
  gtk_widget_set_visible (self->locked, is_locked);
  gtk_widget_set_visible (self->none, is_ready && state == NULL);
  gtk_widget_set_visible (self->loading, !is_ready && !is_locked && trouble == NULL);
  gtk_widget_set_visible (self->ready, is_ready);
  if (!is_ready)
    adw_bin_set_child (self->place, NULL);
  else if (adw_bin_get_child (self->place) == NULL)
    open_section (self);
}

/** recourse_case_board_start_anew: another case is in use; nothing of the one before stays */
void
recourse_case_board_start_anew (RecourseCaseBoard *self)
{
  g_return_if_fail (RECOURSE_IS_CASE_BOARD (self));

  adw_bin_set_child (self->place, NULL);
}

/** recourse_case_board_show_section: @id: of a section */
void
recourse_case_board_show_section (RecourseCaseBoard *self, const char *id)
{
  g_return_if_fail (RECOURSE_IS_CASE_BOARD (self));

  recourse_case_desk_set_section (self->desk, id);
  if (adw_bin_get_child (self->place) != NULL)
    open_section (self);
}
