/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-model-jobs"

#include "recourse-china-time.h"
#include "recourse-evidence-model-private.h"

/* --- One job at a time --------------------------------------------------------------------------
 */

/* @seat: of the case that it is about. */
void
recourse_evidence_model_begin_job (RecourseEvidenceModel *self,
                                   RecourseEvidenceJob job,
                                   RecourseCaseSeat *seat)
{
  if (self->failure.job == job)
    recourse_evidence_model_clear_failure (self);
  self->job = job;
  g_clear_object (&self->job_cancellable);
  self->job_cancellable = g_cancellable_new ();
  g_clear_pointer (&self->job_seat, recourse_case_seat_unref);
  self->job_seat = recourse_case_seat_ref (seat);
  recourse_job_meter_start (&self->meter, g_get_monotonic_time ());
  recourse_evidence_model_emit_changed (self);
}

/* What was dropped meanwhile comes next. */
void
recourse_evidence_model_end_job (RecourseEvidenceModel *self)
{
  self->job = RECOURSE_EVIDENCE_IDLE;
  recourse_evidence_model_add_waiting (self);
  recourse_evidence_model_emit_changed (self);
}

/* What is begun is about the case in use. */
static void
begin_job (RecourseEvidenceModel *self, RecourseEvidenceJob job)
{
  recourse_evidence_model_begin_job (self, job,
                                     recourse_evidence_service_peek_seat (self->service));
}

/* @error: (nullable): why it came to nothing. */
static void
end_job_with (RecourseEvidenceModel *self, const GError *error)
{
  if (error != NULL)
    recourse_evidence_model_fail (self, self->job, error);
  else
    recourse_evidence_model_succeed (self, self->job);
  recourse_evidence_model_end_job (self);
}

/* Whether what it brings to light may be shown. */
gboolean
recourse_evidence_model_is_job_in_use (RecourseEvidenceModel *self)
{
  return recourse_evidence_service_is_in_use (self->service, self->job_seat);
}

/* What a verification finds would be shown to nobody; all else is brought to its end. */
void
recourse_evidence_model_leave_job (RecourseEvidenceModel *self)
{
  if (self->job == RECOURSE_EVIDENCE_VERIFYING && !recourse_evidence_model_is_job_in_use (self))
    g_cancellable_cancel (self->job_cancellable);
}

void
recourse_evidence_model_progress (const RecourseProgress *progress, gpointer data)
{
  RecourseEvidenceModel *self = data;

  if (self->job == RECOURSE_EVIDENCE_IDLE)
    return;
  recourse_job_meter_feed (&self->meter, progress, g_get_monotonic_time ());
  if (self->job == RECOURSE_EVIDENCE_ADDING && recourse_evidence_model_is_job_in_use (self))
    recourse_evidence_model_refresh (self);
  g_signal_emit_by_name (self, "progressed");
}

/** recourse_evidence_model_job: what is under way */
RecourseEvidenceJob
recourse_evidence_model_job (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), RECOURSE_EVIDENCE_IDLE);

  return self->job;
}

/** recourse_evidence_model_peek_meter: borrowed: of the job */
const RecourseJobMeter *
recourse_evidence_model_peek_meter (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), NULL);

  return &self->meter;
}

/** recourse_evidence_model_cancel: ends the job; what is complete stays */
void
recourse_evidence_model_cancel (RecourseEvidenceModel *self)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  g_ptr_array_set_size (self->waiting, 0);
  if (self->job_cancellable != NULL)
    g_cancellable_cancel (self->job_cancellable);
}

void
recourse_evidence_model_forget_results (RecourseEvidenceModel *self)
{
  g_clear_pointer (&self->added, recourse_evidence_added_free);
  g_clear_pointer (&self->verification, recourse_verification_free);
  self->verified_at = RECOURSE_TIME_UNKNOWN;
  self->broken_at = 0;
}

/* --- Verifying ----------------------------------------------------------------------------------
 */

