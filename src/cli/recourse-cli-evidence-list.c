/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-evidence-list"

#include "recourse-cli-commands.h"

#include "recourse-cli-case.h"
#include "recourse-cli-json.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"
#include "recourse-evidence-words.h"
#include "recourse-exhibit-change.h"
#include "recourse-exhibit.h"
#include "recourse-search.h"

#define MOST_FOUND 1000

static const char *const states[] = {
  [RECOURSE_EXHIBIT_KEPT] = "kept",
  [RECOURSE_EXHIBIT_IN_TRASH] = "in_trash",
  [RECOURSE_EXHIBIT_REMOVED] = "removed",
};
static const RecourseCliWord state_words[] = {
  [RECOURSE_EXHIBIT_KEPT] = RECOURSE_CLI_WORD_EVIDENCE_STATE_KEPT,
  [RECOURSE_EXHIBIT_IN_TRASH] = RECOURSE_CLI_WORD_EVIDENCE_STATE_TRASH,
  [RECOURSE_EXHIBIT_REMOVED] = RECOURSE_CLI_WORD_EVIDENCE_STATE_REMOVED,
};

/* --- An exhibit ---------------------------------------------------------------------------------
 */

static void
add_time (JsonBuilder *builder, const char *key, gint64 time)
{
  if (time != RECOURSE_TIME_UNKNOWN)
    recourse_cli_json_time (builder, key, time);
  else
    recourse_cli_json_string (builder, key, NULL);
}

static void
add_exhibit (JsonBuilder *builder, const RecourseExhibit *exhibit)
{
  json_builder_begin_object (builder);
  recourse_cli_json_integer (builder, "seq", exhibit->seq);
  recourse_cli_json_string (builder, "name", exhibit->name);
  recourse_cli_json_string (builder, "kind", exhibit->kind);
  recourse_cli_json_string (builder, "note", exhibit->note);
  recourse_cli_json_string (builder, "order", exhibit->order);
  recourse_cli_json_string (builder, "sha256", exhibit->sha256);
  recourse_cli_json_integer (builder, "bytes", exhibit->bytes);
  recourse_cli_json_string (builder, "type", exhibit->media_type);
  add_time (builder, "added_at", exhibit->added_at);
  add_time (builder, "happened", exhibit->happened);
  add_time (builder, "modified", exhibit->modified);
  recourse_cli_json_string (builder, "state", states[exhibit->state]);
  add_time (builder, "until", exhibit->until);
  json_builder_end_object (builder);
}

static void
print_json (RecourseCliPage *page, const GPtrArray *exhibits, const gboolean *is_cut)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < exhibits->len; i++)
    add_exhibit (builder, exhibits->pdata[i]);
  json_builder_end_array (builder);
  if (is_cut != NULL)
    {
      json_builder_set_member_name (builder, "is_cut");
      json_builder_add_boolean_value (builder, *is_cut);
    }
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

static void
print_quoted (RecourseCliPage *page,
              RecourseCliWord word,
              const char *text,
              RecourseLanguage language)
{
  g_autofree char *quoted = text != NULL ? recourse_error_quote (text) : NULL;
  g_autofree char *line = quoted != NULL ? recourse_cli_word_fill (word, language, quoted, NULL)
                                         : NULL;

  if (line != NULL)
    recourse_cli_page_text (page, 6, line);
}

static void
print_exhibit (RecourseCliPage *page, const RecourseExhibit *exhibit, RecourseLanguage language)
{
  g_autofree char *mark = g_strdup_printf ("%4" G_GINT64_FORMAT "  ", exhibit->seq);
  g_autofree char *bytes = recourse_cli_word_bytes (exhibit->bytes, language);
  g_autofree char *added = recourse_china_time_format_minute (exhibit->added_at, language);
  g_autofree char *until = NULL;
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;

  name = exhibit->name != NULL
             ? recourse_error_quote (exhibit->name)
             : g_strdup (recourse_cli_word (RECOURSE_CLI_WORD_EVIDENCE_WITHHELD, language));
  line = recourse_cli_word_fill (RECOURSE_CLI_WORD_EVIDENCE_LINE, language, name, bytes, added,
                                 NULL);
  recourse_cli_page_item (page, 0, mark, line);
  print_quoted (page, RECOURSE_CLI_WORD_EVIDENCE_NOTE, exhibit->note, language);
  print_quoted (page, RECOURSE_CLI_WORD_EVIDENCE_ORDER, exhibit->order, language);
  if (exhibit->state == RECOURSE_EXHIBIT_KEPT)
    return;
  if (exhibit->until != RECOURSE_TIME_UNKNOWN)
    until = recourse_china_time_format_minute (exhibit->until, language);
  print_quoted (page, state_words[exhibit->state], until != NULL ? until : "", language);
}

