/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-schedule"

#include "recourse-schedule.h"

#include "recourse-error.h"
#include "recourse-money.h"
#include "recourse-schedule-private.h"

/** recourse_day_number: the Beijing date of @at as a number that rises with it: 20261124 */
gint64
recourse_day_number (gint64 at)
{
  RecourseCivilTime civil;

  recourse_china_time_to_civil (at, &civil);
  return (gint64) civil.year * 10000 + civil.month * 100 + civil.day;
}

/** recourse_day_number_parse: as recourse_day_number(), of a "YYYY-MM-DD" that the pack checked */
gint64
recourse_day_number_parse (const char *date)
{
  gint64 number = 0;

  for (; *date != '\0'; date++)
    if (g_ascii_isdigit (*date))
      number = number * 10 + g_ascii_digit_value (*date);
  return number;
}

/**
 * recourse_schedule_version_at:
 * @at: in microseconds; its date in Beijing counts
 *
 * Returns: (transfer none): the version in force then: the latest of those that had begun.
 * Errors: %RECOURSE_ERROR_LIMIT when the pack knows none that early.
 */
const RecourseScheduleVersion *
recourse_schedule_version_at (const RecourseSchedule *self, gint64 at, GError **error)
{
  gint64 day = recourse_day_number (at);

  for (guint i = self->n_versions; i > 0; i--)
    if (recourse_day_number_parse (self->versions[i - 1].from) <= day)
      return &self->versions[i - 1];
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
               "schedule '%s' is not known for %04d-%02d-%02d; the first day it is known for is %s",
               self->id, (int) (day / 10000), (int) (day / 100 % 100), (int) (day % 100),
               self->versions[0].from);
  return NULL;
}

/**
 * recourse_schedule_version_is_due:
 *
 * Whether the day on which the figures had to be looked at again is over at @at, in Beijing.
 */
gboolean
recourse_schedule_version_is_due (const RecourseScheduleVersion *self, gint64 at)
{
  return recourse_day_number (at) > recourse_day_number_parse (self->review_by);
}

/* Messages are in English. */
static const char *
peek_articles (const RecourseScheduleVersion *self)
{
  return recourse_text_get (&self->articles, RECOURSE_LANGUAGE_EN);
}

static gboolean
fail_too_large (const RecourseScheduleVersion *self, GError **error)
{
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
               "the fee of '%s' is larger than what can be computed", peek_articles (self));
  return FALSE;
}

static gboolean
fail_content (const RecourseScheduleVersion *self, const char *why, GError **error)
{
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_INVALID_CONTENT,
               "the fee of '%s' cannot be computed: %s", peek_articles (self), why);
  return FALSE;
}

static gboolean
check_base (const RecourseScheduleVersion *self, gint64 base, GError **error)
{
  if (base >= RECOURSE_MONEY_MIN_FEN && base <= RECOURSE_MONEY_MAX_FEN)
    return TRUE;
  g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
               "the fee of '%s' is known for ¥0.01 to ¥100,000,000, not for %" G_GINT64_FORMAT
               " fen",
               peek_articles (self), base);
  return FALSE;
}

/**
 * recourse_schedule_version_find_bracket:
 * @out_above: set to the bound of the bracket before, in fen, or 0
 *
 * Returns: (transfer none) (nullable): the bracket that @base lies in.
 */
const RecourseBracket *
recourse_schedule_version_find_bracket (const RecourseScheduleVersion *self,
                                        gint64 base,
                                        gint64 *out_above)
{
  *out_above = 0;
  for (guint i = 0; i < self->n_brackets; i++)
    {
      if (base <= self->brackets[i].up_to)
        return &self->brackets[i];
      *out_above = self->brackets[i].up_to;
    }
  return NULL;
}

/* Adds the share @rate of @part to @fen. A bracket without a rate has the numerator 0. */
static gboolean
add_share (RecourseExact *fen, gint64 part, const RecourseFraction *rate)
{
  RecourseExact share = { part, 1 };

  return rate->numerator == 0
         || (recourse_exact_multiply (&share, rate) && recourse_exact_add (fen, &share));
}

static gboolean
add_slices (const RecourseScheduleVersion *self, gint64 base, RecourseExact *fen)
{
  gint64 above = 0;

  for (guint i = 0; i < self->n_brackets && base > above; i++)
    {
      const RecourseBracket *bracket = &self->brackets[i];

      if (!add_share (fen, MIN (base, bracket->up_to) - above, &bracket->rate))
        return FALSE;
      above = bracket->up_to;
    }
  return TRUE;
}

/**
 * recourse_schedule_version_measure:
 * @base: the amount in fen, ¥0.01 to ¥100,000,000
 * @out_fen: the exact fee of @base, before cap and factor
 *
 * Errors: as recourse_schedule_version_evaluate().
 */
gboolean
recourse_schedule_version_measure (const RecourseScheduleVersion *self,
                                   gint64 base,
                                   RecourseExact *out_fen,
                                   GError **error)
{
  gint64 above = 0;
  const RecourseBracket *bracket = recourse_schedule_version_find_bracket (self, base, &above);

  if (!check_base (self, base, error))
    return FALSE;
  if (bracket == NULL)
    return fail_content (self, "no bracket reaches so far", error);
  *out_fen = (RecourseExact){ self->is_sliced ? 0 : bracket->add, 1 };
  if (self->is_sliced ? !add_slices (self, base, out_fen)
                      : !add_share (out_fen, base, &bracket->rate))
    return fail_too_large (self, error);
  if (out_fen->numerator < 0)
    return fail_content (self, "it is below zero", error);
  return TRUE;
}

/** recourse_schedule_version_apply_cap: lowers @fen to the cap; FALSE when it is not above it */
gboolean
recourse_schedule_version_apply_cap (const RecourseScheduleVersion *self, RecourseExact *fen)
{
  RecourseWide whole = fen->numerator / fen->denominator;

  if (self->cap == 0 || whole < self->cap)
    return FALSE;
  if (whole == self->cap && fen->numerator % fen->denominator == 0)
    return FALSE;
  *fen = (RecourseExact){ self->cap, 1 };
  return TRUE;
}

/**
 * recourse_schedule_version_evaluate:
 * @base: the amount in fen, ¥0.01 to ¥100,000,000
 * @factor: (nullable): the multiple of the fee that is due; %NULL is the whole of it
 * @out_fen: the fee; not changed on error
 *
 * The bracket (or the sum of the slices), then the cap, then @factor, all of it exact; rounded once
 * at the end to whole fen, half up.
 *
 * Errors: %RECOURSE_ERROR_LIMIT when @base is out of range or a figure does not fit;
 * %RECOURSE_ERROR_INVALID_CONTENT when no bracket holds @base or the fee is below zero.
 */
gboolean
recourse_schedule_version_evaluate (const RecourseScheduleVersion *self,
                                    gint64 base,
                                    const RecourseFraction *factor,
                                    gint64 *out_fen,
                                    GError **error)
{
  RecourseExact fen;
  gint64 rounded = 0;

  g_return_val_if_fail (factor == NULL || factor->denominator >= 1, FALSE);

  if (!recourse_schedule_version_measure (self, base, &fen, error))
    return FALSE;
  recourse_schedule_version_apply_cap (self, &fen);
  if (factor != NULL && !recourse_exact_multiply (&fen, factor))
    return fail_too_large (self, error);
  if (!recourse_exact_round (&fen, &rounded))
    return fail_too_large (self, error);
  if (fen.numerator < 0)
    return fail_content (self, "it is below zero", error);
  *out_fen = rounded;
  return TRUE;
}
