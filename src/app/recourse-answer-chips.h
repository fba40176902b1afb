/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseAnswerChips: what was answered so far. A press on a chip opens its question again, and
 * no later answer is lost. */
#define RECOURSE_TYPE_ANSWER_CHIPS (recourse_answer_chips_get_type ())
G_DECLARE_FINAL_TYPE (RecourseAnswerChips, recourse_answer_chips, RECOURSE, ANSWER_CHIPS, AdwBin)

GtkWidget *recourse_answer_chips_new (RecourseGuideModel *model);
GtkWidget *recourse_answer_chips_new_button (RecourseGuideModel *model, guint screen);

G_END_DECLS
