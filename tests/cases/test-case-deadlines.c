/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-case-deadlines"

#include "across-case.h"
#include "recourse-error.h"

#include <string.h>

#define PAID "2026-11-20T18:30:52"
#define MISTAKE "problem=wrong_person payment=transfer state=pending signs=none"

static GPtrArray *
list (AcrossCase *f, RecourseCaseFolder *folder, gint64 now)
{
  g_autoptr (RecourseCaseState) state = across_case_read (folder);
  g_autoptr (GError) error = NULL;
  GPtrArray *deadlines = recourse_case_deadlines_list (state, f->advisor, now, &error);

  g_assert_no_error (error);
  return deadlines;
}

static const RecourseCaseDeadline *
find (GPtrArray *deadlines, const char *key)
{
  for (guint i = 0; i < deadlines->len; i++)
    if (g_str_equal (((RecourseCaseDeadline *) deadlines->pdata[i])->key, key))
      return deadlines->pdata[i];
  return NULL;
}

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

/* --- What is counted ----------------------------------------------------------------------------
 */

static void
test_nothing (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, NULL);
  g_autoptr (GPtrArray) deadlines = list (f, folder, beijing (PAID));

  g_assert_cmpuint (deadlines->len, ==, 0);
}

static void
test_rule (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, "转错了");
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) deadlines = NULL;
  const RecourseCaseDeadline *found;

  across_case_pay (folder, 1, 800000, beijing (PAID), NULL);
  across_case_answer (f, folder, "problem=wrong_person signs=none", beijing (PAID));
  before = list (f, folder, beijing (PAID));
  g_assert_null (find (before, "deadline/await-auto-return"));
  across_case_answer (f, folder, MISTAKE, beijing (PAID));
  deadlines = list (f, folder, beijing (PAID));
  found = find (deadlines, "deadline/await-auto-return");
  g_assert_nonnull (found);
  g_assert_cmpstr (found->case_id, ==, recourse_case_folder_get_id (folder));
  g_assert_cmpstr (found->title, ==, "转错了");
  g_assert_cmpstr (found->remedy, ==, "await-auto-return");
  g_assert_cmpint (found->from, ==, beijing (PAID));
  g_assert_cmpint (found->at, ==, beijing ("2026-11-21T18:30:52"));
  g_assert_cmpint (found->state, ==, RECOURSE_DEADLINE_OPEN);
  g_assert_cmpint (found->contact, ==, 0);
  g_assert_false (found->is_follow_up);
  g_assert_cmpint (recourse_case_deadline_kind (found, f->pack), ==, RECOURSE_DEADLINE_EVENT);
}

/* The last quarter of 24 hours begins after 18. */
static void
test_states (AcrossCase *f, gconstpointer unused)
{
  static const struct
  {
    const char *now;
    RecourseDeadlineState state;
  } rows[] = {
    { "2026-11-21T12:30:51", RECOURSE_DEADLINE_OPEN },
    { "2026-11-21T12:30:52", RECOURSE_DEADLINE_CLOSING },
    { "2026-11-21T18:30:51", RECOURSE_DEADLINE_CLOSING },
    { "2026-11-21T18:30:52", RECOURSE_DEADLINE_PAST },
  };
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, NULL);

  across_case_pay (folder, 1, 800000, beijing (PAID), NULL);
  across_case_answer (f, folder, "problem=wrong_person payment=red_packet state=pending signs=none",
                      beijing (PAID));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) deadlines = list (f, folder, beijing (rows[i].now));
      const RecourseCaseDeadline *found = find (deadlines, "deadline/await-auto-return");

      g_assert_nonnull (found);
      g_assert_cmpint (found->state, ==, rows[i].state);
    }
}

static void
test_newest_payment (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, NULL);
  g_autoptr (GPtrArray) deadlines = NULL;

  across_case_pay (folder, 1, 800000, beijing (PAID), NULL);
  across_case_pay (folder, 2, 200000, beijing ("2026-11-20T20:00:00"), NULL);
  across_case_answer (f, folder, MISTAKE, beijing ("2026-11-20T21:00:00"));
  deadlines = list (f, folder, beijing ("2026-11-20T21:00:00"));
  g_assert_cmpint (find (deadlines, "deadline/await-auto-return")->at, ==,
                   beijing ("2026-11-21T20:00:00"));
}

