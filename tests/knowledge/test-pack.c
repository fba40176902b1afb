/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pack-folder.h"
#include "recourse-error.h"

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
test_pack (Fixture *f, gconstpointer unused)
{
  g_assert_false (recourse_pack_is_built_in (f->pack));
  g_assert_cmpstr (recourse_pack_peek_version (f->pack), ==, "2026.11.1");
  g_assert_cmpstr (recourse_pack_peek_as_of (f->pack), ==, "2026-11-23");
  assert_text (recourse_pack_peek_title (f->pack), "Small pack for tests", "测试用的小资料包");
}

static void
test_sources (Fixture *f, gconstpointer unused)
{
  const RecourseSource *law = recourse_pack_source (f->pack, 0);
  const RecourseSource *guide = recourse_pack_source (f->pack, 1);

  g_assert_cmpuint (recourse_pack_n_sources (f->pack), ==, 2);
  g_assert_cmpstr (law->id, ==, "law.example");
  g_assert_cmpint (law->kind, ==, RECOURSE_SOURCE_STATUTE);
  g_assert_cmpint (law->read, ==, RECOURSE_READ_FULL);
  g_assert_cmpstr (law->date, ==, "2024-01-01");
  assert_text (&law->title, "Example Law", "示例法");
  g_assert_true (law->has_note);
  assert_text (&law->note, "Made up for tests.", "测试用。");
  g_assert_cmpint (guide->kind, ==, RECOURSE_SOURCE_PRESS);
  g_assert_cmpint (guide->read, ==, RECOURSE_READ_QUOTED);
  g_assert_false (guide->has_note);
}

static void
test_claims (Fixture *f, gconstpointer unused)
{
  const RecourseClaim *back = recourse_pack_find_claim (f->pack, "life.auto-return");
  const RecourseClaim *card = recourse_pack_find_claim (f->pack, "life.card-return-days");

  g_assert_cmpuint (recourse_pack_n_claims (f->pack), ==, 10);
  g_assert_true (back == recourse_pack_claim (f->pack, 0));
  assert_text (&back->text, "Money that nobody accepts comes back after 24 hours.",
               "没人收的钱，24小时后退回。");
  g_assert_cmpint (back->unit, ==, RECOURSE_UNIT_HOUR);
  g_assert_cmpint (back->low, ==, 24);
  g_assert_cmpint (back->high, ==, 24);
  g_assert_cmpint (back->status, ==, RECOURSE_STATUS_OFFICIAL);
  g_assert_cmpint (back->confidence, ==, RECOURSE_CONFIDENCE_HIGH);
  g_assert_cmpuint (back->n_sources, ==, 1);
  g_assert_true (back->sources[0] == recourse_pack_source (f->pack, 0));
  g_assert_true (back->has_articles);
  assert_text (&back->articles, "art. 13(1)", "第13条第（一）项");
  g_assert_cmpstr (back->as_of, ==, "2026-11-23");
  g_assert_cmpstr (back->from, ==, "2024-01-01");
  g_assert_cmpstr (back->review_by, ==, "2027-11-30");
  g_assert_cmpuint (back->n_verdicts, ==, 0);
  g_assert_cmpint (card->low, ==, 1);
  g_assert_cmpint (card->high, ==, 3);
  g_assert_cmpuint (card->n_sources, ==, 2);
  g_assert_false (card->has_articles);
  g_assert_null (card->from);
  g_assert_null (card->review_by);
  assert_text (&card->text, "A card is paid back within 1 to 3 working days.",
               "退到银行卡要1到3个工作日。");
  g_assert_null (recourse_pack_find_claim (f->pack, "none"));
}

static void
test_guide_claims (Fixture *f, gconstpointer unused)
{
  const RecourseClaim *recall = recourse_pack_find_claim (f->pack, "guide.recall");
  const RecourseClaim *login = recourse_pack_find_claim (f->pack, "guide.odd-login");

  g_assert_cmpint (recall->status, ==, RECOURSE_STATUS_REJECTED);
  g_assert_cmpuint (recall->n_verdicts, ==, 1);
  g_assert_cmpint (recall->verdicts[0], ==, RECOURSE_VERDICT_CONTRADICTED);
  g_assert_true (recall->has_correction);
  assert_text (&recall->correction, "There is no such button, not in 2 hours and not later.",
               "没有这个按钮，2小时内也没有。");
  g_assert_cmpint (login->status, ==, RECOURSE_STATUS_HARMFUL);
  g_assert_cmpuint (login->n_sources, ==, 0);
  g_assert_cmpuint (login->n_verdicts, ==, 2);
  g_assert_cmpint (login->verdicts[1], ==, RECOURSE_VERDICT_HARMFUL);
}

