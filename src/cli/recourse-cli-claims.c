/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-claims"

#include "recourse-cli-commands.h"

#include "recourse-cli-claims.h"
#include "recourse-cli-json.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"

#include <string.h>

#define INDENT 2

/* The words of the pack's files, which the reader keeps to itself. */
static const char *const confidence_ids[] = { [RECOURSE_CONFIDENCE_HIGH] = "high",
                                              [RECOURSE_CONFIDENCE_MEDIUM] = "medium",
                                              [RECOURSE_CONFIDENCE_LOW] = "low" };
static const char *const verdict_ids[] = { [RECOURSE_VERDICT_SUPPORTED] = "supported",
                                           [RECOURSE_VERDICT_UNSUPPORTED] = "unsupported",
                                           [RECOURSE_VERDICT_OUTDATED] = "outdated",
                                           [RECOURSE_VERDICT_CONTRADICTED] = "contradicted",
                                           [RECOURSE_VERDICT_HARMFUL] = "harmful" };
static const char *const unit_ids[] = { [RECOURSE_UNIT_NONE] = NULL,
                                        [RECOURSE_UNIT_MINUTE] = "minute",
                                        [RECOURSE_UNIT_HOUR] = "hour",
                                        [RECOURSE_UNIT_DAY] = "day",
                                        [RECOURSE_UNIT_WORKING_DAY] = "working_day",
                                        [RECOURSE_UNIT_MONTH] = "month",
                                        [RECOURSE_UNIT_YEAR] = "year",
                                        [RECOURSE_UNIT_FEN] = "fen",
                                        [RECOURSE_UNIT_PERMILLE] = "permille",
                                        [RECOURSE_UNIT_COUNT] = "count",
                                        [RECOURSE_UNIT_TIMES_PERMILLE] = "times_permille",
                                        [RECOURSE_UNIT_AGE] = "age" };
static const char *const kind_ids[] = { [RECOURSE_SOURCE_STATUTE] = "statute",
                                        [RECOURSE_SOURCE_REGULATOR_RULE] = "regulator_rule",
                                        [RECOURSE_SOURCE_OFFICIAL_PAGE] = "official_page",
                                        [RECOURSE_SOURCE_PRESS] = "press",
                                        [RECOURSE_SOURCE_SCREEN_REPLICA] = "screen_replica",
                                        [RECOURSE_SOURCE_UNVERIFIED] = "unverified" };
static const char *const read_ids[] = { [RECOURSE_READ_FULL] = "full",
                                        [RECOURSE_READ_QUOTED] = "quoted",
                                        [RECOURSE_READ_NONE] = "none" };

/** recourse_cli_claims_find_status: adds the bit of the status that @word names */
gboolean
recourse_cli_claims_find_status (const char *word, guint *statuses, GError **error)
{
  g_autofree char *quoted = recourse_error_quote (word);

  for (int i = RECOURSE_STATUS_LAW; i <= RECOURSE_STATUS_HARMFUL; i++)
    if (g_str_equal (word, recourse_claim_status_id ((RecourseClaimStatus) i)))
      {
        *statuses |= 1u << i;
        return TRUE;
      }
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "there is no status '%s'; there are law, official, reported, unverified, rejected, "
               "harmful",
               quoted);
  return FALSE;
}

static gboolean
choose_statuses (const RecourseCliCall *call, guint *out_statuses, GError **error)
{
  const char *asked = call->values[RECOURSE_CLI_OPTION_STATUS];
  g_auto (GStrv) words = g_strsplit (asked != NULL ? asked : "", ",", -1);

  *out_statuses = asked != NULL ? 0 : G_MAXUINT;
  for (guint i = 0; words[i] != NULL; i++)
    if (!recourse_cli_claims_find_status (words[i], out_statuses, error))
      {
        recourse_cli_call_prefix_error (call, RECOURSE_CLI_OPTION_STATUS, error);
        return FALSE;
      }
  return TRUE;
}

