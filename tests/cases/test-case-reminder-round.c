/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-case-reminder-round"

#include "recourse-reminder-round.h"

#include "across-case.h"
#include "recourse-error.h"

#include <glib/gstdio.h>
#include <string.h>

/* Rounds come after the entries, whose times are those of the machine. */
static gint64
later (gint64 after)
{
  return recourse_china_time_now () / DAY * DAY + 10 * DAY + after;
}

static GPtrArray *
run (AcrossCase *f, gint64 now, gint64 *out_wake_up)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *notes = recourse_reminder_round_run (f->cases, f->advisor, now,
                                                  RECOURSE_LANGUAGE_ZH_CN, out_wake_up, &error);

  g_assert_no_error (error);
  return notes;
}

static void
test_nothing (AcrossCase *f, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (f->data, "reminders.json", NULL);
  gint64 wake_up = 0;
  g_autoptr (GPtrArray) notes = run (f, later (0), &wake_up);

  g_assert_cmpuint (notes->len, ==, 0);
  g_assert_cmpint (wake_up, ==, RECOURSE_TIME_UNKNOWN);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* 4:00 in UTC is noon in Beijing. */
static void
test_once (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, "王建国骗了八千元");
  gint64 noon = later (4 * RECOURSE_HOUR);
  gint64 wake_up = 0;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) again = NULL;
  const RecourseReminderNote *note;

  across_case_call (folder, "去找王建国", noon);
  before = run (f, noon - 1, &wake_up);
  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpint (wake_up, ==, noon);
  notes = run (f, noon, &wake_up);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpint (wake_up, ==, RECOURSE_TIME_UNKNOWN);
  note = notes->pdata[0];
  g_assert_cmpstr (note->case_id, ==, recourse_case_folder_get_id (folder));
  g_assert_true (g_str_has_prefix (note->key, "contact/"));
  g_assert_cmpstr (note->title, ==, "时间到了");
  g_assert_true (g_str_has_prefix (note->body, "您记下的下一步\n北京时间"));
  again = run (f, noon + RECOURSE_MINUTE, &wake_up);
  g_assert_cmpuint (again->len, ==, 0);
}

static void
test_snooze (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, NULL);
  gint64 noon = later (4 * RECOURSE_HOUR);
  gint64 wake_up = 0;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) unknown = NULL;
  const RecourseReminderNote *note;

  across_case_call (folder, "next", noon);
  notes = run (f, noon, &wake_up);
  note = notes->pdata[0];
  recourse_reminder_round_snooze (f->cases, note->case_id, note->key, noon, noon + RECOURSE_HOUR,
                                  &error);
  g_assert_no_error (error);
  again = run (f, noon + RECOURSE_MINUTE, &wake_up);
  g_assert_cmpuint (again->len, ==, 0);
  g_assert_cmpint (wake_up, ==, noon + RECOURSE_HOUR);
  g_clear_pointer (&again, g_ptr_array_unref);
  again = run (f, noon + RECOURSE_HOUR, &wake_up);
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_false (recourse_reminder_round_snooze (f->cases, note->case_id, "contact/99", noon,
                                                  noon + RECOURSE_HOUR, &unknown));
  g_assert_error (unknown, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
}

/* What cannot be remembered is not shown either: it would be shown each time. */
static void
test_cannot_remember (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, NULL);
  g_autofree char *path = g_build_filename (f->data, "reminders.json", "in-the-way", NULL);
  gint64 noon = later (4 * RECOURSE_HOUR);
  gint64 wake_up = 0;
  g_autoptr (GError) error = NULL;

  across_case_call (folder, "next", noon);
  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_null (recourse_reminder_round_run (f->cases, f->advisor, noon, RECOURSE_LANGUAGE_EN,
                                              &wake_up, &error));
  g_assert_true (error != NULL && error->domain == RECOURSE_ERROR);
}

static void
test_titles (AcrossCase *f, gconstpointer unused)
{
  static const struct
  {
    const char *remedy;
    gboolean is_follow_up;
    gint64 left;
    const char *title;
  } rows[] = {
    { "police-report", TRUE, RECOURSE_HOUR, "1 h 0 min left" },
    { "police-report", TRUE, 0, "This time has passed" },
    { "await-auto-return", FALSE, 0, "The time has come" },
    { "delayed-arrival-stop", FALSE, 30 * RECOURSE_MINUTE, "In 30 min 00 s" },
    { NULL, FALSE, 0, "The time has come" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const RecourseCaseDeadline deadline = { .case_id = (char *) "x",
                                              .title = (char *) "王建国",
                                              .key = (char *) "y",
                                              .remedy = (char *) rows[i].remedy,
                                              .is_follow_up = rows[i].is_follow_up,
                                              .contact = rows[i].remedy == NULL,
                                              .text = (char *) "王建国",
                                              .at = beijing ("2026-11-20T12:00:00") };
      const RecourseReminder reminder = { .deadline = &deadline };
      g_autoptr (RecourseReminderNote) note = NULL;

      note = recourse_reminder_note_new (&reminder, f->pack, deadline.at - rows[i].left,
                                         RECOURSE_LANGUAGE_EN);
      g_assert_cmpstr (note->title, ==, rows[i].title);
      g_assert_nonnull (strstr (note->body, "\n20 Nov 2026, 12:00:00 Beijing time"));
      g_assert_null (strstr (note->body, "王建国"));
    }
}

static void
test_hidden (AcrossCase *f, gconstpointer unused)
{
  const RecourseCaseDeadline deadline = { .case_id = (char *) "x",
                                          .key = (char *) "follow-up/police-report",
                                          .remedy = (char *) "police-report",
                                          .is_follow_up = TRUE,
                                          .is_hidden = TRUE,
                                          .at = beijing ("2026-11-20T12:00:00") };
  const RecourseReminder reminder = { .deadline = &deadline };
  g_autoptr (RecourseReminderNote) note = NULL;

  note = recourse_reminder_note_new (&reminder, f->pack, deadline.at - RECOURSE_HOUR,
                                     RECOURSE_LANGUAGE_ZH_CN);
  g_assert_cmpstr (note->title, ==, "还剩1小时0分");
  g_assert_cmpstr (note->body, ==, "您的案卷有个时间要留意，请打开追款指南看。");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  across_case_add ("/cases/reminder-round/nothing", test_nothing);
  across_case_add ("/cases/reminder-round/once", test_once);
  across_case_add ("/cases/reminder-round/snooze", test_snooze);
  across_case_add ("/cases/reminder-round/cannot-remember", test_cannot_remember);
  across_case_add ("/cases/reminder-round/titles", test_titles);
  across_case_add ("/cases/reminder-round/hidden", test_hidden);
  return g_test_run ();
}
