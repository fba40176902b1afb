/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-catalogue"

#include "recourse-case-catalogue.h"

#include "recourse-china-time.h"
#include "recourse-evidence-service-private.h"
#include "recourse-case-search.h"
#include "recourse-exhibit.h"
#include "recourse-same-payees.h"

/* Many cases take a while to read, and typing must not wait for it. */
#define READING_LANE RECOURSE_LANE_SEARCH

/* --- All of them --------------------------------------------------------------------------------
 */

/** recourse_case_catalogue_free: @self: (transfer full) (nullable) */
void
recourse_case_catalogue_free (RecourseCaseCatalogue *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_pointer (&self->same_payees, g_ptr_array_unref);
  g_clear_pointer (&self->watched, g_hash_table_unref);
  g_clear_pointer (&self->deleted, g_ptr_array_unref);
  recourse_case_deadlines_clear (&self->deadlines);
  g_free (self);
}

/** recourse_case_catalogue_find: (transfer none) (nullable): the case @id; NULL: there is none */
const RecourseCaseSummary *
recourse_case_catalogue_find (const RecourseCaseCatalogue *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->readings->len; i++)
    {
      const RecourseCaseReading *reading = self->readings->pdata[i];

      if (g_str_equal (reading->summary->id, id))
        return reading->summary;
    }
  return NULL;
}

/** recourse_case_catalogue_next: (transfer none) (nullable): what comes first for the case @id;
 * what is over does not come any more */
const RecourseCaseDeadline *
recourse_case_catalogue_next (const RecourseCaseCatalogue *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; self->deadlines.items != NULL && i < self->deadlines.items->len; i++)
    {
      const RecourseCaseDeadline *deadline = self->deadlines.items->pdata[i];

      if (g_str_equal (deadline->case_id, id) && deadline->state != RECOURSE_DEADLINE_PAST)
        return deadline;
    }
  return NULL;
}

/** recourse_case_catalogue_is_watched: whether nothing of the case @id may be shown */
gboolean
recourse_case_catalogue_is_watched (const RecourseCaseCatalogue *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, TRUE);

  return g_hash_table_contains (self->watched, id);
}

/** recourse_case_catalogue_n_same: how many cases have a payee in common with @id, itself among
 * them; 0: none has */
guint
recourse_case_catalogue_n_same (const RecourseCaseCatalogue *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, 0);

  return recourse_same_payees_count (self->same_payees, id);
}

/* As the guide would show it. Without advice nobody knows, and then it counts as watched. */
static gboolean
is_watched (RecourseCaseState *state, RecourseAdvisor *advisor, gint64 now)
{
  g_autoptr (RecourseInterview) interview = NULL;

  if (advisor == NULL)
    return !recourse_case_state_is_sharing_ended (state);
  interview = recourse_interview_new (advisor, now);
  return !recourse_case_state_apply (state, interview, NULL, NULL)
         || recourse_interview_is_screen_shared (interview);
}

static void
compare (RecourseCaseCatalogue *self, RecourseAdvisor *advisor, gint64 now)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new ();

  self->watched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->readings->len; i++)
    {
      const RecourseCaseReading *reading = self->readings->pdata[i];

      if (reading->state == NULL)
        continue;
      if (is_watched (reading->state, advisor, now))
        g_hash_table_add (self->watched, g_strdup (reading->summary->id));
      else
        g_ptr_array_add (states, reading->state);
    }
  self->same_payees = recourse_same_payees_find (states);
}

/* Deleted ones are shown by their names too. */
static void
look_at_deleted (RecourseCaseCatalogue *self, RecourseAdvisor *advisor, gint64 now)
{
  for (guint i = 0; i < self->deleted->len; i++)
    {
      const RecourseCaseSummary *summary =
          ((const RecourseCaseDeleted *) self->deleted->pdata[i])->summary;
      g_autoptr (RecourseCaseFolder) folder = NULL;
      g_autoptr (RecourseCaseState) state = NULL;

      folder = recourse_case_folder_open (summary->path, RECOURSE_ACCESS_READ, NULL);
      if (folder != NULL)
        state = recourse_case_state_read (folder, NULL);
      if (state != NULL && is_watched (state, advisor, now))
        g_hash_table_add (self->watched, g_strdup (summary->id));
    }
}

