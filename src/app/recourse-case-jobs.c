/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-jobs"

#include "recourse-case-jobs.h"

#include "recourse-error.h"
#include "recourse-evidence-service-private.h"
#include "recourse-files.h"
#include "recourse-json.h"
#include "recourse-lock.h"
#include "recourse-uuid.h"

#define FORMAT 1
#define FILE_MODE 0600
#define MAX_BYTES (16 * 1024)
#define WINDOW_FILE "window.json"
#define PLACE_FOLDER "cache"
#define PLACE_FILE "place.json"

/* --- Small files --------------------------------------------------------------------------------
 */

/* Beside the folder of all cases. */
static char *
build_window_path (RecourseEvidenceService *service)
{
  g_autofree char *data = g_path_get_dirname (service->cases);

  return g_build_filename (data, WINDOW_FILE, NULL);
}

static char *
build_place_path (const char *case_path)
{
  return g_build_filename (case_path, PLACE_FOLDER, PLACE_FILE, NULL);
}

/* It is there as a whole or not at all. */
static gboolean
write_file (const char *path, const char *text, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *quoted = NULL;
  g_autofree char *what = NULL;
  GError *cause = NULL;

  if (!recourse_files_ensure_folder (folder, error))
    return FALSE;
  if (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, FILE_MODE, &cause))
    return TRUE;
  quoted = recourse_error_quote (path);
  what = g_strdup_printf ("cannot write '%s'", quoted);
  recourse_error_take_io (error, cause, what);
  return FALSE;
}

/* --- Where the window was -----------------------------------------------------------------------
 */

/** recourse_window_place_free: @self: (transfer full) (nullable) */
void
recourse_window_place_free (RecourseWindowPlace *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self->page);
  g_free (self);
}

static gboolean
parse_window_place (RecourseWindowPlace *self, const char *cases, GBytes *bytes)
{
  g_autoptr (RecourseJson) json = recourse_json_new (bytes, WINDOW_FILE, NULL);
  RecourseJsonView root;
  const char *id = "";
  const char *page = NULL;

  if (json == NULL)
    return FALSE;
  recourse_json_root (json, &root);
  if (!recourse_json_view_expect_object (&root, NULL, NULL)
      || !recourse_json_get_string (&root, "page", &page, NULL)
      || (recourse_json_view_has (&root, "case")
          && !recourse_json_get_string (&root, "case", &id, NULL)))
    return FALSE;
  self->page = g_strdup (page);
  self->path = *id != '\0' ? recourse_case_list_build_path (cases, id, NULL) : NULL;
  return TRUE;
}

/* A case that cannot be opened stays where it is; the newest of the others is worked with. */
static char *
find_latest (const char *cases)
{
  g_autoptr (GPtrArray) list = recourse_case_list_read (cases, NULL);
  const RecourseCaseSummary *troubled = NULL;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const RecourseCaseSummary *summary = list->pdata[i];

      if (summary->trouble == NULL || summary->is_locked)
        return g_strdup (summary->path);
      if (troubled == NULL)
        troubled = summary;
    }
  return troubled != NULL ? g_strdup (troubled->path) : NULL;
}

/* Whoever only looks leaves no trace, and reads nothing that is not there. */
static void
find_job (GTask *task)
{
  RecourseEvidenceService *service = g_task_get_source_object (task);
  g_autoptr (RecourseWindowPlace) place = g_new0 (RecourseWindowPlace, 1);
  g_autofree char *path = build_window_path (service);
  g_autoptr (GBytes) bytes = NULL;

  if (!g_file_test (service->cases, G_FILE_TEST_IS_DIR))
    {
      g_task_return_pointer (task, g_steal_pointer (&place),
                             (GDestroyNotify) recourse_window_place_free);
      return;
    }
  /* What a crash left half locked is brought to an end; if it cannot be, the case says so itself.
   */
  recourse_lock_recover (service->cases, NULL);
  bytes = recourse_files_read (path, MAX_BYTES, NULL);
  if (bytes == NULL || !parse_window_place (place, service->cases, bytes))
    place->path = find_latest (service->cases);
  g_task_return_pointer (task, g_steal_pointer (&place),
                         (GDestroyNotify) recourse_window_place_free);
}

