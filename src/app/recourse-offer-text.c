/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-offer-text"

#include "recourse-offer-text.h"

#include "recourse-visible-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* How much of what they wrote stands before and after the words, in characters. */
#define CONTEXT 28

/* How many different words of one red flag are named; more tell nothing new. */
#define MAX_WORDS 4

/* --- What it comes to ---------------------------------------------------------------------------
 */

/** recourse_offer_text_verdict: never that an offer can be trusted */
const char *
recourse_offer_text_verdict (RecourseOfferVerdict verdict)
{
  switch (verdict)
    {
    case RECOURSE_OFFER_STOP:
      return _ ("Stop. This Looks Like a Second Swindle.");
    case RECOURSE_OFFER_CAUTION:
      return _ ("Be Careful. Check First.");
    case RECOURSE_OFFER_NONE:
      return _ ("No Red Flag Found. Still Check.");
    case RECOURSE_OFFER_EMPTY:
    default:
      return "";
    }
}

static guint
count_findings (const RecourseOfferCheck *check)
{
  guint n = 0;

  for (guint i = 0; i < recourse_offer_check_n_findings (check); i++)
    if (!recourse_offer_check_finding (check, i)->is_denied)
      n++;
  return n;
}

/** recourse_offer_text_reasons: (transfer full): how the verdict came about */
char *
recourse_offer_text_reasons (const RecourseOfferCheck *check)
{
  guint n = count_findings (check);

  switch (recourse_offer_check_verdict (check))
    {
    case RECOURSE_OFFER_STOP:
      return g_strdup_printf (
          ngettext ("%u red flag was found. Below stands why, and what to do instead.",
                    "%u red flags were found. Below stands why, and what to do instead.", n),
          n);
    case RECOURSE_OFFER_CAUTION:
      return g_strdup (_ ("What was found proves nothing alone. Below stands what to check before "
                          "you go on."));
    case RECOURSE_OFFER_NONE:
      return g_strdup (_ ("Only wordings that swindlers often use can be found here. Somebody new "
                          "may write something else. Below stands what to check."));
    case RECOURSE_OFFER_EMPTY:
    default:
      return g_strdup ("");
    }
}

/** recourse_offer_text_verdict_icon: a shape for it, as a colour alone says nothing */
const char *
recourse_offer_text_verdict_icon (RecourseOfferVerdict verdict)
{
  switch (verdict)
    {
    case RECOURSE_OFFER_STOP:
      return "dialog-error-symbolic";
    case RECOURSE_OFFER_CAUTION:
      return "dialog-warning-symbolic";
    case RECOURSE_OFFER_NONE:
    case RECOURSE_OFFER_EMPTY:
    default:
      return "dialog-question-symbolic";
    }
}

/** recourse_offer_text_verdict_class: a style class */
const char *
recourse_offer_text_verdict_class (RecourseOfferVerdict verdict)
{
  switch (verdict)
    {
    case RECOURSE_OFFER_STOP:
      return "recourse-now";
    case RECOURSE_OFFER_CAUTION:
      return "recourse-today";
    case RECOURSE_OFFER_NONE:
    case RECOURSE_OFFER_EMPTY:
    default:
      return "recourse-later";
    }
}

/** recourse_offer_text_level: how much a red flag says */
const char *
recourse_offer_text_level (RecourseFlagLevel level)
{
  return level == RECOURSE_FLAG_STRONG ? _ ("Strong sign") : _ ("Reason to be careful");
}

/* --- Their words --------------------------------------------------------------------------------
 */

static char *
dup_visible (const char *text, gsize start, gsize end)
{
  g_autofree char *piece = g_strndup (text + start, end - start);

  return recourse_visible_text (piece);
}

static gboolean
has_word (GPtrArray *words, const char *word)
{
  for (guint i = 0; i < words->len; i++)
    if (g_ascii_strcasecmp (words->pdata[i], word) == 0)
      return TRUE;
  return FALSE;
}

/** recourse_offer_text_words: (transfer full) (nullable): the exact words that speak for @finding,
 * each in quotes and once; %NULL when it was only ticked */
