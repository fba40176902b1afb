/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pack-folder.h"

/* What the small pack says of fees, services and routes, as the accessors give it. */

typedef struct
{
  RecoursePack *pack;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *mini = pack_folder_get_mini ();

  f->pack = recourse_pack_new_from_directory (mini, &error);
  g_assert_no_error (error);
  g_assert_nonnull (f->pack);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_assert_finalize_object (f->pack);
}

static void
assert_text (const RecourseText *text, const char *english, const char *chinese)
{
  g_assert_cmpstr (recourse_text_get (text, RECOURSE_LANGUAGE_EN), ==, english);
  g_assert_cmpstr (recourse_text_get (text, RECOURSE_LANGUAGE_ZH_CN), ==, chinese);
}

static void
assert_fraction (const RecourseFraction *fraction, gint64 numerator, gint64 denominator)
{
  g_assert_cmpint (fraction->numerator, ==, numerator);
  g_assert_cmpint (fraction->denominator, ==, denominator);
}

static void
assert_bracket (const RecourseBracket *bracket,
                gint64 up_to,
                gint64 numerator,
                gint64 denominator,
                gint64 add)
{
  g_assert_cmpint (bracket->up_to, ==, up_to);
  assert_fraction (&bracket->rate, numerator, denominator);
  g_assert_cmpint (bracket->add, ==, add);
}

