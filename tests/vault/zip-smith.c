/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zip-smith.h"

#include <string.h>

static void
free_entry (gpointer data)
{
  ZipEntry *entry = data;

  g_free (entry->name);
  g_free (entry->local_name);
  g_clear_pointer (&entry->data, g_bytes_unref);
  g_clear_pointer (&entry->packed, g_bytes_unref);
  g_clear_pointer (&entry->extra, g_bytes_unref);
  g_free (entry);
}

ZipSmith *
zip_smith_new (void)
{
  ZipSmith *self = g_new0 (ZipSmith, 1);

  self->entries = g_ptr_array_new_with_free_func (free_entry);
  return self;
}

void
zip_smith_free (ZipSmith *self)
{
  g_ptr_array_unref (self->entries);
  g_clear_pointer (&self->before, g_bytes_unref);
  g_clear_pointer (&self->between, g_bytes_unref);
  g_clear_pointer (&self->after, g_bytes_unref);
  g_clear_pointer (&self->comment, g_bytes_unref);
  g_free (self);
}

ZipEntry *
zip_smith_add (ZipSmith *self, const char *name, const void *data, gsize length)
{
  ZipEntry *entry = g_new0 (ZipEntry, 1);

  entry->name = g_strdup (name);
  entry->name_length = strlen (name);
  entry->data = g_bytes_new (data, length);
  entry->size = -1;
  entry->local_size = -1;
  entry->offset = -1;
  g_ptr_array_add (self->entries, entry);
  return entry;
}

ZipEntry *
zip_smith_find (ZipSmith *self, const char *name)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      ZipEntry *entry = self->entries->pdata[i];

      if (g_str_equal (entry->name, name))
        return entry;
    }
  g_error ("there is no entry '%s'", name);
}

static void
put (GByteArray *out, guint64 value, guint n_bytes)
{
  for (guint i = 0; i < n_bytes; i++)
    {
      guint8 byte = (guint8) (value >> (8 * i));

      g_byte_array_append (out, &byte, 1);
    }
}

static void
put_bytes (GByteArray *out, GBytes *bytes)
{
  gsize length = 0;
  const guint8 *data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  if (length > 0)
    g_byte_array_append (out, data, (guint) length);
}

/* CRC-32 as ZIP has it, bit by bit: small files alone go through it. */
guint32
zip_smith_crc (const void *data, gsize length)
{
  const guint8 *bytes = data;
  guint32 crc = 0xFFFFFFFF;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= bytes[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = crc >> 1 ^ (0xEDB88320 & (0 - (crc & 1)));
    }
  return ~crc;
}

static guint32
compute_crc (GBytes *bytes)
{
  gsize length = 0;
  const void *data = g_bytes_get_data (bytes, &length);

  return zip_smith_crc (data, length);
}

static gsize
packed_length (const ZipEntry *entry)
{
  return g_bytes_get_size (entry->packed != NULL ? entry->packed : entry->data);
}

static guint64
size_of (const ZipEntry *entry)
{
  return entry->size >= 0 ? (guint64) entry->size : g_bytes_get_size (entry->data);
}

static void
put_extra (GByteArray *out, const ZipEntry *entry)
{
  if (entry->is_zip64)
    {
      put (out, 1, 2);
      put (out, 16, 2);
      put (out, size_of (entry), 8);
      put (out, packed_length (entry), 8);
    }
  put_bytes (out, entry->extra);
}

static gsize
extra_length (const ZipEntry *entry)
{
  return (entry->is_zip64 ? 20 : 0) + (entry->extra != NULL ? g_bytes_get_size (entry->extra) : 0);
}

/* From the flags to the length of the name: the same in both places. */
static void
put_common (GByteArray *out,
            const ZipEntry *entry,
            guint16 flags,
            guint32 crc,
            guint64 size,
            guint64 packed)
{
  put (out, flags, 2);
  put (out, entry->method, 2);
  put (out, 0x5D780000, 4); /* midnight of a day */
  put (out, crc, 4);
  put (out, entry->is_zip64 ? G_MAXUINT32 : packed, 4);
  put (out, entry->is_zip64 ? G_MAXUINT32 : size, 4);
}

