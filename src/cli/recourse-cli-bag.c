/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-bag"

#include "recourse-cli-commands.h"

#include "recourse-bag.h"
#include "recourse-cli-case.h"
#include "recourse-cli-handover.h"
#include "recourse-cli-json.h"
#include "recourse-cli-words.h"
#include "recourse-config.h"
#include "recourse-error.h"

/* --- bag export ---------------------------------------------------------------------------------
 */

static void
print_exported_json (RecourseCliPage *page, const char *id, const GArray *without_kind)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "id", id);
  json_builder_set_member_name (builder, "without_kind");
  json_builder_begin_array (builder);
  for (guint i = 0; i < without_kind->len; i++)
    json_builder_add_int_value (builder, g_array_index (without_kind, gint64, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

static void
print_without_kind (const RecourseCliCall *call, RecourseCliPage *page, const GArray *without_kind)
{
  g_autoptr (GString) numbers = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (without_kind->len == 0)
    return;
  for (guint i = 0; i < without_kind->len; i++)
    g_string_append_printf (numbers, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (without_kind, gint64, i));
  text = recourse_cli_word_fill (RECOURSE_CLI_WORD_BAG_WITHOUT_KIND, call->language, numbers->str,
                                 NULL);
  recourse_cli_page_text (page, 0, text);
}

static void
print_exported (const RecourseCliCall *call, RecourseCliPage *page, guint n_files)
{
  g_autofree char *count = g_strdup_printf ("%u", n_files);
  g_autofree char *text = recourse_cli_word_fill (RECOURSE_CLI_WORD_BAG_EXPORTED, call->language,
                                                  count, call->values[RECOURSE_CLI_OPTION_OUTPUT],
                                                  NULL);

  recourse_cli_page_text (page, 0, text);
}

gboolean
recourse_cli_bag_export (const RecourseCliCall *call,
                         RecourseCliPage *page,
                         int *out_status,
                         GError **error)
{
  const char *output = call->values[RECOURSE_CLI_OPTION_OUTPUT];
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_auto (RecourseCliHandover) handover = { 0 };
  g_autofree char *passphrase = NULL;
  RecourseBagExport what = { .program = "Recourse " RECOURSE_VERSION };

  if (!recourse_cli_case_read_passphrase (call, &passphrase, error)
      || !recourse_cli_case_author (call, &what.author, error))
    return FALSE;
  folder = recourse_cli_case_open (call, RECOURSE_ACCESS_WRITE, error);
  if (folder == NULL || !recourse_cli_handover_init (&handover, call, folder, &what, error))
    return FALSE;
  what.passphrase = passphrase;
  if (!recourse_bag_export (folder, &what, output, NULL, NULL, NULL, error))
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      print_exported_json (page, recourse_case_folder_get_id (folder),
                           handover.proposed.without_kind);
      return TRUE;
    }
  print_exported (call, page, what.n_exhibits);
  print_without_kind (call, page, handover.proposed.without_kind);
  return TRUE;
}

/* --- bag verify ---------------------------------------------------------------------------------
 */

static void
print_report (const RecourseCliCall *call, RecourseCliPage *page, const RecourseBagReport *report)
{
  g_autofree char *entries = g_strdup_printf ("%" G_GINT64_FORMAT, report->n_entries);
  g_autofree char *files = g_strdup_printf ("%u", report->n_files);
  g_autofree char *text = NULL;

  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      recourse_cli_json_string (builder, "verdict", "complete");
      recourse_cli_json_string (builder, "id", report->id);
      recourse_cli_json_integer (builder, "entries", report->n_entries);
      recourse_cli_json_string (builder, "head", report->head);
      recourse_cli_json_integer (builder, "files", report->n_files);
      recourse_cli_json_integer (builder, "withheld", report->n_withheld);
      json_builder_end_object (builder);
      recourse_cli_json_print (builder, page);
      return;
    }
  text = recourse_cli_word_fill (RECOURSE_CLI_WORD_BAG_COMPLETE, call->language, entries, files,
                                 NULL);
  recourse_cli_page_text (page, 0, text);
  recourse_cli_page_text (page, 0, recourse_cli_word (RECOURSE_CLI_WORD_BAG_MEANS, call->language));
}

/* A bag that is not what it should be is what a check finds, not a wrong call. */
static gboolean
is_finding (const GError *error)
{
  return g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT)
         || g_error_matches (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT);
}

gboolean
recourse_cli_bag_verify (const RecourseCliCall *call,
                         RecourseCliPage *page,
                         int *out_status,
                         GError **error)
{
  g_autoptr (RecourseBagReport) report = NULL;
  g_autoptr (GError) finding = NULL;
  g_autofree char *passphrase = NULL;

  if (!recourse_cli_case_read_passphrase (call, &passphrase, error))
    return FALSE;
  report = recourse_bag_verify (call->arguments->pdata[0], passphrase, NULL, NULL, NULL, &finding);
  if (report != NULL)
    {
      print_report (call, page, report);
      return TRUE;
    }
  if (!is_finding (finding))
    {
      g_propagate_error (error, g_steal_pointer (&finding));
      return FALSE;
    }
  fprintf (stderr, "recoursectl: %s\n", finding->message);
  *out_status = 1;
  return TRUE;
}

/* --- bag import ---------------------------------------------------------------------------------
 */

static void
print_id (const RecourseCliCall *call, RecourseCliPage *page, const char *id)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      recourse_cli_page_raw (page, id);
      recourse_cli_page_blank (page);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "id", id);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}

gboolean
recourse_cli_bag_import (const RecourseCliCall *call,
                         RecourseCliPage *page,
                         int *out_status,
                         GError **error)
{
  g_autofree char *cases = recourse_cli_case_folder_of_cases (call);
  g_autofree char *passphrase = NULL;
  g_autofree char *id = NULL;

  if (!recourse_cli_case_read_passphrase (call, &passphrase, error))
    return FALSE;
  id = recourse_bag_import (cases, call->arguments->pdata[0], passphrase,
                            "Recourse " RECOURSE_VERSION, NULL, NULL, NULL, error);
  if (id == NULL)
    return FALSE;
  print_id (call, page, id);
  return TRUE;
}
