/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-plan-steps"

#include "recourse-plan-private.h"

#include "recourse-sheet-number.h"

/* What is to be done, and what is done. A sheet on the kitchen table is no book: of what is not
 * urgent it names only the first steps, or the matter alone. */

#define STEP_GAP 6.0

#define BOX "□ "
#define TICK "√ "
#define CROSS "× "

static const char *const URGENCY_WORDS[] = { "now", "today", "week", "later" };
/* What cannot wait stands on the paper as a whole: there may be no screen beside it. */
static const guint MOST_STEPS[] = { RECOURSE_MAX_REMEDIES, 2, 0, 0 };
G_STATIC_ASSERT (G_N_ELEMENTS (URGENCY_WORDS) == RECOURSE_URGENCY_LATER + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (MOST_STEPS) == RECOURSE_URGENCY_LATER + 1);

/* One remedy. */
typedef struct
{
  const RecoursePlanSheet *sheet;
  guint remedy;
  guint left;              /* open steps that may still be printed */
  guint n_more;            /* open steps that are not printed */
  RecourseSheetCell *cell; /* the title, until its first step: they stay together */
} Writer;

void
recourse_plan_sheet_add_both (const RecoursePlanSheet *self,
                              RecourseSheetCell *cell,
                              RecourseSheetStyle style,
                              const char *mark,
                              const RecourseText *text)
{
  recourse_summary_add_marked (&self->paper.summary, cell, style, mark, text);
}

static const RecourseRemedy *
peek_remedy (const RecoursePlanSheet *self, guint remedy)
{
  return recourse_pack_remedy (self->paper.summary.words, remedy);
}

/* --- Steps --------------------------------------------------------------------------------------
 */

/* In large type, once on the sheet. */
static void
add_number (const RecoursePlanSheet *self, RecourseSheetCell *cell, const RecourseContact *contact)
{
  g_autofree char *number = NULL;
  g_autofree char *line = NULL;
  const RecourseText *name = &contact->name;

  if (contact == NULL || !g_hash_table_add (self->called, (gpointer) contact))
    return;
  if (*contact->number == '\0')
    {
      recourse_plan_sheet_add_both (
          self, cell, RECOURSE_SHEET_PHONE, "",
          recourse_paper_word (self->paper.summary.words, "plan", "card-number"));
      return;
    }
  number = recourse_sheet_number_group (contact->number);
  line = g_strconcat (number, "  ", NULL);
  recourse_plan_sheet_add_both (self, cell, RECOURSE_SHEET_PHONE, line, name);
}

static void
flush (Writer *self)
{
  if (self->cell == NULL)
    return;
  recourse_sheet_add_cell (self->sheet->paper.summary.sheet, self->cell);
  recourse_sheet_add_space (self->sheet->paper.summary.sheet, STEP_GAP);
  g_clear_pointer (&self->cell, recourse_sheet_cell_free);
}

static RecourseSheetCell *
ensure_cell (Writer *self)
{
  if (self->cell == NULL)
    self->cell = recourse_sheet_cell_new ();
  return self->cell;
}

static void
add_done (Writer *self, const RecourseStep *step, gint64 done_at)
{
  const RecourseSummary *summary = &self->sheet->paper.summary;
  g_autofree char *chinese = recourse_china_time_format_minute (done_at, RECOURSE_LANGUAGE_ZH_CN);
  g_autofree char *english = recourse_china_time_format_minute (done_at, RECOURSE_LANGUAGE_EN);
  const RecourseText time = {
    { [RECOURSE_LANGUAGE_EN] = english, [RECOURSE_LANGUAGE_ZH_CN] = chinese }
  };
  g_autofree char *word = recourse_summary_fill (summary, "done", "time", &time);
  RecourseSheetCell *cell = ensure_cell (self);

  recourse_plan_sheet_add_both (self->sheet, cell, RECOURSE_SHEET_LARGE_DONE, TICK, &step->text);
  recourse_sheet_cell_add (cell, RECOURSE_SHEET_LARGE_BESIDE, word);
  flush (self);
}

static void
add_open (Writer *self, const RecourseStep *step)
{
  RecourseSheetCell *cell = ensure_cell (self);

  recourse_plan_sheet_add_both (self->sheet, cell, RECOURSE_SHEET_LARGE_STEP, BOX, &step->text);
  if (step->contact != NULL)
    add_number (self->sheet, cell, step->contact);
  flush (self);
}

