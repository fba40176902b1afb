/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-bag-zip"

#include "bag-rows.h"

#include <string.h>

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
forge_other_local_name (ZipSmith *zip)
{
  log_of (zip)->local_name = g_strdup ("bag/data/log.jsonk");
}

static void
forge_other_local_size (ZipSmith *zip)
{
  log_of (zip)->local_size = 1;
}

static void
forge_other_local_flags (ZipSmith *zip)
{
  log_of (zip)->local_flags = 0x0800;
}

static void
forge_descriptor_lie (ZipSmith *zip)
{
  log_of (zip)->flags = ZIP_DESCRIPTOR;
  log_of (zip)->descriptor_lie = 1;
}

static void
forge_descriptors (ZipSmith *zip)
{
  for (guint i = 0; i < zip->entries->len; i++)
    ((ZipEntry *) zip->entries->pdata[i])->flags = ZIP_DESCRIPTOR;
}

/* Info-ZIP's second name, which libarchive prefers to the first when the checksum of that fits. */
static void
forge_second_name (ZipSmith *zip)
{
  static const char first[] = "bag/data/harmless";
  static const char second[] = "bag/../../etc";
  guint32 crc = zip_smith_crc (first, strlen (first));
  GByteArray *extra = g_byte_array_new ();
  guint8 head[] = { 0x75, 0x70, 5 + sizeof second - 1, 0, 1, 0, 0, 0, 0 };

  for (guint i = 0; i < 4; i++)
    head[5 + i] = (guint8) (crc >> (8 * i));
  g_byte_array_append (extra, head, sizeof head);
  g_byte_array_append (extra, (const guint8 *) second, sizeof second - 1);
  add (zip, first)->extra = g_byte_array_free_to_bytes (extra);
}

static void
forge_overlap (ZipSmith *zip)
{
  add (zip, "bag/data/x")->offset = 0;
}

static void
forge_before (ZipSmith *zip)
{
  zip->before = g_bytes_new_static ("#!/bin/sh\n", 10);
}

static void
forge_between (ZipSmith *zip)
{
  zip->between = g_bytes_new_static ("hidden", 6);
}

static void
forge_after (ZipSmith *zip)
{
  zip->after = g_bytes_new_static ("x", 1);
}

static void
forge_comment (ZipSmith *zip)
{
  zip->comment = g_bytes_new_static ("comment", 7);
}

static void
forge_two_archives (ZipSmith *zip)
{
  zip->before = zip_smith_forge (zip);
}

static void
forge_nothing_in_it (ZipSmith *zip)
{
  g_ptr_array_set_size (zip->entries, 0);
}

static void
forge_fewer_entries (ZipSmith *zip)
{
  zip->n_more = 1;
}

static void
forge_too_many (ZipSmith *zip)
{
  for (guint i = 0; i <= 20000; i++)
    {
      g_autofree char *name = g_strdup_printf ("bag/data/%u", i);

      zip_smith_add (zip, name, "", 0);
    }
}

static void
forge_too_many_claimed (ZipSmith *zip)
{
  zip->n_more = 1000000;
  zip->is_zip64 = TRUE;
}

static void
forge_zip64 (ZipSmith *zip)
{
  zip->is_zip64 = TRUE;
  for (guint i = 0; i < zip->entries->len; i++)
    ((ZipEntry *) zip->entries->pdata[i])->is_zip64 = TRUE;
}

static void
forge_zip64_descriptors (ZipSmith *zip)
{
  forge_zip64 (zip);
  forge_descriptors (zip);
}

static void
forge_broken_extra (ZipSmith *zip)
{
  add (zip, "bag/data/x")->extra = g_bytes_new_static ("\1\0\xFF\0", 4);
}

static void
forge_wrong_checksum (ZipSmith *zip)
{
  log_of (zip)->crc_mask = 1;
}

static void
forge_method (ZipSmith *zip)
{
  log_of (zip)->method = 12; /* bzip2 */
}

static void
forge_strong_encryption (ZipSmith *zip)
{
  log_of (zip)->flags = 0x0040;
}

static void
forge_half_encrypted (ZipSmith *zip)
{
  log_of (zip)->flags = 0x0001;
}

static void
forge_all_encrypted (ZipSmith *zip)
{
  for (guint i = 0; i < zip->entries->len; i++)
    ((ZipEntry *) zip->entries->pdata[i])->flags = 0x0001;
}

static void
forge_not_deflate (ZipSmith *zip)
{
  log_of (zip)->method = 8; /* though it is stored */
}

static void
forge_claims_more (ZipSmith *zip)
{
  ZipEntry *entry = log_of (zip);

  entry->size = (gint64) g_bytes_get_size (entry->data) + 1;
}

static const BagRow rows[] = {
  { "good", NULL, NULL, BAG_IS_GOOD, "" },
  { "stories/name", NULL, forge_other_local_name, CONTENT, "another name in the file" },
  { "stories/size", NULL, forge_other_local_size, CONTENT, "contradict each other" },
  { "stories/flags", NULL, forge_other_local_flags, CONTENT, "contradict each other" },
  { "stories/descriptor", NULL, forge_descriptor_lie, CONTENT, "contradicts the directory" },
  { "stories/descriptors", NULL, forge_descriptors, BAG_IS_GOOD, "" },
  { "stories/second-name", NULL, forge_second_name, CONTENT,
    "harmless': two readers understand it differently" },
  { "stories/overlap", NULL, forge_overlap, CONTENT, "" },
  { "stories/before", NULL, forge_before, CONTENT, "hidden bytes stand before it" },
  { "stories/between", NULL, forge_between, CONTENT, "hidden bytes stand behind it" },
  { "stories/after", NULL, forge_after, CONTENT, "something follows its end" },
  { "stories/comment", NULL, forge_comment, CONTENT, "something follows its end" },
  { "stories/two-archives", NULL, forge_two_archives, CONTENT, "hidden bytes stand before it" },
  { "stories/broken-extra", NULL, forge_broken_extra, CONTENT, "damaged extra fields" },
  { "count/none", NULL, forge_nothing_in_it, CONTENT, "'bagit.txt' is missing" },
  { "count/fewer", NULL, forge_fewer_entries, CONTENT, "directory of the ZIP file is damaged" },
  { "count/too-many", NULL, forge_too_many, LIMIT, "more than 20000" },
  { "count/too-many-claimed", NULL, forge_too_many_claimed, LIMIT, "more than 20000" },
  { "zip64/plain", NULL, forge_zip64, BAG_IS_GOOD, "" },
  { "zip64/descriptors", NULL, forge_zip64_descriptors, BAG_IS_GOOD, "" },
  { "contents/checksum", NULL, forge_wrong_checksum, CONTENT, "log.jsonl'" },
  { "contents/method", NULL, forge_method, RECOURSE_ERROR_UNSUPPORTED, "another way than deflate" },
  { "contents/strong-encryption", NULL, forge_strong_encryption, RECOURSE_ERROR_UNSUPPORTED,
    "unknown" },
  { "contents/half-encrypted", NULL, forge_half_encrypted, CONTENT, "is not encrypted" },
  { "contents/all-encrypted", NULL, forge_all_encrypted, RECOURSE_ERROR_INVALID_ARGUMENT,
    "passphrase" },
  { "contents/not-deflate", NULL, forge_not_deflate, CONTENT, "log.jsonl'" },
  { "contents/claims-more", NULL, forge_claims_more, CONTENT, "log.jsonl'" },
};

int
main (int argc, char **argv)
{
  return bag_rows_run (argc, argv, rows, G_N_ELEMENTS (rows));
}
