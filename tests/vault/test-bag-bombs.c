/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-bag-bombs"

#include "bag-rows.h"

#include <gio/gio.h>

static ZipEntry *
log_of (ZipSmith *zip)
{
  return zip_smith_find (zip, "bag/data/log.jsonl");
}

static ZipEntry *
add (ZipSmith *zip, const char *name)
{
  return zip_smith_add (zip, name, "x", 1);
}

static void
convert (GConverter *deflater, GByteArray *out)
{
  g_autofree guint8 *zeros = g_malloc0 (1 << 20);
  g_autofree guint8 *block = g_malloc (1 << 20);
  gsize n_read = 0;
  gsize n_written = 0;
  gsize n_fed = 0;
  GConverterResult result;

  do
    {
      g_autoptr (GError) error = NULL;

      result = g_converter_convert (deflater, zeros + n_fed, (1 << 20) - n_fed, block, 1 << 20,
                                    G_CONVERTER_FLUSH, &n_read, &n_written, &error);
      g_assert_no_error (error);
      g_byte_array_append (out, block, (guint) n_written);
      n_fed += n_read;
    }
  while (result != G_CONVERTER_FLUSHED);
}

/* N MiB of zeros, deflated: the second MiB is written again and again, as it ends at a byte. */
static GBytes *
deflate_zeros (guint n_mib)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 9);
  g_autoptr (GByteArray) again = g_byte_array_new ();
  GByteArray *out = g_byte_array_new ();

  convert (G_CONVERTER (compressor), out);
  convert (G_CONVERTER (compressor), again);
  for (guint i = 1; i < n_mib; i++)
    g_byte_array_append (out, again->data, again->len);
  g_byte_array_append (out, (const guint8 *) "\x03\x00", 2); /* the last block, an empty one */
  return g_byte_array_free_to_bytes (out);
}

#define TEN_GB_IN_MIB 10240

static ZipEntry *
add_bomb (ZipSmith *zip, const char *name)
{
  ZipEntry *entry = zip_smith_add (zip, name, "", 0);

  entry->packed = deflate_zeros (TEN_GB_IN_MIB);
  entry->method = 8;
  entry->size = (gint64) TEN_GB_IN_MIB << 20;
  entry->is_zip64 = TRUE;
  return entry;
}

static void
forge_bomb (ZipSmith *zip)
{
  add_bomb (zip, "bag/data/evidence/0002.jpg");
}

/* One that says to be small is stopped where it becomes larger. */
static void
forge_lying_bomb (ZipSmith *zip)
{
  add_bomb (zip, "bag/data/x")->size = 1000;
}

static void
forge_log_bomb (ZipSmith *zip)
{
  ZipEntry *entry = log_of (zip);

  entry->packed = deflate_zeros (300);
  entry->method = 8;
  entry->size = (gint64) 300 << 20;
}

/* Each of them small, together a bomb. */
static void
forge_many_bombs (ZipSmith *zip)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *name = g_strdup_printf ("bag/data/%u", i);
      ZipEntry *entry = zip_smith_add (zip, name, "", 0);

      entry->packed = deflate_zeros (16);
      entry->method = 8;
      entry->size = 16 << 20;
    }
}

static void
forge_huge (ZipSmith *zip)
{
  ZipEntry *entry = add (zip, "bag/data/x");

  entry->size = (G_GINT64_CONSTANT (64) << 30) + 1;
  entry->is_zip64 = TRUE;
}

/* A ZIP within is a file like others; nobody looks into it. */
static void
forge_nested (ZipSmith *zip)
{
  g_autoptr (ZipSmith) inner = zip_smith_new ();
  g_autoptr (GBytes) bytes = NULL;
  gsize length = 0;
  const void *data;

  add_bomb (inner, "../../bomb");
  bytes = zip_smith_forge (inner);
  data = g_bytes_get_data (bytes, &length);
  zip_smith_add (zip, "bag/data/nested.zip", data, length);
}

static const BagRow rows[] = {
  { "bomb/10-gb", NULL, forge_bomb, LIMIT, "more than 200 times as large" },
  { "bomb/10-gb-lying", NULL, forge_lying_bomb, CONTENT, "bag/data/x'" },
  { "bomb/log", NULL, forge_log_bomb, LIMIT, "log.jsonl' is larger than 268435456 bytes" },
  { "bomb/many", NULL, forge_many_bombs, LIMIT, "more than 200 times as large as it is" },
  { "bomb/claim", NULL, forge_huge, LIMIT, "larger than 64 GiB" },
  { "nested", NULL, forge_nested, CONTENT, "'data/nested.zip' is named by no manifest" },
};

int
main (int argc, char **argv)
{
  return bag_rows_run (argc, argv, rows, G_N_ELEMENTS (rows));
}
