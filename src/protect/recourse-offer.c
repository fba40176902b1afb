/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-offer"

#include "recourse-offer.h"

#include "recourse-offer-denial.h"
#include "recourse-offer-fold.h"
#include "recourse-offer-matcher.h"

#include <string.h>

#define REPLACEMENT "\357\277\275" /* U+FFFD, which takes the place of what cannot be read */
#define MAX_SPANS 24               /* of one flag: more are the same words again and again */

struct _RecourseOfferRules
{
  RecoursePack *pack;
  RecourseOfferMatcher *matcher; /* rules: the flags in their order, then the kinds of denials */
  guint n_flags;
};

struct _RecourseOfferCheck
{
  RecoursePack *pack;
  char *text;
  gboolean is_cut;
  gboolean is_garbled;
  RecourseOfferVerdict verdict;
  GArray *findings;
};

/* What was found of one flag while the matches are walked through. */
typedef struct
{
  GArray *spans; /* (element-type RecourseOfferSpan) */
  GArray *denied;
} Trace;

static gboolean
add_patterns (RecourseOfferMatcher *matcher,
              guint rule,
              const RecoursePatterns *patterns,
              GError **error)
{
  gboolean is_good = TRUE;

  for (guint k = 0; k < RECOURSE_N_LANGUAGES; k++)
    for (guint i = 0; i < patterns[k].n; i++)
      if (!recourse_offer_matcher_add (matcher, rule, patterns[k].items[i],
                                       error != NULL && *error == NULL ? error : NULL))
        is_good = FALSE;
  return is_good;
}

static gboolean
add_denials (RecourseOfferRules *self, GError **error)
{
  gboolean is_good = TRUE;

  for (guint i = 0; i < recourse_pack_n_denials (self->pack); i++)
    {
      const RecourseDenial *denial = recourse_pack_denial (self->pack, i);

      is_good &= add_patterns (self->matcher,
                               self->n_flags + recourse_offer_denial_kind (denial->id),
                               denial->patterns, error);
    }
  return is_good;
}

/* Reads all that can be read; FALSE if something could not. */
static gboolean
add_all (RecourseOfferRules *self, GError **error)
{
  gboolean is_good = TRUE;

  for (guint i = 0; i < self->n_flags; i++)
    is_good &= add_patterns (self->matcher, i, recourse_pack_red_flag (self->pack, i)->patterns,
                             error);
  is_good &= add_denials (self, error);
  recourse_offer_matcher_link (self->matcher);
  return is_good;
}

static RecourseOfferRules *
make_rules (RecoursePack *pack)
{
  RecourseOfferRules *self = g_new0 (RecourseOfferRules, 1);

  self->pack = g_object_ref (pack);
  self->matcher = recourse_offer_matcher_new ();
  self->n_flags = recourse_pack_n_red_flags (pack);
  return self;
}

/**
 * recourse_offer_rules_new:
 * @pack: with red flags; one that recourse_offer_rules_check() refuses loses the patterns that
 *   cannot be read, and no others
 *
 * Returns: (transfer full): its rules
 */
RecourseOfferRules *
recourse_offer_rules_new (RecoursePack *pack)
{
  RecourseOfferRules *self = make_rules (pack);

  add_all (self, NULL);
  return self;
}

/**
 * recourse_offer_rules_check:
 * @pack: with red flags
 * @error: return location for #RECOURSE_ERROR_INVALID_CONTENT
 *
 * Returns: TRUE if each pattern of @pack can be read
 */
