/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-job-meter"

#include "recourse-job-meter.h"

/* Before that a speed would only jump about. */
#define SETTLED_AFTER (G_USEC_PER_SEC / 2)

/** recourse_job_meter_start: @now: of the monotonic clock, in microseconds */
void
recourse_job_meter_start (RecourseJobMeter *self, gint64 now)
{
  g_return_if_fail (self != NULL);

  *self = (RecourseJobMeter){ .started_at = now,
                              .speed = RECOURSE_JOB_METER_UNKNOWN,
                              .seconds_left = RECOURSE_JOB_METER_UNKNOWN };
}

/* Over the whole run: a job that reads files goes on at the pace of the disk. */
static void
compute (RecourseJobMeter *self, gint64 passed)
{
  gint64 left = self->progress.bytes_total - self->progress.bytes_done;

  self->speed = (gint64) ((double) self->progress.bytes_done * G_USEC_PER_SEC / (double) passed);
  self->seconds_left = RECOURSE_JOB_METER_UNKNOWN;
  if (self->progress.bytes_total > 0 && left >= 0 && self->speed > 0)
    self->seconds_left = (left + self->speed - 1) / self->speed;
}

/** recourse_job_meter_feed: @now: of the monotonic clock, in microseconds */
void
recourse_job_meter_feed (RecourseJobMeter *self, const RecourseProgress *progress, gint64 now)
{
  gint64 passed;

  g_return_if_fail (self != NULL && progress != NULL);

  self->progress = *progress;
  passed = now - self->started_at;
  if (passed >= SETTLED_AFTER && progress->bytes_done > 0)
    compute (self, passed);
}

/** recourse_job_meter_fraction: 0 to 1; negative when nobody knows how much there is */
double
recourse_job_meter_fraction (const RecourseJobMeter *self)
{
  const RecourseProgress *progress;
  double fraction = -1;

  g_return_val_if_fail (self != NULL, -1);

  progress = &self->progress;
  if (progress->bytes_total > 0)
    fraction = (double) progress->bytes_done / (double) progress->bytes_total;
  else if (progress->items_total > 0)
    fraction = (double) progress->items_done / (double) progress->items_total;
  return MIN (fraction, 1.0);
}