static void
read_job (GTask *task)
{
  RecourseEvidenceService *service = g_task_get_source_object (task);
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  RecourseAdvisor *advisor = g_object_get_data (G_OBJECT (task), "advisor");
  g_autoptr (RecourseCaseCatalogue) self = g_new0 (RecourseCaseCatalogue, 1);
  GError *error = NULL;

  /* What could not be taken away is tried again each time, and is no trouble of this list. */
  recourse_case_deleted_sweep (service->cases, call->seq, NULL);
  self->readings = recourse_case_readings_list (service->cases, &error);
  if (self->readings != NULL)
    {
      compare (self, advisor, call->seq);
      self->deleted = recourse_case_deleted_list (service->cases, &error);
    }
  if (self->deleted != NULL)
    look_at_deleted (self, advisor, call->seq);
  if (self->deleted != NULL && advisor != NULL)
    recourse_case_deadlines_all (service->cases, advisor, call->seq, &self->deadlines, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&self),
                           (GDestroyNotify) recourse_case_catalogue_free);
}

/**
 * recourse_case_catalogue_read_async:
 * @advisor: (nullable): counts the deadlines; NULL leaves them out
 * @now: the moment
 *
 * Reads what stands in the list of cases. Cases that were deleted long enough ago are taken away
 * for good.
 */
void
recourse_case_catalogue_read_async (RecourseEvidenceService *service,
                                    RecourseAdvisor *advisor,
                                    gint64 now,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));

  call = recourse_evidence_call_new (service, READING_LANE);
  call->seq = now;
  task = g_task_new (service, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_case_catalogue_read_async);
  if (advisor != NULL)
    g_object_set_data_full (G_OBJECT (task), "advisor", g_object_ref (advisor), g_object_unref);
  recourse_evidence_call_push (call, read_job, task);
}

/** recourse_case_catalogue_read_finish: (transfer full) */
RecourseCaseCatalogue *
recourse_case_catalogue_read_finish (RecourseEvidenceService *service,
                                     GAsyncResult *result,
                                     GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Searching in all of them -------------------------------------------------------------------
 */

static void
search_job (GTask *task)
{
  RecourseEvidenceService *service = g_task_get_source_object (task);
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  g_auto (RecourseCaseMatches) matches = { NULL };
  GHashTable *found;
  GError *error = NULL;

  if (!recourse_case_search (service->cases, call->text, call->pack, 1, &matches, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < matches.items->len; i++)
    g_hash_table_add (
        found, g_strdup (((const RecourseCaseMatch *) matches.items->pdata[i])->summary->id));
  g_task_return_pointer (task, found, (GDestroyNotify) g_hash_table_unref);
}

/** recourse_case_catalogue_search_async: @words: what somebody typed, to be found in what cases say
 * and in their evidence */
void
recourse_case_catalogue_search_async (RecourseEvidenceService *service,
                                      RecoursePack *pack,
                                      const char *words,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));
  g_return_if_fail (words != NULL);

  call = recourse_evidence_call_new (service, READING_LANE);
  call->text = g_strdup (words);
  call->pack = g_object_ref (pack);
  task = g_task_new (service, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_case_catalogue_search_async);
  recourse_evidence_call_push (call, search_job, task);
}

/** recourse_case_catalogue_search_finish: (transfer full): a set of the ids of the cases in which
 * all words are */
GHashTable *
recourse_case_catalogue_search_finish (RecourseEvidenceService *service,
                                       GAsyncResult *result,
                                       GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- One of them --------------------------------------------------------------------------------
 */

/** recourse_case_weight_free: @self: (transfer full) (nullable) */
void
recourse_case_weight_free (RecourseCaseWeight *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self);
}

static gboolean
count_files (RecourseCaseWeight *self, RecourseLog *log, GError **error)
{
  g_autoptr (RecourseExhibitReader) reader = recourse_exhibit_reader_new (log, error);
  g_autoptr (GPtrArray) exhibits = NULL;

  if (reader != NULL)
    exhibits = recourse_exhibit_reader_read (reader, G_MAXUINT, error);
  for (guint i = 0; exhibits != NULL && i < exhibits->len; i++)
    if (((const RecourseExhibit *) exhibits->pdata[i])->state == RECOURSE_EXHIBIT_KEPT)
      self->n_files++;
  return exhibits != NULL;
}