gboolean
recourse_offer_rules_check (RecoursePack *pack, GError **error)
{
  g_autoptr (RecourseOfferRules) self = make_rules (pack);
  g_autoptr (GError) problem = NULL;

  if (add_all (self, &problem))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/** recourse_offer_rules_free: frees @self */
void
recourse_offer_rules_free (RecourseOfferRules *self)
{
  recourse_offer_matcher_free (self->matcher);
  g_object_unref (self->pack);
  g_free (self);
}

static void
clear_finding (gpointer data)
{
  g_clear_pointer (&((RecourseOfferFinding *) data)->spans, g_free);
}

/* Valid, and no longer than is looked at. */
static char *
take_text (const char *text, gboolean *out_is_cut)
{
  gsize length = text != NULL ? strnlen (text, RECOURSE_OFFER_MAX_BYTES + 1) : 0;
  g_autofree char *valid = NULL;
  gsize cut;

  *out_is_cut = length > RECOURSE_OFFER_MAX_BYTES;
  /* Making it valid can make it longer, as each bad byte becomes a character of three. */
  valid = g_utf8_make_valid (text != NULL ? text : "",
                             (gssize) MIN (length, RECOURSE_OFFER_MAX_BYTES));
  cut = strlen (valid);
  if (*out_is_cut && g_str_has_suffix (valid, REPLACEMENT)
      && !g_utf8_validate (text, RECOURSE_OFFER_MAX_BYTES, NULL))
    cut -= 3; /* the character that the cut went through */
  if (cut > RECOURSE_OFFER_MAX_BYTES)
    {
      cut = (gsize) (g_utf8_find_prev_char (valid, valid + RECOURSE_OFFER_MAX_BYTES + 1) - valid);
      *out_is_cut = TRUE;
    }
  valid[cut] = '\0';
  return g_steal_pointer (&valid);
}

static gint
compare_spans (gconstpointer a, gconstpointer b)
{
  const RecourseOfferSpan *first = a;
  const RecourseOfferSpan *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return first->end > second->end ? -1 : first->end < second->end;
}

/* In their order; of those that overlap, the first and longest. */
static void
keep_apart (GArray *spans)
{
  guint n = 0;

  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len && n < MAX_SPANS; i++)
    {
      RecourseOfferSpan span = g_array_index (spans, RecourseOfferSpan, i);

      if (n == 0 || span.start >= g_array_index (spans, RecourseOfferSpan, n - 1).end)
        g_array_index (spans, RecourseOfferSpan, n++) = span;
    }
  g_array_set_size (spans, n);
}

static void
trace_matches (Trace *traces, guint n_flags, const GArray *units, const GArray *matches)
{
  g_autoptr (RecourseOfferDenials) denials = recourse_offer_denials_new (units, matches, n_flags);

  for (guint i = 0; i < matches->len; i++)
    {
      const RecourseOfferMatch *match = &g_array_index (matches, RecourseOfferMatch, i);
      RecourseOfferSpan span;

      if (match->rule >= n_flags)
        continue;
      span.start = g_array_index (units, RecourseOfferUnit, match->start).start;
      span.end = g_array_index (units, RecourseOfferUnit, match->end - 1).end;
      if (recourse_offer_denials_deny (denials, match))
        g_array_append_val (traces[match->rule].denied, span);
      else
        g_array_append_val (traces[match->rule].spans, span);
    }
}

static gboolean
is_ticked (const RecourseRedFlag *flag, const RecourseRedFlag *const *ticked, guint n_ticked)
{
  for (guint i = 0; i < n_ticked; i++)
    if (ticked[i] == flag)
      return TRUE;
  return FALSE;
}

static void
add_finding (RecourseOfferCheck *self,
             const RecourseRedFlag *flag,
             Trace *trace,
             gboolean is_ticked)
{
  GArray *spans = trace->spans->len > 0 ? trace->spans : trace->denied;
  RecourseOfferFinding finding = { .flag = flag, .is_ticked = is_ticked };

  finding.is_denied = !is_ticked && trace->spans->len == 0;
  if (spans->len == 0 && !is_ticked)
    return;
  keep_apart (spans);
  finding.n_spans = spans->len;
  finding.spans = g_memdup2 (spans->data, spans->len * sizeof (RecourseOfferSpan));
  g_array_append_val (self->findings, finding);
}

/* What counts most comes first; else the order of the pack. */
static guint
rank (const RecourseOfferFinding *finding)
{
  if (finding->is_denied)
    return 2;
  return finding->flag->level == RECOURSE_FLAG_STRONG ? 0 : 1;
}

static gint
compare_findings (gconstpointer a, gconstpointer b)
{
  const RecourseOfferFinding *first = a;
  const RecourseOfferFinding *second = b;

  if (rank (first) != rank (second))
    return rank (first) < rank (second) ? -1 : 1;
  return first->flag < second->flag ? -1 : first->flag > second->flag;
}

static RecourseOfferVerdict
judge (const RecourseOfferCheck *self, gboolean is_empty)
{
  RecourseOfferVerdict verdict = is_empty ? RECOURSE_OFFER_EMPTY : RECOURSE_OFFER_NONE;

  for (guint i = 0; i < self->findings->len; i++)
    {
      guint weight = rank (&g_array_index (self->findings, RecourseOfferFinding, i));

      if (weight == 0)
        return RECOURSE_OFFER_STOP;
      if (weight == 1)
        verdict = RECOURSE_OFFER_CAUTION;
    }
  /* Nobody knows what stood where a character cannot be read. */
  return verdict == RECOURSE_OFFER_NONE && self->is_garbled ? RECOURSE_OFFER_CAUTION : verdict;
}

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

