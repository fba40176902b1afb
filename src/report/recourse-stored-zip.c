/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-stored-zip"

#include "recourse-stored-zip.h"

#include <string.h>

/*
 * A ZIP of small texts, nothing compressed, the same bytes every time. An OpenDocument file has to
 * begin with "mimetype" without compression and without an extra field, so that its kind can be
 * read at a fixed place; libarchive writes an extra field there.
 */

#define LOCAL_SIGNATURE 0x04034b50u
#define CENTRAL_SIGNATURE 0x02014b50u
#define END_SIGNATURE 0x06054b50u
#define VERSION 20u
#define FIRST_DAY 0x0021u /* 1980-01-01: when it was made is nobody's business */
#define CRC_POLYNOMIAL 0xedb88320u

static guint32
compute_crc (const char *data, gsize length)
{
  guint32 crc = 0xffffffffu;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= (guint8) data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = crc >> 1 ^ ((crc & 1) != 0 ? CRC_POLYNOMIAL : 0);
    }
  return crc ^ 0xffffffffu;
}

static void
append_16 (GByteArray *out, guint value)
{
  guint16 little = GUINT16_TO_LE ((guint16) value);

  g_byte_array_append (out, (const guint8 *) &little, sizeof little);
}

static void
append_32 (GByteArray *out, guint32 value)
{
  guint32 little = GUINT32_TO_LE (value);

  g_byte_array_append (out, (const guint8 *) &little, sizeof little);
}

/* What the local and the central header have in common. */
static void
append_facts (GByteArray *out, const RecourseStoredFile *file, guint32 crc)
{
  append_16 (out, VERSION);
  append_16 (out, 0); /* no flags */
  append_16 (out, 0); /* stored */
  append_16 (out, 0); /* midnight */
  append_16 (out, FIRST_DAY);
  append_32 (out, crc);
  append_32 (out, (guint32) file->length);
  append_32 (out, (guint32) file->length);
  append_16 (out, (guint) strlen (file->name));
  append_16 (out, 0); /* no extra field */
}

static void
append_bytes (GByteArray *out, const char *data, gsize length)
{
  g_byte_array_append (out, (const guint8 *) data, (guint) length);
}

static void
append_local (GByteArray *out, const RecourseStoredFile *file, guint32 crc)
{
  append_32 (out, LOCAL_SIGNATURE);
  append_facts (out, file, crc);
  append_bytes (out, file->name, strlen (file->name));
  append_bytes (out, file->contents, file->length);
}

static void
append_central (GByteArray *out, const RecourseStoredFile *file, guint32 crc, guint32 offset)
{
  append_32 (out, CENTRAL_SIGNATURE);
  append_16 (out, VERSION);
  append_facts (out, file, crc);
  append_16 (out, 0); /* no comment */
  append_16 (out, 0); /* the first disk */
  append_16 (out, 0);
  append_32 (out, 0); /* no attributes */
  append_32 (out, offset);
  append_bytes (out, file->name, strlen (file->name));
}

static void
append_end (GByteArray *out, guint n_files, guint32 start)
{
  guint32 size = out->len - start;

  append_32 (out, END_SIGNATURE);
  append_16 (out, 0);
  append_16 (out, 0);
  append_16 (out, n_files);
  append_16 (out, n_files);
  append_32 (out, size);
  append_32 (out, start);
  append_16 (out, 0);
}

/**
 * recourse_stored_zip:
 * @files: in this order; all of them together far below 4 GiB
 *
 * Returns: (transfer full): a ZIP file
 */
GBytes *
recourse_stored_zip (const RecourseStoredFile *files, guint n_files)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GByteArray) central = g_byte_array_new ();
  guint32 start;

  g_return_val_if_fail (files != NULL && n_files <= G_MAXUINT16, NULL);

  for (guint i = 0; i < n_files; i++)
    {
      guint32 crc = compute_crc (files[i].contents, files[i].length);

      append_central (central, &files[i], crc, out->len);
      append_local (out, &files[i], crc);
    }
  start = out->len;
  g_byte_array_append (out, central->data, central->len);
  append_end (out, n_files, start);
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}
