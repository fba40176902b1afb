/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-case-reminders"

#include "recourse-reminders.h"

#include "across-case.h"
#include "recourse-reminder-moments.h"
#include "temp-folder.h"

#include <glib/gstdio.h>
#include <string.h>

#define CASE "3f0c9a52-6d1e-4b7a-9c58-1e2f3a4b5c6d"

static void
free_deadline (gpointer data)
{
  recourse_case_deadline_free (data);
}

static RecourseCaseDeadline *
make (const char *key, const char *remedy, const char *from, const char *at)
{
  RecourseCaseDeadline *deadline = g_new0 (RecourseCaseDeadline, 1);

  deadline->case_id = g_strdup (CASE);
  deadline->key = g_strdup (key);
  deadline->remedy = g_strdup (remedy);
  deadline->is_follow_up = g_str_has_prefix (key, "follow-up/");
  deadline->from = from != NULL ? beijing (from) : RECOURSE_TIME_UNKNOWN;
  deadline->at = beijing (at);
  deadline->known_since = from != NULL ? deadline->from : beijing ("2026-11-01T00:00:00");
  return deadline;
}

/* A payment stop of 48 hours: the last quarter begins 12 hours before its end. */
static GPtrArray *
one_stop (const char *from, const char *at)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_deadline);

  g_ptr_array_add (list, make ("follow-up/police-report", "police-report", from, at));
  return list;
}

static GPtrArray *
one_call (const char *at)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_deadline);

  g_ptr_array_add (list, make ("contact/7", NULL, NULL, at));
  return list;
}

/* --- Moments ------------------------------------------------------------------------------------
 */

static void
test_moments (AcrossCase *f, gconstpointer unused)
{
  static const struct
  {
    const char *key;
    const char *remedy;
    const char *from;
    const char *at;
    const char *first;
    const char *second;
  } rows[] = {
    /* By day: a quarter before the end, and an hour. */
    { "follow-up/police-report", "police-report", "2026-11-20T21:00:00", "2026-11-22T21:00:00",
      "2026-11-22T09:00:00", "2026-11-22T20:00:00" },
    /* The quarter begins at 3:00: in the morning there are still 7 of 12 hours. */
    { "follow-up/police-report", "police-report", "2026-11-20T15:00:00", "2026-11-22T15:00:00",
      "2026-11-22T08:00:00", "2026-11-22T14:00:00" },
    /* It ends at 9:00: the quarter begins at 21:00; the last hour at 8:00. */
    { "follow-up/police-report", "police-report", "2026-11-20T09:00:00", "2026-11-22T09:00:00",
      "2026-11-21T21:00:00", "2026-11-22T08:00:00" },
    /* It ends at 8:10: at 8:00 too little is left, so the evening before. */
    { "follow-up/police-report", "police-report", "2026-11-20T08:10:00", "2026-11-22T08:10:00",
      "2026-11-21T20:10:00", "2026-11-21T21:00:00" },
    /* Both go to the same evening, and are one then. */
    { "follow-up/police-report", "police-report", "2026-11-21T20:00:00", "2026-11-22T08:15:00",
      "2026-11-21T21:00:00", NULL },
    /* The evening was before it began: in the morning, and once. */
    { "follow-up/police-report", "police-report", "2026-11-22T03:20:00", "2026-11-22T08:20:00",
      "2026-11-22T08:00:00", NULL },
    /* It ends at night: then at night too. */
    { "follow-up/police-report", "police-report", "2026-11-20T02:00:00", "2026-11-22T02:00:00",
      "2026-11-21T14:00:00", "2026-11-22T01:00:00" },
    { "follow-up/police-report", "police-report", "2026-11-20T11:30:00", "2026-11-22T11:30:00",
      "2026-11-21T21:00:00", "2026-11-22T10:30:00" },
    /* Two hours: 30 minutes and 15. */
    { "deadline/delayed-arrival-stop", "delayed-arrival-stop", "2026-11-20T10:00:00",
      "2026-11-20T12:00:00", "2026-11-20T11:30:00", "2026-11-20T11:45:00" },
    { "deadline/delayed-arrival-stop", "delayed-arrival-stop", "2026-11-20T23:00:00",
      "2026-11-21T01:00:00", "2026-11-21T00:30:00", "2026-11-21T00:45:00" },
    /* Three years: 274 days and 7 days. */
    { "deadline/civil-claim", "civil-claim", "2026-11-20T10:00:00", "2029-11-20T10:00:00",
      "2029-02-19T10:00:00", "2029-11-13T10:00:00" },
    /* What happens by itself, and what was to be done: when it comes. */
    { "deadline/await-auto-return", "await-auto-return", "2026-11-20T10:00:00",
      "2026-11-21T10:00:00", "2026-11-21T10:00:00", NULL },
    { "deadline/await-auto-return", "await-auto-return", "2026-11-20T23:00:00",
      "2026-11-21T23:00:00", "2026-11-21T23:00:00", NULL },
    { "contact/7", NULL, NULL, "2026-11-21T07:00:00", "2026-11-21T07:00:00", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RecourseCaseDeadline)
          deadline = make (rows[i].key, rows[i].remedy, rows[i].from, rows[i].at);
      RecourseReminderMoment moments[RECOURSE_MAX_REMINDER_MOMENTS];
      guint n = recourse_reminder_moments (deadline, f->pack, moments);
      g_autofree char *first = recourse_china_time_format_iso (moments[0].at);
      g_autofree char *wanted = g_strconcat (rows[i].first, "+08:00", NULL);

      g_test_message ("%s until %s", rows[i].key, rows[i].at);
      g_assert_cmpuint (n, ==, (rows[i].second != NULL ? 2 : 1));
      g_assert_cmpstr (first, ==, wanted);
      if (n == 2)
        g_assert_cmpint (moments[1].at, ==, beijing (rows[i].second));
    }
}

