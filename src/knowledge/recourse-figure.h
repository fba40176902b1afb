/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-pack-types.h"

G_BEGIN_DECLS

char *recourse_figure_format (RecourseUnit unit, gint64 low, gint64 high, RecourseLanguage language)
    G_GNUC_WARN_UNUSED_RESULT;
char *recourse_figure_format_period (const RecoursePeriod *period,
                                     RecourseLanguage language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
