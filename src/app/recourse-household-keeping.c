/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-household-keeping"

#include "recourse-household-model-private.h"

/* How the household comes from its file and goes back: what is not written yet stays in memory,
 * whatever happens to the file. */

/** recourse_household_model_new_pending: (transfer full) (element-type RecourseHouseholdEdit) */
GPtrArray *
recourse_household_model_new_pending (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) recourse_household_edit_free);
}

static void
clear_failure (RecourseHouseholdModel *self)
{
  g_clear_error (&self->failure.error);
}

/* One change that is refused matters less than that nothing is kept. */
static gboolean
is_hidden_by_failure (RecourseHouseholdModel *self, RecourseHouseholdJob job)
{
  return job == RECOURSE_HOUSEHOLD_CHANGING && self->failure.error != NULL
         && self->failure.job != RECOURSE_HOUSEHOLD_CHANGING;
}

/** recourse_household_model_fail: it stays until it is mended or somebody has read it */
void
recourse_household_model_fail (RecourseHouseholdModel *self,
                               RecourseHouseholdJob job,
                               const GError *error)
{
  if (is_hidden_by_failure (self, job))
    return;
  clear_failure (self);
  self->failure.job = job;
  self->failure.error = g_error_copy (error);
}

static RecourseEvidenceService *
peek_service (RecourseHouseholdModel *self)
{
  return recourse_case_desk_peek_service (self->desk);
}

/* --- Reading ------------------------------------------------------------------------------------
 */

/* @household: (transfer full) */
static void
take_base (RecourseHouseholdModel *self, RecourseHousehold *household)
{
  g_clear_pointer (&self->base, recourse_household_free);
  self->base = household;
  recourse_household_model_show (self);
}

/* What is told of a file that can be read again is not true any more. */
static void
forget_trouble (RecourseHouseholdModel *self)
{
  g_clear_error (&self->trouble);
  if (self->failure.error != NULL && self->failure.job != RECOURSE_HOUSEHOLD_CHANGING)
    clear_failure (self);
}

static void
take_trouble (RecourseHouseholdModel *self, const GError *error)
{
  g_clear_error (&self->trouble);
  self->trouble = g_error_copy (error);
  recourse_household_model_fail (self, RECOURSE_HOUSEHOLD_READING, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseHouseholdModel) self = RECOURSE_HOUSEHOLD_MODEL (user_data);
  g_autoptr (GError) error = NULL;
  RecourseHousehold *household;

  household = recourse_household_jobs_load_finish (RECOURSE_EVIDENCE_SERVICE (source), result,
                                                   &error);
  self->is_working = FALSE;
  if (household != NULL)
    forget_trouble (self);
  else
    take_trouble (self, error);
  /* Whatever was read before is gone on with; else with nobody. */
  if (household != NULL || self->base == NULL)
    take_base (self, household != NULL ? household : recourse_household_new ());
  recourse_household_model_write (self);
  recourse_household_model_emit_changed (self);
}

static void
start_loading (RecourseHouseholdModel *self)
{
  if (self->desk == NULL)
    return;
  self->is_working = TRUE;
  recourse_household_jobs_load_async (peek_service (self), loaded_cb, g_object_ref (self));
}

/** recourse_household_model_load: reads the file, in case something else has written it; what is
 * shown stays until then. Nothing is read while it may not be looked at */
void
recourse_household_model_load (RecourseHouseholdModel *self)
{
  g_return_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self));

  recourse_household_model_watch (self);
  if (recourse_household_model_is_usable (self) && !self->is_working && self->trouble == NULL)
    start_loading (self);
}

/* --- Writing ------------------------------------------------------------------------------------
 */

static void
take_written (RecourseHouseholdModel *self, RecourseHouseholdWritten *written)
{
  g_ptr_array_remove_range (self->pending, 0, self->n_writing);
  forget_trouble (self);
  if (written->refusal != NULL)
    recourse_household_model_fail (self, RECOURSE_HOUSEHOLD_CHANGING, written->refusal);
  take_base (self, g_steal_pointer (&written->household));
}

static void
take_write_error (RecourseHouseholdModel *self, const GError *error)
{
  if (recourse_household_is_unusable (error))
    take_trouble (self, error);
  else
    recourse_household_model_fail (self, RECOURSE_HOUSEHOLD_WRITING, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseHouseholdModel) self = RECOURSE_HOUSEHOLD_MODEL (user_data);
  g_autoptr (RecourseHouseholdWritten) written = NULL;
  g_autoptr (GError) error = NULL;

  written = recourse_household_jobs_write_finish (RECOURSE_EVIDENCE_SERVICE (source), result,
                                                  &error);
  self->is_working = FALSE;
  if (written != NULL)
    {
      take_written (self, written);
      recourse_household_model_write (self);
    }
  else
    take_write_error (self, error);
  self->n_writing = self->is_working ? self->n_writing : 0;
  recourse_household_model_emit_changed (self);
}

