/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag-case.h"

G_BEGIN_DECLS

/**
 * RecourseBagOxum:
 * @bytes: of all files below data/
 * @files: how many they are
 */
typedef struct
{
  gint64 bytes;
  guint files;
} RecourseBagOxum;

char *recourse_bag_info_write (const RecourseBagCase *info, const RecourseBagOxum *oxum);
gboolean recourse_bag_info_check (GBytes *contents,
                                  const RecourseBagCase *info,
                                  const RecourseBagOxum *oxum,
                                  GError **error);

G_END_DECLS
