/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pack-folder.h"
#include "recourse-error.h"
#include "recourse-protection.h"

#include <string.h>

#define CONTENT RECOURSE_ERROR_INVALID_CONTENT
#define EN RECOURSE_LANGUAGE_EN
#define ZH RECOURSE_LANGUAGE_ZH_CN

static RecoursePack *
read_mini (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *mini = pack_folder_get_mini ();
  RecoursePack *pack = recourse_pack_new_from_directory (mini, &error);

  g_assert_no_error (error);
  return pack;
}

static void
assert_text (const RecourseText *text, const char *english, const char *chinese)
{
  g_assert_cmpstr (recourse_text_get (text, EN), ==, english);
  g_assert_cmpstr (recourse_text_get (text, ZH), ==, chinese);
}

static void
assert_one_claim (const RecourseClaimList *claims, const char *id)
{
  g_assert_cmpuint (claims->n, ==, 1);
  g_assert_cmpstr (claims->items[0]->id, ==, id);
}

static void
test_prevention (void)
{
  g_autoptr (RecoursePack) pack = read_mini ();
  const RecoursePrevention *part = recourse_pack_find_prevention (pack, "delay");

  g_assert_cmpuint (recourse_pack_n_preventions (pack), ==, 2);
  g_assert_true (part == recourse_pack_prevention (pack, 0));
  g_assert_null (recourse_pack_find_prevention (pack, "set"));
  g_assert_cmpint (part->kind, ==, RECOURSE_PREVENTION_WALL);
  assert_text (&part->title, "Arrive later", "晚到账");
  assert_text (&part->summary, "Leaves time to notice.", "留出时间。");
  g_assert_true (part->guide == recourse_pack_find_claim (pack, "guide.recall"));
  g_assert_cmpuint (part->n_items, ==, 2);
  assert_one_claim (&part->claims, "life.auto-return");
  part = recourse_pack_prevention (pack, 1);
  g_assert_cmpstr (part->id, ==, "licence");
  g_assert_cmpint (part->kind, ==, RECOURSE_PREVENTION_LAWYER);
  g_assert_null (part->guide);
  assert_text (&part->items[0].text, "Ask 110.", "问110。");
}

static void
test_prevention_items (void)
{
  g_autoptr (RecoursePack) pack = read_mini ();
  const RecoursePreventionItem *item = recourse_pack_prevention (pack, 0)->items;

  g_assert_cmpstr (item->id, ==, "set");
  assert_text (&item->text, "Set 24 hours.", "设成24小时。");
  g_assert_true (item->has_where);
  assert_text (&item->where, "Settings (设置).", "“设置”里。");
  assert_text (&item->fallback, "Search for it.", "搜一下。");
  g_assert_true (item->has_limit);
  assert_text (&item->limit, "It cannot be cancelled.", "不能撤销。");
  g_assert_cmpuint (item->claims.n, ==, 2);
  g_assert_cmpstr (item->claims.items[1]->id, ==, "fraud.police-first");
  item++;
  g_assert_cmpstr (item->id, ==, "tell");
  g_assert_false (item->has_where);
  g_assert_false (item->has_limit);
  g_assert_cmpuint (item->claims.n, ==, 0);
}

static void
test_checklists (void)
{
  static const gboolean expected[] = {
    [RECOURSE_PREVENTION_WALL] = TRUE,   [RECOURSE_PREVENTION_BANK] = TRUE,
    [RECOURSE_PREVENTION_ELDER] = TRUE,  [RECOURSE_PREVENTION_MOMENT] = FALSE,
    [RECOURSE_PREVENTION_OFFER] = FALSE, [RECOURSE_PREVENTION_LAWYER] = FALSE,
  };
  static const char *const words[] = { "wall", "bank", "elder", "moment", "offer", "lawyer" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RecoursePack) pack = NULL;
      g_autofree char *word = g_strdup_printf ("\"%s\"", words[i]);
      char *folder = pack_folder_new ();

      pack_folder_replace (folder, "prevention.json", "\"wall\"", word);
      pack = recourse_pack_new_from_directory (folder, &error);
      g_assert_no_error (error);
      g_assert_cmpint (recourse_pack_prevention (pack, 0)->kind, ==, (RecoursePreventionKind) i);
      g_assert_cmpint (recourse_prevention_is_checklist (recourse_pack_prevention (pack, 0)), ==,
                       expected[i]);
      pack_folder_free (folder);
    }
}

