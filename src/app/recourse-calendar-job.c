/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-calendar-job"

#include "recourse-calendar-job.h"

#include "recourse-evidence-service-private.h"

static void
write_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  const RecourseCaseCalendar *calendar = g_object_get_data (G_OBJECT (task), "calendar");
  GError *error = NULL;
  gboolean is_done;

  is_done = recourse_case_calendar_write (calendar, call->items, call->pack, call->text, &error);
  recourse_evidence_return_done (task, is_done, error);
}

/**
 * recourse_calendar_job_async:
 * @calendar: is copied
 * @deadlines: (element-type RecourseCaseDeadline): must not change any more
 *
 * Writes them into the file @path for a calendar; see recourse_evidence_service_done_finish()
 */
void
recourse_calendar_job_async (RecourseEvidenceService *service,
                             const RecourseCaseCalendar *calendar,
                             GPtrArray *deadlines,
                             RecoursePack *pack,
                             const char *path,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));
  g_return_if_fail (calendar != NULL && deadlines != NULL && path != NULL);

  call = recourse_evidence_call_new (service, RECOURSE_LANE_SHORT);
  call->items = g_ptr_array_ref (deadlines);
  call->pack = g_object_ref (pack);
  call->text = g_strdup (path);
  task = g_task_new (service, NULL, callback, user_data);
  g_task_set_source_tag (task, recourse_calendar_job_async);
  g_object_set_data_full (G_OBJECT (task), "calendar",
                          g_memdup2 (calendar, sizeof (RecourseCaseCalendar)), g_free);
  recourse_evidence_call_push (call, write_job, task);
}
