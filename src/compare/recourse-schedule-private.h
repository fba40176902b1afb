/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-exact.h"
#include "recourse-schedule.h"

G_BEGIN_DECLS

gint64 recourse_day_number (gint64 at);
gint64 recourse_day_number_parse (const char *date);

const RecourseBracket *recourse_schedule_version_find_bracket (const RecourseScheduleVersion *self,
                                                               gint64 base,
                                                               gint64 *out_above);
gboolean recourse_schedule_version_measure (const RecourseScheduleVersion *self,
                                            gint64 base,
                                            RecourseExact *out_fen,
                                            GError **error);
gboolean recourse_schedule_version_apply_cap (const RecourseScheduleVersion *self,
                                              RecourseExact *fen);
char *recourse_schedule_version_format_range (const RecourseScheduleVersion *self,
                                              gint64 base,
                                              const RecourseFraction *factors,
                                              guint n_factors,
                                              RecourseLanguage language);

G_END_DECLS
