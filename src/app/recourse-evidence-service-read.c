/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-service-read"

#include "recourse-china-time.h"
#include "recourse-evidence-service-private.h"
#include "recourse-lock.h"

/* --- Opening ------------------------------------------------------------------------------------
 */

static gboolean
begin_reading (GTask *task, GError **error)
{
  RecourseCaseFolder *folder = recourse_evidence_lane_open (task, error);
  RecourseEvidenceLane *lane = recourse_evidence_lane_peek (task);
  g_autofree char *hash = NULL;
  RecourseLog *log;

  if (folder == NULL)
    return FALSE;
  log = recourse_case_folder_peek_log (folder);
  g_clear_pointer (&lane->reader, recourse_exhibit_reader_free);
  lane->reader = recourse_exhibit_reader_new (log, error);
  return lane->reader != NULL && recourse_log_get_head (log, &lane->known, &hash, error);
}

static void
open_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  g_autoptr (RecourseEvidenceCase) result = g_new0 (RecourseEvidenceCase, 1);
  g_autoptr (GError) error = NULL;

  result->path = g_strdup (call->path);
  result->verified_at = RECOURSE_TIME_UNKNOWN;
  result->is_locked = call->path != NULL && recourse_lock_is_locked (call->path);
  if (call->path != NULL && !result->is_locked && begin_reading (task, &error))
    recourse_verification_recall (call->path, &result->verified_at, &result->was_intact);
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&result),
                           (GDestroyNotify) recourse_evidence_case_free);
}

static void
read_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  RecourseEvidenceLane *lane = recourse_evidence_lane_peek (task);
  g_autoptr (RecourseEvidenceNews) news = g_new0 (RecourseEvidenceNews, 1);
  GError *error = NULL;

  if (recourse_evidence_lane_open (task, &error) != NULL && lane->reader == NULL)
    begin_reading (task, &error);
  if (error == NULL)
    news->exhibits = recourse_exhibit_reader_read (lane->reader, call->number, &error);
  if (news->exhibits == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  news->is_done = recourse_exhibit_reader_is_done (lane->reader);
  g_task_return_pointer (task, g_steal_pointer (&news),
                         (GDestroyNotify) recourse_evidence_news_free);
}

static GPtrArray *
read_whole (RecourseExhibitReader *reader, guint n_entries, GError **error)
{
  /* One portion holds them all: what is new is little, or was reported as it came. */
  return recourse_exhibit_reader_read (reader, MAX (n_entries, 1), error);
}

static gboolean
read_news (RecourseEvidenceLane *lane, RecourseEvidenceNews *news, GError **error)
{
  RecourseLog *log = recourse_case_folder_peek_log (lane->folder);
  g_autofree char *hash = NULL;
  gint64 head;

  if (!recourse_log_get_head (log, &head, &hash, error))
    return FALSE;
  news->reader = recourse_exhibit_reader_new_since (log, lane->known + 1, error);
  if (news->reader != NULL)
    news->exhibits = read_whole (news->reader, (guint) MAX (head - lane->known, 0) + 1, error);
  news->is_done = news->reader != NULL && recourse_exhibit_reader_is_done (news->reader);
  if (news->exhibits == NULL)
    return FALSE;
  lane->known = MAX (lane->known, head);
  return TRUE;
}

static void
refresh_job (GTask *task)
{
  RecourseEvidenceLane *lane = recourse_evidence_lane_peek (task);
  g_autoptr (RecourseEvidenceNews) news = g_new0 (RecourseEvidenceNews, 1);
  GError *error = NULL;

  if (recourse_evidence_lane_open (task, &error) != NULL && read_news (lane, news, &error))
    g_task_return_pointer (task, g_steal_pointer (&news),
                           (GDestroyNotify) recourse_evidence_news_free);
  else
    g_task_return_error (task, error);
}

/** recourse_evidence_service_open_async: opens the case in use; where there is none, none is made
 */
void
recourse_evidence_service_open_async (RecourseEvidenceService *self,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_open_async);
  recourse_evidence_call_push (recourse_evidence_call_new (self, RECOURSE_LANE_SHORT), open_job,
                               task);
}

/** recourse_evidence_service_open_finish: (transfer full): what was opened */
RecourseEvidenceCase *
recourse_evidence_service_open_finish (RecourseEvidenceService *self,
                                       GAsyncResult *result,
                                       GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * recourse_evidence_service_read_async:
 * @max_entries: how much of the log to look at
 *
 * Reads the next portion of what was there when the case was opened, newest first.
 */
void
recourse_evidence_service_read_async (RecourseEvidenceService *self,
                                      guint max_entries,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));

  call = recourse_evidence_call_new (self, RECOURSE_LANE_SHORT);
  call->number = max_entries;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_read_async);
  recourse_evidence_call_push (call, read_job, task);
}

/** recourse_evidence_service_refresh_async: reads what was entered since, by whomever */
void
recourse_evidence_service_refresh_async (RecourseEvidenceService *self,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_refresh_async);
  recourse_evidence_call_push (recourse_evidence_call_new (self, RECOURSE_LANE_SHORT), refresh_job,
                               task);
}

/** recourse_evidence_service_read_finish: (transfer full): of read_async and refresh_async */
RecourseEvidenceNews *
recourse_evidence_service_read_finish (RecourseEvidenceService *self,
                                       GAsyncResult *result,
                                       GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/** recourse_evidence_case_free: @self: (transfer full) (nullable) */
void
recourse_evidence_case_free (RecourseEvidenceCase *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self);
}

/** recourse_evidence_news_free: @self: (transfer full) (nullable) */
void
recourse_evidence_news_free (RecourseEvidenceNews *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->exhibits, g_ptr_array_unref);
  recourse_exhibit_reader_free (self->reader);
  g_free (self);
}
