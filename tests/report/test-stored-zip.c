/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-stored-zip.h"

#include <string.h>

static guint32
read_32 (const guint8 *at)
{
  return (guint32) at[0] | (guint32) at[1] << 8 | (guint32) at[2] << 16 | (guint32) at[3] << 24;
}

/* The kind of an OpenDocument file is read at byte 30, so nothing may stand before it. */
static void
test_first (void)
{
  const RecourseStoredFile files[] = { { "mimetype", "text/x-kind", 11 }, { "b", "", 0 } };
  g_autoptr (GBytes) zip = recourse_stored_zip (files, 2);
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (zip, &length);

  g_assert_cmpuint (length, ==, 2 * (30 + 46) + 2 * (8 + 1) + 11 + 22);
  g_assert_cmpmem (data, 4, "PK\3\4", 4);
  g_assert_cmpmem (data + 30, 19, "mimetypetext/x-kind", 19);
  g_assert_cmpuint (read_32 (data + 18), ==, 11);
}

/* The check value of CRC-32: that of "123456789". */
static void
test_crc (void)
{
  const RecourseStoredFile file = { "a", "123456789", 9 };
  g_autoptr (GBytes) zip = recourse_stored_zip (&file, 1);
  const guint8 *data = g_bytes_get_data (zip, NULL);

  g_assert_cmphex (read_32 (data + 14), ==, 0xcbf43926);
}

static void
test_same_bytes (void)
{
  const RecourseStoredFile file = { "a", "text", 4 };
  g_autoptr (GBytes) a = recourse_stored_zip (&file, 1);
  g_autoptr (GBytes) b = recourse_stored_zip (&file, 1);

  g_assert_true (g_bytes_equal (a, b));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/stored-zip/first", test_first);
  g_test_add_func ("/report/stored-zip/crc", test_crc);
  g_test_add_func ("/report/stored-zip/same-bytes", test_same_bytes);
  return g_test_run ();
}
