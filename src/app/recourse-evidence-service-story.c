/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-service-story"

#include "recourse-evidence-service-private.h"
#include "recourse-imported.h"

/* What the log says of the case beside its files: whose words it holds, and what is kept that is no
 * file. */

/* --- Reading ------------------------------------------------------------------------------------
 */

typedef void (*TakeLine) (RecourseEvidenceStory *story, const RecourseLogLine *line);

static void
take_imported (RecourseEvidenceStory *story, const RecourseLogLine *line)
{
  RecourseImported imported;

  recourse_imported_init (&imported);
  if (recourse_imported_feed (&imported, line, NULL))
    story->n_foreign = MAX (story->n_foreign, imported.n_entries);
  recourse_imported_clear (&imported);
}

static void
take_thing (RecourseEvidenceStory *story, const RecourseLogLine *line)
{
  RecourseJsonView root;
  RecourseJsonView done;
  gboolean is_kept = FALSE;
  const char *kind;

  recourse_log_line_root (line, &root);
  if (!g_str_equal (recourse_log_line_get_kind (line), "note")
      || !recourse_json_get_string (&root, "evidence", &kind, NULL)
      || !recourse_json_view_get (&root, "done", &done, NULL)
      || !recourse_json_view_boolean (&done, &is_kept, NULL))
    return;
  if (is_kept)
    g_hash_table_add (story->things, g_strdup (kind));
  else
    g_hash_table_remove (story->things, kind);
}

/* Few lines have these words, so few are parsed. One that is damaged is named by the check of the
 * chain; the others count all the same. */
static gboolean
read_lines (RecourseEvidenceStory *story,
            RecourseLog *log,
            const char *word,
            TakeLine take,
            GError **error)
{
  g_autoptr (GPtrArray) entries = recourse_log_read_with (log, word, error);

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (RecourseLogLine) line = recourse_log_entry_parse (entries->pdata[i], NULL);

      if (line != NULL)
        take (story, line);
    }
  return TRUE;
}

static void
story_job (GTask *task)
{
  g_autoptr (RecourseEvidenceStory) story = g_new0 (RecourseEvidenceStory, 1);
  RecourseCaseFolder *folder;
  GError *error = NULL;
  RecourseLog *log;

  story->things = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  folder = recourse_evidence_lane_open (task, &error);
  log = folder != NULL ? recourse_case_folder_peek_log (folder) : NULL;
  if (log == NULL || !read_lines (story, log, "imported", take_imported, &error)
      || !read_lines (story, log, "done", take_thing, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&story),
                           (GDestroyNotify) recourse_evidence_story_free);
}

/** recourse_evidence_service_story_async: reads it all; it takes as long as the log is */
void
recourse_evidence_service_story_async (RecourseEvidenceService *self,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_story_async);
  recourse_evidence_call_push (recourse_evidence_call_new (self, RECOURSE_LANE_SEARCH), story_job,
                               task);
}

/** recourse_evidence_service_story_finish: (transfer full) */
RecourseEvidenceStory *
recourse_evidence_service_story_finish (RecourseEvidenceService *self,
                                        GAsyncResult *result,
                                        GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/** recourse_evidence_story_free: @self: (transfer full) (nullable) */
void
recourse_evidence_story_free (RecourseEvidenceStory *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->things);
  g_free (self);
}

/* --- What is no file ----------------------------------------------------------------------------
 */

static void
note_thing_job (GTask *task)
{
  const RecourseEvidenceCall *call = g_task_get_task_data (task);
  g_autoptr (RecourseLogDraft) draft = NULL;
  RecourseCaseFolder *folder;
  GError *error = NULL;
  gboolean is_done;

  folder = recourse_evidence_lane_open (task, &error);
  draft = recourse_log_draft_new ("note", RECOURSE_EVIDENCE_AUTHOR);
  recourse_log_draft_add_text (draft, "note", call->words);
  recourse_log_draft_add_string (draft, "evidence", call->text);
  recourse_log_draft_add_boolean (draft, "done", call->is_on);
  is_done = folder != NULL
            && recourse_log_append (recourse_case_folder_peek_log (folder), draft, NULL, &error);
  recourse_evidence_return_done (task, is_done, error);
}

/**
 * recourse_evidence_service_note_thing_async:
 * @kind: of the pack
 * @words: what stands in the log for people
 * @is_kept: else what was said before is taken back
 */
void
recourse_evidence_service_note_thing_async (RecourseEvidenceService *self,
                                            const char *kind,
                                            const char *words,
                                            gboolean is_kept,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data)
{
  RecourseEvidenceCall *call;
  GTask *task;

  g_return_if_fail (RECOURSE_IS_EVIDENCE_SERVICE (self));
  g_return_if_fail (kind != NULL && words != NULL);

  call = recourse_evidence_call_new (self, RECOURSE_LANE_SHORT);
  call->text = g_strdup (kind);
  call->words = g_strdup (words);
  call->is_on = is_kept;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, recourse_evidence_service_note_thing_async);
  recourse_evidence_call_push (call, note_thing_job, task);
}
