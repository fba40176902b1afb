/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-advisor"

#include "recourse-advisor.h"

#include "recourse-advisor-private.h"
#include "recourse-error.h"

G_DEFINE_FINAL_TYPE (RecourseAdvisor, recourse_advisor, G_TYPE_OBJECT)

static gboolean
is_small_enough (const RecourseRegion *region, const char *what, GError **error)
{
  if (!region->is_too_large)
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
               "the condition of '%s' falls into more than %d boxes", what,
               RECOURSE_REGION_MAX_BOXES);
  return FALSE;
}

static gboolean
compile_impossible (RecourseAdvisor *self, GError **error)
{
  g_autoptr (RecourseRegion) all = recourse_region_new_all (&self->space);

  self->n_impossible = recourse_pack_n_impossible (self->pack);
  self->impossible_by_rule = g_new0 (RecourseRegion *, self->n_impossible);
  self->impossible = recourse_region_new (&self->space);
  for (guint i = 0; i < self->n_impossible; i++)
    {
      RecourseRegion *rule = recourse_region_new_for_condition (
          &self->space, &recourse_pack_impossible (self->pack, i)->when);

      self->impossible_by_rule[i] = rule;
      for (guint j = 0; j < rule->n_boxes; j++)
        recourse_region_add (self->impossible, &rule->boxes[j]);
    }
  self->possible = recourse_region_subtract (all, self->impossible);
  if (!is_small_enough (self->possible, "impossible", error))
    return FALSE;
  recourse_region_simplify (self->possible);
  return TRUE;
}

static gboolean
compile_remedy (RecourseAdvisor *self,
                const RecourseRemedy *remedy,
                RecourseCompiledRemedy *out,
                GError **error)
{
  g_autoptr (RecourseRegion) all = recourse_region_new_all (&self->space);

  out->holds_anywhere = recourse_region_new_for_condition (&self->space, &remedy->when);
  recourse_region_simplify (out->holds_anywhere);
  out->fails_anywhere = recourse_region_subtract (all, out->holds_anywhere);
  if (!is_small_enough (out->fails_anywhere, remedy->id, error))
    return FALSE;
  recourse_region_simplify (out->fails_anywhere);
  out->holds = recourse_region_subtract (out->holds_anywhere, self->impossible);
  out->fails = recourse_region_subtract (out->fails_anywhere, self->impossible);
  if (!is_small_enough (out->holds, remedy->id, error)
      || !is_small_enough (out->fails, remedy->id, error))
    return FALSE;
  recourse_region_simplify (out->holds);
  recourse_region_simplify (out->fails);
  return TRUE;
}

/** recourse_condition_names: whether @condition says anything of @variable */
gboolean
recourse_condition_names (const RecourseSpace *space,
                          const RecourseCondition *condition,
                          guint variable)
{
  for (guint i = 0; i < condition->n_boxes; i++)
    if (condition->boxes[i].allowed[variable] != space->values[variable])
      return TRUE;
  return FALSE;
}

/*
 * Who sits here changes who does a step, never which remedy holds. Such a variable counts as its
 * first value until it is answered, so that nobody has to answer it to get a plan.
 */
static void
find_presentation_variables (RecourseAdvisor *self)
{
  for (guint v = 0; v < self->space.n_variables; v++)
    {
      const RecourseVariable *variable = recourse_pack_variable (self->pack, v);
      gboolean matters = FALSE;

      if (variable->kind != RECOURSE_VARIABLE_ANSWERED
          || !recourse_pack_screen (self->pack, variable->screen)->on_start_page)
        continue;
      for (guint r = 0; r < self->n_remedies && !matters; r++)
        matters = recourse_condition_names (&self->space,
                                            &recourse_pack_remedy (self->pack, r)->when, v);
      if (!matters)
        self->presentation |= 1u << v;
    }
}

