/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean recourse_bag_path_check (const char *path, GError **error);
gboolean recourse_bag_path_settle (GPtrArray *members, GError **error);

G_END_DECLS
