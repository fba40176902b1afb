/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseGuidePage: the Guide: start, alarm, time and amount, one question a page, the plan. */
#define RECOURSE_TYPE_GUIDE_PAGE (recourse_guide_page_get_type ())
G_DECLARE_FINAL_TYPE (RecourseGuidePage, recourse_guide_page, RECOURSE, GUIDE_PAGE, AdwBin)

GtkWidget *recourse_guide_page_new (RecourseGuideModel *model, RecourseLanguage language);
void recourse_guide_page_grab_initial_focus (RecourseGuidePage *self);
void recourse_guide_page_show_remedy (RecourseGuidePage *self, guint remedy);

G_END_DECLS
