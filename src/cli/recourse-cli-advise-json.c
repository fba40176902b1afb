/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-advise-json"

#include "recourse-cli-advise-json.h"

#include "recourse-cli-json.h"
#include "recourse-explain.h"
#include "recourse-plan.h"

static RecoursePack *
peek_pack (const RecourseCliResult *result)
{
  return recourse_advisor_peek_pack (result->advisor);
}

static const char *
peek_id (const RecourseCliResult *result, guint remedy)
{
  return recourse_pack_remedy (peek_pack (result), remedy)->id;
}

static void
add_remedies (JsonBuilder *builder,
              const char *key,
              const RecourseCliResult *result,
              RecourseRemedyKind kind,
              RecourseStatus status)
{
  RecoursePlan plan;

  recourse_plan_list (result->advisor, &result->advice, kind, status, &plan);
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan.n_items; i++)
    json_builder_add_string_value (builder, peek_id (result, plan.items[i]));
  json_builder_end_array (builder);
}

static void
add_next_question (JsonBuilder *builder, const RecourseCliResult *result)
{
  guint screen = result->advice.next_screen;

  recourse_cli_json_string (
      builder, "next_question",
      screen == RECOURSE_NO_SCREEN ? NULL : recourse_pack_screen (peek_pack (result), screen)->id);
  recourse_cli_json_integer (builder, "at_most", result->advice.at_most);
}

static void
add_deadline (JsonBuilder *builder,
              const RecourseCliResult *result,
              guint remedy,
              gint64 at,
              RecourseDeadlineState state,
              const char *follow_up)
{
  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "remedy", peek_id (result, remedy));
  recourse_cli_json_time (builder, "at", at);
  recourse_cli_json_state (builder, "state", state);
  if (follow_up != NULL)
    recourse_cli_json_string (builder, "follow_up", follow_up);
  json_builder_end_object (builder);
}

static void
add_deadlines (JsonBuilder *builder, const RecourseCliResult *result)
{
  const RecourseRecord *record = &result->record;

  json_builder_set_member_name (builder, "deadlines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->advice.n_deadlines; i++)
    {
      const RecourseDeadline *deadline = &result->advice.deadlines[i];

      add_deadline (builder, result, deadline->remedy, deadline->at, deadline->state, NULL);
    }
  if (result->has_record)
    add_deadline (builder, result, record->remedy, record->ends_at, record->state,
                  recourse_pack_remedy (peek_pack (result), record->remedy)->follow_up->id);
  json_builder_end_array (builder);
}

static void
add_reasons (JsonBuilder *builder,
             const char *key,
             const RecourseCliResult *result,
             RecourseStatus status)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
  for (guint i = 0; i < recourse_pack_n_remedies (peek_pack (result)); i++)
    {
      RecourseReason reason;

      if (result->advice.statuses[i] == status
          && recourse_advisor_explain (result->advisor, &result->situation, i, &reason))
        recourse_cli_json_answers (builder, peek_id (result, i), result->advisor,
                                   &result->situation.known, reason.variables);
    }
  json_builder_end_object (builder);
}

/** recourse_cli_advise_print_json: one document, ended by a line feed */
void
recourse_cli_advise_print_json (RecourseCliPage *page,
                                const RecourseCliResult *result,
                                RecourseLanguage language)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_remedies (builder, "certain", result, RECOURSE_REMEDY_DO, RECOURSE_STATUS_CERTAIN);
  add_remedies (builder, "possible", result, RECOURSE_REMEDY_DO, RECOURSE_STATUS_POSSIBLE);
  add_remedies (builder, "ruled_out", result, RECOURSE_REMEDY_DO, RECOURSE_STATUS_RULED_OUT);
  add_remedies (builder, "do_not", result, RECOURSE_REMEDY_DO_NOT, RECOURSE_STATUS_CERTAIN);
  add_next_question (builder, result);
  add_deadlines (builder, result);
  recourse_cli_json_contradictions (builder, result->advisor, &result->situation, language);
  add_reasons (builder, "why", result, RECOURSE_STATUS_CERTAIN);
  add_reasons (builder, "why_not", result, RECOURSE_STATUS_RULED_OUT);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}
