/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-proof-options"

#include "recourse-proof-private.h"

/* A remark that a switch turns on says nothing of the situation. */
static gboolean
says_why_closed (const RecourseRemark *remark)
{
  return remark->kind == RECOURSE_REMARK_CLOSED && !remark->has_extra;
}

/* A situation in which the route is open and said to be closed. */
static char *
find_wrongly_closed (RecourseAdvisor *advisor,
                     const RecourseOption *option,
                     const RecourseRegion *open)
{
  for (guint i = 0; i < option->n_remarks; i++)
    {
      const RecourseRemark *remark = &option->remarks[i];
      g_autoptr (RecourseRegion) said = NULL;
      g_autoptr (RecourseRegion) wrong = NULL;
      g_autofree char *situation = NULL;

      if (!says_why_closed (remark))
        continue;
      said = recourse_region_new_for_condition (&advisor->space, &remark->when);
      wrong = recourse_region_intersect (said, open);
      situation = recourse_proof_situation_in (advisor, wrong);
      if (situation != NULL)
        return g_strdup_printf ("option '%s' is open, but '%s' says that it is not, in: %s",
                                option->id, remark->id, situation);
    }
  return NULL;
}

/* A situation in which the route is not open and nothing says why. */
static char *
find_unexplained (RecourseAdvisor *advisor,
                  const RecourseOption *option,
                  const RecourseRegion *when)
{
  g_autoptr (RecourseRegion) explained = recourse_region_copy (when);
  g_autoptr (RecourseRegion) left = NULL;
  g_autofree char *situation = NULL;

  for (guint i = 0; i < option->n_remarks; i++)
    {
      g_autoptr (RecourseRegion) said = NULL;
      g_autoptr (RecourseRegion) both = NULL;

      if (!says_why_closed (&option->remarks[i]))
        continue;
      said = recourse_region_new_for_condition (&advisor->space, &option->remarks[i].when);
      both = recourse_region_union (explained, said);
      recourse_region_free (explained);
      explained = g_steal_pointer (&both);
    }
  left = recourse_region_subtract (advisor->possible, explained);
  if (left->is_too_large)
    return g_strdup_printf ("the remarks of option '%s' have too many boxes", option->id);
  situation = recourse_proof_situation_in (advisor, left);
  if (situation == NULL)
    return NULL;
  return g_strdup_printf ("option '%s' is not open and does not say why in: %s", option->id,
                          situation);
}

static char *
check_option (RecourseAdvisor *advisor, const RecourseOption *option)
{
  g_autoptr (RecourseRegion)
      when = recourse_region_new_for_condition (&advisor->space, &option->when);
  g_autoptr (RecourseRegion) open = recourse_region_intersect (when, advisor->possible);
  char *wrong = find_wrongly_closed (advisor, option, open);

  return wrong != NULL ? wrong : find_unexplained (advisor, option, when);
}

/**
 * recourse_proofs_add_options: what can be said of the legal routes
 *
 * A route that is never open, having no box, says why in its summary and is not counted.
 */
void
recourse_proofs_add_options (RecourseAdvisor *advisor, GPtrArray *proofs)
{
  char *counterexample = NULL;
  guint n_options = 0;

  for (guint i = 0; i < recourse_pack_n_options (advisor->pack) && counterexample == NULL; i++)
    {
      const RecourseOption *option = recourse_pack_option (advisor->pack, i);

      if (option->when.n_boxes == 0)
        continue;
      n_options++;
      counterexample = check_option (advisor, option);
    }
  recourse_proofs_add (proofs, "options",
                       "a route that is not open says why in every situation, and never says so "
                       "where it is open",
                       g_strdup_printf ("%u routes", n_options), counterexample);
}
