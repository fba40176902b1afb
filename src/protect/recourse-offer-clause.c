/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-offer-clause"

#include "recourse-offer-fold.h"

#include <string.h>

/*
 * Where clauses and sentences end, and how far a denial reaches. In doubt a pattern may pass and a
 * denial may not: who hides "解，冻，费" behind commas must be found, and a blank between two
 * phrases ("绝不收费 先交解冻费") ends what was denied before it.
 */

#define MIN_PHRASE 3        /* Chinese characters without anything between them */
#define MAX_THING_WORDS 6   /* "a verification code" */
#define MAX_ACTION_WORDS 14 /* "ask you to share your screen" */
#define MAX_LIST_ITEMS 8

static RecourseOfferUnit *
unit_at (const GArray *units, guint place)
{
  return &g_array_index (units, RecourseOfferUnit, place);
}

static gboolean
is_chinese (const GArray *units, guint place)
{
  return place < units->len && unit_at (units, place)->flags & RECOURSE_OFFER_UNIT_CHINESE;
}

/* For each unit: the length of its run of Chinese characters with nothing between them. */
static guint *
measure_runs (const GArray *units)
{
  guint *runs = g_new0 (guint, units->len + 1);
  guint start = 0;

  for (guint i = 0; i < units->len; i++)
    {
      gboolean goes_on = is_chinese (units, i + 1) && unit_at (units, i + 1)->before == 0;

      if (is_chinese (units, i) && goes_on)
        continue;
      for (guint k = start; k <= i; k++)
        runs[k] = i + 1 - start;
      start = i + 1;
    }
  return runs;
}

static gboolean
is_word (const GArray *units, guint start, guint end, const char *word)
{
  if (end - start != strlen (word))
    return FALSE;
  for (guint i = start; i < end; i++)
    if (unit_at (units, i)->c != (gunichar) word[i - start])
      return FALSE;
  return TRUE;
}

static guint
find_word_end (const GArray *units, guint place)
{
  guint end = place + 1;

  while (end < units->len && unit_at (units, end)->before == 0)
    end++;
  return end;
}

/* How many words an item that begins with this word may have; 0 if none begins with it. */
static guint
open_item (const GArray *units, guint start, guint end)
{
  static const char *const things[] = { "a", "an", "any", "no", "or", "nor", "your" };
  static const char *const actions[] = { "ask",  "asks", "asking", "demand", "request",  "require",
                                         "call", "tell", "want",   "urge",   "threaten", "make" };

  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    if (is_word (units, start, end, things[i]))
      return MAX_THING_WORDS;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (is_word (units, start, end, actions[i]))
      return MAX_ACTION_WORDS;
  return 0;
}

/* What stands between two commas is one item of a list, not a sentence of its own. */
static gboolean
is_item (const GArray *units, guint place, gboolean *out_is_last, guint *out_next)
{
  guint n_left = open_item (units, place, find_word_end (units, place));

  *out_is_last = FALSE;
  while (n_left-- > 0)
    {
      guint end = find_word_end (units, place);

      if (!(unit_at (units, place)->flags & RECOURSE_OFFER_UNIT_LETTER)
          || is_word (units, place, end, "only") || is_word (units, place, end, "first"))
        return FALSE;
      *out_is_last |= is_word (units, place, end, "or") || is_word (units, place, end, "nor");
      *out_next = place = end;
      if (place >= units->len || unit_at (units, place)->before >= RECOURSE_OFFER_SEPARATOR_COMMA)
        return TRUE;
      if (n_left == 0)
        return FALSE;
    }
  return FALSE;
}

/* "We never ask for a fee, a deposit or a code": the comma does not end the denial. */
static gboolean
continues_list (const GArray *units, guint place)
{
  for (guint i = 0; i < MAX_LIST_ITEMS && place < units->len; i++)
    {
      gboolean is_last;
      guint next;

      if (unit_at (units, place)->before != RECOURSE_OFFER_SEPARATOR_COMMA
          || !is_item (units, place, &is_last, &next))
        return FALSE;
      if (is_last)
        return TRUE;
      place = next;
    }
  return FALSE;
}

static gboolean
ends_clause (const GArray *units, const guint *runs, guint place)
{
  if (unit_at (units, place)->before < RECOURSE_OFFER_SEPARATOR_COMMA)
    return FALSE;
  if (!is_chinese (units, place) || !is_chinese (units, place - 1))
    return TRUE;
  return runs[place] > 1 && runs[place - 1] > 1;
}

static gboolean
ends_reach (const GArray *units, const guint *runs, guint place)
{
  guint8 before = unit_at (units, place)->before;

  if (before >= RECOURSE_OFFER_SEPARATOR_COMMA)
    return !continues_list (units, place);
  if (before <= RECOURSE_OFFER_SEPARATOR_JOINT)
    return FALSE;
  if (is_chinese (units, place) && is_chinese (units, place - 1))
    return runs[place] >= MIN_PHRASE && runs[place - 1] >= MIN_PHRASE;
  return before == RECOURSE_OFFER_SEPARATOR_SYMBOL
         && !(unit_at (units, place)->flags & RECOURSE_OFFER_UNIT_SPREAD);
}

/**
 * recourse_offer_fold_mark:
 * @units: a folded text, without clauses and widths
 *
 * Notes where each clause, sentence and denial ends, and how far from the beginning a unit stands.
 */
void
recourse_offer_fold_mark (GArray *units)
{
  g_autofree guint *runs = measure_runs (units);

  for (guint i = 1; i < units->len; i++)
    {
      const RecourseOfferUnit *last = unit_at (units, i - 1);
      RecourseOfferUnit *unit = unit_at (units, i);

      unit->at = last->at
                 + (last->flags & RECOURSE_OFFER_UNIT_CHINESE ? RECOURSE_OFFER_WIDTH_CHINESE
                                                              : RECOURSE_OFFER_WIDTH_LETTER);
      unit->clause = last->clause + (ends_clause (units, runs, i) ? 1 : 0);
      unit->reach = last->reach + (ends_reach (units, runs, i) ? 1 : 0);
      unit->sentence = last->sentence + (unit->before == RECOURSE_OFFER_SEPARATOR_SENTENCE ? 1 : 0);
    }
}
