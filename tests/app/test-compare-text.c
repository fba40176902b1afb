/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-test.h"

#include "recourse-compare-text.h"
#include "recourse-interface-language.h"

/* --- What is typed ------------------------------------------------------------------------------
 */

typedef struct
{
  RecourseCompareKind kind;
  const char *text;
  gint64 value;
  RecourseCompareFault fault;
} InputCase;

#define NONE RECOURSE_COMPARE_NO_VALUE

static const InputCase inputs[] = {
  { RECOURSE_COMPARE_MONEY, NULL, NONE, RECOURSE_COMPARE_FAULT_NONE },
  { RECOURSE_COMPARE_MONEY, "", NONE, RECOURSE_COMPARE_FAULT_NONE },
  { RECOURSE_COMPARE_MONEY, "  ", NONE, RECOURSE_COMPARE_FAULT_NONE },
  { RECOURSE_COMPARE_MONEY, "8000", 800000, RECOURSE_COMPARE_FAULT_NONE },
  { RECOURSE_COMPARE_MONEY, "８０００元", 800000, RECOURSE_COMPARE_FAULT_NONE },
  { RECOURSE_COMPARE_MONEY, "￥8,000.50", 800050, RECOURSE_COMPARE_FAULT_NONE },
  { RECOURSE_COMPARE_MONEY, "8000x", NONE, RECOURSE_COMPARE_FAULT_NO_NUMBER },
  { RECOURSE_COMPARE_MONEY, "\xff", NONE, RECOURSE_COMPARE_FAULT_NO_NUMBER },
  { RECOURSE_COMPARE_MONEY, "0", NONE, RECOURSE_COMPARE_FAULT_RANGE },
  { RECOURSE_COMPARE_MONEY, "100000000", G_GINT64_CONSTANT (10000000000),
    RECOURSE_COMPARE_FAULT_NONE },
  { RECOURSE_COMPARE_MONEY, "100000000.01", NONE, RECOURSE_COMPARE_FAULT_RANGE },
  { RECOURSE_COMPARE_PRICE, "0", 0, RECOURSE_COMPARE_FAULT_NONE },
  { RECOURSE_COMPARE_PRICE, "0.00", 0, RECOURSE_COMPARE_FAULT_NONE },
  { RECOURSE_COMPARE_PRICE, "0元", 0, RECOURSE_COMPARE_FAULT_NONE },
  { RECOURSE_COMPARE_PRICE, "-1", NONE, RECOURSE_COMPARE_FAULT_RANGE },
  { RECOURSE_COMPARE_PRICE, "3000", 300000, RECOURSE_COMPARE_FAULT_NONE },
  { RECOURSE_COMPARE_PERCENT, "30", 300, RECOURSE_COMPARE_FAULT_NONE },
  { RECOURSE_COMPARE_PERCENT, "12.5%", 125, RECOURSE_COMPARE_FAULT_NONE },
  { RECOURSE_COMPARE_PERCENT, "３０％", 300, RECOURSE_COMPARE_FAULT_NONE },
  { RECOURSE_COMPARE_PERCENT, "0", 0, RECOURSE_COMPARE_FAULT_NONE },
  { RECOURSE_COMPARE_PERCENT, "100", 1000, RECOURSE_COMPARE_FAULT_NONE },
  { RECOURSE_COMPARE_PERCENT, "100.1", NONE, RECOURSE_COMPARE_FAULT_RANGE },
  { RECOURSE_COMPARE_PERCENT, "99999999999999999999", NONE, RECOURSE_COMPARE_FAULT_RANGE },
  { RECOURSE_COMPARE_PERCENT, "12.34", NONE, RECOURSE_COMPARE_FAULT_NO_NUMBER },
  { RECOURSE_COMPARE_PERCENT, "-5", NONE, RECOURSE_COMPARE_FAULT_NO_NUMBER },
  { RECOURSE_COMPARE_PERCENT, "a third", NONE, RECOURSE_COMPARE_FAULT_NO_NUMBER },
};

