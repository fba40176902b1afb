/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-proof-content"

#include "recourse-proof-private.h"

#include "recourse-letter-form.h"
#include "recourse-plan.h"
#include "recourse-protection.h"

/*
 * That references resolve, that both languages are there and that no bare figure stands in prose is
 * checked while a pack is loaded: a pack that got here has these properties, and only the counts
 * are left to say.
 */
static void
report_completeness (RecourseAdvisor *advisor, GPtrArray *proofs)
{
  RecoursePack *pack = advisor->pack;
  char *figures = g_strdup_printf (
      "%u claims, %u sources, %u screens, %u remedies, %u contacts, %u kinds of "
      "evidence, %u messages, %u letters, %u routes, %u schedules, %u services, %u parts of "
      "prevention, %u red flags, %u practice cases",
      recourse_pack_n_claims (pack), recourse_pack_n_sources (pack), recourse_pack_n_screens (pack),
      recourse_pack_n_remedies (pack), recourse_pack_n_contacts (pack),
      recourse_pack_n_evidence (pack), recourse_pack_n_messages (pack),
      recourse_pack_n_letters (pack), recourse_pack_n_options (pack),
      recourse_pack_n_schedules (pack), recourse_pack_n_services (pack),
      recourse_pack_n_preventions (pack), recourse_pack_n_red_flags (pack),
      recourse_pack_n_quiz_cases (pack));

  recourse_proofs_add (proofs, "complete",
                       "every reference resolves, every text is there in both languages, no bare "
                       "figure stands in prose",
                       figures, NULL);
}

static const RecourseClaim *
find_rate (const RecourseClaimList *claims)
{
  for (guint i = 0; i < claims->n; i++)
    if (claims->items[i]->unit == RECOURSE_UNIT_PERMILLE)
      return claims->items[i];
  return NULL;
}

static const RecourseClaim *
find_rate_in_steps (const RecourseStep *steps, guint n_steps)
{
  const RecourseClaim *rate = NULL;

  for (guint i = 0; i < n_steps && rate == NULL; i++)
    rate = find_rate (&steps[i].claims);
  return rate;
}

static const RecourseClaim *
find_rate_of_remedy (const RecourseRemedy *remedy)
{
  const RecourseClaim *rate = find_rate (&remedy->claims);

  if (rate == NULL)
    rate = find_rate_in_steps (remedy->steps, remedy->n_steps);
  if (rate == NULL && remedy->deadline != NULL)
    rate = find_rate (&remedy->deadline->claims);
  if (rate == NULL && remedy->follow_up != NULL)
    rate = find_rate (&remedy->follow_up->claims);
  if (rate == NULL && remedy->follow_up != NULL)
    rate = find_rate_in_steps (remedy->follow_up->steps, remedy->follow_up->n_steps);
  return rate;
}

static void
prove_no_success_rate (RecourseAdvisor *advisor, GPtrArray *proofs)
{
  char *counterexample = NULL;

  for (guint i = 0; i < advisor->n_remedies && counterexample == NULL; i++)
    {
      const RecourseRemedy *remedy = recourse_pack_remedy (advisor->pack, i);
      const RecourseClaim *rate = find_rate_of_remedy (remedy);

      if (rate != NULL)
        counterexample = g_strdup_printf ("remedy '%s' cites the rate '%s'", remedy->id, rate->id);
    }
  recourse_proofs_add (proofs, "no-success-rate", "no remedy cites a success rate", NULL,
                       counterexample);
}

static gboolean
is_listed (const RecoursePlan *plan, const guint *expected, guint n_expected)
{
  if (plan->n_items != n_expected)
    return FALSE;
  for (guint i = 0; i < n_expected; i++)
    if (plan->items[i] != expected[i])
      return FALSE;
  return TRUE;
}

static char *
name_remedies (RecoursePack *pack, const guint *remedies, guint n_remedies)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_remedies; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            recourse_pack_remedy (pack, remedies[i])->id);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
compare_list (RecourseAdvisor *advisor,
              const RecourseAdvice *advice,
              const RecourseSituationCase *expected,
              RecourseRemedyKind kind)
{
  const guint *list = kind == RECOURSE_REMEDY_DO ? expected->plan : expected->do_not;
  guint n_list = kind == RECOURSE_REMEDY_DO ? expected->n_plan : expected->n_do_not;
  g_autofree char *asked = name_remedies (advisor->pack, list, n_list);
  g_autofree char *got = NULL;
  RecoursePlan plan;

  recourse_plan_list (advisor, advice, kind, RECOURSE_STATUS_CERTAIN, &plan);
  if (is_listed (&plan, list, n_list))
    return NULL;
  got = name_remedies (advisor->pack, plan.items, plan.n_items);
  return g_strdup_printf ("situation '%s': %s should be [%s], but is [%s]", expected->id,
                          kind == RECOURSE_REMEDY_DO ? "plan" : "do_not", asked, got);
}

