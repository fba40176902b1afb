/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-household-jobs"

#include "recourse-household-jobs.h"

#include "recourse-evidence-service-private.h"

#define EDITS "recourse-household-edits"

/* --- Values -------------------------------------------------------------------------------------
 */

/** recourse_household_edit_copy: (transfer full): one that owns its strings */
RecourseHouseholdEdit *
recourse_household_edit_copy (const RecourseHouseholdEdit *self)
{
  RecourseHouseholdEdit *copy = g_memdup2 (self, sizeof *self);

  copy->person = g_strdup (self->person);
  copy->name = g_strdup (self->name);
  copy->key = g_strdup (self->key);
  return copy;
}

/** recourse_household_edit_free: @self: (transfer full) (nullable): made by
 * recourse_household_edit_copy() */
void
recourse_household_edit_free (RecourseHouseholdEdit *self)
{
  if (self == NULL)
    return;
  g_free ((char *) self->person);
  g_free ((char *) self->name);
  g_free ((char *) self->key);
  g_free (self);
}

/** recourse_household_written_free: @self: (transfer full) (nullable) */
void
recourse_household_written_free (RecourseHouseholdWritten *self)
{
  if (self == NULL)
    return;
  recourse_household_free (self->household);
  g_clear_error (&self->refusal);
  g_free (self);
}

static void
free_household (gpointer household)
{
  recourse_household_free (household);
}

static void
free_written (gpointer written)
{
  recourse_household_written_free (written);
}

/* --- In the lane --------------------------------------------------------------------------------
 */

static char *
build_path (GTask *task)
{
  RecourseEvidenceService *service = g_task_get_source_object (task);

  return recourse_household_build_path (service->cases);
}

static void
load_job (GTask *task)
{
  g_autofree char *path = build_path (task);
  GError *error = NULL;
  RecourseHousehold *household = recourse_household_load (path, &error);

  if (household != NULL)
    g_task_return_pointer (task, household, free_household);
  else
    g_task_return_error (task, error);
}

typedef struct
{
  GPtrArray *edits;
  GError *refusal; /* the first one */
} Writing;

/* What the file does not allow any more holds up nothing that comes after it. */
static gboolean
apply_all (RecourseHousehold *household, gpointer data, GError **error)
{
  Writing *writing = data;

  for (guint i = 0; i < writing->edits->len; i++)
    {
      GError *refusal = NULL;

      if (recourse_household_apply (household, writing->edits->pdata[i], &refusal))
        continue;
      if (writing->refusal == NULL)
        writing->refusal = refusal;
      else
        g_error_free (refusal);
    }
  return TRUE;
}

static void
write_job (GTask *task)
{
  g_autofree char *path = build_path (task);
  Writing writing = { .edits = g_object_get_data (G_OBJECT (task), EDITS) };
  RecourseHouseholdWritten *written = NULL;
  RecourseHousehold *household;
  GError *error = NULL;

  household = recourse_household_change (path, apply_all, &writing, &error);
  if (household == NULL)
    {
      g_clear_error (&writing.refusal);
      g_task_return_error (task, error);
      return;
    }
  written = g_new0 (RecourseHouseholdWritten, 1);
  written->household = household;
  written->refusal = writing.refusal;
  g_task_return_pointer (task, written, free_written);
}

static void
set_aside_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  g_autofree char *path = build_path (task);
  GError *error = NULL;
  char *aside = recourse_household_set_aside (path, call->seq, &error);

  if (aside != NULL)
    g_task_return_pointer (task, aside, g_free);
  else
    g_task_return_error (task, error);
}

/* --- From the main thread -----------------------------------------------------------------------
 */

/** recourse_household_jobs_load_async: reads the file, and leaves no trace where there is none */
void
recourse_household_jobs_load_async (RecourseEvidenceService *service,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));

  task = g_task_new (service, NULL, callback, user_data);
  g_task_set_source_tag (task, recourse_household_jobs_load_async);
  recourse_evidence_call_push (recourse_evidence_call_new (service, RECOURSE_LANE_SHORT), load_job,
                               task);
}

/** recourse_household_jobs_load_finish: (transfer full): see recourse_household_load() */
RecourseHousehold *
recourse_household_jobs_load_finish (RecourseEvidenceService *service,
                                     GAsyncResult *result,
                                     GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/** recourse_household_jobs_write_async: @edits: (element-type RecourseHouseholdEdit): must not
 * change any more; are made in the file in their order */
void
recourse_household_jobs_write_async (RecourseEvidenceService *service,
                                     GPtrArray *edits,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));
  g_return_if_fail (edits != NULL);

  task = g_task_new (service, NULL, callback, user_data);
  g_task_set_source_tag (task, recourse_household_jobs_write_async);
  g_object_set_data_full (G_OBJECT (task), EDITS, g_ptr_array_ref (edits),
                          (GDestroyNotify) g_ptr_array_unref);
  recourse_evidence_call_push (recourse_evidence_call_new (service, RECOURSE_LANE_SHORT), write_job,
                               task);
}

/** recourse_household_jobs_write_finish: (transfer full): NULL: nothing was written */
RecourseHouseholdWritten *
recourse_household_jobs_write_finish (RecourseEvidenceService *service,
                                      GAsyncResult *result,
                                      GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/** recourse_household_jobs_set_aside_async: see recourse_household_set_aside() */
void
recourse_household_jobs_set_aside_async (RecourseEvidenceService *service,
                                         gint64 now,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));

  call = recourse_evidence_call_new (service, RECOURSE_LANE_SHORT);
  call->seq = now;
  task = g_task_new (service, NULL, callback, user_data);
  g_task_set_source_tag (task, recourse_household_jobs_set_aside_async);
  recourse_evidence_call_push (call, set_aside_job, task);
}

/** recourse_household_jobs_set_aside_finish: (transfer full): the new path */
char *
recourse_household_jobs_set_aside_finish (RecourseEvidenceService *service,
                                          GAsyncResult *result,
                                          GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
