/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseCountdown: a moment, what happens then, and the time left, which ticks. */
#define RECOURSE_TYPE_COUNTDOWN (recourse_countdown_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCountdown, recourse_countdown, RECOURSE, COUNTDOWN, AdwBin)

GtkWidget *recourse_countdown_new (RecourseGuideModel *model,
                                   const char *label,
                                   RecourseDeadlineKind kind,
                                   gint64 at);
void recourse_countdown_hide_moment (RecourseCountdown *self);
void recourse_countdown_set_state (RecourseCountdown *self, RecourseDeadlineState state);

G_END_DECLS
