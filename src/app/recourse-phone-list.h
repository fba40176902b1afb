/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GPtrArray *recourse_phone_list_collect (RecourseGuideModel *model);
GtkWidget *recourse_phone_list_new (RecourseGuideModel *model);

G_END_DECLS
