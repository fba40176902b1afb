/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reminder-watch"

#include "recourse-reminder-watch.h"

/* Changes come in bursts, and nothing of this is urgent to the second. */
#define DELAY_MS 1000

struct _RecourseReminderWatch
{
  GObject parent_instance;

  RecourseCaseDesk *desk;
  RecourseClock *clock;
  RecourseCaseState *state; /* of the case in use, as it was looked at; or NULL */
  GPtrArray *deadlines;     /* as they were read last; or NULL */
  GHashTable *told;         /* in this run of the program, in case it cannot be written down */
  guint delay;
  gboolean is_looking;
  gboolean is_stale; /* something changed while it looked */
  gboolean was_silent;
};

enum
{
  DUE,
  LOOKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseReminderWatch, recourse_reminder_watch, G_TYPE_OBJECT)

static gboolean
is_silent (RecourseReminderWatch *self)
{
  return recourse_case_desk_peek_guide (self->desk) == NULL
         || recourse_case_desk_is_hidden (self->desk);
}

/* --- Telling ------------------------------------------------------------------------------------
 */

static gboolean
is_new (RecourseReminderWatch *self, const RecourseReminderNotice *notice)
{
  return g_hash_table_add (self->told, g_strdup_printf ("%s/%s/%" G_GINT64_FORMAT, notice->case_id,
                                                        notice->key, notice->moment));
}

static void
finish_looking (RecourseReminderWatch *self)
{
  self->is_looking = FALSE;
  if (self->is_stale)
    recourse_reminder_watch_look (self);
  g_signal_emit (self, signals[LOOKED], 0);
}

/* What could not be written down is due again at once; it is told once all the same. */
static void
sleep_until (RecourseReminderWatch *self, gint64 wake_up)
{
  gint64 now = recourse_clock_now (self->clock);

  if (wake_up != RECOURSE_TIME_UNKNOWN && wake_up <= now)
    wake_up = now + RECOURSE_MINUTE;
  recourse_clock_wake_at (self->clock, wake_up);
}

static void
told_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseReminderWatch) self = RECOURSE_REMINDER_WATCH (user_data);
  g_autoptr (RecourseReminderNews) news = NULL;

  news = recourse_reminder_jobs_tell_finish (RECOURSE_EVIDENCE_SERVICE (source), result, NULL);
  if (self->desk == NULL || news == NULL)
    return;
  for (guint i = 0; i < news->notices->len; i++)
    if (is_new (self, news->notices->pdata[i]))
      g_signal_emit (self, signals[DUE], 0, news->notices->pdata[i]);
  sleep_until (self, news->wake_up);
  finish_looking (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseReminderWatch) self = RECOURSE_REMINDER_WATCH (user_data);
  RecourseGuideModel *guide;
  GPtrArray *deadlines;

  deadlines = recourse_reminder_jobs_deadlines_finish (RECOURSE_EVIDENCE_SERVICE (source), result,
                                                       NULL);
  if (self->desk == NULL || deadlines == NULL || is_silent (self))
    {
      g_clear_pointer (&deadlines, g_ptr_array_unref);
      if (self->desk != NULL)
        finish_looking (self);
      return;
    }
  g_clear_pointer (&self->deadlines, g_ptr_array_unref);
  self->deadlines = deadlines;
  guide = recourse_case_desk_peek_guide (self->desk);
  recourse_reminder_jobs_tell_async (
      RECOURSE_EVIDENCE_SERVICE (source), deadlines, recourse_guide_model_peek_pack (guide),
      recourse_clock_now (self->clock), told_cb, g_object_ref (self));
}

/** recourse_reminder_watch_look: now; "looked" says when it is done */
void
recourse_reminder_watch_look (RecourseReminderWatch *self)
{
  RecourseGuideModel *guide;

  g_return_if_fail (RECOURSE_IS_REMINDER_WATCH (self));

  self->is_stale = self->is_looking;
  self->was_silent = is_silent (self);
  if (self->is_looking || self->was_silent)
    return;
  self->is_looking = TRUE;
  guide = recourse_case_desk_peek_guide (self->desk);
  recourse_reminder_jobs_deadlines_async (
      recourse_case_desk_peek_service (self->desk), recourse_guide_model_peek_advisor (guide),
      recourse_clock_now (self->clock), read_cb, g_object_ref (self));
}

/* --- When to look -------------------------------------------------------------------------------
 */

