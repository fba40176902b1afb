/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseQuestionView: one question, and beside it what is certain and what is still possible. */
#define RECOURSE_TYPE_QUESTION_VIEW (recourse_question_view_get_type ())
G_DECLARE_FINAL_TYPE (RecourseQuestionView, recourse_question_view, RECOURSE, QUESTION_VIEW, AdwBin)

GtkWidget *recourse_question_view_new (RecourseGuideModel *model, guint screen);

G_END_DECLS
