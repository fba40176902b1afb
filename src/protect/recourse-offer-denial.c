/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-offer-denial"

#include "recourse-offer-denial.h"

#include "recourse-offer-fold.h"

/*
 * Whether words are only mentioned: "we never ask for a deposit", "whoever wants a deposit is a
 * swindler". A swindler says such things as well, so a denial does not reach far: not past the end
 * of its clause, not past a word that takes it back, and a warning that stands after the words has
 * to follow at once.
 */

#define REACH_WIDTH 240 /* 24 Chinese characters, or 80 letters */
#define AFTER_WIDTH 90  /* 9, or 30 */

/* Denials of one sort. */
typedef struct
{
  RecourseOfferMatch *denial; /* the latest one that still holds here; none if its @end is 0 */
  guint *covered_from;        /* one more than where a denial began that ends behind this place */
} Layer;

/* All by place, 0 up to the number of units. */
struct _RecourseOfferDenials
{
  const GArray *units;
  Layer all;           /* statements and prohibitions */
  Layer statements;    /* without the prohibitions: a prohibition cannot deny another */
  guint *n_turns;      /* units before this place where a denial is taken back */
  guint *after;        /* where the next warning begins; past the text if there is none */
  guint *within_until; /* where the longest phrase ends that began here or before; 0: none */
};

static const RecourseOfferUnit *
unit_at (const RecourseOfferDenials *self, guint place)
{
  return &g_array_index (self->units, RecourseOfferUnit, place);
}

/**
 * recourse_offer_denial_kind:
 * @id: of a line of denials.json
 *
 * Returns: what its patterns do, by the beginning of @id
 */
RecourseOfferDenialKind
recourse_offer_denial_kind (const char *id)
{
  static const char *const beginnings[RECOURSE_OFFER_N_DENIAL_KINDS] = {
    [RECOURSE_OFFER_DENIAL_FORBID] = "forbid",
    [RECOURSE_OFFER_DENIAL_WITHIN] = "within",
    [RECOURSE_OFFER_DENIAL_AFTER] = "after",
    [RECOURSE_OFFER_DENIAL_TURN] = "turn",
  };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (beginnings[i] != NULL && g_str_has_prefix (id, beginnings[i]))
      return i;
  return RECOURSE_OFFER_DENIAL_BEFORE;
}

static void
count_turns (RecourseOfferDenials *self, const GArray *matches, guint rule)
{
  guint n = self->units->len;
  g_autofree gint *steps = g_new0 (gint, n + 1);
  gint depth = 0;

  for (guint i = 0; i < matches->len; i++)
    {
      const RecourseOfferMatch *match = &g_array_index (matches, RecourseOfferMatch, i);

      if (match->rule != rule)
        continue;
      steps[match->start]++;
      steps[match->end]--;
    }
  for (guint i = 0; i < n; i++)
    {
      depth += steps[i];
      self->n_turns[i + 1] = self->n_turns[i] + (depth > 0 ? 1 : 0);
    }
}

static gboolean
is_taken_back (const RecourseOfferDenials *self, guint start, guint end)
{
  return end > start && self->n_turns[end] > self->n_turns[start];
}

static void
note_denial (Layer *self, const RecourseOfferMatch *match)
{
  RecourseOfferMatch *known = &self->denial[match->end];

  if (known->end == 0 || known->start > match->start)
    *known = *match;
  for (guint i = match->start + 1; i < match->end; i++)
    self->covered_from[i] = MAX (self->covered_from[i], match->start + 1);
}

static void
note (RecourseOfferDenials *self, RecourseOfferDenialKind kind, const RecourseOfferMatch *match)
{
  if (is_taken_back (self, match->start, match->end))
    return;
  if (kind == RECOURSE_OFFER_DENIAL_BEFORE || kind == RECOURSE_OFFER_DENIAL_FORBID)
    note_denial (&self->all, match);
  if (kind == RECOURSE_OFFER_DENIAL_BEFORE)
    note_denial (&self->statements, match);
  if (kind == RECOURSE_OFFER_DENIAL_AFTER)
    self->after[match->start] = match->start;
  if (kind == RECOURSE_OFFER_DENIAL_WITHIN)
    self->within_until[match->start] = MAX (self->within_until[match->start], match->end);
}

/* Lets each denial hold until its clause ends or it is taken back. */
static void
spread_layer (const RecourseOfferDenials *self, Layer *layer)
{
  for (guint i = 1; i < self->units->len; i++)
    {
      gboolean ends = unit_at (self, i)->reach != unit_at (self, i - 1)->reach;

      if (layer->denial[i].end != 0 && ends)
        layer->denial[i].end = 0;
      else if (layer->denial[i].end == 0 && !ends && !is_taken_back (self, i - 1, i))
        layer->denial[i] = layer->denial[i - 1];
    }
}

