/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-service"

#include "recourse-case-list.h"
#include "recourse-config.h"
#include "recourse-error.h"
#include "recourse-evidence-service-private.h"

enum
{
  LEAVING,
  SWITCHED,
  MADE,
  KEPT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseEvidenceService, recourse_evidence_service, G_TYPE_OBJECT)

/* --- Calls --------------------------------------------------------------------------------------
 */

static void
free_call (gpointer data)
{
  RecourseEvidenceCall *call = data;

  recourse_case_seat_unref (call->seat);
  g_free (call->path);
  g_free (call->text);
  g_free (call->words);
  g_free (call->passphrase);
  g_clear_pointer (&call->items, g_ptr_array_unref);
  g_clear_object (&call->pack);
  recourse_evidence_export_free (call->what);
  recourse_exhibit_free (call->exhibit);
  recourse_progress_relay_unref (call->relay);
  g_free (call);
}

/** recourse_evidence_call_new_about: about the case of @seat */
RecourseEvidenceCall *
recourse_evidence_call_new_about (RecourseCaseSeat *seat, RecourseLane lane)
{
  RecourseEvidenceCall *call = g_new0 (RecourseEvidenceCall, 1);

  call->lane = lane;
  call->seat = recourse_case_seat_ref (seat);
  call->path = g_strdup (recourse_case_seat_peek_path (seat));
  return call;
}

/** recourse_evidence_call_new: about the case in use */
RecourseEvidenceCall *
recourse_evidence_call_new (RecourseEvidenceService *self, RecourseLane lane)
{
  return recourse_evidence_call_new_about (self->seat, lane);
}

/** recourse_evidence_call_watch: tells @target how far the job is */
void
recourse_evidence_call_watch (RecourseEvidenceCall *self,
                              RecourseProgressFunc progress,
                              GObject *target)
{
  if (progress != NULL)
    self->relay = recourse_progress_relay_new (progress, target);
}

/** recourse_evidence_call_func: what a room is given, with the relay of the call as its data */
RecourseProgressFunc
recourse_evidence_call_func (const RecourseEvidenceCall *self)
{
  return self->relay != NULL ? recourse_progress_relay_report : NULL;
}

/** recourse_evidence_call_push: @self: (transfer full): goes with @task: (transfer full) */
void
recourse_evidence_call_push (RecourseEvidenceCall *self, RecourseServiceJob job, GTask *task)
{
  RecourseEvidenceService *service = g_task_get_source_object (task);

  g_task_set_task_data (task, self, free_call);
  recourse_service_push (service->service, self->lane, task, job);
  g_object_unref (task);
}

/** recourse_evidence_return_done: @error: (transfer full): for jobs without a result of their own
 */
