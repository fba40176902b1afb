/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-case-delete"

#include "recourse-cli-commands.h"

#include "recourse-case-deleted.h"
#include "recourse-cli-case.h"
#include "recourse-cli-input.h"
#include "recourse-cli-json.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"
#include "recourse-lock.h"
#include "recourse-uuid.h"

#include <unistd.h>

/**
 * recourse_cli_case_sweep:
 *
 * Takes away deleted cases whose time is over. One that cannot be taken away costs a line on
 * standard error and the exit status, and holds up nothing else.
 */
void
recourse_cli_case_sweep (const char *cases, int *out_status)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;

  if (recourse_case_deleted_sweep (cases, recourse_china_time_now (), &error))
    return;
  line = g_utf8_make_valid (error->message, -1);
  fprintf (stderr, "recoursectl: %s\n", line);
  *out_status = recourse_error_exit_code (error);
}

static char *
name_case (const RecourseCaseSummary *summary, RecourseLanguage language)
{
  return summary->title != NULL
             ? recourse_error_quote (summary->title)
             : g_strdup (recourse_cli_word (RECOURSE_CLI_WORD_CASE_NO_TITLE, language));
}

/* --- case delete --------------------------------------------------------------------------------
 */

static gboolean
is_yes (const char *line)
{
  return line != NULL
         && (g_str_equal (line, "yes") || g_str_equal (line, "y") || g_str_equal (line, "是"));
}

/* A script has thought about it before; what is piped in is not asked. */
static gboolean
confirm (const RecourseCliCall *call, const RecourseCaseSummary *summary, GError **error)
{
  RecourseCliWord word = call->is_given[RECOURSE_CLI_OPTION_AT_ONCE]
                             ? RECOURSE_CLI_WORD_CASE_ASK_DELETE_FOR_GOOD
                             : RECOURSE_CLI_WORD_CASE_ASK_DELETE;
  g_autofree char *name = name_case (summary, call->language);
  g_autofree char *question = recourse_cli_word_fill (word, call->language, name, NULL);
  g_autofree char *line = NULL;
  gboolean is_text = FALSE;

  if (call->is_given[RECOURSE_CLI_OPTION_YES] || !isatty (STDIN_FILENO))
    return TRUE;
  fprintf (stderr, "%s ", question);
  fflush (stderr);
  line = recourse_cli_input_read (stdin, &is_text);
  if (is_text && is_yes (line))
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "it was not confirmed; nothing is deleted");
  return FALSE;
}

static void
print_deleted_json (RecourseCliPage *page,
                    const RecourseCaseSummary *summary,
                    gint64 now,
                    gint64 until)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "id", summary->id);
  recourse_cli_json_string (builder, "title", summary->title);
  recourse_cli_json_time (builder, "deleted_at", now);
  recourse_cli_json_time_or_null (builder, "until", until);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

static void
print_deleted (RecourseCliPage *page,
               const RecourseCaseSummary *summary,
               gint64 until,
               RecourseLanguage language)
{
  g_autofree char *name = name_case (summary, language);
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  if (until == RECOURSE_TIME_UNKNOWN)
    text = recourse_cli_word_fill (RECOURSE_CLI_WORD_CASE_DELETED_FOR_GOOD, language, name,
                                   summary->id, NULL);
  else
    {
      when = recourse_china_time_format (until, language);
      text = recourse_cli_word_fill (RECOURSE_CLI_WORD_CASE_DELETED, language, name, summary->id,
                                     when, summary->id, NULL);
    }
  recourse_cli_page_text (page, 0, text);
}

/* It is looked up where it is: with --at-once it may have been deleted before. */
static RecourseCaseSummary *
look_up (const RecourseCliCall *call, const char *cases, const char *id, GError **error)
{
  g_autoptr (GPtrArray) deleted = NULL;
  g_autofree char *path = NULL;

  if (call->is_given[RECOURSE_CLI_OPTION_AT_ONCE] && recourse_uuid_is_valid (id))
    deleted = recourse_case_deleted_list (cases, NULL);
  for (guint i = 0; deleted != NULL && i < deleted->len; i++)
    {
      RecourseCaseDeleted *one = deleted->pdata[i];

      if (g_str_equal (one->summary->id, id))
        return g_steal_pointer (&one->summary);
    }
  if (!recourse_lock_recover (cases, error))
    return NULL;
  path = recourse_case_list_build_path (cases, id, error);
  return path != NULL ? recourse_case_summary_new (cases, id) : NULL;
}

