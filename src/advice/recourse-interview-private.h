/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor-private.h"
#include "recourse-interview.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean is_answered;
  gboolean is_unsure;
  guint64 ticked; /* signs */
} ScreenAnswer;

struct _RecourseInterview
{
  GObject parent_instance;

  RecourseAdvisor *advisor;
  RecourseSituation situation;
  RecourseAdvice advice;
  ScreenAnswer *screens;
  gint64 now;
  gboolean is_alarm_raised;
  gboolean has_sharing_ended;
  GHashTable *ticks;   /* "remedy/step" -> time */
  GHashTable *records; /* remedy -> time */
};

void recourse_interview_update (RecourseInterview *self);
void recourse_interview_include_records (RecourseInterview *self);

G_END_DECLS
