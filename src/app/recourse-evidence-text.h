/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag.h"
#include "recourse-evidence-model.h"
#include "recourse-exhibit.h"
#include "recourse-guide-model.h"
#include "recourse-job-meter.h"
#include "recourse-verification.h"
#include "recourse-witness.h"

G_BEGIN_DECLS

/*
 * How what concerns evidence is put into words of the interface. Pure: the result depends on the
 * arguments and on the language of gettext alone.
 */
char *recourse_evidence_text_number (gint64 number);
char *recourse_evidence_text_size (gint64 bytes);
char *recourse_evidence_text_moment (gint64 time, RecourseLanguage language);
char *recourse_evidence_text_name (const RecourseExhibit *exhibit);
char *recourse_evidence_text_typed (const char *text);
char *recourse_evidence_text_kind (RecourseGuideModel *guide, const char *kind);
gboolean recourse_evidence_text_is_damage (RecourseItemVerdict verdict);
char *recourse_evidence_text_state (const RecourseExhibit *exhibit,
                                    RecourseItemVerdict verdict,
                                    RecourseLanguage language);
const char *recourse_evidence_text_state_class (const RecourseExhibit *exhibit,
                                                RecourseItemVerdict verdict);
const char *recourse_evidence_text_icon (const RecourseExhibit *exhibit);
char *recourse_evidence_text_digest (const char *sha256);
char *recourse_evidence_text_progress (const RecourseJobMeter *meter);
const char *recourse_evidence_text_verdict (RecourseItemVerdict verdict);
const char *recourse_evidence_text_audience (RecourseBagAudience audience);
const char *recourse_evidence_text_witness_title (RecourseWitnessVerdict verdict);
const char *recourse_evidence_text_witness (RecourseWitnessVerdict verdict);
char *recourse_evidence_text_trouble (const GError *error);
char *recourse_evidence_text_refusal (const GError *error);
char *recourse_evidence_text_failure (RecourseEvidenceJob job, const GError *error);
const char *recourse_evidence_text_failure_title (RecourseEvidenceJob job);

G_END_DECLS
