/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RecourseBagMember:
 * @name: its whole name, valid UTF-8; that of a folder ends in a slash
 * @path: (transfer none): @name without the top folder of the bag; NULL before it is known
 * @offset: where its header begins
 * @packed: how many bytes it takes
 * @size: how many bytes it says to become
 * @crc: CRC-32 of these
 * @flags: of the ZIP format
 * @method: of the ZIP format
 * @is_folder: whether it is one
 * @sha256: (nullable): 64 digits, once it was read
 * @contents: (nullable): once it was read, if it is one of the bag's own files
 *
 * One entry of the ZIP file.
 */
typedef struct
{
  char *name;
  const char *path;
  gint64 offset;
  gint64 packed;
  gint64 size;
  guint32 crc;
  guint16 flags;
  guint16 method;
  gboolean is_folder;
  char *sha256;
  GBytes *contents;
} RecourseBagMember;

#define RECOURSE_BAG_FLAG_ENCRYPTED 0x0001
#define RECOURSE_BAG_FLAG_DESCRIPTOR 0x0008

void recourse_bag_member_free (RecourseBagMember *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseBagMember, recourse_bag_member_free)

G_END_DECLS