static void
test_inputs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      RecourseCompareInput input = { 0 };

      recourse_compare_input_set (&input, inputs[i].kind, inputs[i].text);
      g_test_message ("'%s'", inputs[i].text);
      g_assert_cmpint (input.fault, ==, inputs[i].fault);
      g_assert_cmpint (input.value, ==, inputs[i].value);
      g_assert_cmpstr (input.text, ==, inputs[i].text);
      recourse_compare_input_clear (&input);
    }
}

/* The figures stay those of the last amount, and the words say so. */
static void
test_faults (void)
{
  g_autofree char *none = recourse_compare_text_fault (
      RECOURSE_COMPARE_FAULT_NONE, RECOURSE_COMPARE_SLOT_AMOUNT, 0, RECOURSE_LANGUAGE_EN);
  g_autofree char *still = recourse_compare_text_fault (
      RECOURSE_COMPARE_FAULT_NO_NUMBER, RECOURSE_COMPARE_SLOT_AMOUNT, 800000, RECOURSE_LANGUAGE_EN);
  g_autofree char *odds = recourse_compare_text_fault (
      RECOURSE_COMPARE_FAULT_RANGE, RECOURSE_COMPARE_SLOT_ODDS (3), 800000, RECOURSE_LANGUAGE_EN);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (still, ==,
                   "This is not an amount in yuan. Write it like 8000 or 8,000.50. The figures "
                   "below are still for ¥8,000.");
  g_assert_cmpstr (odds, ==, "Odds go from 0 to 100 percent.");
}

/* --- Routes -------------------------------------------------------------------------------------
 */

typedef struct
{
  RecourseOption option;
  RecourseConditionBox box;
  RecourseRoute route;
} Sample;

/* A route that costs ¥237.50 to ¥475 for ¥27,000, all of it by a schedule. */
static void
make_sample (Sample *sample)
{
  static const RecourseCostRule rule = { .price = RECOURSE_PRICE_SCHEDULE };
  static const RecourseScheduleVersion version = { .articles = {
                                                       { (char *) "art. 1", (char *) "第1条" } } };

  *sample = (Sample){ 0 };
  sample->option.when = (RecourseCondition){ 1, &sample->box };
  sample->route = (RecourseRoute){
    .option = &sample->option,
    .has_cost = TRUE,
    .cost = { 23750, 47500 },
    .break_even = { 9, 17 },
    .deadline_at = RECOURSE_TIME_UNKNOWN,
    .n_items = 1,
  };
  sample->route.items[0] = (RecourseRouteItem){
    .rule = &rule, .fen = { 23750, 47500 }, .is_priced = TRUE, .version = &version
  };
}

static void
check_text (char *text, const char *wanted)
{
  g_assert_cmpstr (text, ==, wanted);
  g_free (text);
}

static void
test_states (void)
{
  Sample sample;

  make_sample (&sample);
  g_assert_cmpstr (recourse_compare_text_state (&sample.route), ==, "Open");
  sample.route.applicable = RECOURSE_APPLICABLE_MAYBE;
  g_assert_cmpstr (recourse_compare_text_state (&sample.route), ==, "Perhaps");
  sample.route.applicable = RECOURSE_APPLICABLE_NO;
  g_assert_cmpstr (recourse_compare_text_state (&sample.route), ==, "Not open");
  sample.option.when.n_boxes = 0;
  g_assert_cmpstr (recourse_compare_text_state (&sample.route), ==, "Never pay");
  g_assert_cmpstr (recourse_compare_text_state_icon (&sample.route), ==, "dialog-warning-symbolic");
}

static void
test_costs (void)
{
  const RecourseLanguage en = RECOURSE_LANGUAGE_EN;
  Sample sample;
  RecourseRoute *route = &sample.route;

  make_sample (&sample);
  check_text (recourse_compare_text_cost (route, 2700000, &route->cost, en), "¥237.50 to ¥475");
  check_text (recourse_compare_text_cost (route, 0, &route->cost, en), "Needs the amount");
  route->cost = (RecourseRange){ 0, 0 };
  check_text (recourse_compare_text_cost (route, 2700000, &route->cost, en), "Nothing");
  route->n_items = 0;
  check_text (recourse_compare_text_cost (route, 0, &route->cost, en), "Nothing");
  sample.option.when.n_boxes = 0;
  check_text (recourse_compare_text_cost (route, 2700000, &route->cost, en), "");
}

