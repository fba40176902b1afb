/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-reminders.h"

G_BEGIN_DECLS

#define RECOURSE_MAX_REMINDER_MOMENTS 2

/** RecourseReminderMoment: when something is to be told, and why; docs/deadlines.md has the rules
 */
typedef struct
{
  gint64 at;
  RecourseReminderKind kind;
} RecourseReminderMoment;

guint recourse_reminder_moments (const RecourseCaseDeadline *deadline,
                                 RecoursePack *pack,
                                 RecourseReminderMoment *out_moments);
gboolean recourse_reminder_may_tell (gint64 now, gint64 end);
gint64 recourse_reminder_next_morning (gint64 now);

G_END_DECLS
