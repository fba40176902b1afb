/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RecourseBagBytes:
 * @at: the next byte
 * @left: how many there are
 *
 * A view into the bytes of a ZIP file; whoever takes from it looks at @left first.
 */
typedef struct
{
  const guint8 *at;
  gsize left;
} RecourseBagBytes;

guint16 recourse_bag_bytes_take16 (RecourseBagBytes *self);
guint32 recourse_bag_bytes_take32 (RecourseBagBytes *self);
guint64 recourse_bag_bytes_take64 (RecourseBagBytes *self);
gboolean
recourse_bag_bytes_split (RecourseBagBytes *self, gsize length, RecourseBagBytes *out_part);

gboolean recourse_bag_bytes_find_extra (RecourseBagBytes extra,
                                        guint16 id,
                                        RecourseBagBytes *out_field,
                                        gboolean *out_has);

gboolean recourse_bag_bytes_read (int fd, gint64 offset, gsize length, guint8 *out, GError **error);
gboolean recourse_bag_fail (GError **error, int code, const char *format, ...) G_GNUC_PRINTF (3, 4);
void recourse_bag_prefix (GError **error, const char *path);

G_END_DECLS
