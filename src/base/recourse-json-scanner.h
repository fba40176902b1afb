/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The first half of the JSON gate, for this room alone: it looks at every byte before json-glib
 * sees one. json-glib crashes on deep nesting, keeps the last of two equal keys and turns huge
 * integers into -1.
 */
gboolean recourse_json_scan (const char *data, gsize length, const char *origin, GError **error);

G_END_DECLS
