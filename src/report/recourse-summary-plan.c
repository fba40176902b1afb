/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-summary-plan"

#include "recourse-interview.h"
#include "recourse-own-words.h"
#include "recourse-summary-private.h"

/* How far the plan is: each matter that is certain, its time, and the steps that are done. It is
 * our plan, whatever pack is loaded: another one's would bring its telephone numbers. */

static const RecourseSheetColumns COLUMNS = { { 0.38, 0.62 }, 2 };

typedef struct
{
  const RecourseSummary *summary;
  RecourseInterview *interview;
  RecoursePack *pack;
} Writer;

static void
add_moment (const Writer *self,
            RecourseSheetCell *cell,
            gint64 at,
            RecourseDeadlineState state,
            const RecourseText *label)
{
  g_autofree char *name = recourse_summary_word (self->summary, "deadline");
  g_autofree char *time = recourse_summary_time (at);
  g_autofree char *past = state == RECOURSE_DEADLINE_PAST
                              ? recourse_summary_word (self->summary, "past")
                              : g_strdup ("");
  g_autofree char *text = g_strconcat (time, "  ", past, NULL);
  g_autofree char *both = recourse_summary_both (self->summary, label);

  recourse_sheet_cell_add_fact (cell, name, text);
  recourse_sheet_cell_add (cell, RECOURSE_SHEET_CELL, both);
}

static void
add_moments (const Writer *self, RecourseSheetCell *cell, guint index)
{
  const RecourseAdvice *advice = recourse_interview_peek_advice (self->interview);
  const RecourseRemedy *remedy = recourse_pack_remedy (self->pack, index);
  RecourseRecord record;

  for (guint i = 0; i < advice->n_deadlines; i++)
    if (advice->deadlines[i].remedy == index)
      add_moment (self, cell, advice->deadlines[i].at, advice->deadlines[i].state,
                  &remedy->deadline->label);
  if (remedy->follow_up != NULL && recourse_interview_get_record (self->interview, index, &record))
    add_moment (self, cell, record.ends_at, record.state, &remedy->follow_up->label);
}

static guint
add_done (const Writer *self,
          RecourseSheetCell *cell,
          guint index,
          const RecourseStep *steps,
          guint n_steps)
{
  guint n_done = 0;

  for (guint i = 0; i < n_steps; i++)
    {
      gint64 done_at = recourse_interview_ticked_at (self->interview, index, steps[i].id);
      g_autofree char *time = NULL;
      g_autofree char *both = NULL;

      if (done_at == RECOURSE_TIME_UNKNOWN)
        continue;
      time = recourse_summary_time (done_at);
      both = recourse_summary_both (self->summary, &steps[i].text);
      recourse_sheet_cell_add_fact (cell, time, both);
      n_done++;
    }
  return n_done;
}

static void
add_row (const Writer *self, guint index)
{
  const RecourseRemedy *remedy = recourse_pack_remedy (self->pack, index);
  g_autoptr (RecourseSheetCell) what = recourse_sheet_cell_new ();
  g_autoptr (RecourseSheetCell) done = recourse_sheet_cell_new ();
  g_autofree char *title = recourse_summary_both (self->summary, &remedy->title);
  g_autofree char *none = recourse_summary_word (self->summary, "plan-none");
  RecourseSheetCell *cells[] = { what, done };
  guint n_done;

  recourse_sheet_cell_add (what, RECOURSE_SHEET_STRONG, title);
  add_moments (self, what, index);
  n_done = add_done (self, done, index, remedy->steps, remedy->n_steps);
  if (remedy->follow_up != NULL)
    n_done += add_done (self, done, index, remedy->follow_up->steps, remedy->follow_up->n_steps);
  if (n_done == 0)
    recourse_sheet_cell_add (done, RECOURSE_SHEET_LABEL, none);
  recourse_sheet_add_row (self->summary->sheet, cells);
}

gboolean
recourse_summary_add_plan (const RecourseSummary *self,
                           RecourseCaseState *state,
                           const RecourseSummaryOptions *options,
                           GError **error)
{
  g_autoptr (RecourseAdvisor) own = recourse_own_words_advisor (options->advisor, error);
  g_autoptr (RecourseInterview) interview = NULL;
  RecourseSheetCell *heads[2];
  RecoursePlan plan;
  Writer writer;

  if (own == NULL)
    return FALSE;
  interview = recourse_interview_new (own, options->now);
  if (!recourse_case_state_apply (state, interview, NULL, error))
    return FALSE;
  writer = (Writer){ self, interview, recourse_advisor_peek_pack (own) };
  heads[0] = recourse_sheet_cell_new ();
  heads[1] = recourse_sheet_cell_new ();
  recourse_summary_add_label (self, heads[0], "key.remedy");
  recourse_summary_add_label (self, heads[1], "plan-done");
  recourse_summary_add_heading (self, "plan");
  recourse_sheet_begin_table (self->sheet, &COLUMNS, heads);
  recourse_interview_list_plan (interview, RECOURSE_REMEDY_DO, RECOURSE_STATUS_CERTAIN, &plan);
  for (guint i = 0; i < plan.n_items; i++)
    add_row (&writer, plan.items[i]);
  recourse_sheet_end_table (self->sheet);
  return TRUE;
}
