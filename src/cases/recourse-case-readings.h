/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-list.h"
#include "recourse-case-state.h"

G_BEGIN_DECLS

/**
 * RecourseCaseReading: one case, read as a whole.
 * @summary: as in the list of cases
 * @state: (nullable): what it says; %NULL when it is locked or cannot be read, and @summary has the
 *   trouble then
 */
typedef struct
{
  RecourseCaseSummary *summary;
  RecourseCaseState *state;
} RecourseCaseReading;

GPtrArray *recourse_case_readings_list (const char *cases,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_case_reading_free (RecourseCaseReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseCaseReading, recourse_case_reading_free)

G_END_DECLS
