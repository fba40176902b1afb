/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-myth-card"

#include "recourse-myth-card.h"

#include "recourse-own-words.h"

#include <string.h>

#define PAPER "myths"
#define PROBLEM "problem"
#define FRAUD "fraud"
#define BULLET "• "

/* A card is short; which other sources there are stands in the program. */
#define MAX_SOURCES 3

static const char *const DECEIVED[] = { "deceived", "unauthorised", NULL };
static const char *const STRONG[] = { "strong", NULL };
static const char *const MISTAKEN[] = { "wrong_person", "wrong_amount", "dispute",
                                        "received_mistake", NULL };

/**
 * recourse_myth_card_list:
 *
 * Returns: (transfer container) (element-type RecourseRemedy): the cards in the order of the pack
 */
GPtrArray *
recourse_myth_card_list (RecoursePack *pack)
{
  GPtrArray *cards = g_ptr_array_new ();

  g_return_val_if_fail (RECOURSE_IS_PACK (pack), cards);

  for (guint i = 0; i < recourse_pack_n_remedies (pack); i++)
    if (recourse_pack_remedy (pack, i)->kind == RECOURSE_REMEDY_DO_NOT)
      g_ptr_array_add (cards, (gpointer) recourse_pack_remedy (pack, i));
  return cards;
}

/** recourse_myth_card_find: (transfer none) (nullable): the card @id; NULL also for what is to be
 * done */
const RecourseRemedy *
recourse_myth_card_find (RecoursePack *pack, const char *id)
{
  const RecourseRemedy *remedy;
  guint index = 0;

  g_return_val_if_fail (RECOURSE_IS_PACK (pack) && id != NULL, NULL);

  if (!recourse_pack_find_remedy (pack, id, &index))
    return NULL;
  remedy = recourse_pack_remedy (pack, index);
  return remedy->kind == RECOURSE_REMEDY_DO_NOT ? remedy : NULL;
}

/* --- What it speaks of --------------------------------------------------------------------------
 */

/* Whether @box allows nothing for @variable but @values. */
static gboolean
allows_only (RecoursePack *pack,
             const RecourseConditionBox *box,
             const char *variable,
             const char *const *values)
{
  const RecourseVariable *found;
  guint64 bits = 0;
  guint index = 0;

  if (!recourse_pack_find_variable (pack, variable, &index))
    return FALSE;
  found = recourse_pack_variable (pack, index);
  for (guint i = 0; i < found->n_values; i++)
    if (g_strv_contains (values, found->values[i].id))
      bits |= G_GUINT64_CONSTANT (1) << i;
  return (box->allowed[index] & ~bits) == 0;
}

static gboolean
is_about_fraud (RecoursePack *pack, const RecourseConditionBox *box)
{
  return allows_only (pack, box, PROBLEM, DECEIVED) || allows_only (pack, box, FRAUD, STRONG);
}

/**
 * recourse_myth_card_context:
 *
 * A card is read by people in no situation at all, or in another one: "report now" is right for
 * fraud and wrong for a slip.
 *
 * Returns: (transfer none) (nullable): what the card is about, in a sentence; NULL: about any
 *   payment
 */
const RecourseText *
recourse_myth_card_context (RecoursePack *pack, const RecourseRemedy *card)
{
  gboolean is_fraud = card->when.n_boxes > 0;
  gboolean is_mistake = card->when.n_boxes > 0;

  for (guint i = 0; i < card->when.n_boxes; i++)
    {
      is_fraud = is_fraud && is_about_fraud (pack, &card->when.boxes[i]);
      is_mistake = is_mistake && allows_only (pack, &card->when.boxes[i], PROBLEM, MISTAKEN);
    }
  if (is_fraud == is_mistake)
    return NULL;
  return recourse_paper_word (pack, PAPER, is_fraud ? "for-fraud" : "for-mistake");
}

static gboolean
holds_always (RecoursePack *pack, const RecourseCondition *when)
{
  guint n_variables = recourse_pack_n_variables (pack);

  for (guint i = 0; i < when->n_boxes; i++)
    {
      guint at = 0;

      while (at < n_variables
             && when->boxes[i].allowed[at]
                    == recourse_variable_all_values (recourse_pack_variable (pack, at)))
        at++;
      if (at == n_variables)
        return TRUE;
    }
  return FALSE;
}

/**
 * recourse_myth_card_steps:
 *
 * What to do instead, whatever the situation: of a card that only has steps for certain situations
 * the first one, which speaks of the thing itself.
 *
 * Returns: (transfer container) (element-type RecourseStep): one or more
 */
GPtrArray *
recourse_myth_card_steps (RecoursePack *pack, const RecourseRemedy *card)
{
  GPtrArray *steps = g_ptr_array_new ();

  g_return_val_if_fail (RECOURSE_IS_PACK (pack) && card != NULL, steps);

  for (guint i = 0; i < card->n_steps; i++)
    if (holds_always (pack, &card->steps[i].when))
      g_ptr_array_add (steps, &card->steps[i]);
  if (steps->len == 0 && card->n_steps > 0)
    g_ptr_array_add (steps, &card->steps[0]);
  return steps;
}