static void
print_text (const RecourseCliCall *call,
            RecourseCliPage *page,
            const GPtrArray *exhibits,
            RecourseCliWord none)
{
  if (exhibits->len == 0)
    recourse_cli_page_text (page, 0, recourse_cli_word (none, call->language));
  for (guint i = 0; i < exhibits->len; i++)
    print_exhibit (page, exhibits->pdata[i], call->language);
}

/* --- evidence list ------------------------------------------------------------------------------
 */

gboolean
recourse_cli_evidence_list (const RecourseCliCall *call,
                            RecourseCliPage *page,
                            int *out_status,
                            GError **error)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (GPtrArray) exhibits = NULL;

  folder = recourse_cli_case_open (call, RECOURSE_ACCESS_READ, error);
  if (folder == NULL)
    return FALSE;
  exhibits = recourse_exhibit_read_all (recourse_case_folder_peek_log (folder), error);
  if (exhibits == NULL)
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    print_json (page, exhibits, NULL);
  else
    print_text (call, page, exhibits, RECOURSE_CLI_WORD_EVIDENCE_NONE);
  return TRUE;
}

/* --- evidence search ----------------------------------------------------------------------------
 */

/* What was said of one later may have been found, or both: it is given once. */
static GPtrArray *
keep_found (RecourseLog *log, const GPtrArray *exhibits, const GArray *numbers)
{
  g_autoptr (GHashTable) by_seq = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < exhibits->len; i++)
    {
      RecourseExhibit *exhibit = exhibits->pdata[i];

      g_hash_table_insert (by_seq, &exhibit->seq, exhibit);
    }
  for (guint i = 0; i < numbers->len; i++)
    {
      gint64 seq = recourse_exhibit_find_subject (log, g_array_index (numbers, gint64, i));
      gpointer exhibit = g_hash_table_lookup (by_seq, &seq);

      if (exhibit != NULL)
        g_ptr_array_add (found, exhibit);
      g_hash_table_remove (by_seq, &seq);
    }
  return found;
}

static void
print_found (const RecourseCliCall *call,
             RecourseCliPage *page,
             const GPtrArray *found,
             gboolean is_cut)
{
  g_autofree char *most = g_strdup_printf ("%d", MOST_FOUND);
  g_autofree char *remark = NULL;

  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      print_json (page, found, &is_cut);
      return;
    }
  print_text (call, page, found, RECOURSE_CLI_WORD_EVIDENCE_NONE_FOUND);
  if (!is_cut)
    return;
  remark = recourse_cli_word_fill (RECOURSE_CLI_WORD_EVIDENCE_MORE_FOUND, call->language, most,
                                   NULL);
  recourse_cli_page_text (page, 0, remark);
}

static GArray *
find (const RecourseCliCall *call, RecourseCaseFolder *folder, GError **error)
{
  g_autofree char *query = recourse_cli_case_join_words (call, error);
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (RecourseSearch) search = NULL;
  RecoursePack *pack;

  if (query == NULL)
    return NULL;
  advisor = recourse_cli_call_load (call, error);
  if (advisor == NULL)
    return NULL;
  pack = recourse_advisor_peek_pack (advisor);
  search = recourse_search_open (folder, recourse_evidence_words, pack, error);
  if (search == NULL || !recourse_search_update (search, NULL, NULL, NULL, error))
    return NULL;
  /* One more than is shown tells whether there are more. */
  return recourse_search_find (search, query, MOST_FOUND + 1, error);
}

gboolean
recourse_cli_evidence_search (const RecourseCliCall *call,
                              RecourseCliPage *page,
                              int *out_status,
                              GError **error)
{
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (GPtrArray) exhibits = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GArray) numbers = NULL;
  gboolean is_cut;

  folder = recourse_cli_case_open (call, RECOURSE_ACCESS_READ, error);
  if (folder == NULL)
    return FALSE;
  numbers = find (call, folder, error);
  if (numbers == NULL)
    return FALSE;
  exhibits = recourse_exhibit_read_all (recourse_case_folder_peek_log (folder), error);
  if (exhibits == NULL)
    return FALSE;
  is_cut = numbers->len > MOST_FOUND;
  g_array_set_size (numbers, MIN (numbers->len, MOST_FOUND));
  found = keep_found (recourse_case_folder_peek_log (folder), exhibits, numbers);
  print_found (call, page, found, is_cut);
  return TRUE;
}
