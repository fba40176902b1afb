/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_timeline_list_new (RecourseGuideModel *guide, GListModel *items);

G_END_DECLS
