/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reminder-jobs"

#include "recourse-reminder-jobs.h"

#include "recourse-evidence-service-private.h"

#define ADVISOR "advisor"
#define UNTIL "until"

/** recourse_reminder_notice_free: @self: (transfer full) */
void
recourse_reminder_notice_free (RecourseReminderNotice *self)
{
  g_free (self->case_id);
  g_free (self->path);
  g_free (self->key);
  g_free (self);
}

/** recourse_reminder_news_free: @self: (transfer full) (nullable) */
void
recourse_reminder_news_free (RecourseReminderNews *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->notices);
  g_clear_error (&self->trouble);
  g_free (self);
}

/* --- What has its time --------------------------------------------------------------------------
 */

/* Of a case whose screen may be watched nothing is told, not even that there is something. */
static GPtrArray *
take_visible (RecourseCaseDeadlines *all)
{
  GPtrArray *visible = g_ptr_array_new_with_free_func (
      (GDestroyNotify) recourse_case_deadline_free);

  while (all->items->len > 0)
    {
      RecourseCaseDeadline *deadline = g_ptr_array_steal_index (all->items, 0);

      if (deadline->is_hidden)
        recourse_case_deadline_free (deadline);
      else
        g_ptr_array_add (visible, deadline);
    }
  return visible;
}

static void
deadlines_job (GTask *task)
{
  RecourseEvidenceService *service = g_task_get_source_object (task);
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  RecourseAdvisor *advisor = g_object_get_data (G_OBJECT (task), ADVISOR);
  g_auto (RecourseCaseDeadlines) all = { 0 };
  GError *error = NULL;

  if (!recourse_case_deadlines_all (service->cases, advisor, call->seq, &all, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, take_visible (&all), (GDestroyNotify) g_ptr_array_unref);
}

/** recourse_reminder_jobs_deadlines_async: reads those of all open cases, apart from short jobs:
 * there may be many cases */
void
recourse_reminder_jobs_deadlines_async (RecourseEvidenceService *service,
                                        RecourseAdvisor *advisor,
                                        gint64 now,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));
  g_return_if_fail (advisor != NULL);

  call = recourse_evidence_call_new (service, RECOURSE_LANE_SEARCH);
  call->seq = now;
  task = g_task_new (service, NULL, callback, user_data);
  g_task_set_source_tag (task, recourse_reminder_jobs_deadlines_async);
  g_object_set_data_full (G_OBJECT (task), ADVISOR, g_object_ref (advisor), g_object_unref);
  recourse_evidence_call_push (call, deadlines_job, task);
}

/** recourse_reminder_jobs_deadlines_finish: (transfer full) (element-type RecourseCaseDeadline):
 * only of cases that nobody may be watching */
GPtrArray *
recourse_reminder_jobs_deadlines_finish (RecourseEvidenceService *service,
                                         GAsyncResult *result,
                                         GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- What is told -------------------------------------------------------------------------------
 */

static RecourseReminderNotice *
make_notice (const char *cases, const RecourseReminder *reminder, RecoursePack *pack)
{
  const RecourseCaseDeadline *deadline = reminder->deadline;
  RecourseReminderNotice *notice = g_new0 (RecourseReminderNotice, 1);

  notice->case_id = g_strdup (deadline->case_id);
  notice->path = recourse_case_list_build_path (cases, deadline->case_id, NULL);
  notice->key = g_strdup (deadline->key);
  notice->at = deadline->at;
  notice->moment = reminder->moment;
  notice->kind = reminder->kind;
  notice->is_event = recourse_case_deadline_kind (deadline, pack) == RECOURSE_DEADLINE_EVENT;
  return notice;
}

/* It is written down before anything is shown: nothing is told twice, come what may. */
static void
tell_job (GTask *task)
{
  RecourseEvidenceService *service = g_task_get_source_object (task);
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  g_autoptr (RecourseReminders) memory = recourse_reminders_load (service->cases);
  g_autoptr (GArray) due = recourse_reminders_list_due (memory, call->items, call->pack, call->seq);
  RecourseReminderNews *news = g_new0 (RecourseReminderNews, 1);

  news->notices = g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_reminder_notice_free);
  for (guint i = 0; i < due->len; i++)
    {
      const RecourseReminder *reminder = &g_array_index (due, RecourseReminder, i);

      g_ptr_array_add (news->notices, make_notice (service->cases, reminder, call->pack));
      recourse_reminders_mark_told (memory, reminder);
    }
  if (due->len > 0)
    recourse_reminders_save (memory, call->seq, &news->trouble);
  news->wake_up = recourse_reminders_wake_up (memory, call->items, call->pack, call->seq);
  g_task_return_pointer (task, news, (GDestroyNotify) recourse_reminder_news_free);
}

/** recourse_reminder_jobs_tell_async: finds what is to be told at @now, and counts it as told;
 * @deadlines: see recourse_reminder_jobs_deadlines_finish() */
void
recourse_reminder_jobs_tell_async (RecourseEvidenceService *service,
                                   GPtrArray *deadlines,
                                   RecoursePack *pack,
                                   gint64 now,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));
  g_return_if_fail (deadlines != NULL && pack != NULL);

  call = recourse_evidence_call_new (service, RECOURSE_LANE_SHORT);
  call->items = g_ptr_array_ref (deadlines);
  call->pack = g_object_ref (pack);
  call->seq = now;
  task = g_task_new (service, NULL, callback, user_data);
  g_task_set_source_tag (task, recourse_reminder_jobs_tell_async);
  recourse_evidence_call_push (call, tell_job, task);
}

/** recourse_reminder_jobs_tell_finish: (transfer full) */
RecourseReminderNews *
recourse_reminder_jobs_tell_finish (RecourseEvidenceService *service,
                                    GAsyncResult *result,
                                    GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Later --------------------------------------------------------------------------------------
 */

static void
snooze_job (GTask *task)
{
  RecourseEvidenceService *service = g_task_get_source_object (task);
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  const gint64 *until = g_object_get_data (G_OBJECT (task), UNTIL);
  g_autoptr (RecourseReminders) memory = recourse_reminders_load (service->cases);
  GError *error = NULL;
  gboolean is_done;

  recourse_reminders_snooze (memory, call->items->pdata[call->number], *until);
  is_done = recourse_reminders_save (memory, call->seq, &error);
  recourse_evidence_return_done (task, is_done, error);
}

/** recourse_reminder_jobs_snooze_async: the deadline @index of @deadlines is told again at @until;
 * see recourse_evidence_service_done_finish() */
void
recourse_reminder_jobs_snooze_async (RecourseEvidenceService *service,
                                     GPtrArray *deadlines,
                                     guint index,
                                     gint64 now,
                                     gint64 until,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));
  g_return_if_fail (deadlines != NULL && index < deadlines->len);

  call = recourse_evidence_call_new (service, RECOURSE_LANE_SHORT);
  call->items = g_ptr_array_ref (deadlines);
  call->number = index;
  call->seq = now;
  task = g_task_new (service, NULL, callback, user_data);
  g_task_set_source_tag (task, recourse_reminder_jobs_snooze_async);
  g_object_set_data_full (G_OBJECT (task), UNTIL, g_memdup2 (&until, sizeof until), g_free);
  recourse_evidence_call_push (call, snooze_job, task);
}
