/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-reference"

#include "recourse-reference.h"

#include "recourse-cli-case.h"
#include "recourse-cli-claims.h"
#include "recourse-cli-commands.h"
#include "recourse-cli-json.h"
#include "recourse-cli-plan.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"

#define INDENT 2

/* What the topics are called on the command line: the first part of the ids of claims. */
static const char *const topic_ids[RECOURSE_N_TOPICS] = {
  [RECOURSE_TOPIC_LIFE] = "life",         [RECOURSE_TOPIC_FRAUD] = "fraud",
  [RECOURSE_TOPIC_CIVIL] = "civil",       [RECOURSE_TOPIC_FEE] = "fee",
  [RECOURSE_TOPIC_EVIDENCE] = "evidence", [RECOURSE_TOPIC_AID] = "aid",
  [RECOURSE_TOPIC_RECOVERY] = "recovery", [RECOURSE_TOPIC_PREVENT] = "prevent",
  [RECOURSE_TOPIC_GUIDE] = "guide",
};
static const char *const kind_ids[RECOURSE_N_REFERENCE_KINDS] = {
  [RECOURSE_REFERENCE_CLAIM] = "claim", [RECOURSE_REFERENCE_GUIDE] = "guide",
  [RECOURSE_REFERENCE_DELAY] = "delay", [RECOURSE_REFERENCE_CONTACT] = "contact",
  [RECOURSE_REFERENCE_TRAP] = "trap",   [RECOURSE_REFERENCE_TRACING] = "tracing",
  [RECOURSE_REFERENCE_TERM] = "term",
};

/* --- What is looked for -------------------------------------------------------------------------
 */

static gboolean
read_status (const RecourseCliCall *call, RecourseReferenceQuery *query, GError **error)
{
  const char *asked = call->values[RECOURSE_CLI_OPTION_STATUS];
  guint statuses = 0;

  if (asked == NULL)
    return TRUE;
  if (!recourse_cli_claims_find_status (asked, &statuses, error))
    {
      recourse_cli_call_prefix_error (call, RECOURSE_CLI_OPTION_STATUS, error);
      return FALSE;
    }
  query->status = g_bit_nth_lsf (statuses, -1);
  return TRUE;
}

static gboolean
read_topic (const RecourseCliCall *call, RecourseReferenceQuery *query, GError **error)
{
  const char *asked = call->values[RECOURSE_CLI_OPTION_TOPIC];
  g_autofree char *quoted = NULL;

  for (int i = 0; asked != NULL && i < RECOURSE_N_TOPICS; i++)
    if (g_str_equal (topic_ids[i], asked))
      query->topic = i;
  if (asked == NULL || query->topic != RECOURSE_REFERENCE_ANY)
    return TRUE;
  quoted = recourse_error_quote (asked);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "--topic: there is no topic '%s'; there are life, fraud, civil, fee, evidence, aid, "
               "recovery, prevent, guide",
               quoted);
  return FALSE;
}

/* The numbers of another pack are not listed, here as elsewhere. */
static GPtrArray *
look_up (const RecourseCliCall *call,
         RecourseReference *reference,
         gboolean is_built_in,
         GError **error)
{
  RecourseReferenceQuery query = { NULL, RECOURSE_REFERENCE_ANY, RECOURSE_REFERENCE_ANY,
                                   RECOURSE_REFERENCE_ALL_KINDS };
  g_autofree char *words = recourse_cli_case_join_words (call, error);

  if (words == NULL || !read_status (call, &query, error) || !read_topic (call, &query, error))
    return NULL;
  query.words = words;
  if (!is_built_in)
    query.kinds &= ~(1u << RECOURSE_REFERENCE_CONTACT);
  return recourse_reference_search (reference, &query);
}

/* --- JSON ---------------------------------------------------------------------------------------
 */

static void
add_text (JsonBuilder *builder,
          const char *key,
          gboolean has_text,
          const RecourseText *text,
          RecourseLanguage language)
{
  recourse_cli_json_string (builder, key, has_text ? recourse_text_get (text, language) : NULL);
}