static void
test_follow_up (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, NULL);
  g_autoptr (GPtrArray) deadlines = NULL;
  const RecourseCaseDeadline *stop;

  across_case_answer (f, folder, "problem=deceived signs=safe-account", beijing (PAID));
  across_case_record (f, folder, "police-report", beijing ("2026-11-20T19:10:00"),
                      beijing ("2026-11-20T20:00:00"));
  deadlines = list (f, folder, beijing ("2026-11-20T20:00:00"));
  stop = find (deadlines, "follow-up/police-report");
  g_assert_nonnull (stop);
  g_assert_true (stop->is_follow_up);
  g_assert_cmpint (stop->from, ==, beijing ("2026-11-20T19:10:00"));
  g_assert_cmpint (stop->at, ==, beijing ("2026-11-22T19:10:00"));
  assert_text (recourse_case_deadline_explain (stop, f->pack, RECOURSE_LANGUAGE_EN),
               "Counted from the time you noted, 20 Nov 2026, 19:10:00 Beijing time, plus 48 "
               "hours: 22 Nov 2026, 19:10:00 Beijing time.");
}

static void
test_contact (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, NULL);
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autofree char *key = NULL;
  const RecourseCaseDeadline *found;
  gint64 entry;

  across_case_call (folder, "没有时间", RECOURSE_TIME_UNKNOWN);
  entry = across_case_call (folder, "再给李警官打电话", beijing ("2027-01-04T09:00:00"));
  key = g_strdup_printf ("contact/%" G_GINT64_FORMAT, entry);
  deadlines = list (f, folder, beijing (PAID));
  g_assert_cmpuint (deadlines->len, ==, 1);
  found = find (deadlines, key);
  g_assert_cmpint (found->contact, ==, entry);
  g_assert_null (found->remedy);
  g_assert_cmpint (found->from, ==, RECOURSE_TIME_UNKNOWN);
  g_assert_cmpint (found->at, ==, beijing ("2027-01-04T09:00:00"));
  /* By the clock of now it was entered in the future. */
  g_assert_cmpint (found->known_since, ==, RECOURSE_TIME_UNKNOWN);
  g_assert_false (recourse_case_deadline_find (found, f->pack, NULL, NULL));
  assert_text (recourse_case_deadline_name (found, f->pack, RECOURSE_LANGUAGE_ZH_CN),
               "再给李警官打电话");
  assert_text (recourse_case_deadline_explain (found, f->pack, RECOURSE_LANGUAGE_ZH_CN),
               "您记下的时间：北京时间2027年1月4日 09:00:00。");
}

/* When somebody last had the plan before him, or entered the contact. */
static void
test_known_since (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, NULL);
  g_autoptr (RecourseCaseState) state = NULL;
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autoptr (GPtrArray) earlier = NULL;
  gint64 later = recourse_china_time_now () + DAY;
  gint64 answered = 0;

  across_case_pay (folder, 1, 800000, beijing (PAID), NULL);
  across_case_answer (f, folder, MISTAKE, beijing (PAID));
  across_case_call (folder, "next", later);
  state = across_case_read (folder);
  for (guint i = 0; i < recourse_case_state_n_answers (state); i++)
    answered = MAX (answered, recourse_case_state_answer (state, i)->at);
  deadlines = list (f, folder, later);
  g_assert_cmpint (find (deadlines, "deadline/await-auto-return")->known_since, ==, answered);
  g_assert_cmpint (((RecourseCaseDeadline *) deadlines->pdata[1])->known_since, ==,
                   recourse_case_state_contact (state, 0)->at);
  earlier = list (f, folder, beijing (PAID));
  g_assert_cmpint (find (earlier, "deadline/await-auto-return")->known_since, ==,
                   RECOURSE_TIME_UNKNOWN);
}

static void
test_earliest_first (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, NULL);
  g_autoptr (GPtrArray) deadlines = NULL;

  across_case_call (folder, "later", beijing ("2026-12-24T09:00:00"));
  across_case_call (folder, "first", beijing ("2026-11-20T19:00:00"));
  across_case_pay (folder, 1, 800000, beijing (PAID), NULL);
  across_case_answer (f, folder, MISTAKE, beijing (PAID));
  deadlines = list (f, folder, beijing (PAID));
  g_assert_cmpuint (deadlines->len, ==, 3);
  g_assert_cmpstr (((RecourseCaseDeadline *) deadlines->pdata[0])->text, ==, "first");
  g_assert_cmpstr (((RecourseCaseDeadline *) deadlines->pdata[1])->remedy, ==, "await-auto-return");
  g_assert_cmpstr (((RecourseCaseDeadline *) deadlines->pdata[2])->text, ==, "later");
}

