/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseWhenView: when the money went, and how much. Both can be left open. */
#define RECOURSE_TYPE_WHEN_VIEW (recourse_when_view_get_type ())
G_DECLARE_FINAL_TYPE (RecourseWhenView, recourse_when_view, RECOURSE, WHEN_VIEW, AdwBin)

GtkWidget *recourse_when_view_new (RecourseGuideModel *model);

G_END_DECLS