static void
add_claims (JsonBuilder *builder, const RecourseClaimList *claims)
{
  json_builder_set_member_name (builder, "claims");
  json_builder_begin_array (builder);
  for (guint i = 0; i < claims->n; i++)
    json_builder_add_string_value (builder, claims->items[i]->id);
  json_builder_end_array (builder);
}

static void
add_contact (JsonBuilder *builder, const RecourseContact *contact, RecourseLanguage language)
{
  recourse_cli_json_string (builder, "id", contact->id);
  recourse_cli_json_string (builder, "number", contact->number);
  add_text (builder, "name", TRUE, &contact->name, language);
  add_text (builder, "for", TRUE, &contact->use_for, language);
  add_text (builder, "not_for", contact->has_not_for, &contact->not_for, language);
  recourse_cli_json_string (builder, "status", recourse_claim_status_id (contact->status));
  add_claims (builder, &contact->claims);
}

static void
add_tracing (JsonBuilder *builder, const RecourseTracing *tracing, RecourseLanguage language)
{
  recourse_cli_json_string (builder, "id", tracing->id);
  add_text (builder, "title", TRUE, &tracing->title, language);
  add_text (builder, "who", TRUE, &tracing->who, language);
  add_text (builder, "can", TRUE, &tracing->can, language);
  add_text (builder, "cannot", TRUE, &tracing->cannot, language);
  recourse_cli_json_string (builder, "guide", tracing->guide != NULL ? tracing->guide->id : NULL);
  add_claims (builder, &tracing->claims);
}

static void
add_trap (JsonBuilder *builder, const RecourseTrap *trap, RecourseLanguage language)
{
  recourse_cli_json_string (builder, "id", trap->id);
  add_text (builder, "title", TRUE, &trap->title, language);
  add_text (builder, "text", TRUE, &trap->text, language);
  add_text (builder, "instead", TRUE, &trap->instead, language);
  add_claims (builder, &trap->claims);
}

static void
add_term (JsonBuilder *builder, const RecourseTerm *term, RecourseLanguage language)
{
  recourse_cli_json_string (builder, "id", term->id);
  add_text (builder, "term", TRUE, &term->term, language);
  add_text (builder, "meaning", TRUE, &term->meaning, language);
  add_claims (builder, &term->claims);
}

static void
add_entry (JsonBuilder *builder, const RecourseReferenceEntry *entry, RecourseLanguage language)
{
  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "kind", kind_ids[entry->kind]);
  if (entry->claim != NULL)
    recourse_cli_claims_add_members (builder, entry->claim, language);
  else if (entry->contact != NULL)
    add_contact (builder, entry->contact, language);
  else if (entry->tracing != NULL)
    add_tracing (builder, entry->tracing, language);
  else if (entry->trap != NULL)
    add_trap (builder, entry->trap, language);
  else if (entry->term != NULL)
    add_term (builder, entry->term, language);
  json_builder_end_object (builder);
}

static void
print_json (RecourseCliPage *page, const GPtrArray *found, RecourseLanguage language)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < found->len; i++)
    add_entry (builder, found->pdata[i], language);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

/* --- For people ---------------------------------------------------------------------------------
 */

static void
print_marked (RecourseCliPage *page,
              RecourseCliWord mark,
              const RecourseText *text,
              RecourseLanguage language)
{
  recourse_cli_page_item (page, INDENT, recourse_cli_word (mark, language),
                          recourse_text_get (text, language));
}

static void
print_heading (RecourseCliPage *page,
               const char *key,
               const RecourseText *title,
               RecourseLanguage language)
{
  g_autofree char *heading = g_strdup_printf ("%s [%s]", recourse_text_get (title, language), key);

  recourse_cli_page_heading (page, 0, heading);
}

static void
print_contact (RecourseCliPage *page, const RecourseContact *contact, RecourseLanguage language)
{
  const char *number = *contact->number != '\0'
                           ? contact->number
                           : recourse_cli_word (RECOURSE_CLI_WORD_CARD_NUMBER, language);

  recourse_cli_page_text (page, INDENT, number);
  print_marked (page, RECOURSE_CLI_WORD_REFERENCE_FOR, &contact->use_for, language);
  if (contact->has_not_for)
    print_marked (page, RECOURSE_CLI_WORD_REFERENCE_NOT_FOR, &contact->not_for, language);
}

