/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-listing.h"

G_BEGIN_DECLS

#define RECOURSE_TRASH_FOLDER "trash"

char *recourse_trash_build_path (const char *case_path, const char *sha256);
gboolean
recourse_trash_bring_back (const char *case_path, const char *sha256, gint64 bytes, GError **error);
gboolean recourse_trash_arrange (const char *case_path,
                                 const char *sha256,
                                 const RecourseListing *listing,
                                 gint64 now,
                                 guint *n_deleted,
                                 GError **error);
gboolean recourse_trash_arrange_all (RecourseLog *log,
                                     const char *case_path,
                                     gint64 now,
                                     guint *n_deleted,
                                     GError **error);

G_END_DECLS