/** recourse_case_jobs_find_async: looks for what the window showed in the last run of the program;
 * where nobody remembers, for the case that changed last */
void
recourse_case_jobs_find_async (RecourseEvidenceService *service,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));

  task = g_task_new (service, NULL, callback, user_data);
  g_task_set_source_tag (task, recourse_case_jobs_find_async);
  recourse_evidence_call_push (recourse_evidence_call_new (service, RECOURSE_LANE_SHORT), find_job,
                               task);
}

/** recourse_case_jobs_find_finish: (transfer full) */
RecourseWindowPlace *
recourse_case_jobs_find_finish (RecourseEvidenceService *service,
                                GAsyncResult *result,
                                GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  char *page;
  char *place;
} Memory;

static void
free_memory (gpointer data)
{
  Memory *memory = data;

  g_free (memory->page);
  g_free (memory->place);
  g_free (memory);
}

/* Without a case there is nothing to come back to, unless another one was left before. */
static gboolean
write_window_place (RecourseEvidenceService *service,
                    const char *case_path,
                    const char *page,
                    GError **error)
{
  g_autofree char *path = build_window_path (service);
  g_autofree char *id = case_path != NULL ? g_path_get_basename (case_path) : NULL;
  g_autofree char *text = NULL;

  if (id == NULL && !g_file_test (service->cases, G_FILE_TEST_IS_DIR))
    return TRUE;
  text = g_strdup_printf ("{\"format\":%d,\"case\":\"%s\",\"page\":\"%s\"}\n", FORMAT,
                          id != NULL ? id : "", page);
  return write_file (path, text, error);
}

static void
remember_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  const Memory *memory = g_object_get_data (G_OBJECT (task), "memory");
  const char *case_path = recourse_case_seat_peek_path (call->seat);
  GError *error = NULL;
  gboolean is_done;

  is_done = write_window_place (g_task_get_source_object (task), case_path, memory->page, &error);
  if (is_done && case_path != NULL && memory->place != NULL && !recourse_lock_is_locked (case_path)
      && g_file_test (case_path, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *path = build_place_path (case_path);

      is_done = write_file (path, memory->place, &error);
    }
  recourse_evidence_return_done (task, is_done, error);
}

/**
 * recourse_case_jobs_remember_async:
 * @page: the name of the page on top, which needs no escaping
 * @place: (nullable): where the guide stands in the case in use
 *
 * Keeps both for the next run of the program; see recourse_evidence_service_done_finish().
 */
void
recourse_case_jobs_remember_async (RecourseEvidenceService *service,
                                   const char *page,
                                   const RecourseGuidePlace *place,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  Memory *memory;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));
  g_return_if_fail (page != NULL);

  memory = g_new0 (Memory, 1);
  memory->page = g_strdup (page);
  memory->place = place != NULL ? recourse_guide_place_write (place) : NULL;
  task = g_task_new (service, NULL, callback, user_data);
  g_task_set_source_tag (task, recourse_case_jobs_remember_async);
  g_object_set_data_full (G_OBJECT (task), "memory", memory, free_memory);
  recourse_evidence_call_push (recourse_evidence_call_new (service, RECOURSE_LANE_SHORT),
                               remember_job, task);
}

/* --- Reading the case ---------------------------------------------------------------------------
 */

/** recourse_case_view_free: @self: (transfer full) (nullable) */
void
recourse_case_view_free (RecourseCaseView *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->state, recourse_case_state_unref);
  recourse_guide_place_free (self->place);
  g_clear_error (&self->trouble);
  g_free (self);
}

static RecourseGuidePlace *
read_place (const char *case_path)
{
  g_autofree char *path = build_place_path (case_path);
  g_autoptr (GBytes) bytes = recourse_files_read (path, MAX_BYTES, NULL);

  return bytes != NULL ? recourse_guide_place_read (bytes, NULL) : NULL;
}