static void
print_tracing (RecourseCliPage *page, const RecourseTracing *tracing, RecourseLanguage language)
{
  print_marked (page, RECOURSE_CLI_WORD_REFERENCE_WHO, &tracing->who, language);
  print_marked (page, RECOURSE_CLI_WORD_CAN, &tracing->can, language);
  print_marked (page, RECOURSE_CLI_WORD_CANNOT, &tracing->cannot, language);
  if (tracing->guide == NULL)
    return;
  print_marked (page, RECOURSE_CLI_WORD_REFERENCE_GUIDE, &tracing->guide->text, language);
  if (tracing->guide->has_correction)
    print_marked (page, RECOURSE_CLI_WORD_CORRECTION, &tracing->guide->correction, language);
}

static void
print_entry (RecourseCliPage *page, const RecourseReferenceEntry *entry, RecourseLanguage language)
{
  if (entry->claim != NULL)
    {
      recourse_cli_claims_print (page, entry->claim, language);
      return;
    }
  if (entry->contact != NULL)
    {
      print_heading (page, entry->key, &entry->contact->name, language);
      print_contact (page, entry->contact, language);
    }
  else if (entry->tracing != NULL)
    {
      print_heading (page, entry->key, &entry->tracing->title, language);
      print_tracing (page, entry->tracing, language);
    }
  else if (entry->trap != NULL)
    {
      print_heading (page, entry->key, &entry->trap->title, language);
      recourse_cli_page_text (page, INDENT, recourse_text_get (&entry->trap->text, language));
      print_marked (page, RECOURSE_CLI_WORD_OFFER_INSTEAD, &entry->trap->instead, language);
    }
  else if (entry->term != NULL)
    {
      print_heading (page, entry->key, &entry->term->term, language);
      recourse_cli_page_text (page, INDENT, recourse_text_get (&entry->term->meaning, language));
    }
  recourse_cli_page_blank (page);
}

static void
print_age (RecourseCliPage *page, RecoursePack *pack, RecourseLanguage language)
{
  g_autofree char *today = recourse_reference_day (recourse_china_time_now ());
  const char *as_of = recourse_pack_peek_as_of (pack);
  g_autofree char *days = NULL;
  g_autofree char *text = NULL;
  guint n_days = 0;

  if (!recourse_reference_age (as_of, today, &n_days))
    return;
  days = g_strdup_printf ("%u", n_days);
  text = recourse_cli_word_fill (RECOURSE_CLI_WORD_REFERENCE_AGE, language, as_of, days, NULL);
  recourse_cli_page_text (page, 0, text);
}

static void
print_text (RecourseCliPage *page,
            RecoursePack *pack,
            const GPtrArray *found,
            RecourseLanguage language)
{
  g_autofree char *number = g_strdup_printf ("%u", found->len);
  g_autofree char *total = recourse_cli_word_fill (RECOURSE_CLI_WORD_REFERENCE_TOTAL, language,
                                                   number, NULL);

  recourse_cli_plan_print_banner (page, pack, language);
  for (guint i = 0; i < found->len; i++)
    print_entry (page, found->pdata[i], language);
  recourse_cli_page_text (page, 0, total);
  print_age (page, pack, language);
}

/** recourse_cli_reference: `recoursectl reference`; see recourse-cli-commands.h */
gboolean
recourse_cli_reference (const RecourseCliCall *call,
                        RecourseCliPage *page,
                        int *out_status,
                        GError **error)
{
  g_autoptr (RecourseAdvisor) advisor = recourse_cli_call_load (call, error);
  g_autoptr (RecourseReference) reference = NULL;
  g_autoptr (GPtrArray) found = NULL;
  RecoursePack *pack = NULL;

  if (advisor == NULL)
    return FALSE;
  pack = recourse_advisor_peek_pack (advisor);
  reference = recourse_reference_new (pack);
  found = look_up (call, reference, recourse_pack_is_built_in (pack), error);
  if (found == NULL)
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    print_json (page, found, call->language);
  else
    print_text (page, pack, found, call->language);
  return TRUE;
}
