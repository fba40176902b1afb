/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-window.h"

#include "recourse-evidence-view.h"
#include "recourse-import-sheet.h"
#include "recourse-object.h"

#include <ftw.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* What comes from other programs and goes to them: files that are dropped, what a file chooser
 * gives, and a viewer. */

/* A desktop of our own: its one viewer writes down what it was called with. */
#define VIEWED_TYPE "text/plain"

static char *desktop;

static void write_file (const char *name, int mode, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
write_file (const char *name, int mode, const char *format, ...)
{
  g_autofree char *path = g_build_filename (desktop, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_cmpint (g_chmod (path, mode), ==, 0);
}

/* All that the system has in @data but its programs: no viewer of this machine is ever started. */
static char *
link_without_programs (const char *data, guint number)
{
  g_autofree char *name = g_strdup_printf ("share-%u", number);
  char *folder = g_build_filename (desktop, name, NULL);
  g_autoptr (GDir) dir = g_dir_open (data, 0, NULL);
  const char *child;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  while (dir != NULL && (child = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *from = g_build_filename (data, child, NULL);
      g_autofree char *to = g_build_filename (folder, child, NULL);

      if (!g_str_equal (child, "applications"))
        g_assert_cmpint (symlink (from, to), ==, 0);
    }
  return folder;
}

static void
hide_programs (void)
{
  const char *given = g_getenv ("XDG_DATA_DIRS");
  g_auto (GStrv) all = g_strsplit (
      given != NULL && *given != '\0' ? given : "/usr/local/share:/usr/share", ":", -1);
  g_autofree char *joined = NULL;

  for (guint i = 0; all[i] != NULL; i++)
    {
      char *folder = link_without_programs (all[i], i);

      g_free (all[i]);
      all[i] = folder;
    }
  joined = g_strjoinv (":", all);
  g_setenv ("XDG_DATA_DIRS", joined, TRUE);
}

static int
remove_entry (const char *path, const struct stat *info, int kind, struct FTW *place)
{
  return g_remove (path);
}

static void
make_desktop (void)
{
  desktop = app_test_folder_new ();
  write_file ("viewer", 0700,
              "#!/bin/sh\nprintf '%%s' \"$1\" > '%s/part'\nmv '%s/part' '%s/called'\n", desktop,
              desktop, desktop);
  write_file ("applications/recourse-test-viewer.desktop", 0600,
              "[Desktop Entry]\nType=Application\nName=Viewer\nExec=%s/viewer %%f\n"
              "MimeType=" VIEWED_TYPE ";\n",
              desktop);
  write_file ("applications/mimeapps.list", 0600,
              "[Default Applications]\n" VIEWED_TYPE "=recourse-test-viewer.desktop\n");
  g_setenv ("XDG_DATA_HOME", desktop, TRUE);
  hide_programs ();
}

static GtkWidget *
find_view (EvidenceWindow *f)
{
  GtkWidget *view = app_test_find_type (f->page, RECOURSE_TYPE_EVIDENCE_VIEW);

  g_assert_nonnull (view);
  return view;
}

/* --- Dropping -----------------------------------------------------------------------------------
 */

static GtkDropTarget *
find_target (GtkWidget *view)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  g_assert_not_reached ();
}

/* As GTK does when files are let go over the page. */
static gboolean
drop (EvidenceWindow *f, GFile **files, gsize n_files)
{
  g_auto (GValue) value = G_VALUE_INIT;
  GtkDropTarget *target = find_target (find_view (f));
  gboolean is_taken = FALSE;
  gsize n_types = 0;
  const GType *types = gtk_drop_target_get_gtypes (target, &n_types);

  g_assert_cmpuint (n_types, ==, 1);
  g_assert_true (types[0] == GDK_TYPE_FILE_LIST);
  g_assert_cmpint (gtk_drop_target_get_actions (target), ==, GDK_ACTION_COPY);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, n_files));
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &is_taken);
  return is_taken;
}

static const char *
name_at (EvidenceWindow *f, guint position)
{
  return recourse_evidence_item_peek (evidence_case_item (&f->base, position))->name;
}

