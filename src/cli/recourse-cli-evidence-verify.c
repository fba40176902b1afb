/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-evidence-verify"

#include "recourse-cli-commands.h"

#include "recourse-cli-case.h"
#include "recourse-cli-json.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"
#include "recourse-verification.h"

static void
add_chain (JsonBuilder *builder, const RecourseVerification *result)
{
  json_builder_set_member_name (builder, "chain");
  json_builder_begin_object (builder);
  recourse_cli_json_integer (builder, "entries", result->n_entries);
  recourse_cli_json_string (builder, "head", result->head);
  if (result->broken_at > 0)
    recourse_cli_json_integer (builder, "broken_at", result->broken_at);
  else
    recourse_cli_json_string (builder, "broken_at", NULL);
  json_builder_end_object (builder);
}

static void
add_item (JsonBuilder *builder, const RecourseVerifiedItem *item)
{
  json_builder_begin_object (builder);
  if (item->seq > 0)
    recourse_cli_json_integer (builder, "seq", item->seq);
  else
    recourse_cli_json_string (builder, "seq", NULL);
  recourse_cli_json_string (builder, "name", item->name);
  recourse_cli_json_string (builder, "verdict", recourse_item_verdict_name (item->verdict));
  json_builder_end_object (builder);
}

static void
print_json (RecourseCliPage *page, const RecourseVerification *result)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "verdict", result->is_intact ? "intact" : "damaged");
  add_chain (builder, result);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->items->len; i++)
    add_item (builder, result->items->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

/* What is as it should be is only counted. */
static void
print_item (RecourseCliPage *page, const RecourseVerifiedItem *item, RecourseLanguage language)
{
  static const RecourseCliWord words[] = {
    [RECOURSE_ITEM_CHANGED] = RECOURSE_CLI_WORD_VERDICT_CHANGED,
    [RECOURSE_ITEM_MISSING] = RECOURSE_CLI_WORD_VERDICT_MISSING,
    [RECOURSE_ITEM_UNLISTED] = RECOURSE_CLI_WORD_VERDICT_UNLISTED,
    [RECOURSE_ITEM_REMOVED] = RECOURSE_CLI_WORD_VERDICT_REMOVED,
    [RECOURSE_ITEM_WITHHELD] = RECOURSE_CLI_WORD_VERDICT_WITHHELD,
    [RECOURSE_ITEM_UNREADABLE] = RECOURSE_CLI_WORD_VERDICT_UNREADABLE,
  };
  g_autofree char *mark = g_strdup_printf ("%4" G_GINT64_FORMAT "  ", item->seq);
  g_autofree char *name = recourse_error_quote (item->name != NULL ? item->name : "?");
  g_autofree char *text = NULL;

  if (item->verdict == RECOURSE_ITEM_INTACT)
    return;
  text = recourse_cli_word_fill (words[item->verdict], language, name, NULL);
  recourse_cli_page_item (page, 0, item->seq > 0 ? mark : "   -  ", text);
}

static guint
count_intact (const GPtrArray *items)
{
  guint n_intact = 0;

  for (guint i = 0; i < items->len; i++)
    if (((const RecourseVerifiedItem *) items->pdata[i])->verdict == RECOURSE_ITEM_INTACT)
      n_intact++;
  return n_intact;
}

static void
print_text (const RecourseCliCall *call, RecourseCliPage *page, const RecourseVerification *result)
{
  g_autofree char *entries = g_strdup_printf ("%" G_GINT64_FORMAT, result->n_entries);
  g_autofree char *broken = g_strdup_printf ("%" G_GINT64_FORMAT, result->broken_at);
  g_autofree char *intact = g_strdup_printf ("%u", count_intact (result->items));
  g_autofree char *text = NULL;

  recourse_cli_page_heading (
      page, 0,
      recourse_cli_word (result->is_intact ? RECOURSE_CLI_WORD_INTACT : RECOURSE_CLI_WORD_DAMAGED,
                         call->language));
  text = recourse_cli_word_fill (result->broken_at > 0 ? RECOURSE_CLI_WORD_CHAIN_BROKEN
                                                       : RECOURSE_CLI_WORD_CHAIN_WHOLE,
                                 call->language, result->broken_at > 0 ? broken : entries, NULL);
  recourse_cli_page_text (page, 0, text);
  g_free (text);
  text = recourse_cli_word_fill (RECOURSE_CLI_WORD_ITEMS_INTACT, call->language, intact, NULL);
  recourse_cli_page_text (page, 0, text);
  for (guint i = 0; i < result->items->len; i++)
    print_item (page, result->items->pdata[i], call->language);
  recourse_cli_page_text (page, 0,
                          recourse_cli_word (RECOURSE_CLI_WORD_INTACT_MEANS, call->language));
}

gboolean
recourse_cli_evidence_verify (const RecourseCliCall *call,
                              RecourseCliPage *page,
                              int *out_status,
                              GError **error)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (RecourseVerification) result = NULL;

  folder = recourse_cli_case_open_to_verify (call, error);
  if (folder == NULL)
    return FALSE;
  result = recourse_verification_run (folder, 0, NULL, NULL, NULL, error);
  if (result == NULL)
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    print_json (page, result);
  else
    print_text (call, page, result);
  *out_status = result->is_intact ? 0 : 1;
  return TRUE;
}