static void
assert_claims (const RecourseClaimList *claims, const char *first, const char *second)
{
  const char *ids[] = { first, second };
  guint n = first == NULL ? 0 : second == NULL ? 1 : 2;

  g_assert_cmpuint (claims->n, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (claims->items[i]->id, ==, ids[i]);
}

static void
test_schedules (Fixture *f, gconstpointer unused)
{
  const RecourseSchedule *filing = recourse_pack_schedule (f->pack, 0);
  const RecourseScheduleVersion *old = &filing->versions[0];
  const RecourseScheduleVersion *now = &filing->versions[1];

  g_assert_cmpuint (recourse_pack_n_schedules (f->pack), ==, 2);
  g_assert_true (recourse_pack_find_schedule (f->pack, "filing-fee") == filing);
  g_assert_null (recourse_pack_find_schedule (f->pack, "none"));
  g_assert_cmpstr (filing->id, ==, "filing-fee");
  assert_text (&filing->title, "Court fee", "案件受理费");
  assert_claims (&filing->claims, "fraud.police-first", NULL);
  g_assert_cmpuint (filing->n_versions, ==, 2);
  g_assert_cmpstr (old->from, ==, "1989-09-01");
  g_assert_cmpstr (old->review_by, ==, "2007-03-31");
  assert_text (&old->articles, "art. 5", "第5条");
  g_assert_cmpuint (old->n_brackets, ==, 1);
  assert_bracket (&old->brackets[0], G_MAXINT64, 0, 1, 3000);
  g_assert_cmpint (old->cap, ==, 0);
  g_assert_cmpstr (now->from, ==, "2007-04-01");
  g_assert_false (now->is_sliced);
  g_assert_cmpuint (now->n_brackets, ==, 3);
  assert_bracket (&now->brackets[0], 1000000, 0, 1, 5000);
  assert_bracket (&now->brackets[1], 10000000, 25, 1000, -20000);
  assert_bracket (&now->brackets[2], G_MAXINT64, 2, 100, 30000);
  g_assert_cmpint (now->cap, ==, 500000000);
}

static void
test_slices (Fixture *f, gconstpointer unused)
{
  const RecourseSchedule *enforcement = recourse_pack_schedule (f->pack, 1);

  g_assert_cmpuint (enforcement->n_versions, ==, 1);
  g_assert_true (enforcement->versions[0].is_sliced);
  assert_bracket (&enforcement->versions[0].brackets[0], 50000000, 15, 1000, 0);
  assert_bracket (&enforcement->versions[0].brackets[1], G_MAXINT64, 1, 100, 0);
  assert_claims (&enforcement->claims, NULL, NULL);
}

static void
test_services (Fixture *f, gconstpointer unused)
{
  const RecoursePackService *lawyer = recourse_pack_service (f->pack, 0);
  const RecoursePackService *notary = recourse_pack_service (f->pack, 1);
  const RecoursePackService *relief = recourse_pack_service (f->pack, 2);

  g_assert_cmpuint (recourse_pack_n_services (f->pack), ==, 3);
  g_assert_cmpstr (lawyer->id, ==, "lawyer");
  g_assert_true (lawyer->has_extra);
  g_assert_cmpint (lawyer->extra, ==, RECOURSE_EXTRA_LAWYER);
  assert_text (&lawyer->name, "A lawyer", "律师");
  assert_text (&lawyer->what, "A lawyer writes and speaks for you.", "律师替您写、替您说。");
  g_assert_true (lawyer->has_when_winning);
  assert_text (&lawyer->when_winning, "You pay.", "您自己付。");
  assert_text (&lawyer->when_losing, "You pay, too.", "还是您付。");
  assert_claims (&lawyer->claims, "aid.success-fee", NULL);
  g_assert_cmpint (notary->extra, ==, RECOURSE_EXTRA_NOTARY);
  g_assert_false (notary->has_when_winning);
  g_assert_cmpstr (relief->id, ==, "relief");
  g_assert_false (relief->has_extra);
}

static void
test_find (Fixture *f, gconstpointer unused)
{
  guint index = G_MAXUINT;

  g_assert_true (recourse_pack_find_option (f->pack, "suit", &index));
  g_assert_cmpuint (index, ==, 2);
  g_assert_true (recourse_pack_find_option (f->pack, "suit", NULL));
  g_assert_false (recourse_pack_find_option (f->pack, "none", &index));
  g_assert_cmpuint (index, ==, 2);
}

static void
test_terms (Fixture *f, gconstpointer unused)
{
  const RecourseOption *report = recourse_pack_option (f->pack, 0);

  g_assert_true (report->has_terms);
  assert_text (&report->can, "Freeze the money.", "冻结这笔钱。");
  assert_text (&report->cannot, "Promise it back.", "保证要回来。");
  assert_text (&report->needs, "Your identity card.", "您的身份证。");
  g_assert_cmpuint (report->n_items, ==, 1);
  g_assert_cmpuint (report->n_remarks, ==, 1);
  g_assert_null (report->wage_limit);
  g_assert_null (report->time);
  g_assert_null (report->deadline);
  g_assert_null (report->guide_chance);
  assert_claims (&report->claims, "fraud.police-first", NULL);
}

static void
test_never (Fixture *f, gconstpointer unused)
{
  const RecourseOption *recovery = recourse_pack_option (f->pack, 1);

  g_assert_false (recovery->has_terms);
  g_assert_cmpuint (recovery->n_items, ==, 0);
  g_assert_cmpuint (recovery->when.n_boxes, ==, 0);
  g_assert_cmpuint (recovery->n_remarks, ==, 1);
  g_assert_cmpint (recovery->remarks[0].kind, ==, RECOURSE_REMARK_NOTE);
  assert_text (&recovery->remarks[0].text, "It is a second trick.", "这又是骗局。");
}

static void
test_fixed_price (Fixture *f, gconstpointer unused)
{
  const RecourseCostRule *report = &recourse_pack_option (f->pack, 0)->items[0];
  const RecourseCostRule *ride = &recourse_pack_option (f->pack, 2)->items[4];

  g_assert_cmpstr (report->id, ==, "report");
  g_assert_cmpint (report->price, ==, RECOURSE_PRICE_FIXED);
  g_assert_cmpint (report->low, ==, 0);
  g_assert_cmpint (report->high, ==, 0);
  assert_text (&report->name, "The report", "报案");
  assert_text (&report->who_pays, "It is free.", "不收费。");
  g_assert_false (report->is_up_front);
  g_assert_false (report->is_returned);
  g_assert_false (report->is_borne_by_payee);
  g_assert_false (report->has_extra);
  g_assert_cmpint (ride->price, ==, RECOURSE_PRICE_FIXED);
  g_assert_cmpint (ride->low, ==, 500);
  g_assert_cmpint (ride->high, ==, 20000);
  g_assert_true (ride->is_up_front);
}

static void
test_scheduled_price (Fixture *f, gconstpointer unused)
{
  const RecourseCostRule *filing = &recourse_pack_option (f->pack, 2)->items[0];
  const RecourseCostRule *enforcement = &recourse_pack_option (f->pack, 2)->items[3];

  g_assert_cmpint (filing->price, ==, RECOURSE_PRICE_SCHEDULE);
  g_assert_true (filing->schedule == recourse_pack_schedule (f->pack, 0));
  assert_fraction (&filing->factors[0], 1, 2);
  assert_fraction (&filing->factors[1], 1, 1);
  assert_fraction (&filing->factors_if_missing[0], 1, 1);
  assert_fraction (&filing->factors_if_missing[1], 3, 2);
  g_assert_true (filing->is_up_front);
  g_assert_true (filing->is_returned);
  assert_claims (&filing->claims, "aid.success-fee", NULL);
  g_assert_true (enforcement->schedule == recourse_pack_schedule (f->pack, 1));
  g_assert_true (enforcement->is_borne_by_payee);
  assert_fraction (&enforcement->factors_if_missing[0], 1, 1);
  assert_fraction (&enforcement->factors_if_missing[1], 1, 1);
}

static void
test_quoted_price (Fixture *f, gconstpointer unused)
{
  const RecourseCostRule *notice = &recourse_pack_option (f->pack, 2)->items[1];
  const RecourseCostRule *guarantee = &recourse_pack_option (f->pack, 2)->items[2];

  g_assert_cmpint (notice->price, ==, RECOURSE_PRICE_QUOTE);
  g_assert_cmpint (notice->quote, ==, RECOURSE_QUOTE_NOTICE);
  g_assert_true (notice->has_range);
  g_assert_cmpint (notice->low, ==, 20000);
  g_assert_cmpint (notice->high, ==, 80000);
  g_assert_true (notice->has_extra);
  g_assert_cmpint (notice->extra, ==, RECOURSE_EXTRA_PAYEE_MISSING);
  /* Unlike a remedy, a route may cite a rate: a price can be one. */
  assert_text (&guarantee->name, "Guarantee, 18%", "保函，18%");
  g_assert_cmpint (guarantee->quote, ==, RECOURSE_QUOTE_GUARANTEE);
  g_assert_false (guarantee->has_range);
  g_assert_null (notice->ceiling);
  g_assert_true (guarantee->ceiling == recourse_pack_find_schedule (f->pack, "enforcement-fee"));
  g_assert_cmpint (guarantee->extra, ==, RECOURSE_EXTRA_PRESERVATION);
}

static void
test_remarks (Fixture *f, gconstpointer unused)
{
  const RecourseOption *suit = recourse_pack_option (f->pack, 2);

  g_assert_cmpuint (suit->n_remarks, ==, 3);
  g_assert_cmpstr (suit->remarks[0].id, ==, "police-first");
  g_assert_cmpint (suit->remarks[0].kind, ==, RECOURSE_REMARK_CLOSED);
  g_assert_cmphex (suit->remarks[0].when.boxes[0].allowed[0], ==, 0x2);
  g_assert_false (suit->remarks[0].has_extra);
  assert_text (&suit->remarks[0].text, "The police come first.", "先找警方。");
  assert_claims (&suit->remarks[0].claims, "life.auto-return", NULL);
  g_assert_true (suit->remarks[1].has_extra);
  g_assert_cmpint (suit->remarks[1].extra, ==, RECOURSE_EXTRA_PAYEE_MISSING);
  g_assert_cmpuint (suit->remarks[1].when.n_boxes, ==, 1);
  g_assert_cmphex (suit->remarks[1].when.boxes[0].allowed[0], ==, 0x3);
  g_assert_cmpint (suit->remarks[2].kind, ==, RECOURSE_REMARK_DOUBT);
}

static void
test_wage_limit (Fixture *f, gconstpointer unused)
{
  const RecourseWageLimit *limit = recourse_pack_option (f->pack, 2)->wage_limit;

  g_assert_nonnull (limit);
  assert_fraction (&limit->mandatory, 1, 2);
  assert_fraction (&limit->agreed, 2, 1);
  assert_text (&limit->unknown, "Ask for the wage.", "问问平均工资。");
  assert_text (&limit->between, "Both sides have to agree.", "要双方同意。");
  assert_text (&limit->above, "It is too much.", "超过了。");
  assert_claims (&limit->claims, "civil.notice-days", NULL);
}

static void
test_time (Fixture *f, gconstpointer unused)
{
  const RecourseOption *suit = recourse_pack_option (f->pack, 2);

  g_assert_nonnull (suit->time);
  assert_claims (&suit->time->low, "civil.trial-months", NULL);
  assert_claims (&suit->time->high, "civil.trial-months", "civil.notice-days");
  assert_claims (&suit->time->low_if_missing, "civil.notice-days", NULL);
  assert_claims (&suit->time->high_if_missing, "civil.notice-days", "civil.trial-months");
  assert_text (&suit->time->note, "From filing to judgment.", "从立案到判决。");
  g_assert_nonnull (suit->deadline);
  g_assert_cmpint (suit->deadline->kind, ==, RECOURSE_DEADLINE_ENDS);
  assert_text (&suit->deadline->label, "Sue before then", "在那以前起诉");
  assert_claims (&suit->deadline->claims, "civil.notice-days", NULL);
  g_assert_true (suit->guide_chance == recourse_pack_find_claim (f->pack, "guide.chance"));
}

/* A list of remarks may be empty or missing. */
static void
test_no_remarks (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = NULL;
  char *folder = pack_folder_new ();

  pack_folder_replace (folder, "options.json",
                       "\"remarks\": [\n      {\"id\": \"trick\", \"kind\": \"note\", \"text\": "
                       "{\"en\": \"It is a second trick.\", \"zh_CN\": \"这又是骗局。\"}, "
                       "\"claims\": []}\n    ]",
                       "\"remarks\": []");
  pack = recourse_pack_new_from_directory (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (recourse_pack_option (pack, 1)->n_remarks, ==, 0);
  g_clear_object (&pack);
  pack_folder_replace (folder, "options.json", "    \"remarks\": [],\n", "");
  pack = recourse_pack_new_from_directory (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (recourse_pack_option (pack, 1)->n_remarks, ==, 0);
  pack_folder_free (folder);
}

static void
add (const char *path, void (*func) (Fixture *f, gconstpointer unused))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/knowledge/routes/schedules", test_schedules);
  add ("/knowledge/routes/slices", test_slices);
  add ("/knowledge/routes/services", test_services);
  add ("/knowledge/routes/find", test_find);
  add ("/knowledge/routes/terms", test_terms);
  add ("/knowledge/routes/never", test_never);
  add ("/knowledge/routes/fixed-price", test_fixed_price);
  add ("/knowledge/routes/scheduled-price", test_scheduled_price);
  add ("/knowledge/routes/quoted-price", test_quoted_price);
  add ("/knowledge/routes/remarks", test_remarks);
  add ("/knowledge/routes/wage-limit", test_wage_limit);
  add ("/knowledge/routes/time", test_time);
  g_test_add_func ("/knowledge/routes/no-remarks", test_no_remarks);
  return g_test_run ();
}
