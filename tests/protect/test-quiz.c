/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "test-quiz"

#include "recourse-quiz.h"

#include <string.h>

#define FEWEST_CASES 26
#define N_ROUNDS 200

typedef struct
{
  RecoursePack *pack;
  RecourseQuiz *quiz;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  f->pack = recourse_pack_new_built_in (&error);
  g_assert_no_error (error);
  f->quiz = recourse_quiz_new (f->pack, 1, NULL);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  recourse_quiz_free (f->quiz);
  g_assert_finalize_object (f->pack);
}

static guint
find_place (const RecourseQuiz *quiz, gboolean is_right)
{
  for (guint i = 0; i < recourse_quiz_n_choices (quiz); i++)
    if (recourse_quiz_choice (quiz, i)->is_right == is_right)
      return i;
  g_assert_not_reached ();
}

/* All that a round shows, in its order. */
static char *
describe_round (RecoursePack *pack, guint64 seed)
{
  g_autoptr (RecourseQuiz) quiz = recourse_quiz_new (pack, seed, NULL);
  GString *text = g_string_new (NULL);

  do
    {
      g_string_append_printf (text, "%s:", recourse_quiz_peek_case (quiz)->id);
      for (guint i = 0; i < recourse_quiz_n_choices (quiz); i++)
        g_string_append_printf (text, " %s", recourse_quiz_choice (quiz, i)->id);
      g_string_append_c (text, '\n');
    }
  while (recourse_quiz_next (quiz));
  return g_string_free (text, FALSE);
}

static void
test_same_seed (Fixture *f, gconstpointer unused)
{
  g_autofree char *one = describe_round (f->pack, 7);
  g_autofree char *same = describe_round (f->pack, 7);
  g_autofree char *other = describe_round (f->pack, 8);

  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, other);
}

static void
test_each_case_once (Fixture *f, gconstpointer unused)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  do
    {
      const RecourseQuizCase *quiz_case = recourse_quiz_peek_case (f->quiz);
      g_autoptr (GHashTable) choices = g_hash_table_new (NULL, NULL);

      g_assert_cmpuint (recourse_quiz_position (f->quiz), ==, n++);
      g_assert_true (g_hash_table_add (seen, quiz_case->id));
      for (guint i = 0; i < recourse_quiz_n_choices (f->quiz); i++)
        g_hash_table_add (choices, (gpointer) recourse_quiz_choice (f->quiz, i));
      g_assert_cmpuint (g_hash_table_size (choices), ==, quiz_case->n_choices);
    }
  while (recourse_quiz_next (f->quiz));
  g_assert_cmpuint (n, ==, recourse_pack_n_quiz_cases (f->pack));
  g_assert_cmpuint (recourse_quiz_n_cases (f->quiz), ==, n);
  g_assert_null (recourse_quiz_peek_case (f->quiz));
  g_assert_cmpuint (recourse_quiz_n_choices (f->quiz), ==, 0);
  g_assert_false (recourse_quiz_next (f->quiz));
}

static void
test_first_answer_counts (Fixture *f, gconstpointer unused)
{
  guint wrong = find_place (f->quiz, FALSE);
  const char *id = recourse_quiz_peek_case (f->quiz)->id;

  g_assert_false (recourse_quiz_is_answered (f->quiz));
  g_assert_cmpuint (recourse_quiz_chosen (f->quiz), ==, recourse_quiz_n_choices (f->quiz));
  g_assert_null (recourse_quiz_peek_answer (f->quiz, id));
  g_assert_true (recourse_quiz_choose (f->quiz, wrong));
  g_assert_false (recourse_quiz_choose (f->quiz, find_place (f->quiz, TRUE)));
  g_assert_true (recourse_quiz_is_answered (f->quiz));
  g_assert_cmpuint (recourse_quiz_chosen (f->quiz), ==, wrong);
  g_assert_true (recourse_quiz_peek_answer (f->quiz, id) == recourse_quiz_choice (f->quiz, wrong));
  g_assert_cmpuint (recourse_quiz_n_answered (f->quiz), ==, 1);
  g_assert_cmpuint (recourse_quiz_n_right (f->quiz), ==, 0);
}

