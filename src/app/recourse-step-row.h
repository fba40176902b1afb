/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseStepRow: one step of a remedy, to be ticked when it is done. */
#define RECOURSE_TYPE_STEP_ROW (recourse_step_row_get_type ())
G_DECLARE_FINAL_TYPE (RecourseStepRow, recourse_step_row, RECOURSE, STEP_ROW, AdwBin)

GtkWidget *recourse_step_row_new (RecourseGuideModel *model,
                                  guint remedy,
                                  const RecourseStep *step,
                                  GHashTable *told);
GtkWidget *
recourse_step_notes_new (RecourseGuideModel *model, const RecourseStep *step, GHashTable *told);

G_END_DECLS
