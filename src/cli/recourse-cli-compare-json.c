/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-compare-json"

#include "recourse-cli-compare-private.h"

#include "recourse-cli-json.h"

#define WAGE_LIMIT "wage-limit"

static const char *const applicable_ids[] = { [RECOURSE_APPLICABLE_YES] = "yes",
                                              [RECOURSE_APPLICABLE_MAYBE] = "maybe",
                                              [RECOURSE_APPLICABLE_NO] = "no" };

/* {low, high}, or null for %NULL */
static void
add_range (JsonBuilder *builder, const char *key, const RecourseRange *range)
{
  json_builder_set_member_name (builder, key);
  if (range == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  recourse_cli_json_integer (builder, "low", range->low);
  recourse_cli_json_integer (builder, "high", range->high);
  json_builder_end_object (builder);
}

static void
add_integer (JsonBuilder *builder, const char *key, gboolean is_known, gint64 value)
{
  if (is_known)
    recourse_cli_json_integer (builder, key, value);
  else
    recourse_cli_json_string (builder, key, NULL);
}

static void
add_items (JsonBuilder *builder, const RecourseRoute *route)
{
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < route->n_items; i++)
    {
      const RecourseRouteItem *item = &route->items[i];

      if (!item->is_priced)
        continue;
      json_builder_begin_object (builder);
      recourse_cli_json_string (builder, "id", item->rule->id);
      add_range (builder, "fen", &item->fen);
      recourse_cli_json_boolean (builder, "up_front", item->rule->is_up_front);
      recourse_cli_json_boolean (builder, "returned_when_winning", item->rule->is_returned);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_guide_claim (JsonBuilder *builder, const RecourseClaim *claim)
{
  json_builder_set_member_name (builder, "guide_claim");
  if (claim == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  recourse_cli_json_integer (builder, "chance_permille", claim->low);
  recourse_cli_json_string (builder, "status", recourse_claim_status_id (claim->status));
  json_builder_end_object (builder);
}

static void
add_days (JsonBuilder *builder, const RecourseRoute *route)
{
  json_builder_set_member_name (builder, "days");
  json_builder_begin_object (builder);
  add_integer (builder, "low", route->has_days, route->days.low);
  add_integer (builder, "high", route->has_days, route->days.high);
  json_builder_end_object (builder);
}

static void
add_deadline (JsonBuilder *builder, const RecourseRoute *route)
{
  json_builder_set_member_name (builder, "deadline");
  if (route->deadline_at == RECOURSE_TIME_UNKNOWN)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  recourse_cli_json_time (builder, "at", route->deadline_at);
  recourse_cli_json_state (builder, "state", route->deadline_state);
  json_builder_end_object (builder);
}

static void
add_unpriced (JsonBuilder *builder, const RecourseRoute *route)
{
  json_builder_set_member_name (builder, "unpriced");
  json_builder_begin_array (builder);
  for (guint i = 0; i < route->n_items; i++)
    if (!route->items[i].is_priced)
      json_builder_add_string_value (builder, route->items[i].rule->id);
  json_builder_end_array (builder);
}

static void
add_others (JsonBuilder *builder, const RecourseRoute *route)
{
  json_builder_set_member_name (builder, "borne_by_payee");
  json_builder_begin_array (builder);
  for (guint i = 0; i < route->n_others; i++)
    {
      const RecourseRouteItem *item = &route->others[i];

      json_builder_begin_object (builder);
      recourse_cli_json_string (builder, "id", item->rule->id);
      add_range (builder, "fen", item->is_priced ? &item->fen : NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_reason (JsonBuilder *builder,
            const char *id,
            const RecourseText *text,
            RecourseLanguage language)
{
  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "id", id);
  recourse_cli_json_string (builder, "text", recourse_text_get (text, language));
  json_builder_end_object (builder);
}

static void
add_reasons (JsonBuilder *builder, const RecourseRoute *route, RecourseLanguage language)
{
  json_builder_set_member_name (builder, "why");
  json_builder_begin_array (builder);
  for (guint i = 0; i < route->n_remarks; i++)
    add_reason (builder, route->remarks[i]->id, &route->remarks[i]->text, language);
  if (route->limit_text != NULL)
    add_reason (builder, WAGE_LIMIT, route->limit_text, language);
  json_builder_end_array (builder);
}

/* The keys of the contract in its order, then ours. */
static void
add_route (JsonBuilder *builder, const RecourseRoute *route, RecourseLanguage language)
{
  gboolean has_cost = route->has_cost;

  json_builder_begin_object (builder);
  recourse_cli_json_string (builder, "id", route->option->id);
  recourse_cli_json_string (builder, "applicable", applicable_ids[route->applicable]);
  add_range (builder, "cost_fen", has_cost ? &route->cost : NULL);
  add_items (builder, route);
  add_integer (builder, "break_even_permille", has_cost, route->break_even.high);
  add_guide_claim (builder, route->option->guide_chance);
  add_integer (builder, "expected_net_fen", route->has_odds, route->expected_net.low);
  add_days (builder, route);
  add_deadline (builder, route);

  add_range (builder, "break_even_range_permille", has_cost ? &route->break_even : NULL);
  add_range (builder, "expected_net_range_fen", route->has_odds ? &route->expected_net : NULL);
  add_unpriced (builder, route);
  add_others (builder, route);
  add_range (builder, "up_front_fen", has_cost ? &route->up_front : NULL);
  add_range (builder, "returned_fen", has_cost ? &route->returned : NULL);
  add_reasons (builder, route, language);
  json_builder_end_object (builder);
}

/** recourse_cli_compare_print_json: one document, ended by a line feed */
void
recourse_cli_compare_print_json (RecourseCliPage *page,
                                 const RecourseCliCompare *compare,
                                 RecourseLanguage language)
{
  const RecourseComparison *comparison = &compare->comparison;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "options");
  json_builder_begin_array (builder);
  for (guint i = 0; i < comparison->n_routes; i++)
    add_route (builder, &comparison->routes[i], language);
  json_builder_end_array (builder);
  recourse_cli_json_boolean (builder, "review_due", comparison->is_due);
  recourse_cli_json_contradictions (builder, compare->advisor, &compare->situation, language);
  json_builder_end_object (builder);
  recourse_cli_json_print (builder, page);
}
