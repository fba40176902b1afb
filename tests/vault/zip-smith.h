/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZipEntry: one entry of a ZIP file that may lie.
 * @name: @name_length bytes
 * @local_name: (nullable): before the data, if it is another one than in the directory
 * @data: what it holds; hashed for the checksum
 * @packed: (nullable): what is written in its place, compressed by @method
 * @size: what it says to become; -1: the truth
 * @crc_mask: turns the checksum around
 * @descriptor_lie: added to the size behind the data
 * @offset: where the directory says that it begins; -1: the truth
 */
typedef struct
{
  char *name;
  gsize name_length;
  char *local_name;
  GBytes *data;
  GBytes *packed;
  gint64 size;
  gint64 local_size;
  guint32 crc_mask;
  guint16 flags;
  guint16 local_flags;
  guint16 method;
  guint32 attributes;
  guint8 host;
  gboolean is_zip64;
  guint32 descriptor_lie;
  gint64 offset;
  GBytes *extra;
} ZipEntry;

#define ZIP_DESCRIPTOR 0x0008

/**
 * ZipSmith: makes ZIP files of all kinds, good and bad.
 * @before: (nullable): stands before the first entry
 * @between: (nullable): stands before the directory
 * @after: (nullable): stands behind the end
 * @comment: (nullable): of the whole
 * @n_more: how many more entries the end claims
 * @is_zip64: whether it has a second, larger end
 */
typedef struct
{
  GPtrArray *entries; /* of ZipEntry */
  GBytes *before;
  GBytes *between;
  GBytes *after;
  GBytes *comment;
  guint n_more;
  gboolean is_zip64;
} ZipSmith;

ZipSmith *zip_smith_new (void);
void zip_smith_free (ZipSmith *self);
ZipEntry *zip_smith_add (ZipSmith *self, const char *name, const void *data, gsize length);
ZipEntry *zip_smith_find (ZipSmith *self, const char *name);
GBytes *zip_smith_forge (const ZipSmith *self);
guint32 zip_smith_crc (const void *data, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZipSmith, zip_smith_free)

G_END_DECLS
