/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-evidence-model-list"

#include "recourse-evidence-model-private.h"

/* The first portion fills the screen at once; the rest comes in portions that nobody notices. */
#define FIRST_PORTION 64
#define PORTION 1024

/* So often at most the page is told that there is more. */
#define NEWS_INTERVAL (G_USEC_PER_SEC / 4)

/* --- Counting -----------------------------------------------------------------------------------
 */

static void
count (GHashTable *table, const char *key, int step)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (table, key));

  g_hash_table_replace (table, g_strdup (key), GUINT_TO_POINTER (n + (guint) step));
}

static void
count_item (RecourseEvidenceModel *self, RecourseEvidenceItem *item, int step)
{
  const RecourseExhibit *exhibit = recourse_evidence_item_peek (item);

  if (exhibit->state != RECOURSE_EXHIBIT_KEPT)
    return;
  count (self->by_kind, exhibit->kind, step);
  count (self->by_content, exhibit->sha256, step);
  self->n_kept += (guint) step;
}

static void
change_item (RecourseEvidenceModel *self, const RecourseExhibitChange *change)
{
  RecourseEvidenceItem *item = g_hash_table_lookup (self->by_seq, &change->seq);

  if (item == NULL)
    return;
  count_item (self, item, -1);
  recourse_evidence_item_change (item, change);
  count_item (self, item, 1);
}

static void
change_items (RecourseEvidenceModel *self, const RecourseEvidenceNews *news)
{
  g_autoptr (GPtrArray) changes = NULL;

  changes = recourse_exhibit_changes_list (recourse_exhibit_reader_peek_changes (news->reader));
  for (guint i = 0; i < changes->len; i++)
    change_item (self, changes->pdata[i]);
}

/* --- The list -----------------------------------------------------------------------------------
 */

/* Takes the exhibits out of @exhibits, and puts them into the list at once. */
static void
insert_items (RecourseEvidenceModel *self, GPtrArray *exhibits, guint position)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_free_func (exhibits, NULL);
  for (guint i = 0; i < exhibits->len; i++)
    {
      RecourseExhibit *exhibit = exhibits->pdata[i];
      RecourseEvidenceItem *item = recourse_evidence_item_new (self->guide, exhibit);

      g_ptr_array_add (items, item);
      g_hash_table_insert (self->by_seq, &exhibit->seq, item);
      count_item (self, item, 1);
    }
  if (items->len > 0)
    g_list_store_splice (self->items, position, 0, items->pdata, items->len);
}

static void read_next (RecourseEvidenceModel *self, guint max_entries);

static void
end_reading (RecourseEvidenceModel *self)
{
  self->is_reading = FALSE;
  g_ptr_array_set_size (self->late, 0);
  if (self->state == RECOURSE_EVIDENCE_OPEN && recourse_evidence_model_n_items (self) == 0)
    self->state = RECOURSE_EVIDENCE_EMPTY;
  recourse_evidence_model_search_again (self);
}

static void
take_portion (RecourseEvidenceModel *self, RecourseEvidenceNews *news)
{
  insert_items (self, news->exhibits, g_list_model_get_n_items (G_LIST_MODEL (self->items)));
  /* What became known since the reading began holds for what is read only now. */
  for (guint i = 0; i < self->late->len; i++)
    change_items (self, self->late->pdata[i]);
  if (self->state == RECOURSE_EVIDENCE_OPENING
      && (news->is_done || recourse_evidence_model_n_items (self) > 0))
    self->state = RECOURSE_EVIDENCE_OPEN;
  if (news->is_done)
    end_reading (self);
}

static void
take_trouble (RecourseEvidenceModel *self, GError *error)
{
  self->is_reading = FALSE;
  self->state = RECOURSE_EVIDENCE_TROUBLE;
  g_clear_error (&self->trouble);
  self->trouble = error;
}

/* Each portion would have the page count and compare again. */
static void
tell_progress (RecourseEvidenceModel *self)
{
  gint64 now = g_get_monotonic_time ();

  if (self->is_reading && now - self->told_at < NEWS_INTERVAL)
    return;
  self->told_at = now;
  recourse_evidence_model_emit_changed (self);
}

