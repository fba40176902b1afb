/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-preview.h"

G_BEGIN_DECLS

/**
 * RecoursePreviewCall:
 * @program: the helper
 * @source: the file, read from where it stands
 * @media_type: what it is said to be
 * @max_edge: from 1 to %RECOURSE_PREVIEW_MAX_EDGE
 * @microseconds: how long the whole may take
 *
 * For this room and its tests alone.
 */
typedef struct
{
  const char *program;
  int source;
  const char *media_type;
  guint max_edge;
  gint64 microseconds;
} RecoursePreviewCall;

RecoursePreview *recourse_preview_call (const RecoursePreviewCall *call,
                                        GCancellable *cancellable,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecoursePreview *recourse_preview_new (const RecoursePreviewWire *wire,
                                       GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
char *recourse_preview_find_helper (void);

G_END_DECLS