static void
put_local (GByteArray *out, const ZipEntry *entry, guint32 crc)
{
  gboolean is_later = (entry->flags & ZIP_DESCRIPTOR) != 0;
  const char *name = entry->local_name != NULL ? entry->local_name : entry->name;
  gsize name_length = entry->local_name != NULL ? strlen (name) : entry->name_length;
  guint64 size = entry->local_size >= 0 ? (guint64) entry->local_size : size_of (entry);

  put (out, 0x04034B50, 4);
  put (out, 20, 2);
  put_common (out, entry, entry->flags ^ entry->local_flags, is_later ? 0 : crc,
              is_later ? 0 : size, is_later ? 0 : packed_length (entry));
  put (out, name_length, 2);
  put (out, extra_length (entry), 2);
  g_byte_array_append (out, (const guint8 *) name, (guint) name_length);
  put_extra (out, entry);
  put_bytes (out, entry->packed != NULL ? entry->packed : entry->data);
  if (!is_later)
    return;
  put (out, 0x08074B50, 4);
  put (out, crc, 4);
  put (out, packed_length (entry), entry->is_zip64 ? 8 : 4);
  put (out, size_of (entry) + entry->descriptor_lie, entry->is_zip64 ? 8 : 4);
}

static void
put_central (GByteArray *out, const ZipEntry *entry, guint32 crc, guint64 offset)
{
  put (out, 0x02014B50, 4);
  put (out, 20 | entry->host << 8, 2);
  put (out, 20, 2);
  put_common (out, entry, entry->flags, crc, size_of (entry), packed_length (entry));
  put (out, entry->name_length, 2);
  put (out, extra_length (entry), 2);
  put (out, 0, 2); /* comment */
  put (out, 0, 2); /* disk */
  put (out, 0, 2);
  put (out, entry->attributes, 4);
  put (out, entry->offset >= 0 ? (guint64) entry->offset : offset, 4);
  g_byte_array_append (out, (const guint8 *) entry->name, (guint) entry->name_length);
  put_extra (out, entry);
}

static void
put_end64 (GByteArray *out, guint64 n_entries, guint64 size, guint64 offset)
{
  guint64 here = out->len;

  put (out, 0x06064B50, 4);
  put (out, 44, 8);
  put (out, 45, 2);
  put (out, 45, 2);
  put (out, 0, 8);
  put (out, n_entries, 8);
  put (out, n_entries, 8);
  put (out, size, 8);
  put (out, offset, 8);
  put (out, 0x07064B50, 4);
  put (out, 0, 4);
  put (out, here, 8);
  put (out, 1, 4);
}

static void
put_end (const ZipSmith *self, GByteArray *out, guint64 offset)
{
  guint64 n_entries = self->entries->len + self->n_more;
  guint64 size = out->len - offset;

  if (self->is_zip64)
    put_end64 (out, n_entries, size, offset);
  put (out, 0x06054B50, 4);
  put (out, 0, 4);
  put (out, self->is_zip64 ? G_MAXUINT16 : n_entries, 2);
  put (out, self->is_zip64 ? G_MAXUINT16 : n_entries, 2);
  put (out, self->is_zip64 ? G_MAXUINT32 : size, 4);
  put (out, self->is_zip64 ? G_MAXUINT32 : offset, 4);
  put (out, self->comment != NULL ? g_bytes_get_size (self->comment) : 0, 2);
  put_bytes (out, self->comment);
  put_bytes (out, self->after);
}

GBytes *
zip_smith_forge (const ZipSmith *self)
{
  GByteArray *out = g_byte_array_new ();
  g_autofree guint64 *offsets = g_new0 (guint64, self->entries->len + 1);
  g_autofree guint32 *crcs = g_new0 (guint32, self->entries->len + 1);
  guint64 directory;

  put_bytes (out, self->before);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const ZipEntry *entry = self->entries->pdata[i];

      offsets[i] = out->len;
      crcs[i] = compute_crc (entry->data) ^ entry->crc_mask;
      put_local (out, entry, crcs[i]);
    }
  put_bytes (out, self->between);
  directory = out->len;
  for (guint i = 0; i < self->entries->len; i++)
    put_central (out, self->entries->pdata[i], crcs[i], offsets[i]);
  put_end (self, out, directory);
  return g_byte_array_free_to_bytes (out);
}
