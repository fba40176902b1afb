/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-case"

#include "recourse-cli-case.h"

#include "recourse-case-readings.h"
#include "recourse-cli-commands.h"
#include "recourse-cli-json.h"
#include "recourse-cli-words.h"
#include "recourse-china-time.h"
#include "recourse-config.h"
#include "recourse-error.h"
#include "recourse-lock.h"
#include "recourse-money.h"

/* --- What the commands on a case share ----------------------------------------------------------
 */

/** recourse_cli_case_folder_of_cases: that of --data, else the usual one; transfer full */
char *
recourse_cli_case_folder_of_cases (const RecourseCliCall *call)
{
  return recourse_case_list_build_folder (call->values[RECOURSE_CLI_OPTION_DATA]);
}

/**
 * recourse_cli_case_find:
 *
 * What was being locked or unlocked when a process ended is brought to an end first.
 *
 * Returns: (transfer full): the folder of the case of --case, or %NULL
 */
char *
recourse_cli_case_find (const RecourseCliCall *call, GError **error)
{
  g_autofree char *cases = recourse_cli_case_folder_of_cases (call);
  char *path = NULL;

  if (!recourse_lock_recover (cases, error))
    return NULL;
  path = recourse_case_list_build_path (cases, call->values[RECOURSE_CLI_OPTION_CASE], error);
  if (path == NULL)
    g_prefix_error (error, "--case: ");
  return path;
}

/**
 * recourse_cli_case_open:
 *
 * Opens the case of --case. No such case is %RECOURSE_ERROR_NOT_FOUND; the rest says
 * recourse_case_folder_open().
 *
 * Returns: (transfer full): the case, or %NULL
 */
RecourseCaseFolder *
recourse_cli_case_open (const RecourseCliCall *call, RecourseAccess access, GError **error)
{
  g_autofree char *path = recourse_cli_case_find (call, error);

  return path != NULL ? recourse_case_folder_open (path, access, error) : NULL;
}

/** recourse_cli_case_open_to_verify: recourse_case_folder_open_to_verify() for the one of --case */
RecourseCaseFolder *
recourse_cli_case_open_to_verify (const RecourseCliCall *call, GError **error)
{
  g_autofree char *path = recourse_cli_case_find (call, error);

  return path != NULL ? recourse_case_folder_open_to_verify (path, error) : NULL;
}

/**
 * recourse_cli_case_author:
 *
 * Who of the two people --author says is at work: the helper, unless it says otherwise.
 */
gboolean
recourse_cli_case_author (const RecourseCliCall *call, RecourseAuthor *out_author, GError **error)
{
  const char *name = call->values[RECOURSE_CLI_OPTION_AUTHOR];
  g_autofree char *quoted = NULL;

  *out_author = RECOURSE_AUTHOR_HELPER;
  if (name == NULL
      || (recourse_author_parse (name, out_author) && *out_author != RECOURSE_AUTHOR_PROGRAM))
    return TRUE;
  quoted = recourse_error_quote (name);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "--author %s: it is person or helper", quoted);
  return FALSE;
}

/** recourse_cli_case_entry_number: the one argument of the command, from 1 */
gboolean
recourse_cli_case_entry_number (const RecourseCliCall *call, gint64 *out_seq, GError **error)
{
  const char *text = call->arguments->pdata[0];
  g_autofree char *quoted = recourse_error_quote (text);

  if (g_ascii_string_to_signed (text, 10, 1, RECOURSE_JSON_MAX_INTEGER, out_seq, NULL))
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "'%s' is not the number of an entry", quoted);
  return FALSE;
}

/**
 * recourse_cli_case_join_words:
 *
 * Returns: (transfer full): the arguments of a search with blanks between them, or %NULL when they
 *   are no text
 */
