/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-deadline.h"

G_BEGIN_DECLS

/**
 * RecourseCaseCalendar: how deadlines are written for a calendar.
 * @language: of the texts
 * @now: when it is written
 * @has_names: the titles of cases and what the user noted stand in it; without it, whoever reads
 *   the calendar learns no name and no amount
 *
 * A calendar on a telephone goes to some company's server, and is seen by others.
 */
typedef struct
{
  RecourseLanguage language;
  gint64 now;
  gboolean has_names;
} RecourseCaseCalendar;

char *recourse_case_calendar_compose (const RecourseCaseCalendar *self,
                                      GPtrArray *deadlines,
                                      RecoursePack *pack);
gboolean recourse_case_calendar_write (const RecourseCaseCalendar *self,
                                       GPtrArray *deadlines,
                                       RecoursePack *pack,
                                       const char *path,
                                       GError **error);

G_END_DECLS
