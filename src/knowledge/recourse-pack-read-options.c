/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-read-options"

#include "recourse-pack-reader.h"

#include "recourse-error.h"

#define DAYS_PER_MONTH 30
#define MAX_DAYS 36500

static const char *const OPTION_KEYS[] = { "id",       "title",        "summary",    "warning",
                                           "when",     "can",          "cannot",     "needs",
                                           "items",    "remarks",      "wage_limit", "time",
                                           "deadline", "guide_chance", "claims",     NULL };
static const char *const REMARK_KEYS[] = { "id", "kind", "when", "switch", "text", "claims", NULL };
static const char *const LIMIT_KEYS[] = { "mandatory", "agreed", "unknown", "between",
                                          "above",     "claims", NULL };
static const char *const TIME_KEYS[] = { "low",  "high", "low_if_missing", "high_if_missing",
                                         "note", NULL };
static const char *const REMARK_WORDS[] = { "closed", "doubt", "note", NULL };

/* What only a route can have that is open for somebody. */
static const char *const OPEN_KEYS[] = { "can",        "cannot", "needs",    "items",
                                         "wage_limit", "time",   "deadline", "guide_chance" };

static const char SUPPORTED[] = "a route";

static gboolean
read_remark (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  RecourseRemark *remark = item;
  guint kind = 0;

  if (!recourse_pack_reader_get_choice (view, "kind", REMARK_WORDS, &kind, error))
    return FALSE;
  remark->kind = (RecourseRemarkKind) kind;
  return recourse_pack_reader_optional_condition (self, view, "when", &remark->when, error)
         && recourse_pack_reader_optional_extra (view, &remark->has_extra, &remark->extra, error)
         && recourse_pack_reader_text (self, view, "text", &recourse_pack_route_scope,
                                       &remark->text, error)
         && recourse_pack_reader_true_claims (self, view, "claims", "a remark", &remark->claims,
                                              error);
}

static const RecoursePackItemKind REMARK_KIND = { "remark",    sizeof (RecourseRemark),
                                                  REMARK_KEYS, NULL,
                                                  read_remark, RECOURSE_PACK_MAX_REMARKS };

/* A route that is open to everybody may have nothing to remark. */
static gboolean
read_remarks (RecoursePackReader *self,
              const RecourseJsonView *view,
              RecourseOption *option,
              GError **error)
{
  RecourseJsonView list;
  guint n = 0;

  if (!recourse_json_view_has (view, "remarks"))
    return TRUE;
  if (!recourse_json_view_get (view, "remarks", &list, error)
      || !recourse_json_view_expect_array (&list, &n, error))
    return FALSE;
  if (n == 0)
    return TRUE;
  option->remarks = recourse_pack_reader_items (self, view, "remarks", &REMARK_KIND,
                                                &option->n_remarks, error);
  return option->remarks != NULL;
}

static gboolean
read_share (const RecourseJsonView *view,
            const char *key,
            RecourseFraction *out_share,
            GError **error)
{
  RecourseJsonView member;

  if (!recourse_json_view_get (view, key, &member, error)
      || !recourse_pack_reader_fraction (&member, out_share, error))
    return FALSE;
  return out_share->numerator > 0
         || recourse_pack_reader_refuse (&member, error, "a share is above zero");
}

static gboolean
read_shares (const RecourseJsonView *view, RecourseWageLimit *limit, GError **error)
{
  if (!read_share (view, "mandatory", &limit->mandatory, error)
      || !read_share (view, "agreed", &limit->agreed, error))
    return FALSE;
  return limit->mandatory.numerator * limit->agreed.denominator
             < limit->agreed.numerator * limit->mandatory.denominator
         || recourse_pack_reader_refuse (view, error, "'agreed' is not above 'mandatory'");
}

static gboolean
read_wage_limit (RecoursePackReader *self,
                 const RecourseJsonView *view,
                 RecourseOption *option,
                 GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_route_scope;
  RecourseWageLimit *limit = NULL;
  RecourseJsonView member;

  if (!recourse_json_view_has (view, "wage_limit"))
    return TRUE;
  if (!recourse_json_view_get (view, "wage_limit", &member, error)
      || !recourse_json_view_expect_object (&member, LIMIT_KEYS, error))
    return FALSE;
  limit = recourse_pack_allocate (self->pack, 1, sizeof *limit);
  option->wage_limit = limit;
  return read_shares (&member, limit, error)
         && recourse_pack_reader_text (self, &member, "unknown", scope, &limit->unknown, error)
         && recourse_pack_reader_text (self, &member, "between", scope, &limit->between, error)
         && recourse_pack_reader_text (self, &member, "above", scope, &limit->above, error)
         && recourse_pack_reader_true_claims (self, &member, "claims", SUPPORTED, &limit->claims,
                                              error);
}

/* Adds the days of @claim, or of its upper end if @is_high. One figure is at most 2^53, and nothing
 * is added to a sum that is too long, so this does not overflow. */
static gboolean
add_days (const RecourseJsonView *view,
          const RecourseClaim *claim,
          gboolean is_high,
          gint64 *days,
          GError **error)
{
  gint64 length = is_high ? claim->high : claim->low;

  if (claim->unit != RECOURSE_UNIT_DAY && claim->unit != RECOURSE_UNIT_MONTH)
    {
      recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                "claim '%s' has no figure in days or months", claim->id);
      return FALSE;
    }
  *days += claim->unit == RECOURSE_UNIT_MONTH ? length * DAYS_PER_MONTH : length;
  if (*days <= MAX_DAYS)
    return TRUE;
  recourse_json_view_error (view, error, RECOURSE_ERROR_LIMIT, "a time of more than %d days",
                            MAX_DAYS);
  return FALSE;
}

