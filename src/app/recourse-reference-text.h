/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-reference.h"

G_BEGIN_DECLS

/* How the reference puts things into words of the interface. Pure, as recourse-display. */
const char *recourse_reference_text_kind (RecourseReferenceKind kind);
const char *recourse_reference_text_topic (RecourseReferenceTopic topic);
const char *recourse_reference_text_chapter (RecourseGuideChapter chapter);
const char *recourse_reference_text_confidence (RecourseConfidence confidence);
const char *recourse_reference_text_source_kind (RecourseSourceKind kind);
const char *recourse_reference_text_read (RecourseReadDepth read);
const char *recourse_reference_text_back (const char *origin, gboolean has_plan);
char *recourse_reference_text_verdicts (const RecourseClaim *claim);
char *recourse_reference_text_dates (const RecourseClaim *claim, RecourseLanguage language);
char *recourse_reference_text_overdue (const RecourseClaim *claim, RecourseLanguage language);
char *recourse_reference_text_age (guint days);
char *recourse_reference_text_head (const char *text);

G_END_DECLS
