/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"
#include "recourse-clock.h"
#include "recourse-reminder-jobs.h"

G_BEGIN_DECLS

/**
 * RecourseReminderWatch: sleeps until something has to be told, and looks anew when a case changes
 * or somebody sets the clock. While somebody may be watching the screen it is silent, and tells
 * afterwards what is still due.
 *
 * Signals: "due" (RecourseReminderNotice), for each thing to be told; "looked", when all that is
 * due was told.
 */
#define RECOURSE_TYPE_REMINDER_WATCH (recourse_reminder_watch_get_type ())
G_DECLARE_FINAL_TYPE (RecourseReminderWatch,
                      recourse_reminder_watch,
                      RECOURSE,
                      REMINDER_WATCH,
                      GObject)

RecourseReminderWatch *recourse_reminder_watch_new (RecourseCaseDesk *desk,
                                                    RecourseClock *clock) G_GNUC_WARN_UNUSED_RESULT;
void recourse_reminder_watch_look (RecourseReminderWatch *self);
void recourse_reminder_watch_snooze (RecourseReminderWatch *self,
                                     const char *case_id,
                                     const char *key,
                                     gint64 until);
gint64 recourse_reminder_watch_now (RecourseReminderWatch *self);

G_END_DECLS
