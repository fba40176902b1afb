/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-guide-model.h"
#include "recourse-guide-payment.h"
#include "recourse-guide-text.h"
#include "recourse-plan-text.h"

#include <string.h>

typedef struct
{
  RecourseClock *clock;
  RecourseInterview *interview;
  RecourseGuideModel *model;
  guint n_moves;
} Fixture;

static void
count_move_cb (Fixture *f)
{
  f->n_moves++;
}

static void
make_model (Fixture *f, gboolean is_foreign)
{
  g_clear_object (&f->model);
  f->model = recourse_guide_model_new (f->interview, f->clock, is_foreign);
  g_signal_connect_swapped (f->model, "moved", G_CALLBACK (count_move_cb), f);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->clock = recourse_clock_new ();
  f->interview = app_test_interview_new (f->clock);
  make_model (f, FALSE);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_assert_finalize_object (f->model);
  g_assert_finalize_object (f->interview);
  g_assert_finalize_object (f->clock);
}

static void
assert_step (Fixture *f, RecourseGuideStep step)
{
  g_assert_cmpint (recourse_guide_model_step (f->model), ==, step);
}

static void
assert_question (Fixture *f, const char *id)
{
  assert_step (f, RECOURSE_GUIDE_QUESTION);
  g_assert_cmpuint (recourse_guide_model_question (f->model), ==, app_test_screen (f->model, id));
}

static void
test_way_through (Fixture *f, gconstpointer unused)
{
  assert_step (f, RECOURSE_GUIDE_START);
  g_assert_false (recourse_guide_model_can_go_back (f->model));
  app_test_answer (f->model, "problem", "wrong_person");
  assert_step (f, RECOURSE_GUIDE_WHEN);
  g_assert_true (recourse_guide_payment_enter (f->model, APP_TEST_NOW, 800000, NULL));
  assert_question (f, "signs");
  recourse_guide_model_answer_signs (f->model, app_test_screen (f->model, "signs"), 0);
  assert_question (f, "payment");
  g_assert_cmpuint (f->n_moves, ==, 3);
  recourse_guide_model_show_plan (f->model);
  assert_step (f, RECOURSE_GUIDE_PLAN);
  recourse_guide_model_go_on (f->model);
  assert_question (f, "payment");
}

static void
test_back_keeps_answers (Fixture *f, gconstpointer unused)
{
  app_test_answer (f->model, "problem", "dispute");
  recourse_guide_model_go_on (f->model);
  assert_question (f, "signs");
  recourse_guide_model_go_back (f->model);
  assert_step (f, RECOURSE_GUIDE_WHEN);
  recourse_guide_model_go_back (f->model);
  assert_step (f, RECOURSE_GUIDE_START);
  g_assert_true (
      recourse_interview_is_answered (f->interview, app_test_screen (f->model, "problem")));
}

/* Looking at the time and going back is not the same as passing it. */
static void
test_back_before_time (Fixture *f, gconstpointer unused)
{
  app_test_answer (f->model, "problem", "dispute");
  recourse_guide_model_go_back (f->model);
  recourse_guide_model_go_on (f->model);
  assert_step (f, RECOURSE_GUIDE_WHEN);
}

static void
test_chip_returns_to_plan (Fixture *f, gconstpointer unused)
{
  app_test_answer (f->model, "problem", "wrong_person");
  recourse_guide_model_go_on (f->model);
  recourse_guide_model_answer_signs (f->model, app_test_screen (f->model, "signs"), 0);
  app_test_answer (f->model, "payment", "transfer");
  recourse_guide_model_show_plan (f->model);
  recourse_guide_model_open_question (f->model, app_test_screen (f->model, "payment"));
  app_test_answer (f->model, "payment", "merchant");
  assert_step (f, RECOURSE_GUIDE_PLAN);
  g_assert_true (
      recourse_interview_is_answered (f->interview, app_test_screen (f->model, "signs")));
}

static void
test_future_payment (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  app_test_answer (f->model, "problem", "deceived");
  g_assert_false (recourse_guide_payment_enter (f->model, APP_TEST_NOW + RECOURSE_HOUR, 0, &error));
  g_assert_nonnull (error);
  assert_step (f, RECOURSE_GUIDE_WHEN);
}

