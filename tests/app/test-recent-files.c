/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-recent-files.h"

static void
changed_cb (gboolean *is_changed)
{
  *is_changed = TRUE;
}

static gboolean
is_set (gpointer flag)
{
  return *(gboolean *) flag;
}

/* What the file chooser does with each file that was chosen. The toolkit gathers changes for a
 * while, and has written its list when "changed" reaches others. */
static void
add_item (void)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  GtkRecentData data = { .display_name = (char *) "账单截图.png",
                         .mime_type = (char *) "image/png",
                         .app_name = (char *) "Recourse",
                         .app_exec = (char *) "recourse" };
  gboolean is_changed = FALSE;

  g_signal_connect_swapped (manager, "changed", G_CALLBACK (changed_cb), &is_changed);
  g_assert_true (gtk_recent_manager_add_full (manager, "file:///tmp/evidence.png", &data));
  app_test_wait (is_set, &is_changed);
  g_signal_handlers_disconnect_by_data (manager, &is_changed);
}

static void
test_leave_alone (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "recently-used.xbel", NULL);
  const char *before = "<?xml version=\"1.0\"?>\n<xbel version=\"1.0\">\n</xbel>\n";
  g_autofree char *after = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (path, before, -1, NULL));
  recourse_recent_files_leave_alone ();
  add_item ();
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  app_test_init_display (&argc, &argv);
  g_test_add_func ("/app/recent-files/leave-alone", test_leave_alone);
  return g_test_run ();
}
