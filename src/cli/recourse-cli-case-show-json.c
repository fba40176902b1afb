/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-case-show-json"

#include "recourse-cli-case-story.h"
#include "recourse-cli-json.h"

static void
add_time (JsonBuilder *builder, const char *key, gint64 time)
{
  if (time != RECOURSE_TIME_UNKNOWN)
    recourse_cli_json_time (builder, key, time);
  else
    recourse_cli_json_string (builder, key, NULL);
}

/* 0 is not known. */
static void
add_number (JsonBuilder *builder, const char *key, gint64 number)
{
  if (number != 0)
    recourse_cli_json_integer (builder, key, number);
  else
    recourse_cli_json_string (builder, key, NULL);
}

static void
add_flag (JsonBuilder *builder, const char *key, gboolean flag)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_boolean_value (builder, flag);
}

static void
add_ids (JsonBuilder *builder, const char *key, char *const *ids)
{
  json_builder_set_member_name (builder, key);
  if (ids == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_array (builder);
  for (guint i = 0; ids[i] != NULL; i++)
    json_builder_add_string_value (builder, ids[i]);
  json_builder_end_array (builder);
}

static void
add_answers (JsonBuilder *builder, RecourseCaseState *state)
{
  json_builder_set_member_name (builder, "answers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < recourse_case_state_n_answers (state); i++)
    {
      const RecourseCaseAnswer *answer = recourse_case_state_answer (state, i);

      json_builder_begin_object (builder);
      recourse_cli_json_integer (builder, "entry", answer->entry);
      add_time (builder, "at", answer->at);
      recourse_cli_json_string (builder, "pack", answer->pack);
      recourse_cli_json_string (builder, "screen", answer->screen);
      add_flag (builder, "unsure", answer->is_unsure);
      add_ids (builder, "values", answer->values);
      add_ids (builder, "signs", answer->signs);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_payment (JsonBuilder *builder, const RecourseCasePayment *payment)
{
  json_builder_begin_object (builder);
  recourse_cli_json_integer (builder, "entry", payment->entry);
  recourse_cli_json_integer (builder, "payment", payment->number);
  add_number (builder, "amount_fen", payment->amount);
  add_time (builder, "transferred_at", payment->transferred_at);
  add_flag (builder, "about", payment->is_about);
  recourse_cli_json_string (builder, "state", payment->state);
  recourse_cli_json_string (builder, "way", payment->payment);
  recourse_cli_json_string (builder, "method", payment->method);
  add_number (builder, "statement", payment->statement);
  add_number (builder, "refunded_fen", payment->refunded);
  recourse_cli_json_string (builder, "payee", payment->payee);
  recourse_cli_json_string (builder, "transaction", payment->transaction);
  recourse_cli_json_string (builder, "merchant_order", payment->merchant_order);
  recourse_cli_json_string (builder, "note", payment->note);
  json_builder_end_object (builder);
}

static void
add_payments (JsonBuilder *builder, RecourseCaseState *state)
{
  const RecourseCasePayment *newest = recourse_case_state_newest_payment (state);
  gint64 total = 0;

  json_builder_set_member_name (builder, "payments");
  json_builder_begin_array (builder);
  for (guint i = 0; i < recourse_case_state_n_payments (state); i++)
    add_payment (builder, recourse_case_state_payment (state, i));
  json_builder_end_array (builder);
  recourse_case_state_total (state, &total);
  add_number (builder, "total_fen", total);
  add_number (builder, "newest", newest != NULL ? newest->number : 0);
}

static void
add_contacts (JsonBuilder *builder, RecourseCaseState *state)
{
  json_builder_set_member_name (builder, "contacts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < recourse_case_state_n_contacts (state); i++)
    {
      const RecourseCaseContact *contact = recourse_case_state_contact (state, i);

      json_builder_begin_object (builder);
      recourse_cli_json_integer (builder, "entry", contact->entry);
      add_time (builder, "at", contact->at);
      recourse_cli_json_string (builder, "contact", contact->contact);
      add_time (builder, "happened", contact->happened_at);
      recourse_cli_json_string (builder, "number", contact->number);
      recourse_cli_json_string (builder, "name", contact->name);
      recourse_cli_json_string (builder, "reference", contact->reference);
      recourse_cli_json_string (builder, "note", contact->note);
      recourse_cli_json_string (builder, "next", contact->next);
      add_time (builder, "next_at", contact->next_at);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_steps (JsonBuilder *builder, RecourseCaseState *state)
{
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < recourse_case_state_n_steps (state); i++)
    {
      const RecourseCaseStep *step = recourse_case_state_step (state, i);

      json_builder_begin_object (builder);
      recourse_cli_json_integer (builder, "entry", step->entry);
      recourse_cli_json_string (builder, "remedy", step->remedy);
      recourse_cli_json_string (builder, "step", step->step);
      add_time (builder, "done_at", step->done_at);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_head (JsonBuilder *builder, RecourseCaseState *state)
{
  recourse_cli_json_string (builder, "id", recourse_case_state_get_id (state));
  recourse_cli_json_string (builder, "title", recourse_case_state_get_title (state));
  recourse_cli_json_integer (builder, "entries", recourse_case_state_n_entries (state));
  add_time (builder, "opened_at", recourse_case_state_opened_at (state));
  add_time (builder, "changed_at", recourse_case_state_changed_at (state));
  add_time (builder, "closed_at", recourse_case_state_closed_at (state));
  add_flag (builder, "alarm", recourse_case_state_is_alarm_raised (state));
  add_flag (builder, "ended", recourse_case_state_is_sharing_ended (state));
}

/**
 * recourse_cli_case_show_json:
 * @lost: (element-type utf8): what the pack does not have any more
 *
 * Prints the state as one document.
 */
void
recourse_cli_case_show_json (RecourseCliPage *page, RecourseCaseState *state, const GPtrArray *lost)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_head (builder, state);
  add_answers (builder, state);
  json_builder_set_member_name (builder, "lost");
  json_builder_begin_array (builder);
  for (guint i = 0; i < lost->len; i++)
    json_builder_add_string_value (builder, lost->pdata[i]);
  json_builder_end_array (builder);
  add_payments (builder, state);
  add_contacts (builder, state);
  add_steps (builder, state);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}
