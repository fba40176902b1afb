/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-case-payment"

#include "recourse-cli-case-story.h"
#include "recourse-cli-commands.h"
#include "recourse-error.h"
#include "recourse-money.h"

/* `case payment`: without --payment a new one; with it, what is given takes the place of what the
 * payment said, and the rest of it is told again. */

static const RecourseCasePayment *
find_payment (RecourseCaseState *state, guint number)
{
  for (guint i = 0; i < recourse_case_state_n_payments (state); i++)
    if (recourse_case_state_payment (state, i)->number == number)
      return recourse_case_state_payment (state, i);
  return NULL;
}

static guint
find_next_number (RecourseCaseState *state)
{
  guint n = recourse_case_state_n_payments (state);

  return n == 0 ? 1 : recourse_case_state_payment (state, n - 1)->number + 1;
}

/* What is not given stays what the payment said; ids and texts are borrowed. */
static gboolean
read_number (const RecourseCliCall *call,
             RecourseCaseState *state,
             RecourseCasePayment *out,
             GError **error)
{
  const char *text = call->values[RECOURSE_CLI_OPTION_PAYMENT];
  const RecourseCasePayment *told = NULL;
  gint64 number;

  *out = (RecourseCasePayment){ .number = find_next_number (state),
                                .transferred_at = RECOURSE_TIME_UNKNOWN };
  if (text == NULL)
    return TRUE;
  if (g_ascii_string_to_signed (text, 10, 1, G_MAXINT, &number, NULL))
    told = find_payment (state, (guint) number);
  if (told != NULL)
    {
      *out = *told;
      return TRUE;
    }
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND, "the case has no such payment");
  recourse_cli_call_prefix_error (call, RECOURSE_CLI_OPTION_PAYMENT, error);
  return FALSE;
}

static gboolean
read_fen (const RecourseCliCall *call, RecourseCliOption option, gint64 *fen, GError **error)
{
  if (call->values[option] == NULL || recourse_money_parse (call->values[option], fen, error))
    return TRUE;
  recourse_cli_call_prefix_error (call, option, error);
  return FALSE;
}

static gboolean
read_value (const RecourseCliCall *call,
            RecoursePack *pack,
            RecourseCliOption option,
            const char *variable_id,
            char **out,
            GError **error)
{
  const char *id = call->values[option];
  g_autoptr (GString) known = g_string_new (NULL);
  const RecourseVariable *variable = NULL;
  guint index = 0;

  if (id == NULL)
    return TRUE;
  *out = (char *) id;
  if (recourse_pack_find_variable (pack, variable_id, &index))
    variable = recourse_pack_variable (pack, index);
  if (variable != NULL && recourse_variable_find_value (variable, id, &index))
    return TRUE;
  for (guint i = 0; variable != NULL && i < variable->n_values; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", variable->values[i].id);
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "there is no such value; there are %s", known->str);
  recourse_cli_call_prefix_error (call, option, error);
  return FALSE;
}

static gboolean
read_values (const RecourseCliCall *call, RecourseCasePayment *payment, GError **error)
{
  g_autoptr (RecourseAdvisor) advisor = recourse_cli_call_load (call, error);
  RecoursePack *pack = advisor != NULL ? recourse_advisor_peek_pack (advisor) : NULL;

  return pack != NULL
         && read_value (call, pack, RECOURSE_CLI_OPTION_STATE, "state", &payment->state, error)
         && read_value (call, pack, RECOURSE_CLI_OPTION_WAY, "payment", &payment->payment, error)
         && read_value (call, pack, RECOURSE_CLI_OPTION_METHOD, "funding", &payment->method, error);
}

static gboolean
check_is_past (const RecourseCliCall *call, gint64 time, GError **error)
{
  if (time == RECOURSE_TIME_UNKNOWN || time <= recourse_china_time_now ())
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT, "this lies in the future");
  recourse_cli_call_prefix_error (call, RECOURSE_CLI_OPTION_TRANSFERRED_AT, error);
  return FALSE;
}

/* A new time is exact until --about says otherwise. */
static gboolean
read_time (const RecourseCliCall *call, RecourseCasePayment *payment, GError **error)
{
  if (call->is_given[RECOURSE_CLI_OPTION_TRANSFERRED_AT])
    {
      payment->is_about = FALSE;
      if (!recourse_cli_call_get_time (call, RECOURSE_CLI_OPTION_TRANSFERRED_AT,
                                       RECOURSE_TIME_UNKNOWN, &payment->transferred_at, error)
          || !check_is_past (call, payment->transferred_at, error))
        return FALSE;
    }
  if (!call->is_given[RECOURSE_CLI_OPTION_ABOUT])
    return TRUE;
  payment->is_about = TRUE;
  if (payment->transferred_at != RECOURSE_TIME_UNKNOWN)
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "--about: there is no time; give --transferred-at");
  return FALSE;
}

static void
read_texts (const RecourseCliCall *call, RecourseCasePayment *payment)
{
  const struct
  {
    RecourseCliOption option;
    char **out;
  } texts[] = { { RECOURSE_CLI_OPTION_PAYEE, &payment->payee },
                { RECOURSE_CLI_OPTION_TRANSACTION, &payment->transaction },
                { RECOURSE_CLI_OPTION_MERCHANT_ORDER, &payment->merchant_order },
                { RECOURSE_CLI_OPTION_NOTE, &payment->note } };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (call->values[texts[i].option] != NULL)
      *texts[i].out = (char *) call->values[texts[i].option];
}

static RecourseLogDraft *
make_draft (const RecourseCliCall *call, const RecourseCliStory *story, GError **error)
{
  RecourseCasePayment payment;

  if (!read_number (call, story->state, &payment, error))
    return NULL;
  if (call->is_given[RECOURSE_CLI_OPTION_REMOVE])
    return recourse_case_entry_payment_removed (
        payment.number, call->values[RECOURSE_CLI_OPTION_NOTE], story->author);
  if (!read_fen (call, RECOURSE_CLI_OPTION_AMOUNT, &payment.amount, error)
      || !read_fen (call, RECOURSE_CLI_OPTION_REFUNDED, &payment.refunded, error)
      || !read_time (call, &payment, error) || !read_values (call, &payment, error))
    return NULL;
  read_texts (call, &payment);
  return recourse_case_entry_payment (&payment, story->author);
}

static gboolean
check_options (const RecourseCliCall *call, GError **error)
{
  if (!call->is_given[RECOURSE_CLI_OPTION_REMOVE] || call->is_given[RECOURSE_CLI_OPTION_PAYMENT])
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_ARGUMENT,
               "--remove: which one? Give --payment");
  return FALSE;
}

gboolean
recourse_cli_case_payment (const RecourseCliCall *call,
                           RecourseCliPage *page,
                           int *out_status,
                           GError **error)
{
  g_auto (RecourseCliStory) story = { NULL };
  RecourseLogDraft *draft;

  if (!check_options (call, error)
      || !recourse_cli_story_open (&story, call, RECOURSE_ACCESS_WRITE, error))
    return FALSE;
  draft = make_draft (call, &story, error);
  return draft != NULL && recourse_cli_story_append_one (&story, call, draft, page, error);
}
