/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-catalogue.h"
#include "recourse-case-state.h"

G_BEGIN_DECLS

/*
 * How what concerns cases is put into words of the interface. Pure: the result depends on the
 * arguments and on the language of gettext alone.
 */
char *recourse_case_text_title (const char *title, gint64 opened_at, RecourseLanguage language);
char *recourse_case_text_summary_title (const RecourseCaseSummary *summary,
                                        RecourseLanguage language);
char *recourse_case_text_money (const RecourseCaseSummary *summary, RecourseLanguage language);
const char *recourse_case_text_state (const RecourseCaseSummary *summary);
const char *recourse_case_text_state_class (const RecourseCaseSummary *summary);
char *recourse_case_text_next (const RecourseCaseDeadline *deadline,
                               RecoursePack *pack,
                               RecourseLanguage language);
char *recourse_case_text_weight (const RecourseCaseWeight *weight, RecourseLanguage language);
char *recourse_case_text_trouble (const GError *error);
char *recourse_case_text_failure (const GError *error);

G_END_DECLS
