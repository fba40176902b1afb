/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecourseAlarmView: the emergency steps, huge, and nothing about the payment: somebody may be
 * watching this screen. */
#define RECOURSE_TYPE_ALARM_VIEW (recourse_alarm_view_get_type ())
G_DECLARE_FINAL_TYPE (RecourseAlarmView, recourse_alarm_view, RECOURSE, ALARM_VIEW, AdwBin)

GtkWidget *recourse_alarm_view_new (RecourseGuideModel *model);

G_END_DECLS
