/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-route-time"

#include "recourse-comparison-private.h"
#include "recourse-schedule-private.h"

#define DAYS_IN_MONTH 30

/* The claims whose lengths of time add up to a result: the least and the most that it takes. */
typedef struct
{
  const RecourseClaimList *low;
  const RecourseClaimList *high;
} TimeLists;

static TimeLists
choose_lists (const RecourseTimeRule *rule, const RecourseCompareRequest *request)
{
  if (request->extras[RECOURSE_EXTRA_PAYEE_MISSING])
    return (TimeLists){ &rule->low_if_missing, &rule->high_if_missing };
  return (TimeLists){ &rule->low, &rule->high };
}

/* The pack's reader lets nothing in but days and months, and no sum above a century. */
static gint64
count_days (const RecourseClaim *claim, gint64 length)
{
  return claim->unit == RECOURSE_UNIT_MONTH ? length * DAYS_IN_MONTH : length;
}

static void
find_days (RecourseRoute *self, const RecourseCompareRequest *request)
{
  TimeLists lists;

  if (self->option->time == NULL)
    return;
  lists = choose_lists (self->option->time, request);
  for (guint i = 0; i < lists.low->n; i++)
    self->days.low += count_days (lists.low->items[i], lists.low->items[i]->low);
  for (guint i = 0; i < lists.high->n; i++)
    self->days.high += count_days (lists.high->items[i], lists.high->items[i]->high);
  self->has_days = TRUE;
}

static void
find_deadline (RecourseRoute *self, const RecourseSituation *situation)
{
  const RecourseDeadlineRule *rule = self->option->deadline;
  gint64 start = situation->transferred_at;
  gint64 next_change = RECOURSE_TIME_UNKNOWN;

  if (rule == NULL || start == RECOURSE_TIME_UNKNOWN)
    return;
  self->deadline_at = recourse_period_add (&rule->after, start);
  self->deadline_state = recourse_deadline_state (start, self->deadline_at, situation->at,
                                                  &next_change);
}

/**
 * recourse_route_find_time:
 *
 * Sets how long it takes to a result and, when the time of the transfer is known, the deadline. The
 * least time adds up the lower figures of its claims, the most the upper ones.
 */
void
recourse_route_find_time (RecourseRoute *self, const RecourseRouteInput *input)
{
  find_days (self, input->request);
  find_deadline (self, input->situation);
}

static gboolean
is_list_due (const RecourseClaimList *claims, gint64 at)
{
  for (guint i = 0; i < claims->n; i++)
    if (claims->items[i]->review_by != NULL
        && recourse_day_number (at) > recourse_day_number_parse (claims->items[i]->review_by))
      return TRUE;
  return FALSE;
}

static gboolean
is_item_due (const RecourseRouteItem *item, gint64 at)
{
  if (item->version != NULL
      && (recourse_schedule_version_is_due (item->version, at)
          || is_list_due (&item->rule->schedule->claims, at)))
    return TRUE;
  if (item->ceiling != NULL
      && (recourse_schedule_version_is_due (item->ceiling, at)
          || is_list_due (&item->rule->ceiling->claims, at)))
    return TRUE;
  return is_list_due (&item->rule->claims, at);
}

static gboolean
is_time_due (const RecourseRoute *self, const RecourseRouteInput *input)
{
  TimeLists lists;

  if (self->option->time == NULL)
    return FALSE;
  lists = choose_lists (self->option->time, input->request);
  return is_list_due (lists.low, input->situation->at)
         || is_list_due (lists.high, input->situation->at);
}

/**
 * recourse_route_is_due:
 * @self: worked out
 *
 * Whether a figure behind @self is past its day of review: of its items and those of the payee, of
 * the time that it takes, of its deadline or its wage limit.
 */
gboolean
recourse_route_is_due (const RecourseRoute *self, const RecourseRouteInput *input)
{
  const RecourseOption *option = self->option;
  gint64 at = input->situation->at;

  for (guint i = 0; i < self->n_items; i++)
    if (is_item_due (&self->items[i], at))
      return TRUE;
  for (guint i = 0; i < self->n_others; i++)
    if (is_item_due (&self->others[i], at))
      return TRUE;
  if (option->wage_limit != NULL && is_list_due (&option->wage_limit->claims, at))
    return TRUE;
  if (option->deadline != NULL && is_list_due (&option->deadline->claims, at))
    return TRUE;
  return is_time_due (self, input);
}