static void
find_all (RecourseOfferCheck *self,
          const RecourseOfferRules *rules,
          const RecourseRedFlag *const *ticked,
          guint n_ticked)
{
  g_autoptr (GArray) units = recourse_offer_fold (self->text, strlen (self->text));
  g_autoptr (GArray) matches = recourse_offer_matcher_run (rules->matcher, units);
  g_autofree Trace *traces = g_new0 (Trace, rules->n_flags + 1);

  for (guint i = 0; i < rules->n_flags; i++)
    {
      traces[i].spans = g_array_new (FALSE, FALSE, sizeof (RecourseOfferSpan));
      traces[i].denied = g_array_new (FALSE, FALSE, sizeof (RecourseOfferSpan));
    }
  trace_matches (traces, rules->n_flags, units, matches);
  for (guint i = 0; i < rules->n_flags; i++)
    {
      const RecourseRedFlag *flag = recourse_pack_red_flag (rules->pack, i);

      add_finding (self, flag, &traces[i], is_ticked (flag, ticked, n_ticked));
      g_array_unref (traces[i].spans);
      g_array_unref (traces[i].denied);
    }
  g_array_sort (self->findings, compare_findings);
  self->verdict = judge (self, is_blank (self->text) && n_ticked == 0);
}

/**
 * recourse_offer_check_new:
 * @rules: what to look for
 * @text: (nullable): what they said or wrote; need not be valid UTF-8
 * @ticked: (array length=n_ticked) (nullable): red flags of the same pack that somebody ticked
 * @n_ticked: how many
 *
 * Returns: (transfer full): what was found; it keeps the pack
 */
RecourseOfferCheck *
recourse_offer_check_new (const RecourseOfferRules *rules,
                          const char *text,
                          const RecourseRedFlag *const *ticked,
                          guint n_ticked)
{
  RecourseOfferCheck *self;

  g_return_val_if_fail (rules != NULL, NULL);
  g_return_val_if_fail (ticked != NULL || n_ticked == 0, NULL);
  self = g_new0 (RecourseOfferCheck, 1);
  self->pack = g_object_ref (rules->pack);
  self->text = take_text (text, &self->is_cut);
  self->is_garbled = strstr (self->text, REPLACEMENT) != NULL;
  self->findings = g_array_new (FALSE, TRUE, sizeof (RecourseOfferFinding));
  g_array_set_clear_func (self->findings, clear_finding);
  find_all (self, rules, ticked, n_ticked);
  return self;
}

/** recourse_offer_check_free: frees @self */
void
recourse_offer_check_free (RecourseOfferCheck *self)
{
  g_array_unref (self->findings);
  g_object_unref (self->pack);
  g_free (self->text);
  g_free (self);
}

/** recourse_offer_check_verdict: Returns: what it comes to */
RecourseOfferVerdict
recourse_offer_check_verdict (const RecourseOfferCheck *self)
{
  return self->verdict;
}

/** recourse_offer_check_is_cut: Returns: TRUE if the text was too long and its end is left out */
gboolean
recourse_offer_check_is_cut (const RecourseOfferCheck *self)
{
  return self->is_cut;
}

/** recourse_offer_check_is_garbled: Returns: TRUE if characters of the text cannot be read, because
 * it is no UTF-8 or was not before; it never comes to #RECOURSE_OFFER_NONE */
gboolean
recourse_offer_check_is_garbled (const RecourseOfferCheck *self)
{
  return self->is_garbled;
}

/** recourse_offer_check_peek_text: Returns: (transfer none): the text that the spans lie in */
const char *
recourse_offer_check_peek_text (const RecourseOfferCheck *self)
{
  return self->text;
}

/** recourse_offer_check_n_findings: Returns: how many red flags were found */
guint
recourse_offer_check_n_findings (const RecourseOfferCheck *self)
{
  return self->findings->len;
}

/**
 * recourse_offer_check_finding:
 * @index: below recourse_offer_check_n_findings()
 *
 * Returns: (transfer none): a red flag that was found: first the strong ones, then those that
 *   alone prove nothing, then those that are only mentioned
 */
const RecourseOfferFinding *
recourse_offer_check_finding (const RecourseOfferCheck *self, guint index)
{
  g_return_val_if_fail (index < self->findings->len, NULL);
  return &g_array_index (self->findings, RecourseOfferFinding, index);
}