void
recourse_evidence_return_done (GTask *task, gboolean is_done, GError *error)
{
  if (is_done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* --- What a lane holds open ---------------------------------------------------------------------
 */

static void
close_lane (RecourseEvidenceLane *lane)
{
  g_clear_pointer (&lane->search, recourse_search_free);
  g_clear_object (&lane->pack);
  g_clear_pointer (&lane->reader, recourse_exhibit_reader_free);
  g_clear_pointer (&lane->folder, recourse_case_folder_free);
  lane->known = 0;
}

/** recourse_evidence_lane_peek: of the call of @task; for its thread alone */
RecourseEvidenceLane *
recourse_evidence_lane_peek (GTask *task)
{
  RecourseEvidenceService *self = g_task_get_source_object (task);
  const RecourseEvidenceCall *call = g_task_get_task_data (task);

  return &self->lanes[call->lane];
}

/** recourse_evidence_lane_close: for whoever replaces the files of the case */
void
recourse_evidence_lane_close (GTask *task)
{
  close_lane (recourse_evidence_lane_peek (task));
}

static void
release_job (GTask *task)
{
  RecourseEvidenceService *self = g_task_get_source_object (task);
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  RecourseEvidenceLane *lane = recourse_evidence_lane_peek (task);

  /* What it knows of another case is still needed there. */
  if (lane->folder != NULL
      && g_str_equal (recourse_case_folder_get_path (lane->folder), call->text))
    close_lane (lane);
  g_mutex_lock (&self->lock);
  self->n_held--;
  g_cond_signal (&self->released);
  g_mutex_unlock (&self->lock);
  g_task_return_boolean (task, TRUE);
}

/** recourse_evidence_service_release: tells all lanes but the long one to close the case at @path;
 * see recourse_evidence_service_wait_released() */
void
recourse_evidence_service_release (RecourseEvidenceService *self, const char *path)
{
  g_mutex_lock (&self->lock);
  self->n_held += RECOURSE_N_LANES - 1;
  g_mutex_unlock (&self->lock);
  for (guint lane = 0; lane < RECOURSE_N_LANES; lane++)
    {
      RecourseEvidenceCall *call;

      if (lane == RECOURSE_LANE_LONG)
        continue;
      call = recourse_evidence_call_new (self, (RecourseLane) lane);
      call->text = g_strdup (path);
      recourse_evidence_call_push (call, release_job, g_task_new (self, NULL, NULL, NULL));
    }
}

/** recourse_evidence_service_wait_released: for a job of the long lane; no lane waits for that one
 */
void
recourse_evidence_service_wait_released (RecourseEvidenceService *self)
{
  g_mutex_lock (&self->lock);
  while (self->n_held > 0)
    g_cond_wait (&self->released, &self->lock);
  g_mutex_unlock (&self->lock);
}

/* The long lane alone tidies up, as that takes a while where the log is long. Where nothing may be
 * written, all can still be looked at. */
static RecourseCaseFolder *
open_folder (const char *path, RecourseLane lane, GError **error)
{
  g_autoptr (GError) refusal = NULL;
  RecourseCaseFolder *folder;

  folder = lane == RECOURSE_LANE_LONG
               ? recourse_case_folder_open (path, RECOURSE_ACCESS_WRITE, &refusal)
               : recourse_case_folder_open_at_once (path, &refusal);
  if (folder != NULL)
    return folder;
  if (g_error_matches (refusal, RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION))
    return recourse_case_folder_open (path, RECOURSE_ACCESS_READ, error);
  g_propagate_error (error, g_steal_pointer (&refusal));
  return NULL;
}

/**
 * recourse_evidence_lane_open:
 *
 * Returns: (transfer none): the case of the call of @task, opened by its lane; NULL with
 *   %RECOURSE_ERROR_NOT_FOUND where there is no case yet
 */
RecourseCaseFolder *
recourse_evidence_lane_open (GTask *task, GError **error)
{
  RecourseEvidenceCall *call = g_task_get_task_data (task);
  RecourseEvidenceLane *lane = recourse_evidence_lane_peek (task);

  if (call->path == NULL)
    call->path = g_strdup (recourse_case_seat_peek_path (call->seat));
  if (call->path == NULL)
    {
      g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND, "there is no case yet");
      return NULL;
    }
  if (lane->folder != NULL
      && !g_str_equal (recourse_case_folder_get_path (lane->folder), call->path))
    close_lane (lane);
  if (lane->folder == NULL)
    lane->folder = open_folder (call->path, call->lane, error);
  return lane->folder;
}

/** recourse_evidence_call_make_case: (transfer none): as recourse_evidence_lane_open(), but makes
 * the case first where there is none */
RecourseCaseFolder *
recourse_evidence_call_make_case (GTask *task, GError **error)
{
  RecourseEvidenceService *self = g_task_get_source_object (task);
  RecourseEvidenceCall *call = g_task_get_task_data (task);
  RecourseCaseOpening opening = { .program = "Recourse " RECOURSE_VERSION,
                                  .author = RECOURSE_EVIDENCE_AUTHOR };

  if (call->path == NULL)
    {
      call->has_made = recourse_case_seat_peek_path (call->seat) == NULL;
      call->path = g_strdup (recourse_case_seat_make (call->seat, self->cases, &opening, error));
    }
  return call->path != NULL ? recourse_evidence_lane_open (task, error) : NULL;
}

/** recourse_evidence_service_note_made: for the end of a job that may have made the case in use */
void
recourse_evidence_service_note_made (RecourseEvidenceService *self, GAsyncResult *result)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (G_TASK (result));

  if (call->has_made && call->path != NULL && call->seat == self->seat)
    g_signal_emit (self, signals[MADE], 0);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_evidence_service_finalize (GObject *object)
{
  RecourseEvidenceService *self = RECOURSE_EVIDENCE_SERVICE (object);

  /* Jobs hold a reference, so no lane works for this object any more. */
  for (guint i = 0; i < RECOURSE_N_LANES; i++)
    close_lane (&self->lanes[i]);
  g_clear_object (&self->service);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->released);
  g_free (self->cases);
  g_clear_pointer (&self->seat, recourse_case_seat_unref);
  G_OBJECT_CLASS (recourse_evidence_service_parent_class)->finalize (object);
}

