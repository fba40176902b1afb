/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-quiz-proof"

#include "recourse-quiz-proof.h"

#include "recourse-proof.h"
#include "recourse-quiz.h"

/* What the room of advice cannot prove, as it does not know the check of offers. */

static const char *const VERDICTS[] = {
  [RECOURSE_OFFER_EMPTY] = "empty",
  [RECOURSE_OFFER_NONE] = "none",
  [RECOURSE_OFFER_CAUTION] = "caution",
  [RECOURSE_OFFER_STOP] = "stop",
};
static const RecourseOfferVerdict EXPECTED[] = {
  [RECOURSE_EXPECT_NONE] = RECOURSE_OFFER_NONE,
  [RECOURSE_EXPECT_CAUTION] = RECOURSE_OFFER_CAUTION,
  [RECOURSE_EXPECT_STOP] = RECOURSE_OFFER_STOP,
};

static gboolean
is_found (const RecourseOfferCheck *check, const RecourseRedFlag *flag)
{
  for (guint i = 0; i < recourse_offer_check_n_findings (check); i++)
    {
      const RecourseOfferFinding *finding = recourse_offer_check_finding (check, i);

      if (finding->flag == flag && !finding->is_denied)
        return TRUE;
    }
  return FALSE;
}

static char *
check_message (const RecourseQuizCase *quiz,
               const RecourseOfferRules *rules,
               RecourseLanguage language)
{
  g_autoptr (RecourseOfferCheck) check = recourse_quiz_case_check (quiz, rules, language);
  RecourseOfferVerdict verdict = recourse_offer_check_verdict (check);
  const char *code = recourse_language_code (language);

  if (verdict != EXPECTED[quiz->expect])
    return g_strdup_printf ("case '%s': its message (%s) comes to '%s', not to '%s'", quiz->id,
                            code, VERDICTS[verdict], VERDICTS[EXPECTED[quiz->expect]]);
  for (guint i = 0; i < quiz->n_flags; i++)
    if (!is_found (check, quiz->flags[i]))
      return g_strdup_printf ("case '%s': red flag '%s' is not found in its message (%s)", quiz->id,
                              quiz->flags[i]->id, code);
  return NULL;
}

static char *
check_case (const RecourseQuizCase *quiz, const RecourseOfferRules *rules)
{
  char *wrong = NULL;

  for (guint i = 0; i < RECOURSE_N_LANGUAGES && wrong == NULL; i++)
    wrong = check_message (quiz, rules, (RecourseLanguage) i);
  return wrong;
}

static void
prove_messages (RecoursePack *pack, GPtrArray *proofs)
{
  g_autoptr (RecourseOfferRules) rules = recourse_offer_rules_new (pack);
  char *counterexample = NULL;
  guint n_messages = 0;

  for (guint i = 0; i < recourse_pack_n_quiz_cases (pack) && counterexample == NULL; i++)
    {
      const RecourseQuizCase *quiz = recourse_pack_quiz_case (pack, i);

      if (!quiz->has_message)
        continue;
      n_messages++;
      counterexample = check_case (quiz, rules);
    }
  recourse_proofs_add (proofs, "practice-messages",
                       "the check of offers comes to what a practice case says of its message, in "
                       "each language",
                       g_strdup_printf ("%u messages", n_messages), counterexample);
}

static void
prove_patterns (RecoursePack *pack, GPtrArray *proofs)
{
  g_autoptr (GError) problem = NULL;
  char *counterexample = NULL;

  if (!recourse_offer_rules_check (pack, &problem))
    counterexample = g_strdup (problem->message);
  recourse_proofs_add (proofs, "offer-patterns", "every pattern of a red flag or a denial is read",
                       g_strdup_printf ("%u red flags, %u denials",
                                        recourse_pack_n_red_flags (pack),
                                        recourse_pack_n_denials (pack)),
                       counterexample);
}

/**
 * recourse_quiz_add_proofs:
 * @proofs: those of recourse_proofs_run()
 *
 * Adds what can be proved of red flags and of practice cases with a message.
 */
void
recourse_quiz_add_proofs (RecoursePack *pack, GPtrArray *proofs)
{
  prove_patterns (pack, proofs);
  prove_messages (pack, proofs);
}