/* Only when the first rows are there: it would take the disk and a core from them. */
static void
check_chain_once (RecourseEvidenceModel *self)
{
  if (self->is_chain_asked)
    return;
  self->is_chain_asked = TRUE;
  recourse_evidence_model_read_story (self);
  recourse_evidence_model_check_chain (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseEvidenceModel) self = RECOURSE_EVIDENCE_MODEL (user_data);
  g_autoptr (RecourseEvidenceNews) news = NULL;
  GError *error = NULL;

  news = recourse_evidence_service_read_finish (RECOURSE_EVIDENCE_SERVICE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_error_free (error);
      return;
    }
  if (news == NULL)
    take_trouble (self, error);
  else
    take_portion (self, news);
  check_chain_once (self);
  if (self->is_reading)
    read_next (self, PORTION);
  tell_progress (self);
}

static void
read_next (RecourseEvidenceModel *self, guint max_entries)
{
  self->is_reading = TRUE;
  recourse_evidence_service_read_async (self->service, max_entries, self->lifetime, read_cb,
                                        g_object_ref (self));
}

static void
take_news (RecourseEvidenceModel *self, RecourseEvidenceNews *news)
{
  insert_items (self, news->exhibits, 0);
  change_items (self, news);
  if (self->state == RECOURSE_EVIDENCE_EMPTY && recourse_evidence_model_n_items (self) > 0)
    self->state = RECOURSE_EVIDENCE_OPEN;
  if (self->is_reading)
    g_ptr_array_add (self->late, news);
  else
    recourse_evidence_news_free (news);
}

static void
refresh_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseEvidenceModel) self = RECOURSE_EVIDENCE_MODEL (user_data);
  g_autoptr (GError) error = NULL;
  RecourseEvidenceNews *news;

  news = recourse_evidence_service_read_finish (RECOURSE_EVIDENCE_SERVICE (source), result, &error);
  self->is_refreshing = FALSE;
  if (news != NULL)
    take_news (self, news);
  if (news != NULL)
    recourse_evidence_model_succeed (self, RECOURSE_EVIDENCE_READING);
  else
    recourse_evidence_model_fail (self, RECOURSE_EVIDENCE_READING, error);
  /* While files are being kept there is news all the time. */
  if (self->job == RECOURSE_EVIDENCE_IDLE)
    recourse_evidence_model_search_again (self);
  if (self->is_stale)
    recourse_evidence_model_refresh (self);
  if (news != NULL)
    recourse_evidence_model_emit_changed (self);
}

/** recourse_evidence_model_refresh: reads what was entered since, by whomever */
void
recourse_evidence_model_refresh (RecourseEvidenceModel *self)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  self->is_stale = self->is_refreshing;
  if (self->is_refreshing || recourse_evidence_service_peek_path (self->service) == NULL)
    return;
  self->is_refreshing = TRUE;
  recourse_evidence_service_refresh_async (self->service, self->lifetime, refresh_cb,
                                           g_object_ref (self));
}

/* --- Opening ------------------------------------------------------------------------------------
 */

static void
take_case (RecourseEvidenceModel *self, const RecourseEvidenceCase *opened)
{
  self->verified_at = opened->verified_at;
  self->was_intact = opened->was_intact;
  if (opened->path == NULL)
    self->state = RECOURSE_EVIDENCE_EMPTY;
  else if (opened->is_locked)
    self->state = RECOURSE_EVIDENCE_LOCKED;
  else
    read_next (self, FIRST_PORTION);
}

static void
open_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseEvidenceModel) self = RECOURSE_EVIDENCE_MODEL (user_data);
  g_autoptr (RecourseEvidenceCase) opened = NULL;
  GError *error = NULL;

  opened = recourse_evidence_service_open_finish (RECOURSE_EVIDENCE_SERVICE (source), result,
                                                  &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_error_free (error);
      return;
    }
  if (opened != NULL)
    take_case (self, opened);
  else
    take_trouble (self, error);
  recourse_evidence_model_emit_changed (self);
}

