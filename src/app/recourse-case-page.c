/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-page"

#include "recourse-case-page.h"

#include "recourse-button.h"
#include "recourse-case-board.h"
#include "recourse-contact-form.h"
#include "recourse-heading.h"

struct _RecourseCasePage
{
  AdwBin parent_instance;

  GtkWidget *notice;
  AdwBin *place;

  RecourseCaseDesk *desk;
  gboolean is_stale; /* the desk changed while the page was not seen */
};

G_DEFINE_FINAL_TYPE (RecourseCasePage, recourse_case_page, ADW_TYPE_BIN)

/* While somebody may be watching, no name and no number must even be there. */
static void
show_state (RecourseCasePage *self)
{
  gboolean is_hidden = recourse_case_desk_is_hidden (self->desk);
  GtkWidget *board = adw_bin_get_child (self->place);

  self->is_stale = FALSE;
  gtk_widget_set_visible (self->notice, is_hidden);
  if (is_hidden)
    adw_bin_set_child (self->place, NULL);
  else if (board == NULL)
    adw_bin_set_child (self->place, recourse_case_board_new (self->desk));
  else
    recourse_case_board_refresh (RECOURSE_CASE_BOARD (board));
}

static void
changed_cb (RecourseCasePage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) || recourse_case_desk_is_hidden (self->desk))
    show_state (self);
}

static void
switched_cb (RecourseCasePage *self)
{
  GtkWidget *board = adw_bin_get_child (self->place);

  if (board != NULL)
    recourse_case_board_start_anew (RECOURSE_CASE_BOARD (board));
  changed_cb (self);
}

/* Before the page is first seen no widget is made. */
static void
recourse_case_page_map (GtkWidget *widget)
{
  RecourseCasePage *self = RECOURSE_CASE_PAGE (widget);

  if (self->is_stale && self->desk != NULL)
    show_state (self);
  GTK_WIDGET_CLASS (recourse_case_page_parent_class)->map (widget);
}

static void
recourse_case_page_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_CASE_PAGE (object)->desk);
  G_OBJECT_CLASS (recourse_case_page_parent_class)->dispose (object);
}

static void
recourse_case_page_class_init (RecourseCasePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_case_page_dispose;
  widget_class->map = recourse_case_page_map;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-case-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseCasePage, notice);
  gtk_widget_class_bind_template_child (widget_class, RecourseCasePage, place);
}

static void
recourse_case_page_init (RecourseCasePage *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * recourse_case_page_new:
 * @desk: with a guide, which the page outlives by nothing: a new page is built for another one, and
 *   for another language
 */
GtkWidget *
recourse_case_page_new (RecourseCaseDesk *desk)
{
  RecourseCasePage *self;

  g_return_val_if_fail (recourse_case_desk_peek_guide (desk) != NULL, NULL);

  self = g_object_new (RECOURSE_TYPE_CASE_PAGE, NULL);
  self->desk = g_object_ref (desk);
  self->is_stale = TRUE;
  g_signal_connect_object (desk, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "switched", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      recourse_guide_model_peek_interview (recourse_case_desk_peek_guide (desk)), "changed",
      G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** recourse_case_page_show_section: @id: of a section; the first one where there is none with it */
void
recourse_case_page_show_section (RecourseCasePage *self, const char *id)
{
  GtkWidget *board;

  g_return_if_fail (RECOURSE_IS_CASE_PAGE (self));

  recourse_case_desk_set_section (self->desk, id);
  board = adw_bin_get_child (self->place);
  if (board != NULL)
    recourse_case_board_show_section (RECOURSE_CASE_BOARD (board), id);
}

/** recourse_case_page_note_call: opens the form for what @contact of the pack said just now */
void
recourse_case_page_note_call (RecourseCasePage *self, const char *contact)
{
  g_return_if_fail (RECOURSE_IS_CASE_PAGE (self));
  g_return_if_fail (contact != NULL);

  if (recourse_case_desk_is_hidden (self->desk))
    return;
  recourse_contact_form_open_new (self->desk, contact);
  recourse_case_page_show_section (self, "contacts");
}
