/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-compare-curve.h"
#include "recourse-compare-plan.h"
#include "recourse-guide-payment.h"

typedef struct
{
  RecourseClock *clock;
  RecourseInterview *interview;
  RecourseGuideModel *guide;
  RecourseCompareModel *model;
  guint n_changes;
} Fixture;

static void
count_cb (Fixture *f)
{
  f->n_changes++;
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->clock = recourse_clock_new ();
  f->interview = app_test_interview_new (f->clock);
  f->guide = recourse_guide_model_new (f->interview, f->clock, FALSE);
  f->model = recourse_compare_model_new (f->guide);
  g_signal_connect_swapped (f->model, "changed", G_CALLBACK (count_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_assert_finalize_object (f->model);
  g_object_unref (f->guide);
  g_object_unref (f->interview);
  g_object_unref (f->clock);
}

static int
find_option (Fixture *f, const char *id)
{
  guint option = 0;

  g_assert_true (
      recourse_pack_find_option (recourse_guide_model_peek_pack (f->guide), id, &option));
  return (int) option;
}

static const RecourseRoute *
peek_route (Fixture *f, const char *id)
{
  const RecourseRoute *route = recourse_compare_model_peek_route (f->model, find_option (f, id));

  g_assert_nonnull (route);
  return route;
}

static void
type_amount (Fixture *f, const char *text)
{
  recourse_compare_model_type (f->model, RECOURSE_COMPARE_SLOT_AMOUNT, text);
}

static const char *
get_text (Fixture *f, guint slot)
{
  return recourse_compare_model_peek_input (f->model, slot)->text;
}

/* 2.5 % of 27,000 minus 200 is 475; halved once: 237.50. */
static void
test_amount_is_shared (Fixture *f, gconstpointer unused)
{
  type_amount (f, "27000");
  g_assert_cmpint (recourse_compare_model_amount (f->model), ==, 2700000);
  g_assert_cmpint (f->n_changes, ==, 1);
  g_assert_cmpint (peek_route (f, "civil-suit")->cost.low, ==, 23750);
  g_assert_cmpint (peek_route (f, "civil-suit")->cost.high, ==, 47500);
  g_assert_true (recourse_guide_payment_enter (f->guide, APP_TEST_NOW, 1000000, NULL));
  g_assert_cmpstr (get_text (f, RECOURSE_COMPARE_SLOT_AMOUNT), ==, "¥10,000");
  g_assert_cmpint (peek_route (f, "civil-suit")->cost.high, ==, 5000);
}

/* A slip changes no figure, and neither slip nor tick of the clock takes away what is typed. */
static void
test_slip (Fixture *f, gconstpointer unused)
{
  type_amount (f, "27000");
  type_amount (f, "27000x");
  g_assert_cmpint (recourse_compare_model_amount (f->model), ==, 2700000);
  recourse_interview_set_now (f->interview, APP_TEST_NOW + RECOURSE_HOUR);
  g_assert_cmpstr (get_text (f, RECOURSE_COMPARE_SLOT_AMOUNT), ==, "27000x");
  g_assert_cmpint (
      recourse_compare_model_peek_input (f->model, RECOURSE_COMPARE_SLOT_AMOUNT)->fault, ==,
      RECOURSE_COMPARE_FAULT_NO_NUMBER);
  type_amount (f, "");
  g_assert_cmpint (recourse_compare_model_amount (f->model), ==, 0);
}

/* Without an amount it can be told what is open, and nothing is taken for the amount. */
static void
test_no_amount (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  const RecourseComparison *comparison = recourse_compare_model_peek_comparison (f->model, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (comparison->n_routes, ==,
                    recourse_pack_n_options (recourse_guide_model_peek_pack (f->guide)));
  g_assert_cmpint (recourse_compare_model_amount (f->model), ==, 0);
  g_assert_true (peek_route (f, "payment-order")->has_days);
}

/* Before the first version of a schedule there is no price. */
static void
test_no_law (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  type_amount (f, "27000");
  recourse_interview_set_now (f->interview, 0);
  g_assert_null (recourse_compare_model_peek_comparison (f->model, &error));
  g_assert_nonnull (error);
  g_assert_null (recourse_compare_model_peek_route (f->model, 0));
}

static void
test_extras (Fixture *f, gconstpointer unused)
{
  type_amount (f, "27000");
  recourse_compare_model_set_extra (f->model, RECOURSE_EXTRA_LAWYER, TRUE);
  recourse_compare_model_type (f->model, RECOURSE_COMPARE_SLOT_QUOTE (RECOURSE_QUOTE_LAWYER),
                               "3000");
  g_assert_cmpint (peek_route (f, "civil-suit")->cost.high, ==, 347500);
  recourse_compare_model_set_extra (f->model, RECOURSE_EXTRA_LAWYER, FALSE);
  g_assert_cmpint (peek_route (f, "civil-suit")->cost.high, ==, 47500);
  g_assert_cmpstr (get_text (f, RECOURSE_COMPARE_SLOT_QUOTE (RECOURSE_QUOTE_LAWYER)), ==, "3000");
  recourse_compare_model_set_extra (f->model, RECOURSE_EXTRA_PRESERVATION, TRUE);
  g_assert_cmpint (peek_route (f, "payment-order")->applicable, ==, RECOURSE_APPLICABLE_NO);
}

/* ¥27,000 at 50 %: half of it, minus half of what is lost when losing. */
static void
test_odds (Fixture *f, gconstpointer unused)
{
  int option = find_option (f, "civil-suit");

  type_amount (f, "27000");
  g_assert_false (peek_route (f, "civil-suit")->has_odds);
  recourse_compare_model_type (f->model, RECOURSE_COMPARE_SLOT_ODDS (option), "50");
  g_assert_true (peek_route (f, "civil-suit")->has_odds);
  g_assert_cmpint (peek_route (f, "civil-suit")->expected_net.low, ==, 1350000 - 23750);
  g_assert_cmpint (peek_route (f, "civil-suit")->expected_net.high, ==, 1350000 - 11875);
  recourse_compare_model_type (f->model, RECOURSE_COMPARE_SLOT_ODDS (option), "500");
  g_assert_false (peek_route (f, "civil-suit")->has_odds);
}

static void
test_start_again (Fixture *f, gconstpointer unused)
{
  g_assert_true (recourse_compare_model_is_untouched (f->model));
  type_amount (f, "27000");
  recourse_compare_model_type (f->model, RECOURSE_COMPARE_SLOT_WAGE, "120000");
  recourse_compare_model_choose (f->model, 2);
  g_assert_false (recourse_compare_model_is_untouched (f->model));
  recourse_guide_model_start_again (f->guide);
  recourse_compare_model_start_again (f->model);
  g_assert_true (recourse_compare_model_is_untouched (f->model));
  g_assert_null (get_text (f, RECOURSE_COMPARE_SLOT_AMOUNT));
  g_assert_cmpint (recourse_compare_model_chosen (f->model), ==, RECOURSE_COMPARE_NO_ROUTE);
}

static void
test_plan (Fixture *f, gconstpointer unused)
{
  g_assert_false (recourse_compare_plan_is_reachable (f->guide));
  app_test_answer (f->guide, "problem", "deceived");
  g_assert_true (recourse_compare_plan_is_reachable (f->guide));
  g_assert_cmpuint (recourse_compare_plan_find_remedy (f->model, find_option (f, "police-report")),
                    !=, RECOURSE_NO_REMEDY);
  g_assert_cmpuint (
      recourse_compare_plan_find_remedy (f->model, find_option (f, "recovery-service")), ==,
      RECOURSE_NO_REMEDY);
  recourse_guide_model_raise_alarm (f->guide);
  g_assert_false (recourse_compare_plan_is_reachable (f->guide));
  g_assert_true (recourse_compare_model_is_hidden (f->model));
}

/* --- What is drawn ------------------------------------------------------------------------------
 */

typedef struct
{
  gint64 amount;
  gint64 low;
  gint64 high;
} CurveCase;

static const CurveCase curves[] = {
  { 0, 10000, 100000000 },
  { 1, 1, 3000 },
  { 15000, 7500, 450000 },
  { 2700000, 90000, 81000000 },
  { G_GINT64_CONSTANT (10000000000), 333333333, G_GINT64_CONSTANT (10000000000) },
};

static void
test_curve_amounts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (curves); i++)
    {
      gint64 amounts[RECOURSE_COMPARE_CURVE_POINTS];
      guint n = recourse_compare_curve_list_amounts (curves[i].amount, amounts);
      gboolean has_amount = curves[i].amount == 0;

      g_assert_cmpuint (n, >, 1);
      g_assert_cmpuint (n, <=, RECOURSE_COMPARE_CURVE_POINTS);
      g_assert_cmpint (amounts[0], >=, curves[i].low);
      g_assert_cmpint (amounts[n - 1], <=, curves[i].high);
      for (guint at = 0; at < n; at++)
        {
          has_amount = has_amount || amounts[at] == curves[i].amount;
          g_assert_true (at == 0 || amounts[at] > amounts[at - 1]);
        }
      g_assert_true (has_amount);
    }
}

static void
test_curve_costs (Fixture *f, gconstpointer unused)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (f->guide);
  const gint64 amounts[] = { 1000000, 2700000 };
  RecourseRange costs[G_N_ELEMENTS (amounts)];

  g_assert_true (recourse_compare_curve_fill (
      f->model, recourse_pack_option (pack, (guint) find_option (f, "civil-suit")), amounts,
      G_N_ELEMENTS (amounts), costs));
  g_assert_cmpint (costs[0].high, ==, 5000);
  g_assert_cmpint (costs[1].low, ==, 23750);
  g_assert_false (recourse_compare_curve_fill (
      f->model, recourse_pack_option (pack, (guint) find_option (f, "recovery-service")), amounts,
      G_N_ELEMENTS (amounts), costs));
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
  add_case ("/app/compare-model/amount-is-shared", test_amount_is_shared);
  add_case ("/app/compare-model/slip", test_slip);
  add_case ("/app/compare-model/no-amount", test_no_amount);
  add_case ("/app/compare-model/no-law", test_no_law);
  add_case ("/app/compare-model/extras", test_extras);
  add_case ("/app/compare-model/odds", test_odds);
  add_case ("/app/compare-model/start-again", test_start_again);
  add_case ("/app/compare-model/plan", test_plan);
  g_test_add_func ("/app/compare-curve/amounts", test_curve_amounts);
  add_case ("/app/compare-curve/costs", test_curve_costs);
  return g_test_run ();
}
