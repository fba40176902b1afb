/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-report"

#include "recourse-cli-commands.h"

#include "recourse-agreement-sheet.h"
#include "recourse-cli-case.h"
#include "recourse-cli-json.h"
#include "recourse-cli-words.h"
#include "recourse-desk-sheet.h"
#include "recourse-error.h"
#include "recourse-evidence-sheet.h"
#include "recourse-files.h"
#include "recourse-handover.h"
#include "recourse-myth-sheet.h"
#include "recourse-plan-sheet.h"

/* --- What goes in -------------------------------------------------------------------------------
 */

typedef struct
{
  RecourseSummaryOptions options;
  RecourseHandover handover;
} Choice;

static void
clear_choice (Choice *self)
{
  recourse_handover_clear (&self->handover);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Choice, clear_choice)

/* Whom it is for decides what goes in, as with a bag; nobody named, everything does. */
static gboolean
choose_audience (Choice *self,
                 const RecourseCliCall *call,
                 RecourseCaseFolder *folder,
                 GError **error)
{
  static const gint64 none = 0;
  const char *name = call->values[RECOURSE_CLI_OPTION_FOR];
  RecourseBagAudience audience = RECOURSE_BAG_FOR_POLICE;
  g_autofree char *quoted = NULL;

  if (name == NULL)
    return TRUE;
  if (!recourse_bag_audience_parse (name, &audience))
    {
      quoted = recourse_error_quote (name);
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "--for %s: it is police, court or family", quoted);
      return FALSE;
    }
  if (!recourse_handover_init (&self->handover, recourse_advisor_peek_pack (self->options.advisor),
                               recourse_case_folder_peek_log (folder), audience, error)
      || !recourse_handover_complete_withheld (recourse_case_folder_peek_log (folder),
                                               self->handover.withheld, error))
    return FALSE;
  self->options.audience = recourse_bag_audience_name (audience);
  self->options.exhibits = self->handover.exhibits->len > 0
                               ? (const gint64 *) (gpointer) self->handover.exhibits->data
                               : &none;
  self->options.n_exhibits = self->handover.exhibits->len;
  self->options.withheld = (const RecourseBagText *) (gpointer) self->handover.withheld->data;
  self->options.n_withheld = self->handover.withheld->len;
  return TRUE;
}

static GBytes *
make_sheet (const RecourseCliCall *call,
            RecourseCaseFolder *folder,
            const RecourseSummaryOptions *options,
            GError **error)
{
  RecoursePack *pack = recourse_advisor_peek_pack (options->advisor);

  if (call->command == RECOURSE_CLI_REPORT_PLAN)
    return recourse_plan_sheet_pdf (options->advisor, folder, options, options->now, error);
  if (call->command == RECOURSE_CLI_REPORT_DESK)
    return recourse_desk_sheet_pdf (options->advisor, folder, options, options->now, error);
  if (call->command == RECOURSE_CLI_REPORT_EVIDENCE)
    return recourse_evidence_sheet_pdf (pack, folder, options, error);
  return recourse_summary_pdf (pack, folder, options, error);
}

/* --- What is said of it -------------------------------------------------------------------------
 */

static gboolean
add_gaps (JsonBuilder *builder, RecourseCaseFolder *folder, GError **error)
{
  g_autoptr (RecourseCaseState) state = recourse_case_state_read (folder, error);
  g_autoptr (GArray) gaps = NULL;

  if (state == NULL)
    return FALSE;
  gaps = recourse_desk_gaps (state);
  json_builder_set_member_name (builder, "gaps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < gaps->len; i++)
    {
      const RecourseDeskGap *gap = &g_array_index (gaps, RecourseDeskGap, i);

      json_builder_begin_object (builder);
      recourse_cli_json_integer (builder, "payment", gap->payment);
      recourse_cli_json_string (builder, "field", gap->field);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return TRUE;
}

static gboolean
print (const RecourseCliCall *call,
       RecourseCliPage *page,
       RecourseCaseFolder *folder,
       GBytes *bytes,
       GError **error)
{
  g_autofree char *name = g_utf8_make_valid (call->values[RECOURSE_CLI_OPTION_OUTPUT], -1);
  g_autofree char *text = NULL;
  g_autoptr (JsonBuilder) builder = NULL;

  if (!call->is_given[RECOURSE_CLI_OPTION_JSON])
    {
      text = recourse_cli_word_fill (RECOURSE_CLI_WORD_REPORT_WRITTEN, call->language, name, NULL);
      recourse_cli_page_text (page, 0, text);
      return TRUE;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  recourse_cli_json_integer (builder, "bytes", (gint64) g_bytes_get_size (bytes));
  if (call->command == RECOURSE_CLI_REPORT_DESK && !add_gaps (builder, folder, error))
    return FALSE;
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
  return TRUE;
}

gboolean
recourse_cli_report (const RecourseCliCall *call,
                     RecourseCliPage *page,
                     int *out_status,
                     GError **error)
{
  const char *output = call->values[RECOURSE_CLI_OPTION_OUTPUT];
  g_autoptr (RecourseCaseFolder) folder = NULL;
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_auto (Choice)
      choice = { .options = { .with_english = call->is_given[RECOURSE_CLI_OPTION_ENGLISH] } };

  if (!recourse_cli_call_get_time (call, RECOURSE_CLI_OPTION_AT, recourse_china_time_now (),
                                   &choice.options.now, error))
    return FALSE;
  advisor = recourse_cli_call_load (call, error);
  folder = advisor != NULL ? recourse_cli_case_open (call, RECOURSE_ACCESS_READ, error) : NULL;
  if (folder == NULL)
    return FALSE;
  choice.options.advisor = advisor;
  if (!choose_audience (&choice, call, folder, error))
    return FALSE;
  bytes = make_sheet (call, folder, &choice.options, error);
  return bytes != NULL && recourse_files_write_new (output, bytes, error)
         && print (call, page, folder, bytes, error);
}

/* --- For the family, without a case -------------------------------------------------------------
 */

static GBytes *
make_family_sheet (const RecourseCliCall *call, RecoursePack *pack, GError **error)
{
  const char *only = call->values[RECOURSE_CLI_OPTION_ONLY];
  gboolean with_english = call->is_given[RECOURSE_CLI_OPTION_ENGLISH];
  g_auto (GStrv) ids = only != NULL ? g_strsplit (only, ",", -1) : NULL;
  GBytes *bytes;

  if (call->command == RECOURSE_CLI_REPORT_AGREEMENT)
    return recourse_agreement_sheet_pdf (pack, with_english, error);
  bytes = recourse_myth_sheet_pdf (pack, (const char *const *) ids, with_english, error);
  if (bytes == NULL && only != NULL)
    g_prefix_error (error, "--only: ");
  return bytes;
}

gboolean
recourse_cli_report_family (const RecourseCliCall *call,
                            RecourseCliPage *page,
                            int *out_status,
                            GError **error)
{
  g_autoptr (RecourseAdvisor) advisor = recourse_cli_call_load (call, error);
  g_autoptr (GBytes) bytes = NULL;

  if (advisor == NULL)
    return FALSE;
  bytes = make_family_sheet (call, recourse_advisor_peek_pack (advisor), error);
  return bytes != NULL
         && recourse_files_write_new (call->values[RECOURSE_CLI_OPTION_OUTPUT], bytes, error)
         && print (call, page, NULL, bytes, error);
}
