/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-compare-text"

#include "recourse-compare-text.h"

#include "recourse-display.h"
#include "recourse-figure.h"
#include "recourse-money.h"

#include <glib/gi18n.h>

#define CERTAIN 1000 /* permille */

/** recourse_compare_text_is_trap: a route that is never open: a warning, not an offer */
gboolean
recourse_compare_text_is_trap (const RecourseOption *option)
{
  return option->when.n_boxes == 0;
}

/** recourse_compare_text_state: whether a route is open; static */
const char *
recourse_compare_text_state (const RecourseRoute *route)
{
  if (recourse_compare_text_is_trap (route->option))
    /* Translators: mark of a row about people who promise to get money back for a fee */
    return _ ("Never pay");
  switch (route->applicable)
    {
    case RECOURSE_APPLICABLE_YES:
      /* Translators: mark of a legal route that the user can take */
      return C_ ("route", "Open");
    case RECOURSE_APPLICABLE_MAYBE:
      return C_ ("route", "Perhaps");
    case RECOURSE_APPLICABLE_NO:
      return C_ ("route", "Not open");
    default:
      g_return_val_if_reached ("");
    }
}

/** recourse_compare_text_state_icon: name of the symbol beside it; static */
const char *
recourse_compare_text_state_icon (const RecourseRoute *route)
{
  if (recourse_compare_text_is_trap (route->option))
    return "dialog-warning-symbolic";
  switch (route->applicable)
    {
    case RECOURSE_APPLICABLE_YES:
      return "route-open-symbolic";
    case RECOURSE_APPLICABLE_MAYBE:
      return "route-perhaps-symbolic";
    case RECOURSE_APPLICABLE_NO:
      return "route-closed-symbolic";
    default:
      g_return_val_if_reached ("");
    }
}

/** recourse_compare_text_state_class: its style class; static */
const char *
recourse_compare_text_state_class (const RecourseRoute *route)
{
  if (recourse_compare_text_is_trap (route->option))
    return "recourse-now";
  switch (route->applicable)
    {
    case RECOURSE_APPLICABLE_YES:
      return "recourse-week";
    case RECOURSE_APPLICABLE_MAYBE:
      return "recourse-today";
    case RECOURSE_APPLICABLE_NO:
      return "recourse-later";
    default:
      g_return_val_if_reached ("recourse-later");
    }
}

/** recourse_compare_text_remarks_heading: over remarks of one kind; static */
const char *
recourse_compare_text_remarks_heading (RecourseRemarkKind kind)
{
  switch (kind)
    {
    case RECOURSE_REMARK_CLOSED:
      return _ ("Why it is not open");
    case RECOURSE_REMARK_DOUBT:
      return _ ("Why only perhaps");
    case RECOURSE_REMARK_NOTE:
      return _ ("Good to know");
    default:
      g_return_val_if_reached ("");
    }
}

static gboolean
hangs_on_amount (const RecourseRoute *route)
{
  for (guint i = 0; i < route->n_items; i++)
    if (route->items[i].version != NULL)
      return TRUE;
  return FALSE;
}

/* Odds are a share of the amount; where nothing is paid they are the same for any. */
static gboolean
has_odds_text (const RecourseRoute *route, gint64 amount)
{
  return route->has_cost && (amount > 0 || (!hangs_on_amount (route) && route->cost.high == 0));
}

static gboolean
counts_in (const RecourseRoute *route, const RecourseCostRule *rule, const RecourseRange *sum)
{
  if (sum == &route->up_front)
    return rule->is_up_front;
  return sum != &route->returned || rule->is_returned;
}

/* Something that belongs to @sum has no price: what is shown is the least that it can be. */
static gboolean
lacks_price (const RecourseRoute *route, const RecourseRange *sum)
{
  for (guint i = 0; i < route->n_items; i++)
    if (!route->items[i].is_priced && counts_in (route, route->items[i].rule, sum))
      return TRUE;
  return FALSE;
}

