/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-progress-relay"

#include "recourse-progress-relay.h"

struct _RecourseProgressRelay
{
  gatomicrefcount refs;
  RecourseProgressFunc func;
  GWeakRef target;
  GMainContext *context; /* of the thread that made it */

  GMutex lock; /* of what follows */
  RecourseProgress newest;
  gboolean is_pending;
  gint64 delivered_at;
};

static void
deliver (RecourseProgressRelay *self)
{
  g_autoptr (GObject) target = g_weak_ref_get (&self->target);
  RecourseProgress progress;

  g_mutex_lock (&self->lock);
  progress = self->newest;
  self->is_pending = FALSE;
  self->delivered_at = g_get_monotonic_time ();
  g_mutex_unlock (&self->lock);
  if (target != NULL)
    self->func (&progress, target);
}

static gboolean
deliver_cb (gpointer user_data)
{
  deliver (user_data);
  return G_SOURCE_REMOVE;
}

static void
unref_cb (gpointer data)
{
  recourse_progress_relay_unref (data);
}

/* In milliseconds; called with the lock. */
static guint
find_delay (RecourseProgressRelay *self)
{
  gint64 passed = (g_get_monotonic_time () - self->delivered_at) / 1000;

  return (guint) CLAMP (RECOURSE_PROGRESS_INTERVAL_MS - passed, 0, RECOURSE_PROGRESS_INTERVAL_MS);
}

static void
schedule (RecourseProgressRelay *self, guint delay)
{
  g_autoptr (GSource) source = g_timeout_source_new (delay);

  g_source_set_callback (source, deliver_cb, recourse_progress_relay_ref (self), unref_cb);
  g_source_attach (source, self->context);
}

/**
 * recourse_progress_relay_new:
 * @func: called in the main context of this thread, with @target as its data
 * @target: not kept alive: without it nothing is called any more
 *
 * Returns: (transfer full): a relay
 */
RecourseProgressRelay *
recourse_progress_relay_new (RecourseProgressFunc func, GObject *target)
{
  RecourseProgressRelay *self = g_new0 (RecourseProgressRelay, 1);

  g_atomic_ref_count_init (&self->refs);
  self->func = func;
  self->context = g_main_context_ref_thread_default ();
  g_weak_ref_init (&self->target, target);
  g_mutex_init (&self->lock);
  self->delivered_at = g_get_monotonic_time () - RECOURSE_PROGRESS_INTERVAL_MS * 1000;
  return self;
}

/** recourse_progress_relay_ref: (transfer full): one more reference, from any thread */
RecourseProgressRelay *
recourse_progress_relay_ref (RecourseProgressRelay *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * recourse_progress_relay_unref:
 * @self: (transfer full) (nullable): from any thread
 */
void
recourse_progress_relay_unref (RecourseProgressRelay *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->refs))
    return;
  g_weak_ref_clear (&self->target);
  g_mutex_clear (&self->lock);
  g_main_context_unref (self->context);
  g_free (self);
}

/**
 * recourse_progress_relay_report:
 * @relay: a RecourseProgressRelay
 *
 * A RecourseProgressFunc: takes how far a job is, from any of its threads.
 */
void
recourse_progress_relay_report (const RecourseProgress *progress, gpointer relay)
{
  RecourseProgressRelay *self = relay;
  gboolean is_first;
  guint delay = 0;

  g_return_if_fail (progress != NULL && self != NULL);

  g_mutex_lock (&self->lock);
  self->newest = *progress;
  is_first = !self->is_pending;
  self->is_pending = TRUE;
  if (is_first)
    delay = find_delay (self);
  g_mutex_unlock (&self->lock);
  if (is_first)
    schedule (self, delay);
}
