/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-case-across"

#include "recourse-cli-commands.h"

#include "recourse-case-overview.h"
#include "recourse-case-search.h"
#include "recourse-cli-case.h"
#include "recourse-cli-json.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"
#include "recourse-files.h"

#include <string.h>

/* `case overview` and `case search`: one answer out of all cases. */

#define MOST_ENTRIES 20

/* --- What was left out --------------------------------------------------------------------------
 */

/** recourse_cli_case_add_left_out: a member with the cases that could not be looked into */
void
recourse_cli_case_add_left_out (JsonBuilder *builder, const GPtrArray *summaries)
{
  json_builder_set_member_name (builder, "left_out");
  json_builder_begin_array (builder);
  for (guint i = 0; i < summaries->len; i++)
    {
      const RecourseCaseSummary *summary = summaries->pdata[i];

      json_builder_begin_object (builder);
      recourse_cli_json_string (builder, "case", summary->id);
      recourse_cli_json_string (builder, "trouble", summary->trouble->message);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/** recourse_cli_case_print_left_out: a line for each case that could not be looked into */
void
recourse_cli_case_print_left_out (RecourseCliPage *page,
                                  const GPtrArray *summaries,
                                  RecourseLanguage language)
{
  for (guint i = 0; i < summaries->len; i++)
    {
      const RecourseCaseSummary *summary = summaries->pdata[i];
      const char *why = summary->is_locked
                            ? recourse_cli_word (RECOURSE_CLI_WORD_CASE_IS_LOCKED, language)
                            : summary->trouble->message;
      g_autofree char *text = recourse_cli_word_fill (RECOURSE_CLI_WORD_LEFT_OUT, language,
                                                      summary->id, why, NULL);

      recourse_cli_page_text (page, 0, text);
    }
}

/* --- case overview ------------------------------------------------------------------------------
 */

static void
add_row (JsonBuilder *builder, const RecourseCaseRow *row)
{
  static const char *const keys[RECOURSE_CASE_N_COLUMNS] = {
    [RECOURSE_CASE_COLUMN_TITLE] = "title",
    [RECOURSE_CASE_COLUMN_PAYEE] = "payee",
    [RECOURSE_CASE_COLUMN_AMOUNT] = "amount",
    [RECOURSE_CASE_COLUMN_PAYMENTS] = "payments",
    [RECOURSE_CASE_COLUMN_STATE] = "state",
    [RECOURSE_CASE_COLUMN_NEXT] = "next_deadline",
    [RECOURSE_CASE_COLUMN_WHAT] = "what",
    [RECOURSE_CASE_COLUMN_CLOSED] = "closed",
    [RECOURSE_CASE_COLUMN_SAME_PAYEE] = "same_payee",
    [RECOURSE_CASE_COLUMN_REMARK] = "remark",
    [RECOURSE_CASE_COLUMN_ID] = "case",
  };

  json_builder_begin_object (builder);
  for (guint i = 0; i < RECOURSE_CASE_N_COLUMNS; i++)
    recourse_cli_json_string (builder, keys[i], row->fields[i]);
  json_builder_end_object (builder);
}

static void
print_rows (RecourseCliPage *page, const GPtrArray *rows)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "cases");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    add_row (builder, rows->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

static gboolean
write_table (const RecourseCliCall *call, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  if (recourse_files_write_new (call->values[RECOURSE_CLI_OPTION_OUTPUT], bytes, error))
    return TRUE;
  recourse_cli_call_prefix_error (call, RECOURSE_CLI_OPTION_OUTPUT, error);
  return FALSE;
}

static void
print_written (const RecourseCliCall *call, RecourseCliPage *page, guint n)
{
  g_autofree char *file = g_utf8_make_valid (call->values[RECOURSE_CLI_OPTION_OUTPUT], -1);
  g_autofree char *quoted = recourse_error_quote (file);
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *text = recourse_cli_word_fill (RECOURSE_CLI_WORD_OVERVIEW_WRITTEN,
                                                  call->language, count, quoted, NULL);

  recourse_cli_page_text (page, 0, text);
}

static GPtrArray *
read_rows (const RecourseCliCall *call, GError **error)
{
  g_autofree char *cases = recourse_cli_case_folder_of_cases (call);
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (GPtrArray) readings = NULL;
  gint64 now;

  if (!recourse_cli_call_get_time (call, RECOURSE_CLI_OPTION_AT, recourse_china_time_now (), &now,
                                   error))
    return NULL;
  advisor = recourse_cli_call_load (call, error);
  readings = advisor != NULL ? recourse_case_readings_list (cases, error) : NULL;
  return readings != NULL ? recourse_case_overview_list (readings, advisor, now, call->language)
                          : NULL;
}

gboolean
recourse_cli_case_overview (const RecourseCliCall *call,
                            RecourseCliPage *page,
                            int *out_status,
                            GError **error)
{
  g_autoptr (GPtrArray) rows = read_rows (call, error);
  g_autofree char *text = NULL;
  gboolean has_file = call->is_given[RECOURSE_CLI_OPTION_OUTPUT];

  if (rows == NULL)
    return FALSE;
  text = recourse_case_overview_compose (rows, call->language);
  if (has_file && !write_table (call, text, error))
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    print_rows (page, rows);
  else if (has_file)
    print_written (call, page, rows->len);
  else
    recourse_cli_page_raw (page, text);
  return TRUE;
}

/* --- case search --------------------------------------------------------------------------------
 */

static void
add_match (JsonBuilder *builder, const RecourseCaseMatch *match)
{
  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "case", match->summary->id);
  recourse_cli_json_string (builder, "title", match->summary->title);
  json_builder_set_member_name (builder, "told");
  json_builder_add_boolean_value (builder, match->is_told);
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < match->entries->len; i++)
    json_builder_add_int_value (builder, g_array_index (match->entries, gint64, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "more");
  json_builder_add_boolean_value (builder, match->is_cut);
  json_builder_end_object (builder);
}

static void
print_matches_json (RecourseCliPage *page, const RecourseCaseMatches *matches)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "cases");
  json_builder_begin_array (builder);
  for (guint i = 0; i < matches->items->len; i++)
    add_match (builder, matches->items->pdata[i]);
  json_builder_end_array (builder);
  recourse_cli_case_add_left_out (builder, matches->left_out);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

