/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-timeline-job"

#include "recourse-timeline-job.h"

#include "recourse-china-time.h"
#include "recourse-entry-words.h"
#include "recourse-evidence-service-private.h"

#include <string.h>

#define LANGUAGE "language"

static gboolean
tell (RecourseTimelineFacts *facts,
      const RecourseEvidenceCall *call,
      RecourseLog *log,
      const RecourseLogEntry *entry,
      RecourseLanguage language,
      GError **error)
{
  g_autoptr (RecourseLogLine) line = recourse_log_entry_parse (entry, NULL);
  g_autofree char *words = NULL;
  char *end;

  if (line == NULL)
    return TRUE;
  words = recourse_entry_words (call->pack, log, entry, line, language, error);
  if (words == NULL)
    return FALSE;
  facts->at = recourse_log_line_get_at (line);
  facts->author = recourse_log_line_get_author (line);
  facts->group = recourse_timeline_group_of (recourse_log_line_get_kind (line));
  end = strchr (words, '\n');
  facts->title = end != NULL ? g_strndup (words, (gsize) (end - words)) : g_strdup (words);
  facts->text = end != NULL ? g_strdup (end + 1) : NULL;
  return TRUE;
}

static gboolean
add_item (GPtrArray *items,
          GTask *task,
          RecourseLog *log,
          const RecourseLogEntry *entry,
          GError **error)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  RecourseLanguage language = (RecourseLanguage) GPOINTER_TO_INT (
      g_object_get_data (G_OBJECT (task), LANGUAGE));
  RecourseTimelineFacts facts = { .seq = entry->seq,
                                  .at = RECOURSE_TIME_UNKNOWN,
                                  .author = RECOURSE_AUTHOR_PROGRAM };

  if (!tell (&facts, call, log, entry, language, error))
    return FALSE;
  g_ptr_array_add (items, recourse_timeline_item_new (&facts));
  return TRUE;
}

static GPtrArray *
read_items (GTask *task, GError **error)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  RecourseCaseFolder *folder = recourse_evidence_lane_open (task, error);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) entries = NULL;
  RecourseLog *log;

  if (folder == NULL)
    return NULL;
  log = recourse_case_folder_peek_log (folder);
  entries = recourse_log_read (log, call->seq, call->number, error);
  if (entries == NULL)
    return NULL;
  for (guint i = 0; i < entries->len; i++)
    if (!add_item (items, task, log, entries->pdata[i], error))
      return NULL;
  return g_steal_pointer (&items);
}

static void
read_job (GTask *task)
{
  GError *error = NULL;
  GPtrArray *items = read_items (task, &error);

  if (items != NULL)
    g_task_return_pointer (task, items, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * recourse_timeline_job_async:
 * @pack: our own
 * @first: number of an entry
 * @n_entries: at most so many from there on
 *
 * Reads a portion of the log of the case in use, in words. Portions are short jobs: a tick waits
 * for one of them at most.
 */
void
recourse_timeline_job_async (RecourseEvidenceService *service,
                             RecoursePack *pack,
                             RecourseLanguage language,
                             gint64 first,
                             guint n_entries,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (service));
  g_return_if_fail (pack != NULL);

  call = recourse_evidence_call_new (service, RECOURSE_LANE_SHORT);
  call->pack = g_object_ref (pack);
  call->seq = first;
  call->number = n_entries;
  task = g_task_new (service, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_timeline_job_async);
  g_object_set_data (G_OBJECT (task), LANGUAGE, GINT_TO_POINTER (language));
  recourse_evidence_call_push (call, read_job, task);
}

/** recourse_timeline_job_finish: (transfer full) (element-type RecourseTimelineItem): in the order
 * of the log */
GPtrArray *
recourse_timeline_job_finish (RecourseEvidenceService *service,
                              GAsyncResult *result,
                              GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
