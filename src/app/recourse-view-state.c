/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-view-state"

#include "recourse-view-state.h"

/*
 * A view is built anew when the language is switched. Built from the same models it has the same
 * shape, so that the way to a widget, child by child, leads to its successor.
 */
struct _RecourseViewState
{
  GArray *focus;     /* of guint: which child, from the top; empty without a focus */
  GArray *fractions; /* of double: how far each scrolled window is down, in the order of the tree */
  int cursor;        /* in the text that has the focus, or -1 */
};

static guint
find_position (GtkWidget *widget)
{
  guint position = 0;

  for (GtkWidget *before = gtk_widget_get_prev_sibling (widget); before != NULL;
       before = gtk_widget_get_prev_sibling (before))
    position++;
  return position;
}

static void
note_focus (RecourseViewState *self, GtkWidget *view)
{
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, view))
    return;
  if (GTK_IS_TEXT (focus))
    self->cursor = gtk_editable_get_position (GTK_EDITABLE (focus));
  for (GtkWidget *widget = focus; widget != view; widget = gtk_widget_get_parent (widget))
    {
      guint position = find_position (widget);

      g_array_prepend_val (self->focus, position);
    }
}

static void
collect_adjustments (GtkWidget *widget, GPtrArray *adjustments)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    g_ptr_array_add (adjustments,
                     gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_adjustments (child, adjustments);
}

static double
get_range (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_lower (adjustment)
         - gtk_adjustment_get_page_size (adjustment);
}

static void
note_scrolling (RecourseViewState *self, GtkWidget *view)
{
  g_autoptr (GPtrArray) adjustments = g_ptr_array_new ();

  collect_adjustments (view, adjustments);
  for (guint i = 0; i < adjustments->len; i++)
    {
      GtkAdjustment *adjustment = g_ptr_array_index (adjustments, i);
      double range = get_range (adjustment);
      double fraction = range > 0 ? gtk_adjustment_get_value (adjustment) / range : 0;

      g_array_append_val (self->fractions, fraction);
    }
}

static void
scroll_cb (GtkAdjustment *adjustment, gpointer user_data)
{
  double *fraction = user_data;
  double range = get_range (adjustment);

  if (range <= 0 || *fraction <= 0)
    return;
  gtk_adjustment_set_value (adjustment, range * *fraction);
  *fraction = 0;
}

static void
free_fraction (gpointer fraction, GClosure *closure)
{
  g_free (fraction);
}

/* How far one can scroll is known only when the new widgets have their sizes. */
static void
restore_scrolling (RecourseViewState *self, GtkWidget *view)
{
  g_autoptr (GPtrArray) adjustments = g_ptr_array_new ();

  collect_adjustments (view, adjustments);
  for (guint i = 0; i < MIN (adjustments->len, self->fractions->len); i++)
    {
      double fraction = g_array_index (self->fractions, double, i);

      if (fraction > 0)
        g_signal_connect_data (g_ptr_array_index (adjustments, i), "changed",
                               G_CALLBACK (scroll_cb), g_memdup2 (&fraction, sizeof fraction),
                               free_fraction, 0);
    }
}

static GtkWidget *
find_child (GtkWidget *widget, guint position)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (guint i = 0; i < position && child != NULL; i++)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
restore_focus (RecourseViewState *self, GtkWidget *view)
{
  GtkWidget *widget = view;

  if (self->focus->len == 0)
    return;
  for (guint i = 0; i < self->focus->len && widget != NULL; i++)
    widget = find_child (widget, g_array_index (self->focus, guint, i));
  if (widget == NULL || !gtk_widget_grab_focus (widget))
    return;
  if (GTK_IS_TEXT (widget) && self->cursor >= 0)
    gtk_editable_set_position (GTK_EDITABLE (widget), self->cursor);
}

/**
 * recourse_view_state_new:
 * @view: the top of the tree, in a window
 *
 * Returns: (transfer full): where the focus is below @view and how far it is scrolled
 */
RecourseViewState *
recourse_view_state_new (GtkWidget *view)
{
  RecourseViewState *self = g_new0 (RecourseViewState, 1);

  self->focus = g_array_new (FALSE, FALSE, sizeof (guint));
  self->fractions = g_array_new (FALSE, FALSE, sizeof (double));
  self->cursor = -1;
  note_focus (self, view);
  note_scrolling (self, view);
  return self;
}

/**
 * recourse_view_state_free:
 * @self: (transfer full) (nullable):
 */
void
recourse_view_state_free (RecourseViewState *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->focus);
  g_array_unref (self->fractions);
  g_free (self);
}

/**
 * recourse_view_state_restore:
 * @view: the successor of the view that was captured, in a window
 *
 * Puts the focus on the widget in the same place, and scrolls as far as soon as the sizes are
 * known. Where the tree has another shape, nothing happens.
 */
void
recourse_view_state_restore (RecourseViewState *self, GtkWidget *view)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (view));

  restore_focus (self, view);
  restore_scrolling (self, view);
}
