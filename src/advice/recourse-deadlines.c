/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-deadlines"

#include "recourse-advisor-private.h"

static void
keep_earliest (gint64 *earliest, gint64 candidate, gint64 after)
{
  if (candidate <= after)
    return;
  if (*earliest == RECOURSE_TIME_UNKNOWN || candidate < *earliest)
    *earliest = candidate;
}

/**
 * recourse_deadline_state:
 * @out_next_change: set to when the state changes next, or %RECOURSE_TIME_UNKNOWN
 *
 * The state at @at of a period from @start to @end: closing is its last quarter, past begins at
 * @end.
 */
RecourseDeadlineState
recourse_deadline_state (gint64 start, gint64 end, gint64 at, gint64 *out_next_change)
{
  gint64 closing = end - (end - start) / 4;

  *out_next_change = RECOURSE_TIME_UNKNOWN;
  keep_earliest (out_next_change, closing, at);
  keep_earliest (out_next_change, end, at);
  if (at >= end)
    return RECOURSE_DEADLINE_PAST;
  return at >= closing ? RECOURSE_DEADLINE_CLOSING : RECOURSE_DEADLINE_OPEN;
}

static void
add_deadline (const RecourseSituation *situation,
              guint remedy,
              const RecourseDeadlineRule *rule,
              RecourseAdvice *advice)
{
  gint64 end = recourse_period_add (&rule->after, situation->transferred_at);
  gint64 change = RECOURSE_TIME_UNKNOWN;
  RecourseDeadline deadline = { .remedy = remedy, .at = end };

  deadline.state = recourse_deadline_state (situation->transferred_at, end, situation->at, &change);
  advice->deadlines[advice->n_deadlines++] = deadline;
  if (change != RECOURSE_TIME_UNKNOWN)
    keep_earliest (&advice->wake_up, change, situation->at);
}

static void
find_next_cell (RecourseAdvisor *self, const RecourseSituation *situation, RecourseAdvice *advice)
{
  for (guint v = 0; v < self->space.n_variables; v++)
    {
      const RecourseVariable *variable = recourse_pack_variable (self->pack, v);

      if (variable->kind != RECOURSE_VARIABLE_ELAPSED)
        continue;
      for (guint i = 1; i < variable->n_values; i++)
        keep_earliest (&advice->wake_up,
                       recourse_period_add (&variable->values[i].from, situation->transferred_at),
                       situation->at);
    }
}

/**
 * recourse_advisor_find_deadlines:
 *
 * Sets the deadlines of all remedies that are not ruled out, and the moment when the advice changes
 * by itself: the next cut of the elapsed time, or the next change of a deadline's state. Without
 * the time of the transfer there are none.
 */
void
recourse_advisor_find_deadlines (RecourseAdvisor *self,
                                 const RecourseSituation *situation,
                                 RecourseAdvice *advice)
{
  advice->n_deadlines = 0;
  advice->wake_up = RECOURSE_TIME_UNKNOWN;
  if (situation->transferred_at == RECOURSE_TIME_UNKNOWN)
    return;
  for (guint i = 0; i < self->n_remedies; i++)
    {
      const RecourseDeadlineRule *rule = recourse_pack_remedy (self->pack, i)->deadline;

      if (rule != NULL && advice->statuses[i] != RECOURSE_STATUS_RULED_OUT)
        add_deadline (situation, i, rule, advice);
    }
  find_next_cell (self, situation, advice);
}
