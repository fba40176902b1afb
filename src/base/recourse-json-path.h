/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How messages write the way to a value, for this room alone: "remedies[3].steps[0].text". */
char *recourse_json_path_root (const char *origin);
void recourse_json_path_append_key (GString *path, const char *key);
void recourse_json_path_append_index (GString *path, guint index);

G_END_DECLS
