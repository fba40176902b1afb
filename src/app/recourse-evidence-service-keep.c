/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-service-keep"

#include "recourse-china-time.h"
#include "recourse-evidence-draft.h"
#include "recourse-evidence-service-private.h"

/* --- Adding -------------------------------------------------------------------------------------
 */

typedef struct
{
  RecourseEvidenceAdded *added;
  const GPtrArray *items;
  RecourseProgressRelay *relay;
} Adding;

static void
free_refusal (gpointer data)
{
  RecourseEvidenceRefusal *refusal = data;

  g_free (refusal->name);
  g_clear_error (&refusal->error);
  g_free (refusal);
}

static void
settled_cb (guint index, const RecourseIntakeReceipt *receipt, const GError *error, gpointer data)
{
  Adding *adding = data;
  RecourseEvidenceRefusal *refusal;

  if (receipt != NULL)
    {
      g_array_append_val (adding->added->seqs, receipt->seq);
      return;
    }
  refusal = g_new0 (RecourseEvidenceRefusal, 1);
  refusal->name = recourse_evidence_draft_dup_name (adding->items->pdata[index]);
  refusal->error = g_error_copy (error);
  g_ptr_array_add (adding->added->refusals, refusal);
}

static void
progress_cb (const RecourseProgress *progress, gpointer data)
{
  Adding *adding = data;

  if (adding->relay != NULL)
    recourse_progress_relay_report (progress, adding->relay);
}

static RecourseEvidenceAdded *
new_added (void)
{
  RecourseEvidenceAdded *added = g_new0 (RecourseEvidenceAdded, 1);

  added->seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
  added->refusals = g_ptr_array_new_with_free_func (free_refusal);
  return added;
}

static void
run_intake (GTask *task, RecourseCaseFolder *folder, RecourseEvidenceAdded *added)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  Adding adding = { .added = added, .items = call->items, .relay = call->relay };
  RecourseIntakeHooks hooks = { .author = RECOURSE_EVIDENCE_AUTHOR,
                                .settled = settled_cb,
                                .progress = progress_cb,
                                .data = &adding };
  g_autofree RecourseIntakeItem *items = g_new0 (RecourseIntakeItem, call->items->len);

  for (guint i = 0; i < call->items->len; i++)
    recourse_evidence_draft_fill (call->items->pdata[i], &items[i]);
  recourse_intake_run (folder, items, call->items->len, &hooks, g_task_get_cancellable (task),
                       &added->trouble);
}

static void
add_job (GTask *task)
{
  g_autoptr (RecourseEvidenceAdded) added = new_added ();
  RecourseCaseFolder *folder;
  GError *error = NULL;

  folder = recourse_evidence_call_make_case (task, &error);
  if (folder == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  run_intake (task, folder, added);
  /* What was kept before a cancellation is kept: that is a result. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_return_pointer (task, g_steal_pointer (&added),
                         (GDestroyNotify) recourse_evidence_added_free);
}

/**
 * recourse_evidence_service_add_to_async:
 * @seat: of the case that keeps them
 * @items: (element-type RecourseEvidenceDraft): what is to be kept
 * @progress: called in the main thread, with @target
 *
 * Keeps files, and makes a case first where there is none. What is complete when it is cancelled
 * stays.
 */
void
recourse_evidence_service_add_to_async (RecourseEvidenceService *self,
                                        RecourseCaseSeat *seat,
                                        GPtrArray *items,
                                        RecourseProgressFunc progress,
                                        GObject *target,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));
  g_return_if_fail (seat != NULL && items != NULL);

  call = recourse_evidence_call_new_about (seat, RECOURSE_LANE_LONG);
  call->items = g_ptr_array_ref (items);
  recourse_evidence_call_watch (call, progress, target);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_add_to_async);
  recourse_evidence_call_push (call, add_job, task);
}

/** recourse_evidence_service_add_async: the same for the case in use */
void
recourse_evidence_service_add_async (RecourseEvidenceService *self,
                                     GPtrArray *items,
                                     RecourseProgressFunc progress,
                                     GObject *target,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));

  recourse_evidence_service_add_to_async (self, self->seat, items, progress, target, cancellable,
                                          callback, user_data);
}

/** recourse_evidence_service_add_finish: (transfer full): what became of each; NULL when nothing
 * could be tried */
RecourseEvidenceAdded *
recourse_evidence_service_add_finish (RecourseEvidenceService *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  recourse_evidence_service_note_made (self, result);
  g_signal_emit_by_name (self, "kept");
  return g_task_propagate_pointer (G_TASK (result), error);
}

/** recourse_evidence_added_free: @self: (transfer full) (nullable) */
void
recourse_evidence_added_free (RecourseEvidenceAdded *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->seqs);
  g_ptr_array_unref (self->refusals);
  g_clear_error (&self->trouble);
  g_free (self);
}

/* --- Describing, removing, bringing back --------------------------------------------------------
 */

static void
describe_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  RecourseCaseFolder *folder;
  GError *error = NULL;
  gboolean is_done = FALSE;

  folder = recourse_evidence_lane_open (task, &error);
  if (folder != NULL)
    {
      RecourseExhibitDescription what = recourse_evidence_draft_describe (call->items->pdata[0]);

      is_done = recourse_exhibit_describe (recourse_case_folder_peek_log (folder), call->seq, &what,
                                           RECOURSE_EVIDENCE_AUTHOR, NULL, &error);
    }
  recourse_evidence_return_done (task, is_done, error);
}

