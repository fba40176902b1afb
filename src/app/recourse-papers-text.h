/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-papers-model.h"

G_BEGIN_DECLS

/* What the section of the sheets and letters says. */
const char *recourse_papers_text_title (RecoursePaperKind kind);
const char *recourse_papers_text_purpose (RecoursePaperKind kind);
char *recourse_papers_text_file_name (RecoursePaperKind kind,
                                      const RecourseLetterForm *form,
                                      RecourseLanguage language);
char *recourse_papers_text_list (char *list, const char *thing);
GPtrArray *recourse_papers_text_gaps (const GArray *gaps, guint max_lines);
gboolean
recourse_papers_text_next_gap (const char *text, gsize from, gsize *out_start, gsize *out_end);
const char *recourse_papers_text_failure_title (const RecoursePapersFailure *failure);
char *recourse_papers_text_failure (const RecoursePapersFailure *failure);

G_END_DECLS
