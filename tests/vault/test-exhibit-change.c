/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "log-case.h"

#include "recourse-china-time.h"
#include "recourse-error.h"
#include "recourse-exhibit-change.h"

#define HASH "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
#define UNTIL (LOG_CASE_TIME + 7 * 24 * RECOURSE_HOUR)

static gint64
append (RecourseLog *log, RecourseLogDraft *draft)
{
  g_autoptr (RecourseLogDraft) owned = draft;
  g_autoptr (GError) error = NULL;
  gint64 seq = 0;

  recourse_log_append (log, owned, &seq, &error);
  g_assert_no_error (error);
  return seq;
}

static gint64
add (RecourseLog *log, const char *kind, const char *name, const char *note)
{
  RecourseLogDraft *draft = recourse_log_draft_new ("evidence-added", RECOURSE_AUTHOR_HELPER);

  recourse_log_draft_add_string (draft, "evidence", kind);
  recourse_log_draft_add_string (draft, "sha256", HASH);
  recourse_log_draft_add_integer (draft, "bytes", 4);
  recourse_log_draft_add_text (draft, "name", name);
  if (note != NULL)
    recourse_log_draft_add_text (draft, "note", note);
  return append (log, draft);
}

static gint64
change_state (RecourseLog *log, const char *kind, gint64 seq, gint64 until)
{
  RecourseLogDraft *draft = recourse_log_draft_new (kind, RECOURSE_AUTHOR_HELPER);

  recourse_log_draft_add_integer (draft, "entry", seq);
  recourse_log_draft_add_string (draft, "sha256", HASH);
  if (until != RECOURSE_TIME_UNKNOWN)
    recourse_log_draft_add_time (draft, "until", until);
  return append (log, draft);
}

static gint64
describe (RecourseLog *log, gint64 seq, RecourseExhibitDescription what)
{
  g_autoptr (GError) error = NULL;
  gint64 entry = 0;

  recourse_exhibit_describe (log, seq, &what, RECOURSE_AUTHOR_PERSON, &entry, &error);
  g_assert_no_error (error);
  return entry;
}

static RecourseExhibit *
read_one (RecourseLog *log, gint64 seq)
{
  g_autoptr (GError) error = NULL;
  RecourseExhibit *exhibit = recourse_exhibit_read (log, seq, &error);

  g_assert_no_error (error);
  return exhibit;
}

static void
test_as_added (LogCase *f, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (f);
  gint64 seq = add (log, "bill-page", "账单.png", "八千元");
  g_autoptr (RecourseExhibit) exhibit = read_one (log, seq);

  g_assert_cmpint (exhibit->seq, ==, seq);
  g_assert_cmpint (exhibit->added_at, ==, LOG_CASE_TIME);
  g_assert_cmpstr (exhibit->kind, ==, "bill-page");
  g_assert_cmpstr (exhibit->name, ==, "账单.png");
  g_assert_cmpstr (exhibit->note, ==, "八千元");
  g_assert_null (exhibit->order);
  g_assert_cmpint (exhibit->happened, ==, RECOURSE_TIME_UNKNOWN);
  g_assert_cmpint (exhibit->state, ==, RECOURSE_EXHIBIT_KEPT);
}

static void
test_removed_and_restored (LogCase *f, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (f);
  gint64 seq = add (log, "", "a", NULL);
  g_autoptr (RecourseExhibit) in_trash = NULL;
  g_autoptr (RecourseExhibit) restored = NULL;
  g_autoptr (RecourseExhibit) removed = NULL;

  change_state (log, "evidence-removed", seq, UNTIL);
  in_trash = read_one (log, seq);
  g_assert_cmpint (in_trash->state, ==, RECOURSE_EXHIBIT_IN_TRASH);
  g_assert_cmpint (in_trash->until, ==, UNTIL);
  change_state (log, "evidence-restored", seq, RECOURSE_TIME_UNKNOWN);
  restored = read_one (log, seq);
  g_assert_cmpint (restored->state, ==, RECOURSE_EXHIBIT_KEPT);
  g_assert_cmpint (restored->until, ==, RECOURSE_TIME_UNKNOWN);
  change_state (log, "evidence-removed", seq, RECOURSE_TIME_UNKNOWN);
  removed = read_one (log, seq);
  g_assert_cmpint (removed->state, ==, RECOURSE_EXHIBIT_REMOVED);
}