static gboolean
read_time_claims (RecoursePackReader *self,
                  const RecourseJsonView *view,
                  const char *key,
                  gboolean is_high,
                  RecourseClaimList *out_claims,
                  gint64 *out_days,
                  GError **error)
{
  RecourseJsonView list;

  *out_days = 0;
  if (!recourse_pack_reader_true_claims (self, view, key, SUPPORTED, out_claims, error)
      || !recourse_json_view_get (view, key, &list, error))
    return FALSE;
  if (out_claims->n == 0)
    return recourse_pack_reader_refuse (&list, error, "at least one claim is needed");
  for (guint i = 0; i < out_claims->n; i++)
    {
      RecourseJsonView element;

      recourse_json_view_element (&list, i, &element);
      if (!add_days (&element, out_claims->items[i], is_high, out_days, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_lengths (RecoursePackReader *self,
              const RecourseJsonView *view,
              RecourseTimeRule *time,
              GError **error)
{
  gint64 days[4] = { 0 };

  if (!read_time_claims (self, view, "low", FALSE, &time->low, &days[0], error)
      || !read_time_claims (self, view, "high", TRUE, &time->high, &days[1], error)
      || !read_time_claims (self, view, "low_if_missing", FALSE, &time->low_if_missing, &days[2],
                            error)
      || !read_time_claims (self, view, "high_if_missing", TRUE, &time->high_if_missing, &days[3],
                            error))
    return FALSE;
  return (days[0] <= days[1] && days[2] <= days[3])
         || recourse_pack_reader_refuse (view, error, "the low time is longer than the high one");
}

static gboolean
read_time (RecoursePackReader *self,
           const RecourseJsonView *view,
           RecourseOption *option,
           GError **error)
{
  RecourseJsonView member;

  if (!recourse_json_view_has (view, "time"))
    return TRUE;
  if (!recourse_json_view_get (view, "time", &member, error)
      || !recourse_json_view_expect_object (&member, TIME_KEYS, error))
    return FALSE;
  option->time = recourse_pack_allocate (self->pack, 1, sizeof *option->time);
  return read_lengths (self, &member, option->time, error)
         && recourse_pack_reader_text (self, &member, "note", &recourse_pack_route_scope,
                                       &option->time->note, error);
}

/* The one place where what the source guide says may be untrue: it is shown with its verdict. */
static gboolean
read_guide_chance (RecoursePackReader *self,
                   const RecourseJsonView *view,
                   RecourseOption *option,
                   GError **error)
{
  if (!recourse_json_view_has (view, "guide_chance"))
    return TRUE;
  if (!recourse_pack_reader_figure (self, view, "guide_chance", RECOURSE_UNIT_PERMILLE, NULL,
                                    &option->guide_chance, error))
    return FALSE;
  if (option->guide_chance->n_verdicts > 0)
    return TRUE;
  recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                            "claim '%s' is none of the guide's", option->guide_chance->id);
  return FALSE;
}

static gboolean
check_never_open (const RecourseJsonView *view, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (OPEN_KEYS); i++)
    if (recourse_json_view_has (view, OPEN_KEYS[i]))
      {
        recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                                  "a route that is never open has no '%s'", OPEN_KEYS[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
read_terms (RecoursePackReader *self,
            const RecourseJsonView *view,
            RecourseOption *option,
            GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_plain_scope;

  if (option->when.n_boxes == 0)
    return check_never_open (view, error);
  option->has_terms = TRUE;
  if (!recourse_pack_reader_text (self, view, "can", scope, &option->can, error)
      || !recourse_pack_reader_text (self, view, "cannot", scope, &option->cannot, error)
      || !recourse_pack_reader_text (self, view, "needs", scope, &option->needs, error))
    return FALSE;
  option->items = recourse_pack_reader_items (self, view, "items", &recourse_pack_cost_kind,
                                              &option->n_items, error);
  return option->items != NULL && read_wage_limit (self, view, option, error)
         && read_time (self, view, option, error) && read_guide_chance (self, view, option, error)
         && (!recourse_json_view_has (view, "deadline")
             || recourse_pack_reader_deadline (self, view, &recourse_pack_route_scope, SUPPORTED,
                                               &option->deadline, error));
}

static gboolean
read_option (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  const RecoursePackTextScope *scope = &recourse_pack_plain_scope;
  RecourseOption *option = item;

  return recourse_pack_reader_text (self, view, "title", scope, &option->title, error)
         && recourse_pack_reader_text (self, view, "summary", scope, &option->summary, error)
         && recourse_pack_reader_optional_text (self, view, "warning", scope, &option->has_warning,
                                                &option->warning, error)
         && recourse_pack_reader_condition (self, view, "when", &option->when, error)
         && read_terms (self, view, option, error) && read_remarks (self, view, option, error)
         && recourse_pack_reader_true_claims (self, view, "claims", SUPPORTED, &option->claims,
                                              error);
}

const RecoursePackItemKind recourse_pack_option_kind = { "option",    sizeof (RecourseOption),
                                                         OPTION_KEYS, NULL,
                                                         read_option, RECOURSE_PACK_MAX_OPTIONS };
