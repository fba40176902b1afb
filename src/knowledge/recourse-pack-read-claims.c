/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-read-claims"

#include "recourse-pack-reader.h"

#include "recourse-error.h"
#include "recourse-money.h"

#include <string.h>

static const char *const SOURCE_KEYS[] = { "id", "kind", "title", "date", "read", "note", NULL };
static const char *const CLAIM_KEYS[] = { "id",         "text",       "value",   "unit",
                                          "status",     "confidence", "sources", "articles",
                                          "correction", "verdicts",   "as_of",   "from",
                                          "review_by",  NULL };
static const char *const CONTACT_KEYS[] = { "id",     "number", "name",    "for", "not_for",
                                            "claims", "status", "sources", NULL };

static const char *const SOURCE_KIND_WORDS[] = { "statute", "regulator_rule", "official_page",
                                                 "press",   "screen_replica", "unverified",
                                                 NULL };
static const char *const READ_WORDS[] = { "full", "quoted", "none", NULL };
static const char *const CONFIDENCE_WORDS[] = { "high", "medium", "low", NULL };
static const char *const VERDICT_WORDS[] = { "supported",    "unsupported", "outdated",
                                             "contradicted", "harmful",     NULL };
static const char *const UNIT_WORDS[] = { "minute",         "hour", "day", "working_day", "month",
                                          "year",           "fen",  "age", "permille",    "count",
                                          "times_permille", NULL };
static const RecourseUnit UNITS[] = {
  RECOURSE_UNIT_MINUTE,
  RECOURSE_UNIT_HOUR,
  RECOURSE_UNIT_DAY,
  RECOURSE_UNIT_WORKING_DAY,
  RECOURSE_UNIT_MONTH,
  RECOURSE_UNIT_YEAR,
  RECOURSE_UNIT_FEN,
  RECOURSE_UNIT_AGE,
  RECOURSE_UNIT_PERMILLE,
  RECOURSE_UNIT_COUNT,
  RECOURSE_UNIT_TIMES_PERMILLE,
};
G_STATIC_ASSERT (G_N_ELEMENTS (UNITS) + 1 == G_N_ELEMENTS (UNIT_WORDS));

static gboolean
read_source (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  RecourseSource *source = item;
  guint kind = 0;
  guint read = 0;

  if (!recourse_pack_reader_get_choice (view, "kind", SOURCE_KIND_WORDS, &kind, error)
      || !recourse_pack_reader_get_choice (view, "read", READ_WORDS, &read, error))
    return FALSE;
  source->kind = (RecourseSourceKind) kind;
  source->read = (RecourseReadDepth) read;
  return recourse_pack_reader_text (self, view, "title", &recourse_pack_plain_scope, &source->title,
                                    error)
         && recourse_pack_reader_string (self, view, "date", &source->date, error)
         && recourse_pack_reader_optional_text (self, view, "note", &recourse_pack_plain_scope,
                                                &source->has_note, &source->note, error);
}

static gint64
find_highest_value (RecourseUnit unit)
{
  return unit == RECOURSE_UNIT_FEN ? RECOURSE_MONEY_MAX_FEN : RECOURSE_JSON_MAX_INTEGER;
}

static gboolean
read_range (const RecourseJsonView *view, RecourseClaim *claim, GError **error)
{
  RecourseJsonView low;
  RecourseJsonView high;
  gint64 most = find_highest_value (claim->unit);
  guint n = 0;

  if (!recourse_json_view_expect_array (view, &n, error))
    return FALSE;
  if (n != 2)
    return recourse_pack_reader_refuse (view, error, "a range has two ends");
  recourse_json_view_element (view, 0, &low);
  recourse_json_view_element (view, 1, &high);
  if (!recourse_json_view_integer (&low, 0, most, &claim->low, error)
      || !recourse_json_view_integer (&high, 0, most, &claim->high, error))
    return FALSE;
  return claim->low < claim->high
         || recourse_pack_reader_refuse (view, error, "the range does not rise");
}

static gboolean
read_figure (const RecourseJsonView *view, RecourseClaim *claim, GError **error)
{
  RecourseJsonView value;
  guint unit = 0;

  if (!recourse_json_view_has (view, "value") && !recourse_json_view_has (view, "unit"))
    return TRUE;
  if (!recourse_json_view_get (view, "value", &value, error)
      || !recourse_pack_reader_get_choice (view, "unit", UNIT_WORDS, &unit, error))
    return FALSE;
  claim->unit = UNITS[unit];
  if (recourse_json_view_is_array (&value))
    return read_range (&value, claim, error);
  if (!recourse_json_view_integer (&value, 0, find_highest_value (claim->unit), &claim->low, error))
    return FALSE;
  claim->high = claim->low;
  return TRUE;
}

/* Figure and status: what other texts and remedies ask of a claim. */
static gboolean
prepare_claim (RecoursePackReader *self,
               const RecourseJsonView *view,
               gpointer item,
               GError **error)
{
  RecourseClaim *claim = item;

  return read_figure (view, claim, error)
         && recourse_pack_reader_status (view, &claim->status, error);
}

