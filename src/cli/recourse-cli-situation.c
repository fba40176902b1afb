/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-situation"

#include "recourse-cli-situation.h"

#include "recourse-cli-answers.h"
#include "recourse-money.h"

static gboolean
set_times (const RecourseCliCall *call,
           RecourseAdvisor *advisor,
           RecourseSituation *situation,
           GError **error)
{
  gint64 at = 0;
  gint64 transferred_at = 0;

  if (!recourse_cli_call_get_time (call, RECOURSE_CLI_OPTION_AT, recourse_china_time_now (), &at,
                                   error)
      || !recourse_cli_call_get_time (call, RECOURSE_CLI_OPTION_TRANSFERRED_AT,
                                      RECOURSE_TIME_UNKNOWN, &transferred_at, error))
    return FALSE;
  if (recourse_advisor_set_times (advisor, situation, transferred_at, at, error))
    return TRUE;
  recourse_cli_call_prefix_error (call, RECOURSE_CLI_OPTION_TRANSFERRED_AT, error);
  return FALSE;
}

static gboolean
set_amount (const RecourseCliCall *call,
            RecourseAdvisor *advisor,
            RecourseSituation *situation,
            GError **error)
{
  gint64 fen = 0;

  if (!call->is_given[RECOURSE_CLI_OPTION_AMOUNT])
    return TRUE;
  if (recourse_money_parse (call->values[RECOURSE_CLI_OPTION_AMOUNT], &fen, error)
      && recourse_advisor_set_amount (advisor, situation, fen, error))
    return TRUE;
  recourse_cli_call_prefix_error (call, RECOURSE_CLI_OPTION_AMOUNT, error);
  return FALSE;
}

/**
 * recourse_cli_situation_read:
 *
 * What --transferred-at, --at, --amount and --answer say.
 *
 * Errors: %RECOURSE_ERROR_INVALID_ARGUMENT or %RECOURSE_ERROR_LIMIT, naming the option.
 */
gboolean
recourse_cli_situation_read (const RecourseCliCall *call,
                             RecourseAdvisor *advisor,
                             RecourseSituation *out_situation,
                             GError **error)
{
  recourse_advisor_situation_init (advisor, out_situation);
  return set_times (call, advisor, out_situation, error)
         && set_amount (call, advisor, out_situation, error)
         && recourse_cli_answers_apply (advisor, out_situation, call->answers, error);
}
