/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"
#include "recourse-quiz-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_practice_outcome_new (RecourseGuideModel *guide, RecourseQuizModel *model);
void recourse_practice_outcome_mark (GtkLabel *label, const RecourseOfferCheck *check);

G_END_DECLS