static char *
check_situation (RecourseAdvisor *advisor, const RecourseSituationCase *expected)
{
  RecourseSituation situation;
  RecourseAdvice advice;
  char *wrong = NULL;

  recourse_advisor_situation_init (advisor, &situation);
  recourse_space_box_of (&advisor->space, &expected->answers, &situation.known);
  recourse_advisor_advise (advisor, &situation, &advice);
  if (advice.is_contradictory)
    return g_strdup_printf ("situation '%s': its answers cannot all be true", expected->id);
  wrong = compare_list (advisor, &advice, expected, RECOURSE_REMEDY_DO);
  return wrong != NULL ? wrong : compare_list (advisor, &advice, expected, RECOURSE_REMEDY_DO_NOT);
}

static void
prove_situations (RecourseAdvisor *advisor, GPtrArray *proofs)
{
  guint n_situations = recourse_pack_n_situations (advisor->pack);
  char *counterexample = NULL;

  for (guint i = 0; i < n_situations && counterexample == NULL; i++)
    counterexample = check_situation (advisor, recourse_pack_situation (advisor->pack, i));
  recourse_proofs_add (proofs, "situations", "every common emergency gets its plan",
                       g_strdup_printf ("%u situations", n_situations), counterexample);
}

/* --- Letters ------------------------------------------------------------------------------------
 */

/* Where @condition holds and a letter is fit; @fit is without what cannot be. */
static gboolean
can_stand (RecourseAdvisor *advisor, const RecourseRegion *fit, const RecourseCondition *condition)
{
  g_autoptr (RecourseRegion) holds = recourse_region_new_for_condition (&advisor->space, condition);
  g_autoptr (RecourseRegion) both = recourse_region_intersect (fit, holds);

  return !recourse_region_is_empty (both);
}

static char *
find_dead_sentence (RecourseAdvisor *advisor,
                    const RecourseLetterForm *letter,
                    const RecourseRegion *fit)
{
  for (guint i = 0; i < letter->n_lines; i++)
    if (!can_stand (advisor, fit, &letter->lines[i].when))
      return g_strdup_printf ("line '%s' of letter '%s' can never stand in it", letter->lines[i].id,
                              letter->id);
  for (guint i = 0; i < letter->n_checks; i++)
    if (!can_stand (advisor, fit, &letter->checks[i].when))
      return g_strdup_printf ("check '%s' of letter '%s' can never be shown", letter->checks[i].id,
                              letter->id);
  return NULL;
}

static char *
check_letter (RecourseAdvisor *advisor, const RecourseLetterForm *letter)
{
  g_autoptr (RecourseRegion)
      holds = recourse_region_new_for_condition (&advisor->space, &letter->when);
  g_autoptr (RecourseRegion) fit = recourse_region_intersect (holds, advisor->possible);

  if (recourse_region_is_empty (fit))
    return g_strdup_printf ("letter '%s' can never be fit", letter->id);
  return find_dead_sentence (advisor, letter, fit);
}

static void
prove_letters (RecourseAdvisor *advisor, GPtrArray *proofs)
{
  guint n_letters = recourse_pack_n_letters (advisor->pack);
  char *counterexample = NULL;

  for (guint i = 0; i < n_letters && counterexample == NULL; i++)
    counterexample = check_letter (advisor, recourse_pack_letter (advisor->pack, i));
  recourse_proofs_add (proofs, "letters",
                       "every letter is fit in some possible situation, and each of its lines and "
                       "checks can stand in it",
                       g_strdup_printf ("%u letters", n_letters), counterexample);
}

/** recourse_proofs_add_content: what can be said of the content without the interview */
void
recourse_proofs_add_content (RecourseAdvisor *advisor, GPtrArray *proofs)
{
  report_completeness (advisor, proofs);
  prove_no_success_rate (advisor, proofs);
  prove_situations (advisor, proofs);
  prove_letters (advisor, proofs);
}
