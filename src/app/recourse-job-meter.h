/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-progress.h"

G_BEGIN_DECLS

#define RECOURSE_JOB_METER_UNKNOWN (-1)

/**
 * RecourseJobMeter:
 * @progress: the newest
 * @speed: bytes a second; %RECOURSE_JOB_METER_UNKNOWN at the beginning
 * @seconds_left: %RECOURSE_JOB_METER_UNKNOWN where it cannot be said
 *
 * How fast a long job is, and for how long it still goes on; read the fields, do not write them.
 */
typedef struct
{
  RecourseProgress progress;
  gint64 speed;
  gint64 seconds_left;
  gint64 started_at; /* monotonic, in microseconds */
} RecourseJobMeter;

void recourse_job_meter_start (RecourseJobMeter *self, gint64 now);
void recourse_job_meter_feed (RecourseJobMeter *self, const RecourseProgress *progress, gint64 now);
double recourse_job_meter_fraction (const RecourseJobMeter *self);

G_END_DECLS
