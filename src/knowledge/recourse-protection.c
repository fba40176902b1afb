/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-protection"

#include "recourse-protection.h"

#include "recourse-pack-private.h"

/* What the getters lend lives as long as the pack. */

static gconstpointer
get_item (RecoursePack *self, RecoursePackTableKind kind, guint index)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (self), NULL);
  g_return_val_if_fail (index < self->tables[kind].n, NULL);
  return recourse_pack_table_item (self, kind, index);
}

static guint
count_items (RecoursePack *self, RecoursePackTableKind kind)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (self), 0);
  return self->tables[kind].n;
}

static gconstpointer
find_item (RecoursePack *self, RecoursePackTableKind kind, const char *id)
{
  guint index = 0;

  g_return_val_if_fail (RECOURSE_IS_PACK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!recourse_pack_table_find (self, kind, id, &index))
    return NULL;
  return recourse_pack_table_item (self, kind, index);
}

/** recourse_pack_n_preventions: how many parts prevention.json has. */
guint
recourse_pack_n_preventions (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_PREVENTIONS);
}

/** recourse_pack_prevention: the part of prevention.json at @index, in the order of the pack;
 * borrowed. */
const RecoursePrevention *
recourse_pack_prevention (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_PREVENTIONS, index);
}

/** recourse_pack_find_prevention: the part of prevention.json @id, borrowed, or %NULL. */
const RecoursePrevention *
recourse_pack_find_prevention (RecoursePack *self, const char *id)
{
  return find_item (self, RECOURSE_PACK_PREVENTIONS, id);
}

/** recourse_pack_n_tracings: how many ways of following money the pack has. */
guint
recourse_pack_n_tracings (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_TRACINGS);
}

/** recourse_pack_tracing: the way of following money at @index, in the order of the pack; borrowed.
 */
const RecourseTracing *
recourse_pack_tracing (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_TRACINGS, index);
}

/** recourse_pack_n_traps: how many traps the pack has. */
guint
recourse_pack_n_traps (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_TRAPS);
}

/** recourse_pack_trap: the trap at @index, in the order of the pack; borrowed. */
const RecourseTrap *
recourse_pack_trap (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_TRAPS, index);
}

/** recourse_pack_n_terms: how many words the glossary has. */
guint
recourse_pack_n_terms (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_TERMS);
}

/** recourse_pack_term: the word of the glossary at @index, in the order of the pack; borrowed. */
const RecourseTerm *
recourse_pack_term (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_TERMS, index);
}

/** recourse_pack_n_red_flags: how many red flags the pack has. */
guint
recourse_pack_n_red_flags (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_RED_FLAGS);
}

/** recourse_pack_red_flag: the red flag at @index, in the order of the pack; borrowed. */
const RecourseRedFlag *
recourse_pack_red_flag (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_RED_FLAGS, index);
}

/** recourse_pack_find_red_flag: the red flag @id, borrowed, or %NULL. */
const RecourseRedFlag *
recourse_pack_find_red_flag (RecoursePack *self, const char *id)
{
  return find_item (self, RECOURSE_PACK_RED_FLAGS, id);
}

/** recourse_pack_n_denials: how many denials the pack has. */
guint
recourse_pack_n_denials (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_DENIALS);
}

/** recourse_pack_denial: the denial at @index, in the order of the pack; borrowed. */
const RecourseDenial *
recourse_pack_denial (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_DENIALS, index);
}

/** recourse_pack_n_quiz_cases: how many practice cases the pack has. */
guint
recourse_pack_n_quiz_cases (RecoursePack *self)
{
  return count_items (self, RECOURSE_PACK_QUIZ_CASES);
}

/** recourse_pack_quiz_case: the practice case at @index, in the order of the pack; borrowed. */
const RecourseQuizCase *
recourse_pack_quiz_case (RecoursePack *self, guint index)
{
  return get_item (self, RECOURSE_PACK_QUIZ_CASES, index);
}

/** recourse_pack_find_quiz_case: the practice case @id, borrowed, or %NULL. */
const RecourseQuizCase *
recourse_pack_find_quiz_case (RecoursePack *self, const char *id)
{
  return find_item (self, RECOURSE_PACK_QUIZ_CASES, id);
}

/** recourse_prevention_is_checklist: whether the items of @self are ticked for a person. */
gboolean
recourse_prevention_is_checklist (const RecoursePrevention *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->kind == RECOURSE_PREVENTION_WALL || self->kind == RECOURSE_PREVENTION_BANK
         || self->kind == RECOURSE_PREVENTION_ELDER;
}
