/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-service-hand"

#include "recourse-bag-papers.h"
#include "recourse-config.h"
#include "recourse-error.h"
#include "recourse-evidence-service-private.h"
#include "recourse-lock.h"
#include "recourse-qr.h"

#define PROGRAM "Recourse " RECOURSE_VERSION

/* --- The witness --------------------------------------------------------------------------------
 */

static RecourseEvidenceWitness *
make_witness (RecourseLog *log, GError **error)
{
  g_autoptr (RecourseEvidenceWitness) witness = g_new0 (RecourseEvidenceWitness, 1);
  RecourseWitnessCode code;

  if (!recourse_witness_make (log, &code, error))
    return NULL;
  witness->n_entries = code.n_entries;
  witness->code = recourse_witness_code_format (&code);
  witness->digits = recourse_witness_code_format_digits (&code);
  if (!recourse_qr_make (witness->code, &witness->width, &witness->modules, error))
    return NULL;
  return g_steal_pointer (&witness);
}

static void
witness_job (GTask *task)
{
  RecourseEvidenceWitness *witness = NULL;
  RecourseCaseFolder *folder;
  GError *error = NULL;

  folder = recourse_evidence_lane_open (task, &error);
  if (folder != NULL)
    witness = make_witness (recourse_case_folder_peek_log (folder), &error);
  if (witness != NULL)
    g_task_return_pointer (task, witness, (GDestroyNotify) recourse_evidence_witness_free);
  else
    g_task_return_error (task, error);
}

/** recourse_evidence_service_witness_async: the code of this moment, in all its shapes */
void
recourse_evidence_service_witness_async (RecourseEvidenceService *self,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_witness_async);
  recourse_evidence_call_push (recourse_evidence_call_new (self, RECOURSE_LANE_SHORT), witness_job,
                               task);
}

/** recourse_evidence_service_witness_finish: (transfer full) */
RecourseEvidenceWitness *
recourse_evidence_service_witness_finish (RecourseEvidenceService *self,
                                          GAsyncResult *result,
                                          GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/** recourse_evidence_witness_free: @self: (transfer full) (nullable) */
void
recourse_evidence_witness_free (RecourseEvidenceWitness *self)
{
  if (self == NULL)
    return;
  g_free (self->code);
  g_free (self->digits);
  g_free (self->modules);
  g_free (self);
}

/* That a code was checked, and how it came out, is part of the story. */
static void
check_witness_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  RecourseWitnessVerdict verdict = RECOURSE_WITNESS_BROKEN;
  RecourseCaseFolder *folder;
  GError *error = NULL;
  RecourseLog *log;

  folder = recourse_evidence_lane_open (task, &error);
  log = folder != NULL ? recourse_case_folder_peek_log (folder) : NULL;
  if (log == NULL || !recourse_witness_check (log, &call->code, &verdict, &error)
      || (recourse_log_can_write (log)
          && !recourse_witness_note (log, &call->code, verdict == RECOURSE_WITNESS_HOLDS,
                                     RECOURSE_EVIDENCE_AUTHOR, &error)))
    g_task_return_error (task, error);
  else
    g_task_return_int (task, verdict);
}

/** recourse_evidence_service_check_witness_async: @code: that somebody wrote down */
void
recourse_evidence_service_check_witness_async (RecourseEvidenceService *self,
                                               const RecourseWitnessCode *code,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));
  g_return_if_fail (code != NULL);

  call = recourse_evidence_call_new (self, RECOURSE_LANE_SHORT);
  call->code = *code;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_check_witness_async);
  recourse_evidence_call_push (call, check_witness_job, task);
}

/** recourse_evidence_service_check_witness_finish: whether @out_verdict is known */
gboolean
recourse_evidence_service_check_witness_finish (RecourseEvidenceService *self,
                                                GAsyncResult *result,
                                                RecourseWitnessVerdict *out_verdict,
                                                GError **error)
{
  g_autoptr (GError) failure = NULL;
  gssize verdict;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  verdict = g_task_propagate_int (G_TASK (result), &failure);
  *out_verdict = (RecourseWitnessVerdict) verdict;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* --- Handing over -------------------------------------------------------------------------------
 */

static void
free_handover (gpointer data)
{
  recourse_handover_clear (data);
  g_free (data);
}

static void
propose_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  g_autofree RecourseHandover *proposed = g_new0 (RecourseHandover, 1);
  RecourseCaseFolder *folder;
  GError *error = NULL;

  folder = recourse_evidence_lane_open (task, &error);
  if (folder == NULL
      || !recourse_handover_init (proposed, call->pack, recourse_case_folder_peek_log (folder),
                                  (RecourseBagAudience) call->number, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&proposed), free_handover);
}

/** recourse_evidence_service_propose_async: what to hand over to @audience */
void
recourse_evidence_service_propose_async (RecourseEvidenceService *self,
                                         RecoursePack *pack,
                                         RecourseBagAudience audience,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));

  call = recourse_evidence_call_new (self, RECOURSE_LANE_SHORT);
  call->pack = g_object_ref (pack);
  call->number = audience;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_propose_async);
  recourse_evidence_call_push (call, propose_job, task);
}