static void
set_verdicts (RecourseEvidenceModel *self)
{
  for (guint i = 0; i < self->verification->items->len; i++)
    {
      const RecourseVerifiedItem *found = self->verification->items->pdata[i];
      RecourseEvidenceItem *item = recourse_evidence_model_find (self, found->seq);

      if (item != NULL && recourse_evidence_item_verdict (item) == RECOURSE_ITEM_INTACT)
        recourse_evidence_item_set_verdict (item, found->verdict);
    }
}

static void
clear_verdicts (RecourseEvidenceModel *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (RecourseEvidenceItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      recourse_evidence_item_set_verdict (item, RECOURSE_ITEM_INTACT);
    }
}

static void
take_verification (RecourseEvidenceModel *self, RecourseVerification *verification)
{
  g_clear_pointer (&self->verification, recourse_verification_free);
  self->verification = verification;
  self->verified_at = recourse_guide_model_now (self->guide);
  self->was_intact = verification->is_intact;
  self->broken_at = verification->broken_at;
  clear_verdicts (self);
  set_verdicts (self);
}

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseEvidenceModel) self = RECOURSE_EVIDENCE_MODEL (user_data);
  g_autoptr (RecourseVerification) verification = NULL;
  g_autoptr (GError) error = NULL;

  verification = recourse_evidence_service_verify_finish (RECOURSE_EVIDENCE_SERVICE (source),
                                                          result, &error);
  if (verification != NULL && recourse_evidence_model_is_job_in_use (self))
    take_verification (self, g_steal_pointer (&verification));
  end_job_with (self, error);
}

/** recourse_evidence_model_verify: chain, texts and every file */
void
recourse_evidence_model_verify (RecourseEvidenceModel *self)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  if (self->job != RECOURSE_EVIDENCE_IDLE
      || recourse_evidence_service_peek_path (self->service) == NULL)
    return;
  begin_job (self, RECOURSE_EVIDENCE_VERIFYING);
  recourse_evidence_service_verify_async (self->service, recourse_evidence_model_progress,
                                          G_OBJECT (self), self->job_cancellable, verified_cb,
                                          g_object_ref (self));
}

static void
chain_checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseEvidenceModel) self = RECOURSE_EVIDENCE_MODEL (user_data);
  g_autoptr (RecourseVerification) verification = NULL;

  /* What cannot be read at all is told by the list. */
  verification = recourse_evidence_service_verify_finish (RECOURSE_EVIDENCE_SERVICE (source),
                                                          result, NULL);
  if (verification == NULL || verification->is_intact)
    return;
  self->broken_at = verification->broken_at;
  g_clear_pointer (&self->verification, recourse_verification_free);
  self->verification = g_steal_pointer (&verification);
  self->verified_at = recourse_guide_model_now (self->guide);
  self->was_intact = FALSE;
  recourse_evidence_model_emit_changed (self);
}

void
recourse_evidence_model_check_chain (RecourseEvidenceModel *self)
{
  recourse_evidence_service_check_chain_async (self->service, self->lifetime, chain_checked_cb,
                                               g_object_ref (self));
}

/** recourse_evidence_model_peek_verification: (nullable): the last one of this run of the program
 */
const RecourseVerification *
recourse_evidence_model_peek_verification (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), NULL);

  return self->verification;
}

/** recourse_evidence_model_verified: whether it was ever verified, when, and what that said */
gboolean
recourse_evidence_model_verified (RecourseEvidenceModel *self,
                                  gint64 *out_at,
                                  gboolean *out_was_intact)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), FALSE);

  *out_at = self->verified_at;
  *out_was_intact = self->was_intact;
  return self->verified_at != RECOURSE_TIME_UNKNOWN;
}

/** recourse_evidence_model_broken_at: the entry at which the chain is broken; 0: none is known */
gint64
recourse_evidence_model_broken_at (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), 0);

  return self->broken_at;
}

/* --- Handing over, taking in, locking -----------------------------------------------------------
 */

