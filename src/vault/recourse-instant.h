/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RecourseInstant:
 * @wall: the clock that people set, in microseconds since 1970 in UTC
 * @boot: microseconds since the computer was started, sleep included; nobody sets it
 *
 * One look at both clocks.
 */
typedef struct
{
  gint64 wall;
  gint64 boot;
} RecourseInstant;

void recourse_instant_now (RecourseInstant *out_instant);
gint64 recourse_instant_find_jump (const RecourseInstant *before,
                                   const RecourseInstant *now,
                                   gint64 last_at);

G_END_DECLS
