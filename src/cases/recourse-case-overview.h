/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"
#include "recourse-case-readings.h"

G_BEGIN_DECLS

typedef enum
{
  RECOURSE_CASE_COLUMN_TITLE,
  RECOURSE_CASE_COLUMN_PAYEE,
  RECOURSE_CASE_COLUMN_AMOUNT, /* in yuan, such as 8000.00 */
  RECOURSE_CASE_COLUMN_PAYMENTS,
  RECOURSE_CASE_COLUMN_STATE,
  RECOURSE_CASE_COLUMN_NEXT, /* in Beijing, such as 2026-11-29 12:00 */
  RECOURSE_CASE_COLUMN_WHAT,
  RECOURSE_CASE_COLUMN_CLOSED, /* in Beijing */
  RECOURSE_CASE_COLUMN_SAME_PAYEE,
  RECOURSE_CASE_COLUMN_REMARK,
  RECOURSE_CASE_COLUMN_ID,
} RecourseCaseColumn;

#define RECOURSE_CASE_N_COLUMNS (RECOURSE_CASE_COLUMN_ID + 1)

/**
 * RecourseCaseRow: one case in the overview.
 * @fields: a text for each column; %NULL where there is nothing to say
 */
typedef struct
{
  char *fields[RECOURSE_CASE_N_COLUMNS];
} RecourseCaseRow;

GPtrArray *recourse_case_overview_list (GPtrArray *readings,
                                        RecourseAdvisor *advisor,
                                        gint64 now,
                                        RecourseLanguage language) G_GNUC_WARN_UNUSED_RESULT;
char *recourse_case_overview_compose (GPtrArray *rows,
                                      RecourseLanguage language) G_GNUC_WARN_UNUSED_RESULT;
char *recourse_case_overview_quote (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