typedef struct
{
  RecourseEvidenceModel *self;
  char *path;
} Export;

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Export *export = user_data;
  g_autoptr (RecourseEvidenceModel) self = export->self;
  g_autofree char *path = export->path;
  g_autoptr (GError) error = NULL;

  if (recourse_evidence_service_done_finish (RECOURSE_EVIDENCE_SERVICE (source), result, &error))
    recourse_evidence_model_emit_handed_over (self, path);
  end_job_with (self, error);
}

/** recourse_evidence_model_export: @what: (transfer full): refused while another job is under way
 */
void
recourse_evidence_model_export (RecourseEvidenceModel *self, RecourseEvidenceExport *what)
{
  Export *export;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  if (self->job != RECOURSE_EVIDENCE_IDLE)
    {
      recourse_evidence_export_free (what);
      return;
    }
  export = g_new (Export, 1);
  *export = (Export){ .self = g_object_ref (self), .path = g_strdup (what->output) };
  begin_job (self, RECOURSE_EVIDENCE_EXPORTING);
  recourse_evidence_service_export_async (self->service,
                                          recourse_guide_model_peek_pack (self->guide), what,
                                          recourse_evidence_model_progress, G_OBJECT (self),
                                          self->job_cancellable, exported_cb, export);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseEvidenceModel) self = RECOURSE_EVIDENCE_MODEL (user_data);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  path = recourse_evidence_service_import_finish (RECOURSE_EVIDENCE_SERVICE (source), result,
                                                  &error);
  /* Whatever failed before was about another case. */
  if (path != NULL)
    recourse_evidence_model_clear_failure (self);
  if (path != NULL)
    recourse_evidence_service_use (self->service, path);
  end_job_with (self, error);
}

/** recourse_evidence_model_import: @passphrase: (nullable); the case that comes of it is opened */
void
recourse_evidence_model_import (RecourseEvidenceModel *self,
                                const char *path,
                                const char *passphrase)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  if (self->job != RECOURSE_EVIDENCE_IDLE)
    return;
  begin_job (self, RECOURSE_EVIDENCE_IMPORTING);
  recourse_evidence_service_import_async (self->service, path, passphrase,
                                          recourse_evidence_model_progress, G_OBJECT (self),
                                          self->job_cancellable, imported_cb, g_object_ref (self));
}

static void
locked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseEvidenceModel) self = RECOURSE_EVIDENCE_MODEL (user_data);
  g_autofree char *path = g_strdup (recourse_evidence_service_peek_path (self->service));
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  is_done = recourse_evidence_service_done_finish (RECOURSE_EVIDENCE_SERVICE (source), result,
                                                   &error);
  /* A Cancel that came too late: it is done all the same. */
  if (is_done || self->job == RECOURSE_EVIDENCE_LOCKING
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    recourse_evidence_service_use (self->service, path);
  end_job_with (self, error);
}

static void
start_lock (RecourseEvidenceModel *self, const char *passphrase, gboolean is_closing)
{
  if (self->job != RECOURSE_EVIDENCE_IDLE)
    return;
  /* Nothing reads the case while its files are being replaced. */
  g_cancellable_cancel (self->lifetime);
  begin_job (self, is_closing ? RECOURSE_EVIDENCE_LOCKING : RECOURSE_EVIDENCE_UNLOCKING);
  recourse_evidence_service_lock_async (self->service, passphrase, is_closing,
                                        recourse_evidence_model_progress, G_OBJECT (self),
                                        self->job_cancellable, locked_cb, g_object_ref (self));
}

/** recourse_evidence_model_lock: without @passphrase nobody opens the case again */
void
recourse_evidence_model_lock (RecourseEvidenceModel *self, const char *passphrase)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  start_lock (self, passphrase, TRUE);
}

/** recourse_evidence_model_unlock: a wrong passphrase changes nothing */
void
recourse_evidence_model_unlock (RecourseEvidenceModel *self, const char *passphrase)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  start_lock (self, passphrase, FALSE);
}
