/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-statement"

#include "recourse-cli-commands.h"

#include "recourse-bill.h"
#include "recourse-china-time.h"
#include "recourse-cli-case.h"
#include "recourse-cli-json.h"
#include "recourse-cli-words.h"
#include "recourse-error.h"
#include "recourse-money.h"

#define INDENT 6

static const char *const directions[] = {
  [RECOURSE_BILL_NO_DIRECTION] = "none",
  [RECOURSE_BILL_OUT] = "out",
  [RECOURSE_BILL_IN] = "in",
};

/* --- JSON --------------------------------------------------------------------------------------
 */

static JsonNode *
describe_row (const RecourseBillRow *row)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  recourse_cli_json_time (builder, "time", row->time);
  if (row->is_about)
    {
      json_builder_set_member_name (builder, "about");
      json_builder_add_boolean_value (builder, TRUE);
    }
  recourse_cli_json_string (builder, "kind", row->kind);
  recourse_cli_json_string (builder, "payee", row->payee);
  recourse_cli_json_string (builder, "goods", row->goods);
  recourse_cli_json_string (builder, "direction", directions[row->direction]);
  recourse_cli_json_integer (builder, "amount_fen", row->amount);
  if (row->refunded != RECOURSE_BILL_NOT_REFUNDED)
    recourse_cli_json_integer (builder, "refunded_fen", row->refunded);
  recourse_cli_json_string (builder, "method", row->method);
  recourse_cli_json_string (builder, "status", row->status);
  recourse_cli_json_string (builder, "state", row->state);
  recourse_cli_json_string (builder, "transaction", row->transaction);
  recourse_cli_json_string (builder, "merchant_order", row->merchant_order);
  recourse_cli_json_string (builder, "note", row->note);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/* One document, but never a tree of all its rows: there may be a million. */
static void
print_json (RecourseCliPage *page, RecourseBill *bill)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  recourse_cli_page_raw (page, "{\"rows\":[");
  for (guint i = 0; i < recourse_bill_n_rows (bill); i++)
    {
      g_autoptr (JsonNode) node = describe_row (recourse_bill_row (bill, i));
      g_autofree char *text = NULL;

      json_generator_set_root (generator, node);
      text = json_generator_to_data (generator, NULL);
      recourse_cli_page_raw (page, i > 0 ? "," : "");
      recourse_cli_page_raw (page, text);
    }
  recourse_cli_page_raw (page, "]}\n");
}

/* --- For people --------------------------------------------------------------------------------
 */

/* What stands in a column, harmless in a terminal. */
static char *
quote (const char *text)
{
  return recourse_error_quote (text != NULL && *text != '\0' ? text : "/");
}

static char *
describe_payment (const RecourseBillRow *row, RecourseLanguage language)
{
  static const RecourseCliWord words[] = {
    [RECOURSE_BILL_NO_DIRECTION] = RECOURSE_CLI_WORD_STATEMENT_NEITHER,
    [RECOURSE_BILL_OUT] = RECOURSE_CLI_WORD_STATEMENT_OUT,
    [RECOURSE_BILL_IN] = RECOURSE_CLI_WORD_STATEMENT_IN,
  };
  g_autofree char *amount = recourse_money_format (row->amount, language);
  g_autofree char *payee = quote (row->payee);

  return recourse_cli_word_fill (words[row->direction], language, amount, payee, NULL);
}

static char *
describe_state (const RecourseBillRow *row, RecourseLanguage language)
{
  g_autofree char *refunded = NULL;

  if (row->state == NULL)
    return g_strdup (recourse_cli_word (RECOURSE_CLI_WORD_STATEMENT_UNKNOWN, language));
  if (g_str_equal (row->state, "returned"))
    return g_strdup (recourse_cli_word (RECOURSE_CLI_WORD_STATEMENT_RETURNED, language));
  if (row->refunded == RECOURSE_BILL_NOT_REFUNDED)
    return g_strdup (recourse_cli_word (RECOURSE_CLI_WORD_STATEMENT_RECEIVED, language));
  refunded = recourse_money_format (row->refunded, language);
  return recourse_cli_word_fill (RECOURSE_CLI_WORD_STATEMENT_REFUNDED, language, refunded, NULL);
}

static void
print_detail (RecourseCliPage *page, const RecourseBillRow *row, RecourseLanguage language)
{
  g_autofree char *kind = quote (row->kind);
  g_autofree char *method = quote (row->method);
  g_autofree char *status = quote (row->status);
  g_autofree char *state = describe_state (row, language);
  g_autofree char *status_and_state = g_strconcat (status, state, NULL);
  g_autofree char *line = recourse_cli_word_fill (RECOURSE_CLI_WORD_STATEMENT_DETAIL, language,
                                                  kind, method, status_and_state, NULL);

  recourse_cli_page_text (page, INDENT, line);
}

static void
print_column (RecourseCliPage *page,
              RecourseCliWord word,
              const char *text,
              RecourseLanguage language)
{
  g_autofree char *quoted = quote (text);
  g_autofree char *line = NULL;

  if (g_str_equal (quoted, "/"))
    return;
  line = recourse_cli_word_fill (word, language, quoted, NULL);
  recourse_cli_page_text (page, INDENT, line);
}

static void
print_row (RecourseCliPage *page, const RecourseBillRow *row, RecourseLanguage language)
{
  g_autofree char *time = row->is_about ? recourse_china_time_format_minute (row->time, language)
                                        : recourse_china_time_format (row->time, language);
  g_autofree char *mark = g_strconcat (time, "  ", NULL);
  g_autofree char *payment = describe_payment (row, language);

  recourse_cli_page_item (page, 0, mark, payment);
  print_detail (page, row, language);
  print_column (page, RECOURSE_CLI_WORD_STATEMENT_TRANSACTION, row->transaction, language);
  print_column (page, RECOURSE_CLI_WORD_STATEMENT_ORDER, row->merchant_order, language);
  print_column (page, RECOURSE_CLI_WORD_EVIDENCE_NOTE, row->note, language);
}

static void
print_text (RecourseCliPage *page, RecourseBill *bill, RecourseLanguage language)
{
  g_autofree char *count = g_strdup_printf ("%u", recourse_bill_n_rows (bill));
  g_autofree char *line = recourse_cli_word_fill (RECOURSE_CLI_WORD_STATEMENT_COUNT, language,
                                                  count, NULL);

  if (recourse_bill_n_rows (bill) == 0)
    {
      recourse_cli_page_text (page, 0,
                              recourse_cli_word (RECOURSE_CLI_WORD_STATEMENT_NONE, language));
      return;
    }
  for (guint i = 0; i < recourse_bill_n_rows (bill); i++)
    print_row (page, recourse_bill_row (bill, i), language);
  recourse_cli_page_blank (page);
  recourse_cli_page_text (page, 0, line);
}

gboolean
recourse_cli_statement (const RecourseCliCall *call,
                        RecourseCliPage *page,
                        int *out_status,
                        GError **error)
{
  g_autofree char *code = NULL;
  g_autoptr (RecourseBill) bill = NULL;

  if (!recourse_cli_case_read_secret (call, RECOURSE_CLI_OPTION_CODE_FILE, &code, error))
    return FALSE;
  bill = recourse_bill_read (call->arguments->pdata[0], code, NULL, error);
  if (bill == NULL)
    return FALSE;
  if (call->is_given[RECOURSE_CLI_OPTION_JSON])
    print_json (page, bill);
  else
    print_text (page, bill, call->language);
  return TRUE;
}
