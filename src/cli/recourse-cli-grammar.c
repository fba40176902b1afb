/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-grammar"

#include "recourse-cli-grammar.h"

/* Which words and options there are; recourse-cli-call.c reads a command line by it. */

#define BIT(command) (G_GUINT64_CONSTANT (1) << (command))
G_STATIC_ASSERT (RECOURSE_CLI_KNOWLEDGE <= 64);
#define EVERYWHERE G_MAXUINT64
#define SITUATION (BIT (RECOURSE_CLI_ADVISE) | BIT (RECOURSE_CLI_COMPARE))
#define EVIDENCE                                                                                   \
  (BIT (RECOURSE_CLI_EVIDENCE_ADD) | BIT (RECOURSE_CLI_EVIDENCE_LIST)                              \
   | BIT (RECOURSE_CLI_EVIDENCE_SEARCH) | BIT (RECOURSE_CLI_EVIDENCE_REMOVE)                       \
   | BIT (RECOURSE_CLI_EVIDENCE_RESTORE) | BIT (RECOURSE_CLI_EVIDENCE_VERIFY))
#define BAG                                                                                        \
  (BIT (RECOURSE_CLI_BAG_EXPORT) | BIT (RECOURSE_CLI_BAG_VERIFY) | BIT (RECOURSE_CLI_BAG_IMPORT))
#define LETTER (BIT (RECOURSE_CLI_LETTER_LIST) | BIT (RECOURSE_CLI_LETTER))
#define LOCK (BIT (RECOURSE_CLI_CASE_LOCK) | BIT (RECOURSE_CLI_CASE_UNLOCK))
#define REPORT                                                                                     \
  (BIT (RECOURSE_CLI_REPORT_PLAN) | BIT (RECOURSE_CLI_REPORT_DESK)                                 \
   | BIT (RECOURSE_CLI_REPORT_EVIDENCE) | BIT (RECOURSE_CLI_REPORT_SUMMARY))
#define FAMILY (BIT (RECOURSE_CLI_REPORT_AGREEMENT) | BIT (RECOURSE_CLI_REPORT_MYTHS))
#define STORY                                                                                      \
  (BIT (RECOURSE_CLI_CASE_RENAME) | BIT (RECOURSE_CLI_CASE_CLOSE) | BIT (RECOURSE_CLI_CASE_REOPEN) \
   | BIT (RECOURSE_CLI_CASE_NOTE) | BIT (RECOURSE_CLI_CASE_ANSWER) | BIT (RECOURSE_CLI_CASE_TICK)  \
   | BIT (RECOURSE_CLI_CASE_PAYMENT) | BIT (RECOURSE_CLI_CASE_CONTACT))
#define NOTED                                                                                      \
  (BIT (RECOURSE_CLI_EVIDENCE_ADD) | BIT (RECOURSE_CLI_CASE_CLOSE)                                 \
   | BIT (RECOURSE_CLI_CASE_REOPEN) | BIT (RECOURSE_CLI_CASE_PAYMENT)                              \
   | BIT (RECOURSE_CLI_CASE_CONTACT))
#define HAPPENED                                                                                   \
  (BIT (RECOURSE_CLI_EVIDENCE_ADD) | BIT (RECOURSE_CLI_CASE_TICK) | BIT (RECOURSE_CLI_CASE_CONTACT))
#define TABLES (BIT (RECOURSE_CLI_CASE_DEADLINES) | BIT (RECOURSE_CLI_CASE_OVERVIEW))
#define WITNESS (BIT (RECOURSE_CLI_WITNESS_SHOW) | BIT (RECOURSE_CLI_WITNESS_CHECK))
#define WRITERS                                                                                    \
  (BIT (RECOURSE_CLI_CASE_NEW) | BIT (RECOURSE_CLI_EVIDENCE_ADD)                                   \
   | BIT (RECOURSE_CLI_EVIDENCE_REMOVE) | BIT (RECOURSE_CLI_EVIDENCE_RESTORE)                      \
   | BIT (RECOURSE_CLI_WITNESS_CHECK) | BIT (RECOURSE_CLI_BAG_EXPORT) | STORY)

