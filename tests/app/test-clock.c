/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-china-time.h"
#include "recourse-clock.h"

#define FAR_FUTURE (G_GINT64_CONSTANT (8000000000) * RECOURSE_SECOND)

static void
count_cb (RecourseClock *clock, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static gboolean
is_not_zero (gpointer user_data)
{
  return *(guint *) user_data != 0;
}

static void
test_new (void)
{
  RecourseClock *clock = recourse_clock_new ();
  gint64 before = recourse_china_time_now ();
  gint64 shown = recourse_clock_now (clock);

  g_assert_cmpint (shown, >=, before);
  g_assert_cmpint (shown, <=, recourse_china_time_now ());
  g_assert_finalize_object (clock);
}

/* A pretended moment is the start of a time that runs at the usual speed. */
static void
test_pretend (void)
{
  g_autoptr (RecourseClock) clock = recourse_clock_new ();
  gint64 moment;
  gint64 begun = recourse_china_time_now ();

  g_assert_true (recourse_china_time_parse ("2021-11-21T18:30:52+08:00", &moment, NULL));
  recourse_clock_pretend (clock, moment);
  g_assert_cmpint (recourse_clock_now (clock), >=, moment);
  g_assert_cmpint (recourse_clock_now (clock) - moment, <=, recourse_china_time_now () - begun);
}

static void
test_wakes_for_the_past (void)
{
  g_autoptr (RecourseClock) clock = recourse_clock_new ();
  guint n_times = 0;

  g_signal_connect (clock, "woke", G_CALLBACK (count_cb), &n_times);
  recourse_clock_wake_at (clock, recourse_clock_now (clock) - RECOURSE_HOUR);
  app_test_wait (is_not_zero, &n_times);
  g_assert_cmpuint (n_times, ==, 1);
}

static void
test_wakes_in_pretended_time (void)
{
  g_autoptr (RecourseClock) clock = recourse_clock_new ();
  guint n_times = 0;

  g_signal_connect (clock, "woke", G_CALLBACK (count_cb), &n_times);
  recourse_clock_pretend (clock, recourse_clock_now (clock) + 24 * RECOURSE_HOUR);
  /* Still to come for the machine, past for the clock. */
  recourse_clock_wake_at (clock, recourse_china_time_now () + RECOURSE_HOUR);
  app_test_wait (is_not_zero, &n_times);
  g_assert_cmpuint (n_times, ==, 1);
}

/* The alarm that takes the place of another is the only one that rings. */
static void
test_one_alarm (void)
{
  g_autoptr (RecourseClock) clock = recourse_clock_new ();
  guint n_times = 0;

  g_signal_connect (clock, "woke", G_CALLBACK (count_cb), &n_times);
  recourse_clock_wake_at (clock, recourse_clock_now (clock) + RECOURSE_HOUR);
  recourse_clock_wake_at (clock, recourse_clock_now (clock) - RECOURSE_HOUR);
  app_test_wait (is_not_zero, &n_times);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_times, ==, 1);
}

static void
test_released_while_armed (void)
{
  RecourseClock *clock = recourse_clock_new ();

  recourse_clock_wake_at (clock, recourse_clock_now (clock) - RECOURSE_HOUR);
  g_assert_finalize_object (clock);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_alarm_for (void)
{
  static const struct
  {
    gint64 time;
    gint64 offset;
    gint64 expected;
  } cases[] = {
    { 1000 * RECOURSE_SECOND, 0, 1000 * RECOURSE_SECOND },
    { 1000 * RECOURSE_SECOND, 400 * RECOURSE_SECOND, 600 * RECOURSE_SECOND },
    { 1000 * RECOURSE_SECOND, -400 * RECOURSE_SECOND, 1400 * RECOURSE_SECOND },
    /* 0 would switch the timer off, and it takes nothing before 1970. */
    { 0, 0, RECOURSE_SECOND },
    { -5 * RECOURSE_SECOND, 0, RECOURSE_SECOND },
    { RECOURSE_TIME_UNKNOWN, 0, FAR_FUTURE },
    { RECOURSE_TIME_UNKNOWN, 400 * RECOURSE_SECOND, FAR_FUTURE },
    { G_MAXINT64, 0, FAR_FUTURE },
    { G_MAXINT64, -1, FAR_FUTURE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (recourse_clock_alarm_for (cases[i].time, cases[i].offset), ==,
                     cases[i].expected);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/app/clock/new", test_new);
  g_test_add_func ("/app/clock/pretend", test_pretend);
  g_test_add_func ("/app/clock/wakes-for-the-past", test_wakes_for_the_past);
  g_test_add_func ("/app/clock/wakes-in-pretended-time", test_wakes_in_pretended_time);
  g_test_add_func ("/app/clock/one-alarm", test_one_alarm);
  g_test_add_func ("/app/clock/released-while-armed", test_released_while_armed);
  g_test_add_func ("/app/clock/alarm-for", test_alarm_for);
  return g_test_run ();
}