static void
test_drop (EvidenceWindow *f, gconstpointer unused)
{
  g_autofree char *first = evidence_case_write (&f->base, "first.txt", "1");
  g_autofree char *second = evidence_case_write (&f->base, "second.txt", "2");
  g_autoptr (GFile) one = g_file_new_for_path (first);
  g_autoptr (GFile) two = g_file_new_for_path (second);

  evidence_window_present (f);
  g_assert_true (drop (f, (GFile *[]){ one, two }, 2));
  evidence_case_wait_kept (&f->base, 2);
  evidence_case_wait_idle (&f->base);
  g_assert_cmpstr (name_at (f, 1), ==, "first.txt");
  g_assert_cmpstr (name_at (f, 0), ==, "second.txt");
  g_assert_no_error (f->base.failure);
}

/* What is on another computer is told, and the rest is kept all the same. */
static void
test_drop_remote (EvidenceWindow *f, gconstpointer unused)
{
  g_autofree char *path = evidence_case_write (&f->base, "here.txt", "1");
  g_autoptr (GFile) here = g_file_new_for_path (path);
  g_autoptr (GFile) there = g_file_new_for_uri ("sftp://elsewhere.example/there.txt");

  evidence_window_present (f);
  drop (f, (GFile *[]){ there, here }, 2);
  evidence_case_wait_kept (&f->base, 1);
  evidence_case_wait_idle (&f->base);
  g_assert_true (evidence_window_shows (
      f, "Only files on this computer can be kept. Save it here first, then add it."));
  drop (f, (GFile *[]){ here }, 1);
  evidence_case_wait_kept (&f->base, 2);
  g_assert_null (recourse_evidence_model_peek_failure (f->base.model));
}

/* --- Choosing -----------------------------------------------------------------------------------
 */

static gboolean
has_chosen (gpointer chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);

  return file != NULL;
}

/* The chooser that an action opened; somebody goes to @path in it, and then answers. */
static void
answer (EvidenceWindow *f, const char *path, GtkResponseType response)
{
  GtkFileChooser *chooser = g_object_get_data (G_OBJECT (find_view (f)),
                                               "recourse-evidence-chooser");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (GTK_IS_FILE_CHOOSER_NATIVE (chooser));
  g_assert_true (gtk_file_chooser_set_file (chooser, file, NULL));
  app_test_wait (has_chosen, chooser);
  g_signal_emit_by_name (chooser, "response", (int) response);
  g_assert_null (g_object_get_data (G_OBJECT (find_view (f)), "recourse-evidence-chooser"));
}

static void
test_choose (EvidenceWindow *f, gconstpointer unused)
{
  g_autofree char *path = evidence_case_write (&f->base, "chosen.txt", "1");

  evidence_window_present (f);
  gtk_widget_activate_action (find_view (f), "evidence.add", NULL);
  answer (f, path, GTK_RESPONSE_ACCEPT);
  evidence_case_wait_kept (&f->base, 1);
  g_assert_cmpstr (name_at (f, 0), ==, "chosen.txt");
  g_assert_cmpstr (recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->kind, ==, "");
}

/* From the checklist: what it is is known already. */
static void
test_choose_kind (EvidenceWindow *f, gconstpointer unused)
{
  g_autofree char *path = evidence_case_write (&f->base, "chosen.txt", "1");

  evidence_window_present (f);
  gtk_widget_activate_action (find_view (f), "evidence.add-kind", "s", "call-log");
  answer (f, path, GTK_RESPONSE_ACCEPT);
  evidence_case_wait_kept (&f->base, 1);
  g_assert_cmpstr (recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->kind, ==,
                   "call-log");
}

static void
test_choose_nothing (EvidenceWindow *f, gconstpointer unused)
{
  g_autofree char *path = evidence_case_write (&f->base, "chosen.txt", "1");

  evidence_window_present (f);
  gtk_widget_activate_action (find_view (f), "evidence.add", NULL);
  answer (f, path, GTK_RESPONSE_CANCEL);
  g_assert_cmpint (recourse_evidence_model_job (f->base.model), ==, RECOURSE_EVIDENCE_IDLE);
  g_assert_cmpint (recourse_evidence_model_state (f->base.model), ==, RECOURSE_EVIDENCE_EMPTY);
}

static GtkWidget *
find_sheet (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkWidget *sheet = app_test_find_type (window, type);

      if (sheet != NULL)
        return sheet;
    }
  return NULL;
}

static gboolean
has_import_sheet (gpointer unused)
{
  return find_sheet (RECOURSE_TYPE_IMPORT_SHEET) != NULL;
}

