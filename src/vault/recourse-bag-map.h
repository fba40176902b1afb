/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag-member.h"

G_BEGIN_DECLS

GPtrArray *recourse_bag_map_read (int fd, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean recourse_bag_map_is_encrypted (const GPtrArray *members);

G_END_DECLS
