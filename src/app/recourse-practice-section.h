/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-protect-model.h"
#include "recourse-quiz-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_practice_section_new (RecourseProtectModel *protect);

RecourseQuizModel *recourse_practice_section_peek_model (RecourseProtectModel *protect);

G_END_DECLS
