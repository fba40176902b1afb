/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Parts of the page that are built anew whenever what they show has changed. */
GtkWidget *recourse_evidence_added_new (RecourseEvidenceModel *model);
GtkWidget *recourse_evidence_report_new (RecourseEvidenceModel *model);
GtkWidget *recourse_evidence_failure_new (RecourseEvidenceModel *model);
gboolean recourse_evidence_failure_is_at_lock (RecourseEvidenceModel *model);
GtkWidget *recourse_evidence_checklist_new (RecourseEvidenceModel *model);
char *recourse_evidence_summary (RecourseEvidenceModel *model);

G_END_DECLS
