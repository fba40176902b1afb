/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bag-rows.h"

#include "temp-folder.h"

#include <glib/gstdio.h>

typedef struct
{
  const BagCase *made;
  const BagRow *row;
} Test;

void
bag_rows_write (GBytes *bytes, const char *path)
{
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  /* GLib would leave the end of a longer file that is there. */
  g_unlink (path);
  g_file_set_contents_full (path, length > 0 ? data : "", (gssize) length, G_FILE_SET_CONTENTS_NONE,
                            0600, &error);
  g_assert_no_error (error);
}

static void
check (const Test *test, const char *path, const char *cases)
{
  const BagRow *row = test->row;
  g_autoptr (RecourseBagReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) import_error = NULL;
  g_autofree char *id = NULL;

  report = recourse_bag_verify (path, NULL, NULL, NULL, NULL, &error);
  id = recourse_bag_import (cases, path, NULL, "x", NULL, NULL, NULL, &import_error);
  if (row->code == BAG_IS_GOOD)
    {
      g_assert_no_error (error);
      g_assert_no_error (import_error);
      g_assert_cmpstr (id, ==, recourse_case_folder_get_id (test->made->source));
      g_assert_cmpuint (bag_case_count (cases), ==, 1);
      return;
    }
  bag_case_assert_error (error, RECOURSE_ERROR, row->code, row->part);
  bag_case_assert_error (import_error, RECOURSE_ERROR, row->code, row->part);
  g_assert_false (g_file_test (cases, G_FILE_TEST_EXISTS));
}

static void
run_test (gconstpointer data)
{
  const Test *test = data;
  g_autoptr (BagSmith) bag = bag_smith_new (test->made->bag);
  g_autoptr (ZipSmith) zip = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *folder = temp_folder_new ();
  g_autofree char *path = g_build_filename (folder, "案件.zip", NULL);
  g_autofree char *cases = g_build_filename (folder, "cases", NULL);

  if (test->row->change != NULL)
    test->row->change (bag);
  zip = bag_smith_pack (bag);
  if (test->row->forge != NULL)
    test->row->forge (zip);
  bytes = zip_smith_forge (zip);
  bag_rows_write (bytes, path);
  check (test, path, cases);
  temp_folder_free (folder);
}

/* The case and its bag are the same for all: making them takes longer than refusing them. */
int
bag_rows_run (int argc, char **argv, const BagRow *rows, gsize n_rows)
{
  BagCase made;
  int status;

  g_test_init (&argc, &argv, NULL);
  bag_case_set_up (&made, NULL);
  bag_case_export_all (&made);
  for (gsize i = 0; i < n_rows; i++)
    {
      const Test test = { .made = &made, .row = &rows[i] };
      g_autofree char *path = g_strconcat ("/vault/bag/", rows[i].path, NULL);

      g_test_add_data_func_full (path, g_memdup2 (&test, sizeof test), run_test, g_free);
    }
  status = g_test_run ();
  bag_case_tear_down (&made, NULL);
  return status;
}
