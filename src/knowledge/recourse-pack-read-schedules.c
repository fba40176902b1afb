/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-pack-read-schedules"

#include "recourse-pack-reader.h"

#include "recourse-error.h"
#include "recourse-money.h"

#include <string.h>

/* What a bracket may add, what it may take away, and the highest cap, in fen. */
#define MAX_FEE G_GINT64_CONSTANT (1000000000000)

static const char *const SCHEDULE_KEYS[] = { "id", "title", "versions", "claims", NULL };
static const char *const VERSION_KEYS[] = { "from",     "review_by", "articles", "sliced",
                                            "brackets", "cap",       NULL };
static const char *const BRACKET_KEYS[] = { "up_to", "rate", "add", NULL };

/**
 * recourse_pack_reader_fraction:
 * @view: a list of a numerator and a denominator
 *
 * Reads a fraction that is not below 0. Errors: a numerator or denominator out of range LIMIT.
 */
gboolean
recourse_pack_reader_fraction (const RecourseJsonView *view,
                               RecourseFraction *out_fraction,
                               GError **error)
{
  RecourseJsonView numerator;
  RecourseJsonView denominator;
  guint n = 0;

  if (!recourse_json_view_expect_array (view, &n, error))
    return FALSE;
  if (n != 2)
    return recourse_pack_reader_refuse (view, error, "a fraction is [numerator, denominator]");
  recourse_json_view_element (view, 0, &numerator);
  recourse_json_view_element (view, 1, &denominator);
  return recourse_json_view_integer (&numerator, 0, RECOURSE_FRACTION_MAX, &out_fraction->numerator,
                                     error)
         && recourse_json_view_integer (&denominator, 1, RECOURSE_FRACTION_MAX,
                                        &out_fraction->denominator, error);
}

static gboolean
read_rate (const RecourseJsonView *view, RecourseFraction *out_rate, GError **error)
{
  RecourseJsonView member;

  *out_rate = (RecourseFraction){ 0, 1 };
  return !recourse_json_view_has (view, "rate")
         || (recourse_json_view_get (view, "rate", &member, error)
             && recourse_pack_reader_fraction (&member, out_rate, error));
}

/* The last bracket must be reachable, so the others end below the highest amount. */
static gboolean
read_bracket (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  RecourseBracket *bracket = item;

  bracket->up_to = G_MAXINT64;
  if (recourse_json_view_has (view, "up_to")
      && !recourse_json_get_integer (view, "up_to", RECOURSE_MONEY_MIN_FEN,
                                     RECOURSE_MONEY_MAX_FEN - 1, &bracket->up_to, error))
    return FALSE;
  if (!recourse_json_view_has (view, "rate") && !recourse_json_view_has (view, "add"))
    return recourse_pack_reader_refuse (view, error, "a bracket has 'rate' or 'add' or both");
  return read_rate (view, &bracket->rate, error)
         && (!recourse_json_view_has (view, "add")
             || recourse_json_get_integer (view, "add", -MAX_FEE, MAX_FEE, &bracket->add, error));
}

static const RecoursePackItemKind BRACKET_KIND = { "bracket",    sizeof (RecourseBracket),
                                                   BRACKET_KEYS, NULL,
                                                   read_bracket, RECOURSE_PACK_MAX_BRACKETS };

static gboolean
check_bounds (const RecourseJsonView *view,
              const RecourseScheduleVersion *version,
              guint index,
              GError **error)
{
  const RecourseBracket *bracket = &version->brackets[index];
  gboolean is_last = index + 1 == version->n_brackets;

  if (is_last && bracket->up_to != G_MAXINT64)
    return recourse_pack_reader_refuse (view, error, "the last bracket has no 'up_to'");
  if (!is_last && bracket->up_to == G_MAXINT64)
    return recourse_pack_reader_refuse (view, error, "only the last bracket has no 'up_to'");
  return index == 0 || bracket->up_to > version->brackets[index - 1].up_to
         || recourse_pack_reader_refuse (view, error,
                                         "the bracket does not end above the one before");
}

