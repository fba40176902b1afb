/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-compare-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseCompareSwitch: one thing that can be added to a route, with the price that the user was
 * told. */
#define RECOURSE_TYPE_COMPARE_SWITCH (recourse_compare_switch_get_type ())
G_DECLARE_FINAL_TYPE (RecourseCompareSwitch,
                      recourse_compare_switch,
                      RECOURSE,
                      COMPARE_SWITCH,
                      AdwBin)

GtkWidget *recourse_compare_switch_new (RecourseCompareModel *model,
                                        const RecoursePackService *service);
void recourse_compare_switch_refresh (RecourseCompareSwitch *self);

GtkWidget *recourse_compare_service_new (RecourseCompareModel *model,
                                         const RecoursePackService *service);

G_END_DECLS
