/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseEvidenceCard: one exhibit in a narrow window.
 *
 * Signals: "chosen". */
#define RECOURSE_TYPE_EVIDENCE_CARD (recourse_evidence_card_get_type ())
G_DECLARE_FINAL_TYPE (RecourseEvidenceCard, recourse_evidence_card, RECOURSE, EVIDENCE_CARD, AdwBin)

GtkWidget *recourse_evidence_card_new (RecourseEvidenceItem *item);
RecourseEvidenceItem *recourse_evidence_card_peek_item (RecourseEvidenceCard *self);
void recourse_evidence_card_set_chosen (RecourseEvidenceCard *self, gboolean is_chosen);

G_END_DECLS