static void
test_reference (void)
{
  g_autoptr (RecoursePack) pack = read_mini ();
  const RecourseTracing *tracing = recourse_pack_tracing (pack, 0);
  const RecourseTrap *trap = recourse_pack_trap (pack, 0);
  const RecourseTerm *term = recourse_pack_term (pack, 0);

  g_assert_cmpuint (recourse_pack_n_tracings (pack), ==, 2);
  g_assert_cmpstr (tracing->id, ==, "bank");
  assert_text (&tracing->title, "The bank statement", "银行流水");
  assert_text (&tracing->who, "The owner of the account.", "开户的人。");
  assert_text (&tracing->can, "It shows what left.", "看得到转出。");
  assert_text (&tracing->cannot, "It shows nothing of the payee.", "看不到对方。");
  g_assert_true (tracing->guide == recourse_pack_find_claim (pack, "guide.chance"));
  assert_one_claim (&tracing->claims, "fraud.police-first");
  g_assert_null (recourse_pack_tracing (pack, 1)->guide);
  g_assert_cmpuint (recourse_pack_n_traps (pack), ==, 1);
  g_assert_cmpstr (trap->id, ==, "hotline");
  assert_text (&trap->title, "A number from a search", "搜来的号码");
  assert_text (&trap->text, "It may be a swindler's.", "可能是骗子的。");
  assert_text (&trap->instead, "Dial 110.", "打110。");
  assert_one_claim (&trap->claims, "fraud.police-first");
  g_assert_cmpuint (recourse_pack_n_terms (pack), ==, 2);
  g_assert_cmpstr (term->id, ==, "payment-stop");
  assert_text (&term->term, "Payment stop", "止付");
  assert_text (&term->meaning, "Money is held for a while.", "钱暂时付不出去。");
  assert_one_claim (&term->claims, "fraud.police-first");
  g_assert_cmpuint (recourse_pack_term (pack, 1)->claims.n, ==, 0);
}

static void
test_flags (void)
{
  g_autoptr (RecoursePack) pack = read_mini ();
  const RecourseRedFlag *flag = recourse_pack_find_red_flag (pack, "money-first");
  const RecourseDenial *denial = recourse_pack_denial (pack, 0);

  g_assert_cmpuint (recourse_pack_n_red_flags (pack), ==, 2);
  g_assert_true (flag == recourse_pack_red_flag (pack, 0));
  g_assert_null (recourse_pack_find_red_flag (pack, "never"));
  g_assert_cmpint (flag->level, ==, RECOURSE_FLAG_STRONG);
  assert_text (&flag->tick, "They want money first.", "对方要先收钱。");
  assert_text (&flag->title, "Money first", "先收钱");
  assert_text (&flag->why, "It is lost, too.", "这钱也会没了。");
  assert_text (&flag->instead, "Ring 110.", "打110。");
  g_assert_cmpuint (flag->patterns[EN].n, ==, 2);
  g_assert_cmpstr (flag->patterns[EN].items[1], ==, "upfront fee");
  g_assert_cmpuint (flag->patterns[ZH].n, ==, 3);
  g_assert_cmpstr (flag->patterns[ZH].items[0], ==, "先付");
  g_assert_cmpstr (flag->patterns[ZH].items[2], ==, "预付");
  assert_one_claim (&flag->claims, "fraud.police-first");
  g_assert_cmpint (recourse_pack_red_flag (pack, 1)->level, ==, RECOURSE_FLAG_CAUTION);
  g_assert_cmpuint (recourse_pack_n_denials (pack), ==, 1);
  g_assert_cmpstr (denial->id, ==, "before-never");
  g_assert_cmpuint (denial->patterns[EN].n, ==, 2);
  g_assert_cmpstr (denial->patterns[EN].items[1], ==, "do not");
  g_assert_cmpuint (denial->patterns[ZH].n, ==, 1);
  g_assert_cmpstr (denial->patterns[ZH].items[0], ==, "不要");
}

