/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reference-page"

#include "recourse-reference-page.h"

#include "recourse-button.h"
#include "recourse-heading.h"
#include "recourse-reference-view.h"

/* How many frames the page may take until it is high enough to be scrolled where it was. */
#define LONGEST_WAIT 30

struct _RecourseReferencePage
{
  AdwBin parent_instance;

  GtkWidget *notice;
  AdwBin *place;
  GtkScrolledWindow *scroller;

  RecourseReferenceModel *model;
  gboolean is_stale; /* the model changed while the page was not seen */
  gboolean was_open; /* an entry, by itself */
  double scrolled;   /* how far, before an entry was opened */
  double wanted;     /* how far it is to be scrolled */
  guint tick;        /* that scrolls */
  guint n_waited;    /* frames */
};

G_DEFINE_FINAL_TYPE (RecourseReferencePage, recourse_reference_page, ADW_TYPE_BIN)

/* --- Scrolling ----------------------------------------------------------------------------------
 */

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  RecourseReferencePage *self = RECOURSE_REFERENCE_PAGE (widget);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (self->scroller);
  double end = gtk_adjustment_get_upper (place) - gtk_adjustment_get_page_size (place);

  gtk_adjustment_set_value (place, self->wanted);
  if (end < self->wanted && self->n_waited++ < LONGEST_WAIT)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/* The heights are known only after the next frame. */
static void
scroll_to (RecourseReferencePage *self, double wanted)
{
  self->wanted = wanted;
  self->n_waited = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

static void
follow_open (RecourseReferencePage *self, RecourseReferenceView *view)
{
  gboolean is_open = recourse_reference_model_peek_open (self->model) != NULL;
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (self->scroller);

  if (is_open && !self->was_open)
    self->scrolled = gtk_adjustment_get_value (place);
  recourse_reference_view_refresh (view);
  if (is_open != self->was_open)
    scroll_to (self, is_open ? 0 : self->scrolled);
  self->was_open = is_open;
}

/* --- What is shown ------------------------------------------------------------------------------
 */

/* While somebody may be watching, what was typed must not even be there. */
static void
show_state (RecourseReferencePage *self)
{
  gboolean is_hidden = recourse_reference_model_is_hidden (self->model);
  GtkWidget *view = adw_bin_get_child (self->place);

  self->is_stale = FALSE;
  gtk_widget_set_visible (self->notice, is_hidden);
  if (is_hidden)
    adw_bin_set_child (self->place, NULL);
  else if (view == NULL)
    adw_bin_set_child (self->place, recourse_reference_view_new (self->model));
  else
    follow_open (self, RECOURSE_REFERENCE_VIEW (view));
}

static void
changed_cb (RecourseReferencePage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) || recourse_reference_model_is_hidden (self->model))
    show_state (self);
}

static void
focus_open (RecourseReferencePage *self)
{
  GtkWidget *view = adw_bin_get_child (self->place);

  if (view != NULL)
    recourse_reference_view_focus_open (RECOURSE_REFERENCE_VIEW (view));
}

/* Before the page is first seen it costs the start of the program nothing. */
static void
recourse_reference_page_map (GtkWidget *widget)
{
  RecourseReferencePage *self = RECOURSE_REFERENCE_PAGE (widget);

  if (self->model != NULL && self->is_stale)
    show_state (self);
  GTK_WIDGET_CLASS (recourse_reference_page_parent_class)->map (widget);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RecourseReferencePage *self = RECOURSE_REFERENCE_PAGE (widget);

  if (recourse_reference_model_peek_origin (self->model) != NULL)
    gtk_widget_activate_action (widget, "win.leave-reference", NULL);
  else
    recourse_reference_model_close (self->model);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_reference_page_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_REFERENCE_PAGE (object)->model);
  G_OBJECT_CLASS (recourse_reference_page_parent_class)->dispose (object);
}

static void
recourse_reference_page_class_init (RecourseReferencePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = recourse_reference_page_dispose;
  widget_class->map = recourse_reference_page_map;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/recourse_app/Recourse/ui/recourse-reference-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RecourseReferencePage, notice);
  gtk_widget_class_bind_template_child (widget_class, RecourseReferencePage, place);
  gtk_widget_class_bind_template_child (widget_class, RecourseReferencePage, scroller);
  gtk_widget_class_install_action (widget_class, "reference.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "reference.back",
                                       NULL);
}

static void
recourse_reference_page_init (RecourseReferencePage *self)
{
  g_type_ensure (RECOURSE_TYPE_BUTTON);
  g_type_ensure (RECOURSE_TYPE_HEADING);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * recourse_reference_page_new:
 * @model: what is looked up; it outlives the page
 *
 * The page speaks the language of the guide and never changes it: a new one is built in its place.
 */
GtkWidget *
recourse_reference_page_new (RecourseReferenceModel *model)
{
  RecourseReferencePage *self = g_object_new (RECOURSE_TYPE_REFERENCE_PAGE, NULL);

  self->model = g_object_ref (model);
  self->is_stale = TRUE;
  self->was_open = recourse_reference_model_peek_open (model) != NULL;
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * recourse_reference_page_open:
 * @self: which is seen
 * @key: see RecourseReferenceEntry
 * @origin: (nullable): the page that one comes from
 *
 * Shows one entry by itself, with the focus on it. What does not exist, or may not be shown, is not
 * opened.
 */
gboolean
recourse_reference_page_open (RecourseReferencePage *self, const char *key, const char *origin)
{
  g_return_val_if_fail (RECOURSE_IS_REFERENCE_PAGE (self), FALSE);

  if (!recourse_reference_model_open (self->model, key, origin))
    return FALSE;
  scroll_to (self, 0);
  focus_open (self);
  return TRUE;
}

/** recourse_reference_page_leave: (transfer full) (nullable): closes the entry that is open; the
 * page from which it was opened */
char *
recourse_reference_page_leave (RecourseReferencePage *self)
{
  g_autofree char *origin = NULL;

  g_return_val_if_fail (RECOURSE_IS_REFERENCE_PAGE (self), NULL);

  origin = g_strdup (recourse_reference_model_peek_origin (self->model));
  recourse_reference_model_close (self->model);
  return g_steal_pointer (&origin);
}