char *
recourse_offer_text_words (const RecourseOfferCheck *check,
                           const RecourseOfferFinding *finding,
                           RecourseLanguage language)
{
  const char *text = recourse_offer_check_peek_text (check);
  const char *between = language == RECOURSE_LANGUAGE_ZH_CN ? "、" : ", ";
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  GString *all;

  for (guint i = 0; i < finding->n_spans && words->len < MAX_WORDS; i++)
    {
      char *word = dup_visible (text, finding->spans[i].start, finding->spans[i].end);

      if (has_word (words, word))
        g_free (word);
      else
        g_ptr_array_add (words, word);
    }
  if (words->len == 0)
    return NULL;
  all = g_string_new (NULL);
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (all, "%s“%s”", i > 0 ? between : "", (const char *) words->pdata[i]);
  return g_string_free (all, FALSE);
}

static void
free_quote (gpointer data)
{
  RecourseOfferQuote *quote = data;

  g_free (quote->text);
  g_array_unref (quote->marks);
  g_free (quote);
}

static gsize
go_back (const char *text, gsize at)
{
  const char *place = text + at;

  for (guint i = 0; i < CONTEXT && place > text; i++)
    {
      const char *before = g_utf8_prev_char (place);

      if (*before == '\n')
        break;
      place = before;
    }
  return (gsize) (place - text);
}

static gsize
go_on (const char *text, gsize at)
{
  const char *place = text + at;

  for (guint i = 0; i < CONTEXT && *place != '\0' && *place != '\n'; i++)
    place = g_utf8_next_char (place);
  return (gsize) (place - text);
}

static void
append_piece (GString *out, const char *text, gsize start, gsize end)
{
  g_autofree char *visible = dup_visible (text, start, end);

  g_string_append (out, visible);
}

static void
append_mark (GString *out, GArray *marks, const char *text, const RecourseOfferSpan *span)
{
  RecourseOfferSpan mark = { .start = out->len };

  append_piece (out, text, span->start, span->end);
  mark.end = out->len;
  g_array_append_val (marks, mark);
}

/* The words of @first up to @end, which stand so near to each other that one line shows them. */
static RecourseOfferQuote *
make_quote (const char *text, const RecourseOfferSpan *spans, guint n_spans)
{
  RecourseOfferQuote *quote = g_new0 (RecourseOfferQuote, 1);
  gsize start = go_back (text, spans[0].start);
  gsize end = go_on (text, spans[n_spans - 1].end);
  GString *out = g_string_new (start > 0 && text[start - 1] != '\n' ? "…" : "");

  quote->marks = g_array_new (FALSE, FALSE, sizeof (RecourseOfferSpan));
  for (guint i = 0; i < n_spans; i++)
    {
      append_piece (out, text, start, spans[i].start);
      append_mark (out, quote->marks, text, &spans[i]);
      start = spans[i].end;
    }
  append_piece (out, text, start, end);
  if (text[end] != '\0' && text[end] != '\n')
    g_string_append (out, "…");
  quote->text = g_string_free (out, FALSE);
  return quote;
}

/**
 * recourse_offer_text_quotes:
 * @max_quotes: more tell nothing new
 *
 * Returns: (transfer full) (element-type RecourseOfferQuote): the words that speak for @finding,
 *   each in the text around it; those that stand near to each other together
 */
GPtrArray *
recourse_offer_text_quotes (const RecourseOfferCheck *check,
                            const RecourseOfferFinding *finding,
                            guint max_quotes)
{
  const char *text = recourse_offer_check_peek_text (check);
  GPtrArray *quotes = g_ptr_array_new_with_free_func (free_quote);
  guint first = 0;

  for (guint i = 1; i <= finding->n_spans && quotes->len < max_quotes; i++)
    {
      if (i < finding->n_spans
          && go_back (text, finding->spans[i].start) <= go_on (text, finding->spans[i - 1].end))
        continue;
      g_ptr_array_add (quotes, make_quote (text, &finding->spans[first], i - first));
      first = i;
    }
  return quotes;
}