char *
recourse_cli_case_join_words (const RecourseCliCall *call, GError **error)
{
  GString *query = g_string_new (NULL);

  for (guint i = 0; i < call->arguments->len; i++)
    g_string_append_printf (query, "%s%s", i > 0 ? " " : "",
                            (const char *) call->arguments->pdata[i]);
  if (g_utf8_validate (query->str, (gssize) query->len, NULL))
    return g_string_free (query, FALSE);
  g_string_free (query, TRUE);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "the words are not valid UTF-8");
  return NULL;
}

/* --- case new -----------------------------------------------------------------------------------
 */

gboolean
recourse_cli_case_new (const RecourseCliCall *call,
                       RecourseCliPage *page,
                       int *out_status,
                       GError **error)
{
  g_autofree char *cases = recourse_cli_case_folder_of_cases (call);
  g_autoptr (RecourseCaseFolder) folder = NULL;
  RecourseCaseOpening opening = { .program = "Recourse " RECOURSE_VERSION,
                                  .title = call->values[RECOURSE_CLI_OPTION_TITLE] };

  if (!recourse_cli_case_author (call, &opening.author, error))
    return FALSE;
  folder = recourse_case_folder_create (cases, &opening, error);
  if (folder == NULL)
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      recourse_cli_json_string (builder, "id", recourse_case_folder_get_id (folder));
      json_builder_end_object (builder);
      recourse_cli_json_print (builder, page);
      return TRUE;
    }
  recourse_cli_page_raw (page, recourse_case_folder_get_id (folder));
  recourse_cli_page_blank (page);
  return TRUE;
}

/* --- case list ----------------------------------------------------------------------------------
 */

static void
add_case (JsonBuilder *builder, const RecourseCaseSummary *summary)
{
  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "id", summary->id);
  recourse_cli_json_string (builder, "title", summary->title);
  recourse_cli_json_string (builder, "payee", summary->payee);
  if (summary->total > 0)
    recourse_cli_json_integer (builder, "total_fen", summary->total);
  else
    recourse_cli_json_string (builder, "total_fen", NULL);
  recourse_cli_json_time_or_null (builder, "opened_at", summary->opened_at);
  recourse_cli_json_time_or_null (builder, "changed_at", summary->changed_at);
  recourse_cli_json_time_or_null (builder, "closed_at", summary->closed_at);
  recourse_cli_json_string (builder, "trouble",
                            summary->trouble != NULL ? summary->trouble->message : NULL);
  json_builder_end_object (builder);
}

