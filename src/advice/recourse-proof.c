/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-proof"

#include "recourse-proof.h"

#include "recourse-proof-private.h"

/*
 * Proofs by the region algebra: each property says that some region is empty, so a situation out of
 * that region is the counterexample.
 */

static void
free_proof (gpointer data)
{
  RecourseProof *self = data;

  g_free (self->id);
  g_free (self->statement);
  g_free (self->figures);
  g_free (self->counterexample);
  g_free (self);
}

/**
 * recourse_proofs_add:
 * @figures: (transfer full) (nullable): what was counted
 * @counterexample: (transfer full) (nullable): %NULL when the property holds
 */
void
recourse_proofs_add (GPtrArray *proofs,
                     const char *id,
                     const char *statement,
                     char *figures,
                     char *counterexample)
{
  RecourseProof *proof = g_new0 (RecourseProof, 1);

  proof->id = g_strdup (id);
  proof->statement = g_strdup (statement);
  proof->figures = figures;
  proof->counterexample = counterexample;
  g_ptr_array_add (proofs, proof);
}

/**
 * recourse_proof_situation_in:
 *
 * Returns: (transfer full): one situation of @region as `variable=value` pairs, or %NULL when there
 * is none
 */
char *
recourse_proof_situation_in (RecourseAdvisor *advisor, const RecourseRegion *region)
{
  RecourseBox point;

  if (!recourse_region_pick (region, &point))
    return NULL;
  return recourse_space_describe (&advisor->space, advisor->pack, &point);
}

/* All that remedies of kind do with urgency now or today reach; without those that hold everywhere
 * if @beyond_always. */
static RecourseRegion *
collect_first_aid (RecourseAdvisor *advisor, gboolean beyond_always)
{
  RecourseRegion *reached = recourse_region_new (&advisor->space);

  for (guint i = 0; i < advisor->n_remedies; i++)
    {
      const RecourseRemedy *remedy = recourse_pack_remedy (advisor->pack, i);
      const RecourseRegion *holds = advisor->remedies[i].holds;
      gboolean is_always = recourse_region_is_empty (advisor->remedies[i].fails);

      if (remedy->kind != RECOURSE_REMEDY_DO || remedy->urgency > RECOURSE_URGENCY_TODAY
          || (beyond_always && is_always))
        continue;
      for (guint j = 0; j < holds->n_boxes; j++)
        recourse_region_add (reached, &holds->boxes[j]);
    }
  return reached;
}

static void
prove_first_aid (RecourseAdvisor *advisor, GPtrArray *proofs, gboolean beyond_always)
{
  g_autoptr (RecourseRegion) reached = collect_first_aid (advisor, beyond_always);
  g_autoptr (RecourseRegion) left = recourse_region_subtract (advisor->possible, reached);

  recourse_proofs_add (
      proofs, beyond_always ? "first-aid-beyond-always" : "first-aid",
      beyond_always ? "every possible situation has a remedy with urgency now or today besides "
                      "those that are always there"
                    : "every possible situation has a remedy with urgency now or today",
      g_strdup_printf ("%.0f possible situations", recourse_region_count (advisor->possible)),
      recourse_proof_situation_in (advisor, left));
}

static char *
find_unreachable_step (RecourseAdvisor *advisor,
                       guint remedy,
                       const RecourseStep *steps,
                       guint n_steps,
                       guint *n_checked)
{
  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (RecourseRegion)
          when = recourse_region_new_for_condition (&advisor->space, &steps[i].when);
      g_autoptr (RecourseRegion)
          shown = recourse_region_intersect (when, advisor->remedies[remedy].holds);

      (*n_checked)++;
      if (recourse_region_is_empty (shown))
        return g_strdup_printf ("step '%s' of remedy '%s' can never be shown", steps[i].id,
                                recourse_pack_remedy (advisor->pack, remedy)->id);
    }
  return NULL;
}

static void
prove_reachable (RecourseAdvisor *advisor, GPtrArray *proofs)
{
  char *counterexample = NULL;
  guint n_steps = 0;

  for (guint i = 0; i < advisor->n_remedies && counterexample == NULL; i++)
    {
      const RecourseRemedy *remedy = recourse_pack_remedy (advisor->pack, i);

      if (recourse_region_is_empty (advisor->remedies[i].holds))
        counterexample = g_strdup_printf ("remedy '%s' can never hold", remedy->id);
      else
        counterexample = find_unreachable_step (advisor, i, remedy->steps, remedy->n_steps,
                                                &n_steps);
      if (counterexample == NULL && remedy->follow_up != NULL)
        counterexample = find_unreachable_step (advisor, i, remedy->follow_up->steps,
                                                remedy->follow_up->n_steps, &n_steps);
    }
  recourse_proofs_add (proofs, "reachable", "every remedy and every step of it is reachable",
                       g_strdup_printf ("%u remedies, %u steps", advisor->n_remedies, n_steps),
                       counterexample);
}

static gboolean
cites (const RecourseClaimList *claims, const RecourseClaim *claim)
{
  for (guint i = 0; i < claims->n; i++)
    if (claims->items[i] == claim)
      return TRUE;
  return FALSE;
}

