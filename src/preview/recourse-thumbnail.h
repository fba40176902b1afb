/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-preview.h"

G_BEGIN_DECLS

/**
 * RecourseThumbnail:
 * @case_path: the folder of the case
 * @sha256: the digest of the object in hex, under which its thumbnail is kept
 * @edge: its longest edge in pixels, at most %RECOURSE_THUMBNAIL_MAX_EDGE
 *
 * Which thumbnail.
 */
typedef struct
{
  const char *case_path;
  const char *sha256;
  guint edge;
} RecourseThumbnail;

#define RECOURSE_THUMBNAIL_MAX_EDGE 1024

RecoursePreview *
recourse_thumbnail_recall (const RecourseThumbnail *self) G_GNUC_WARN_UNUSED_RESULT;
RecoursePreview *recourse_thumbnail_make (const RecourseThumbnail *self,
                                          int fd,
                                          const char *media_type,
                                          GCancellable *cancellable,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
