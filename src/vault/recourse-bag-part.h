/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int recourse_bag_part_make (const char *folder, char **out_path, GError **error);

G_END_DECLS