static char *
list_entries (const RecourseCaseMatch *match, RecourseLanguage language)
{
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < match->entries->len; i++)
    g_string_append_printf (numbers, "%s%" G_GINT64_FORMAT,
                            i == 0                                ? ""
                            : language == RECOURSE_LANGUAGE_ZH_CN ? "、"
                                                                  : ", ",
                            g_array_index (match->entries, gint64, i));
  if (match->is_cut)
    return recourse_cli_word_fill (RECOURSE_CLI_WORD_FOUND_MORE, language, numbers->str, NULL);
  return g_string_free (g_steal_pointer (&numbers), FALSE);
}

/* What cannot be read any more counts as watched. */
static gboolean
is_watched (const RecourseCaseMatch *match, RecourseAdvisor *advisor)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (RecourseCaseState) state = NULL;

  folder = recourse_case_folder_open (match->summary->path, RECOURSE_ACCESS_READ, NULL);
  state = folder != NULL ? recourse_case_state_read (folder, NULL) : NULL;
  return state == NULL || recourse_cli_case_is_watched (state, advisor);
}

static char *
name_match (const RecourseCaseMatch *match, RecourseAdvisor *advisor, RecourseLanguage language)
{
  if (is_watched (match, advisor))
    return g_strdup (recourse_cli_word (RECOURSE_CLI_WORD_TITLE_HIDDEN, language));
  return match->summary->title != NULL
             ? recourse_error_quote (match->summary->title)
             : g_strdup (recourse_cli_word (RECOURSE_CLI_WORD_CASE_NO_TITLE, language));
}

static void
print_match (RecourseCliPage *page,
             const RecourseCaseMatch *match,
             RecourseAdvisor *advisor,
             RecourseLanguage language)
{
  g_autofree char *mark = g_strdup_printf ("%s  ", match->summary->id);
  g_autofree char *entries = list_entries (match, language);
  g_autofree char *title = name_match (match, advisor, language);
  g_autofree char *text = NULL;

  if (match->entries->len > 0)
    text = recourse_cli_word_fill (RECOURSE_CLI_WORD_FOUND_ENTRIES, language, title, entries, NULL);
  recourse_cli_page_item (page, 0, mark, text != NULL ? text : title);
}

static void
print_matches (RecourseCliPage *page,
               const RecourseCaseMatches *matches,
               RecourseAdvisor *advisor,
               RecourseLanguage language)
{
  if (matches->items->len == 0)
    recourse_cli_page_text (page, 0,
                            recourse_cli_word (RECOURSE_CLI_WORD_EVIDENCE_NONE_FOUND, language));
  for (guint i = 0; i < matches->items->len; i++)
    print_match (page, matches->items->pdata[i], advisor, language);
  recourse_cli_case_print_left_out (page, matches->left_out, language);
}

gboolean
recourse_cli_case_search (const RecourseCliCall *call,
                          RecourseCliPage *page,
                          int *out_status,
                          GError **error)
{
  g_autofree char *cases = recourse_cli_case_folder_of_cases (call);
  g_autofree char *query = recourse_cli_case_join_words (call, error);
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_auto (RecourseCaseMatches) matches = { 0 };

  if (query == NULL)
    return FALSE;
  advisor = recourse_cli_call_load (call, error);
  if (advisor == NULL
      || !recourse_case_search (cases, query, recourse_advisor_peek_pack (advisor), MOST_ENTRIES,
                                &matches, error))
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    print_matches_json (page, &matches);
  else
    print_matches (page, &matches, advisor, call->language);
  return TRUE;
}