/* Nothing is taken in before somebody says so, with a passphrase if there is one. */
static void
test_choose_bag (EvidenceWindow *f, gconstpointer unused)
{
  g_autofree char *path = evidence_case_write (&f->base, "case.zip", "1");

  evidence_window_present (f);
  gtk_widget_activate_action (find_view (f), "evidence.import", NULL);
  answer (f, path, GTK_RESPONSE_ACCEPT);
  app_test_wait (has_import_sheet, NULL);
  g_assert_nonnull (app_test_find_label (find_sheet (RECOURSE_TYPE_IMPORT_SHEET), "case.zip"));
  g_assert_cmpint (recourse_evidence_model_job (f->base.model), ==, RECOURSE_EVIDENCE_IDLE);
}

/* --- Viewing ------------------------------------------------------------------------------------
 */

static gboolean
is_called (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* The viewer of the desktop is called with a copy: never with the object, nor with the original. */
static void
test_view (EvidenceWindow *f, gconstpointer unused)
{
  g_autofree char *called = g_build_filename (desktop, "called", NULL);
  const RecourseExhibit *exhibit = NULL;
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *object = NULL;
  g_autoptr (GFile) folder = g_file_new_for_path (desktop);
  g_autoptr (GFileMonitor) monitor = NULL; /* wakes the loop when the viewer has written */

  monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  evidence_window_present (f);
  evidence_case_add_one (&f->base, "a.txt", "words to be read\n");
  exhibit = recourse_evidence_item_peek (evidence_case_item (&f->base, 0));
  g_assert_cmpstr (exhibit->media_type, ==, VIEWED_TYPE);
  gtk_widget_activate_action (find_view (f), "evidence.view", "x", exhibit->seq);
  app_test_wait (is_called, called);
  g_assert_true (g_file_get_contents (called, &path, NULL, NULL));
  g_assert_true (g_str_has_prefix (path, g_get_user_runtime_dir ()));
  g_assert_true (g_str_has_suffix (path, "/0002-a.txt"));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "words to be read\n");
  object = recourse_object_build_path (recourse_evidence_service_peek_path (f->base.service),
                                       exhibit->sha256);
  g_assert_cmpstr (path, !=, object);
  g_assert_no_error (f->base.failure);
}

static gboolean
has_failed (gpointer model)
{
  return recourse_evidence_model_peek_failure (model) != NULL;
}

static void
test_no_viewer (EvidenceWindow *f, gconstpointer unused)
{
  static const char gif[] = "GIF89a\001\000\001\000\000\000\000;";
  g_autofree char *path = g_build_filename (f->base.folder, "a.gif", NULL);

  evidence_window_present (f);
  g_assert_true (g_file_set_contents (path, gif, sizeof gif - 1, NULL));
  evidence_case_add (&f->base, (const char *[]){ path, NULL });
  evidence_case_wait_kept (&f->base, 1);
  evidence_case_wait_idle (&f->base);
  gtk_widget_activate_action (find_view (f), "evidence.view", "x",
                              recourse_evidence_item_peek (evidence_case_item (&f->base, 0))->seq);
  app_test_wait (has_failed, f->base.model);
  g_assert_true (evidence_window_shows (f, "The file was not shown"));
}

static void
add (const char *path, void (*func) (EvidenceWindow *, gconstpointer))
{
  g_test_add (path, EvidenceWindow, NULL, evidence_window_set_up, func, evidence_window_tear_down);
}

int
main (int argc, char **argv)
{
  int status;

  make_desktop ();
  app_test_init_display (&argc, &argv);
  add ("/app/evidence-hands/drop", test_drop);
  add ("/app/evidence-hands/drop-remote", test_drop_remote);
  add ("/app/evidence-hands/choose", test_choose);
  add ("/app/evidence-hands/choose-kind", test_choose_kind);
  add ("/app/evidence-hands/choose-nothing", test_choose_nothing);
  add ("/app/evidence-hands/choose-bag", test_choose_bag);
  add ("/app/evidence-hands/view", test_view);
  add ("/app/evidence-hands/no-viewer", test_no_viewer);
  status = g_test_run ();
  g_assert_cmpint (nftw (desktop, remove_entry, 16, FTW_DEPTH | FTW_PHYS), ==, 0);
  g_free (desktop);
  return status;
}