/* Somebody set the clock back behind the payment. */
static void
test_clock_set_back (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, NULL);
  g_autoptr (GPtrArray) deadlines = NULL;
  const RecourseCaseDeadline *found;

  across_case_pay (folder, 1, 800000, beijing (PAID), NULL);
  across_case_answer (f, folder, MISTAKE, beijing (PAID));
  deadlines = list (f, folder, beijing ("2026-11-01T00:00:00"));
  found = find (deadlines, "deadline/await-auto-return");
  g_assert_nonnull (found);
  g_assert_cmpint (found->at, ==, beijing ("2026-11-21T18:30:52"));
  g_assert_cmpint (found->state, ==, RECOURSE_DEADLINE_OPEN);
}

/* --- How it is told -----------------------------------------------------------------------------
 */

static void
test_names (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, NULL);
  g_autoptr (GPtrArray) deadlines = NULL;
  const RecourseCaseDeadline *found;
  const RecourseClaimList *claims = NULL;
  const RecourseText *label = NULL;

  across_case_pay (folder, 1, 800000, beijing (PAID), NULL);
  across_case_answer (f, folder, MISTAKE, beijing (PAID));
  deadlines = list (f, folder, beijing (PAID));
  found = find (deadlines, "deadline/await-auto-return");
  g_assert_true (recourse_case_deadline_find (found, f->pack, &label, &claims));
  g_assert_cmpuint (claims->n, ==, 1);
  g_assert_cmpstr (claims->items[0]->id, ==, "life.auto-return");
  assert_text (recourse_case_deadline_name (found, f->pack, RECOURSE_LANGUAGE_ZH_CN),
               recourse_text_get (label, RECOURSE_LANGUAGE_ZH_CN));
  assert_text (recourse_case_deadline_explain (found, f->pack, RECOURSE_LANGUAGE_EN),
               "Counted from the payment, 20 Nov 2026, 18:30:52 Beijing time, plus 24 hours: 21 "
               "Nov 2026, 18:30:52 Beijing time.");
  assert_text (recourse_case_deadline_explain (found, f->pack, RECOURSE_LANGUAGE_ZH_CN),
               "付款时间是北京时间2026年11月20日 18:30:52，加上24小时，就是北京时间"
               "2026年11月21日 18:30:52。");
}

static void
test_years (AcrossCase *f, gconstpointer unused)
{
  const RecourseCaseDeadline deadline = { .case_id = (char *) "x",
                                          .key = (char *) "deadline/civil-claim",
                                          .remedy = (char *) "civil-claim",
                                          .from = beijing ("2024-02-29T10:00:00"),
                                          .at = beijing ("2027-02-28T10:00:00"),
                                          .is_about = TRUE };

  assert_text (recourse_case_deadline_explain (&deadline, f->pack, RECOURSE_LANGUAGE_EN),
               "Counted from the payment, about 29 Feb 2024, 10:00 Beijing time, plus 3 years: "
               "about 28 Feb 2027, 10:00 Beijing time.");
}

static void
test_local_time (AcrossCase *f, gconstpointer unused)
{
  const RecourseCaseDeadline deadline = { .case_id = (char *) "x",
                                          .key = (char *) "contact/3",
                                          .contact = 3,
                                          .from = RECOURSE_TIME_UNKNOWN,
                                          .at = beijing ("2026-07-01T06:00:00") };
  g_autofree char *before = g_strdup (g_getenv ("TZ"));

  g_setenv ("TZ", "Europe/Berlin", TRUE);
  assert_text (recourse_case_deadline_explain (&deadline, f->pack, RECOURSE_LANGUAGE_EN),
               "The time you noted: 1 Jul 2026, 06:00:00 Beijing time (1 Jul 2026, 00:00:00 "
               "here).");
  assert_text (recourse_case_deadline_explain_elsewhere (&deadline, f->pack, RECOURSE_LANGUAGE_EN),
               "The time you noted: 1 Jul 2026, 06:00:00 Beijing time.");
  if (before != NULL)
    g_setenv ("TZ", before, TRUE);
  else
    g_unsetenv ("TZ");
}

/* --- While somebody may be watching -------------------------------------------------------------
 */