static void
test_break_even (void)
{
  const RecourseLanguage en = RECOURSE_LANGUAGE_EN;
  Sample sample;
  RecourseRoute *route = &sample.route;

  make_sample (&sample);
  check_text (recourse_compare_text_break_even (route, 2700000, en), "Above 0.9% to 1.7%");
  check_text (recourse_compare_text_break_even (route, 0, en), "");
  route->break_even = (RecourseRange){ 18, 18 };
  check_text (recourse_compare_text_worth (route, 2700000, en),
              "Worth it if your chance of really getting the money is above 1.8%.");
  route->break_even = (RecourseRange){ 838, 2933 };
  check_text (recourse_compare_text_break_even (route, 2700000, en), "Above 83.8% at best");
  check_text (recourse_compare_text_worth (route, 2700000, en),
              "At the low end of the cost it is worth it if your chance of really getting the "
              "money is above 83.8%. At the high end it does not pay.");
  /* No chance is above 100 %. */
  route->break_even = (RecourseRange){ 1000, 1000 };
  check_text (recourse_compare_text_break_even (route, 2700000, en), "Never");
  check_text (recourse_compare_text_worth (route, 2700000, en),
              "It costs more than it can bring back. For this amount it does not pay.");
  route->break_even = (RecourseRange){ 1001, 1200 };
  check_text (recourse_compare_text_break_even (route, 2700000, en), "Never");
  /* A cost that is small beside the amount is still a cost. */
  route->break_even = (RecourseRange){ 0, 0 };
  check_text (recourse_compare_text_break_even (route, 2700000, en), "Above 0.1%");
  check_text (recourse_compare_text_worth (route, 2700000, en),
              "Worth it if your chance of really getting the money is above 0.1%.");
  route->cost = (RecourseRange){ 0, 0 };
  check_text (recourse_compare_text_break_even (route, 2700000, en), "Any");
  check_text (recourse_compare_text_worth (route, 2700000, en),
              "It costs no money, so it is worth it at any chance of getting money back.");
}

/* A sum without the lawyer's price must not look as if it were all of it. */
static void
test_no_price (void)
{
  const RecourseLanguage en = RECOURSE_LANGUAGE_EN;
  static const RecourseCostRule lawyer = { .price = RECOURSE_PRICE_QUOTE, .is_up_front = TRUE };
  Sample sample;
  RecourseRoute *route = &sample.route;

  make_sample (&sample);
  route->up_front = route->cost;
  route->returned = route->cost;
  route->items[route->n_items++] = (RecourseRouteItem){ .rule = &lawyer };
  check_text (recourse_compare_text_cost (route, 2700000, &route->cost, en),
              "At least ¥237.50 to ¥475");
  check_text (recourse_compare_text_cost (route, 2700000, &route->up_front, en),
              "At least ¥237.50 to ¥475");
  check_text (recourse_compare_text_cost (route, 2700000, &route->returned, en), "¥237.50 to ¥475");
  check_text (recourse_compare_text_worth (route, 2700000, en),
              "Worth it if your chance of really getting the money is above 0.9% to 1.7%, "
              "depending on the cost. What has no price is not counted in this.");
  route->cost = (RecourseRange){ 0, 0 };
  check_text (recourse_compare_text_cost (route, 2700000, &route->cost, en), "No price known");
}