static void
test_contacts (Fixture *f, gconstpointer unused)
{
  const RecourseContact *police = recourse_pack_find_contact (f->pack, "police");
  const RecourseContact *bank = recourse_pack_contact (f->pack, 1);

  g_assert_cmpuint (recourse_pack_n_contacts (f->pack), ==, 2);
  g_assert_cmpstr (police->number, ==, "110");
  assert_text (&police->name, "Police", "报警电话");
  assert_text (&police->use_for, "When you were deceived.", "被骗时打。");
  g_assert_true (police->has_not_for);
  assert_text (&police->not_for,
               "Not for a plain mistake. Ask the number on the back of the bank card then.",
               "单纯转错不用打，打银行卡背面的电话。");
  g_assert_cmpuint (police->claims.n, ==, 1);
  g_assert_true (police->claims.items[0]
                 == recourse_pack_find_claim (f->pack, "fraud.police-first"));
  g_assert_cmpuint (police->n_sources, ==, 1);
  g_assert_cmpstr (bank->number, ==, "");
  g_assert_false (bank->has_not_for);
  g_assert_null (recourse_pack_find_contact (f->pack, "none"));
}

static void
assert_variable (Fixture *f, guint index, const char *id, guint n_values, guint screen)
{
  const RecourseVariable *variable = recourse_pack_variable (f->pack, index);
  guint found = G_MAXUINT;

  g_assert_cmpstr (variable->id, ==, id);
  g_assert_cmpuint (variable->n_values, ==, n_values);
  g_assert_cmpuint (variable->screen, ==, screen);
  g_assert_true (recourse_pack_find_variable (f->pack, id, &found));
  g_assert_cmpuint (found, ==, index);
}

/* The order is that of `sets`, not that of the keys of `levels`. */
static void
test_variables (Fixture *f, gconstpointer unused)
{
  guint value = G_MAXUINT;

  g_assert_cmpuint (recourse_pack_n_variables (f->pack), ==, 6);
  assert_variable (f, 0, "problem", 2, 0);
  assert_variable (f, 1, "fraud", 3, 1);
  assert_variable (f, 2, "shared", 2, 1);
  assert_variable (f, 3, "state", 2, 2);
  assert_variable (f, 4, "elapsed", 4, G_MAXUINT);
  assert_variable (f, 5, "amount", 3, G_MAXUINT);
  g_assert_cmpint (recourse_pack_variable (f->pack, 0)->kind, ==, RECOURSE_VARIABLE_ANSWERED);
  g_assert_cmpint (recourse_pack_variable (f->pack, 4)->kind, ==, RECOURSE_VARIABLE_ELAPSED);
  g_assert_cmpint (recourse_pack_variable (f->pack, 5)->kind, ==, RECOURSE_VARIABLE_AMOUNT);
  assert_text (&recourse_pack_variable (f->pack, 0)->name, "What happened", "出了什么事");
  assert_text (&recourse_pack_variable (f->pack, 4)->name, "Time gone", "过了多久");
  g_assert_false (recourse_pack_find_variable (f->pack, "none", NULL));
  g_assert_true (
      recourse_variable_find_value (recourse_pack_variable (f->pack, 1), "strong", &value));
  g_assert_cmpuint (value, ==, 2);
  g_assert_false (
      recourse_variable_find_value (recourse_pack_variable (f->pack, 1), "none-such", NULL));
}

static void
test_values (Fixture *f, gconstpointer unused)
{
  const RecourseValue *values = recourse_pack_variable (f->pack, 0)->values;

  g_assert_cmpstr (values[0].id, ==, "mistake");
  assert_text (&values[0].label, "Sent by mistake", "转错了");
  assert_text (&values[0].chip, "Mistake", "转错");
  g_assert_true (values[0].has_hint);
  assert_text (&values[0].hint, "A slip of the finger.", "手滑了。");
  g_assert_cmpstr (values[0].icon, ==, "edit-undo-symbolic");
  assert_text (&values[1].chip, "Tricked", "被骗了");
  g_assert_false (values[1].has_hint);
  g_assert_null (values[1].icon);
}

