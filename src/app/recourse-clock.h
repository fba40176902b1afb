/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RecourseClock: what time it is, and an alarm that also goes off when somebody sets the clock. For
 * tests and pictures it can pretend to be at another moment.
 *
 * Signals: "woke", when the moment of recourse_clock_wake_at() has come or the clock was set.
 */
#define RECOURSE_TYPE_CLOCK (recourse_clock_get_type ())
G_DECLARE_FINAL_TYPE (RecourseClock, recourse_clock, RECOURSE, CLOCK, GObject)

RecourseClock *recourse_clock_new (void) G_GNUC_WARN_UNUSED_RESULT;
gint64 recourse_clock_now (RecourseClock *self);
void recourse_clock_pretend (RecourseClock *self, gint64 time);
void recourse_clock_wake_at (RecourseClock *self, gint64 time);
gint64 recourse_clock_alarm_for (gint64 time, gint64 offset);

G_END_DECLS
