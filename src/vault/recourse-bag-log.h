/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag-case.h"
#include "recourse-bag-exhibits.h"

G_BEGIN_DECLS

gboolean recourse_bag_log_check (GBytes *lines,
                                 GBytes *head,
                                 const RecourseBagCase *info,
                                 RecourseBagExhibits *exhibits,
                                 GError **error);
RecourseLogLine *recourse_bag_log_parse (const char *data, gsize length, gint64 seq, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