/*
 * Whether the fee at @base is 0 or more: the rate times the base plus what is added, both times the
 * denominator. 10^6 * 10^10 + 10^12 * 10^6 is far below 2^63.
 */
static gboolean
is_fee_at (const RecourseBracket *bracket, gint64 base)
{
  return bracket->rate.numerator * base + bracket->add * bracket->rate.denominator >= 0;
}

static gboolean
check_fee (const RecourseJsonView *view,
           const RecourseScheduleVersion *version,
           guint index,
           GError **error)
{
  const RecourseBracket *bracket = &version->brackets[index];
  gint64 lowest = index > 0 ? version->brackets[index - 1].up_to + 1 : RECOURSE_MONEY_MIN_FEN;

  if (is_fee_at (bracket, lowest)
      && is_fee_at (bracket, MIN (bracket->up_to, RECOURSE_MONEY_MAX_FEN)))
    return TRUE;
  recourse_json_view_error (view, error, RECOURSE_ERROR_INVALID_CONTENT,
                            "the fee is below zero for %" G_GINT64_FORMAT " fen", lowest);
  return FALSE;
}

static gboolean
check_bracket (const RecourseJsonView *view,
               const RecourseScheduleVersion *version,
               guint index,
               GError **error)
{
  if (version->is_sliced && recourse_json_view_has (view, "add"))
    return recourse_pack_reader_refuse (view, error, "a sliced version has no 'add'");
  return check_bounds (view, version, index, error) && check_fee (view, version, index, error);
}

