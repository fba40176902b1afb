/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-intake"

#include "recourse-intake.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-intake-batch.h"
#include "recourse-intake-name.h"

#include <string.h>
#include <sys/stat.h>

/*
 * Adding. The copies of a batch are synced together; then one transaction of the log lists them;
 * then they move to their places, and only then they are reported as safe. Whatever moment the
 * program is killed at, what was reported is there, and what was not is swept by the recovery,
 * unless the log lists it already.
 */

#define BATCH_FILES 64
#define BATCH_BYTES (64 * 1024 * 1024)
#define BATCH_TIME (RECOURSE_SECOND / 5)
#define PROGRESS_INTERVAL (RECOURSE_SECOND / 50)
#define KIND_MAX_BYTES 64

typedef struct
{
  const RecourseIntakeItem *items;
  const RecourseIntakeHooks *hooks;
  GCancellable *cancellable;
  RecourseIntakeSource source;
  RecourseIntakeBatch batch;
  gint64 began; /* the batch; by the monotonic clock */
  RecourseProgress progress;
  gint64 told; /* when progress was told last */
} Intake;

static void
free_pending (gpointer data)
{
  recourse_intake_pending_free (data);
}

static void
tell_progress (Intake *self, gboolean is_last)
{
  gint64 now = g_get_monotonic_time ();

  if (self->hooks->progress == NULL || (!is_last && now - self->told < PROGRESS_INTERVAL))
    return;
  self->told = now;
  /* A file may be larger by now than it was when all were counted. */
  self->progress.bytes_total = MAX (self->progress.bytes_total, self->progress.bytes_done);
  self->hooks->progress (&self->progress, self->hooks->data);
}

static void
count_block_cb (gsize bytes, gpointer data)
{
  Intake *self = data;

  self->progress.bytes_done += bytes;
  tell_progress (self, FALSE);
}

/* --- What is wrong with an item before it is read -----------------------------------------------
 */

static gboolean
refuse (const char *name, GError **error, int code, const char *cause)
{
  g_autofree char *quoted = recourse_error_quote (name);

  g_set_error (error, RECOURSE_ERROR, code, "cannot add '%s': %s", quoted, cause);
  return FALSE;
}

static gboolean
check_text (const char *name, const char *what, const char *text, GError **error)
{
  g_autofree char *cause = NULL;

  if (text == NULL)
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL))
    {
      cause = g_strdup_printf ("the %s is not valid UTF-8", what);
      return refuse (name, error, RECOURSE_ERROR_INVALID_ARGUMENT, cause);
    }
  if (strlen (text) <= RECOURSE_TEXT_MAX_BYTES)
    return TRUE;
  cause = g_strdup_printf ("the %s is longer than 16 KiB", what);
  return refuse (name, error, RECOURSE_ERROR_LIMIT, cause);
}

static gboolean
check_kind (const char *name, const char *kind, GError **error)
{
  if (strlen (kind) <= KIND_MAX_BYTES
      && strspn (kind, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (kind))
    return TRUE;
  return refuse (name, error, RECOURSE_ERROR_INVALID_ARGUMENT,
                 "the kind is no id of a kind of evidence");
}

static char *
make_name (const RecourseIntakeItem *item, GError **error)
{
  g_autofree char *base = NULL;

  if (item->name != NULL)
    return recourse_intake_make_name (item->name, error);
  base = g_path_get_basename (item->path != NULL ? item->path : "");
  return recourse_intake_make_name (base, error);
}

static gboolean
check_item (const RecourseIntakeItem *item, const char *name, GError **error)
{
  if (!check_kind (name, item->kind, error) || !check_text (name, "note", item->note, error)
      || !check_text (name, "order number", item->order, error))
    return FALSE;
  return item->happened == RECOURSE_TIME_UNKNOWN || recourse_intake_is_time_of_log (item->happened)
         || refuse (name, error, RECOURSE_ERROR_LIMIT, "the years go from 1970 to 9998");
}

/* --- Taking one ---------------------------------------------------------------------------------
 */

static RecourseIntakeCopy *
copy_item (Intake *self, const RecourseIntakeItem *item, const char *name, GError **error)
{
  if (!check_item (item, name, error))
    return NULL;
  if (item->contents != NULL)
    return recourse_intake_copy_bytes (&self->source, item->contents, name, error);
  return recourse_intake_copy_file (&self->source, item->path, error);
}

static gint64
measure_item (const RecourseIntakeItem *item)
{
  struct stat info;

  if (item->contents != NULL)
    return (gint64) g_bytes_get_size (item->contents);
  return stat (item->path, &info) == 0 && S_ISREG (info.st_mode) ? info.st_size : 0;
}

static void
count_copy (Intake *self, RecourseIntakePending *pending)
{
  pending->receipt.sha256 = g_strdup (pending->copy->sha256);
  pending->receipt.bytes = pending->copy->bytes;
  self->batch.n_bytes += pending->copy->bytes;
  self->batch.n_copies++;
}

/* FALSE when it was cancelled in the middle: then it is neither kept nor refused. */
static gboolean
take_item (Intake *self, guint index, GError **error)
{
  const RecourseIntakeItem *item = &self->items[index];
  RecourseIntakePending *pending = g_new0 (RecourseIntakePending, 1);
  gint64 done_before = self->progress.bytes_done;

  pending->item = item;
  pending->index = index;
  pending->receipt.name = make_name (item, &pending->refusal);
  if (pending->receipt.name != NULL)
    pending->copy = copy_item (self, item, pending->receipt.name, &pending->refusal);
  if (g_error_matches (pending->refusal, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&pending->refusal));
      recourse_intake_pending_free (pending);
      return FALSE;
    }
  if (pending->copy != NULL)
    count_copy (self, pending);
  else /* it is done with all the same */
    self->progress.bytes_done = done_before + measure_item (item);
  g_ptr_array_add (self->batch.pending, pending);
  return TRUE;
}

