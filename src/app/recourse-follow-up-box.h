/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseFollowUpBox: lets the user record that something happened, and then counts down and
 * shows the steps that begin with it. */
#define RECOURSE_TYPE_FOLLOW_UP_BOX (recourse_follow_up_box_get_type ())
G_DECLARE_FINAL_TYPE (RecourseFollowUpBox, recourse_follow_up_box, RECOURSE, FOLLOW_UP_BOX, AdwBin)

GtkWidget *recourse_follow_up_box_new (RecourseGuideModel *model, guint remedy);
void recourse_follow_up_box_refresh (RecourseFollowUpBox *self);

G_END_DECLS