static const RecourseCliOptionRule options[] = {
  [RECOURSE_CLI_OPTION_DATA] = { "--data", TRUE, TRUE, EVERYWHERE },
  [RECOURSE_CLI_OPTION_KNOWLEDGE] = { "--knowledge", TRUE, TRUE, EVERYWHERE },
  [RECOURSE_CLI_OPTION_LANG] = { "--lang", TRUE, FALSE, EVERYWHERE },
  [RECOURSE_CLI_OPTION_JSON] = { "--json", FALSE, FALSE, EVERYWHERE },
  [RECOURSE_CLI_OPTION_HELP] = { "--help", FALSE, FALSE, EVERYWHERE },
  [RECOURSE_CLI_OPTION_VERSION] = { "--version", FALSE, FALSE, EVERYWHERE },
  [RECOURSE_CLI_OPTION_TRANSFERRED_AT] = { "--transferred-at", TRUE, FALSE,
                                           SITUATION | BIT (RECOURSE_CLI_CASE_PAYMENT) },
  [RECOURSE_CLI_OPTION_AT] = { "--at", TRUE, FALSE,
                               SITUATION | BIT (RECOURSE_CLI_GUIDE) | TABLES | REPORT | LETTER },
  [RECOURSE_CLI_OPTION_AMOUNT] = { "--amount", TRUE, FALSE,
                                   SITUATION | BIT (RECOURSE_CLI_CASE_PAYMENT) },
  [RECOURSE_CLI_OPTION_ANSWER] = { "--answer", TRUE, FALSE, SITUATION },
  [RECOURSE_CLI_OPTION_PAYMENT_STOP_AT] = { "--payment-stop-at", TRUE, FALSE,
                                            BIT (RECOURSE_CLI_ADVISE) },
  [RECOURSE_CLI_OPTION_LAWYER] = { "--lawyer", TRUE, FALSE, BIT (RECOURSE_CLI_COMPARE) },
  [RECOURSE_CLI_OPTION_NOTARY] = { "--notary", TRUE, FALSE, BIT (RECOURSE_CLI_COMPARE) },
  [RECOURSE_CLI_OPTION_PRESERVE] = { "--preserve", FALSE, FALSE, BIT (RECOURSE_CLI_COMPARE) },
  [RECOURSE_CLI_OPTION_GUARANTEE] = { "--guarantee", TRUE, FALSE, BIT (RECOURSE_CLI_COMPARE) },
  [RECOURSE_CLI_OPTION_PAYEE_MISSING] = { "--payee-missing", FALSE, FALSE,
                                          BIT (RECOURSE_CLI_COMPARE) },
  [RECOURSE_CLI_OPTION_NOTICE] = { "--notice", TRUE, FALSE, BIT (RECOURSE_CLI_COMPARE) },
  [RECOURSE_CLI_OPTION_WAGE] = { "--wage", TRUE, FALSE, BIT (RECOURSE_CLI_COMPARE) },
  [RECOURSE_CLI_OPTION_ODDS] = { "--odds", TRUE, FALSE, BIT (RECOURSE_CLI_COMPARE) },
  [RECOURSE_CLI_OPTION_STATUS] = { "--status", TRUE, FALSE,
                                   BIT (RECOURSE_CLI_CLAIMS) | BIT (RECOURSE_CLI_REFERENCE) },
  [RECOURSE_CLI_OPTION_DEPTH] = { "--depth", TRUE, FALSE, BIT (RECOURSE_CLI_TREE) },
  [RECOURSE_CLI_OPTION_CASE] = { "--case", TRUE, FALSE,
                                 EVIDENCE | WITNESS | LOCK | LETTER | REPORT
                                     | BIT (RECOURSE_CLI_BAG_EXPORT)
                                     | BIT (RECOURSE_CLI_CASE_DEADLINES) },
  [RECOURSE_CLI_OPTION_TITLE] = { "--title", TRUE, FALSE, BIT (RECOURSE_CLI_CASE_NEW) },
  [RECOURSE_CLI_OPTION_AUTHOR] = { "--author", TRUE, FALSE, WRITERS },
  [RECOURSE_CLI_OPTION_KIND] = { "--kind", TRUE, FALSE, BIT (RECOURSE_CLI_EVIDENCE_ADD) },
  [RECOURSE_CLI_OPTION_NOTE] = { "--note", TRUE, FALSE, NOTED },
  [RECOURSE_CLI_OPTION_ORDER] = { "--order", TRUE, FALSE, BIT (RECOURSE_CLI_EVIDENCE_ADD) },
  [RECOURSE_CLI_OPTION_HAPPENED] = { "--happened", TRUE, FALSE, HAPPENED },
  [RECOURSE_CLI_OPTION_REBUILD] = { "--rebuild", FALSE, FALSE, BIT (RECOURSE_CLI_CASE_SHOW) },
  [RECOURSE_CLI_OPTION_ENTRY] = { "--entry", TRUE, FALSE, BIT (RECOURSE_CLI_CASE_NOTE) },
  [RECOURSE_CLI_OPTION_ALARM] = { "--alarm", FALSE, FALSE, BIT (RECOURSE_CLI_CASE_ANSWER) },
  [RECOURSE_CLI_OPTION_ENDED] = { "--ended", TRUE, FALSE, BIT (RECOURSE_CLI_CASE_ANSWER) },
  [RECOURSE_CLI_OPTION_UNDO] = { "--undo", FALSE, FALSE,
                                 BIT (RECOURSE_CLI_CASE_TICK) | BIT (RECOURSE_CLI_HOUSEHOLD_TICK) },
  [RECOURSE_CLI_OPTION_PAYMENT] = { "--payment", TRUE, FALSE,
                                    BIT (RECOURSE_CLI_CASE_PAYMENT) | BIT (RECOURSE_CLI_LETTER) },
  [RECOURSE_CLI_OPTION_ABOUT] = { "--about", FALSE, FALSE, BIT (RECOURSE_CLI_CASE_PAYMENT) },
  [RECOURSE_CLI_OPTION_STATE] = { "--state", TRUE, FALSE, BIT (RECOURSE_CLI_CASE_PAYMENT) },
  [RECOURSE_CLI_OPTION_WAY] = { "--way", TRUE, FALSE, BIT (RECOURSE_CLI_CASE_PAYMENT) },
  [RECOURSE_CLI_OPTION_METHOD] = { "--method", TRUE, FALSE, BIT (RECOURSE_CLI_CASE_PAYMENT) },
  [RECOURSE_CLI_OPTION_REFUNDED] = { "--refunded", TRUE, FALSE, BIT (RECOURSE_CLI_CASE_PAYMENT) },
  [RECOURSE_CLI_OPTION_PAYEE] = { "--payee", TRUE, FALSE, BIT (RECOURSE_CLI_CASE_PAYMENT) },
  [RECOURSE_CLI_OPTION_TRANSACTION] = { "--transaction", TRUE, FALSE,
                                        BIT (RECOURSE_CLI_CASE_PAYMENT) },
  [RECOURSE_CLI_OPTION_MERCHANT_ORDER] = { "--merchant-order", TRUE, FALSE,
                                           BIT (RECOURSE_CLI_CASE_PAYMENT) },
  [RECOURSE_CLI_OPTION_REMOVE] = { "--remove", FALSE, FALSE, BIT (RECOURSE_CLI_CASE_PAYMENT) },
  [RECOURSE_CLI_OPTION_CONTACT] = { "--contact", TRUE, FALSE, BIT (RECOURSE_CLI_CASE_CONTACT) },
  [RECOURSE_CLI_OPTION_NUMBER] = { "--number", TRUE, FALSE, BIT (RECOURSE_CLI_CASE_CONTACT) },
  [RECOURSE_CLI_OPTION_NAME] = { "--name", TRUE, FALSE, BIT (RECOURSE_CLI_CASE_CONTACT) },
  [RECOURSE_CLI_OPTION_REFERENCE] = { "--reference", TRUE, FALSE, BIT (RECOURSE_CLI_CASE_CONTACT) },
  [RECOURSE_CLI_OPTION_NEXT] = { "--next", TRUE, FALSE, BIT (RECOURSE_CLI_CASE_CONTACT) },
  [RECOURSE_CLI_OPTION_NEXT_AT] = { "--next-at", TRUE, FALSE, BIT (RECOURSE_CLI_CASE_CONTACT) },
  [RECOURSE_CLI_OPTION_PRESSED] = { "--pressed", TRUE, FALSE, BIT (RECOURSE_CLI_EVIDENCE_REMOVE) },
  [RECOURSE_CLI_OPTION_AT_ONCE] = { "--at-once", FALSE, FALSE,
                                    BIT (RECOURSE_CLI_EVIDENCE_REMOVE)
                                        | BIT (RECOURSE_CLI_CASE_DELETE) },
  [RECOURSE_CLI_OPTION_OUTPUT] = { "--output", TRUE, TRUE,
                                   REPORT | FAMILY | BIT (RECOURSE_CLI_BAG_EXPORT)
                                       | BIT (RECOURSE_CLI_LETTER)
                                       | BIT (RECOURSE_CLI_CASE_OVERVIEW) },
  [RECOURSE_CLI_OPTION_FOR] = { "--for", TRUE, FALSE,
                                BIT (RECOURSE_CLI_BAG_EXPORT) | BIT (RECOURSE_CLI_REPORT_EVIDENCE)
                                    | BIT (RECOURSE_CLI_REPORT_SUMMARY) },
  [RECOURSE_CLI_OPTION_ONLY] = { "--only", TRUE, FALSE,
                                 BIT (RECOURSE_CLI_BAG_EXPORT) | BIT (RECOURSE_CLI_REPORT_MYTHS) },
  [RECOURSE_CLI_OPTION_WITHHOLD] = { "--withhold", TRUE, FALSE, BIT (RECOURSE_CLI_BAG_EXPORT) },
  [RECOURSE_CLI_OPTION_PASSPHRASE_FILE] = { "--passphrase-file", TRUE, TRUE, BAG | LOCK },
  [RECOURSE_CLI_OPTION_CODE_FILE] = { "--code-file", TRUE, TRUE, BIT (RECOURSE_CLI_STATEMENT) },
  [RECOURSE_CLI_OPTION_ENGLISH] = { "--english", FALSE, FALSE,
                                    REPORT | FAMILY | BIT (RECOURSE_CLI_LETTER) },
  [RECOURSE_CLI_OPTION_YES] = { "--yes", FALSE, FALSE, BIT (RECOURSE_CLI_CASE_DELETE) },
  [RECOURSE_CLI_OPTION_ICS] = { "--ics", TRUE, TRUE, BIT (RECOURSE_CLI_CASE_DEADLINES) },
  [RECOURSE_CLI_OPTION_NAMES] = { "--names", FALSE, FALSE, BIT (RECOURSE_CLI_CASE_DEADLINES) },
  [RECOURSE_CLI_OPTION_TICK] = { "--tick", TRUE, FALSE, BIT (RECOURSE_CLI_OFFER) },
  [RECOURSE_CLI_OPTION_TOPIC] = { "--topic", TRUE, FALSE, BIT (RECOURSE_CLI_REFERENCE) },
  [RECOURSE_CLI_OPTION_PERSON] = { "--person", TRUE, FALSE,
                                   BIT (RECOURSE_CLI_PRACTICE_LIST)
                                       | BIT (RECOURSE_CLI_PRACTICE_ANSWER) },
  [RECOURSE_CLI_OPTION_DELETED] = { "--deleted", FALSE, FALSE, BIT (RECOURSE_CLI_CASE_LIST) },
};
G_STATIC_ASSERT (G_N_ELEMENTS (options) == RECOURSE_CLI_N_OPTIONS);

