/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-intake-batch"

#include "recourse-intake-batch.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-files.h"
#include "recourse-object.h"

#include <errno.h>
#include <unistd.h>

/* Fewer are cheaper one by one: what others have written meanwhile would be synced along. */
#define FEWEST_FOR_SYNCFS 4

static gboolean
sync_one (const RecourseIntakePending *pending, GError **error)
{
  g_autofree char *quoted = NULL;

  if (pending->copy == NULL || fsync (pending->copy->fd) == 0)
    return TRUE;
  quoted = recourse_error_quote (pending->receipt.name);
  recourse_error_set_errno (error, errno, "cannot add '%s'", quoted);
  return FALSE;
}

static gboolean
sync_copies (RecourseIntakeBatch *self, GError **error)
{
  gboolean is_synced = FALSE;

  if (self->n_copies >= FEWEST_FOR_SYNCFS
      && !recourse_intake_folder_sync_all (self->incoming, &is_synced, error))
    return FALSE;
  if (is_synced)
    return TRUE;
  for (guint i = 0; i < self->pending->len; i++)
    {
      if (!sync_one (self->pending->pdata[i], error))
        return FALSE;
    }
  return recourse_files_sync_folder (recourse_intake_folder_get_path (self->incoming), error);
}

static RecourseLogDraft *
draft_entry (const RecourseIntakeBatch *self, const RecourseIntakePending *pending)
{
  const RecourseIntakeItem *item = pending->item;
  RecourseLogDraft *draft = recourse_log_draft_new ("evidence-added", self->author);

  recourse_log_draft_add_string (draft, "evidence", item->kind);
  recourse_log_draft_add_string (draft, "sha256", pending->receipt.sha256);
  recourse_log_draft_add_integer (draft, "bytes", pending->receipt.bytes);
  recourse_log_draft_add_text (draft, "name", pending->receipt.name);
  if (item->note != NULL)
    recourse_log_draft_add_text (draft, "note", item->note);
  if (item->order != NULL)
    recourse_log_draft_add_text (draft, "order", item->order);
  if (item->happened != RECOURSE_TIME_UNKNOWN)
    recourse_log_draft_add_time (draft, "happened", item->happened);
  /* The time of a file may be anything; it is no reason to refuse it. */
  if (pending->copy->modified != RECOURSE_TIME_UNKNOWN
      && recourse_intake_is_time_of_log (pending->copy->modified))
    recourse_log_draft_add_time (draft, "modified", pending->copy->modified);
  if (pending->copy->media_type != NULL)
    recourse_log_draft_add_string (draft, "type", pending->copy->media_type);
  return draft;
}

static void
free_draft (gpointer data)
{
  recourse_log_draft_free (data);
}

static gboolean
list_copies (RecourseIntakeBatch *self, GError **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (free_draft);
  gint64 seq = 0;

  for (guint i = 0; i < self->pending->len; i++)
    {
      const RecourseIntakePending *pending = self->pending->pdata[i];

      if (pending->copy != NULL)
        g_ptr_array_add (drafts, draft_entry (self, pending));
    }
  if (!recourse_log_append_all (recourse_case_folder_peek_log (self->folder), drafts, &seq, error))
    return FALSE;
  for (guint i = 0; i < self->pending->len; i++)
    {
      RecourseIntakePending *pending = self->pending->pdata[i];

      if (pending->copy != NULL)
        pending->receipt.seq = seq++;
    }
  return TRUE;
}

