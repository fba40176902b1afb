/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-display.h"
#include "recourse-error.h"
#include "recourse-time-draft.h"

static void
test_at_most (void)
{
  g_autofree char *none = recourse_display_at_most (0);
  g_autofree char *one = recourse_display_at_most (1);
  g_autofree char *many = recourse_display_at_most (6);

  g_assert_cmpstr (none, ==, "No more questions");
  g_assert_cmpstr (one, ==, "At most 1 more question");
  g_assert_cmpstr (many, ==, "At most 6 more questions");
}

/* No two of the words may be the same: they are the only sign besides a colour. */
static void
test_words_differ (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = RECOURSE_URGENCY_NOW; i <= RECOURSE_URGENCY_LATER; i++)
    {
      const char *heading = recourse_display_urgency ((RecourseUrgency) i);
      const char *style = recourse_display_urgency_class ((RecourseUrgency) i);

      g_assert_true (g_hash_table_add (seen, (gpointer) heading));
      g_assert_true (g_hash_table_add (seen, (gpointer) style));
    }
  for (int i = RECOURSE_STATUS_CERTAIN; i <= RECOURSE_STATUS_RULED_OUT; i++)
    {
      const char *status = recourse_display_status ((RecourseStatus) i);
      const char *change = recourse_display_status_change ((RecourseStatus) i);

      g_assert_true (g_hash_table_add (seen, (gpointer) status));
      g_assert_true (g_hash_table_add (seen, (gpointer) change));
    }
  for (int i = RECOURSE_STATUS_LAW; i <= RECOURSE_STATUS_HARMFUL; i++)
    {
      const char *status = recourse_display_claim_status ((RecourseClaimStatus) i);

      g_assert_true (g_hash_table_add (seen, (gpointer) status));
    }
  for (int i = RECOURSE_MESSAGE_SEND; i <= RECOURSE_MESSAGE_PHONE_SCRIPT; i++)
    {
      const char *kind = recourse_display_message_kind ((RecourseMessageKind) i);

      g_assert_true (g_hash_table_add (seen, (gpointer) kind));
    }
}

static void
check_moment (const char *zone, const char *expected)
{
  g_autofree char *moment = NULL;

  g_setenv ("TZ", zone, TRUE);
  moment = recourse_display_moment (APP_TEST_NOW, RECOURSE_LANGUAGE_EN);
  g_assert_cmpstr (moment, ==, expected);
  g_unsetenv ("TZ");
}

static void
test_moment (void)
{
  check_moment ("CST-8", "21 Nov 2021, 18:30:52 Beijing time");
  check_moment ("CET-1", "21 Nov 2021, 18:30:52 Beijing time (21 Nov 2021, 11:30:52 local time)");
}

typedef struct
{
  RecourseDeadlineKind kind;
  RecourseDeadlineState state;
  gint64 left;
  const char *text;
} Countdown;

static const Countdown countdowns[] = {
  { RECOURSE_DEADLINE_ENDS, RECOURSE_DEADLINE_OPEN, 23 * RECOURSE_HOUR, "Time left: 23 h 0 min" },
  { RECOURSE_DEADLINE_ENDS, RECOURSE_DEADLINE_CLOSING, 5 * RECOURSE_MINUTE,
    "Little time left: 5 min 00 s" },
  { RECOURSE_DEADLINE_ENDS, RECOURSE_DEADLINE_PAST, -RECOURSE_SECOND, "Time is up" },
  { RECOURSE_DEADLINE_ENDS, RECOURSE_DEADLINE_CLOSING, 0, "Time is up" },
  { RECOURSE_DEADLINE_EARLIEST, RECOURSE_DEADLINE_OPEN, 2 * RECOURSE_HOUR,
    "Not yet: in 2 h 0 min at the earliest" },
  { RECOURSE_DEADLINE_EARLIEST, RECOURSE_DEADLINE_CLOSING, RECOURSE_MINUTE,
    "Soon: in 1 min 00 s at the earliest" },
  { RECOURSE_DEADLINE_EARLIEST, RECOURSE_DEADLINE_PAST, -RECOURSE_HOUR, "May have come already" },
  { RECOURSE_DEADLINE_EVENT, RECOURSE_DEADLINE_CLOSING, 2 * RECOURSE_HOUR, "In 2 h 0 min" },
  { RECOURSE_DEADLINE_EVENT, RECOURSE_DEADLINE_PAST, -RECOURSE_HOUR,
    "The time has come: look at the page now" },
};

static void
test_countdown (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (countdowns); i++)
    {
      const Countdown *c = &countdowns[i];
      g_autofree char *text = recourse_display_countdown (c->kind, c->state, APP_TEST_NOW + c->left,
                                                          APP_TEST_NOW, RECOURSE_LANGUAGE_EN);

      g_assert_cmpstr (text, ==, c->text);
    }
}

/* The text must differ after the tick, and not before it. */
static void
test_next_tick (void)
{
  static const gint64 lefts[] = { RECOURSE_SECOND + 1, RECOURSE_MINUTE, 90 * RECOURSE_SECOND + 5,
                                  3 * RECOURSE_HOUR, 30 * RECOURSE_HOUR + 7 };

  g_assert_cmpint (recourse_display_next_tick (APP_TEST_NOW, APP_TEST_NOW), ==, 0);
  g_assert_cmpint (recourse_display_next_tick (APP_TEST_NOW, APP_TEST_NOW + 1), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (lefts); i++)
    {
      gint64 wait = recourse_display_next_tick (APP_TEST_NOW + lefts[i], APP_TEST_NOW);
      g_autofree char *now = recourse_display_countdown (
          RECOURSE_DEADLINE_ENDS, RECOURSE_DEADLINE_OPEN, APP_TEST_NOW + lefts[i], APP_TEST_NOW,
          RECOURSE_LANGUAGE_EN);
      g_autofree char *before = recourse_display_countdown (
          RECOURSE_DEADLINE_ENDS, RECOURSE_DEADLINE_OPEN, APP_TEST_NOW + lefts[i],
          APP_TEST_NOW + wait - 1, RECOURSE_LANGUAGE_EN);
      g_autofree char *after = recourse_display_countdown (
          RECOURSE_DEADLINE_ENDS, RECOURSE_DEADLINE_OPEN, APP_TEST_NOW + lefts[i],
          APP_TEST_NOW + wait, RECOURSE_LANGUAGE_EN);

      g_assert_cmpstr (before, ==, now);
      g_assert_cmpstr (after, !=, now);
    }
}

