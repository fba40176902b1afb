/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-advise"

#include "recourse-cli-commands.h"

#include "recourse-cli-advise-json.h"
#include "recourse-cli-remedy.h"
#include "recourse-cli-situation.h"
#include "recourse-error.h"

static gboolean
find_follow_up (RecoursePack *pack, guint *out_remedy, GError **error)
{
  if (recourse_cli_remedy_find_follow_up (pack, out_remedy))
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "no remedy of this knowledge pack has anything to record");
  return FALSE;
}

static gboolean
check_after_transfer (const RecourseCliResult *result, gint64 time, GError **error)
{
  gint64 transferred_at = result->situation.transferred_at;
  g_autofree char *text = NULL;

  if (transferred_at == RECOURSE_TIME_UNKNOWN || time >= transferred_at)
    return TRUE;
  text = recourse_china_time_format_iso (transferred_at);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "this is before the transfer at '%s'", text);
  return FALSE;
}

/* The interview knows how a record counts; one without answers is enough for that. */
static gboolean
record_payment_stop (RecourseCliResult *result, gint64 time, GError **error)
{
  g_autoptr (RecourseInterview)
      interview = recourse_interview_new (result->advisor, result->situation.at);
  guint remedy = 0;

  if (!check_after_transfer (result, time, error)
      || !find_follow_up (recourse_advisor_peek_pack (result->advisor), &remedy, error)
      || !recourse_interview_record (interview, remedy, time, error))
    return FALSE;
  result->has_record = recourse_interview_get_record (interview, remedy, &result->record);
  return TRUE;
}

static gboolean
set_payment_stop (const RecourseCliCall *call, RecourseCliResult *result, GError **error)
{
  gint64 time = 0;

  if (!call->is_given[RECOURSE_CLI_OPTION_PAYMENT_STOP_AT])
    return TRUE;
  if (!recourse_cli_call_get_time (call, RECOURSE_CLI_OPTION_PAYMENT_STOP_AT, 0, &time, error))
    return FALSE;
  if (record_payment_stop (result, time, error))
    return TRUE;
  recourse_cli_call_prefix_error (call, RECOURSE_CLI_OPTION_PAYMENT_STOP_AT, error);
  return FALSE;
}

/** recourse_cli_advise: `recoursectl advise`; see recourse-cli-commands.h */
gboolean
recourse_cli_advise (const RecourseCliCall *call,
                     RecourseCliPage *page,
                     int *out_status,
                     GError **error)
{
  g_autoptr (RecourseAdvisor) advisor = recourse_cli_call_load (call, error);
  RecourseCliResult result = { .advisor = advisor, .settled = RECOURSE_NO_REMEDY };
  RecourseCliPlanStyle style = { .language = call->language, .names_options = TRUE };

  if (advisor == NULL)
    return FALSE;
  if (!recourse_cli_situation_read (call, advisor, &result.situation, error)
      || !set_payment_stop (call, &result, error))
    return FALSE;
  recourse_advisor_advise (advisor, &result.situation, &result.advice);
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    recourse_cli_advise_print_json (page, &result, call->language);
  else
    recourse_cli_plan_print (page, &result, &style);
  *out_status = 0;
  return TRUE;
}