static void
test_alarm_leads_on (Fixture *f, gconstpointer unused)
{
  recourse_guide_model_raise_alarm (f->model);
  assert_step (f, RECOURSE_GUIDE_ALARM);
  g_assert_false (recourse_guide_model_can_go_back (f->model));
  recourse_guide_model_go_back (f->model);
  recourse_guide_model_show_plan (f->model);
  assert_step (f, RECOURSE_GUIDE_ALARM);
  recourse_guide_model_end_sharing (f->model);
  g_assert_cmpint (recourse_guide_model_step (f->model), !=, RECOURSE_GUIDE_ALARM);
  g_assert_cmpuint (recourse_interview_settled (f->interview), !=, RECOURSE_NO_REMEDY);
}

static void
test_alarm_by_signs (Fixture *f, gconstpointer unused)
{
  app_test_answer (f->model, "problem", "wrong_person");
  recourse_guide_model_go_on (f->model);
  recourse_guide_model_answer_signs (f->model, app_test_screen (f->model, "signs"), 1);
  assert_step (f, RECOURSE_GUIDE_ALARM);
  recourse_guide_model_end_sharing (f->model);
  assert_question (f, "payment");
}

static void
test_alarm_withdrawn (Fixture *f, gconstpointer unused)
{
  guint signs = app_test_screen (f->model, "signs");

  recourse_guide_model_raise_alarm (f->model);
  recourse_guide_model_withdraw_alarm (f->model);
  assert_step (f, RECOURSE_GUIDE_START);
  g_assert_false (recourse_interview_is_answered (f->interview, signs));
  app_test_answer (f->model, "problem", "wrong_person");
  recourse_guide_model_go_on (f->model);
  recourse_guide_model_answer_signs (f->model, signs, 2);
  recourse_guide_model_open_question (f->model, signs);
  recourse_guide_model_answer_signs (f->model, signs, 1);
  assert_step (f, RECOURSE_GUIDE_ALARM);
  recourse_guide_model_withdraw_alarm (f->model);
  assert_question (f, "signs");
  g_assert_cmpuint (recourse_interview_ticked_signs (f->interview, signs), ==, 2);
}

/* An alarm that was withdrawn or forgotten is not withdrawn a second time. */
static void
test_alarm_withdrawn_once (Fixture *f, gconstpointer unused)
{
  guint signs = app_test_screen (f->model, "signs");

  recourse_guide_model_raise_alarm (f->model);
  recourse_guide_model_withdraw_alarm (f->model);
  recourse_interview_answer_signs (f->interview, signs, 2);
  recourse_guide_model_withdraw_alarm (f->model);
  g_assert_cmpuint (recourse_interview_ticked_signs (f->interview, signs), ==, 2);
  recourse_guide_model_raise_alarm (f->model);
  recourse_guide_model_start_again (f->model);
  recourse_interview_answer_signs (f->interview, signs, 2);
  recourse_guide_model_withdraw_alarm (f->model);
  g_assert_cmpuint (recourse_interview_ticked_signs (f->interview, signs), ==, 2);
}

static void
test_start_again (Fixture *f, gconstpointer unused)
{
  app_test_answer (f->model, "problem", "deceived");
  recourse_guide_drafts_set_amount (recourse_guide_model_peek_drafts (f->model), "12");
  recourse_guide_model_start_again (f->model);
  assert_step (f, RECOURSE_GUIDE_START);
  g_assert_false (recourse_guide_model_can_go_back (f->model));
  g_assert_null (recourse_guide_drafts_peek_amount (recourse_guide_model_peek_drafts (f->model)));
}

/* While nobody said who sits here, somebody still has to be told to ring. */
static void
test_steps_without_helper (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  guint remedy = 0;

  g_assert_true (recourse_pack_find_remedy (recourse_guide_model_peek_pack (f->model),
                                            "police-report", &remedy));
  app_test_answer (f->model, "problem", "deceived");
  before = recourse_guide_steps (f->model, remedy);
  app_test_answer (f->model, "helper", "me");
  after = recourse_guide_steps (f->model, remedy);
  g_assert_cmpuint (before->len, ==, after->len);
}