static void
read_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  g_autoptr (RecourseCaseView) view = g_new0 (RecourseCaseView, 1);
  const char *path = recourse_case_seat_peek_path (call->seat);
  RecourseCaseFolder *folder = NULL;

  view->is_locked = path != NULL && recourse_lock_is_locked (path);
  if (path != NULL && !view->is_locked)
    folder = recourse_evidence_lane_open (task, &view->trouble);
  if (folder != NULL)
    {
      view->state = recourse_case_state_read (folder, &view->trouble);
      view->place = read_place (path);
    }
  g_task_return_pointer (task, g_steal_pointer (&view), (GDestroyNotify) recourse_case_view_free);
}

/** recourse_case_jobs_read_async: reads the case in use */
void
recourse_case_jobs_read_async (RecourseEvidenceService *service,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));

  task = g_task_new (service, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_case_jobs_read_async);
  recourse_evidence_call_push (recourse_evidence_call_new (service, RECOURSE_LANE_SHORT), read_job,
                               task);
}

/** recourse_case_jobs_read_finish: (transfer full): its @trouble says what cannot be read; NULL
 * only when it was cancelled */
RecourseCaseView *
recourse_case_jobs_read_finish (RecourseEvidenceService *service,
                                GAsyncResult *result,
                                GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Writing into it ----------------------------------------------------------------------------
 */

/* The connection of a lane would go on writing into a folder that somebody has taken away. */
static gboolean
is_in_place (RecourseCaseFolder *folder, GError **error)
{
  const char *path = recourse_case_folder_get_path (folder);
  g_autofree char *quoted = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  quoted = recourse_error_quote (path);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND, "the case '%s' is not there",
               quoted);
  return FALSE;
}

static void
append_job (GTask *task)
{
  RecourseEvidenceCall *call = g_task_get_task_data (task);
  RecourseCaseFolder *folder;
  RecourseCaseState *state = NULL;
  GError *error = NULL;

  folder = recourse_evidence_call_make_case (task, &error);
  if (folder != NULL && !is_in_place (folder, &error))
    {
      recourse_evidence_lane_close (task);
      folder = NULL;
    }
  call->is_on = folder != NULL
                && (call->items->len == 0
                    || recourse_log_append_all (recourse_case_folder_peek_log (folder), call->items,
                                                NULL, &error));
  if (call->is_on)
    state = recourse_case_state_read (folder, &error);
  if (state != NULL)
    g_task_return_pointer (task, state, (GDestroyNotify) recourse_case_state_unref);
  else
    g_task_return_error (task, error);
}

/**
 * recourse_case_jobs_append_async:
 * @drafts: (element-type RecourseLogDraft): all or none of them is written; may be empty
 *
 * Writes them into the case in use, and makes it first where there is none.
 */
void
recourse_case_jobs_append_async (RecourseEvidenceService *service,
                                 GPtrArray *drafts,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));
  g_return_if_fail (drafts != NULL);

  call = recourse_evidence_call_new (service, RECOURSE_LANE_SHORT);
  call->items = g_ptr_array_ref (drafts);
  task = g_task_new (service, NULL, callback, user_data);
  g_task_set_source_tag (task, recourse_case_jobs_append_async);
  recourse_evidence_call_push (call, append_job, task);
}

/**
 * recourse_case_jobs_append_finish:
 * @out_is_written: whether they are on the disk, even when the case could not be read after that
 *
 * Returns: (transfer full): what the case says now; NULL with an error
 */
RecourseCaseState *
recourse_case_jobs_append_finish (RecourseEvidenceService *service,
                                  GAsyncResult *result,
                                  gboolean *out_is_written,
                                  GError **error)
{
  const RecourseEvidenceCall *call;

  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  call = g_task_get_task_data (G_TASK (result));
  *out_is_written = call->is_on;
  recourse_evidence_service_note_made (service, result);
  return g_task_propagate_pointer (G_TASK (result), error);
}
