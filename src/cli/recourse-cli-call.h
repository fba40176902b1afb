/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"

G_BEGIN_DECLS

typedef enum
{
  RECOURSE_CLI_ADVISE,
  RECOURSE_CLI_COMPARE,
  RECOURSE_CLI_GUIDE,
  RECOURSE_CLI_CHECK,
  RECOURSE_CLI_CLAIMS,
  RECOURSE_CLI_TREE,
  RECOURSE_CLI_CASE_NEW,
  RECOURSE_CLI_CASE_LIST,
  RECOURSE_CLI_CASE_LOCK,
  RECOURSE_CLI_CASE_UNLOCK,
  RECOURSE_CLI_EVIDENCE_ADD,
  RECOURSE_CLI_EVIDENCE_LIST,
  RECOURSE_CLI_EVIDENCE_SEARCH,
  RECOURSE_CLI_EVIDENCE_REMOVE,
  RECOURSE_CLI_EVIDENCE_RESTORE,
  RECOURSE_CLI_EVIDENCE_VERIFY,
  RECOURSE_CLI_WITNESS_SHOW,
  RECOURSE_CLI_WITNESS_CHECK,
  RECOURSE_CLI_BAG_EXPORT,
  RECOURSE_CLI_BAG_VERIFY,
  RECOURSE_CLI_BAG_IMPORT,
  RECOURSE_CLI_KNOWLEDGE, /* such a word alone: only its help exists */
  RECOURSE_CLI_CASE,
  RECOURSE_CLI_EVIDENCE,
  RECOURSE_CLI_WITNESS,
  RECOURSE_CLI_BAG,
  RECOURSE_CLI_NO_COMMAND, /* nothing at all: only help and version exist */
} RecourseCliCommand;

typedef enum
{
  RECOURSE_CLI_OPTION_DATA,
  RECOURSE_CLI_OPTION_KNOWLEDGE,
  RECOURSE_CLI_OPTION_LANG,
  RECOURSE_CLI_OPTION_JSON,
  RECOURSE_CLI_OPTION_HELP,
  RECOURSE_CLI_OPTION_VERSION,
  RECOURSE_CLI_OPTION_TRANSFERRED_AT,
  RECOURSE_CLI_OPTION_AT,
  RECOURSE_CLI_OPTION_AMOUNT,
  RECOURSE_CLI_OPTION_ANSWER,
  RECOURSE_CLI_OPTION_PAYMENT_STOP_AT,
  RECOURSE_CLI_OPTION_LAWYER,
  RECOURSE_CLI_OPTION_NOTARY,
  RECOURSE_CLI_OPTION_PRESERVE,
  RECOURSE_CLI_OPTION_GUARANTEE,
  RECOURSE_CLI_OPTION_PAYEE_MISSING,
  RECOURSE_CLI_OPTION_NOTICE,
  RECOURSE_CLI_OPTION_WAGE,
  RECOURSE_CLI_OPTION_ODDS,
  RECOURSE_CLI_OPTION_STATUS,
  RECOURSE_CLI_OPTION_DEPTH,
  RECOURSE_CLI_OPTION_CASE,
  RECOURSE_CLI_OPTION_TITLE,
  RECOURSE_CLI_OPTION_AUTHOR,
  RECOURSE_CLI_OPTION_KIND,
  RECOURSE_CLI_OPTION_NOTE,
  RECOURSE_CLI_OPTION_ORDER,
  RECOURSE_CLI_OPTION_HAPPENED,
  RECOURSE_CLI_OPTION_PRESSED,
  RECOURSE_CLI_OPTION_AT_ONCE,
  RECOURSE_CLI_OPTION_OUTPUT,
  RECOURSE_CLI_OPTION_FOR,
  RECOURSE_CLI_OPTION_ONLY,
  RECOURSE_CLI_OPTION_WITHHOLD,
  RECOURSE_CLI_OPTION_PASSPHRASE_FILE,
} RecourseCliOption;

#define RECOURSE_CLI_N_OPTIONS (RECOURSE_CLI_OPTION_PASSPHRASE_FILE + 1)

/**
 * RecourseCliCall: what the command line asks for.
 * @is_given: which options stand there
 * @values: their values, borrowed from the arguments; %NULL without one
 * @answers: (element-type utf8): the values of --answer, borrowed
 * @odds: (element-type utf8): the values of --odds, borrowed
 * @arguments: (element-type filename): what stands behind the command, borrowed: bytes of any kind
 */
typedef struct
{
  RecourseCliCommand command;
  RecourseLanguage language;
  gboolean is_given[RECOURSE_CLI_N_OPTIONS];
  const char *values[RECOURSE_CLI_N_OPTIONS];
  GPtrArray *answers;
  GPtrArray *odds;
  GPtrArray *arguments;
} RecourseCliCall;

gboolean recourse_cli_call_init (RecourseCliCall *self, int argc, char **argv, GError **error);
void recourse_cli_call_clear (RecourseCliCall *self);

gboolean recourse_cli_call_get_time (const RecourseCliCall *self,
                                     RecourseCliOption option,
                                     gint64 fallback,
                                     gint64 *out_time,
                                     GError **error);
void recourse_cli_call_prefix_error (const RecourseCliCall *self,
                                     RecourseCliOption option,
                                     GError **error);
RecourseAdvisor *recourse_cli_call_load (const RecourseCliCall *self,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecourseCliCall, recourse_cli_call_clear)

G_END_DECLS
