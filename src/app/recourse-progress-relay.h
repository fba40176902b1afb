/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* How often a person is told how far something is, at most. */
#define RECOURSE_PROGRESS_INTERVAL_MS 100

/**
 * RecourseProgressRelay: carries the progress of a job from its threads to the main one. What comes
 * faster than it can be shown is left out; the newest is never lost.
 */
typedef struct _RecourseProgressRelay RecourseProgressRelay;

RecourseProgressRelay *recourse_progress_relay_new (RecourseProgressFunc func,
                                                    GObject *target) G_GNUC_WARN_UNUSED_RESULT;
RecourseProgressRelay *recourse_progress_relay_ref (RecourseProgressRelay *self);
void recourse_progress_relay_unref (RecourseProgressRelay *self);
void recourse_progress_relay_report (const RecourseProgress *progress, gpointer relay);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseProgressRelay, recourse_progress_relay_unref)

G_END_DECLS