/** recourse_compare_text_money: "¥119 to ¥475"; transfer full */
char *
recourse_compare_text_money (const RecourseRange *fen, RecourseLanguage language)
{
  return recourse_figure_format (RECOURSE_UNIT_FEN, fen->low, fen->high, language);
}

/** recourse_compare_text_percent: "1.8% to 3.2%"; transfer full */
char *
recourse_compare_text_percent (const RecourseRange *permille, RecourseLanguage language)
{
  return recourse_figure_format (RECOURSE_UNIT_PERMILLE, permille->low, permille->high, language);
}

/**
 * recourse_compare_text_cost:
 * @fen: one of the sums of @route: its member, not a copy
 *
 * Returns: (transfer full): what stands in a cell of the table; "at least" where something in it
 *   has no price yet
 */
char *
recourse_compare_text_cost (const RecourseRoute *route,
                            gint64 amount,
                            const RecourseRange *fen,
                            RecourseLanguage language)
{
  g_autofree char *money = NULL;

  if (recourse_compare_text_is_trap (route->option))
    return g_strdup ("");
  if (!route->has_cost || (amount <= 0 && hangs_on_amount (route)))
    /* Translators: in the place of a cost that cannot be worked out yet */
    return g_strdup (_ ("Needs the amount"));
  if (fen->high == 0)
    /* Translators: a cost of nothing */
    return g_strdup (lacks_price (route, fen) ? _ ("No price known") : C_ ("cost", "Nothing"));
  money = recourse_compare_text_money (fen, language);
  if (!lacks_price (route, fen))
    return g_steal_pointer (&money);
  /* Translators: a cost in which something without a price is not counted; %s is "¥119 to ¥475" */
  return g_strdup_printf (C_ ("cost", "At least %s"), money);
}

/** recourse_compare_text_sum: @sum in the place of the one "%s" of the translated @format; transfer
 * full */
char *
recourse_compare_text_sum (const char *format, const char *sum)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strjoinv (sum, parts);
}

/* What lies below a permille is not nothing. */
static char *
format_odds (gint64 low, gint64 high, RecourseLanguage language)
{
  const RecourseRange odds = { MAX (low, 1), MAX (high, 1) };

  return recourse_compare_text_percent (&odds, language);
}

/** recourse_compare_text_break_even: for a cell of the table; transfer full */
char *
recourse_compare_text_break_even (const RecourseRoute *route,
                                  gint64 amount,
                                  RecourseLanguage language)
{
  const RecourseRange *needed = &route->break_even;
  g_autofree char *odds = NULL;

  if (!has_odds_text (route, amount))
    return g_strdup ("");
  if (needed->low >= CERTAIN)
    return g_strdup (C_ ("odds", "Never"));
  if (route->cost.high == 0)
    return g_strdup (C_ ("odds", "Any"));
  if (needed->high >= CERTAIN)
    {
      odds = format_odds (needed->low, needed->low, language);
      /* Translators: the chance from which a route is worth the low end of its cost; at the high
       * end it never is */
      return g_strdup_printf (C_ ("odds", "Above %s at best"), odds);
    }
  odds = format_odds (needed->low, needed->high, language);
  /* Translators: the chance from which a route is worth its cost; %s is "1.8%" or "1.8% to 3.2%" */
  return g_strdup_printf (C_ ("odds", "Above %s"), odds);
}

static char *
format_worth (const RecourseRange *needed, RecourseLanguage language)
{
  g_autofree char *least = format_odds (needed->low, needed->low, language);
  g_autofree char *odds = format_odds (needed->low, needed->high, language);

  if (needed->low >= CERTAIN)
    return g_strdup (_ ("It costs more than it can bring back. For this amount it does not pay."));
  if (needed->high >= CERTAIN)
    /* Translators: %s is a percentage */
    return g_strdup_printf (_ ("At the low end of the cost it is worth it if your chance of really "
                               "getting the money is above %s. At the high end it does not pay."),
                            least);
  if (needed->low == needed->high)
    /* Translators: %s is a percentage */
    return g_strdup_printf (_ ("Worth it if your chance of really getting the money is above %s."),
                            odds);
  /* Translators: %s is a range of percentages, for the low and for the high cost */
  return g_strdup_printf (_ ("Worth it if your chance of really getting the money is above %s, "
                             "depending on the cost."),
                          odds);
}

