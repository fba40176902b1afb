/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-deadline.h"

G_BEGIN_DECLS

/** RecourseReminders: which notifications have been shown, so that none is shown twice. */
typedef struct _RecourseReminders RecourseReminders;

/**
 * RecourseReminderKind: why something is told.
 * @RECOURSE_REMINDER_CLOSING: the last quarter begins
 * @RECOURSE_REMINDER_LITTLE_LEFT: very little time is left
 * @RECOURSE_REMINDER_REACHED: the time has come
 * @RECOURSE_REMINDER_SNOOZED: the user wanted to be told again
 * @RECOURSE_REMINDER_PAST: the time went by while nobody could be told
 */
typedef enum
{
  RECOURSE_REMINDER_CLOSING,
  RECOURSE_REMINDER_LITTLE_LEFT,
  RECOURSE_REMINDER_REACHED,
  RECOURSE_REMINDER_SNOOZED,
  RECOURSE_REMINDER_PAST,
} RecourseReminderKind;

/**
 * RecourseReminder:
 * @deadline: borrowed from the list that was asked about
 * @moment: when it was to be told; it may have been slept through
 *
 * One notification to show now.
 */
typedef struct
{
  const RecourseCaseDeadline *deadline;
  RecourseReminderKind kind;
  gint64 moment;
} RecourseReminder;

RecourseReminders *recourse_reminders_load (const char *cases) G_GNUC_WARN_UNUSED_RESULT;
gboolean recourse_reminders_save (RecourseReminders *self, gint64 now, GError **error);
void recourse_reminders_free (RecourseReminders *self);

GArray *recourse_reminders_list_due (RecourseReminders *self,
                                     GPtrArray *deadlines,
                                     RecoursePack *pack,
                                     gint64 now) G_GNUC_WARN_UNUSED_RESULT;
gint64 recourse_reminders_wake_up (RecourseReminders *self,
                                   GPtrArray *deadlines,
                                   RecoursePack *pack,
                                   gint64 now);
void recourse_reminders_mark_told (RecourseReminders *self, const RecourseReminder *reminder);
void recourse_reminders_snooze (RecourseReminders *self,
                                const RecourseCaseDeadline *deadline,
                                gint64 until);
gboolean recourse_reminders_snooze_told (RecourseReminders *self,
                                         const char *case_id,
                                         const char *key,
                                         gint64 until);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseReminders, recourse_reminders_free)

G_END_DECLS
