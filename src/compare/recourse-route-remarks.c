/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-route-remarks"

#include "recourse-comparison-private.h"
#include "recourse-schedule-private.h"

static gboolean
is_on (const RecourseRemark *remark, const RecourseRouteInput *input)
{
  return recourse_compare_is_on (input->request, remark->has_extra, remark->extra);
}

static gboolean
surely_holds (const RecourseRemark *remark, const RecourseRouteInput *input)
{
  return is_on (remark, input)
         && recourse_advisor_holds (input->advisor, input->situation, &remark->when);
}

static gboolean
may_hold (const RecourseRemark *remark, const RecourseRouteInput *input)
{
  return is_on (remark, input)
         && recourse_advisor_can_hold (input->advisor, input->situation, &remark->when);
}

static void
doubt (RecourseRoute *self)
{
  if (self->applicable == RECOURSE_APPLICABLE_YES)
    self->applicable = RECOURSE_APPLICABLE_MAYBE;
}

static RecourseApplicable
find_region_status (const RecourseOption *option, const RecourseRouteInput *input)
{
  if (!recourse_advisor_can_hold (input->advisor, input->situation, &option->when))
    return RECOURSE_APPLICABLE_NO;
  if (recourse_advisor_holds (input->advisor, input->situation, &option->when))
    return RECOURSE_APPLICABLE_YES;
  return RECOURSE_APPLICABLE_MAYBE;
}

/*
 * A switch closes the route where its remark surely holds. Where that depends on answers that are
 * missing, the route is as unsure as if its own condition did.
 */
static void
apply_switch (RecourseRoute *self, const RecourseRemark *remark, const RecourseRouteInput *input)
{
  if (surely_holds (remark, input))
    self->applicable = RECOURSE_APPLICABLE_NO;
  else if (may_hold (remark, input))
    doubt (self);
}

static void
apply_remarks (RecourseRoute *self, const RecourseRouteInput *input)
{
  for (guint i = 0; i < self->option->n_remarks; i++)
    {
      const RecourseRemark *remark = &self->option->remarks[i];

      if (remark->kind == RECOURSE_REMARK_CLOSED && remark->has_extra)
        apply_switch (self, remark, input);
      else if (remark->kind == RECOURSE_REMARK_DOUBT && may_hold (remark, input))
        doubt (self);
    }
}

static gboolean
is_within (gint64 amount, gint64 wage, const RecourseFraction *share)
{
  return (RecourseWide) amount * share->denominator <= (RecourseWide) wage * share->numerator;
}

/* What is closed anyway needs no wage: nobody should look one up for nothing. */
static void
apply_wage_limit (RecourseRoute *self, const RecourseRouteInput *input)
{
  const RecourseWageLimit *limit = self->option->wage_limit;
  gint64 amount = input->situation->amount;
  gint64 wage = input->request->wage;

  if (limit == NULL || self->applicable == RECOURSE_APPLICABLE_NO)
    return;
  if (wage >= 0 && is_within (amount, wage, &limit->mandatory))
    return;
  if (wage >= 0 && !is_within (amount, wage, &limit->agreed))
    {
      self->applicable = RECOURSE_APPLICABLE_NO;
      self->limit_text = &limit->above;
      return;
    }
  doubt (self);
  self->limit_text = wage < 0 ? &limit->unknown : &limit->between;
}

static gboolean
has_sure_reason (const RecourseRoute *self, const RecourseRouteInput *input)
{
  for (guint i = 0; i < self->option->n_remarks; i++)
    if (self->option->remarks[i].kind == RECOURSE_REMARK_CLOSED
        && surely_holds (&self->option->remarks[i], input))
      return TRUE;
  return FALSE;
}

static gboolean
is_said (const RecourseRoute *self,
         const RecourseRemark *remark,
         gboolean lists_possible_reasons,
         const RecourseRouteInput *input)
{
  switch (remark->kind)
    {
    case RECOURSE_REMARK_CLOSED:
      return self->applicable == RECOURSE_APPLICABLE_NO
             && (lists_possible_reasons ? may_hold (remark, input) : surely_holds (remark, input));
    case RECOURSE_REMARK_DOUBT:
      return self->applicable == RECOURSE_APPLICABLE_MAYBE && may_hold (remark, input);
    case RECOURSE_REMARK_NOTE:
    default:
      return surely_holds (remark, input);
    }
}

static void
list_remarks (RecourseRoute *self, gboolean lists_possible_reasons, const RecourseRouteInput *input)
{
  for (guint i = 0; i < self->option->n_remarks; i++)
    {
      const RecourseRemark *remark = &self->option->remarks[i];

      if (is_said (self, remark, lists_possible_reasons, input))
        self->remarks[self->n_remarks++] = remark;
    }
}

/**
 * recourse_route_find_remarks:
 * @self: zeroed, but for its option
 *
 * Sets whether the route is open, and what is to be said of it, in the order of the pack.
 *
 * - It is open where its condition surely holds, perhaps where it can hold, else not.
 * - A switch that closes it closes it, a doubt that can hold leaves it perhaps open, and so do an
 *   unknown wage and an amount that both sides would have to agree on. An amount above that closes
 *   it. A later rule never opens what an earlier one closed.
 * - `closed` remarks are listed where the route is not open and they surely hold. Where its
 *   condition fails but the answers are too few for any one reason to be sure, all reasons that can
 *   hold are listed: one of them is true, whichever answer comes.
 * - `doubt` remarks are listed where the route is perhaps open and they can hold, `note` remarks
 *   wherever they surely hold.
 *
 * Errors: %RECOURSE_ERROR_LIMIT for more remarks than fit.
 */
void
recourse_route_find_remarks (RecourseRoute *self, const RecourseRouteInput *input)
{
  RecourseApplicable by_region = find_region_status (self->option, input);

  self->applicable = by_region;
  apply_remarks (self, input);
  apply_wage_limit (self, input);
  list_remarks (self, by_region == RECOURSE_APPLICABLE_NO && !has_sure_reason (self, input), input);
}