static void
test_plan_text (Fixture *f, gconstpointer unused)
{
  g_autofree char *english = NULL;
  g_autofree char *chinese = NULL;

  app_test_answer (f->model, "problem", "deceived");
  english = recourse_plan_text_new (f->model);
  g_assert_nonnull (strstr (english, "110"));
  g_assert_nonnull (strstr (english, "[ ]"));
  g_assert_null (strstr (english, "{slot:"));
  recourse_guide_model_set_language (f->model, RECOURSE_LANGUAGE_ZH_CN);
  chinese = recourse_plan_text_new (f->model);
  g_assert_cmpstr (english, !=, chinese);
}

/* Nothing in the plan of a foreign pack may be dialled. */
static void
test_foreign_plan (Fixture *f, gconstpointer unused)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (f->model);
  g_autofree char *text = NULL;

  make_model (f, TRUE);
  app_test_answer (f->model, "problem", "deceived");
  text = recourse_plan_text_new (f->model);
  for (guint i = 0; i < recourse_pack_n_contacts (pack); i++)
    {
      const RecourseContact *contact = recourse_pack_contact (pack, i);
      g_autofree char *number = recourse_guide_text_number (f->model, contact);

      g_assert_null (number);
      if (*contact->number != '\0')
        g_assert_null (strstr (text, contact->number));
    }
}

static void
assert_citation (Fixture *f, RecourseText law, RecourseText articles, const char *citation)
{
  g_autofree char *found = recourse_guide_text_citation (f->model, &law, &articles);

  g_assert_cmpstr (found, ==, citation);
}

static void
test_citation (Fixture *f, gconstpointer unused)
{
  const RecourseText fees = { { (char *) "Fee Measures", (char *) "诉讼费用交纳办法" } };
  const RecourseText first = { { (char *) "art. 13(1)", (char *) "第13条第（一）项" } };
  const RecourseText nested = { { (char *) "On Applying the Code",
                                  (char *) "关于适用《民法典》的解释" } };
  const RecourseText quoted = { { (char *) "as quoted", (char *) "（据他处引用）" } };

  assert_citation (f, fees, first, "Fee Measures, art. 13(1)");
  assert_citation (f, nested, quoted, "On Applying the Code, as quoted");
  recourse_guide_model_set_language (f->model, RECOURSE_LANGUAGE_ZH_CN);
  assert_citation (f, fees, first, "《诉讼费用交纳办法》第13条第（一）项");
  assert_citation (f, nested, quoted, "《关于适用〈民法典〉的解释》（据他处引用）");
}

/* A number in the place of an article could be dialled as well as any other. */
static void
test_foreign_citation (Fixture *f, gconstpointer unused)
{
  const RecourseText law = { { (char *) "Law", (char *) "法律" } };
  const RecourseText number = { { (char *) "art. 138 0013 8000", (char *) "第13800138000条" } };

  make_model (f, TRUE);
  assert_citation (f, law, number, "Law, art. (hidden)");
}

static void
add_case (const char *path, void (*run) (Fixture *f, gconstpointer unused))
{
  g_test_add (path, Fixture, NULL, set_up, run, tear_down);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  add_case ("/app/guide-model/way-through", test_way_through);
  add_case ("/app/guide-model/back-keeps-answers", test_back_keeps_answers);
  add_case ("/app/guide-model/back-before-time", test_back_before_time);
  add_case ("/app/guide-model/chip-returns-to-plan", test_chip_returns_to_plan);
  add_case ("/app/guide-model/future-payment", test_future_payment);
  add_case ("/app/guide-model/alarm-leads-on", test_alarm_leads_on);
  add_case ("/app/guide-model/alarm-by-signs", test_alarm_by_signs);
  add_case ("/app/guide-model/alarm-withdrawn", test_alarm_withdrawn);
  add_case ("/app/guide-model/alarm-withdrawn-once", test_alarm_withdrawn_once);
  add_case ("/app/guide-model/start-again", test_start_again);
  add_case ("/app/guide-model/steps-without-helper", test_steps_without_helper);
  add_case ("/app/guide-model/plan-text", test_plan_text);
  add_case ("/app/guide-model/foreign-plan", test_foreign_plan);
  add_case ("/app/guide-model/citation", test_citation);
  add_case ("/app/guide-model/foreign-citation", test_foreign_citation);
  return g_test_run ();
}
