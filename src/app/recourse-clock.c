/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-clock"

#include "recourse-clock.h"

#include "recourse-china-time.h"

#include <errno.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

struct _RecourseClock
{
  GObject parent_instance;

  gint64 offset; /* of the pretended time from the machine's */
  gint64 wake_at;
  int timer; /* -1 where the system gives none */
  guint source;
};

G_DEFINE_FINAL_TYPE (RecourseClock, recourse_clock, G_TYPE_OBJECT)

enum
{
  WOKE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Far enough never to come, near enough for every time_t: the timer is armed all the same, because
 * only an armed one tells that the clock was set. */
#define NEVER (G_GINT64_CONSTANT (8000000000) * RECOURSE_SECOND)

static void
arm_timer (RecourseClock *self)
{
  gint64 alarm = recourse_clock_alarm_for (self->wake_at, self->offset);
  struct itimerspec setting = { 0 };

  if (self->timer < 0)
    return;
  setting.it_value.tv_sec = alarm / RECOURSE_SECOND;
  setting.it_value.tv_nsec = (alarm % RECOURSE_SECOND) * 1000;
  if (timerfd_settime (self->timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &setting, NULL)
      < 0)
    g_warning ("cannot set the timer: %s", g_strerror (errno));
}

/* A read that fails with ECANCELED is the news that the clock was set. */
static gboolean
timer_ready_cb (int timer, GIOCondition condition, gpointer user_data)
{
  g_autoptr (RecourseClock) self = g_object_ref (RECOURSE_CLOCK (user_data));
  guint64 times = 0;
  gssize got = read (timer, &times, sizeof times);

  if (got < 0 && errno != ECANCELED)
    return G_SOURCE_CONTINUE;
  if (got > 0)
    self->wake_at = RECOURSE_TIME_UNKNOWN;
  arm_timer (self);
  g_signal_emit (self, signals[WOKE], 0);
  return G_SOURCE_CONTINUE;
}

static void
recourse_clock_finalize (GObject *object)
{
  RecourseClock *self = RECOURSE_CLOCK (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->timer >= 0)
    close (self->timer);
  G_OBJECT_CLASS (recourse_clock_parent_class)->finalize (object);
}

static void
recourse_clock_class_init (RecourseClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = recourse_clock_finalize;
  signals[WOKE] = g_signal_new ("woke", RECOURSE_TYPE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
recourse_clock_init (RecourseClock *self)
{
  self->wake_at = RECOURSE_TIME_UNKNOWN;
  self->timer = timerfd_create (CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  if (self->timer < 0)
    {
      g_warning ("no timer: %s", g_strerror (errno));
      return;
    }
  self->source = g_unix_fd_add (self->timer, G_IO_IN, timer_ready_cb, self);
  arm_timer (self);
}

/**
 * recourse_clock_new:
 *
 * Returns: (transfer full): a clock that shows the machine's time.
 */
RecourseClock *
recourse_clock_new (void)
{
  return g_object_new (RECOURSE_TYPE_CLOCK, NULL);
}

/**
 * recourse_clock_now:
 *
 * Returns: the moment, in microseconds since 1970, or what the clock pretends that it is.
 */
gint64
recourse_clock_now (RecourseClock *self)
{
  g_return_val_if_fail (RECOURSE_IS_CLOCK (self), RECOURSE_TIME_UNKNOWN);

  return recourse_china_time_now () + self->offset;
}

/**
 * recourse_clock_pretend:
 * @time: a moment, in microseconds since 1970
 *
 * From now on it is @time, and the time runs on from there.
 */
void
recourse_clock_pretend (RecourseClock *self, gint64 time)
{
  g_return_if_fail (RECOURSE_IS_CLOCK (self));

  self->offset = time - recourse_china_time_now ();
  arm_timer (self);
}

/**
 * recourse_clock_wake_at:
 * @time: when to emit "woke" next, or %RECOURSE_TIME_UNKNOWN for only when the clock is set
 *
 * A moment that has passed wakes at once, from the main loop. There is one alarm; a new one takes
 * the place of the last.
 */
void
recourse_clock_wake_at (RecourseClock *self, gint64 time)
{
  g_return_if_fail (RECOURSE_IS_CLOCK (self));

  if (time == self->wake_at)
    return;
  self->wake_at = time;
  arm_timer (self);
}

/**
 * recourse_clock_alarm_for:
 * @time: a moment on a clock that is @offset ahead of the machine's, or %RECOURSE_TIME_UNKNOWN
 *
 * Returns: the same moment on the machine's clock, within what a timer accepts: never 0, which
 * would switch it off.
 */
gint64
recourse_clock_alarm_for (gint64 time, gint64 offset)
{
  gint64 alarm;

  if (time == RECOURSE_TIME_UNKNOWN || __builtin_sub_overflow (time, offset, &alarm))
    return NEVER;
  return CLAMP (alarm, RECOURSE_SECOND, NEVER);
}
