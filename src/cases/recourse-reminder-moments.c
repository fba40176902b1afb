/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-reminder-moments"

#include "recourse-reminder-moments.h"

/*
 * When a deadline is worth a notification. Everything is counted from its own two moments, never
 * from the present one, so that the answer stays the same however often it is asked, whatever the
 * clock did meanwhile.
 */

#define DAY (24 * RECOURSE_HOUR)
/* The night is from 22:00 to 8:00 in Beijing. */
#define NIGHT_BEFORE_MIDNIGHT (2 * RECOURSE_HOUR)
#define NIGHT_LENGTH (10 * RECOURSE_HOUR)
/* Somebody is awake, and has an hour before the night. */
#define EVENING_BEFORE_NIGHT RECOURSE_HOUR

/* --- The night ----------------------------------------------------------------------------------
 */

/* The last 22:00 in Beijing. */
static gint64
begin_of_night (gint64 time)
{
  gint64 shifted = time + RECOURSE_CHINA_OFFSET + NIGHT_BEFORE_MIDNIGHT;
  gint64 into_day = (shifted % DAY + DAY) % DAY;

  return time - into_day;
}

static gboolean
is_night (gint64 time)
{
  return time - begin_of_night (time) < NIGHT_LENGTH;
}

/**
 * recourse_reminder_may_tell:
 * @end: of what is to be told
 *
 * Whether a notification at @now wakes nobody for nothing: by day, or in the night in which the
 * time itself comes.
 */
gboolean
recourse_reminder_may_tell (gint64 now, gint64 end)
{
  return !is_night (now) || (is_night (end) && begin_of_night (now) == begin_of_night (end));
}

/** recourse_reminder_next_morning: 8:00 in Beijing after the night in which @now lies */
gint64
recourse_reminder_next_morning (gint64 now)
{
  return begin_of_night (now) + NIGHT_LENGTH;
}

/* To the morning where that leaves half of the time, else to the evening; but not to one before it
 * all began. */
static gint64
move_out_of_night (gint64 moment, gint64 start, gint64 end)
{
  gint64 morning = recourse_reminder_next_morning (moment);
  gint64 evening = begin_of_night (moment) - EVENING_BEFORE_NIGHT;

  if (recourse_reminder_may_tell (moment, end))
    return moment;
  return end - morning >= (end - moment) / 2 || evening <= start ? morning : evening;
}

/* --- The moments --------------------------------------------------------------------------------
 */

static gint64
little_time (gint64 length)
{
  if (length <= 4 * RECOURSE_HOUR)
    return 15 * RECOURSE_MINUTE;
  return length <= 14 * DAY ? RECOURSE_HOUR : 7 * DAY;
}

static void
add (RecourseReminderMoment *moments, guint *n, gint64 at, RecourseReminderKind kind)
{
  /* Two that the night has moved to one moment are one. */
  if (*n > 0 && moments[*n - 1].at >= at)
    (*n)--;
  moments[(*n)++] = (RecourseReminderMoment){ .at = at, .kind = kind };
}

/**
 * recourse_reminder_moments:
 * @out_moments: room for %RECOURSE_MAX_REMINDER_MOMENTS
 *
 * When @deadline is to be told: what is to be done at a time, and what happens by itself, when it
 * comes; else when the last quarter begins, and when little time is left.
 *
 * Returns: how many moments there are, the earliest first
 */
guint
recourse_reminder_moments (const RecourseCaseDeadline *deadline,
                           RecoursePack *pack,
                           RecourseReminderMoment *out_moments)
{
  gint64 end = deadline->at;
  gint64 closing;
  gint64 last;
  guint n = 0;

  if (deadline->from == RECOURSE_TIME_UNKNOWN || deadline->from >= end
      || recourse_case_deadline_kind (deadline, pack) == RECOURSE_DEADLINE_EVENT)
    {
      add (out_moments, &n, end, RECOURSE_REMINDER_REACHED);
      return n;
    }
  closing = end - (end - deadline->from) / 4;
  last = end - little_time (end - deadline->from);
  add (out_moments, &n, move_out_of_night (closing, deadline->from, end),
       RECOURSE_REMINDER_CLOSING);
  if (last > closing)
    add (out_moments, &n, move_out_of_night (last, deadline->from, end),
         RECOURSE_REMINDER_LITTLE_LEFT);
  return n;
}
