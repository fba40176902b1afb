/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-cli-plan.h"

G_BEGIN_DECLS

gboolean recourse_cli_remedy_find_follow_up (RecoursePack *pack, guint *out_remedy);
void recourse_cli_remedy_print (RecourseCliPage *page,
                                const RecourseCliResult *result,
                                const RecourseCliPlanStyle *style,
                                guint remedy,
                                guint number);
void recourse_cli_remedy_print_steps (RecourseCliPage *page,
                                      const RecourseCliResult *result,
                                      RecourseLanguage language,
                                      guint remedy,
                                      guint at_most);
void recourse_cli_remedy_print_follow_up (RecourseCliPage *page,
                                          const RecourseCliResult *result,
                                          RecourseLanguage language,
                                          guint remedy);
void recourse_cli_remedy_print_clock (RecourseCliPage *page,
                                      const RecourseDeadlineRule *rule,
                                      gint64 at,
                                      RecourseDeadlineState state,
                                      gint64 now,
                                      RecourseLanguage language);
char *recourse_cli_remedy_format_state (RecourseDeadlineKind kind,
                                        RecourseDeadlineState state,
                                        gint64 left,
                                        RecourseLanguage language) G_GNUC_WARN_UNUSED_RESULT;
char *recourse_cli_remedy_format_time (gint64 time,
                                       RecourseLanguage language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
