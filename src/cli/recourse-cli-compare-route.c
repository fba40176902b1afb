/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-compare-route"

#include "recourse-cli-compare-private.h"

#include "recourse-cli-remedy.h"
#include "recourse-cli-words.h"
#include "recourse-figure.h"
#include "recourse-money.h"

#include <string.h>

/* One route as a person reads it in a terminal. */

#define INDENT 3
#define CERTAINLY 1000 /* permille */

static void
print_marked (RecourseCliPage *page,
              RecourseCliWord mark,
              const char *text,
              RecourseLanguage language)
{
  recourse_cli_page_item (page, INDENT, recourse_cli_word (mark, language), text);
}

static void
print_term (RecourseCliPage *page,
            RecourseCliWord mark,
            const RecourseText *text,
            RecourseLanguage language)
{
  print_marked (page, mark, recourse_text_get (text, language), language);
}

static char *
format_range (const RecourseRange *fen, RecourseLanguage language)
{
  g_autofree char *low = recourse_money_format (fen->low, language);
  g_autofree char *high = recourse_money_format (fen->high, language);

  if (fen->low == fen->high)
    return g_steal_pointer (&low);
  return recourse_cli_word_fill (RECOURSE_CLI_WORD_RANGE, language, low, high, NULL);
}

/* A chance above none that is too small for a permille still has to be there. */
static char *
format_permille (gint64 permille, RecourseLanguage language)
{
  permille = MAX (permille, 1);
  return recourse_figure_format (RECOURSE_UNIT_PERMILLE, permille, permille, language);
}

static void
print_remarks (RecourseCliPage *page,
               const RecourseRoute *route,
               gboolean are_notes,
               RecourseLanguage language)
{
  for (guint i = 0; i < route->n_remarks; i++)
    if ((route->remarks[i]->kind == RECOURSE_REMARK_NOTE) == are_notes)
      print_term (page, are_notes ? RECOURSE_CLI_WORD_NOTE : RECOURSE_CLI_WORD_WHY,
                  &route->remarks[i]->text, language);
}

static gboolean
has_reason (const RecourseRoute *route)
{
  for (guint i = 0; i < route->n_remarks; i++)
    if (route->remarks[i]->kind != RECOURSE_REMARK_NOTE)
      return TRUE;
  return route->limit_text != NULL;
}

static void
print_why (RecourseCliPage *page, const RecourseRoute *route, RecourseLanguage language)
{
  print_remarks (page, route, FALSE, language);
  if (route->limit_text != NULL)
    print_term (page, RECOURSE_CLI_WORD_WHY, route->limit_text, language);
  if (route->applicable == RECOURSE_APPLICABLE_MAYBE && !has_reason (route))
    print_marked (page, RECOURSE_CLI_WORD_WHY,
                  recourse_cli_word (RECOURSE_CLI_WORD_WHY_UNANSWERED, language), language);
  print_remarks (page, route, TRUE, language);
}

static void
print_terms (RecourseCliPage *page, const RecourseOption *option, RecourseLanguage language)
{
  if (!option->has_terms)
    return;
  print_term (page, RECOURSE_CLI_WORD_CAN, &option->can, language);
  print_term (page, RECOURSE_CLI_WORD_CANNOT, &option->cannot, language);
  print_term (page, RECOURSE_CLI_WORD_NEEDS, &option->needs, language);
}

static gboolean
has_unpriced (const RecourseRoute *route)
{
  for (guint i = 0; i < route->n_items; i++)
    if (!route->items[i].is_priced)
      return TRUE;
  return FALSE;
}

static char *
format_cost (const RecourseRoute *route, RecourseLanguage language)
{
  g_autofree char *cost = format_range (&route->cost, language);

  if (route->cost.high > 0 && has_unpriced (route))
    return recourse_cli_word_fill (RECOURSE_CLI_WORD_COST_MORE, language, cost, NULL);
  if (route->cost.high > 0)
    return g_steal_pointer (&cost);
  return g_strdup (recourse_cli_word (has_unpriced (route) ? RECOURSE_CLI_WORD_COST_UNKNOWN
                                                           : RECOURSE_CLI_WORD_COST_FREE,
                                      language));
}

