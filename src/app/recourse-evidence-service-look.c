/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-service-look"

#include "recourse-error.h"
#include "recourse-evidence-service-private.h"
#include "recourse-evidence-words.h"
#include "recourse-exhibit-change.h"
#include "recourse-object.h"
#include "recourse-viewer-copy.h"

#include <unistd.h>

/* --- Searching ----------------------------------------------------------------------------------
 */

static RecourseSearch *
ensure_search (GTask *task, RecourseCaseFolder *folder, GError **error)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  RecourseEvidenceLane *lane = recourse_evidence_lane_peek (task);

  if (lane->pack != call->pack)
    g_clear_pointer (&lane->search, recourse_search_free);
  g_set_object (&lane->pack, call->pack);
  if (lane->search == NULL)
    lane->search = recourse_search_open (folder, recourse_evidence_words, lane->pack, error);
  return lane->search;
}

static void
search_job (GTask *task)
{
  RecourseEvidenceCall *call = g_task_get_task_data (task);
  RecourseSearch *search = NULL;
  RecourseCaseFolder *folder;
  GArray *found = NULL;
  GError *error = NULL;

  folder = recourse_evidence_lane_open (task, &error);
  if (folder != NULL)
    search = ensure_search (task, folder, &error);
  if (search != NULL
      && recourse_search_update (search, NULL, NULL, g_task_get_cancellable (task), &error))
    found = recourse_search_find (search, call->text, RECOURSE_EVIDENCE_MAX_FOUND + 1, &error);
  if (found == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  for (guint i = 0; i < found->len; i++)
    g_array_index (found, gint64, i) = recourse_exhibit_find_subject (
        recourse_case_folder_peek_log (folder), g_array_index (found, gint64, i));
  g_task_return_pointer (task, found, (GDestroyNotify) g_array_unref);
}

/** recourse_evidence_service_search_async: brings the index up to date first; @pack: whose words
 * for kinds are searched too */
void
recourse_evidence_service_search_async (RecourseEvidenceService *self,
                                        RecoursePack *pack,
                                        const char *query,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));

  call = recourse_evidence_call_new (self, RECOURSE_LANE_SEARCH);
  call->pack = g_object_ref (pack);
  call->text = g_strdup (query);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_search_async);
  recourse_evidence_call_push (call, search_job, task);
}

/** recourse_evidence_service_search_finish: (transfer full) (element-type gint64): entries, newest
 * first */
GArray *
recourse_evidence_service_search_finish (RecourseEvidenceService *self,
                                         GAsyncResult *result,
                                         GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Pictures -----------------------------------------------------------------------------------
 */

static void
preview_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  const RecourseThumbnail which = { .case_path = call->path,
                                    .sha256 = call->exhibit->sha256,
                                    .edge = call->number };
  RecoursePreview *preview = NULL;
  GError *error = NULL;
  int fd;

  fd = recourse_object_open (call->path, call->exhibit->sha256, &error);
  if (fd >= 0)
    {
      preview = recourse_thumbnail_make (&which, fd, call->exhibit->media_type,
                                         g_task_get_cancellable (task), &error);
      close (fd);
    }
  if (preview != NULL)
    g_task_return_pointer (task, preview, (GDestroyNotify) recourse_preview_free);
  else
    g_task_return_error (task, error);
}

static RecourseEvidenceCall *
call_about (RecourseEvidenceService *self, const RecourseExhibit *exhibit)
{
  RecourseEvidenceCall *call = recourse_evidence_call_new (self, RECOURSE_LANE_VIEW);

  call->seq = exhibit->seq;
  call->exhibit = recourse_exhibit_copy (exhibit);
  return call;
}

/**
 * recourse_evidence_service_preview_async:
 * @max_edge: in pixels, at most %RECOURSE_THUMBNAIL_MAX_EDGE
 *
 * Has another process make a picture of a file: nothing of it is decoded here. It is kept in the
 * case folder, and goes with the file.
 */
void
recourse_evidence_service_preview_async (RecourseEvidenceService *self,
                                         const RecourseExhibit *exhibit,
                                         guint max_edge,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));
  g_return_if_fail (exhibit != NULL && recourse_evidence_service_peek_path (self) != NULL);

  call = call_about (self, exhibit);
  call->number = max_edge;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_preview_async);
  recourse_evidence_call_push (call, preview_job, task);
}

/** recourse_evidence_service_preview_finish: (transfer full): a picture or the beginning of a text
 */
RecoursePreview *
recourse_evidence_service_preview_finish (RecourseEvidenceService *self,
                                          GAsyncResult *result,
                                          GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Viewers ------------------------------------------------------------------------------------
 */

static gboolean
note_viewed (GTask *task, GError **error)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  g_autoptr (RecourseLogDraft) draft = NULL;
  RecourseCaseFolder *folder = recourse_evidence_lane_open (task, error);
  RecourseLog *log;

  if (folder == NULL)
    return FALSE;
  log = recourse_case_folder_peek_log (folder);
  if (!recourse_log_can_write (log))
    return TRUE;
  draft = recourse_log_draft_new ("evidence-viewed", RECOURSE_EVIDENCE_AUTHOR);
  recourse_log_draft_add_integer (draft, "entry", call->seq);
  return recourse_log_append (log, draft, NULL, error);
}

static void
view_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  g_autofree char *copy = NULL;
  GError *error = NULL;

  copy = recourse_viewer_copy_make (call->path, call->exhibit, g_task_get_cancellable (task),
                                    &error);
  if (copy != NULL && note_viewed (task, &error))
    g_task_return_pointer (task, g_steal_pointer (&copy), g_free);
  else
    g_task_return_error (task, error);
}

/** recourse_evidence_service_view_async: makes a copy for a viewer, and writes down that it was
 * looked at */
void
recourse_evidence_service_view_async (RecourseEvidenceService *self,
                                      const RecourseExhibit *exhibit,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));
  g_return_if_fail (exhibit != NULL && recourse_evidence_service_peek_path (self) != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_view_async);
  recourse_evidence_call_push (call_about (self, exhibit), view_job, task);
}

/** recourse_evidence_service_view_finish: (transfer full): the path of the copy */
char *
recourse_evidence_service_view_finish (RecourseEvidenceService *self,
                                       GAsyncResult *result,
                                       GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