static void
test_measures (Fixture *f, gconstpointer unused)
{
  const RecourseValue *elapsed = recourse_pack_variable (f->pack, 4)->values;
  const RecourseValue *amount = recourse_pack_variable (f->pack, 5)->values;

  assert_text (&elapsed[0].label, "Less than 30 minutes", "不到30分钟");
  assert_text (&elapsed[1].label, "30 minutes to 2 hours", "30分钟到2小时");
  assert_text (&elapsed[2].label, "2 hours to 3 years", "2小时到3年");
  assert_text (&elapsed[3].label, "3 years or more", "3年以上");
  assert_text (&elapsed[3].chip, "3 years or more", "3年以上");
  g_assert_cmpint (elapsed[0].from.microseconds, ==, 0);
  g_assert_cmpint (elapsed[1].from.microseconds, ==, 30 * RECOURSE_MINUTE);
  g_assert_cmpint (elapsed[2].from.microseconds, ==, 2 * RECOURSE_HOUR);
  g_assert_cmpint (elapsed[3].from.years, ==, 3);
  assert_text (&amount[0].label, "Less than ¥3,000", "不到3,000元");
  assert_text (&amount[1].label, "¥3,000 to ¥10,000", "3,000元到10,000元");
  g_assert_cmpint (amount[0].from_fen, ==, 0);
  g_assert_cmpint (amount[2].from_fen, ==, 1000000);
}

static void
test_screens (Fixture *f, gconstpointer unused)
{
  const RecourseScreen *start = recourse_pack_screen (f->pack, 0);
  const RecourseScreen *signs = recourse_pack_screen (f->pack, 1);
  guint index = G_MAXUINT;

  g_assert_cmpuint (recourse_pack_n_screens (f->pack), ==, 3);
  g_assert_true (start->on_start_page);
  g_assert_false (start->has_how_to_find_out);
  g_assert_cmpuint (start->n_variables, ==, 1);
  g_assert_cmpuint (start->variables[0], ==, 0);
  g_assert_cmpuint (start->n_signs, ==, 0);
  g_assert_cmpuint (start->claims.n, ==, 1);
  assert_text (&start->ask, "What happened?", "出了什么事？");
  assert_text (&start->help, "Choose the nearest.", "选最接近的。");
  g_assert_false (signs->on_start_page);
  assert_text (&signs->how_to_find_out, "Ask the person who paid.", "问问付款的人。");
  g_assert_cmpuint (signs->n_variables, ==, 2);
  g_assert_cmpuint (signs->variables[0], ==, 1);
  g_assert_cmpuint (signs->variables[1], ==, 2);
  g_assert_cmpuint (signs->claims.n, ==, 0);
  g_assert_true (recourse_pack_find_screen (f->pack, "state", &index));
  g_assert_cmpuint (index, ==, 2);
  g_assert_false (recourse_pack_find_screen (f->pack, "none", NULL));
}

static void
test_signs (Fixture *f, gconstpointer unused)
{
  const RecourseScreen *screen = recourse_pack_screen (f->pack, 1);

  g_assert_cmpuint (screen->n_signs, ==, 2);
  g_assert_cmpstr (screen->signs[0].id, ==, "screen");
  assert_text (&screen->signs[0].label, "Somebody sees the screen", "有人能看到屏幕");
  g_assert_cmphex (screen->signs[0].sets[0], ==, 0);
  g_assert_cmphex (screen->signs[0].sets[1], ==, 1 << 2);
  g_assert_cmphex (screen->signs[0].sets[2], ==, 1 << 1);
  g_assert_cmphex (screen->signs[1].sets[1], ==, 1 << 1);
  g_assert_cmphex (screen->signs[1].sets[2], ==, 0);
}

static void
assert_box (const RecourseConditionBox *box, const guint64 *allowed)
{
  for (guint i = 0; i < 6; i++)
    g_assert_cmphex (box->allowed[i], ==, allowed[i]);
  for (guint i = 6; i < RECOURSE_MAX_VARIABLES; i++)
    g_assert_cmphex (box->allowed[i], ==, 0);
}

static void
test_conditions (Fixture *f, gconstpointer unused)
{
  static const guint64 everything[] = { 0x3, 0x7, 0x3, 0x3, 0xf, 0x7 };
  static const guint64 deceived[] = { 0x2, 0x7, 0x3, 0x3, 0xf, 0x7 };
  static const guint64 strong_and_shared[] = { 0x3, 0x4, 0x2, 0x3, 0xf, 0x7 };
  static const guint64 pending_long[] = { 0x3, 0x7, 0x3, 0x1, 0xc, 0x7 };
  const RecourseRemedy *report = recourse_pack_remedy (f->pack, 0);
  const RecourseRemedy *wait = recourse_pack_remedy (f->pack, 1);

  g_assert_cmpuint (report->when.n_boxes, ==, 2);
  assert_box (&report->when.boxes[0], deceived);
  assert_box (&report->when.boxes[1], strong_and_shared);
  g_assert_cmpuint (wait->when.n_boxes, ==, 1);
  assert_box (&wait->when.boxes[0], everything);
  g_assert_cmpuint (report->steps[0].when.n_boxes, ==, 1);
  assert_box (&report->steps[0].when.boxes[0], everything);
  assert_box (&recourse_pack_impossible (f->pack, 0)->when.boxes[0], pending_long);
  g_assert_cmpuint (recourse_pack_option (f->pack, 1)->when.n_boxes, ==, 0);
}