/* The same content twice in a batch is one file, and it moves with the first of them. */
static gboolean
settle_copies (RecourseIntakeBatch *self, GHashTable *shelves, GError **error)
{
  const char *case_path = recourse_case_folder_get_path (self->folder);
  g_autoptr (GHashTable) settled = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->pending->len; i++)
    {
      const RecourseIntakePending *pending = self->pending->pdata[i];
      g_autofree char *path = NULL;

      if (pending->copy == NULL || !g_hash_table_add (settled, pending->receipt.sha256))
        continue;
      path = recourse_object_build_path (case_path, pending->receipt.sha256);
      g_hash_table_add (shelves, g_path_get_dirname (path));
      if (!recourse_object_settle (case_path, pending->copy->path, pending->receipt.sha256,
                                   pending->receipt.bytes, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
sync_shelves (RecourseIntakeBatch *self, GHashTable *shelves, GError **error)
{
  g_autofree char *objects = g_build_filename (recourse_case_folder_get_path (self->folder),
                                               RECOURSE_OBJECT_FOLDER, NULL);
  gboolean is_synced = FALSE;
  GHashTableIter iter;
  gpointer shelf;

  if (g_hash_table_size (shelves) >= FEWEST_FOR_SYNCFS
      && !recourse_intake_folder_sync_all (self->incoming, &is_synced, error))
    return FALSE;
  if (is_synced)
    return TRUE;
  g_hash_table_iter_init (&iter, shelves);
  while (g_hash_table_iter_next (&iter, &shelf, NULL))
    {
      if (!recourse_files_sync_folder (shelf, error))
        return FALSE;
    }
  return recourse_files_sync_folder (objects, error);
}

/*
 * An error that the disk gave while the log was written leaves open whether the entries are there
 * after a power cut: then the copies stay for the recovery, which asks the log. All other errors
 * mean that they are not there.
 */
static void
drop_copies (RecourseIntakeBatch *self, const GError *cause)
{
  if (g_error_matches (cause, RECOURSE_ERROR, RECOURSE_ERROR_IO))
    return;
  for (guint i = 0; i < self->pending->len; i++)
    {
      RecourseIntakePending *pending = self->pending->pdata[i];

      if (pending->copy != NULL)
        recourse_intake_copy_remove (pending->copy);
    }
}

/* The kernel tells an error of writing once, and not of which file: none of them can be trusted. */
static void
refuse_copies (RecourseIntakeBatch *self, const GError *cause)
{
  for (guint i = 0; i < self->pending->len; i++)
    {
      RecourseIntakePending *pending = self->pending->pdata[i];

      if (pending->copy == NULL)
        continue;
      recourse_intake_copy_remove (pending->copy);
      g_clear_pointer (&pending->copy, recourse_intake_copy_free);
      pending->refusal = g_error_copy (cause);
    }
  self->n_copies = 0;
}

static gboolean
keep_copies (RecourseIntakeBatch *self, GError **error)
{
  g_autoptr (GHashTable) shelves = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) cause = NULL;

  if (!list_copies (self, &cause))
    {
      drop_copies (self, cause);
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  return settle_copies (self, shelves, error) && sync_shelves (self, shelves, error);
}

/**
 * recourse_intake_batch_keep:
 *
 * Syncs the copies together, lists them in the log, and moves them to their places. When it gives
 * TRUE, each one is on the disk, or has a refusal because the disk did not take it. When it gives
 * FALSE, the log or the folder of objects cannot be written.
 */
gboolean
recourse_intake_batch_keep (RecourseIntakeBatch *self, GError **error)
{
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->n_copies > 0 && !sync_copies (self, &cause))
    refuse_copies (self, cause);
  return self->n_copies == 0 || keep_copies (self, error);
}

/** recourse_intake_batch_clear: the next one begins. */
void
recourse_intake_batch_clear (RecourseIntakeBatch *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_set_size (self->pending, 0);
  self->n_copies = 0;
  self->n_bytes = 0;
}

/**
 * recourse_intake_pending_free:
 * @self: (transfer full) (nullable): one item; its copy stays on the disk
 */
void
recourse_intake_pending_free (RecourseIntakePending *self)
{
  if (self == NULL)
    return;
  recourse_intake_copy_free (self->copy);
  g_free (self->receipt.name);
  g_free (self->receipt.sha256);
  g_clear_error (&self->refusal);
  g_free (self);
}

/** recourse_intake_is_time_of_log: whether the log can keep @time. */
gboolean
recourse_intake_is_time_of_log (gint64 time)
{
  g_autofree char *stamp = recourse_china_time_format_stamp (time);
  gint64 ignored;

  return recourse_china_time_parse (stamp, &ignored, NULL);
}