gboolean
recourse_cli_case_delete (const RecourseCliCall *call,
                          RecourseCliPage *page,
                          int *out_status,
                          GError **error)
{
  const char *id = call->arguments->pdata[0];
  g_autofree char *cases = recourse_cli_case_folder_of_cases (call);
  g_autoptr (RecourseCaseSummary) summary = look_up (call, cases, id, error);
  gint64 until = RECOURSE_TIME_UNKNOWN;
  gint64 now = recourse_china_time_now ();

  if (summary == NULL || !confirm (call, summary, error))
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_AT_ONCE]
          ? !recourse_case_delete_at_once (cases, id, error)
          : !recourse_case_delete (cases, id, now, &until, error))
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    print_deleted_json (page, summary, now, until);
  else
    print_deleted (page, summary, until, call->language);
  return TRUE;
}

/* --- case restore -------------------------------------------------------------------------------
 */

gboolean
recourse_cli_case_restore (const RecourseCliCall *call,
                           RecourseCliPage *page,
                           int *out_status,
                           GError **error)
{
  const char *id = call->arguments->pdata[0];
  g_autofree char *cases = recourse_cli_case_folder_of_cases (call);
  g_autoptr (RecourseCaseSummary) summary = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (!recourse_case_restore (cases, id, error))
    return FALSE;
  summary = recourse_case_summary_new (cases, id);
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      recourse_cli_json_string (builder, "id", summary->id);
      recourse_cli_json_string (builder, "title", summary->title);
      json_builder_end_object (builder);
      recourse_cli_json_print (builder, page);
      return TRUE;
    }
  name = name_case (summary, call->language);
  text = recourse_cli_word_fill (RECOURSE_CLI_WORD_CASE_RESTORED, call->language, name, summary->id,
                                 NULL);
  recourse_cli_page_text (page, 0, text);
  return TRUE;
}

/* --- case list --deleted ------------------------------------------------------------------------
 */

static void
add_deleted (JsonBuilder *builder, const RecourseCaseDeleted *deleted)
{
  const RecourseCaseSummary *summary = deleted->summary;

  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "id", summary->id);
  recourse_cli_json_string (builder, "title", summary->title);
  recourse_cli_json_time_or_null (builder, "deleted_at", deleted->deleted_at);
  recourse_cli_json_time_or_null (builder, "until", deleted->until);
  recourse_cli_json_string (builder, "trouble",
                            summary->trouble != NULL ? summary->trouble->message : NULL);
  json_builder_end_object (builder);
}

static void
print_list_json (RecourseCliPage *page, const GPtrArray *list)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "cases");
  json_builder_begin_array (builder);
  for (guint i = 0; i < list->len; i++)
    add_deleted (builder, list->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

static void
print_waiting (RecourseCliPage *page, const RecourseCaseDeleted *deleted, RecourseLanguage language)
{
  g_autofree char *mark = g_strdup_printf ("%s  ", deleted->summary->id);
  g_autofree char *name = deleted->summary->trouble != NULL
                              ? recourse_cli_case_describe_trouble (deleted->summary, language)
                              : name_case (deleted->summary, language);
  g_autofree char *until = NULL;
  g_autofree char *text = NULL;

  if (deleted->until == RECOURSE_TIME_UNKNOWN)
    {
      recourse_cli_page_item (page, 0, mark, name);
      return;
    }
  until = recourse_china_time_format (deleted->until, language);
  text = recourse_cli_word_fill (RECOURSE_CLI_WORD_DELETED_LINE, language, name, until, NULL);
  recourse_cli_page_item (page, 0, mark, text);
}

/** recourse_cli_case_list_deleted: what `case list --deleted` prints */
gboolean
recourse_cli_case_list_deleted (const RecourseCliCall *call, RecourseCliPage *page, GError **error)
{
  g_autofree char *cases = recourse_cli_case_folder_of_cases (call);
  g_autoptr (GPtrArray) list = recourse_case_deleted_list (cases, error);

  if (list == NULL)
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      print_list_json (page, list);
      return TRUE;
    }
  if (list->len == 0)
    recourse_cli_page_text (page, 0,
                            recourse_cli_word (RECOURSE_CLI_WORD_DELETED_NONE, call->language));
  for (guint i = 0; i < list->len; i++)
    print_waiting (page, list->pdata[i], call->language);
  return TRUE;
}