static void
add_where_steps_cite (RecourseAdvisor *advisor,
                      const RecourseRegion *holds,
                      const RecourseStep *steps,
                      guint n_steps,
                      const RecourseClaim *claim,
                      RecourseRegion *cited)
{
  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (RecourseRegion) when = NULL;
      g_autoptr (RecourseRegion) shown = NULL;

      if (!cites (&steps[i].claims, claim))
        continue;
      when = recourse_region_new_for_condition (&advisor->space, &steps[i].when);
      shown = recourse_region_intersect (when, holds);
      for (guint b = 0; b < shown->n_boxes; b++)
        recourse_region_add (cited, &shown->boxes[b]);
    }
}

/* The situations in which @remedy shows a step that cites @claim, its follow-up included, or asks
 * for evidence that does. */
static void
add_where_cited (RecourseAdvisor *advisor,
                 guint remedy,
                 const RecourseClaim *claim,
                 RecourseRegion *cited)
{
  const RecourseRemedy *chosen = recourse_pack_remedy (advisor->pack, remedy);
  const RecourseRegion *holds = advisor->remedies[remedy].holds;

  add_where_steps_cite (advisor, holds, chosen->steps, chosen->n_steps, claim, cited);
  if (chosen->follow_up != NULL)
    add_where_steps_cite (advisor, holds, chosen->follow_up->steps, chosen->follow_up->n_steps,
                          claim, cited);
  for (guint i = 0; i < chosen->n_evidence; i++)
    for (guint b = 0; cites (&chosen->evidence[i]->claims, claim) && b < holds->n_boxes; b++)
      recourse_region_add (cited, &holds->boxes[b]);
}

static RecourseRegion *
collect_cited (RecourseAdvisor *advisor, const RecourseClaim *claim)
{
  RecourseRegion *cited = recourse_region_new (&advisor->space);

  for (guint i = 0; i < advisor->n_remedies; i++)
    add_where_cited (advisor, i, claim, cited);
  return cited;
}

/* Where a line of must.json is broken: certain asks for what lies outside, never for what lies
 * inside. */
static RecourseRegion *
find_broken_must (RecourseAdvisor *advisor, const RecourseMust *must)
{
  g_autoptr (RecourseRegion)
      condition = recourse_region_new_for_condition (&advisor->space, &must->condition);
  g_autoptr (RecourseRegion) asked = recourse_region_intersect (condition, advisor->possible);
  g_autoptr (RecourseRegion) citing = NULL;

  if (must->claim != NULL)
    {
      citing = collect_cited (advisor, must->claim);
      return recourse_region_intersect (asked, citing);
    }
  return recourse_region_intersect (asked, must->is_certain
                                               ? advisor->remedies[must->remedy].fails
                                               : advisor->remedies[must->remedy].holds);
}

static char *
describe_broken_must (RecourseAdvisor *advisor, guint line, const RecourseRegion *broken)
{
  const RecourseMust *must = recourse_pack_must (advisor->pack, line);
  g_autofree char *situation = recourse_proof_situation_in (advisor, broken);

  if (must->claim != NULL)
    return g_strdup_printf ("must[%u]: '%s' is cited in: %s", line, must->claim->id, situation);
  return g_strdup_printf ("must[%u]: '%s' is not %s in: %s", line,
                          recourse_pack_remedy (advisor->pack, must->remedy)->id,
                          must->is_certain ? "certain" : "ruled out", situation);
}

static void
prove_must (RecourseAdvisor *advisor, GPtrArray *proofs)
{
  guint n_must = recourse_pack_n_must (advisor->pack);
  char *counterexample = NULL;

  for (guint i = 0; i < n_must && counterexample == NULL; i++)
    {
      g_autoptr (RecourseRegion)
          broken = find_broken_must (advisor, recourse_pack_must (advisor->pack, i));

      if (!recourse_region_is_empty (broken))
        counterexample = describe_broken_must (advisor, i, broken);
    }
  recourse_proofs_add (proofs, "must", "every line of must.json holds in every possible situation",
                       g_strdup_printf ("%u lines", n_must), counterexample);
}

/**
 * recourse_proofs_run:
 *
 * Proves the properties of a pack that docs/knowledge-format.md lists.
 *
 * Returns: (transfer full) (element-type RecourseProof): one entry a property, with a
 * counterexample where it fails
 */
GPtrArray *
recourse_proofs_run (RecourseAdvisor *advisor)
{
  GPtrArray *proofs = g_ptr_array_new_with_free_func (free_proof);

  recourse_proofs_add_content (advisor, proofs);
  recourse_proofs_add_quiz (advisor, proofs);
  prove_first_aid (advisor, proofs, FALSE);
  prove_first_aid (advisor, proofs, TRUE);
  prove_reachable (advisor, proofs);
  prove_must (advisor, proofs);
  recourse_proofs_add_options (advisor, proofs);
  recourse_proofs_add_interview (advisor, proofs);
  return proofs;
}
