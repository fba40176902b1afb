/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag-member.h"

G_BEGIN_DECLS

gboolean
recourse_bag_local_check (int fd, const RecourseBagMember *member, gint64 next, GError **error);

G_END_DECLS