static void
test_remedy (Fixture *f, gconstpointer unused)
{
  const RecourseRemedy *report = recourse_pack_remedy (f->pack, 0);
  const RecourseRemedy *login = recourse_pack_remedy (f->pack, 2);
  guint index = G_MAXUINT;

  g_assert_cmpuint (recourse_pack_n_remedies (f->pack), ==, 3);
  g_assert_true (recourse_pack_find_remedy (f->pack, "odd-login", &index));
  g_assert_cmpuint (index, ==, 2);
  g_assert_false (recourse_pack_find_remedy (f->pack, "none", NULL));
  g_assert_cmpint (report->kind, ==, RECOURSE_REMEDY_DO);
  g_assert_cmpint (report->urgency, ==, RECOURSE_URGENCY_NOW);
  assert_text (&report->title, "Ring the police: 110", "打110报警");
  g_assert_cmpuint (report->n_evidence, ==, 2);
  g_assert_true (report->evidence[0] == recourse_pack_evidence (f->pack, 1));
  g_assert_true (report->evidence[1] == recourse_pack_evidence (f->pack, 0));
  g_assert_true (report->contacts[0] == recourse_pack_contact (f->pack, 0));
  g_assert_true (report->options[0] == recourse_pack_option (f->pack, 0));
  g_assert_true (report->messages[0] == recourse_pack_message (f->pack, 1));
  g_assert_cmpuint (report->claims.n, ==, 1);
  g_assert_cmpint (login->kind, ==, RECOURSE_REMEDY_DO_NOT);
  g_assert_null (login->deadline);
  g_assert_null (login->follow_up);
  g_assert_cmpuint (login->n_contacts, ==, 0);
}

static void
test_steps (Fixture *f, gconstpointer unused)
{
  const RecourseRemedy *report = recourse_pack_remedy (f->pack, 0);

  g_assert_cmpuint (report->n_steps, ==, 2);
  assert_text (&report->steps[0].text, "Ring 110 now.", "现在就打110。");
  g_assert_true (report->steps[0].contact == recourse_pack_contact (f->pack, 0));
  g_assert_false (report->steps[0].has_fallback);
  g_assert_cmpstr (report->steps[1].id, ==, "bill");
  g_assert_null (report->steps[1].contact);
  assert_text (&report->steps[1].fallback, "Ask the number on the back of the bank card.",
               "问银行卡背面的电话。");
  g_assert_cmpuint (report->steps[1].claims.n, ==, 2);
  g_assert_cmphex (report->steps[1].when.boxes[0].allowed[3], ==, 0x2);
}

static void
test_deadline (Fixture *f, gconstpointer unused)
{
  const RecourseDeadlineRule *deadline = recourse_pack_remedy (f->pack, 0)->deadline;
  const RecourseFollowUp *follow_up = recourse_pack_remedy (f->pack, 0)->follow_up;

  g_assert_cmpint (deadline->after.microseconds, ==, 30 * RECOURSE_MINUTE);
  g_assert_cmpint (deadline->kind, ==, RECOURSE_DEADLINE_ENDS);
  assert_text (&deadline->label, "Best before 24 hours", "最好在24小时内");
  g_assert_cmpuint (deadline->claims.n, ==, 1);
  g_assert_cmpstr (follow_up->id, ==, "stop-placed");
  assert_text (&follow_up->ask, "Did the police place a stop?", "警方拦截了吗？");
  assert_text (&follow_up->label, "The stop ends", "拦截到期");
  g_assert_cmpint (follow_up->after.microseconds, ==, 48 * RECOURSE_HOUR);
  g_assert_cmpuint (follow_up->n_steps, ==, 1);
  assert_text (&follow_up->steps[0].text, "Ask for a freeze.", "请警方冻结。");
}

