/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-proof-interview"

#include "recourse-proof-private.h"

/*
 * Walks every interview that can happen: at each question every answer, "I'm not sure" included;
 * with the time unknown, and again in each of its cells (so for the amount, where a rule names it).
 * After an "I'm not sure" a question may be asked whose answer only matters together with the one
 * that is missing; so that a question changes a verdict is proved of the others.
 */

/* A pack whose interviews are more than this is not walked to the end, and so not proved. */
#define MAX_QUESTIONS 100000

/* What the leaves below a question have in common. */
typedef struct
{
  gboolean is_set;
  gboolean is_uniform;
  guint64 verdicts; /* hash of all statuses */
} Leaves;

typedef struct
{
  RecourseAdvisor *advisor;
  guint n_questions;
  guint longest;
  gboolean is_weighing; /* the mean is that of interviews without time and amount */
  double weight;
  double weighted_length;
  guint64 asked; /* one bit a screen */
  char *useless;
  char *rising;
} Walk;

static void walk (Walk *self,
                  const RecourseSituation *situation,
                  guint length,
                  guint bound,
                  gboolean is_truthful,
                  Leaves *leaves);

static guint64
hash_statuses (const RecourseAdvice *advice, guint n_remedies)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);

  for (guint i = 0; i < n_remedies; i++)
    hash = (hash ^ (guint64) advice->statuses[i]) * G_GUINT64_CONSTANT (1099511628211);
  return hash;
}

static void
merge_leaves (Leaves *into, const Leaves *other)
{
  if (!other->is_set)
    return;
  if (!into->is_set)
    *into = *other;
  else if (!other->is_uniform || into->verdicts != other->verdicts)
    into->is_uniform = FALSE;
}

static void
end_interview (Walk *self,
               const RecourseSituation *situation,
               const RecourseAdvice *advice,
               guint length,
               gboolean is_truthful,
               Leaves *leaves)
{
  const RecourseRegion *possible = self->advisor->possible;

  self->longest = MAX (self->longest, length);
  *leaves = (Leaves){ TRUE, TRUE, hash_statuses (advice, self->advisor->n_remedies) };
  if (!is_truthful || !self->is_weighing)
    return;
  for (guint i = 0; i < possible->n_boxes; i++)
    {
      RecourseBox box = recourse_box_and (&possible->boxes[i], &situation->known);
      double weight = recourse_box_count (&self->advisor->space, &box);

      self->weight += weight;
      self->weighted_length += weight * length;
    }
}

/* One value for each variable of the screen that can come out of ticking signs; the lowest for all
 * is always one. */
static GArray *
list_sign_outcomes (const RecourseScreen *screen)
{
  GArray *outcomes = g_array_new (FALSE, TRUE, sizeof (RecourseConditionBox));
  RecourseConditionBox none = { { 0 } };

  for (guint i = 0; i < screen->n_variables; i++)
    none.allowed[screen->variables[i]] = 1;
  g_array_append_val (outcomes, none);
  for (guint s = 0; s < screen->n_signs; s++)
    for (guint o = 0, n = outcomes->len; o < n; o++)
      {
        RecourseConditionBox one = g_array_index (outcomes, RecourseConditionBox, o);
        gboolean is_new = TRUE;

        for (guint i = 0; i < screen->n_variables; i++)
          {
            guint v = screen->variables[i];

            one.allowed[v] = MAX (one.allowed[v], screen->signs[s].sets[v]);
          }
        for (guint k = 0; k < outcomes->len && is_new; k++)
          is_new = memcmp (&one, &g_array_index (outcomes, RecourseConditionBox, k), sizeof one)
                   != 0;
        if (is_new)
          g_array_append_val (outcomes, one);
      }
  return outcomes;
}

static GArray *
list_outcomes (Walk *self, const RecourseScreen *screen)
{
  GArray *outcomes = NULL;
  guint v = screen->variables[0];

  if (screen->n_signs > 0)
    return list_sign_outcomes (screen);
  outcomes = g_array_new (FALSE, TRUE, sizeof (RecourseConditionBox));
  for (guint i = 0; i < recourse_pack_variable (self->advisor->pack, v)->n_values; i++)
    {
      RecourseConditionBox one = { { 0 } };

      one.allowed[v] = G_GUINT64_CONSTANT (1) << i;
      g_array_append_val (outcomes, one);
    }
  return outcomes;
}

static void
answer_screen (Walk *self,
               RecourseSituation *situation,
               const RecourseScreen *screen,
               const RecourseConditionBox *outcome)
{
  for (guint i = 0; i < screen->n_variables; i++)
    {
      guint v = screen->variables[i];

      recourse_advisor_answer (self->advisor, situation, v,
                               outcome != NULL ? outcome->allowed[v] : G_MAXUINT64);
    }
}

