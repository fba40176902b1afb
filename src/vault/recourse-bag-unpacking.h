/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag-job.h"
#include "recourse-bag-member.h"

G_BEGIN_DECLS

gboolean recourse_bag_unpacking_check_sizes (int fd, const GPtrArray *members, GError **error);
gboolean recourse_bag_unpacking_run (int fd,
                                     GPtrArray *members,
                                     const char *passphrase,
                                     RecourseBagJob *job,
                                     GError **error);

G_END_DECLS
