/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The Gregorian calendar as pure arithmetic, for this room alone: no time zone, no clock, no range
 * but that of the types.
 */
gint64 recourse_civil_to_days (int year, int month, int day);
void recourse_civil_from_days (gint64 days, int *out_year, int *out_month, int *out_day);
int recourse_civil_days_in_month (int year, int month);

G_END_DECLS
