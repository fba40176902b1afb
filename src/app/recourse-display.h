/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"

G_BEGIN_DECLS

/*
 * How values are put into words of the interface. Pure: the result depends on the arguments and on
 * the language of gettext alone.
 */
const char *recourse_display_urgency (RecourseUrgency urgency);
const char *recourse_display_urgency_class (RecourseUrgency urgency);
const char *recourse_display_status (RecourseStatus status);
const char *recourse_display_status_change (RecourseStatus to);
const char *recourse_display_claim_status (RecourseClaimStatus status);
const char *recourse_display_verdict (RecourseVerdict verdict);
char *recourse_display_day (const char *date, RecourseLanguage language);
const char *recourse_display_message_kind (RecourseMessageKind kind);
const char *recourse_display_deadline_state (RecourseDeadlineKind kind,
                                             RecourseDeadlineState state);
char *recourse_display_at_most (guint n_questions);
char *recourse_display_about (gint64 time, gint64 now, RecourseLanguage language);
char *recourse_display_moment (gint64 time, RecourseLanguage language);
char *recourse_display_countdown (RecourseDeadlineKind kind,
                                  RecourseDeadlineState state,
                                  gint64 at,
                                  gint64 now,
                                  RecourseLanguage language);
gint64 recourse_display_next_tick (gint64 at, gint64 now);
gboolean
recourse_display_next_blank (const char *text, gsize from, gsize *out_start, gsize *out_end);

G_END_DECLS
