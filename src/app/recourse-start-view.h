/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseStartView: the first page: what happened, who sits here, and the alarm. */
#define RECOURSE_TYPE_START_VIEW (recourse_start_view_get_type ())
G_DECLARE_FINAL_TYPE (RecourseStartView, recourse_start_view, RECOURSE, START_VIEW, AdwBin)

GtkWidget *recourse_start_view_new (RecourseGuideModel *model);

G_END_DECLS
