/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-view-state.h"

#define N_BUTTONS 40

static GtkWidget *
make_view (void)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_entry_new ());
  for (guint i = 0; i < N_BUTTONS; i++)
    gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("x"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  return scrolled;
}

static GtkWidget *
get_child (GtkWidget *view, guint position)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (view));
  GtkWidget *child = gtk_widget_get_first_child (gtk_viewport_get_child (GTK_VIEWPORT (viewport)));

  for (guint i = 0; i < position; i++)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
make_window (GtkWidget *view)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 300, 300);
  gtk_window_set_child (GTK_WINDOW (window), view);
  return window;
}

static void
test_focus (void)
{
  GtkWidget *window = make_window (make_view ());
  GtkWidget *after = make_view ();
  g_autoptr (RecourseViewState) state = NULL;

  gtk_widget_grab_focus (get_child (gtk_window_get_child (GTK_WINDOW (window)), 7));
  state = recourse_view_state_new (gtk_window_get_child (GTK_WINDOW (window)));
  gtk_window_set_child (GTK_WINDOW (window), after);
  recourse_view_state_restore (state, after);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == get_child (after, 7));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whoever is typing goes on typing in the same place. */
static void
test_cursor (void)
{
  GtkWidget *before = make_view ();
  GtkWidget *after = make_view ();
  GtkWidget *window = make_window (before);
  g_autoptr (RecourseViewState) state = NULL;

  gtk_editable_set_text (GTK_EDITABLE (get_child (before, 0)), "12345");
  gtk_editable_set_text (GTK_EDITABLE (get_child (after, 0)), "12345");
  gtk_widget_grab_focus (get_child (before, 0));
  gtk_editable_set_position (GTK_EDITABLE (get_child (before, 0)), 3);
  state = recourse_view_state_new (before);
  gtk_window_set_child (GTK_WINDOW (window), after);
  recourse_view_state_restore (state, after);
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (get_child (after, 0))), ==, 3);
  g_assert_false (
      gtk_editable_get_selection_bounds (GTK_EDITABLE (get_child (after, 0)), NULL, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_nothing (void)
{
  GtkWidget *window = make_window (make_view ());
  GtkWidget *other = gtk_label_new ("x");
  g_autoptr (RecourseViewState) state = NULL;

  gtk_widget_grab_focus (get_child (gtk_window_get_child (GTK_WINDOW (window)), 7));
  state = recourse_view_state_new (gtk_window_get_child (GTK_WINDOW (window)));
  gtk_window_set_child (GTK_WINDOW (window), other);
  recourse_view_state_restore (state, other);
  g_assert_false (gtk_widget_has_focus (other));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
can_scroll (gpointer user_data)
{
  GtkAdjustment *adjustment = user_data;

  return gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment)
         && gtk_adjustment_get_page_size (adjustment) > 0;
}

static gboolean
is_scrolled (gpointer user_data)
{
  return gtk_adjustment_get_value (user_data) > 0;
}

static void
test_scrolling (void)
{
  GtkWidget *before = make_view ();
  GtkWidget *after = make_view ();
  GtkWidget *window = make_window (before);
  GtkAdjustment *adjustment;
  g_autoptr (RecourseViewState) state = NULL;
  double range;

  gtk_window_present (GTK_WINDOW (window));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (before));
  app_test_wait (can_scroll, adjustment);
  range = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  gtk_adjustment_set_value (adjustment, range / 2);
  state = recourse_view_state_new (before);
  gtk_window_set_child (GTK_WINDOW (window), after);
  recourse_view_state_restore (state, after);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (after));
  app_test_wait (is_scrolled, adjustment);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment), range / 2, 2.0);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  g_test_add_func ("/app/view-state/focus", test_focus);
  g_test_add_func ("/app/view-state/cursor", test_cursor);
  g_test_add_func ("/app/view-state/nothing", test_nothing);
  g_test_add_func ("/app/view-state/scrolling", test_scrolling);
  return g_test_run ();
}