static guint
add_signal (RecourseEvidenceServiceClass *klass, const char *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
recourse_evidence_service_class_init (RecourseEvidenceServiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = recourse_evidence_service_finalize;
  signals[LEAVING] = add_signal (klass, "leaving");
  signals[SWITCHED] = add_signal (klass, "switched");
  signals[MADE] = add_signal (klass, "made");
  signals[KEPT] = add_signal (klass, "kept");
}

static void
recourse_evidence_service_init (RecourseEvidenceService *self)
{
  self->seat = recourse_case_seat_new (NULL);
  g_mutex_init (&self->lock);
  g_cond_init (&self->released);
}

/**
 * recourse_evidence_service_new:
 * @service: whose lanes do the work
 * @data_folder: (nullable): where the cases are; NULL for the user's own
 *
 * Returns: (transfer full): a service that has opened nothing
 */
RecourseEvidenceService *
recourse_evidence_service_new (RecourseService *service, const char *data_folder)
{
  RecourseEvidenceService *self = g_object_new (RECOURSE_TYPE_EVIDENCE_SERVICE, NULL);

  self->service = g_object_ref (service);
  self->cases = recourse_case_list_build_folder (data_folder);
  return self;
}

/** recourse_evidence_service_peek_path: (nullable): the case in use */
const char *
recourse_evidence_service_peek_path (RecourseEvidenceService *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self), NULL);

  return recourse_case_seat_peek_path (self->seat);
}

/** recourse_evidence_service_peek_seat: borrowed: of the case in use; whoever keeps it can still
 * tell which case that was when another one is in use */
RecourseCaseSeat *
recourse_evidence_service_peek_seat (RecourseEvidenceService *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self), NULL);

  return self->seat;
}

/** recourse_evidence_service_is_in_use: whether @seat is that of the case in use, also when it was
 * taken up again */
gboolean
recourse_evidence_service_is_in_use (RecourseEvidenceService *self, RecourseCaseSeat *seat)
{
  const char *path;

  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self), FALSE);
  g_return_val_if_fail (seat != NULL, FALSE);

  path = recourse_case_seat_peek_path (seat);
  return seat == self->seat
         || (path != NULL && g_strcmp0 (path, recourse_evidence_service_peek_path (self)) == 0);
}

/**
 * recourse_evidence_service_use:
 * @path: (nullable): the folder of a case; NULL: what is kept next goes into a case of its own
 *
 * From now on this is the case in use. What is under way for another one goes on there. Whoever
 * follows the case in use hears "leaving" before and "switched" after it; also when the same case
 * is taken up again, as its files may have been replaced.
 */
void
recourse_evidence_service_use (RecourseEvidenceService *self, const char *path)
{
  g_autofree char *copy = g_strdup (path);

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));

  g_signal_emit (self, signals[LEAVING], 0);
  recourse_case_seat_unref (self->seat);
  self->seat = recourse_case_seat_new (copy);
  g_signal_emit (self, signals[SWITCHED], 0);
}

/** recourse_evidence_service_done_finish: of all jobs that have no result but that they were done
 */
gboolean
recourse_evidence_service_done_finish (RecourseEvidenceService *self,
                                       GAsyncResult *result,
                                       GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