/** recourse_compare_text_worth: the break-even odds as a sentence; transfer full */
char *
recourse_compare_text_worth (const RecourseRoute *route, gint64 amount, RecourseLanguage language)
{
  g_autofree char *worth = NULL;

  if (!has_odds_text (route, amount))
    return g_strdup (_ ("Enter the amount above to see which chance makes it worth the cost."));
  if (route->cost.high == 0 && !lacks_price (route, &route->cost))
    return g_strdup (
        _ ("It costs no money, so it is worth it at any chance of getting money back."));
  worth = format_worth (&route->break_even, language);
  if (!lacks_price (route, &route->cost))
    return g_steal_pointer (&worth);
  return g_strconcat (worth, language == RECOURSE_LANGUAGE_ZH_CN ? "" : " ",
                      _ ("What has no price is not counted in this."), NULL);
}

static gboolean
is_loss (const RecourseRange *net)
{
  return net->high < 0;
}

/** recourse_compare_text_expected: what the user's own odds bring on average; transfer full;
 * %NULL without odds or amount */
char *
recourse_compare_text_expected (const RecourseRoute *route,
                                gint64 amount,
                                RecourseLanguage language)
{
  const RecourseRange *net = &route->expected_net;
  RecourseRange loss = { -net->high, -net->low };
  g_autofree char *low = NULL;
  g_autofree char *text = NULL;

  if (!route->has_odds || !route->has_cost || amount <= 0)
    return NULL;
  if (net->low < 0 && net->high > 0)
    {
      low = recourse_money_format (-net->low, language);
      text = recourse_money_format (net->high, language);
      /* Translators: two amounts of money */
      return g_strdup_printf (_ ("With your odds, on average per case: from a loss of %s to a "
                                 "gain of %s."),
                              low, text);
    }
  text = recourse_compare_text_money (is_loss (net) ? &loss : net, language);
  if (is_loss (net))
    return g_strdup_printf (_ ("With your odds, on average per case: a loss of %s."), text);
  return g_strdup_printf (_ ("With your odds, on average per case: %s after costs."), text);
}

/** recourse_compare_text_time: to a result, for a cell of the table; transfer full */
char *
recourse_compare_text_time (const RecourseRoute *route, RecourseLanguage language)
{
  if (recourse_compare_text_is_trap (route->option))
    return g_strdup ("");
  if (!route->has_days)
    /* Translators: no source says how long a route takes */
    return g_strdup (_ ("No source says"));
  return recourse_figure_format (RECOURSE_UNIT_DAY, route->days.low, route->days.high, language);
}

/** recourse_compare_text_deadline: until when, for a cell of the table; transfer full */
char *
recourse_compare_text_deadline (const RecourseRoute *route, RecourseLanguage language)
{
  const RecourseDeadlineRule *rule = route->option->deadline;
  g_autofree char *date = NULL;

  if (recourse_compare_text_is_trap (route->option))
    return g_strdup ("");
  if (rule == NULL)
    return g_strdup (C_ ("deadline", "None known"));
  if (route->deadline_at == RECOURSE_TIME_UNKNOWN)
    return g_strdup (_ ("Needs the time of payment"));
  date = recourse_china_time_format_date (route->deadline_at, language);
  if (rule->kind == RECOURSE_DEADLINE_EARLIEST)
    /* Translators: %s is a date; a limit may come then or later */
    return g_strdup_printf (_ ("%s at the earliest"), date);
  if (rule->kind == RECOURSE_DEADLINE_ENDS && route->deadline_state == RECOURSE_DEADLINE_PAST)
    return g_strdup_printf (_ ("Over since %s"), date);
  return rule->kind == RECOURSE_DEADLINE_EVENT ? g_steal_pointer (&date)
                                               : g_strdup_printf (_ ("Until %s"), date);
}

