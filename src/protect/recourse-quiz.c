/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-quiz"

#include "recourse-quiz.h"

struct _RecourseQuiz
{
  RecoursePack *pack;
  guint64 seed;
  const RecourseQuizCase **order; /* each case once */
  guint n_cases;
  guint position;                 /* n_cases: the round is over */
  const RecourseChoice **answers; /* by position in @order, NULL: not answered */
  const RecourseChoice *choices[RECOURSE_QUIZ_MAX_CHOICES]; /* of the case that is asked */
};

/* --- Chance -------------------------------------------------------------------------------------
 *
 * The mixer of SplitMix64, written out: GLib's generator may differ from one version to the next,
 * and then a seed would not mean the same round any more.
 */

static guint64
draw (guint64 *state)
{
  guint64 z = (*state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static void
shuffle (gconstpointer *items, guint n, guint64 seed)
{
  guint64 state = seed;

  for (guint i = n; i > 1; i--)
    {
      guint j = (guint) (draw (&state) % i);
      gconstpointer item = items[i - 1];

      items[i - 1] = items[j];
      items[j] = item;
    }
}

/* --- The round ----------------------------------------------------------------------------------
 */

/* Those in @known come last, each half in the order that chance gave. */
static void
put_known_last (RecourseQuiz *self, GHashTable *known)
{
  g_autofree const RecourseQuizCase **sorted = g_new (const RecourseQuizCase *, self->n_cases + 1);
  guint n = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->n_cases; i++)
      if ((guint) g_hash_table_contains (known, self->order[i]->id) == pass)
        sorted[n++] = self->order[i];
  for (guint i = 0; i < self->n_cases; i++)
    self->order[i] = sorted[i];
}

/* Mixed by the case as well, so that the place of the right choice does not follow that of another
 * case, and is another one in the next round. */
static void
lay_out_choices (RecourseQuiz *self)
{
  const RecourseQuizCase *quiz_case = recourse_quiz_peek_case (self);

  if (quiz_case == NULL)
    return;
  for (guint i = 0; i < quiz_case->n_choices; i++)
    self->choices[i] = &quiz_case->choices[i];
  shuffle ((gconstpointer *) self->choices, quiz_case->n_choices,
           self->seed ^ (guint64) g_str_hash (quiz_case->id) << 32);
}

/**
 * recourse_quiz_new:
 * @pack: whose cases are practised; a reference is taken
 * @seed: decides the order of the cases and of the choices of each
 * @known: (nullable) (element-type utf8): a set of ids of cases that come last, as they were
 *   answered right before; not kept
 *
 * Returns: (transfer full): the round, at its first case
 */
RecourseQuiz *
recourse_quiz_new (RecoursePack *pack, guint64 seed, GHashTable *known)
{
  RecourseQuiz *self = g_new0 (RecourseQuiz, 1);

  self->pack = g_object_ref (pack);
  self->n_cases = recourse_pack_n_quiz_cases (pack);
  self->order = g_new (const RecourseQuizCase *, self->n_cases + 1);
  self->answers = g_new (const RecourseChoice *, self->n_cases + 1);
  recourse_quiz_start_again (self, seed, known);
  return self;
}

/** recourse_quiz_free: frees @self */
void
recourse_quiz_free (RecourseQuiz *self)
{
  g_object_unref (self->pack);
  g_free (self->order);
  g_free (self->answers);
  g_free (self);
}

/** recourse_quiz_start_again: forgets all answers; see recourse_quiz_new() */
void
recourse_quiz_start_again (RecourseQuiz *self, guint64 seed, GHashTable *known)
{
  self->seed = seed;
  self->position = 0;
  for (guint i = 0; i < self->n_cases; i++)
    {
      self->order[i] = recourse_pack_quiz_case (self->pack, i);
      self->answers[i] = NULL;
    }
  shuffle ((gconstpointer *) self->order, self->n_cases, seed);
  if (known != NULL)
    put_known_last (self, known);
  lay_out_choices (self);
}

/* --- The case that is asked ---------------------------------------------------------------------
 */

/** recourse_quiz_peek_case: (nullable): the case that is asked; NULL when the round is over */
const RecourseQuizCase *
recourse_quiz_peek_case (const RecourseQuiz *self)
{
  return self->position < self->n_cases ? self->order[self->position] : NULL;
}

/** recourse_quiz_position: how many cases lie behind; the number of cases when the round is over */
guint
recourse_quiz_position (const RecourseQuiz *self)
{
  return self->position;
}

/** recourse_quiz_n_choices: of the case that is asked; 0 when the round is over */
guint
recourse_quiz_n_choices (const RecourseQuiz *self)
{
  const RecourseQuizCase *quiz_case = recourse_quiz_peek_case (self);

  return quiz_case != NULL ? quiz_case->n_choices : 0;
}

/** recourse_quiz_choice: the choice that is shown at @place, from 0 */
const RecourseChoice *
recourse_quiz_choice (const RecourseQuiz *self, guint place)
{
  g_return_val_if_fail (place < recourse_quiz_n_choices (self), NULL);

  return self->choices[place];
}

/**
 * recourse_quiz_choose: answers the case that is asked with the choice at @place
 *
 * Returns: FALSE if it was answered before; the first answer counts
 */
gboolean
recourse_quiz_choose (RecourseQuiz *self, guint place)
{
  g_return_val_if_fail (place < recourse_quiz_n_choices (self), FALSE);

  if (recourse_quiz_is_answered (self))
    return FALSE;
  self->answers[self->position] = self->choices[place];
  return TRUE;
}

/** recourse_quiz_is_answered: whether the case that is asked has an answer */
gboolean
recourse_quiz_is_answered (const RecourseQuiz *self)
{
  return self->position < self->n_cases && self->answers[self->position] != NULL;
}

/** recourse_quiz_chosen: the place of the answer; the number of choices without one */
guint
recourse_quiz_chosen (const RecourseQuiz *self)
{
  guint n = recourse_quiz_n_choices (self);

  for (guint i = 0; i < n; i++)
    if (self->choices[i] == self->answers[self->position])
      return i;
  return n;
}

/**
 * recourse_quiz_next: goes on to the next case, also from one without an answer
 *
 * Returns: FALSE when the round is over
 */
gboolean
recourse_quiz_next (RecourseQuiz *self)
{
  if (self->position < self->n_cases)
    self->position++;
  lay_out_choices (self);
  return self->position < self->n_cases;
}

/* --- What was answered --------------------------------------------------------------------------
 */

/** recourse_quiz_n_cases: in a round */
guint
recourse_quiz_n_cases (const RecourseQuiz *self)
{
  return self->n_cases;
}

/** recourse_quiz_n_answered: in this round */
guint
recourse_quiz_n_answered (const RecourseQuiz *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_cases; i++)
    n += self->answers[i] != NULL;
  return n;
}

/** recourse_quiz_n_right: of those that were answered in this round */
guint
recourse_quiz_n_right (const RecourseQuiz *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_cases; i++)
    n += self->answers[i] != NULL && self->answers[i]->is_right;
  return n;
}

/** recourse_quiz_peek_answer: (nullable): what was chosen for a case in this round */
const RecourseChoice *
recourse_quiz_peek_answer (const RecourseQuiz *self, const char *case_id)
{
  for (guint i = 0; i < self->n_cases; i++)
    if (g_strcmp0 (self->order[i]->id, case_id) == 0)
      return self->answers[i];
  return NULL;
}

/**
 * recourse_quiz_case_check:
 * @quiz_case: one with a message
 * @rules: of the same pack
 *
 * Returns: (transfer full): what the check of offers finds in the message in @language
 */
RecourseOfferCheck *
recourse_quiz_case_check (const RecourseQuizCase *quiz_case,
                          const RecourseOfferRules *rules,
                          RecourseLanguage language)
{
  g_return_val_if_fail (quiz_case->has_message, NULL);

  return recourse_offer_check_new (rules, recourse_text_get (&quiz_case->message, language), NULL,
                                   0);
}
