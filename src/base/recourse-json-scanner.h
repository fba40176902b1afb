/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-json-tree.h"

G_BEGIN_DECLS

/*
 * The JSON gate, for this room alone: it looks at every byte, and keeps what it has read. No
 * library stands behind it, as json-glib crashes on deep nesting, keeps the last of two equal keys,
 * turns huge integers into -1, and takes five times as long for a line of a log.
 */
RecourseJsonTree *recourse_json_scan (const char *data,
                                      gsize length,
                                      const char *origin,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
