/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-offer-matcher"

#include "recourse-offer-matcher.h"

#include "recourse-offer-fold.h"
#include "recourse-offer-pattern.h"
#include "recourse-offer-trie.h"

/*
 * Finds all patterns in one pass. The words of all parts stand in one trie. A part that is found
 * goes on from the latest place where the part before it ended, so that nothing is tried twice and
 * the time does not hang on what the text says.
 */

#define LONGEST_ENDING 20 /* letters: no word has a longer one */
#define SPREAD_ENDING 4   /* letters: where the ending of a word is that was spread is not known */
#define KEPT_ENDS 64      /* more than the letters of any part: an older end is never the latest */

/* A part of a pattern: the next one of the list goes on from it, if @joint says so. */
typedef struct
{
  guint rule;
  RecourseOfferJoint joint_before; /* END: it is the first */
  RecourseOfferJoint joint;
  gboolean is_disguised;
  gboolean forbids;
} Part;

struct _RecourseOfferMatcher
{
  RecourseOfferTrie trie; /* a hit is twice the number of the part, and one more if open */
  GArray *parts;
};

typedef struct
{
  const RecourseOfferMatcher *matcher;
  const GArray *units;
  GArray **ends; /* (element-type RecourseOfferMatch): for each part, what was matched up to it */
  GArray *matches;
} Run;

/** recourse_offer_matcher_new: Returns: (transfer full): one without patterns */
RecourseOfferMatcher *
recourse_offer_matcher_new (void)
{
  RecourseOfferMatcher *self = g_new0 (RecourseOfferMatcher, 1);

  recourse_offer_trie_init (&self->trie);
  self->parts = g_array_new (FALSE, TRUE, sizeof (Part));
  return self;
}

/** recourse_offer_matcher_free: frees @self */
void
recourse_offer_matcher_free (RecourseOfferMatcher *self)
{
  recourse_offer_trie_clear (&self->trie);
  g_array_unref (self->parts);
  g_free (self);
}

static void
add_part (RecourseOfferMatcher *self, const RecourseOfferPart *source, const Part *part)
{
  guint32 number = self->parts->len;

  g_array_append_vals (self->parts, part, 1);
  for (guint i = 0; i < source->ways->len; i++)
    {
      const RecourseOfferWords *words = source->ways->pdata[i];

      recourse_offer_trie_add (&self->trie, (const gunichar *) words->letters->data,
                               words->letters->len, number * 2 + (words->is_open ? 1 : 0));
    }
}

/**
 * recourse_offer_matcher_add:
 * @rule: the number of a match
 * @pattern: see docs/offer-check.md
 * @error: return location for #RECOURSE_ERROR_INVALID_CONTENT
 *
 * Returns: TRUE if @pattern could be read
 */
gboolean
recourse_offer_matcher_add (RecourseOfferMatcher *self,
                            guint rule,
                            const char *pattern,
                            GError **error)
{
  g_autoptr (RecourseOfferPattern) read = recourse_offer_pattern_new (pattern, error);
  Part part = { rule, RECOURSE_OFFER_JOINT_END, RECOURSE_OFFER_JOINT_END, FALSE, FALSE };

  if (read == NULL)
    return FALSE;
  part.is_disguised = read->is_disguised;
  part.forbids = read->forbids;
  for (guint i = 0; i < read->parts->len; i++)
    {
      const RecourseOfferPart *source = read->parts->pdata[i];

      part.joint = source->joint;
      add_part (self, source, &part);
      part.joint_before = source->joint;
    }
  return TRUE;
}

/** recourse_offer_matcher_link: to be called once, after the last pattern */
void
recourse_offer_matcher_link (RecourseOfferMatcher *self)
{
  recourse_offer_trie_link (&self->trie);
}

static const RecourseOfferUnit *
unit_at (const Run *run, guint place)
{
  return &g_array_index (run->units, RecourseOfferUnit, place);
}

static gboolean
goes_on (const Run *run, const RecourseOfferMatch *before, RecourseOfferJoint joint, guint start)
{
  const RecourseOfferUnit *last = unit_at (run, before->end - 1);
  guint width = last->flags & RECOURSE_OFFER_UNIT_CHINESE ? RECOURSE_OFFER_WIDTH_CHINESE
                                                          : RECOURSE_OFFER_WIDTH_LETTER;

  if (before->end > start)
    return FALSE;
  width = unit_at (run, start)->at - last->at - width;
  if (joint == RECOURSE_OFFER_JOINT_FAR)
    return width <= RECOURSE_OFFER_FAR_WIDTH;
  if (last->clause != unit_at (run, start)->clause)
    return FALSE;
  if (joint == RECOURSE_OFFER_JOINT_GAP)
    return width <= RECOURSE_OFFER_GAP_WIDTH;
  return before->end == start
         || (last->flags & unit_at (run, start)->flags & RECOURSE_OFFER_UNIT_SPREAD
             && start - before->end <= SPREAD_ENDING);
}

