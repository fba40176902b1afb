/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case-desk.h"

#include "recourse-case-entry.h"
#include "recourse-reminder-text.h"
#include "recourse-reminder-watch.h"

#include <string.h>

/* A desk, and a watch with a clock of its own that the test sets. */
typedef struct
{
  CaseDesk desk;
  RecourseClock *clock;
  RecourseReminderWatch *watch;
  guint n_looked;
  GArray *kinds; /* of what was due, since the last time */
  char *case_id;
  char *key;
} Watch;

static void
due_cb (Watch *f, const RecourseReminderNotice *notice)
{
  g_array_append_val (f->kinds, notice->kind);
  g_free (f->case_id);
  g_free (f->key);
  f->case_id = g_strdup (notice->case_id);
  f->key = g_strdup (notice->key);
}

static void
looked_cb (Watch *f)
{
  f->n_looked++;
}

static void
start_watch (Watch *f)
{
  f->clock = recourse_clock_new ();
  recourse_clock_pretend (f->clock, APP_TEST_NOW);
  f->watch = recourse_reminder_watch_new (f->desk.desk, f->clock);
  g_signal_connect_swapped (f->watch, "due", G_CALLBACK (due_cb), f);
  g_signal_connect_swapped (f->watch, "looked", G_CALLBACK (looked_cb), f);
}

static void
stop_watch (Watch *f)
{
  g_object_run_dispose (G_OBJECT (f->watch));
  g_clear_object (&f->watch);
  g_clear_object (&f->clock);
}

static void
set_up (Watch *f, gconstpointer unused)
{
  case_desk_set_up (&f->desk, NULL);
  f->kinds = g_array_new (FALSE, FALSE, sizeof (RecourseReminderKind));
  start_watch (f);
}

static void
tear_down (Watch *f, gconstpointer unused)
{
  stop_watch (f);
  g_array_unref (f->kinds);
  g_free (f->case_id);
  g_free (f->key);
  case_desk_tear_down (&f->desk, NULL);
}

static gboolean
has_looked (gpointer user_data)
{
  return ((Watch *) user_data)->n_looked > 0;
}

static void
look_at (Watch *f, gint64 time)
{
  recourse_clock_pretend (f->clock, time);
  f->n_looked = 0;
  g_array_set_size (f->kinds, 0);
  recourse_reminder_watch_look (f->watch);
  app_test_wait (has_looked, f);
}

static void
assert_due (Watch *f, RecourseReminderKind kind)
{
  g_assert_cmpuint (f->kinds->len, ==, 1);
  g_assert_cmpint (g_array_index (f->kinds, RecourseReminderKind, 0), ==, kind);
}

/* The log has the time of the machine, which is years later than the story of the tests. */
static gint64
note_call (Watch *f)
{
  RecourseCaseContact it = { .contact = (char *) "police", .next = (char *) "去派出所" };
  gint64 tomorrow = recourse_china_time_now () + 24 * RECOURSE_HOUR;
  RecourseCivilTime civil;

  recourse_china_time_to_civil (tomorrow, &civil);
  civil.hour = 15;
  civil.minute = 0;
  civil.second = 0;
  g_assert_true (recourse_china_time_from_civil (&civil, &it.next_at, NULL));
  it.happened_at = RECOURSE_TIME_UNKNOWN;
  recourse_case_desk_append (f->desk.desk,
                             recourse_case_entry_contact (&it, RECOURSE_AUTHOR_HELPER));
  case_desk_wait_saved (&f->desk);
  return it.next_at;
}

/* At its time, once, and never again: not in this run of the program and not in the next. */
static void
test_once (Watch *f, gconstpointer unused)
{
  gint64 at = note_call (f);

  look_at (f, at - RECOURSE_MINUTE);
  g_assert_cmpuint (f->kinds->len, ==, 0);
  look_at (f, at + RECOURSE_SECOND);
  assert_due (f, RECOURSE_REMINDER_REACHED);
  look_at (f, at + RECOURSE_MINUTE);
  g_assert_cmpuint (f->kinds->len, ==, 0);
  stop_watch (f);
  app_test_drain (f->desk.lanes);
  start_watch (f);
  look_at (f, at + RECOURSE_MINUTE);
  g_assert_cmpuint (f->kinds->len, ==, 0);
}

static gboolean
is_due (gpointer user_data)
{
  return ((Watch *) user_data)->kinds->len > 0;
}