static void
add_step (Writer *self, const RecourseStep *step)
{
  gint64 done_at = recourse_interview_ticked_at (self->sheet->paper.interview, self->remedy,
                                                 step->id);

  if (done_at != RECOURSE_TIME_UNKNOWN)
    add_done (self, step, done_at);
  else if (self->left == 0)
    self->n_more++;
  else
    {
      self->left--;
      add_open (self, step);
    }
}

/* What begins with an event that was noted, such as a payment stop, is urgent whatever comes before
 * it in the list. */
static void
add_follow_up (Writer *self)
{
  const RecourseRemedy *remedy = peek_remedy (self->sheet, self->remedy);
  RecourseRecord record;

  if (remedy->follow_up == NULL
      || !recourse_interview_get_record (self->sheet->paper.interview, self->remedy, &record)
      || record.state == RECOURSE_DEADLINE_PAST)
    return;
  self->left += remedy->follow_up->n_steps;
  for (guint i = 0; i < remedy->follow_up->n_steps; i++)
    add_step (self, &remedy->follow_up->steps[i]);
}

static void
say_how_many_more (const Writer *self)
{
  g_autofree char *count = g_strdup_printf ("%u", self->n_more);
  g_autofree char *text = recourse_summary_fill (&self->sheet->paper.summary, "more-steps", "count",
                                                 &(RecourseText){ { count, count } });

  recourse_sheet_add_paragraph (self->sheet->paper.summary.sheet, RECOURSE_SHEET_LARGE_BESIDE,
                                text);
}

/* --- Remedies -----------------------------------------------------------------------------------
 */

static void
add_remedy (const RecoursePlanSheet *self, guint index)
{
  const RecourseRemedy *remedy = peek_remedy (self, index);
  RecourseAdvisor *advisor = recourse_case_paper_peek_advisor (&self->paper);
  g_autoptr (GPtrArray) steps = recourse_plan_steps (
      advisor, recourse_interview_peek_situation (self->paper.interview), index);
  Writer writer = { self, index, MOST_STEPS[remedy->urgency], 0, recourse_sheet_cell_new () };

  recourse_plan_sheet_add_both (self, writer.cell, RECOURSE_SHEET_LARGE_STRONG, "", &remedy->title);
  if (writer.left == 0)
    recourse_plan_sheet_add_both (self, writer.cell, RECOURSE_SHEET_LARGE, "", &remedy->summary);
  add_follow_up (&writer);
  for (guint i = 0; i < steps->len; i++)
    add_step (&writer, steps->pdata[i]);
  flush (&writer);
  recourse_sheet_add_space (self->paper.summary.sheet, 2);
  if (writer.n_more > 0 && MOST_STEPS[remedy->urgency] > 0)
    say_how_many_more (&writer);
  recourse_sheet_add_space (self->paper.summary.sheet, 8);
}

/* What is certain of one urgency, in the order of acting. */
void
recourse_plan_sheet_add_urgency (const RecoursePlanSheet *self, RecourseUrgency urgency)
{
  gboolean has_heading = FALSE;
  RecoursePlan plan;

  recourse_interview_list_plan (self->paper.interview, RECOURSE_REMEDY_DO, RECOURSE_STATUS_CERTAIN,
                                &plan);
  for (guint i = 0; i < plan.n_items; i++)
    {
      if (peek_remedy (self, plan.items[i])->urgency != urgency)
        continue;
      if (!has_heading)
        recourse_summary_add_heading (&self->paper.summary, URGENCY_WORDS[urgency]);
      has_heading = TRUE;
      add_remedy (self, plan.items[i]);
    }
}

void
recourse_plan_sheet_add_do_not (const RecoursePlanSheet *self)
{
  RecoursePlan plan;

  recourse_interview_list_plan (self->paper.interview, RECOURSE_REMEDY_DO_NOT,
                                RECOURSE_STATUS_CERTAIN, &plan);
  if (plan.n_items == 0)
    return;
  recourse_summary_add_heading (&self->paper.summary, "do-not");
  for (guint i = 0; i < plan.n_items; i++)
    {
      g_autoptr (RecourseSheetCell) cell = recourse_sheet_cell_new ();

      recourse_plan_sheet_add_both (self, cell, RECOURSE_SHEET_LARGE_STEP, CROSS,
                                    &peek_remedy (self, plan.items[i])->title);
      recourse_sheet_add_cell (self->paper.summary.sheet, cell);
      recourse_sheet_add_space (self->paper.summary.sheet, 3);
    }
}