/* The job has copies of its own. */
static GPtrArray *
copy_pending (RecourseHouseholdModel *self)
{
  GPtrArray *copy = recourse_household_model_new_pending ();

  for (guint i = 0; i < self->pending->len; i++)
    g_ptr_array_add (copy, recourse_household_edit_copy (self->pending->pdata[i]));
  return copy;
}

/** recourse_household_model_write: writes what is not written yet, unless the file cannot be read.
 * What changes meanwhile is written after it */
void
recourse_household_model_write (RecourseHouseholdModel *self)
{
  g_autoptr (GPtrArray) edits = NULL;

  if (self->is_working || self->pending->len == 0 || self->trouble != NULL || self->desk == NULL)
    return;
  edits = copy_pending (self);
  self->is_working = TRUE;
  self->n_writing = edits->len;
  recourse_household_jobs_write_async (peek_service (self), edits, written_cb, g_object_ref (self));
}

/** recourse_household_model_is_writing: whether something is on its way into the file, which takes
 * a moment */
gboolean
recourse_household_model_is_writing (RecourseHouseholdModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self), FALSE);

  return self->is_working && self->pending->len > 0;
}

/** recourse_household_model_is_saved: whether all that was done is in the file */
gboolean
recourse_household_model_is_saved (RecourseHouseholdModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self), TRUE);

  return self->pending->len == 0;
}

/** recourse_household_model_try_again: reads and writes once more, after something failed */
void
recourse_household_model_try_again (RecourseHouseholdModel *self)
{
  g_return_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self));

  if (recourse_household_model_is_usable (self) && !self->is_working)
    start_loading (self);
}

/* --- A file that cannot be read -----------------------------------------------------------------
 */

static void
set_aside_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseHouseholdModel) self = RECOURSE_HOUSEHOLD_MODEL (user_data);
  g_autoptr (GError) error = NULL;

  g_free (self->aside);
  self->aside = recourse_household_jobs_set_aside_finish (RECOURSE_EVIDENCE_SERVICE (source),
                                                          result, &error);
  self->is_working = FALSE;
  if (self->aside != NULL)
    start_loading (self);
  else
    recourse_household_model_fail (self, RECOURSE_HOUSEHOLD_SETTING_ASIDE, error);
  recourse_household_model_emit_changed (self);
}

/** recourse_household_model_can_set_aside: whether the file is one that cannot be understood */
gboolean
recourse_household_model_can_set_aside (RecourseHouseholdModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self), FALSE);

  return self->trouble != NULL && recourse_household_is_unusable (self->trouble);
}

/** recourse_household_model_set_aside: gives it another name and begins a new file with what was
 * done meanwhile */
void
recourse_household_model_set_aside (RecourseHouseholdModel *self)
{
  g_return_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self));

  if (!recourse_household_model_is_usable (self) || self->is_working
      || !recourse_household_model_can_set_aside (self))
    return;
  self->is_working = TRUE;
  recourse_household_jobs_set_aside_async (peek_service (self), recourse_household_model_now (self),
                                           set_aside_cb, g_object_ref (self));
}

/** recourse_household_model_peek_aside: (transfer none) (nullable): the path of a file that was set
 * aside, until somebody has read so */
const char *
recourse_household_model_peek_aside (RecourseHouseholdModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self), NULL);

  return self->aside;
}

/** recourse_household_model_peek_failure: (transfer none) (nullable): what came to nothing last */
const RecourseHouseholdFailure *
recourse_household_model_peek_failure (RecourseHouseholdModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self), NULL);

  return self->failure.error != NULL ? &self->failure : NULL;
}

/** recourse_household_model_forget_news: somebody has read it. That the file cannot be read stays,
 * as it goes on */
void
recourse_household_model_forget_news (RecourseHouseholdModel *self)
{
  g_return_if_fail (RECOURSE_IS_HOUSEHOLD_MODEL (self));

  g_clear_pointer (&self->aside, g_free);
  if (self->trouble == NULL)
    clear_failure (self);
  else
    recourse_household_model_fail (self, RECOURSE_HOUSEHOLD_READING, self->trouble);
  recourse_household_model_emit_changed (self);
}
