/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-advisor.h"
#include "recourse-paper.h"

G_BEGIN_DECLS

RecoursePack *recourse_own_words_ref (RecoursePack *pack, GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseAdvisor *recourse_own_words_advisor (RecourseAdvisor *advisor,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *recourse_own_words_beside (const char *chinese, const char *english);
char *recourse_own_words_straighten (const char *english);
char *recourse_own_words_name_source (const RecourseSource *source, RecourseLanguage language);
char *recourse_own_words_cite (const RecourseClaim *claim, RecourseLanguage language);

G_END_DECLS
