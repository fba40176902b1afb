/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-board"

#include "recourse-case-board.h"

#include "recourse-button.h"
#include "recourse-case-sections.h"
#include "recourse-evidence-text.h"
#include "recourse-heading.h"
#include "recourse-visible-text.h"

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
  RecourseSectionBoard *sections;
};

G_DEFINE_FINAL_TYPE (RecourseCaseBoard, recourse_case_board, ADW_TYPE_BIN)

static void
chosen_cb (RecourseCaseBoard *self, const char *id)
{
  recourse_case_desk_set_section (self->desk, id);
}

static void
add_sections (RecourseCaseBoard *self)
{
  GtkWidget *board = recourse_section_board_new (recourse_case_sections_get (0),
                                                 recourse_case_sections_n (), self->desk,
                                                 _ ("Sections of the case"));

  self->sections = RECOURSE_SECTION_BOARD (board);
  g_signal_connect_object (board, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self->ready), board);
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
}

/** recourse_case_board_new: see recourse_case_page_new() */
GtkWidget *
recourse_case_board_new (RecourseCaseDesk *desk)
{
  RecourseCaseBoard *self = g_object_new (RECOURSE_TYPE_CASE_BOARD, NULL);

  self->desk = g_object_ref (desk);
  add_sections (self);
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
    recourse_section_board_close (self->sections);
  else if (!recourse_section_board_is_open (self->sections))
    recourse_section_board_open (self->sections, recourse_case_desk_peek_section (self->desk));
}

/** recourse_case_board_start_anew: another case is in use; nothing of the one before stays */
void
recourse_case_board_start_anew (RecourseCaseBoard *self)
{
  g_return_if_fail (RECOURSE_IS_CASE_BOARD (self));

  recourse_section_board_close (self->sections);
}

/** recourse_case_board_show_section: @id: of a section */
void
recourse_case_board_show_section (RecourseCaseBoard *self, const char *id)
{
  g_return_if_fail (RECOURSE_IS_CASE_BOARD (self));

  recourse_case_desk_set_section (self->desk, id);
  if (recourse_section_board_is_open (self->sections))
    recourse_section_board_open (self->sections, id);
}
