/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-proof-quiz"

#include "recourse-proof-private.h"

#include "recourse-protection.h"

/*
 * A practice case must never teach what the plan would not say. What its answers leave open may
 * still be so or not, so only what is certain in all of them counts.
 */

static gboolean
agrees (const RecourseChoice *choice, RecourseStatus status)
{
  if (choice->remedy->kind == RECOURSE_REMEDY_DO)
    return status == (choice->is_right ? RECOURSE_STATUS_CERTAIN : RECOURSE_STATUS_RULED_OUT);
  return !choice->is_right && status == RECOURSE_STATUS_CERTAIN;
}

static const char *
name_status (RecourseStatus status)
{
  static const char *const NAMES[] = {
    [RECOURSE_STATUS_CERTAIN] = "certain",
    [RECOURSE_STATUS_POSSIBLE] = "possible",
    [RECOURSE_STATUS_RULED_OUT] = "ruled out",
  };

  return NAMES[status];
}

static char *
check_choice (RecourseAdvisor *advisor,
              const RecourseQuizCase *quiz,
              const RecourseChoice *choice,
              const RecourseAdvice *advice)
{
  RecourseStatus status = RECOURSE_STATUS_POSSIBLE;
  guint index = 0;

  if (choice->remedy == NULL)
    return NULL;
  if (recourse_pack_find_remedy (advisor->pack, choice->remedy->id, &index))
    status = advice->statuses[index];
  if (agrees (choice, status))
    return NULL;
  return g_strdup_printf ("case '%s': choice '%s' is %s, but its remedy '%s' (%s) is %s", quiz->id,
                          choice->id, choice->is_right ? "right" : "wrong", choice->remedy->id,
                          choice->remedy->kind == RECOURSE_REMEDY_DO ? "do" : "do_not",
                          name_status (status));
}

static char *
check_case (RecourseAdvisor *advisor, const RecourseQuizCase *quiz)
{
  RecourseSituation situation;
  RecourseAdvice advice;
  char *wrong = NULL;

  recourse_advisor_situation_init (advisor, &situation);
  recourse_space_box_of (&advisor->space, &quiz->answers, &situation.known);
  recourse_advisor_advise (advisor, &situation, &advice);
  if (advice.is_contradictory)
    return g_strdup_printf ("case '%s': its answers cannot all be true", quiz->id);
  for (guint i = 0; i < quiz->n_choices && wrong == NULL; i++)
    wrong = check_choice (advisor, quiz, &quiz->choices[i], &advice);
  return wrong;
}

/** recourse_proofs_add_quiz: that practice agrees with the plan */
void
recourse_proofs_add_quiz (RecourseAdvisor *advisor, GPtrArray *proofs)
{
  char *counterexample = NULL;
  guint n_cases = 0;

  for (guint i = 0; i < recourse_pack_n_quiz_cases (advisor->pack) && counterexample == NULL; i++)
    {
      const RecourseQuizCase *quiz = recourse_pack_quiz_case (advisor->pack, i);

      if (!quiz->has_answers)
        continue;
      n_cases++;
      counterexample = check_case (advisor, quiz);
    }
  recourse_proofs_add (proofs, "practice",
                       "what a practice case calls right is certain in its situation, and what it "
                       "calls wrong is warned of or ruled out",
                       g_strdup_printf ("%u cases with a situation", n_cases), counterexample);
}
