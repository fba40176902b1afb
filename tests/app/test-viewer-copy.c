/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-case.h"

#include "recourse-error.h"
#include "recourse-viewer-copy.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
test_name (void)
{
  g_autofree char *plain = recourse_viewer_copy_build_name (7, "账单.png");
  g_autofree char *hostile = recourse_viewer_copy_build_name (12345, "../../a\nb\u202e.png");
  g_autofree char *nothing = recourse_viewer_copy_build_name (7, NULL);
  g_autofree char *fill = g_strnfill (300, 'x');
  g_autofree char *name = g_strconcat (fill, ".pdf", NULL);
  g_autofree char *cut = recourse_viewer_copy_build_name (7, name);

  g_assert_cmpstr (plain, ==, "0007-账单.png");
  g_assert_cmpstr (hostile, ==, "12345-.._.._a_b_.png");
  g_assert_cmpstr (nothing, ==, "0007-");
  g_assert_cmpuint (strlen (cut), ==, 105);
  g_assert_true (g_str_has_suffix (cut, "x.pdf"));
}

static void
test_safe (void)
{
  g_assert_true (recourse_viewer_copy_is_safe ("image/png"));
  g_assert_true (recourse_viewer_copy_is_safe ("video/mp4"));
  g_assert_true (recourse_viewer_copy_is_safe ("application/pdf"));
  g_assert_true (recourse_viewer_copy_is_safe ("text/plain"));
  g_assert_false (recourse_viewer_copy_is_safe ("image/svg+xml"));
  g_assert_false (recourse_viewer_copy_is_safe ("text/html"));
  g_assert_false (recourse_viewer_copy_is_safe ("application/x-desktop"));
  g_assert_false (recourse_viewer_copy_is_safe ("application/octet-stream"));
  g_assert_false (recourse_viewer_copy_is_safe (NULL));
}

/* What was just made, under a name that cannot lead anywhere else; the one before is replaced. */
static void
test_write (void)
{
  g_autoptr (GBytes) first = g_bytes_new_static ("first", 5);
  g_autoptr (GBytes) second = g_bytes_new_static ("second", 6);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = recourse_viewer_copy_write ("../计划.pdf", first, &error);
  g_autofree char *again = NULL;
  g_autofree char *name = NULL;
  g_autofree char *contents = NULL;
  GStatBuf info;

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (path, g_get_user_runtime_dir ()));
  name = g_path_get_basename (path);
  g_assert_cmpstr (name, ==, ".._计划.pdf");
  again = recourse_viewer_copy_write ("../计划.pdf", second, &error);
  g_assert_cmpstr (again, ==, path);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "second");
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  recourse_viewer_copy_clear ();
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

typedef struct
{
  char *path;
  GError *error;
  gboolean is_done;
} Viewed;

static void
viewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Viewed *viewed = user_data;

  viewed->path = recourse_evidence_service_view_finish (RECOURSE_EVIDENCE_SERVICE (source), result,
                                                        &viewed->error);
  viewed->is_done = TRUE;
}

static gboolean
is_done (gpointer viewed)
{
  return ((Viewed *) viewed)->is_done;
}

static Viewed
view (EvidenceCase *f)
{
  Viewed viewed = { 0 };

  recourse_evidence_service_view_async (f->service,
                                        recourse_evidence_item_peek (evidence_case_item (f, 0)),
                                        NULL, viewed_cb, &viewed);
  app_test_wait (is_done, &viewed);
  return viewed;
}

static void
check_last_line (EvidenceCase *f, gint64 seq)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecourseCaseFolder) folder = recourse_case_folder_open (
      recourse_evidence_service_peek_path (f->service), RECOURSE_ACCESS_READ, &error);
  g_autoptr (RecourseLogLine) line = NULL;
  g_autofree char *head = NULL;
  gint64 n_entries = 0;
  gint64 entry = 0;
  RecourseJsonView root;

  g_assert_no_error (error);
  g_assert_true (
      recourse_log_get_head (recourse_case_folder_peek_log (folder), &n_entries, &head, NULL));
  line = recourse_log_read_line (recourse_case_folder_peek_log (folder), n_entries, NULL);
  g_assert_cmpstr (recourse_log_line_get_kind (line), ==, "evidence-viewed");
  recourse_log_line_root (line, &root);
  g_assert_true (
      recourse_json_get_integer (&root, "entry", 1, RECOURSE_JSON_MAX_INTEGER, &entry, NULL));
  g_assert_cmpint (entry, ==, seq);
}

/* A copy for the viewer, for nobody else to read, and the log says that it was looked at. */
static void
test_copy (EvidenceCase *f, gconstpointer unused)
{
  g_autofree char *contents = NULL;
  Viewed viewed;
  Viewed again;
  GStatBuf info;

  evidence_case_open (f);
  evidence_case_add_one (f, "a.txt", "what was kept");
  viewed = view (f);
  g_assert_no_error (viewed.error);
  g_assert_true (g_str_has_prefix (viewed.path, g_get_user_runtime_dir ()));
  g_assert_cmpint (g_stat (viewed.path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_get_contents (viewed.path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "what was kept");
  check_last_line (f, recourse_evidence_item_peek (evidence_case_item (f, 0))->seq);
  /* What a viewer wrote into its copy stays nowhere. */
  g_assert_true (g_file_set_contents (viewed.path, "changed", -1, NULL));
  again = view (f);
  g_assert_cmpstr (again.path, ==, viewed.path);
  g_clear_pointer (&contents, g_free);
  g_assert_true (g_file_get_contents (again.path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "what was kept");
  recourse_viewer_copy_clear ();
  g_assert_false (g_file_test (viewed.path, G_FILE_TEST_EXISTS));
  g_free (viewed.path);
  g_free (again.path);
}

/* A folder of a process that is no more is taken away; one of a process that lives is not. */
static void
test_left_over (EvidenceCase *f, gconstpointer unused)
{
  g_autofree char *left = g_build_filename (g_get_user_runtime_dir (), "recourse-2147483647", NULL);
  g_autofree char *alive = g_strdup_printf ("%s/recourse-%ld", g_get_user_runtime_dir (),
                                            (long) getppid ());
  g_autofree char *file = g_build_filename (left, "0002-a.txt", NULL);
  Viewed viewed;

  g_assert_cmpint (g_mkdir (left, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (alive, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "x", -1, NULL));
  evidence_case_open (f);
  evidence_case_add_one (f, "a.txt", "a");
  viewed = view (f);
  g_assert_no_error (viewed.error);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (alive, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rmdir (alive), ==, 0);
  recourse_viewer_copy_clear ();
  g_free (viewed.path);
}

int
main (int argc, char **argv)
{
  char *runtime = app_test_folder_new ();
  int code;

  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  app_test_init (&argc, &argv);
  g_test_add_func ("/app/viewer-copy/name", test_name);
  g_test_add_func ("/app/viewer-copy/safe", test_safe);
  g_test_add_func ("/app/viewer-copy/write", test_write);
  evidence_case_add_test ("/app/viewer-copy/copy", test_copy);
  evidence_case_add_test ("/app/viewer-copy/left-over", test_left_over);
  code = g_test_run ();
  app_test_folder_remove (runtime);
  return code;
}
