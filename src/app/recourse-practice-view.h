/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"
#include "recourse-quiz-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecoursePracticeView: a round of practice, one case at a time, in large type whatever the window
 * has. */
#define RECOURSE_TYPE_PRACTICE_VIEW (recourse_practice_view_get_type ())
G_DECLARE_FINAL_TYPE (RecoursePracticeView, recourse_practice_view, RECOURSE, PRACTICE_VIEW, AdwBin)

GtkWidget *recourse_practice_view_new (RecourseGuideModel *guide, RecourseQuizModel *model);

G_END_DECLS
