/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-chart-text"

#include "recourse-chart-text.h"

#include "recourse-money.h"

#include <glib/gi18n.h>

/* A unit that people count money in, and how a whole number of it is written. */
typedef struct
{
  gint64 fen;
  const char *before;
  const char *after;
} Unit;

static const Unit english[] = { { 100000000, "¥", " million" }, { 0 } };
static const Unit english_short[] = { { 100000000, "¥", "m" }, { 100000, "¥", "k" }, { 0 } };
static const Unit chinese[] = {
  { 10000000000, "", "亿元" },
  { 1000000, "", "万元" },
  { 100000, "", "千元" },
  { 0 },
};
/* What stands between things of a list, between lists, and after a sentence. */
typedef struct
{
  const char *things;
  const char *clauses;
  const char *sentences;
  const char *end;
} Marks;

static const Marks marks[RECOURSE_N_LANGUAGES] = {
  [RECOURSE_LANGUAGE_EN] = { ", ", "; ", ". ", "." },
  [RECOURSE_LANGUAGE_ZH_CN] = { "、", "；", "。", "。" },
};

static const Unit *
choose_units (RecourseLanguage language, gboolean is_short)
{
  if (language == RECOURSE_LANGUAGE_ZH_CN)
    return chinese;
  return is_short ? english_short : english;
}

/**
 * recourse_chart_text_tick:
 * @fen: 0 or more
 * @is_short: for little room: "¥10k" instead of "¥10,000"; Chinese is short already
 *
 * Returns: (transfer full): a round figure as people read it: "¥10,000", "1万元"; 0 is "free"
 */
char *
recourse_chart_text_tick (gint64 fen, RecourseLanguage language, gboolean is_short)
{
  if (fen == 0)
    /* Translators: a cost of nothing, in a chart */
    return g_strdup (_ ("free"));
  for (const Unit *unit = choose_units (language, is_short); unit->fen > 0; unit++)
    {
      if (fen % unit->fen == 0)
        return g_strdup_printf ("%s%" G_GINT64_FORMAT "%s", unit->before, fen / unit->fen,
                                unit->after);
    }
  return recourse_money_format (fen, language);
}

/**
 * recourse_chart_text_cost:
 * @is_exact: FALSE for a figure read off between two others
 *
 * Returns: (transfer full): "¥237.50", "¥237.50 to ¥475", "free"
 */
char *
recourse_chart_text_cost (const RecourseRange *cost, gboolean is_exact, RecourseLanguage language)
{
  g_autofree char *low = recourse_money_format (cost->low, language);
  g_autofree char *high = recourse_money_format (cost->high, language);
  g_autofree char *text = NULL;

  if (cost->high == 0)
    return g_strdup (_ ("free"));
  if (cost->low == cost->high)
    text = g_steal_pointer (&low);
  else
    /* Translators: a cost: "¥237.50 to ¥475" */
    text = g_strdup_printf (_ ("%s to %s"), low, high);
  return is_exact ? g_steal_pointer (&text) : g_strdup_printf (_ ("about %s"), text);
}

/** recourse_chart_text_name: of a series, with a remark when it is not open; transfer full */
char *
recourse_chart_text_name (const RecourseChartData *data, guint series)
{
  const char *name = data->series[series].name;

  if (!recourse_chart_data_is_closed (data, series))
    return g_strdup (name);
  /* Translators: %s is a legal route, such as a payment order, that cannot be taken */
  return g_strdup_printf (_ ("%s (not open)"), name);
}

static void
join (GString *text, const char *mark, const char *more)
{
  if (text->len > 0)
    g_string_append (text, mark);
  g_string_append (text, more);
}

/**
 * recourse_chart_text_free_routes:
 * @is_closed: those that are not open, else those that are
 *
 * Returns: (transfer full) (nullable): "Free: Mediation, Police report"; NULL when there is none
 */
char *
recourse_chart_text_free_routes (const RecourseChartData *data,
                                 gboolean is_closed,
                                 RecourseLanguage language)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < data->n_series; i++)
    {
      if (recourse_chart_data_is_free (data, i)
          && recourse_chart_data_is_closed (data, i) == is_closed)
        join (names, marks[language].things, data->series[i].name);
    }
  if (names->len == 0)
    return NULL;
  if (is_closed)
    /* Translators: %s is a list of legal routes that cost nothing but cannot be taken */
    return g_strdup_printf (_ ("Free, not open: %s"), names->str);
  /* Translators: %s is a list of legal routes that cost nothing */
  return g_strdup_printf (_ ("Free: %s"), names->str);
}

