/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-cli-page.h"
#include "recourse-interview.h"

G_BEGIN_DECLS

void recourse_cli_question_print (RecourseCliPage *page,
                                  RecourseInterview *interview,
                                  guint screen,
                                  RecourseLanguage language);
void recourse_cli_question_print_row (RecourseCliPage *page,
                                      guint number,
                                      const char *label,
                                      const char *hint);
gboolean
recourse_cli_question_answer (RecourseInterview *interview, guint screen, const char *text);
void recourse_cli_question_complain (RecourseCliPage *page,
                                     RecourseInterview *interview,
                                     guint screen,
                                     RecourseLanguage language);

G_END_DECLS
