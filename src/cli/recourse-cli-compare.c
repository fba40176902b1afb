/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-compare"

#include "recourse-cli-commands.h"

#include "recourse-cli-compare-private.h"
#include "recourse-cli-situation.h"
#include "recourse-error.h"

static gboolean
check_amount (const RecourseCliCall *call, GError **error)
{
  if (call->is_given[RECOURSE_CLI_OPTION_AMOUNT])
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "compare: --amount is missing; the costs follow from it");
  return FALSE;
}

static gboolean
work_out (const RecourseCliCall *call, RecourseCliCompare *compare, GError **error)
{
  RecoursePack *pack = recourse_advisor_peek_pack (compare->advisor);

  return recourse_cli_situation_read (call, compare->advisor, &compare->situation, error)
         && recourse_cli_compare_read_request (call, pack, &compare->request, error)
         && recourse_compare (compare->advisor, &compare->situation, &compare->request,
                              &compare->comparison, error);
}

/** recourse_cli_compare: `recoursectl compare`; see recourse-cli-commands.h */
gboolean
recourse_cli_compare (const RecourseCliCall *call,
                      RecourseCliPage *page,
                      int *out_status,
                      GError **error)
{
  g_autoptr (RecourseAdvisor) advisor = NULL;
  g_autofree RecourseCliCompare *compare = g_new0 (RecourseCliCompare, 1);

  if (!check_amount (call, error))
    return FALSE;
  advisor = recourse_cli_call_load (call, error);
  compare->advisor = advisor;
  if (advisor == NULL || !work_out (call, compare, error))
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    recourse_cli_compare_print_json (page, compare, call->language);
  else
    recourse_cli_compare_print_text (page, compare, call->language);
  *out_status = 0;
  return TRUE;
}
