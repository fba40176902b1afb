/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-cli-compare-text"

#include "recourse-cli-compare-private.h"

#include "recourse-cli-plan.h"
#include "recourse-cli-words.h"
#include "recourse-money.h"

/* The comparison as a person reads it in a terminal: what can be done comes first. */

#define INDENT 2

typedef enum
{
  GROUP_OPEN,
  GROUP_PERHAPS,
  GROUP_CLOSED,
  GROUP_WARNING,
} Group;

static const RecourseCliWord headings[] = { [GROUP_OPEN] = RECOURSE_CLI_WORD_ROUTES_OPEN,
                                            [GROUP_PERHAPS] = RECOURSE_CLI_WORD_ROUTES_PERHAPS,
                                            [GROUP_CLOSED] = RECOURSE_CLI_WORD_ROUTES_CLOSED,
                                            [GROUP_WARNING] = RECOURSE_CLI_WORD_ROUTES_WARNING };

static Group
group_of (const RecourseRoute *route)
{
  static const Group groups[] = { [RECOURSE_APPLICABLE_YES] = GROUP_OPEN,
                                  [RECOURSE_APPLICABLE_MAYBE] = GROUP_PERHAPS,
                                  [RECOURSE_APPLICABLE_NO] = GROUP_CLOSED };

  return route->has_cost ? groups[route->applicable] : GROUP_WARNING;
}

static void
print_heading (RecourseCliPage *page, RecourseCliWord word, RecourseLanguage language)
{
  g_autofree char *text = g_strdup_printf ("=== %s ===", recourse_cli_word (word, language));

  recourse_cli_page_heading (page, 0, text);
}

static void
print_opening (RecourseCliPage *page, const RecourseCliCompare *compare, RecourseLanguage language)
{
  g_autofree char *time = recourse_china_time_format (compare->situation.at, language);
  g_autofree char *amount = recourse_money_format (compare->situation.amount, language);
  g_autofree char *as_of = recourse_cli_word_fill (RECOURSE_CLI_WORD_COMPARE_FOR, language, time,
                                                   amount, NULL);

  recourse_cli_plan_print_banner (page, recourse_advisor_peek_pack (compare->advisor), language);
  recourse_cli_page_heading (page, 0, recourse_cli_word (RECOURSE_CLI_WORD_COMPARE, language));
  recourse_cli_page_text (page, 0, as_of);
  recourse_cli_page_text (page, 0, recourse_cli_word (RECOURSE_CLI_WORD_DISCLAIMER, language));
  recourse_cli_page_text (page, 0, recourse_cli_word (RECOURSE_CLI_WORD_NO_ODDS, language));
  if (compare->comparison.is_due)
    recourse_cli_page_heading (page, 0,
                               recourse_cli_word (RECOURSE_CLI_WORD_COMPARE_DUE, language));
  recourse_cli_page_blank (page);
}

static void
print_clash (RecourseCliPage *page, const RecourseCliCompare *compare, RecourseLanguage language)
{
  RecourseCliResult result = { .advisor = compare->advisor, .situation = compare->situation };

  recourse_cli_plan_print_clash (page, &result, language);
}

/* Returns how many there were. */
static guint
print_group (RecourseCliPage *page,
             const RecourseCliCompare *compare,
             Group group,
             guint n_before,
             RecourseLanguage language)
{
  guint routes[RECOURSE_MAX_OPTIONS];
  guint n_printed = 0;

  recourse_comparison_list (compare->advisor, &compare->comparison, routes);
  for (guint i = 0; i < compare->comparison.n_routes; i++)
    {
      if (group_of (&compare->comparison.routes[routes[i]]) != group)
        continue;
      if (n_printed == 0)
        print_heading (page, headings[group], language);
      n_printed++;
      recourse_cli_compare_print_route (page, compare, routes[i], n_before + n_printed, language);
    }
  return n_printed;
}

static void
print_service (RecourseCliPage *page, const RecoursePackService *service, RecourseLanguage language)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();

  recourse_cli_page_item (page, 0, "- ", recourse_text_get (&service->name, language));
  recourse_cli_page_text (page, INDENT, recourse_text_get (&service->what, language));
  if (service->has_when_winning)
    {
      recourse_cli_page_item (page, INDENT,
                              recourse_cli_word (RECOURSE_CLI_WORD_WHEN_WINNING, language),
                              recourse_text_get (&service->when_winning, language));
      recourse_cli_page_item (page, INDENT,
                              recourse_cli_word (RECOURSE_CLI_WORD_WHEN_LOSING, language),
                              recourse_text_get (&service->when_losing, language));
    }
  for (guint i = 0; i < service->claims.n; i++)
    g_ptr_array_add (claims, (gpointer) service->claims.items[i]);
  recourse_cli_compare_print_sources (page, INDENT, claims, language);
}

/* What was switched on is explained; relief from fees is always told. */
static void
print_services (RecourseCliPage *page,
                const RecourseCliCompare *compare,
                gboolean are_relief,
                RecourseLanguage language)
{
  RecoursePack *pack = recourse_advisor_peek_pack (compare->advisor);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < recourse_pack_n_services (pack); i++)
    {
      const RecoursePackService *service = recourse_pack_service (pack, i);

      if (service->has_extra == are_relief
          || (service->has_extra && !compare->request.extras[service->extra]))
        continue;
      if (!has_heading)
        print_heading (page, are_relief ? RECOURSE_CLI_WORD_RELIEF : RECOURSE_CLI_WORD_SWITCHED_ON,
                       language);
      has_heading = TRUE;
      print_service (page, service, language);
    }
  if (has_heading)
    recourse_cli_page_blank (page);
}

/** recourse_cli_compare_print_text: all routes, one below the other */
void
recourse_cli_compare_print_text (RecourseCliPage *page,
                                 const RecourseCliCompare *compare,
                                 RecourseLanguage language)
{
  guint n_printed = 0;

  print_opening (page, compare, language);
  print_clash (page, compare, language);
  for (Group group = GROUP_OPEN; group <= GROUP_WARNING; group++)
    n_printed += print_group (page, compare, group, n_printed, language);
  print_services (page, compare, FALSE, language);
  print_services (page, compare, TRUE, language);
  recourse_cli_page_text (page, 0, recourse_cli_word (RECOURSE_CLI_WORD_SOURCES_FOOTER, language));
}