/* Each field by itself: the last word counts, and an empty one takes back. */
static void
test_described (LogCase *f, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (f);
  gint64 seq = add (log, "bill-page", "a", "first");
  g_autoptr (RecourseExhibit) second = NULL;
  g_autoptr (RecourseExhibit) third = NULL;

  describe (log, seq,
            (RecourseExhibitDescription){
                .kind = "call-log", .order = "1000 0042", .happened = LOG_CASE_TIME });
  second = read_one (log, seq);
  g_assert_cmpstr (second->kind, ==, "call-log");
  g_assert_cmpstr (second->note, ==, "first");
  g_assert_cmpstr (second->order, ==, "1000 0042");
  g_assert_cmpint (second->happened, ==, LOG_CASE_TIME);
  describe (log, seq,
            (RecourseExhibitDescription){ .note = "", .happened = RECOURSE_TIME_UNKNOWN });
  third = read_one (log, seq);
  g_assert_cmpstr (third->kind, ==, "call-log");
  g_assert_null (third->note);
  g_assert_cmpstr (third->order, ==, "1000 0042");
}

/* A text that was erased is gone; what it took the place of does not come back. */
static void
test_described_and_erased (LogCase *f, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (f);
  gint64 seq = add (log, "", "a", "first");
  gint64 entry = describe (
      log, seq,
      (RecourseExhibitDescription){ .note = "second", .happened = RECOURSE_TIME_UNKNOWN });
  g_autoptr (RecourseExhibit) exhibit = NULL;

  g_assert_true (recourse_log_erase_text (log, entry, "note", RECOURSE_AUTHOR_PERSON, NULL));
  exhibit = read_one (log, seq);
  g_assert_null (exhibit->note);
}

static void
test_describe_refused (LogCase *f, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (f);
  gint64 seq = add (log, "", "a", NULL);
  gint64 note = log_case_append_note (log, "not evidence");
  RecourseExhibitDescription nothing = { .happened = RECOURSE_TIME_UNKNOWN };
  RecourseExhibitDescription some = { .note = "x", .happened = RECOURSE_TIME_UNKNOWN };
  g_autoptr (GError) empty = NULL;
  g_autoptr (GError) other = NULL;
  g_autoptr (GError) missing = NULL;

  g_assert_false (recourse_exhibit_describe (log, seq, &nothing, 0, NULL, &empty));
  g_assert_error (empty, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  g_assert_false (recourse_exhibit_describe (log, note, &some, 0, NULL, &other));
  g_assert_error (other, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT);
  g_assert_false (recourse_exhibit_describe (log, 99, &some, 0, NULL, &missing));
  g_assert_error (missing, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
  log_case_assert_intact (log, 2);
}

/* Only what is new, and what it says of what was there before. */
static void
test_since (LogCase *f, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (f);
  gint64 old = add (log, "", "old", NULL);
  gint64 untouched = add (log, "", "untouched", NULL);
  gint64 first = change_state (log, "evidence-removed", old, UNTIL);
  gint64 fresh = add (log, "", "fresh", NULL);
  g_autoptr (RecourseExhibitReader) reader = recourse_exhibit_reader_new_since (log, first, NULL);
  g_autoptr (GPtrArray) read = recourse_exhibit_reader_read (reader, 100, NULL);
  g_autoptr (GPtrArray) changes = NULL;

  g_assert_cmpint (untouched, <, first);
  g_assert_nonnull (read);
  g_assert_true (recourse_exhibit_reader_is_done (reader));
  g_assert_cmpuint (read->len, ==, 1);
  g_assert_cmpint (((RecourseExhibit *) read->pdata[0])->seq, ==, fresh);
  changes = recourse_exhibit_changes_list (recourse_exhibit_reader_peek_changes (reader));
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpint (((RecourseExhibitChange *) changes->pdata[0])->seq, ==, old);
}

/* In portions, newest first, whatever their size. */
static void
test_portions (LogCase *f, gconstpointer unused)
{
  g_autoptr (RecourseLog) log = log_case_create (f);
  g_autoptr (RecourseExhibitReader) reader = NULL;
  gint64 expected = 20;

  for (int i = 0; i < 20; i++)
    add (log, "", "x", NULL);
  reader = recourse_exhibit_reader_new (log, NULL);
  while (!recourse_exhibit_reader_is_done (reader))
    {
      g_autoptr (GPtrArray) read = recourse_exhibit_reader_read (reader, 3, NULL);

      g_assert_cmpuint (read->len, <=, 3);
      for (guint i = 0; i < read->len; i++)
        g_assert_cmpint (((RecourseExhibit *) read->pdata[i])->seq, ==, expected--);
    }
  g_assert_cmpint (expected, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  log_case_add ("/exhibit-change/as-added", test_as_added);
  log_case_add ("/exhibit-change/removed-and-restored", test_removed_and_restored);
  log_case_add ("/exhibit-change/described", test_described);
  log_case_add ("/exhibit-change/described-and-erased", test_described_and_erased);
  log_case_add ("/exhibit-change/describe-refused", test_describe_refused);
  log_case_add ("/exhibit-change/since", test_since);
  log_case_add ("/exhibit-change/portions", test_portions);
  return g_test_run ();
}
