/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-quiz-model"

#include "recourse-quiz-model.h"

/* Any odd number takes the seed from one round to another one. */
#define NEXT_SEED G_GUINT64_CONSTANT (0x5851f42d4c957f2d)

struct _RecourseQuizModel
{
  GObject parent_instance;

  RecoursePack *pack;
  RecourseQuiz *quiz;
  RecourseOfferRules *rules; /* or NULL: no message is checked */
  guint64 seed;
  GHashTable *known; /* ids of cases that were answered right when they were last practised */
  char *name;        /* of whoever practised them, or NULL */
  gboolean is_touched;
  gboolean is_kept;

  RecourseOfferCheck *check;
  const RecourseQuizCase *checked; /* what @check was made of */
  RecourseLanguage language;
};

enum
{
  ANSWERED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RecourseQuizModel, recourse_quiz_model, G_TYPE_OBJECT)

static void
emit_changed (RecourseQuizModel *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GHashTable *
make_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
remember (RecourseQuizModel *self, const char *id, gboolean is_right)
{
  if (is_right)
    g_hash_table_add (self->known, g_strdup (id));
  else
    g_hash_table_remove (self->known, id);
}

static gboolean
are_equal (GHashTable *one, GHashTable *other)
{
  GHashTableIter iter;
  gpointer id;

  if (g_hash_table_size (one) != g_hash_table_size (other))
    return FALSE;
  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (other, id))
      return FALSE;
  return TRUE;
}

static void
recourse_quiz_model_finalize (GObject *object)
{
  RecourseQuizModel *self = RECOURSE_QUIZ_MODEL (object);

  g_clear_pointer (&self->check, recourse_offer_check_free);
  g_clear_pointer (&self->rules, recourse_offer_rules_free);
  g_clear_pointer (&self->quiz, recourse_quiz_free);
  g_hash_table_unref (self->known);
  g_free (self->name);
  g_clear_object (&self->pack);
  G_OBJECT_CLASS (recourse_quiz_model_parent_class)->finalize (object);
}

static void
recourse_quiz_model_class_init (RecourseQuizModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = recourse_quiz_model_finalize;
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                    G_TYPE_BOOLEAN);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
recourse_quiz_model_init (RecourseQuizModel *self)
{
  self->known = make_set ();
  self->is_kept = TRUE;
}

/**
 * recourse_quiz_model_new:
 * @pack: whose cases are practised
 * @seed: of the first round; the same one gives the same rounds
 */
RecourseQuizModel *
recourse_quiz_model_new (RecoursePack *pack, guint64 seed)
{
  RecourseQuizModel *self = g_object_new (RECOURSE_TYPE_QUIZ_MODEL, NULL);

  self->pack = g_object_ref (pack);
  self->seed = seed;
  self->quiz = recourse_quiz_new (pack, seed, NULL);
  return self;
}

/** recourse_quiz_model_peek_pack: borrowed */
RecoursePack *
recourse_quiz_model_peek_pack (RecourseQuizModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_QUIZ_MODEL (self), NULL);

  return self->pack;
}

/**
 * recourse_quiz_model_set_rules:
 * @pack: (nullable): whose red flags are looked for in messages. It need not be the one whose cases
 *   are practised: whoever wrote that one must not say what gives him away
 */
void
recourse_quiz_model_set_rules (RecourseQuizModel *self, RecoursePack *pack)
{
  g_return_if_fail (RECOURSE_IS_QUIZ_MODEL (self));

  g_clear_pointer (&self->check, recourse_offer_check_free);
  g_clear_pointer (&self->rules, recourse_offer_rules_free);
  if (pack != NULL)
    self->rules = recourse_offer_rules_new (pack);
  emit_changed (self);
}

/** recourse_quiz_model_peek_quiz: the round; true until "changed" */
const RecourseQuiz *
recourse_quiz_model_peek_quiz (RecourseQuizModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_QUIZ_MODEL (self), NULL);

  return self->quiz;
}

/**
 * recourse_quiz_model_peek_check:
 *
 * Returns: (nullable): what gives the message of the case away in @language; NULL where the case
 *   has none or is not answered yet, as it would tell, and without rules. True until "changed" or
 *   the next call.
 */