/** recourse_compare_text_item_price: what one thing costs; transfer full */
char *
recourse_compare_text_item_price (const RecourseRouteItem *item,
                                  gint64 amount,
                                  RecourseLanguage language)
{
  if (item->rule->price == RECOURSE_PRICE_SCHEDULE && amount <= 0)
    return g_strdup (_ ("Needs the amount"));
  if (!item->is_priced)
    return g_strdup (_ ("No price known: not counted"));
  if (item->fen.high == 0)
    return g_strdup (C_ ("cost", "Nothing"));
  return recourse_compare_text_money (&item->fen, language);
}

/** recourse_compare_text_item_terms: when it is paid and whether it comes back; "" for what costs
 * nothing; transfer full */
char *
recourse_compare_text_item_terms (const RecourseRouteItem *item)
{
  if (item->is_priced && item->fen.high == 0)
    return g_strdup ("");
  if (item->rule->is_borne_by_payee)
    return g_strdup (_ ("Not part of your cost."));
  if (item->rule->is_up_front && item->rule->is_returned)
    return g_strdup (_ ("To be paid first. Comes back if you win."));
  if (item->rule->is_up_front)
    return g_strdup (_ ("To be paid first. Does not come back by itself."));
  if (item->rule->is_returned)
    return g_strdup (_ ("Comes back if you win."));
  return g_strdup (_ ("Does not come back by itself."));
}

/** recourse_compare_text_verdict: what became of a figure of the source guide; static */
const char *
recourse_compare_text_verdict (const RecourseClaim *claim)
{
  RecourseVerdict verdict = claim->n_verdicts > 0 ? claim->verdicts[0]
                                                  : RECOURSE_VERDICT_UNSUPPORTED;

  return recourse_display_verdict (verdict);
}

static const char *
find_fault (RecourseCompareFault fault, guint slot)
{
  gboolean is_range = fault == RECOURSE_COMPARE_FAULT_RANGE;

  if (slot >= RECOURSE_COMPARE_SLOT_ODDS (0))
    return is_range ? _ ("Odds go from 0 to 100 percent.")
                    : _ ("This is not a percentage. Write it like 30 or 12.5.");
  return is_range ? _ ("From ¥0.01 to ¥100,000,000.")
                  : _ ("This is not an amount in yuan. Write it like 8000 or 8,000.50.");
}

/**
 * recourse_compare_text_fault:
 * @slot: the entry it is about
 * @amount: what the figures are still for
 *
 * Returns: (transfer full): what is wrong with what was typed, in words; "" when nothing is
 */
char *
recourse_compare_text_fault (RecourseCompareFault fault,
                             guint slot,
                             gint64 amount,
                             RecourseLanguage language)
{
  g_autofree char *still = NULL;
  g_autofree char *shown = NULL;

  if (fault == RECOURSE_COMPARE_FAULT_NONE)
    return g_strdup ("");
  if (slot != RECOURSE_COMPARE_SLOT_AMOUNT || amount <= 0)
    return g_strdup (find_fault (fault, slot));
  shown = recourse_money_format (amount, language);
  /* Translators: %s is an amount of money */
  still = g_strdup_printf (_ ("The figures below are still for %s."), shown);
  return g_strdup_printf ("%s %s", find_fault (fault, slot), still);
}

/** recourse_compare_text_for: what all figures of the page are for; transfer full */
char *
recourse_compare_text_for (gint64 amount, RecourseLanguage language)
{
  g_autofree char *shown = NULL;

  if (amount <= 0)
    return g_strdup (_ ("Enter the amount above, and the costs appear here. Which routes are open "
                        "and how long they take can be seen already."));
  shown = recourse_money_format (amount, language);
  /* Translators: %s is an amount of money */
  return g_strdup_printf (_ ("All costs are for %s."), shown);
}