static void
ask (Walk *self,
     const RecourseSituation *situation,
     const RecourseAdvice *advice,
     guint length,
     gboolean is_truthful,
     Leaves *leaves)
{
  const RecourseScreen *screen = recourse_pack_screen (self->advisor->pack, advice->next_screen);
  g_autoptr (GArray) outcomes = list_outcomes (self, screen);
  guint next_length = length + (screen->on_start_page ? 0 : 1);
  RecourseSituation next = *situation;
  Leaves ignored = { FALSE };

  for (guint i = 0; i < outcomes->len; i++)
    {
      Leaves below = { FALSE };

      next = *situation;
      answer_screen (self, &next, screen, &g_array_index (outcomes, RecourseConditionBox, i));
      if (!recourse_region_meets (self->advisor->possible, &next.known))
        continue;
      walk (self, &next, next_length, advice->at_most, is_truthful, &below);
      merge_leaves (leaves, &below);
    }
  if (is_truthful && leaves->is_set && leaves->is_uniform && self->useless == NULL)
    self->useless = recourse_space_describe (&self->advisor->space, self->advisor->pack,
                                             &situation->known);
  next = *situation;
  answer_screen (self, &next, screen, NULL);
  walk (self, &next, next_length, advice->at_most, FALSE, &ignored);
}

static void
walk (Walk *self,
      const RecourseSituation *situation,
      guint length,
      guint bound,
      gboolean is_truthful,
      Leaves *leaves)
{
  RecourseAdvice advice;

  recourse_advisor_advise (self->advisor, situation, &advice);
  if (advice.at_most >= bound && self->rising == NULL)
    self->rising = recourse_space_describe (&self->advisor->space, self->advisor->pack,
                                            &situation->known);
  if (advice.next_screen == RECOURSE_NO_SCREEN)
    {
      end_interview (self, situation, &advice, length, is_truthful, leaves);
      return;
    }
  if (++self->n_questions > MAX_QUESTIONS)
    return;
  self->asked |= G_GUINT64_CONSTANT (1) << advice.next_screen;
  ask (self, situation, &advice, length, is_truthful, leaves);
}

/* The start page asks more than the algebra needs (who sits here); such a screen is reached by
 * being there. */
static char *
find_unasked_screen (const Walk *self)
{
  for (guint i = 0; i < recourse_pack_n_screens (self->advisor->pack); i++)
    {
      const RecourseScreen *screen = recourse_pack_screen (self->advisor->pack, i);

      if (!screen->on_start_page && (self->asked >> i & 1) == 0)
        return g_strdup_printf ("screen '%s' is never asked", screen->id);
    }
  return NULL;
}

static char *
check_length (const Walk *self)
{
  if (self->n_questions > MAX_QUESTIONS)
    return g_strdup_printf ("there are more than %d questions in all interviews", MAX_QUESTIONS);
  if (self->longest <= RECOURSE_LONGEST_INTERVIEW)
    return NULL;
  return g_strdup_printf ("an interview has %u screens", self->longest);
}

static gboolean
is_named (RecourseAdvisor *advisor, guint variable)
{
  const RecourseSpace *space = &advisor->space;
  RecoursePack *pack = advisor->pack;

  for (guint i = 0; i < recourse_pack_n_remedies (pack); i++)
    if (recourse_condition_names (space, &recourse_pack_remedy (pack, i)->when, variable))
      return TRUE;
  for (guint i = 0; i < recourse_pack_n_impossible (pack); i++)
    if (recourse_condition_names (space, &recourse_pack_impossible (pack, i)->when, variable))
      return TRUE;
  return FALSE;
}

/* Knowing the time can change the order of the questions, so each of its cells is walked too. */
static void
walk_cells (Walk *self, const RecourseSituation *nothing)
{
  for (guint v = 0; v < self->advisor->space.n_variables; v++)
    {
      const RecourseVariable *variable = recourse_pack_variable (self->advisor->pack, v);

      if (variable->kind == RECOURSE_VARIABLE_ANSWERED || !is_named (self->advisor, v))
        continue;
      for (guint i = 0; i < variable->n_values; i++)
        {
          RecourseSituation in_cell = *nothing;
          Leaves leaves = { FALSE };

          recourse_space_set (&self->advisor->space, &in_cell.known, v,
                              G_GUINT64_CONSTANT (1) << i);
          walk (self, &in_cell, 0, G_MAXUINT, TRUE, &leaves);
        }
    }
}

/** recourse_proofs_add_interview: what can be said of all interviews */
void
recourse_proofs_add_interview (RecourseAdvisor *advisor, GPtrArray *proofs)
{
  Walk self = { .advisor = advisor, .is_weighing = TRUE };
  RecourseSituation nothing;
  Leaves leaves = { FALSE };

  recourse_advisor_situation_init (advisor, &nothing);
  walk (&self, &nothing, 0, G_MAXUINT, TRUE, &leaves);
  self.is_weighing = FALSE;
  walk_cells (&self, &nothing);
  recourse_proofs_add (proofs, "interview-length",
                       "the longest interview has at most 8 screens, start page not counted",
                       g_strdup_printf ("longest %u, mean %.3f over all possible situations",
                                        self.longest,
                                        self.weight > 0 ? self.weighted_length / self.weight : 0),
                       check_length (&self));
  recourse_proofs_add (proofs, "interview-useful",
                       "every question can change a verdict where those before it were answered",
                       g_strdup_printf ("%u questions in all interviews", self.n_questions),
                       g_steal_pointer (&self.useless));
  recourse_proofs_add (proofs, "interview-bound", "\"at most N more\" falls with every answer",
                       NULL, g_steal_pointer (&self.rising));
  recourse_proofs_add (proofs, "interview-reachable", "every screen is asked in some interview",
                       NULL, find_unasked_screen (&self));
}
