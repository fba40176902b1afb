/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-language.h"

G_BEGIN_DECLS

/*
 * Moments are microseconds since 1970-01-01T00:00:00Z. All calendar arithmetic happens in Beijing
 * time, which is +08:00 all year (fixed here: no time-zone database is needed or trusted).
 */
#define RECOURSE_TIME_UNKNOWN G_MININT64
#define RECOURSE_SECOND G_GINT64_CONSTANT (1000000)
#define RECOURSE_MINUTE (60 * RECOURSE_SECOND)
#define RECOURSE_HOUR (60 * RECOURSE_MINUTE)
#define RECOURSE_CHINA_OFFSET (8 * RECOURSE_HOUR)

/**
 * RecoursePeriod:
 * @microseconds: exact part; 0 when @years is used
 * @years: calendar years; 0 when @microseconds is used
 *
 * A length of time as law and platform state it: hours are exact, years are calendar time.
 */
typedef struct
{
  gint64 microseconds;
  int years;
} RecoursePeriod;

typedef struct
{
  int year, month, day, hour, minute, second;
} RecourseCivilTime;

gint64 recourse_china_time_now (void);
gboolean recourse_china_time_parse (const char *iso8601, gint64 *out_time, GError **error);
char *recourse_china_time_format_iso (gint64 time);
char *recourse_china_time_format_stamp (gint64 time);
char *recourse_china_time_format (gint64 time, RecourseLanguage language);
char *recourse_china_time_format_minute (gint64 time, RecourseLanguage language);
char *recourse_china_time_format_date (gint64 time, RecourseLanguage language);
char *recourse_china_time_format_local (gint64 time, RecourseLanguage language);
char *recourse_china_time_format_remaining (gint64 microseconds, RecourseLanguage language);
gboolean
recourse_china_time_from_civil (const RecourseCivilTime *civil, gint64 *out_time, GError **error);
void recourse_china_time_to_civil (gint64 time, RecourseCivilTime *out_civil);

gboolean recourse_period_parse (const char *iso8601, RecoursePeriod *out_period, GError **error);
gint64 recourse_period_add (const RecoursePeriod *self, gint64 time);
int recourse_period_compare (const RecoursePeriod *a, const RecoursePeriod *b);

G_END_DECLS
