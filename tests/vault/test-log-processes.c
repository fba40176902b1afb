/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-log-processes"

#include "log-case.h"
#include "recourse-error.h"
#include "recourse-log-schema.h"
#include "temp-folder.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#define N_ENTRIES 500
#define N_KILLS 40

/* Other processes: two that append at once, and some that die. */

static void
append_many (gpointer data)
{
  g_autoptr (GError) error = NULL;
  const LogCase *c = data;
  RecourseLog *log = recourse_log_open (c->path, RECOURSE_ACCESS_WRITE, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < N_ENTRIES; i++)
    log_case_append_note (log, "from one of two");
  recourse_log_free (log);
}

static void
test_two_append (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  pid_t first;
  pid_t second;

  g_clear_pointer (&log, recourse_log_free); /* no connection may cross a fork */
  first = child_start (append_many, c);
  second = child_start (append_many, c);
  child_join (first);
  child_join (second);
  log = log_case_open (c, RECOURSE_ACCESS_READ);
  log_case_assert_intact (log, 2 * N_ENTRIES);
}

/* --- Killed before the commit
 * --------------------------------------------------------------------- */

static void
die (RecourseInstant *out_instant, gpointer data)
{
  gboolean *is_armed = data;

  recourse_instant_now (out_instant);
  if (*is_armed)
    raise (SIGKILL);
}

/* The clock is read inside the transaction. */
static void
die_in_transaction (gpointer data)
{
  const LogCase *c = data;
  RecourseLog *log = recourse_log_open (c->path, RECOURSE_ACCESS_WRITE, NULL);
  gboolean is_armed = FALSE;

  recourse_log_set_clock (log, die, &is_armed);
  is_armed = TRUE;
  log_case_append_note (log, "never");
}

/* The entry is there, as the log would write it, and nothing is committed. So much of it that
 * SQLite has put pages on the disk already. */
static void
die_before_commit (gpointer data)
{
  const LogCase *c = data;
  RecourseDatabase *database = recourse_database_open (c->path, &recourse_log_format,
                                                       RECOURSE_ACCESS_WRITE, NULL);

  g_assert_true (recourse_database_execute (database, "PRAGMA cache_size=1", NULL));
  g_assert_true (recourse_database_execute (database, "BEGIN IMMEDIATE", NULL));
  g_assert_true (recourse_database_execute (
      database, "INSERT INTO log VALUES (2, hex(zeroblob(500000)), 'x')", NULL));
  g_assert_true (recourse_database_execute (
      database, "INSERT INTO texts VALUES (2, 'note', 'x', 'never')", NULL));
  raise (SIGKILL);
}

static void
check_killed (LogCase *c, ChildFunc func)
{
  g_autoptr (RecourseLog) log = log_case_create (c);

  log_case_append_note (log, "kept");
  g_clear_pointer (&log, recourse_log_free);
  child_await_kill (child_start (func, c));
  log = log_case_open (c, RECOURSE_ACCESS_WRITE);
  log_case_assert_intact (log, 1);
  g_assert_cmpint (log_case_append_note (log, "next"), ==, 2);
  log_case_assert_intact (log, 2);
}

static void
test_killed_in_transaction (LogCase *c, gconstpointer unused)
{
  check_killed (c, die_in_transaction);
}

static void
test_killed_before_commit (LogCase *c, gconstpointer unused)
{
  check_killed (c, die_before_commit);
}

/* --- Killed anywhere
 * -------------------------------------------------------------------------------- */

typedef struct
{
  const LogCase *log_case;
  int report; /* one byte for each entry that was reported as saved */
} Reporter;

static void
append_and_report (gpointer data)
{
  const Reporter *reporter = data;
  RecourseLog *log = recourse_log_open (reporter->log_case->path, RECOURSE_ACCESS_WRITE, NULL);

  for (;;)
    {
      log_case_append_note (log, "reported when it is saved");
      g_assert_cmpint (write (reporter->report, "x", 1), ==, 1);
    }
}

/* Kills the process after @n_wanted reports, wherever it is then; gives how many there were. */
static gint64
kill_after (const LogCase *c, gint64 n_wanted)
{
  int ends[2];
  gint64 n_reports = 0;
  char byte;
  Reporter reporter;
  pid_t child;

  g_assert_cmpint (pipe2 (ends, O_CLOEXEC), ==, 0);
  reporter = (Reporter){ .log_case = c, .report = ends[1] };
  child = child_start (append_and_report, &reporter);
  g_assert_cmpint (close (ends[1]), ==, 0);
  for (; n_reports < n_wanted; n_reports++)
    g_assert_cmpint (read (ends[0], &byte, 1), ==, 1);
  child_kill (child);
  while (read (ends[0], &byte, 1) == 1)
    n_reports++;
  g_assert_cmpint (close (ends[0]), ==, 0);
  return n_reports;
}

static void
test_killed_anywhere (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (GRand) random = g_rand_new_with_seed (20261126);
  gint64 n_before = 0;

  g_clear_pointer (&log, recourse_log_free);
  for (guint i = 0; i < N_KILLS; i++)
    {
      gint64 n_reports = kill_after (c, g_rand_int_range (random, 0, 12));
      g_autofree char *head = NULL;
      gint64 n_entries = 0;

      log = log_case_open (c, RECOURSE_ACCESS_WRITE);
      g_assert_true (recourse_log_get_head (log, &n_entries, &head, NULL));
      /* One may have been saved and not reported any more. */
      g_assert_cmpint (n_entries, >=, n_before + n_reports);
      g_assert_cmpint (n_entries, <=, n_before + n_reports + 1);
      log_case_assert_intact (log, n_entries);
      n_before = n_entries;
      g_clear_pointer (&log, recourse_log_free);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  log_case_add ("/vault/log/two-append", test_two_append);
  log_case_add ("/vault/log/killed/in-transaction", test_killed_in_transaction);
  log_case_add ("/vault/log/killed/before-commit", test_killed_before_commit);
  log_case_add ("/vault/log/killed/anywhere", test_killed_anywhere);
  return g_test_run ();
}
