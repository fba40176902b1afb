/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-time-draft"

#include "recourse-time-draft.h"

#include "recourse-error.h"

#define DAY (24 * RECOURSE_HOUR)

/**
 * recourse_time_draft_init:
 * @now: in microseconds
 *
 * Nothing is chosen. The date is that of today, but hour and minute are empty: a time that nobody
 * entered must not look as if somebody had.
 */
void
recourse_time_draft_init (RecourseTimeDraft *self, gint64 now)
{
  self->day = RECOURSE_DAY_UNSET;
  recourse_china_time_to_civil (now, &self->civil);
  self->civil.hour = RECOURSE_TIME_DRAFT_EMPTY;
  self->civil.minute = RECOURSE_TIME_DRAFT_EMPTY;
  self->civil.second = 0;
  self->is_about = FALSE;
}

static gboolean
is_same_day (const RecourseCivilTime *a, const RecourseCivilTime *b)
{
  return a->year == b->year && a->month == b->month && a->day == b->day;
}

/**
 * recourse_time_draft_init_for:
 * @time: what was entered before, in microseconds
 *
 * The draft that resolves to @time, in the most natural words.
 */
void
recourse_time_draft_init_for (RecourseTimeDraft *self, gint64 time, gint64 now)
{
  RecourseCivilTime today;
  RecourseCivilTime yesterday;

  recourse_china_time_to_civil (now, &today);
  recourse_china_time_to_civil (now - DAY, &yesterday);
  recourse_china_time_to_civil (time, &self->civil);
  self->is_about = FALSE;
  self->day = RECOURSE_DAY_OTHER;
  if (is_same_day (&self->civil, &today))
    self->day = RECOURSE_DAY_TODAY;
  else if (is_same_day (&self->civil, &yesterday))
    self->day = RECOURSE_DAY_YESTERDAY;
}

static void
find_date (const RecourseTimeDraft *self, gint64 now, RecourseCivilTime *out_civil)
{
  RecourseCivilTime date = self->civil;

  if (self->day == RECOURSE_DAY_TODAY)
    recourse_china_time_to_civil (now, &date);
  else if (self->day == RECOURSE_DAY_YESTERDAY)
    recourse_china_time_to_civil (now - DAY, &date);
  *out_civil = self->civil;
  out_civil->year = date.year;
  out_civil->month = date.month;
  out_civil->day = date.day;
}

/** recourse_time_draft_is_about: whether its seconds mean nothing */
gboolean
recourse_time_draft_is_about (const RecourseTimeDraft *self)
{
  return self->day == RECOURSE_DAY_JUST_NOW || self->is_about;
}

/** recourse_time_draft_lacks_time: whether hour or minute are still to be entered */
gboolean
recourse_time_draft_lacks_time (const RecourseTimeDraft *self)
{
  return self->civil.hour == RECOURSE_TIME_DRAFT_EMPTY
         || self->civil.minute == RECOURSE_TIME_DRAFT_EMPTY;
}

/**
 * recourse_time_draft_resolve:
 * @now: in microseconds
 * @out_time: set to the moment, or to %RECOURSE_TIME_UNKNOWN when nothing is chosen or it is not
 *   known
 *
 * Errors: %RECOURSE_ERROR_INVALID_ARGUMENT when there is no such day or time or it lacks the time,
 * %RECOURSE_ERROR_LIMIT when it lies after @now.
 */
gboolean
recourse_time_draft_resolve (const RecourseTimeDraft *self,
                             gint64 now,
                             gint64 *out_time,
                             GError **error)
{
  RecourseCivilTime civil;

  *out_time = RECOURSE_TIME_UNKNOWN;
  if (self->day == RECOURSE_DAY_UNSET || self->day == RECOURSE_DAY_UNKNOWN)
    return TRUE;
  if (self->day == RECOURSE_DAY_JUST_NOW)
    {
      *out_time = now;
      return TRUE;
    }
  find_date (self, now, &civil);
  if (!recourse_china_time_from_civil (&civil, out_time, error))
    return FALSE;
  if (*out_time > now)
    {
      *out_time = RECOURSE_TIME_UNKNOWN;
      g_set_error (error, RECOURSE_ERROR, RECOURSE_ERROR_LIMIT,
                   "the time %04d-%02d-%02d %02d:%02d lies in the future", civil.year, civil.month,
                   civil.day, civil.hour, civil.minute);
      return FALSE;
    }
  return TRUE;
}
