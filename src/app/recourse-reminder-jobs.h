/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-service.h"
#include "recourse-reminders.h"

G_BEGIN_DECLS

/**
 * RecourseReminderNotice: something to be told now.
 * @path: the folder of the case
 * @at: when the deadline ends
 * @moment: for when telling it was planned
 * @is_event: it is nothing to be done: the money comes back by itself
 */
typedef struct
{
  char *case_id;
  char *path;
  char *key;
  gint64 at;
  gint64 moment;
  RecourseReminderKind kind;
  gboolean is_event;
} RecourseReminderNotice;

/**
 * RecourseReminderNews:
 * @notices: (element-type RecourseReminderNotice)
 * @wake_up: when to look again; %RECOURSE_TIME_UNKNOWN: never
 * @trouble: (nullable): why it could not be written down that they are told
 */
typedef struct
{
  GPtrArray *notices;
  gint64 wake_up;
  GError *trouble;
} RecourseReminderNews;

void recourse_reminder_jobs_deadlines_async (RecourseEvidenceService *service,
                                             RecourseAdvisor *advisor,
                                             gint64 now,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
GPtrArray *recourse_reminder_jobs_deadlines_finish (RecourseEvidenceService *service,
                                                    GAsyncResult *result,
                                                    GError **error);
void recourse_reminder_jobs_tell_async (RecourseEvidenceService *service,
                                        GPtrArray *deadlines,
                                        RecoursePack *pack,
                                        gint64 now,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
RecourseReminderNews *recourse_reminder_jobs_tell_finish (RecourseEvidenceService *service,
                                                          GAsyncResult *result,
                                                          GError **error);
void recourse_reminder_jobs_snooze_async (RecourseEvidenceService *service,
                                          GPtrArray *deadlines,
                                          guint index,
                                          gint64 now,
                                          gint64 until,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);

void recourse_reminder_notice_free (RecourseReminderNotice *self);
void recourse_reminder_news_free (RecourseReminderNews *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseReminderNews, recourse_reminder_news_free)

G_END_DECLS
