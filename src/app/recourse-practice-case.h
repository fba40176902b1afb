/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"
#include "recourse-quiz-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_practice_case_new (RecourseGuideModel *guide, RecourseQuizModel *model);

G_END_DECLS