static const RecourseOfferMatch *
find_before (const Run *run, guint part, guint start)
{
  const GArray *ends = part > 0 ? run->ends[part - 1] : NULL;
  RecourseOfferJoint joint = g_array_index (run->matcher->parts, Part, part).joint_before;

  for (guint i = ends != NULL ? ends->len : 0; i > 0; i--)
    {
      const RecourseOfferMatch *match = &g_array_index (ends, RecourseOfferMatch, i - 1);

      if (goes_on (run, match, joint, start))
        return match;
      if (match->end + KEPT_ENDS < start)
        return NULL;
    }
  return NULL;
}

static void
keep_end (Run *run, guint part, const RecourseOfferMatch *match)
{
  GArray *ends = run->ends[part];

  if (ends == NULL)
    ends = run->ends[part] = g_array_new (FALSE, FALSE, sizeof (RecourseOfferMatch));
  else if (g_array_index (ends, RecourseOfferMatch, ends->len - 1).end == match->end)
    return;
  if (ends->len >= 2 * KEPT_ENDS)
    g_array_remove_range (ends, 0, KEPT_ENDS);
  g_array_append_vals (ends, match, 1);
}

static gboolean
is_disguised (const Run *run, const RecourseOfferMatch *match)
{
  for (guint i = match->start; i < match->end; i++)
    if (unit_at (run, i)->flags & RECOURSE_OFFER_UNIT_DISGUISED)
      return TRUE;
  return FALSE;
}

/* Part @number was found from @start up to @end. */
static void
take_part (Run *run, guint number, guint start, guint end)
{
  const Part *part = &g_array_index (run->matcher->parts, Part, number);
  RecourseOfferMatch match = { part->rule, start, end, start, end, part->forbids };

  if (part->joint != RECOURSE_OFFER_JOINT_NEXT
      && recourse_offer_fold_is_inside_word (run->units, end))
    return;
  if (part->joint_before != RECOURSE_OFFER_JOINT_END)
    {
      const RecourseOfferMatch *before = find_before (run, number, start);

      if (before == NULL)
        return;
      match.start = before->start;
      match.first_end = before->first_end;
    }
  if (part->joint != RECOURSE_OFFER_JOINT_END)
    keep_end (run, number, &match);
  else if (!part->is_disguised || is_disguised (run, &match))
    g_array_append_val (run->matches, match);
}

/* Cheap, and true of few: what a part costs is to be paid only where it may count. */
static gboolean
can_begin (const Run *run, guint number, guint start)
{
  RecourseOfferJoint before = g_array_index (run->matcher->parts, Part, number).joint_before;

  if (before != RECOURSE_OFFER_JOINT_END && run->ends[number - 1] == NULL)
    return FALSE;
  return before == RECOURSE_OFFER_JOINT_NEXT
         || !recourse_offer_fold_is_inside_word (run->units, start);
}

static void
take_hits (Run *run, const RecourseOfferNode *node, guint place)
{
  guint start = place + 1 - node->depth;

  for (guint i = 0; node->hits != NULL && i < node->hits->len; i++)
    {
      guint32 hit = g_array_index (node->hits, guint32, i);
      guint end = place + 1;

      if (!can_begin (run, hit / 2, start))
        continue;
      while ((hit & 1) != 0 && end - place <= LONGEST_ENDING
             && recourse_offer_fold_is_inside_word (run->units, end))
        end++;
      take_part (run, hit / 2, start, end);
    }
}

static void
run_over (Run *run)
{
  const RecourseOfferTrie *trie = &run->matcher->trie;
  guint32 at = 0;

  for (guint i = 0; i < run->units->len; i++)
    {
      if (i > 0 && unit_at (run, i)->clause != unit_at (run, i - 1)->clause)
        at = 0;
      at = recourse_offer_trie_step (trie, at, unit_at (run, i)->c);
      for (guint32 hit = at; hit != 0; hit = recourse_offer_trie_node (trie, hit)->next_hit)
        take_hits (run, recourse_offer_trie_node (trie, hit), i);
    }
}

/**
 * recourse_offer_matcher_run:
 * @units: (element-type RecourseOfferUnit): a folded text
 *
 * Returns: (transfer full) (element-type RecourseOfferMatch): what was found, by rising ends
 */
GArray *
recourse_offer_matcher_run (const RecourseOfferMatcher *self, const GArray *units)
{
  Run run = { self, units, NULL, NULL };

  run.ends = g_new0 (GArray *, self->parts->len + 1);
  run.matches = g_array_new (FALSE, FALSE, sizeof (RecourseOfferMatch));
  run_over (&run);
  for (guint i = 0; i < self->parts->len; i++)
    g_clear_pointer (&run.ends[i], g_array_unref);
  g_free (run.ends);
  return run.matches;
}