static void
test_night (AcrossCase *f, gconstpointer unused)
{
  static const struct
  {
    const char *now;
    const char *end;
    gboolean may;
  } rows[] = {
    { "2026-11-20T21:59:59", "2026-11-25T12:00:00", TRUE },
    { "2026-11-20T22:00:00", "2026-11-25T12:00:00", FALSE },
    { "2026-11-21T07:59:59", "2026-11-25T12:00:00", FALSE },
    { "2026-11-21T08:00:00", "2026-11-25T12:00:00", TRUE },
    { "2026-11-20T23:00:00", "2026-11-21T07:59:59", TRUE },
    { "2026-11-20T23:00:00", "2026-11-21T08:00:00", FALSE },
    { "2026-11-20T23:00:00", "2026-11-21T23:00:00", FALSE },
    { "1970-01-01T09:00:00", "1970-01-01T10:00:00", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].now);
      g_assert_cmpint (recourse_reminder_may_tell (beijing (rows[i].now), beijing (rows[i].end)),
                       ==, rows[i].may);
    }
  g_assert_cmpint (recourse_reminder_next_morning (beijing ("2026-11-20T23:00:00")), ==,
                   beijing ("2026-11-21T08:00:00"));
  g_assert_cmpint (recourse_reminder_next_morning (beijing ("2026-11-21T03:00:00")), ==,
                   beijing ("2026-11-21T08:00:00"));
}

/* --- Telling ------------------------------------------------------------------------------------
 */

static gboolean
is_due (AcrossCase *f,
        RecourseReminders *reminders,
        GPtrArray *list,
        const char *now,
        RecourseReminder *out_reminder)
{
  g_autoptr (GArray) due = recourse_reminders_list_due (reminders, list, f->pack, beijing (now));

  g_assert_cmpuint (due->len, <=, 1);
  if (due->len == 1)
    *out_reminder = g_array_index (due, RecourseReminder, 0);
  return due->len == 1;
}

/* Tells what is due, and that it is not due any more then. */
static void
tell (AcrossCase *f,
      RecourseReminders *reminders,
      GPtrArray *list,
      const char *now,
      RecourseReminderKind kind)
{
  RecourseReminder reminder;

  g_test_message ("%s", now);
  g_assert_true (is_due (f, reminders, list, now, &reminder));
  g_assert_cmpint (reminder.kind, ==, kind);
  g_assert_cmpint (recourse_reminders_wake_up (reminders, list, f->pack, beijing (now)), ==,
                   beijing (now));
  recourse_reminders_mark_told (reminders, &reminder);
  g_assert_false (is_due (f, reminders, list, now, &reminder));
}

static void
assert_wakes (AcrossCase *f,
              RecourseReminders *reminders,
              GPtrArray *list,
              const char *now,
              const char *wanted)
{
  RecourseReminder unused;

  g_assert_false (is_due (f, reminders, list, now, &unused));
  g_assert_cmpint (recourse_reminders_wake_up (reminders, list, f->pack, beijing (now)), ==,
                   wanted != NULL ? beijing (wanted) : RECOURSE_TIME_UNKNOWN);
}

static void
test_tells_each_once (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseReminders) reminders = recourse_reminders_load (f->cases);
  g_autoptr (GPtrArray) list = one_stop ("2026-11-20T21:00:00", "2026-11-22T21:00:00");

  assert_wakes (f, reminders, list, "2026-11-20T21:00:00", "2026-11-22T09:00:00");
  tell (f, reminders, list, "2026-11-22T09:00:00", RECOURSE_REMINDER_CLOSING);
  assert_wakes (f, reminders, list, "2026-11-22T19:59:59", "2026-11-22T20:00:00");
  tell (f, reminders, list, "2026-11-22T20:00:01", RECOURSE_REMINDER_LITTLE_LEFT);
  assert_wakes (f, reminders, list, "2026-11-22T21:00:00", NULL);
  /* The clock is set back. */
  assert_wakes (f, reminders, list, "2026-11-21T00:00:00", NULL);
}