static void
test_counts (Fixture *f, gconstpointer unused)
{
  recourse_quiz_choose (f->quiz, find_place (f->quiz, TRUE));
  recourse_quiz_next (f->quiz);
  recourse_quiz_choose (f->quiz, find_place (f->quiz, FALSE));
  recourse_quiz_next (f->quiz);
  recourse_quiz_next (f->quiz); /* one is left out */
  recourse_quiz_choose (f->quiz, find_place (f->quiz, TRUE));
  g_assert_cmpuint (recourse_quiz_n_answered (f->quiz), ==, 3);
  g_assert_cmpuint (recourse_quiz_n_right (f->quiz), ==, 2);
  recourse_quiz_start_again (f->quiz, 2, NULL);
  g_assert_cmpuint (recourse_quiz_n_answered (f->quiz), ==, 0);
  g_assert_cmpuint (recourse_quiz_position (f->quiz), ==, 0);
  g_assert_false (recourse_quiz_is_answered (f->quiz));
}

static void
test_known_last (Fixture *f, gconstpointer unused)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = recourse_pack_n_quiz_cases (f->pack);

  for (guint i = 0; i < n; i += 2)
    g_hash_table_add (known, recourse_pack_quiz_case (f->pack, i)->id);
  g_hash_table_add (known, (gpointer) "of-an-older-pack");
  recourse_quiz_start_again (f->quiz, 3, known);
  for (guint i = 0; i < n; i++)
    {
      gboolean is_known = g_hash_table_contains (known, recourse_quiz_peek_case (f->quiz)->id);

      g_assert_cmpint (is_known, ==, i >= n / 2);
      recourse_quiz_next (f->quiz);
    }
}

/* Over many rounds, the right choice of each case stands at every place. */
static void
test_no_fixed_place (Fixture *f, gconstpointer unused)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint64 seed = 0; seed < N_ROUNDS; seed++)
    {
      recourse_quiz_start_again (f->quiz, seed, NULL);
      do
        {
          const char *id = recourse_quiz_peek_case (f->quiz)->id;
          guint mask = GPOINTER_TO_UINT (g_hash_table_lookup (places, id));

          mask |= 1u << find_place (f->quiz, TRUE);
          g_hash_table_insert (places, (gpointer) id, GUINT_TO_POINTER (mask));
        }
      while (recourse_quiz_next (f->quiz));
    }
  for (guint i = 0; i < recourse_pack_n_quiz_cases (f->pack); i++)
    {
      const RecourseQuizCase *quiz_case = recourse_pack_quiz_case (f->pack, i);
      guint n_wrong = 0;

      for (guint j = 0; j < quiz_case->n_choices; j++)
        n_wrong += !quiz_case->choices[j].is_right;
      /* The first right one can stand at most after all wrong ones. */
      g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (places, quiz_case->id)), ==,
                        (1u << (n_wrong + 1)) - 1);
    }
}

/* --- The cases that the program ships -----------------------------------------------------------
 */

static gboolean
has_finding (const RecourseOfferCheck *check, const RecourseRedFlag *flag)
{
  for (guint i = 0; i < recourse_offer_check_n_findings (check); i++)
    {
      const RecourseOfferFinding *finding = recourse_offer_check_finding (check, i);

      if (finding->flag == flag && !finding->is_denied && finding->n_spans > 0)
        return TRUE;
    }
  return FALSE;
}

static RecourseOfferVerdict
expected_verdict (RecourseExpectation expect)
{
  switch (expect)
    {
    case RECOURSE_EXPECT_NONE:
      return RECOURSE_OFFER_NONE;
    case RECOURSE_EXPECT_CAUTION:
      return RECOURSE_OFFER_CAUTION;
    case RECOURSE_EXPECT_STOP:
      return RECOURSE_OFFER_STOP;
    default:
      g_assert_not_reached ();
    }
}

