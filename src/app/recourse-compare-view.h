/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-compare-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseCompareView: all that the page of the comparison shows while nobody is watching. */
#define RECOURSE_TYPE_COMPARE_VIEW (recourse_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCompareView, recourse_compare_view, RECOURSE, COMPARE_VIEW, AdwBin)

GtkWidget *recourse_compare_view_new (RecourseCompareModel *model);
void recourse_compare_view_refresh (RecourseCompareView *self);

G_END_DECLS
