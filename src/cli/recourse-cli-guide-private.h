/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-cli-page.h"
#include "recourse-cli-words.h"
#include "recourse-interview.h"

G_BEGIN_DECLS

/* The inside of the guide, which is spread over three files: conversation, steps, what it says. */

typedef enum
{
  RECOURSE_CLI_STEP_SCREEN,
  RECOURSE_CLI_STEP_CUT, /* is the connection cut? */
  RECOURSE_CLI_STEP_WHEN,
  RECOURSE_CLI_STEP_AMOUNT,
  RECOURSE_CLI_STEP_CLASH,
  RECOURSE_CLI_STEP_ALARM, /* only in the history */
  RECOURSE_CLI_STEP_STOP,  /* when was the payment stopped? */
  RECOURSE_CLI_STEP_END,
} RecourseCliStepKind;

#define RECOURSE_CLI_N_STEP_KINDS (RECOURSE_CLI_STEP_END + 1)

typedef struct
{
  RecourseCliStepKind kind;
  guint screen;
} RecourseCliStep;

typedef struct
{
  RecourseCliPage *page;
  RecourseAdvisor *advisor;
  RecourseInterview *interview;
  RecourseLanguage language;
  gint64 fixed_now; /* or RECOURSE_TIME_UNKNOWN: the clock runs */
  gint64 now;
  gboolean is_done[RECOURSE_CLI_N_STEP_KINDS];
  gboolean is_asking_stop;
  gboolean is_plan_shown; /* the last one; only the payment stop is still asked */
  GArray *history;        /* RecourseCliStep */
  gboolean is_announced[RECOURSE_MAX_REMEDIES];
} RecourseCliGuide;

/* recourse-cli-guide-text.c */
void recourse_cli_guide_say (const RecourseCliGuide *self, RecourseCliWord word);
void recourse_cli_guide_say_filled (const RecourseCliGuide *self,
                                    RecourseCliWord word,
                                    const char *value);
gboolean recourse_cli_guide_can_record (const RecourseCliGuide *self, guint *out_remedy);
void recourse_cli_guide_print_record (const RecourseCliGuide *self);
void recourse_cli_guide_print_plan (const RecourseCliGuide *self);
void recourse_cli_guide_show_progress (RecourseCliGuide *self, guint n_first);
void recourse_cli_guide_note_announced (RecourseCliGuide *self);
void recourse_cli_guide_print_step (const RecourseCliGuide *self, const RecourseCliStep *step);

/* recourse-cli-guide-steps.c */
RecourseCliStep recourse_cli_guide_choose_step (const RecourseCliGuide *self);
gboolean recourse_cli_guide_answer_step (RecourseCliGuide *self,
                                         const RecourseCliStep *step,
                                         const char *text);
void recourse_cli_guide_take_back (RecourseCliGuide *self, const RecourseCliStep *step);

G_END_DECLS
