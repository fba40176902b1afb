/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-deadline.h"
#include "recourse-guide-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_deadline_card_new (RecourseGuideModel *guide,
                                       const RecourseCaseDeadline *deadline,
                                       const char *case_title,
                                       const char *case_path);

G_END_DECLS
