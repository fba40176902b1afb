/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli"

#include "recourse-cli.h"

#include "recourse-cli-commands.h"
#include "recourse-config.h"
#include "recourse-error.h"

#include <errno.h>
#include <signal.h>

/*
 * The locale is never set: texts come from the pack and from recourse-cli-words.c in UTF-8, and
 * what the system says in an error line stays in the one language in which these lines are.
 */

static const RecourseCliRunFunc commands[] = {
  [RECOURSE_CLI_ADVISE] = recourse_cli_advise,
  [RECOURSE_CLI_COMPARE] = recourse_cli_compare,
  [RECOURSE_CLI_GUIDE] = recourse_cli_guide,
  [RECOURSE_CLI_CHECK] = recourse_cli_check,
  [RECOURSE_CLI_CLAIMS] = recourse_cli_claims,
  [RECOURSE_CLI_TREE] = recourse_cli_tree,
  [RECOURSE_CLI_STATEMENT] = recourse_cli_statement,
  [RECOURSE_CLI_CASE_NEW] = recourse_cli_case_new,
  [RECOURSE_CLI_CASE_LIST] = recourse_cli_case_list,
  [RECOURSE_CLI_CASE_LOCK] = recourse_cli_case_lock,
  [RECOURSE_CLI_CASE_UNLOCK] = recourse_cli_case_unlock,
  [RECOURSE_CLI_CASE_SHOW] = recourse_cli_case_show,
  [RECOURSE_CLI_CASE_RENAME] = recourse_cli_case_rename,
  [RECOURSE_CLI_CASE_CLOSE] = recourse_cli_case_close,
  [RECOURSE_CLI_CASE_REOPEN] = recourse_cli_case_reopen,
  [RECOURSE_CLI_CASE_NOTE] = recourse_cli_case_note,
  [RECOURSE_CLI_CASE_ANSWER] = recourse_cli_case_answer,
  [RECOURSE_CLI_CASE_TICK] = recourse_cli_case_tick,
  [RECOURSE_CLI_CASE_PAYMENT] = recourse_cli_case_payment,
  [RECOURSE_CLI_CASE_CONTACT] = recourse_cli_case_contact,
  [RECOURSE_CLI_CASE_DELETE] = recourse_cli_case_delete,
  [RECOURSE_CLI_CASE_RESTORE] = recourse_cli_case_restore,
  [RECOURSE_CLI_CASE_DEADLINES] = recourse_cli_case_deadlines,
  [RECOURSE_CLI_CASE_OVERVIEW] = recourse_cli_case_overview,
  [RECOURSE_CLI_CASE_SEARCH] = recourse_cli_case_search,
  [RECOURSE_CLI_EVIDENCE_ADD] = recourse_cli_evidence_add,
  [RECOURSE_CLI_EVIDENCE_LIST] = recourse_cli_evidence_list,
  [RECOURSE_CLI_EVIDENCE_SEARCH] = recourse_cli_evidence_search,
  [RECOURSE_CLI_EVIDENCE_REMOVE] = recourse_cli_evidence_remove,
  [RECOURSE_CLI_EVIDENCE_RESTORE] = recourse_cli_evidence_restore,
  [RECOURSE_CLI_EVIDENCE_VERIFY] = recourse_cli_evidence_verify,
  [RECOURSE_CLI_WITNESS_SHOW] = recourse_cli_witness_show,
  [RECOURSE_CLI_WITNESS_CHECK] = recourse_cli_witness_check,
  [RECOURSE_CLI_BAG_EXPORT] = recourse_cli_bag_export,
  [RECOURSE_CLI_BAG_VERIFY] = recourse_cli_bag_verify,
  [RECOURSE_CLI_BAG_IMPORT] = recourse_cli_bag_import,
  [RECOURSE_CLI_REPORT_PLAN] = recourse_cli_report,
  [RECOURSE_CLI_REPORT_DESK] = recourse_cli_report,
  [RECOURSE_CLI_REPORT_EVIDENCE] = recourse_cli_report,
  [RECOURSE_CLI_REPORT_SUMMARY] = recourse_cli_report,
  [RECOURSE_CLI_REPORT_AGREEMENT] = recourse_cli_report_family,
  [RECOURSE_CLI_REPORT_MYTHS] = recourse_cli_report_family,
  [RECOURSE_CLI_LETTER_LIST] = recourse_cli_letter_list,
  [RECOURSE_CLI_LETTER] = recourse_cli_letter,
  [RECOURSE_CLI_OFFER_FLAGS] = recourse_cli_offer_flags,
  [RECOURSE_CLI_OFFER] = recourse_cli_offer,
  [RECOURSE_CLI_REFERENCE] = recourse_cli_reference,
  [RECOURSE_CLI_PRACTICE_LIST] = recourse_cli_practice_list,
  [RECOURSE_CLI_PRACTICE_SHOW] = recourse_cli_practice_show,
  [RECOURSE_CLI_PRACTICE_ANSWER] = recourse_cli_practice_answer,
  [RECOURSE_CLI_HOUSEHOLD_SHOW] = recourse_cli_household_show,
  [RECOURSE_CLI_HOUSEHOLD_ADD] = recourse_cli_household_add,
  [RECOURSE_CLI_HOUSEHOLD_RENAME] = recourse_cli_household_rename,
  [RECOURSE_CLI_HOUSEHOLD_REMOVE] = recourse_cli_household_remove,
  [RECOURSE_CLI_HOUSEHOLD_TICK] = recourse_cli_household_tick,
};

static int
report (const GError *error)
{
  g_autofree char *line = g_utf8_make_valid (error->message, -1);

  /* One line, whatever stands in the message. */
  g_strdelimit (line, "\n\r", ' ');
  fprintf (stderr, "recoursectl: %s\n", line);
  return recourse_error_exit_code (error);
}

static gboolean
run (int argc, char **argv, RecourseCliPage *page, int *out_status, GError **error)
{
  g_auto (RecourseCliCall) call = { 0 };

  if (!recourse_cli_call_init (&call, argc, argv, error))
    return FALSE;
  if (call.is_given[RECOURSE_CLI_OPTION_HELP])
    {
      recourse_cli_page_raw (page, recourse_cli_help (call.command, call.language));
      return TRUE;
    }
  if (call.is_given[RECOURSE_CLI_OPTION_VERSION])
    {
      recourse_cli_page_raw (page, "recoursectl " RECOURSE_VERSION "\n");
      return TRUE;
    }
  return commands[call.command](&call, page, out_status, error);
}

/* Whoever reads may stop early (head); that is no failure. A full disk is one. */
static gboolean
finish (RecourseCliPage *page, GError **error)
{
  if (recourse_cli_page_flush (page) || page->failure == EPIPE)
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_IO, "cannot write to standard output: %s",
               g_strerror (page->failure));
  return FALSE;
}

/**
 * recourse_cli_main:
 *
 * Runs recoursectl.
 *
 * Returns: its exit status: 0 done, 1 a check failed, 2 the call or the input is wrong, 3 disk,
 * permission or busy
 */
int
recourse_cli_main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  RecourseCliPage page;
  int status = 0;

  signal (SIGPIPE, SIG_IGN);
  recourse_cli_page_init (&page, stdout);
  if (!run (argc, argv, &page, &status, &error))
    {
      fflush (stdout);
      return report (error);
    }
  return finish (&page, &error) ? status : report (error);
}
