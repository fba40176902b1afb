/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-cli-call.h"
#include "recourse-cli-page.h"
#include "recourse-comparison.h"

G_BEGIN_DECLS

/* What the parts of `recoursectl compare` share. */

/**
 * RecourseCliCompare: what the comparison is printed from. Too big for the stack.
 * @advisor: borrowed
 */
typedef struct
{
  RecourseAdvisor *advisor;
  RecourseSituation situation;
  RecourseCompareRequest request;
  RecourseComparison comparison;
} RecourseCliCompare;

/* recourse-cli-compare-request.c */
gboolean recourse_cli_compare_read_request (const RecourseCliCall *call,
                                            RecoursePack *pack,
                                            RecourseCompareRequest *out_request,
                                            GError **error);

/* recourse-cli-compare-json.c */
void recourse_cli_compare_print_json (RecourseCliPage *page,
                                      const RecourseCliCompare *compare,
                                      RecourseLanguage language);

/* recourse-cli-compare-route.c */
void recourse_cli_compare_print_route (RecourseCliPage *page,
                                       const RecourseCliCompare *compare,
                                       guint index,
                                       guint number,
                                       RecourseLanguage language);
void recourse_cli_compare_print_sources (RecourseCliPage *page,
                                         guint indent,
                                         const GPtrArray *claims,
                                         RecourseLanguage language);

/* recourse-cli-compare-text.c */
void recourse_cli_compare_print_text (RecourseCliPage *page,
                                      const RecourseCliCompare *compare,
                                      RecourseLanguage language);

G_END_DECLS
