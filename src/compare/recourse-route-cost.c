/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-route-cost"

#include "recourse-comparison-private.h"
#include "recourse-error.h"
#include "recourse-figure.h"
#include "recourse-money.h"
#include "recourse-schedule-private.h"

static gboolean
add_range (RecourseRange *sum, const RecourseRange *part, const char *route, GError **error)
{
  if (recourse_money_add (sum->low, part->low, &sum->low)
      && recourse_money_add (sum->high, part->high, &sum->high))
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
               "the cost of '%s' is larger than what can be computed", route);
  return FALSE;
}

static void
choose_factors (RecourseRouteItem *self, const RecourseCompareRequest *request)
{
  const RecourseFraction *factors = request->extras[RECOURSE_EXTRA_PAYEE_MISSING]
                                        ? self->rule->factors_if_missing
                                        : self->rule->factors;

  for (guint i = 0; i < G_N_ELEMENTS (self->factors); i++)
    self->factors[i] = factors[i];
}

static gboolean
price_by_schedule (RecourseRouteItem *self,
                   const RecourseCompareRequest *request,
                   gint64 at,
                   gint64 amount,
                   GError **error)
{
  self->version = recourse_schedule_version_at (self->rule->schedule, at, error);
  if (self->version == NULL)
    return FALSE;
  choose_factors (self, request);
  self->is_priced = TRUE;
  return recourse_schedule_version_evaluate (self->version, amount, &self->factors[0],
                                             &self->fen.low, error)
         && recourse_schedule_version_evaluate (self->version, amount, &self->factors[1],
                                                &self->fen.high, error);
}

/* A ceiling only informs: where the pack knows none for that day, there is none to tell of. */
static void
price_by_quote (RecourseRouteItem *self, const RecourseCompareRequest *request, gint64 at)
{
  gint64 quote = request->quotes[self->rule->quote];

  if (self->rule->ceiling != NULL)
    self->ceiling = recourse_schedule_version_at (self->rule->ceiling, at, NULL);
  self->is_priced = quote >= 0 || self->rule->has_range;
  if (quote >= 0)
    self->fen = (RecourseRange){ quote, quote };
  else if (self->rule->has_range)
    self->fen = (RecourseRange){ self->rule->low, self->rule->high };
}

/**
 * recourse_route_item_init:
 *
 * Prices @rule for @amount (in fen) at @at.
 *
 * Errors: as recourse_schedule_version_at() and recourse_schedule_version_evaluate().
 */
gboolean
recourse_route_item_init (RecourseRouteItem *self,
                          const RecourseCostRule *rule,
                          const RecourseCompareRequest *request,
                          gint64 at,
                          gint64 amount,
                          GError **error)
{
  *self = (RecourseRouteItem){ .rule = rule };
  switch (rule->price)
    {
    case RECOURSE_PRICE_SCHEDULE:
      return price_by_schedule (self, request, at, amount, error);
    case RECOURSE_PRICE_QUOTE:
      price_by_quote (self, request, at);
      return TRUE;
    case RECOURSE_PRICE_FIXED:
    default:
      self->fen = (RecourseRange){ rule->low, rule->high };
      self->is_priced = TRUE;
      return TRUE;
    }
}

static gboolean
count_item (RecourseRoute *self, const RecourseRouteItem *item, GError **error)
{
  const char *id = self->option->id;

  if (!add_range (&self->cost, &item->fen, id, error))
    return FALSE;
  if (item->rule->is_up_front && !add_range (&self->up_front, &item->fen, id, error))
    return FALSE;
  return !item->rule->is_returned || add_range (&self->returned, &item->fen, id, error);
}

static gboolean
add_item (RecourseRoute *self, const RecourseRouteItem *item, GError **error)
{
  if (item->rule->is_borne_by_payee)
    {
      self->others[self->n_others++] = *item;
      return TRUE;
    }
  self->items[self->n_items++] = *item;
  return count_item (self, item, error);
}

/**
 * recourse_route_find_cost:
 * @self: zeroed, but for its option
 *
 * Sets items and sums. What has no price is listed and counts nowhere.
 *
 * Errors: as recourse_route_item_init(); %RECOURSE_ERROR_LIMIT also for a sum that does not fit.
 */
gboolean
recourse_route_find_cost (RecourseRoute *self,
                          const RecourseCompareRequest *request,
                          gint64 at,
                          gint64 amount,
                          GError **error)
{
  for (guint i = 0; i < self->option->n_items; i++)
    {
      const RecourseCostRule *rule = &self->option->items[i];
      RecourseRouteItem item;

      if (!recourse_compare_is_on (request, rule->has_extra, rule->extra))
        continue;
      if (!recourse_route_item_init (&item, rule, request, at, amount, error)
          || !add_item (self, &item, error))
        return FALSE;
    }
  self->has_cost = TRUE;
  return TRUE;
}

static char *
format_fixed (const RecourseRange *fen, RecourseLanguage language)
{
  if (fen->low == 0 && fen->high == 0)
    return g_strdup (language == RECOURSE_LANGUAGE_ZH_CN ? "不收费" : "free");
  return recourse_figure_format (RECOURSE_UNIT_FEN, fen->low, fen->high, language);
}

static char *
format_quote (const RecourseRouteItem *self, RecourseLanguage language)
{
  gboolean is_range = self->rule->has_range && self->fen.low == self->rule->low
                      && self->fen.high == self->rule->high;

  if (!self->is_priced)
    return g_strdup (language == RECOURSE_LANGUAGE_ZH_CN ? "价格未知" : "price not known");
  if (is_range)
    return recourse_figure_format (RECOURSE_UNIT_FEN, self->fen.low, self->fen.high, language);
  return g_strdup (language == RECOURSE_LANGUAGE_ZH_CN ? "按您问到的价" : "your quote");
}

/**
 * recourse_route_item_format_working:
 * @amount: in fen, the one that the item was priced for
 *
 * How the price came about: the arithmetic of a schedule, the amount of a fixed price, or that it
 * is a quote, a range, or not known.
 *
 * Returns: (transfer full): one line, no full stop.
 */
char *
recourse_route_item_format_working (const RecourseRouteItem *self,
                                    gint64 amount,
                                    RecourseLanguage language)
{
  char *working = NULL;

  if (self->rule->price == RECOURSE_PRICE_QUOTE)
    return format_quote (self, language);
  if (self->version != NULL)
    working = recourse_schedule_version_format_range (self->version, amount, self->factors,
                                                      G_N_ELEMENTS (self->factors), language);
  return working != NULL ? working : format_fixed (&self->fen, language);
}

/**
 * recourse_route_item_format_ceiling:
 * @amount: in fen, the most that can come back
 *
 * What may be asked at most for success, with its arithmetic: it says nothing of a fixed price.
 *
 * Returns: (transfer full) (nullable): one line, no full stop; %NULL where no law sets such a
 *   ceiling, or @amount is none.
 */
char *
recourse_route_item_format_ceiling (const RecourseRouteItem *self,
                                    gint64 amount,
                                    RecourseLanguage language)
{
  g_autofree char *working = NULL;

  if (self->ceiling == NULL)
    return NULL;
  working = recourse_schedule_version_format_working (self->ceiling, amount, NULL, language);
  if (working == NULL)
    return NULL;
  return g_strconcat (recourse_text_get (&self->rule->ceiling->title, language),
                      language == RECOURSE_LANGUAGE_ZH_CN ? "：" : ": ", working, NULL);
}
