/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-log-alone"

#include "log-case.h"
#include "recourse-china-time.h"
#include "recourse-error.h"

/* What happens in one transaction, and finding entries by a word. */

typedef struct
{
  LogCase *log_case;
  gboolean fails;
  gint64 seq;
} Alone;

static gboolean
append_two (RecourseLog *log, gpointer data, GError **error)
{
  Alone *alone = data;

  alone->log_case->now.wall += RECOURSE_HOUR; /* somebody sets the clock by an hour */
  log_case_append_note (log, "first");
  alone->seq = log_case_append_note (log, "second");
  if (alone->fails)
    g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT, "no");
  return !alone->fails;
}

static gint64
read_clock (RecourseLog *log, gint64 seq)
{
  g_autoptr (RecourseLogLine) line = recourse_log_read_line (log, seq, NULL);

  return recourse_log_line_get_clock (line);
}

static void
test_kept (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  Alone alone = { .log_case = c };
  g_autoptr (GError) error = NULL;

  g_assert_true (recourse_log_run_alone (log, append_two, &alone, &error));
  g_assert_no_error (error);
  g_assert_cmpint (alone.seq, ==, 2);
  g_assert_cmpint (read_clock (log, 1), ==, 3600000);
  g_assert_cmpint (read_clock (log, 2), ==, 0);
  log_case_append_note (log, "third");
  g_assert_cmpint (read_clock (log, 3), ==, 0); /* the jump was noted */
  log_case_assert_intact (log, 3);
}

/* Nothing of it has happened, and the jump of the clock is for the next entry to note. */
static void
test_undone (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  Alone alone = { .log_case = c, .fails = TRUE };
  g_autoptr (GError) error = NULL;

  log_case_append_note (log, "before");
  g_assert_false (recourse_log_run_alone (log, append_two, &alone, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
  g_assert_cmpint (log_case_append_note (log, "after"), ==, 2);
  g_assert_cmpint (read_clock (log, 2), ==, 3600000);
  log_case_assert_intact (log, 2);
}

static gboolean
try_to_append (RecourseLog *log, gpointer data, GError **error)
{
  LogCase *c = data;
  g_autoptr (RecourseLog) other = log_case_open (c, RECOURSE_ACCESS_READ);

  /* Others read what was before. */
  log_case_append_note (log, "x");
  log_case_assert_intact (other, 0);
  return TRUE;
}

static void
test_alone (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);

  g_assert_true (recourse_log_run_alone (log, try_to_append, c, NULL));
  log_case_assert_intact (log, 1);
}

static void
test_read_only (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) writer = log_case_create (c);
  g_autoptr (RecourseLog) reader = log_case_open (c, RECOURSE_ACCESS_READ);
  Alone alone = { .log_case = c };
  g_autoptr (GError) error = NULL;

  g_assert_false (recourse_log_run_alone (reader, append_two, &alone, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_PERMISSION);
  g_assert_cmpint (alone.seq, ==, 0);
}

static void
append_odd (RecourseLog *log, const char *kind, const char *word)
{
  g_autoptr (RecourseLogDraft) draft = recourse_log_draft_new (kind, RECOURSE_AUTHOR_PROGRAM);

  if (word != NULL)
    recourse_log_draft_add_string (draft, "word", word);
  g_assert_true (recourse_log_append (log, draft, NULL, NULL));
}

/* An escaped character may be a letter of the word, so such a line is given as well. */
static void
test_read_with (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);
  g_autoptr (GPtrArray) entries = NULL;

  append_odd (log, "needle", NULL);
  append_odd (log, "other", NULL);
  append_odd (log, "other", "a needle in it");
  append_odd (log, "other", "escaped\n");
  append_odd (log, "NEEDLE", NULL);
  entries = recourse_log_read_with (log, "needle", NULL);
  g_assert_cmpuint (entries->len, ==, 3);
  g_assert_cmpint (((RecourseLogEntry *) entries->pdata[0])->seq, ==, 1);
  g_assert_cmpint (((RecourseLogEntry *) entries->pdata[1])->seq, ==, 3);
  g_assert_cmpint (((RecourseLogEntry *) entries->pdata[2])->seq, ==, 4);
}

static void
test_look (LogCase *c, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (c);

  g_assert_cmpint (recourse_log_look (log), ==, LOG_CASE_TIME);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  log_case_add ("/vault/log/alone/kept", test_kept);
  log_case_add ("/vault/log/alone/undone", test_undone);
  log_case_add ("/vault/log/alone/alone", test_alone);
  log_case_add ("/vault/log/alone/read-only", test_read_only);
  log_case_add ("/vault/log/read-with", test_read_with);
  log_case_add ("/vault/log/look", test_look);
  return g_test_run ();
}
