/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-china-time.h"

G_BEGIN_DECLS

#define RECOURSE_TIME_DRAFT_EMPTY (-1)

/** RecourseDay: how the user says which day it was. */
typedef enum
{
  RECOURSE_DAY_UNSET, /* nothing chosen yet */
  RECOURSE_DAY_JUST_NOW,
  RECOURSE_DAY_TODAY,
  RECOURSE_DAY_YESTERDAY,
  RECOURSE_DAY_OTHER,
  RECOURSE_DAY_UNKNOWN,
} RecourseDay;

/** RecourseTimeDraft: a moment while it is being entered, in Beijing time. The date in @civil
 * counts for %RECOURSE_DAY_OTHER only. Its hour and minute are %RECOURSE_TIME_DRAFT_EMPTY until
 * they are given. @is_about: it was entered as "just now" before and not touched since. */
typedef struct
{
  RecourseDay day;
  RecourseCivilTime civil;
  gboolean is_about;
} RecourseTimeDraft;

void recourse_time_draft_init (RecourseTimeDraft *self, gint64 now);
void recourse_time_draft_init_for (RecourseTimeDraft *self, gint64 time, gint64 now);
gboolean recourse_time_draft_is_about (const RecourseTimeDraft *self);
gboolean recourse_time_draft_lacks_time (const RecourseTimeDraft *self);
gboolean recourse_time_draft_resolve (const RecourseTimeDraft *self,
                                      gint64 now,
                                      gint64 *out_time,
                                      GError **error);

G_END_DECLS
