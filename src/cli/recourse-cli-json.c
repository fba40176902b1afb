/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-json"

#include "recourse-cli-json.h"

#include "recourse-explain.h"

/* Writing JSON needs no gate: json-glib's faults are in reading. Nothing here is ever hashed. */

/** recourse_cli_json_string: a member; null for %NULL */
void
recourse_cli_json_string (JsonBuilder *builder, const char *key, const char *text)
{
  json_builder_set_member_name (builder, key);
  if (text == NULL)
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, text);
}

/** recourse_cli_json_integer: a member */
void
recourse_cli_json_integer (JsonBuilder *builder, const char *key, gint64 value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, value);
}

/** recourse_cli_json_boolean: a member */
void
recourse_cli_json_boolean (JsonBuilder *builder, const char *key, gboolean value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_boolean_value (builder, value);
}

/** recourse_cli_json_time: a member with the moment in Beijing time, +08:00 */
void
recourse_cli_json_time (JsonBuilder *builder, const char *key, gint64 time)
{
  g_autofree char *text = recourse_china_time_format_iso (time);

  recourse_cli_json_string (builder, key, text);
}

/** recourse_cli_json_time_or_null: a member; null when nobody knows */
void
recourse_cli_json_time_or_null (JsonBuilder *builder, const char *key, gint64 time)
{
  if (time != RECOURSE_TIME_UNKNOWN)
    recourse_cli_json_time (builder, key, time);
  else
    recourse_cli_json_string (builder, key, NULL);
}

/** recourse_cli_json_state: a member with the word for @state */
void
recourse_cli_json_state (JsonBuilder *builder, const char *key, RecourseDeadlineState state)
{
  static const char *const states[] = { [RECOURSE_DEADLINE_OPEN] = "open",
                                        [RECOURSE_DEADLINE_CLOSING] = "closing",
                                        [RECOURSE_DEADLINE_PAST] = "past" };

  recourse_cli_json_string (builder, key, states[state]);
}

static void
add_values (JsonBuilder *builder, const RecourseVariable *variable, guint64 values)
{
  json_builder_set_member_name (builder, variable->id);
  json_builder_begin_array (builder);
  for (guint i = 0; i < variable->n_values; i++)
    if ((values >> i & 1) != 0)
      json_builder_add_string_value (builder, variable->values[i].id);
  json_builder_end_array (builder);
}

/**
 * recourse_cli_json_answers:
 * @variables: which ones, one bit each
 *
 * A member of the form {variable: [values]} with what @box says of @variables.
 */
void
recourse_cli_json_answers (JsonBuilder *builder,
                           const char *key,
                           RecourseAdvisor *advisor,
                           const RecourseBox *box,
                           guint32 variables)
{
  const RecourseSpace *space = recourse_advisor_peek_space (advisor);

  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
  for (guint v = 0; v < space->n_variables; v++)
    if ((variables >> v & 1) != 0)
      add_values (builder, recourse_pack_variable (recourse_advisor_peek_pack (advisor), v),
                  recourse_space_get (space, box, v));
  json_builder_end_object (builder);
}

/** recourse_cli_json_contradictions: a member with the answers that cannot all be true */
void
recourse_cli_json_contradictions (JsonBuilder *builder,
                                  RecourseAdvisor *advisor,
                                  const RecourseSituation *situation,
                                  RecourseLanguage language)
{
  g_autoptr (GArray) clashes = recourse_advisor_contradictions (advisor, situation);

  json_builder_set_member_name (builder, "contradictions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < clashes->len; i++)
    {
      const RecourseContradiction *clash = &g_array_index (clashes, RecourseContradiction, i);
      const RecourseImpossible *rule = recourse_pack_impossible (
          recourse_advisor_peek_pack (advisor), clash->impossible);

      json_builder_begin_object (builder);
      recourse_cli_json_answers (builder, "answers", advisor, &situation->known, clash->variables);
      recourse_cli_json_string (builder, "text", recourse_text_get (&rule->text, language));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/** recourse_cli_json_print: the finished document on one line */
void
recourse_cli_json_print (JsonBuilder *builder, RecourseCliPage *page)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = NULL;

  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  recourse_cli_page_raw (page, text);
  recourse_cli_page_blank (page);
}