static void
test_quiz_message (void)
{
  g_autoptr (RecoursePack) pack = read_mini ();
  const RecourseQuizCase *quiz = recourse_pack_find_quiz_case (pack, "hacker");

  g_assert_cmpuint (recourse_pack_n_quiz_cases (pack), ==, 3);
  g_assert_true (quiz == recourse_pack_quiz_case (pack, 0));
  g_assert_null (recourse_pack_find_quiz_case (pack, "pay"));
  assert_text (&quiz->title, "A hacker", "黑客");
  assert_text (&quiz->story, "A stranger writes.", "有陌生人私信。");
  g_assert_true (quiz->has_message);
  assert_text (&quiz->message,
               "You pay first, 500 yuan, and then I get all of the 20000 yuan back for you within "
               "only 3 days, believe me.\nPay!",
               "你先付500元,我3天内把2万元都给你追回来。\n快付！");
  g_assert_cmpint (quiz->expect, ==, RECOURSE_EXPECT_STOP);
  g_assert_cmpuint (quiz->n_flags, ==, 1);
  g_assert_true (quiz->flags[0] == recourse_pack_find_red_flag (pack, "money-first"));
  g_assert_false (quiz->has_answers);
  assert_text (&quiz->ask, "What now?", "怎么办？");
  g_assert_cmpuint (quiz->n_choices, ==, 2);
  g_assert_cmpstr (quiz->choices[1].id, ==, "ring");
  assert_text (&quiz->choices[1].text, "Ring 110", "打110");
  g_assert_true (quiz->choices[1].is_right);
  assert_text (&quiz->choices[1].why, "Right.", "对。");
  g_assert_null (quiz->choices[1].remedy);
  g_assert_false (quiz->choices[0].is_right);
  assert_one_claim (&quiz->claims, "fraud.police-first");
}

static guint64
get_allowed (RecoursePack *pack, const RecourseQuizCase *quiz, const char *variable)
{
  guint index = 0;

  g_assert_true (recourse_pack_find_variable (pack, variable, &index));
  return quiz->answers.allowed[index];
}

static void
test_quiz_situation (void)
{
  g_autoptr (RecoursePack) pack = read_mini ();
  const RecourseQuizCase *quiz = recourse_pack_quiz_case (pack, 1);
  const RecourseQuizCase *plain = recourse_pack_quiz_case (pack, 2);

  g_assert_false (quiz->has_message);
  g_assert_cmpuint (quiz->n_flags, ==, 0);
  g_assert_true (quiz->has_answers);
  g_assert_cmpuint (get_allowed (pack, quiz, "problem"), ==, 1 << 1);
  g_assert_cmpuint (get_allowed (pack, quiz, "fraud"), ==, 7);
  g_assert_cmpuint (quiz->n_choices, ==, 3);
  g_assert_cmpstr (quiz->choices[0].remedy->id, ==, "police-report");
  g_assert_cmpstr (quiz->choices[1].remedy->id, ==, "odd-login");
  g_assert_null (quiz->choices[2].remedy);
  g_assert_cmpuint (quiz->claims.n, ==, 0);
  g_assert_false (plain->has_message);
  g_assert_false (plain->has_answers);
}

/* The lists have as many as they may have, and one more; a text is as long as it may be. */

static char *
make_patterns (guint n)
{
  GString *list = g_string_new ("[\"at once\"");

  for (guint i = 1; i < n; i++)
    g_string_append_printf (list, ", \"word %u\"", i);
  g_string_append_c (list, ']');
  return g_string_free (list, FALSE);
}

static void
assert_bound (const char *file,
              const char *old_text,
              const char *good,
              const char *bad,
              int code,
              const char *message_part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = NULL;
  char *folder = pack_folder_new ();
  char *too_far = pack_folder_new ();

  pack_folder_replace (folder, file, old_text, good);
  pack = recourse_pack_new_from_directory (folder, &error);
  g_assert_no_error (error);
  pack_folder_replace (too_far, file, old_text, bad);
  pack_folder_assert_refused (too_far, code, message_part);
  pack_folder_free (folder);
  pack_folder_free (too_far);
}

static void
test_most_patterns (void)
{
  g_autofree char *good = make_patterns (80);
  g_autofree char *bad = make_patterns (81);

  assert_bound ("red-flags.json", "[\"at once\"]", good, bad, RECOURSE_ERROR_LIMIT,
                "[1].patterns.en: 81 patterns, at most 80 are allowed");
}

