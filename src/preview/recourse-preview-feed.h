/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-preview-private.h"

#include <signal.h>

G_BEGIN_DECLS

#define RECOURSE_PREVIEW_BLOCK (64 * 1024)

/**
 * RecoursePreviewFeed:
 * @to: the pipe to the helper; -1 once it is closed
 * @block: what was read from the source and not yet written
 *
 * The way of the file to the helper, for recourse-preview-process.c alone.
 */
typedef struct
{
  int source;
  int to;
  gsize at, length;
  guint8 block[RECOURSE_PREVIEW_BLOCK];
} RecoursePreviewFeed;

/** RecoursePreviewPipeGuard: what this thread did with SIGPIPE before. */
typedef struct
{
  sigset_t mask;
  gboolean was_pending;
} RecoursePreviewPipeGuard;

gboolean recourse_preview_feed_is_full (const RecoursePreviewFeed *self);
gboolean recourse_preview_feed_fill (RecoursePreviewFeed *self, GError **error);
void recourse_preview_feed_drain (RecoursePreviewFeed *self);
void recourse_preview_feed_close (RecoursePreviewFeed *self);

void recourse_preview_pipe_guard_set (RecoursePreviewPipeGuard *self);
void recourse_preview_pipe_guard_lift (const RecoursePreviewPipeGuard *self);

G_END_DECLS