static gboolean
delay_cb (gpointer user_data)
{
  RecourseReminderWatch *self = RECOURSE_REMINDER_WATCH (user_data);

  self->delay = 0;
  recourse_reminder_watch_look (self);
  return G_SOURCE_REMOVE;
}

static void
look_soon (RecourseReminderWatch *self)
{
  if (self->delay == 0)
    self->delay = g_timeout_add (DELAY_MS, delay_cb, self);
}

static void
desk_changed_cb (RecourseReminderWatch *self)
{
  RecourseCaseState *state = recourse_case_desk_peek_state (self->desk);

  if (state == self->state && self->was_silent == is_silent (self))
    return;
  g_clear_pointer (&self->state, recourse_case_state_unref);
  self->state = state != NULL ? recourse_case_state_ref (state) : NULL;
  look_soon (self);
}

/* --- Later --------------------------------------------------------------------------------------
 */

static void
snoozed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RecourseReminderWatch) self = RECOURSE_REMINDER_WATCH (user_data);

  recourse_evidence_service_done_finish (RECOURSE_EVIDENCE_SERVICE (source), result, NULL);
  if (self->desk != NULL)
    recourse_reminder_watch_look (self);
}

/** recourse_reminder_watch_snooze: the deadline @key of the case @case_id is told again at @until;
 * one that is not there any more is not */
void
recourse_reminder_watch_snooze (RecourseReminderWatch *self,
                                const char *case_id,
                                const char *key,
                                gint64 until)
{
  g_return_if_fail (RECOURSE_IS_REMINDER_WATCH (self));
  g_return_if_fail (case_id != NULL && key != NULL);

  for (guint i = 0; self->deadlines != NULL && i < self->deadlines->len; i++)
    {
      const RecourseCaseDeadline *deadline = self->deadlines->pdata[i];

      if (g_str_equal (deadline->case_id, case_id) && g_str_equal (deadline->key, key))
        recourse_reminder_jobs_snooze_async (recourse_case_desk_peek_service (self->desk),
                                             self->deadlines, i, recourse_clock_now (self->clock),
                                             until, snoozed_cb, g_object_ref (self));
    }
}

/** recourse_reminder_watch_now: by its clock */
gint64
recourse_reminder_watch_now (RecourseReminderWatch *self)
{
  g_return_val_if_fail (RECOURSE_IS_REMINDER_WATCH (self), RECOURSE_TIME_UNKNOWN);

  return recourse_clock_now (self->clock);
}

/* --- The class ----------------------------------------------------------------------------------
 */

static void
recourse_reminder_watch_dispose (GObject *object)
{
  RecourseReminderWatch *self = RECOURSE_REMINDER_WATCH (object);

  g_clear_handle_id (&self->delay, g_source_remove);
  g_clear_pointer (&self->state, recourse_case_state_unref);
  g_clear_pointer (&self->deadlines, g_ptr_array_unref);
  g_clear_object (&self->clock);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (recourse_reminder_watch_parent_class)->dispose (object);
}

static void
recourse_reminder_watch_finalize (GObject *object)
{
  g_hash_table_unref (RECOURSE_REMINDER_WATCH (object)->told);
  G_OBJECT_CLASS (recourse_reminder_watch_parent_class)->finalize (object);
}

static void
recourse_reminder_watch_class_init (RecourseReminderWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_reminder_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_reminder_watch_finalize;
  signals[DUE] = g_signal_new ("due", RECOURSE_TYPE_REMINDER_WATCH, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[LOOKED] = g_signal_new ("looked", RECOURSE_TYPE_REMINDER_WATCH, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
recourse_reminder_watch_init (RecourseReminderWatch *self)
{
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->was_silent = TRUE;
}

/** recourse_reminder_watch_new: @clock: for it alone, since a clock has one alarm */
RecourseReminderWatch *
recourse_reminder_watch_new (RecourseCaseDesk *desk, RecourseClock *clock)
{
  RecourseReminderWatch *self = g_object_new (RECOURSE_TYPE_REMINDER_WATCH, NULL);

  self->desk = g_object_ref (desk);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (desk, "changed", G_CALLBACK (desk_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "switched", G_CALLBACK (look_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "deleted", G_CALLBACK (look_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "woke", G_CALLBACK (recourse_reminder_watch_look), self,
                           G_CONNECT_SWAPPED);
  look_soon (self);
  return self;
}
