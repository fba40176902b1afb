/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-evidence-model.h"
#include "recourse-export-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void recourse_export_texts_fill (GtkBox *content,
                                 RecourseEvidenceModel *model,
                                 RecourseExportChoice *choice,
                                 GObject *owner);

G_END_DECLS