/** recourse_evidence_service_propose_finish: (transfer full): to be cleared and freed */
RecourseHandover *
recourse_evidence_service_propose_finish (RecourseEvidenceService *self,
                                          GAsyncResult *result,
                                          GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/** recourse_evidence_export_free: @self: (transfer full) (nullable) */
void
recourse_evidence_export_free (RecourseEvidenceExport *self)
{
  if (self == NULL)
    return;
  g_free (self->output);
  g_free (self->passphrase);
  g_clear_pointer (&self->exhibits, g_array_unref);
  g_clear_pointer (&self->withheld, g_array_unref);
  g_free (self);
}

static gboolean
export_all (GTask *task, GError **error)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  const RecourseEvidenceExport *chosen = call->what;
  RecourseCaseFolder *folder = recourse_evidence_lane_open (task, error);
  g_auto (RecourseBagPapers) papers = { { NULL } };
  RecourseBagExport what = {
    .audience = chosen->audience,
    .exhibits = (const gint64 *) (gpointer) chosen->exhibits->data,
    .n_exhibits = chosen->exhibits->len,
    .passphrase = chosen->passphrase,
    .program = PROGRAM,
    .author = RECOURSE_EVIDENCE_AUTHOR,
  };

  if (folder == NULL
      || !recourse_handover_complete_withheld (recourse_case_folder_peek_log (folder),
                                               chosen->withheld, error))
    return FALSE;
  what.withheld = (const RecourseBagText *) (gpointer) chosen->withheld->data;
  what.n_withheld = chosen->withheld->len;
  return recourse_bag_papers_init (&papers, call->pack, folder, &what, error)
         && recourse_bag_export (folder, &what, chosen->output, recourse_evidence_call_func (call),
                                 call->relay, g_task_get_cancellable (task), error);
}

static void
export_job (GTask *task)
{
  GError *error = NULL;
  gboolean is_done = export_all (task, &error);

  recourse_evidence_return_done (task, is_done, error);
}

/** recourse_evidence_service_export_async: @what: (transfer full): the choice of the person */
void
recourse_evidence_service_export_async (RecourseEvidenceService *self,
                                        RecoursePack *pack,
                                        RecourseEvidenceExport *what,
                                        RecourseProgressFunc progress,
                                        GObject *target,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));
  g_return_if_fail (what != NULL && what->output != NULL);

  call = recourse_evidence_call_new (self, RECOURSE_LANE_LONG);
  call->pack = g_object_ref (pack);
  call->what = what;
  recourse_evidence_call_watch (call, progress, target);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_export_async);
  recourse_evidence_call_push (call, export_job, task);
}

/* --- Taking in ----------------------------------------------------------------------------------
 */

static void
import_job (GTask *task)
{
  RecourseEvidenceService *self = g_task_get_source_object (task);
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  g_autofree char *id = NULL;
  GError *error = NULL;

  id = recourse_bag_import (self->cases, call->text, call->passphrase, PROGRAM,
                            recourse_evidence_call_func (call), call->relay,
                            g_task_get_cancellable (task), &error);
  if (id != NULL)
    g_task_return_pointer (task, g_build_filename (self->cases, id, NULL), g_free);
  else
    g_task_return_error (task, error);
}

/** recourse_evidence_service_import_async: @path: of a bag; @passphrase: (nullable) */
void
recourse_evidence_service_import_async (RecourseEvidenceService *self,
                                        const char *path,
                                        const char *passphrase,
                                        RecourseProgressFunc progress,
                                        GObject *target,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));
  g_return_if_fail (path != NULL);

  call = recourse_evidence_call_new (self, RECOURSE_LANE_LONG);
  call->text = g_strdup (path);
  call->passphrase = g_strdup (passphrase);
  recourse_evidence_call_watch (call, progress, target);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_import_async);
  recourse_evidence_call_push (call, import_job, task);
}

/** recourse_evidence_service_import_finish: (transfer full): the folder of the case; it is not
 * opened yet */
char *
recourse_evidence_service_import_finish (RecourseEvidenceService *self,
                                         GAsyncResult *result,
                                         GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Locking ------------------------------------------------------------------------------------
 */

static void
lock_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  RecourseProgressFunc func = recourse_evidence_call_func (call);
  GError *error = NULL;
  gboolean is_done;

  recourse_evidence_lane_close (task);
  recourse_evidence_service_wait_released (g_task_get_source_object (task));
  if (call->is_on)
    is_done = recourse_lock_close (call->path, call->passphrase, func, call->relay, cancellable,
                                   &error);
  else
    is_done = recourse_lock_open (call->path, call->passphrase, func, call->relay, cancellable,
                                  &error);
  recourse_evidence_return_done (task, is_done, error);
}

/** recourse_evidence_service_lock_async: @is_closing: else the case is opened for good. All lanes
 * give the case out of their hands first. */
void
recourse_evidence_service_lock_async (RecourseEvidenceService *self,
                                      const char *passphrase,
                                      gboolean is_closing,
                                      RecourseProgressFunc progress,
                                      GObject *target,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));
  g_return_if_fail (passphrase != NULL && recourse_evidence_service_peek_path (self) != NULL);

  recourse_evidence_service_release (self, recourse_evidence_service_peek_path (self));
  call = recourse_evidence_call_new (self, RECOURSE_LANE_LONG);
  call->passphrase = g_strdup (passphrase);
  call->is_on = is_closing;
  recourse_evidence_call_watch (call, progress, target);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_lock_async);
  recourse_evidence_call_push (call, lock_job, task);
}
