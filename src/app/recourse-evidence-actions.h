/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The actions "evidence.*", Ctrl+V and dropping of files, on a widget that shows @model. */
void recourse_evidence_actions_attach (GtkWidget *widget, RecourseEvidenceModel *model);

G_END_DECLS