#define NO RECOURSE_CLI_NOTHING_NEEDED
#define CASE RECOURSE_CLI_OPTION_CASE
#define OUTPUT RECOURSE_CLI_OPTION_OUTPUT
#define PASSPHRASE RECOURSE_CLI_OPTION_PASSPHRASE_FILE

static const RecourseCliCommandRule commands[] = {
  { { "advise" }, RECOURSE_CLI_ADVISE, NULL, FALSE, { NO, NO } },
  { { "compare" }, RECOURSE_CLI_COMPARE, NULL, FALSE, { NO, NO } },
  { { "guide" }, RECOURSE_CLI_GUIDE, NULL, FALSE, { NO, NO } },
  { { "knowledge", "check" }, RECOURSE_CLI_CHECK, NULL, FALSE, { NO, NO } },
  { { "knowledge", "claims" }, RECOURSE_CLI_CLAIMS, NULL, FALSE, { NO, NO } },
  { { "knowledge", "tree" }, RECOURSE_CLI_TREE, NULL, FALSE, { NO, NO } },
  { { "statement" }, RECOURSE_CLI_STATEMENT, "a file", FALSE, { NO, NO } },
  { { "case", "new" }, RECOURSE_CLI_CASE_NEW, NULL, FALSE, { NO, NO } },
  { { "case", "list" }, RECOURSE_CLI_CASE_LIST, NULL, FALSE, { NO, NO } },
  { { "case", "lock" }, RECOURSE_CLI_CASE_LOCK, NULL, FALSE, { CASE, PASSPHRASE } },
  { { "case", "unlock" }, RECOURSE_CLI_CASE_UNLOCK, NULL, FALSE, { CASE, PASSPHRASE } },
  { { "case", "show" }, RECOURSE_CLI_CASE_SHOW, "the id of a case", FALSE, { NO, NO } },
  { { "case", "rename" }, RECOURSE_CLI_CASE_RENAME, "the id of a case", TRUE, { NO, NO } },
  { { "case", "close" }, RECOURSE_CLI_CASE_CLOSE, "the id of a case", FALSE, { NO, NO } },
  { { "case", "reopen" }, RECOURSE_CLI_CASE_REOPEN, "the id of a case", FALSE, { NO, NO } },
  { { "case", "note" }, RECOURSE_CLI_CASE_NOTE, "the id of a case", TRUE, { NO, NO } },
  { { "case", "answer" }, RECOURSE_CLI_CASE_ANSWER, "the id of a case", TRUE, { NO, NO } },
  { { "case", "tick" }, RECOURSE_CLI_CASE_TICK, "the id of a case", TRUE, { NO, NO } },
  { { "case", "payment" }, RECOURSE_CLI_CASE_PAYMENT, "the id of a case", FALSE, { NO, NO } },
  { { "case", "contact" }, RECOURSE_CLI_CASE_CONTACT, "the id of a case", FALSE, { NO, NO } },
  { { "case", "delete" }, RECOURSE_CLI_CASE_DELETE, "the id of a case", FALSE, { NO, NO } },
  { { "case", "restore" }, RECOURSE_CLI_CASE_RESTORE, "the id of a case", FALSE, { NO, NO } },
  { { "case", "deadlines" }, RECOURSE_CLI_CASE_DEADLINES, NULL, FALSE, { NO, NO } },
  { { "case", "overview" }, RECOURSE_CLI_CASE_OVERVIEW, NULL, FALSE, { NO, NO } },
  { { "case", "search" }, RECOURSE_CLI_CASE_SEARCH, "words", TRUE, { NO, NO } },
  { { "evidence", "add" }, RECOURSE_CLI_EVIDENCE_ADD, "a file", TRUE, { CASE, NO } },
  { { "evidence", "list" }, RECOURSE_CLI_EVIDENCE_LIST, NULL, FALSE, { CASE, NO } },
  { { "evidence", "search" }, RECOURSE_CLI_EVIDENCE_SEARCH, "words", TRUE, { CASE, NO } },
  { { "evidence", "remove" },
    RECOURSE_CLI_EVIDENCE_REMOVE,
    "an entry number",
    FALSE,
    { CASE, NO } },
  { { "evidence", "restore" },
    RECOURSE_CLI_EVIDENCE_RESTORE,
    "an entry number",
    FALSE,
    { CASE, NO } },
  { { "evidence", "verify" }, RECOURSE_CLI_EVIDENCE_VERIFY, NULL, FALSE, { CASE, NO } },
  { { "witness", "show" }, RECOURSE_CLI_WITNESS_SHOW, NULL, FALSE, { CASE, NO } },
  { { "witness", "check" }, RECOURSE_CLI_WITNESS_CHECK, "a witness code", TRUE, { CASE, NO } },
  { { "bag", "export" },
    RECOURSE_CLI_BAG_EXPORT,
    NULL,
    FALSE,
    { CASE, RECOURSE_CLI_OPTION_OUTPUT } },
  { { "bag", "verify" }, RECOURSE_CLI_BAG_VERIFY, "a file", FALSE, { NO, NO } },
  { { "bag", "import" }, RECOURSE_CLI_BAG_IMPORT, "a file", FALSE, { NO, NO } },
  { { "report", "plan" }, RECOURSE_CLI_REPORT_PLAN, NULL, FALSE, { CASE, OUTPUT } },
  { { "report", "desk" }, RECOURSE_CLI_REPORT_DESK, NULL, FALSE, { CASE, OUTPUT } },
  { { "report", "evidence" }, RECOURSE_CLI_REPORT_EVIDENCE, NULL, FALSE, { CASE, OUTPUT } },
  { { "report", "summary" }, RECOURSE_CLI_REPORT_SUMMARY, NULL, FALSE, { CASE, OUTPUT } },
  { { "report", "agreement" }, RECOURSE_CLI_REPORT_AGREEMENT, NULL, FALSE, { OUTPUT, NO } },
  { { "report", "myths" }, RECOURSE_CLI_REPORT_MYTHS, NULL, FALSE, { OUTPUT, NO } },
  { { "letter", "list" }, RECOURSE_CLI_LETTER_LIST, NULL, FALSE, { CASE, NO } },
  { { "letter" }, RECOURSE_CLI_LETTER, "a letter, or list", FALSE, { CASE, NO } },
  { { "offer", "flags" }, RECOURSE_CLI_OFFER_FLAGS, NULL, FALSE, { NO, NO } },
  { { "offer" }, RECOURSE_CLI_OFFER, "a file", FALSE, { NO, NO }, TRUE },
  { { "reference" }, RECOURSE_CLI_REFERENCE, "words", TRUE, { NO, NO }, TRUE },
  { { "practice", "list" }, RECOURSE_CLI_PRACTICE_LIST, NULL, FALSE, { NO, NO } },
  { { "practice", "show" },
    RECOURSE_CLI_PRACTICE_SHOW,
    "the id of a practice case",
    FALSE,
    { NO, NO } },
  { { "practice", "answer" },
    RECOURSE_CLI_PRACTICE_ANSWER,
    "the id of a practice case",
    TRUE,
    { NO, NO } },
  { { "household", "show" }, RECOURSE_CLI_HOUSEHOLD_SHOW, NULL, FALSE, { NO, NO } },
  { { "household", "add" }, RECOURSE_CLI_HOUSEHOLD_ADD, "a name", FALSE, { NO, NO } },
  { { "household", "rename" }, RECOURSE_CLI_HOUSEHOLD_RENAME, "a person", TRUE, { NO, NO } },
  { { "household", "remove" }, RECOURSE_CLI_HOUSEHOLD_REMOVE, "a person", FALSE, { NO, NO } },
  { { "household", "tick" }, RECOURSE_CLI_HOUSEHOLD_TICK, "a person", TRUE, { NO, NO } },
};

