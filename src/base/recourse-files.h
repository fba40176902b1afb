/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean recourse_files_make_folder (const char *path, GError **error);
gboolean recourse_files_ensure_folder (const char *path, GError **error);
gboolean recourse_files_sync_folder (const char *path, GError **error);
gboolean recourse_files_rename (const char *from, const char *to, GError **error);
gboolean recourse_files_remove_tree (const char *path, GError **error);
gboolean recourse_files_write_new (const char *path, GBytes *bytes, GError **error);
gboolean recourse_files_write_over (const char *path, GBytes *bytes, GError **error);
GBytes *
recourse_files_read (const char *path, gsize max_bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