static void
test_words (Fixture *f, gconstpointer unused)
{
  const RecourseMessage *ask = recourse_pack_message (f->pack, 0);
  const RecourseEvidenceKind *phone = recourse_pack_evidence (f->pack, 0);
  const RecourseOption *recovery = recourse_pack_option (f->pack, 1);

  g_assert_cmpuint (recourse_pack_n_messages (f->pack), ==, 2);
  g_assert_cmpint (ask->kind, ==, RECOURSE_MESSAGE_SEND);
  g_assert_cmphex (ask->when.boxes[0].allowed[0], ==, 0x1);
  assert_text (&ask->text,
               "I sent you {slot:amount} at {slot:time} by mistake. Please return it within 24 "
               "hours.",
               "我在{slot:time}转错给您{slot:amount}。请在24小时内退还。");
  g_assert_cmpint (recourse_pack_message (f->pack, 1)->kind, ==, RECOURSE_MESSAGE_READ_ALOUD);
  g_assert_cmphex (recourse_pack_message (f->pack, 1)->when.boxes[0].allowed[0], ==, 0x3);
  g_assert_cmpuint (recourse_pack_n_evidence (f->pack), ==, 2);
  assert_text (&phone->how, "Keep it.", "留着它。");
  g_assert_true (phone->has_fallback);
  g_assert_false (recourse_pack_evidence (f->pack, 1)->has_fallback);
  g_assert_cmpuint (recourse_pack_n_options (f->pack), ==, 3);
  g_assert_true (recovery->has_warning);
  assert_text (&recovery->warning, "Do not pay them.", "别给他们钱。");
  g_assert_false (recourse_pack_option (f->pack, 0)->has_warning);
}

static void
test_rules (Fixture *f, gconstpointer unused)
{
  const RecourseMust *certain = recourse_pack_must (f->pack, 0);
  const RecourseMust *never = recourse_pack_must (f->pack, 1);
  const RecourseSituationCase *now = recourse_pack_situation (f->pack, 0);

  g_assert_cmpuint (recourse_pack_n_must (f->pack), ==, 2);
  g_assert_true (certain->is_certain);
  g_assert_cmpuint (certain->remedy, ==, 0);
  g_assert_false (certain->has_reason);
  g_assert_cmphex (certain->condition.boxes[0].allowed[0], ==, 0x2);
  g_assert_false (never->is_certain);
  assert_text (&never->reason, "A mistake is no crime.", "转错不是犯罪。");
  g_assert_cmphex (never->condition.boxes[0].allowed[1], ==, 0x3);
  g_assert_cmpuint (recourse_pack_n_impossible (f->pack), ==, 1);
  g_assert_cmpuint (recourse_pack_n_situations (f->pack), ==, 1);
  g_assert_cmpuint (now->n_plan, ==, 2);
  g_assert_cmpuint (now->plan[0], ==, 0);
  g_assert_cmpuint (now->plan[1], ==, 1);
  g_assert_cmpuint (now->n_do_not, ==, 1);
  g_assert_cmpuint (now->do_not[0], ==, 2);
  g_assert_cmphex (now->answers.allowed[4], ==, 0x1);
  g_assert_cmphex (now->answers.allowed[5], ==, 0x7);
}

/* The same words come from the program and from the folder that it was built of. */
static void
test_built_in (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);
  g_autoptr (RecoursePack) folder = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("RECOURSE_SOURCE_ROOT"), "resources",
                                            "knowledge", NULL);

  g_assert_no_error (error);
  g_assert_true (recourse_pack_is_built_in (pack));
  folder = recourse_pack_new_from_directory (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (recourse_pack_peek_digest (pack), ==, recourse_pack_peek_digest (folder));
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
  add ("/knowledge/pack/new", test_pack);
  add ("/knowledge/pack/sources", test_sources);
  add ("/knowledge/pack/claims", test_claims);
  add ("/knowledge/pack/guide-claims", test_guide_claims);
  add ("/knowledge/pack/contacts", test_contacts);
  add ("/knowledge/pack/variables", test_variables);
  add ("/knowledge/pack/values", test_values);
  add ("/knowledge/pack/measures", test_measures);
  add ("/knowledge/pack/screens", test_screens);
  add ("/knowledge/pack/signs", test_signs);
  add ("/knowledge/pack/conditions", test_conditions);
  add ("/knowledge/pack/remedy", test_remedy);
  add ("/knowledge/pack/steps", test_steps);
  add ("/knowledge/pack/deadline", test_deadline);
  add ("/knowledge/pack/words", test_words);
  add ("/knowledge/pack/rules", test_rules);
  g_test_add_func ("/knowledge/pack/built-in", test_built_in);
  return g_test_run ();
}