static const struct
{
  const char *word;
  RecourseCliCommand command;
} groups[] = {
  { "knowledge", RECOURSE_CLI_KNOWLEDGE },
  { "case", RECOURSE_CLI_CASE },
  { "evidence", RECOURSE_CLI_EVIDENCE },
  { "witness", RECOURSE_CLI_WITNESS },
  { "bag", RECOURSE_CLI_BAG },
  { "report", RECOURSE_CLI_REPORT },
  { "practice", RECOURSE_CLI_PRACTICE },
  { "household", RECOURSE_CLI_HOUSEHOLD },
};

/** recourse_cli_grammar_option: (transfer none): the rule for @option */
const RecourseCliOptionRule *
recourse_cli_grammar_option (RecourseCliOption option)
{
  return &options[option];
}

static gboolean
begins_with (const RecourseCliCommandRule *rule, const GPtrArray *words)
{
  if (words->len == 0 || !g_str_equal (words->pdata[0], rule->words[0]))
    return FALSE;
  return rule->words[1] == NULL
         || (words->len > 1 && g_str_equal (words->pdata[1], rule->words[1]));
}

/** recourse_cli_grammar_find: (transfer none) (nullable): the command with which @words begin */
const RecourseCliCommandRule *
recourse_cli_grammar_find (const GPtrArray *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (begins_with (&commands[i], words))
      return &commands[i];
  return NULL;
}

/** recourse_cli_grammar_find_group: whether @word wants a second one behind it */
gboolean
recourse_cli_grammar_find_group (const char *word, RecourseCliCommand *out_command)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_str_equal (groups[i].word, word))
      {
        *out_command = groups[i].command;
        return TRUE;
      }
  return FALSE;
}

/** recourse_cli_grammar_list_group: (transfer full): the words that may stand behind @word */
char *
recourse_cli_grammar_list_group (const char *word)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (commands[i].words[1] != NULL && g_str_equal (commands[i].words[0], word))
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", commands[i].words[1]);
  return g_string_free (list, FALSE);
}