static gint64
find_common_divisor (gint64 a, gint64 b)
{
  while (b != 0)
    {
      gint64 rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

/* The least denominator that all slices have in common; above the highest one that is allowed, any
 * number above it. */
static gint64
find_common_denominator (const RecourseScheduleVersion *version)
{
  gint64 common = 1;

  for (guint i = 0; i < version->n_brackets && common <= RECOURSE_FRACTION_MAX; i++)
    {
      gint64 denominator = version->brackets[i].rate.denominator;

      common *= denominator / find_common_divisor (common, denominator);
    }
  return common;
}

static gboolean
read_brackets (RecoursePackReader *self,
               const RecourseJsonView *view,
               RecourseScheduleVersion *version,
               GError **error)
{
  RecourseJsonView list;

  version->brackets = recourse_pack_reader_rows (self, view, "brackets", &BRACKET_KIND,
                                                 &version->n_brackets, error);
  if (version->brackets == NULL || !recourse_json_view_get (view, "brackets", &list, error))
    return FALSE;
  for (guint i = 0; i < version->n_brackets; i++)
    {
      RecourseJsonView element;

      recourse_json_view_element (&list, i, &element);
      if (!check_bracket (&element, version, i, error))
        return FALSE;
    }
  if (!version->is_sliced || find_common_denominator (version) <= RECOURSE_FRACTION_MAX)
    return TRUE;
  recourse_json_view_error (&list, error, RECOURSE_ERROR_LIMIT,
                            "the rates of the slices have no common denominator up to %d",
                            RECOURSE_FRACTION_MAX);
  return FALSE;
}

static gboolean
read_version (RecoursePackReader *self, const RecourseJsonView *view, gpointer item, GError **error)
{
  RecourseScheduleVersion *version = item;

  if (!recourse_pack_reader_date (self, view, "from", &version->from, error)
      || !recourse_pack_reader_date (self, view, "review_by", &version->review_by, error)
      || !recourse_pack_reader_text (self, view, "articles", &recourse_pack_citation_scope,
                                     &version->articles, error)
      || !recourse_pack_reader_optional_boolean (view, "sliced", &version->is_sliced, error)
      || !read_brackets (self, view, version, error))
    return FALSE;
  if (strcmp (version->from, version->review_by) >= 0)
    return recourse_pack_reader_refuse (view, error, "'review_by' does not come after 'from'");
  return !recourse_json_view_has (view, "cap")
         || recourse_json_get_integer (view, "cap", 1, MAX_FEE, &version->cap, error);
}

static const RecoursePackItemKind VERSION_KIND = { "version",    sizeof (RecourseScheduleVersion),
                                                   VERSION_KEYS, NULL,
                                                   read_version, RECOURSE_PACK_MAX_VERSIONS };

/* Dates of this form compare as words do. */
static gboolean
check_order (const RecourseJsonView *view, const RecourseSchedule *schedule, GError **error)
{
  RecourseJsonView list;

  if (!recourse_json_view_get (view, "versions", &list, error))
    return FALSE;
  for (guint i = 1; i < schedule->n_versions; i++)
    {
      RecourseJsonView element;

      if (strcmp (schedule->versions[i - 1].from, schedule->versions[i].from) < 0)
        continue;
      recourse_json_view_element (&list, i, &element);
      return recourse_pack_reader_refuse (&element, error,
                                          "the version does not begin after the one before");
    }
  return TRUE;
}

static gboolean
read_schedule (RecoursePackReader *self,
               const RecourseJsonView *view,
               gpointer item,
               GError **error)
{
  RecourseSchedule *schedule = item;

  if (!recourse_pack_reader_text (self, view, "title", &recourse_pack_plain_scope, &schedule->title,
                                  error))
    return FALSE;
  schedule->versions = recourse_pack_reader_rows (self, view, "versions", &VERSION_KIND,
                                                  &schedule->n_versions, error);
  return schedule->versions != NULL && check_order (view, schedule, error)
         && recourse_pack_reader_true_claims (self, view, "claims", "a schedule", &schedule->claims,
                                              error);
}

/*
 * Whether @numerator / @denominator, the highest fee of a version, can be multiplied by @factor and
 * rounded in 63 bits. Rounding half up doubles the numerator and adds the denominator.
 */
static gboolean
fits (guint64 numerator, guint64 denominator, const RecourseFraction *factor)
{
  guint64 product = 0;
  guint64 rounded = 0;

  return g_uint64_checked_mul (&product, numerator, (guint64) factor->numerator)
         && g_uint64_checked_mul (&product, product, 2)
         && g_uint64_checked_add (&rounded, product, denominator * (guint64) factor->denominator)
         && rounded <= G_MAXINT64;
}

static gboolean
is_bracket_exact (const RecourseBracket *bracket, const RecourseFraction *factor)
{
  gint64 highest = bracket->rate.numerator * RECOURSE_MONEY_MAX_FEN
                   + ABS (bracket->add) * bracket->rate.denominator;

  return fits ((guint64) highest, (guint64) bracket->rate.denominator, factor);
}

/* No amount costs more than all of it at the highest rate. */
static gboolean
is_sum_of_slices_exact (const RecourseScheduleVersion *version, const RecourseFraction *factor)
{
  gint64 denominator = find_common_denominator (version);
  gint64 highest_rate = 0;
  guint64 highest = 0;

  for (guint i = 0; i < version->n_brackets; i++)
    {
      const RecourseFraction *rate = &version->brackets[i].rate;

      highest_rate = MAX (highest_rate, rate->numerator * (denominator / rate->denominator));
    }
  return g_uint64_checked_mul (&highest, (guint64) highest_rate, RECOURSE_MONEY_MAX_FEN)
         && fits (highest, (guint64) denominator, factor);
}

static gboolean
is_version_exact (const RecourseScheduleVersion *version, const RecourseFraction *factor)
{
  if (version->is_sliced)
    return is_sum_of_slices_exact (version, factor);
  for (guint i = 0; i < version->n_brackets; i++)
    if (!is_bracket_exact (&version->brackets[i], factor))
      return FALSE;
  return TRUE;
}

/**
 * recourse_pack_schedule_is_exact:
 * @schedule: read already
 *
 * Whether @factor times the fee of any amount can be computed as one fraction in 63 bits.
 */
gboolean
recourse_pack_schedule_is_exact (const RecourseSchedule *schedule, const RecourseFraction *factor)
{
  for (guint i = 0; i < schedule->n_versions; i++)
    if (!is_version_exact (&schedule->versions[i], factor))
      return FALSE;
  return TRUE;
}

const RecoursePackItemKind recourse_pack_schedule_kind = { "schedule", sizeof (RecourseSchedule),
                                                           SCHEDULE_KEYS, NULL, read_schedule };
