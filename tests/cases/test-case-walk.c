/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "built-in-fixture.h"
#include "state-case.h"

#include <string.h>

/* Random walks through the interview of the built-in pack, with a case beside it. After each save
 * the log says what the interview does, and another interview that is made from it is the same. */

#define N_WALKS 8
#define N_MOVES 40
#define NOW (G_GINT64_CONSTANT (1795399200) * RECOURSE_SECOND) /* 2026-11-23 10:00 in Beijing */

typedef struct
{
  VaultCase vault;
  RecourseAdvisor *advisor;
  RecoursePack *pack; /* borrowed */
  RecourseInterview *interview;
  GRand *rand;
} Walk;

static void
begin (Walk *self, guint32 seed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RecoursePack) pack = recourse_pack_new_built_in (&error);

  g_assert_no_error (error);
  vault_case_set_up (&self->vault, NULL);
  self->advisor = recourse_advisor_new (pack, &error);
  g_assert_no_error (error);
  self->pack = recourse_advisor_peek_pack (self->advisor);
  self->interview = recourse_interview_new (self->advisor, NOW);
  self->rand = g_rand_new_with_seed (seed);
}

static void
end (Walk *self)
{
  g_rand_free (self->rand);
  g_object_unref (self->interview);
  g_object_unref (self->advisor);
  vault_case_tear_down (&self->vault, NULL);
}

static guint
choose (Walk *self, guint n)
{
  return (guint) g_rand_int_range (self->rand, 0, (int) n);
}

/* As the log keeps it: to the millisecond. */
static gint64
choose_time (Walk *self)
{
  return NOW - (gint64) g_rand_int (self->rand) * 1000;
}

static void
move_answer (Walk *self)
{
  guint screen = choose (self, recourse_pack_n_screens (self->pack));
  const RecourseScreen *shown = recourse_pack_screen (self->pack, screen);
  guint how = choose (self, 5);

  if (how == 0)
    recourse_interview_take_back (self->interview, screen);
  else if (how == 1)
    recourse_interview_answer_unsure (self->interview, screen);
  else if (shown->n_signs > 0)
    recourse_interview_answer_signs (self->interview, screen,
                                     g_rand_int (self->rand) & g_rand_int (self->rand)
                                         & ((G_GUINT64_CONSTANT (1) << shown->n_signs) - 1));
  else
    recourse_interview_answer_value (
        self->interview, screen,
        choose (self, recourse_pack_variable (self->pack, shown->variables[0])->n_values));
}

static void
move_sharing (Walk *self)
{
  if (choose (self, 2) == 0)
    recourse_interview_raise_alarm (self->interview);
  else
    recourse_interview_set_sharing_ended (self->interview, choose (self, 2) == 0);
}

static void
move_step (Walk *self)
{
  guint index = choose (self, recourse_pack_n_remedies (self->pack));
  const RecourseRemedy *remedy = recourse_pack_remedy (self->pack, index);
  const RecourseStep *step = &remedy->steps[choose (self, remedy->n_steps)];

  if (remedy->follow_up != NULL && choose (self, 2) == 0)
    step = &remedy->follow_up->steps[choose (self, remedy->follow_up->n_steps)];
  if (choose (self, 3) == 0)
    recourse_interview_untick (self->interview, index, step->id);
  else
    recourse_interview_tick (self->interview, index, step->id, choose_time (self));
}

static void
move_record (Walk *self)
{
  for (guint i = 0; i < recourse_pack_n_remedies (self->pack); i++)
    if (recourse_pack_remedy (self->pack, i)->follow_up != NULL)
      {
        if (choose (self, 3) == 0)
          recourse_interview_remove_record (self->interview, i);
        else
          recourse_interview_record (self->interview, i, choose_time (self), NULL);
      }
}

static void
move_payment (Walk *self)
{
  switch (choose (self, 4))
    {
    case 0:
      recourse_interview_set_amount (self->interview, 1 + choose (self, 10000000), NULL);
      break;
    case 1:
      recourse_interview_set_amount (self->interview, 0, NULL);
      break;
    case 2:
      recourse_interview_set_transferred_at (self->interview, RECOURSE_TIME_UNKNOWN, NULL);
      break;
    default:
      recourse_interview_set_transferred_at (self->interview, choose_time (self), NULL);
      recourse_interview_set_time_is_about (self->interview, choose (self, 2) == 0);
      break;
    }
}

