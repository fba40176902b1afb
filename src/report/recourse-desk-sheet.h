/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-state.h"
#include "recourse-summary.h"

G_BEGIN_DECLS

/**
 * RecourseDeskGap:
 * @payment: number of the payment; 0: no payment is noted at all, and @field is "payments"
 * @field: what is not known of it: "amount", "time", "seconds" (the time is a guess), "payee",
 *   "transaction", "merchant-order", "state", "payment", "method"; static
 *
 * Something that a desk asks for and that the sheet has as a line to write on.
 */
typedef struct
{
  guint payment;
  const char *field;
} RecourseDeskGap;

gboolean recourse_desk_sheet_is_fit (RecourseInterview *interview);
GArray *recourse_desk_gaps (RecourseCaseState *state) G_GNUC_WARN_UNUSED_RESULT;
GBytes *recourse_desk_sheet_pdf (RecourseAdvisor *advisor,
                                 RecourseCaseFolder *folder,
                                 const RecourseSummaryOptions *options,
                                 gint64 now,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
