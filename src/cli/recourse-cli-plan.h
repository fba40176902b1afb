/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-cli-page.h"
#include "recourse-interview.h"

G_BEGIN_DECLS

/**
 * RecourseCliResult: what the plan is printed from. A value type.
 * @advisor: borrowed
 * @has_record: whether @record says when a payment stop was placed
 * @settled: see recourse_interview_settled()
 */
typedef struct
{
  RecourseAdvisor *advisor;
  RecourseSituation situation;
  RecourseAdvice advice;
  gboolean has_record;
  RecourseRecord record;
  guint settled;
} RecourseCliResult;

/**
 * RecourseCliPlanStyle:
 * @hides_details: somebody may be watching: no time and no amount
 * @names_options: say which --answer the next question takes
 */
typedef struct
{
  RecourseLanguage language;
  gboolean hides_details;
  gboolean names_options;
} RecourseCliPlanStyle;

void recourse_cli_plan_print (RecourseCliPage *page,
                              const RecourseCliResult *result,
                              const RecourseCliPlanStyle *style);
void recourse_cli_plan_print_banner (RecourseCliPage *page,
                                     RecoursePack *pack,
                                     RecourseLanguage language);
void recourse_cli_plan_print_clash (RecourseCliPage *page,
                                    const RecourseCliResult *result,
                                    RecourseLanguage language);

G_END_DECLS
