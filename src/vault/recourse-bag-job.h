/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RecourseBagJob:
 * @func: (nullable): who wants to know how far it is
 * @cancellable: (nullable): stops it
 * @progress: how far it is; the totals are set by whoever knows them
 * @told_at: when @func was last called, by the monotonic clock
 * @told_bytes: what it was told then; that something moves is told at once
 *
 * One long job on a bag.
 */
typedef struct
{
  RecourseProgressFunc func;
  gpointer data;
  GCancellable *cancellable;
  RecourseProgress progress;
  gint64 told_at;
  gint64 told_bytes;
} RecourseBagJob;

gboolean recourse_bag_job_advance (RecourseBagJob *self, gint64 n_bytes, GError **error);
void recourse_bag_job_finish_item (RecourseBagJob *self);
void recourse_bag_job_finish (RecourseBagJob *self);

G_END_DECLS