/* And each warning be seen from before it, each phrase from inside. */
static void
spread_out (RecourseOfferDenials *self)
{
  guint n = self->units->len;

  spread_layer (self, &self->all);
  spread_layer (self, &self->statements);
  for (guint i = n; i > 0; i--)
    if (self->after[i - 1] > n)
      self->after[i - 1] = self->after[i];
  for (guint i = 1; i <= n; i++)
    self->within_until[i] = MAX (self->within_until[i], self->within_until[i - 1]);
}

static void
layer_init (Layer *self, guint n)
{
  self->denial = g_new0 (RecourseOfferMatch, n + 1);
  self->covered_from = g_new0 (guint, n + 1);
}

static void
layer_clear (Layer *self)
{
  g_free (self->denial);
  g_free (self->covered_from);
}

/**
 * recourse_offer_denials_new:
 * @units: (element-type RecourseOfferUnit): a folded text; has to stay
 * @matches: (element-type RecourseOfferMatch): all that was found in it
 * @first_rule: the number of the matches of #RECOURSE_OFFER_DENIAL_BEFORE; the other kinds follow
 *
 * Returns: (transfer full): where it denies what it mentions
 */
RecourseOfferDenials *
recourse_offer_denials_new (const GArray *units, const GArray *matches, guint first_rule)
{
  RecourseOfferDenials *self = g_new0 (RecourseOfferDenials, 1);
  guint n = units->len;

  self->units = units;
  layer_init (&self->all, n);
  layer_init (&self->statements, n);
  self->n_turns = g_new0 (guint, n + 1);
  self->within_until = g_new0 (guint, n + 1);
  self->after = g_new (guint, n + 1);
  for (guint i = 0; i <= n; i++)
    self->after[i] = n + 1;
  count_turns (self, matches, first_rule + RECOURSE_OFFER_DENIAL_TURN);
  for (guint i = 0; i < matches->len; i++)
    {
      const RecourseOfferMatch *match = &g_array_index (matches, RecourseOfferMatch, i);

      if (match->rule >= first_rule)
        note (self, match->rule - first_rule, match);
    }
  spread_out (self);
  return self;
}

/** recourse_offer_denials_free: frees @self */
void
recourse_offer_denials_free (RecourseOfferDenials *self)
{
  layer_clear (&self->all);
  layer_clear (&self->statements);
  g_free (self->n_turns);
  g_free (self->after);
  g_free (self->within_until);
  g_free (self);
}

static gboolean
reaches (const RecourseOfferDenials *self, const RecourseOfferMatch *denial, guint place)
{
  return denial->end != 0
         && unit_at (self, place)->at - unit_at (self, denial->end - 1)->at <= REACH_WIDTH;
}

static gboolean
is_denied_before (const RecourseOfferDenials *self, const RecourseOfferMatch *match)
{
  const Layer *layer = match->forbids ? &self->statements : &self->all;
  const RecourseOfferMatch *denial = &layer->denial[match->last_start];
  gboolean is_one_reach = unit_at (self, match->start)->reach
                          == unit_at (self, match->last_start)->reach;

  if (reaches (self, denial, match->last_start) && denial->start >= match->first_end)
    return TRUE;
  if (layer->covered_from[match->last_start] > match->first_end)
    return TRUE;
  if (!is_one_reach || is_taken_back (self, match->start, match->last_start))
    return FALSE;
  return layer->covered_from[match->start] != 0
         || reaches (self, &layer->denial[match->start], match->start);
}

/* "… is a scam": in the same clause, or as the beginning of the next. */
static gboolean
is_denied_after (const RecourseOfferDenials *self, const RecourseOfferMatch *match)
{
  guint place = self->after[match->end];
  const RecourseOfferUnit *last = unit_at (self, match->end - 1);
  const RecourseOfferUnit *warning;

  if (place >= self->units->len)
    return FALSE;
  warning = unit_at (self, place);
  if (warning->at - last->at > AFTER_WIDTH || warning->sentence != last->sentence
      || is_taken_back (self, match->end, place))
    return FALSE;
  return warning->clause == last->clause
         || (warning->clause == last->clause + 1
             && unit_at (self, place - 1)->clause == last->clause);
}

/**
 * recourse_offer_denials_deny:
 * @match: of a red flag
 *
 * Returns: TRUE if the text mentions @match only to deny it, or to warn of it
 */
gboolean
recourse_offer_denials_deny (const RecourseOfferDenials *self, const RecourseOfferMatch *match)
{
  gboolean is_within = match->forbids && self->within_until[match->start] > match->start;

  return is_within || is_denied_before (self, match) || is_denied_after (self, match);
}
