/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecoursePlanView: what to do, in the order of acting, and all that explains it. */
#define RECOURSE_TYPE_PLAN_VIEW (recourse_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (RecoursePlanView, recourse_plan_view, RECOURSE, PLAN_VIEW, AdwBin)

GtkWidget *recourse_plan_view_new (RecourseGuideModel *model);
GtkWidget *recourse_plan_view_unfold_remedy (RecoursePlanView *self, guint remedy);

G_END_DECLS
