/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"

G_BEGIN_DECLS

gboolean recourse_cli_answers_apply (RecourseAdvisor *advisor,
                                     RecourseSituation *situation,
                                     const GPtrArray *answers,
                                     GError **error);
char *recourse_cli_answers_describe (RecourseAdvisor *advisor,
                                     const RecourseBox *box,
                                     guint32 variables,
                                     RecourseLanguage language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