static void
test_blanks (void)
{
  const char *text = "a ________ b ＿＿＿＿。";
  gsize start = 0;
  gsize end = 0;

  g_assert_true (recourse_display_next_blank (text, 0, &start, &end));
  g_assert_cmpuint (start, ==, 2);
  g_assert_cmpuint (end, ==, 10);
  g_assert_true (recourse_display_next_blank (text, end, &start, &end));
  g_assert_cmpuint (start, ==, 13);
  g_assert_cmpuint (end, ==, 25);
  g_assert_false (recourse_display_next_blank (text, end, &start, &end));
}

static void
test_draft_open (void)
{
  RecourseTimeDraft draft;
  gint64 time = 0;

  recourse_time_draft_init (&draft, APP_TEST_NOW);
  g_assert_true (recourse_time_draft_resolve (&draft, APP_TEST_NOW, &time, NULL));
  g_assert_cmpint (time, ==, RECOURSE_TIME_UNKNOWN);
  draft.day = RECOURSE_DAY_UNKNOWN;
  g_assert_true (recourse_time_draft_resolve (&draft, APP_TEST_NOW, &time, NULL));
  g_assert_cmpint (time, ==, RECOURSE_TIME_UNKNOWN);
  draft.day = RECOURSE_DAY_JUST_NOW;
  g_assert_true (recourse_time_draft_resolve (&draft, APP_TEST_NOW, &time, NULL));
  g_assert_cmpint (time, ==, APP_TEST_NOW);
}

static void
test_draft_days (void)
{
  RecourseTimeDraft draft;
  gint64 time = 0;

  recourse_time_draft_init (&draft, APP_TEST_NOW);
  draft.civil.hour = 9;
  draft.civil.minute = 5;
  draft.day = RECOURSE_DAY_TODAY;
  g_assert_true (recourse_time_draft_resolve (&draft, APP_TEST_NOW, &time, NULL));
  g_assert_cmpint (time, ==, 1637456700000000); /* 2021-11-21T09:05:00+08:00 */
  draft.day = RECOURSE_DAY_YESTERDAY;
  g_assert_true (recourse_time_draft_resolve (&draft, APP_TEST_NOW, &time, NULL));
  g_assert_cmpint (time, ==, 1637370300000000); /* 2021-11-20T09:05:00+08:00 */
}

static void
test_draft_future (void)
{
  g_autoptr (GError) error = NULL;
  RecourseTimeDraft draft;
  gint64 time = 0;

  recourse_time_draft_init (&draft, APP_TEST_NOW);
  draft.day = RECOURSE_DAY_TODAY;
  draft.civil.hour = 18;
  draft.civil.minute = 31;
  g_assert_false (recourse_time_draft_resolve (&draft, APP_TEST_NOW, &time, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
  g_assert_cmpint (time, ==, RECOURSE_TIME_UNKNOWN);
}

static void
test_draft_no_such_day (void)
{
  g_autoptr (GError) error = NULL;
  RecourseTimeDraft draft = { RECOURSE_DAY_OTHER, { 2021, 2, 30, 10, 0, 0 }, FALSE };
  gint64 time = 0;

  g_assert_false (recourse_time_draft_resolve (&draft, APP_TEST_NOW, &time, &error));
  g_assert_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
}

static void
check_reopened (gint64 time, RecourseDay day)
{
  RecourseTimeDraft draft;
  gint64 again = 0;

  recourse_time_draft_init_for (&draft, time, APP_TEST_NOW);
  g_assert_cmpint (draft.day, ==, day);
  g_assert_true (recourse_time_draft_resolve (&draft, APP_TEST_NOW, &again, NULL));
  g_assert_cmpint (again, ==, time);
}

/* What was entered before is neither changed nor rounded by looking at it. */
static void
test_draft_reopened (void)
{
  check_reopened (APP_TEST_NOW, RECOURSE_DAY_TODAY);
  check_reopened (APP_TEST_NOW - 24 * RECOURSE_HOUR, RECOURSE_DAY_YESTERDAY);
  check_reopened (APP_TEST_NOW - 48 * RECOURSE_HOUR, RECOURSE_DAY_OTHER);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/app/display/at-most", test_at_most);
  g_test_add_func ("/app/display/words-differ", test_words_differ);
  g_test_add_func ("/app/display/moment", test_moment);
  g_test_add_func ("/app/display/countdown", test_countdown);
  g_test_add_func ("/app/display/next-tick", test_next_tick);
  g_test_add_func ("/app/display/blanks", test_blanks);
  g_test_add_func ("/app/time-draft/open", test_draft_open);
  g_test_add_func ("/app/time-draft/days", test_draft_days);
  g_test_add_func ("/app/time-draft/future", test_draft_future);
  g_test_add_func ("/app/time-draft/no-such-day", test_draft_no_such_day);
  g_test_add_func ("/app/time-draft/reopened", test_draft_reopened);
  return g_test_run ();
}
