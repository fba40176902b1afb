/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-killed"

#include "intake-case.h"
#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-object.h"
#include "recourse-removal.h"
#include "temp-folder.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/*
 * Processes that add, remove and bring back are killed by the system at random moments; what they
 * have reported as saved has to be there. A timer of the kernel kills, so a moment may lie inside
 * any call. RECOURSE_KILLS says how many; scripts/kill-test sets it.
 */

/* The sanitizers make a process ten times slower; they look for other faults. */
#ifdef __SANITIZE_ADDRESS__
#define KILLS 40
#else
#define KILLS 200
#endif
#define KILLS_OF_A_CASE 20
#define N_SOURCES 24

typedef struct
{
  VaultCase *vault_case;
  GPtrArray *sources;
  guint32 seed;
  gint64 lifetime; /* nanoseconds; 0: it ends by itself after one round */
  int report;
} Worker;

/* Small enough to be written to a pipe in one piece. */
typedef struct
{
  gint64 seq;
  char sha256[65];
} Report;

static gint64 n_reports;

/* --- The process that dies ---------------------------------------------------------------------
 */

static void
report_cb (guint index, const RecourseIntakeReceipt *receipt, const GError *refusal, gpointer data)
{
  const Worker *worker = data;
  Report report = { 0 };

  g_assert_no_error (refusal);
  report.seq = receipt->seq;
  g_strlcpy (report.sha256, receipt->sha256, sizeof report.sha256);
  g_assert_cmpint (write (worker->report, &report, sizeof report), ==, sizeof report);
}

static void
add_some (Worker *worker, GRand *random)
{
  const RecourseIntakeHooks hooks = { .settled = report_cb, .data = worker };
  RecourseIntakeItem items[8];
  guint n_items = (guint) g_rand_int_range (random, 1, G_N_ELEMENTS (items) + 1);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_items; i++)
    items[i] = intake_item (worker->sources->pdata[g_rand_int_range (random, 0, N_SOURCES)]);
  recourse_intake_run (worker->vault_case->vault, items, n_items, &hooks, NULL, &error);
  g_assert_no_error (error);
}

/* It may be removed already, or be no evidence: that is refused, and no harm. */
static void
move_one (Worker *worker, GRand *random)
{
  gint64 n_entries = vault_case_count_entries (worker->vault_case);
  RecourseRemovalRequest request = { .seq = 1 + g_rand_int_range (random, 0, (gint32) n_entries),
                                     .at_once = g_rand_int_range (random, 0, 4) == 0 };

  if (g_rand_boolean (random))
    recourse_removal_remove (worker->vault_case->vault, &request, NULL);
  else
    recourse_removal_restore (worker->vault_case->vault, request.seq, RECOURSE_AUTHOR_PERSON, NULL);
}

static void
arm (gint64 lifetime)
{
  struct sigevent event = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGKILL };
  const struct itimerspec when = { .it_value = { .tv_sec = lifetime / 1000000000,
                                                 .tv_nsec = lifetime % 1000000000 } };
  timer_t timer;

  g_assert_cmpint (timer_create (CLOCK_MONOTONIC, &event, &timer), ==, 0);
  g_assert_cmpint (timer_settime (timer, 0, &when, NULL), ==, 0);
}

static void
work (gpointer data)
{
  Worker *worker = data;
  g_autoptr (GRand) random = g_rand_new_with_seed (worker->seed);

  if (worker->lifetime > 0)
    arm (worker->lifetime);
  vault_case_open (worker->vault_case);
  do
    {
      add_some (worker, random);
      move_one (worker, random);
    }
  while (worker->lifetime > 0);
}

/* --- Who looks after it ------------------------------------------------------------------------
 */

static void
check_report (VaultCase *c, const Report *report)
{
  g_autoptr (RecourseExhibit) exhibit = vault_case_exhibit (c, report->seq);

  /* That what it lists is there and intact, all entries are asked. */
  g_assert_cmpstr (exhibit->sha256, ==, report->sha256);
  n_reports++;
}

