/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-job-meter.h"
#include "recourse-progress-relay.h"

#define SECOND G_USEC_PER_SEC
#define N_REPORTS 20000

static void
test_speed (void)
{
  RecourseProgress progress = { .bytes_done = 10, .bytes_total = 1000 };
  RecourseJobMeter meter;

  recourse_job_meter_start (&meter, 5 * SECOND);
  recourse_job_meter_feed (&meter, &progress, 5 * SECOND + 1000);
  g_assert_cmpint (meter.speed, ==, RECOURSE_JOB_METER_UNKNOWN);
  progress.bytes_done = 100;
  recourse_job_meter_feed (&meter, &progress, 7 * SECOND);
  g_assert_cmpint (meter.speed, ==, 50);
  g_assert_cmpint (meter.seconds_left, ==, 18);
  g_assert_cmpfloat (recourse_job_meter_fraction (&meter), ==, 0.1);
}

/* How much there is may not be known yet, and there may be nothing but empty files. */
static void
test_unknown (void)
{
  RecourseProgress progress = { .bytes_done = 100 };
  RecourseJobMeter meter;

  recourse_job_meter_start (&meter, 0);
  recourse_job_meter_feed (&meter, &progress, 2 * SECOND);
  g_assert_cmpint (meter.speed, ==, 50);
  g_assert_cmpint (meter.seconds_left, ==, RECOURSE_JOB_METER_UNKNOWN);
  g_assert_cmpfloat (recourse_job_meter_fraction (&meter), <, 0);
  progress = (RecourseProgress){ .items_done = 1, .items_total = 4 };
  recourse_job_meter_feed (&meter, &progress, 3 * SECOND);
  g_assert_cmpfloat (recourse_job_meter_fraction (&meter), ==, 0.25);
}

typedef struct
{
  guint n_calls;
  guint newest;
} Seen;

static void
seen_cb (const RecourseProgress *progress, gpointer target)
{
  Seen *seen = g_object_get_data (target, "seen");

  g_assert_cmpuint (progress->items_done, >=, seen->newest);
  seen->n_calls++;
  seen->newest = progress->items_done;
}

static gpointer
report (gpointer relay)
{
  for (guint i = 1; i <= N_REPORTS; i++)
    recourse_progress_relay_report (&(RecourseProgress){ .items_done = i }, relay);
  return NULL;
}

static gboolean
is_complete (gpointer seen)
{
  return ((Seen *) seen)->newest == N_REPORTS;
}

/* However many there are, the last one comes, and no more than one in each interval. */
static void
test_relay (void)
{
  g_autoptr (GObject) target = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (RecourseProgressRelay) relay = recourse_progress_relay_new (seen_cb, target);
  gint64 started = g_get_monotonic_time ();
  GThread *thread;
  Seen seen = { 0 };
  gint64 passed;

  g_object_set_data (target, "seen", &seen);
  thread = g_thread_new ("report", report, relay);
  app_test_wait (is_complete, &seen);
  g_thread_join (thread);
  passed = (g_get_monotonic_time () - started) / 1000;
  g_assert_cmpuint (seen.n_calls, >=, 1);
  g_assert_cmpint (seen.n_calls, <=, passed / RECOURSE_PROGRESS_INTERVAL_MS + 2);
}

static void
must_not_come_cb (const RecourseProgress *progress, gpointer target)
{
  g_assert_not_reached ();
}

static gboolean
note_cb (gpointer done)
{
  *(gboolean *) done = TRUE;
  return G_SOURCE_REMOVE;
}

/* Whom it concerned is gone. */
static void
test_relay_without_target (void)
{
  GObject *target = g_object_new (G_TYPE_OBJECT, NULL);
  RecourseProgressRelay *relay = recourse_progress_relay_new (must_not_come_cb, target);
  gboolean is_done = FALSE;

  recourse_progress_relay_report (&(RecourseProgress){ .items_done = 1 }, relay);
  g_object_unref (target);
  recourse_progress_relay_unref (relay);
  g_timeout_add (RECOURSE_PROGRESS_INTERVAL_MS, note_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/app/job-meter/speed", test_speed);
  g_test_add_func ("/app/job-meter/unknown", test_unknown);
  g_test_add_func ("/app/progress-relay/relay", test_relay);
  g_test_add_func ("/app/progress-relay/without-target", test_relay_without_target);
  return g_test_run ();
}