static void
print_cost (RecourseCliPage *page, const RecourseRoute *route, RecourseLanguage language)
{
  g_autofree char *cost = format_cost (route, language);
  g_autofree char *up_front = format_range (&route->up_front, language);
  g_autofree char *returned = format_range (&route->returned, language);

  print_marked (page, RECOURSE_CLI_WORD_COST, cost, language);
  if (route->up_front.high > 0)
    print_marked (page, RECOURSE_CLI_WORD_UP_FRONT, up_front, language);
  if (route->returned.high > 0)
    print_marked (page, RECOURSE_CLI_WORD_RETURNED, returned, language);
}

/* The pack's own range stands in for a quote, and is no better than the claim behind it. */
static gboolean
is_estimate (const RecourseCostRule *rule, const RecourseCompareRequest *request)
{
  return rule->price == RECOURSE_PRICE_QUOTE && request->quotes[rule->quote] < 0;
}

static char *
format_price (const RecourseRouteItem *item,
              const RecourseCompareRequest *request,
              RecourseLanguage language)
{
  RecourseCliWord word = is_estimate (item->rule, request) ? RECOURSE_CLI_WORD_ITEM_ESTIMATE
                                                           : RECOURSE_CLI_WORD_ITEM;
  const char *name = recourse_text_get (&item->rule->name, language);
  g_autofree char *fen = format_range (&item->fen, language);

  if (!item->is_priced)
    return recourse_cli_word_fill (RECOURSE_CLI_WORD_ITEM_NO_PRICE, language, name, NULL);
  if (item->fen.high == 0)
    return recourse_cli_word_fill (RECOURSE_CLI_WORD_ITEM, language, name,
                                   recourse_cli_word (RECOURSE_CLI_WORD_COST_FREE, language), NULL);
  return recourse_cli_word_fill (word, language, name, fen, NULL);
}

static void
print_ceiling (RecourseCliPage *page,
               const RecourseRouteItem *item,
               gint64 amount,
               RecourseLanguage language)
{
  g_autofree char *ceiling = recourse_route_item_format_ceiling (item, amount, language);

  if (ceiling != NULL)
    recourse_cli_page_text (page, INDENT + 2, ceiling);
}

/* Of a fixed price and of an estimate the working says nothing more than the price. */
static void
print_item (RecourseCliPage *page,
            const RecourseCliCompare *compare,
            const RecourseRouteItem *item,
            RecourseLanguage language)
{
  const RecourseCostRule *rule = item->rule;
  g_autofree char *price = format_price (item, &compare->request, language);
  g_autofree char *working = NULL;

  recourse_cli_page_item (page, INDENT, "- ", price);
  if (item->is_priced && rule->price != RECOURSE_PRICE_FIXED
      && !is_estimate (rule, &compare->request))
    {
      working = recourse_route_item_format_working (item, compare->situation.amount, language);
      recourse_cli_page_text (page, INDENT + 2, working);
    }
  print_ceiling (page, item, compare->situation.amount, language);
  recourse_cli_page_text (page, INDENT + 2, recourse_text_get (&rule->who_pays, language));
}

static void
print_items (RecourseCliPage *page,
             const RecourseCliCompare *compare,
             const RecourseRoute *route,
             RecourseLanguage language)
{
  for (guint i = 0; i < route->n_items; i++)
    print_item (page, compare, &route->items[i], language);
  if (route->n_others > 0)
    recourse_cli_page_text (page, INDENT, recourse_cli_word (RECOURSE_CLI_WORD_BORNE, language));
  for (guint i = 0; i < route->n_others; i++)
    print_item (page, compare, &route->others[i], language);
}

/* What costs nothing says so already; whether to try it is no question of odds. */
static void
print_break_even (RecourseCliPage *page, const RecourseRoute *route, RecourseLanguage language)
{
  g_autofree char *low = format_permille (route->break_even.low, language);
  g_autofree char *high = format_permille (route->break_even.high, language);
  g_autofree char *text = NULL;

  if (route->cost.high == 0)
    return;
  if (route->break_even.low >= CERTAINLY)
    text = recourse_cli_word_fill (RECOURSE_CLI_WORD_WORTH_NEVER, language, NULL);
  else if (route->break_even.high >= CERTAINLY)
    text = recourse_cli_word_fill (RECOURSE_CLI_WORD_WORTH_AT_BEST, language, low, NULL);
  else
    text = recourse_cli_word_fill (RECOURSE_CLI_WORD_WORTH, language, high, NULL);
  recourse_cli_page_text (page, INDENT, text);
  if (has_unpriced (route))
    recourse_cli_page_text (page, INDENT,
                            recourse_cli_word (RECOURSE_CLI_WORD_WORTH_WITHOUT, language));
}