static void
add_value (JsonBuilder *builder, const RecourseClaim *claim, RecourseLanguage language)
{
  g_autofree char *text = recourse_claim_format_value (claim, language);

  json_builder_set_member_name (builder, "value");
  if (text == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  recourse_cli_json_integer (builder, "low", claim->low);
  recourse_cli_json_integer (builder, "high", claim->high);
  recourse_cli_json_string (builder, "unit", unit_ids[claim->unit]);
  recourse_cli_json_string (builder, "text", text);
  json_builder_end_object (builder);
}

static void
add_sources (JsonBuilder *builder, const RecourseClaim *claim, RecourseLanguage language)
{
  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (guint i = 0; i < claim->n_sources; i++)
    {
      const RecourseSource *source = claim->sources[i];

      json_builder_begin_object (builder);
      recourse_cli_json_string (builder, "id", source->id);
      recourse_cli_json_string (builder, "kind", kind_ids[source->kind]);
      recourse_cli_json_string (builder, "title", recourse_text_get (&source->title, language));
      recourse_cli_json_string (builder, "date", source->date);
      recourse_cli_json_string (builder, "read", read_ids[source->read]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* In both languages: whoever writes to a Chinese court needs the Chinese words for the place. */
static void
add_articles (JsonBuilder *builder, const RecourseClaim *claim)
{
  json_builder_set_member_name (builder, "articles");
  if (!claim->has_articles)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  for (guint i = 0; i < RECOURSE_N_LANGUAGES; i++)
    recourse_cli_json_string (builder, recourse_language_code ((RecourseLanguage) i),
                              claim->articles.in[i]);
  json_builder_end_object (builder);
}

/** recourse_cli_claims_add_members: all of @claim, to the object that was begun */
void
recourse_cli_claims_add_members (JsonBuilder *builder,
                                 const RecourseClaim *claim,
                                 RecourseLanguage language)
{
  recourse_cli_json_string (builder, "id", claim->id);
  recourse_cli_json_string (builder, "text", recourse_text_get (&claim->text, language));
  recourse_cli_json_string (builder, "status", recourse_claim_status_id (claim->status));
  recourse_cli_json_string (builder, "confidence", confidence_ids[claim->confidence]);
  json_builder_set_member_name (builder, "verdicts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < claim->n_verdicts; i++)
    json_builder_add_string_value (builder, verdict_ids[claim->verdicts[i]]);
  json_builder_end_array (builder);
  add_value (builder, claim, language);
  recourse_cli_json_string (builder, "correction",
                            claim->has_correction ? recourse_text_get (&claim->correction, language)
                                                  : NULL);
  add_sources (builder, claim, language);
  add_articles (builder, claim);
  recourse_cli_json_string (builder, "as_of", claim->as_of);
  recourse_cli_json_string (builder, "from", claim->from);
  recourse_cli_json_string (builder, "review_by", claim->review_by);
}

static void
print_json (RecourseCliPage *page, RecoursePack *pack, guint statuses, RecourseLanguage language)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "claims");
  json_builder_begin_array (builder);
  for (guint i = 0; i < recourse_pack_n_claims (pack); i++)
    {
      const RecourseClaim *claim = recourse_pack_claim (pack, i);

      if ((statuses >> claim->status & 1) == 0)
        continue;
      json_builder_begin_object (builder);
      recourse_cli_claims_add_members (builder, claim, language);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

static void
print_sources (RecourseCliPage *page, const RecourseClaim *claim, RecourseLanguage language)
{
  const char *mark = recourse_cli_word (RECOURSE_CLI_WORD_SOURCES, language);

  if (claim->n_sources == 0)
    recourse_cli_page_item (page, INDENT, mark,
                            recourse_cli_word (RECOURSE_CLI_WORD_NO_SOURCE, language));
  for (guint i = 0; i < claim->n_sources; i++)
    {
      g_autofree char *text = recourse_cli_claims_source (claim->sources[i], language);

      recourse_cli_page_item (page, INDENT, mark, text);
    }
  if (claim->has_articles)
    recourse_cli_page_item (page, INDENT, mark, recourse_text_get (&claim->articles, language));
}

static void
append_date (GString *text, RecourseCliWord word, const char *date, RecourseLanguage language)
{
  g_autofree char *entry = NULL;

  if (date == NULL)
    return;
  entry = recourse_cli_word_fill (word, language, date, NULL);
  if (text->len > 0)
    g_string_append (text, language == RECOURSE_LANGUAGE_ZH_CN ? "；" : "; ");
  g_string_append (text, entry);
}

static void
print_dates (RecourseCliPage *page, const RecourseClaim *claim, RecourseLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *now = recourse_china_time_format_iso (recourse_china_time_now ());
  /* Both begin with YYYY-MM-DD, so that the order of the letters is the order of time. */
  gboolean is_due = claim->review_by != NULL && strncmp (now, claim->review_by, 10) > 0;

  append_date (text, RECOURSE_CLI_WORD_AS_OF, claim->as_of, language);
  append_date (text, RECOURSE_CLI_WORD_FROM, claim->from, language);
  append_date (text, is_due ? RECOURSE_CLI_WORD_REVIEW_DUE : RECOURSE_CLI_WORD_REVIEW_BY,
               claim->review_by, language);
  recourse_cli_page_text (page, INDENT, text->str);
}

/** recourse_cli_claims_print: all of @claim, and an empty line */
void
recourse_cli_claims_print (RecourseCliPage *page,
                           const RecourseClaim *claim,
                           RecourseLanguage language)
{
  g_autofree char *heading = recourse_cli_claims_heading (claim, language);
  g_autofree char *value = recourse_claim_format_value (claim, language);

  recourse_cli_page_heading (page, 0, heading);
  recourse_cli_page_text (page, INDENT, recourse_text_get (&claim->text, language));
  if (value != NULL)
    recourse_cli_page_item (page, INDENT, recourse_cli_word (RECOURSE_CLI_WORD_VALUE, language),
                            value);
  if (claim->has_correction)
    recourse_cli_page_item (page, INDENT,
                            recourse_cli_word (RECOURSE_CLI_WORD_CORRECTION, language),
                            recourse_text_get (&claim->correction, language));
  print_sources (page, claim, language);
  print_dates (page, claim, language);
  recourse_cli_page_blank (page);
}

static void
print_text (RecourseCliPage *page, RecoursePack *pack, guint statuses, RecourseLanguage language)
{
  g_autofree char *number = NULL;
  g_autofree char *total = NULL;
  guint n_shown = 0;

  for (guint i = 0; i < recourse_pack_n_claims (pack); i++)
    {
      const RecourseClaim *claim = recourse_pack_claim (pack, i);

      if ((statuses >> claim->status & 1) == 0)
        continue;
      recourse_cli_claims_print (page, claim, language);
      n_shown++;
    }
  number = g_strdup_printf ("%u", n_shown);
  total = recourse_cli_word_fill (RECOURSE_CLI_WORD_CLAIMS_TOTAL, language, number, NULL);
  recourse_cli_page_text (page, 0, total);
}

/** recourse_cli_claims: `recoursectl knowledge claims`; see recourse-cli-commands.h */
gboolean
recourse_cli_claims (const RecourseCliCall *call,
                     RecourseCliPage *page,
                     int *out_status,
                     GError **error)
{
  g_autoptr (RecourseAdvisor) advisor = NULL;
  guint statuses = 0;

  if (!choose_statuses (call, &statuses, error))
    return FALSE;
  advisor = recourse_cli_call_load (call, error);
  if (advisor == NULL)
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    print_json (page, recourse_advisor_peek_pack (advisor), statuses, call->language);
  else
    print_text (page, recourse_advisor_peek_pack (advisor), statuses, call->language);
  *out_status = 0;
  return TRUE;
}
