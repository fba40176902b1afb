/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-plan-sheet"

#include "recourse-plan-sheet.h"

#include "recourse-plan-private.h"

/* The plan for the kitchen table: 18 points, since whoever is to do it may be eighty. */

static void
clear_plan (RecoursePlanSheet *self)
{
  g_clear_pointer (&self->called, g_hash_table_unref);
  recourse_case_paper_clear (&self->paper);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecoursePlanSheet, clear_plan)

static void
add_date (const RecoursePlanSheet *self)
{
  g_autofree char *chinese = recourse_china_time_format_minute (self->now, RECOURSE_LANGUAGE_ZH_CN);
  g_autofree char *english = recourse_china_time_format_minute (self->now, RECOURSE_LANGUAGE_EN);
  const RecourseText time = {
    { [RECOURSE_LANGUAGE_EN] = english, [RECOURSE_LANGUAGE_ZH_CN] = chinese }
  };
  g_autofree char *text = recourse_summary_fill (&self->paper.summary, "as-of", "time", &time);

  recourse_sheet_add_paragraph (self->paper.summary.sheet, RECOURSE_SHEET_LARGE_BESIDE, text);
}

/* What the plan may not be able to know. */
static void
add_doubts (const RecoursePlanSheet *self)
{
  const RecourseSummary *summary = &self->paper.summary;
  const RecourseAdvice *advice = recourse_interview_peek_advice (self->paper.interview);

  if (recourse_case_state_closed_at (self->paper.state) != RECOURSE_TIME_UNKNOWN)
    recourse_summary_add_paragraph (summary, RECOURSE_SHEET_LARGE, "closed");
  if (advice->is_contradictory)
    recourse_summary_add_paragraph (summary, RECOURSE_SHEET_LARGE, "clash");
  else if (recourse_interview_next_screen (self->paper.interview) != RECOURSE_NO_SCREEN)
    recourse_summary_add_paragraph (summary, RECOURSE_SHEET_LARGE, "unfinished");
}

static gboolean
fill_sheet (const RecoursePlanSheet *self, GError **error)
{
  recourse_summary_add_paragraph (&self->paper.summary, RECOURSE_SHEET_LARGE_TITLE, "title");
  add_date (self);
  recourse_summary_add_paragraph (&self->paper.summary, RECOURSE_SHEET_LARGE, "lead");
  recourse_plan_sheet_add_payments (self);
  add_doubts (self);
  recourse_plan_sheet_add_urgency (self, RECOURSE_URGENCY_NOW);
  recourse_plan_sheet_add_do_not (self);
  if (!recourse_plan_sheet_add_times (self, error))
    return FALSE;
  recourse_plan_sheet_add_urgency (self, RECOURSE_URGENCY_TODAY);
  recourse_plan_sheet_add_urgency (self, RECOURSE_URGENCY_WEEK);
  recourse_plan_sheet_add_urgency (self, RECOURSE_URGENCY_LATER);
  return TRUE;
}

/**
 * recourse_plan_sheet_pdf:
 * @advisor: of the pack that is loaded; another one than the program's own is named and not used
 * @options: (nullable): what is withheld, and whether there is English beside; the rest is ignored
 * @now: the moment that the plan is for
 *
 * What is to be done, in large type: what is certain, with the steps that fit, a mark at those that
 * are done, telephone numbers, times to remember and what not to do.
 *
 * Returns: (transfer full): a PDF file, or NULL with the errors of recourse_summary_pdf()
 */
GBytes *
recourse_plan_sheet_pdf (RecourseAdvisor *advisor,
                         RecourseCaseFolder *folder,
                         const RecourseSummaryOptions *options,
                         gint64 now,
                         GError **error)
{
  static const RecourseSummaryOptions whole = { NULL };
  g_auto (RecoursePlanSheet)
      self = { .paper = { .summary = { .paper = "plan", .is_large = TRUE } }, .now = now };

  g_return_val_if_fail (RECOURSE_IS_ADVISOR (advisor) && folder != NULL, NULL);

  if (!recourse_case_paper_begin (&self.paper, advisor, folder, options != NULL ? options : &whole,
                                  now, error))
    return NULL;
  self.called = g_hash_table_new (NULL, NULL);
  return fill_sheet (&self, error) ? recourse_sheet_finish (self.paper.summary.sheet, error) : NULL;
}
