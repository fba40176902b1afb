/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-read-costs"

#include "recourse-pack-reader.h"

#include "recourse-error.h"
#include "recourse-money.h"

static const char *const COST_KEYS[] = {
  "id",     "name",    "who_pays", "up_front", "returned_when_winning", "borne_by_payee",
  "switch", "fen",     "schedule", "factors",  "factors_if_missing",    "quote",
  "range",  "ceiling", "claims",   NULL
};
static const char *const PRICE_WORDS[] = { "fen", "schedule", "quote" };
static const char *const QUOTE_WORDS[] = { "lawyer", "notary", "notice", "guarantee", NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (PRICE_WORDS) == RECOURSE_PRICE_QUOTE + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (QUOTE_WORDS) == RECOURSE_N_QUOTES + 1);

/* A key that says more of one kind of price, and of no other. */
typedef struct
{
  const char *key;
  RecoursePriceKind price;
} Detail;

static const Detail DETAILS[] = {
  { "factors", RECOURSE_PRICE_SCHEDULE },
  { "factors_if_missing", RECOURSE_PRICE_SCHEDULE },
  { "range", RECOURSE_PRICE_QUOTE },
  { "ceiling", RECOURSE_PRICE_QUOTE },
};

static gboolean
find_price_kind (const RecourseJsonView *view, RecoursePriceKind *out_price, GError **error)
{
  guint n_prices = 0;

  for (guint i = 0; i < G_N_ELEMENTS (PRICE_WORDS); i++)
    if (recourse_json_view_has (view, PRICE_WORDS[i]))
      {
        *out_price = (RecoursePriceKind) i;
        n_prices++;
      }
  if (n_prices != 1)
    return recourse_pack_reader_refuse (view, error,
                                        "an item has one of 'fen', 'schedule' and 'quote'");
  for (guint i = 0; i < G_N_ELEMENTS (DETAILS); i++)
    if (recourse_json_view_has (view, DETAILS[i].key) && *out_price != DETAILS[i].price)
      {
        recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                  "'%s' belongs to '%s'", DETAILS[i].key,
                                  PRICE_WORDS[DETAILS[i].price]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
read_fixed (const RecourseJsonView *view, RecourseCostRule *cost, GError **error)
{
  RecourseJsonView fen;
  RecourseJsonView low;
  RecourseJsonView high;
  guint n = 0;

  if (!recourse_json_view_get (view, "fen", &fen, error))
    return FALSE;
  if (!recourse_json_view_is_array (&fen))
    {
      gboolean is_read = recourse_json_view_integer (&fen, 0, RECOURSE_MONEY_MAX_FEN, &cost->low,
                                                     error);

      cost->high = cost->low;
      return is_read;
    }
  if (!recourse_json_view_expect_array (&fen, &n, error))
    return FALSE;
  if (n != 2)
    return recourse_pack_reader_refuse (&fen, error, "a range has two ends");
  recourse_json_view_element (&fen, 0, &low);
  recourse_json_view_element (&fen, 1, &high);
  if (!recourse_json_view_integer (&low, 0, RECOURSE_MONEY_MAX_FEN, &cost->low, error)
      || !recourse_json_view_integer (&high, 0, RECOURSE_MONEY_MAX_FEN, &cost->high, error))
    return FALSE;
  return cost->low < cost->high
         || recourse_pack_reader_refuse (&fen, error, "the range does not rise");
}

static gboolean
is_above (const RecourseFraction *a, const RecourseFraction *b)
{
  return a->numerator * b->denominator > b->numerator * a->denominator;
}

static gboolean
read_factors (const RecourseJsonView *view,
              const char *key,
              const RecourseSchedule *schedule,
              RecourseFraction factors[2],
              GError **error)
{
  RecourseJsonView list;
  guint n = 0;

  if (!recourse_json_view_get (view, key, &list, error)
      || !recourse_json_view_expect_array (&list, &n, error))
    return FALSE;
  if (n != 2)
    return recourse_pack_reader_refuse (&list, error, "a low and a high factor are needed");
  for (guint i = 0; i < n; i++)
    {
      RecourseJsonView element;

      recourse_json_view_element (&list, i, &element);
      if (!recourse_pack_reader_fraction (&element, &factors[i], error))
        return FALSE;
      if (recourse_pack_schedule_is_exact (schedule, &factors[i]))
        continue;
      recourse_json_view_error (&element, error, RECOURSE_ERROR_LIMIT,
                                "this factor makes fees of '%s' too large to be exact",
                                schedule->id);
      return FALSE;
    }
  return !is_above (&factors[0], &factors[1])
         || recourse_pack_reader_refuse (&list, error, "the low factor is above the high one");
}

static gboolean
find_schedule (RecoursePackReader *self,
               const RecourseJsonView *view,
               const char *key,
               const RecourseSchedule **out_schedule,
               GError **error)
{
  RecourseJsonView member;
  guint index = 0;

  if (!recourse_json_view_get (view, key, &member, error)
      || !recourse_pack_reader_reference (self, &member, RECOURSE_PACK_SCHEDULES, &index, error))
    return FALSE;
  *out_schedule = recourse_pack_schedule (self->pack, index);
  return TRUE;
}

static gboolean
read_scheduled (RecoursePackReader *self,
                const RecourseJsonView *view,
                RecourseCostRule *cost,
                GError **error)
{
  if (!find_schedule (self, view, "schedule", &cost->schedule, error))
    return FALSE;
  if (!read_factors (view, "factors", cost->schedule, cost->factors, error))
    return FALSE;
  if (recourse_json_view_has (view, "factors_if_missing"))
    return read_factors (view, "factors_if_missing", cost->schedule, cost->factors_if_missing,
                         error);
  for (guint i = 0; i < G_N_ELEMENTS (cost->factors); i++)
    cost->factors_if_missing[i] = cost->factors[i];
  return TRUE;
}

/* The whole of it is what may be asked, so no factor goes with it. */
static gboolean
read_ceiling (RecoursePackReader *self,
              const RecourseJsonView *view,
              RecourseCostRule *cost,
              GError **error)
{
  const RecourseFraction whole = { 1, 1 };

  if (!recourse_json_view_has (view, "ceiling"))
    return TRUE;
  if (!find_schedule (self, view, "ceiling", &cost->ceiling, error))
    return FALSE;
  if (recourse_pack_schedule_is_exact (cost->ceiling, &whole))
    return TRUE;
  recourse_json_view_error (view, error, RECOURSE_ERROR_LIMIT,
                            "the ceilings of '%s' are too large to be exact", cost->ceiling->id);
  return FALSE;
}

static gboolean
read_quoted (RecoursePackReader *self,
             const RecourseJsonView *view,
             RecourseCostRule *cost,
             GError **error)
{
  const RecourseClaim *range = NULL;
  guint quote = 0;

  if (!recourse_pack_reader_get_choice (view, "quote", QUOTE_WORDS, &quote, error))
    return FALSE;
  cost->quote = (RecourseQuote) quote;
  if (!read_ceiling (self, view, cost, error))
    return FALSE;
  cost->has_range = recourse_json_view_has (view, "range");
  if (!cost->has_range)
    return TRUE;
  if (!recourse_pack_reader_figure (self, view, "range", RECOURSE_UNIT_FEN, "a price", &range,
                                    error))
    return FALSE;
  cost->low = range->low;
  cost->high = range->high;
  return TRUE;
}

static gboolean
read_price (RecoursePackReader *self,
            const RecourseJsonView *view,
            RecourseCostRule *cost,
            GError **error)
{
  if (!find_price_kind (view, &cost->price, error))
    return FALSE;
  switch (cost->price)
    {
    case RECOURSE_PRICE_FIXED:
      return read_fixed (view, cost, error);
    case RECOURSE_PRICE_SCHEDULE:
      return read_scheduled (self, view, cost, error);
    case RECOURSE_PRICE_QUOTE:
    default:
      return read_quoted (self, view, cost, error);
    }
}

static gboolean
read_cost (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_route_scope;
  RecourseCostRule *cost = item;

  return recourse_pack_reader_text (self, view, "name", scope, &cost->name, error)
         && recourse_pack_reader_text (self, view, "who_pays", scope, &cost->who_pays, error)
         && recourse_pack_reader_boolean (view, "up_front", &cost->is_up_front, error)
         && recourse_pack_reader_boolean (view, "returned_when_winning", &cost->is_returned, error)
         && recourse_pack_reader_optional_boolean (view, "borne_by_payee", &cost->is_borne_by_payee,
                                                   error)
         && recourse_pack_reader_optional_extra (view, &cost->has_extra, &cost->extra, error)
         && read_price (self, view, cost, error)
         && recourse_pack_reader_true_claims (self, view, "claims", "an item", &cost->claims,
                                              error);
}

const RecoursePackItemKind recourse_pack_cost_kind = { "item",    sizeof (RecourseCostRule),
                                                       COST_KEYS, NULL,
                                                       read_cost, RECOURSE_PACK_MAX_COST_ITEMS };
