/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-protect-page"

#include "recourse-protect-page.h"

#include "recourse-button.h"
#include "recourse-heading.h"
#include "recourse-protect-sections.h"

#include <glib/gi18n.h>

struct _RecourseProtectPage
{
  AdwBin parent_instance;

  GtkWidget *notice;
  AdwBin *place;
  GtkWidget *view;

  RecourseProtectModel *model;
  gboolean is_stale; /* the model changed while the page was not seen */
};

G_DEFINE_FINAL_TYPE (RecourseProtectPage, recourse_protect_page, ADW_TYPE_BIN)

static void
chosen_cb (RecourseProtectPage *self, const char *id)
{
  recourse_protect_model_set_section (self->model, id);
}

static void
build_board (RecourseProtectPage *self)
{
  GtkWidget *board = recourse_section_board_new (recourse_protect_sections_get (0),
                                                 recourse_protect_sections_n (), self->model,
                                                 _ ("Ways to protect yourself"));

  g_signal_connect_object (board, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  recourse_section_board_open (RECOURSE_SECTION_BOARD (board),
                               recourse_protect_model_peek_section (self->model));
  adw_bin_set_child (self->place, board);
}

/* While somebody may be watching, what was typed must not even be there. */
static void
show_state (RecourseProtectPage *self)
{
  gboolean is_hidden = recourse_protect_model_is_hidden (self->model);

  self->is_stale = FALSE;
  gtk_widget_set_visible (self->notice, is_hidden);
  gtk_widget_set_visible (self->view, !is_hidden);
  if (is_hidden)
    adw_bin_set_child (self->place, NULL);
  else if (adw_bin_get_child (self->place) == NULL)
    build_board (self);
}

static void
changed_cb (RecourseProtectPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) || recourse_protect_model_is_hidden (self->model))
    show_state (self);
}

/* Before the page is first seen it costs the start of the program nothing. */
static void
recourse_protect_page_map (GtkWidget *widget)
{
  RecourseProtectPage *self = RECOURSE_PROTECT_PAGE (widget);

  if (self->model != NULL && self->is_stale)
    show_state (self);
  GTK_WIDGET_CLASS (recourse_protect_page_parent_class)->map (widget);
}

static void
recourse_protect_page_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_PROTECT_PAGE (object)->model);
  G_OBJECT_CLASS (recourse_protect_page_parent_class)->dispose (object);
}

static void
recourse_protect_page_class_init (RecourseProtectPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_protect_page_dispose;
  widget_class->map = recourse_protect_page_map;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-protect-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseProtectPage, notice);
  gtk_widget_class_bind_template_child (widget_class, RecourseProtectPage, place);
  gtk_widget_class_bind_template_child (widget_class, RecourseProtectPage, view);
}

static void
recourse_protect_page_init (RecourseProtectPage *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * recourse_protect_page_new:
 * @model: what was entered; it outlives the page
 *
 * The page speaks the language of the guide and never changes it: a new one is built in its place.
 */
GtkWidget *
recourse_protect_page_new (RecourseProtectModel *model)
{
  RecourseProtectPage *self = g_object_new (RECOURSE_TYPE_PROTECT_PAGE, NULL);

  self->model = g_object_ref (model);
  self->is_stale = TRUE;
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** recourse_protect_page_show_section: @id: of a section; the first one where there is none with it
 */
void
recourse_protect_page_show_section (RecourseProtectPage *self, const char *id)
{
  GtkWidget *board;

  g_return_if_fail (RECOURSE_IS_PROTECT_PAGE (self));

  recourse_protect_model_set_section (self->model, id);
  board = adw_bin_get_child (self->place);
  if (board != NULL)
    recourse_section_board_open (RECOURSE_SECTION_BOARD (board), id);
}
