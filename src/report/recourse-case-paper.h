/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-state.h"
#include "recourse-summary-private.h"

G_BEGIN_DECLS

/**
 * RecourseCasePaper:
 * @summary: the sheet and its words
 * @state: what the case says
 * @interview: the same in the terms of our own pack, at the moment that the sheet is for
 * @payments: (element-type RecourseCasePayment): newest first; lent by @state
 *
 * A sheet of advice that is being made, for src/report alone: the plan and the desk sheet. Both
 * take everything from our own pack, whatever pack is loaded.
 */
typedef struct
{
  RecourseSummary summary;
  RecourseCaseState *state;
  RecourseInterview *interview;
  GPtrArray *payments;
} RecourseCasePaper;

gboolean recourse_case_paper_begin (RecourseCasePaper *self,
                                    RecourseAdvisor *advisor,
                                    RecourseCaseFolder *folder,
                                    const RecourseSummaryOptions *options,
                                    gint64 now,
                                    GError **error);
void recourse_case_paper_clear (RecourseCasePaper *self);

RecourseAdvisor *recourse_case_paper_peek_advisor (const RecourseCasePaper *self);
gboolean recourse_case_paper_total (const RecourseCasePaper *self, gint64 *out_fen);
const char *recourse_case_paper_text (const RecourseCasePaper *self,
                                      gint64 entry,
                                      const char *field,
                                      const char *text);
const RecourseText *recourse_case_paper_find_value (const RecourseCasePaper *self,
                                                    const char *variable,
                                                    const char *value);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecourseCasePaper, recourse_case_paper_clear)

G_END_DECLS