static void
weigh (RecourseCaseWeight *self, const char *path)
{
  g_autoptr (RecourseCaseFolder)
      folder = recourse_case_folder_open (path, RECOURSE_ACCESS_READ, NULL);
  RecourseLog *log = folder != NULL ? recourse_case_folder_peek_log (folder) : NULL;
  g_autofree char *hash = NULL;

  self->is_known = log != NULL && recourse_log_get_head (log, &self->n_entries, &hash, NULL)
                   && count_files (self, log, NULL);
}

static void
weigh_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  g_autoptr (RecourseCaseWeight) self = g_new0 (RecourseCaseWeight, 1);
  g_autofree char *cases = g_path_get_dirname (call->text);
  g_autofree char *id = g_path_get_basename (call->text);
  g_autoptr (RecourseCaseSummary) summary = recourse_case_summary_new (cases, id);

  self->title = g_strdup (summary->title);
  self->opened_at = summary->opened_at;
  weigh (self, call->text);
  g_task_return_pointer (task, g_steal_pointer (&self), (GDestroyNotify) recourse_case_weight_free);
}

/** recourse_case_catalogue_weigh_async: counts what there is in a case, before it is deleted */
void
recourse_case_catalogue_weigh_async (RecourseEvidenceService *service,
                                     const char *path,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));
  g_return_if_fail (path != NULL);

  call = recourse_evidence_call_new (service, READING_LANE);
  call->text = g_strdup (path);
  task = g_task_new (service, NULL, callback, user_data);
  g_task_set_source_tag (task, recourse_case_catalogue_weigh_async);
  recourse_evidence_call_push (call, weigh_job, task);
}

/** recourse_case_catalogue_weigh_finish: (transfer full) */
RecourseCaseWeight *
recourse_case_catalogue_weigh_finish (RecourseEvidenceService *service,
                                      GAsyncResult *result,
                                      GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
delete_job (GTask *task)
{
  RecourseEvidenceService *service = g_task_get_source_object (task);
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean is_done;

  recourse_evidence_lane_close (task);
  recourse_evidence_service_wait_released (service);
  is_done = recourse_case_delete (service->cases, call->text, recourse_china_time_now (), NULL,
                                  &error);
  recourse_evidence_return_done (task, is_done, error);
}

/** recourse_case_catalogue_delete_async: @id: of a case that is not in use; it can be restored for
 * some days; see recourse_evidence_service_done_finish() */
void
recourse_case_catalogue_delete_async (RecourseEvidenceService *service,
                                      const char *id,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  g_autofree char *path = NULL;
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));
  g_return_if_fail (id != NULL);

  call = recourse_evidence_call_new (service, RECOURSE_LANE_LONG);
  call->text = g_strdup (id);
  task = g_task_new (service, NULL, callback, user_data);
  g_task_set_source_tag (task, recourse_case_catalogue_delete_async);
  /* A lane may still hold the case open that was in use a moment ago. */
  path = g_build_filename (service->cases, id, NULL);
  recourse_evidence_service_release (service, path);
  recourse_evidence_call_push (call, delete_job, task);
}

static void
restore_job (GTask *task)
{
  RecourseEvidenceService *service = g_task_get_source_object (task);
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean is_done;

  is_done = recourse_case_restore (service->cases, call->text, &error);
  recourse_evidence_return_done (task, is_done, error);
}

/** recourse_case_catalogue_restore_async: brings back a case that was deleted; see
 * recourse_evidence_service_done_finish() */
void
recourse_case_catalogue_restore_async (RecourseEvidenceService *service,
                                       const char *id,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));
  g_return_if_fail (id != NULL);

  call = recourse_evidence_call_new (service, RECOURSE_LANE_SHORT);
  call->text = g_strdup (id);
  task = g_task_new (service, NULL, callback, user_data);
  g_task_set_source_tag (task, recourse_case_catalogue_restore_async);
  recourse_evidence_call_push (call, restore_job, task);
}