static void
test_expected (void)
{
  const RecourseLanguage en = RECOURSE_LANGUAGE_EN;
  Sample sample;
  RecourseRoute *route = &sample.route;

  make_sample (&sample);
  g_assert_null (recourse_compare_text_expected (route, 2700000, en));
  route->has_odds = TRUE;
  route->expected_net = (RecourseRange){ 100000, 120000 };
  check_text (recourse_compare_text_expected (route, 2700000, en),
              "With your odds, on average per case: ¥1,000 to ¥1,200 after costs.");
  route->expected_net = (RecourseRange){ -120000, -100000 };
  check_text (recourse_compare_text_expected (route, 2700000, en),
              "With your odds, on average per case: a loss of ¥1,000 to ¥1,200.");
  route->expected_net = (RecourseRange){ -100, 200 };
  check_text (recourse_compare_text_expected (route, 2700000, en),
              "With your odds, on average per case: from a loss of ¥1 to a gain of ¥2.");
  g_assert_null (recourse_compare_text_expected (route, 0, en));
}

static void
test_deadlines (void)
{
  const RecourseLanguage en = RECOURSE_LANGUAGE_EN;
  RecourseDeadlineRule rule = { .kind = RECOURSE_DEADLINE_EARLIEST };
  Sample sample;
  RecourseRoute *route = &sample.route;

  make_sample (&sample);
  check_text (recourse_compare_text_deadline (route, en), "None known");
  sample.option.deadline = &rule;
  check_text (recourse_compare_text_deadline (route, en), "Needs the time of payment");
  route->deadline_at = APP_TEST_NOW;
  check_text (recourse_compare_text_deadline (route, en), "21 Nov 2021 at the earliest");
  route->deadline_state = RECOURSE_DEADLINE_PAST;
  check_text (recourse_compare_text_deadline (route, en), "21 Nov 2021 at the earliest");
  rule.kind = RECOURSE_DEADLINE_ENDS;
  check_text (recourse_compare_text_deadline (route, en), "Over since 21 Nov 2021");
  route->deadline_state = RECOURSE_DEADLINE_OPEN;
  check_text (recourse_compare_text_deadline (route, en), "Until 21 Nov 2021");
}

static void
test_items (void)
{
  RecourseCostRule rule = { .price = RECOURSE_PRICE_QUOTE, .is_up_front = TRUE };
  RecourseRouteItem item = { .rule = &rule };

  check_text (recourse_compare_text_item_price (&item, 800000, RECOURSE_LANGUAGE_EN),
              "No price known: not counted");
  check_text (recourse_compare_text_item_terms (&item),
              "To be paid first. Does not come back by itself.");
  item.is_priced = TRUE;
  check_text (recourse_compare_text_item_price (&item, 800000, RECOURSE_LANGUAGE_EN), "Nothing");
  check_text (recourse_compare_text_item_terms (&item), "");
  item.fen = (RecourseRange){ 100, 100 };
  rule.is_returned = TRUE;
  check_text (recourse_compare_text_item_terms (&item), "To be paid first. Comes back if you win.");
  rule.is_borne_by_payee = TRUE;
  check_text (recourse_compare_text_item_terms (&item), "Not part of your cost.");
}

static void
test_chinese (void)
{
  Sample sample;

  make_sample (&sample);
  recourse_interface_language_apply (RECOURSE_LANGUAGE_ZH_CN);
  check_text (recourse_compare_text_cost (&sample.route, 2700000, &sample.route.cost,
                                          RECOURSE_LANGUAGE_ZH_CN),
              "237.50元到475元");
  check_text (recourse_compare_text_sum ("一共：%s", "475元"), "一共：475元");
  g_assert_cmpstr (recourse_compare_text_state (&sample.route), ==, "走得通");
  recourse_interface_language_apply (RECOURSE_LANGUAGE_EN);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/app/compare-input/typed", test_inputs);
  g_test_add_func ("/app/compare-text/faults", test_faults);
  g_test_add_func ("/app/compare-text/states", test_states);
  g_test_add_func ("/app/compare-text/costs", test_costs);
  g_test_add_func ("/app/compare-text/break-even", test_break_even);
  g_test_add_func ("/app/compare-text/no-price", test_no_price);
  g_test_add_func ("/app/compare-text/expected", test_expected);
  g_test_add_func ("/app/compare-text/deadlines", test_deadlines);
  g_test_add_func ("/app/compare-text/items", test_items);
  g_test_add_func ("/app/compare-text/chinese", test_chinese);
  return g_test_run ();
}
