/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-compare-page"

#include "recourse-compare-page.h"

#include "recourse-button.h"
#include "recourse-compare-view.h"
#include "recourse-heading.h"

struct _RecourseComparePage
{
  AdwBin parent_instance;

  AdwBin *place;
  GtkWidget *notice;

  RecourseCompareModel *model;
  gboolean is_stale; /* the model changed while the page was not seen */
};

G_DEFINE_FINAL_TYPE (RecourseComparePage, recourse_compare_page, ADW_TYPE_BIN)

/* While somebody may be watching, what was typed must not even be there. */
static void
show_state (RecourseComparePage *self)
{
  gboolean is_hidden = recourse_compare_model_is_hidden (self->model);
  GtkWidget *view = adw_bin_get_child (self->place);

  self->is_stale = FALSE;
  gtk_widget_set_visible (self->notice, is_hidden);
  if (is_hidden)
    adw_bin_set_child (self->place, NULL);
  else if (view == NULL)
    adw_bin_set_child (self->place, recourse_compare_view_new (self->model));
  else
    recourse_compare_view_refresh (RECOURSE_COMPARE_VIEW (view));
}

static void
changed_cb (RecourseComparePage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) || recourse_compare_model_is_hidden (self->model))
    show_state (self);
}

/* Before the page is first seen it costs the start of the program nothing. */
static void
recourse_compare_page_map (GtkWidget *widget)
{
  RecourseComparePage *self = RECOURSE_COMPARE_PAGE (widget);

  if (self->model != NULL && self->is_stale)
    show_state (self);
  GTK_WIDGET_CLASS (recourse_compare_page_parent_class)->map (widget);
}

static void
recourse_compare_page_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_COMPARE_PAGE (object)->model);
  G_OBJECT_CLASS (recourse_compare_page_parent_class)->dispose (object);
}

static void
recourse_compare_page_class_init (RecourseComparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_compare_page_dispose;
  widget_class->map = recourse_compare_page_map;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseComparePage, notice);
  gtk_widget_class_bind_template_child (widget_class, RecourseComparePage, place);
}

static void
recourse_compare_page_init (RecourseComparePage *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * recourse_compare_page_new:
 * @model: what was set; it outlives the page
 *
 * The page speaks the language of the guide and never changes it: a new one is built in its place.
 */
GtkWidget *
recourse_compare_page_new (RecourseCompareModel *model)
{
  RecourseComparePage *self = g_object_new (RECOURSE_TYPE_COMPARE_PAGE, NULL);

  self->model = g_object_ref (model);
  self->is_stale = TRUE;
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