static void
print_guide_claim (RecourseCliPage *page, const RecourseClaim *claim, RecourseLanguage language)
{
  static const RecourseCliWord verdicts[] = {
    [RECOURSE_VERDICT_SUPPORTED] = RECOURSE_CLI_WORD_GUIDE_SUPPORTED,
    [RECOURSE_VERDICT_UNSUPPORTED] = RECOURSE_CLI_WORD_GUIDE_UNSUPPORTED,
    [RECOURSE_VERDICT_OUTDATED] = RECOURSE_CLI_WORD_GUIDE_OUTDATED,
    [RECOURSE_VERDICT_CONTRADICTED] = RECOURSE_CLI_WORD_GUIDE_CONTRADICTED,
    [RECOURSE_VERDICT_HARMFUL] = RECOURSE_CLI_WORD_GUIDE_HARMFUL,
  };
  RecourseVerdict worst = RECOURSE_VERDICT_SUPPORTED;
  g_autofree char *value = NULL;
  g_autofree char *text = NULL;

  if (claim == NULL)
    return;
  if (claim->n_verdicts == 0)
    worst = RECOURSE_VERDICT_UNSUPPORTED;
  for (guint i = 0; i < claim->n_verdicts; i++)
    worst = MAX (worst, claim->verdicts[i]);
  value = recourse_claim_format_value (claim, language);
  text = recourse_cli_word_fill (RECOURSE_CLI_WORD_GUIDE, language, value,
                                 recourse_cli_word (verdicts[worst], language), NULL);
  recourse_cli_page_text (page, INDENT, text);
}

static void
print_expected (RecourseCliPage *page,
                const RecourseRoute *route,
                int odds,
                RecourseLanguage language)
{
  g_autofree char *chance = NULL;
  g_autofree char *net = NULL;
  g_autofree char *text = NULL;

  if (!route->has_odds)
    return;
  chance = recourse_figure_format (RECOURSE_UNIT_PERMILLE, odds, odds, language);
  net = format_range (&route->expected_net, language);
  text = recourse_cli_word_fill (RECOURSE_CLI_WORD_EXPECTED, language, chance, net, NULL);
  recourse_cli_page_text (page, INDENT, text);
}

static void
print_days (RecourseCliPage *page, const RecourseRoute *route, RecourseLanguage language)
{
  const RecourseTimeRule *rule = route->option->time;
  g_autofree char *days = NULL;

  if (!route->has_days)
    {
      print_marked (page, RECOURSE_CLI_WORD_DAYS,
                    recourse_cli_word (RECOURSE_CLI_WORD_DAYS_UNKNOWN, language), language);
      return;
    }
  days = recourse_figure_format (RECOURSE_UNIT_DAY, route->days.low, route->days.high, language);
  print_marked (page, RECOURSE_CLI_WORD_DAYS, days, language);
  if (rule != NULL)
    recourse_cli_page_text (page, INDENT + 2, recourse_text_get (&rule->note, language));
}

static void
print_deadline (RecourseCliPage *page,
                const RecourseCliCompare *compare,
                const RecourseRoute *route,
                RecourseLanguage language)
{
  const RecourseDeadlineRule *rule = route->option->deadline;

  if (rule == NULL || route->deadline_at == RECOURSE_TIME_UNKNOWN)
    return;
  recourse_cli_remedy_print_clock (page, rule, route->deadline_at, route->deadline_state,
                                   compare->situation.at, language);
}

static void
add_claims (GPtrArray *claims, const RecourseClaimList *list)
{
  for (guint i = 0; i < list->n; i++)
    if (!g_ptr_array_find (claims, list->items[i], NULL))
      g_ptr_array_add (claims, (gpointer) list->items[i]);
}

static void
add_time_claims (GPtrArray *claims, const RecourseTimeRule *time)
{
  add_claims (claims, &time->low);
  add_claims (claims, &time->high);
  add_claims (claims, &time->low_if_missing);
  add_claims (claims, &time->high_if_missing);
}

