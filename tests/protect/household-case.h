/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-household.h"

#include "recourse-china-time.h"

G_BEGIN_DECLS

#define HOUSEHOLD_CASE_MOTHER "0f3a1f5e-8a53-4a0e-9d0f-0c7a3d1b2e01"
#define HOUSEHOLD_CASE_FATHER "0f3a1f5e-8a53-4a0e-9d0f-0c7a3d1b2e02"
#define HOUSEHOLD_CASE_NOBODY "0f3a1f5e-8a53-4a0e-9d0f-0c7a3d1b2e03"
/* 2026-11-29T18:30:05+08:00 */
#define HOUSEHOLD_CASE_EVENING (G_GINT64_CONSTANT (1795948205) * RECOURSE_SECOND)
#define HOUSEHOLD_CASE_DAY (24 * RECOURSE_HOUR)

/* A data folder of its own, and where its household file would be. */
typedef struct
{
  char *folder;
  char *path;
} HouseholdCase;

void household_case_set_up (HouseholdCase *f, gconstpointer unused);
void household_case_tear_down (HouseholdCase *f, gconstpointer unused);
RecourseHouseholdEdit household_case_add_of (const char *person, const char *name);
RecourseHouseholdEdit household_case_tick_of (const char *person, const char *item, gint64 at);
RecourseHouseholdEdit household_case_practise_of (const char *person,
                                                  const char *quiz_case,
                                                  gint64 at,
                                                  gboolean is_right);
void household_case_edit (const HouseholdCase *f, RecourseHouseholdEdit change);
void household_case_assert_refused (const HouseholdCase *f, RecourseHouseholdEdit change, int code);
RecourseHousehold *household_case_load (const HouseholdCase *f);
void household_case_write (const HouseholdCase *f, const char *text);
void household_case_assert_text (const HouseholdCase *f, const char *expected);

G_END_DECLS
