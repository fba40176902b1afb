/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-signs-memory"

#include "recourse-signs-memory.h"

typedef struct
{
  guint screen;
  gboolean is_answered;
  gboolean is_unsure;
  guint64 ticked;
} Answer;

struct _RecourseSignsMemory
{
  GArray *answers;
};

/** recourse_signs_memory_new: what @interview holds now */
RecourseSignsMemory *
recourse_signs_memory_new (RecourseInterview *interview)
{
  RecourseSignsMemory *self = g_new0 (RecourseSignsMemory, 1);
  RecoursePack *pack = recourse_advisor_peek_pack (recourse_interview_peek_advisor (interview));

  self->answers = g_array_new (FALSE, FALSE, sizeof (Answer));
  for (guint i = 0; i < recourse_pack_n_screens (pack); i++)
    {
      Answer answer = { .screen = i };

      if (recourse_pack_screen (pack, i)->n_signs == 0)
        continue;
      answer.is_answered = recourse_interview_is_answered (interview, i);
      answer.is_unsure = recourse_interview_is_unsure (interview, i);
      answer.ticked = recourse_interview_ticked_signs (interview, i);
      g_array_append_val (self->answers, answer);
    }
  return self;
}

void
recourse_signs_memory_free (RecourseSignsMemory *self)
{
  g_array_unref (self->answers);
  g_free (self);
}

/** recourse_signs_memory_restore: makes the answers in @interview what they were */
void
recourse_signs_memory_restore (const RecourseSignsMemory *self, RecourseInterview *interview)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      const Answer *answer = &g_array_index (self->answers, Answer, i);

      if (answer->is_unsure)
        recourse_interview_answer_unsure (interview, answer->screen);
      else if (answer->is_answered)
        recourse_interview_answer_signs (interview, answer->screen, answer->ticked);
      else
        recourse_interview_take_back (interview, answer->screen);
    }
}
