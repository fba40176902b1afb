/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-reminders.h"

G_BEGIN_DECLS

/**
 * RecourseReminderNote: one notification to show; it says no name and no amount, as it may stand on
 * a locked screen.
 * @case_id: whose; @key: of the deadline; both for recourse_reminder_round_snooze()
 * @title: how it stands
 * @body: what it is about, and until when
 */
typedef struct
{
  char *case_id;
  char *key;
  char *title;
  char *body;
} RecourseReminderNote;

GPtrArray *recourse_reminder_round_run (const char *cases,
                                        RecourseAdvisor *advisor,
                                        gint64 now,
                                        RecourseLanguage language,
                                        gint64 *out_wake_up,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean recourse_reminder_round_snooze (const char *cases,
                                         const char *case_id,
                                         const char *key,
                                         gint64 now,
                                         gint64 until,
                                         GError **error);
RecourseReminderNote *recourse_reminder_note_new (const RecourseReminder *reminder,
                                                  RecoursePack *pack,
                                                  gint64 now,
                                                  RecourseLanguage language);
void recourse_reminder_note_free (RecourseReminderNote *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseReminderNote, recourse_reminder_note_free)

G_END_DECLS
