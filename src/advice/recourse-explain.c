/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-explain"

#include "recourse-explain.h"

#include "recourse-advisor-private.h"

/* The test that a set of answers has to pass alone. */
typedef gboolean (*EnoughFunc) (RecourseAdvisor *self, const RecourseBox *box, guint subject);

static guint32
known_variables (RecourseAdvisor *self, const RecourseSituation *situation)
{
  guint32 variables = 0;

  for (guint v = 0; v < self->space.n_variables; v++)
    if (recourse_space_get (&self->space, &situation->known, v) != self->space.values[v])
      variables |= 1u << v;
  return variables;
}

static RecourseBox
keep_variables (RecourseAdvisor *self, const RecourseSituation *situation, guint32 variables)
{
  RecourseBox box = self->space.all;

  for (guint v = 0; v < self->space.n_variables; v++)
    if ((variables >> v & 1) != 0)
      recourse_space_set (&self->space, &box, v,
                          recourse_space_get (&self->space, &situation->known, v));
  return box;
}

/*
 * Tries the sets of @size answers out of @known that contain @chosen, in the pack's order, until
 * one is enough.
 */
static gboolean
try_size (RecourseAdvisor *self,
          const RecourseSituation *situation,
          guint32 known,
          guint32 chosen,
          guint size,
          guint first,
          EnoughFunc is_enough,
          guint subject,
          guint32 *out_variables)
{
  if (size == 0)
    {
      RecourseBox box = keep_variables (self, situation, chosen);

      *out_variables = chosen;
      return is_enough (self, &box, subject);
    }
  for (guint v = first; v < self->space.n_variables; v++)
    if ((known >> v & 1) != 0
        && try_size (self, situation, known, chosen | 1u << v, size - 1, v + 1, is_enough, subject,
                     out_variables))
      return TRUE;
  return FALSE;
}

/*
 * A smallest set of answers that passes the test by itself. Knowing more never breaks the test (all
 * of them ask whether something is empty), so the first size that works is the smallest, and the
 * set of all answers works if any does.
 */
static gboolean
find_smallest (RecourseAdvisor *self,
               const RecourseSituation *situation,
               EnoughFunc is_enough,
               guint subject,
               guint32 *out_variables)
{
  guint32 known = known_variables (self, situation);
  guint n_known = (guint) __builtin_popcount (known);

  if (!is_enough (self, &situation->known, subject))
    return FALSE;
  for (guint size = 0; size <= n_known; size++)
    if (try_size (self, situation, known, 0, size, 0, is_enough, subject, out_variables))
      return TRUE;
  return FALSE;
}

static gboolean
is_certain (RecourseAdvisor *self, const RecourseBox *box, guint remedy)
{
  return !recourse_region_meets (self->remedies[remedy].fails, box);
}

static gboolean
is_certain_anywhere (RecourseAdvisor *self, const RecourseBox *box, guint remedy)
{
  return !recourse_region_meets (self->remedies[remedy].fails_anywhere, box);
}

static gboolean
is_ruled_out (RecourseAdvisor *self, const RecourseBox *box, guint remedy)
{
  return !recourse_region_meets (self->remedies[remedy].holds, box);
}

static gboolean
is_ruled_out_anywhere (RecourseAdvisor *self, const RecourseBox *box, guint remedy)
{
  return !recourse_region_meets (self->remedies[remedy].holds_anywhere, box);
}

static gboolean
is_impossible (RecourseAdvisor *self, const RecourseBox *box, guint unused)
{
  return !recourse_region_meets (self->possible, box);
}

/**
 * recourse_advisor_explain:
 * @remedy: one that is certain (why) or ruled out (why not)
 * @out_reason: set to a smallest set of answers that already makes it so
 *
 * What the clock and the amount say counts as an answer.
 *
 * Returns: %FALSE when @remedy is neither
 */
gboolean
recourse_advisor_explain (RecourseAdvisor *self,
                          const RecourseSituation *situation,
                          guint remedy,
                          RecourseReason *out_reason)
{
  gboolean clash = is_impossible (self, &situation->known, 0);
  RecourseStatus status = recourse_advisor_status_in (self, remedy, &situation->known, clash);

  out_reason->variables = 0;
  if (status == RECOURSE_STATUS_CERTAIN)
    return find_smallest (self, situation, clash ? is_certain_anywhere : is_certain, remedy,
                          &out_reason->variables);
  if (status == RECOURSE_STATUS_RULED_OUT)
    return find_smallest (self, situation, clash ? is_ruled_out_anywhere : is_ruled_out, remedy,
                          &out_reason->variables);
  return FALSE;
}

/* Whether the lines of impossible.json in @found, but for the one at @without, cover @box. */
static gboolean
lines_cover (RecourseAdvisor *self, const GArray *found, guint without, const RecourseBox *box)
{
  g_autoptr (RecourseRegion) covered = recourse_region_new (&self->space);

  for (guint i = 0; i < found->len; i++)
    {
      guint line = g_array_index (found, RecourseContradiction, i).impossible;
      const RecourseRegion *rule = self->impossible_by_rule[line];

      for (guint j = 0; j < rule->n_boxes && i != without; j++)
        recourse_region_add (covered, &rule->boxes[j]);
    }
  return recourse_region_covers (covered, box);
}

/**
 * recourse_advisor_contradictions:
 *
 * Which answers clash: a smallest set of answers that cannot all be true, once for each line of
 * `impossible` that is needed to say so. A line that only touches these answers is none of them.
 *
 * Returns: (transfer full) (element-type RecourseContradiction): empty when the answers can all be
 * true
 */
GArray *
recourse_advisor_contradictions (RecourseAdvisor *self, const RecourseSituation *situation)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (RecourseContradiction));
  guint32 variables = 0;
  RecourseBox box;

  if (!find_smallest (self, situation, is_impossible, 0, &variables))
    return found;
  box = keep_variables (self, situation, variables);
  for (guint i = 0; i < self->n_impossible; i++)
    if (recourse_region_meets (self->impossible_by_rule[i], &box))
      {
        RecourseContradiction one = { .variables = variables, .impossible = i };

        g_array_append_val (found, one);
      }
  for (guint i = found->len; i > 0; i--)
    if (lines_cover (self, found, i - 1, &box))
      g_array_remove_index (found, i - 1);
  return found;
}

/**
 * recourse_advisor_what_if:
 * @values: the other answer to @variable
 *
 * What would change if @variable had been answered by @values.
 *
 * Returns: (transfer full) (element-type RecourseChange): the remedies whose status would differ
 */
GArray *
recourse_advisor_what_if (RecourseAdvisor *self,
                          const RecourseSituation *situation,
                          guint variable,
                          guint64 values)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (RecourseChange));
  RecourseStatus before[RECOURSE_MAX_REMEDIES];
  RecourseStatus after[RECOURSE_MAX_REMEDIES];
  RecourseSituation other = *situation;

  recourse_advisor_answer (self, &other, variable, values);
  recourse_advisor_statuses (self, situation, before, NULL);
  recourse_advisor_statuses (self, &other, after, NULL);
  for (guint i = 0; i < self->n_remedies; i++)
    if (before[i] != after[i])
      {
        RecourseChange change = { .remedy = i, .from = before[i], .to = after[i] };

        g_array_append_val (changes, change);
      }
  return changes;
}