/* --- Words --------------------------------------------------------------------------------------
 */

static char *
fill (RecoursePack *pack,
      const char *word,
      const char *slot,
      const char *value,
      RecourseLanguage language)
{
  const RecourseSlot filled = { slot, value };

  return recourse_text_fill (recourse_paper_word (pack, PAPER, word), &filled, 1, language);
}

/** recourse_myth_card_why: (transfer full): why not, as a sentence */
char *
recourse_myth_card_why (RecoursePack *pack, const RecourseRemedy *card, RecourseLanguage language)
{
  g_return_val_if_fail (RECOURSE_IS_PACK (pack) && card != NULL, NULL);

  return fill (pack, "why", "why", recourse_text_get (&card->summary, language), language);
}

/* What is warned of is cited too, but nothing rests on it. */
static gboolean
is_support (const RecourseClaim *claim)
{
  return claim->status != RECOURSE_STATUS_REJECTED && claim->status != RECOURSE_STATUS_HARMFUL;
}

static void
append_sources (GString *titles,
                GHashTable *seen,
                const RecourseClaim *claim,
                RecourseLanguage language)
{
  const char *separator = language == RECOURSE_LANGUAGE_ZH_CN ? "；" : "; ";

  for (guint i = 0; i < claim->n_sources; i++)
    {
      g_autofree char *title = recourse_own_words_name_source (claim->sources[i], language);

      if (g_hash_table_add (seen, (gpointer) claim->sources[i])
          && g_hash_table_size (seen) <= MAX_SOURCES)
        g_string_append_printf (titles, "%s%s", titles->len > 0 ? separator : "", title);
    }
}

/** recourse_myth_card_source: (transfer full): what it stands on, and when that was last read: the
 * oldest reading counts */
char *
recourse_myth_card_source (RecoursePack *pack,
                           const RecourseRemedy *card,
                           RecourseLanguage language)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) titles = g_string_new (NULL);
  const char *oldest = recourse_pack_peek_as_of (pack);
  g_autofree char *source = NULL;
  g_autofree char *date = NULL;

  for (guint i = 0; i < card->claims.n; i++)
    {
      const RecourseClaim *claim = card->claims.items[i];

      if (!is_support (claim))
        continue;
      append_sources (titles, seen, claim, language);
      if (strcmp (claim->as_of, oldest) < 0)
        oldest = claim->as_of;
    }
  source = fill (pack, g_hash_table_size (seen) > MAX_SOURCES ? "source-more" : "source", "source",
                 titles->str, language);
  date = fill (pack, "as-of", "date", oldest, language);
  return g_strconcat (source, language == RECOURSE_LANGUAGE_ZH_CN ? "" : " ", date, NULL);
}

static void
append_line (GString *text, const RecourseText *line, const char *mark, RecourseLanguage language)
{
  g_string_append_printf (text, "%s%s\n", mark, recourse_text_get (line, language));
}

/**
 * recourse_myth_card_text:
 *
 * The card to copy into a group of the family: no links, no numbers but those of the steps, and no
 * look of an official notice.
 *
 * Returns: (transfer full): lines, the last one ended too
 */
char *
recourse_myth_card_text (RecoursePack *pack, const RecourseRemedy *card, RecourseLanguage language)
{
  g_autoptr (GPtrArray) steps = recourse_myth_card_steps (pack, card);
  g_autofree char *why = recourse_myth_card_why (pack, card, language);
  g_autofree char *source = recourse_myth_card_source (pack, card, language);
  const RecourseText *context = recourse_myth_card_context (pack, card);
  GString *text = g_string_new (NULL);

  append_line (text, &card->title, "", language);
  if (context != NULL)
    append_line (text, context, "", language);
  g_string_append_printf (text, "%s\n", why);
  append_line (text, recourse_paper_word (pack, PAPER, "instead"), "", language);
  for (guint i = 0; i < steps->len; i++)
    append_line (text, &((const RecourseStep *) steps->pdata[i])->text, BULLET, language);
  g_string_append_printf (text, "%s\n", source);
  append_line (text, recourse_paper_word (pack, PAPER, "notice"), "", language);
  return g_string_free (text, FALSE);
}

/** recourse_myth_card_texts: (transfer full): @cards (element-type RecourseRemedy), one below the
 * other */
char *
recourse_myth_card_texts (RecoursePack *pack, const GPtrArray *cards, RecourseLanguage language)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < cards->len; i++)
    {
      g_autofree char *text = recourse_myth_card_text (pack, cards->pdata[i], language);

      g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "", text);
    }
  return g_string_free (all, FALSE);
}