static void
test_slept_through (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseReminders) reminders = recourse_reminders_load (f->cases);
  g_autoptr (GPtrArray) list = one_stop ("2026-11-20T21:00:00", "2026-11-22T21:00:00");

  tell (f, reminders, list, "2026-11-22T20:30:00", RECOURSE_REMINDER_LITTLE_LEFT);
  assert_wakes (f, reminders, list, "2026-11-22T20:31:00", NULL);
}

static void
test_slept_past_the_end (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseReminders) reminders = recourse_reminders_load (f->cases);
  g_autoptr (GPtrArray) list = one_stop ("2026-11-20T21:00:00", "2026-11-22T21:00:00");

  assert_wakes (f, reminders, list, "2026-11-23T02:00:00", "2026-11-23T08:00:00");
  tell (f, reminders, list, "2026-11-23T08:00:00", RECOURSE_REMINDER_PAST);
  assert_wakes (f, reminders, list, "2026-11-23T09:00:00", NULL);
}

static void
test_too_late (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseReminders) reminders = recourse_reminders_load (f->cases);
  g_autoptr (GPtrArray) list = one_call ("2026-11-20T10:00:00");
  g_autoptr (GPtrArray) again = one_call ("2026-11-20T10:00:00");

  assert_wakes (f, reminders, list, "2026-11-27T10:00:01", NULL);
  tell (f, reminders, again, "2026-11-27T10:00:00", RECOURSE_REMINDER_REACHED);
}

/* Whoever enters an old payment looks at the plan at this moment. */
static void
test_before_it_was_known (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseReminders) reminders = recourse_reminders_load (f->cases);
  g_autoptr (GPtrArray) list = one_stop ("2026-11-20T21:00:00", "2026-11-22T21:00:00");

  ((RecourseCaseDeadline *) list->pdata[0])->known_since = beijing ("2026-11-22T12:00:00");
  assert_wakes (f, reminders, list, "2026-11-22T12:00:00", "2026-11-22T20:00:00");
}

static void
test_snooze (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseReminders) reminders = recourse_reminders_load (f->cases);
  g_autoptr (GPtrArray) list = one_call ("2026-11-20T10:00:00");

  tell (f, reminders, list, "2026-11-20T10:00:00", RECOURSE_REMINDER_REACHED);
  recourse_reminders_snooze (reminders, list->pdata[0], beijing ("2026-11-20T22:30:00"));
  assert_wakes (f, reminders, list, "2026-11-20T10:01:00", "2026-11-20T22:30:00");
  tell (f, reminders, list, "2026-11-20T22:30:00", RECOURSE_REMINDER_SNOOZED);
  assert_wakes (f, reminders, list, "2026-11-20T22:31:00", NULL);
}

/* The last hour begins before the snoozing is over: it is told then, and once. */
static void
test_snooze_past_a_moment (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseReminders) reminders = recourse_reminders_load (f->cases);
  g_autoptr (GPtrArray) list = one_stop ("2026-11-20T21:00:00", "2026-11-22T21:00:00");

  tell (f, reminders, list, "2026-11-22T09:00:00", RECOURSE_REMINDER_CLOSING);
  recourse_reminders_snooze (reminders, list->pdata[0], beijing ("2026-11-22T20:30:00"));
  tell (f, reminders, list, "2026-11-22T20:00:00", RECOURSE_REMINDER_LITTLE_LEFT);
  assert_wakes (f, reminders, list, "2026-11-22T20:01:00", NULL);
}

/* Minutes that were corrected tell nobody again; another time does. */
static void
test_counted_anew (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseReminders) reminders = recourse_reminders_load (f->cases);
  g_autoptr (GPtrArray) list = one_stop ("2026-11-20T21:00:00", "2026-11-22T21:00:00");
  g_autoptr (GPtrArray) corrected = one_stop ("2026-11-20T21:05:00", "2026-11-22T21:05:00");
  g_autoptr (GPtrArray) other = one_stop ("2026-11-22T08:00:00", "2026-11-24T08:00:00");

  tell (f, reminders, list, "2026-11-22T09:00:00", RECOURSE_REMINDER_CLOSING);
  assert_wakes (f, reminders, corrected, "2026-11-22T09:10:00", "2026-11-22T20:05:00");
  tell (f, reminders, other, "2026-11-23T21:00:00", RECOURSE_REMINDER_LITTLE_LEFT);
}

/* --- Memory -------------------------------------------------------------------------------------
 */