static gboolean
count_deadlines (RecourseAdvisor *self, GError **error)
{
  guint n_deadlines = 0;

  for (guint i = 0; i < self->n_remedies; i++)
    if (recourse_pack_remedy (self->pack, i)->deadline != NULL)
      n_deadlines++;
  if (self->n_remedies <= RECOURSE_MAX_REMEDIES && n_deadlines <= RECOURSE_MAX_DEADLINES)
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
               "a pack may have %d remedies and %d deadlines, this one has %u and %u",
               RECOURSE_MAX_REMEDIES, RECOURSE_MAX_DEADLINES, self->n_remedies, n_deadlines);
  return FALSE;
}

static void
clear_remedy (RecourseCompiledRemedy *remedy)
{
  recourse_region_free (remedy->holds);
  recourse_region_free (remedy->fails);
  recourse_region_free (remedy->holds_anywhere);
  recourse_region_free (remedy->fails_anywhere);
}

static void
recourse_advisor_finalize (GObject *object)
{
  RecourseAdvisor *self = RECOURSE_ADVISOR (object);

  for (guint i = 0; self->remedies != NULL && i < self->n_remedies; i++)
    clear_remedy (&self->remedies[i]);
  for (guint i = 0; i < self->n_impossible; i++)
    recourse_region_free (self->impossible_by_rule[i]);
  g_free (self->remedies);
  g_free (self->impossible_by_rule);
  recourse_region_free (self->impossible);
  recourse_region_free (self->possible);
  g_clear_object (&self->pack);
  G_OBJECT_CLASS (recourse_advisor_parent_class)->finalize (object);
}

static void
recourse_advisor_class_init (RecourseAdvisorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = recourse_advisor_finalize;
}

static void
recourse_advisor_init (RecourseAdvisor *self)
{
}

/**
 * recourse_advisor_new:
 * @pack: the advisor takes a reference
 *
 * Compiles the conditions of @pack into regions.
 *
 * Returns: (transfer full): the advisor, or %NULL
 * Errors: %RECOURSE_ERROR_LIMIT when the pack has more variables, remedies or deadlines than fit,
 * or conditions that fall into more than %RECOURSE_REGION_MAX_BOXES boxes.
 */
RecourseAdvisor *
recourse_advisor_new (RecoursePack *pack, GError **error)
{
  g_autoptr (RecourseAdvisor) self = g_object_new (RECOURSE_TYPE_ADVISOR, NULL);

  self->pack = g_object_ref (pack);
  self->n_remedies = recourse_pack_n_remedies (pack);
  if (!recourse_space_init_for_pack (&self->space, pack, error) || !count_deadlines (self, error))
    return NULL;
  if (!compile_impossible (self, error))
    return NULL;
  self->remedies = g_new0 (RecourseCompiledRemedy, self->n_remedies);
  for (guint i = 0; i < self->n_remedies; i++)
    if (!compile_remedy (self, recourse_pack_remedy (pack, i), &self->remedies[i], error))
      return NULL;
  find_presentation_variables (self);
  return g_steal_pointer (&self);
}

/** recourse_advisor_peek_pack: the pack that the advisor was made from; borrowed */
RecoursePack *
recourse_advisor_peek_pack (RecourseAdvisor *self)
{
  return self->pack;
}

/** recourse_advisor_peek_space: how boxes of this advisor are laid out; borrowed */
const RecourseSpace *
recourse_advisor_peek_space (RecourseAdvisor *self)
{
  return &self->space;
}

/**
 * recourse_advisor_status_in:
 * @box: what is known
 * @is_contradictory: leave aside what `impossible` says
 *
 * Certain when the remedy holds everywhere in @box, ruled out when nowhere, else possible.
 */
RecourseStatus
recourse_advisor_status_in (RecourseAdvisor *self,
                            guint remedy,
                            const RecourseBox *box,
                            gboolean is_contradictory)
{
  const RecourseCompiledRemedy *compiled = &self->remedies[remedy];
  const RecourseRegion *holds = is_contradictory ? compiled->holds_anywhere : compiled->holds;
  const RecourseRegion *fails = is_contradictory ? compiled->fails_anywhere : compiled->fails;

  if (!recourse_region_meets (holds, box))
    return RECOURSE_STATUS_RULED_OUT;
  if (recourse_region_meets (fails, box))
    return RECOURSE_STATUS_POSSIBLE;
  return RECOURSE_STATUS_CERTAIN;
}

