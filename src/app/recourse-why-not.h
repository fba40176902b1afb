/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-guide-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_why_not_new (RecourseGuideModel *model);
GtkWidget *recourse_what_if_new (RecourseGuideModel *model);

G_END_DECLS