static void
test_hidden (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) folder = across_case_new (f, "王建国骗了八千元");
  g_autoptr (GPtrArray) hidden = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  g_autofree char *name = NULL;
  g_autofree char *explanation = NULL;

  across_case_pay (folder, 1, 800000, beijing (PAID), "王建国");
  across_case_call (folder, "再找王建国", beijing ("2026-11-20T20:00:00"));
  across_case_answer (f, folder,
                      "problem=deceived payment=transfer state=delayed signs=screen-seen",
                      beijing (PAID));
  hidden = list (f, folder, beijing (PAID));
  g_assert_cmpuint (hidden->len, ==, 2);
  for (guint i = 0; i < hidden->len; i++)
    {
      const RecourseCaseDeadline *deadline = hidden->pdata[i];

      g_assert_true (deadline->is_hidden);
      g_assert_null (deadline->title);
      g_assert_null (deadline->text);
      g_free (name);
      name = recourse_case_deadline_name (deadline, f->pack, RECOURSE_LANGUAGE_ZH_CN);
      g_assert_null (strstr (name, "王建国"));
      g_free (explanation);
      explanation = recourse_case_deadline_explain (deadline, f->pack, RECOURSE_LANGUAGE_ZH_CN);
      g_assert_null (strstr (explanation, "18:30:52"));
    }
  across_case_end_sharing (f, folder, beijing (PAID));
  shown = list (f, folder, beijing (PAID));
  g_assert_false (((RecourseCaseDeadline *) shown->pdata[0])->is_hidden);
  g_assert_cmpstr (((RecourseCaseDeadline *) shown->pdata[0])->title, ==, "王建国骗了八千元");
}

/* --- All cases ----------------------------------------------------------------------------------
 */

static void
test_all (AcrossCase *f, gconstpointer unused)
{
  g_autoptr (RecourseCaseFolder) first = across_case_new (f, "first");
  g_autoptr (RecourseCaseFolder) second = across_case_new (f, "second");
  g_autoptr (RecourseCaseFolder) closed = across_case_new (f, "closed");
  g_autoptr (RecourseCaseFolder) damaged = across_case_new (f, "damaged");
  g_autofree char *id = g_strdup (recourse_case_folder_get_id (damaged));
  g_autofree char *database = g_build_filename (f->cases, id, "case.db", NULL);
  g_auto (RecourseCaseDeadlines) all = { 0 };
  g_autoptr (GError) error = NULL;

  across_case_call (first, "late", beijing ("2026-12-02T09:00:00"));
  across_case_call (second, "early", beijing ("2026-12-01T09:00:00"));
  across_case_call (closed, "never", beijing ("2026-12-01T08:00:00"));
  across_case_append (closed, recourse_case_entry_close (NULL, RECOURSE_AUTHOR_PERSON));
  g_clear_pointer (&damaged, recourse_case_folder_free);
  g_assert_true (g_file_set_contents (database, "no database", -1, NULL));
  recourse_case_deadlines_all (f->cases, f->advisor, beijing (PAID), &all, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all.items->len, ==, 2);
  g_assert_cmpstr (((RecourseCaseDeadline *) all.items->pdata[0])->title, ==, "second");
  g_assert_cmpstr (((RecourseCaseDeadline *) all.items->pdata[1])->title, ==, "first");
  g_assert_cmpuint (all.n_closed, ==, 1);
  g_assert_cmpuint (all.left_out->len, ==, 1);
  g_assert_cmpstr (((RecourseCaseSummary *) all.left_out->pdata[0])->id, ==, id);
  g_assert_nonnull (((RecourseCaseSummary *) all.left_out->pdata[0])->trouble);
}

static void
test_none (AcrossCase *f, gconstpointer unused)
{
  g_auto (RecourseCaseDeadlines) all = { 0 };
  g_autoptr (GError) error = NULL;

  recourse_case_deadlines_all (f->cases, f->advisor, beijing (PAID), &all, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all.items->len + all.left_out->len + all.n_closed, ==, 0);
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "Asia/Shanghai", TRUE);
  g_test_init (&argc, &argv, NULL);
  across_case_add ("/cases/deadlines/nothing", test_nothing);
  across_case_add ("/cases/deadlines/rule", test_rule);
  across_case_add ("/cases/deadlines/states", test_states);
  across_case_add ("/cases/deadlines/newest-payment", test_newest_payment);
  across_case_add ("/cases/deadlines/follow-up", test_follow_up);
  across_case_add ("/cases/deadlines/contact", test_contact);
  across_case_add ("/cases/deadlines/known-since", test_known_since);
  across_case_add ("/cases/deadlines/earliest-first", test_earliest_first);
  across_case_add ("/cases/deadlines/clock-set-back", test_clock_set_back);
  across_case_add ("/cases/deadlines/names", test_names);
  across_case_add ("/cases/deadlines/years", test_years);
  across_case_add ("/cases/deadlines/local-time", test_local_time);
  across_case_add ("/cases/deadlines/hidden", test_hidden);
  across_case_add ("/cases/deadlines/all", test_all);
  across_case_add ("/cases/deadlines/none", test_none);
  return g_test_run ();
}