/* The clock wakes it; nobody asks. */
static void
test_woken (Watch *f, gconstpointer unused)
{
  gint64 at = note_call (f);

  look_at (f, at - RECOURSE_HOUR);
  g_assert_cmpuint (f->kinds->len, ==, 0);
  recourse_clock_pretend (f->clock, at);
  app_test_wait (is_due, f);
  assert_due (f, RECOURSE_REMINDER_REACHED);
}

/* Whoever changes a case is looked after without asking. */
static void
test_changed (Watch *f, gconstpointer unused)
{
  gint64 at = note_call (f);

  f->n_looked = 0;
  app_test_wait (has_looked, f);
  recourse_clock_pretend (f->clock, at);
  app_test_wait (is_due, f);
}

static void
test_snoozed (Watch *f, gconstpointer unused)
{
  gint64 at = note_call (f);

  look_at (f, at);
  assert_due (f, RECOURSE_REMINDER_REACHED);
  f->n_looked = 0;
  recourse_reminder_watch_snooze (f->watch, f->case_id, f->key, at + RECOURSE_HOUR);
  app_test_wait (has_looked, f);
  look_at (f, at + RECOURSE_HOUR - RECOURSE_MINUTE);
  g_assert_cmpuint (f->kinds->len, ==, 0);
  look_at (f, at + RECOURSE_HOUR);
  assert_due (f, RECOURSE_REMINDER_SNOOZED);
  recourse_reminder_watch_snooze (f->watch, "nobody", f->key, at + RECOURSE_HOUR);
  look_at (f, at + 2 * RECOURSE_HOUR);
  g_assert_cmpuint (f->kinds->len, ==, 0);
}

/* Nothing while somebody may be watching, and afterwards what is still due. */
static void
test_silent (Watch *f, gconstpointer unused)
{
  gint64 at = note_call (f);

  recourse_interview_raise_alarm (f->desk.interview);
  case_desk_wait_saved (&f->desk);
  recourse_clock_pretend (f->clock, at);
  recourse_reminder_watch_look (f->watch);
  app_test_drain (f->desk.lanes);
  g_assert_cmpuint (f->kinds->len, ==, 0);
  recourse_interview_set_sharing_ended (f->desk.interview, TRUE);
  case_desk_wait_saved (&f->desk);
  app_test_wait (is_due, f);
  assert_due (f, RECOURSE_REMINDER_REACHED);
}

/* Another case that may be watched is as silent while one is in use that is not. */
static void
test_silent_elsewhere (Watch *f, gconstpointer unused)
{
  gint64 at = note_call (f);

  recourse_interview_raise_alarm (f->desk.interview);
  case_desk_wait_saved (&f->desk);
  recourse_case_desk_start_new (f->desk.desk);
  case_desk_wait_switched (&f->desk);
  g_assert_false (recourse_case_desk_is_hidden (f->desk.desk));
  look_at (f, at);
  g_assert_cmpuint (f->kinds->len, ==, 0);
}

/* Neither a name nor what is to be done. */
static void
test_text (void)
{
  RecourseReminderNotice notice = { .case_id = (char *) "id",
                                    .key = (char *) "contact/2",
                                    .at = APP_TEST_NOW,
                                    .kind = RECOURSE_REMINDER_REACHED };
  g_autofree char *body = recourse_reminder_text_body (&notice, RECOURSE_LANGUAGE_EN);

  g_assert_cmpstr (recourse_reminder_text_title (&notice), ==, "The Time You Noted Has Come");
  g_assert_cmpstr (body, ==,
                   "21 Nov 2021, 18:30, Beijing time. Open Recourse to see what it is about.");
  notice.is_event = TRUE;
  g_assert_cmpstr (recourse_reminder_text_title (&notice), ==,
                   "Something Should Have Happened by Now");
  notice.kind = RECOURSE_REMINDER_PAST;
  g_assert_cmpstr (recourse_reminder_text_title (&notice), ==, "A Deadline Has Passed");
}

static void
add (const char *path, void (*func) (Watch *, gconstpointer))
{
  g_test_add (path, Watch, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/app/reminder-watch/text", test_text);
  add ("/app/reminder-watch/once", test_once);
  add ("/app/reminder-watch/woken", test_woken);
  add ("/app/reminder-watch/changed", test_changed);
  add ("/app/reminder-watch/snoozed", test_snoozed);
  add ("/app/reminder-watch/silent", test_silent);
  add ("/app/reminder-watch/silent-elsewhere", test_silent_elsewhere);
  return g_test_run ();
}
