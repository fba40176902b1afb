/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reference-text"

#include "recourse-reference-text.h"

#include "recourse-display.h"

#include <glib/gi18n.h>

#define DAYS_OF_MONTH 30
#define MONTHS_FROM 60 /* days: below that days say more */
#define LONGEST_HEAD 60

static const char *const kinds[] = {
  N_ ("What is known"), N_ ("Source guide"), N_ ("Delayed arrival"), N_ ("Telephone number"),
  N_ ("Trap"),          N_ ("Tracing"),      N_ ("Glossary"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == RECOURSE_N_REFERENCE_KINDS);

static const char *const topics[] = {
  N_ ("WeChat transfers"),
  N_ ("Fraud and the police"),
  N_ ("Civil law and courts"),
  N_ ("Fees and costs"),
  N_ ("Evidence"),
  N_ ("Legal help"),
  N_ ("Money-back services"),
  N_ ("Prevention"),
  N_ ("The source guide"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (topics) == RECOURSE_N_TOPICS);

static const char *const chapters[] = {
  N_ ("State of the transfer"),
  N_ ("Acting at once"),
  N_ ("Setting delayed arrival"),
  N_ ("Appeal after fraud"),
  N_ ("Following money that was withdrawn"),
  N_ ("Legal routes"),
  N_ ("Services that offer to get money back"),
  N_ ("Keeping it from happening"),
  N_ ("The rest of what it says"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (chapters) == RECOURSE_N_CHAPTERS);

/** recourse_reference_text_kind: what a thing is that was found; static */
const char *
recourse_reference_text_kind (RecourseReferenceKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), "");

  return _ (kinds[kind]);
}

/** recourse_reference_text_topic: static */
const char *
recourse_reference_text_topic (RecourseReferenceTopic topic)
{
  g_return_val_if_fail ((guint) topic < G_N_ELEMENTS (topics), "");

  return _ (topics[topic]);
}

/** recourse_reference_text_chapter: of the source guide; static */
const char *
recourse_reference_text_chapter (RecourseGuideChapter chapter)
{
  g_return_val_if_fail ((guint) chapter < G_N_ELEMENTS (chapters), "");

  return _ (chapters[chapter]);
}

/** recourse_reference_text_confidence: how sure we are of what we say; static */
const char *
recourse_reference_text_confidence (RecourseConfidence confidence)
{
  switch (confidence)
    {
    case RECOURSE_CONFIDENCE_HIGH:
      return _ ("We are confident in this.");
    case RECOURSE_CONFIDENCE_MEDIUM:
      return _ ("We are fairly confident in this.");
    case RECOURSE_CONFIDENCE_LOW:
      return _ ("We are not sure of this.");
    default:
      g_return_val_if_reached ("");
    }
}

/** recourse_reference_text_source_kind: static */
const char *
recourse_reference_text_source_kind (RecourseSourceKind kind)
{
  switch (kind)
    {
    case RECOURSE_SOURCE_STATUTE:
      return C_ ("source", "Law or judicial interpretation");
    case RECOURSE_SOURCE_REGULATOR_RULE:
      return C_ ("source", "Rule of an authority");
    case RECOURSE_SOURCE_OFFICIAL_PAGE:
      return C_ ("source", "Official page");
    case RECOURSE_SOURCE_PRESS:
      return C_ ("source", "Press or web page");
    case RECOURSE_SOURCE_SCREEN_REPLICA:
      return C_ ("source", "Copies of the screens");
    case RECOURSE_SOURCE_UNVERIFIED:
      return C_ ("source", "No text");
    default:
      g_return_val_if_reached ("");
    }
}

/** recourse_reference_text_read: how a source was read; static */
const char *
recourse_reference_text_read (RecourseReadDepth read)
{
  switch (read)
    {
    case RECOURSE_READ_FULL:
      return _ ("read in full");
    case RECOURSE_READ_QUOTED:
      return _ ("read in parts, or as others quote it");
    case RECOURSE_READ_NONE:
      return _ ("not read");
    default:
      g_return_val_if_reached ("");
    }
}

/** recourse_reference_text_back: (nullable): what the button says that leads back to the page
 * @origin; static */
const char *
recourse_reference_text_back (const char *origin, gboolean has_plan)
{
  if (g_strcmp0 (origin, "guide") == 0)
    return has_plan ? _ ("Back to the Plan") : _ ("Back to the Guide");
  if (g_strcmp0 (origin, "compare") == 0)
    return _ ("Back to Compare");
  if (g_strcmp0 (origin, "evidence") == 0)
    return _ ("Back to Evidence");
  if (g_strcmp0 (origin, "case") == 0)
    return _ ("Back to the Case");
  if (g_strcmp0 (origin, "protect") == 0)
    return _ ("Back to Protect");
  return NULL;
}

/** recourse_reference_text_verdicts: (transfer full) (nullable): @claim: about the source guide;
 * what became of it. It may be right in one part and wrong in another. */
char *
recourse_reference_text_verdicts (const RecourseClaim *claim)
{
  g_return_val_if_fail (claim != NULL, NULL);

  if (claim->n_verdicts == 0)
    return NULL;
  if (claim->n_verdicts == 1)
    return g_strdup (recourse_display_verdict (claim->verdicts[0]));
  /* Translators: what became of two parts of one statement */
  return g_strdup_printf (_ ("Partly: %s. Partly: %s."),
                          recourse_display_verdict (claim->verdicts[0]),
                          recourse_display_verdict (claim->verdicts[1]));
}

static void
append_date (GString *line, const char *label, const char *date, RecourseLanguage language)
{
  g_autofree char *shown = NULL;

  if (date == NULL)
    return;
  shown = recourse_display_day (date, language);
  if (line->len > 0)
    g_string_append_c (line, '\n');
  /* Translators: what a date is, and the date */
  g_string_append_printf (line, _ ("%s: %s"), label, shown);
}

/** recourse_reference_text_dates: (transfer full): from when on, as of when, and until when; each
 * on a line of its own */
char *
recourse_reference_text_dates (const RecourseClaim *claim, RecourseLanguage language)
{
  GString *line = g_string_new (NULL);

  append_date (line, _ ("Looked up"), claim->as_of, language);
  append_date (line, _ ("Holds from"), claim->from, language);
  append_date (line, _ ("To be checked again by"), claim->review_by, language);
  return g_string_free (line, FALSE);
}

/** recourse_reference_text_overdue: (transfer full): @claim: overdue for its review */
char *
recourse_reference_text_overdue (const RecourseClaim *claim, RecourseLanguage language)
{
  g_autofree char *date = recourse_display_day (claim->review_by, language);

  return g_strdup_printf (_ ("This was to be checked again by %s. It may have changed. Check it "
                             "before you rely on it."),
                          date);
}

/** recourse_reference_text_age: (transfer full): how old the knowledge is */
char *
recourse_reference_text_age (guint days)
{
  guint months = days / DAYS_OF_MONTH;

  if (days == 0)
    return g_strdup (_ ("It is of today."));
  if (days < MONTHS_FROM)
    return g_strdup_printf (ngettext ("It is %u day old.", "It is %u days old.", days), days);
  return g_strdup_printf (
      ngettext ("It is about %u month old.", "It is about %u months old.", months), months);
}

/** recourse_reference_text_head: (transfer full): the first sentence of @text, or its beginning:
 * enough to tell one thing from another when it is read aloud */
char *
recourse_reference_text_head (const char *text)
{
  const char *at = text;

  for (guint n = 0; *at != '\0' && n < LONGEST_HEAD; n++)
    {
      gunichar character = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);
      gboolean is_end = character == 0x3002
                        || (character == '.' && (*next == ' ' || *next == '\0'));

      if (is_end)
        return g_strndup (text, (gsize) (at - text));
      at = next;
    }
  return *at == '\0' ? g_strdup (text) : g_strdup_printf ("%.*s…", (int) (at - text), text);
}