static void
check_message (const RecourseOfferRules *rules,
               const RecourseQuizCase *quiz_case,
               RecourseLanguage language)
{
  g_autoptr (RecourseOfferCheck) check = recourse_quiz_case_check (quiz_case, rules, language);

  if (recourse_offer_check_verdict (check) != expected_verdict (quiz_case->expect))
    {
      g_test_message ("'%s' in language %u comes to %u", quiz_case->id, language,
                      recourse_offer_check_verdict (check));
      g_test_fail ();
    }
  for (guint i = 0; i < quiz_case->n_flags; i++)
    if (!has_finding (check, quiz_case->flags[i]))
      {
        g_test_message ("'%s' in language %u lacks '%s'", quiz_case->id, language,
                        quiz_case->flags[i]->id);
        g_test_fail ();
      }
}

/* What the explanation shows is what the check finds, in each language. */
static void
test_messages (Fixture *f, gconstpointer unused)
{
  g_autoptr (RecourseOfferRules) rules = recourse_offer_rules_new (f->pack);

  for (guint i = 0; i < recourse_pack_n_quiz_cases (f->pack); i++)
    {
      const RecourseQuizCase *quiz_case = recourse_pack_quiz_case (f->pack, i);

      if (!quiz_case->has_message)
        continue;
      g_assert_true (quiz_case->expect == RECOURSE_EXPECT_NONE || quiz_case->n_flags > 0);
      for (guint language = 0; language < RECOURSE_N_LANGUAGES; language++)
        check_message (rules, quiz_case, language);
    }
}

/* Where the right choice is to go along with what is asked, offered or warned of. */
static const char *const HARMLESS[] = { "shop-paid-twice",    "friend-mistake", "daughter-bill",
                                        "antifraud-call",     "cooling-off",    "bank-branch",
                                        "police-receipt",     "court-notice",   "licensed-lawyer",
                                        "mediation-office",   "warning-sms",    "honest-payee",
                                        "shop-refund-message" };

/* "Distrust everything" wins no round: in about a third of the cases it is wrong. */
static void
test_mixture (Fixture *f, gconstpointer unused)
{
  guint n = recourse_pack_n_quiz_cases (f->pack);

  g_assert_cmpuint (n, >=, FEWEST_CASES);
  for (guint i = 0; i < G_N_ELEMENTS (HARMLESS); i++)
    g_assert_nonnull (recourse_pack_find_quiz_case (f->pack, HARMLESS[i]));
  g_assert_cmpuint (G_N_ELEMENTS (HARMLESS) * 10, >=, n * 3);
  g_assert_cmpuint (G_N_ELEMENTS (HARMLESS) * 10, <=, n * 4);
}

static void
assert_no_word (const char *id, const RecourseText *text)
{
  static const char *const words[] = { "安全", "可信", " safe", "stupid", "foolish", "傻", "笨" };

  for (guint language = 0; language < RECOURSE_N_LANGUAGES; language++)
    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      if (strstr (recourse_text_get (text, language), words[i]) != NULL)
        {
          g_test_message ("'%s' says '%s'", id, words[i]);
          g_test_fail ();
        }
}

/* Nothing is ever called safe, and nobody is scolded. */
static void
test_words (Fixture *f, gconstpointer unused)
{
  for (guint i = 0; i < recourse_pack_n_quiz_cases (f->pack); i++)
    {
      const RecourseQuizCase *quiz_case = recourse_pack_quiz_case (f->pack, i);

      for (guint j = 0; j < quiz_case->n_choices; j++)
        assert_no_word (quiz_case->id, &quiz_case->choices[j].why);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/quiz/same-seed", Fixture, NULL, set_up, test_same_seed, tear_down);
  g_test_add ("/quiz/each-case-once", Fixture, NULL, set_up, test_each_case_once, tear_down);
  g_test_add ("/quiz/first-answer-counts", Fixture, NULL, set_up, test_first_answer_counts,
              tear_down);
  g_test_add ("/quiz/counts", Fixture, NULL, set_up, test_counts, tear_down);
  g_test_add ("/quiz/known-last", Fixture, NULL, set_up, test_known_last, tear_down);
  g_test_add ("/quiz/no-fixed-place", Fixture, NULL, set_up, test_no_fixed_place, tear_down);
  g_test_add ("/quiz/messages", Fixture, NULL, set_up, test_messages, tear_down);
  g_test_add ("/quiz/mixture", Fixture, NULL, set_up, test_mixture, tear_down);
  g_test_add ("/quiz/words", Fixture, NULL, set_up, test_words, tear_down);
  return g_test_run ();
}