static void
forget_list (RecourseEvidenceModel *self)
{
  g_list_store_remove_all (self->items);
  recourse_evidence_model_stop_searching (self);
  g_clear_object (&self->found);
  g_clear_pointer (&self->query, g_free);
  g_hash_table_remove_all (self->by_seq);
  g_hash_table_remove_all (self->by_content);
  g_hash_table_remove_all (self->by_kind);
  g_ptr_array_set_size (self->late, 0);
  self->n_kept = 0;
  self->chosen = RECOURSE_EVIDENCE_NONE;
  self->is_reading = FALSE;
  self->is_refreshing = FALSE;
  self->is_stale = FALSE;
  self->is_chain_asked = FALSE;
  g_clear_pointer (&self->story, recourse_evidence_story_free);
}

static void
forget_case (RecourseEvidenceModel *self)
{
  g_cancellable_cancel (self->lifetime);
  g_object_unref (self->lifetime);
  self->lifetime = g_cancellable_new ();
  forget_list (self);
  recourse_evidence_model_forget_results (self);
  g_clear_error (&self->trouble);
}

void
recourse_evidence_model_open_in_use (RecourseEvidenceModel *self)
{
  forget_case (self);
  self->state = RECOURSE_EVIDENCE_OPENING;
  recourse_evidence_service_open_async (self->service, self->lifetime, open_cb,
                                        g_object_ref (self));
  g_signal_emit_by_name (self, "listed");
  recourse_evidence_model_emit_changed (self);
}

/* Until somebody looks, nothing is opened. */
void
recourse_evidence_model_follow (RecourseEvidenceModel *self)
{
  if (self->state == RECOURSE_EVIDENCE_CLOSED)
    return;
  recourse_evidence_model_leave_job (self);
  /* What failed was about another case. */
  recourse_evidence_model_clear_failure (self);
  if (recourse_evidence_service_peek_path (self->service) != NULL)
    {
      recourse_evidence_model_open_in_use (self);
      return;
    }
  forget_case (self);
  self->state = RECOURSE_EVIDENCE_EMPTY;
  g_signal_emit_by_name (self, "listed");
  recourse_evidence_model_emit_changed (self);
}

/** recourse_evidence_model_start_new: leaves the case as it is; what is added next goes into a new
 * one */
void
recourse_evidence_model_start_new (RecourseEvidenceModel *self)
{
  g_return_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self));

  if (self->job != RECOURSE_EVIDENCE_IDLE)
    return;
  recourse_evidence_service_use (self->service, NULL);
}

/* --- What there is ------------------------------------------------------------------------------
 */

/** recourse_evidence_model_peek_list: borrowed: of RecourseEvidenceItem, newest first; what was
 * found while something is searched for */
GListModel *
recourse_evidence_model_peek_list (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), NULL);

  return G_LIST_MODEL (self->found != NULL ? self->found : self->items);
}

/** recourse_evidence_model_is_reading: whether older ones are still on their way */
gboolean
recourse_evidence_model_is_reading (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), FALSE);

  return self->is_reading;
}

/** recourse_evidence_model_n_items: of the case, the removed ones included */
guint
recourse_evidence_model_n_items (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

/** recourse_evidence_model_n_kept: without the removed ones */
guint
recourse_evidence_model_n_kept (RecourseEvidenceModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), 0);

  return self->n_kept;
}

/** recourse_evidence_model_find: (transfer none) (nullable): the one that entry @seq added */
RecourseEvidenceItem *
recourse_evidence_model_find (RecourseEvidenceModel *self, gint64 seq)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), NULL);

  return g_hash_table_lookup (self->by_seq, &seq);
}

/** recourse_evidence_model_n_same: how many that are kept have this content */
guint
recourse_evidence_model_n_same (RecourseEvidenceModel *self, const char *sha256)
{
  g_return_val_if_fail (RECOURSE_IS_EVIDENCE_MODEL (self), 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->by_content, sha256));
}
