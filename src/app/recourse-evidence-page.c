/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-page"

#include "recourse-evidence-page.h"

#include "recourse-add-sheet.h"
#include "recourse-button.h"
#include "recourse-evidence-paste.h"
#include "recourse-evidence-view.h"
#include "recourse-heading.h"

struct _RecourseEvidencePage
{
  AdwBin parent_instance;

  AdwBin *place;
  GtkWidget *notice;

  RecourseEvidenceModel *model;
  gboolean is_stale; /* the model changed while the page was not seen */
};

G_DEFINE_FINAL_TYPE (RecourseEvidencePage, recourse_evidence_page, ADW_TYPE_BIN)

/* While somebody may be watching, no name and no picture must even be there. */
static void
show_state (RecourseEvidencePage *self)
{
  gboolean is_hidden = recourse_evidence_model_is_hidden (self->model);
  GtkWidget *view = adw_bin_get_child (self->place);

  self->is_stale = FALSE;
  gtk_widget_set_visible (self->notice, is_hidden);
  if (is_hidden)
    adw_bin_set_child (self->place, NULL);
  else if (view == NULL)
    adw_bin_set_child (self->place, recourse_evidence_view_new (self->model));
  else
    recourse_evidence_view_refresh (RECOURSE_EVIDENCE_VIEW (view));
}

static void
changed_cb (RecourseEvidencePage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) || recourse_evidence_model_is_hidden (self->model))
    show_state (self);
}

/* Before the page is first seen no case is opened and no widget is made. */
static void
recourse_evidence_page_map (GtkWidget *widget)
{
  RecourseEvidencePage *self = RECOURSE_EVIDENCE_PAGE (widget);

  if (self->model != NULL)
    recourse_evidence_model_open (self->model);
  if (self->model != NULL && self->is_stale)
    show_state (self);
  GTK_WIDGET_CLASS (recourse_evidence_page_parent_class)->map (widget);
}

static void
recourse_evidence_page_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_EVIDENCE_PAGE (object)->model);
  G_OBJECT_CLASS (recourse_evidence_page_parent_class)->dispose (object);
}

static void
recourse_evidence_page_class_init (RecourseEvidencePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_evidence_page_dispose;
  widget_class->map = recourse_evidence_page_map;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-evidence-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidencePage, notice);
  gtk_widget_class_bind_template_child (widget_class, RecourseEvidencePage, place);
}

static void
recourse_evidence_page_init (RecourseEvidencePage *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * recourse_evidence_page_new:
 * @model: the case; it outlives the page
 *
 * The page speaks the language of the guide and never changes it: a new one is built in its place.
 */
GtkWidget *
recourse_evidence_page_new (RecourseEvidenceModel *model)
{
  RecourseEvidencePage *self = g_object_new (RECOURSE_TYPE_EVIDENCE_PAGE, NULL);

  self->model = g_object_ref (model);
  self->is_stale = TRUE;
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** recourse_evidence_page_keep_text: keeps @text, which somebody wrote, as a file of its own */
void
recourse_evidence_page_keep_text (RecourseEvidencePage *self, const char *text)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_PAGE (self));

  recourse_evidence_paste_add_text (self->model, text);
}

/**
 * recourse_evidence_page_ask_to_keep:
 * @paths: (element-type filename): files with which the program was called
 *
 * Asks whether they are to be kept, unless somebody may be watching.
 */
void
recourse_evidence_page_ask_to_keep (RecourseEvidencePage *self, GPtrArray *paths)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_PAGE (self));

  if (!recourse_evidence_model_is_hidden (self->model))
    recourse_add_sheet_present (self->model, paths, GTK_WIDGET (self));
}