static void
check_reports (VaultCase *c, int from)
{
  Report report;

  while (read (from, &report, sizeof report) == sizeof report)
    check_report (c, &report);
  g_assert_cmpint (close (from), ==, 0);
}

static GPtrArray *
write_sources (const VaultCase *c)
{
  static const gsize sizes[] = { 0, 1, 100, 5000, 70000, 200000 };
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_SOURCES; i++)
    {
      g_autofree char *name = g_strnfill (i + 1, 'x');

      g_ptr_array_add (sources, vault_case_write_large (c, name, sizes[i % G_N_ELEMENTS (sizes)]));
    }
  return sources;
}

/* How long a round takes here and today when nobody kills it. */
static gint64
measure_round (Worker *worker)
{
  gint64 began = g_get_monotonic_time ();
  int sink = open ("/dev/null", O_WRONLY | O_CLOEXEC);

  worker->lifetime = 0;
  worker->report = sink;
  child_run (work, worker);
  g_assert_cmpint (close (sink), ==, 0);
  return (g_get_monotonic_time () - began) * 1000;
}

static pid_t
start (Worker *worker, GRand *random, gint64 round_time, int *out_reports)
{
  int ends[2];
  pid_t child;

  g_assert_cmpint (pipe2 (ends, O_CLOEXEC), ==, 0);
  worker->seed = g_rand_int (random);
  worker->lifetime = 1 + (gint64) (g_rand_double (random) * 1.25 * (double) round_time);
  worker->report = ends[1];
  child = child_start (work, worker);
  g_assert_cmpint (close (ends[1]), ==, 0);
  *out_reports = ends[0];
  return child;
}

/* One or two at once; after both are dead, the next opening puts all in order. */
static guint
kill_some (Worker *worker, GRand *random, gint64 round_time)
{
  guint n_children = (guint) g_rand_int_range (random, 1, 3);
  int reports[2] = { -1, -1 };
  pid_t children[2];

  for (guint i = 0; i < n_children; i++)
    children[i] = start (worker, random, round_time, &reports[i]);
  for (guint i = 0; i < n_children; i++)
    child_await_kill (children[i]);
  vault_case_open (worker->vault_case);
  for (guint i = 0; i < n_children; i++)
    check_reports (worker->vault_case, reports[i]);
  vault_case_assert_whole (worker->vault_case);
  vault_case_close (worker->vault_case);
  return n_children;
}

static guint
run_case (GRand *random)
{
  VaultCase c = { 0 };
  g_autoptr (GPtrArray) sources = NULL;
  Worker worker = { .vault_case = &c };
  gint64 round_time;
  guint n_kills = 0;

  vault_case_set_up (&c, NULL);
  sources = write_sources (&c);
  worker.sources = sources;
  vault_case_close (&c);
  round_time = measure_round (&worker);
  while (n_kills < KILLS_OF_A_CASE)
    n_kills += kill_some (&worker, random, round_time);
  vault_case_tear_down (&c, NULL);
  return n_kills;
}

static void
test_killed (void)
{
  const char *wanted = g_getenv ("RECOURSE_KILLS");
  guint64 n_wanted = wanted != NULL ? g_ascii_strtoull (wanted, NULL, 10) : KILLS;
  guint32 seed = wanted != NULL ? g_random_int () : 20261129;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint64 n_kills = 0;

  g_test_message ("seed %u", seed);
  while (n_kills < n_wanted)
    n_kills += run_case (random);
  g_test_message ("%" G_GUINT64_FORMAT " kills, %" G_GINT64_FORMAT " reports checked", n_kills,
                  n_reports);
  /* Kills that all came too early would prove nothing. */
  g_assert_cmpint (n_reports, >, (gint64) n_kills / 4);
}

/* A killed process loses nothing that it has written, synced or not: memory does as well as a disk,
 * and many more processes can be killed there in the same time. */
static void
use_memory (void)
{
  if (g_getenv ("TMPDIR") == NULL && access ("/dev/shm", W_OK | X_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
}

int
main (int argc, char **argv)
{
  use_memory ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vault/durability/killed", test_killed);
  return g_test_run ();
}