static void
save (RecourseReminders *reminders, const char *now)
{
  g_autoptr (GError) error = NULL;

  recourse_reminders_save (reminders, beijing (now), &error);
  g_assert_no_error (error);
}

static void
test_remembers (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseReminders) first = recourse_reminders_load (f->cases);
  g_autoptr (RecourseReminders) second = NULL;
  g_autoptr (GPtrArray) list = one_stop ("2026-11-20T21:00:00", "2026-11-22T21:00:00");
  g_autofree char *path = g_build_filename (f->data, "reminders.json", NULL);
  g_autofree char *text = NULL;

  ((RecourseCaseDeadline *) list->pdata[0])->title = g_strdup ("王建国");
  /* Not in whole milliseconds. */
  ((RecourseCaseDeadline *) list->pdata[0])->from += 1234;
  ((RecourseCaseDeadline *) list->pdata[0])->at += 1234;
  tell (f, first, list, "2026-11-22T09:00:01", RECOURSE_REMINDER_CLOSING);
  recourse_reminders_snooze (first, list->pdata[0], beijing ("2026-11-22T12:00:00"));
  save (first, "2026-11-22T09:00:01");
  g_assert_cmpuint (temp_folder_mode (path), ==, 0600);
  text = temp_folder_read (path, NULL);
  g_assert_null (strstr (text, "王建国"));
  second = recourse_reminders_load (f->cases);
  assert_wakes (f, second, list, "2026-11-22T10:00:00", "2026-11-22T12:00:00");
  tell (f, second, list, "2026-11-22T12:00:00", RECOURSE_REMINDER_SNOOZED);
}

static void
test_forgets_what_is_over (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseReminders) reminders = recourse_reminders_load (f->cases);
  g_autoptr (GPtrArray) list = one_call ("2026-11-20T10:00:00");
  g_autofree char *path = g_build_filename (f->data, "reminders.json", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *text = NULL;

  tell (f, reminders, list, "2026-11-20T10:00:00", RECOURSE_REMINDER_REACHED);
  save (reminders, "2026-12-20T09:59:59");
  kept = temp_folder_read (path, NULL);
  g_assert_nonnull (strstr (kept, CASE));
  save (reminders, "2026-12-20T10:00:00");
  text = temp_folder_read (path, NULL);
  g_assert_cmpstr (text, ==, "{\"format\":1,\"reminders\":[]}\n");
}

static void
test_reads_nonsense (AcrossCase *f, gconstpointer unused)
{
  static const char *const texts[] = {
    "",
    "[]",
    "{}",
    "not JSON",
    "{\"format\":2,\"reminders\":[]}",
    "{\"format\":1,\"reminders\":{}}",
    "{\"format\":1,\"reminders\":[1,{},{\"case\":\"x\",\"key\":\"contact/7\"}]}",
    "{\"format\":1,\"reminders\":[{\"case\":\"" CASE "\",\"key\":\"contact/7\\\"\","
    "\"end\":\"2026-11-20T10:00:00+08:00\",\"told\":\"2026-11-20T10:00:00+08:00\"}]}",
    "{\"format\":1,\"reminders\":[{\"case\":\"" CASE "\",\"key\":\"contact/7\","
    "\"end\":\"2026-11-20T10:00:00+08:00\",\"told\":\"soon\"}]}",
  };
  g_autofree char *path = g_build_filename (f->data, "reminders.json", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RecourseReminders) reminders = NULL;
      g_autoptr (GPtrArray) list = one_call ("2026-11-20T10:00:00");

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      reminders = recourse_reminders_load (f->cases);
      tell (f, reminders, list, "2026-11-20T10:00:00", RECOURSE_REMINDER_REACHED);
      save (reminders, "2026-11-20T10:00:00");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  across_case_add ("/cases/reminders/moments", test_moments);
  across_case_add ("/cases/reminders/night", test_night);
  across_case_add ("/cases/reminders/each-once", test_tells_each_once);
  across_case_add ("/cases/reminders/slept-through", test_slept_through);
  across_case_add ("/cases/reminders/slept-past-the-end", test_slept_past_the_end);
  across_case_add ("/cases/reminders/too-late", test_too_late);
  across_case_add ("/cases/reminders/before-it-was-known", test_before_it_was_known);
  across_case_add ("/cases/reminders/snooze", test_snooze);
  across_case_add ("/cases/reminders/snooze-past-a-moment", test_snooze_past_a_moment);
  across_case_add ("/cases/reminders/counted-anew", test_counted_anew);
  across_case_add ("/cases/reminders/remembers", test_remembers);
  across_case_add ("/cases/reminders/forgets", test_forgets_what_is_over);
  across_case_add ("/cases/reminders/nonsense", test_reads_nonsense);
  return g_test_run ();
}
