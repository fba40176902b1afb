/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack.h"

G_BEGIN_DECLS

const RecourseScheduleVersion *
recourse_schedule_version_at (const RecourseSchedule *self, gint64 at, GError **error);
gboolean recourse_schedule_version_is_due (const RecourseScheduleVersion *self, gint64 at);
gboolean recourse_schedule_version_evaluate (const RecourseScheduleVersion *self,
                                             gint64 base,
                                             const RecourseFraction *factor,
                                             gint64 *out_fen,
                                             GError **error);
char *recourse_schedule_version_format_working (const RecourseScheduleVersion *self,
                                                gint64 base,
                                                const RecourseFraction *factor,
                                                RecourseLanguage language);

G_END_DECLS
