/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag-case.h"

G_BEGIN_DECLS

/**
 * RecourseBagTextFunc:
 * @text: valid UTF-8
 *
 * One text of a bag, in the order of the entries.
 */
typedef gboolean (*RecourseBagTextFunc) (gint64 seq,
                                         const char *field,
                                         const char *salt,
                                         const char *text,
                                         gpointer data,
                                         GError **error);

void recourse_bag_texts_append (GString *texts,
                                gint64 seq,
                                const char *field,
                                const char *salt,
                                const char *text);
gboolean
recourse_bag_texts_foreach (GBytes *texts, RecourseBagTextFunc func, gpointer data, GError **error);
gboolean recourse_bag_texts_check (GBytes *texts,
                                   GBytes *lines,
                                   const RecourseBagCase *info,
                                   GError **error);

G_END_DECLS