static GPtrArray *
list_claims (const RecourseRoute *route)
{
  const RecourseOption *option = route->option;
  GPtrArray *claims = g_ptr_array_new ();

  add_claims (claims, &option->claims);
  for (guint i = 0; i < route->n_items; i++)
    add_claims (claims, &route->items[i].rule->claims);
  for (guint i = 0; i < route->n_others; i++)
    add_claims (claims, &route->others[i].rule->claims);
  for (guint i = 0; i < route->n_remarks; i++)
    add_claims (claims, &route->remarks[i]->claims);
  if (route->limit_text != NULL)
    add_claims (claims, &option->wage_limit->claims);
  if (option->time != NULL)
    add_time_claims (claims, option->time);
  if (route->deadline_at != RECOURSE_TIME_UNKNOWN && option->deadline != NULL)
    add_claims (claims, &option->deadline->claims);
  return claims;
}

/**
 * recourse_cli_compare_print_sources:
 * @claims: (element-type RecourseClaim)
 *
 * Each source once, with the days on which the claims were read from them.
 */
void
recourse_cli_compare_print_sources (RecourseCliPage *page,
                                    guint indent,
                                    const GPtrArray *claims,
                                    RecourseLanguage language)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *separator = language == RECOURSE_LANGUAGE_ZH_CN ? "；" : "; ";
  const char *first = NULL;
  const char *last = NULL;
  g_autofree char *dates = NULL;
  g_autofree char *as_of = NULL;

  for (guint i = 0; i < claims->len; i++)
    {
      const RecourseClaim *claim = claims->pdata[i];

      first = first == NULL || strcmp (claim->as_of, first) < 0 ? claim->as_of : first;
      last = last == NULL || strcmp (claim->as_of, last) > 0 ? claim->as_of : last;
      for (guint j = 0; j < claim->n_sources; j++)
        if (g_hash_table_add (seen, (gpointer) claim->sources[j]))
          g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "",
                                  recourse_text_get (&claim->sources[j]->title, language));
    }
  if (text->len == 0)
    return;
  dates = g_str_equal (first, last)
              ? g_strdup (first)
              : recourse_cli_word_fill (RECOURSE_CLI_WORD_RANGE, language, first, last, NULL);
  as_of = recourse_cli_word_fill (RECOURSE_CLI_WORD_AS_OF, language, dates, NULL);
  g_string_append_printf (text, language == RECOURSE_LANGUAGE_ZH_CN ? "（%s）" : " (%s)", as_of);
  recourse_cli_page_item (page, indent, recourse_cli_word (RECOURSE_CLI_WORD_SOURCES, language),
                          text->str);
}

static void
print_prices (RecourseCliPage *page,
              const RecourseCliCompare *compare,
              guint index,
              RecourseLanguage language)
{
  const RecourseRoute *route = &compare->comparison.routes[index];

  print_cost (page, route, language);
  print_items (page, compare, route, language);
  print_break_even (page, route, language);
  print_guide_claim (page, route->option->guide_chance, language);
  print_expected (page, route, compare->request.odds[index], language);
  print_days (page, route, language);
  print_deadline (page, compare, route, language);
}

/**
 * recourse_cli_compare_print_route:
 * @index: of the route in the pack's order
 * @number: its place on the page, from 1
 */
void
recourse_cli_compare_print_route (RecourseCliPage *page,
                                  const RecourseCliCompare *compare,
                                  guint index,
                                  guint number,
                                  RecourseLanguage language)
{
  const RecourseRoute *route = &compare->comparison.routes[index];
  const RecourseOption *option = route->option;
  g_autoptr (GPtrArray) claims = list_claims (route);
  g_autofree char *title = g_strdup_printf ("%u. %s", number,
                                            recourse_text_get (&option->title, language));

  recourse_cli_page_heading (page, 0, title);
  recourse_cli_page_text (page, INDENT, recourse_text_get (&option->summary, language));
  if (option->has_warning)
    recourse_cli_page_item (page, INDENT, "! ", recourse_text_get (&option->warning, language));
  print_why (page, route, language);
  if (route->applicable != RECOURSE_APPLICABLE_NO)
    print_terms (page, option, language);
  if (route->has_cost)
    print_prices (page, compare, index, language);
  recourse_cli_compare_print_sources (page, INDENT, claims, language);
  recourse_cli_page_blank (page);
}