static void
move (Walk *self)
{
  static void (*const moves[]) (Walk *) = { move_answer, move_answer, move_answer, move_sharing,
                                            move_step,   move_record, move_payment };

  moves[choose (self, G_N_ELEMENTS (moves))](self);
}

static void
assert_same_interview (Walk *self, RecourseInterview *other)
{
  const RecourseSituation *a = recourse_interview_peek_situation (self->interview);
  const RecourseSituation *b = recourse_interview_peek_situation (other);
  const RecourseAdvice *mine = recourse_interview_peek_advice (self->interview);
  const RecourseAdvice *theirs = recourse_interview_peek_advice (other);

  g_assert_cmpmem (&a->known, sizeof a->known, &b->known, sizeof b->known);
  g_assert_cmpuint (a->answered, ==, b->answered);
  g_assert_cmpint (a->transferred_at, ==, b->transferred_at);
  g_assert_cmpint (a->amount, ==, b->amount);
  g_assert_cmpint (a->is_about && a->transferred_at != RECOURSE_TIME_UNKNOWN, ==, b->is_about);
  g_assert_cmpint (memcmp (mine->statuses, theirs->statuses,
                           sizeof mine->statuses[0] * recourse_pack_n_remedies (self->pack)),
                   ==, 0);
  g_assert_cmpuint (mine->next_screen, ==, theirs->next_screen);
  g_assert_cmpuint (mine->n_deadlines, ==, theirs->n_deadlines);
  g_assert_cmpint (mine->wake_up, ==, theirs->wake_up);
  g_assert_cmpint (recourse_interview_is_screen_shared (self->interview), ==,
                   recourse_interview_is_screen_shared (other));
  g_assert_cmpuint (recourse_interview_settled (self->interview), ==,
                    recourse_interview_settled (other));
  for (guint i = 0; i < recourse_pack_n_screens (self->pack); i++)
    {
      g_assert_cmpint (recourse_interview_is_unsure (self->interview, i), ==,
                       recourse_interview_is_unsure (other, i));
      g_assert_cmpuint (recourse_interview_ticked_signs (self->interview, i), ==,
                        recourse_interview_ticked_signs (other, i));
    }
}

static void
save (Walk *self, RecourseCaseState *state)
{
  g_autoptr (GPtrArray)
      drafts = recourse_case_state_diff (state, self->interview, RECOURSE_AUTHOR_PERSON);
  g_autoptr (GError) error = NULL;
  gint64 first = 0;

  if (drafts->len == 0)
    return;
  recourse_log_append_all (vault_case_log (&self->vault), drafts, &first, &error);
  g_assert_no_error (error);
}

static void
check_saved (Walk *self)
{
  g_autoptr (RecourseCaseState) state = state_case_read (&self->vault);
  g_autoptr (RecourseCaseState) rebuilt = state_case_rebuild (&self->vault);
  g_autoptr (GPtrArray)
      rest = recourse_case_state_diff (state, self->interview, RECOURSE_AUTHOR_PERSON);
  g_autoptr (RecourseInterview) again = recourse_interview_new (self->advisor, NOW);
  g_autoptr (GPtrArray) more = NULL;
  g_autoptr (GPtrArray) lost = NULL;
  g_autoptr (GError) error = NULL;

  state_case_assert_same (state, rebuilt);
  g_assert_cmpuint (rest->len, ==, 0);
  recourse_case_state_apply (state, again, &lost, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lost->len, ==, 0);
  assert_same_interview (self, again);
  more = recourse_case_state_diff (state, again, RECOURSE_AUTHOR_PERSON);
  g_assert_cmpuint (more->len, ==, 0);
}

static void
test_walks (void)
{
  for (guint32 seed = 0; seed < N_WALKS; seed++)
    {
      Walk walk;

      g_test_message ("seed %u", seed);
      begin (&walk, seed);
      for (guint i = 0; i < N_MOVES; i++)
        {
          g_autoptr (RecourseCaseState) state = state_case_read (&walk.vault);
          guint n = 1 + choose (&walk, 4);

          for (guint j = 0; j < n; j++)
            move (&walk);
          save (&walk, state);
          check_saved (&walk);
        }
      end (&walk);
    }
}

/* What was answered before there was a case goes into it whole. */
static void
test_first_save (void)
{
  Walk walk;

  begin (&walk, 7);
  for (guint i = 0; i < N_MOVES; i++)
    move (&walk);
  save (&walk, NULL);
  check_saved (&walk);
  end (&walk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cases/walk/first-save", test_first_save);
  g_test_add_func ("/cases/walk/walks", test_walks);
  return g_test_run ();
}
