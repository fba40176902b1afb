/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-compare-request"

#include "recourse-cli-compare-private.h"

#include "recourse-error.h"
#include "recourse-money.h"

#include <string.h>

#define RANGE "range"

/* A quote turns its switch on, or is one of another switch, which has to be there then. */
static const struct
{
  RecourseCliOption option;
  RecourseQuote quote;
  RecourseExtra extra;
  gboolean needs_switch;
  RecourseCliOption needed;
  const char *refusal;
} quotes[] = {
  { RECOURSE_CLI_OPTION_LAWYER, RECOURSE_QUOTE_LAWYER, RECOURSE_EXTRA_LAWYER, FALSE },
  { RECOURSE_CLI_OPTION_NOTARY, RECOURSE_QUOTE_NOTARY, RECOURSE_EXTRA_NOTARY, FALSE },
  { RECOURSE_CLI_OPTION_NOTICE, RECOURSE_QUOTE_NOTICE, RECOURSE_EXTRA_PAYEE_MISSING, TRUE,
    RECOURSE_CLI_OPTION_PAYEE_MISSING, "it needs --payee-missing" },
  { RECOURSE_CLI_OPTION_GUARANTEE, RECOURSE_QUOTE_GUARANTEE, RECOURSE_EXTRA_PRESERVATION, TRUE,
    RECOURSE_CLI_OPTION_PRESERVE, "it needs --preserve" },
};

static gboolean
read_money (const RecourseCliCall *call, RecourseCliOption option, gint64 *out_fen, GError **error)
{
  if (!call->is_given[option] || recourse_money_parse (call->values[option], out_fen, error))
    return TRUE;
  recourse_cli_call_prefix_error (call, option, error);
  return FALSE;
}

static gboolean
read_quotes (const RecourseCliCall *call, RecourseCompareRequest *request, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      RecourseCliOption option = quotes[i].option;
      gboolean is_range = option == RECOURSE_CLI_OPTION_NOTARY && call->is_given[option]
                          && g_str_equal (call->values[option], RANGE);

      if (call->is_given[option] && quotes[i].needs_switch && !call->is_given[quotes[i].needed])
        {
          g_set_error_literal (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                               quotes[i].refusal);
          recourse_cli_call_prefix_error (call, option, error);
          return FALSE;
        }
      if (!is_range && !read_money (call, option, &request->quotes[quotes[i].quote], error))
        return FALSE;
      if (call->is_given[option])
        request->extras[quotes[i].extra] = TRUE;
    }
  return TRUE;
}

/* 0 to 100 with at most one decimal. */
static gboolean
read_percent (const char *text, int *out_permille)
{
  gsize n_digits = strspn (text, "0123456789");
  const char *rest = text + n_digits;
  guint64 permille = g_ascii_strtoull (text, NULL, 10) * 10;

  if (n_digits < 1 || n_digits > 3)
    return FALSE;
  if (rest[0] == '.' && g_ascii_isdigit (rest[1]))
    {
      permille += (guint64) g_ascii_digit_value (rest[1]);
      rest += 2;
    }
  *out_permille = (int) permille;
  return *rest == '\0' && permille <= 1000;
}

static char *
list_options (RecoursePack *pack)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < recourse_pack_n_options (pack); i++)
    {
      const RecourseOption *option = recourse_pack_option (pack, i);

      if (option->n_items > 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", option->id);
    }
  return g_string_free (text, FALSE);
}

static gboolean
find_route (RecoursePack *pack, const char *id, guint *out_index, GError **error)
{
  g_autofree char *quoted = recourse_error_quote (id);
  g_autofree char *known = NULL;

  if (recourse_pack_find_option (pack, id, out_index))
    {
      if (recourse_pack_option (pack, *out_index)->n_items > 0)
        return TRUE;
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "'%s' is a warning and no route, so it has no odds", quoted);
      return FALSE;
    }
  known = list_options (pack);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "there is no option '%s'; there are %s", quoted, known);
  return FALSE;
}

static gboolean
read_one_odds (RecoursePack *pack,
               const char *text,
               RecourseCompareRequest *request,
               GError **error)
{
  const char *equals = strchr (text, '=');
  g_autofree char *id = equals != NULL ? g_strndup (text, equals - text) : NULL;
  int permille = 0;
  guint index = 0;

  if (equals == NULL)
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "odds are OPTION=PERCENT, such as small-claim=60");
      return FALSE;
    }
  if (!find_route (pack, id, &index, error))
    return FALSE;
  if (request->odds[index] != RECOURSE_PERMILLE_UNKNOWN)
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "'%s' has its odds already", id);
      return FALSE;
    }
  if (!read_percent (equals + 1, &permille))
    {
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
                   "the odds are from 0 to 100 percent with at most one decimal, such as 60 or "
                   "12.5");
      return FALSE;
    }
  request->odds[index] = permille;
  return TRUE;
}

static gboolean
read_odds (const RecourseCliCall *call,
           RecoursePack *pack,
           RecourseCompareRequest *request,
           GError **error)
{
  for (guint i = 0; i < call->odds->len; i++)
    {
      const char *text = call->odds->pdata[i];
      g_autofree char *quoted = recourse_error_quote (text);

      if (read_one_odds (pack, text, request, error))
        continue;
      g_prefix_error (error, "--odds %s: ", quoted);
      return FALSE;
    }
  return TRUE;
}

/**
 * recourse_cli_compare_read_request:
 *
 * What the options beside those of the situation say.
 *
 * Errors: %RECOURSE_ERROR_INVALID_ARGUMENT or %RECOURSE_ERROR_LIMIT, naming the option.
 */
gboolean
recourse_cli_compare_read_request (const RecourseCliCall *call,
                                   RecoursePack *pack,
                                   RecourseCompareRequest *out_request,
                                   GError **error)
{
  recourse_compare_request_init (out_request);
  out_request->extras[RECOURSE_EXTRA_PRESERVATION] = call->is_given[RECOURSE_CLI_OPTION_PRESERVE];
  out_request->extras[RECOURSE_EXTRA_PAYEE_MISSING] =
      call->is_given[RECOURSE_CLI_OPTION_PAYEE_MISSING];
  return read_quotes (call, out_request, error)
         && read_money (call, RECOURSE_CLI_OPTION_WAGE, &out_request->wage, error)
         && read_odds (call, pack, out_request, error);
}