static void
test_longest_pattern (void)
{
  g_autofree char *letters = g_strnfill (200, 'a');
  g_autofree char *good = g_strdup_printf ("\"%s\"", letters);
  g_autofree char *bad = g_strdup_printf ("\"%sa\"", letters);

  assert_bound ("red-flags.json", "\"at once\"", good, bad, CONTENT,
                "[1].patterns.en[0]: a pattern of 201 bytes");
}

static void
test_shortest_pattern (void)
{
  assert_bound ("red-flags.json", "\"at once\"", "\"ab\"", "\"\"", CONTENT,
                "[1].patterns.en[0]: a pattern of 0 bytes");
}

static void
test_longest_message (void)
{
  g_autofree char *letters = g_strnfill (2000 - strlen ("believe me"), 'a');
  g_autofree char *good = g_strdup_printf ("\"en\": \"believe me%s\", \"zh_CN\": \"你先", letters);
  g_autofree char *bad = g_strdup_printf ("\"en\": \"believe me%sa\", \"zh_CN\": \"你先", letters);

  assert_bound ("quiz.json",
                "\"en\": \"You pay first, 500 yuan, and then I get all of the 20000 yuan back for "
                "you within only 3 days, believe me.\\nPay!\", \"zh_CN\": \"你先",
                good, bad, RECOURSE_ERROR_LIMIT,
                "quiz.json: quiz[0].message.en: a quotation of 2001 bytes, at most 2000");
}

/* Adds @n items to the end of the first list of the file, whose last item ends with @end. */
static char *
append_items (const char *end, const char *piece, guint n)
{
  GString *text = g_string_new (end);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autoptr (GString) one = g_string_new (piece);

      g_string_replace (one, "@", number, 0);
      g_string_append_printf (text, ", %s", one->str);
    }
  return g_string_free (text, FALSE);
}

static void
test_most_items (void)
{
  const char *end = "\"zh_CN\": \"告诉家里人。\"}, \"claims\": []}";
  const char *piece = "{\"id\": \"more@\", \"text\": {\"en\": \"More.\", \"zh_CN\": \"还有。\"}, "
                      "\"claims\": []}";
  g_autofree char *good = append_items (end, piece, 22);
  g_autofree char *bad = append_items (end, piece, 23);

  assert_bound ("prevention.json", end, good, bad, RECOURSE_ERROR_LIMIT,
                "prevention.json: prevention[0].items: 25 items, at most 24 are allowed");
}

static void
test_most_choices (void)
{
  const char *end = "\"zh_CN\": \"时间要紧。\"}}";
  const char *piece = "{\"id\": \"more@\", \"text\": {\"en\": \"More\", \"zh_CN\": \"还有\"}, "
                      "\"right\": false, \"why\": {\"en\": \"No.\", \"zh_CN\": \"不。\"}}";
  g_autofree char *good = append_items (end, piece, 2);
  g_autofree char *bad = append_items (end, piece, 3);

  assert_bound ("quiz.json", end, good, bad, RECOURSE_ERROR_LIMIT,
                "quiz.json: quiz[1].choices: 6 choices, at most 5 are allowed");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/knowledge/pack-protection/prevention", test_prevention);
  g_test_add_func ("/knowledge/pack-protection/prevention-items", test_prevention_items);
  g_test_add_func ("/knowledge/pack-protection/checklists", test_checklists);
  g_test_add_func ("/knowledge/pack-protection/reference", test_reference);
  g_test_add_func ("/knowledge/pack-protection/flags", test_flags);
  g_test_add_func ("/knowledge/pack-protection/quiz-message", test_quiz_message);
  g_test_add_func ("/knowledge/pack-protection/quiz-situation", test_quiz_situation);
  g_test_add_func ("/knowledge/pack-protection/most-patterns", test_most_patterns);
  g_test_add_func ("/knowledge/pack-protection/longest-pattern", test_longest_pattern);
  g_test_add_func ("/knowledge/pack-protection/shortest-pattern", test_shortest_pattern);
  g_test_add_func ("/knowledge/pack-protection/longest-message", test_longest_message);
  g_test_add_func ("/knowledge/pack-protection/most-items", test_most_items);
  g_test_add_func ("/knowledge/pack-protection/most-choices", test_most_choices);
  return g_test_run ();
}
