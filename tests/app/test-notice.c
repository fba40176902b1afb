/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-notice.h"

static GtkWidget *
find_button (GtkWidget *overlay)
{
  return app_test_find_type (overlay, GTK_TYPE_BUTTON);
}

static gboolean
has_button (gpointer overlay)
{
  return find_button (overlay) != NULL;
}

/* A screen reader says what the button of a notice does, and what it appears over keeps its name.
 */
static void
test_named (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *below = gtk_label_new ("Payment");

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), below);
  gtk_window_set_child (GTK_WINDOW (window), overlay);
  gtk_window_present (GTK_WINDOW (window));
  recourse_notice_show (ADW_TOAST_OVERLAY (overlay), "Copied");
  app_test_wait (has_button, overlay);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_button (overlay)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Close");
  recourse_notice_show (ADW_TOAST_OVERLAY (overlay), "Copied <again>");
  app_test_wait (has_button, overlay);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_button (overlay)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Close");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  g_test_add_func ("/app/notice/named", test_named);
  return g_test_run ();
}