static void
print_json (RecourseCliPage *page, const GPtrArray *list)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "cases");
  json_builder_begin_array (builder);
  for (guint i = 0; i < list->len; i++)
    add_case (builder, list->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

typedef struct
{
  RecourseCliPage *page;
  RecourseAdvisor *advisor;
  RecourseLanguage language;
} List;

/** recourse_cli_case_is_watched: whether whoever tricked them may see what is shown of the case */
gboolean
recourse_cli_case_is_watched (RecourseCaseState *state, RecourseAdvisor *advisor)
{
  g_autoptr (RecourseInterview)
      interview = recourse_interview_new (advisor, recourse_china_time_now ());

  return !recourse_case_state_apply (state, interview, NULL, NULL)
         || recourse_interview_is_screen_shared (interview);
}

/* The title, and what is known of whom and how much. */
static char *
name_case (const RecourseCaseSummary *summary, RecourseLanguage language)
{
  const char *comma = language == RECOURSE_LANGUAGE_ZH_CN ? "，" : ", ";
  g_autofree char *title = summary->title != NULL ? recourse_error_quote (summary->title) : NULL;
  g_autofree char *payee = summary->payee != NULL ? recourse_error_quote (summary->payee) : NULL;
  g_autofree char *whom = NULL;
  g_autofree char *amount = NULL;
  GString *text = g_string_new (
      title != NULL ? title : recourse_cli_word (RECOURSE_CLI_WORD_CASE_NO_TITLE, language));

  if (summary->total > 0)
    {
      amount = recourse_money_format (summary->total, language);
      g_string_append_printf (text, "%s%s", comma, amount);
    }
  if (payee != NULL)
    {
      whom = recourse_cli_word_fill (RECOURSE_CLI_WORD_CASE_PAYEE, language, payee, NULL);
      g_string_append_printf (text, "%s%s", comma, whom);
    }
  return g_string_free (text, FALSE);
}

/* Whether it is over besides. */
static char *
describe_case (const RecourseCaseSummary *summary, char *name, RecourseLanguage language)
{
  g_autofree char *begin = name;
  g_autofree char *time = NULL;
  g_autofree char *closed = NULL;

  if (summary->closed_at == RECOURSE_TIME_UNKNOWN)
    return g_steal_pointer (&begin);
  time = recourse_china_time_format_date (summary->closed_at, language);
  closed = recourse_cli_word_fill (RECOURSE_CLI_WORD_CASE_CLOSED, language, time, NULL);
  return g_strdup_printf ("%s%s%s", begin, language == RECOURSE_LANGUAGE_ZH_CN ? "，" : ", ",
                          closed);
}

/** recourse_cli_case_describe_trouble: why a case cannot be read, transfer full */
char *
recourse_cli_case_describe_trouble (const RecourseCaseSummary *summary, RecourseLanguage language)
{
  if (summary->is_locked)
    return g_strdup (recourse_cli_word (RECOURSE_CLI_WORD_CASE_IS_LOCKED, language));
  return recourse_cli_word_fill (RECOURSE_CLI_WORD_CASE_TROUBLE, language,
                                 summary->trouble->message, NULL);
}

static void
print_case (const List *self, const RecourseCaseReading *reading)
{
  const RecourseCaseSummary *summary = reading->summary;
  g_autofree char *mark = g_strdup_printf ("%s  ", summary->id);
  g_autofree char *about = NULL;
  g_autofree char *text = NULL;
  g_autofree char *changed = NULL;

  if (reading->state == NULL)
    {
      text = recourse_cli_case_describe_trouble (summary, self->language);
      recourse_cli_page_item (self->page, 0, mark, text);
      return;
    }
  about = describe_case (
      summary,
      recourse_cli_case_is_watched (reading->state, self->advisor)
          ? g_strdup (recourse_cli_word (RECOURSE_CLI_WORD_TITLE_HIDDEN, self->language))
          : name_case (summary, self->language),
      self->language);
  changed = recourse_china_time_format (summary->changed_at, self->language);
  text = recourse_cli_word_fill (RECOURSE_CLI_WORD_CASE_LINE, self->language, about, changed, NULL);
  recourse_cli_page_item (self->page, 0, mark, text);
}

static gboolean
list_as_text (const RecourseCliCall *call, RecourseCliPage *page, const char *cases, GError **error)
{
  g_autoptr (RecourseAdvisor) advisor = recourse_cli_call_load (call, error);
  g_autoptr (GPtrArray) readings = NULL;
  List list = { .page = page, .advisor = advisor, .language = call->language };

  readings = advisor != NULL ? recourse_case_readings_list (cases, error) : NULL;
  if (readings == NULL)
    return FALSE;
  if (readings->len == 0)
    recourse_cli_page_text (page, 0,
                            recourse_cli_word (RECOURSE_CLI_WORD_CASE_NONE, call->language));
  for (guint i = 0; i < readings->len; i++)
    print_case (&list, readings->pdata[i]);
  return TRUE;
}

gboolean
recourse_cli_case_list (const RecourseCliCall *call,
                        RecourseCliPage *page,
                        int *out_status,
                        GError **error)
{
  g_autofree char *cases = recourse_cli_case_folder_of_cases (call);
  g_autoptr (GPtrArray) list = NULL;

  recourse_cli_case_sweep (cases, out_status);
  if (call->is_given[RECOURSE_CLI_OPTION_DELETED])
    return recourse_cli_case_list_deleted (call, page, error);
  if (!call->is_given[RECOURSE_CLI_OPTION_JSON])
    return list_as_text (call, page, cases, error);
  list = recourse_case_list_read (cases, error);
  if (list == NULL)
    return FALSE;
  print_json (page, list);
  return TRUE;
}
