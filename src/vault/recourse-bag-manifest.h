/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GHashTable *recourse_bag_manifest_parse (GBytes *contents,
                                         const char *name,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_bag_manifest_append (GString *manifest, const char *sha256, const char *path);
gboolean recourse_bag_manifest_check (const GPtrArray *members, GError **error);

G_END_DECLS