/**
 * recourse_advisor_statuses:
 * @out_statuses: room for the status of each remedy of the pack
 * @out_is_contradictory: (nullable): set to whether the answers clash
 *
 * The status of every remedy. It allocates nothing.
 */
void
recourse_advisor_statuses (RecourseAdvisor *self,
                           const RecourseSituation *situation,
                           RecourseStatus *out_statuses,
                           gboolean *out_is_contradictory)
{
  gboolean is_contradictory = !recourse_region_meets (self->possible, &situation->known);

  for (guint i = 0; i < self->n_remedies; i++)
    out_statuses[i] = recourse_advisor_status_in (self, i, &situation->known, is_contradictory);
  if (out_is_contradictory != NULL)
    *out_is_contradictory = is_contradictory;
}

/**
 * recourse_advisor_advise:
 * @out_advice: filled in
 *
 * Everything that follows from @situation. It allocates nothing for what it returns; there is
 * nothing to free.
 */
void
recourse_advisor_advise (RecourseAdvisor *self,
                         const RecourseSituation *situation,
                         RecourseAdvice *out_advice)
{
  recourse_advisor_statuses (self, situation, out_advice->statuses, &out_advice->is_contradictory);
  recourse_advisor_find_next (self, situation, out_advice);
  recourse_advisor_find_deadlines (self, situation, out_advice);
}

/* Who sits here counts as the first answer while it is open. */
static RecourseBox
presume_presentation (RecourseAdvisor *self, const RecourseSituation *situation)
{
  RecourseBox box = situation->known;

  for (guint v = 0; v < self->space.n_variables; v++)
    if ((self->presentation >> v & 1) != 0
        && recourse_space_get (&self->space, &box, v) == self->space.values[v])
      recourse_space_set (&self->space, &box, v, 1);
  return box;
}

/**
 * recourse_advisor_holds:
 *
 * Whether @condition (of a step) holds in all that @situation leaves possible. A variable that only
 * says who sits here counts as its first value while it is unanswered.
 */
gboolean
recourse_advisor_holds (RecourseAdvisor *self,
                        const RecourseSituation *situation,
                        const RecourseCondition *condition)
{
  RecourseBox box = presume_presentation (self, situation);
  g_autoptr (RecourseRegion) covered = recourse_region_new_for_condition (&self->space, condition);

  if (recourse_region_meets (self->possible, &box))
    for (guint i = 0; i < self->impossible->n_boxes; i++)
      recourse_region_add (covered, &self->impossible->boxes[i]);
  return recourse_region_covers (covered, &box);
}

/**
 * recourse_advisor_can_hold:
 *
 * Whether @condition (of a message) holds in something that @situation leaves possible; who sits
 * here as in recourse_advisor_holds().
 */
gboolean
recourse_advisor_can_hold (RecourseAdvisor *self,
                           const RecourseSituation *situation,
                           const RecourseCondition *condition)
{
  RecourseBox box = presume_presentation (self, situation);
  g_autoptr (RecourseRegion) region = recourse_region_new_for_condition (&self->space, condition);
  g_autoptr (RecourseRegion) inside = recourse_region_new (&self->space);
  g_autoptr (RecourseRegion) left = NULL;

  for (guint i = 0; i < region->n_boxes; i++)
    {
      RecourseBox both = recourse_box_and (&region->boxes[i], &box);

      recourse_region_add (inside, &both);
    }
  if (!recourse_region_meets (self->possible, &box))
    return !recourse_region_is_empty (inside);
  left = recourse_region_subtract (inside, self->impossible);
  return !recourse_region_is_empty (left);
}
