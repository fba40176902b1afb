/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RecourseTimePicker: asks for a moment in the past, in Beijing time. What is entered goes into a
 * draft of the model at once.
 */
#define RECOURSE_TYPE_TIME_PICKER (recourse_time_picker_get_type ())
G_DECLARE_FINAL_TYPE (RecourseTimePicker, recourse_time_picker, RECOURSE, TIME_PICKER, AdwBin)

GtkWidget *
recourse_time_picker_new (RecourseGuideModel *model, guint draft, gboolean may_be_unknown);
gboolean recourse_time_picker_confirm (RecourseTimePicker *self, gint64 *out_time);

G_END_DECLS