/**
 * recourse_evidence_service_describe_async:
 * @what: what is new of it
 *
 * Says of an exhibit what it is.
 */
void
recourse_evidence_service_describe_async (RecourseEvidenceService *self,
                                          gint64 seq,
                                          const RecourseExhibitDescription *what,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));
  g_return_if_fail (what != NULL);

  call = recourse_evidence_call_new (self, RECOURSE_LANE_SHORT);
  call->seq = seq;
  call->items = recourse_evidence_drafts_new ();
  g_ptr_array_add (call->items, recourse_evidence_draft_new_described (what));
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_describe_async);
  recourse_evidence_call_push (call, describe_job, task);
}

static void
remove_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  RecourseCaseFolder *folder;
  GError *error = NULL;
  gboolean is_done;

  folder = recourse_evidence_lane_open (task, &error);
  is_done = folder != NULL && recourse_removal_remove (folder, &call->removal, &error);
  recourse_evidence_return_done (task, is_done, error);
}

/** recourse_evidence_service_remove_async: @request: its author is filled in here */
void
recourse_evidence_service_remove_async (RecourseEvidenceService *self,
                                        const RecourseRemovalRequest *request,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));
  g_return_if_fail (request != NULL);

  call = recourse_evidence_call_new (self, RECOURSE_LANE_SHORT);
  call->removal = *request;
  call->removal.author = RECOURSE_EVIDENCE_AUTHOR;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_remove_async);
  recourse_evidence_call_push (call, remove_job, task);
}

static void
restore_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  RecourseCaseFolder *folder;
  GError *error = NULL;
  gboolean is_done;

  folder = recourse_evidence_lane_open (task, &error);
  is_done = folder != NULL
            && recourse_removal_restore (folder, call->seq, RECOURSE_EVIDENCE_AUTHOR, &error);
  recourse_evidence_return_done (task, is_done, error);
}

/** recourse_evidence_service_restore_async: brings back what was removed, while it is there */
void
recourse_evidence_service_restore_async (RecourseEvidenceService *self,
                                         gint64 seq,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));

  call = recourse_evidence_call_new (self, RECOURSE_LANE_SHORT);
  call->seq = seq;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_restore_async);
  recourse_evidence_call_push (call, restore_job, task);
}

/* --- Verifying ----------------------------------------------------------------------------------
 */

static void
return_verification (GTask *task, RecourseVerification *verification, GError *error)
{
  if (verification != NULL)
    g_task_return_pointer (task, verification, (GDestroyNotify) recourse_verification_free);
  else
    g_task_return_error (task, error);
}

static void
check_chain_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  g_autoptr (RecourseCaseFolder) folder = NULL;
  RecourseVerification *verification = NULL;
  GError *error = NULL;

  /* Opened by this lane, what a process that was killed has left is finished. */
  recourse_evidence_lane_open (task, NULL);
  folder = recourse_case_folder_open_to_verify (call->path, &error);
  if (folder != NULL)
    verification = recourse_verification_run_chain (folder, g_task_get_cancellable (task), &error);
  return_verification (task, verification, error);
}

/* That it ran is remembered where anything can be written; the result counts without it. */
static void
verify_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  g_autoptr (RecourseCaseFolder) folder = NULL;
  RecourseVerification *verification = NULL;
  GError *error = NULL;

  folder = recourse_case_folder_open_to_verify (call->path, &error);
  if (folder != NULL)
    verification = recourse_verification_run (folder, 0, recourse_evidence_call_func (call),
                                              call->relay, g_task_get_cancellable (task), &error);
  if (verification != NULL)
    recourse_verification_remember (call->path, recourse_china_time_now (), verification, NULL);
  return_verification (task, verification, error);
}

static void
start_verification (RecourseEvidenceService *self,
                    RecourseServiceJob job,
                    RecourseProgressFunc progress,
                    GObject *target,
                    GTask *task)
{
  RecourseEvidenceCall *call = recourse_evidence_call_new (self, RECOURSE_LANE_LONG);

  g_return_if_fail (recourse_evidence_service_peek_path (self) != NULL);

  recourse_evidence_call_watch (call, progress, target);
  recourse_evidence_call_push (call, job, task);
}

/** recourse_evidence_service_check_chain_async: what opening a case does: the chain alone */
void
recourse_evidence_service_check_chain_async (RecourseEvidenceService *self,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));

  start_verification (self, check_chain_job, NULL, NULL,
                      g_task_new (self, cancellable, callback, user_data));
}

/** recourse_evidence_service_verify_async: chain, texts and every file; never deletes */
void
recourse_evidence_service_verify_async (RecourseEvidenceService *self,
                                        RecourseProgressFunc progress,
                                        GObject *target,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));

  start_verification (self, verify_job, progress, target,
                      g_task_new (self, cancellable, callback, user_data));
}

/** recourse_evidence_service_verify_finish: (transfer full): of both */
RecourseVerification *
recourse_evidence_service_verify_finish (RecourseEvidenceService *self,
                                         GAsyncResult *result,
                                         GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