static gboolean
read_claim_texts (RecoursePackReader *self,
                  const RecourseJsonView *view,
                  RecourseClaim *claim,
                  GError **error)
{
  const RecoursePackTextScope scope = { .own = claim };

  if (!recourse_pack_reader_text (self, view, "text", &scope, &claim->text, error)
      || !recourse_pack_reader_optional_text (self, view, "correction", &scope,
                                              &claim->has_correction, &claim->correction, error))
    return FALSE;
  if (recourse_pack_claim_is_untrue (claim) && !claim->has_correction)
    return recourse_pack_reader_refuse (view, error,
                                        "a rejected or harmful claim needs a correction");
  return TRUE;
}

static gboolean
read_claim_sources (RecoursePackReader *self,
                    const RecourseJsonView *view,
                    RecourseClaim *claim,
                    GError **error)
{
  claim->sources = recourse_pack_reader_references (self, view, "sources", RECOURSE_PACK_SOURCES,
                                                    &claim->n_sources, error);
  if (claim->sources == NULL)
    return FALSE;
  if (claim->n_sources == 0 && !recourse_pack_claim_is_untrue (claim))
    return recourse_pack_reader_refuse (view, error, "the claim has no sources");
  return recourse_pack_reader_optional_text (self, view, "articles", &recourse_pack_citation_scope,
                                             &claim->has_articles, &claim->articles, error);
}

static gboolean
read_verdicts (const RecourseJsonView *view, RecourseClaim *claim, GError **error)
{
  RecourseJsonView list;

  if (!recourse_json_view_get (view, "verdicts", &list, error)
      || !recourse_json_view_expect_array (&list, &claim->n_verdicts, error))
    return FALSE;
  if (claim->n_verdicts < 1 || claim->n_verdicts > G_N_ELEMENTS (claim->verdicts))
    return recourse_pack_reader_refuse (&list, error, "one or two verdicts are needed");
  for (guint i = 0; i < claim->n_verdicts; i++)
    {
      RecourseJsonView element;
      guint verdict = 0;

      recourse_json_view_element (&list, i, &element);
      if (!recourse_pack_reader_choice (&element, VERDICT_WORDS, &verdict, error))
        return FALSE;
      claim->verdicts[i] = (RecourseVerdict) verdict;
    }
  return TRUE;
}

/* Only what the source guide says is judged. */
static gboolean
read_guide_verdicts (const RecourseJsonView *view, RecourseClaim *claim, GError **error)
{
  if (g_str_has_prefix (claim->id, RECOURSE_GUIDE_PREFIX))
    return read_verdicts (view, claim, error);
  if (recourse_json_view_has (view, "verdicts"))
    return recourse_pack_reader_refuse (view, error, "only a claim of the guide has verdicts");
  return TRUE;
}

static gboolean
read_claim (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  RecourseClaim *claim = item;
  guint confidence = 0;

  if (!recourse_pack_reader_get_choice (view, "confidence", CONFIDENCE_WORDS, &confidence, error))
    return FALSE;
  claim->confidence = (RecourseConfidence) confidence;
  return read_claim_texts (self, view, claim, error)
         && read_claim_sources (self, view, claim, error)
         && read_guide_verdicts (view, claim, error)
         && recourse_pack_reader_date (self, view, "as_of", &claim->as_of, error)
         && recourse_pack_reader_optional_date (self, view, "from", &claim->from, error)
         && recourse_pack_reader_optional_date (self, view, "review_by", &claim->review_by, error);
}

/* The number: what texts cite of a contact. */
static gboolean
prepare_contact (RecoursePackReader *self,
                 const RecourseJsonView *view,
                 gpointer item,
                 GError **error)
{
  RecourseContact *contact = item;
  RecourseJsonView member;
  const char *number = NULL;

  if (!recourse_json_view_get (view, "number", &member, error)
      || !recourse_json_view_string (&member, &number, error))
    return FALSE;
  if (number[strspn (number, "0123456789+-")] != '\0')
    return recourse_pack_reader_refuse (&member, error, "a number consists of digits, '-' and '+'");
  contact->number = recourse_pack_take_string (self->pack, g_strdup (number));
  return TRUE;
}

static gboolean
read_contact (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_plain_scope;
  RecourseContact *contact = item;

  if (!recourse_pack_reader_text (self, view, "name", scope, &contact->name, error)
      || !recourse_pack_reader_text (self, view, "for", scope, &contact->use_for, error)
      || !recourse_pack_reader_optional_text (self, view, "not_for", scope, &contact->has_not_for,
                                              &contact->not_for, error)
      || !recourse_pack_reader_claims (self, view, &contact->claims, error)
      || !recourse_pack_reader_status (view, &contact->status, error))
    return FALSE;
  contact->sources = recourse_pack_reader_references (self, view, "sources", RECOURSE_PACK_SOURCES,
                                                      &contact->n_sources, error);
  return contact->sources != NULL;
}

const RecoursePackItemKind recourse_pack_source_kind = { "source", sizeof (RecourseSource),
                                                         SOURCE_KEYS, NULL, read_source };
const RecoursePackItemKind recourse_pack_claim_kind = { "claim", sizeof (RecourseClaim), CLAIM_KEYS,
                                                        prepare_claim, read_claim };
const RecoursePackItemKind recourse_pack_contact_kind = { "contact", sizeof (RecourseContact),
                                                          CONTACT_KEYS, prepare_contact,
                                                          read_contact };
