/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-exhibit-change.h"
#include "recourse-guide-model.h"
#include "recourse-verification.h"

G_BEGIN_DECLS

/**
 * RecourseEvidenceItem: one exhibit in the list. Its properties are texts in the language of the
 * guide, made when they are asked for: a case may have 100,000 of them.
 */
#define RECOURSE_TYPE_EVIDENCE_ITEM (recourse_evidence_item_get_type ())
G_DECLARE_FINAL_TYPE (RecourseEvidenceItem,
                      recourse_evidence_item,
                      RECOURSE,
                      EVIDENCE_ITEM,
                      GObject)

RecourseEvidenceItem *
recourse_evidence_item_new (RecourseGuideModel *guide,
                            RecourseExhibit *exhibit) G_GNUC_WARN_UNUSED_RESULT;
const RecourseExhibit *recourse_evidence_item_peek (RecourseEvidenceItem *self);
void recourse_evidence_item_change (RecourseEvidenceItem *self,
                                    const RecourseExhibitChange *change);
gboolean recourse_evidence_item_is_damaged (RecourseEvidenceItem *self);
RecourseItemVerdict recourse_evidence_item_verdict (RecourseEvidenceItem *self);
void recourse_evidence_item_set_verdict (RecourseEvidenceItem *self, RecourseItemVerdict verdict);

G_END_DECLS
