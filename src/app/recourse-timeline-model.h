/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"
#include "recourse-timeline-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RecourseTimelineModel: the log of the case in use, in words, read in portions; and those of its
 * entries that somebody looks for.
 *
 * Signals: "changed", when a portion came, all is there, or it could not be read.
 */
#define RECOURSE_TYPE_TIMELINE_MODEL (recourse_timeline_model_get_type ())
G_DECLARE_FINAL_TYPE (RecourseTimelineModel,
                      recourse_timeline_model,
                      RECOURSE,
                      TIMELINE_MODEL,
                      GObject)

RecourseTimelineModel *
recourse_timeline_model_new (RecourseCaseDesk *desk) G_GNUC_WARN_UNUSED_RESULT;
GListModel *recourse_timeline_model_peek_list (RecourseTimelineModel *self);
gboolean recourse_timeline_model_is_reading (RecourseTimelineModel *self);
gboolean recourse_timeline_model_is_filtered (RecourseTimelineModel *self);
guint recourse_timeline_model_n_read (RecourseTimelineModel *self);
const GError *recourse_timeline_model_peek_trouble (RecourseTimelineModel *self);
void recourse_timeline_model_set_oldest_first (RecourseTimelineModel *self, gboolean is_first);
void recourse_timeline_model_set_group (RecourseTimelineModel *self, int group);
void recourse_timeline_model_set_words (RecourseTimelineModel *self, const char *words);

G_END_DECLS
