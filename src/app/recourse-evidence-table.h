/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseEvidenceTable: the list, as a table or, in a narrow window, as cards.
 *
 * Signals: "opened", when somebody wants to see the details of one. */
#define RECOURSE_TYPE_EVIDENCE_TABLE (recourse_evidence_table_get_type ())
G_DECLARE_FINAL_TYPE (RecourseEvidenceTable,
                      recourse_evidence_table,
                      RECOURSE,
                      EVIDENCE_TABLE,
                      AdwBin)

GtkWidget *recourse_evidence_table_new (RecourseEvidenceModel *model);
void recourse_evidence_table_refresh (RecourseEvidenceTable *self);

G_END_DECLS