/* "Small claim ¥237.50"; NULL where there is no figure. */
static char *
describe_cost (const RecourseChartData *data,
               guint series,
               gint64 amount,
               RecourseLanguage language)
{
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  RecourseRange cost;
  gboolean is_exact;

  if (!recourse_chart_data_cost_at (data, series, amount, &cost, &is_exact))
    return NULL;
  name = recourse_chart_text_name (data, series);
  words = recourse_chart_text_cost (&cost, is_exact, language);
  return g_strconcat (name, " ", words, NULL);
}

/* What costs something, the routes that are always free left out. */
static GString *
list_costs (const RecourseChartData *data,
            gint64 amount,
            const char *mark,
            RecourseLanguage language)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < data->n_series; i++)
    {
      g_autofree char *cost = NULL;

      if (!recourse_chart_data_is_free (data, i))
        cost = describe_cost (data, i, amount, language);
      if (cost != NULL)
        join (list, mark, cost);
    }
  return list;
}

/**
 * recourse_chart_text_at:
 * @amount: in fen
 *
 * Returns: (transfer full): @amount and what each route costs for it, in lines
 */
char *
recourse_chart_text_at (const RecourseChartData *data, gint64 amount, RecourseLanguage language)
{
  g_autofree char *money = recourse_money_format (amount, language);
  g_autofree char *routes = recourse_chart_text_free_routes (data, FALSE, language);
  g_autoptr (GString) costs = list_costs (data, amount, "\n", language);
  GString *text = g_string_new (money);

  if (costs->len > 0)
    join (text, "\n", costs->str);
  if (routes != NULL)
    join (text, "\n", routes);
  return g_string_free (text, FALSE);
}

/** recourse_chart_text_title: what the chart shows; static */
const char *
recourse_chart_text_title (void)
{
  return _ ("Chart: what each route costs, by the amount claimed");
}

static void
add_sentence (GString *text, const char *sentence, RecourseLanguage language)
{
  if (sentence != NULL)
    join (text, marks[language].sentences, sentence);
}

static void
add_costs (GString *text,
           const RecourseChartData *data,
           gint64 amount,
           const char *lead,
           RecourseLanguage language)
{
  g_autoptr (GString) costs = list_costs (data, amount, marks[language].clauses, language);
  g_autofree char *sentence = NULL;

  if (costs->len == 0)
    return;
  sentence = g_strdup_printf (_ ("%s: %s"), lead, costs->str);
  add_sentence (text, sentence, language);
}

static void
add_own_costs (GString *text, const RecourseChartData *data, RecourseLanguage language)
{
  g_autofree char *money = recourse_money_format (data->amount, language);
  /* Translators: %s is an amount; a list of routes with their costs follows */
  g_autofree char *lead = g_strdup_printf (_ ("For %s"), money);

  add_costs (text, data, data->amount, lead, language);
}

/* How the costs grow: what they are at both ends. */
static void
add_growth (GString *text, const RecourseChartData *data, RecourseLanguage language)
{
  gint64 least = data->n_amounts > 0 ? data->amounts[0] : 0;
  gint64 most = data->n_amounts > 0 ? data->amounts[data->n_amounts - 1] : 0;
  g_autofree char *least_money = recourse_money_format (least, language);
  g_autofree char *most_money = recourse_money_format (most, language);
  /* Translators: %s is an amount; a list of routes with their costs follows */
  g_autofree char *first = g_strdup_printf (_ ("The chart begins at %s"), least_money);
  /* Translators: %s is an amount; a list of routes with their costs follows */
  g_autofree char *last = g_strdup_printf (_ ("It ends at %s"), most_money);

  if (least == most)
    return;
  add_costs (text, data, least, first, language);
  add_costs (text, data, most, last, language);
}

/**
 * recourse_chart_text_describe:
 *
 * Returns: (transfer full): the chart in words: what each route costs for the user's amount, which
 *   are free, and how the costs grow
 */
char *
recourse_chart_text_describe (const RecourseChartData *data, RecourseLanguage language)
{
  g_autofree char *open = recourse_chart_text_free_routes (data, FALSE, language);
  g_autofree char *closed = recourse_chart_text_free_routes (data, TRUE, language);
  GString *text = g_string_new (NULL);

  add_own_costs (text, data, language);
  add_sentence (text, open, language);
  add_sentence (text, closed, language);
  add_growth (text, data, language);
  if (text->len == 0)
    g_string_append (text, _ ("No costs to show"));
  g_string_append (text, marks[language].end);
  return g_string_free (text, FALSE);
}