/* --- A batch ------------------------------------------------------------------------------------
 */

static void
report_batch (Intake *self)
{
  for (guint i = 0; i < self->batch.pending->len; i++)
    {
      const RecourseIntakePending *pending = self->batch.pending->pdata[i];

      self->progress.items_done++;
      if (self->hooks->settled != NULL)
        self->hooks->settled (pending->index, pending->copy != NULL ? &pending->receipt : NULL,
                              pending->refusal, self->hooks->data);
    }
}

static gboolean
finish_batch (Intake *self, GError **error)
{
  if (!recourse_intake_batch_keep (&self->batch, error))
    return FALSE;
  report_batch (self);
  recourse_intake_batch_clear (&self->batch);
  tell_progress (self, FALSE);
  return TRUE;
}

static gboolean
is_full (const Intake *self, gint64 next_bytes)
{
  return self->batch.pending->len >= BATCH_FILES || self->batch.n_bytes + next_bytes > BATCH_BYTES
         || g_get_monotonic_time () - self->began >= BATCH_TIME;
}

/* What is complete when it is cancelled stays. */
static gboolean
take_all (Intake *self, guint n_items, GError **error)
{
  g_autoptr (GError) cancelled = NULL;

  for (guint i = 0; i < n_items && cancelled == NULL; i++)
    {
      if (self->batch.pending->len > 0 && is_full (self, measure_item (&self->items[i]))
          && !finish_batch (self, error))
        return FALSE;
      if (self->batch.pending->len == 0)
        self->began = g_get_monotonic_time ();
      if (!g_cancellable_set_error_if_cancelled (self->cancellable, &cancelled))
        take_item (self, i, &cancelled);
    }
  if (!finish_batch (self, error))
    return FALSE;
  if (cancelled != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cancelled));
      return FALSE;
    }
  tell_progress (self, TRUE);
  return TRUE;
}

static gboolean
is_item_good (const RecourseIntakeItem *item)
{
  return (item->path == NULL) != (item->contents == NULL) && item->kind != NULL
         && (item->path != NULL || item->name != NULL);
}

/**
 * recourse_intake_run:
 * @items: (array length=n_items): what is to be added
 *
 * Adds files to a case. Each is on the disk, listed in the log and in its place when it is
 * reported; each that cannot be added is refused by itself and leaves nothing behind, and the
 * others go on. Cancelling keeps what is complete.
 *
 * Returns: TRUE when all were reported. FALSE when nothing more can be kept: the log cannot be
 *   written, or it was cancelled; those that were not reported were not added then, unless their
 *   entries are in the log already, and the next recovery completes them.
 */
gboolean
recourse_intake_run (RecourseCaseFolder *self,
                     const RecourseIntakeItem *items,
                     guint n_items,
                     const RecourseIntakeHooks *hooks,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (RecourseIntakeFolder) incoming = NULL;
  g_autoptr (GPtrArray) pending = g_ptr_array_new_with_free_func (free_pending);
  g_autofree guint8 *block = NULL;
  Intake intake = { .items = items, .hooks = hooks, .cancellable = cancellable };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (items != NULL || n_items == 0, FALSE);
  g_return_val_if_fail (hooks != NULL, FALSE);

  for (guint i = 0; i < n_items; i++)
    {
      g_return_val_if_fail (is_item_good (&items[i]), FALSE);
      intake.progress.bytes_total += measure_item (&items[i]);
    }
  incoming = recourse_intake_folder_new (recourse_case_folder_peek_log (self),
                                         recourse_case_folder_get_path (self), error);
  if (incoming == NULL)
    return FALSE;
  block = g_malloc (RECOURSE_INTAKE_BLOCK);
  intake.progress.items_total = n_items;
  intake.batch = (RecourseIntakeBatch){
    .folder = self, .incoming = incoming, .author = hooks->author, .pending = pending
  };
  intake.source = (RecourseIntakeSource){ .folder = incoming,
                                          .block = block,
                                          .func = count_block_cb,
                                          .data = &intake,
                                          .cancellable = cancellable };
  return take_all (&intake, n_items, error);
}