const RecourseOfferCheck *
recourse_quiz_model_peek_check (RecourseQuizModel *self, RecourseLanguage language)
{
  const RecourseQuizCase *quiz_case;

  g_return_val_if_fail (RECOURSE_IS_QUIZ_MODEL (self), NULL);

  quiz_case = recourse_quiz_peek_case (self->quiz);
  if (quiz_case == NULL || !quiz_case->has_message || !recourse_quiz_is_answered (self->quiz)
      || self->rules == NULL)
    return NULL;
  if (self->check != NULL && self->checked == quiz_case && self->language == language)
    return self->check;
  g_clear_pointer (&self->check, recourse_offer_check_free);
  self->check = recourse_quiz_case_check (quiz_case, self->rules, language);
  self->checked = quiz_case;
  self->language = language;
  return self->check;
}

/** recourse_quiz_model_choose: answers the case with the choice at @place; only the first answer
 * counts */
void
recourse_quiz_model_choose (RecourseQuizModel *self, guint place)
{
  const RecourseQuizCase *quiz_case;
  const RecourseChoice *choice;

  g_return_if_fail (RECOURSE_IS_QUIZ_MODEL (self));

  quiz_case = recourse_quiz_peek_case (self->quiz);
  if (quiz_case == NULL || !recourse_quiz_choose (self->quiz, place))
    return;
  choice = recourse_quiz_choice (self->quiz, place);
  self->is_touched = TRUE;
  remember (self, quiz_case->id, choice->is_right);
  g_signal_emit (self, signals[ANSWERED], 0, quiz_case->id, choice->is_right);
  emit_changed (self);
}

/** recourse_quiz_model_go_on: to the next case */
void
recourse_quiz_model_go_on (RecourseQuizModel *self)
{
  g_return_if_fail (RECOURSE_IS_QUIZ_MODEL (self));

  self->is_touched = TRUE;
  recourse_quiz_next (self->quiz);
  emit_changed (self);
}

/** recourse_quiz_model_start_again: another round, which begins with what was not answered right */
void
recourse_quiz_model_start_again (RecourseQuizModel *self)
{
  g_return_if_fail (RECOURSE_IS_QUIZ_MODEL (self));

  self->is_touched = FALSE;
  self->seed += NEXT_SEED;
  recourse_quiz_start_again (self->quiz, self->seed, self->known);
  emit_changed (self);
}

/**
 * recourse_quiz_model_set_known:
 * @known: (element-type utf8): a set of ids of cases that were answered right when they were last
 *   practised; copied
 * @name: (nullable): of whoever practised them
 *
 * A round in which nothing happened yet is put in order by it; one that is under way stays.
 */
void
recourse_quiz_model_set_known (RecourseQuizModel *self, GHashTable *known, const char *name)
{
  GHashTableIter iter;
  gpointer id;

  g_return_if_fail (RECOURSE_IS_QUIZ_MODEL (self));

  if (are_equal (self->known, known) && g_strcmp0 (self->name, name) == 0)
    return;
  g_hash_table_remove_all (self->known);
  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (self->known, g_strdup (id));
  g_free (self->name);
  self->name = g_strdup (name);
  if (!self->is_touched)
    recourse_quiz_start_again (self->quiz, self->seed, self->known);
  emit_changed (self);
}

/** recourse_quiz_model_n_known: how many cases of the pack were answered right when they were last
 * practised */
guint
recourse_quiz_model_n_known (RecourseQuizModel *self)
{
  guint n = 0;

  g_return_val_if_fail (RECOURSE_IS_QUIZ_MODEL (self), 0);

  for (guint i = 0; i < recourse_pack_n_quiz_cases (self->pack); i++)
    n += (guint) g_hash_table_contains (self->known, recourse_pack_quiz_case (self->pack, i)->id);
  return n;
}

/** recourse_quiz_model_peek_name: (nullable): whose practice is counted */
const char *
recourse_quiz_model_peek_name (RecourseQuizModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_QUIZ_MODEL (self), NULL);

  return self->name;
}

/** recourse_quiz_model_set_is_kept: whether somebody keeps what "answered" says */
void
recourse_quiz_model_set_is_kept (RecourseQuizModel *self, gboolean is_kept)
{
  g_return_if_fail (RECOURSE_IS_QUIZ_MODEL (self));

  if (self->is_kept == is_kept)
    return;
  self->is_kept = is_kept;
  emit_changed (self);
}

/** recourse_quiz_model_is_kept: whether what is answered is kept for the next time */
gboolean
recourse_quiz_model_is_kept (RecourseQuizModel *self)
{
  g_return_val_if_fail (RECOURSE_IS_QUIZ_MODEL (self), FALSE);

  return self->is_kept;
}
