/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-bag-job"

#include "recourse-bag-job.h"

/* Whoever draws it needs no more. */
#define TELL_EVERY 20000 /* microseconds */

static void
tell (RecourseBagJob *self, gboolean is_last)
{
  gint64 now = g_get_monotonic_time ();
  gboolean is_first = self->told_bytes == 0 && self->progress.bytes_done > 0;

  if (self->func == NULL || (!is_last && !is_first && now - self->told_at < TELL_EVERY))
    return;
  self->told_at = now;
  self->told_bytes = self->progress.bytes_done;
  self->func (&self->progress, self->data);
}

/**
 * recourse_bag_job_advance:
 * @n_bytes: that many more are done; 0 to ask only whether to go on
 *
 * Returns: FALSE with %G_IO_ERROR_CANCELLED when the job was cancelled
 */
gboolean
recourse_bag_job_advance (RecourseBagJob *self, gint64 n_bytes, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  self->progress.bytes_done += n_bytes;
  tell (self, FALSE);
  return TRUE;
}

/** recourse_bag_job_finish_item: one more is done. */
void
recourse_bag_job_finish_item (RecourseBagJob *self)
{
  g_return_if_fail (self != NULL);

  self->progress.items_done++;
  tell (self, FALSE);
}

/** recourse_bag_job_finish: tells the last figures, so that a bar ends at its end. */
void
recourse_bag_job_finish (RecourseBagJob *self)
{
  g_return_if_fail (self != NULL);

  tell (self, TRUE);
}
