/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-bag-damaged"

#include "bag-rows.h"

#include <string.h>

static GBytes *
make_good (BagCase *c)
{
  g_autoptr (BagSmith) bag = NULL;
  g_autoptr (ZipSmith) zip = NULL;

  bag_case_export_all (c);
  bag = bag_smith_new (c->bag);
  zip = bag_smith_pack (bag);
  return zip_smith_forge (zip);
}

static void
test_cut (BagCase *c, gconstpointer unused)
{
  g_autoptr (GBytes) whole = make_good (c);
  gsize length = g_bytes_get_size (whole);

  /* Every place near both ends, and each 37th between. */
  for (gsize at = 0; at < length; at += at < 64 || at + 64 > length ? 1 : 37)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, at);
      g_autoptr (GError) error = NULL;

      bag_rows_write (part, c->bag);
      g_assert_null (recourse_bag_import (c->other, c->bag, NULL, "x", NULL, NULL, NULL, &error));
      bag_case_assert_error (error, RECOURSE_ERROR, CONTENT, "is no whole ZIP file");
    }
  g_assert_false (g_file_test (c->other, G_FILE_TEST_EXISTS));
}

/* What does not matter may be otherwise: versions, times and attributes in the headers. All else is
 * found; whatever is found nothing is left of it. */
static void
test_flipped (BagCase *c, gconstpointer unused)
{
  g_autoptr (GBytes) whole = make_good (c);
  gsize length = g_bytes_get_size (whole);
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (whole, NULL), length);
  gsize n_passed = 0;

  for (gsize at = 0; at < length; at += 3)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (RecourseBagReport) report = NULL;

      data[at] ^= (guint8) (1 << at % 8);
      bytes = g_bytes_new (data, length);
      bag_rows_write (bytes, c->bag);
      report = recourse_bag_verify (c->bag, NULL, NULL, NULL, NULL, NULL);
      if (report != NULL)
        g_assert_cmpint (report->n_entries, ==, BAG_CASE_ENTRIES);
      n_passed += report != NULL ? 1 : 0;
      data[at] ^= (guint8) (1 << at % 8);
    }
  /* 11 entries with at most 4 + 4 (versions, time) and 2 + 6 + 4 + 4 + 4 such bytes; a third of
   * them is tried. */
  g_assert_cmpuint (n_passed, <=, 11 * 28 / 3);
}

/* A ZIP within is a file like others; nobody looks into it. */
static void
test_nested_evidence (BagCase *c, gconstpointer unused)
{
  g_autoptr (ZipSmith) inner = zip_smith_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *bag = g_build_filename (c->folder, "second.zip", NULL);
  gsize length = 0;
  const char *data;
  gint64 seq;
  RecourseBagExport what;
  g_autoptr (RecourseBagReport) report = NULL;

  zip_smith_add (inner, "../../x", "x", 1);
  bytes = zip_smith_forge (inner);
  data = g_bytes_get_data (bytes, &length);
  seq = bag_case_add_evidence (c->source, "bomb.zip", NULL, data, (gssize) length);
  what = bag_case_choose (&seq, 1);
  g_assert_true (recourse_bag_export (c->source, &what, bag, NULL, NULL, NULL, NULL));
  report = recourse_bag_verify (bag, NULL, NULL, NULL, NULL, NULL);
  g_assert_nonnull (report);
  g_assert_cmpint (report->n_bytes, ==, (gint64) length);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bag_case_add ("/vault/bag/damaged/cut", test_cut);
  bag_case_add ("/vault/bag/damaged/flipped", test_flipped);
  bag_case_add ("/vault/bag/damaged/nested-evidence", test_nested_evidence);
  return g_test_run ();
}
