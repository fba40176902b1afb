/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-author.h"

#include <glib-object.h>

G_BEGIN_DECLS

/** RecourseTimelineGroup: what entries are sorted by for whoever looks for some of them. */
typedef enum
{
  RECOURSE_TIMELINE_CASE,
  RECOURSE_TIMELINE_ANSWERS,
  RECOURSE_TIMELINE_PAYMENTS,
  RECOURSE_TIMELINE_EVIDENCE,
  RECOURSE_TIMELINE_CALLS,
  RECOURSE_TIMELINE_STEPS,
  RECOURSE_TIMELINE_NOTES,
  RECOURSE_TIMELINE_HAND_OVER,
} RecourseTimelineGroup;

#define RECOURSE_N_TIMELINE_GROUPS (RECOURSE_TIMELINE_HAND_OVER + 1)

/** RecourseTimelineItem: one entry of the log in words. It never changes, so that it may be made in
 * another thread. */
#define RECOURSE_TYPE_TIMELINE_ITEM (recourse_timeline_item_get_type ())
G_DECLARE_FINAL_TYPE (RecourseTimelineItem,
                      recourse_timeline_item,
                      RECOURSE,
                      TIMELINE_ITEM,
                      GObject)

/**
 * RecourseTimelineFacts:
 * @at: when it was entered
 * @title: (nullable): what kind of entry it is; NULL: it is damaged
 * @text: (nullable): what else it says, one fact a line
 */
typedef struct
{
  gint64 seq;
  gint64 at;
  RecourseAuthor author;
  RecourseTimelineGroup group;
  char *title;
  char *text;
} RecourseTimelineFacts;

RecourseTimelineItem *
recourse_timeline_item_new (RecourseTimelineFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
const RecourseTimelineFacts *recourse_timeline_item_peek (RecourseTimelineItem *self);
gboolean recourse_timeline_item_has (RecourseTimelineItem *self, const char *words);

RecourseTimelineGroup recourse_timeline_group_of (const char *kind);
char *recourse_timeline_fold (const char *text);

G_END_DECLS
