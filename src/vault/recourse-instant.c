/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-instant"

#include "recourse-instant.h"

#include "recourse-china-time.h"

#include <time.h>

#define MILLISECOND (RECOURSE_SECOND / 1000)
/* Less than this is a clock that is being corrected, not one that was set. */
#define LARGEST_CORRECTION RECOURSE_MINUTE

/** recourse_instant_now: looks at both clocks. */
void
recourse_instant_now (RecourseInstant *out_instant)
{
  struct timespec boot = { 0 };

  g_return_if_fail (out_instant != NULL);

  clock_gettime (CLOCK_BOOTTIME, &boot);
  out_instant->boot = boot.tv_sec * RECOURSE_SECOND + boot.tv_nsec / 1000;
  out_instant->wall = recourse_china_time_now ();
}

static gint64
count_milliseconds (gint64 time)
{
  return time / MILLISECOND - (time % MILLISECOND < 0 ? 1 : 0);
}

/**
 * recourse_instant_find_jump:
 * @before: when this process looked last
 * @last_at: the moment of the last entry, or %RECOURSE_TIME_UNKNOWN
 *
 * Two things betray a clock that was set: it has moved otherwise than the time since the start, by
 * more than 60 seconds; or it is before an entry that was already made, maybe by another process.
 *
 * Returns: by how many milliseconds it jumped, negative for backwards; 0 for nothing found
 */
gint64
recourse_instant_find_jump (const RecourseInstant *before,
                            const RecourseInstant *now,
                            gint64 last_at)
{
  gint64 jump;
  gint64 since_last;

  g_return_val_if_fail (before != NULL, 0);
  g_return_val_if_fail (now != NULL, 0);

  jump = (now->wall - before->wall) - (now->boot - before->boot);
  if (last_at != RECOURSE_TIME_UNKNOWN)
    {
      since_last = count_milliseconds (now->wall) - count_milliseconds (last_at);
      if (since_last < 0)
        return MIN (jump / MILLISECOND, since_last);
    }
  return ABS (jump) > LARGEST_CORRECTION ? jump / MILLISECOND : 0;
}
